"""Cues made ready: what a line looks like, found with as few tries as can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

from newsparse.cues import CUES, PREDICATES, Cue, Votes, predicates, shape, votes
from newsparse.cues.shapes import long_predicates, notices_in, opens_with_dateline
from newsparse.dates import DateMatch
from newsparse.patterns import lazy
from newsparse.sieve import DASHED, DIVIDED, NUMBERED, TELLING, Sieve

SHORT = 120  # characters; longer lines are judged by their shape and their first words
_REMEMBERED = 50_000  # looks of short lines kept: the furniture of a site comes back on every page
_DASH = lazy(r"\s[-–—]|[-–—](?:\s|$)")
_BULLETS = frozenset("•▪●◦‣·›»►▶○■✓♦◆")
_KEY, _LONG_KEY = 3, 8  # first letters by which phrases are looked up
_MANY = 6  # phrases that are looked up by more letters


class Matcher(Protocol):
    """A compiled pattern, of `re` or under a time limit; `TimeoutError` is raised at that limit."""

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match that begins at `start`, or None."""


class Look(Struct, frozen=True, gc=False):
    """What a line looks like: the sum of its cues' votes, their names, the fields and dates it gives."""

    votes: Votes
    cues: tuple[str, ...]
    fields: tuple[tuple[str, str, str | None], ...] = ()  # cue, field, value
    dates: tuple[DateMatch, ...] = ()


TOO_SLOW = Cue("pattern timeout", votes())


class _Rule(NamedTuple):
    """A cue made ready."""

    cue: Cue
    pattern: Matcher


class _Opening(NamedTuple):
    """The cues that lines with some first letters may show: their phrases, and all phrases at once."""

    phrases: tuple[str, ...]
    rules: tuple[tuple[str, Cue, Matcher], ...]


class Rules:
    """Cues made ready: `look` tells what a trimmed line looks like, and remembers short lines."""

    def __init__(
        self,
        cues: Sequence[Cue] = CUES,
        without: frozenset[str] = frozenset(),
        own: Iterable[tuple[Cue, Matcher]] = (),
    ) -> None:
        self.without = without
        general = [(cue, lazy(cue.pattern, re.IGNORECASE)) for cue in cues if cue.name not in without]
        ready = [_Rule(cue, pattern) for cue, pattern in (*general, *own)]
        self._phrases = _by_first_letters(ready)
        self._opening = lru_cache(_REMEMBERED)(self._opening_of)
        self._plain = [rule for rule in ready if not rule.cue.phrases]
        self._sieve = Sieve([rule.cue for rule in self._plain], SHORT)
        self._sifted = lru_cache(_REMEMBERED)(self._rules_of)
        self.look_short = lru_cache(_REMEMBERED)(self._look)

    def look(self, text: str) -> Look:
        """The look of one trimmed, non-empty line."""
        return self.look_short(text) if len(text) <= SHORT else self.look_long(text, notices=True)

    def look_long(self, text: str, *, notices: bool) -> Look:
        """The look of a long line; `notices` tells whether the words of notices are worth looking for."""
        name, total = shape(text)
        opened = self._opened(text)
        more = long_predicates(text) if text[-1] == ")" or " is a" in text[:60] else ()
        if not opened and not notices and not more and name != "long line":
            return _plain(name, total)
        names, sums = [name, *(cue.name for cue, _ in opened)], [total, *(cue.votes for cue, _ in opened)]
        for other in more:
            if other not in self.without:
                names.append(other)
                sums.append(PREDICATES[other])
        if name == "long line" and "dateline" not in self.without and opens_with_dateline(text):
            names.append("dateline")
            sums.append(PREDICATES["dateline"])
        if notices and len(text) < 700 and len(notices_in(text)) > 1:
            names.append("notice inside")
            sums.append(PREDICATES["notice inside"])
        fields = tuple((cue.name, cue.field, value) for cue, value in opened if cue.field)
        return Look(_sum(tuple(sums)), tuple(names), fields)

    def shown(self, text: str) -> Iterator[tuple[Cue, str | None]]:
        """The cues that a line shows, each with its value; `TOO_SLOW` where a pattern hit its time limit."""
        yield from self._opened(text)
        if len(text) <= SHORT:
            yield from self._matched(text, self._sieve.marks(text))

    def _opened(self, text: str) -> Sequence[tuple[Cue, str | None]]:
        """The cues with phrases that a line shows."""
        if not text.isascii():
            text = _plainly_opened(text)
        opening = self._opening(text[:_KEY])
        if opening and len(opening.phrases) > _MANY:
            opening = self._opening(text[:_LONG_KEY])
        if opening is None:
            return ()
        folded = text[:80].casefold()
        if not folded.startswith(opening.phrases):
            return ()
        size, found = len(text), []
        for phrase, cue, pattern in opening.rules:
            if size <= cue.longest and folded.startswith(phrase):
                try:
                    match = pattern.match(text, len(phrase))
                except TimeoutError:
                    return ((TOO_SLOW, None),)
                if match:
                    found.append((cue, _value(match)))
        return found

    def _opening_of(self, key: str) -> _Opening | None:
        """The phrases that lines with these first letters may open with."""
        folded = key.casefold()
        rules = [
            rule
            for start in (folded[:_KEY], folded[: _KEY - 1])
            for rule in self._phrases.get(start, ())
            if rule[0].startswith(folded) or folded.startswith(rule[0])
        ]
        return _Opening(tuple([phrase for phrase, _, _ in rules]), tuple(rules)) if rules else None

    def _matched(self, text: str, marks: int) -> Sequence[tuple[Cue, str | None]]:
        """The cues without phrases that a short line shows."""
        fitting = self._sieve.fitting(text, marks)
        if not fitting:
            return ()
        found = []
        for cue, pattern in self._sifted(fitting):
            try:
                match = pattern.match(text)
            except TimeoutError:
                return ((TOO_SLOW, None),)
            if match:
                found.append((cue, _value(match)))
        return found

    def _rules_of(self, fitting: int) -> tuple[_Rule, ...]:
        """The rules for a set of cues."""
        return tuple(rule for place, rule in enumerate(self._plain) if fitting >> place & 1)

    def _look(self, text: str) -> Look:
        name, total = shape(text)
        marks = self._sieve.marks(text)
        opened, matched = self._opened(text), self._matched(text, marks)
        if not (opened or matched or marks & TELLING or text.isupper()):
            return _plain(name, total)
        shown = [*opened, *matched]
        fields = tuple([(cue.name, cue.field, value) for cue, value in shown if cue.field])
        more: Sequence[str] = ()
        dates: tuple[DateMatch, ...] = ()
        if marks & TELLING or text.isupper():
            divided = not fields and (bool(marks & DIVIDED) or _is_dashed(text, marks) or text.isupper())
            more, dates = predicates(text, numbered=bool(marks & NUMBERED), divided=divided)
        if not shown and not more:
            return _plain(name, total)
        names, sums = [name], [total]
        for cue, _ in shown:
            if cue.name not in names:
                names.append(cue.name)
                sums.append(cue.votes)
        for name in more:
            if name not in self.without:
                names.append(name)
                sums.append(PREDICATES[name])
        return Look(_sum(tuple(sums)), tuple(names), fields, dates)


def _is_dashed(text: str, marks: int) -> bool:
    """Whether a dash stands beside a blank or at the end of a line."""
    return bool(marks & DASHED) and _DASH.search(text) is not None


def _plainly_opened(text: str) -> str:
    """The text without a bullet in front, and without the only letter whose small form is two."""
    if "İ" in text[:80]:
        text = text.replace("İ", "I")
    return text[1:].lstrip() or text if text[0] in _BULLETS else text


def _by_first_letters(ready: Iterable[_Rule]) -> dict[str, list[tuple[str, Cue, Matcher]]]:
    found: dict[str, list[tuple[str, Cue, Matcher]]] = {}
    for cue, pattern in ready:
        for phrase in cue.phrases:
            folded = phrase.casefold()
            found.setdefault(folded[:_KEY], []).append((folded, cue, pattern))
    return found


def _value(match: re.Match[str]) -> str | None:
    """What the pattern's groups caught: `value`, or whichever of its alternatives did."""
    return match[match.lastindex] if match.lastindex else None


@cache
def _plain(name: str, total: Votes) -> Look:
    """The look of a line that shows its shape and nothing else."""
    return Look(total, (name,))


@lru_cache(maxsize=4096)
def _sum(several: tuple[Votes, ...]) -> Votes:
    chrome, header, body, trailer, comments = map(sum, zip(*several, strict=True))
    return chrome, header, body, trailer, comments


@cache
def general_rules() -> Rules:
    """The rules of every page, made ready once."""
    return Rules()
