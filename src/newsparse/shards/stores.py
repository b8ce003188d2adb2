"""Places: local paths, and every pyarrow.fs store by its URI; what is there, and small files of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit, urlunsplit

from newsparse.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo, FileSystem

_AT_A_TIME = 32  # questions on their way to a store: 90,000 of 20 ms each are answered in a minute


Answer = TypeVar("Answer")


class Place(NamedTuple):
    """A file or a folder, and the store that holds it."""

    store: FileSystem
    path: str

    def __truediv__(self, name: str) -> Place:
        return Place(self.store, f"{self.path.rstrip('/')}/{name}")


def place(uri: str, root: str = ".") -> Place:
    """The place that a URI (`s3://…`, `gs://…`, `hdfs://…`, `file://…`) or a local path names.

    Relative paths are below `root`: a worker on another machine has a working directory of its own.
    """
    filesystems = _pyarrow_fs()
    if not is_uri(uri):
        return Place(filesystems.LocalFileSystem(), os.path.abspath(os.path.join(root, uri)))
    parts = urlsplit(uri)
    store, base = _store(urlunsplit((parts.scheme, parts.netloc, "/", parts.query, "")))
    return Place(store, f"{base.rstrip('/')}/{unquote(parts.path).strip('/')}")


@cache
def _store(uri: str) -> tuple[FileSystem, str]:
    """The store of a URI, connected once, and the path in it that the URI's root is."""
    import pyarrow as pa

    try:
        return _pyarrow_fs().FileSystem.from_uri(uri)  # type: ignore[no-any-return]
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        known = "s3://, gs://, abfs:// and hdfs:// are known"
        raise UsageError(f"{shown(uri)}: {error}", hint=known) from None


def shown(name: str) -> str:
    """A path as it is, and a URI without its options and without a password: fit for records and reports."""
    if not is_uri(name):
        return name
    scheme, _, rest = name.partition("://")
    server, slash, path = rest.partition("?")[0].partition("/")
    return f"{scheme}://{server.rpartition('@')[2] if ':' in server else server}{slash}{path}"


def absolute(name: str) -> str:
    """A name that means the same in any working directory."""
    return name if is_uri(name) else os.path.abspath(name)


def joined(folder: str, name: str) -> str:
    """The name of a file in a folder that a URI (which may end with `?options`) or a local path names."""
    base, mark, options = folder.partition("?") if is_uri(folder) else (folder, "", "")
    return f"{base.rstrip('/')}/{name}{mark}{options}"


def is_uri(name: str) -> bool:
    """Whether a name is a URI rather than a local path."""
    scheme, separator, _ = name.partition("://")
    return bool(separator) and scheme.isalnum()


def local_path(where: Place) -> Path | None:
    """The path of a place on this machine's file system; none for a place in any other store."""
    filesystems = _pyarrow_fs()
    if isinstance(where.store, filesystems.LocalFileSystem):
        return Path(where.path)
    if isinstance(where.store, filesystems.SubTreeFileSystem):
        base = local_path(Place(where.store.base_fs, where.store.base_path))
        return base and base / where.path.lstrip("/")
    return None


def stats(places: Sequence[Place]) -> list[FileInfo]:
    """What the stores know of each place: kind, size, time of change."""
    if all(local_path(where) is not None for where in places):
        return list(map(_stat, places))
    return list(_several_at_a_time(_stat, places))


def _stat(where: Place) -> FileInfo:
    return where.store.get_file_info([where.path])[0]


def _several_at_a_time(ask: Callable[[Place], Answer], places: Sequence[Place]) -> Iterator[Answer]:
    """Ask a store about many places: what each question costs there is a long way, not work."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        yield from pool.map(ask, places)


def files_below(folder: Place) -> list[FileInfo]:
    """Every file below a folder, sorted by path; none where there is no such folder."""
    filesystems = _pyarrow_fs()
    selector = filesystems.FileSelector(folder.path, recursive=True, allow_not_found=True)
    files = (info for info in folder.store.get_file_info(selector) if info.is_file)
    return sorted(files, key=lambda info: info.path)


def sizes_below(folder: Place) -> dict[str, int]:
    """The sizes of all files below a folder, by their names relative to it."""
    start = len(folder.path.rstrip("/")) + 1
    return {info.path[start:]: info.size for info in files_below(folder)}


def read(where: Place) -> bytes:
    """All bytes of a small file; raises `FileNotFoundError` where there is none."""
    with where.store.open_input_stream(where.path, compression=None) as stream:
        return stream.read()  # type: ignore[no-any-return]


def read_all(places: Sequence[Place]) -> Iterator[bytes]:
    """The bytes of many small files, in order, several on their way at a time."""
    yield from _several_at_a_time(read, places)


def is_folder(where: Place) -> bool:
    """Whether there is a folder in this place."""
    from pyarrow.fs import FileType

    return bool(where.store.get_file_info([where.path])[0].type == FileType.Directory)


def _pyarrow_fs() -> Any:
    try:
        from pyarrow import fs
    except ImportError:
        raise MissingExtraError("reading and writing shards", "arrow") from None
    return fs
