#!/usr/bin/env python3
"""Holds gpxstat_stream against a tool that dies when it meets a certain document:  test_stream.py [GPXSTAT]

One record for each document, in order, whatever dies where; with a GPXSTAT, also its refusal of options it does not know.
Needs nothing but Python.
"""

import json
import os
import pathlib
import signal
import sys
import tarfile
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from gpxstat_stream import records

DEADLY = b"deadly"
# How many documents there are of which content; a path stands for a file of 3 MB.
CASES = [
    [],
    [b""] * 300,
    [DEADLY],
    [b"a"] * 500 + [DEADLY],
    [b"d" * 30_000] * 300,
    [b"a", DEADLY, b"b", DEADLY, DEADLY, b"c" * 100_000] * 3 + [pathlib.Path] * 3 + [DEADLY, pathlib.Path],
]


def play_the_tool():
    """Answers as gpxstat --tar - does, with the length of each member, and as much again, as the record."""
    archive = tarfile.open(fileobj=sys.stdin.buffer, mode="r|", bufsize=512)
    for member in archive:
        content = archive.extractfile(member).read()
        if content == DEADLY:
            os.kill(os.getpid(), signal.SIGKILL)
        record = {"file": f"-!{member.name}", "length": len(content), "more": " " * min(len(content), 100_000)}
        print(json.dumps(record, separators=(",", ":")), flush=True)


def check(folder):
    tool = folder / "tool"
    tool.write_text(f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(pathlib.Path(__file__).parent.resolve())!r})\n"
                    "import test_stream\ntest_stream.play_the_tool()\n")
    tool.chmod(0o755)
    large = folder / "large.gpx"
    large.write_bytes(b"y" * 3_000_000)
    for case in CASES:
        documents = [(f'name "{number}"', large if content is pathlib.Path else content)
                     for number, content in enumerate(case)]
        answers = []
        for name, record in records(documents, str(tool), window=7):
            answers.append((name, json.loads(record)))
            if len(answers) < 30:
                time.sleep(0.005)  # meanwhile all pipes are full
        names = [name for name, _ in documents]
        assert [name for name, _ in answers] == [record["file"] for _, record in answers] == names, (answers[:3], names[:3])
        for (_, content), (_, record) in zip(documents, answers):
            if content == DEADLY:
                assert record["error"]["code"] == "process_ended", record
            else:
                assert record["length"] == (3_000_000 if content is large else len(content)), record

    # Whoever wants no more is not kept waiting, and an error of the documents is not lost.
    some = records(((str(number), b"z" * 10_000) for number in range(10_000)), str(tool))
    next(some)
    some.close()

    def failing():
        yield "a", b"a"
        raise RuntimeError("no more")

    assert fails(lambda: list(records(failing(), str(tool)))) == RuntimeError
    if sys.argv[1:]:
        assert fails(lambda: list(records([("a", b"a")], sys.argv[1], ["--nonsense"]))) == ValueError
    print("one record for each document, whatever died")


def fails(action):
    try:
        action()
    except Exception as error:
        return type(error)
    return None


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        check(pathlib.Path(name))
