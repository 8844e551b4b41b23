"""The nearest that the package gpx has:  gpx_summary.py FILE..."""

import gpx

from each_file import each_file


def summary(path):
    document = gpx.read_gpx(path)
    tracks = document.trk
    points = sum(len(segment.trkpt) for track in tracks for segment in track.trkseg)
    length = sum(float(track.total_distance) for track in tracks)
    gain = sum(float(track.total_ascent) for track in tracks)
    return f"{points} points, {length:.0f} m, {gain:.0f} m up"


each_file(summary)
