"""Rows of tables: typed columns of responses."""

import ctypes
import json
import os

from . import _arrow, _native
from ._inputs import Source, body_of, options_of


class TableBuilder:
    """Converts responses of an operation to rows of typed tables, in bounded memory.

    :param operation: ``vendor/operation``.
    :param view: ``source`` has a table for each array, by its location; ``definition`` has a table for
        each kind of element.
    :param private: a rule for private columns, or several: ``[CLASS=]ACTION`` as ``ocrmarket tables
        --private`` takes it, such as ``"mask"`` or ``["drop", "financial=keep"]``. Without a rule they
        are left out.
    :param schemas: folder with schemas; by default those of this package.
    :param options: ``max_bytes`` of rows in memory (64 MB); ``max_record``, ``max_expansion`` and
        ``records`` as those of :class:`Validator`.

    Rows stay in memory until they are taken by iterating: pairs of the name of a table and
    :class:`Rows`. Take them when :attr:`is_full`, and at the end. One thread at a time may use it.

    >>> builder = TableBuilder("showapi/bank_card")
    >>> builder.push('{"showapi_res_code": -1}', id="first")
    >>> [(table, rows.to_pydict()["report_id"]) for table, rows in builder]
    [('bank_card_failure', ['first'])]
    >>> builder.counts()["written"]
    {'failure': 1}
    """

    def __init__(self, operation, view="source", private=(), schemas=None, **options):
        private = [private] if isinstance(private, str) else list(private or ())
        options.update(
            operation=operation, view=view, private=private, schemas=schemas and os.fspath(schemas)
        )
        self._handle = _native.Handle("tables", options_of(options).encode())
        #: ``True`` if rows are to be taken before anything else is converted.
        self.is_full = False
        listed = _native.Buffer()
        _native.call("tables_list", self._handle.pointer, ctypes.byref(listed))
        #: The tables: a list of dictionaries with ``name``, ``label`` and ``description``.
        self.tables = json.loads(_native.taken(listed).decode("utf-8"))["tables"]
        #: Names of the tables.
        self.names = [table["name"] for table in self.tables]
        self._source = None

    def schema(self, table):
        """Returns the ``pyarrow.Schema`` of a table, with labels, locations and privacy classes."""
        import pyarrow

        schema = _arrow.ArrowSchema()
        number = self._number(table)
        _native.call("tables_schema", self._handle.pointer, number, ctypes.byref(schema))
        return pyarrow.Schema._import_from_c(ctypes.addressof(schema))

    def push(self, body, id):
        """Converts a body, ``bytes`` or ``str``, of the response with an id."""
        body = body_of(body)
        self._do("push", id.encode("utf-8"), body, len(body))

    def column(self, bodies, ids=None):
        """Converts a column: an Arrow array, or any iterable of bytes, strings and ``None``.

        ``ids`` is a column of strings of equal length. Without it, the id is the number of the row,
        from 0, counted over all columns."""
        with _arrow.column_of(bodies) as came:
            if ids is None:
                self._do("column", came.array, came.schema, None, None)
                return
            with _arrow.column_of(ids) as came_ids:
                self._do("column", came.array, came.schema, came_ids.array, came_ids.schema)

    def file(self, source, name=None):
        """Converts the records of a file, as :meth:`Validator.file` takes it, until memory is full.
        Iterating reads on. Ids are those of ``ocrmarket tables`` for a file of this name.

        If the file cannot be read to its end, the rows before can still be taken."""
        self._source = Source(source, name)
        with self._source.errors():
            self._do("read", self._source.take())

    def _do(self, name, *arguments):
        status = _native.call("tables_" + name, self._handle.pointer, *arguments)
        self.is_full = status == _native.FULL

    def __iter__(self):
        number = ctypes.c_size_t()
        while True:
            array, schema = _arrow.ArrowArray(), _arrow.ArrowSchema()
            outputs = map(ctypes.byref, (number, array, schema))
            if self._source is None:
                status = _native.call("tables_next", self._handle.pointer, *outputs)
            else:
                with self._source.errors():
                    status = _native.call("tables_next", self._handle.pointer, *outputs)
            if status == _native.END:
                self.is_full = False
                self._source = None
                return
            yield self.names[number.value], _arrow.Rows(array, schema)

    def take(self, table):
        """Takes all rows of one table so far, as :class:`RowStream`. Rows of other tables stay."""
        stream = _arrow.ArrowStream()
        number = self._number(table)
        _native.call("tables_stream", self._handle.pointer, number, ctypes.byref(stream))
        return _arrow.RowStream(stream)

    def counts(self):
        """Returns the counts of everything so far: ``records`` is the sum of ``written``, ``refused``
        and ``passed_over``."""
        counts = _native.Buffer()
        _native.call("tables_counts", self._handle.pointer, ctypes.byref(counts))
        return json.loads(_native.taken(counts).decode("utf-8"))

    def _number(self, table):
        try:
            return self.names.index(table)
        except ValueError:
            raise _native.UsageError("there is no table of this name")


class Tables(dict):
    """Tables by name, each a ``pyarrow.Table``. ``counts`` are those of :meth:`TableBuilder.counts`."""

    counts = None


class TableBatches:
    """Iterator over pairs of the name of a table and :class:`Rows`, see :func:`tables_of`."""

    def __init__(self, builder, parts, name):
        self._builder = builder
        self._batches = self._run(parts, name)

    def _run(self, parts, name):
        for bodies, ids in parts:
            failure = None
            try:
                if _is_file(bodies):
                    self._builder.file(bodies, name)
                else:
                    self._builder.column(bodies, ids)
            except _native.IncompleteError as error:
                failure = error
            if self._builder.is_full or failure is not None:
                for batch in self._builder:
                    yield batch
            if failure is not None:
                raise failure
        for batch in self._builder:
            yield batch

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._batches)

    def counts(self):
        """Returns the counts of everything so far, see :meth:`TableBuilder.counts`."""
        return self._builder.counts()


def tables_of(source, operation, view="source", private=(), ids=None, name=None, **options):
    """Converts a file or a column to tables, and returns an iterator over batches of rows, so that
    memory is bounded. Arguments are those of :func:`tables`.

    >>> for table, rows in tables_of(['{"showapi_res_code": -1}', None], "showapi/bank_card"):
    ...     print(table, len(rows), rows.to_pydict()["class"])
    bank_card_failure 1 ['failure']
    """
    builder = TableBuilder(operation, view, private, **options)
    return TableBatches(builder, _parts(source, ids), name)


def tables(source, operation, view="source", private=(), ids=None, name=None, **options):
    """Converts a file or a column to tables in memory: a dictionary of ``pyarrow.Table`` by name, with
    all tables of the view, and ``counts``. For large inputs use :func:`tables_of`.

    :param source: a file as :meth:`Validator.file` takes it, or a column: an Arrow array, chunks of
        one, or any iterable of bytes, strings and ``None``.
    :param ids: a column of the responses' ids; without it, numbers of rows.
    :param name: name of the file.
    :param options: ``view``, ``private`` and others of :class:`TableBuilder`.
    """
    import pyarrow

    batches = tables_of(source, operation, view, private, ids, name, **options)
    builder = batches._builder
    found = {table: [] for table in builder.names}
    for table, rows in batches:
        found[table].append(rows.to_pyarrow())
    whole = Tables(
        (table, pyarrow.Table.from_batches(rows, builder.schema(table)))
        for table, rows in found.items()
    )
    whole.counts = builder.counts()
    return whole


def _is_file(source):
    kinds = (str, os.PathLike, bytes, bytearray, memoryview)
    return isinstance(source, kinds) or hasattr(source, "read") or callable(source)


def _parts(source, ids):
    """Returns the parts of a source, each with its ids."""
    if _is_file(source):
        if ids is not None:
            raise TypeError("`ids` needs a column, not a file")
        return [(source, None)]
    if hasattr(source, "__arrow_c_array__") or hasattr(source, "_export_to_c"):
        return [(source, ids)]
    chunks = getattr(source, "chunks", None)
    if isinstance(chunks, list):
        return _chunked(chunks, ids)
    return [(source, ids)]


def _chunked(chunks, ids):
    start = 0
    for chunk in chunks:
        end = start + len(chunk)
        yield chunk, None if ids is None else _sliced(ids, start, end)
        start = end


def _sliced(ids, start, end):
    part = ids[start:end]
    # A slice of a chunked column is one, too.
    return part.to_pylist() if isinstance(getattr(part, "chunks", None), list) else part
