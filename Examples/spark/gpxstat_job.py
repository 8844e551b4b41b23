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
import itertools
import json
import tarfile

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json
from pyspark.sql import SparkSession, functions as F

from gpxstat_stream import file_records, records

# What is taken out of a record: Arrow finds it six times as fast as Python's json, which takes every figure.
COLUMNS = {
    "status": ["status"], "error": ["error", "code"], "message": ["error", "message"],
    "start_time": ["total", "start_time"], "activity": ["total", "activity"], "distance_m": ["total", "distance_m"],
    "gain_m": ["total", "elevation", "gain_m"], "loss_m": ["total", "elevation", "loss_m"],
    "moving_time_s": ["total", "moving_time_s"], "time_on_feet_s": ["total", "time_on_feet_s"],
    "eccentric_load_kj_per_kg": ["total", "descent", "eccentric_load_kj_per_kg"],
}
TEXTS = {"status", "error", "message", "start_time", "activity"}
ROW = ", ".join(["name STRING", *(f"{column} {'STRING' if column in TEXTS else 'DOUBLE'}" for column in COLUMNS),
                 "record STRING"])
ROWS = 200  # of a batch


def record_type():
    """The part of a record that COLUMNS name, as Arrow's schema."""
    tree = {}
    for column, path in COLUMNS.items():
        branch = tree
        for key in path[:-1]:
            branch = branch.setdefault(key, {})
        branch[path[-1]] = pa.string() if column in TEXTS else pa.float64()

    def fields(branch):
        return [(key, pa.struct(fields(part)) if isinstance(part, dict) else part) for key, part in branch.items()]

    return pa.schema(fields(tree))


def rows(found):
    """Batches of a row for each name and record."""
    parsing = pyarrow.json.ParseOptions(explicit_schema=record_type(), unexpected_field_behavior="ignore")
    while group := list(itertools.islice(found, ROWS)):
        names, lines = zip(*group)
        text = b"\n".join(lines)
        reading = pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1)
        table = pyarrow.json.read_json(io.BytesIO(text), reading, parsing)
        parts = [pc.struct_field(table[path[0]], path[1:]) if path[1:] else table[path[0]] for path in COLUMNS.values()]
        yield from pa.table([pa.array(names, pa.string()), *parts, pa.array(lines, pa.string())],
                            ["name", *COLUMNS, "record"]).combine_chunks().to_batches()


def files(spark, arguments, *columns):
    """Columns of the files in INPUT, in partitions of about as many bytes: a large file has one for itself."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(arguments.partition_bytes))
    spark.conf.set("spark.sql.files.openCostInBytes", "16384")
    return (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
            .option("pathGlobFilter", "*.tar" if arguments.tar else "*.{gpx,gpx.gz}")
            .load(arguments.input).select(*columns))


def members(name, shard):
    """The recordings in a shard, under the name `shard!member`; the shard is a path, or a file that is open."""
    with tarfile.open(**{"name" if isinstance(shard, str) else "fileobj": shard}) as archive:
        for member in archive:
            if member.isfile() and member.name.lower().endswith((".gpx", ".gpx.gz")):
                yield f"{name}!{member.name}", archive.extractfile(member)


def local_path(name):
    """The path of what executors find on a disk of theirs."""
    return name[len("file:"):]


def shards(batches, is_local):
    for batch in batches:
        for row in batch.to_pylist():
            yield row["path"], local_path(row["path"]) if is_local else io.BytesIO(row["content"])


def documents(spark, arguments):
    """A table of the documents' names, and of their bytes if they are not files that tasks can open themselves."""
    # A batch of large documents has to fit in memory.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "10000" if is_local(arguments) else "8")
    if arguments.table:
        return spark.read.parquet(arguments.input).select("name", arguments.table)
    return files(spark, arguments, "path", *([] if is_local(arguments) else ["content"]))


def is_local(arguments):
    return arguments.input.startswith("file:") and not arguments.table


def analysis(arguments):
    """What a task makes of its batches of documents: batches of rows."""
    options = list(arguments.options)
    if arguments.max_seconds:
        options += ["--max-seconds", str(arguments.max_seconds)]
    if arguments.max_bytes:
        options += ["--max-bytes", str(arguments.max_bytes)]
    tool, in_shards, in_files = arguments.tool, arguments.tar, is_local(arguments)

    def analysed(batches):
        if in_shards:
            opened = (member for shard in shards(batches, in_files) for member in members(*shard))
            return rows(records(((name, file.read()) for name, file in opened), tool, options))
        if in_files:
            # Their bytes pass neither through the JVM nor through Python.
            names = (name for batch in batches for name in batch.column(0).to_pylist())
            return rows(file_records(((name, local_path(name)) for name in names), tool, options))
        pairs = (pair for batch in batches for pair in zip(*(column.to_pylist() for column in batch.columns)))
        return rows(records(pairs, tool, options))

    return analysed


def member_counts(arguments):
    """What a task makes of its batches of shards: the number of recordings in each."""
    in_files = is_local(arguments)

    def counted(batches):
        counts = [sum(1 for _ in members(*shard)) for shard in shards(batches, in_files)]
        yield pa.record_batch([pa.array(counts, pa.int64())], ["count"])

    return counted


def count(spark, arguments):
    """The number of documents, from their names."""
    if arguments.table:
        return spark.read.parquet(arguments.input).count()
    if arguments.tar:
        return documents(spark, arguments).mapInArrow(member_counts(arguments), "count LONG").agg(F.sum("count")).first()[0]
    return files(spark, arguments, "path").count()


def run(spark, arguments):
    output = arguments.output
    # Read once: the tables below are made of what this has written, and not of the documents again.
    documents(spark, arguments).mapInArrow(analysis(arguments), ROW).write.mode("overwrite").parquet(f"{output}/records")

    written = spark.read.parquet(f"{output}/records")
    (written.where("status != 'failed'").drop("record", "message")
     .withColumn("month", F.coalesce(F.substring("start_time", 1, 7), F.lit("unknown")))
     .repartition("month").sortWithinPartitions("month", "name")
     .write.mode("overwrite").partitionBy("month").parquet(f"{output}/hikes"))
    (written.where("status = 'failed'").select("name", "error", "message").orderBy("name").coalesce(1)
     .write.mode("overwrite").parquet(f"{output}/failures"))

    statuses = ("complete", "partial", "failed")
    sums = written.agg(F.count_distinct("name").alias("names"), *(
        F.count(F.when(F.col("status") == status, 1)).alias(status) for status in statuses)).first()
    counts = {status: sums[status] for status in statuses if sums[status]}
    counts["documents"] = count(spark, arguments)
    if not counts["documents"] == sum(sums[status] for status in statuses) == sums["names"]:
        raise SystemExit(f"the counts do not add up: {counts}, {sums['names']} names")
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
    parser.add_argument("--partition-bytes", type=int, default=256 << 20, help="bytes of documents for a task (256 MiB)")
    parser.add_argument("--max-seconds", type=float, default=60, help="for one document (60)")
    parser.add_argument("--max-bytes", type=int, help="of one document, decompressed")
    parser.add_argument("options", nargs="*", help="for gpxstat, behind --: -- --body-mass 62")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("gpxstat").getOrCreate()
    print(json.dumps(run(spark, arguments), sort_keys=True))
    spark.stop()


if __name__ == "__main__":
    main()
