"""Many GPX documents through one gpxstat process, as records in their order; needs nothing but Python and gpxstat.

The documents go in as a tar archive on standard input, written by a thread while the records are read: neither side waits
for the other, and memory holds one document. If the process dies, the document that it was at is the one to blame: it
gets a record that says so, and a new process goes on with the next.
"""

import collections
import io
import json
import subprocess
import tarfile
import threading


class _Feeder(threading.Thread):
    """Writes documents into a process's standard input as members of a tar archive, and remembers what it has sent."""

    def __init__(self, process, documents, window):
        super().__init__(daemon=True)
        self.process, self.documents = process, documents
        self.sent = collections.deque()
        self.room = threading.Semaphore(window)
        self.error = None

    def run(self):
        try:
            with tarfile.open(fileobj=self.process.stdin, mode="w|", format=tarfile.USTAR_FORMAT) as archive:
                for number, (name, content) in enumerate(self.documents):
                    self.room.acquire()
                    self.sent.append((name, content))
                    # gpxstat knows gzip by the bytes; the name only has to be one of a recording.
                    member = tarfile.TarInfo(f"{number}.gpx")
                    member.size = len(content)
                    archive.addfile(member, io.BytesIO(content))
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # the reading side finds out why
        except Exception as error:  # from the documents
            self.error = error
            self.process.kill()


def records(documents, tool="gpxstat", options=(), window=64):
    """Yields a name and a record for each (name, bytes) of `documents`, in their order.

    `window` is how many documents may be under way: it bounds memory, and what has to be sent again after a crash.
    """
    documents = iter(documents)
    again = collections.deque()  # what a process that died had not answered
    while True:
        first = again.popleft() if again else next(documents, None)
        if first is None:
            return
        process = subprocess.Popen(
            [tool, "--tar", "-", "--format", "ndjson", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        feeder = _Feeder(process, _chain(first, again, documents), window)
        feeder.start()
        try:
            for line in process.stdout:
                record = json.loads(line)
                if record["file"] == "-" and not feeder.sent:
                    break
                name, _ = feeder.sent.popleft()
                feeder.room.release()
                record["file"] = name
                yield name, record
        finally:
            if process.poll() is None and not feeder.is_alive():
                process.stdout.close()
        status = process.wait()
        for _ in range(window + 1):
            feeder.room.release()  # a feeder that waits for room finds the pipe broken
        feeder.join()
        if feeder.error:
            raise feeder.error
        if not feeder.sent:
            return
        name, _ = feeder.sent.popleft()
        yield name, _crashed(name, status)
        again.extend(feeder.sent)


def _chain(first, again, rest):
    yield first
    while again:
        yield again.popleft()
    yield from rest


def _crashed(name, status):
    """The record of a document at which the process ended: the keys that every failed record has."""
    return {
        "schema_version": 1, "file": name, "status": "failed",
        "error": {"code": "process_ended", "message": f"gpxstat ended with status {status}", "line": None, "column": None},
        "warnings": [], "creator": None, "tracks": [], "waypoints": 0, "total": None,
    }
