#!/usr/bin/env python3
"""Loads the service on loopback:  load_test.py SERVICE HIKE.gpx [--uploads 10000] [--at-once 64]

A third of the uploads are broken: cut in the middle, no GPX, or a client that hangs up half-way. Every other answer has to be
that of the first; the service answers none with an error of its own, and its memory stays where it was. For comparison the
same whole uploads go to /echo, which reads nothing in them.
"""

import argparse
import http.client
import pathlib
import socket
import subprocess
import threading
import time

PORT = 8643


def post(path, content):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        connection.request("POST", path, content)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def hang_up(content):
    with socket.create_connection(("127.0.0.1", PORT)) as client:
        client.sendall(b"POST /summary HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(content) + content[:len(content) // 2])
    return "gone", b""


def load(count, at_once, upload):
    """Answers by number, and the seconds that each took, sorted."""
    answers, times, numbers, lock = {}, [], iter(range(count)), threading.Lock()

    def work():
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            start = time.monotonic()
            answer = upload(number)
            with lock:
                answers[number] = answer
                times.append(time.monotonic() - start)

    threads = [threading.Thread(target=work) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers, sorted(times)


def memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("service")
    parser.add_argument("hike", type=pathlib.Path)
    parser.add_argument("--uploads", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=64)
    arguments = parser.parse_args()
    whole = arguments.hike.read_bytes()

    def mixed(number):
        kind = number % 9
        if kind == 1:
            return post("/summary", whole[:len(whole) // 2])
        if kind == 4:
            return post("/summary", b"no GPX")
        return hang_up(whole) if kind == 7 else post("/summary", whole)

    service = subprocess.Popen([arguments.service, str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                expected = post("/summary", whole)
                break
            except OSError:
                assert service.poll() is None, "the service does not start"
                time.sleep(0.1)
        assert expected[0] == 200, expected
        load(max(arguments.uploads // 10, 100), arguments.at_once, mixed)
        before = memory(service)
        start = time.monotonic()
        answers, times = load(arguments.uploads, arguments.at_once, mixed)
        seconds = time.monotonic() - start
        for number, (status, body) in answers.items():
            kind = number % 9
            if kind == 1:
                assert status == 200 and b'"status":"partial"' in body, (status, body[:200])
            elif kind == 4:
                assert status == 422, (status, body[:200])
            elif kind != 7:
                assert (status, body) == expected, (status, body[:200])
        after = memory(service)
        _, echo = load(arguments.uploads, arguments.at_once, lambda _: post("/echo", whole))
        status, _ = post("/summary", b" " * 20_000_001)
        assert status == 413, status
    finally:
        service.kill()
    print(f"{arguments.uploads} uploads of {len(whole)} bytes, {arguments.at_once} at a time: {arguments.uploads / seconds:.0f}/s, "
          f"median {times[len(times) // 2] * 1e3:.0f} ms, p99 {times[len(times) * 99 // 100] * 1e3:.0f} ms")
    print(f"echo: median {echo[len(echo) // 2] * 1e3:.0f} ms, p99 {echo[len(echo) * 99 // 100] * 1e3:.0f} ms")
    print(f"memory {before:.0f} MB before, {after:.0f} MB after")
    assert after < before * 1.3 + 20, "memory grows"


if __name__ == "__main__":
    main()
