"""Validates and profiles stored responses on Apache Spark 3.4 and later.

Columns of a data frame, of type binary or string::

    from ocrmarket import spark as ocr

    verdicts = ocr.validate(frame, "body", key="id", operation="showapi/bank_card")
    parts = ocr.profile(frame, "body", operation="showapi/bank_card")

Files, which the tasks open themselves, so that no content passes through the JVM::

    listing = ocr.list_files(spark, "hdfs:///cards/*.ndjson.gz")
    found = ocr.validate_files(spark, listing, operation="showapi/bank_card")
    found.write.parquet("hdfs:///verdicts")
    result = ocr.reconcile(spark, spark.read.parquet("hdfs:///verdicts"), listing)

All results are rows of data frames. No task writes a file of its own: Spark commits the rows of a
task once, however often it runs. Importing this module needs neither pyspark nor pyarrow.
"""

import bisect
import heapq
import json
import uuid
from collections import Counter, namedtuple
from urllib.parse import unquote, urlsplit

from . import (
    IncompleteError,
    Profiler,
    UsageError,
    Validator,
    __version__,
    _native,
    merge_profiles,
)

__all__ = [
    "ListedFile",
    "Reconciled",
    "check_batches",
    "list_files",
    "merged_profile",
    "profile",
    "profile_files",
    "reconcile",
    "validate",
    "validate_files",
]

# Bytes of bodies in one Arrow batch, and of a range of a file.
_BATCH_BYTES = 64 << 20
_RANGE_BYTES = 128 << 20
_SAMPLE_ROWS = 10000
_BLOCK_BYTES = 4 << 20
_MAX_FINDINGS = 100000
_ROWS_CONF = "spark.sql.execution.arrow.maxRecordsPerBatch"
_BYTES_CONF = "spark.sql.execution.arrow.maxBytesPerBatch"

# Files with one record per line, which can be cut at a line end.
_LINES = (".ndjson", ".jsonl", ".ldjson")

_VERDICTS = "verdict string, class string, errors int, warnings int"
_PART = "path string, start long, end long, length long"
_FOUND = (
    "kind string, path string, start long, end long, offset long, length long, verdict string, "
    "class string, errors long, warnings long, records long, reported long, findings string, "
    "problem string"
)
_PROFILED = (
    "kind string, path string, start long, end long, records long, profile string, problem string"
)
_COLUMN_PROFILE = "partition int, records long, profile string"

#: A file of a listing: its URI and its length in bytes.
ListedFile = namedtuple("ListedFile", "path length")

_Part = namedtuple("_Part", "path start end length")


class Reconciled(namedtuple("Reconciled", "files empty records counts problems")):
    """Result of :func:`reconcile`.

    ``files`` and ``empty`` are numbers of files of the listing, ``records`` is the number of their
    records. ``counts`` has the number of records by verdict and class. ``problems`` are sentences.
    """

    __slots__ = ()

    @property
    def is_complete(self):
        """``True`` if every file of the listing was read to its end, and all counts add up."""
        return not self.problems


# Columns.


def validate(df, body, operation=None, key=None, findings=False, rows_per_batch=None, **options):
    """Validates a column of bodies. Returns a data frame with a row for each row of ``df``.

    Its columns are those of ``key`` (a name or a list of names), then ``verdict``, ``class``,
    ``errors`` and ``warnings``. A null body gives nulls. With ``findings``, a column of that name
    has the findings as JSON, or null if there are none.

    ``rows_per_batch`` limits the rows of an Arrow batch; without it, :func:`check_batches` measures
    some bodies first. ``options`` are those of :class:`ocrmarket.Validator`.
    """
    keys = [key] if isinstance(key, str) else list(key or [])
    _check_column(df, body)
    _limit_batches(df, body, rows_per_batch)
    fields = _schema(_VERDICTS + (", findings string" if findings else ""))
    schema = type(fields)([df.schema[name] for name in keys] + fields.fields)
    settings = {
        "options": _checked(Validator, operation, options),
        "findings": findings,
        "names": schema.names,
    }
    bodies = df.select(*(_quoted(name) for name in keys + [body]))
    return bodies.mapInArrow(_task("validate", settings), schema)


def profile(df, body, operation=None, day=None, origin=None, rows_per_batch=None, **options):
    """Counts a column of bodies. Returns a data frame with a profile for each partition.

    ``day`` is the name of a column of dates or strings. ``origin`` names the data: parts of two runs
    over the same partitions, with the same origin, count once in :func:`merged_profile`. Without
    it, parts of one call do. ``options`` are those of :class:`ocrmarket.Profiler`.
    """
    _check_column(df, body)
    _limit_batches(df, body, rows_per_batch)
    settings = {
        "options": _checked(Profiler, operation, options),
        "origin": origin or "spark-" + uuid.uuid4().hex,
    }
    bodies = df.select(*(_quoted(name) for name in [body] + ([day] if day else [])))
    return bodies.mapInArrow(_task("profile", settings), _COLUMN_PROFILE)


def check_batches(spark, df, column, exact=False, refuse=False):
    """Limits the rows of an Arrow batch by the size of bodies. Returns the number of rows.

    Spark 3 has no limit in bytes: 10,000 rows of 100 KB exhaust the direct memory of the JVM, and
    the job hangs without an error. This function measures the first 10,000 bodies, with ``exact``
    all of them, and lowers ``spark.sql.execution.arrow.maxRecordsPerBatch`` of the session so that
    a batch has at most 64 MiB. With ``refuse`` it raises :class:`ocrmarket.UsageError` instead.

    The limit is read when a job starts: do not raise it before the data frame was computed.
    """
    from pyspark.sql import functions

    rows = int(spark.conf.get(_ROWS_CONF))
    limit = _bytes_per_batch(spark)
    if 0 < limit <= 4 * _BATCH_BYTES:
        return rows
    length = functions.octet_length if hasattr(functions, "octet_length") else functions.length
    bodies = df.select(_quoted(column))
    measured = bodies if exact else bodies.limit(_SAMPLE_ROWS)
    largest = measured.agg(functions.max(length(_quoted(column)))).first()[0] or 1
    fitting = max(1, _BATCH_BYTES // largest)
    if 0 < rows <= fitting:
        return rows
    if refuse:
        raise UsageError(
            "a body has %d bytes, and %s is %d: a batch could have %d MB, and Spark could hang. "
            "Set it to %d" % (largest, _ROWS_CONF, rows, largest * rows >> 20, fitting)
        )
    spark.conf.set(_ROWS_CONF, str(fitting))
    return fitting


# Files.


def list_files(spark, *patterns):
    """Lists files, empty ones included. Returns a list of :class:`ListedFile`.

    A pattern is a path or URI with the wildcards of Hadoop, such as ``hdfs:///cards/2026-*/*.gz``.
    Folders are listed with their folders; names that begin with ``.`` or ``_`` are left out.
    """
    jvm, found = spark._jvm, {}
    configuration = spark._jsc.hadoopConfiguration()
    for pattern in patterns:
        path = jvm.org.apache.hadoop.fs.Path(pattern)
        filesystem = path.getFileSystem(configuration)
        matches = filesystem.globStatus(path)
        if not matches:
            raise UsageError("no file matches %s" % pattern)
        for status in matches:
            for file in _files_of(filesystem, status):
                found[file.path] = file
    return sorted(found.values())


def validate_files(
    spark,
    files,
    operation=None,
    findings=False,
    range_bytes=_RANGE_BYTES,
    partitions=None,
    filesystem=None,
    **options
):
    """Validates the records of files. Returns a data frame, described in the guide.

    :param files: a pattern, a list of patterns, or a listing of :func:`list_files`.
    :param findings: adds the findings of each record as JSON.
    :param range_bytes: uncompressed ``.ndjson`` files are cut into ranges of this size.
    :param partitions: number of tasks; by default one for each ``range_bytes``.
    :param filesystem: function that returns ``(pyarrow.fs.FileSystem, path)`` of a URI, for systems
        that need an endpoint or an option.
    :param options: those of :class:`ocrmarket.Validator`.
    """
    options.setdefault("max_findings", _MAX_FINDINGS if findings else 0)
    settings = {
        "options": _checked(Validator, operation, options),
        "findings": findings,
        "filesystem": filesystem,
    }
    parts = _parts(spark, files, options, range_bytes, partitions)
    return parts.mapInArrow(_task("validate_files", settings), _FOUND)


def profile_files(
    spark,
    files,
    operation=None,
    range_bytes=_RANGE_BYTES,
    partitions=None,
    filesystem=None,
    **options
):
    """Counts the records of files. Returns a data frame with a profile and a receipt for each file
    or range.

    Parameters are those of :func:`validate_files`; ``options`` are those of
    :class:`ocrmarket.Profiler`.
    """
    settings = {
        "options": _checked(Profiler, operation, options),
        "filesystem": filesystem,
    }
    parts = _parts(spark, files, options, range_bytes, partitions)
    return parts.mapInArrow(_task("profile_files", settings), _PROFILED)


def merged_profile(spark, result):
    """Merges the profiles of a result of :func:`profile` or :func:`profile_files`.

    Returns ``bytes``, or ``None`` if there is no profile. A part that is in the result twice counts
    once.
    """
    profiles = result.where("profile is not null").select("profile")
    rows = spark.conf.get(_ROWS_CONF)
    spark.conf.set(_ROWS_CONF, "64")
    try:
        # Most of the work is done by tasks; the driver merges one profile for each.
        spread = profiles.repartition(spark.sparkContext.defaultParallelism)
        merged = spread.mapInArrow(_task("merge", {}), "profile string").collect()
    finally:
        spark.conf.set(_ROWS_CONF, rows)
    return merge_profiles([row[0].encode("utf-8") for row in merged]) if merged else None


def reconcile(spark, result, listing):
    """Compares the receipts of a result with a listing. Returns :class:`Reconciled`.

    Write the result first and pass what was written: an unwritten data frame is computed again.
    Each byte of each file needs one receipt, and each count of a receipt its rows. An empty file
    needs a receipt, and is no problem.
    """
    from pyspark.sql import functions

    keys = ["kind", "path", "start", "end"]
    sums = [functions.count("*"), functions.sum("records"), functions.max("problem")]
    if "verdict" in result.columns:
        rows = result.where("kind <> 'location'")
        keys += ["verdict", "class"]
        sums.append(functions.sum("reported"))
    else:
        rows = result.where("kind = 'receipt'")
    receipts, counts = {}, Counter()
    counted, reported = Counter(), Counter()
    for row in rows.groupBy(*keys).agg(*sums).collect():
        at, (number, records, problem) = row[1:4], row[len(keys) : len(keys) + 3]
        if row[0] == "receipt":
            receipts[at] = number, records, problem, row[-1] if len(keys) > 4 else None
        elif row[0] == "count":
            counts[row[4], row[5]] += records
            counted[at] += records
        else:
            reported[at] += number
    problems = _unlisted(receipts, listing)
    for at, (number, records, problem, expected) in sorted(receipts.items()):
        where = "%s, bytes %d to %d: " % tuple(at)
        if number != 1:
            problems.append("%s%d receipts" % (where, number))
        if problem is not None:
            problems.append(where + problem)
        if expected is not None and (counted[at], reported[at]) != (records, expected):
            problems.append(where + "the rows are not those of the receipt")
    for at in sorted((set(counted) | set(reported)) - set(receipts)):
        problems.append("%s, bytes %d to %d: rows without a receipt" % tuple(at))
    records = sum(receipt[1] for receipt in receipts.values())
    empty = sum(1 for file in listing if file[1] == 0)
    return Reconciled(len(listing), empty, records, dict(counts), problems)


def _unlisted(receipts, listing):
    """Returns a problem for each file whose receipts do not cover it."""
    ranges, records = {}, Counter()
    for (path, start, end), receipt in receipts.items():
        ranges.setdefault(path, []).append((start, end))
        records[path] += receipt[1]
    problems = []
    for path, length in listing:
        at, found = 0, sorted(ranges.pop(path, []))
        for start, end in found:
            at = end if start == at else -1
        if not found:
            problems.append("%s: no receipt" % path)
        elif at != length:
            problems.append("%s: the receipts do not cover its %d bytes" % (path, length))
        elif length and not records[path] and len(found) > 1:
            problems.append("%s: contains no record" % path)
    return problems + ["%s: is not in the listing" % path for path in sorted(ranges)]


def _files_of(filesystem, status):
    if not status.isDirectory():
        uri = status.getPath().toUri().toString()
        if uri.startswith("file:/") and not uri.startswith("file://"):
            # As Spark writes the names of local files.
            uri = "file://" + uri[5:]
        yield ListedFile(uri, status.getLen())
        return
    for one in filesystem.listStatus(status.getPath()):
        if not one.getPath().getName().startswith((".", "_")):
            for file in _files_of(filesystem, one):
                yield file


def _parts(spark, files, options, range_bytes, partitions):
    """Returns a data frame of parts of files, in tasks of about equal size."""
    if isinstance(files, str):
        files = [files]
    files = list(files)
    if files and isinstance(files[0], str):
        files = list_files(spark, *files)
    records = options.get("records") or {}
    # A table has a header, which only the first range would contain.
    is_table = any(records.get(name) for name in ["column", "body_column", "delimiter"])
    parts = []
    for path, length in files:
        size = length if is_table or not path.lower().endswith(_LINES) else range_bytes
        starts = range(0, max(length, 1), max(size, 1))
        parts.extend(_Part(path, at, min(at + size, length), length) for at in starts)
    if partitions is None:
        total = sum(length for _, length in files)
        partitions = max(spark.sparkContext.defaultParallelism, -(-total // range_bytes))
    tasks = _balanced(parts, max(1, min(partitions, len(parts))))
    rows = spark.sparkContext.parallelize(tasks, len(tasks)).flatMap(list)
    return spark.createDataFrame(rows, _PART)


def _balanced(parts, number):
    """Distributes parts over tasks: the largest first, each to the smallest task."""
    tasks = [[] for _ in range(number)]
    sizes = [(0, task) for task in range(number)]
    for part in sorted(parts, key=lambda part: (part.start - part.end, part)):
        size, task = heapq.heappop(sizes)
        tasks[task].append(tuple(part))
        # Opening a file costs, even if it is empty.
        heapq.heappush(sizes, (size + part.end - part.start + 4096, task))
    return tasks


# Tasks.


def _task(job, settings):
    """Returns the function of a task.

    It travels by value, while the worker imports this module. Another version of the module would
    fail late or count otherwise. So the function compares versions first, and refers to nothing of
    this module before.
    """
    expected = __version__, _native.ABI_VERSION

    def work(batches):
        try:
            import ocrmarket
            import ocrmarket._native as native
        except ImportError as error:
            raise RuntimeError(
                "the package ocrmarket cannot be imported by the executor: submit with "
                "`--py-files ocrmarket-….zip` (a wheel is not enough): %s" % error
            )
        found = ocrmarket.__version__, native.ABI_VERSION
        if found != expected or ocrmarket.library_version() != expected[0]:
            raise RuntimeError(
                "the executor has ocrmarket %s (interface %d, library %s), the driver %s "
                "(interface %d): submit the zip of the driver's version with `--py-files`"
                % (found + (ocrmarket.library_version(),) + expected)
            )
        from ocrmarket import spark

        for rows in spark._JOBS[job](batches, settings):
            yield rows

    return work


def _validated(batches, settings):
    import pyarrow

    validator = Validator(**settings["options"])
    detail = Validator(**settings["options"]) if settings["findings"] else None
    for batch in batches:
        bodies = batch.column(batch.num_columns - 1)
        rows = validator.column(bodies).to_pyarrow()
        columns = batch.columns[:-1] + rows.columns
        if detail is not None:
            columns.append(_explained(detail, bodies, rows))
        yield pyarrow.RecordBatch.from_arrays(columns, names=settings["names"])


def _explained(validator, bodies, rows):
    """Returns a column of findings: only bodies that have some are validated again."""
    import pyarrow

    texts = [None] * len(rows)
    for row in pyarrow.array(_has_findings(rows)).to_pylist():
        found = validator.check(bodies[row].as_py()).findings
        texts[row] = _findings_json(_shown(finding) for finding in found)
    return pyarrow.array(texts, pyarrow.string())


def _has_findings(rows):
    """Returns the numbers of the rows with findings."""
    import pyarrow.compute as compute

    numbers = compute.add(_column(rows, "errors"), _column(rows, "warnings"))
    mask = compute.fill_null(compute.greater(numbers, 0), False)
    return compute.indices_nonzero(mask)


def _profiled(batches, settings):
    from pyspark import TaskContext

    profiler, records = Profiler(**settings["options"]), 0
    for batch in batches:
        bodies = batch.column(0)
        profiler.column(bodies, days=batch.column(1) if batch.num_columns > 1 else None)
        records += len(bodies) - bodies.null_count
    partition = TaskContext.get().partitionId()
    text = None
    if records:
        text = profiler.finish(origin="%s/%d" % (settings["origin"], partition)).decode("utf-8")
    yield _batch(_COLUMN_PROFILE, 1, partition=[partition], records=[records], profile=[text])


def _merged(batches, _):
    merged = []
    for batch in batches:
        texts = [text.encode("utf-8") for text in batch.column(0).to_pylist()]
        merged = [merge_profiles(merged + texts)] if texts else merged
    for one in merged:
        yield _batch("profile string", 1, profile=[one.decode("utf-8")])


def _validated_files(batches, settings):
    for part in _given(batches):
        # One for each part: its counts by location are those of the part.
        validator = Validator(**settings["options"])
        for rows in _validated_part(part, validator, settings):
            yield rows


def _validated_part(part, validator, settings):
    counts, reported, kept = Counter(), 0, []
    reader = _Reader(part, settings["filesystem"])
    for rows in reader.records(lambda file, name: validator.file(file, name=name)):
        batch = rows.to_pyarrow()
        _count(batch, counts)
        found = batch.take(_has_findings(batch))
        reported += len(found)
        if not len(found):
            continue
        if settings["findings"]:
            kept.append(found)
        else:
            yield _record_rows(part, reader.start, found)
    summary = validator.summary()
    texts = _texts_by_record(kept, summary["findings"], reader.start)
    for found in kept:
        yield _record_rows(part, reader.start, found, texts)
    yield _count_rows(part, counts)
    yield _location_rows(part, summary["by_place"])
    sizes = {"length": [part.length], "reported": [reported]}
    yield _receipt(_FOUND, part, sum(counts.values()), reader.problem, **sizes)


def _count(batch, counts):
    """Counts rows by verdict and class, without a Python object for each."""
    import pyarrow.compute as compute

    verdicts = _column(batch, "verdict").dictionary_encode()
    classes = compute.fill_null(_column(batch, "class"), "").dictionary_encode()
    names = classes.dictionary.to_pylist()
    codes = compute.add(compute.multiply(verdicts.indices, len(names)), classes.indices)
    for one in compute.value_counts(codes).to_pylist():
        verdict, record_class = divmod(one["values"], len(names))
        verdict = verdicts.dictionary[verdict].as_py()
        counts[verdict, names[record_class] or None] += one["counts"]


def _record_rows(part, start, found, texts=None):
    import pyarrow
    import pyarrow.compute as compute

    offsets = compute.add(_column(found, "offset"), start)
    columns = {name: _column(found, name) for name in ["length", "verdict", "class"]}
    for name in ["errors", "warnings"]:
        columns[name] = _column(found, name).cast(pyarrow.int64())
    if texts is not None:
        columns["findings"] = [texts.get(offset) for offset in offsets.to_pylist()]
    return _part_batch(_FOUND, part, "record", len(found), offset=offsets, **columns)


def _texts_by_record(kept, findings, start):
    """Returns the findings as JSON by the offset of their record in the file."""
    offsets = [offset for found in kept for offset in _column(found, "offset").to_pylist()]
    by_record = {}
    for finding in findings if offsets else []:
        record = offsets[max(0, bisect.bisect_right(offsets, finding["offset"]) - 1)]
        by_record.setdefault(record + start, []).append(_shown(finding, start))
    return {at: _findings_json(found) for at, found in by_record.items()}


def _shown(finding, start=0):
    """Returns a finding without its line and number, those in a range or a batch."""
    hidden = ("file", "line", "column", "record")
    shown = {name: value for name, value in finding.items() if name not in hidden}
    return dict(shown, offset=finding["offset"] + start)


def _findings_json(findings):
    return json.dumps(list(findings), ensure_ascii=False)


def _count_rows(part, counts):
    keys = sorted(counts, key=lambda key: (key[0] or "", key[1] or ""))
    columns = {
        "verdict": [key[0] for key in keys],
        "class": [key[1] for key in keys],
        "records": [counts[key] for key in keys],
    }
    return _part_batch(_FOUND, part, "count", len(keys), **columns)


def _location_rows(part, locations):
    names = ["operation", "class", "severity", "keyword", "schema_pointer", "pointer_pattern"]
    columns = {
        "class": [one["class"] for one in locations],
        "records": [one["documents"] for one in locations],
        "findings": [
            json.dumps({name: one[name] for name in names}, ensure_ascii=False) for one in locations
        ],
    }
    for name in ["error", "warning"]:
        columns[name + "s"] = [one["count"] if one["severity"] == name else 0 for one in locations]
    return _part_batch(_FOUND, part, "location", len(locations), **columns)


def _profiled_files(batches, settings):
    for part in _given(batches):
        profiler, seen = Profiler(**settings["options"]), [0]

        def progress(records, _, seen=seen):
            seen[0] = records

        reader = _Reader(part, settings["filesystem"])
        for _ in reader.records(lambda file, name: profiler.file(file, name, progress) or ()):
            pass
        if seen[0] or reader.problem:
            text = profiler.finish(origin="%s#%d-%d" % part[:3]).decode("utf-8")
            yield _part_batch(_PROFILED, part, "profile", 1, profile=[text])
        yield _receipt(_PROFILED, part, seen[0], reader.problem)


#: Functions of tasks by name.
_JOBS = {
    "validate": _validated,
    "profile": _profiled,
    "merge": _merged,
    "validate_files": _validated_files,
    "profile_files": _profiled_files,
}


class _Reader:
    """Reads the records of a part of a file: those that begin in it.

    ``start`` is the offset of the first one. ``problem`` is the reason why the file cannot be read
    to its end. Errors of the storage are raised, so that Spark repeats the task; a file that is
    gone is a problem.
    """

    def __init__(self, part, filesystem):
        self._part = part
        self._filesystem = filesystem or _filesystem_of
        self.start = part.start
        self.problem = None

    def records(self, read):
        """Iterates over what ``read(file, name)`` returns."""
        part = self._part
        if part.length == 0:
            return
        try:
            filesystem, path = self._filesystem(part.path)
            file = filesystem.open_input_file(path)
        except (FileNotFoundError, PermissionError) as error:
            self.problem = "cannot be opened: %s" % type(error).__name__
            return
        with file:
            if file.size() != part.length:
                self.problem = "has %d bytes now" % file.size()
                return
            stop = _line_start(file, part.end, part.length)
            self.start = _line_start(file, part.start, part.length)
            if self.start == stop:
                return
            for one in self._records(_Range(file, self.start, stop), read):
                yield one

    def _records(self, file, read):
        is_whole, is_empty = self._part.end - self._part.start == self._part.length, True
        try:
            for one in read(file, self._part.path):
                is_empty = False
                yield one
        except IncompleteError as error:
            # Other ranges of the file contain its records.
            if is_whole or not is_empty:
                self.problem = error.message.replace(self._part.path + ": ", "", 1)


class _Range:
    """A range of a file, read in large blocks: a request to an object store is slow."""

    def __init__(self, file, start, stop):
        self._file = file
        self._left = stop - start
        self._block = memoryview(b"")
        file.seek(start)

    def read(self, size):
        if not self._block and self._left:
            self._block = memoryview(self._file.read(min(_BLOCK_BYTES, self._left)))
            if not self._block:
                raise OSError("the file ended before its length")
            self._left -= len(self._block)
        content, self._block = self._block[:size], self._block[size:]
        return content


def _line_start(file, position, length):
    """Returns the offset of the first line that begins at a position or after it."""
    if position == 0 or position >= length:
        return min(position, length)
    file.seek(position - 1)
    at = position - 1
    while True:
        block = file.read(65536)
        found = block.find(b"\n")
        if found >= 0:
            return at + found + 1
        at += len(block)
        if not block:
            return length


def _filesystem_of(uri):
    """Returns the file system and the path of a URI."""
    from pyarrow import fs

    parts = urlsplit(uri)
    if parts.scheme in ("", "file"):
        return fs.LocalFileSystem(), unquote(parts.path)
    if parts.scheme in ("s3a", "s3n"):
        uri = "s3" + uri[3:]
    return fs.FileSystem.from_uri(uri)


def _given(batches):
    for batch in batches:
        for row in zip(*(column.to_pylist() for column in batch.columns)):
            yield _Part(*row)


def _receipt(ddl, part, records, problem, **columns):
    columns = dict(columns, records=[records], problem=[problem])
    return _part_batch(ddl, part, "receipt", 1, **columns)


def _part_batch(ddl, part, kind, rows, **columns):
    places = {"kind": kind, "path": part.path, "start": part.start, "end": part.end}
    columns.update((name, [value] * rows) for name, value in places.items())
    return _batch(ddl, rows, **columns)


def _batch(ddl, rows, **columns):
    """Returns a batch with these columns, and nulls in the others."""
    import pyarrow

    types = {"string": pyarrow.string(), "long": pyarrow.int64(), "int": pyarrow.int32()}
    fields = [field.split() for field in ddl.split(", ")]
    arrays = []
    for name, kind in fields:
        values = columns.get(name, [None] * rows)
        is_list = isinstance(values, list)
        arrays.append(pyarrow.array(values, types[kind]) if is_list else values)
    return pyarrow.RecordBatch.from_arrays(arrays, names=[name for name, _ in fields])


def _column(batch, name):
    return batch.column(batch.schema.get_field_index(name))


# Checks on the driver.


def _checked(kind, operation, options):
    """Returns options, after opening them once: a mistake fails here, not in every task."""
    options = dict(options, operation=operation)
    kind(**options)
    return options


def _check_column(df, body):
    found = df.schema[body].dataType.simpleString()
    if found not in ("binary", "string"):
        raise UsageError("the column `%s` is neither binary nor string: %s" % (body, found))


def _limit_batches(df, body, rows_per_batch):
    if rows_per_batch is None:
        check_batches(df.sparkSession, df, body)
    else:
        df.sparkSession.conf.set(_ROWS_CONF, str(rows_per_batch))


def _bytes_per_batch(spark):
    """Returns the limit of a batch in bytes; 0 if this version of Spark has none."""
    try:
        text = str(spark.conf.get(_BYTES_CONF))
        return int(spark._jvm.org.apache.spark.network.util.JavaUtils.byteStringAsBytes(text))
    except Exception:  # noqa: B902. Each version of Spark raises another one.
        return 0


def _schema(ddl):
    from pyspark.sql.types import IntegerType, StringType, StructField, StructType

    types = {"string": StringType(), "int": IntegerType()}
    fields = (field.split() for field in ddl.split(", "))
    return StructType([StructField(name, types[kind]) for name, kind in fields])


def _quoted(name):
    return "`%s`" % name.replace("`", "``")
