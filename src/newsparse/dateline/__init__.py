"""Datelines: where, when and for which agency a story was filed."""

from __future__ import annotations

from typing import NamedTuple


class DatelineMatch(NamedTuple):
    """A dateline at the start of a text; `end` is where the story begins, `score` (1 to 9) how sure it is."""

    end: int
    text: str
    places: tuple[str, ...]
    agency: str | None
    day: str | None
    score: int


def read_dateline(text: str) -> DatelineMatch | None:
    """The run-in dateline that opens a paragraph, or None."""
    return None


def read_lone_dateline(text: str) -> DatelineMatch | None:
    """The dateline that fills a line of its own, or None."""
    return None


def find_dateline(text: str) -> tuple[int, DatelineMatch] | None:
    """The first strong dateline in running text: its start, and the match relative to it; or None."""
    return None
