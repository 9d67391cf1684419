"""Validates, profiles, decodes and tabulates stored responses of OCR services.

The same code as the command ``ocrmarket``, for bodies in memory, Arrow columns and files::

    import ocrmarket

    validator = ocrmarket.Validator(operation="showapi/bank_card")
    for rows in validator.file("cards.ndjson.gz"):
        print(rows.to_pydict()["verdict"])
    print(validator.summary()["invalid"])

No dependency is needed. Columns of pyarrow, polars and pandas are taken without a copy.

Findings and errors contain only what may be shown: no personal value of a response.
"""

import ctypes
import functools
import json
import os
from collections import namedtuple

from . import _arrow, _native
from ._arrow import Rows, RowStream
from ._inputs import Source, body_of, options_of
from ._native import (
    IncompleteError,
    InternalError,
    MalformedError,
    OcrmarketError,
    SchemaError,
    UsageError,
)
from ._tables import TableBatches, TableBuilder, Tables, tables, tables_of

__all__ = [
    "Checked",
    "Decoded",
    "IncompleteError",
    "InternalError",
    "Leaf",
    "MalformedError",
    "OcrmarketError",
    "Profiler",
    "Records",
    "RowStream",
    "Rows",
    "SchemaError",
    "TableBatches",
    "TableBuilder",
    "Tables",
    "UsageError",
    "Validator",
    "__version__",
    "decode",
    "drift_report",
    "library_version",
    "merge_profiles",
    "tables",
    "tables_of",
    "validate",
]

__version__ = "0.1.0"

for _name in __all__:
    # Their modules are private.
    if isinstance(globals().get(_name), type):
        globals()[_name].__module__ = __name__


def library_version():
    """Returns the version of the shared library. A program on several machines can compare it.

    >>> library_version() == __version__
    True
    """
    return _native.library().ocrmarket_version().decode()


class _Names(dict):
    """Strings of the names of verdicts and classes."""

    def __missing__(self, name):
        self[name] = found = name and name.decode()
        return found


_names = _Names()


class Checked(namedtuple("Checked", "verdict record_class errors warnings findings")):
    """Verdict of a body.

    ``verdict`` is ``valid``, ``invalid``, ``malformed``, ``incomplete`` or ``not_judged``.
    ``record_class`` is ``success``, ``failure``, ``pending``, ``not-an-answer`` or ``gateway``.
    ``findings`` is a list of dictionaries, with the keys of the command's JSON report.
    """

    __slots__ = ()

    @property
    def is_valid(self):
        """``True`` if the verdict is ``valid``; there may be warnings."""
        return self.verdict == "valid"


#: A leaf of a decoded response: ``pointer``, ``label``, ``state`` and ``value``, as strings.
Leaf = namedtuple("Leaf", "pointer label state value")

#: A decoded response: ``operation``, ``outcome``, ``location`` of the payload, and ``leaves``.
Decoded = namedtuple("Decoded", "operation outcome location leaves")


def validate(body, operation=None, **options):
    """Validates one body, and returns :class:`Checked`. Options are those of :class:`Validator`.

    >>> checked = validate('{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0}}',
    ...                    operation="showapi/bank_card")
    >>> checked.verdict, checked.record_class
    ('invalid', 'success')
    >>> checked.findings[0]["pointer"], checked.findings[0]["keyword"]
    ('/showapi_res_body', 'required')
    """
    return _validator(options_of(dict(options, operation=operation))).check(body)


@functools.lru_cache(maxsize=32)
def _validator(options):
    return Validator(**json.loads(options))


class Validator:
    """Validator of an operation's responses, or of any JSON by a JSON Schema.

    :param operation: ``vendor/operation``.
    :param schema: a JSON Schema 2020-12 instead: text or a dictionary.
    :param schemas: folder with schemas of operations; by default those of this package.
    :param options: ``undeclared``, ``unknown_values`` and ``duplicate_keys`` (``allow``, ``warn`` or
        ``deny``); ``max_findings``, ``max_record``, ``max_expansion``, ``max_depth``; ``formats``;
        ``name`` of bodies in findings; ``records``: a dictionary of ``body_at``, ``record_id``,
        ``column``, ``delimiter``, ``after`` and ``encoding``.

    Threads may share a validator. A copy in another process has the same options, and no counts.

    >>> validator = Validator(schema={"type": "object", "required": ["id"]})
    >>> validator.check(b"{}").findings[0]["message"]
    'missing required field `id`'
    >>> validator.summary()["invalid"]
    1
    """

    def __init__(self, operation=None, schema=None, schemas=None, **options):
        options.update(operation=operation, schemas=schemas and os.fspath(schemas))
        if schema is not None:
            if isinstance(schema, bytes):
                schema = schema.decode("utf-8")
            options["schema_text"] = schema if isinstance(schema, str) else json.dumps(schema)
        self._options = options_of(options)
        self._handle = _native.Handle("validator", self._options.encode())
        self._check = _native.library().ocrmarket_validator_check

    def __reduce__(self):
        return _reopened, (type(self), self._options)

    def check(self, body):
        """Validates a body: ``bytes`` or ``str``. Returns :class:`Checked`."""
        if not isinstance(body, bytes):
            body = body_of(body)
        verdict, findings, error = _native.Verdict(), _native.Buffer(), ctypes.c_void_p()
        out = ctypes.byref(verdict), ctypes.byref(findings), ctypes.byref(error)
        status = self._check(self._handle.pointer, body, len(body), *out)
        if status:
            raise _native.error_of(status, error)
        found = json.loads(_native.taken(findings).decode("utf-8")) if findings.data else []
        names = _names[verdict.verdict], _names[verdict.record_class]
        return Checked(*names, verdict.errors, verdict.warnings, found)

    def column(self, bodies, column=None):
        """Validates a column of bodies: an Arrow array, or any iterable of bytes, strings and
        ``None``.

        Returns :class:`Rows` with ``verdict``, ``class``, ``errors`` and ``warnings``; the row of a
        missing body has ``None``. Of a column in chunks, and of a table with a column of that name,
        it returns :class:`RowStream`, which validates while it is read.
        """
        if _arrow.is_stream(bodies, column):
            stream, rows = _arrow.stream_of(bodies), _arrow.ArrowStream()
            name = column and column.encode("utf-8")
            _native.call(
                "validator_stream", self._handle.pointer, stream.pointer, name, ctypes.byref(rows)
            )
            return RowStream(rows)
        if column is not None:
            raise TypeError("`column` is the name of a column of a table")
        chunks = _arrow.chunks_of(bodies)
        if chunks is not None:
            return RowStream(None, map(self.column, chunks))
        with _arrow.column_of(bodies) as came:
            array, schema = _arrow.ArrowArray(), _arrow.ArrowSchema()
            _native.call(
                "validator_column",
                self._handle.pointer,
                came.array,
                came.schema,
                ctypes.byref(array),
                ctypes.byref(schema),
            )
        return Rows(array, schema)

    def file(self, source, name=None, progress=None):
        """Validates the records of a file. Returns :class:`Records`, an iterator over :class:`Rows`.

        :param source: a path, ``bytes``, an object with ``read(n)``, or a function ``read(n)``.
        :param name: its name in findings. ``.ndjson`` is one record per line, ``.gz`` and ``.zst`` are
            compressed. Without such a name, the first bytes decide.
        :param progress: function that receives the numbers of records and bytes so far.

        :class:`IncompleteError` follows the last complete record if the file cannot be read to its
        end. An error of ``read`` is raised unchanged.

        >>> validator = Validator(operation="showapi/bank_card")
        >>> [rows.to_pydict()["offset"] for rows in validator.file(b"{}\\n{}\\n", name="a.ndjson")]
        [[0, 3]]
        """
        return Records(self._handle, source, name, progress)

    def summary(self, format="json"):
        """Returns the report of everything so far: a dictionary, or the text of another format of
        ``ocrmarket validate`` (``ndjson``, ``human``, ``sarif``, ``junit``, ``github``)."""
        report = _native.Buffer()
        _native.call(
            "validator_summary", self._handle.pointer, format.encode(), ctypes.byref(report)
        )
        return _report(report, format)


class Records:
    """Iterator over :class:`Rows` of a file, about a megabyte each: ``offset`` and ``length`` in the
    decompressed bytes, and the columns of :meth:`Validator.column`.

    Of a file that is named by its path it is an Arrow stream (``__arrow_c_stream__``), which can be
    handed out once instead.
    """

    def __init__(self, validator, source, name, progress):
        self._source = Source(source, name)
        self._progress = progress
        self._records = self._bytes = 0
        with self._source.errors():
            self._handle = _native.Handle("records", validator.pointer, self._source.take())

    def __iter__(self):
        return self

    def __next__(self):
        if not self._handle.pointer:
            raise StopIteration
        array, schema = _arrow.ArrowArray(), _arrow.ArrowSchema()
        with self._source.errors():
            status = _native.call(
                "records_next", self._handle.pointer, ctypes.byref(array), ctypes.byref(schema)
            )
        if status == _native.END:
            raise StopIteration
        rows = Rows(array, schema)
        if self._progress is not None:
            self._records += len(rows)
            columns = rows.to_pydict()
            self._bytes = columns["offset"][-1] + columns["length"][-1]
            self._progress(self._records, self._bytes)
        return rows

    def to_pyarrow(self):
        """Reads all rows, and returns a ``pyarrow.Table``."""
        import pyarrow

        return pyarrow.Table.from_batches([rows.to_pyarrow() for rows in self])

    def __arrow_c_stream__(self, requested_schema=None):
        if not self._handle.pointer:
            raise ValueError("these records were handed out already")
        if not self._source.is_path:
            # Nothing would keep the bytes or the function alive as long as the stream.
            raise TypeError("only records of a file named by its path are a stream: iterate instead")
        stream = _arrow.ArrowStream()
        _native.call("records_stream", self._handle.take(), ctypes.byref(stream))
        return _arrow.capsule(stream)


class Profiler:
    """Counts responses into a profile, from which drift is detected.

    :param operation: ``vendor/operation``.
    :param schemas: folder with schemas; by default those of this package.
    :param options: ``day_at`` (JSON Pointer to the day of a record), ``max_record``,
        ``max_expansion`` and ``records`` as those of :class:`Validator`.

    Give each thread its own, and merge their profiles.

    >>> profiler = Profiler(operation="showapi/bank_card")
    >>> profiler.push(b'{"showapi_res_code": -1}', day="2026-03-01")
    >>> profile = profiler.finish(origin="part 1")
    >>> drift_report(merge_profiles([profile, profile]))["receipt"]["documents"]
    1
    """

    def __init__(self, operation=None, schemas=None, **options):
        options.update(operation=operation, schemas=schemas and os.fspath(schemas))
        self._options = options_of(options)
        self._handle = _native.Handle("profiler", self._options.encode())

    def __reduce__(self):
        return _reopened, (type(self), self._options)

    def push(self, body, day=None):
        """Counts a body: ``bytes`` or ``str``. ``day`` is a date, or a string ``2026-01-31``."""
        body = body_of(body)
        day = None if day is None else str(day).encode()
        _native.call("profiler_push", self._handle.pointer, body, len(body), day)

    def column(self, bodies, days=None, column=None):
        """Counts a column of bodies, as :meth:`Validator.column` takes it. ``days`` is a column of
        dates or strings, of equal length; without it, days are unknown. Missing bodies are not
        counted."""
        if _arrow.is_stream(bodies, column):
            if days is not None:
                raise TypeError("`days` needs an array, not a column in chunks")
            stream = _arrow.stream_of(bodies)
            name = column and column.encode("utf-8")
            _native.call("profiler_stream", self._handle.pointer, stream.pointer, name)
            return
        for part in _arrow.chunks_of(bodies) or [bodies]:
            with _arrow.column_of(part) as came:
                if days is None:
                    self._column(came, None, None)
                else:
                    with _arrow.column_of(_days(days)) as came_days:
                        self._column(came, came_days.array, came_days.schema)

    def _column(self, came, days, days_schema):
        arguments = self._handle.pointer, came.array, came.schema, days, days_schema
        _native.call("profiler_column", *arguments)

    def file(self, source, name=None, progress=None):
        """Counts the records of a file, as :meth:`Validator.file` takes it. ``progress`` receives
        the numbers of records and bytes so far; its exceptions stop the work.

        If the file cannot be read to its end, everything before is counted, the profile lists the
        file, and :class:`IncompleteError` is raised."""
        source = Source(source, name)
        observed = _native.PROGRESS() if progress is None else _native.PROGRESS(
            lambda _, records, size: source.guarded(lambda: progress(records, size) and 0)
        )
        with source.errors():
            _native.call(
                "profiler_read", self._handle.pointer, source.take(), observed, None
            )

    def finish(self, origin=None):
        """Returns the profile of everything so far, as ``bytes``, and starts again with none.

        ``origin`` names the source of bodies and columns. Equal profiles of the same origin count
        once when they are merged: give each task its own, the same one if the task is repeated.
        """
        profile = _native.Buffer()
        origin = None if origin is None else origin.encode("utf-8")
        _native.call(
            "profiler_finish", self._handle.pointer, origin, ctypes.byref(profile)
        )
        return _native.taken(profile)


def merge_profiles(profiles):
    """Merges profiles. A part that is in several of them counts once."""
    # The slices only point at these.
    profiles = [body_of(profile) for profile in profiles]
    slices = (_native.Slice * len(profiles))(*map(_slice, profiles))
    merged = _native.Buffer()
    _native.call("profile_merge", slices, len(profiles), ctypes.byref(merged))
    return _native.taken(merged)


def drift_report(profile, baseline=None, format="json", **options):
    """Compares a profile with the schemas, and with a profile of an earlier period.

    Returns the report of ``ocrmarket drift report``: a dictionary, or the text of another format
    (``human``, ``markdown``, ``html``, ``csv``, ``sarif``, ``junit``, ``github``).

    :param options: ``schemas``; ``profile`` and ``baseline`` names go into ``names``, a dictionary;
        ``min_documents``, ``min_days``, ``shown_from``; ``settings``: the text of ``ocrmarket.toml``.
    """
    options.update(options.pop("names", None) or {})
    report = _native.Buffer()
    none = _native.Slice()
    _native.call(
        "drift_report",
        options_of(options).encode(),
        _slice(profile),
        none if baseline is None else _slice(baseline),
        format.encode(),
        ctypes.byref(report),
    )
    return _report(report, format)


def decode(body, operation, schemas=None, show_private=False):
    """Decodes a response. Returns :class:`Decoded`; values are strings.

    Personal values, undeclared fields and the vendor's messages are ``None``, unless
    ``show_private``.

    >>> body = '{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "bank": "CMB"}}'
    >>> leaf = decode(body, "showapi/bank_card").leaves[0]
    >>> leaf.pointer, leaf.state, leaf.value
    ('/showapi_res_code', 'value', '0')
    """
    body = body_of(body)
    schemas = schemas and os.fspath(schemas)
    options = options_of(dict(operation=operation, schemas=schemas, show_private=show_private))
    handle = _decoder(options) if schemas is None else _native.Handle("decoder", options.encode())
    leaves = _native.Buffer()
    _native.call("decode", handle.pointer, body, len(body), ctypes.byref(leaves))
    lines = _native.taken(leaves).decode("utf-8").split("\n")
    first = json.loads(lines[0])
    found = [json.loads(line) for line in lines[1:] if line]
    return Decoded(
        first["operation"],
        first["outcome"],
        first["place"],
        [Leaf(one["pointer"], one["label"], one["state"], one["value"]) for one in found],
    )


@functools.lru_cache(maxsize=32)
def _decoder(options):
    return _native.Handle("decoder", options.encode())


def _reopened(kind, options):
    """Opens a copy in another process."""
    options = json.loads(options)
    if "schema_text" in options:
        options["schema"] = options.pop("schema_text")
    return kind(**options)


def _days(days):
    if hasattr(days, "__arrow_c_array__") or hasattr(days, "_export_to_c"):
        return days
    return [None if day is None else str(day) for day in days]


def _slice(content):
    content = body_of(content)
    pointer = ctypes.cast(ctypes.c_char_p(content), ctypes.c_void_p)
    slice = _native.Slice(pointer, len(content))
    slice.content = content
    return slice


def _report(buffer, format):
    text = _native.taken(buffer).decode("utf-8")
    return json.loads(text) if format == "json" else text
