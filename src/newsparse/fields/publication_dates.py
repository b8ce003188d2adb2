"""The dates of a page: which candidate is the publication, the update, the page's own date."""

from __future__ import annotations

import re
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from newsparse.dates import DateMatch, find_dates, find_time
from newsparse.fields.date_points import LONG_AGO, date_points
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.lexicon import STEMS
from newsparse.model import DateOrder, DateRole
from newsparse.patterns import lazy

_DATED_CUES = frozenset(
    ("date", "date inside", "publish label", "update label", "page label", "dated credit")
)
_OTHER_LABELS = frozenset(("other label", "capital label"))
_LABELS = frozenset(("publish label", "update label", "page label"))
_UPDATE = lazy("|".join(STEMS["update"]), re.IGNORECASE)
_PUBLISH = lazy("|".join(STEMS["publish"]), re.IGNORECASE)
_SIGNATURE = lazy(r"\(([^()]{3,120}\d{4})\)$")
_CORPUS_PREFIX = lazy(r"\s*date \d{4}-\d\d-\d\d ")
_BODY, _HEADER = Zone.BODY, (Zone.HEADER, Zone.LATE_HEADER)
_CLOSE = 8  # blocks between a headline and its date
_DAY = len("2024-05-03")
_FIRST, _SHORT = 2, 90  # blocks and characters of a line at the start of the story that gives its date
_LONGEST_LABEL = 24  # characters; before a date after a longer text the words are looked at
_NUMERIC = lazy(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?\d{2,4}")


class DateCandidate(Struct, frozen=True, gc=False):
    """A date on the page: its blocks, of which the first names the day, what it says and is said to be."""

    block: int
    blocks: tuple[int, ...]
    match: DateMatch
    value: str | None
    role: DateRole
    labelled: bool


def date_candidates(page: Page, order: DateOrder | None) -> list[DateCandidate]:
    """Every date on the short lines outside the body, in reading order, with the role its words give it.

    Numeric dates that may be read day first or month first follow `order`, else the page's other dates.
    """
    found = _date_candidates(page, order)
    if order is None and found and [candidate for candidate in found if candidate.match.ambiguous]:
        shown = _order_shown(found) or _order_agreed(page, found)
        if shown:
            return [
                replace(candidate, match=replace(candidate.match, ambiguous=False))
                for candidate in _date_candidates(page, shown)
            ]
    return found


def _date_candidates(page: Page, order: DateOrder | None) -> list[DateCandidate]:
    found: list[DateCandidate] = []
    for index in page.with_dates:
        if "correction" in page.cues[index]:
            found += _in_block(page, index, find_dates(page.blocks[index].text[:60], order=order))
        elif (page.zones[index] != _BODY or _opens_story(page, index)) and _is_dated(page, index):
            dates = _read_in_order(page.blocks[index].text, page.features[index].dates, order)
            found += _in_block(page, index, dates)
    return found or _signed(page, order)


def _opens_story(page: Page, index: int) -> bool:
    """Whether a line of the story may yet be one of its header: a short one at its start, and no sentence."""
    text = page.blocks[index].text
    return index in page.body[:_FIRST] and len(text) <= _SHORT and text[-1] not in ".!?…"


def _signed(page: Page, order: DateOrder | None) -> list[DateCandidate]:
    """The date in the signature that closes the story: `… said the mayor. (Anna Berger, 3.5.2024)`."""
    if not page.body:
        return []
    last = page.body[-1]
    text = page.blocks[last].text
    signature = _SIGNATURE.search(text, max(0, len(text) - 160)) if text[-1] == ")" else None
    dates = find_dates(signature[1], order=order)[-1:] if signature else ()
    return [DateCandidate(last, (last,), date, date.value, "publish", labelled=True) for date in dates]


def _order_shown(found: list[DateCandidate]) -> DateOrder | None:
    """The order that numeric dates with a day over 12 show."""
    for candidate in found:
        numbers = _NUMERIC.search(candidate.match.text)
        if numbers and not candidate.match.ambiguous and candidate.match.value:
            if int(numbers[1]) > 12:
                return "DMY"
            if int(numbers[2]) > 12:
                return "MDY"
    return None


def _order_agreed(page: Page, found: list[DateCandidate]) -> DateOrder | None:
    """The order in which the ambiguous dates name the same days as other dates of the page."""
    sure = {candidate.value[:10] for candidate in found if candidate.value and not candidate.match.ambiguous}
    orders: tuple[DateOrder, ...] = ("DMY", "MDY")
    for order in orders:
        doubtful = {
            candidate.value[:10]
            for candidate in _date_candidates(page, order)
            if candidate.value and candidate.match.ambiguous is False
        }
        if sure & (doubtful - sure) or (sure and doubtful == sure):
            return order
    return None


def _is_dated(page: Page, index: int) -> bool:
    return not _DATED_CUES.isdisjoint(page.cues[index]) and not _is_item(page, index)


def _is_item(page: Page, index: int) -> bool:
    """Whether a line is one of several other stories with their days: `* Ropemaker dies, June 7, 2014`."""
    text, dates = page.blocks[index].text, page.features[index].dates
    if text[0] not in "*•-" or len(text) < 3 or not dates or "date inside" not in page.cues[index]:
        return False
    return dates[-1].end == len(text) and any(
        other[0] == text[0]
        for other in (
            page.blocks[near].text for near in (index - 1, index + 1) if 0 <= near < len(page.blocks)
        )
    )


def _in_block(page: Page, index: int, matches: tuple[DateMatch, ...]) -> list[DateCandidate]:
    text, cues = page.blocks[index].text, page.cues[index]
    found: list[DateCandidate] = []
    is_other = not _OTHER_LABELS.isdisjoint(cues) and _LABELS.isdisjoint(cues)
    last = 0
    for match in matches:
        before = text[last : match.start]
        last = match.end
        if is_other or (match.start < 8 and _CORPUS_PREFIX.match(text)):
            found.append(DateCandidate(index, (index,), match, match.value, "other", labelled=False))
            continue
        role, labelled = _role(before or _label_above(page, index), () if found else cues)
        blocks, value = _with_time_beside(page, index, match)
        found.append(DateCandidate(index, blocks, match, value, role, labelled))
    return found


def _read_in_order(text: str, dates: tuple[DateMatch, ...], order: DateOrder | None) -> tuple[DateMatch, ...]:
    """The dates that a line shows, with the ambiguous ones read again where an order is known."""
    doubtful = order is not None and [date for date in dates if date.ambiguous]
    return find_dates(text, order=order) if doubtful else dates


def _with_time_beside(page: Page, index: int, match: DateMatch) -> tuple[tuple[int, ...], str | None]:
    """The value with the time of day from the next line, where day and time stand on lines of their own."""
    value = match.value
    if value and "T" not in value and index + 1 < len(page.blocks):
        following = page.blocks[index + 1].text
        if following[0].isdigit() and len(following) <= 24 and match.full and (time := find_time(following)):
            return (index, index + 1), f"{value}T{time}"
    return (index,), value


def _label_above(page: Page, index: int) -> str:
    """The label on the line above, where it stands alone: `Publish Date:` over `27 July 2020`."""
    if index and _is_dated(page, index - 1):
        above = page.blocks[index - 1].text
        if not any(map(str.isdigit, above)):
            return above
    return ""


def _role(before: str, cues: tuple[str, ...]) -> tuple[DateRole, bool]:
    if not before:
        return "publish", "publish label" in cues
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
    """The candidates that give the record's three dates.

    `lead` is by how many tenths of log-odds the publication beats the best candidate of another day.
    """

    publish: DateCandidate | None
    update: DateCandidate | None
    page: DateCandidate | None
    lead: int = 90


def choose(page: Page, found: list[DateCandidate], title: int | None) -> Chosen:
    """Which candidates are the publication, the update and the date of the page."""
    anchor = page.body_start if title is None else title
    dated = [candidate for candidate in found if candidate.value]
    whole = [candidate for candidate in dated if candidate.role != "other"]
    if not whole:
        return Chosen(None, None, None)
    masthead = _masthead(page, whole, anchor)
    named = next((candidate for candidate in whole if candidate.role == "page"), None)
    if len(dated) == 1:
        only = dated[0]
        return Chosen(
            None if only in (masthead, named) else only,
            only if only.role == "update" else None,
            named or masthead,
        )
    sure = [candidate for candidate in dated if _is_sure(page, candidate)]
    updates = [candidate for candidate in dated if candidate.role == "update"]
    publish: DateCandidate | None
    ranked: list[tuple[int, DateCandidate]] = []
    if len(sure) == 1 and len(updates) < 2:  # right on 98 of 100 pages, and spares the ranking
        publish, update = sure[0], updates[0] if updates else None
    else:
        ranked = list(zip(date_points(page, dated, anchor), dated, strict=True))
        publish = _best(_without_memories(page, ranked))
        update = _best([(points, candidate) for points, candidate in ranked if candidate.role == "update"])
    own = named or masthead
    return Chosen(publish, update, None if own is publish else own, _lead(ranked, publish))


def _lead(ranked: list[tuple[int, DateCandidate]], publish: DateCandidate | None) -> int:
    day = (publish.value or "")[:10] if publish else ""
    others = [points for points, candidate in ranked if (candidate.value or "")[:10] != day]
    own = [points for points, candidate in ranked if candidate is publish]
    return min(own[0] - max(others), 89) if own and others else 90


def _without_memories(page: Page, ranked: list[tuple[int, DateCandidate]]) -> list[tuple[int, DateCandidate]]:
    """Candidates without bare dates of long ago (a story is about those) where the header has a newer one."""
    if not any(
        candidate.role == "publish"
        and (candidate.value or "") >= LONG_AGO
        and page.zones[candidate.block] in _HEADER
        for _, candidate in ranked
    ):
        return ranked
    return [
        (points, candidate)
        for points, candidate in ranked
        if candidate.labelled or (candidate.value or "") >= LONG_AGO
    ]


def _is_sure(page: Page, candidate: DateCandidate) -> bool:
    """Whether a whole day in the header is labelled as that of publication."""
    is_labelled = candidate.labelled and candidate.role == "publish" and len(candidate.value or "") >= _DAY
    return is_labelled and page.zones[candidate.block] in _HEADER


def _best(ranked: list[tuple[int, DateCandidate]]) -> DateCandidate | None:
    """The candidate with most points, the first of equals; None of none."""
    return max(ranked, key=itemgetter(0))[1] if ranked else None


def _masthead(page: Page, whole: list[DateCandidate], anchor: int) -> DateCandidate | None:
    """The page's own date: the first on the page, above the headline, without label and time of day."""
    published = [candidate for candidate in whole if candidate.role == "publish"]
    first = whole[0]
    if not published or published[0] is not first:
        return None
    if first.labelled or first.block > anchor or first.block >= page.body_start or not first.match.full:
        return None
    rivals = [candidate for candidate in published[1:] if _is_rival(page, candidate, anchor)]
    labelled = [rival for rival in rivals if rival.labelled]
    timed = "T" in (first.value or "")
    if labelled or (rivals and not timed):
        return first if labelled or _differs(first, rivals) else None
    return first if first.match.weekday is not None and not timed and first.block == 0 else None


def _is_rival(page: Page, candidate: DateCandidate, anchor: int) -> bool:
    near = candidate.labelled or abs(candidate.block - anchor) <= _CLOSE
    return near or page.zones[candidate.block] in _HEADER


def _differs(first: DateCandidate, rivals: list[DateCandidate]) -> bool:
    return all((first.value or "")[:10] != (rival.value or "")[:10] for rival in rivals)
