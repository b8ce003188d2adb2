"""A block: the lines that are read as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680" + (
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_CONTROLS = tuple([mark for mark in _BLANK if mark.isascii() and mark not in " \n\r"])
_FOREIGN = tuple([mark for mark in _BLANK if not mark.isascii()])
_ENDS = _BLANK + _INVISIBLE


_CODE = "".join(map(chr, range(1, 32)))
_CODES = frozenset(_CODE)
_COMMENT_MARKS = frozenset(("--", "//", "#", ";", "%"))
_FEWEST = 3  # lines of a header behind a mark


class Block(Struct, frozen=True, gc=False):
    """A run of lines read as one: its text, and the indices of its first and last line."""

    text: str
    first: int
    last: int


def trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without white space and invisible marks at their ends."""
    texts = list(map(str.strip, lines))
    if not _CODES.isdisjoint(
        {text[:1] for text in texts}
    ):  # what wires put before a line, but for lines of codes
        texts = [text.lstrip(_CODE) or text for text in texts]
    for index, text in enumerate(texts):
        if not text.isascii() and (text[0] in _INVISIBLE or text[-1] in _INVISIBLE):
            texts[index] = text.strip(_ENDS)
    return texts


def uncommented(texts: list[str]) -> list[str]:
    """The trimmed lines without the mark (`-- `) that stands before each line of the first paragraph."""
    first = next((number for number, text in enumerate(texts) if text), len(texts))
    mark = texts[first][:2].rstrip() if first < len(texts) else ""
    if mark not in _COMMENT_MARKS:
        return texts
    end = next((number for number in range(first, len(texts)) if not texts[number]), len(texts))
    block = texts[first:end]
    if len(block) < _FEWEST or not all(text == mark or text.startswith(f"{mark} ") for text in block):
        return texts
    return [*texts[:first], *[text.removeprefix(mark).lstrip() for text in block], *texts[end:]]


def folded(texts: list[str]) -> list[str]:
    """These trimmed texts with runs of white space as one space; mostly they have none."""
    marks = _to_fold(texts)
    if not marks:
        return texts
    return [" ".join(text.split()) if [mark for mark in marks if mark in text] else text for text in texts]


def _to_fold(texts: list[str]) -> list[str]:
    """What has to be folded somewhere: double spaces, and white space that is no space."""
    whole = "\n".join(texts)
    marks = [mark for mark in _CONTROLS if mark in whole]
    if whole.rfind("  ") >= 0:  # two thirds of the time that `in` takes
        marks.append("  ")
    if not whole.isascii():
        foreign = "".join([text for text in texts if not text.isascii()])
        if not foreign.isprintable():
            marks += [mark for mark in _FOREIGN if mark in foreign]
    return marks
