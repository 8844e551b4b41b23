#!/usr/bin/env python3
"""Makes tracks whose true climb is known: make_tracks.py OUT [--seeds FIRST COUNT]

Standard library only. Six terrains, nine altitude sources, and a sampling of its own for each, as GPX files
<terrain>-<source>-<rate>-<seed>.gpx and a table truth.csv: gain and loss between turning points of 3 m of the noise-free
profile, length and moving time. None of it is a model of one device. The families are meant to be unlike each other, so that
an estimator which only knows one kind of ground or of error is found out.

Terrains: flat (a plain with dykes), smooth (long waves only), rough (short waves as well), ridged (sharp crests),
steps (terraces: level, then steep), alpine (long climbs, a little of everything).
Sources: baro (coloured error of some 0.3 m), baro_jump (recalibrated on the way), baro_int (whole metres),
phone (satellites, smoothed), pink (satellites, error at all time scales), burst (satellites, quiet but for bad
stretches), dem30 (terrain model of 30 m cells looked up beside the way), dem_int (the same in whole metres), plan
(points far apart, terrain model, no times).
"""
import argparse, csv, datetime, math, os, random

TERRAINS = ["flat", "smooth", "rough", "ridged", "steps", "alpine"]
SOURCES = ["baro", "baro_jump", "baro_int", "phone", "pink", "burst", "dem30", "dem_int", "plan"]
SPACING = 2.0  # metres between the samples of the true profile


def waves(rng, length, longest, shortest, exponent, count=48):
    """Sinusoids of amplitude ~ wavelength^exponent; returns a function of metres, not scaled."""
    parts = []
    for k in range(count):
        wavelength = longest * (shortest / longest) ** ((k + rng.random()) / count)
        parts.append((2 * math.pi / wavelength, wavelength**exponent * abs(rng.gauss(1, 0.4)), rng.uniform(0, 6.2832)))
    return lambda d: sum(a * math.sin(w * d + p) for w, a, p in parts)


def climb(profile, stride):
    steps = profile[::stride]
    return sum(max(0.0, b - a) for a, b in zip(steps, steps[1:]))


def turning_points(profile, least=3.0):
    """Climb and descent between turning points that a reversal of at least `least` metres confirms."""
    up = down = 0.0
    low = high = profile[0]
    direction = 0
    for z in profile:
        if direction >= 0:
            high = max(high, z)
        if direction <= 0:
            low = min(low, z)
        if direction >= 0 and high - z >= least:
            up += high - low if direction else 0
            direction, low = -1, z
        elif direction <= 0 and z - low >= least:
            down += high - low if direction else 0
            direction, high = 1, z
    return up + (high - low if direction > 0 else 0), down + (high - low if direction < 0 else 0)


def scaled(profile, gain_per_km, length):
    factor = gain_per_km * length / 1000 / max(1e-9, climb(profile, int(20 / SPACING)))
    return [z * factor for z in profile]


def terrain(kind, length, rng):
    at = [i * SPACING for i in range(int(length / SPACING) + 1)]
    if kind == "flat":
        base = waves(rng, length, 3000, 200, 0.8, 20)
        dykes = [(rng.uniform(0, length), rng.uniform(8, 25), rng.uniform(1, 4)) for _ in range(rng.randint(2, 10))]
        z = scaled([base(d) for d in at], rng.uniform(1, 4), length)
        return [v + sum(h * math.exp(-(((d - c) / w) ** 2)) for c, w, h in dykes) for v, d in zip(z, at)]
    if kind == "smooth":
        wave = waves(rng, length, rng.uniform(1500, 4000), 250, 1.0, 24)
        return scaled([wave(d) for d in at], rng.uniform(12, 45), length)
    if kind == "rough":
        wave = waves(rng, length, rng.uniform(600, 1500), 40, rng.uniform(0.45, 0.75))
        return scaled([wave(d) for d in at], rng.uniform(15, 45), length)
    if kind == "ridged":
        a, b = waves(rng, length, 2500, 300, 0.9, 24), waves(rng, length, 500, 60, 0.7, 24)
        sa = max(abs(a(d)) for d in at[::50])
        sb = max(abs(b(d)) for d in at[::50])
        return scaled([-abs(a(d) / sa) - 0.15 * abs(b(d) / sb) for d in at], rng.uniform(15, 60), length)
    if kind == "steps":
        z, d, height, sign = [], 0.0, 0.0, 1
        target = []
        while d < length:
            level, rise = rng.uniform(80, 500), rng.uniform(4, 30)
            run = rise / rng.uniform(0.12, 0.45)
            sign = sign if rng.random() < 0.55 else -sign
            target += [(d + level, height), (d + level + run, height + sign * rise)]
            d, height = d + level + run, height + sign * rise
        knots = [(0.0, 0.0)] + target
        k = 0
        for d in at:
            while k + 2 < len(knots) and knots[k + 1][0] <= d:
                k += 1
            (d0, z0), (d1, z1) = knots[k], knots[k + 1]
            z.append(z0 + (z1 - z0) * min(1, (d - d0) / (d1 - d0)))
        texture = waves(rng, length, 200, 30, 0.6, 24)
        return [v + w for v, w in zip(z, scaled([texture(d) for d in at], rng.uniform(0, 6), length))]
    z, d, height, sign = [], 0.0, 0.0, 1
    knots = [(0.0, 0.0)]
    while d < length:
        leg, grade = rng.uniform(800, 4000), rng.uniform(0.06, 0.28)
        d, height, sign = d + leg, height + sign * grade * leg, -sign
        knots.append((d, height))
    k = 0
    for d in at:
        while k + 2 < len(knots) and knots[k + 1][0] <= d:
            k += 1
        (d0, z0), (d1, z1) = knots[k], knots[k + 1]
        z.append(z0 + (z1 - z0) * (0.5 - 0.5 * math.cos(math.pi * min(1, (d - d0) / (d1 - d0)))))
    texture = waves(rng, length, 1000, 40, rng.uniform(0.6, 0.9))
    return [v + w for v, w in zip(z, scaled([texture(d) for d in at], rng.uniform(4, 20), length))]


def interpolate(profile, d):
    x = min(max(d / SPACING, 0), len(profile) - 1.000001)
    i = int(x)
    return profile[i] + (profile[i + 1] - profile[i]) * (x - i)


def ou(n, sigma, tau, rng):
    rho, x, out = math.exp(-1 / tau), rng.gauss(0, sigma), []
    s = sigma * math.sqrt(1 - rho * rho)
    for _ in range(n):
        out.append(x)
        x = rho * x + rng.gauss(0, s)
    return out


def added(*series):
    return [sum(values) for values in zip(*series)]


def low_passed(series, tau):
    a, x, out = 1 - math.exp(-1 / tau), series[0], []
    for v in series:
        x += a * (v - x)
        out.append(x)
    return out


def walk(profile, length, rng):
    """Metres along the way at every second."""
    speed = rng.choice([0.9, 1.1, 1.3, 1.3, 2.6])
    pace, way, d, waiting = ou(40_000, 0.18, 40, rng), [], 0.0, 0
    stops = sorted(rng.uniform(50, length - 50) for _ in range(rng.choice([0, 1, 3, 6, 10])))
    for second in range(40_000):
        if d >= length:
            break
        way.append(d)
        if waiting > 0:
            waiting -= 1
        elif stops and d >= stops[0]:
            stops.pop(0)
            waiting = int(min(1800, 20 + rng.expovariate(1 / 200)))
        else:
            grade = (interpolate(profile, d + 10) - interpolate(profile, d - 10)) / 20
            d += max(0.2, speed / (1 + (4 * (grade + 0.03)) ** 2) * math.exp(pace[second]))
    return way


def source_error(kind, way, rng):
    n = len(way)
    if kind in ("baro", "baro_jump", "baro_int"):
        error = added(low_passed(ou(n, rng.uniform(0.2, 0.8), rng.uniform(2, 20), rng), 3), ou(n, rng.uniform(1, 6), 4000, rng))
        if kind == "baro_jump":
            for _ in range(rng.randint(1, 2)):
                at, height = rng.randrange(n), rng.choice([-1, 1]) * rng.uniform(8, 40)
                error[at:] = [e + height for e in error[at:]]
        return error, {"baro": 0.1, "baro_jump": 0.2, "baro_int": 1.0}[kind]
    if kind == "phone":
        return low_passed(ou(n, rng.uniform(2, 5), rng.uniform(60, 200), rng), rng.uniform(5, 20)), 0.1
    if kind == "pink":
        sigma = rng.uniform(0.5, 2.0)
        return added(*(ou(n, sigma, tau, rng) for tau in (2, 8, 30, 120, 500))), 0.1
    error, bad = ou(n, 0.7, 40, rng), ou(n, 6, 25, rng)
    at = 0
    while at < n:
        at += int(rng.expovariate(1 / 1200))
        for i in range(at, min(n, at + int(rng.uniform(60, 400)))):
            error[i] += bad[i]
        at += 400
    return error, rng.choice([0.1, 1.0])


def model_error(length, rng):
    """What a terrain model of 30 m cells, looked up a few metres beside the way, is wrong by: metres at every 30 m."""
    slope = ou(int(length / 30) + 3, rng.uniform(0.4, 2.0), 2, rng)
    return lambda d: slope[int(d / 30)] + (slope[int(d / 30) + 1] - slope[int(d / 30)]) * (d / 30 - int(d / 30))


def track(kind, source, seed):
    rng = random.Random(f"{kind} {source} {seed}")
    length = rng.uniform(6_000, 16_000)
    profile = terrain(kind, length, rng)
    way = walk(profile, length, rng)
    if source == "plan":
        error, knots, d = model_error(length, rng), [], 0.0
        while d < length:
            knots.append(d)
            d += rng.uniform(8, 60)
        times, step, rate = None, 1.0 if rng.random() < 0.4 else 0.1, "sparse"
        ways = knots + [length]
    else:
        rate = rng.choice(["1s", "5s", "10m", "turns"])
        times, last, bearing = [], -1e9, 0
        for second, d in enumerate(way):
            if (rate == "1s" or (rate == "5s" and second % 5 == 0) or (rate == "10m" and d - last >= 10)
                    or (rate == "turns" and (d - last >= rng.uniform(3, 40) or second - bearing > 30))):
                times.append(second)
                last, bearing = d, second
        ways = [way[t] for t in times]
        if source.startswith("dem"):
            error, step = model_error(length, rng), 1.0 if source == "dem_int" else 0.1
        else:
            series, step = source_error(source, way, rng)
    jitter = rng.uniform(1.0, 4.0)
    jx, jy = ou(len(way), jitter, 50, rng), ou(len(way), jitter, 50, rng)
    points, bend = [], ou(int(length) + 2, 0.05, 60, rng)
    x = [0.0]
    y = [0.0]
    heading = 0.0
    for i in range(int(length) + 1):
        heading += bend[i] * 0.6
        x.append(x[-1] + math.cos(heading))
        y.append(y[-1] + math.sin(heading))
    for k, d in enumerate(ways):
        t = times[k] if times else None
        i = min(int(d), int(length))
        px, py = x[i] + (d - i) * (x[i + 1] - x[i]), y[i] + (d - i) * (y[i + 1] - y[i])
        if t is None:
            z = interpolate(profile, d) + error(d)
        else:
            px, py = px + jx[t], py + jy[t]
            z = interpolate(profile, d) + (error(d) if source.startswith("dem") else series[t])
        points.append((px, py, 400 + round(z / step) * step, t))
    up, down = turning_points(profile)
    truth = dict(terrain=kind, sensor=source, rate=rate, seed=seed, gain_m=round(up, 2), loss_m=round(down, 2),
                 length_m=round(length, 1),
                 elapsed_s=times[-1] if times else 0, moving_s=sum(b > a for a, b in zip(way, way[1:])))
    return points, truth


def write_gpx(path, points):
    start = datetime.datetime(2026, 6, 1, 7, 0)
    with open(path, "w") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="make_tracks" '
                  'xmlns="http://www.topografix.com/GPX/1/1">\n<trk><trkseg>\n')
        for x, y, z, t in points:
            time = "" if t is None else f"<time>{(start + datetime.timedelta(seconds=t)).isoformat()}Z</time>"
            latitude, longitude = 44 + y / 111_120, 6 + x / (111_320 * math.cos(math.radians(44)))
            out.write(f'<trkpt lat="{latitude:.7f}" lon="{longitude:.7f}"><ele>{z:.1f}</ele>{time}</trkpt>\n')
        out.write("</trkseg></trk>\n</gpx>\n")


def write_tracks(description, terrains, sources, track):
    """The command: makes every terrain from every source, for each seed, and the table of the truth."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--seeds", nargs=2, type=int, default=[1, 4], metavar=("FIRST", "COUNT"))
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    with open(os.path.join(options.out, "truth.csv"), "w", newline="") as table:
        rows = None
        for seed in range(options.seeds[0], options.seeds[0] + options.seeds[1]):
            for kind in terrains:
                for source in sources:
                    points, truth = track(kind, source, seed)
                    name = f"{kind}-{source}-{truth['rate']}-{seed}.gpx"
                    write_gpx(os.path.join(options.out, name), points)
                    if rows is None:
                        rows = csv.DictWriter(table, ["file", *truth])
                        rows.writeheader()
                    rows.writerow({"file": name, **truth})


if __name__ == "__main__":
    write_tracks(__doc__, TERRAINS, SOURCES, track)
