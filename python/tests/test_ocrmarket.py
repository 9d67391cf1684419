"""Tests of the package: results, ownership, exceptions. They need no other package."""

import datetime
import doctest
import gzip
import hashlib
import io
import json
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile

import ocrmarket
from ocrmarket import _arrow, _native, _tables

OPERATION = "showapi/bank_card"
FAILURE = b'{"showapi_res_code": -1, "showapi_res_error": "busy"}'
INVALID = b'{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "new": 1}}'
# The name of a person, where each mistake could show it.
PERSON = "\u5f20\u4e09"
MALFORMED = ('{"%s": ' % PERSON).encode("utf-8")
BODIES = [FAILURE, INVALID, MALFORMED]
VERDICTS = ["valid", "invalid", "malformed"]


def counts(summary):
    """Returns what does not depend on the way in."""
    kept = ["documents", "valid", "invalid", "malformed", "errors", "warnings", "by_class"]
    places = [
        (place["schema_pointer"], place["pointer_pattern"], place["keyword"], place["count"])
        for place in summary["by_place"]
    ]
    return [summary[key] for key in kept], places


class Validation(unittest.TestCase):
    def setUp(self):
        self.validator = ocrmarket.Validator(operation=OPERATION)

    def test_a_body_has_a_verdict_and_findings(self):
        checked = self.validator.check(INVALID)
        self.assertEqual((checked.verdict, checked.record_class), ("invalid", "success"))
        self.assertEqual(checked.errors + checked.warnings, len(checked.findings))
        pointers = [finding["pointer"] for finding in checked.findings]
        self.assertIn("/showapi_res_body/new", pointers)
        new = checked.findings[pointers.index("/showapi_res_body/new")]
        self.assertEqual(INVALID[new["offset"] :][:5], b'"new"')
        self.assertFalse(checked.is_valid)
        self.assertTrue(self.validator.check(FAILURE.decode()).is_valid)
        self.assertTrue(self.validator.check(bytearray(FAILURE)).is_valid)
        self.assertEqual(ocrmarket.validate(MALFORMED, OPERATION).verdict, "malformed")
        self.assertRaises(TypeError, self.validator.check, 5)

    def test_every_way_in_counts_the_same(self):
        for body in BODIES:
            self.validator.check(body)
        expected = counts(self.validator.summary())
        for way in [
            lambda validator: validator.column(BODIES + [None]),
            lambda validator: validator.column(body.decode() for body in BODIES),
            lambda validator: list(validator.file(b"\n".join(BODIES), name="a.ndjson")),
        ]:
            validator = ocrmarket.Validator(operation=OPERATION)
            way(validator)
            self.assertEqual(counts(validator.summary()), expected)

    def test_a_column_gives_a_row_for_each_body(self):
        rows = self.validator.column([FAILURE, None, MALFORMED, float("nan"), ""])
        self.assertEqual(len(rows), 5)
        columns = rows.to_pydict()
        self.assertEqual(columns["verdict"], ["valid", None, "malformed", None, "malformed"])
        self.assertEqual(columns["errors"], [0, None, 1, None, 1])
        self.assertEqual(rows.column_names, ["verdict", "class", "errors", "warnings"])
        self.assertEqual(len(self.validator.column([])), 0)
        self.assertEqual(self.validator.column([]).to_pydict()["verdict"], [])
        self.assertRaises(TypeError, self.validator.column, FAILURE)
        self.assertRaises(TypeError, self.validator.column, [5])
        for _ in range(100):
            self.validator.column([INVALID] * 100)
        self.assertEqual(_arrow._content, {})

    def test_summaries_have_the_formats_of_the_command(self):
        self.validator.check(INVALID)
        self.assertIn("1 record in 1 input", self.validator.summary("human"))
        lines = self.validator.summary("ndjson").splitlines()
        self.assertEqual(json.loads(lines[0])["kind"], "summary")
        self.assertRaises(ocrmarket.UsageError, self.validator.summary, "x")

    def test_a_schema_is_text_or_a_dictionary(self):
        for schema in [{"type": "integer"}, '{"type": "integer"}', b'{"type": "integer"}']:
            validator = ocrmarket.Validator(schema=schema)
            checked = validator.check(b"1.5")
            self.assertEqual((checked.verdict, checked.record_class), ("invalid", None))
            copy = pickle.loads(pickle.dumps(validator))
            self.assertTrue(copy.check("1").is_valid)

    def test_options_change_verdicts(self):
        validator = ocrmarket.Validator(schema={"properties": {}}, undeclared="deny")
        self.assertEqual(validator.check('{"a": 1}').verdict, "invalid")
        validator = ocrmarket.Validator(operation=OPERATION, records={"body_at": "/body"})
        self.assertTrue(validator.check(b'{"body": %s}' % FAILURE).is_valid)

    def test_threads_share_a_validator(self):
        def work():
            for _ in range(50):
                self.validator.check(INVALID)
                self.validator.column(BODIES)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(self.validator.summary()["documents"], 4 * 50 * 4)


class Files(unittest.TestCase):
    def setUp(self):
        self.validator = ocrmarket.Validator(operation=OPERATION)
        self.text = b"\n".join(BODIES) + b"\n"

    def check(self, source, **options):
        batches = [rows.to_pydict() for rows in self.validator.file(source, **options)]
        self.assertEqual([batch["verdict"] for batch in batches], [VERDICTS])
        places = list(zip(batches[0]["offset"], batches[0]["length"]))
        self.assertEqual([self.text[at : at + size] for at, size in places], BODIES)

    def test_files_are_paths_bytes_objects_and_functions(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.ndjson")
            packed = os.path.join(folder, "b.ndjson.gz")
            with open(path, "wb") as file:
                file.write(self.text)
            with gzip.open(packed, "wb") as file:
                file.write(self.text)
            self.check(path)
            self.check(packed)
            self.check(path, name="c.ndjson")
            with open(path, "rb") as file:
                self.check(file)
            with gzip.open(packed, "rb") as file:
                self.check(file.read, name="d.ndjson")
        self.check(self.text, name="e.ndjson")
        self.check(memoryview(self.text), name="e.ndjson")
        self.check(io.BytesIO(self.text), name="e.ndjson")
        self.check(gzip.compress(self.text), name="e.ndjson")

    def test_progress_counts_records_and_bytes(self):
        seen = []
        text = self.text * 20000
        records = self.validator.file(text, name="a.ndjson", progress=lambda *so_far: seen.append(so_far))
        rows = sum(map(len, records))
        self.assertEqual((rows, seen[-1]), (60000, (60000, len(text) - 1)))
        self.assertGreater(len(seen), 1)

    def test_a_file_that_ends_early_fails_after_its_records(self):
        packed = gzip.compress(self.text)
        records = self.validator.file(packed[:-9], name="a.ndjson.gz")
        verdicts = []
        with self.assertRaises(ocrmarket.IncompleteError) as raised:
            for rows in records:
                verdicts += rows.to_pydict()["verdict"]
        self.assertEqual(verdicts, VERDICTS[: len(verdicts)])
        self.assertEqual(raised.exception.location, "a.ndjson.gz")
        with self.assertRaisesRegex(ocrmarket.IncompleteError, "contains no record"):
            list(self.validator.file(b"", name="empty"))
        with self.assertRaises(ocrmarket.IncompleteError) as raised:
            self.validator.file("/no/such/file")
        self.assertEqual(raised.exception.location, "/no/such/file")
        self.assertEqual(self.validator.summary()["unreadable"], 3)

    def test_exceptions_of_a_reader_are_raised_unchanged(self):
        class Mine(Exception):
            pass

        def read(_):
            raise Mine()

        for wrong in [read, lambda size: b"x" * (size + 1), lambda size: 5]:
            with self.assertRaises((Mine, ValueError, TypeError)):
                list(self.validator.file(wrong))
        with self.assertRaises(KeyboardInterrupt):
            def interrupted(_):
                raise KeyboardInterrupt()

            list(self.validator.file(interrupted))
        self.assertRaises(TypeError, self.validator.file, 5)

    def test_records_outlive_their_validator(self):
        records = ocrmarket.Validator(operation=OPERATION).file(self.text, name="a.ndjson")
        self.assertEqual(len(next(records)), 3)
        self.assertEqual(list(records), [])
        del ocrmarket.Validator(operation=OPERATION).file(self.text)._handle


class Profiles(unittest.TestCase):
    def setUp(self):
        self.profiler = ocrmarket.Profiler(operation=OPERATION)

    def test_every_way_in_counts_the_same(self):
        text = b"\n".join(BODIES)
        day = datetime.date(2026, 3, 1)
        for body in BODIES:
            self.profiler.push(body, day=day)
        pushed = self.profiler.finish("a")
        self.profiler.column(BODIES + [None], days=[day] * 4)
        column = self.profiler.finish("a")
        self.assertEqual(pushed, column)
        expected = ocrmarket.drift_report(pushed)
        self.assertEqual(expected["groups"][0]["first_seen"], "2026-03-01")
        self.profiler.file(text, name="a.ndjson")
        report = ocrmarket.drift_report(self.profiler.finish())
        self.assertEqual(report["receipt"], expected["receipt"])

    def test_a_part_that_is_delivered_twice_counts_once(self):
        parts = []
        for origin in ["task 1", "task 2"]:
            self.profiler.column(BODIES)
            parts.append(self.profiler.finish(origin))
        merged = ocrmarket.merge_profiles(parts + [bytearray(parts[0])])
        self.assertEqual(ocrmarket.drift_report(merged)["receipt"]["documents"], 6)
        text = ocrmarket.drift_report(merged, merged, "markdown", names={"profile": "march"})
        self.assertIn("march", text)
        self.assertRaises(ocrmarket.UsageError, ocrmarket.drift_report, merged, format="x")
        with self.assertRaises(ocrmarket.MalformedError) as raised:
            ocrmarket.merge_profiles([MALFORMED])
        self.assertTrue(raised.exception.location.startswith("byte "))

    def test_progress_can_stop(self):
        seen = []
        self.profiler.file(FAILURE, progress=lambda records, size: seen.append((records, size)))
        self.assertEqual(seen, [(1, len(FAILURE))])

        def stop(*_):
            raise InterruptedError("enough")

        with self.assertRaisesRegex(InterruptedError, "enough"):
            self.profiler.file(FAILURE, progress=stop)
        copy = pickle.loads(pickle.dumps(self.profiler))
        self.assertEqual(ocrmarket.drift_report(copy.finish())["receipt"]["documents"], 0)


class Decoding(unittest.TestCase):
    def test_private_values_are_masked(self):
        decoded = ocrmarket.decode(INVALID, OPERATION)
        self.assertEqual((decoded.outcome, decoded.location), ("success", "/showapi_res_body"))
        new = [leaf for leaf in decoded.leaves if leaf.pointer.endswith("/new")]
        self.assertEqual([(leaf.state, leaf.value) for leaf in new], [("undeclared", None)])
        shown = ocrmarket.decode(INVALID, OPERATION, show_private=True)
        self.assertIn("1", [leaf.value for leaf in shown.leaves if leaf.pointer.endswith("/new")])
        with self.assertRaises(ocrmarket.MalformedError) as raised:
            ocrmarket.decode(MALFORMED, OPERATION)
        self.assertEqual(raised.exception.location, "byte 11")


class Tabulation(unittest.TestCase):
    def test_every_way_in_gives_the_same_rows(self):
        ids = ["a", "b", "c"]
        expected = None
        for way in ["push", "column", "little memory"]:
            options = {"max_bytes": 1} if way == "little memory" else {}
            builder = ocrmarket.TableBuilder(OPERATION, private="keep", **options)
            if way == "push":
                for body, id in zip(BODIES, ids):
                    builder.push(body, id=id)
            else:
                builder.column(BODIES + [None], ids=ids + [None])
            self.assertEqual(builder.is_full, way == "little memory")
            rows = {}
            for table, batch in builder:
                for name, values in batch.to_pydict().items():
                    rows.setdefault((table, name), []).extend(values)
            self.assertEqual(rows["bank_card", "report_id"], ["b"])
            self.assertEqual(rows["bank_card_failure", "showapi_res_code"], [-1])
            counts = builder.counts()
            self.assertEqual(counts["written"], {"failure": 1, "success": 1})
            self.assertEqual((counts["records"], counts["refused"]), (3, {"malformed": 1}))
            expected = expected or rows
            self.assertEqual(rows, expected)
        self.assertEqual(list(builder), [])

    def test_one_table_is_a_stream(self):
        builder = ocrmarket.TableBuilder(OPERATION, view="definition")
        builder.column(BODIES)
        columns = builder.take("bank_card_failure").to_pydict()
        self.assertEqual(columns["report_id"], ["0"])
        self.assertNotIn("bank_card_failure", [table for table, _ in builder])
        self.assertRaises(ocrmarket.UsageError, builder.take, "absent")

    def test_files_have_the_ids_of_the_command(self):
        text = b"\n".join(BODIES)
        batches = ocrmarket.tables_of(text, OPERATION, name="a.ndjson", max_bytes=1)
        ids = [id for _, rows in batches for id in rows.to_pydict()["report_id"]]
        prefix = hashlib.sha256(b"a.ndjson").hexdigest()[:16]
        self.assertEqual(sorted(set(ids))[0], prefix + "-%012d" % 0)
        self.assertEqual(batches.counts()["records"], 3)
        packed = gzip.compress(text * 100)
        batches, seen = ocrmarket.tables_of(packed[:-9], OPERATION, name="a.gz"), 0
        with self.assertRaises(ocrmarket.IncompleteError):
            for _, rows in batches:
                seen += len(rows)
        self.assertGreater(seen, 0)

        def broken(_):
            raise KeyError("mine")

        self.assertRaises(KeyError, list, ocrmarket.tables_of(broken, OPERATION))

    def test_mistakes(self):
        for options in [{"view": "x"}, {"private": "x"}, {"max_bytes": 0}, {"private": ["name=x"]}]:
            self.assertRaises(ocrmarket.UsageError, ocrmarket.TableBuilder, OPERATION, **options)
        builder = ocrmarket.TableBuilder(OPERATION, max_bytes=1)
        for ids in [["a"], ["a", None]]:
            self.assertRaises(ocrmarket.UsageError, builder.column, [FAILURE, FAILURE], ids=ids)
        builder.column([FAILURE, FAILURE])
        self.assertRaisesRegex(ocrmarket.UsageError, "take all batches", builder.push, FAILURE, "a")
        self.assertRaises(TypeError, ocrmarket.tables_of, FAILURE, OPERATION, ids=["a"])

    def test_no_table_without_private_columns_shows_a_person(self):
        body = '{"showapi_res_code": 0, "showapi_res_error": "%s", "showapi_res_body": {"ret_code": 0,'
        body = body + ' "card_num": "%s", "card_name": ["%s"], "bank": "%s", "%s": "%s"}}'
        bodies = [body % ((PERSON,) * 6), '{"%s": ' % PERSON, '["%s"]' % PERSON]
        shown = []
        for view in ["source", "definition"]:
            builder = ocrmarket.TableBuilder(OPERATION, view=view, private="drop")
            builder.column(bodies)
            shown += [(table, rows, rows.to_pydict()) for table, rows in builder]
            shown += [builder, builder.counts()]
        self.assertEqual(len([one for one in shown if isinstance(one, tuple)]), 4)
        for ids in [[PERSON], [PERSON, PERSON, None]]:
            with self.assertRaises(ocrmarket.UsageError) as raised:
                builder.column(bodies, ids=ids)
            shown += [str(raised.exception), repr(raised.exception)]
        self.assertNotIn(PERSON, repr(shown))
        kept = ocrmarket.TableBuilder(OPERATION, private="keep")
        kept.column(bodies)
        self.assertIn(PERSON, repr([rows.to_pydict() for _, rows in kept]))


class Errors(unittest.TestCase):
    def test_mistakes_are_exceptions_with_a_location(self):
        bad_type = '{"properties": {"a": {"type": 5}}}'
        for kind, location, options in [
            (ocrmarket.UsageError, None, {}),
            (ocrmarket.UsageError, None, {"operation": "a/b"}),
            (ocrmarket.UsageError, None, {"operation": OPERATION, "schemas": "/no/folder"}),
            (ocrmarket.UsageError, None, {"operation": OPERATION, "max_record": 0}),
            (ocrmarket.UsageError, None, {"operation": OPERATION, "records": {"body_at": "x"}}),
            (ocrmarket.UsageError, "line 1, column 44", {"operation": OPERATION, "unknown": 1}),
            (ocrmarket.UsageError, None, {"operation": object()}),
            (ocrmarket.SchemaError, "/properties/a/type", {"schema": bad_type}),
            (ocrmarket.SchemaError, "byte 1", {"schema": "{"}),
        ]:
            with self.assertRaises(kind) as raised:
                ocrmarket.Validator(**options)
            self.assertIsInstance(raised.exception, ocrmarket.OcrmarketError)
            self.assertEqual(raised.exception.location, location, options)
            again = pickle.loads(pickle.dumps(raised.exception))
            self.assertEqual(str(again), str(raised.exception))

    def test_no_output_shows_a_person(self):
        secret = '{"showapi_res_code": 0, "showapi_res_body": {"card_num": ["%s"], "%s": "%s"}}'
        body = (secret % (PERSON, PERSON, PERSON)).encode("utf-8")
        validator = ocrmarket.Validator(operation=OPERATION)
        shown = [validator.check(one) for one in [body, MALFORMED, body[:-3]]]
        shown += [validator.column([body]).to_pydict()]
        shown += [rows.to_pydict() for rows in validator.file(body)]
        shown += [validator.summary(format) for format in ["json", "human", "sarif", "junit"]]
        shown += [ocrmarket.decode(body, OPERATION)]
        profiler = ocrmarket.Profiler(operation=OPERATION)
        profiler.push(body)
        shown += [ocrmarket.drift_report(profiler.finish(), min_documents=1)]
        for call in [
            lambda: ocrmarket.decode(MALFORMED, OPERATION),
            lambda: ocrmarket.merge_profiles([body]),
            lambda: profiler.push(body, day=body.decode("utf-8")),
        ]:
            with self.assertRaises(ocrmarket.OcrmarketError) as raised:
                call()
            shown += [str(raised.exception), repr(raised.exception), raised.exception.location]
        self.assertNotIn(PERSON, repr(shown))


class Loading(unittest.TestCase):
    def test_the_package_loads_from_a_zip(self):
        package = os.path.dirname(os.path.abspath(ocrmarket.__file__))
        library = os.environ.get("OCRMARKET_LIBRARY") or os.path.join(package, _native.file_name())
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "package.zip")
            with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
                for name in sorted(os.listdir(package)):
                    if name.endswith(".py"):
                        archive.write(os.path.join(package, name), "ocrmarket/" + name)
                archive.write(library, "ocrmarket/" + _native.file_name())
            program = (
                "import ocrmarket, sys; assert '.zip' in ocrmarket.__file__;"
                "print(ocrmarket.validate('{', sys.argv[1]).verdict)"
            )
            temporary = os.path.join(folder, "temporary")
            os.mkdir(temporary)
            environment = dict(os.environ, PYTHONPATH=path, TMPDIR=temporary)
            environment.pop("OCRMARKET_LIBRARY", None)
            command = [sys.executable, "-c", program, OPERATION]
            output = subprocess.check_output(command, env=environment, cwd=folder)
            self.assertEqual(output.strip(), b"malformed")
            self.assertEqual(os.listdir(temporary), [])

    def test_a_library_of_another_interface_is_refused(self):
        version, _native.ABI_VERSION = _native.ABI_VERSION, 1000
        try:
            self.assertRaisesRegex(ImportError, "different versions", _native._declared, _native._load())
        finally:
            _native.ABI_VERSION = version

    def test_functions_are_those_of_the_header(self):
        header = os.path.join(os.path.dirname(__file__), "../../capi/include/ocrmarket.h")
        with open(header, encoding="utf-8") as file:
            text = file.read()
        for name in list(_native._FUNCTIONS) + _native._FREE:
            self.assertIn(" ocrmarket_%s(" % name, text)
        self.assertIn("#define OCRMARKET_ABI_VERSION %d\n" % _native.ABI_VERSION, text)


class Documents(unittest.TestCase):
    def test_examples_of_the_documentation(self):
        for module in [ocrmarket, _arrow, _tables]:
            names = dict(vars(ocrmarket))
            result = doctest.testmod(module, extraglobs=names)
            self.assertEqual(result.failed, 0)

    def test_every_public_name_has_a_stub(self):
        stubs = os.path.join(os.path.dirname(ocrmarket.__file__), "__init__.pyi")
        with open(stubs, encoding="utf-8") as file:
            text = file.read()
        for name in ocrmarket.__all__:
            declared = ["class %s(" % name, "class %s:" % name, "def %s(" % name, "%s: " % name]
            self.assertTrue(any(form in text for form in declared), name)


if __name__ == "__main__":
    unittest.main()
