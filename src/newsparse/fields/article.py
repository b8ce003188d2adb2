"""Sections to article: every value with the lines that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from newsparse.blocks.block import Block
from newsparse.dateline import read_lone_dateline
from newsparse.dates import day_month, find_dates, nearest_year, with_zone
from newsparse.fields.body import Body
from newsparse.fields.comments import CommentsRead
from newsparse.fields.confidence import confidence_of
from newsparse.fields.header import Header
from newsparse.fields.publication_dates import Chosen, DateCandidate
from newsparse.fields.values import Value
from newsparse.fields.warnings import warnings_of
from newsparse.fields.witnesses import SaidDate
from newsparse.labelling.page import Page
from newsparse.labelling.runs import section_runs
from newsparse.labelling.zone import Zone
from newsparse.language import language_of, word_count
from newsparse.model import (
    NO_DATELINE,
    SCHEMA,
    Article,
    DateFound,
    Dateline,
    DateRole,
    Origin,
    Source,
    Span,
)

_TRAILER = Zone.TRAILER


class Parts(Struct, frozen=True, gc=False):
    """What was read of the sections of a page."""

    header: Header
    body: Body
    comments: CommentsRead


def article_of(page: Page, parts: Parts, size: int, origin: Origin, zone: str | None) -> Article:
    """The article that a page of so many lines makes; dates without an offset get that of the zone."""
    header, body, span = parts.header, parts.body, page.span
    trailer = _trailer(page, header)
    said = header.said
    publish = _value(said.publish or header.chosen.publish, zone)
    day = _dateline_day(body, publish)
    language = language_of(body.paragraphs)
    words = word_count(body.paragraphs, language)
    confidence = confidence_of(page, header, body, words, language)
    told = warnings_of(page, header, body, parts.comments, confidence)
    return Article(
        schema=SCHEMA,
        news_id=_text(header.news_id),
        publish_date=publish,
        update_date=_value(said.update or header.chosen.update, zone),
        page_date=_value(header.chosen.page, zone) or origin.crawl_date,
        title=_text(header.title),
        kicker=_text(header.kicker),
        subtitle=_text(header.subtitle),
        byline=_text(header.byline),
        authors=header.authors or tuple([witness.value for witness in said.authors]),
        dateline=_dateline(body, header.dateline, day),
        paragraphs=tuple(body.paragraphs),
        comments=parts.comments.comments,
        trailer=tuple([page.blocks[index].text for index in trailer]),
        labels={label: value.text for label, value in header.labels.items()},
        dates=_dates(page, header, body, day),
        lines=_lines(page, parts, trailer),
        sections=section_runs(page, size),
        language=language,
        word_count=words,
        confidence=confidence,
        layout=page.layout.name if page.layout else "general",
        warnings=(*origin.warnings, *span.warnings, *told),
        source=_source(header, span, size, origin),
    )


def _source(header: Header, span: Span, size: int, origin: Origin) -> Source:
    last = span.first_line + size - 1
    said_by = _said_by(header)
    place = (origin.path, span.article, span.first_line, last)
    return Source(*place, origin.encoding, origin.meta, said_by, None)


def _text(value: Value | None) -> str | None:
    return value.text if value else None


def _value(candidate: DateCandidate | SaidDate | None, zone: str | None) -> str | None:
    if candidate is None or candidate.value is None:
        return None
    return with_zone(candidate.value, zone) if zone else candidate.value


def _dateline_day(body: Body, publish: str | None) -> str | None:
    """The day that the dateline names, in the year that brings it nearest to the publication."""
    if body.dateline is None or body.dateline.day is None:
        return None
    whole, named = _read_day(body.dateline.day)
    return nearest_year(named[1], named[0], publish) if named and publish and not whole else whole


@lru_cache(maxsize=1024)
def _read_day(text: str) -> tuple[str | None, tuple[int, int] | None]:
    """The ISO date that a dateline's date gives, else its day and month; a year of datelines has few."""
    whole = find_dates(text)
    if whole and whole[0].value:
        return whole[0].value, None
    return None, day_month(text)


def _dateline(body: Body, labelled: Value | None, day: str | None) -> Dateline:
    match = body.dateline
    if match is None and labelled:
        match = read_lone_dateline(labelled.text)
        if match is None:
            return Dateline(labelled.text, (labelled.text,), None, None)
    return Dateline(match.text, match.places, match.agency, day) if match else NO_DATELINE


def _trailer(page: Page, header: Header) -> Sequence[int]:
    """The lines after the story, but for those that gave a field of their own."""
    trailer = page.indices(_TRAILER)
    for value in (header.news_id, header.byline):
        if value and trailer:
            trailer = [index for index in trailer if index not in value.blocks]
    return trailer


def _dates(page: Page, header: Header, body: Body, day: str | None) -> tuple[DateFound, ...]:
    found = []
    for candidate in header.dates:
        role = _role(candidate, header.chosen)
        line = page.line(candidate.block)
        found.append(DateFound(role, candidate.match.text, candidate.value, line, None))
    if body.dateline and body.dateline.day and body.dateline_block is not None:
        found.append(DateFound("dateline", body.dateline.day, day, page.line(body.dateline_block), None))
        found.sort(key=lambda date: date.line or 0)
    found += [DateFound(date.role, date.text, date.value, None, date.source) for date in header.said.dates]
    return tuple(found)


def _said_by(header: Header) -> dict[str, str]:
    """For each field that no line prints, who says its value."""
    said = header.said
    authors = said.authors[0].source if said.authors and not header.authors else ""
    found = {
        "publish_date": said.publish.source if said.publish else "",
        "update_date": said.update.source if said.update else "",
        "title": header.title.source if header.title else "",
        "authors": authors,
    }
    return {field: source for field, source in found.items() if source}


def _role(candidate: DateCandidate, chosen: Chosen) -> DateRole:
    if candidate.role == "update":
        return "update"
    if candidate is chosen.publish:
        return "publish"
    if candidate is chosen.page:
        return "page"
    same = chosen.publish and chosen.publish.value == candidate.value
    return "publish" if same else "other"


def _lines(page: Page, parts: Parts, trailer: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """For each field that has a value, the numbers of its lines."""
    header, body, chosen = parts.header, parts.body, parts.header.chosen
    values = (
        ("news_id", header.news_id),
        ("publish_date", chosen.publish),
        ("update_date", chosen.update),
        ("page_date", chosen.page),
        ("title", header.title),
        ("kicker", header.kicker),
        ("subtitle", header.subtitle),
        ("byline", header.byline),
        ("authors", header.byline if header.authors else None),
    )
    found: list[tuple[str, Sequence[int]]] = [(field, value.blocks) for field, value in values if value]
    found += (
        ("dateline", _dateline_blocks(body, header)),
        ("paragraphs", body.blocks),
        ("comments", parts.comments.blocks),
        ("trailer", trailer),
        ("labels", [index for value in header.labels.values() for index in value.blocks]),
    )
    return {
        field: _numbers(page.blocks, page.span.first_line, indices) for field, indices in found if indices
    }


def _dateline_blocks(body: Body, header: Header) -> Sequence[int]:
    if body.dateline_block is not None:
        return (body.dateline_block,)
    return header.dateline.blocks if header.dateline else ()


def _numbers(blocks: list[Block], first: int, indices: Sequence[int]) -> tuple[int, ...]:
    """The numbers of the lines that some blocks are made of; their indices ascend."""
    start, end = first + blocks[indices[0]].first, first + blocks[indices[-1]].last + 1
    if end - start == 1:
        return (start,)
    size = len(indices)
    if size == 1 or end - start == size == len({blocks[index].first for index in indices}):
        return tuple(range(start, end))  # without gaps
    numbers: set[int] = set()
    for index in indices:
        numbers.update(range(first + blocks[index].first, first + blocks[index].last + 1))
    return tuple(sorted(numbers))
