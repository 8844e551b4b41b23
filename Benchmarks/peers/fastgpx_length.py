"""What fastgpx computes: length and times; it knows no gain:  fastgpx_length.py FILE"""

import sys

import fastgpx

gpx = fastgpx.load(sys.argv[1])
times = gpx.time_bounds()
points = sum(len(segment.points) for track in gpx.tracks for segment in track.segments)
elapsed = (times.end_time - times.start_time).total_seconds() if times.start_time else None
print(f"{points} points, {gpx.length_2d():.0f} m, {elapsed} s")
