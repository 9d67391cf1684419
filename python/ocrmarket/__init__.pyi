import datetime
import os
from typing import (
    IO,
    Any,
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Tuple,
    Union,
)

_Body = Union[bytes, bytearray, memoryview, str]
_Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes], Callable[[int], bytes]]
_Progress = Callable[[int, int], object]
_Day = Union[str, datetime.date]

__version__: str

def library_version() -> str: ...

class OcrmarketError(Exception):
    message: str
    location: Optional[str]
    def __init__(self, message: str, location: Optional[str] = ...) -> None: ...

class UsageError(OcrmarketError, ValueError): ...
class IncompleteError(OcrmarketError): ...
class SchemaError(OcrmarketError): ...
class MalformedError(OcrmarketError): ...
class InternalError(OcrmarketError): ...

class Checked(NamedTuple):
    verdict: Optional[str]
    record_class: Optional[str]
    errors: int
    warnings: int
    findings: List[Dict[str, Any]]
    @property
    def is_valid(self) -> bool: ...

class Leaf(NamedTuple):
    pointer: str
    label: str
    state: str
    value: Optional[str]

class Decoded(NamedTuple):
    operation: str
    outcome: str
    location: Optional[str]
    leaves: List[Leaf]

class Rows:
    def __len__(self) -> int: ...
    @property
    def column_names(self) -> List[str]: ...
    def to_pydict(self) -> Dict[str, List[Any]]: ...
    def to_pyarrow(self) -> Any: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(self, requested_schema: Optional[object] = ...) -> Tuple[object, object]: ...

class RowStream(Iterator[Rows]):
    def __iter__(self) -> "RowStream": ...
    def __next__(self) -> Rows: ...
    def to_pydict(self) -> Dict[str, List[Any]]: ...
    def to_pyarrow(self) -> Any: ...
    def __arrow_c_stream__(self, requested_schema: Optional[object] = ...) -> object: ...

class Records(Iterator[Rows]):
    def __iter__(self) -> "Records": ...
    def __next__(self) -> Rows: ...
    def to_pyarrow(self) -> Any: ...
    def __arrow_c_stream__(self, requested_schema: Optional[object] = ...) -> object: ...

class Validator:
    def __init__(
        self,
        operation: Optional[str] = ...,
        schema: Union[str, bytes, Dict[str, Any], bool, None] = ...,
        schemas: Union[str, "os.PathLike[str]", None] = ...,
        *,
        undeclared: str = ...,
        unknown_values: str = ...,
        duplicate_keys: str = ...,
        formats: bool = ...,
        max_findings: int = ...,
        max_record: int = ...,
        max_expansion: int = ...,
        max_depth: int = ...,
        name: str = ...,
        records: Dict[str, Any] = ...,
    ) -> None: ...
    def check(self, body: _Body) -> Checked: ...
    def column(self, bodies: Any, column: Optional[str] = ...) -> Union[Rows, RowStream]: ...
    def file(
        self, source: _Source, name: Optional[str] = ..., progress: Optional[_Progress] = ...
    ) -> Records: ...
    def summary(self, format: str = ...) -> Any: ...

class Profiler:
    def __init__(
        self,
        operation: Optional[str] = ...,
        schemas: Union[str, "os.PathLike[str]", None] = ...,
        *,
        day_at: str = ...,
        max_record: int = ...,
        max_expansion: int = ...,
        records: Dict[str, Any] = ...,
    ) -> None: ...
    def push(self, body: _Body, day: Optional[_Day] = ...) -> None: ...
    def column(self, bodies: Any, days: Any = ..., column: Optional[str] = ...) -> None: ...
    def file(
        self, source: _Source, name: Optional[str] = ..., progress: Optional[_Progress] = ...
    ) -> None: ...
    def finish(self, origin: Optional[str] = ...) -> bytes: ...

class TableBuilder:
    is_full: bool
    tables: List[Dict[str, str]]
    names: List[str]
    def __init__(
        self,
        operation: str,
        view: str = ...,
        private: Union[str, Iterable[str]] = ...,
        schemas: Union[str, "os.PathLike[str]", None] = ...,
        *,
        max_bytes: int = ...,
        max_record: int = ...,
        max_expansion: int = ...,
        records: Dict[str, Any] = ...,
    ) -> None: ...
    def schema(self, table: str) -> Any: ...
    def push(self, body: _Body, id: str) -> None: ...
    def column(self, bodies: Any, ids: Any = ...) -> None: ...
    def file(self, source: _Source, name: Optional[str] = ...) -> None: ...
    def __iter__(self) -> Iterator[Tuple[str, Rows]]: ...
    def take(self, table: str) -> RowStream: ...
    def counts(self) -> Dict[str, Any]: ...

class Tables(Dict[str, Any]):
    counts: Dict[str, Any]

class TableBatches(Iterator[Tuple[str, Rows]]):
    def __iter__(self) -> "TableBatches": ...
    def __next__(self) -> Tuple[str, Rows]: ...
    def counts(self) -> Dict[str, Any]: ...

def tables_of(
    source: Any,
    operation: str,
    view: str = ...,
    private: Union[str, Iterable[str]] = ...,
    ids: Any = ...,
    name: Optional[str] = ...,
    **options: Any,
) -> TableBatches: ...
def tables(
    source: Any,
    operation: str,
    view: str = ...,
    private: Union[str, Iterable[str]] = ...,
    ids: Any = ...,
    name: Optional[str] = ...,
    **options: Any,
) -> Tables: ...
def validate(body: _Body, operation: Optional[str] = ..., **options: Any) -> Checked: ...
def merge_profiles(profiles: Iterable[bytes]) -> bytes: ...
def drift_report(
    profile: bytes, baseline: Optional[bytes] = ..., format: str = ..., **options: Any
) -> Any: ...
def decode(
    body: _Body,
    operation: str,
    schemas: Union[str, "os.PathLike[str]", None] = ...,
    show_private: bool = ...,
) -> Decoded: ...
