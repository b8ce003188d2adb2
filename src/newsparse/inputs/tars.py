"""The members of a tar archive as they come: a damaged header costs its own member and no other."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO, NamedTuple, cast

from newsparse.errors import InputError

_BLOCK = tarfile.BLOCKSIZE
_AT_ONCE = 1 << 16  # bytes, when members are passed over
_LONGEST_NAME = 1 << 20  # bytes: of a name, and of all that a pax header says
_END = 2  # blocks of zeros
_LONG_NAME, _PAX = tarfile.GNUTYPE_LONGNAME, (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_TELL_OF_NEXT = (_LONG_NAME, tarfile.GNUTYPE_LONGLINK, *_PAX, tarfile.XGLTYPE)
_LINKS = (tarfile.LNKTYPE, tarfile.SYMTYPE)
_BARE = (*_LINKS, tarfile.DIRTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE)
_CONTINUED = b"M"


class Member(NamedTuple):
    """One file in an archive: its name there, and its bytes or why there are none."""

    name: str
    stream: BinaryIO | None
    trouble: str = ""
    byte: int | None = None


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a tar archive, as they come, and what is damaged in it.

    Damaged is a member without a stream; what follows it is looked for and read. Raises `InputError` where
    the archive is cut off or is none.
    """
    return _Tar(stream).members()


class _Tar:
    """An archive that is read once, from its beginning to its end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._at = 0  # bytes read
        self._size = _size_of(stream)
        self._told: dict[str, str] = {}  # what a header says of the next member
        self._zeros = 0  # blocks of zeros since the last header
        self._is_tar = False  # whether there was a sound header
        self.is_over = False  # whether the archive was found to be cut off, and that was said

    def members(self) -> Iterator[Member]:
        """The files, and what is damaged."""
        lost: _Lost | None = None
        while (block := self._read(_BLOCK)) and not self.is_over:
            at = self._at - len(block)
            if not block.strip(b"\0"):
                self._zeros += 1
            elif entry := self._entry(block):
                if lost:
                    yield lost.until(at)
                lost, self._is_tar, self._zeros = None, True, 0
                yield from self._member(entry, block, at)
            elif len(block) < _BLOCK and not lost and self._zeros < _END:
                break
            else:
                lost, self._told = lost or _Lost(at, block), {}
        yield from self._end(lost)

    def _end(self, lost: _Lost | None) -> Iterator[Member]:
        """What is wrong with the end of the archive."""
        if not self._is_tar:
            raise InputError("a damaged tar file: no header is sound", hint="fetch it again", byte=0)
        if lost:
            yield lost.until(None)
        elif not self.is_over and self._zeros < _END:
            raise self.cut_off("its end mark is missing")

    def _entry(self, block: bytes) -> tarfile.TarInfo | None:
        """The header in a block, or None where there is no sound one."""
        try:
            entry = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.HeaderError, ValueError, OverflowError):
            return None
        if entry.type in _BARE or self._fits(entry.size):
            return entry
        return entry if entry.size > 0 and not self._goes_on() else None

    def _goes_on(self) -> bool:
        """Whether a sound header stands further on: what needs more than the whole rest is damaged then."""
        here = self._stream.tell()
        try:
            while block := self._stream.read(_BLOCK):
                if block[257:262] == b"ustar" and _is_sound(block):
                    return True
            return False
        finally:
            self._stream.seek(here)

    def _fits(self, size: int) -> bool:
        """Whether so many bytes can follow."""
        return size >= 0 and (self._size is None or self._at + size <= self._size)

    def _member(self, entry: tarfile.TarInfo, block: bytes, at: int) -> Iterator[Member]:
        if entry.type in _TELL_OF_NEXT:
            yield from self._header(entry, at)
            return
        told, self._told = self._told, {}
        name = told.get("GNU.sparse.name", told.get("path", entry.name))
        size = _number(told["size"]) if "size" in told else entry.size
        if size is None or size < 0 or ("size" in told and not self._fits(size)):
            yield Member(name, None, f"damaged: its size is none, at byte {at:,}", at)
            self._leave(_padded(entry.size))
        elif entry.type == tarfile.GNUTYPE_SPARSE or any(key.startswith("GNU.sparse") for key in told):
            yield Member(name, None, f"a sparse file, not text, at byte {at:,}", at)
            self._pass_sparse(size, is_extended=entry.type == tarfile.GNUTYPE_SPARSE and bool(block[482]))
        elif entry.type == _CONTINUED:
            yield Member(name, None, f"the rest of a file that begins in another archive, at byte {at:,}", at)
            self._leave(_padded(size))
        elif entry.isreg():
            content = _Content(self, size)
            yield Member(name, cast(BinaryIO, content))
            content.finish()
        elif entry.type not in _BARE:
            self.skip(_padded(size))

    def _header(self, entry: tarfile.TarInfo, at: int) -> Iterator[Member]:
        """A header that tells of the next one: a long name, or what pax says."""
        if entry.size > _LONGEST_NAME:
            yield Member(entry.name, None, f"damaged: a name of {entry.size:,} bytes, at byte {at:,}", at)
            self._leave(_padded(entry.size))
            return
        content = self._read(_padded(entry.size))[: entry.size]
        if entry.type == _LONG_NAME:
            self._told["path"] = content.partition(b"\0")[0].decode("utf-8", "surrogateescape")
        elif entry.type in _PAX and (told := _pax(content)) is not None:
            self._told |= told
        elif entry.type in _PAX:
            yield Member(entry.name, None, f"damaged: a pax header that cannot be read, at byte {at:,}", at)

    def _pass_sparse(self, size: int, *, is_extended: bool) -> None:
        """Pass over a member, and over the blocks that go on with its map."""
        while is_extended:
            block = self._read(_BLOCK)
            is_extended = len(block) == _BLOCK and bool(block[504])
        self._leave(_padded(size))

    def read(self, size: int) -> bytes:
        """At most so many bytes."""
        content: bytes = self._stream.read(size)
        self._at += len(content)
        return content

    def _read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        pieces = []
        while size and (piece := self.read(size)):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _leave(self, size: int) -> None:
        """Pass over so many bytes of what was called damaged: that it is cut off, too, need not be said."""
        with suppress(InputError):
            self.skip(size)

    def skip(self, size: int) -> None:
        """Pass over so many bytes; raises `InputError` where there are fewer."""
        while size:
            piece = self.read(min(size, _AT_ONCE))
            if not piece:
                raise self.cut_off("inside a member")
            size -= len(piece)

    def cut_off(self, where: str) -> InputError:
        """The error that says that the archive ends too early: nothing more will come."""
        self.is_over = True
        reason = f"a cut-off tar file: it ends at byte {self._at:,}, {where}"
        return InputError(reason, hint="fetch it again", byte=self._at)


class _Lost(NamedTuple):
    """A part without a sound header: where it begins, and its first block."""

    byte: int
    block: bytes

    def until(self, end: int | None) -> Member:
        """What is said of it; without an end it goes on to that of the file."""
        is_header = self.block[257:262] == b"ustar"
        name = self.block[:100].partition(b"\0")[0].decode("utf-8", "surrogateescape") if is_header else ""
        where = f"{self.byte:,} on" if end is None else f"{self.byte:,} to {end:,}"
        what = "damaged: its header is not sound" if is_header else "damaged, or something else than tar"
        return Member(name, None, f"{what}, from byte {where}", self.byte)


class _Content:
    """The bytes of a member. What is missing of them is an `InputError`, after what is there."""

    def __init__(self, tar: _Tar, size: int) -> None:
        self._tar, self._left = tar, size
        self._padding = _padded(size) - size

    def read(self, size: int) -> bytes:
        """At most so many bytes, none at the end of the member."""
        content = self._tar.read(min(size, self._left))
        if not content and self._left and size:
            raise self._tar.cut_off("inside this member")
        self._left -= len(content)
        return content

    def seekable(self) -> bool:
        """It is read once."""
        return False

    def close(self) -> None:
        """Nothing is held."""

    def finish(self) -> None:
        """Pass over what nobody has read."""
        if not self._tar.is_over:
            self._tar.skip(self._left + self._padding)


def _is_sound(block: bytes) -> bool:
    try:
        tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.HeaderError, ValueError, OverflowError):
        return False
    return True


def _size_of(stream: Any) -> int | None:
    """How many bytes there are, where that can be known."""
    if not stream.seekable():
        return None
    here = stream.tell()
    size: int = stream.seek(0, os.SEEK_END) - here
    stream.seek(here)
    return size


def _padded(size: int) -> int:
    return size + -size % _BLOCK


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _pax(content: bytes) -> dict[str, str] | None:
    """What a pax header says: lines of the form `LENGTH KEY=VALUE`; None where it says nothing sound."""
    told: dict[str, str] = {}
    while content.strip(b"\0"):
        length = _number(content[:20].partition(b" ")[0].decode("latin-1"))
        if length is None or not 4 < length <= len(content) or content[length - 1] != ord("\n"):
            return None
        key, _, value = content[:length].partition(b" ")[2][:-1].partition(b"=")
        told[key.decode("utf-8", "surrogateescape")] = value.decode("utf-8", "surrogateescape")
        content = content[length:]
    return told
