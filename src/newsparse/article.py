"""Sections to article: every value with the lines that it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.body import Body, read_body
from newsparse.comments import CommentsRead, read_comments
from newsparse.dateline import read_lone_dateline
from newsparse.dates import day_month, find_dates, nearest_year, with_zone
from newsparse.datings import Chosen, Dating
from newsparse.header import Header, Value, authors, read_header
from newsparse.model import (
    NO_DATELINE,
    Article,
    DateFound,
    Dateline,
    DateRole,
    Options,
    Origin,
    Source,
    Span,
)
from newsparse.page import Page
from newsparse.sections import Place
from newsparse.warnings import warnings_of


def article_of(page: Page, span: Span, size: int, origin: Origin, options: Options) -> Article:
    """The article that a page's sections make; `size` is the number of its lines."""
    order = options.date_order or (page.layout.date_order if page.layout else None)
    zone = options.timezone or (page.layout.timezone if page.layout else None)
    header = read_header(page, order)
    body = read_body(page, header.title, header.glued)
    comments = read_comments(page, order)
    trailer = _trailer(page, header)
    publish = _value(header.chosen.publish, zone)
    day = _dateline_day(body, publish)
    return Article(
        schema=1,
        news_id=_text(header.news_id),
        publish_date=publish,
        update_date=_value(header.chosen.update, zone),
        page_date=_value(header.chosen.page, zone) or origin.crawl_date,
        title=_text(header.title),
        kicker=_text(header.kicker),
        subtitle=_text(header.subtitle),
        byline=_text(header.byline),
        authors=authors(header.byline.text) if header.byline else (),
        dateline=_dateline(body, header.dateline, day),
        paragraphs=tuple(body.paragraphs),
        comments=comments.comments,
        trailer=tuple(page.units[index].text for index in trailer),
        labels={label: value.text for label, value in header.labels.items()},
        dates=_dates(page, header, body, span, day),
        lines=_lines(page, span.first_line, header, body, comments, trailer),
        layout=page.layout.name if page.layout else "general",
        warnings=(*origin.warnings, *span.warnings, *warnings_of(page, span.first_line, header, body)),
        source=Source(
            origin.path,
            span.article,
            span.first_line,
            span.first_line + size - 1,
            origin.encoding,
            origin.meta,
        ),
    )


def _text(value: Value | None) -> str | None:
    return value.text if value else None


def _value(dating: Dating | None, zone: str | None) -> str | None:
    if dating is None or dating.value is None:
        return None
    return with_zone(dating.value, zone) if zone else dating.value


def _dateline_day(body: Body, publish: str | None) -> str | None:
    """The day that the dateline names, in the year that brings it nearest to the publication."""
    if body.dateline is None or body.dateline.day is None:
        return None
    whole = find_dates(body.dateline.day)
    if whole and whole[0].value:
        return whole[0].value
    named = day_month(body.dateline.day)
    return nearest_year(named[1], named[0], publish) if named and publish else None


def _dateline(body: Body, labelled: Value | None, day: str | None) -> Dateline:
    match = body.dateline
    if match is None and labelled:
        match = read_lone_dateline(labelled.text)
        if match is None:
            return Dateline(labelled.text, (labelled.text,), None, None)
    return Dateline(match.text, match.places, match.agency, day) if match else NO_DATELINE


def _trailer(page: Page, header: Header) -> list[int]:
    """The lines after the story, but for those that gave a field of their own."""
    used = {index for value in (header.news_id, header.byline) if value for index in value.units}
    return [index for index in page.indices(Place.TRAILER) if index not in used]


def _dates(page: Page, header: Header, body: Body, span: Span, day: str | None) -> tuple[DateFound, ...]:
    found = [
        DateFound(
            _role(dating, header.chosen),
            dating.match.text,
            dating.value,
            span.first_line + page.units[dating.unit].first,
        )
        for dating in header.dates
    ]
    if body.dateline and body.dateline.day and body.dateline_unit is not None:
        line = span.first_line + page.units[body.dateline_unit].first
        found.append(DateFound("dateline", body.dateline.day, day, line))
    return tuple(sorted(found, key=lambda date: date.line))


def _role(dating: Dating, chosen: Chosen) -> DateRole:
    if dating.role == "update":
        return "update"
    if dating is chosen.publish:
        return "publish"
    if dating is chosen.page:
        return "page"
    same = chosen.publish and chosen.publish.value == dating.value
    return "publish" if same else "other"


def _lines(  # noqa: PLR0913, PLR0917 (one for each section)
    page: Page, first: int, header: Header, body: Body, comments: CommentsRead, trailer: list[int]
) -> dict[str, tuple[int, ...]]:
    """For each field that has a value, the numbers of its lines."""
    chosen, byline = header.chosen, header.byline
    made_of: tuple[tuple[str, Sequence[int]], ...] = (
        ("news_id", header.news_id.units if header.news_id else ()),
        ("publish_date", chosen.publish.units if chosen.publish else ()),
        ("update_date", chosen.update.units if chosen.update else ()),
        ("page_date", chosen.page.units if chosen.page else ()),
        ("title", header.title.units if header.title else ()),
        ("kicker", header.kicker.units if header.kicker else ()),
        ("subtitle", header.subtitle.units if header.subtitle else ()),
        ("byline", byline.units if byline else ()),
        ("authors", byline.units if byline and authors(byline.text) else ()),
        ("dateline", _dateline_units(body, header)),
        ("paragraphs", body.units),
        ("comments", comments.units),
        ("trailer", trailer),
        ("labels", [index for value in header.labels.values() for index in value.units]),
    )
    return {field: _numbers(page, first, units) for field, units in made_of if units}


def _dateline_units(body: Body, header: Header) -> Sequence[int]:
    if body.dateline_unit is not None:
        return (body.dateline_unit,)
    return header.dateline.units if header.dateline else ()


def _numbers(page: Page, first: int, units: Sequence[int]) -> tuple[int, ...]:
    if not page.has_blocks:
        return tuple(sorted({first + page.units[index].first for index in units}))
    spans = [page.units[index] for index in units]
    return tuple(sorted({first + index for unit in spans for index in range(unit.first, unit.last + 1)}))
