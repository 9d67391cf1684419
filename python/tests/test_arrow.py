"""Tests with Arrow libraries, each of which runs where the library is installed."""

import datetime
import gc
import os
import runpy
import unittest

import ocrmarket

try:
    import pyarrow
except ImportError:
    pyarrow = None
try:
    import polars
except ImportError:
    polars = None
try:
    import pandas
except ImportError:
    pandas = None
try:
    import duckdb
except ImportError:
    duckdb = None

OPERATION = "showapi/bank_card"
FAILURE = '{"showapi_res_code": -1, "showapi_res_error": "busy"}'
BODIES = [FAILURE, None, "{", FAILURE]
VERDICTS = ["valid", None, "malformed", "valid"]
EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "examples")


class Arrow(unittest.TestCase):
    def setUp(self):
        self.validator = ocrmarket.Validator(operation=OPERATION)

    def verdicts(self, *column, **options):
        return self.validator.column(*column, **options).to_pydict()["verdict"]


@unittest.skipIf(pyarrow is None, "pyarrow is not installed")
class PyArrow(Arrow):
    def test_every_type_of_bodies(self):
        kinds = ["binary", "string", "large_binary", "large_string", "binary_view", "string_view"]
        kinds = [getattr(pyarrow, kind)() for kind in kinds if hasattr(pyarrow, kind)]
        for kind in kinds:
            try:
                column = pyarrow.array(BODIES, kind)
            except (NotImplementedError, TypeError, pyarrow.ArrowException):
                # Early versions have views without a conversion.
                continue
            self.assertEqual(self.verdicts(column), VERDICTS)
            for start in range(5):
                sliced = column[start : start + 2]
                self.assertEqual(self.verdicts(sliced), VERDICTS[start : start + 2])
        self.assertEqual(self.verdicts(pyarrow.nulls(2)), [None, None])

    def test_long_columns_with_nulls(self):
        bodies = [None if row % 3 == 0 else FAILURE for row in range(1000)]
        column = pyarrow.array(bodies)[13:997]
        rows = self.validator.column(column).to_pyarrow()
        self.assertEqual(rows.column(0).null_count, column.null_count)
        kinds = [str(field.type) for field in rows.schema]
        self.assertEqual(kinds, ["string", "string", "int32", "int32"])
        self.assertEqual(self.validator.summary()["documents"], 984 - column.null_count)

    def test_columns_in_chunks_and_tables(self):
        chunks = pyarrow.chunked_array([BODIES, BODIES[:1]])
        self.assertEqual(self.verdicts(chunks), VERDICTS + VERDICTS[:1])
        self.assertEqual(self.validator.column(chunks).to_pyarrow().num_rows, 5)
        table = pyarrow.table({"id": [1, 2, 3, 4], "body": BODIES})
        if hasattr(table, "__arrow_c_stream__"):
            self.assertEqual(self.verdicts(table, column="body"), VERDICTS)
            for wrong in ["absent", None, "id"]:
                with self.assertRaises(ocrmarket.UsageError):
                    self.verdicts(table, column=wrong)

    def test_other_columns_are_refused(self):
        dictionary = pyarrow.array(BODIES).dictionary_encode()
        for column, message in [
            (dictionary, "cast it to binary or string"),
            (pyarrow.array([1]), "found Int64"),
            (pyarrow.array([[1]]), "found List"),
            (pyarrow.array([{"a": 1}]), "found Struct"),
        ]:
            with self.assertRaisesRegex(ocrmarket.UsageError, message):
                self.validator.column(column)

    def test_rows_are_handed_out_once(self):
        rows = self.validator.column(pyarrow.array(BODIES))
        batch = rows.to_pyarrow()
        self.assertRaises(ValueError, rows.to_pyarrow)
        del rows
        gc.collect()
        self.assertEqual(batch.to_pydict()["verdict"], VERDICTS)
        if not hasattr(pyarrow.Array, "__arrow_c_array__"):
            return
        rows = self.validator.column(BODIES)
        # Capsules that nobody takes release their content.
        rows.__arrow_c_array__()
        gc.collect()
        self.assertRaises(ValueError, rows.__arrow_c_array__)
        taken = pyarrow.record_batch(self.validator.column(BODIES))
        gc.collect()
        self.assertEqual(taken.to_pydict()["verdict"], VERDICTS)

    def test_memory_does_not_grow(self):
        before = pyarrow.total_allocated_bytes()
        for _ in range(200):
            self.validator.column(pyarrow.array(BODIES * 1000)).to_pyarrow()
        gc.collect()
        self.assertLess(pyarrow.total_allocated_bytes() - before, 1 << 20)

    def test_profiles_take_days_as_dates(self):
        day = datetime.date(2026, 3, 1)
        bodies = pyarrow.array(BODIES)
        reports = []
        for days in [pyarrow.array([day] * 4), pyarrow.array([str(day)] * 4), [day] * 4]:
            profiler = ocrmarket.Profiler(operation=OPERATION)
            profiler.column(bodies, days=days)
            reports.append(ocrmarket.drift_report(profiler.finish()))
        self.assertEqual(reports[0], reports[1])
        self.assertEqual(reports[0], reports[2])
        self.assertEqual(reports[0]["groups"][0]["last_seen"], "2026-03-01")
        with self.assertRaises(ocrmarket.UsageError):
            profiler.column(bodies, days=pyarrow.array([day]))
        with self.assertRaises(ocrmarket.UsageError):
            profiler.column(bodies, days=pyarrow.array([1.5] * 4))
        profiler.column(pyarrow.chunked_array([BODIES, BODIES]))
        receipt = ocrmarket.drift_report(profiler.finish())["receipt"]
        self.assertEqual(receipt["documents"], 6)

    def test_records_are_a_table(self):
        text = FAILURE.encode() + b"\n{}\n"
        table = self.validator.file(text, name="a.ndjson").to_pyarrow()
        kinds = [str(field.type) for field in table.schema]
        self.assertEqual(kinds, ["int64", "int64", "string", "string", "int32", "int32"])


@unittest.skipIf(pyarrow is None, "pyarrow is not installed")
class Tables(Arrow):
    def test_tables_are_those_of_the_rows(self):
        chunks = pyarrow.chunked_array([BODIES, BODIES[:1]])
        ids = pyarrow.array(["a", "b", "c", "d", "e"])
        for view in ["source", "definition"]:
            expected = ocrmarket.tables(BODIES + BODIES[:1], OPERATION, view, ids=ids.to_pylist())
            self.assertEqual(expected["bank_card_failure"]["report_id"].to_pylist(), ["a", "d", "e"])
            self.assertEqual(expected.counts["records"], 4)
            for source in [chunks, pyarrow.concat_arrays(chunks.chunks)]:
                found = ocrmarket.tables(source, OPERATION, view, ids=ids)
                self.assertEqual(found, expected)
            stream = ocrmarket.TableBuilder(OPERATION, view)
            stream.column(BODIES + BODIES[:1], ids=ids)
            self.assertEqual(stream.take("bank_card_failure").to_pyarrow(), expected["bank_card_failure"])

    def test_types_are_plain_and_have_metadata(self):
        report = ocrmarket.TableBuilder("deepfinch/credit_report", private="keep")
        taken = ("string", "int32", "int64", "double", "bool", "date32", "timestamp", "decimal128")
        for table in report.names:
            for field in report.schema(table):
                self.assertTrue(str(field.type).startswith(taken), field)
        self.assertTrue(report.schema("credit_report").metadata)

    def test_lists_without_an_arrow_library_have_equal_values(self):
        path = "../../schemas/deepfinch/credit_report/samples/full.json"
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), path)
        options = {"operation": "deepfinch/credit_report", "private": "keep"}
        whole = ocrmarket.tables(path, **options)
        for table, rows in ocrmarket.tables_of(path, **options):
            self.assertEqual(rows.to_pydict(), whole[table].to_pydict(), table)


@unittest.skipIf(polars is None, "polars is not installed")
class Polars(Arrow):
    def test_series_and_frames(self):
        self.assertEqual(self.verdicts(polars.Series(BODIES)), VERDICTS)
        frame = polars.DataFrame({"id": [1, 2, 3, 4], "body": BODIES})
        rows = polars.DataFrame(self.validator.column(frame, column="body"))
        self.assertEqual(rows["verdict"].to_list(), VERDICTS)

    def test_tables(self):
        batches = ocrmarket.tables_of(polars.Series(BODIES), OPERATION)
        frames = {table: polars.DataFrame(rows) for table, rows in batches}
        self.assertEqual(frames["bank_card_failure"]["report_id"].to_list(), ["0", "3"])


@unittest.skipIf(pandas is None, "pandas is not installed")
class Pandas(Arrow):
    def test_series(self):
        self.assertEqual(self.verdicts(pandas.Series(BODIES)), VERDICTS)
        objects = pandas.Series(BODIES, dtype=object)
        self.assertEqual(self.verdicts(objects), VERDICTS)
        strings = pandas.Series(BODIES, dtype="string")
        self.assertEqual(self.verdicts(strings), VERDICTS)


@unittest.skipIf(duckdb is None or pyarrow is None, "duckdb or pyarrow is not installed")
class DuckDb(Arrow):
    def test_relations(self):
        bodies = duckdb.sql("SELECT '{' AS body")
        self.assertEqual(self.verdicts(bodies, column="body"), ["malformed"])


class Examples(unittest.TestCase):
    def test_each_example_runs(self):
        for name in sorted(os.listdir(EXAMPLES)):
            # The job on Spark has arguments; its tests are those of Spark.
            if not (name.startswith("with_") and name.endswith(".py")):
                continue
            with self.subTest(name):
                try:
                    runpy.run_path(os.path.join(EXAMPLES, name), run_name="__main__")
                except ImportError as error:
                    if (error.name or "").startswith("ocrmarket"):
                        raise
                    print("skipped: %s needs %s" % (name, error.name))


if __name__ == "__main__":
    unittest.main()
