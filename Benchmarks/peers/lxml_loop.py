"""A loop over the points with lxml, in flat memory:  lxml_loop.py FILE..."""

from lxml.etree import iterparse

from each_file import each_file
from point_sums import PointSums


def summary(path):
    sums = PointSums()
    for event, element in iterparse(path, events=("start", "end"), tag=("{*}trkseg", "{*}trkpt")):
        if element.tag.endswith("trkseg"):
            if event == "start":
                sums.begin_segment()
        elif event == "end":
            sums.add_element(element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return sums


each_file(summary)
