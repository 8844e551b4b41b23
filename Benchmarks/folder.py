"""Measures programs on a folder of recordings, all of which one process reads: what hundreds of short hikes cost."""

import json
import pathlib
import re
import shutil
import subprocess

from peers import Program
from workbench import least, markdown, noise, say, short

LARGE = 200_000  # bytes: a hike of some hours at a point a second


def recordings(bench, directory):
    """The recordings below a directory that gpxstat and the floor read to their ends, sorted by name."""
    paths = sorted(str(path) for path in pathlib.Path(directory).rglob("*") if path.name.endswith((".gpx", ".gpx.gz")))
    names = pathlib.Path(bench.program("names"))
    names.write_text("\0".join(paths))
    bench.run([bench.tool, "--format", "ndjson", "--files-from", str(names)], accepts=(0, 1))
    records = map(json.loads, pathlib.Path(bench.program("output")).read_text().splitlines())
    whole = [path for path, record in zip(paths, records, strict=True) if record["status"] == "complete"]
    done = subprocess.run([bench.program("floor"), *whole], stderr=subprocess.PIPE, text=True)
    unreadable = set(re.findall(r"^floor: (.*) is not well-formed$", done.stderr, re.MULTILINE))
    return [path for path in whole if path not in unreadable]


def own(bench):
    yield Program("libxml2 alone, the floor", [bench.program("floor")], reads_gzip=True)
    for name, options in (("CSV", ["csv"]), ("NDJSON", ["ndjson"]), ("table", ["text"])):
        yield Program(
            f"gpxstat, {name}", [bench.tool, "--jobs", "1", "--format", *options], reads_gzip=True)


def refused(bench):
    """How many of the files the program whose output was last written says that it cannot read."""
    lines = pathlib.Path(bench.program("output")).read_text(errors="replace").splitlines()
    found = re.fullmatch(r"(\d+) files failed", lines[-1]) if lines else None
    return int(found.group(1)) if found else 0


def measure(bench, programs, groups, rounds, patience):
    """The runs of each program on each group of files, and how many of the files it refuses."""
    runs = {(program.name, group): [] for program in programs for group in groups}
    failures = {}
    for round in range(rounds):
        for group, paths in groups.items():
            for program in programs:
                found = runs[program.name, group]
                if None in found or sum(run.cpu for run in found) > patience:
                    continue
                found.append(bench.run(program.on(paths)))
                if round == 0 and found[-1]:
                    failures[program.name, group] = refused(bench)
                    say(f"{group}: {program.name}: {found[-1].cpu:.3f} s")
    return {key: [run for run in found if run] for key, found in runs.items()}, failures


def table(bench, directory, others, rounds, patience):
    """Processor time and instructions of all programs in Markdown, with the floor as 1."""
    paths = recordings(bench, directory)
    # Not every peer reads gzip; what all of them read is the fair comparison.
    if others:
        paths = [path for path in paths if not path.endswith(".gz")]
    large = [path for path in paths if pathlib.Path(path).stat().st_size >= LARGE]
    groups = {f"all {len(paths)} files": paths, f"the {len(large)} of 200 kB and more": large}
    groups = {name: paths for name, paths in groups.items() if paths}
    programs = [*own(bench), *others]
    runs, failures = measure(bench, programs, groups, rounds, patience)
    floor = programs[0].name
    counts = {}
    if shutil.which("valgrind"):
        for program in own(bench):
            for group, paths in groups.items():
                counts[program.name, group] = bench.instructions(program.on(paths))

    rows = []
    for program in programs:
        row = [program.name]
        for group in groups:
            own_runs = runs[program.name, group]
            row.append(short(least(own_runs, "cpu") / least(runs[floor, group], "cpu")) if own_runs else "–")
            count = counts.get((program.name, group))
            row.append(short(count / counts[floor, group]) if count and counts[floor, group] else "–")
            row.append(str(failures.get((program.name, group), "–")))
        peaks = [run.peak for group in groups for run in runs[program.name, group]]
        rows.append([*row, short(max(peaks)) if peaks else "–"])
    header = ["libxml2 alone = 1"]
    for group, paths in groups.items():
        size = sum(pathlib.Path(path).stat().st_size for path in paths) / 1e6
        header += [f"{group} ({size:.0f} MB): processor time", "instructions", "refuses"]
    return f"{noise(runs.values())}\n\n" + markdown([*header, "peak memory, MB"], rows)
