"""A loop over the points with xml.etree, in flat memory:  elementtree_loop.py FILE..."""

from xml.etree.ElementTree import iterparse

from each_file import each_file
from point_sums import PointSums


def summary(path):
    sums = PointSums()
    for event, element in iterparse(path, events=("start", "end")):
        name = element.tag.rpartition("}")[2]
        if event == "start":
            if name == "trkseg":
                sums.begin_segment()
                segment = element
            continue
        if name == "trkpt":
            sums.add_element(element)
            segment.clear()
    return sums


each_file(summary)
