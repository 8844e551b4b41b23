#!/usr/bin/env python3
"""Summaries of a great many recordings, by Spark:  spark-submit gpxstat_job.py INPUT OUTPUT [options]

INPUT   a folder or an object store's address, with .gpx and .gpx.gz below it; or --tar, shards of tar archives there; or
        --table COLUMN, a Parquet table with the documents as bytes in COLUMN and their names in the column `name`
OUTPUT  a folder that gets
          records/    a row for each document: its name, its status, and the whole record as JSON
          hikes/      the figures of each that was read, in part or to its end, partitioned by the month of its start
          failures/   a row for each that was not, with the reason
          counts.json how many documents came in and what became of them; the job fails if they do not add up

Each task sends its documents through one gpxstat process. A task that is repeated writes the same rows, and Spark's
committer publishes one attempt of each, so that no document is lost or counted twice.
"""

import argparse
import io
import json
import pathlib
import tarfile

from pyspark.sql import SparkSession, functions as F

from gpxstat_stream import records

# What is taken out of a record, in the JVM: parsing it in Python takes as long as gpxstat takes to make it.
RECORD = """
    status STRING, error STRUCT<code: STRING, message: STRING>,
    total STRUCT<
        start_time: STRING, activity: STRING, distance_m: DOUBLE, moving_time_s: DOUBLE, time_on_feet_s: DOUBLE,
        elevation: STRUCT<gain_m: DOUBLE, loss_m: DOUBLE>, descent: STRUCT<eccentric_load_kj_per_kg: DOUBLE>>
"""
COLUMNS = {
    "status": "status", "error": "error.code", "message": "error.message", "start_time": "total.start_time",
    "activity": "total.activity", "distance_m": "total.distance_m", "gain_m": "total.elevation.gain_m",
    "loss_m": "total.elevation.loss_m", "moving_time_s": "total.moving_time_s", "time_on_feet_s": "total.time_on_feet_s",
    "eccentric_load_kj_per_kg": "total.descent.eccentric_load_kj_per_kg",
}


def files(spark, arguments, *columns):
    """Columns of the files in INPUT, in partitions of about as many bytes: a large file has one for itself."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(arguments.partition_bytes))
    spark.conf.set("spark.sql.files.openCostInBytes", "16384")
    return (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
            .option("pathGlobFilter", "*.tar" if arguments.tar else "*.{gpx,gpx.gz}")
            .load(arguments.input).select(*columns))


def contents(spark, arguments):
    """Names and contents of the files: bytes, or the path of what executors find on a disk of theirs."""
    if arguments.input.startswith("file:"):
        # Its bytes neither pass through the JVM nor have to fit in memory.
        return files(spark, arguments, "path").rdd.map(lambda row: (row[0], pathlib.Path(row[0][len("file:"):])))
    return files(spark, arguments, "path", "content").rdd.map(tuple)


def members(shard):
    """The recordings in a shard, under the name `shard!member`, still to be read."""
    name, content = shard
    opened = {"name": content} if isinstance(content, pathlib.Path) else {"fileobj": io.BytesIO(content)}
    with tarfile.open(**opened) as archive:
        for member in archive:
            if member.isfile() and member.name.lower().endswith((".gpx", ".gpx.gz")):
                yield f"{name}!{member.name}", archive.extractfile(member)


def documents(spark, arguments):
    if arguments.table:
        return spark.read.parquet(arguments.input).select("name", arguments.table).rdd.map(tuple)
    if arguments.tar:
        return contents(spark, arguments).flatMap(members).map(lambda member: (member[0], member[1].read()))
    return contents(spark, arguments)


def count(spark, arguments):
    """The number of documents, from their names."""
    if arguments.table:
        return spark.read.parquet(arguments.input).count()
    if arguments.tar:
        return contents(spark, arguments).flatMap(members).count()
    return files(spark, arguments, "path").count()


def run(spark, arguments):
    tool, options = arguments.tool, ["--jobs", "1", *arguments.options]
    if arguments.max_seconds:
        options += ["--max-seconds", str(arguments.max_seconds)]
    if arguments.max_bytes:
        options += ["--max-bytes", str(arguments.max_bytes)]

    output = arguments.output
    found = documents(spark, arguments).mapPartitions(lambda part: records(part, tool=tool, options=options))
    rows = spark.createDataFrame(found, "name STRING, record STRING", verifySchema=False)
    rows = rows.withColumn("parsed", F.from_json("record", RECORD))
    # Read once: the tables below are made of what this has written, and not of the documents again.
    (rows.select("name", *(F.col(f"parsed.{path}").alias(column) for column, path in COLUMNS.items()), "record")
     .write.mode("overwrite").parquet(f"{output}/records"))

    written = spark.read.parquet(f"{output}/records")
    (written.where("status != 'failed'").drop("record", "message")
     .withColumn("month", F.coalesce(F.substring("start_time", 1, 7), F.lit("unknown")))
     .repartition("month").sortWithinPartitions("month", "name")
     .write.mode("overwrite").partitionBy("month").parquet(f"{output}/hikes"))
    (written.where("status = 'failed'").select("name", "error", "message").orderBy("name").coalesce(1)
     .write.mode("overwrite").parquet(f"{output}/failures"))

    counts = {row["status"]: row["count"] for row in written.groupBy("status").count().collect()}
    counts["documents"] = count(spark, arguments)
    names = written.select("name").distinct().count()
    total = sum(counts.get(status, 0) for status in ("complete", "partial", "failed"))
    if not counts["documents"] == total == names:
        raise SystemExit(f"the counts do not add up: {counts}, {names} names")
    spark.createDataFrame([(json.dumps(counts),)], ["value"]).coalesce(1).write.mode("overwrite").text(
        f"{output}/counts.json")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--tar", action="store_true", help="INPUT has tar archives of recordings")
    parser.add_argument("--table", metavar="COLUMN", help="INPUT is a Parquet table with the documents in COLUMN")
    parser.add_argument("--tool", default="gpxstat", help="gpxstat, where every executor finds it")
    parser.add_argument("--partition-bytes", type=int, default=64 << 20, help="bytes of documents for a task (64 MiB)")
    parser.add_argument("--max-seconds", type=float, default=60, help="for one document (60)")
    parser.add_argument("--max-bytes", type=int, help="of one document, decompressed")
    parser.add_argument("options", nargs="*", help="for gpxstat, behind --: -- --body-mass 62")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("gpxstat").getOrCreate()
    print(json.dumps(run(spark, arguments), sort_keys=True))
    spark.stop()


if __name__ == "__main__":
    main()
