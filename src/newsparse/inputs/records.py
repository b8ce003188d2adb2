"""The records of a web archive; one that is damaged or lies about its length costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.errors import InputError
from newsparse.patterns import lazy

_READ = 1 << 16  # bytes at a time
_LONGEST_HEADER = 1 << 20  # bytes
_VERSION = lazy(rb"WARC/[0-9]+\.[0-9]+[ \t]*\r?\n")
_NEXT = lazy(rb"(?:(?<=\n)|\A)WARC/[0-9]+\.[0-9]+[ \t]*\r?\n")
_HEADER_END = lazy(rb"\r?\n\r?\n")
_LENGTH = lazy(r"[0-9]{1,18}")
_LINE_ENDS = lazy(rb"[\r\n]*")
_GAP, _MARK = b"\r\n", (b"WARC/", b"")
_SHORT = 64  # bytes: what tells that a record begins, or ends


class Record(NamedTuple):
    """A record: its headers, with names in small letters, and its content. It begins at `byte`."""

    headers: dict[str, str]
    content: bytes
    byte: int


class Damage(NamedTuple):
    """A part that cannot be read as records, and why."""

    reason: str
    byte: int


def records(stream: Any, max_size: int) -> Iterator[Record | Damage]:
    """The records in a stream, in order. What is wrong with it is said once, where it is met.

    A record is given only if as many bytes as its `Content-Length` says stand before the next one. Raises
    `InputError` where reading does.
    """
    return _Archive(stream, max_size).records()


class _Archive:
    """A stream that is read once; what is ahead may be looked at."""

    def __init__(self, stream: Any, max_size: int) -> None:
        self._stream, self._max_size = stream, max_size
        self._ahead = bytearray()
        self._at = 0  # the byte where `_ahead` begins
        self._trouble: InputError | None = None  # why the stream ends

    def records(self) -> Iterator[Record | Damage]:
        """The records, and what is damaged."""
        while self._skip_gap():
            found = self._record()
            if isinstance(found, Damage) and self._trouble is None:
                self._to_next()
            if self._trouble is None or isinstance(found, Record):
                yield found
        if self._trouble:
            raise self._trouble

    def _record(self) -> Record | Damage:
        """The record that begins here, or what is wrong with it: then only its header is taken."""
        at = self._at
        self._fill(_SHORT)
        version = _end(_VERSION.match(self._ahead))
        if not version:
            return self._damaged(f"no record begins at byte {at:,}", 1)
        end = self._header_end(version)
        headers = _headers(self._ahead[version:end])
        length = headers.get("content-length", "")
        if not _LENGTH.fullmatch(length):
            what = "does not say how long it is" if end else "has a header without end"
            return self._damaged(f"the record at byte {at:,} {what}", version)
        return self._whole(headers, end, int(length))

    def _whole(self, headers: dict[str, str], end: int, size: int) -> Record | Damage:
        """The record, if as many bytes follow its header as it says, and then its end."""
        if size > self._max_size:
            return self._too_large(end, size)
        at = self._at
        self._fill(end + size + _SHORT)
        content, behind = bytes(self._ahead[end : end + size]), self._ahead[end + size : end + size + _SHORT]
        if len(content) < size:
            return self._damaged(_cut(at, len(content), size), end)
        if not behind.startswith(_GAP + _GAP) and behind.lstrip(_GAP)[:5] not in _MARK:
            reason = f"the record at byte {at:,} is longer or shorter than the {size:,} bytes that it says"
            return self._damaged(reason, end)
        self._take(end + size)
        return Record(headers, content, at)

    def _too_large(self, end: int, size: int) -> Damage:
        """A record that is larger than wanted is passed over, if it is there at all."""
        at, left = self._at, size
        if not self._fill(end + min(size, self._max_size)):
            return self._damaged(_cut(at, len(self._ahead) - end, size), end)
        self._take(end)
        while left and self._fill(1):
            passed = min(left, len(self._ahead))
            self._take(passed)
            left -= passed
        if left:
            return Damage(_cut(at, size - left, size), at)
        return Damage(f"the record at byte {at:,} is larger than {self._max_size:,} bytes", at)

    def _damaged(self, reason: str, size: int) -> Damage:
        at = self._at
        self._take(size)
        return Damage(reason, at)

    def _to_next(self) -> None:
        """Go on to where a record begins, or to the end."""
        while (start := _start(_NEXT.search(self._ahead))) is None:
            kept = min(len(self._ahead), _SHORT)
            self._take(len(self._ahead) - kept)
            if not self._fill(kept + 1):
                start = len(self._ahead)
                break
        self._take(start)

    def _header_end(self, start: int) -> int:
        """Where the content begins; 0 where a header has no end."""
        while not (end := _end(_HEADER_END.search(self._ahead, max(0, start - 4)))):
            start = len(self._ahead)
            if start > _LONGEST_HEADER or not self._fill(start + 1):
                return 0
        return end

    def _skip_gap(self) -> bool:
        """Pass over line ends; whether anything follows."""
        while self._fill(1):
            self._take(_end(_LINE_ENDS.match(self._ahead)))
            if self._ahead:
                return True
        return False

    def _fill(self, size: int) -> bool:
        """Have at least so many bytes ahead; whether there are as many."""
        try:
            while len(self._ahead) < size and self._trouble is None:
                piece = self._stream.read(max(size - len(self._ahead), _READ))
                if not piece:
                    break
                self._ahead += piece
        except InputError as error:
            self._trouble = error
        return len(self._ahead) >= size

    def _take(self, size: int) -> None:
        del self._ahead[:size]
        self._at += size


def _cut(at: int, there: int, size: int) -> str:
    return f"the record at byte {at:,} is cut off: {there:,} of {size:,} bytes are there"


def _start(found: re.Match[bytes] | None) -> int | None:
    return found.start() if found else None


def _end(found: re.Match[bytes] | None) -> int:
    return found.end() if found else 0


def _headers(lines: bytearray) -> dict[str, str]:
    """The header fields; a line that begins with white space goes on with the one before."""
    found: dict[str, str] = {}
    last = ""
    for line in lines.decode("utf-8", "replace").splitlines():
        if line[:1] in (" ", "\t") and last:
            found[last] += " " + line.strip()
        elif ":" in line:
            name, _, value = line.partition(":")
            last = name.strip().lower()
            found[last] = value.strip()
    return found
