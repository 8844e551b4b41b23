#!/usr/bin/env python3
"""Makes a second family of tracks whose true climb is known: make_trails.py OUT [--seeds FIRST COUNT]

It writes the same files and the same truth.csv as make_tracks.py, of terrains and sources unlike those. Standard library
only.

Terrains: plain (almost level), hills (1/f ground of any roughness), switchback (a slope climbed in zigzags), terraces
(1/f ground cut into steps), gullies (a path along a slope, through one gully after the other), summit (up and down
again, under a 1/f texture).
Sources: baro_drift (barometer: the weather, and steps by gusts and doors), baro_whole (the same in whole metres),
fused (a barometer that follows the satellites slowly), gps_slow (satellites smoothed over minutes), gps_raw
(satellites, with excursions below trees and cliffs), dem_fine (30 m terrain model, bilinear, at the recorded place),
dem_whole (the same in whole metres), route (the same terrain model along a drawn line without times), sparse (a
barometer asked every half a minute).
"""
import math, random
from make_tracks import SPACING, added, interpolate, low_passed, ou, scaled, turning_points, waves, write_tracks

TERRAINS = ["plain", "hills", "switchback", "terraces", "gullies", "summit"]
SOURCES = ["baro_drift", "baro_whole", "fused", "gps_slow", "gps_raw", "dem_fine", "dem_whole", "route", "sparse"]


def fractal(rng, length, beta, longest):
    """Ground whose power falls with the frequency to the beta, down to 10 m, at every 2 m."""
    wave = waves(rng, length, longest, 10, (beta - 1) / 2, 60)
    return [wave(i * SPACING) for i in range(int(length / SPACING) + 1)]


def ramps(rng, length, legs, grades, turn):
    """Climbs and descents by turns with rounded ends; a turn is kept going with the chance `turn`."""
    z, height, grade, left, sign = [], 0.0, 0.0, 0.0, 1
    target = 0.0
    for _ in range(int(length / SPACING) + 1):
        if left <= 0:
            left, sign = rng.uniform(*legs), sign if rng.random() < turn else -sign
            target = sign * rng.uniform(*grades)
        grade += (target - grade) * SPACING / 40
        height += grade * SPACING
        left -= SPACING
        z.append(height)
    return z


def terrain(kind, length, rng):
    ground = fractal(rng, length, rng.uniform(1.6, 2.8), rng.uniform(600, 4000))
    if kind == "plain":
        return scaled(ground, rng.uniform(0.5, 6), length)
    if kind == "hills":
        return scaled(ground, rng.uniform(12, 50), length)
    if kind == "terraces":
        ground, step = scaled(ground, rng.uniform(10, 30), length), rng.uniform(2, 8)
        steep = rng.uniform(2, 6)
        return [step * (math.floor(z / step) + 0.5 + 0.5 * math.tanh(steep * (z / step % 1 - 0.5)) / math.tanh(steep / 2))
                for z in ground]
    if kind == "gullies":
        base, d, at, gullies = ramps(rng, length, (500, 2500), (0.0, 0.06), 0.5), 0.0, 0, []
        while d < length:
            d += rng.uniform(80, 500)
            gullies.append((d, rng.uniform(10, 40), rng.uniform(1, 10)))
        cut = [0.0] * len(base)
        for centre, width, depth in gullies:
            for i in range(max(0, int((centre - 4 * width) / SPACING)), min(len(cut), int((centre + 4 * width) / SPACING))):
                cut[i] += depth * math.exp(-(((i * SPACING - centre) / width) ** 2))
        return [z - c for z, c in zip(base, cut)]
    texture = scaled(ground, rng.uniform(2, 12), length)
    if kind == "switchback":
        base = ramps(rng, length, (80, 300), (0.06, 0.2), 0.9)
    else:
        half = rng.uniform(0.4, 0.6) * length
        base = ramps(rng, length, (300, 1500), (0.03, 0.3), 1)
        base = [z if i * SPACING < half else 2 * base[int(half / SPACING)] - z for i, z in enumerate(base)]
    return [a + b for a, b in zip(base, texture)]


def path(kind, length, rng):
    """Places east and north at every metre: bends, and hairpins where the ground is a switchback."""
    heading, side, left, x, y = rng.uniform(0, 6.28), 1, 0.0, [0.0], [0.0]
    bend = ou(int(length) + 2, rng.uniform(0.1, 0.4), rng.uniform(50, 200), rng)
    for metre in range(int(length) + 1):
        turn = bend[metre]
        if kind == "switchback":
            if left <= 0:
                left, side = rng.uniform(60, 250), -side
            left -= 1
            turn = 0.3 * turn + 1.3 * side
        x.append(x[-1] + math.cos(heading + turn))
        y.append(y[-1] + math.sin(heading + turn))
    return x, y


def walk(profile, length, rng):
    """Metres along the way at every second, with stops from none to many, short and long."""
    flat, pause = rng.choice([0.7, 1.0, 1.2, 1.4, 1.4, 3.0]), rng.choice([0, 0, 0.1, 0.3, 0.8])
    pace, way, d, waiting = ou(60_000, 0.22, rng.uniform(20, 200), rng), [], 0.0, 0
    for second in range(60_000):
        if d >= length:
            break
        way.append(d)
        if waiting > 0:
            waiting -= 1
            continue
        rise = (interpolate(profile, d + 8) - interpolate(profile, d - 8)) / 16
        speed = max(0.15, flat * math.exp(-2.5 * abs(rise + 0.04) + pace[second]))
        d += speed
        if rng.random() < pause * speed / 1000:
            waiting = int(rng.lognormvariate(4.6, 1.0))
    return way


class TerrainModel:
    """Heights at the corners of 30 m cells: the ground's mean over some 40 m and an error, bilinear in between."""

    def __init__(self, profile, rng):
        self.seed, self.size = rng.random(), rng.uniform(0.3, 2.5)
        self.slope = ou(len(profile), rng.uniform(0.05, 0.35), 100, rng)
        reach = 10
        sums = [0.0]
        for z in profile:
            sums.append(sums[-1] + z)
        last = len(profile)
        self.smooth = [(sums[min(last, i + reach + 1)] - sums[max(0, i - reach)])
                       / (min(last, i + reach + 1) - max(0, i - reach)) for i in range(last)]

    def corner(self, i, j):
        return random.Random(f"{self.seed} {i} {j}").gauss(0, self.size)

    def height(self, x, y, d, aside):
        i, j = math.floor(x / 30), math.floor(y / 30)
        u, v = x / 30 - i, y / 30 - j
        error = ((1 - u) * ((1 - v) * self.corner(i, j) + v * self.corner(i, j + 1))
                 + u * ((1 - v) * self.corner(i + 1, j) + v * self.corner(i + 1, j + 1)))
        return interpolate(self.smooth, d) + error + aside * interpolate(self.slope, d)


def sensor(kind, n, rng):
    quick = low_passed(ou(n, rng.uniform(0.15, 0.6), rng.uniform(1, 30), rng), rng.uniform(1, 5))
    weather = ou(n, rng.uniform(1, 8), rng.uniform(2000, 8000), rng)
    if kind in ("baro_drift", "baro_whole", "sparse"):
        gusts, height = [], 0.0
        chance = rng.choice([0, 1 / 2000, 1 / 600])
        for _ in range(n):
            height = height * 0.999 + (rng.gauss(0, 1.5) if rng.random() < chance else 0)
            gusts.append(height)
        return added(quick, weather, low_passed(gusts, 10))
    if kind == "fused":
        return added(quick, low_passed(ou(n, rng.uniform(3, 8), rng.uniform(60, 200), rng), rng.uniform(200, 900)))
    if kind == "gps_slow":
        return low_passed(ou(n, rng.uniform(3, 8), rng.uniform(100, 600), rng), rng.uniform(30, 180))
    error, at = added(ou(n, rng.uniform(2, 6), rng.uniform(15, 90), rng), ou(n, rng.uniform(0.3, 2), 1.5, rng)), 0
    while at < n:
        at += int(rng.expovariate(1 / 900))
        height, lasts = rng.gauss(0, 12), int(rng.uniform(5, 90))
        for i in range(at, min(n, at + lasts)):
            error[i] += height * math.sin(math.pi * (i - at) / lasts)
    return error


def times(way, rate, rng):
    kept, last, drift = [], -1e9, 0
    for second, d in enumerate(way):
        if (rate == "1s" or (rate == "10s" and second % 10 == 0) or (rate == "30s" and second % 30 == 0)
                or (rate == "20m" and d - last >= 20) or (rate == "adaptive" and second - drift >= rng.choice([2, 4, 9, 20]))):
            kept.append(second)
            last, drift = d, second
    return kept


def track(kind, source, seed):
    rng = random.Random(f"trails {kind} {source} {seed}")
    length = rng.uniform(5_000, 15_000)
    profile, (x, y), way = terrain(kind, length, rng), path(kind, length, rng), None
    way = walk(profile, length, rng)
    model = TerrainModel(profile, rng)
    off = rng.uniform(1.0, 6.0)
    if source == "route":
        rate, at, kept, d = "drawn", None, [], 0.0
        gap = rng.choice([(5, 15), (10, 80), (20, 25)])
        while d < length:
            kept.append(d)
            d += rng.uniform(*gap)
        kept.append(length)
        n = len(kept)
        east, north = ou(n, off, 3, rng), ou(n, off, 3, rng)
    else:
        rate = "30s" if source == "sparse" else rng.choice(["1s", "10s", "20m", "adaptive"])
        at = times(way, rate, rng)
        kept, n = [way[t] for t in at], len(way)
        east, north = ou(n, off, rng.uniform(20, 120), rng), ou(n, off, rng.uniform(20, 120), rng)
    measured = None if source in ("dem_fine", "dem_whole", "route") else sensor(source, n, rng)
    step = 1.0 if source.endswith("whole") else 0.1
    points = []
    for k, d in enumerate(kept):
        t = at[k] if at else None
        e, f = (east[t], north[t]) if at else (east[k], north[k])
        i = min(int(d), int(length))
        px, py = x[i] + (d - i) * (x[i + 1] - x[i]), y[i] + (d - i) * (y[i + 1] - y[i])
        z = model.height(px + e, py + f, d, f) if measured is None else interpolate(profile, d) + measured[t]
        points.append((px + e, py + f, 700 + round(z / step) * step, t))
    up, down = turning_points(profile)
    truth = dict(terrain=kind, sensor=source, rate=rate, seed=seed, gain_m=round(up, 2), loss_m=round(down, 2),
                 length_m=round(length, 1),
                 elapsed_s=at[-1] if at else 0, moving_s=sum(b > a for a, b in zip(way, way[1:])))
    return points, truth


if __name__ == "__main__":
    write_tracks(__doc__, TERRAINS, SOURCES, track)
