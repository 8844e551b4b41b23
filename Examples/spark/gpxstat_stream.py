"""Many GPX documents through one gpxstat process, as records in their order; needs nothing but Python and gpxstat.

Files are opened by gpxstat itself. Documents that are in memory go in as a tar archive on standard input, written by a
thread while the records are read: neither side waits for the other, and memory holds few documents. If the process dies,
the document that it was at is the one to blame: it gets a record that says so, and a new process goes on with the next.
"""

import collections
import fcntl
import itertools
import json
import os
import re
import subprocess
import tempfile
import threading

BLOCK = 512
USAGE = 2  # the exit status of a command line that is not understood
PIPE_SIZE, LARGEST_PIPE = 1031, 1 << 20  # F_SETPIPE_SZ of Linux, and what anybody may ask for
# Quotes within the texts of a record are escaped: nothing else looks like this.
FILE = re.compile(rb'"file":"(?:[^"\\]|\\.)*"')


def file_records(files, tool="gpxstat", options=()):
    """Yields a name and a record, as JSON in a line of bytes, for each (name, path) of `files`, in their order."""
    waiting = collections.deque(files)
    while waiting:
        with tempfile.TemporaryFile() as paths, tempfile.TemporaryFile() as lines:
            paths.write(b"".join(os.fsencode(path) + b"\0" for _, path in waiting))
            paths.seek(0)
            # Through a pipe, both processes would wake for each record.
            status = subprocess.run(
                [tool, "--files-from", "-", "--format", "ndjson", "--jobs", "1", *options],
                stdin=paths, stdout=lines, stderr=subprocess.DEVNULL).returncode
            if status == USAGE:
                raise ValueError(f"{tool} does not understand {' '.join(options)}")
            lines.seek(0)
            for line in lines:
                if line.endswith(b"\n"):  # the process may have ended while it wrote
                    name, _ = waiting.popleft()
                    yield name, _named(line, FILE.search(line).group(), name)
        if waiting:
            name, _ = waiting.popleft()
            yield name, _crashed(name, status)


def records(documents, tool="gpxstat", options=(), window=64, most_held=64 << 20):
    """Yields a name and a record, as JSON in a line of bytes, for each (name, bytes) of `documents`, in their order.

    At most `window` documents are under way, and of bytes no more than `most_held` or one document: that bounds memory,
    and what has to be sent again after a crash.
    """
    documents = iter(documents)
    again = collections.deque()  # what a process that died had not answered
    while True:
        waiting = _waiting(again, documents)
        first = next(waiting, None)
        if first is None:
            return
        process = subprocess.Popen(
            [tool, "--tar", "-", "--format", "ndjson", "--jobs", "1", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=1 << 16)
        _widen(process.stdin)
        feeder = _Feeder(process, itertools.chain([first], waiting), window, most_held)
        feeder.start()
        try:
            for line in process.stdout:
                answered = feeder.answered(line)
                if answered is None:
                    break  # about the archive, which was cut off
                yield answered
        finally:
            # At the end, or where nobody wants more.
            feeder.stop()
            process.stdout.close()
            feeder.join()
        status = process.wait()
        if feeder.error:
            raise feeder.error
        if status == USAGE:
            raise ValueError(f"{tool} does not understand {' '.join(options)}")
        if not feeder.sent:
            continue
        _, name, _, _ = feeder.sent.popleft()
        again.extendleft((name, content) for _, name, content, _ in reversed(feeder.sent))
        yield name, _crashed(name, status)


def _widen(pipe):
    """Lets more into a pipe at once, so that the processes take turns less often; only Linux can."""
    try:
        fcntl.fcntl(pipe.fileno(), PIPE_SIZE, LARGEST_PIPE)
    except OSError:
        pass


def _waiting(again, documents):
    while True:
        while again:
            yield again.popleft()
        try:
            yield next(documents)
        except StopIteration:
            return


class _Feeder(threading.Thread):
    """Writes documents into a process's standard input as members of a tar archive, and remembers what it has sent."""

    def __init__(self, process, documents, window, most_held):
        super().__init__(daemon=True)
        self.process, self.documents = process, documents
        self.window, self.most_held = window, most_held
        self.sent = collections.deque()  # number, name, content, bytes held
        self.held = 0
        self.changed = threading.Condition()
        self.is_stopped = False
        self.error = None

    def run(self):
        pipe = self.process.stdin
        try:
            for number, (name, content) in enumerate(self.documents):
                self.wait_for_room(number, name, content)
                if self.is_stopped:
                    return
                write_member(pipe, number, content)
            pipe.write(bytes(2 * BLOCK))
        except BrokenPipeError:
            pass  # the reading side finds out why
        except Exception as error:  # from the documents
            self.error = error
            self.process.kill()
        finally:
            try:
                pipe.close()
            except BrokenPipeError:
                pass

    def wait_for_room(self, number, name, content):
        """Takes the document for sent, whatever happens: none that was taken may be lost."""
        size = len(content)
        if not self.has_room(size):
            # Nothing is answered that was not sent. Not while the other thread is shut out: it may have to read first.
            try:
                self.process.stdin.flush()
            except BrokenPipeError:
                self.is_stopped = True
        with self.changed:
            self.changed.wait_for(lambda: self.has_room(size))
            self.sent.append((number, name, content, size))
            self.held += size

    def has_room(self, size):
        return (self.is_stopped or not self.sent
                or len(self.sent) < self.window and self.held + size <= self.most_held)

    def answered(self, line):
        """The name and the record of the document that a line is about; None if it is about none."""
        with self.changed:
            if not self.sent:
                return None
            number, name, _, size = self.sent[0]
            named = b'"file":"-!%d.gpx"' % number
            if named not in line:
                return None
            self.sent.popleft()
            self.held -= size
            self.changed.notify()
        return name, _named(line, named, name)

    def stop(self):
        with self.changed:
            self.is_stopped = True
            self.changed.notify()


def write_member(archive, number, content):
    """Writes the header of a member (ustar), its content, and what fills its last block."""
    archive.write(header(number, len(content)))
    archive.write(content)
    archive.write(bytes(-len(content) % BLOCK))


def header(number, size):
    # gpxstat knows gzip by the bytes; the name only has to be one of a recording.
    octal = b"%011o\0" % size if size < 8 ** 11 else b"\x80" + size.to_bytes(11, "big")
    name = b"%d.gpx" % number
    fields = name.ljust(100, b"\0") + b"0000644\0" + bytes(16) + octal + b"%011o\0" % 0
    rest = b"0" + bytes(100) + b"ustar\x0000" + bytes(247)
    checksum = sum(fields) + 8 * ord(" ") + sum(rest)
    return fields + b"%06o\0 " % checksum + rest


def _named(line, named, name):
    """The record in a line, with the document's name where gpxstat wrote its own for it."""
    return line.rstrip(b"\n").replace(named, b'"file":' + json.dumps(name, ensure_ascii=False).encode())


def _crashed(name, status):
    """The record of a document at which the process ended: the keys that every failed record has."""
    return json.dumps({
        "schema_version": 1, "file": name, "status": "failed",
        "error": {"code": "process_ended", "message": f"gpxstat ended with status {status}", "line": None, "column": None},
        "warnings": [], "creator": None, "tracks": [], "waypoints": 0, "total": None, "history": None, "outings": [],
        "not_counted": [{"file": name, "name": None, "reason": "failed", "looks_like": None}],
    }, ensure_ascii=False, separators=(",", ":")).encode()
