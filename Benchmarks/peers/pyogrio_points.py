"""What GDAL reads, through pyogrio: the points as a table, in batches; no statistics:  pyogrio_points.py FILE..."""

import pyogrio

from each_file import each_file


def summary(path):
    with pyogrio.open_arrow(path, layer="track_points", use_pyarrow=True) as (_, reader):
        return f"{sum(batch.num_rows for batch in reader)} points"


each_file(summary)
