"""Feeds: items of a headline, a link and a day, printed one below the other."""

from __future__ import annotations

from newsparse.patterns import lazy
from newsparse.split import _markers as markers
from newsparse.split._verdict import Strategy

_TOP = 1500  # characters in which the first item begins
FEED = "headlines with a link and a day"
_GAP = r"\n(?:[ \t]*\n){0,2}"
_LINK = r"[ \t]*https?://[^\s]{4,300}[ \t]*"
_DAY = r"(?P<{}>[^\n]{{6,60}})"
_ITEM = lazy(
    rf"\n[ \t]*(?P<title>[^\W\d_][^\n]{{5,250}}|[^\n]{{8,250}}){_GAP}"
    rf"(?:{_LINK}{_GAP}{_DAY.format('below')}|{_DAY.format('above')}{_GAP}{_LINK})(?=\n|\Z)"
)


def by_feed(head: str) -> list[Strategy]:
    """The way in which a file of at least two items is parted; none where it is no feed."""
    first = _item(head, 0, min(len(head), _TOP))
    if first is None or _item(head, first + 1, len(head)) is None:
        return []
    return [Strategy(FEED, _cut_items, 1)]


def _cut_items(text: str, start: int, limit: int) -> int | None:
    """Cut above each item but the first; what stands above that one belongs to it."""
    own = _item(text, start, limit)
    return None if own is None else _item(text, own + 1, limit)


def _item(text: str, start: int, limit: int) -> int | None:
    """Where the next item begins, up to a limit."""
    place = start
    while match := _ITEM.search(text, place):
        if match.start() > limit:
            return None
        if markers.is_day(match[match.lastgroup or "below"].strip()):
            return match.start()
        place = match.start() + 1
    return None
