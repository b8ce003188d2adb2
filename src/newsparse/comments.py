"""The comment section: the line that opens it, and the readers' comments."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.dates import DateMatch, find_dates
from newsparse.model import NO_COMMENTS, Comment, Comments, DateOrder
from newsparse.page import Page
from newsparse.sections import Place

_HEADINGS = frozenset(("comment heading", "starred comment heading", "comment count"))
_FURNITURE = frozenset(
    (
        "comment form",
        "comment action",
        "furniture",
        "notice",
        "number",
        "link",
        "comment count",
        "bar",
        "script",
    )
)


class CommentsRead(NamedTuple):
    """The comments of the record, and the indices of the units that they are made of."""

    comments: Comments
    units: list[int]


def read_comments(page: Page, order: DateOrder | None) -> CommentsRead:
    """The marker and the comments that follow it; forms have a marker only."""
    units = page.indices(Place.COMMENTS)
    if not units:
        return CommentsRead(NO_COMMENTS, [])
    marker = next((index for index in units if _HEADINGS.intersection(page.looks[index].cues)), units[0])
    items, used = _items(page, [index for index in units if index != marker], order)
    return CommentsRead(Comments(page.units[marker].text, tuple(items)), [marker, *used])


def _items(page: Page, units: list[int], order: DateOrder | None) -> tuple[list[Comment], list[int]]:
    """Comments are told apart by the lines that name their author or their date."""
    items: list[Comment] = []
    used: list[int] = []
    author: str | None = None
    date: str | None = None
    texts: list[str] = []
    pending: str | None = None

    def finish() -> None:
        if texts and (author or date):
            items.append(Comment(author, date, " ".join(texts)))

    for index in units:
        cues = page.looks[index].cues
        text = page.units[index].text
        if "comment author" in cues:
            finish()
            author, date, texts = text.rstrip(": ").rsplit(" ", 1)[0], None, []
        elif "date" in cues or "age" in cues:
            finish()
            found = find_dates(text, order=order)
            author, date, texts = _beside(text, found) or pending, found[0].value if found else None, []
        elif _FURNITURE.intersection(cues):
            continue
        elif len(text) <= 40 and cues[0] in ("word", "few words", "phrase"):
            pending = text
            used.append(index)
            continue
        else:
            texts.append(text)
        pending = None
        used.append(index)
    finish()
    return items, used


def _beside(text: str, dates: tuple[DateMatch, ...]) -> str:
    """What stands before the date of a comment or, where that says more, after it: the name of its author."""
    if not dates:
        return ""
    sides = (text[: dates[0].start], text[dates[0].end :])
    return max((side.strip(" |-–—,·•:()[]") for side in sides), key=len)
