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
from newsparse.inputs.items import Extracted, caught
from newsparse.inputs.registry import Reader, reader_named
from newsparse.inputs.streams import HEAD_SIZE
from newsparse.inputs.told import is_html
from newsparse.inputs.unpacking import BehindError
from newsparse.model import Options, Origin, Span
from newsparse.parser import open_blocks, open_whole, spans_of
from newsparse.text import Note, decode, decoding_warnings, refuse_foreign
from newsparse.witness import Metadata, Witness


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


Mapping = tuple[tuple[str, str], ...]


def texts_of(
    item: Whole | Row | Piece, options: Options, field: str, mapping: Mapping = ()
) -> list[tuple[Span, Origin]]:
    """The texts of the articles in an item; raises `InputError` where it cannot be read."""
    match item:
        case Whole(place, content, _, reader) if reader != "text":
            return list(_extracted(place, reader_named(reader).texts(content, options), options))
        case Whole(place, content):
            opened = open_whole(content, options)
            origin = _origin(place, opened.encoding, options)
            return [(span, origin) for span in opened.spans]
        case Piece(place, encoding, span):
            return [(span, _origin(place, encoding, options))]
        case Row():
            return [(span, _mapped(origin, mapping)) for span, origin in _row(item, options, field)]


def _row(row: Row, options: Options, field: str) -> list[tuple[Span, Origin]]:
    """A row is one article, however many header blocks its text may hold; it counts lines for itself."""
    if row.reader != "text":
        assert isinstance(row.content, bytes)
        return _row_document(row, reader_named(row.reader), row.content, options)
    text, meta, encoding, notes = _row_text(row, options, field)
    if not text.strip():
        return []
    if "<" in text and is_html(text[:HEAD_SIZE].encode("utf-8", "replace"), ""):
        page = text.encode("utf-8", "surrogatepass")
        return _row_document(replace(row, meta=meta), reader_named("html"), page, options)
    refuse_foreign(text)
    origin = replace(_origin(row.place, encoding, options), meta=meta, crawl_date=row.crawl_date)
    return [(Span(text, article=row.number, warnings=tuple([note.warning for note in notes])), origin)]


def _row_document(row: Row, reader: Reader, content: bytes, options: Options) -> list[tuple[Span, Origin]]:
    """What a document that came in a row holds, under the number of the row."""
    found: list[tuple[Span, Origin]] = []
    for extracted in reader.texts(content, options)[:1]:
        each = replace(extracted, is_article=True, meta={**extracted.meta, **row.meta})
        found += [
            (replace(span, article=row.number), replace(origin, crawl_date=row.crawl_date))
            for span, origin in _extracted(row.place, [each], options)
        ]
    return found


def _extracted(place: Place, texts: Iterable[Extracted], options: Options) -> Iterator[tuple[Span, Origin]]:
    """The articles in texts that were taken out of a document; each text counts lines for itself."""
    number = 0
    for extracted in texts:
        if not extracted.text.strip():
            continue
        origin = Origin(place.name, extracted.encoding, extracted.meta, metadata=extracted.metadata)
        if extracted.is_article:
            number += 1
            yield Span(extracted.text, number, 1, extracted.warnings, extracted.markup), origin
            continue
        for number, span in enumerate(spans_of([extracted.text], options), number + 1):  # noqa: B020
            yield replace(span, article=number, warnings=(*extracted.warnings, *span.warnings)), origin


def _mapped(origin: Origin, mapping: Mapping) -> Origin:
    """The origin with the columns that give fields of the record as witnesses, before all others."""
    given = {
        field: (Witness(" ".join(str(value).split()), f"column {column}"),)
        for field, column in mapping
        if (value := origin.meta.get(column)) not in (None, "", [], {})
    }
    if not given:
        return origin
    known = origin.metadata or Metadata()
    return replace(
        origin,
        metadata=Metadata(
            given.get("title", ()) + known.titles,
            given.get("publish_date", ()) + known.published,
            given.get("update_date", ()) + known.updated,
            given.get("byline", given.get("authors", ())) or known.authors,
            known.language,
        ),
    )


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
