"""A unit: the lines that are read as one."""

from __future__ import annotations

from typing import NamedTuple

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


class Unit(NamedTuple):
    """A run of lines read as one: its text, and the indices of its first and last line."""

    text: str
    first: int
    last: int


def trimmed(line: str) -> str:
    """The line without white space and invisible marks at its ends."""
    text = line.strip()
    if text and not text.isascii() and (text[0] in _INVISIBLE or text[-1] in _INVISIBLE):
        return text.strip(_INVISIBLE + " \t\r\n\xa0")
    return text


def fold(text: str) -> str:
    """Runs of white space as one space."""
    if "  " in text or not text.isascii() or not text.isprintable():
        return " ".join(text.split())
    return text
