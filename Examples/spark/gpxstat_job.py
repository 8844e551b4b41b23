#!/usr/bin/env python3
"""Summaries of a great many recordings, by Spark:  spark-submit gpxstat_job.py INPUT OUTPUT [options]

INPUT   a folder or an object store's address, with .gpx and .gpx.gz below it; or --tar, shards of tar archives there; or
        --table COLUMN, Parquet files with the documents as bytes in COLUMN and their names in the column `name`
OUTPUT  a folder or an address that gets
          records/    a row for each document: its name, its status, some figures, and the whole record as JSON
          hikes/      the figures of each that was read, in part or to its end, partitioned by the month of its start
          failures/   a row for each that was not, with the reason
          counts.json how many documents came in and what became of them; the job fails if they do not add up

Spark hands out the work and repeats what was lost. Each task sends its documents through one gpxstat process and writes one
file of records/, in one step and always under the same name: repeated, it replaces its own file.
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import shutil
import tempfile
import uuid

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.json
import pyarrow.parquet as pq
from pyarrow.fs import FileSelector, FileSystem, FileType, LocalFileSystem
from pyspark.sql import SparkSession

from gpxstat_stream import file_records, records, tar_members, tar_records

# What is taken out of a record: Arrow finds it six times as fast as Python's json, which takes every figure.
COLUMNS = {
    "status": ["status"], "error": ["error", "code"], "message": ["error", "message"],
    "start_time": ["total", "start_time"], "activity": ["total", "activity"], "distance_m": ["total", "distance_m"],
    "gain_m": ["total", "elevation", "gain_m"], "loss_m": ["total", "elevation", "loss_m"],
    "moving_time_s": ["total", "moving_time_s"], "time_on_feet_s": ["total", "time_on_feet_s"],
    "eccentric_load_kj_per_kg": ["total", "descent", "eccentric_load_kj_per_kg"],
}
TYPES = {column: pa.string() if column in ("status", "error", "message", "start_time", "activity") else pa.float64()
         for column in COLUMNS}
ROW = pa.schema([("name", pa.string()), *TYPES.items(), ("record", pa.string())])
ROWS = 1000  # of a row group
OPENING = 16 << 10  # what opening a document costs, in bytes
AT_ONCE = 8  # downloads of a task


def located(address):
    """The file system of an address, and the path there."""
    return FileSystem.from_uri(address.replace("s3a://", "s3://", 1))


def absolute(address):
    """A path is one from where the job was started, and executors start elsewhere."""
    return address if ":" in address else os.path.abspath(address)


# What there is to do


def inputs(arguments):
    """Each document, shard, or row group of a table: (path, row group), size."""
    filesystem, path = located(arguments.input)
    endings = ".tar" if arguments.tar else ".parquet" if arguments.table else (".gpx", ".gpx.gz")
    for file in filesystem.get_file_info(FileSelector(path, recursive=True)):
        if file.type == FileType.File and file.base_name.lower().endswith(endings):
            if arguments.table:
                groups = pq.read_metadata(file.path, filesystem=filesystem)
                for group in range(groups.num_row_groups):
                    yield (file.path, group), groups.row_group(group).total_byte_size
            else:
                yield (file.path, None), file.size


def parts(inputs, most):
    """Inputs by tasks, of about as many bytes each: a large one has a task for itself."""
    part, held = [], 0
    for item, size in inputs:
        if part and held + size > most:
            yield part
            part, held = [], 0
        part.append(item)
        held += size + OPENING
    if part:
        yield part


# What a task does


def on_disk(filesystem, paths, folder):
    """The paths of files on a disk of this machine: their own, or those of copies in `folder`."""
    def fetch(numbered):
        number, path = numbered
        copy = os.path.join(folder, str(number))
        with filesystem.open_input_stream(path) as source, open(copy, "wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
        return copy

    if isinstance(filesystem, LocalFileSystem):
        return paths
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(fetch, enumerate(paths)))


def rows(filesystem, groups, column):
    """The names and documents in row groups of Parquet files."""
    for path, group in groups:
        with pq.ParquetFile(path, filesystem=filesystem) as file:
            for batch in file.iter_batches(8, [group], ["name", column]):
                for name, content in zip(batch["name"], batch[column]):
                    yield name.as_py(), content.as_buffer() or b""


def found(part, arguments, options, folder):
    """The number of documents in a part, from what came in, and a name and a record of each."""
    filesystem, _ = located(arguments.input)
    if arguments.table:
        count = sum(pq.read_metadata(path, filesystem=filesystem).row_group(group).num_rows for path, group in part)
        return count, records(rows(filesystem, part, arguments.table), arguments.tool, options)
    names = [path for path, _ in part]
    files = list(zip(names, on_disk(filesystem, names, folder)))
    if not arguments.tar:
        return len(files), file_records(files, arguments.tool, options)
    shards = [(path, [(f"{name}!{member}", offset) for member, offset in tar_members(path)]) for name, path in files]
    return sum(len(members) for _, members in shards), itertools.chain.from_iterable(
        tar_records(path, members, arguments.tool, options) for path, members in shards)


def record_type():
    """The part of a record that COLUMNS name, as Arrow's schema."""
    tree = {}
    for column, path in COLUMNS.items():
        branch = tree
        for key in path[:-1]:
            branch = branch.setdefault(key, {})
        branch[path[-1]] = TYPES[column]

    def fields(branch):
        return [(key, pa.struct(fields(part)) if isinstance(part, dict) else part) for key, part in branch.items()]

    return pa.schema(fields(tree))


def tables(found):
    """Tables of a row for each name and record."""
    parsing = pyarrow.json.ParseOptions(explicit_schema=record_type(), unexpected_field_behavior="ignore")
    while group := list(itertools.islice(found, ROWS)):
        names, lines = zip(*group)
        text = b"\n".join(lines)
        reading = pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1)
        table = pyarrow.json.read_json(pa.BufferReader(text), reading, parsing)
        figures = [pc.struct_field(table[path[0]], path[1:]) if path[1:] else table[path[0]] for path in COLUMNS.values()]
        yield pa.table([pa.array(names, pa.string()), *figures, pa.array(lines, pa.string())], schema=ROW)


def analyse(number, part, arguments):
    """Writes a part's file of records; the number of documents in the part."""
    options = [*arguments.options]
    if arguments.max_seconds:
        options += ["--max-seconds", str(arguments.max_seconds)]
    if arguments.max_bytes:
        options += ["--max-bytes", str(arguments.max_bytes)]
    filesystem, output = located(arguments.output)
    # Two attempts may be at work at once, and nobody should see half a file.
    own = f"{output}/_unfinished/{uuid.uuid4()}"
    with tempfile.TemporaryDirectory() as folder:
        count, answers = found(part, arguments, options, folder)
        with pq.ParquetWriter(own, ROW, filesystem=filesystem, compression="zstd", use_dictionary=False) as writer:
            for table in tables(answers):
                writer.write_table(table)
    filesystem.move(own, f"{output}/records/part-{number:06}.parquet")
    return count


# What is made of it


def run(spark, arguments):
    filesystem, output = located(arguments.output)
    for name in ("records", "hikes", "failures", "_unfinished"):
        filesystem.create_dir(f"{output}/{name}")
        filesystem.delete_dir_contents(f"{output}/{name}")
    work = list(enumerate(parts(inputs(arguments), arguments.partition_bytes)))
    count = sum(spark.sparkContext.parallelize(work, max(1, len(work)))
                .map(lambda item: analyse(*item, arguments)).collect())
    filesystem.delete_dir(f"{output}/_unfinished")  # of attempts that ended early

    # The tables below are made of what the tasks have written, without the records, which is little.
    written = ds.dataset(f"{output}/records", ROW, format="parquet", filesystem=filesystem)
    failed = pc.field("status") == "failed"
    month = pc.coalesce(pc.utf8_slice_codeunits(pc.field("start_time"), 0, 7), pc.scalar("unknown"))
    columns = {name: pc.field(name) for name in ROW.names if name not in ("message", "record")}
    ds.write_dataset(written.scanner({**columns, "month": month}, filter=~failed, use_threads=False), f"{output}/hikes",
                     format="parquet", filesystem=filesystem, partitioning=["month"], partitioning_flavor="hive",
                     existing_data_behavior="overwrite_or_ignore", min_rows_per_group=10_000)
    failures = written.to_table(["name", "error", "message"], failed)
    pq.write_table(failures, f"{output}/failures/part-0.parquet", filesystem=filesystem)

    counts = {row["values"]: row["counts"] for row in written.to_table(["status"])["status"].value_counts().to_pylist()}
    hikes = ds.dataset(f"{output}/hikes", format="parquet", filesystem=filesystem).count_rows()
    if not count == sum(counts.values()) == hikes + len(failures):
        raise SystemExit(f"of {count} documents, there are {counts}, {hikes} hikes and {len(failures)} failures")
    counts["documents"] = count
    with filesystem.open_output_stream(f"{output}/counts.json") as file:
        file.write(json.dumps(counts).encode())
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", type=absolute)
    parser.add_argument("output", type=absolute)
    parser.add_argument("--tar", action="store_true", help="INPUT has tar archives of recordings")
    parser.add_argument("--table", metavar="COLUMN", help="INPUT has Parquet files with the documents in COLUMN")
    parser.add_argument("--tool", default="gpxstat", help="gpxstat, where every executor finds it")
    parser.add_argument("--partition-bytes", type=int, default=1 << 30, help="bytes of documents for a task (1 GiB)")
    parser.add_argument("--max-seconds", type=float, default=60, help="for one document (60)")
    parser.add_argument("--max-bytes", type=int, help="of one document, decompressed")
    parser.add_argument("options", nargs="*", help="for gpxstat, behind --: -- --body-mass 62")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("gpxstat").getOrCreate()
    print(json.dumps(run(spark, arguments), sort_keys=True))
    spark.stop()


if __name__ == "__main__":
    main()
