"""Ids: articles that begin or end with the publisher's id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import chain, islice, takewhile

from msgspec import Struct

from newsparse.split import _markers as markers
from newsparse.split._markers import ID
from newsparse.split._verdict import Piece, Strategy

_MOST_ABOVE = 60  # lines with text that a page may have above its id
_FEW_ABOVE = 8  # and a header
_DEEPEST = 12  # lines of a header above its id that are told from the blank line over them
_FORM_LINES = 14  # lines with text that a page may have below its id
_LONGEST_TOLD = 100  # characters of a line that says one thing about an article
_ASKED = 40  # ids that tell how the others stand
_MOST = 0.8  # of the ids must stand alike
_FIRST_WORTH, _AGREED_WORTH = 0.05, 0.2  # what the first id and most ids add to what the articles look like


class Header(Struct, frozen=True):
    """What stands above the ids of a file.

    `usual` is what the first one has above it, nearest first. `lines` says of each line between an id and
    the blank line over its header what it is (a day, a label by its name, or nothing), where most agree.
    """

    usual: tuple[str, ...]
    lines: tuple[str, ...] | None
    dated: bool


_DAY = "\n"  # no label is called so


def by_ids(head: str) -> Iterator[Strategy]:
    """Ids stand above their articles or below them: what most stand by tells, and what comes of it."""
    found = list(islice(ID.finditer(head), _ASKED))
    if len({markers.article_id(mark) for mark in found}) < 2:
        return
    first = found[0].start()
    usual = [line.text for line in markers.lines_before(head, first, 0, _MOST_ABOVE)]
    dated = [_dated(head, mark.start()) for mark in found]
    votes = Counter(_stands_above(head, mark) for mark in found)
    agreed = _AGREED_WORTH * ((votes[True] > votes[False]) - (votes[True] < votes[False]))
    opened = _FIRST_WORTH * (1 if sum(map(markers.is_prose, usual)) <= 2 and dated[0] else -1)
    header = Header(tuple(usual), _lines_above(head, found, usual), sum(dated) >= _MOST * len(dated))
    cut = partial(_cut_before_ids, header=header)
    yield Strategy("ids above the articles", cut, 0.4 + agreed + opened, _has_id_above)
    first_line = next((line.text for line in markers.lines_after(head, 0, 1)), "")
    cut = partial(_cut_after_ids, first_line=first_line)
    yield Strategy("ids below the articles", cut, 0.4 - agreed - opened, _has_id_below)


def _has_id_above(piece: Piece) -> bool:
    mark = ID.search(piece.text, piece.start, piece.end)
    if mark is None:
        return False
    above = markers.lines_before(piece.text, mark.start(), piece.start, _MOST_ABOVE)
    return sum(markers.is_prose(line.text) for line in above) <= 2 and piece.has_story(mark.start())


def _has_id_below(piece: Piece) -> bool:
    mark = ID.search(piece.text, piece.start, piece.end)
    if mark is None:
        return False
    above = markers.lines_before(piece.text, mark.start(), piece.start, _MOST_ABOVE)
    return any(markers.is_prose(line.text) for line in above)


def _stands_above(text: str, mark: re.Match[str]) -> bool | None:
    """Whether an id belongs to what stands below it, as the lines around it say; None where they do not."""
    place = mark.start()
    below = next(markers.lines_after(text, _below(text, mark), 1), None)
    above = next(markers.lines_before(text, place, 0, 1), None)
    if below and markers.is_furniture(below.text):
        return False
    if above is None:
        return True
    over, under = (
        _blank_lines(text, above.start, place),
        _blank_lines(text, place, below.start) if below else 0,
    )
    if (not over and _is_told(above.text)) or (below and not under and _is_told(below.text)):
        return True
    return None if over == under else over > under


def _below(text: str, mark: re.Match[str]) -> int:
    """Where the line below an id starts; negative where there is none within reach."""
    return text.find("\n", mark.end(), mark.end() + markers.REACH)


def _is_told(line: str) -> bool:
    return len(line) <= _LONGEST_TOLD and (markers.is_day(line) or markers.label(line) is not None)


def _blank_lines(text: str, above: int, below: int) -> int:
    """How many line ends stand between the line that starts at a place and the line below it."""
    return text.count("\n", above + 1, below)


def _lines_above(head: str, found: list[re.Match[str]], usual: list[str]) -> tuple[str, ...] | None:
    """What most ids have above them up to a blank line; None where they do not agree."""
    blocks = [_block(head, mark.start()) for mark in found[1:]]
    depths = Counter(len(block) for block in blocks if block is not None)
    depth, count = depths.most_common(1)[0] if depths else (0, 0)
    if count < _MOST * len(blocks):
        return None
    alike = [block for block in blocks if block is not None and len(block) == depth]
    lines = tuple(_agreed([_kind(block[number]) for block in alike]) for number in range(depth))
    if len(usual) == depth:
        return lines
    fitting = zip(usual, lines, strict=False)
    is_surprise = len(alike) > 1 and all(lines) and all(_kind(line) == kind for line, kind in fitting)
    return lines if is_surprise else None


def _block(text: str, place: int) -> list[str] | None:
    """The lines right above a place up to a blank line or a page's foot; None where they are no header."""
    lines: list[str] = []
    while (start := text.rfind("\n", 0, place)) >= 0:
        line = text[start + 1 : place].strip()
        if not line or markers.is_furniture(line):
            return lines
        if len(lines) == _DEEPEST or markers.is_prose(line):
            return None
        lines.append(line)
        place = start
    return lines


def _kind(line: str) -> str:
    return _DAY if markers.is_day(line) else markers.label(line) or ""


def _agreed(kinds: list[str]) -> str:
    kind, count = Counter(kinds).most_common(1)[0]
    return kind if count >= _MOST * len(kinds) else ""


def _dated(text: str, place: int) -> bool:
    """Whether a day stands on the line at a place or close to it, as in every header."""
    if markers.has_day(text, place, place + 80):
        return True
    near = chain(markers.lines_after(text, place, 4), markers.lines_before(text, place, 0, 3))
    return any(markers.is_day(line.text) for line in near)


def _cut_before_ids(text: str, start: int, limit: int, *, header: Header) -> int | None:
    """Cut before the header that holds the next id; an id in the same header is the same article's."""
    own: set[str] = set()
    floor = end = start
    for mark in ID.finditer(text, start):
        place = mark.start()
        if place > limit:
            return None
        number = markers.article_id(mark)
        if not own:
            own.add(number)
            floor, end = _below(text, mark), mark.end()
            continue
        top = _planned(text, floor, place, header)
        if number in own:
            if top is None or not header.lines or not _comes_again(text, floor, place, top):
                continue
        elif top is None and header.dated and not _dated(text, place):
            continue
        elif top is None:
            top = _header_start(text, floor, place, header.usual)
        if _has_words(text, end, top):
            return top
        own.add(number)
        floor, end = _below(text, mark), mark.end()
    return None


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether more than labels and days stand between two ids: else both are the same article's."""
    lines = takewhile(lambda line: line.start < end, markers.lines_after(text, start, _FEW_ABOVE))
    return not all(map(_is_told, (line.text for line in lines)))


def _planned(text: str, floor: int, place: int, header: Header) -> int | None:
    """Where the header around an id begins that looks as most do; None where this one does not."""
    if header.lines is None:
        return None
    for kind in header.lines:
        start = text.rfind("\n", floor, place)
        line = text[start + 1 : place].strip()
        if start < 0 or not line or not _is_of(line, kind):
            return None
        place = start
    start = text.rfind("\n", floor, place)
    above = text[start + 1 : place].strip()
    return None if above and start >= 0 and not markers.is_furniture(above) else place


def _is_of(line: str, kind: str) -> bool:
    if kind == _DAY:
        return markers.has_day(line, 0, 80)
    return len(line) <= 200 if not kind else markers.label(line) == kind


def _comes_again(text: str, floor: int, place: int, top: int) -> bool:
    """Whether an id that was there before opens a story again: a whole one stands above, and one below."""
    below = [line.text for line in markers.lines_after(text, place, 6)]
    return markers.Story(text, floor).is_above(top) and any(map(markers.is_prose, below[1:]))


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
