#!/usr/bin/env python3
"""Loads the service on loopback:  load_test.py SERVICE FIXTURES [--uploads 10000] [--at-once 64]

A third of the uploads are broken, cut in the middle, or from a client that hangs up half-way. Every answer has to be
the one that the same upload got alone. Memory may grow by no more than half after the first tenth of the uploads.
Then the same uploads go to /echo, which reads nothing in them. Finally come clients that break the limits, and SIGTERM.
"""

import argparse
import asyncio
import collections
import pathlib
import signal
import subprocess
import time

PORT = 8643
HANG_UP = "hang up"


def head(path, fields):
    return f"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{fields}\r\n\r\n".encode()


def length(content):
    return f"Content-Length: {len(content)}"


async def connect():
    return await asyncio.open_connection("127.0.0.1", PORT)


async def answer(reader):
    """The status and the body; a connection that closes without an answer is an error."""
    answer_head = await reader.readuntil(b"\r\n\r\n")
    fields = dict(line.split(": ", 1) for line in answer_head.decode().lower().split("\r\n")[1:-2])
    return int(answer_head.split()[1]), await reader.readexactly(int(fields["content-length"]))


async def post(path, content):
    reader, writer = await connect()
    try:
        writer.write(head(path, length(content)))
        writer.write(content)
        return await answer(reader)
    finally:
        writer.close()


async def hang_up(content):
    _, writer = await connect()
    writer.write(head("/summary", length(content)) + content[: len(content) // 2])
    await writer.drain()
    writer.close()


def mix(fixtures):
    """What is uploaded, over and over: the status that it has to get, and the bytes. A third of it is broken."""
    whole = [path.read_bytes() for path in sorted((fixtures / "devices").glob("*.gpx"))]
    whole += 2 * [(fixtures / "ridge-loop.gpx").read_bytes()]
    names = ("truncated.gpx", "wrong-end-tag.gpx", "doctype.gpx", "not-gpx.kml", "empty.gpx")
    uploads = []
    for turn, content in enumerate(whole * len(names)):
        broken = (fixtures / "broken" / names[turn % len(names)]).read_bytes()
        third = [(422, content[: len(content) // 2]), (422, broken), (HANG_UP, content)][turn % 3]
        uploads += [(200, content), (200, whole[(turn + 7) % len(whole)]), third]
    return uploads


async def load(count, at_once, send):
    """Sends so many, and gives the seconds that each took that had an answer, sorted."""
    numbers, times = iter(range(count)), []

    async def work():
        for number in numbers:
            start = time.monotonic()
            if await send(number):
                times.append(time.monotonic() - start)

    await asyncio.gather(*(work() for _ in range(at_once)))
    return sorted(times)


def memory(process, key="VmRSS"):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith(key)).split()[1]) / 1024


def describe(name, times, seconds):
    def at(share):
        return times[int(len(times) * share)] * 1e3

    print(f"{name}: {len(times) / seconds:.0f} answers/s, median {at(0.5):.0f} ms, p99 {at(0.99):.0f} ms", flush=True)


async def load_summaries(service, uploads, count, at_once):
    # Each of them alone: what the answers under load are compared with.
    expected = [(HANG_UP, b"") if kind == HANG_UP else await post("/summary", content) for kind, content in uploads]
    for (kind, _), (status, body) in zip(uploads, expected):
        assert status == kind, (status, kind, body[:500])
    statuses, levels = collections.Counter(), []

    async def send(number):
        kind, content = uploads[number % len(uploads)]
        if kind == HANG_UP:
            await hang_up(content)
        else:
            status, body = await post("/summary", content)
            assert (status, body) == expected[number % len(uploads)], (number, status, body[:500])
        statuses[kind] += 1
        if statuses.total() % (count // 10) == 0:
            levels.append(memory(service))
        return kind != HANG_UP

    start = time.monotonic()
    times = await load(count, at_once, send)
    seconds = time.monotonic() - start
    print(", ".join(f"{kind}: {number}" for kind, number in statuses.items()))
    describe("summary", times, seconds)
    print(f"memory in MB after every {count // 10}:", *map(round, levels), flush=True)
    assert levels[-1] < levels[0] * 1.5, "memory grows"


async def load_echo(uploads, count, at_once):
    async def send(number):
        kind, content = uploads[number % len(uploads)]
        if kind == HANG_UP:
            return False
        assert await post("/echo", content) == (200, content)
        return True

    start = time.monotonic()
    times = await load(count, at_once, send)
    describe("echo", times, time.monotonic() - start)


async def slow_client(content):
    """A client that sends a byte a second."""
    reader, writer = await connect()
    writer.write(head("/summary", length(content)))
    got = asyncio.ensure_future(answer(reader))
    for byte in content[:60]:
        if got.done():
            break
        writer.write(bytes([byte]))
        await asyncio.wait([got], timeout=1)
    status, body = await got
    writer.close()
    assert status == 408, (status, body)
    print("a byte a second:", status, body.decode())


async def break_limits(content):
    status, body = await post("/summary", b" " * 20_000_001)
    assert status == 413, (status, body)
    print("too large, and says so:", status, body.decode())

    reader, writer = await connect()
    writer.write(head("/summary", "Transfer-Encoding: chunked"))
    for _ in range(320):
        writer.write(b"10000\r\n" + 0x10000 * b" " + b"\r\n")
    status, body = await answer(reader)
    writer.close()
    assert status == 413, (status, body)
    print("too large, in chunks:", status)

    reader, writer = await connect()
    writer.write(head("/summary", length(content)) + content[: len(content) // 2])
    writer.write_eof()
    status, body = await answer(reader)
    writer.close()
    assert status == 400, (status, body)
    print("ends half-way, and listens:", status, body.decode())

    clients = [await connect() for _ in range(128)]
    for _, writer in clients:
        writer.write(head("/summary", length(content)) + content[:10])
    await asyncio.sleep(1)
    status, body = await post("/summary", content)
    assert status == 503, (status, body)
    print("one more than fit:", status, body.decode())
    for _, writer in clients:
        writer.close()
    await asyncio.sleep(1)
    status, _ = await post("/summary", content)
    assert status == 200, status
    print("after they have gone:", status, flush=True)


async def terminate(service, content):
    reader, writer = await connect()
    writer.write(head("/summary", length(content)) + content[: len(content) // 2])
    await asyncio.sleep(0.5)
    service.send_signal(signal.SIGTERM)
    await asyncio.sleep(0.5)
    try:
        await connect()
        raise AssertionError("takes connections after SIGTERM")
    except ConnectionRefusedError:
        pass
    writer.write(content[len(content) // 2 :])
    status, _ = await answer(reader)
    writer.close()
    code = await asyncio.to_thread(service.wait, 10)
    print(f"SIGTERM in the middle of an upload: {status}, exit code {code}")
    assert (status, code) == (200, 0)


async def run(service, arguments):
    while True:
        try:
            await connect()
            break
        except OSError:
            assert service.poll() is None, "the service does not start"
            await asyncio.sleep(0.1)
    uploads = mix(arguments.fixtures)
    content = uploads[0][1]
    slow = asyncio.ensure_future(slow_client(content))
    await load_summaries(service, uploads, arguments.uploads, arguments.at_once)
    await slow
    await load_echo(uploads, arguments.uploads, arguments.at_once)
    await break_limits(content)
    print(f"memory at its highest: {memory(service, 'VmHWM'):.0f} MB")
    await terminate(service, content)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("service")
    parser.add_argument("fixtures", type=pathlib.Path)
    parser.add_argument("--uploads", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=64)
    arguments = parser.parse_args()
    service = subprocess.Popen([arguments.service, str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        asyncio.run(run(service, arguments))
    finally:
        service.kill()


if __name__ == "__main__":
    main()
