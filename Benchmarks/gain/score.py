#!/usr/bin/env python3
"""Scores a build of gpxstat on tracks of known climb: score.py GPXSTAT FOLDER... [options]

FOLDER is made by make_tracks.py or make_trails.py, or has a truth.csv of the same columns. For each terrain and sensor,
and for all, it prints in %: the mean error |told - true| / max(true, 10 m/km), the bias, how often the 90 % interval holds
the truth, and its median half-width. --rules prints instead what other rules and other programs make of the same files:
the raw sum and thresholds of 3, 5 and 10 m, and each of gpxpy, ezgpx, gpxplotter and gpx that is installed. Apart from
those, it needs only the standard library.
"""
import argparse, csv, json, os, statistics, subprocess, tempfile
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

def gpxpy_gain(path):
    import gpxpy
    with open(path) as file:
        return gpxpy.parse(file).get_uphill_downhill().uphill


def ezgpx_gain(path):
    import ezgpx
    with open(path, "rb") as file:  # without its schema's place it reads nothing
        text = file.read().replace(b"<gpx ", b'<gpx xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                                   b'xsi:schemaLocation="http://www.topografix.com/GPX/1/1 gpx.xsd" ', 1)
    with tempfile.NamedTemporaryFile(suffix=".gpx") as copy:
        copy.write(text)
        copy.flush()
        return ezgpx.GPX(copy.name, xml_schema=False).ascent()


def gpxplotter_gain(path):
    from gpxplotter import read_gpx_file
    return sum(segment["elevation-up"] for track in read_gpx_file(path) for segment in track["segments"])


def gpx_gain(path):
    import gpx
    return sum(float(track.total_ascent) for track in gpx.read_gpx(path).trk)


PEERS = {"gpxpy": gpxpy_gain, "ezgpx": ezgpx_gain, "gpxplotter": gpxplotter_gain, "gpx": gpx_gain}


def peer_rows(truth, column, gain):
    rows = []
    for path, row in truth.items():
        try:
            rows.append(Row(row, column, float(gain(path))))
        except ImportError:
            return []
        except Exception as error:  # what a peer can't read is no estimate
            print(f"{path}: {error}")
    return rows


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
            for name, gain in PEERS.items():
                if told := peer_rows(truth, options.truth, gain):
                    line(name, told)
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
