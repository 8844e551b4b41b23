"""The programs of other people that compare runs, and how to install those that are missing."""

import shutil
import typing

from workbench import HERE, output_of


class Program(typing.NamedTuple):
    """A program to measure: its command without the files, and what it can read."""

    name: str
    command: list
    reads_gzip: bool = False
    before_each: tuple = ()  # what stands before each file
    suffix: tuple = ()  # what stands behind the files
    jobs: int = 1

    def on(self, paths):
        """The command for these files."""
        return [*self.command, *(part for path in paths for part in (*self.before_each, path)), *self.suffix]


SCRIPTS = [
    # Name in the table, script of peers/ with its options, the modules that it needs.
    ("fastgpx (C++): length and times, no gain", ["fastgpx_length.py"], ["fastgpx"]),
    ("GDAL through pyogrio: points only", ["pyogrio_points.py"], ["pyogrio", "pyarrow"]),
    ("DuckDB spatial: points only", ["duckdb_points.py"], ["duckdb"]),
    ("a loop with lxml", ["lxml_loop.py"], ["lxml"]),
    ("a loop with ElementTree", ["elementtree_loop.py"], []),
    ("gpx: count, length, gain", ["gpx_summary.py"], ["gpx"]),
    ("gpxpy with lxml", ["gpxpy_summary.py"], ["gpxpy", "lxml"]),
    ("gpxpy without lxml", ["gpxpy_summary.py", "--without-lxml"], ["gpxpy"]),
]
PACKAGES = {"duckdb": "duckdb duckdb-extensions duckdb-extension-spatial"}


def find(python):
    """The programs that are here, their versions, and how to install those that are not."""
    found, versions, missing = [], [output_of(python, "--version")], []
    installed = {}
    for name, script, modules in SCRIPTS:
        for module in modules:
            if module not in installed:
                installed[module] = output_of(
                    python, "-c", f"import importlib.metadata as m, {module}; print(m.version('{module}'))")
                if installed[module]:
                    versions.append(f"{module} {installed[module]}")
                else:
                    missing.append(f"{module}: {python} -m pip install {PACKAGES.get(module, module)}")
        if all(installed[module] for module in modules):
            found.append(Program(name, [python, str(HERE / "peers" / script[0]), *script[1:]]))
    if shutil.which("gpsbabel"):
        versions.append(" ".join(output_of("gpsbabel", "-V").split()))
        found.append(Program(
            "GPSBabel: conversion to CSV", ["gpsbabel", "-t", "-i", "gpx"], before_each=("-f",),
            suffix=("-o", "unicsv", "-F", "/dev/null")))
    else:
        missing.append("gpsbabel: apt-get install gpsbabel, or brew install gpsbabel")
    return found, versions, missing
