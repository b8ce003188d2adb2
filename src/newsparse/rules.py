"""Cues made ready: what a line looks like, found with as few tries as can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

from newsparse.cues import CUES, PREDICATES, Cue, Votes, predicates, shape, votes
from newsparse.cues._cue import DIGITS
from newsparse.cues.shapes import long_predicates, notices_in, opens_with_dateline
from newsparse.dates import DateMatch

SHORT = 120  # characters; longer lines are judged by their shape and their first words
_REMEMBERED = 50_000  # looks of short lines kept: the furniture of a site comes back on every page
# What any cue without phrases needs.
_SPECIAL = re.compile(rf"[{DIGITS}|•·»›<>→/:：()©*@{{}}\[\],_【】기記记–—-]")
_BULLETS = frozenset("•▪●◦‣·›»►▶○■✓♦◆")
_KEY = 3  # first letters by which phrases are looked up


class Matcher(Protocol):
    """A compiled pattern, of `re` or under a time limit; `TimeoutError` is raised at that limit."""

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match that begins at `start`, or None."""


class _Lazy:
    """A pattern that is compiled when a line is first held against it: most runs need a few of many."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match at `start`, or None."""
        match = re.compile(self._pattern, re.IGNORECASE).match
        self.match = match  # type: ignore[method-assign]  # from now on without this detour
        return match(text, start)


class Look(NamedTuple):
    """What a line looks like: the sum of its cues' votes, their names, the fields and dates it gives."""

    votes: Votes
    cues: tuple[str, ...]
    fields: tuple[tuple[str, str, str | None], ...] = ()  # cue, field, value
    dates: tuple[DateMatch, ...] = ()


TOO_SLOW = Cue("pattern timeout", votes())


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
        general = [(cue, _Lazy(cue.pattern)) for cue in cues if cue.name not in without]
        ready: list[tuple[Cue, Matcher]] = [*general, *own]
        self._openings = _openings(ready)
        plain = [(cue, pattern) for cue, pattern in ready if not cue.phrases]
        self._by_character = _by_character(plain)
        self._anywhere = _by_length(
            [(cue, pattern) for cue, pattern in plain if not cue.opens and not cue.needs]
        )
        self._groups = _by_need([(cue, pattern) for cue, pattern in plain if cue.needs])
        self.look_short = lru_cache(_REMEMBERED)(self._look)

    def look(self, text: str) -> Look:
        """The look of one trimmed, non-empty line."""
        return self.look_short(text) if len(text) <= SHORT else self.look_long(text, notices=True)

    def look_long(self, text: str, *, notices: bool) -> Look:
        """The look of a long line; `notices` tells whether the words of notices are worth looking for."""
        name, total = shape(text)
        opened = _in_time(self._opened, text)
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
        return Look(_sum(sums), tuple(names), fields)

    def shown(self, text: str) -> Iterator[tuple[Cue, str | None]]:
        """The cues that a line shows, each with its value; `TOO_SLOW` where a pattern hit its time limit."""
        yield from _in_time(self._opened, text)
        if len(text) <= SHORT:
            yield from _in_time(self._matched, text)

    def _opened(self, text: str) -> Sequence[tuple[Cue, str | None]]:
        """The cues with phrases that a line shows."""
        if not text.isascii():
            text = _plainly_opened(text)
        folded = text[:_KEY].casefold()
        most, some = self._openings.get(folded), self._openings.get(folded[:2])
        if most is None and some is None:
            return ()
        folded, size, found = text[:80].casefold(), len(text), []
        for opening in (most, some):
            if opening and folded.startswith(opening.phrases):
                for phrase, cue, pattern in opening.rules:
                    if (
                        folded.startswith(phrase)
                        and size <= cue.longest
                        and (match := pattern.match(text, len(phrase)))
                    ):
                        found.append((cue, _value(match)))
        return found

    def _matched(self, text: str) -> list[tuple[Cue, str | None]]:
        """The cues without phrases that a short line shows."""
        size, found = len(text), []
        tried = [self._by_character.get(text[0], ())]
        tried += [rules for longest, rules in self._anywhere if size <= longest]
        if _SPECIAL.search(text):
            tried += [
                rules for longest, needed, rules in self._groups if size <= longest and needed.search(text)
            ]
        for rules in tried:
            for cue, pattern in rules:
                if size <= cue.longest and (match := pattern.match(text)):
                    found.append((cue, _value(match)))
        return found

    def _look(self, text: str) -> Look:
        name, total = shape(text)
        shown = [*_in_time(self._opened, text), *_in_time(self._matched, text)]
        fields = tuple([(cue.name, cue.field, value) for cue, value in shown if cue.field])
        more: Sequence[str] = ()
        dates: tuple[DateMatch, ...] = ()
        if _SPECIAL.search(text) or text.isupper():
            more, dates = predicates(text, labelled=bool(fields))
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
        return Look(_sum(sums), tuple(names), fields, dates)


def _plainly_opened(text: str) -> str:
    """The text without a bullet in front, and without the only letter whose small form is two."""
    if "İ" in text[:80]:
        text = text.replace("İ", "I")
    return text[1:].lstrip() or text if text[0] in _BULLETS else text


def _in_time(
    show: Callable[[str], Sequence[tuple[Cue, str | None]]], text: str
) -> Sequence[tuple[Cue, str | None]]:
    """The cues that a line shows, or `TOO_SLOW` where a pattern hit its time limit."""
    try:
        return show(text)
    except TimeoutError:
        return ((TOO_SLOW, None),)


def _openings(ready: Iterable[tuple[Cue, Matcher]]) -> dict[str, _Opening]:
    found: dict[str, list[tuple[str, Cue, Matcher]]] = {}
    for cue, pattern in ready:
        for phrase in cue.phrases:
            folded = phrase.casefold()
            found.setdefault(folded[:_KEY], []).append((folded, cue, pattern))
    return {
        key: _Opening(tuple(phrase for phrase, _, _ in rules), tuple(rules)) for key, rules in found.items()
    }


def _by_character(ready: Iterable[tuple[Cue, Matcher]]) -> dict[str, list[tuple[Cue, Matcher]]]:
    found: dict[str, list[tuple[Cue, Matcher]]] = {}
    for cue, pattern in ready:
        for character in cue.opens:
            found.setdefault(character, []).append((cue, pattern))
    return found


def _by_length(ready: list[tuple[Cue, Matcher]]) -> list[tuple[int, list[tuple[Cue, Matcher]]]]:
    """Cues that any line may show, by the length of the longest such line."""
    lengths = sorted({cue.longest for cue, _ in ready})
    return [(longest, [rule for rule in ready if rule[0].longest == longest]) for longest in lengths]


def _by_need(
    ready: list[tuple[Cue, Matcher]],
) -> list[tuple[int, re.Pattern[str], list[tuple[Cue, Matcher]]]]:
    """Cues by the characters that a line must hold for them, each group with the length of its longest."""
    found: dict[str, list[tuple[Cue, Matcher]]] = {}
    for cue, pattern in ready:
        found.setdefault(cue.needs, []).append((cue, pattern))
    return [
        (max(cue.longest for cue, _ in rules), re.compile(f"[{needs}]"), rules)
        for needs, rules in found.items()
    ]


def _value(match: re.Match[str]) -> str | None:
    """What the pattern's groups caught: `value`, or whichever of its alternatives did."""
    return match[match.lastindex] if match.lastindex else None


@cache
def _plain(name: str, total: Votes) -> Look:
    """The look of a line that shows its shape and nothing else."""
    return Look(total, (name,))


@lru_cache(maxsize=4096)
def _same(total: Votes) -> Votes:
    return total  # one object for equal votes, so that runs of lines are known by identity


def _sum(several: list[Votes]) -> Votes:
    if len(several) == 1:
        return several[0]
    chrome, header, body, trailer, comments = map(sum, zip(*several, strict=True))
    return _same((chrome, header, body, trailer, comments))


@cache
def general_rules() -> Rules:
    """The rules of every page, made ready once."""
    return Rules()
