"""The looks of an article's units, with what only the whole article can tell of a line."""

from __future__ import annotations

from functools import lru_cache

from newsparse.cues import PREDICATES, Look, Votes, is_notice, votes
from newsparse.rules import SHORT, Rules
from newsparse.units import Unit

_PAGE = 20  # units; shorter texts have no furniture of several sentences
_LONGEST_NOTICE = 700  # characters
_NOTICE = "notice inside"
_REPEATED = votes(chrome=1, header=1, body=-4)
_CUT_OFF = votes(body=5)
_FLOWS = votes(header=-1, body=3, trailer=-1)
_PROSE = frozenset(("sentence", "prose", "long prose"))
_SENTENCES = _PROSE | {"short sentence"}
_FRAGMENTS = frozenset(("word", "few words"))
_SUBHEAD = votes(body=3)
_CONTINUING = ",.;:)’”"
_ENDING = ".!?。！？…।؟۔:;"
_REPEATABLE = 400  # characters; who repeats a longer line repeats a paragraph


def looks_of(units: list[Unit], rules: Rules) -> list[Look]:
    """One look for each unit, in order."""
    texts = [unit.text for unit in units]
    known, learn, look_long = rules.known.get, rules.learn, rules.look_long
    # Most lines are known, and those cost no call of Python.
    looks = [look_long(text) if len(text) > SHORT else known(text) or learn(text) for text in texts]
    if len(texts) >= _PAGE and _NOTICE not in rules.without:
        _mark_notices(texts, looks)
    if len(set(texts)) < len(texts):
        _mark_repeated(texts, looks)
    _mark_flowing(texts, looks)
    _mark_subheads(looks)
    if looks and _is_cut_off(texts[-1], looks[-1]):
        looks[-1] = _with(looks[-1], "cut off", _CUT_OFF)
    return looks


def _mark_notices(texts: list[str], looks: list[Look]) -> None:
    """A long paragraph about cookies, newsletters or terms is furniture; only whole pages have any."""
    paragraphs = [index for index, text in enumerate(texts) if SHORT < len(text) < _LONGEST_NOTICE]
    if not is_notice("\n".join([texts[index] for index in paragraphs])):
        return
    for index in paragraphs:
        if is_notice(texts[index]):
            looks[index] = _with(looks[index], _NOTICE, PREDICATES[_NOTICE])


def _mark_repeated(texts: list[str], looks: list[Look]) -> None:
    """A line that stands twice is a headline printed again, or furniture; a lead stands first as a teaser."""
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        if text in seen and len(text) <= _REPEATABLE:
            again = seen[text] if looks[index].cues[0] in _PROSE else index
            looks[again] = _with(looks[again], "repeated", _REPEATED)
        seen[text] = index


def _mark_flowing(texts: list[str], looks: list[Look]) -> None:
    """A line that goes on in small letters or with a comma is one sentence with the line before it."""
    going_on = [index for index, text in enumerate(texts) if text[0].islower() or text[0] in _CONTINUING]
    for index in going_on:
        if index and len(looks[index].cues) == 1 and _flows(texts[index - 1], texts[index]):
            looks[index - 1] = _with(looks[index - 1], "flows on", _FLOWS)
            looks[index] = _with(looks[index], "flows", _FLOWS)


def _flows(before: str, text: str) -> bool:
    if before[-1] in _ENDING:
        return False
    return " " in text if text[0].islower() else len(text) == 1 or text[1] == " "


def _mark_subheads(looks: list[Look]) -> None:
    """A single short line between pieces of prose is a subhead; every other line is a list."""
    shapes = [look.cues[0] for look in looks]
    if _FRAGMENTS.isdisjoint(shapes):
        return
    for index in range(1, len(looks) - 1):
        if shapes[index - 1] not in _PROSE or shapes[index] not in _FRAGMENTS or len(looks[index].cues) > 1:
            continue
        further = (*shapes[index - 2 : index - 1], *shapes[index + 2 : index + 3])
        if shapes[index + 1] in _SENTENCES and not _SENTENCES.isdisjoint(further):
            looks[index] = _with(looks[index], "subhead", _SUBHEAD)


def _is_cut_off(text: str, look: Look) -> bool:
    """Whether the last line is a sentence that the scraper cut off, and not a line of furniture."""
    if len(look.cues) > 1 or look.cues[0] not in ("phrase", "line", "long line", "very long line"):
        return False
    words = text.split()
    return len(text) >= 50 and len(words) >= 6 and sum(word[0].islower() for word in words) * 2 > len(words)


@lru_cache(maxsize=10_000)
def _with(look: Look, name: str, more: Votes) -> Look:
    chrome, header, body, trailer, comments = map(sum, zip(look.votes, more, strict=True))
    return Look((chrome, header, body, trailer, comments), (*look.cues, name), look.fields, look.dates)
