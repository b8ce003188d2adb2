"""A file to the items in it, whatever it is wrapped in."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import BinaryIO

from newsparse.errors import InputError
from newsparse.inputs import streams
from newsparse.inputs.discover import STDIN, Found, Query
from newsparse.inputs.items import Failure, Place, Raw, Skipped, Taken, Whole, caught
from newsparse.inputs.plain import WHOLE_SIZE, whole
from newsparse.inputs.registry import TEXT, reader_of
from newsparse.inputs.source import Source, bare_name
from newsparse.inputs.streams import HEAD_SIZE, Meter

_CHANGED, _READ_AGAIN = "changed while it was read", "read it again when it is complete"


def read(found: Found, query: Query, encoding: str | None, meter: Meter) -> Iterable[Raw]:
    """Everything in one file, in order; what cannot be read comes out as a `Failure`."""
    place = Place(found.path)
    if found.trouble:
        return (Failure(place, found.trouble),)
    if found.hidden:
        return (Skipped(place, "hidden"),)
    return caught(place, _file(place, found, query, encoding, meter))


def _file(place: Place, found: Found, query: Query, encoding: str | None, meter: Meter) -> Iterator[Raw]:
    if "\0" in found.path:
        raise InputError("no file can have this name")
    fd, status = _open(found)
    if not stat.S_ISREG(status.st_mode) or status.st_size > WHOLE_SIZE:
        yield from _streamed(place, fd, lambda stream: _items(place, stream, query, encoding), meter)
        return
    content = _read_small(fd, status.st_size)
    meter.bytes += len(content)
    if len(content) < status.st_size:
        yield Failure(place, _CHANGED, _READ_AGAIN)
    elif reader_of(content[:HEAD_SIZE], bare_name(place)) is not TEXT:
        yield from caught(place, _items(place, io.BytesIO(content), query, encoding))
    else:
        item = whole(place, content, query.max_size, taken=status.st_size)
        yield item
        if isinstance(item, Whole):
            return
    yield Taken(len(content))


def _streamed(
    place: Place, fd: int, inside: Callable[[BinaryIO], Iterator[Raw]], meter: Meter
) -> Iterator[Raw]:
    """What is in an open file. One that changes meanwhile was perhaps not read as it ever was."""
    before, began = meter.bytes, os.fstat(fd)
    with closing(streams.opened(fd, meter)) as stream:
        yield from caught(place, inside(stream))
        ended = os.fstat(fd)
    is_file = stat.S_ISREG(began.st_mode)
    if is_file and (began.st_size, began.st_mtime_ns) != (ended.st_size, ended.st_mtime_ns):
        yield Failure(place, _CHANGED, _READ_AGAIN)
    yield Taken(ended.st_size if is_file else meter.bytes - before)


def _items(place: Place, stream: BinaryIO, query: Query, encoding: str | None) -> Iterator[Raw]:
    head, stream = streams.with_head(stream)
    return _opened(Source(place, stream, head, query, encoding, 0, _opened))


def _opened(source: Source) -> Iterator[Raw]:
    return reader_of(source.head, source.name, source.layer).items(source)


def _open(found: Found) -> tuple[int, os.stat_result]:
    """Open a file without waiting: only a pipe that was asked for by its name is waited for."""
    if found.path == STDIN:
        fd = os.dup(sys.stdin.fileno())
        return fd, os.fstat(fd)
    waits = found.asked and stat.S_ISFIFO(os.stat(found.path).st_mode)
    patience = 0 if waits else getattr(os, "O_NONBLOCK", 0)
    fd = os.open(found.path, os.O_RDONLY | patience | getattr(os, "O_BINARY", 0))
    status = os.fstat(fd)
    if stat.S_ISREG(status.st_mode) or (found.asked and not stat.S_ISDIR(status.st_mode)):
        return fd, status
    os.close(fd)
    kinds = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFDIR: "a folder"}
    kind = kinds.get(stat.S_IFMT(status.st_mode), "a device")
    raise InputError(f"{kind}, not a regular file", hint="name it itself if it is to be read")


def _read_small(fd: int, size: int) -> bytes:
    """One read call for the whole file, unless it has grown since it was asked for its size."""
    try:
        content = os.read(fd, size + 1)
        if len(content) <= size:
            return content
        pieces = [content]
        while piece := os.read(fd, 1 << 16):
            pieces.append(piece)
        return b"".join(pieces)
    finally:
        os.close(fd)
