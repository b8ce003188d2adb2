"""A unit: the lines that are read as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680" + (
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_UNTIDY = ("  ", *sorted(set(_BLANK) - set(" \n\r")))
_UNTIDY_ASCII = tuple([mark for mark in _UNTIDY if mark.isascii()])
_ENDS = _BLANK + _INVISIBLE


class Unit(Struct, frozen=True, gc=False):
    """A run of lines read as one: its text, and the indices of its first and last line."""

    text: str
    first: int
    last: int


def trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without white space and invisible marks at their ends."""
    texts = [line.strip() for line in lines]
    for index, text in enumerate(texts):
        if text and not text.isascii() and (text[0] in _INVISIBLE or text[-1] in _INVISIBLE):
            texts[index] = text.strip(_ENDS)
    return texts


def fold(text: str) -> str:
    """Runs of white space as one space."""
    return " ".join(text.split())


def untidy(text: str, marks: tuple[str, ...] = _UNTIDY) -> tuple[str, ...]:
    """What in a text has to be folded (of these `marks`): double spaces, and white space that is no space."""
    if marks is _UNTIDY and text.isascii():
        marks = _UNTIDY_ASCII
    return tuple([mark for mark in marks if mark in text])
