"""A loop over the points with lxml, in flat memory:  lxml_loop.py FILE"""

import sys

from lxml.etree import iterparse

from point_sums import PointSums

sums = PointSums()
for event, element in iterparse(sys.argv[1], events=("start", "end"), tag=("{*}trkseg", "{*}trkpt")):
    if element.tag.endswith("trkseg"):
        if event == "start":
            sums.begin_segment()
    elif event == "end":
        sums.add_element(element)
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
print(sums)
