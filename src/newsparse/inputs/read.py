"""A file to the texts in it, whatever it is wrapped in."""

from __future__ import annotations

import codecs
import io
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from typing import BinaryIO

from msgspec import Struct

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs import streams
from newsparse.inputs.discover import STDIN, Found, Query
from newsparse.inputs.items import End, Failure, Item, Piece, Place, Taken, Whole, failure_of
from newsparse.inputs.streams import Limits, Meter
from newsparse.model import Options
from newsparse.parser import open_blocks

WHOLE_SIZE = 1 << 18  # bytes; what is larger is read as a stream
ROW_SIZE = 64 << 20  # bytes; no record of a web archive is read further
_COMPRESSED = ("gz", "bz2", "xz", "zst")
_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".jsonlines")
_SUFFIXES = tuple(f".{kind}" for kind in _COMPRESSED)


class _Reading(Struct, frozen=True):
    """What reading one file takes along: the question, how to parse, and who counts."""

    query: Query
    options: Options
    meter: Meter


def read(found: Found, query: Query, options: Options, meter: Meter) -> Iterable[Item]:
    """Everything in one file, in order; what cannot be read comes out as a `Failure`."""
    place = Place(found.path)
    if found.trouble:
        return (Failure(place, found.trouble),)
    try:
        fd, status = _open(found)
        if not stat.S_ISREG(status.st_mode) or status.st_size > WHOLE_SIZE:
            return _caught(place, _read_stream(place, fd, status, _Reading(query, options, meter)))
        content = _read_small(fd, status.st_size)
    except (OSError, InputError) as error:
        return (failure_of(place, error),)
    meter.bytes += len(content)
    if _is_wrapped(place, content):
        inside = _wrapped(place, io.BytesIO(content), _Reading(query, options, meter))
        return _caught(place, chain(inside, (Taken(status.st_size),)))
    whole = _whole(place, content, query, status.st_size)
    return (whole,) if isinstance(whole, Whole) else (whole, Taken(status.st_size))


def _caught(place: Place, items: Iterable[Item]) -> Iterator[Item]:
    try:
        yield from items
    except (OSError, InputError, MissingExtraError) as error:
        yield failure_of(place, error)


def _read_stream(place: Place, fd: int, status: os.stat_result, reading: _Reading) -> Iterator[Item]:
    before = reading.meter.bytes
    with closing(streams.opened(fd, reading.meter)) as stream:
        yield from _wrapped(place, stream, reading)
    yield Taken(status.st_size if stat.S_ISREG(status.st_mode) else reading.meter.bytes - before)


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


def _is_wrapped(place: Place, content: bytes) -> bool:
    """Whether a small file is compressed, an archive or a table: anything but a text."""
    return bool(streams.content_kind(content)) or _is_table(place, content[: streams.HEAD_SIZE])


def _whole(place: Place, content: bytes, query: Query, taken: int = 0) -> Item:
    maximum = query.max_size
    if maximum is not None and len(content) > maximum:
        return Failure(place, f"larger than {maximum:,} bytes", "--max-input-size sets the limit")
    return Whole(place, content, taken)


def _wrapped(place: Place, stream: BinaryIO, reading: _Reading) -> Iterator[Item]:
    """What is in a stream of any kind: at most one compression, round at most one archive."""
    head, stream = streams.with_head(stream)
    kind = streams.content_kind(head)
    if kind in _COMPRESSED:
        with closing(streams.decompressed(kind, stream, None)) as inner:
            yield from _opened(place, inner, reading)
    else:
        yield from _opened(place, stream, reading)


def _opened(place: Place, stream: BinaryIO, reading: _Reading) -> Iterator[Item]:
    head, stream = streams.with_head(stream)
    kind = streams.content_kind(head)
    if kind in ("zip", "tar"):
        yield from _archive(kind, place, stream, reading)
    elif kind == "warc":
        from newsparse.inputs.warc import warc_rows

        yield from warc_rows(place, stream, reading.query.max_size or ROW_SIZE)
    else:
        yield from _texts(place, stream, head, reading)


def _archive(kind: str, place: Place, stream: BinaryIO, reading: _Reading) -> Iterator[Item]:
    from newsparse.inputs.archives import tar_members, zip_members

    members = zip_members if kind == "zip" else tar_members
    seen: Counter[str] = Counter()
    for member in members(stream):
        name = _member_name(member.name)
        seen[name] += 1
        inside = Place(place.path, name if seen[name] == 1 else f"{name}~{seen[name]}")
        if member.stream is None:
            yield Failure(inside, member.trouble)
            continue
        try:
            head, inner = streams.with_head(member.stream)
            yield from _texts(inside, inner, head, reading)
        except InputError as error:
            yield failure_of(inside, error)


def _member_name(name: str) -> str:
    """A member's name without the dots and doubled slashes that make one name look like two."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return "/" * name.startswith("/") + "/".join(parts)


def _texts(place: Place, stream: BinaryIO, head: bytes, reading: _Reading) -> Iterator[Item]:
    """A table's rows, a small text whole, or a large one article by article; then what cut it short."""
    troubles: list[InputError] = []
    blocks = streams.blocks_of(_limited(stream, reading.query.max_size), troubles)
    try:
        if _is_table(place, head):
            yield from _table(place, blocks, head, reading)
        else:
            yield from _text(place, blocks, troubles, reading)
    except InputError as error:
        raise next(iter(troubles), error) from error
    if troubles:
        raise troubles[0]


def _limited(stream: BinaryIO, maximum: int | None) -> BinaryIO:
    if maximum is None:
        return stream
    return streams.guarded(stream, "", (), Limits(maximum))


def _text(
    place: Place, blocks: Iterator[bytes], troubles: list[InputError], reading: _Reading
) -> Iterator[Item]:
    first = b""
    while len(first) <= WHOLE_SIZE and (block := next(blocks, b"")):
        first += block
    if len(first) <= WHOLE_SIZE and not troubles:
        yield _whole(place, first, reading.query)
        return
    opened = open_blocks(chain((first,), blocks), reading.options)
    count, held = 0, None
    for count, span in enumerate(opened.spans, 1):  # noqa: B007 (counts on for the end)
        if held:
            yield held
        held = Piece(place, opened.encoding, span)
    if not troubles:  # else the last article is the one that was cut off
        yield from filter(None, (held, End(place, count)))


def _is_table(place: Place, head: bytes) -> bool:
    name = _bare_name(place)
    if not name.endswith(_TABLES) and not head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        return False
    from newsparse.inputs import tables

    return tables.is_csv(name) or tables.is_json_document(name) or tables.is_json_lines(head, name)


def _table(place: Place, blocks: Iterator[bytes], head: bytes, reading: _Reading) -> Iterator[Item]:
    from newsparse.inputs import tables

    name, encoding, field = _bare_name(place), reading.options.encoding, reading.query.text_field
    if tables.is_csv(name):
        return tables.csv_rows(place, blocks, encoding, field)
    if tables.is_json_lines(head, name):
        return tables.json_rows(place, blocks, encoding)
    return tables.json_document(place, blocks, field)


def _bare_name(place: Place) -> str:
    name = place.name.lower()
    return name.rpartition(".")[0] if name.endswith(_SUFFIXES) else name
