#!/usr/bin/env python3
"""Runs the job on a small cluster of this machine and holds it against one gpxstat:  test_job.py GPXSTAT [--documents 5000]

A cluster of two executors (local-cluster[2,1,1024], or local[2] where that does not start) reads thousands of recordings,
of which some are broken, one is large, and one runs into the time limit, as files, in shards, and in a table; an executor is
killed each time. Every record has to be that of a serial run, no document lost or counted twice. Needs pyspark, pyarrow, and
a Java that they run on.
"""

import argparse
import gzip
import json
import os
import pathlib
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

POINT = ('<trkpt lat="{:.6f}" lon="11.5"><ele>{:.1f}</ele><time>2026-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z</time></trkpt>\n')


def hike(number, points):
    """A recording of some kilobytes, another for each number."""
    month, day = number % 12 + 1, number % 28 + 1
    text = "".join(
        POINT.format(47 + number * 1e-3 % 20 + index * 2e-4, 600 + min(index, points - index) * (1 + number % 7),
                     month, day, 7 + index // 360 % 12, index // 6 % 60, index % 6 * 10)
        for index in range(points))
    return f'<gpx version="1.1" creator="test"><trk><name>{number}</name><trkseg>\n{text}</trkseg></trk></gpx>\n'


def make(folder, count, large_megabytes, slow_megabytes):
    """The documents; the paths of the large one and of the one that takes too long."""
    for number in range(count):
        content = hike(number, 20 + number % 60)
        if number % 50 == 7:
            content = content[:len(content) // 2]
        if number % 100 == 13:
            content = "not GPX"
        path = folder / f"{number % 16}" / f"{number:05}.gpx"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    large = folder / "large.gpx"
    block = hike(1, 3600)
    start, end = block.index("<trkpt"), block.rindex("</trkseg>")
    with open(large, "w") as file:
        file.write(block[:start])
        for _ in range(max(1, int(large_megabytes * 1e6 / (end - start)))):
            file.write(block[start:end])
        file.write(block[end:])
    # Small as it lies there, and endless to read: gzip may have many members.
    slow = folder / "slow.gpx.gz"
    with open(slow, "wb") as file:
        file.write(gzip.compress(block[:start].encode()))
        part = gzip.compress(block[start:end].encode())
        for _ in range(max(1, int(slow_megabytes * 1e6 / (end - start)))):
            file.write(part)
    return large, slow


def serially(tool, paths, max_seconds):
    """The records of one gpxstat, by path."""
    run = subprocess.run(
        [tool, "--jobs", "1", "--format", "ndjson", "--max-seconds", str(max_seconds), "--files-from", "-"],
        input="\0".join(map(str, paths)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return dict(zip(paths, run.stdout.splitlines(), strict=True))


def shards(folder, paths):
    """The names that documents have in tar archives, by path; the archives have other files as well."""
    names = {}
    for number in range(16):
        shard = folder / f"{number:02}.tar"
        with tarfile.open(shard, "w") as archive:
            archive.add(__file__, "a/test.py")
            for path in paths[number::16]:
                member = f"{'valley/' * (number * 4)}{path.name}"
                archive.add(path, member)
                names[path] = f"{shard}!{member}"
    return names


def table(folder, paths):
    """The names that documents have in a Parquet table, by path."""
    import pyarrow
    import pyarrow.parquet
    names = {path: f"hike {path.name}" for path in paths}
    for number in range(4):
        own = paths[number::4]
        pyarrow.parquet.write_table(
            pyarrow.table({"content": [path.read_bytes() for path in own], "name": [names[path] for path in own]}),
            folder / f"{number}.parquet", row_group_size=400)
    return names


def descendants(process):
    """The processes below one, with their command lines."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found, waiting = [], [process]
    while waiting:
        parent = waiting.pop()
        for child in [number for number, above in parents.items() if above == parent]:
            waiting.append(child)
            try:
                found.append((child, pathlib.Path(f"/proc/{child}/cmdline").read_text()))
            except OSError:
                pass
    return found


def kill_an_executor(after, killed):
    """Ends one executor of ours while it works."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        time.sleep(after)
        executors = [number for number, command in descendants(os.getpid()) if "CoarseGrainedExecutorBackend" in command
                     and "java" in command.split("\0")[0]]
        working = [number for number in executors if any("--max-seconds" in command for _, command in descendants(number))]
        if working:
            os.kill(working[0], signal.SIGKILL)
            killed.append(working[0])
            return


def session(master, reuses_workers=False):
    import pyspark
    os.environ.setdefault("SPARK_HOME", str(pathlib.Path(pyspark.__file__).parent))
    os.environ.setdefault("SPARK_SCALA_VERSION", "2.13")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession
    return (SparkSession.builder.master(master).appName("test").config("spark.ui.enabled", "false")
            .config("spark.executor.memory", "1g").config("spark.python.worker.reuse", str(reuses_workers).lower())
            .config("spark.executorEnv.PYTHONPATH", str(HERE)).config("spark.sql.shuffle.partitions", "4").getOrCreate())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--large", type=float, default=200, help="megabytes of the large document (200)")
    parser.add_argument("--slow", type=float, default=4000, help="megabytes that the endless one unpacks to (4000)")
    parser.add_argument("--max-seconds", type=float, default=5)
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    arguments = parser.parse_args()
    tool = str(pathlib.Path(arguments.tool).resolve())
    with tempfile.TemporaryDirectory() as name:
        check(pathlib.Path(name), tool, arguments)


def check(folder, tool, arguments):
    hikes = folder / "hikes"
    hikes.mkdir()
    large, slow = make(hikes, arguments.documents, arguments.large, arguments.slow)
    started = time.monotonic()
    paths = sorted(path for path in hikes.rglob("*") if path.is_file())
    serial = serially(tool, paths, arguments.max_seconds)
    print(f"serial: {len(serial)} documents in {time.monotonic() - started:.1f} s", flush=True)
    assert len(serial) == len(paths) == arguments.documents + 2
    assert json.loads(serial[slow])["error"]["code"] == "limit", serial[slow]
    assert json.loads(serial[large])["status"] == "complete"

    spark = session(arguments.master)
    for kind, make_input in {"files": None, "shards": shards, "table": table}.items():
        inputs, names = hikes, {path: str(path) for path in paths}
        if make_input:
            inputs = folder / kind
            inputs.mkdir()
            names = make_input(inputs, paths)
        options = argparse.Namespace(
            input=str(inputs), output=f"file://{folder}/out-{kind}", tar=kind == "shards",
            table="content" if kind == "table" else None, tool=tool, partition_bytes=4 << 20,
            max_seconds=arguments.max_seconds, max_bytes=None, options=[])
        check_job(spark, kind, options, "cluster" in arguments.master, slow,
                  {names[path]: renamed(record, str(path), names[path]) for path, record in serial.items()}, names)
    spark.stop()
    print("every record is that of the serial run")


def renamed(record, own, name):
    own, name = (f'"file":{json.dumps(text)}' for text in (own, name))
    return record.replace(own, name)


def check_job(spark, kind, options, is_cluster, slow, serial, names):
    import gpxstat_job
    killed = []
    if is_cluster:
        threading.Thread(target=kill_an_executor, args=(0.5, killed), daemon=True).start()
    started = time.monotonic()
    counts = gpxstat_job.run(spark, options)
    print(f"{kind}: {counts} in {time.monotonic() - started:.1f} s; executors killed: {len(killed)}", flush=True)
    assert killed or not is_cluster, "no executor was at work when one was to be killed"
    rows = spark.read.parquet(f"{options.output}/records").select("name", "record").collect()
    found = {row.name: row.record for row in rows}
    assert len(rows) == len(found) == len(serial) == counts["documents"], (len(rows), len(found), len(serial))
    for name, record in serial.items():
        if name == names[slow]:
            # Where time runs out is not the same twice.
            assert json.loads(found[name])["error"]["code"] == "limit"
        else:
            assert found[name] == record, name
    hikes, failures = (spark.read.parquet(f"{options.output}/{name}") for name in ("hikes", "failures"))
    assert hikes.count() + failures.count() == len(serial)
    assert {row.name for row in hikes.select("name").union(failures.select("name")).collect()} == set(serial)
    assert {str(row.month) for row in hikes.select("month").distinct().collect()} >= {"2026-01", "2026-12"}


if __name__ == "__main__":
    main()
