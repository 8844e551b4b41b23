#!/usr/bin/env python3
"""A folder of hikes as a table, in DuckDB and in pandas, and a plot of them:

    gpxstat --format ndjson hikes/ > hikes.ndjson
    Examples/ndjson_to_plot.py hikes.ndjson [PLOT.png]

Needs duckdb and pandas, and matplotlib for the plot (pip install duckdb pandas matplotlib).
"""

import json
import sys

import duckdb
import pandas

QUERY = """
SELECT strftime(total.start_time::TIMESTAMP, '%Y-%m') AS month, count(*) AS hikes, round(sum(total.distance_m) / 1000, 1) AS km,
       round(sum(total.elevation.gain_m)) AS gain_m, round(sum(total.descent.eccentric_load_kj_per_kg), 1) AS load
FROM read_json(?, format = 'newline_delimited', union_by_name = true, sample_size = -1)
WHERE total IS NOT NULL AND total.activity = 'hike' AND total.start_time IS NOT NULL
GROUP BY month ORDER BY month
"""


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    # In SQL, the nested records as they are.
    print(duckdb.execute(QUERY, [sys.argv[1]]).df().to_string(index=False))

    # In pandas, flattened.
    with open(sys.argv[1], encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    hikes = pandas.json_normalize([record["total"] for record in records if record["total"]])
    print(hikes[["name", "distance_m", "elevation.gain_m", "time_on_feet_s"]].head(10).to_string(index=False))

    if len(sys.argv) > 2:
        import matplotlib
        matplotlib.use("Agg")
        axes = hikes.plot.scatter(x="elevation.gain_m", y="time_on_feet_s")
        axes.figure.savefig(sys.argv[2])


if __name__ == "__main__":
    main()
