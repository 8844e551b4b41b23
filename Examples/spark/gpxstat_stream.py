"""Many GPX documents through one gpxstat process, as records in their order; needs nothing but Python and gpxstat.

gpxstat opens files and reads archives by itself; documents that are in memory are put into an archive first. If the process
ends early, the document that it was at is the one to blame: it gets a record that says so, and another process goes on with
the next.
"""

import collections
import json
import os
import re
import subprocess
import tarfile
import tempfile

BLOCK = 512
USAGE = 2  # the exit status of a command line that is not understood
# Quotes within the texts of a record are escaped: nothing else looks like this.
FILE = re.compile(rb'"file":"(?:[^"\\]|\\.)*"')


def file_records(files, tool="gpxstat", options=()):
    """Yields a name and a record, as JSON in a line of bytes, for each (name, path) of `files`, in their order."""
    def names(waiting):
        written = tempfile.TemporaryFile()
        written.write(b"".join(os.fsencode(path) + b"\0" for _, path in waiting))
        written.seek(0)
        return written

    return _records(files, names, [tool, "--files-from", "-", *options])


def tar_records(path, members, tool="gpxstat", options=()):
    """Yields a name and a record for each (name, offset) of `members`: all recordings in an archive, as `tar_members`."""
    def rest(waiting):
        archive = open(path, "rb")
        os.lseek(archive.fileno(), waiting[0][1], os.SEEK_SET)
        return archive

    return _records(members, rest, [tool, "--tar", "-", *options])


def tar_members(path):
    """The names of the recordings in an archive, each with the offset of its header."""
    with tarfile.open(path, "r:", errors="replace") as archive:
        return [(member.name, member.offset) for member in archive
                if member.isfile() and member.name.lower().endswith((".gpx", ".gpx.gz"))]


def records(documents, tool="gpxstat", options=(), most_held=256 << 20):
    """Yields a name and a record for each (name, bytes) of `documents`, in their order.

    A temporary file holds so many at once as come to `most_held` bytes, or one.
    """
    documents = iter(documents)
    is_left = True
    while is_left:
        with tempfile.NamedTemporaryFile() as archive:
            members, end = [], 0
            while is_left and end < most_held:
                name, content = next(documents, (None, None))
                if is_left := name is not None:
                    members.append((name, end))
                    # gpxstat knows gzip by the bytes; a member's name only has to be that of a recording.
                    archive.writelines((_header(len(content)), content, bytes(-len(content) % BLOCK)))
                    end += BLOCK + len(content) + -len(content) % BLOCK
            archive.write(bytes(2 * BLOCK))
            archive.flush()
            yield from tar_records(archive.name, members, tool, options)


def _records(documents, rest, command):
    """Runs the command on the rest of the documents until there is a record of each; `rest` opens what it reads."""
    waiting = collections.deque(documents)
    while waiting:
        # Through a pipe, both processes would wake for each record.
        with tempfile.TemporaryFile() as lines:
            with rest(waiting) as source:
                status = subprocess.run([*command, "--format", "ndjson", "--jobs", "1"], stdin=source, stdout=lines,
                                        stderr=subprocess.DEVNULL).returncode
            if status == USAGE:
                raise ValueError(f"not understood: {' '.join(command)}")
            lines.seek(0)
            for line in lines:
                if waiting and line.endswith(b"\n"):  # the process may have ended while it wrote
                    name, _ = waiting.popleft()
                    yield name, _named(line, name)
        if waiting:
            name, _ = waiting.popleft()
            yield name, _ended(name, status)


def _named(line, name):
    """The record in a line, with the document's name where gpxstat wrote its own for it."""
    own, wanted = FILE.search(line).group(), b'"file":' + json.dumps(name, ensure_ascii=False).encode()
    return line[:-1] if own == wanted else line[:-1].replace(own, wanted)


def _ended(name, status):
    """The record of a document at which the process ended: the keys that every failed record has."""
    return json.dumps({
        "schema_version": 1, "file": name, "status": "failed",
        "error": {"code": "process_ended", "message": f"gpxstat ended with status {status}", "line": None, "column": None},
        "warnings": [], "creator": None, "tracks": [], "waypoints": 0, "total": None, "history": None, "outings": [],
        "not_counted": [{"file": name, "name": None, "reason": "failed", "looks_like": None}],
    }, ensure_ascii=False, separators=(",", ":")).encode()


def _header(size):
    """The header of a member of a tar archive (ustar)."""
    octal = b"%011o\0" % size if size < 8 ** 11 else b"\x80" + size.to_bytes(11, "big")
    fields = b"a.gpx".ljust(100, b"\0") + b"0000644\0" + bytes(16) + octal + b"%011o\0" % 0
    rest = b"0" + bytes(100) + b"ustar\x0000" + bytes(247)
    checksum = sum(fields) + 8 * ord(" ") + sum(rest)
    return fields + b"%06o\0 " % checksum + rest
