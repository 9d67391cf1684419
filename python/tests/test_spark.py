"""Tests on Apache Spark: equal counts over any partitions, and faults.

They take minutes, so they run where ``OCRMARKET_SPARK_TESTS`` is set. ``OCRMARKET`` names the
command, whose responses and reports are then the reference; without it, they are those of the
package.
``OCRMARKET_ZIP`` names the zip of ``python/build --zip`` for the tests on clusters.
"""

import collections
import gzip
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import ocrmarket
from ocrmarket import spark as ocr

try:
    import pyarrow
except ImportError:
    pyarrow = None
try:
    import pyspark
    from pyspark.sql import SparkSession, functions
except ImportError:
    pyspark = None

OPERATION = "showapi/bank_card"
COMMAND = os.environ.get("OCRMARKET")
ZIP = os.environ.get("OCRMARKET_ZIP")
HERE = os.path.dirname(os.path.abspath(__file__))
JOB = os.path.join(HERE, "..", "examples", "spark_job.py")
RECORDS = 20000
PARTITIONS = [1, 2, 8]
BUSY = b'{"showapi_res_code": -1, "showapi_res_error": "busy"}'
INVALID = b'{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "new": 1}}'

if os.environ.get("OCRMARKET_SPARK_TESTS") is None:
    ABSENT = "tests on Spark take minutes: set OCRMARKET_SPARK_TESTS=1"
elif pyarrow is None or pyspark is None:
    ABSENT = "pyspark or pyarrow is not installed"
elif not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    ABSENT = "there is no Java here"
else:
    ABSENT = None

_spark = None
_folder = None


def setUpModule():
    global _spark, _folder
    if ABSENT is not None:
        return
    _folder = tempfile.mkdtemp()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2,3]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "2")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    _spark = builder.getOrCreate()
    _spark.sparkContext.setLogLevel("OFF")


def tearDownModule():
    if _spark is not None:
        _spark.stop()
        shutil.rmtree(_folder)


def responses():
    """Returns synthetic responses: 2 % invalid, 1 % malformed, some with undeclared fields, of
    several classes."""
    if COMMAND is not None:
        made = []
        for arguments in [["--mutate", "0.05"], ["--outcome", "failure"]]:
            count = str(RECORDS - 1000 if not made else 1000)
            sample = [COMMAND, "sample", OPERATION, "--count", count] + arguments
            lines = subprocess.check_output(sample).split(b"\n")
            made.extend(line for line in lines if line.strip())
    else:
        made = [BUSY] * (RECORDS - 1000) + [INVALID] * 600 + [INVALID[:-9]] * 400
    random.Random(16).shuffle(made)
    return made


def reports(path):
    """Returns the reference reports of a file: of validation and of drift."""
    if COMMAND is None:
        validator = ocrmarket.Validator(operation=OPERATION)
        profiler = ocrmarket.Profiler(operation=OPERATION)
        for _ in validator.file(path):
            pass
        profiler.file(path)
        return validator.summary(), ocrmarket.drift_report(profiler.finish())
    profile = path + ".profile"
    validate = [COMMAND, "validate", path, "--operation", OPERATION, "--format", "json"]
    found = json.loads(subprocess.run(validate, stdout=subprocess.PIPE).stdout.decode())
    count = [COMMAND, "drift", "profile", path, "--operation", OPERATION, "--output", profile]
    subprocess.check_output(count, stderr=subprocess.STDOUT)
    with open(profile, "rb") as file:
        return found, ocrmarket.drift_report(file.read())


def by_location(places):
    counts = collections.Counter()
    for place in places:
        at = place["severity"], place["schema_pointer"], place["keyword"]
        counts[at] += place.get("count", 1)
    return counts


def drift(report):
    """Returns a drift report without the names of its inputs."""
    report = json.loads(json.dumps(report))
    for name in ["inputs", "unreadable"]:
        report["receipt"].pop(name, None)
    return report


@unittest.skipIf(pyarrow is None, "pyarrow is not installed")
class Ranges(unittest.TestCase):
    def test_each_line_is_in_one_range(self):
        content = b"a\n\nbb\r\nccc\n" + b"d" * 20 + b"\nlast"
        for size in range(1, len(content) + 2):
            read = []
            for start in range(0, len(content), size):
                file = pyarrow.BufferReader(content)
                places = [
                    ocr._line_start(file, at, len(content))
                    for at in (start, min(start + size, len(content)))
                ]
                part = ocr._Range(file, *places)
                read.append(b"".join(bytes(one) for one in iter(lambda: part.read(3), b"")))
            self.assertEqual(b"".join(read), content)
            ends = [one for one in read[:-1] if one and not one.endswith(b"\n")]
            self.assertLessEqual(len(ends), 1, read)

    def test_tasks_are_balanced(self):
        parts = [ocr._Part("f%d" % at, 0, size, size) for at, size in enumerate([900, 0, 5, 5, 5])]
        tasks = ocr._balanced(parts * 3, 4)
        self.assertEqual(sorted(map(tuple, parts * 3)), sorted(sum(tasks, [])))
        self.assertTrue(all(tasks))


@unittest.skipIf(ABSENT, ABSENT)
class Spark(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(dir=_folder)

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def validated(self, files=None, **options):
        """Returns what was written of a validation, its reconciliation, and the listing."""
        listing = ocr.list_files(_spark, files or self.folder)
        options.setdefault("operation", OPERATION)
        result = self.written(ocr.validate_files(_spark, listing, **options))
        return result, ocr.reconcile(_spark, result, listing), listing

    def written(self, frame):
        out = tempfile.mkdtemp(dir=_folder)
        frame.write.mode("overwrite").parquet(out)
        return _spark.read.parquet(out)


@unittest.skipIf(ABSENT, ABSENT)
class Equal(Spark):
    """Equal counts, locations and profiles as those of the command."""

    @classmethod
    def setUpClass(cls):
        cls.bodies = responses()
        cls.path = os.path.join(_folder, "responses.ndjson")
        with open(cls.path, "wb") as file:
            file.write(b"\n".join(cls.bodies) + b"\n")
        cls.report, cls.drift = reports(cls.path)
        with gzip.open(cls.path + ".gz", "wb", 1) as file:
            file.write(b"\n".join(cls.bodies) + b"\n")

    def counts(self, counts):
        verdicts = collections.Counter()
        for (verdict, _), number in counts.items():
            verdicts[verdict] += number
        names = ["valid", "invalid", "malformed"]
        self.assertEqual([verdicts[name] for name in names], [self.report[name] for name in names])
        classes = collections.Counter()
        for (_, record_class), number in counts.items():
            classes[record_class] += number
        self.assertEqual(dict(classes), self.report["by_class"])
        self.assertGreater(len(classes), 1)

    def frame(self, partitions):
        rows = [(at, bytearray(body)) for at, body in enumerate(self.bodies)]
        schema = "id long, body binary"
        return _spark.createDataFrame(_spark.sparkContext.parallelize(rows, partitions), schema)

    def test_columns(self):
        for partitions in PARTITIONS:
            found = ocr.validate(
                self.frame(partitions), "body", key="id", operation=OPERATION, findings=True
            )
            self.assertEqual(found.columns[0], "id")
            found = self.written(found)
            self.assertEqual(found.select("id").distinct().count(), len(self.bodies))
            counts = found.groupBy("verdict", "class").count().collect()
            self.counts({(row[0], row[1]): row[2] for row in counts})
            texts = found.where("findings is not null").select("findings").collect()
            findings = [finding for row in texts for finding in json.loads(row[0])]
            self.assertEqual(by_location(findings), by_location(self.report["by_place"]))

    def test_a_column_of_strings_with_nulls(self):
        rows = [(BUSY.decode(),), (None,), ("{",)]
        frame = _spark.createDataFrame(rows, "`the body` string")
        found = ocr.validate(frame, "the body", operation=OPERATION).collect()
        verdicts = collections.Counter(row["verdict"] for row in found)
        self.assertEqual(verdicts, {"valid": 1, None: 1, "malformed": 1})
        with self.assertRaisesRegex(ocrmarket.UsageError, "neither binary nor string"):
            ocr.validate(_spark.range(2), "id", operation=OPERATION)
        with self.assertRaises(ocrmarket.UsageError):
            ocr.validate(frame, "the body", operation="no/such")

    def test_files(self):
        for partitions in PARTITIONS:
            for path, ranges in [(self.path, 8), (self.path + ".gz", 1)]:
                size = os.path.getsize(path) // ranges + 1
                found, result, _ = self.validated(
                    path, partitions=partitions, range_bytes=size, findings=True
                )
                self.assertEqual(result.problems, [])
                self.assertEqual((result.files, result.records), (1, len(self.bodies)))
                self.counts(result.counts)
                self.assertEqual(found.where("kind = 'receipt'").count(), ranges)
                self.locations(found)
                self.records(found)

    def locations(self, found):
        rows = found.where("kind = 'location'").groupBy("findings")
        rows = rows.agg(functions.sum(functions.expr("errors + warnings"))).collect()
        places = [dict(json.loads(row[0]), count=row[1]) for row in rows]
        self.assertEqual(by_location(places), by_location(self.report["by_place"]))

    def records(self, found):
        with open(self.path, "rb") as file:
            content = file.read()
        rows = found.where("kind = 'record'").collect()
        self.assertEqual(len({row["offset"] for row in rows}), len(rows))
        for row in rows:
            body = content[row["offset"] : row["offset"] + row["length"]]
            checked = ocrmarket.validate(body, OPERATION)
            self.assertEqual((row["verdict"], row["class"]), checked[:2])
            findings = json.loads(row["findings"])
            self.assertEqual(len(findings), len(checked.findings))
            for one in findings:
                self.assertTrue(0 <= one["offset"] - row["offset"] <= row["length"])

    def test_profiles(self):
        for partitions in PARTITIONS:
            size = os.path.getsize(self.path) // 8 + 1
            for parts in [
                ocr.profile(self.frame(partitions), "body", operation=OPERATION),
                ocr.profile_files(_spark, self.path, OPERATION, size, partitions),
                ocr.profile_files(_spark, self.path + ".gz", OPERATION, size, partitions),
            ]:
                parts = self.written(parts)
                # As if a job had been run twice into the same table.
                merged = ocr.merged_profile(_spark, parts.union(parts))
                self.assertEqual(drift(ocrmarket.drift_report(merged)), drift(self.drift))

    def test_profiles_of_files_reconcile(self):
        listing = ocr.list_files(_spark, self.path + "*")
        parts = self.written(ocr.profile_files(_spark, listing, operation=OPERATION))
        listing = [file for file in listing if not file.path.endswith(".profile")]
        problems = ocr.reconcile(_spark, parts, listing).problems
        self.assertTrue(all(".profile" in problem for problem in problems), problems)

    def test_columns_are_signed_integers_and_strings(self):
        frames = [
            ocr.validate(self.frame(1), "body", operation=OPERATION, findings=True),
            ocr.profile(self.frame(1), "body", operation=OPERATION),
            ocr.validate_files(_spark, self.path, operation=OPERATION),
            ocr.profile_files(_spark, self.path, operation=OPERATION),
        ]
        kinds = {field.dataType.simpleString() for frame in frames for field in frame.schema}
        self.assertEqual(kinds, {"int", "bigint", "string"})


@unittest.skipIf(ABSENT, ABSENT)
class Faults(Spark):
    def test_files_with_faults(self):
        lines = b"\n".join([BUSY] * 3000) + b"\n"
        whole = gzip.compress(lines)
        person = '{"showapi_res_code": -1, "showapi_res_error": "\u7e41\u5fd9"}\n'.encode("gb18030")
        self.write("a cut.ndjson.gz", whole[: len(whole) // 2])
        self.write("bom.ndjson", b"\xef\xbb\xbf" + BUSY + b"\n")
        self.write("cr.ndjson", BUSY[:-1] + b"\r}\n" + BUSY + b"\r\n")
        self.write("empty.ndjson", b"")
        self.write("gbk.ndjson", person)
        self.write("\u4e2d\u6587 100%.ndjson", b"\n\n")
        os.mkdir(os.path.join(self.folder, "in"))
        self.write("in/more.jsonl", BUSY)
        self.write("_SUCCESS", b"")
        found, result, listing = self.validated()
        self.assertEqual(len(listing), 7)
        self.assertEqual((result.files, result.empty), (7, 1))
        # As the command: the file that ends early and the one without a record; GBK is no UTF-8.
        self.assertEqual(len(result.problems), 2, result.problems)
        self.assertIn("cut.ndjson.gz", result.problems[0] + result.problems[1])
        counts = {key: n for key, n in result.counts.items() if key[0] != "valid"}
        self.assertEqual(counts, {("malformed", "not-an-answer"): 1})
        valid = found.where("kind = 'count' and verdict = 'valid'").collect()
        valid = {os.path.basename(row["path"]): row["records"] for row in valid}
        self.assertEqual((valid["bom.ndjson"], valid["cr.ndjson"]), (1, 2))
        read = valid["a%20cut.ndjson.gz"]
        self.assertTrue(0 < read < 3000, read)
        self.assertEqual(valid["more.jsonl"], 1)

    def test_gbk_is_an_option(self):
        person = '{"showapi_res_code": -1, "showapi_res_error": "\u7e41\u5fd9"}\n'.encode("gb18030")
        self.write("gbk.ndjson", person * 50)
        found, result, _ = self.validated(records={"encoding": "gb18030"}, range_bytes=100)
        self.assertEqual((result.counts, result.problems), ({("valid", "failure"): 50}, []))

    def test_a_file_that_is_gone_or_has_changed(self):
        gone, grown = self.write("gone.ndjson", BUSY), self.write("grown.ndjson", BUSY)
        listing = ocr.list_files(_spark, self.folder)
        os.remove(gone)
        with open(grown, "ab") as file:
            file.write(b"\n" + BUSY)
        result = ocr.reconcile(
            _spark, ocr.validate_files(_spark, listing, operation=OPERATION).cache(), listing
        )
        self.assertEqual(len(result.problems), 2, result.problems)
        with self.assertRaises(ocrmarket.UsageError):
            ocr.list_files(_spark, self.folder + "/none*")

    def test_what_does_not_reconcile(self):
        for at in range(3):
            self.write("%d.ndjson" % at, BUSY + b"\n" + INVALID + b"\n")
        found, result, listing = self.validated(range_bytes=40)
        self.assertTrue(result.is_complete, result.problems)
        problems = lambda frame, files=listing: ocr.reconcile(_spark, frame, files).problems
        receipts = found.where("kind = 'receipt'")
        self.assertTrue(problems(found.union(receipts.limit(1))))
        self.assertTrue(problems(found.where("kind <> 'receipt' or start <> 40")))
        self.assertTrue(problems(found.where("path not like '%1.ndjson'")))
        self.assertTrue(problems(found.where("kind <> 'record'")))
        self.assertTrue(problems(found.where("kind <> 'count'")))
        self.assertTrue(problems(found, listing[:2]))
        self.assertTrue(problems(found, listing + [ocr.ListedFile("file:///x", 0)]))

    def faulty(self, fault):
        """Returns the counts of 40 files in 4 tasks, each of which fails once after some rows."""
        for at in range(40):
            self.write("%02d.ndjson" % at, (BUSY + b"\n" + INVALID + b"\n") * 200)
        seen = collections.Counter()

        def filesystem(uri):
            from pyarrow import fs
            from pyspark import TaskContext

            seen["files"] += 1
            if seen["files"] == 8 and TaskContext.get().attemptNumber() == 0:
                fault()
            return fs.LocalFileSystem(), uri[len("file://") :]

        found, result, _ = self.validated(partitions=4, filesystem=filesystem)
        self.assertEqual(result.problems, [])
        expected = {("valid", "failure"): 8000, ("invalid", "success"): 8000}
        self.assertEqual(result.counts, expected)
        self.assertEqual(found.where("kind = 'record'").count(), 8000)

    def test_an_exception_after_rows_were_returned(self):
        def fault():
            raise OSError("the storage is away")

        self.faulty(fault)

    def test_a_worker_that_is_killed(self):
        def fault():
            os.kill(os.getpid(), 9)

        self.faulty(fault)

    def test_a_column_whose_source_fails_once(self):
        def source(batches):
            from pyspark import TaskContext

            for batch in batches:
                yield batch
                if TaskContext.get().attemptNumber() == 0:
                    raise OSError("the storage is away")

        _spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
        rows = [(at, bytearray(BUSY)) for at in range(1000)]
        schema = "id long, body binary"
        frame = _spark.createDataFrame(_spark.sparkContext.parallelize(rows, 3), schema)
        frame = frame.mapInArrow(source, schema)
        found = ocr.validate(frame, "body", key="id", operation=OPERATION, rows_per_batch=100)
        found = self.written(found)
        self.assertEqual((found.count(), found.select("id").distinct().count()), (1000, 1000))
        parts = self.written(ocr.profile(frame, "body", operation=OPERATION, rows_per_batch=100))
        report = ocrmarket.drift_report(ocr.merged_profile(_spark, parts))
        self.assertEqual(report["receipt"]["documents"], 1000)

    def test_another_version_on_the_executors(self):
        self.write("a.ndjson", BUSY)
        version, ocr.__version__ = ocr.__version__, "9.9.9"
        try:
            with self.assertRaisesRegex(Exception, "the driver 9.9.9"):
                ocr.validate_files(_spark, self.folder, operation=OPERATION).collect()
        finally:
            ocr.__version__ = version


@unittest.skipIf(ABSENT, ABSENT)
class Guide(Spark):
    def test_the_programs_run(self):
        page = os.path.join(HERE, "..", "..", "docs", "guide", "spark.md")
        with open(page, encoding="utf-8") as file:
            blocks = file.read().split("```python\n")[1:]
        self.assertEqual(len(blocks), 2)
        environment = dict(os.environ, PYTHONPATH=os.path.join(HERE, ".."))
        for block in blocks:
            command = [sys.executable, "-B", "-c", block.split("```")[0]]
            ran = subprocess.run(
                command, cwd=self.folder, env=environment, stderr=subprocess.PIPE
            )
            self.assertEqual(ran.returncode, 0, ran.stderr.decode()[-2000:])


@unittest.skipIf(ABSENT, ABSENT)
class Batches(Spark):
    CONF = "spark.sql.execution.arrow.maxRecordsPerBatch"

    def setUp(self):
        super().setUp()
        _spark.conf.set(self.CONF, "10000")

    def test_small_bodies_leave_the_limit(self):
        frame = _spark.createDataFrame([(bytearray(BUSY),)], "body binary")
        self.assertEqual(ocr.check_batches(_spark, frame, "body"), 10000)

    def test_large_bodies_set_it_or_are_refused_and_no_job_hangs(self):
        if ocr._bytes_per_batch(_spark):
            self.skipTest("this Spark limits the bytes of a batch itself")
        large = _spark.range(0, 10000, 1, 2)
        large = large.select(functions.expr("cast(repeat('x', 100000) as binary) as body"))
        with self.assertRaisesRegex(ocrmarket.UsageError, "could hang. Set it to 671"):
            ocr.check_batches(_spark, large, "body", refuse=True)
        self.assertEqual(_spark.conf.get(self.CONF), "10000")
        found = ocr.validate(large, "body", operation=OPERATION)
        self.assertEqual(_spark.conf.get(self.CONF), "671")
        counts = found.groupBy("verdict").count().collect()
        self.assertEqual([tuple(row) for row in counts], [("malformed", 10000)])


@unittest.skipIf(ABSENT, ABSENT)
@unittest.skipIf(ZIP is None, "set OCRMARKET_ZIP to the zip of `python/build --zip`")
class Cluster(Spark):
    """The example on executors that have only the zip."""

    def submit(self, *arguments):
        submit = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-submit")
        environment = dict(os.environ, PYTHONPATH="", SPARK_LOCAL_IP="127.0.0.1")
        environment.pop("OCRMARKET_LIBRARY", None)
        command = [sys.executable, submit] if submit.endswith(".py") else [submit]
        command += ["--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false"]
        command += ["--py-files", ZIP, JOB] + list(arguments)
        ran = subprocess.run(
            command,
            env=environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        return ran.returncode, ran.stdout.decode(), ran.stderr.decode()

    def test_files_and_the_exit_code(self):
        os.mkdir(os.path.join(self.folder, "in"))
        for at in range(4):
            self.write("in/%d.ndjson" % at, (BUSY + b"\n") * 500)
        self.write("in/empty.ndjson", b"")
        code, out, err = self.submit("files", OPERATION, "out", self.folder + "/in")
        self.assertEqual(code, 0, err[-3000:])
        self.assertIn("5 files, 1 of them empty, 2000 records", out)
        self.assertIn("2000  valid failure", out)
        self.write("in/cut.ndjson.gz", gzip.compress(BUSY * 100)[:-9])
        code, out, err = self.submit("files", OPERATION, "out", self.folder + "/in")
        self.assertEqual(code, 3, err[-3000:])
        # Where it prints depends on the version of Spark.
        self.assertIn("cut.ndjson.gz", out + err)


# The task with the first file is slow in its first attempt, so that Spark starts a second one.
SPECULATIVE = """
import sys
from pyspark.sql import SparkSession
from ocrmarket import spark as ocr

def filesystem(uri):
    import time
    from pyarrow import fs
    from pyspark import TaskContext
    if uri.endswith("/0.ndjson") and TaskContext.get().attemptNumber() == 0:
        time.sleep(600)
    return fs.LocalFileSystem(), uri[len("file://"):]

spark = SparkSession.builder.getOrCreate()
listing = ocr.list_files(spark, sys.argv[1])
found = ocr.validate_files(
    spark, listing, operation="%s", partitions=4, filesystem=filesystem
)
found.write.parquet(sys.argv[2])
result = ocr.reconcile(spark, spark.read.parquet(sys.argv[2]), listing)
print("RESULT", result.problems, result.counts)
""" % OPERATION


@unittest.skipIf(ABSENT, ABSENT)
@unittest.skipIf(ZIP is None, "set OCRMARKET_ZIP to the zip of `python/build --zip`")
@unittest.skipUnless(sys.platform.startswith("linux"), "other systems have one loopback address")
class Speculation(Spark):
    """A standalone cluster of two addresses: Spark starts no second attempt on the same host."""

    def start(self, *arguments):
        home = os.path.dirname(pyspark.__file__)
        command = [os.path.join(home, "bin", "spark-class")] + list(arguments)
        environment = dict(os.environ, SPARK_HOME=home, SPARK_WORKER_DIR=self.folder)
        environment.pop("OCRMARKET_LIBRARY", None)
        log = open(os.path.join(self.folder, "log"), "ab")
        self.addCleanup(log.close)
        output = {"stdout": log, "stderr": log}
        process = subprocess.Popen(command, env=environment, cwd=self.folder, **output)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)

    def test_a_second_attempt_counts_once(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        deploy = "org.apache.spark.deploy."
        web = ["--webui-port", "0"]
        self.start(deploy + "master.Master", "--host", "127.0.0.1", "--port", port, *web)
        master = "spark://127.0.0.1:" + port
        for host in ["127.0.0.2", "127.0.0.3"]:
            options = ["--host", host, "--cores", "2", "--memory", "1g"] + web
            self.start(deploy + "worker.Worker", *(options + [master]))
        os.mkdir(os.path.join(self.folder, "in"))
        for at in range(4):
            self.write("in/%d.ndjson" % at, (BUSY + b"\n") * 500)
        self.write("job.py", SPECULATIVE.encode())
        conf = {
            "spark.speculation": "true",
            "spark.speculation.multiplier": "1.2",
            "spark.speculation.quantile": "0.5",
            "spark.speculation.interval": "100ms",
            "spark.executor.memory": "600m",
            "spark.ui.enabled": "false",
            "spark.driver.host": "127.0.0.1",
        }
        command = [os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-submit")]
        command += ["--master", master, "--py-files", ZIP]
        for name, value in conf.items():
            command += ["--conf", "%s=%s" % (name, value)]
        command += ["job.py", self.folder + "/in", self.folder + "/out"]
        environment = dict(os.environ, PYTHONPATH="")
        environment.pop("OCRMARKET_LIBRARY", None)
        began = time.time()
        ran = subprocess.run(
            command,
            env=environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        out = ran.stdout.decode()
        self.assertIn("RESULT [] {('valid', 'failure'): 2000}", out, out[-3000:])
        # The first attempt sleeps, so the second one gave the result.
        self.assertLess(time.time() - began, 540)


if __name__ == "__main__":
    unittest.main()
