"""Where the fields and the story of a layout stand, told from the lines that are landmarks."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsparse.blocks.stretch import Stretch
from newsparse.layouts._page import Page
from newsparse.layouts.landmarks import Landmark, Place
from newsparse.model import Section

_HEAD = 16  # lines of the paragraph that a landmark above a story may stand in
_FULL = 45  # characters of a line that may go on in the next one
_CENTRED = 8  # columns by which a masthead stands further in than a headline
_HEADLINE_LINES = 6


def stretches_of(
    places: Sequence[Place],
    lines: Sequence[str],
    texts: Sequence[str],
    furniture: AbstractSet[str] = frozenset(),
) -> list[Stretch]:
    """The stretches of an article in a layout with these places, in order; none without landmarks.

    `furniture` are lines of the site, exactly so; one that is also a landmark stays one.
    """
    page = Page(lines, texts)
    landmarks = [mark for place in places for mark in (*place.below, *place.above, *place.through)]
    for index, text in enumerate(texts):
        if text in furniture and not any(mark.shown(text) for mark in landmarks):
            page.take(Stretch(index, index, Section.CHROME, "site furniture"))
    for place in places:
        if place.section == Section.CHROME:
            _take_furniture(page, place)
    story = next((place for place in places if place.section == Section.BODY), None)
    has_story = story is not None and _find_story(page, story)
    fields = [place for place in places if place.table.field or place.table.section == "header"]
    openings = [place.opens for place in fields if place.opens and place.opens.pattern]
    for place in fields:
        if place.table.field in page.given and place.table.field not in ("labels", ""):
            continue
        if place.opens:
            _take_opened(page, place, openings)
        else:
            _take_between(page, place)
    if has_story:
        _take_rest(page)
    return list(page.stretches())


def _take_furniture(page: Page, place: Place) -> None:
    """Page heads and footers; all lines above a landmark, from one on, or up to the last of several."""
    name, size = place.table.name or "furniture", len(page.texts)
    if place.opens:
        for index, text in enumerate(page.texts):
            if page.free(index) and place.opens.shown(text):
                last = index + _is_running_head(page, place, index + 1)
                page.take(Stretch(index, last, Section.CHROME, name))
        return
    first, end = 0, size
    if place.below:
        first = _first(page, place.below, 0, size) or size
    if place.above:
        above = _first(page, place.above, first, size)
        end = first if above is None else above
    if place.through:
        shown = (index for index in range(size - 1, first - 1, -1) if _shows(page, place.through, index))
        end = next(shown, first - 1) + 1
    if first < end:
        page.take(Stretch(first, end - 1, Section.CHROME, name))
        page.top = page.top if place.below else end


def _shows(page: Page, landmarks: Sequence[Landmark], index: int) -> bool:
    return any(landmark.shown(page.texts[index]) for landmark in landmarks)


def _is_running_head(page: Page, place: Place, index: int) -> bool:
    """Whether the line below a page's number is printed on other pages too."""
    if place.table.takes != "line below" or index >= len(page.texts) or not page.texts[index]:
        return False
    return list(page.texts).count(page.texts[index]) > 1


def _bounds(page: Page, place: Place, start: int, end: int) -> tuple[int, int] | None:
    """From below the one landmark to above the other; None where one of them is not there."""
    first = start
    if place.below:
        at = _first(page, place.below, start, end)
        if at is None:
            return None
        first = at + 1
    if place.above:
        at = _first(page, place.above, first, end)
        if at is None:
            return None
        return first, at
    return first, end


def _first(page: Page, landmarks: Sequence[Landmark], start: int, end: int) -> int | None:
    """The first line that is a landmark: the first of these that there is."""
    for landmark in landmarks:
        for index in range(start, end):
            if page.is_read(index) and landmark.shown(page.texts[index]):
                return index
    return None


def _find_story(page: Page, place: Place) -> bool:
    """Find the lines of the story, and take them."""
    texts, size = page.texts, len(page.texts)
    at = _first(page, place.below, page.top, size) if place.below else page.top - 1
    if at is None:
        return False
    opening = None
    if place.below and place.table.value:
        opening = _opening(place, texts[at])
    start = at if opening else _header_end(page, place, at) if place.below else page.top
    end = _first(page, place.above, max(start, at + 1), size) if place.above else None
    end = size if end is None else end
    while start < end and not texts[start]:
        start += 1
    last = end
    while last > start and not texts[last - 1]:
        last -= 1
    page.story = start, end
    if start < last:
        name = place.table.name or "story"
        page.take(Stretch(start, last - 1, Section.BODY, name, opening=opening, wrapped=place.table.wrapped))
    return True


def _opening(place: Place, text: str) -> str | None:
    """What stands behind a landmark on its own line."""
    values = (landmark.value(text) for landmark in place.below)
    return next((value for value in values if value is not None), None) or None


def _header_end(page: Page, place: Place, at: int) -> int:
    """The line below the paragraph of the landmark above a story, and below those that go `through`."""
    texts, size = page.texts, len(page.texts)
    end, blank = at + 1, at + 1
    while blank < min(size, at + _HEAD) and texts[blank]:
        blank += 1
    if blank < size and not texts[blank]:
        end = blank
    while place.through:
        following = end
        while following < size and not page.is_read(following):
            following += 1
        if following >= size or not any(mark.shown(texts[following]) for mark in place.through):
            break
        end = _label_end(page, following, ())
    return end


def _label_end(page: Page, first: int, openings: Sequence[Landmark], *, least: int = _FULL) -> int:
    """The line below the lines that a label opens: the next ones while lines are full."""
    texts, end = page.texts, first + 1
    while end < len(texts) and texts[end] and len(texts[end - 1]) >= least:
        if page.taken[end] is not None or any(opens.shown(texts[end]) for opens in openings):
            break
        end += 1
    return end


def _take_opened(page: Page, place: Place, openings: Sequence[Landmark]) -> None:
    """The first line outside the story that opens a field, with those in which it goes on; all labels."""
    assert place.opens is not None
    start, end = page.story
    for index in range(page.top, len(page.texts)):
        if start <= index < end or not page.free(index):
            continue
        value = place.opens.value(page.texts[index])
        if value is None:
            continue
        last = _last_opened(page, place, index, openings)
        section = Section.HEADER if index < start else Section.TRAILER
        part = _until_semicolon(page, index, last) if place.table.field == "title" else last
        value = " ".join(" ".join([value, *page.texts[index + 1 : part + 1]]).split())
        page.take(Stretch(index, part, section, _name(place), place.table.field, value=value, whole=True))
        if part < last:
            page.take(Stretch(part + 1, last, section, _name(place), "subtitle", whole=True))
        if place.table.field not in ("labels", ""):
            return


def _last_opened(page: Page, place: Place, index: int, openings: Sequence[Landmark]) -> int:
    """The last line that a label on a line opens."""
    if place.table.takes == "line" or place.opens is None or place.opens.pattern is None:
        return index
    return _label_end(page, index, openings, least=0 if place.table.field == "title" else _FULL) - 1


def _take_between(page: Page, place: Place) -> None:
    """The line, the paragraph or all lines of the header that stand next to a landmark, or between two."""
    start, end = page.top, page.story[0]
    bounds = _bounds(page, place, start, end)
    if bounds is None:
        return
    free = [index for index in range(*bounds) if page.free(index) and not _is_skipped(page, place, index)]
    if not free:
        return
    takes = place.table.takes or "paragraph"
    if takes == "all":
        first, last = free[0], free[-1]
    else:
        nearest = free[-1] if place.above else free[0]
        first = last = nearest
        while takes == "paragraph" and first - 1 in free and last - first < _HEADLINE_LINES:
            first -= 1
        while takes == "paragraph" and last + 1 in free and last - first < _HEADLINE_LINES:
            last += 1
    if place.above and _is_centred(page, first, bounds[1]):
        return
    if place.table.apart and not _stands_apart(page, first, last, bounds[1]):
        return
    first_part = _until_semicolon(page, first, last) if place.table.field == "title" else last
    page.take(Stretch(first, first_part, Section.HEADER, _name(place), place.table.field, whole=True))
    if first_part < last:
        page.take(Stretch(first_part + 1, last, Section.HEADER, _name(place), "subtitle", whole=True))


def _stands_apart(page: Page, first: int, last: int, landmark: int) -> bool:
    """Whether lines open the paragraph of the landmark below them, and something stands above it."""
    opens = last == landmark - 1 and (first == 0 or not page.texts[first - 1])
    return opens and any(page.is_read(index) for index in range(page.top, first))


def _is_skipped(page: Page, place: Place, index: int) -> bool:
    return place.skip is not None and place.skip.shown(page.texts[index])


def _is_centred(page: Page, index: int, landmark: int) -> bool:
    """Whether a line stands much further in than the landmark below it, as a masthead does."""
    if landmark >= len(page.lines):
        return False
    indents = [len(page.lines[each]) - len(page.lines[each].lstrip()) for each in (index, landmark)]
    return indents[0] - indents[1] >= _CENTRED


def _until_semicolon(page: Page, first: int, last: int) -> int:
    """The last line of a headline: databases part it from what stands below it by a semicolon."""
    for index in range(first, last):
        if page.texts[index].endswith(";"):
            return index
    return last


def _take_rest(page: Page) -> None:
    """What else stands above the story is header, what stands below it trailer."""
    start, end = page.story
    for index in range(page.top, len(page.texts)):
        if page.free(index) and not start <= index < end:
            section = Section.HEADER if index < start else Section.TRAILER
            page.take(
                Stretch(index, index, section, "above the story" if index < start else "below the story")
            )


def _name(place: Place) -> str:
    return place.table.name or f"{place.table.field or place.table.section} by its place"
