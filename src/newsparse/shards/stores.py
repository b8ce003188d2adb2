"""Where shards are read from and published to: local paths, and every pyarrow.fs store by its URI."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit
from uuid import uuid4

from newsparse.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo, FileSystem

BUILDING = "_building"  # outputs are built here before they are renamed; dataset readers skip names with "_"
_COPY_BLOCK = 16 << 20
_READERS = 16  # small objects fetched at a time: what they cost is latency, not bandwidth
_RENAMING = {"hdfs", "viewfs"}  # stores that show a file while it is written, and can rename it afterwards


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
    """What the stores know of each place (kind, size, time of change), asked for in one go per store."""
    if not places:
        return []
    store = places[0].store
    if all(where.store.equals(store) for where in places):
        return store.get_file_info([where.path for where in places])  # type: ignore[no-any-return]
    return [where.store.get_file_info([where.path])[0] for where in places]


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
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_READERS) as pool:
        yield from pool.map(read, places)


def publish_bytes(where: Place, content: bytes) -> None:
    """Put a small file in its place, whole."""
    with published(where) as built:
        built.write_bytes(content)


def delete(where: Place) -> None:
    """Take a file away; it may be gone already."""
    if where.store.get_file_info([where.path])[0].is_file:
        where.store.delete_file(where.path)


def delete_leftovers(folder: Place) -> None:
    """Take away what killed workers left half built in an output folder."""
    building = folder / BUILDING
    if is_folder(building):
        building.store.delete_dir(building.path)


def is_folder(where: Place) -> bool:
    """Whether there is a folder in this place."""
    from pyarrow.fs import FileType

    return bool(where.store.get_file_info([where.path])[0].type == FileType.Directory)


@contextmanager
def fetched(where: Place) -> Iterator[Path]:
    """A local path with the content of a file: the file itself, or a copy that is deleted afterwards."""
    path = local_path(where)
    if path is not None:
        yield path
        return
    with _scratch(where) as copy:
        with where.store.open_input_stream(where.path, compression=None) as stream, copy.open("wb") as target:
            shutil.copyfileobj(stream, target, _COPY_BLOCK)
        yield copy


@contextmanager
def published(where: Place) -> Iterator[Path]:
    """A local path to build a file at; when the block ends well, the file stands in its place, whole.

    Any number of workers may publish the same file at once: the last one wins, and each of them is whole.
    Raises `OSError` where the store holds another number of bytes than were built.
    """
    target = local_path(where)
    if target is None:
        with _scratch(where) as built:
            yield built
            _upload(built, where)
        return
    building = target.parent / BUILDING
    building.mkdir(parents=True, exist_ok=True)
    built = building / f"{target.name}.{uuid4().hex}"
    try:
        yield built
        _sync(built)
        os.replace(built, target)
    finally:
        built.unlink(missing_ok=True)


@contextmanager
def _scratch(where: Place) -> Iterator[Path]:
    """A path in a folder that goes away; the name keeps its suffixes, which tell the kind of file."""
    with tempfile.TemporaryDirectory(prefix="newsparse-") as folder:
        yield Path(folder, where.path.rpartition("/")[2])


def _sync(path: Path) -> None:
    """Have the bytes on the disk before the name: a power cut must not leave a whole name on half a file."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _upload(built: Path, where: Place) -> None:
    if where.store.type_name.removeprefix("py::") not in _RENAMING:
        _copy_whole(built, where)  # object stores show nothing before all of it is there
        return
    parent, _, name = where.path.rpartition("/")
    half = Place(where.store, f"{parent}/{BUILDING}/{name}.{uuid4().hex}")
    where.store.create_dir(f"{parent}/{BUILDING}", recursive=True)
    _copy_whole(built, half)
    delete(where)
    where.store.move(half.path, where.path)


def _copy_whole(built: Path, where: Place) -> None:
    """Copy, and count: an S3 stream left by an exception publishes what it has (apache/arrow issue 40502)."""
    with built.open("rb") as source, where.store.open_output_stream(where.path, compression=None) as stream:
        shutil.copyfileobj(source, stream, _COPY_BLOCK)
    expected, found = built.stat().st_size, where.store.get_file_info([where.path])[0].size
    if found != expected:
        raise OSError(f"{where.path}: {found} bytes in the store, {expected} were written")


def _pyarrow_fs() -> Any:
    try:
        from pyarrow import fs
    except ImportError:
        raise MissingExtraError("reading and writing shards", "arrow") from None
    return fs
