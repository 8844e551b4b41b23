"""The nearest that gpxpy has:  gpxpy_summary.py [--without-lxml] FILE..."""

import sys

if "--without-lxml" in sys.argv:
    sys.modules["lxml"] = None  # gpxpy takes xml.etree then
else:
    import lxml.etree  # noqa: F401  gpxpy takes it where it is there

import gpxpy

from each_file import each_file


def summary(path):
    with open(path, encoding="utf-8") as file:
        gpx = gpxpy.parse(file)
    climbs = gpx.get_uphill_downhill()
    moving = gpx.get_moving_data()
    return (f"{gpx.get_points_no()} points, {gpx.length_2d():.0f} m, {climbs.uphill:.0f} m up, {gpx.get_duration()} s, "
            f"moving {moving.moving_time:.0f} s")


each_file(summary)
