from typing import Any, Callable, Dict, Iterable, List, NamedTuple, Optional, Tuple, Union

_Files = Union[str, Iterable[str], Iterable["ListedFile"]]
_FileSystem = Callable[[str], Tuple[Any, str]]

class ListedFile(NamedTuple):
    path: str
    length: int

class Reconciled(NamedTuple):
    files: int
    empty: int
    records: int
    counts: Dict[Tuple[str, Optional[str]], int]
    problems: List[str]
    @property
    def is_complete(self) -> bool: ...

def validate(
    df: Any,
    body: str,
    operation: Optional[str] = ...,
    key: Union[str, Iterable[str], None] = ...,
    findings: bool = ...,
    rows_per_batch: Optional[int] = ...,
    **options: Any,
) -> Any: ...
def profile(
    df: Any,
    body: str,
    operation: Optional[str] = ...,
    day: Optional[str] = ...,
    origin: Optional[str] = ...,
    rows_per_batch: Optional[int] = ...,
    **options: Any,
) -> Any: ...
def check_batches(
    spark: Any, df: Any, column: str, exact: bool = ..., refuse: bool = ...
) -> int: ...
def list_files(spark: Any, *patterns: str) -> List[ListedFile]: ...
def validate_files(
    spark: Any,
    files: _Files,
    operation: Optional[str] = ...,
    findings: bool = ...,
    range_bytes: int = ...,
    partitions: Optional[int] = ...,
    filesystem: Optional[_FileSystem] = ...,
    **options: Any,
) -> Any: ...
def profile_files(
    spark: Any,
    files: _Files,
    operation: Optional[str] = ...,
    range_bytes: int = ...,
    partitions: Optional[int] = ...,
    filesystem: Optional[_FileSystem] = ...,
    **options: Any,
) -> Any: ...
def merged_profile(spark: Any, result: Any) -> Optional[bytes]: ...
def reconcile(spark: Any, result: Any, listing: Iterable[ListedFile]) -> Reconciled: ...
