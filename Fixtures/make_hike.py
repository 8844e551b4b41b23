#!/usr/bin/env python3
"""Makes ridge-loop.gpx, the README's example: make_hike.py [OUT]

An invented mountain hike whose truth is known: a 12 km loop with a climb of 600 m, a ridge, a climb of 300 m and a
long descent, walked at 0.8 of Tobler's speed with a wandering pace, two rests and several short stops. Seen through
a good barometric altimeter, a good satellite receiver and a heart rate strap. Place and walker do not exist.

The same file every time, from the standard library alone. The truth goes to standard error.
"""
import bisect
import datetime
import math
import os
import random
import sys

SEED = 20260606
START = datetime.datetime(2026, 6, 6, 7, 0, tzinfo=datetime.timezone.utc)
LATITUDE, LONGITUDE = 46.5, 7.9  # the middle of the loop

LENGTH_M = 12_000
LEGS = [  # metres along the way, metres above the sea
    (0, 1180), (450, 1198), (900, 1189),  # along the valley
    (1700, 1310), (2500, 1470), (3000, 1560), (3700, 1735), (4200, 1806),  # first climb, 13 to 25 %
    (4500, 1782), (4850, 1822), (5150, 1798), (5300, 1806),  # the ridge
    (6100, 1668), (6300, 1668),  # down to the saddle
    (7000, 1778), (7600, 1890), (8050, 1970), (8150, 1970),  # second climb, to the summit
    (8900, 1830), (9900, 1548),  # down, ever steeper
    (10_100, 1554), (10_350, 1542), (11_000, 1398), (11_700, 1205), (12_000, 1180),  # a terrace, then to the valley
]
CLIMBS = [(900, 4200), (6300, 8050)]
RESTS = [(6200, 12 * 60), (8100, 18 * 60)]  # metres along the way, seconds
SHORT_STOPS = 6

SMOOTHING_M = 130  # corners between legs are rounded over this
TEXTURE = 0.62  # scales the ups and downs on top of the legs


def profile(rng):
    """The true elevation at every metre of the way."""
    count = LENGTH_M + 1
    distances = [leg[0] for leg in LEGS]

    def on_legs(metre):
        metre = min(max(metre, 0), LENGTH_M)
        right = max(1, bisect.bisect_left(distances, metre))
        (x0, z0), (x1, z1) = LEGS[right - 1], LEGS[right]
        return z0 + (z1 - z0) * (metre - x0) / (x1 - x0)

    half = SMOOTHING_M // 2
    weights = [0.5 + 0.5 * math.cos(math.pi * offset / (half + 1)) for offset in range(-half, half + 1)]
    legs = [on_legs(metre) for metre in range(-half, LENGTH_M + half + 1)]
    smooth = [sum(map(float.__mul__, weights, legs[i : i + 2 * half + 1])) / sum(weights) for i in range(count)]

    # Whole cycles, so that the loop closes: wavelengths from 400 down to 60 m, the long ones higher.
    waves = [(cycles, 30 / cycles, rng.uniform(0, 2 * math.pi)) for cycles in range(30, 200, 3)]
    texture = [
        sum(height * math.sin(2 * math.pi * cycles * metre / LENGTH_M + phase) for cycles, height, phase in waves)
        for metre in range(count)
    ]
    return [base + TEXTURE * rough for base, rough in zip(smooth, texture)]


def ground_plan(heights, rng):
    """Metres east and north of the middle at every metre of the way: a rounded loop, in zigzags where it is steep."""
    waves = [(cycles, 0.5 / cycles, rng.uniform(0, 2 * math.pi)) for cycles in (2, 3, 5, 7, 17, 29, 41)]
    steps = 4 * LENGTH_M
    x, y, along = [], [], [0.0]
    for step in range(steps + 1):
        turn = step / steps
        angle = 2 * math.pi * turn - math.pi / 2
        metre = int(turn * LENGTH_M)
        before, after = max(0, metre - 150), min(LENGTH_M, metre + 150)
        steepness = abs(heights[after] - heights[before]) / (after - before)
        radius = 1600 * (1 + 0.55 * sum(a * math.sin(c * angle + phase) for c, a, phase in waves))
        radius += 110 * min(steepness, 0.25) * math.sin(2 * math.pi * turn * 64)
        x.append(radius * math.cos(angle))
        y.append(0.8 * radius * math.sin(angle))
        if step:
            along.append(along[-1] + math.hypot(x[-1] - x[-2], y[-1] - y[-2]))
    scale = LENGTH_M / along[-1]
    plan, at = [], 0
    for metre in range(LENGTH_M + 1):
        wanted = min(metre / scale, along[-1])
        while at + 2 < len(along) and along[at + 1] < wanted:
            at += 1
        share = (wanted - along[at]) / (along[at + 1] - along[at])
        plan.append(tuple(scale * (line[at] + share * (line[at + 1] - line[at])) for line in (x, y)))
    return plan


def correlated(count, sigma, seconds, rng):
    """Noise at every second that forgets itself over the seconds given."""
    keep = math.exp(-1 / seconds)
    fresh = sigma * math.sqrt(1 - keep * keep)
    noise = [rng.gauss(0, sigma)]
    while len(noise) < count:
        noise.append(keep * noise[-1] + rng.gauss(0, fresh))
    return noise


def drifting(count, sigma, seconds, rng):
    """The same without jumps from second to second, as a receiver's filter leaves it."""
    keep = math.exp(-1 / seconds)
    rough, smooth, last = correlated(count, sigma * math.sqrt(2), seconds, rng), [], 0.0
    for value in rough:
        last = keep * last + (1 - keep) * value
        smooth.append(last)
    return smooth


def grade(heights, metre, reach=10):
    before, after = max(0, int(metre) - reach), min(LENGTH_M, int(metre) + reach)
    return (heights[after] - heights[before]) / (after - before)


def walk(heights, rng):
    """Metres along the way at every second. A stop is seconds without progress."""
    stops = RESTS + [(rng.uniform(500, LENGTH_M - 500), rng.uniform(20, 110)) for _ in range(SHORT_STOPS)]
    stops.sort()
    pace = correlated(60_000, 0.10, 60, rng)
    way, metre, waiting = [], 0.0, 0.0
    while metre < LENGTH_M:
        way.append(metre)
        if waiting > 0:
            waiting -= 1
        elif stops and metre >= stops[0][0]:
            waiting = stops.pop(0)[1]
        else:
            tobler = 6 / 3.6 * math.exp(-3.5 * abs(grade(heights, metre) + 0.05))
            metre += 0.8 * tobler * math.exp(pace[len(way)])
    way.append(LENGTH_M)
    return way


def heart_rates(way, heights, rng):
    """Follows the walking power (Minetti's cost times speed) with a lag, rising a little over the hours."""
    noise = correlated(len(way), 1.5, 20, rng)
    rate, rates = 95.0, []
    for second, metre in enumerate(way):
        i = grade(heights, metre)
        cost = 280.5 * i**5 - 58.7 * i**4 - 76.8 * i**3 + 51.9 * i**2 + 19.6 * i + 2.5
        power = cost * (metre - way[max(0, second - 10)]) / 10
        rate += (95 + 3.8 * power**1.7 + 1.5 * second / 3600 - rate) / 45
        rates.append(min(max(round(rate + noise[second]), 95), 165))
    return rates


def climbed(heights):
    return sum(max(0, after - before) for before, after in zip(heights, heights[1:]))


def write(path, seconds, latitudes, longitudes, altitudes, rates, temperatures):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<gpx version="1.1" creator="gpxstat make_hike.py" xmlns="http://www.topografix.com/GPX/1/1"\n'
            '     xmlns:tpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">\n'
            "<metadata>\n"
            "  <name>Ridge loop</name>\n"
            "  <desc>An invented hike: two climbs, a ridge and a long descent</desc>\n"
            f"  <time>{START:%Y-%m-%dT%H:%M:%SZ}</time>\n"
            "</metadata>\n"
            "<trk>\n<name>Ridge loop</name>\n<type>hiking</type>\n<trkseg>\n"
        )
        for second in seconds:
            time = START + datetime.timedelta(seconds=second)
            out.write(
                f'<trkpt lat="{latitudes[second]:.7f}" lon="{longitudes[second]:.7f}">'
                f"<ele>{altitudes[second]:.1f}</ele><time>{time:%Y-%m-%dT%H:%M:%SZ}</time>\n"
                f"<extensions><tpx:TrackPointExtension><tpx:atemp>{temperatures[second]}</tpx:atemp>"
                f"<tpx:hr>{rates[second]}</tpx:hr></tpx:TrackPointExtension></extensions></trkpt>\n"
            )
        out.write("</trkseg>\n</trk>\n</gpx>\n")


def main():
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ridge-loop.gpx")
    path = sys.argv[1] if len(sys.argv) > 1 else beside
    rng = random.Random(SEED)
    heights = profile(rng)
    plan = ground_plan(heights, rng)
    way = walk(heights, rng)
    count = len(way)

    # WGS84's radii of curvature, so that metres here are metres on the ellipsoid.
    sine, eccentricity = math.sin(math.radians(LATITUDE)), 0.00669437999014
    prime = 6_378_137 / math.sqrt(1 - eccentricity * sine * sine)
    meridian = prime * (1 - eccentricity) / (1 - eccentricity * sine * sine)

    east, north = drifting(count, 1.5, 20, rng), drifting(count, 1.5, 20, rng)
    error = correlated(count, 0.3, 8, rng)
    latitudes, longitudes, altitudes, temperatures = [], [], [], []
    for second, metre in enumerate(way):
        x, y = plan[int(metre)]
        latitude = LATITUDE + math.degrees((y + north[second]) / meridian)
        latitudes.append(latitude)
        longitudes.append(LONGITUDE + math.degrees((x + east[second]) / (prime * math.cos(math.radians(latitude)))))
        altitude = heights[int(metre)]
        altitudes.append(0.2 * round((altitude + error[second]) / 0.2))
        temperatures.append(round(15 + 1.5 * second / 3600 - 0.0065 * (altitude - LEGS[0][1])))

    seconds = [0]
    while seconds[-1] < count - 1:
        seconds.append(min(seconds[-1] + rng.choice([3, 4, 5, 5, 5]), count - 1))
    write(path, seconds, latitudes, longitudes, altitudes, heart_rates(way, heights, rng), temperatures)

    spaced = heights[::20]
    moving = sum(after > before for before, after in zip(way, way[1:]))
    steepest = [max(sign * (heights[m + 100] - heights[m]) for m in range(LENGTH_M - 99)) for sign in (1, -1)]
    print(
        f"{os.path.basename(path)}: {len(seconds)} points\n"
        f"  gain     {climbed(spaced):.1f} m, loss {climbed([-z for z in spaced]):.1f} m, at 20 m spacing\n"
        f"  length   {LENGTH_M} m on the level\n"
        f"  time     {count - 1} s, of which {moving} s moving and {count - 1 - moving} s in stops\n"
        + "".join(f"  climb    {heights[b] - heights[a]:.1f} m, from {a} m to {b} m\n" for a, b in CLIMBS)
        + f"  steepest {steepest[0]:.1f} % up, {steepest[1]:.1f} % down, over 100 m\n"
        f"  heights  {min(heights):.1f} m to {max(heights):.1f} m",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
