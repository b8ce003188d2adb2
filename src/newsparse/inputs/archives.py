"""The members of zip and tar archives, one after the other."""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple, cast

from newsparse.errors import InputError
from newsparse.inputs.items import Failure, Place, Raw, failure_of
from newsparse.inputs.registry import ARCHIVE
from newsparse.inputs.source import Source
from newsparse.inputs.streams import Limits, guarded

_OFFICE = frozenset(("[Content_Types].xml", "mimetype", "META-INF/container.xml"))
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
_TAR_ERRORS = (tarfile.TarError, EOFError)


class Member(NamedTuple):
    """One file in an archive: its name there, and its bytes or why there are none."""

    name: str
    stream: BinaryIO | None
    trouble: str = ""


def read_zip(source: Source) -> Iterator[Raw]:
    """What is in the members of a zip archive."""
    return _inside(source, zip_members(source.stream))


def read_tar(source: Source) -> Iterator[Raw]:
    """What is in the members of a tar archive."""
    return _inside(source, tar_members(source.stream))


def _inside(source: Source, members: Iterable[Member]) -> Iterator[Raw]:
    seen: Counter[str] = Counter()
    for member in members:
        name = _member_name(member.name)
        seen[name] += 1
        place = Place(source.place.path, name if seen[name] == 1 else f"{name}~{seen[name]}")
        if member.stream is None:
            yield Failure(place, member.trouble)
            continue
        try:
            yield from source.inside(ARCHIVE, member.stream, place)
        except InputError as error:
            yield failure_of(place, error)


def _member_name(name: str) -> str:
    """A member's name without the dots and doubled slashes that make one name look like two."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return "/" * name.startswith("/") + "/".join(parts)


def zip_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a zip archive, in its order; raises `InputError` where it is none or is damaged."""
    source = stream if stream.seekable() else _spooled(stream)
    size = source.seek(0, os.SEEK_END)
    try:
        archive = zipfile.ZipFile(source)
    except _ZIP_ERRORS as error:
        raise InputError(f"a damaged or cut-off zip file ({error})", hint="fetch it again") from error
    if _OFFICE & set(archive.namelist()):
        raise InputError("a document of an office program or an e-book, not text", hint="save it as text")
    with archive:
        yield from _zip_files(archive, size)


def _zip_files(archive: zipfile.ZipFile, size: int) -> Iterator[Member]:
    packed = 0
    for entry in archive.infolist():
        if entry.is_dir() or _is_hidden(entry.filename):
            continue
        packed += entry.compress_size
        if entry.flag_bits & 1:
            yield Member(entry.filename, None, "encrypted")
        elif packed > 2 * size:
            raise InputError("a decompression bomb: its members share their bytes", hint="do not trust it")
        else:
            yield _zip_member(archive, entry)


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Member:
    try:
        content = archive.open(entry)
    except _ZIP_ERRORS as error:
        return Member(entry.filename, None, f"damaged ({error})")
    inner = Limits(packed=lambda: entry.compress_size)
    stream = guarded(content, "a damaged member", _ZIP_ERRORS, inner)
    return Member(entry.filename, stream)


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a tar archive, as they come; raises `InputError` where it is damaged or cut off."""
    source = _Tail(stream)
    try:
        with tarfile.open(fileobj=cast(BinaryIO, source), mode="r|") as archive:
            for entry in iter(archive.next, None):
                archive.members.clear()  # type: ignore[attr-defined]  # it would keep them all
                if entry.isfile() and not _is_hidden(entry.name):
                    content = archive.extractfile(entry)
                    yield Member(entry.name, guarded(content, "a damaged member", _TAR_ERRORS, Limits()))
    except _TAR_ERRORS as error:
        raise InputError(f"a damaged or cut-off tar file ({error})", hint="fetch it again") from error
    if source.tail.strip(b"\0"):
        raise InputError("a cut-off tar file: its end mark is missing", hint="fetch it again")


class _Tail:
    """A source that remembers its end: a whole tar archive ends with two blocks of zeros."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.tail = b""

    def read(self, size: int) -> bytes:
        content = self._stream.read(size)
        self.tail = (self.tail + content)[-1024:]
        return content


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in parts)


def _spooled(stream: BinaryIO) -> BinaryIO:
    """A zip archive says at its end what is in it: one that comes through a pipe has to be kept first."""
    spool = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the archive)
    shutil.copyfileobj(stream, spool, 1 << 20)
    return spool
