"""The members of zip and tar archives, one after the other."""

from __future__ import annotations

import lzma
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, cast

from newsparse.errors import InputError
from newsparse.inputs.items import Failure, Place, Raw, Skipped, caught
from newsparse.inputs.registry import ARCHIVE
from newsparse.inputs.source import Source
from newsparse.inputs.streams import ExpansionError, Limits, Meter, guarded
from newsparse.inputs.tars import Member, tar_members
from newsparse.inputs.unpacking import BehindError

_OFFICE = frozenset(("[Content_Types].xml", "mimetype", "META-INF/container.xml"))
_LONGEST_END = 22 + 0xFFFF  # bytes: the last record of a zip archive, with a comment
# What a damaged archive makes of `zipfile` and of the modules that it unpacks with.
_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    ArithmeticError, EOFError, LookupError, OSError, RuntimeError, ValueError,
)  # fmt: skip


def read_zip(source: Source) -> Iterator[Raw]:
    """What is in the members of a zip archive."""
    return _inside(source, zip_members(source.stream))


def read_tar(source: Source) -> Iterator[Raw]:
    """What is in the members of a tar archive."""
    return _inside(source, tar_members(source.stream))


def _inside(source: Source, members: Iterable[Member]) -> Iterator[Raw]:
    seen: Counter[str] = Counter()
    for member in members:
        if member.stream and _is_hidden(member.name):
            continue
        name = _member_name(member.name)
        seen[name] += 1
        place = Place(source.place.path, name if seen[name] == 1 else f"{name}~{seen[name]}")
        if member.stream is None:
            yield Failure(place if name else source.place, member.trouble, "", byte=member.byte)
            continue
        inside = source.inside(ARCHIVE, member.stream, place)
        yield from caught(place, inside, beyond=(ExpansionError,))
    if not seen:
        yield Skipped(source.place, "an archive without texts")


def _member_name(name: str) -> str:
    """A member's name without the dots and doubled slashes that make one name look like two."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return "/" * name.startswith("/") + "/".join(parts)


def zip_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a zip archive, in its order; raises `InputError` where it is none or is damaged."""
    source = stream if stream.seekable() else _spooled(stream)
    size = source.seek(0, os.SEEK_END)
    archive, has_lied = _zip_file(source, size)
    if _OFFICE & set(archive.namelist()):
        raise InputError("a document of an office program or an e-book, not text", hint="save it as text")
    with archive:
        yield from _zip_files(archive, size)
    if has_lied:
        yield Member("", None, "names in it are marked as UTF-8 and are not: they were read as code page 437")
    if (end := _zip_end(source, size)) < size:
        yield Member("", None, f"its end is at byte {end:,}, and something else stands behind it", end)


def _zip_file(source: BinaryIO, size: int) -> tuple[zipfile.ZipFile, bool]:
    """The archive, and whether names in it are not in the encoding that it says."""
    try:
        try:
            return zipfile.ZipFile(source), False
        except UnicodeDecodeError:
            return zipfile.ZipFile(cast(BinaryIO, _PlainNames(source, size))), True
    except _ZIP_ERRORS as error:
        raise InputError(f"a damaged or cut-off zip file ({error})", hint="fetch it again") from error


def _zip_files(archive: zipfile.ZipFile, size: int) -> Iterator[Member]:
    packed, unpacked = 0, Meter()
    for entry in archive.infolist():
        if _is_hidden(entry.filename) or (entry.filename.endswith("/") and not entry.file_size):
            continue
        packed += entry.compress_size
        if entry.filename.endswith("/"):
            yield Member(entry.filename, None, f"damaged: a folder that holds {entry.file_size:,} bytes")
        elif entry.flag_bits & 1:
            yield Member(entry.filename, None, "encrypted")
        elif packed > 2 * size:
            raise InputError("a decompression bomb: its members share their bytes", hint="do not trust it")
        else:
            yield _zip_member(archive, entry, Limits(None, lambda: entry.compress_size, (unpacked, size)))  # noqa: B023


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> Member:
    try:
        content = archive.open(entry)
    except _ZIP_ERRORS as error:
        return Member(entry.filename, None, f"damaged ({error})")
    checked = _Counting(content, entry.file_size)
    return Member(entry.filename, guarded(checked, "a damaged member", _ZIP_ERRORS, limits))


class _Counting:
    """The bytes of a member, whose number must be what the archive says."""

    def __init__(self, stream: Any, size: int) -> None:
        self._stream, self._size, self._given = stream, size, 0

    def read(self, size: int) -> bytes:
        """At most so many bytes."""
        content: bytes = self._stream.read1(size)
        self._given += len(content)
        if not content and size and self._given != self._size:
            reason = f"{self._given:,} bytes came out of it, and {self._size:,} should have"
            self._size = self._given
            raise BehindError(reason, hint="its checksum is right")
        return content

    def close(self) -> None:
        """Close the member."""
        self._stream.close()


def _marks(table: bytes, first: int) -> Iterator[int]:
    """The bytes of a zip archive that say that a name is in UTF-8, in its table and before its members."""
    at = 0
    while table[at : at + 4] == b"PK\1\2" and len(table) >= at + 46:
        yield first + at + 9
        yield _number(table, at + 42, 4) + 7
        at += 46 + sum(_number(table, at + place, 2) for place in (28, 30, 32))


def _number(content: bytes, at: int, size: int) -> int:
    return int.from_bytes(content[at : at + size], "little")


def _zip_end(source: BinaryIO, size: int) -> int:
    """Where a zip archive says that it ends."""
    start = max(0, size - _LONGEST_END)
    source.seek(start)
    tail = source.read(_LONGEST_END)
    found = tail.rfind(b"PK\5\6")
    end = start + found + 22 + _number(tail, found + 20, 2)
    return end if 0 <= found <= len(tail) - 22 else size


class _PlainNames:
    """A zip archive without the marks of names in UTF-8, which some are put on names that are not."""

    def __init__(self, source: BinaryIO, size: int) -> None:
        self._source = source
        start = max(0, _zip_end(source, size) - _LONGEST_END)
        source.seek(start)
        tail = source.read()
        end = tail.rfind(b"PK\5\6")
        first, length = _number(tail, end + 16, 4), _number(tail, end + 12, 4)
        source.seek(first)
        self._marks = set(_marks(source.read(length), first))

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes."""
        at = self._source.tell()
        content = bytearray(self._source.read(size))
        if len(content) < len(self._marks):
            marked = [place for place in range(at, at + len(content)) if place in self._marks]
        else:
            marked = [place for place in self._marks if at <= place < at + len(content)]
        for place in marked:
            content[place - at] &= 0xF7
        return bytes(content)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a byte."""
        return self._source.seek(offset, whence)

    def tell(self) -> int:
        """The byte where it stands."""
        return self._source.tell()

    def seekable(self) -> bool:
        """It can."""
        return True


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in parts)


def _spooled(stream: BinaryIO) -> BinaryIO:
    """A zip archive says at its end what is in it: one that comes through a pipe has to be kept first."""
    spool = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the archive)
    shutil.copyfileobj(stream, spool, 1 << 20)
    return spool
