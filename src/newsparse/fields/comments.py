"""The comment section: the line that opens it, and the readers' comments."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsparse.dates import DateMatch, find_dates
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.model import NO_COMMENTS, Comment, Comments, DateOrder

_COMMENTS = Zone.COMMENTS
_HEADINGS = frozenset(("comment heading", "starred comment heading", "comment count"))
_FURNITURE = frozenset(
    (
        "comment form",
        "furniture",
        "notice",
        "number",
        "link",
        "comment count",
        "bar",
        "script",
        "comment heading",
    )
)
_OTHER_MARKERS = frozenset(("comment form", "comment author", "comment action"))
_CLOSING = frozenset(("comment action", "comment form", "comment heading", "starred comment heading"))
_DATED = frozenset(("date", "age", "date inside"))
_LONGEST_NAME = 40  # characters
_AROUND_NAMES = " |-–—,·•:()"


class CommentsRead(Struct, frozen=True, gc=False):
    """The comments of the record, and the indices of the blocks that they are made of, in order."""

    comments: Comments
    blocks: list[int]


class _Draft:
    """A comment in the making: who, when, the words so far, and their blocks."""

    def __init__(self, author: str | None = None, date: str | None = None, *blocks: int) -> None:
        self.author, self.date = author, date
        self.texts: list[str] = []
        self.blocks = [*blocks]


def read_comments(page: Page, order: DateOrder | None) -> CommentsRead:
    """The marker and the comments that follow it; forms have a marker only."""
    blocks = page.indices(_COMMENTS)
    marker = _first(page, blocks, _HEADINGS) or _first(page, blocks, _OTHER_MARKERS)
    if marker is None:
        return CommentsRead(NO_COMMENTS, [])
    if len(blocks) == 1:
        return CommentsRead(Comments(page.blocks[marker].text, ()), [marker])
    others = [index for index in blocks if index != marker]
    drafts = [draft for draft in _drafts(page, others, order) if draft.texts]
    items = tuple([Comment(draft.author, draft.date, " ".join(draft.texts)) for draft in drafts])
    used = [index for draft in drafts for index in draft.blocks]
    return CommentsRead(Comments(page.blocks[marker].text, items), sorted([marker, *used]))


def _first(page: Page, blocks: Sequence[int], marks: frozenset[str]) -> int | None:
    for index in blocks:
        if not marks.isdisjoint(page.cues[index]):
            return index
    return None


def _drafts(page: Page, blocks: list[int], order: DateOrder | None) -> list[_Draft]:
    """Comments are told apart by lines that name their author or their date."""
    drafts: list[_Draft] = []
    named = ""  # a name alone on the line above the date
    for place, index in enumerate(blocks):
        text, cues = page.blocks[index].text, page.cues[index]
        date = _date_of(text, cues, order)
        following = blocks[place + 1] if place + 1 < len(blocks) else index
        if "comment author" in cues:
            drafts.append(_Draft(text.rstrip(" :：").rsplit(" ", 1)[0], None, index))
        elif date or "age" in cues:
            _date(drafts, _name_beside(text, date) or named, date, index)
        elif not _CLOSING.isdisjoint(cues):
            drafts.append(_Draft())
        elif len(text) <= _LONGEST_NAME and following == index + 1 and _is_date_line(page, following, order):
            named = text
            drafts.append(_Draft(text, None, index))
            continue
        elif drafts and (drafts[-1].author or drafts[-1].date) and _FURNITURE.isdisjoint(cues):
            drafts[-1].texts.append(text)
            drafts[-1].blocks.append(index)
        named = ""
    return drafts


def _date(drafts: list[_Draft], author: str, date: DateMatch | None, index: int) -> None:
    """Give a date to the comment whose author was just named, or begin a new one with it."""
    value = date.value if date else None
    if drafts and drafts[-1].author and not drafts[-1].date and not drafts[-1].texts:
        drafts[-1].date = value
        drafts[-1].blocks.append(index)
    else:
        drafts.append(_Draft(author or None, value, index))


def _date_of(text: str, cues: tuple[str, ...], order: DateOrder | None) -> DateMatch | None:
    """The date of a line that holds a date and hardly more than a name."""
    if _DATED.isdisjoint(cues):
        return None
    dates = find_dates(text, order=order)
    is_short = bool(dates) and dates[0].full and len(text) - (dates[0].end - dates[0].start) <= _LONGEST_NAME
    return dates[0] if is_short and (dates[0].start == 0 or dates[0].end >= len(text) - 1) else None


def _is_date_line(page: Page, index: int, order: DateOrder | None) -> bool:
    """Whether a line is a date and names nobody: the name then stands on the line above."""
    text, cues = page.blocks[index].text, page.cues[index]
    date = _date_of(text, cues, order)
    return "age" in cues or (date is not None and not _name_beside(text, date))


def _name_beside(text: str, date: DateMatch | None) -> str:
    """The name before or after the date on its line: the longer piece of the two."""
    if date is None:
        return ""
    pieces = (text[: date.start].strip(_AROUND_NAMES), text[date.end :].strip(_AROUND_NAMES))
    return max(pieces, key=len)
