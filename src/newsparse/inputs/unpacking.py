"""Compressed streams, however many follow one another in a file, and what is wrong with them byte by byte."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO, cast

from msgspec import Struct

from newsparse.errors import InputError, MissingExtraError

_READ = 1 << 16  # compressed bytes at a time
_WRITE = 1 << 20  # and bytes that come out of them at a time
_MAGIC = 6  # bytes that tell the kind of a stream
_WRONG = (ValueError, OSError, EOFError, ArithmeticError, RuntimeError)  # lzma's and zlib's errors are added


class BehindError(InputError):
    """What stands behind the end of an input is damaged; everything before it is whole."""


class Packing(Struct, frozen=True):
    """One kind of compression: how each of its streams begins, and what takes one apart."""

    name: str
    magics: tuple[bytes, ...]
    opener: Callable[[], Any]
    errors: tuple[type[Exception], ...] = ()
    padding: bool = True  # whether zeros may stand between two streams, and behind the last


def unpacked(kind: str, stream: Any) -> BinaryIO:
    """The bytes that a compressed stream holds, to be read once.

    Reading raises `InputError` at the first damaged byte, after everything before it was read, and
    `BehindError` where what came before is whole: at garbage behind the end, or at a following stream that
    gives nothing.
    """
    return cast(BinaryIO, _Unpacked(_PACKINGS[kind](), stream))


def zstd_module(feature: str) -> Any:
    """The zstd module, which Python brings since 3.14; raises `MissingExtraError` where there is none."""
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    raise MissingExtraError(feature, "zstd")


def _gz() -> Packing:
    import zlib

    return Packing("gz", (b"\x1f\x8b",), lambda: _Deflate(zlib.decompressobj(31)), (zlib.error,))


def _bz2() -> Packing:
    import bz2

    return Packing("bz2", (b"BZh",), bz2.BZ2Decompressor)


def _xz() -> Packing:
    import lzma

    opener = lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ)  # noqa: E731
    return Packing("xz", (b"\xfd7zXZ\x00",), opener, (lzma.LZMAError,))


def _zst() -> Packing:
    zstd = zstd_module("reading .zst")
    skippable = tuple([bytes((low, 0x2A, 0x4D, 0x18)) for low in range(0x50, 0x60)])
    magics = (b"\x28\xb5\x2f\xfd", *skippable)
    return Packing("zst", magics, zstd.ZstdDecompressor, (zstd.ZstdError,), padding=False)


_PACKINGS: dict[str, Callable[[], Packing]] = {"gz": _gz, "bz2": _bz2, "xz": _xz, "zst": _zst}


class _Deflate:
    """zlib's decompressor with the manners of the others: it keeps what it has not yet taken apart."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def decompress(self, content: bytes, size: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + content, size)  # type: ignore[no-any-return]

    @property
    def eof(self) -> bool:
        return bool(self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data  # type: ignore[no-any-return]

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail and not self._inner.eof


class _Unpacked:
    """Reads one stream after the other."""

    def __init__(self, packing: Packing, source: Any) -> None:
        self._packing, self._source = packing, source
        self._errors: tuple[type[Exception], ...] = (*_WRONG, *packing.errors)
        self._inner: Any = packing.opener()
        self._ahead = b""  # bytes that were taken from the source and not looked at
        self._taken = 0  # bytes taken from the source, without those
        self._begin = 0  # the byte at which the stream that is read begins
        self._is_sound = False  # whether all that was given is from streams that are whole

    def read1(self, size: int) -> bytes:
        """At most so many bytes, none at the end."""
        while not self._inner.eof or self._following():
            wants = self._inner.needs_input
            content = self._next() if wants else b""
            if found := self._decompress(content, min(size, _WRITE)):
                self._is_sound = False
                return found
            if wants and not content:
                raise self._error(f"cut off after {self._taken:,} bytes", self._taken)
        return b""

    read = read1

    def close(self) -> None:
        """Nothing is held."""

    def _next(self) -> bytes:
        content, self._ahead = self._ahead or self._source.read(_READ), b""
        self._taken += len(content)
        return content

    def _decompress(self, content: bytes, size: int) -> bytes:
        try:
            return self._inner.decompress(content, size)  # type: ignore[no-any-return]
        except self._errors as error:
            raise self._error(f"the stream at byte {self._begin:,}: {error}", self._begin) from error

    def _following(self) -> bool:
        """Whether another stream follows; raises `BehindError` for anything else."""
        rest = self._inner.unused_data
        while more := self._missing(rest):
            rest = more
        rest = rest.lstrip(b"\0") if self._packing.padding else rest
        self._begin = self._taken - len(rest)
        if not rest:
            return False
        self._is_sound = True
        if not rest.startswith(self._packing.magics):
            reason = f"{self._packing.name} ends at byte {self._begin:,}, and something else stands behind it"
            raise BehindError(reason, hint="what came before was read", byte=self._begin)
        self._inner, self._ahead, self._taken = self._packing.opener(), rest, self._begin
        return True

    def _missing(self, rest: bytes) -> bytes:
        """What follows the end of a stream and some more of it, while it does not show what it is."""
        known = rest.lstrip(b"\0") if self._packing.padding else rest
        more = self._next() if len(known) < _MAGIC else b""
        return known + more if more else b""

    def _error(self, reason: str, byte: int) -> InputError:
        name = f"a damaged or cut-off {self._packing.name} file ({reason})"
        if self._is_sound:
            return BehindError(name, hint="what came before was read", byte=byte)
        return InputError(name, hint="fetch it again", byte=byte)
