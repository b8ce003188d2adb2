"""Texts in web archives: the `conversion` records of WET files and `resource` records of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from newsparse.errors import InputError
from newsparse.inputs.http import page_in
from newsparse.inputs.items import Failure, Item, Place, Row, Skipped
from newsparse.inputs.records import Damage, Record, records
from newsparse.inputs.source import Source
from newsparse.patterns import lazy

_META = ("WARC-Target-URI", "WARC-Date", "WARC-Record-ID", "WARC-Identified-Content-Language")
_FRACTION = lazy(r"\.\d+")
_PAGES = frozenset(("conversion", "resource", "response"))
ROW_SIZE = 64 << 20  # bytes; a larger record is refused


def read_warc(source: Source) -> Iterator[Item]:
    """The text records of a web archive, each with its address and the date it was fetched."""
    number, place, is_damaged = 0, source.place, False
    for record in records(source.stream, source.query.max_size or ROW_SIZE):
        if isinstance(record, Damage):
            is_damaged = True
            yield Failure(place, record.reason, byte=record.byte)
        elif _is_text(record):
            number += 1
            yield _row(place, number, record)
        elif record.headers.get("warc-type") == "response" and (page := page_in(record.content)):
            number += 1
            yield replace(_row(place, number, record), content=page, reader="html")
        elif record.headers.get("warc-type") in _PAGES:
            yield Skipped(place, f"a {record.headers['warc-type']} record, not text")
    if not number and not is_damaged:
        raise InputError("a web archive without text", hint="take the WET file, or extract the text first")


def _is_text(record: Record) -> bool:
    kind = record.headers.get("content-type", "")
    return record.headers.get("warc-type") in ("conversion", "resource") and kind.startswith("text/plain")


def _row(place: Place, number: int, record: Record) -> Row:
    meta = {name: value for name in _META if (value := record.headers.get(name.lower()))}
    date = _FRACTION.sub("", meta.get("WARC-Date", "")) or None
    return Row(place, number, None, record.content, meta=meta, crawl_date=date)
