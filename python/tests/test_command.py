"""The package against the command, on synthetic responses with mutations.

It runs where ``OCRMARKET`` names the command. ``OCRMARKET_RECORDS`` is the number of responses.
"""

import json
import os
import subprocess
import tempfile
import unittest

import ocrmarket

COMMAND = os.environ.get("OCRMARKET")
RECORDS = int(os.environ.get("OCRMARKET_RECORDS", "20000"))
# Of all kinds together: 2 to 3 % become invalid or malformed.
MUTATIONS = "0.06"
SHARES = {"showapi/bank_card": 1, "duguang/id_card": 1, "deepfinch/credit_report": 40}


def run(*arguments):
    result = subprocess.run([COMMAND] + list(arguments), stdout=subprocess.PIPE, check=False)
    return result.stdout


@unittest.skipIf(COMMAND is None, "OCRMARKET names no command")
class Command(unittest.TestCase):
    def test_reports_are_equal(self):
        for operation, share in SHARES.items():
            with self.subTest(operation), tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "records.ndjson")
                count = str(RECORDS // share)
                options = ["--count", count, "--mutate", MUTATIONS]
                lines = run("sample", operation, *options).split(b"\n")
                # A blank line is no record of a file.
                lines = [line for line in lines if line.strip()]
                with open(path, "wb") as file:
                    file.write(b"\n".join(lines) + b"\n")
                self.validation(operation, path, lines)
                self.drift(operation, path, lines)

    def validation(self, operation, path, lines):
        report = run("validate", path, "--operation", operation, "--format", "json")
        expected = without_time(json.loads(report.decode("utf-8")))
        self.assertGreater(expected["invalid"], 0)
        self.assertGreater(expected["malformed"], 0)

        def by_file(validator):
            for rows in validator.file(path):
                pass

        def by_read(validator):
            with open(path, "rb") as file:
                for rows in validator.file(file.read, name=path):
                    pass

        def by_body(validator):
            for line in lines:
                validator.check(line)

        ways = [by_file, by_read, by_body]
        for parts in [1, 2, 8]:
            ways.append(lambda validator, parts=parts: by_column(validator, split(lines, parts)))
        for way in ways:
            validator = ocrmarket.Validator(operation=operation, name=path)
            way(validator)
            self.assertEqual(without_time(validator.summary()), expected)

    def drift(self, operation, path, lines):
        profile = path + ".profile"
        run("drift", "profile", path, "--operation", operation, "--output", profile)
        report = json.loads(run("drift", "report", profile, "--format", "json").decode("utf-8"))
        for parts in [1, 2, 8]:
            profiles = []
            for number, part in enumerate(split(lines, parts)):
                profiler = ocrmarket.Profiler(operation=operation)
                profiler.column(part)
                profiles.append(profiler.finish(origin="part %d" % number))
            merged = ocrmarket.merge_profiles(profiles + profiles[:1])
            found = ocrmarket.drift_report(merged, names={"profile": profile})
            self.assertEqual(found, report)


def by_column(validator, parts):
    for part in parts:
        validator.column(part)


def split(lines, parts):
    """Splits lines into parts of about equal size."""
    size = -(-len(lines) // parts)
    return [lines[at : at + size] for at in range(0, len(lines), size)]


def without_time(report):
    del report["seconds"]
    return report


if __name__ == "__main__":
    unittest.main()
