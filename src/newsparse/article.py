"""Sections to article: every value with the lines that it is made of."""

from __future__ import annotations

from newsparse.body import Body, read_body
from newsparse.comments import CommentsRead, read_comments
from newsparse.dates import nearest_year, with_zone
from newsparse.datings import Chosen, Dating
from newsparse.header import Header, Value, authors, read_header
from newsparse.model import (
    NO_DATELINE,
    Article,
    ArticleWarning,
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


def article_of(page: Page, span: Span, size: int, origin: Origin, options: Options) -> Article:
    """The article that a page's sections make; `size` is the number of its lines."""
    header = read_header(page, options.date_order)
    body = read_body(page)
    comments = read_comments(page, options.date_order)
    trailer = _trailer(page, header)
    publish = _value(header.chosen.publish, options)
    return Article(
        schema=1,
        news_id=_text(header.news_id),
        publish_date=publish,
        update_date=_value(header.chosen.update, options),
        page_date=_day(_value(header.chosen.page, options)) or origin.crawl_date,
        title=_text(header.title),
        kicker=_text(header.kicker),
        subtitle=_text(header.subtitle),
        byline=_text(header.byline),
        authors=authors(header.byline.text) if header.byline else (),
        dateline=_dateline(body, publish),
        paragraphs=tuple(body.paragraphs),
        comments=comments.comments,
        trailer=tuple(page.units[index].text for index in trailer),
        labels={label: value.text for label, value in header.labels.items()},
        dates=_dates(page, header, body, span, publish),
        lines=_lines(page, span.first_line, header, body, comments, trailer),
        layout="general",
        warnings=_warnings(page, span, header, body, publish, origin),
        source=Source(origin.path, span.article, span.first_line, span.first_line + size - 1, origin.encoding, origin.meta),
    )


def _text(value: Value | None) -> str | None:
    return value.text if value else None


def _value(dating: Dating | None, options: Options) -> str | None:
    if dating is None or dating.match.value is None:
        return None
    value = dating.match.value
    return with_zone(value, options.timezone) if options.timezone else value


def _day(value: str | None) -> str | None:
    return value[:10] if value else None


def _dateline(body: Body, publish: str | None) -> Dateline:
    match = body.dateline
    if match is None:
        return NO_DATELINE
    return Dateline(match.text, match.places, match.agency, None)


def _trailer(page: Page, header: Header) -> list[int]:
    """The lines after the story, but for those that gave a field of their own."""
    used = {index for value in (header.news_id, header.byline) if value for index in value.units}
    return [index for index in page.indices(Place.TRAILER) if index not in used]


def _dates(page: Page, header: Header, body: Body, span: Span, publish: str | None) -> tuple[DateFound, ...]:
    found = [
        DateFound(_role(dating, header.chosen), dating.match.text, dating.match.value, span.first_line + page.units[dating.index].first)
        for dating in header.dates
    ]
    return tuple(found)


def _role(dating: Dating, chosen: Chosen) -> DateRole:
    if dating is chosen.publish:
        return "publish"
    if dating is chosen.page:
        return "page"
    if dating is chosen.update or dating.role == "update":
        return "update"
    same = chosen.publish and chosen.publish.match.value == dating.match.value
    return "publish" if same else "other"


def _lines(page: Page, first: int, header: Header, body: Body, comments: CommentsRead, trailer: list[int]) -> dict[str, tuple[int, ...]]:
    """For each field that has a value, the numbers of its lines."""
    made_of: dict[str, list[int] | tuple[int, ...]] = {
        "news_id": header.news_id.units if header.news_id else (),
        "publish_date": _unit(header.chosen.publish),
        "update_date": _unit(header.chosen.update),
        "page_date": _unit(header.chosen.page),
        "title": header.title.units if header.title else (),
        "kicker": header.kicker.units if header.kicker else (),
        "subtitle": header.subtitle.units if header.subtitle else (),
        "byline": header.byline.units if header.byline else (),
        "authors": header.byline.units if header.byline else (),
        "dateline": () if body.dateline_unit is None else (body.dateline_unit,),
        "paragraphs": body.units,
        "comments": comments.units,
        "trailer": trailer,
        "labels": tuple(index for value in header.labels.values() for index in value.units),
    }
    return {field: _numbers(page, first, units) for field, units in made_of.items() if units}


def _unit(dating: Dating | None) -> tuple[int, ...]:
    return () if dating is None else (dating.index,)


def _numbers(page: Page, first: int, units: list[int] | tuple[int, ...]) -> tuple[int, ...]:
    found: dict[int, None] = {}
    for index in units:
        unit = page.units[index]
        for number in range(first + unit.first, first + unit.last + 1):
            found[number] = None
    return tuple(found)


def _warnings(page: Page, span: Span, header: Header, body: Body, publish: str | None, origin: Origin) -> tuple[ArticleWarning, ...]:
    found = [*origin.warnings, *span.warnings]
    if header.title is None:
        found.append(ArticleWarning("no-title", "no line reads as a headline", None))
    if publish is None:
        found.append(ArticleWarning("no-publish-date", "no line gives the date of publication", None))
    if not body.paragraphs:
        found.append(ArticleWarning("no-body", "no line reads as story text", None))
    return tuple(found)
