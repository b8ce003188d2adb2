"""Byte streams: what a file begins with, decompression, and limits on what comes out of it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from msgspec import Struct

from newsparse.errors import InputError
from newsparse.inputs.unpacking import unpacked
from newsparse.text import BLOCK_SIZE

HEAD_SIZE = 1 << 16  # bytes looked at to tell what a file is
READ_SIZE = min(1 << 20, BLOCK_SIZE)
BOMB_RATIO = 200  # text compresses 3 to 30 times; what expands more than this …
BOMB_SIZE = 100 << 20  # … and to more bytes than this is refused

_BOMB = f"a decompression bomb: it expands more than {BOMB_RATIO} times, to over {BOMB_SIZE >> 20} MB"
_TRUST = "decompress it yourself if you trust it"
_Errors = tuple[type[Exception], ...]


class Meter:
    """Counts the bytes that were read from files, for those who watch."""

    def __init__(self) -> None:
        self.bytes = 0


class SizeError(InputError):
    """An input that is refused for its size: nothing of it is wanted."""


class ExpansionError(SizeError):
    """An archive that is refused as a whole for what comes out of it."""


class Limits(Struct, frozen=True):
    """How many bytes one input may hold, and how many it was compressed to so far, if it was.

    `archive` counts what came out of all members of an archive of so many bytes.
    """

    max_size: int | None = None
    packed: Callable[[], int] | None = None
    archive: tuple[Meter, int] | None = None


def opened(fd: int, meter: Meter) -> BinaryIO:
    """A buffered stream over an open file that counts what it reads."""
    return io.BufferedReader(_Metered(fd, meter), READ_SIZE)


def with_head(stream: BinaryIO, size: int = HEAD_SIZE) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and the stream from its beginning."""
    head = stream.read(size)
    if stream.seekable():
        stream.seek(-len(head), os.SEEK_CUR)
        return head, stream
    return head, cast(BinaryIO, _Joined(head, stream))


def blocks_of(stream: BinaryIO, troubles: list[InputError]) -> Iterator[bytes]:
    """The bytes of a stream in blocks. An error ends them and is noted: what came before it can be read."""
    try:
        while block := stream.read(READ_SIZE):
            yield block
    except SizeError:
        raise
    except InputError as error:
        troubles.append(error)


def decompressed(kind: str, stream: BinaryIO, max_size: int | None) -> BinaryIO:
    """The stream that a compressed one holds; trouble in it is an `InputError`."""
    source = _Counted(stream)
    return guarded(unpacked(kind, source), "", (), Limits(max_size, lambda: source.taken))


def guarded(stream: Any, trouble: str, errors: _Errors, limits: Limits) -> BinaryIO:
    """A stream that refuses to grow without end, and whose errors of reading are `InputError`s."""
    return cast(BinaryIO, _Guarded(stream, trouble, errors, limits))


class _Metered(io.FileIO):
    def __init__(self, fd: int, meter: Meter) -> None:
        super().__init__(fd, "rb")
        self._meter = meter

    def readinto(self, buffer: Any) -> int | None:
        count = super().readinto(buffer)
        self._meter.bytes += count or 0
        return count


class _Counted:
    """A source for a decompressor that knows how much was taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        content = self._stream.read(size)
        self.taken += len(content)
        return content


class _Joined:
    """Bytes that were read already, then the rest of their stream."""

    def __init__(self, head: bytes, rest: Any) -> None:
        self._head, self._rest = head, rest

    def read(self, size: int) -> bytes:
        first, self._head = self._head[:size], self._head[size:]
        return first or self._rest.read(size)

    def seekable(self) -> bool:
        return False

    def close(self) -> None:
        self._rest.close()


class _Guarded:
    def __init__(self, stream: Any, trouble: str, errors: _Errors, limits: Limits) -> None:
        self._stream, self._trouble, self._errors, self._limits = stream, trouble, errors, limits
        self._read = getattr(stream, "read1", stream.read)
        self._size = 0
        self._pending: InputError | None = None

    def read(self, size: int) -> bytes:
        """So many bytes, or those before an error, which is raised by the next call."""
        if self._pending:
            raise self._pending
        pieces, missing = [], size
        try:
            while missing and (piece := self._read(missing)):
                pieces.append(piece)
                missing -= len(piece)
                self._count(len(piece))
        except SizeError:
            raise
        except InputError as error:
            self._pending = error
        except self._errors as error:
            self._pending = InputError(f"{self._trouble} ({error})", hint="fetch it again")
        if self._pending and not pieces:
            raise self._pending
        return b"".join(pieces)

    def seekable(self) -> bool:
        return False

    def close(self) -> None:
        self._stream.close()

    def _count(self, size: int) -> None:
        self._size += size
        maximum, packed = self._limits.max_size, self._limits.packed
        if maximum is not None and self._size > maximum:
            raise SizeError(f"larger than {maximum:,} bytes", hint="--max-input-size sets the limit")
        if packed and _is_bomb(self._size, packed()):
            raise SizeError(_BOMB, hint=_TRUST)
        if self._limits.archive:
            meter, archive = self._limits.archive
            meter.bytes += size
            if _is_bomb(meter.bytes, archive):
                raise ExpansionError(_BOMB, hint=_TRUST)


def _is_bomb(size: int, packed: int) -> bool:
    return size > BOMB_SIZE and size > BOMB_RATIO * packed
