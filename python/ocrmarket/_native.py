"""The shared library: loads it once per process, and declares its functions.

The library lies beside this module. Inside a zip, as Spark's ``--py-files`` ships it, it is unpacked
once per process. ``OCRMARKET_LIBRARY`` names another file.
"""

import ctypes
import os
import pkgutil
import sys
import tempfile
import threading

# Version of the interface that this module is written for.
ABI_VERSION = 1

OK, END, USAGE, INCOMPLETE, CONFIGURATION, MALFORMED, PANIC, FULL = range(8)

_P = ctypes.c_void_p
_N = ctypes.c_size_t
_TEXT = ctypes.c_char_p


class Slice(ctypes.Structure):
    """Bytes of the caller."""

    _fields_ = [("data", _P), ("length", _N)]


class Buffer(ctypes.Structure):
    """Bytes of the library."""

    _fields_ = [("data", _P), ("length", _N)]


class Verdict(ctypes.Structure):
    """Verdict of a body."""

    _fields_ = [
        ("verdict", _TEXT),
        ("record_class", _TEXT),
        ("errors", ctypes.c_int64),
        ("warnings", ctypes.c_int64),
    ]


READ = ctypes.CFUNCTYPE(ctypes.c_int64, _P, _P, _N)
PROGRESS = ctypes.CFUNCTYPE(ctypes.c_int32, _P, ctypes.c_uint64, ctypes.c_uint64)

# Arguments of the functions that return a status; the error follows as the last one.
_FUNCTIONS = {
    "validator_open": [_TEXT, _P],
    "validator_check": [_P, _TEXT, _N, _P, _P],
    "validator_column": [_P] * 5,
    "validator_stream": [_P, _P, _TEXT, _P],
    "validator_summary": [_P, _TEXT, _P],
    "input_memory": [_TEXT, _P, _N, _P],
    "input_file": [_TEXT, _P],
    "input_callback": [_TEXT, READ, _P, _P],
    "records_open": [_P, _P, _P],
    "records_next": [_P] * 3,
    "records_stream": [_P, _P],
    "profiler_open": [_TEXT, _P],
    "profiler_push": [_P, _TEXT, _N, _TEXT],
    "profiler_column": [_P] * 5,
    "profiler_stream": [_P, _P, _TEXT],
    "profiler_read": [_P, _P, PROGRESS, _P],
    "profiler_finish": [_P, _TEXT, _P],
    "profile_merge": [_P, _N, _P],
    "drift_report": [_TEXT, Slice, Slice, _TEXT, _P],
    "tables_open": [_TEXT, _P],
    "tables_list": [_P, _P],
    "tables_schema": [_P, _N, _P],
    "tables_push": [_P, _TEXT, _TEXT, _N],
    "tables_column": [_P] * 5,
    "tables_read": [_P, _P],
    "tables_next": [_P] * 4,
    "tables_stream": [_P, _N, _P],
    "tables_counts": [_P, _P],
    "decoder_open": [_TEXT, _P],
    "decode": [_P, _TEXT, _N, _P],
}

# Functions that return nothing, and take a handle.
_FREE = [
    "buffer_free",
    "error_free",
    "validator_free",
    "input_free",
    "records_free",
    "profiler_free",
    "tables_free",
    "decoder_free",
]

_loaded = None
_lock = threading.Lock()


def library():
    """Returns the library, loaded on first use: importing this package needs none."""
    global _loaded
    if _loaded is None:
        with _lock:
            if _loaded is None:
                _loaded = _declared(_load())
    return _loaded


def file_name():
    """Returns the name of the library's file on this platform."""
    if sys.platform == "win32":
        return "ocrmarket_capi.dll"
    suffix = ".dylib" if sys.platform == "darwin" else ".so"
    return "libocrmarket_capi" + suffix


def _load():
    name = file_name()
    named = os.environ.get("OCRMARKET_LIBRARY")
    beside = named or os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    if named or os.path.isfile(beside):
        return ctypes.CDLL(beside)
    try:
        content = pkgutil.get_data(__package__, name)
    except OSError:
        content = None
    if content is None:
        raise ImportError("the shared library %s is missing from the package" % name)
    # A temporary folder may forbid code; the working folder of a Spark executor permits it.
    try:
        return _unpacked(content, name, None)
    except OSError:
        return _unpacked(content, name, os.getcwd())


def _unpacked(content, name, folder):
    """Loads the library from a file of its own, which is removed where the system permits it."""
    handle, path = tempfile.mkstemp(suffix=name, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        return ctypes.CDLL(path)
    finally:
        try:
            os.unlink(path)
        except OSError:
            pass


def _declared(loaded):
    loaded.ocrmarket_abi_version.restype = ctypes.c_uint32
    version = loaded.ocrmarket_abi_version()
    if version != ABI_VERSION:
        raise ImportError(
            "the shared library has interface %d, this package needs %d: they are of different versions"
            % (version, ABI_VERSION)
        )
    loaded.ocrmarket_version.restype = _TEXT
    for name, arguments in _FUNCTIONS.items():
        function = getattr(loaded, "ocrmarket_" + name)
        function.restype = ctypes.c_int32
        function.argtypes = arguments + [_P]
    for name in _FREE:
        function = getattr(loaded, "ocrmarket_" + name)
        function.restype = None
        function.argtypes = [_P]
    for name in ["message", "location"]:
        function = getattr(loaded, "ocrmarket_error_" + name)
        function.restype = _TEXT
        function.argtypes = [_P]
    return loaded


class OcrmarketError(Exception):
    """Error of this package. It contains no content of a response.

    ``location`` is the location of the mistake, if there is one: a JSON Pointer into a schema,
    ``byte 17`` of a document, ``line 1, column 9`` of options, or the name of an input.
    """

    def __init__(self, message, location=None):
        super().__init__(message, location)
        self.message = message
        self.location = location

    def __str__(self):
        return self.message


class UsageError(OcrmarketError, ValueError):
    """An argument is wrong: an unknown operation, an impossible option, a column of numbers."""


class IncompleteError(OcrmarketError):
    """An input cannot be read to its end, or contains no record."""


class SchemaError(OcrmarketError):
    """Schemas or settings are wrong."""


class MalformedError(OcrmarketError):
    """A response to decode, or a profile, cannot be read."""


class InternalError(OcrmarketError):
    """A fault of this package. The object must not be used any more."""


_ERRORS = {
    USAGE: UsageError,
    INCOMPLETE: IncompleteError,
    CONFIGURATION: SchemaError,
    MALFORMED: MalformedError,
    PANIC: InternalError,
}


def call(name, *arguments):
    """Calls a function that returns a status, and raises its error. Returns the status."""
    loaded = library()
    error = _P()
    status = getattr(loaded, "ocrmarket_" + name)(*arguments, ctypes.byref(error))
    if status in (OK, END, FULL):
        return status
    raise error_of(status, error)


def error_of(status, error):
    """Returns the exception of an error of the library, and frees it."""
    loaded = library()
    message = loaded.ocrmarket_error_message(error).decode("utf-8", "replace")
    location = loaded.ocrmarket_error_location(error)
    loaded.ocrmarket_error_free(error)
    location = location and location.decode("utf-8", "replace")
    return _ERRORS.get(status, InternalError)(message, location)


def taken(buffer):
    """Returns the bytes of a buffer of the library, and frees it."""
    content = ctypes.string_at(buffer.data, buffer.length) if buffer.length else b""
    library().ocrmarket_buffer_free(ctypes.byref(buffer))
    return content


class Handle:
    """A handle of the library, freed with this object."""

    def __init__(self, kind, *arguments):
        self._kind = kind
        self.pointer = _P()
        call(kind + "_open", *(arguments + (ctypes.byref(self.pointer),)))
        self._free = getattr(library(), "ocrmarket_%s_free" % kind)

    def take(self):
        """Returns the pointer for a function that takes the handle over."""
        pointer, self.pointer = self.pointer, _P()
        return pointer

    def __del__(self):
        # A handle whose opening failed has no function.
        free = getattr(self, "_free", None)
        if free is not None and self.pointer:
            free(self.take())
