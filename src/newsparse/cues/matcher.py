"""Cues made ready: what a line looks like, found with as few tries as can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Protocol

from msgspec import Struct

from newsparse.cues import BULLETS, CUES, PREDICATES, Cue, LineFeatures, Votes, predicates, shape, votes
from newsparse.cues.prefilter import DASHED, DIVIDED, NUMBERED, OPENING, TELLING, Prefilter
from newsparse.cues.shapes import long_predicates, opens_with_dateline
from newsparse.dates import DateMatch
from newsparse.patterns import lazy

SHORT = 120  # characters; longer lines are judged by their shape and their first words
_REMEMBERED = 50_000  # looks of short lines, and what they begin with: furniture comes back on every page
_DASH = lazy(r"\s[-–—]|[-–—](?:\s|$)")
_KEY, _LONG_KEY = 3, 8  # first letters by which phrases are looked up
_MANY = 6  # phrases that are looked up by more letters


class CompiledPattern(Protocol):
    """A compiled pattern, of `re` or under a time limit; `TimeoutError` is raised at that limit."""

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match that begins at `start`, or None."""


TOO_SLOW = Cue("pattern timeout", votes())


class _Rule(Struct, frozen=True):
    """A cue made ready: the phrase that a line opens with in small letters, if any, and what follows it."""

    cue: Cue
    pattern: CompiledPattern
    phrase: str = ""


class _Opening(Struct, frozen=True):
    """The rules of the lines with some first letters, and the phrases of all of them."""

    phrases: tuple[str, ...]
    rules: tuple[_Rule, ...]


class CueMatcher:
    """Cues made ready: `look` tells what a trimmed line looks like; `known` are short lines remembered."""

    def __init__(
        self,
        cues: Sequence[Cue] = CUES,
        without: frozenset[str] = frozenset(),
        own: Iterable[tuple[Cue, CompiledPattern]] = (),
    ) -> None:
        self.without = without
        general = [(cue, lazy(cue.pattern, re.IGNORECASE)) for cue in cues if cue.name not in without]
        ready = [*general, *own]
        self._phrases = _by_first_letters(ready)
        self._opening = lru_cache(_REMEMBERED)(self._opening_of)
        self._plain = [_Rule(cue, pattern) for cue, pattern in ready if not cue.phrases]
        phrases = [phrase for cue, _ in ready for phrase in cue.phrases]
        self._prefilter = Prefilter([rule.cue for rule in self._plain], phrases, SHORT)
        self._sifted = lru_cache(_REMEMBERED)(self._rules_of)
        self.known: dict[str, LineFeatures] = {}

    def look(self, text: str) -> LineFeatures:
        """The look of one trimmed, non-empty line."""
        if len(text) > SHORT:
            return self.look_long(text)
        return self.known.get(text) or self.learn(text)

    def learn(self, text: str) -> LineFeatures:
        """The look of a line of at most `SHORT` characters that is not known; from now on it is."""
        if len(self.known) >= _REMEMBERED:
            self.known.clear()  # simpler than to know the oldest, and dearer by one page in a thousand
        found = self.known[text] = self._look(text)
        return found

    def look_long(self, text: str) -> LineFeatures:
        """The look of a line of more than `SHORT` characters, by its shape and its first words."""
        plain = shape(text)
        opened = self._opened(text) if self._prefilter.may_open(text) else ()
        more = long_predicates(text) if text[-1] == ")" or " is a" in text[:60] else []
        if plain.cues[0] == "long line" and "dateline" not in self.without and opens_with_dateline(text):
            more.append("dateline")
        return self._look_of(plain, opened, more) if opened or more else plain

    def shown(self, text: str) -> Iterator[tuple[Cue, str | None]]:
        """The cues that a line shows, each with its value; `TOO_SLOW` where a pattern hit its time limit."""
        yield from self._opened(text)
        if len(text) <= SHORT:
            yield from self._matched(text, self._prefilter.calls(text))

    def _look(self, text: str) -> LineFeatures:
        plain = shape(text)
        calls = self._prefilter.calls(text)
        is_telling = calls & TELLING or text.isupper()
        if not calls and not is_telling:
            return plain
        shown = self._matched(text, calls)
        if calls & OPENING:
            shown = [*self._opened(text), *shown]
        more: list[str] = []
        dates: tuple[DateMatch, ...] = ()
        if is_telling:
            tells_field = [cue for cue, _ in shown if cue.field]
            may_divide = not tells_field and text[0] not in BULLETS  # no dateline stands in a list
            divided = may_divide and (bool(calls & DIVIDED) or _is_dashed(text, calls) or text.isupper())
            more, dates = predicates(text, numbered=bool(calls & NUMBERED), divided=divided)
        return self._look_of(plain, shown, more, dates) if shown or more else plain

    def _look_of(
        self,
        plain: LineFeatures,
        shown: Sequence[tuple[Cue, str | None]],
        more: Sequence[str],
        dates: tuple[DateMatch, ...] = (),
    ) -> LineFeatures:
        """The look of a line with a shape, the cues that it shows, and its other looks."""
        names, sums = [*plain.cues], [plain.votes]
        for cue, _ in shown:
            if cue.name not in names:
                names.append(cue.name)
                sums.append(cue.votes)
        for other in more:
            if other not in self.without:
                names.append(other)
                sums.append(PREDICATES[other])
        fields = tuple([(cue.name, cue.field, value) for cue, value in shown if cue.field])
        return LineFeatures(_sum(tuple(sums)), tuple(names), fields, dates)

    def _opened(self, text: str) -> Sequence[tuple[Cue, str | None]]:
        """The cues with phrases that a line shows."""
        plain = text if text.isascii() else _plainly_opened(text)
        opening = self._opening(plain[:_KEY])
        if opening and len(opening.phrases) > _MANY:
            opening = self._opening(plain[:_LONG_KEY])
        if opening is None:
            return ()
        folded = plain[:80].casefold()
        if not folded.startswith(opening.phrases):
            return ()
        return _matching(opening.rules, plain, folded, text)

    def _opening_of(self, key: str) -> _Opening | None:
        """The phrases that lines with these first letters may open with."""
        folded = key.casefold()
        rules = [
            rule
            for start in (folded[:_KEY], folded[: _KEY - 1])
            for rule in self._phrases.get(start, ())
            if rule.phrase.startswith(folded) or folded.startswith(rule.phrase)
        ]
        return _Opening(tuple([rule.phrase for rule in rules]), tuple(rules)) if rules else None

    def _matched(self, text: str, calls: int) -> Sequence[tuple[Cue, str | None]]:
        """The cues without phrases that a short line shows, of those that it calls for."""
        fitting = self._prefilter.cues(calls)
        return _matching(self._sifted(fitting), text) if fitting else ()

    def _rules_of(self, fitting: int) -> tuple[_Rule, ...]:
        """The rules for a set of cues."""
        return tuple(rule for place, rule in enumerate(self._plain) if fitting >> place & 1)


def _is_dashed(text: str, calls: int) -> bool:
    """Whether a dash stands beside a blank or at the end of a line."""
    return bool(calls & DASHED) and _DASH.search(text) is not None


def _plainly_opened(text: str) -> str:
    """The text without a bullet in front, and without the only letter whose small form is two."""
    if "İ" in text[:80]:
        text = text.replace("İ", "I")
    return text[1:].lstrip() or text if text[0] in BULLETS else text


def _by_first_letters(ready: Iterable[tuple[Cue, CompiledPattern]]) -> dict[str, list[_Rule]]:
    found: dict[str, list[_Rule]] = {}
    for cue, pattern in ready:
        for phrase in map(str.casefold, cue.phrases):
            found.setdefault(phrase[:_KEY], []).append(_Rule(cue, pattern, phrase))
    return found


def _matching(
    rules: Iterable[_Rule], text: str, folded: str = "", verbatim: str = ""
) -> list[tuple[Cue, str | None]]:
    """The cues whose phrase opens the folded text and whose pattern matches behind it, each with its value.

    Values are cut from the `verbatim` text, which ends as the text does and may differ in single letters.
    `TOO_SLOW` stands for one whose pattern hit its time limit.
    """
    found: list[tuple[Cue, str | None]] = []
    verbatim = verbatim or text
    is_longer = len(folded) > 80 or 0 < len(text) < len(folded)
    for rule in rules:
        if not folded.startswith(rule.phrase) or len(text) > rule.cue.longest:
            continue
        behind = _unfolded(text, len(rule.phrase)) if is_longer else len(rule.phrase)
        try:
            match = rule.pattern.match(text, behind)
        except TimeoutError:
            found.append((TOO_SLOW, None))
            continue
        if match:
            found.append((rule.cue, _value(match, verbatim, len(verbatim) - len(text))))
    return found


def _unfolded(text: str, length: int) -> int:
    """How many characters of a text have so many when folded: a few have two or three for one."""
    for place, character in enumerate(text):
        if length <= 0:
            return place
        length -= len(character.casefold())
    return len(text)


def _value(match: re.Match[str], verbatim: str, shift: int) -> str | None:
    """What the pattern's groups caught: `value`, or whichever of its alternatives did."""
    if not match.lastindex:
        return None
    start, end = match.span(match.lastindex)
    return None if start < 0 else verbatim[start + shift : end + shift]


@lru_cache(maxsize=4096)
def _sum(several: tuple[Votes, ...]) -> Votes:
    chrome, header, body, trailer, comments = map(sum, zip(*several, strict=True))
    return chrome, header, body, trailer, comments


@cache
def general_matcher() -> CueMatcher:
    """The rules of every page, made ready once."""
    return CueMatcher()
