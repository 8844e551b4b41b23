"""A loop over the points with xml.etree, in flat memory:  elementtree_loop.py FILE"""

import sys
from xml.etree.ElementTree import iterparse

from point_sums import PointSums

sums = PointSums()
for event, element in iterparse(sys.argv[1], events=("start", "end")):
    name = element.tag.rpartition("}")[2]
    if event == "start":
        if name == "trkseg":
            sums.begin_segment()
            segment = element
        continue
    if name == "trkpt":
        sums.add_element(element)
        segment.clear()
print(sums)
