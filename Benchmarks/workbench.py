"""What compare and growth share: building the programs, making recordings, measuring commands, telling the machine."""

import datetime
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import typing

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


class Run(typing.NamedTuple):
    """What one run of a command took."""

    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: float  # megabytes, resident


def say(text):
    print(text, file=sys.stderr, flush=True)


def output_of(*command):
    """The output of a command, or nothing where it is not there or fails."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


class Workbench:
    """A directory with the programs of floor/build and the recordings that they make."""

    def __init__(self, directory, tool=None):
        self.directory = pathlib.Path(directory)
        subprocess.run([HERE / "floor/build", directory], check=True)
        self.tool = str(pathlib.Path(tool).resolve()) if tool else self.build_tool()

    def build_tool(self):
        build = ["swift", "build", "--package-path", str(ROOT), "-c", "release"]
        say("building gpxstat for release")
        subprocess.run(build + ["--product", "gpxstat"], stdout=sys.stderr, check=True)
        return os.path.join(output_of(*build, "--show-bin-path").splitlines()[-1], "gpxstat")

    def program(self, name):
        return str(self.directory / name)

    def recording(self, name, style, size, seed=1):
        """The path of a new recording; size as make-track takes it."""
        path = self.directory / name
        with open(path, "wb") as file:
            subprocess.run([self.program("make-track"), style, size, str(seed)], stdout=file, check=True)
        return str(path)

    def instructions(self, command):
        """How many instructions a command executes, counted under Valgrind; None where it fails."""
        # The full count of a run stands in the summary that goes to standard error.
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *self.without_debugging(command)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        counted = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or not counted:
            say(f"under Valgrind, ended with {done.returncode}: {' '.join(command[:4])}\n{done.stderr.strip()[-2000:]}")
            return None
        return int(counted.group(1))

    def without_debugging(self, command):
        """The command with the tool stripped: Valgrind does not get along with the debugging information of Swift."""
        if command[0] != self.tool:
            return command
        stripped = self.directory / "gpxstat-stripped"
        if not stripped.exists():
            shutil.copy(self.tool, stripped)
            subprocess.run(["strip", "--strip-debug", stripped], check=True)
        return [str(stripped), *command[1:]]

    def run(self, command, cwd=None, accepts=(0,), source=os.devnull):
        """Runs a command once, with a file on standard input; None where it ends with a status that is not accepted.

        Its output is in the file that self.program("output") names.
        """
        with open(source, "rb") as file:
            done = subprocess.run(
                [self.program("measure"), self.program("output"), *command], cwd=cwd, stdin=file,
                capture_output=True, text=True, check=True)
        cpu, wall, peak, status = done.stdout.split()
        if int(status) not in accepts:
            say(f"ended with {status}: {' '.join(command[:4])}\n{done.stderr.strip()[-500:]}")
            return None
        return Run(float(cpu), float(wall), float(peak) / 1000)


def processor():
    """The processor's name and number of cores."""
    name = ""
    if sys.platform == "darwin":
        name = output_of("sysctl", "-n", "machdep.cpu.brand_string")
    elif os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            found = re.search(r"^model name\s*:\s*(.*)$", file.read(), re.MULTILINE)
            name = found.group(1) if found else ""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{name or platform.machine()}, {cores} core{'s' if cores != 1 else ''}"


def system():
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    release = platform.freedesktop_os_release() if os.path.exists("/etc/os-release") else {}
    return release.get("PRETTY_NAME", platform.system())


def tool_versions():
    swift = re.search(r"Swift version (\S+)", output_of("swift", "--version"))
    versions = [f"Swift {swift.group(1)}" if swift else None]
    for name, package in (("libxml2", "libxml-2.0"), ("zlib", "zlib")):
        version = output_of("pkg-config", "--modversion", package)
        versions.append(f"{name} {version}" if version else None)
    return [version for version in versions if version]


def revision():
    """The commit that was measured, and whether it was changed."""
    if not shutil.which("git"):
        return ""
    commit = output_of("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD")
    changed = output_of("git", "-C", str(ROOT), "status", "--porcelain", "--untracked-files=no")
    return f"gpxstat {commit}{' with changes' if changed else ''}" if commit else ""


def circumstances(versions=()):
    """Day, machine and versions: the line that a table needs."""
    parts = [str(datetime.date.today()), processor(), system(), revision(), *tool_versions(), *versions]
    return ", ".join(part for part in parts if part) + "."


def least(runs, figure):
    return min(getattr(run, figure) for run in runs)


def noise(groups):
    """How far the median run of the same command is above its least, for half and for nine tenths of the commands."""
    above = sorted(statistics.median(run.cpu for run in runs) / least(runs, "cpu") - 1 for runs in groups if len(runs) > 2)
    if not above:
        return "Too few runs to tell the noise."
    half, most = above[len(above) // 2], above[9 * len(above) // 10]
    return (f"Noise: the median run of a command took {half:.0%} more processor time than its least, for half of the "
            f"commands, and {most:.0%} for a tenth.")


def short(number):
    return f"{number:.2f}" if number < 10 else f"{number:.1f}" if number < 20 else f"{number:.0f}"


def markdown(header, rows):
    """A table; all columns but the first are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1)] + rows
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
