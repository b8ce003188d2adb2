"""How files are cut into articles: the way that was chosen, and those that were not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsparse.batch import Plan
from newsparse.cli.endings import NOTHING, OK, PARTIAL, complain
from newsparse.cli.explaining import complain_of
from newsparse.errors import InputError
from newsparse.inputs import Failure, Found, Meter, Piece, Query, Whole, discover, failure_of
from newsparse.opening import items_in, texts_of
from newsparse.parser import ways_to_cut
from newsparse.split import HEAD, Way

_SHOWN = 6  # articles whose first lines are given
_HEADINGS = ("way", "articles", "with a story", "alike", "score", "first lines")


def explain_cuts(query: Query, plan: Plan) -> int:
    """Print how each file that is read for a query is cut; gives the exit code."""
    count = shown = failed = 0
    for count, found in enumerate((each for each in discover(query) if not each.hidden), 1):  # noqa: B007
        for name, text in _heads(found, query, plan):
            if text is None:
                failed += 1
                continue
            shown += 1
            found_ways = ways_to_cut(text, plan.options)
            print("\n".join([f"{name}: {_outcome(found_ways[0])}", *_table(found_ways)]))
    if not count:
        complain(f"nothing to read in {', '.join(query.paths[:3])}")
    return NOTHING if not shown else PARTIAL if failed else OK


def _heads(found: Found, query: Query, plan: Plan) -> Iterator[tuple[str, str | None]]:
    """The beginning of each text in a file, which tells how it is cut; None where it cannot be read."""
    items = (
        item
        for item in items_in(found, query, plan.options, Meter())
        if isinstance(item, Whole | Piece | Failure)
    )
    for name, group in groupby(items, key=lambda item: item.place.name):
        text, failure = "", None
        for item in group:
            try:
                if isinstance(item, Failure):
                    failure = item
                elif len(text) < HEAD:
                    text += "".join(span.text for span, _ in texts_of(item, plan.options, plan.text_field))
            except InputError as error:
                failure = failure_of(item.place, error)
        if failure:
            complain_of(failure)
            yield name, None
        elif text:
            yield name, text[:HEAD]


def _outcome(chosen: Way) -> str:
    return "one article" if chosen.articles == 1 else f"cut by {chosen.name}"


def _table(ways: list[Way]) -> Iterator[str]:
    yield _row("", *_HEADINGS)
    for way in ways:
        lines = ", ".join(map(str, way.lines[:_SHOWN])) + (", …" if len(way.lines) > _SHOWN else "")
        score = f"{way.score:.2f}" if way.score else "-"
        counts = map(str, (way.articles, way.whole, way.alike))
        yield _row("*" if way.is_chosen else "", way.name, *counts, score, lines)


def _row(mark: str, name: str, *cells: str) -> str:
    *counts, lines = cells
    return f"{mark:2}{name:38}" + "".join(f"{cell:>14}" for cell in counts) + f"  {lines}"
