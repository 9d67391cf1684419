"""Tests of the wheel that ``python/build`` writes."""

import base64
import hashlib
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile

import ocrmarket
from ocrmarket import _native

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
BUILD = os.path.join(ROOT, "build")


@unittest.skipIf(not os.path.exists(BUILD), "the package is tested without its sources")
class Wheel(unittest.TestCase):
    def test_a_wheel_is_complete_and_deterministic(self):
        package = os.path.dirname(ocrmarket.__file__)
        library = os.environ.get("OCRMARKET_LIBRARY") or os.path.join(package, _native.file_name())
        with tempfile.TemporaryDirectory() as folder:
            contents = []
            for name in ["a", "b"]:
                output = os.path.join(folder, name)
                command = [sys.executable, BUILD, "--library", library, "--output", output]
                subprocess.check_output(command + ["--platform", "any"])
                wheel = os.path.join(output, "ocrmarket-%s-py3-none-any.whl" % ocrmarket.__version__)
                with open(wheel, "rb") as file:
                    contents.append(file.read())
            self.assertTrue(contents[0] == contents[1])
            self.check(wheel)
            program = "import ocrmarket; print(ocrmarket.validate('{}', 'showapi/bank_card').verdict)"
            environment = dict(os.environ, PYTHONPATH=wheel)
            environment.pop("OCRMARKET_LIBRARY", None)
            command = [sys.executable, "-c", program]
            shown = subprocess.check_output(command, env=environment, cwd=folder)
            self.assertEqual(shown.strip(), b"valid")

    def check(self, wheel):
        with zipfile.ZipFile(wheel) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        info = "ocrmarket-%s.dist-info/" % ocrmarket.__version__
        record = files.pop(info + "RECORD").decode("utf-8").splitlines()
        listed = dict(line.split(",", 1) for line in record)
        self.assertEqual(listed.pop(info + "RECORD"), ",")
        self.assertEqual(set(listed), set(files))
        for name, content in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
            self.assertEqual(listed[name], "sha256=%s,%d" % (digest.decode(), len(content)))
        expected = {"ocrmarket/py.typed", "ocrmarket/__init__.pyi", "ocrmarket/" + _native.file_name()}
        self.assertLessEqual(expected, set(files))
        self.assertIn(b"Requires-Python: >=3.7", files[info + "METADATA"])


if __name__ == "__main__":
    unittest.main()
