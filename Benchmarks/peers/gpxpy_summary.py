"""The nearest that gpxpy has:  gpxpy_summary.py FILE [--without-lxml]"""

import sys

if "--without-lxml" in sys.argv:
    sys.modules["lxml"] = None  # gpxpy takes xml.etree then
else:
    import lxml.etree  # noqa: F401  gpxpy takes it where it is there

import gpxpy

with open(sys.argv[1], encoding="utf-8") as file:
    gpx = gpxpy.parse(file)
climbs = gpx.get_uphill_downhill()
moving = gpx.get_moving_data()
print(f"{gpx.get_points_no()} points, {gpx.length_2d():.0f} m, {climbs.uphill:.0f} m up, {gpx.get_duration()} s, "
      f"moving {moving.moving_time:.0f} s")
