#!/usr/bin/env python3
"""Summaries of a great many recordings, by Spark:  spark-submit gpxstat_job.py INPUT OUTPUT [options]

INPUT   a folder or an object store's address, with .gpx and .gpx.gz below it; or --tar, shards of tar archives there; or
        --table COLUMN, a Parquet table with the documents as bytes in COLUMN and their names in the column `name`
OUTPUT  a folder that gets
          hikes/      a row for each document that was read, in part or to its end, partitioned by the month of its start
          failures/   a row for each that was not, with the reason
          counts.json how many documents came in and what became of them; the job fails if they do not add up

Each task sends its documents through one gpxstat process. A task that is repeated writes the same rows, and Spark's
committer publishes one attempt of each, so that no document is lost or counted twice.
"""

import argparse
import io
import json
import tarfile

from pyspark.sql import Row, SparkSession, functions as F, types as T

from gpxstat_stream import records

RECORD = T.StructType([
    T.StructField("name", T.StringType(), False),
    T.StructField("status", T.StringType(), False),
    T.StructField("error", T.StringType()),
    T.StructField("message", T.StringType()),
    T.StructField("month", T.StringType(), False),
    T.StructField("start_time", T.StringType()),
    T.StructField("activity", T.StringType()),
    T.StructField("distance_m", T.DoubleType()),
    T.StructField("gain_m", T.DoubleType()),
    T.StructField("loss_m", T.DoubleType()),
    T.StructField("time_on_feet_s", T.DoubleType()),
    T.StructField("eccentric_load_kj_per_kg", T.DoubleType()),
    T.StructField("record", T.StringType(), False),  # the whole of it, as JSON
])


def row(name, record):
    """The columns that one asks for most, and the record."""
    total = record["total"] or {}
    elevation, descent, error = (part or {} for part in (total.get("elevation"), total.get("descent"), record["error"]))

    def number(value):
        return None if value is None else float(value)

    return Row(
        name=name, status=record["status"], error=error.get("code"), message=error.get("message"),
        month=(total.get("start_time") or "unknown")[:7], start_time=total.get("start_time"),
        activity=total.get("activity"), distance_m=number(total.get("distance_m")), gain_m=number(elevation.get("gain_m")),
        loss_m=number(elevation.get("loss_m")), time_on_feet_s=number(total.get("time_on_feet_s")),
        eccentric_load_kj_per_kg=number(descent.get("eccentric_load_kj_per_kg")),
        record=json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def members(rows):
    """The recordings in shards, under the name `shard!member`."""
    for shard, content in rows:
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            for member in archive:
                if member.isfile() and member.name.lower().endswith((".gpx", ".gpx.gz")):
                    yield f"{shard}!{member.name}", archive.extractfile(member).read()


def documents(spark, arguments):
    """Names and bytes, in partitions of about as many bytes: a large document has one for itself."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(arguments.partition_bytes))
    spark.conf.set("spark.sql.files.openCostInBytes", "16384")
    if arguments.table:
        table = spark.read.parquet(arguments.input).select("name", arguments.table)
        return table.rdd.map(lambda found: (found[0], bytes(found[1])))
    files = (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
             .option("pathGlobFilter", "*.tar" if arguments.tar else "*.{gpx,gpx.gz}").load(arguments.input))
    pairs = files.select("path", "content").rdd.map(lambda found: (found[0], bytes(found[1])))
    return pairs.mapPartitions(members) if arguments.tar else pairs


def run(spark, arguments):
    tool, options = arguments.tool, ["--jobs", "1", *arguments.options]
    if arguments.most_seconds:
        options += ["--most-seconds", str(arguments.most_seconds)]
    if arguments.most_bytes:
        options += ["--most-bytes", str(arguments.most_bytes)]

    def summaries(pairs):
        for name, record in records(pairs, tool=tool, options=options):
            yield row(name, record)

    staging = f"{arguments.output}/records"
    pairs = documents(spark, arguments)
    # Read once: the tables below are made of what this has written.
    spark.createDataFrame(pairs.mapPartitions(summaries), RECORD).write.mode("overwrite").parquet(staging)
    found = spark.read.schema(RECORD).parquet(staging)
    read = F.col("status") != "failed"
    (found.where(read).repartition("month").sortWithinPartitions("month", "name")
     .write.mode("overwrite").partitionBy("month").parquet(f"{arguments.output}/hikes"))
    (found.where(~read).select("name", "error", "message").orderBy("name").coalesce(1)
     .write.mode("overwrite").parquet(f"{arguments.output}/failures"))
    counts = {status: count for status, count in found.groupBy("status").count().collect()}
    counts["documents"] = pairs.map(lambda pair: 1).sum()
    names = found.select("name").distinct().count()
    total = sum(counts.get(status, 0) for status in ("complete", "partial", "failed"))
    if not counts["documents"] == total == names:
        raise SystemExit(f"the counts do not add up: {counts}, {names} names")
    spark.createDataFrame([(json.dumps(counts),)], ["value"]).coalesce(1).write.mode("overwrite").text(
        f"{arguments.output}/counts.json")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--tar", action="store_true", help="INPUT has tar archives of recordings")
    parser.add_argument("--table", metavar="COLUMN", help="INPUT is a Parquet table with the documents in COLUMN")
    parser.add_argument("--tool", default="gpxstat", help="gpxstat, where every executor finds it")
    parser.add_argument("--partition-bytes", type=int, default=64 << 20, help="bytes of documents for a task (64 MiB)")
    parser.add_argument("--most-seconds", type=float, default=60, help="for one document (60)")
    parser.add_argument("--most-bytes", type=int, help="of one document, decompressed")
    parser.add_argument("options", nargs="*", help="for gpxstat, behind --: -- --body-mass 62")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("gpxstat").getOrCreate()
    print(json.dumps(run(spark, arguments), sort_keys=True))
    spark.stop()


if __name__ == "__main__":
    main()
