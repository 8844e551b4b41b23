#!/usr/bin/env python3
"""Scores a build of gpxstat on tracks of known climb: score.py GPXSTAT FOLDER... [--gain METHOD]

FOLDER is made by make_tracks.py. For each terrain and source, and for all, it prints in %: the bias and the mean
absolute error of the gain, how often the 90 % interval holds the truth, and the interval's half-width, all but the
coverage relative to the true gain, or to 10 m/km where that is more. Standard library only.
"""
import argparse, csv, json, os, statistics, subprocess
from collections import defaultdict


def estimates(binary, paths, method):
    found = {}
    for start in range(0, len(paths), 300):
        command = [binary, "--format", "ndjson", "--gain", method, *paths[start : start + 300]]
        run = subprocess.run(command, capture_output=True, text=True)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            found[record["file"]] = record["total"]["elevation"]
    return found


class Row:
    """One track: its estimate against the truth, relative to the gain or to 10 m/km."""

    def __init__(self, truth, elevation):
        self.terrain, self.source = truth["terrain"], truth["sensor"]
        gain, floor = float(truth["gain_m"]), float(truth["length_m"]) / 100
        scale = max(gain, floor)
        self.error = (elevation["gain_m"] - gain) / scale
        low, high = elevation.get("gain_low_m"), elevation.get("gain_high_m")
        self.has_interval = low is not None and high is not None
        self.holds = self.has_interval and low - 0.05 <= gain <= high + 0.05
        self.half_width = (high - low) / 2 / scale if self.has_interval else float("nan")


def summary(rows):
    return (len(rows), 100 * statistics.mean(r.error for r in rows), 100 * statistics.mean(abs(r.error) for r in rows),
            100 * statistics.mean(r.holds for r in rows), 100 * statistics.mean(r.half_width for r in rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gpxstat")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--gain", default="adaptive")
    parser.add_argument("--brief", action="store_true", help="only the line for all tracks of each folder")
    options = parser.parse_args()
    for folder in options.folders:
        with open(os.path.join(folder, "truth.csv"), newline="") as table:
            truth = {os.path.join(folder, row["file"]): row for row in csv.DictReader(table)}
        found = estimates(options.gpxstat, list(truth), options.gain)
        rows = [Row(truth[path], found[path]) for path in truth if found.get(path)]
        cells = defaultdict(list)
        for row in rows:
            cells[row.terrain, row.source].append(row)
        if not options.brief:
            print(f"{'terrain':12}{'source':14}{'n':>5}{'bias':>8}{'error':>8}{'holds':>8}{'half-width':>12}")
            for (terrain, source), members in cells.items():
                print("{:12}{:14}{:5}{:+8.1f}{:8.1f}{:8.0f}{:12.1f}".format(terrain, source, *summary(members)))
        line = "{}: {} of {} tracks, bias {:+.1f} %, error {:.1f} %"
        n, bias, error, holds, width = summary(rows)
        line = line.format(os.path.basename(os.path.normpath(folder)), n, len(truth), bias, error)
        if any(row.has_interval for row in rows):
            worst = min(cells, key=lambda key: summary(cells[key])[3])
            line += f", interval holds {holds:.0f} %, half-width {width:.0f} %"
            line += f"; worst cell {'/'.join(worst)} {summary(cells[worst])[3]:.0f} %"
        print(line)


if __name__ == "__main__":
    main()
