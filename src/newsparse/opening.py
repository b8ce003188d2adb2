"""What was read to what is parsed: the texts of the articles, each with its origin."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from newsparse.errors import InputError
from newsparse.inputs import (
    End,
    Found,
    Item,
    Meter,
    Piece,
    Place,
    Query,
    Raw,
    Row,
    Stream,
    Whole,
    failure_of,
    read,
)  # fmt: skip
from newsparse.inputs.items import caught
from newsparse.inputs.unpacking import BehindError
from newsparse.model import Options, Origin, Span
from newsparse.parser import open_blocks, open_whole
from newsparse.text import Note, decode, decoding_warnings, refuse_foreign


def items_in(found: Found, query: Query, options: Options, meter: Meter) -> Iterable[Item]:
    """Everything in one file, in order, streams cut into articles; trouble comes out as a `Failure`."""
    return caught(Place(found.path), _cut(read(found, query, options.encoding, meter), options))


def _cut(items: Iterable[Raw], options: Options) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Stream):
            yield from _pieces(item, options)
        else:
            yield item


def _pieces(stream: Stream, options: Options) -> Iterator[Item]:
    """The articles of a stream; where it was cut short the last one is not whole, and left out."""
    count, held = 0, None
    try:
        opened = open_blocks(stream.blocks, options)
        for count, span in enumerate(opened.spans, 1):  # noqa: B007 (counts on for the end)
            if held:
                yield held
            held = Piece(stream.place, opened.encoding, span)
    except InputError as error:
        yield failure_of(stream.place, next(iter(stream.troubles), error))
        return
    if not stream.troubles:
        yield from filter(None, (held, End(stream.place, count)))
        return
    if held and isinstance(stream.troubles[0], BehindError):
        yield held
    yield failure_of(stream.place, stream.troubles[0])


def texts_of(item: Whole | Row | Piece, options: Options, field: str) -> list[tuple[Span, Origin]]:
    """The texts of the articles in an item; raises `InputError` where it cannot be read."""
    match item:
        case Whole(place, content):
            opened = open_whole(content, options)
            origin = _origin(place, opened.encoding, options)
            return [(span, origin) for span in opened.spans]
        case Piece(place, encoding, span):
            return [(span, _origin(place, encoding, options))]
        case Row():
            return _row(item, options, field)


def _row(row: Row, options: Options, field: str) -> list[tuple[Span, Origin]]:
    """A row is one article, however many header blocks its text may hold; it counts lines for itself."""
    text, meta, encoding, notes = _row_text(row, options, field)
    if not text.strip():
        return []
    refuse_foreign(text)
    origin = replace(_origin(row.place, encoding, options), meta=meta, crawl_date=row.crawl_date)
    return [(Span(text, article=row.number, warnings=tuple([note.warning for note in notes])), origin)]


def _row_text(row: Row, options: Options, field: str) -> tuple[str, dict[str, object], str, list[Note]]:
    if isinstance(row.content, str):
        return row.content, row.meta, options.encoding or "utf-8", []
    if row.is_json:
        from newsparse.inputs.tables import read_json_row

        found = read_json_row(row.content, field)
        return found.text, found.meta, options.encoding or "utf-8", []
    decoded = decode([row.content], options.encoding)
    return "".join(decoded.blocks), row.meta, decoded.encoding, decoded.notes


def _origin(place: Place, encoding: str, options: Options) -> Origin:
    warnings = decoding_warnings(encoding, options.encoding)
    return Origin(_readable(place.name), encoding, warnings=warnings)


def _readable(name: str) -> str:
    """A file's name as UTF-8, whatever the locale took its bytes for."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("utf-8", "surrogateescape")
    return name
