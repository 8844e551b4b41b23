#!/usr/bin/env python3
"""What another program states as the gain of recordings:  peer_gains.py PEER < PATHS

The first line is its version; then, for each path in a line of standard input, a line with metres, or with `!` and the
reason for none. Each peer's own figure is taken, never a sum of ours over its points. score.py --rules runs this with
whichever Python has the peer.
"""
import contextlib, importlib, importlib.metadata, os, sys, tempfile


@contextlib.contextmanager
def changed(path, old, new):
    """A copy of the file with what a peer can't do without."""
    with open(path, encoding="utf-8") as file:
        text = file.read().replace(old, new, 1)
    with tempfile.NamedTemporaryFile("w", suffix=".gpx", encoding="utf-8") as copy:
        copy.write(text)
        copy.flush()
        yield copy.name


def gpxpy(path):
    import gpxpy
    with open(path, encoding="utf-8") as file:
        return gpxpy.parse(file).get_uphill_downhill().uphill


def gpx(path):
    import gpx
    return sum(float(track.total_ascent) for track in gpx.read_gpx(path).trk)


def gpxplotter(path):
    from gpxplotter import read_gpx_file
    return sum(segment["elevation-up"] for track in read_gpx_file(path) for segment in track["segments"])


def ezgpx(path):
    import ezgpx
    # Without a schema's place it reads nothing.
    with changed(path, "<gpx ", '<gpx xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                 'xsi:schemaLocation="http://www.topografix.com/GPX/1/1 gpx.xsd" ') as copy:
        return ezgpx.GPX(copy, xml_schema=False).ascent()


def geo_track_analyzer(path):
    from geo_track_analyzer import GPXFileTrack
    return GPXFileTrack(path).get_track_overview().uphill_elevation


def gpx_etl(path):
    import gpxpy
    from gpx_etl.transform import GPXTransformer
    # Without a track's name it has no totals.
    with changed(path, "<trk>", "<trk><name>a</name>") as copy, open(copy, encoding="utf-8") as file:
        return GPXTransformer(gpxpy.parse(file)).stats["total_altitude_gain"].sum(min_count=1)


def gpx2elev(path):
    import pathlib
    from gpx2elev import core
    # Its first figure is that of a terrain model, which it downloads; this is the one of the file's own elevations.
    track = core.prepare(core.parse_gpx(pathlib.Path(path)))
    return core.compute(track, [0.0] * track.sample_count).gpx_filtered.up


# Peer: its function and the packages that it needs, with the one whose version counts in front.
PEERS = {
    "gpxpy": (gpxpy, ["gpxpy"]),
    "gpx": (gpx, ["gpx"]),
    "gpxplotter": (gpxplotter, ["gpxplotter"]),
    "ezgpx": (ezgpx, ["ezgpx"]),
    "geo-track-analyzer": (geo_track_analyzer, ["geo-track-analyzer"]),
    "gpx-etl": (gpx_etl, ["gpx-etl"]),
    "gpx2elev": (gpx2elev, ["gpx2elev"]),
}


def main():
    gain, packages = PEERS[sys.argv[1]]
    print(importlib.metadata.version(packages[0]), flush=True)
    answers, sys.stdout = sys.stdout, open(os.devnull, "w")  # some say more than they are asked
    for path in map(str.strip, sys.stdin):
        try:
            print(float(gain(path)), file=answers)
        except Exception as error:  # what a peer can't read is no estimate
            print("!", f"{type(error).__name__}: {error}".replace("\n", " ")[:200], file=answers)


if __name__ == "__main__":
    main()
