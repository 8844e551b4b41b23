"""What fastgpx computes: length and times; it knows no gain:  fastgpx_length.py FILE..."""

import fastgpx

from each_file import each_file


def summary(path):
    gpx = fastgpx.load(path)
    times = gpx.time_bounds()
    points = sum(len(segment.points) for track in gpx.tracks for segment in track.segments)
    elapsed = (times.end_time - times.start_time).total_seconds() if times.start_time else None
    return f"{points} points, {gpx.length_2d():.0f} m, {elapsed} s"


each_file(summary)
