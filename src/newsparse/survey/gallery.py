"""Texts to look at: chosen by a survey, and read again line by line to show what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import Struct

from newsparse.inputs import Meter, Piece, Query, Row, Whole, discover
from newsparse.model import Article, Options, Reading
from newsparse.opening import items_in, texts_of
from newsparse.outputs._facts import Facts
from newsparse.parser import parse_span, readings
from newsparse.survey.families import Family

_MOST_LINES = 400  # of one text; the rest of a longer one is only counted
_LONGEST = 600  # characters of a line


class ShownLine(Struct, frozen=True, array_like=True):
    """A line as a page shows it: its number, text and section, how sure that is, and what it looks like."""

    number: int
    text: str
    section: str
    margin: int
    cues: tuple[str, ...]


class Shown(Struct, frozen=True):
    """A text as a page shows it, with the fields that were read and the lines that each is made from."""

    family: str
    path: str
    article: int
    confidence: int
    warnings: tuple[tuple[str, str, int | None], ...]
    fields: tuple[tuple[str, str, tuple[int, ...]], ...]
    lines: tuple[ShownLine, ...]
    more: int


def chosen(families: Iterable[Family], most: int) -> list[tuple[str, Facts]]:
    """Which texts to show, with their families' names: of each the typical one, then the doubtful in turn."""
    ordered = [(family.name, (family.typical, *family.worst)) for family in families]
    found: dict[tuple[str, int], tuple[str, Facts]] = {}
    for row in zip_longest(*[[(name, facts) for facts in each] for name, each in ordered]):
        for entry in filter(None, row):
            if len(found) < most:
                found.setdefault((entry[1].path, entry[1].article), entry)
    return list(found.values())


def gallery(wanted: list[tuple[str, Facts]], query: Query, options: Options) -> Iterator[Shown]:
    """The chosen texts, read again from where they lie; what cannot be read again is left out."""
    by_place = {(facts.path, facts.article): (name, facts) for name, facts in wanted}
    for found in discover(query):
        if not any(path == found.path or path.startswith(f"{found.path}/") for path, _ in by_place):
            continue
        for item in items_in(found, query, options, Meter()):
            if isinstance(item, Whole | Row | Piece):
                yield from _shown_in(item, by_place, options, query.text_field)


def _shown_in(
    item: Whole | Row | Piece, wanted: dict[tuple[str, int], tuple[str, Facts]], options: Options, field: str
) -> Iterator[Shown]:
    for span, origin in texts_of(item, options, field):
        entry = wanted.pop((origin.path or "", span.article), None)
        if entry:
            name, facts = entry
            yield _shown(name, facts, parse_span(span, origin, options), readings(span, options))


def _shown(family: str, facts: Facts, article: Article, read: list[Reading]) -> Shown:
    lines = tuple(
        ShownLine(
            each.line.number, each.line.text[:_LONGEST], each.section.name.lower(), each.margin, each.cues
        )
        for each in read[:_MOST_LINES]
    )
    warnings = tuple((each.code, each.message, each.line) for each in article.warnings)
    fields = tuple((field, _value(article, field), numbers) for field, numbers in article.lines.items())
    return Shown(
        family, facts.path, facts.article, facts.confidence, warnings, fields, lines, len(read) - len(lines)
    )


def _value(article: Article, field: str) -> str:
    """The value of a field in a line."""
    value = getattr(article, field)
    match field:
        case "paragraphs" | "trailer" | "authors":
            return f"{len(value)}: {'; '.join(value)}"[:_LONGEST]
        case "dateline":
            return value.text or ""
        case "comments":
            return f"{value.marker or ''} ({len(value.items)})"
        case "labels":
            return "; ".join(f"{name}: {text}" for name, text in value.items())[:_LONGEST]
        case _:
            return str(value or "")[:_LONGEST]
