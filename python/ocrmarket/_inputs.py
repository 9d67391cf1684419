"""Arguments of functions: options, bodies and files."""

import ctypes
import json
import os

from . import _native
from ._native import UsageError


def options_of(options):
    """Returns options as JSON, without those that are not given."""
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return json.dumps(given, sort_keys=True)
    except TypeError:
        raise UsageError("an option is neither a string, a number, a boolean nor a dictionary")


def body_of(body):
    if isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if isinstance(body, (bytearray, memoryview)):
        return bytes(body)
    raise TypeError("expected bytes or str, found " + type(body).__name__)


class Source:
    """An input of the library: a path, bytes or a function that reads."""

    def __init__(self, source, name):
        self._error = self._opened = None
        self.is_path = False
        self._pointer = ctypes.c_void_p()
        out = ctypes.byref(self._pointer)
        if isinstance(source, (str, os.PathLike)):
            path = os.fsencode(source)
            if name is None and _is_utf8(path):
                self.is_path = True
                _native.call("input_file", path, out)
                return
            name = path.decode("utf-8", "replace") if name is None else name
            source = self._opened = open(source, "rb")
        shown = "-" if name is None else name
        if isinstance(source, (bytes, bytearray, memoryview)):
            self._content = bytes(source)
            data = ctypes.cast(ctypes.c_char_p(self._content), ctypes.c_void_p)
            _native.call("input_memory", shown.encode("utf-8"), data, len(self._content), out)
            return
        read = getattr(source, "read", source)
        if not callable(read):
            raise TypeError("expected a path, bytes, or an object with `read`")
        if name is None and isinstance(getattr(source, "name", None), str):
            shown = source.name
        self._file = source
        self._read = _native.READ(lambda _, buffer, size: self._fill(read, buffer, size))
        _native.call("input_callback", shown.encode("utf-8", "replace"), self._read, None, out)

    def take(self):
        """Returns the handle for a function that takes it over."""
        pointer, self._pointer = self._pointer, ctypes.c_void_p()
        return pointer

    def __del__(self):
        if getattr(self, "_pointer", None):
            _native.library().ocrmarket_input_free(self.take())
        if getattr(self, "_opened", None) is not None:
            self._opened.close()

    def _fill(self, read, buffer, size):
        def fill():
            content = read(size)
            if len(content) > size:
                raise ValueError("`read` returned more bytes than it was asked for")
            if not isinstance(content, bytes):
                content = bytes(content)
            ctypes.memmove(buffer, content, len(content))
            return len(content)

        return self.guarded(fill)

    def guarded(self, function):
        """Calls a function of the user. Its exception is raised when the library has returned."""
        try:
            return function() or 0
        except BaseException as error:
            self._error = error
            return -1

    def errors(self):
        """Context in which an exception of the user replaces the error that follows from it."""
        return _Errors(self)


def _is_utf8(path):
    try:
        path.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class _Errors:
    def __init__(self, source):
        self._source = source

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        own, self._source._error = self._source._error, None
        if own is not None:
            raise own
        return False
