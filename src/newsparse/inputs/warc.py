"""Texts in web archives: the `conversion` records of WET files and `resource` records of plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.items import Item, Place, Row, Skipped
from newsparse.inputs.source import Source
from newsparse.patterns import lazy

_META = ("WARC-Target-URI", "WARC-Date", "WARC-Record-ID", "WARC-Identified-Content-Language")
_FRACTION = lazy(r"\.\d+")
_PAGES = frozenset(("conversion", "resource", "response"))


ROW_SIZE = 64 << 20  # bytes; no record is read further


def read_warc(source: Source) -> Iterator[Item]:
    """The text records of a web archive."""
    return warc_rows(source.place, source.stream, source.query.max_size or ROW_SIZE)


def warc_rows(place: Place, stream: BinaryIO, max_size: int) -> Iterator[Item]:
    """The text records of a web archive, each with its address and the date it was fetched."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError("reading web archives", "warc") from error
    number = 0
    try:
        for record in ArchiveIterator(stream, no_record_parse=True):
            if _is_text(record):
                number += 1
                yield _row(place, number, record, max_size)
            elif record.rec_type in _PAGES:
                yield Skipped(place, f"a {record.rec_type} record, not text")
    except ArchiveLoadFailed as error:
        raise InputError(f"a damaged web archive ({error})", hint="what came before was read") from error
    if not number:
        raise InputError("a web archive without text", hint="take the WET file, or extract the text first")


def _is_text(record: Any) -> bool:
    kind = record.rec_headers.get_header("Content-Type") or ""
    return record.rec_type in ("conversion", "resource") and kind.startswith("text/plain")


def _row(place: Place, number: int, record: Any, max_size: int) -> Item:
    named = ((name, record.rec_headers.get_header(name)) for name in _META)
    meta = {name: value for name, value in named if value}
    content = record.raw_stream.read(max_size)
    date = _FRACTION.sub("", meta.get("WARC-Date", "")) or None
    return Row(place, number, None, content, meta=meta, crawl_date=date)
