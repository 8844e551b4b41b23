"""What DuckDB's spatial extension reads, through GDAL: the points as a table:  duckdb_points.py FILE...

The extension comes as a Python package as well: duckdb-extension-spatial.
"""

import duckdb

from each_file import each_file

connection = duckdb.connect()
try:
    from duckdb_extensions import import_extension

    import_extension("spatial", con=connection)
except ImportError:
    connection.install_extension("spatial")
connection.load_extension("spatial")
connection.execute("SET threads = 1")


def summary(path):
    points, elevations = connection.execute(
        "SELECT count(*), sum(ele) FROM st_read(?, layer = 'track_points')", [path]).fetchone()
    return f"{points} points, elevations add up to {elevations}"


each_file(summary)
