"""Ids: articles that begin or end with the publisher's id."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import chain, takewhile

from newsparse.split import _markers as markers
from newsparse.split._markers import ID

_MOST_ABOVE = 60  # lines with text that a page may have above its id
_FEW_ABOVE = 8  # and a header
_FORM_LINES = 14  # lines with text that a page may have below its id


def cut_by_id(head: str) -> Callable[[str, int, int], int | None]:
    """Ids stand above their articles or below them: the first one in a file tells."""
    place = next(ID.finditer(head)).start()
    above = [line.text for line in markers.lines_before(head, place, 0, _MOST_ABOVE)]
    if sum(map(markers.is_prose, above)) > 2 or not _dated(head, place):
        first_line = next((line.text for line in markers.lines_after(head, 0, 1)), "")
        return partial(_cut_after_ids, first_line=first_line)
    return partial(_cut_before_ids, usual=tuple(above))


def _dated(text: str, place: int) -> bool:
    """Whether a day stands on the line at a place or close to it, as in every header."""
    if markers.has_day(text, place, place + 80):
        return True
    near = chain(markers.lines_after(text, place, 4), markers.lines_before(text, place, 0, 3))
    return any(markers.is_day(line.text) for line in near)


def _cut_before_ids(text: str, start: int, limit: int, *, usual: tuple[str, ...]) -> int | None:
    """Cut before the header that holds the next id; an id that comes again is the same article's."""
    own = None
    for mark in ID.finditer(text, start):
        place = mark.start()
        if place > limit:
            return None
        number = markers.article_id(mark)
        if own is None:
            own, floor = number, markers.line_end(text, place)
        elif number != own and _dated(text, place):
            return _header_start(text, floor, place, usual)
    return None


def _header_start(text: str, floor: int, place: int, usual: tuple[str, ...]) -> int:
    """Where the header around an id begins. `usual` is what the file's first article has above its id."""
    above, closed = [], False
    for line in markers.lines_before(text, place, floor, max(_FEW_ABOVE, len(usual) + 2)):
        closed = markers.is_furniture(line.text)
        if closed:
            break
        above.append(line)
    lines = [line.text for line in above]
    own = sum(1 for _ in takewhile(partial(_heads, text, place, usual), lines[: max(2, len(usual))]))
    if own < len(lines):
        own = max(own, _like_usual(lines, usual, closed=closed))
    return above[own - 1].start if own else place


def _heads(text: str, place: int, usual: tuple[str, ...], line: str) -> bool:
    """Whether a line is the header's around an id: a banner seen before, a day, a label not seen below."""
    if line in usual:
        return True
    name = markers.label(line)
    if name is None:
        return markers.is_day(line) and not line.endswith(".")
    below = (markers.label(other.text) for other in markers.lines_after(text, place, 4))
    return len(line) <= 80 and name not in below


def _like_usual(above: list[str], usual: tuple[str, ...], *, closed: bool) -> int:
    """How many lines above an id are its header's where title, lead or menu stand between them."""
    if usual and usual[-1] in above:
        return above.index(usual[-1]) + 1
    page_day = next((count for count, line in enumerate(above, 1) if markers.is_page_day(line)), 0)
    if page_day or all(markers.is_day(line) or markers.label(line) for line in usual):
        return page_day
    if markers.is_day(usual[-1]):
        shape = markers.shape(usual[-1])
        return next((count for count, line in enumerate(above, 1) if markers.shape(line) == shape), 0)
    return len(above) if closed and len(above) <= len(usual) + 2 else min(len(usual), len(above))


def _cut_after_ids(text: str, start: int, limit: int, *, first_line: str) -> int | None:
    """Cut where the page of an article ends that has its id below, when the next id is seen."""
    own = None
    for mark in ID.finditer(text, start):
        if mark.start() > limit:
            return None
        if own and markers.article_id(mark) != markers.article_id(own):
            place = _page_end(text, own.start(), mark.start(), first_line)
            if place is not None:
                return place
        own = mark
    return None


def _page_end(text: str, place: int, end: int, first_line: str) -> int | None:
    """Where the lines below an id end: at a line like the file's first, or where they are no furniture."""
    below = markers.lines_after(text, markers.line_end(text, place), _FORM_LINES)
    lines = [line for line in below if line.start < end]
    shape = markers.shape(first_line)
    for line in lines:
        if line.text == first_line or (markers.is_day(line.text) and markers.shape(line.text) == shape):
            return line.start
    return next((line.start for line in lines if not markers.is_furniture(line.text)), None)
