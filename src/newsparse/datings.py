"""The dates of a page: which candidate is the publication, the update, the page's own date."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from newsparse.dates import DateMatch, find_dates, find_time
from newsparse.model import DateOrder, DateRole
from newsparse.page import Page
from newsparse.patterns import lazy
from newsparse.sections import Place
from newsparse.vocabulary import PUBLISH_STEMS, UPDATE_STEMS

_DATED_CUES = frozenset(
    ("date", "date inside", "publish label", "update label", "page label", "dated credit")
)
_OTHER_LABELS = frozenset(("other label", "capital label"))
_LABELS = frozenset(("publish label", "update label", "page label"))
_UPDATE = lazy("|".join(UPDATE_STEMS), re.IGNORECASE)
_PUBLISH = lazy("|".join(PUBLISH_STEMS), re.IGNORECASE)
_SIGNATURE = lazy(r"\(([^()]{3,120}\d{4})\)$")
_CORPUS_PREFIX = lazy(r"\s*date \d{4}-\d\d-\d\d ")
_BODY, _HEADER = Place.BODY, (Place.HEADER, Place.LATE_HEADER)
_CLOSE = 8  # units between a headline and its date
_LONGEST_LABEL = 24  # characters; before a date after a longer text the words are looked at
_LONG_AGO = "1980"  # an older date beside a newer one is what a story is about
_NUMERIC = lazy(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?\d{2,4}")


class Dating(Struct, frozen=True, gc=False):
    """A date on the page: its units, of which the first names the day, what it says and is said to be."""

    unit: int
    units: tuple[int, ...]
    match: DateMatch
    value: str | None
    role: DateRole
    labelled: bool


def datings(page: Page, order: DateOrder | None) -> list[Dating]:
    """Every date on the short lines outside the body, in reading order, with the role its words give it.

    Numeric dates that may be read day first or month first follow `order`, else the page's other dates.
    """
    found = _datings(page, order)
    if order is None and found and [dating for dating in found if dating.match.ambiguous]:
        shown = _order_shown(found) or _order_agreed(page, found)
        if shown:
            return [
                replace(dating, match=replace(dating.match, ambiguous=False))
                for dating in _datings(page, shown)
            ]
    return found


def _datings(page: Page, order: DateOrder | None) -> list[Dating]:
    found: list[Dating] = []
    for index in page.with_dates:
        if "correction" in page.cues[index]:
            found += _in_unit(page, index, find_dates(page.units[index].text[:60], order=order))
        elif page.places[index] != _BODY and _is_dated(page, index):
            dates = _read_in_order(page.units[index].text, page.looks[index].dates, order)
            found += _in_unit(page, index, dates)
    return found or _signed(page, order)


def _signed(page: Page, order: DateOrder | None) -> list[Dating]:
    """The date in the signature that closes the story: `… said the mayor. (Anna Berger, 3.5.2024)`."""
    if not page.body:
        return []
    last = page.body[-1]
    text = page.units[last].text
    signature = _SIGNATURE.search(text, max(0, len(text) - 160)) if text[-1] == ")" else None
    dates = find_dates(signature[1], order=order)[-1:] if signature else ()
    return [Dating(last, (last,), date, date.value, "publish", labelled=True) for date in dates]


def _order_shown(found: list[Dating]) -> DateOrder | None:
    """The order that numeric dates with a day over 12 show."""
    for dating in found:
        numbers = _NUMERIC.search(dating.match.text)
        if numbers and not dating.match.ambiguous and dating.match.value:
            if int(numbers[1]) > 12:
                return "DMY"
            if int(numbers[2]) > 12:
                return "MDY"
    return None


def _order_agreed(page: Page, found: list[Dating]) -> DateOrder | None:
    """The order in which the ambiguous dates name the same days as other dates of the page."""
    sure = {dating.value[:10] for dating in found if dating.value and not dating.match.ambiguous}
    orders: tuple[DateOrder, ...] = ("DMY", "MDY")
    for order in orders:
        doubtful = {
            dating.value[:10]
            for dating in _datings(page, order)
            if dating.value and dating.match.ambiguous is False
        }
        if sure & (doubtful - sure) or (sure and doubtful == sure):
            return order
    return None


def _is_dated(page: Page, index: int) -> bool:
    return not _DATED_CUES.isdisjoint(page.cues[index])


def _in_unit(page: Page, index: int, matches: tuple[DateMatch, ...]) -> list[Dating]:
    text, cues = page.units[index].text, page.cues[index]
    found: list[Dating] = []
    is_other = not _OTHER_LABELS.isdisjoint(cues) and _LABELS.isdisjoint(cues)
    last = 0
    for match in matches:
        before = text[last : match.start]
        last = match.end
        if is_other or (match.start < 8 and _CORPUS_PREFIX.match(text)):
            found.append(Dating(index, (index,), match, match.value, "other", labelled=False))
            continue
        role, labelled = _role(before or _label_above(page, index), () if found else cues)
        units, value = _with_time_beside(page, index, match)
        found.append(Dating(index, units, match, value, role, labelled))
    return found


def _read_in_order(text: str, dates: tuple[DateMatch, ...], order: DateOrder | None) -> tuple[DateMatch, ...]:
    """The dates that a line shows, with the ambiguous ones read again where an order is known."""
    doubtful = order is not None and [date for date in dates if date.ambiguous]
    return find_dates(text, order=order) if doubtful else dates


def _with_time_beside(page: Page, index: int, match: DateMatch) -> tuple[tuple[int, ...], str | None]:
    """The value with the time of day from the next line, where day and time stand on lines of their own."""
    value = match.value
    if value and "T" not in value and index + 1 < len(page.units):
        following = page.units[index + 1].text
        if following[0].isdigit() and len(following) <= 24 and match.full and (time := find_time(following)):
            return (index, index + 1), f"{value}T{time}"
    return (index,), value


def _label_above(page: Page, index: int) -> str:
    """The label on the line above, where it stands alone: `Publish Date:` over `27 July 2020`."""
    if index and _is_dated(page, index - 1):
        above = page.units[index - 1].text
        if not any(map(str.isdigit, above)):
            return above
    return ""


def _role(before: str, cues: tuple[str, ...]) -> tuple[DateRole, bool]:
    if not before:
        return "publish", False
    if "page label" in cues:
        return "page", True
    if "publish label" in cues and len(before) <= _LONGEST_LABEL:
        return "publish", True
    if _UPDATE.search(before):
        return "update", True
    if "publish label" in cues or _PUBLISH.search(before):
        return "publish", True
    return "publish", False


class Chosen(Struct, frozen=True, gc=False):
    """The datings that give the record's three dates."""

    publish: Dating | None
    update: Dating | None
    page: Dating | None


def choose(page: Page, found: list[Dating], title: int | None) -> Chosen:
    """Which candidates are the publication, the update and the date of the page."""
    anchor = page.body_start if title is None else title
    whole = [dating for dating in found if dating.value and dating.role != "other"]
    if not whole:
        return Chosen(None, None, None)
    published = [dating for dating in whole if dating.role == "publish"]
    masthead = _masthead(page, published, anchor) if published and published[0] is whole[0] else None
    update = _weightiest(page, [dating for dating in whole if dating.role == "update"], anchor)
    publish = _weightiest(page, published[1:] if masthead else published, anchor) or update
    if update and publish and (publish.value or "") < _LONG_AGO:
        publish = update
    named = [dating for dating in whole if dating.role == "page"]
    return Chosen(publish, update, named[0] if named else masthead)


def _masthead(page: Page, published: list[Dating], anchor: int) -> Dating | None:
    """The page's own date: the first on the page, above the headline, without label and time of day."""
    first = published[0]
    if first.labelled or first.unit > anchor or first.unit >= page.body_start or not first.match.full:
        return None
    rivals = [dating for dating in published[1:] if _is_rival(page, dating, anchor)]
    labelled = [rival for rival in rivals if rival.labelled]
    timed = "T" in (first.value or "")
    if labelled or (rivals and not timed):
        return first if labelled or _differs(first, rivals) else None
    return first if first.match.weekday is not None and not timed and first.unit == 0 else None


def _is_rival(page: Page, dating: Dating, anchor: int) -> bool:
    near = dating.labelled or abs(dating.unit - anchor) <= _CLOSE
    return near or page.places[dating.unit] in _HEADER


def _differs(first: Dating, rivals: list[Dating]) -> bool:
    return all((first.value or "")[:10] != (rival.value or "")[:10] for rival in rivals)


_PLACE_WEIGHTS = {
    Place.TOP: 0.0,
    Place.HEADER: 3.0,
    Place.LATE_HEADER: 3.0,
    Place.BODY: -3.0,
    Place.INSET: -2.0,
    Place.TRAILER: -3.0,
    Place.COMMENTS: -8.0,
    Place.END: -6.0,
}


def _weightiest(page: Page, datings: list[Dating], anchor: int) -> Dating | None:
    """The dating that says most for itself, the first of equals; None of none."""
    if len(datings) < 2:
        return datings[0] if datings else None
    return max(datings, key=lambda dating: _weight(page, dating, anchor))


def _weight(page: Page, dating: Dating, anchor: int) -> float:
    value = dating.value or ""
    weight = _PLACE_WEIGHTS[page.places[dating.unit]]
    weight += 4 * dating.labelled + 2 * dating.match.full + 2 * ("T" in value) - 4 * (value < _LONG_AGO)
    weight += 1.5 if dating.unit >= anchor else 0
    return weight - min(abs(dating.unit - anchor), 30) / 4
