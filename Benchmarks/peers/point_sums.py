"""What a short script of one's own would add up: points, length, gain, and the time from first to last."""

import datetime
import math


class PointSums:
    def __init__(self):
        self.points, self.length, self.gain = 0, 0.0, 0.0
        self.first_time = self.last_time = None
        self.begin_segment()

    def begin_segment(self):
        self.last = None

    def add_element(self, element):
        elevation = time = None
        for child in element:
            name = child.tag.rpartition("}")[2]
            if name == "ele":
                elevation = float(child.text)
            elif name == "time":
                time = datetime.datetime.fromisoformat(child.text.replace("Z", "+00:00"))
        self.add(math.radians(float(element.get("lat"))), math.radians(float(element.get("lon"))), elevation, time)

    def add(self, latitude, longitude, elevation, time):
        self.points += 1
        if time is not None:
            self.first_time = self.first_time or time
            self.last_time = time
        if self.last is not None:
            last_latitude, last_longitude, last_elevation = self.last
            north = math.sin((latitude - last_latitude) / 2)
            east = math.sin((longitude - last_longitude) / 2)
            chord = north * north + math.cos(latitude) * math.cos(last_latitude) * east * east
            self.length += 12742017.6 * math.asin(math.sqrt(chord))
            if elevation is not None and last_elevation is not None and elevation > last_elevation:
                self.gain += elevation - last_elevation
        self.last = latitude, longitude, elevation

    def __str__(self):
        elapsed = (self.last_time - self.first_time).total_seconds() if self.first_time else None
        return f"{self.points} points, {self.length:.0f} m, {self.gain:.0f} m up, {elapsed} s"
