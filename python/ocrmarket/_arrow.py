"""Arrow columns by the C data interface, without any Arrow library.

Objects with the PyCapsule protocol (``__arrow_c_array__``, ``__arrow_c_stream__``) are taken and
given. Older versions of pyarrow exchange pointers (``_export_to_c``).
"""

import ctypes
import datetime
import decimal
import itertools
import sys
from array import array as numbers

from . import _native

_P = ctypes.c_void_p


class ArrowSchema(ctypes.Structure):
    """A type of the C data interface."""


class ArrowArray(ctypes.Structure):
    """An array of the C data interface."""


class ArrowStream(ctypes.Structure):
    """A stream of the C stream interface."""


_RELEASE_SCHEMA = ctypes.CFUNCTYPE(None, ctypes.POINTER(ArrowSchema))
_RELEASE_ARRAY = ctypes.CFUNCTYPE(None, ctypes.POINTER(ArrowArray))

ArrowSchema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", _P),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(ArrowSchema))),
    ("dictionary", _P),
    ("release", _P),
    ("private_data", _P),
]
ArrowArray._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(_P)),
    ("children", ctypes.POINTER(ctypes.POINTER(ArrowArray))),
    ("dictionary", _P),
    ("release", _P),
    ("private_data", _P),
]
_GET_SCHEMA = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ArrowStream), ctypes.POINTER(ArrowSchema)
)
_GET_NEXT = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ArrowStream), ctypes.POINTER(ArrowArray)
)
_GET_ERROR = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.POINTER(ArrowStream))
ArrowStream._fields_ = [
    ("get_schema", _P),
    ("get_next", _P),
    ("get_last_error", _P),
    ("release", _P),
    ("private_data", _P),
]


def release(structure):
    """Releases a structure, unless it was moved or released."""
    if structure.release:
        kind = ctypes.CFUNCTYPE(None, _P)
        kind(structure.release)(ctypes.addressof(structure))


def moved(structure):
    """Returns a copy that owns the content of a structure; the original is released."""
    copy = type(structure)()
    ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(structure), ctypes.sizeof(copy))
    structure.release = None
    return copy


# Capsules.

_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [_P, ctypes.c_char_p, _P]
_capsule_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_capsule_pointer.restype = _P
_capsule_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
_raw_pointer = ctypes.PYFUNCTYPE(_P, _P, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi)
)
_raw_name = ctypes.PYFUNCTYPE(ctypes.c_char_p, _P)(("PyCapsule_GetName", ctypes.pythonapi))

# Structures of capsules by address, and names, which capsules do not copy.
_held = {}  # type: dict
_NAMES = {
    ArrowSchema: b"arrow_schema",
    ArrowArray: b"arrow_array",
    ArrowStream: b"arrow_array_stream",
}


@ctypes.PYFUNCTYPE(None, _P)
def _drop_capsule(capsule, held=_held, release=release, pointer=_raw_pointer, name=_raw_name):
    structure = held.pop(pointer(capsule, name(capsule)), None)
    if structure is not None:
        release(structure)


def capsule(structure):
    """Returns a capsule that owns a structure."""
    address = ctypes.addressof(structure)
    _held[address] = structure
    return _new_capsule(address, _NAMES[type(structure)], ctypes.cast(_drop_capsule, _P))


# Columns that come in.


class Column:
    """A column for one call of the library, which moves the array."""

    def __init__(self, array, schema, owner=None, owns_schema=False):
        self.array = array
        self.schema = schema
        self._owner = owner
        self._owns_schema = owns_schema

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._owns_schema:
            release(self._owner[1])


def is_stream(values, column=None):
    """Returns ``True`` for a column in chunks, and for a table with a column of that name."""
    is_array = column is None and hasattr(values, "__arrow_c_array__")
    return not is_array and hasattr(values, "__arrow_c_stream__")


def column_of(values):
    """Returns a column of an Arrow array, or of an iterable of bytes, strings and ``None``."""
    if hasattr(values, "__arrow_c_array__"):
        capsules = values.__arrow_c_array__()
        schema = _capsule_pointer(capsules[0], b"arrow_schema")
        return Column(_capsule_pointer(capsules[1], b"arrow_array"), schema, capsules)
    if hasattr(values, "_export_to_c"):
        pair = ArrowArray(), ArrowSchema()
        values._export_to_c(*map(ctypes.addressof, pair))
        return Column(*map(ctypes.addressof, pair), owner=pair, owns_schema=True)
    if isinstance(values, (bytes, bytearray, memoryview, str)):
        raise TypeError("expected a column of bodies, not one body")
    return _from_values(values)


def chunks_of(column):
    """Returns the chunks of a pyarrow column without capsules; ``None`` for other objects."""
    if is_stream(column) or hasattr(column, "__arrow_c_array__"):
        return None
    chunks = getattr(column, "chunks", None)
    return chunks if isinstance(chunks, list) else None


# Content of columns that the library has not released yet, by number.
_content = {}  # type: dict
_number = itertools.count(1)


@_RELEASE_ARRAY
def _release_values(array, content=_content):
    content.pop(array[0].private_data, None)
    array[0].release = None


@_RELEASE_SCHEMA
def _release_type(schema):
    schema[0].release = None


def _from_values(values):
    offsets, validity, parts, length = numbers("q", [0]), bytearray(), [], 0
    for row, value in enumerate(values):
        if row % 8 == 0:
            validity.append(0)
        value = _bytes_of(value)
        if value is not None:
            validity[-1] |= 1 << row % 8
            parts.append(value)
            length += len(value)
        offsets.append(length)
    data = b"".join(parts)
    bitmap = bytes(validity)
    buffers = (_P * 3)(
        ctypes.cast(ctypes.c_char_p(bitmap), _P),
        offsets.buffer_info()[0],
        ctypes.cast(ctypes.c_char_p(data), _P),
    )
    number = next(_number)
    _content[number] = (bitmap, offsets, data, buffers)
    array = ArrowArray()
    array.length, array.null_count, array.n_buffers = len(offsets) - 1, -1, 3
    array.buffers = ctypes.cast(buffers, ctypes.POINTER(_P))
    array.release = ctypes.cast(_release_values, _P)
    array.private_data = number
    schema = ArrowSchema()
    schema.format, schema.name, schema.flags = b"Z", b"", 2
    schema.release = ctypes.cast(_release_type, _P)
    pair = array, schema
    return Column(*map(ctypes.addressof, pair), owner=pair, owns_schema=True)


def _bytes_of(value):
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    # Missing values of pandas.
    is_missing = value is None or type(value).__name__ == "NAType" or value != value
    if is_missing:
        return None
    raise TypeError("expected bytes, str or None, found " + type(value).__name__)


class stream_of:
    """The stream of a column or table, for one call of the library, which moves it."""

    def __init__(self, values):
        self._capsule = values.__arrow_c_stream__()
        self.pointer = _capsule_pointer(self._capsule, b"arrow_array_stream")


# Rows that go out.


class Rows:
    """Rows of verdicts: columns of equal length.

    They are an Arrow array (``__arrow_c_array__``, ``__arrow_c_stream__``), so polars and pyarrow
    take them. :meth:`to_pydict` needs no Arrow library. The content can be handed out as Arrow once:
    then it belongs to the other library.
    """

    def __init__(self, array, schema):
        self._array = array
        self._schema = schema
        self._length = array.length
        self._dict = None

    def __len__(self):
        return self._length

    def __repr__(self):
        return "<ocrmarket.Rows: %d>" % self._length

    def _take(self):
        if not self._array.release:
            raise ValueError("these rows were handed out already")
        return self._array, self._schema

    @property
    def column_names(self):
        """Names of the columns."""
        return list(self.to_pydict())

    def to_pydict(self):
        """Returns a list for each column, by name.

        >>> rows = Validator(operation="showapi/bank_card").column([b"{}", None, b"{"])
        >>> rows.to_pydict()["verdict"]
        ['invalid', None, 'malformed']
        """
        if self._dict is None:
            array, schema = self._take()
            names = [schema.children[one][0].name.decode() for one in range(schema.n_children)]
            lists = [
                _values(array.children[one][0], schema.children[one][0].format)
                for one in range(array.n_children)
            ]
            self._dict = dict(zip(names, lists))
        return self._dict

    def to_pyarrow(self):
        """Returns a ``pyarrow.RecordBatch``."""
        import pyarrow

        array, schema = (moved(one) for one in self._take())
        addresses = ctypes.addressof(array), ctypes.addressof(schema)
        return pyarrow.RecordBatch._import_from_c(*addresses)

    def __arrow_c_array__(self, requested_schema=None):
        array, schema = self._take()
        return capsule(moved(schema)), capsule(moved(array))

    def __arrow_c_schema__(self):
        return self.__arrow_c_array__()[0]

    def __del__(self):
        # At the end of the process, this module may be gone.
        array, schema = getattr(self, "_array", None), getattr(self, "_schema", None)
        for structure in (array, schema):
            if structure is not None and release is not None:
                release(structure)


_EPOCH = datetime.datetime(1970, 1, 1)
_NUMBERS = {b"l": ctypes.c_int64, b"i": ctypes.c_int32, b"g": ctypes.c_double, b"tdD": ctypes.c_int32}


def _values(array, kind):
    """Returns the values of a column without an offset."""
    count = array.length
    present = _bits(array.buffers[0], count) if array.null_count and array.buffers[0] else None
    if kind == b"u":
        offsets = ctypes.cast(array.buffers[1], ctypes.POINTER(ctypes.c_int32))
        data = ctypes.string_at(array.buffers[2], offsets[count]) if count else b""
        values = [data[offsets[row] : offsets[row + 1]].decode() for row in range(count)]
    elif kind == b"b":
        values = _bits(array.buffers[1], count)
    elif kind.startswith(b"d:"):
        values = _decimals(array, count, int(kind.split(b",")[1]))
    else:
        number = _NUMBERS.get(kind, ctypes.c_int64)
        values = (number * count).from_address(array.buffers[1])[:] if count else []
    if kind == b"tdD":
        values = [(_EPOCH + datetime.timedelta(days=value)).date() for value in values]
    elif kind.startswith(b"tsu"):
        values = [_EPOCH + datetime.timedelta(microseconds=value) for value in values]
    if present is not None:
        values = [value if is_present else None for value, is_present in zip(values, present)]
    return values


def _bits(buffer, count):
    bits = ctypes.string_at(buffer, (count + 7) // 8) if count else b""
    return [bool(bits[row // 8] >> row % 8 & 1) for row in range(count)]


def _decimals(array, count, places):
    data = ctypes.string_at(array.buffers[1], 16 * count) if count else b""
    numbers = (
        int.from_bytes(data[at : at + 16], sys.byteorder, signed=True)
        for at in range(0, 16 * count, 16)
    )
    return [decimal.Decimal(number).scaleb(-places) for number in numbers]


class RowStream:
    """Iterator over :class:`Rows`, one for each chunk that comes in.

    It is an Arrow stream (``__arrow_c_stream__``), which can be handed out once instead.
    """

    def __init__(self, stream, chunks=None):
        self._stream = stream
        self._chunks = chunks

    def __iter__(self):
        return self

    def __next__(self):
        if self._chunks is not None:
            return next(self._chunks)
        if not self._stream.release:
            raise StopIteration
        rows = ArrowArray()
        if _GET_NEXT(self._stream.get_next)(self._stream, rows) != 0:
            error = _GET_ERROR(self._stream.get_last_error)(self._stream) or b""
            release(self._stream)
            raise _native.UsageError(error.decode("utf-8", "replace"))
        if not rows.release:
            release(self._stream)
            raise StopIteration
        schema = ArrowSchema()
        _GET_SCHEMA(self._stream.get_schema)(self._stream, schema)
        return Rows(rows, schema)

    def to_pydict(self):
        """Reads all rows, and returns a list for each column, by name."""
        columns = {}
        for rows in self:
            for name, values in rows.to_pydict().items():
                columns.setdefault(name, []).extend(values)
        return columns

    def to_pyarrow(self):
        """Reads all rows, and returns a ``pyarrow.Table``."""
        import pyarrow

        return pyarrow.Table.from_batches([rows.to_pyarrow() for rows in self])

    def __arrow_c_stream__(self, requested_schema=None):
        if self._stream is None or not self._stream.release:
            raise ValueError("this stream was read or handed out already")
        return capsule(moved(self._stream))

    def __del__(self):
        stream = getattr(self, "_stream", None)
        if stream is not None and release is not None:
            release(stream)
