#!/usr/bin/env python3
"""Measures what the job costs beside one gpxstat on the same documents:  measure_job.py GPXSTAT [--documents 20000]

Processor time is that of all processes: of Spark's JVM, of its Python workers, and of the gpxstat of each. That is what
counts where all cores are at work. A job also takes some seconds whatever its size; so jobs of some documents and of
four times as many are measured, and what the more took is the cost of theirs. Prints a table in Markdown.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import test_job

SIZES = {"5 kB": (50, 1), "100 kB": (1000, 5), "1 MB": (10_000, 50)}  # points; how many times fewer documents
FEWER = 4


def processor_time():
    """Seconds that this process's descendants have taken, and those that they have waited for."""
    ticks = 0
    for process, _ in test_job.descendants(os.getpid()):
        try:
            fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def measured(spark, tool, folder, hikes):
    """Seconds of processor time that the job takes, and one gpxstat."""
    import gpxstat_job
    before = processor_time()
    gpxstat_job.run(spark, argparse.Namespace(
        input=f"file:{hikes}", output=f"file:{folder}/out", tar=False, table=None, tool=tool,
        partition_bytes=256 << 20, max_seconds=60, max_bytes=None, options=[]))
    return processor_time() - before, alone(tool, hikes)


def alone(tool, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([tool, "--jobs", "1", "--format", "ndjson", folder], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--sizes", nargs="*", choices=SIZES, default=list(SIZES))
    parser.add_argument("--folder", help="measure on the recordings in this folder instead")
    arguments = parser.parse_args()
    tool = str(pathlib.Path(arguments.tool).resolve())
    spark = test_job.session(arguments.master, reuses_workers=True)
    print("| documents | gpxstat alone, ms each | job, ms each | rate for a core | job's start, s |")
    print("|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sizes = [arguments.folder] if arguments.folder else arguments.sizes
        for size in sizes:
            few, many = folder / f"{sizes.index(size)}-few", folder / f"{sizes.index(size)}-many"
            if arguments.folder:
                recordings = sorted(pathlib.Path(size).resolve().glob("*.gpx"))
                count = len(recordings)
            else:
                points, divisor = SIZES[size]
                count = arguments.documents // divisor
            for hikes, end in ((few, count // FEWER), (many, count)):
                hikes.mkdir()
                for number in range(end):
                    path = hikes / f"{number:06}.gpx"
                    if arguments.folder:
                        path.symlink_to(recordings[number])
                    else:
                        path.write_text(test_job.hike(number, points))
            found = []
            for _ in range(arguments.rounds + 1):  # the first warms up
                found.append([measured(spark, tool, folder, hikes) for hikes in (few, many)])
            found = found[1:]
            (job_few, own_few), (job_many, own_many) = (
                [min(times) for times in zip(*(round[which] for round in found))] for which in (0, 1))
            more = count - count // FEWER
            job, own = (job_many - job_few) / more, (own_many - own_few) / more
            print(f"| {count:,} of {size} | {own * 1000:.2f} | {job * 1000:.2f} | {own / job:.0%} "
                  f"| {job_few - job * (count // FEWER):.1f} |", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
