#!/usr/bin/env python3
"""Scores a build of gpxstat on tracks of known climb: score.py GPXSTAT FOLDER... [options]

FOLDER is made by make_tracks.py or make_trails.py, or has a truth.csv of the same columns. For each terrain and sensor,
and for all, it prints in %: the mean error |told - true| / max(true, 10 m/km), the bias, how often the 90 % interval holds
the truth, and its median half-width. --rules prints instead what other rules and other programs make of the same files:
the raw sum and thresholds of 3, 5 and 10 m, and what each program of peer_gains.py that is installed states itself, with
its version. Apart from those, it needs only the standard library.
"""
import argparse, csv, json, math, os, shutil, statistics, subprocess, sys
from collections import defaultdict


def estimates(binary, paths, method):
    found = {}
    for start in range(0, len(paths), 300):
        command = [binary, "--format", "ndjson", "--gain", method, *paths[start : start + 300]]
        run = subprocess.run(command, capture_output=True, text=True)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            found[record["file"]] = (record.get("total") or {}).get("elevation")
    return found


class Row:
    """One track: an estimate against the truth, relative to the gain or to 10 m/km."""

    def __init__(self, truth, column, gain, low=None, high=None):
        self.terrain, self.sensor = truth["terrain"], truth["sensor"]
        true = float(truth[column])
        scale = max(true, float(truth["length_m"]) / 100)
        self.error = (gain - true) / scale
        self.holds = low is not None and low - 0.05 <= true <= high + 0.05
        self.half_width = (high - low) / 2 / scale if low is not None else None


def summary(rows):
    widths = [row.half_width for row in rows if row.half_width is not None]
    return {"n": len(rows), "error": 100 * statistics.mean(abs(row.error) for row in rows),
            "bias": 100 * statistics.mean(row.error for row in rows),
            "holds": 100 * statistics.mean(row.holds for row in rows) if widths else None,
            "half": 100 * statistics.median(widths) if widths else None}


def line(name, rows):
    found = summary(rows)
    text = f"{name:28}{found['n']:6}{found['error']:9.1f}{found['bias']:+9.1f}"
    if found["holds"] is not None:
        text += f"{found['holds']:9.0f}{found['half']:9.1f}"
    print(text)


def grouped(rows, key):
    groups = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


# ---- other rules ---------------------------------------------------------------------------------------------------

HERE = os.path.dirname(os.path.abspath(__file__))
GPSPRUNE = "/usr/share/gpsprune/gpsprune.jar"
MODULES = {
    # The peer in peer_gains.py, and the modules that it needs.
    "gpxpy": ["gpxpy"], "gpx": ["gpx"], "gpxplotter": ["gpxplotter"], "ezgpx": ["ezgpx"],
    "geo-track-analyzer": ["geo_track_analyzer"], "gpx-etl": ["gpx_etl"], "gpx2elev": ["gpx2elev"],
}
INSTALL = {"ezgpx": "ezgpx gmplot basemap plotly"}


def peers(pythons):
    """The command of each peer that is installed; the others are named on standard error, with how to install them."""
    for name, modules in MODULES.items():
        for python in pythons:
            if subprocess.run([python, "-c", f"import {', '.join(modules)}"], capture_output=True).returncode == 0:
                yield name, [python, os.path.join(HERE, "peer_gains.py"), name]
                break
        else:
            print(f"left out, not installed: {name}: {pythons[0]} -m pip install {INSTALL.get(name, name)}", file=sys.stderr)
    if os.path.exists(GPSPRUNE) and shutil.which("java"):
        yield "GpsPrune", ["java", "-cp", GPSPRUNE, os.path.join(HERE, "GpsPruneGain.java")]
    else:
        print("left out, not installed: GpsPrune: apt-get install gpsprune default-jdk-headless", file=sys.stderr)


def peer_rows(truth, column, command):
    """The version of a peer and its rows; what it can't read has none."""
    run = subprocess.run(command, input="".join(f"{path}\n" for path in truth), stdout=subprocess.PIPE, text=True)
    version, *answers = run.stdout.splitlines() or [""]
    rows = []
    for (path, row), answer in zip(truth.items(), answers):
        gain = float("nan") if answer.startswith("!") else float(answer)
        if math.isfinite(gain):
            rows.append(Row(row, column, gain))
        else:
            print(f"{path}: {answer}", file=sys.stderr)
    if len(rows) < len(truth):
        print(f"{command[-1]}: {len(truth) - len(rows)} of {len(truth)} not read", file=sys.stderr)
    return version, rows


def curve_rows(truth, column, found, threshold):
    rows = []
    for path, row in truth.items():
        for point in (found.get(path) or {}).get("curve") or []:
            if point["threshold_m"] == threshold:
                rows.append(Row(row, column, point["gain_m"]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gpxstat")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--gain", default="adaptive", help="a method of gpxstat's")
    parser.add_argument("--truth", default="gain_m", help="the column of truth.csv that is the truth")
    parser.add_argument("--brief", action="store_true", help="only the line for all tracks of each folder")
    parser.add_argument("--rules", action="store_true", help="what other rules and programs make of the same files")
    parser.add_argument("--python", action="append", metavar="PATH",
                        help="a Python that has peers for --rules; again for another, as not all of them go together")
    options = parser.parse_args()
    for folder in options.folders:
        with open(os.path.join(folder, "truth.csv"), newline="") as table:
            truth = {os.path.join(folder, row["file"]): row for row in csv.DictReader(table)}
        found = estimates(options.gpxstat, list(truth), options.gain)
        rows = [Row(truth[path], options.truth, up["gain_m"], up.get("gain_low_m"), up.get("gain_high_m"))
                for path, up in found.items() if up and up.get("gain_m") is not None]
        print(f"{os.path.basename(os.path.normpath(folder)):28}{'n':>6}{'error':>9}{'bias':>9}{'holds':>9}{'half':>9}")
        if options.rules:
            line("gpxstat", rows)
            for threshold in (0, 3, 5, 10):
                line(f"threshold {threshold} m" if threshold else "every step",
                     curve_rows(truth, options.truth, found, threshold))
            for name, command in peers(options.python or [sys.executable]):
                version, told = peer_rows(truth, options.truth, command)
                if told:
                    line(f"{name} {version}", told)
            continue
        if not options.brief:
            for key in (lambda row: row.terrain, lambda row: row.sensor, lambda row: f"{row.terrain} {row.sensor}"):
                for name, members in grouped(rows, key).items():
                    line(name, members)
                print()
        line("all", rows)
        cells = {name: summary(rows) for name, rows in grouped(rows, lambda row: f"{row.terrain} {row.sensor}").items()}
        held = {name: cell["holds"] for name, cell in cells.items() if cell["holds"] is not None and cell["n"] >= 5}
        if held:
            worst = min(held, key=held.get)
            print(f"the interval holds least in {worst}: {held[worst]:.0f} %")


if __name__ == "__main__":
    main()
