"""The commands that explain a reading and prove a layout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from newsparse.batch import Plan
from newsparse.cli import screen
from newsparse.cli.endings import NOTHING, OK, PARTIAL, complain, complain_of_layouts, failure_line, printable
from newsparse.cli.standard import harmless, say
from newsparse.errors import InputError
from newsparse.explain import explain_texts
from newsparse.inputs import Failure, Found, Item, Meter, Piece, Query, Row, Whole, discover, failure_of
from newsparse.layouts.proof import check
from newsparse.layouts.registry import all_layouts, by_name
from newsparse.model import Options, Origin, Span
from newsparse.opening import items_in, texts_of
from newsparse.parser import parse
from newsparse.record import to_record

_PIPE_WIDTH = 100  # columns, where neither a terminal nor COLUMNS says how many


class View(Struct, frozen=True):
    """What is shown of a reading: of which article, lines with a margin below what, and in colour or not."""

    article: int | None = None
    below: int | None = None
    color: bool = False


def explain_inputs(query: Query, plan: Plan, view: View) -> int:
    """Print the readings of everything that is read for a query; gives the exit code."""
    complain_of_layouts()
    width = screen.width(sys.stdout, _PIPE_WIDTH)
    count = shown = failed = 0
    seen = (found for found in discover(query) if not found.hidden)
    for count, found in enumerate(seen, 1):  # noqa: B007 (counts on below)
        texts = _Texts(found, query, plan, view.article)
        lines = explain_texts(texts, plan.options, below=view.below, color=view.color, width=width)
        for line in lines:
            print(line)
        texts.conclude()
        shown += bool(texts.given)
        failed += bool(texts.failures)
    if not count:
        complain(f"nothing to read in {', '.join(query.paths[:3])}")
    if not shown:
        return NOTHING
    return PARTIAL if failed else OK


class _Texts:
    """The texts of the articles in one file; complains of what cannot be read as it is met."""

    def __init__(self, found: Found, query: Query, plan: Plan, article: int | None) -> None:
        self._found, self._query, self._plan, self._article = found, query, plan, article
        self._articles = self.given = self.failures = 0

    def __iter__(self) -> Iterator[tuple[Span, Origin]]:
        for item in items_in(self._found, self._query, self._plan.options, Meter()):
            for span, origin in self._texts_in(item):
                self._articles += 1
                if self._article in (None, span.article):
                    self.given += 1
                    yield span, origin

    def conclude(self) -> None:
        """Say why there was nothing to show, where nothing has said so yet."""
        if self.failures or self.given:
            return
        if not self._articles:
            complain(f"{self._found.path}: empty: nothing but white space")
            return
        self.failures += 1
        counted = f"--article 1 to {self._articles}" if self._articles > 1 else "it has one"
        complain(f"{self._found.path}: no article {self._article}", counted)

    def _texts_in(self, item: Item) -> list[tuple[Span, Origin]]:
        if isinstance(item, Failure):
            self._fail(item)
        if not isinstance(item, Whole | Row | Piece) or self._is_another(item):
            return []
        try:
            return texts_of(item, self._plan.options, self._plan.text_field, self._plan.mapping)
        except InputError as error:
            self._fail(failure_of(item.place, error, line=item.line if isinstance(item, Row) else None))
            return []

    def _is_another(self, item: Item) -> bool:
        """Whether a row is not the one that is wanted, which is told without reading its text."""
        if isinstance(item, Row) and self._article not in (None, item.number):
            self._articles += 1
            return True
        return False

    def _fail(self, failure: Failure) -> None:
        self.failures += 1
        complain_of(failure)


def complain_of(failure: Failure) -> None:
    """One line on standard error about an input."""
    say(failure_line(failure))


def list_layouts() -> int:
    """Print the names of all layouts with what they are for."""
    complain_of_layouts()
    for known in all_layouts().known:
        line = f"{known.name:<24} {by_name(known.name).description}"
        print(screen.wrapped(printable(line), sys.stdout, indent=25))
    return OK


def show_layout(name: str) -> int:
    """Print the TOML of a layout."""
    with open(by_name(name).path, encoding="utf-8") as file:
        text = file.read()
    sys.stdout.write(harmless(text.encode()).decode() if screen.is_terminal(sys.stdout) else text)
    return OK


def prove_layouts(files: tuple[str, ...]) -> int:
    """Print what is wrong with layout files by their own proofs; gives the exit code."""
    wrong = 0
    for path in files:
        layout = by_name(path)
        problems = check(layout, _reader(path))
        for problem in problems:
            complain(f"{path}: {problem}")
        wrong += bool(problems)
        if not problems:
            print(f"{path}: {layout.name} is fine")
    return PARTIAL if wrong else OK


def _reader(layout: str) -> Callable[[str], list[dict[str, Any]]]:
    return lambda text: [to_record(article) for article in parse(text, Options(layout=layout))]
