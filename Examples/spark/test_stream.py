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
from gpxstat_stream import file_records, records, tar_members, tar_records

DEADLY = b"deadly"
# How many documents there are of which content.
CASES = [
    [],
    [b""] * 300,
    [DEADLY],
    [b"a"] * 500 + [DEADLY],
    [b"d" * 30_000] * 300,
    [b"a", DEADLY, b"b", DEADLY, DEADLY, b"c" * 100_000] * 3 + [b"y" * 3_000_000] * 3 + [DEADLY, b"z"],
]


def play_the_tool():
    """Answers as gpxstat does, with the length of each document, and as much again, as the record."""
    for name, content in members() if "--tar" in sys.argv else named_files():
        if content == DEADLY:
            os.kill(os.getpid(), signal.SIGKILL)
        record = {"file": name, "length": len(content), "more": " " * min(len(content), 100_000)}
        print(json.dumps(record, separators=(",", ":"), ensure_ascii=False), flush=True)


def members():
    archive = tarfile.open(fileobj=sys.stdin.buffer, mode="r|", bufsize=512)
    for member in archive:
        if member.name.endswith(".gpx"):
            yield f"-!{member.name}", archive.extractfile(member).read()


def named_files():
    for path in sys.stdin.buffer.read().rstrip(b"\0").split(b"\0"):
        with open(path, "rb") as file:
            yield os.fsdecode(path), file.read()


def check(folder):
    tool = folder / "tool"
    tool.write_text(f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(pathlib.Path(__file__).parent.resolve())!r})\n"
                    "import test_stream\ntest_stream.play_the_tool()\n")
    tool.chmod(0o755)
    for contents in CASES:
        documents = [(f'name "{number}"', content) for number, content in enumerate(contents)]
        check_answers(documents, records(documents, str(tool), most_held=100_000))
        files = []
        for name, content in documents:
            path = folder / f"é {name}.gpx"
            path.write_bytes(content)
            files.append((name, path))
        check_answers(documents, file_records(files, str(tool)))
        shard = folder / "shard.tar"
        with tarfile.open(shard, "w") as archive:
            for name, path in files:
                archive.add(__file__, f"about {name}")
                archive.add(path, f"{'é' * 80} {name}.gpx")
        members = tar_members(shard)
        assert [name for name, _ in members] == [f"{'é' * 80} {name}.gpx" for name, _ in documents]
        check_answers(documents, tar_records(
            shard, [(name, offset) for (name, _), (_, offset) in zip(documents, members)], str(tool)))

    # Whoever wants no more is not kept waiting, and an error of the documents is not lost.
    some = records(((str(number), b"z" * 10_000) for number in range(10_000)), str(tool))
    next(some)
    some.close()
    some = file_records([(str(number), files[0][1]) for number in range(10_000)], str(tool))
    next(some)
    some.close()

    def failing():
        yield "a", b"a"
        raise RuntimeError("no more")

    assert fails(lambda: list(records(failing(), str(tool)))) == RuntimeError
    if sys.argv[1:]:
        assert fails(lambda: list(records([("a", b"a")], sys.argv[1], ["--nonsense"]))) == ValueError
        assert fails(lambda: list(file_records([("a", "a")], sys.argv[1], ["--nonsense"]))) == ValueError
    print("one record for each document, whatever died")


def check_answers(documents, found):
    answers = []
    for name, record in found:
        answers.append((name, json.loads(record)))
        if len(answers) < 30:
            time.sleep(0.005)  # meanwhile all pipes are full
    names = [name for name, _ in documents]
    assert [name for name, _ in answers] == [record["file"] for _, record in answers] == names, (answers[:3], names[:3])
    for (_, content), (_, record) in zip(documents, answers):
        if content == DEADLY:
            assert record["error"]["code"] == "process_ended", record
        else:
            assert record["length"] == len(content), record


def fails(action):
    try:
        action()
    except Exception as error:
        return type(error)
    return None


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        check(pathlib.Path(name))
