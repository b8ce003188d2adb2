"""Files that appear in their place at once and whole, and far files brought near."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from newsparse.shards.stores import Place, is_folder, local_path

BUILDING = "_building"  # outputs are built here before they are renamed; dataset readers skip names with "_"
_COPY_BLOCK = 16 << 20
_RENAMING = {"hdfs", "viewfs"}  # stores that show a file while it is written, and can rename it afterwards


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
