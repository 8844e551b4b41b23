#!/usr/bin/env python3
"""Measures what the job costs beside one gpxstat on the same documents:  measure_job.py GPXSTAT FOLDER [--times 4]

FOLDER has recordings, of which there should be some thousands; --times has each read several times. They are read as files,
as shards, and from a table. What counts is processor time, of all processes: where all cores are at work, nothing else does.
Each job runs once to warm the session up, and then --rounds times. Prints a table in Markdown.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tarfile
import tempfile

import pyarrow
import pyarrow.parquet

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import gpxstat_job
import test_job

SHARD = 256  # recordings
TICKS = os.sysconf("SC_CLK_TCK")


def processor_times():
    """Seconds that gpxstat, Python, and the JVM have taken."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    gpxstat, python, jvm = 0, own.ru_utime + own.ru_stime, 0
    for process, command in test_job.descendants(os.getpid()):
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        own, ended = (sum(map(int, fields[first:first + 2])) / TICKS for first in (11, 13))
        if "java" in command.split("\0")[0]:
            jvm += own
        else:
            python += own
            gpxstat += ended  # workers are reused, and have no other children
    return gpxstat, python, jvm


def measured(action):
    before = processor_times()
    action()
    return [after - then for after, then in zip(processor_times(), before)]


def alone(tool, paths):
    """The processor time of gpxstat alone, a process for each core."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cores = os.cpu_count()
    processes = []
    for core in range(cores):
        with tempfile.TemporaryFile() as names:
            names.write(b"".join(os.fsencode(path) + b"\0" for path in paths[core::cores]))
            names.seek(0)
            processes.append(subprocess.Popen([tool, "--jobs", "1", "--format", "ndjson", "--files-from", "-"], stdin=names,
                                              stdout=subprocess.DEVNULL))
    for process in processes:
        process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def files(folder, paths):
    for path in paths:
        (folder / path.name).symlink_to(path)


def shards(folder, paths):
    for start in range(0, len(paths), SHARD):
        with tarfile.open(folder / f"{start:06}.tar", "w") as archive:
            for path in paths[start:start + SHARD]:
                archive.add(path, path.name)


def table(folder, paths):
    for start in range(0, len(paths), SHARD):
        own = paths[start:start + SHARD]
        pyarrow.parquet.write_table(
            pyarrow.table({"name": [path.name for path in own], "content": [path.read_bytes() for path in own]}),
            folder / f"{start:06}.parquet", use_dictionary=False)


INPUTS = {"files": files, "shards": shards, "table": table}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("folder")
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--inputs", nargs="*", choices=INPUTS, default=list(INPUTS))
    parser.add_argument("--master", default="local[2]")
    arguments = parser.parse_args()
    tool = str(pathlib.Path(arguments.tool).resolve())
    paths = sorted(pathlib.Path(arguments.folder).resolve().glob("*.gpx"))
    spark = test_job.session(arguments.master, reuses_workers=True)
    print("| documents | gpxstat, s | Python, s | JVM, s | gpxstat alone, s | rate for a core | share of gpxstat |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for make_input in map(INPUTS.get, arguments.inputs):
        with tempfile.TemporaryDirectory() as name:
            first = pathlib.Path(name, "in", "0")
            first.mkdir(parents=True)
            make_input(first, paths)
            for time in range(1, arguments.times):
                (first.parent / f"{time}").mkdir()
                for path in first.iterdir():
                    (first.parent / f"{time}" / path.name).symlink_to(path)
            options = argparse.Namespace(
                input=str(first.parent), output=f"{name}/out", tar=make_input is shards,
                table="content" if make_input is table else None, tool=tool, partition_bytes=1 << 30, max_seconds=60,
                max_bytes=None, options=[])
            gpxstat_job.run(spark, options)
            for _ in range(arguments.rounds):
                own = alone(tool, paths * arguments.times)
                times = measured(lambda: gpxstat_job.run(spark, options))
                print(f"| {len(paths) * arguments.times:,} as {make_input.__name__} | "
                      + " | ".join(f"{time:.1f}" for time in (*times, own)) + f" | {own / sum(times):.0%} | {times[0] / sum(times):.0%} |", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
