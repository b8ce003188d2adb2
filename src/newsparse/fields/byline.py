"""The byline: which line above the story names its writers, and what it says."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from newsparse.dateline import is_place
from newsparse.dates import find_dates
from newsparse.fields.names import is_job, names_in
from newsparse.fields.values import Value
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.lexicon import FURNITURE
from newsparse.patterns import lazy

_HEADER = (Zone.HEADER, Zone.LATE_HEADER)
_REACH = 12  # blocks above the story in which a line names its author
_BELOW = 5  # blocks below the headline in which a name stands alone
_LONGEST = 60  # characters of a name alone, or of two
_DATE_CUES = frozenset(("date", "publish label", "update label"))
_SHAPES = frozenset((("word",), ("few words",), ("phrase",)))  # and nothing else shown
_PLAIN_SHAPES = frozenset(("word", "few words", "phrase", "line"))
_AGENCIES = frozenset(
    ("associated press", "the associated press", "agence france-presse", "reuters staff", "press association")
)
_LONGEST_AGENCY = max(map(len, _AGENCIES))
_GOES_ON = lazy(r"(?:\b(?:and|und|et|y|e|og|och|en)|&|,)$", re.IGNORECASE)
_HEAD = lazy(r"(?:by|von|par|por|di)\s+(?=\S)", re.IGNORECASE)
_TAIL = lazy(r"(?:\s+[-–—]\s+|\s*[|•:]|\s+·|·$)[^|•:]{0,40}[:|]?\s*$")
_MAIL = lazy(r"[,|\s]*[(<\[]?(?:[^\s@(<]+@[^\s@]+\.[^\s@]+?|(?<!\w)@\w{2,30})[)>\]]?(?=[\s,|]|$)")
_BEFORE_DATE = lazy(
    r"(?:\s+(?:on|le|am|il|el)|[\s|,]+(?:Published|Posted|Updated|Publié le|Veröffentlicht am)(?:\s+on)?:?)?"
    r"[\s|,•·–—/-]*$",
    re.IGNORECASE,
)
_BEHIND_DATE = lazy(r"[\s,|•·/–—-]+(?:by|von|par|por|di)\s+([^\W\d_][^\d|]{1,60})$", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][^\s,|/:;()]*"
_LINK = r"(?:de|del|della|van|von|der|den|bin|al|el|la|le|di|da|du|ter|te)"
_PERSON = rf"{_WORD}(?: {_LINK}){{0,2}}(?: {_WORD}(?: {_LINK}){{0,2}}){{0,2}} {_WORD}"
_NAMES = lazy(rf"{_PERSON}(?:(?:, | (?:and|und|et|y|e|i|og|och|en|&) ){_PERSON}){{0,3}}$")
_NAMES_AND_MORE = lazy(
    rf"(?P<first>{_PERSON})(?:(?:, | (?:and|und|et|y|e|&) ){_PERSON}){{0,3}}"
    rf"(?: (?:in|at|aus|à|en) {_WORD}(?: {_WORD}){{0,2}}(?: and {_PERSON} in {_WORD}(?: {_WORD}){{0,2}})?"
    r"| (?:and|with|und|mit|et|avec|y|con) (?:agencies|Agenturen|agences|agencias|AFP|AP|Reuters|dpa|wires))$"
)
_NAME_AND_JOB = lazy(rf"(?P<first>{_PERSON}) (?P<job>[^\W\d_][\w ]{{3,40}})$")
_NAME_AND_PLACE = lazy(rf"(?P<first>{_PERSON})\s?[|/—–]\s?(?P<place>[^\W\d_][^|/]{{2,30}})$")
_STAFF = lazy(r"(?:\w+ )?(?:staff(?: and agencies)?|agencies)(?: in \w+(?: \w+)?)?$", re.IGNORECASE)
_VALUE = lazy(r"[^\W\d_][\w.'’-]*(?:[\s,&]+[^\W\d_][\w.'’-]*){0,12}\s*[|/]?$")
_BELOW_A_NAME = lazy(
    r"(?:\d+(?:\s?[-–]\s?\d+)? min(?:ute)?s?(?: read)?|@\w{2,30}|[^\s@]+@[^\s@]+\.\w+)$", re.IGNORECASE
)
_NO_PEOPLE = lazy(
    r"(?i)(?:.*\s)?(?:news|sports?|world|business|politics|opinion|local|national|home|culture|photos?|video|archive"
    r"|edition|section|share|print|comments?|daily|today|media|police|court|city|county|council|party|league|cup"
    r"|club|united|university|school|hospital|minister|president|government)(?:\s.*)?$"
)
_FURNITURE = frozenset(phrase.casefold() for phrases in FURNITURE.values() for phrase in phrases)


def byline_of(page: Page, labelled: Value | None) -> Value | None:
    """The byline that a label, an opening word or its form tells, as printed without mail, date and `By`."""
    found = labelled or _signed(page) or _behind_date(page) or _signed_below(page)
    if found and _GOES_ON.search(found.text):
        found = _with_next_line(page, found)
    text = printed(found.text) if found else ""
    if found and any(map(str.isalpha, text)):  # and not the number of a desk
        return Value(text, found.blocks)
    return _agency(page)


def _with_next_line(page: Page, found: Value) -> Value:
    """The byline with the names on its next line, where it ends with `and`."""
    after = found.blocks[-1] + 1
    following = page.blocks[after].text if after < len(page.blocks) else ""
    return Value(f"{found.text} {following}", (*found.blocks, after)) if _NAMES.match(following) else found


def printed(text: str) -> str:
    """A byline as printed, without the word that opens it, addresses, dates and what follows a dash or bar.

    >>> printed("By Anne Toller (anne@post.example) | June 11, 2014 | 6 min read")
    'Anne Toller'
    """
    opened = _HEAD.match(text)
    name = text[opened.end() :] if opened else text
    dates = [date for date in find_dates(name) if date.value] if any(map(str.isdigit, name)) else []
    if dates and dates[0].start:
        name = _BEFORE_DATE.sub("", name[: dates[0].start])
    name = _MAIL.sub(" ", name) if "@" in name else name
    name = name.strip(" ,|")
    without = _TAIL.sub("", name) or name
    bare = " ".join(without.strip(" ,|").removesuffix(" =").split())
    return bare[1:-1].strip() if bare[:1] == "(" and bare[-1:] == ")" else bare


def name_below(page: Page, title: Value | None, taken: AbstractSet[int]) -> Value | None:
    """Names alone below the headline: a byline without `By`, where what stands around them proves it."""
    if title is None or not title.blocks:
        return None
    below = title.blocks[-1] + 1
    for index in range(below, min(below + _BELOW, page.body_start, len(page.blocks) - 1)):
        if index in taken or not _PLAIN_SHAPES.issuperset(page.cues[index]):
            continue
        text = _named(page.blocks[index].text)
        if text and _is_proved(page, index, below):
            return Value(printed(text), (index,))
    return None


def value_below(text: str) -> bool:
    """Whether a line is names and nothing else, as below a label that has no value."""
    return len(text) <= 80 and _VALUE.match(text) is not None


def _named(text: str) -> str | None:
    """The names that a line is, with their places or job; None where it is something else."""
    if len(text) > _LONGEST or text.casefold() in _FURNITURE:
        return None
    if _STAFF.match(text):
        return text
    if _NAMES.match(text):
        return None if is_place(text) or is_job(text) or _NO_PEOPLE.match(text) else text
    more = _NAMES_AND_MORE.match(text)
    job = None if more else _NAME_AND_JOB.match(text)
    if job and not is_job(job["job"]):
        return None
    place = None if more or job else _NAME_AND_PLACE.match(text)
    if place and not (is_place(place["place"]) or is_job(place["place"])):
        return None
    match = more or job or place
    return text if match and not _NO_PEOPLE.match(match["first"]) and not is_place(match["first"]) else None


def _is_proved(page: Page, index: int, below: int) -> bool:
    """Whether date, job or the like stand below the names, or a date above, or headline and story around."""
    after = index + 1
    if not _DATE_CUES.isdisjoint(page.cues[after]) or _is_job_line(page, after):
        return True
    if after != page.body_start or page.zones[index] not in _HEADER:
        return False
    return index == below or not _DATE_CUES.isdisjoint(page.cues[index - 1])


def _is_job_line(page: Page, index: int) -> bool:
    """Whether the line says what the writer is, how to write to them, or how long the story takes to read."""
    if index >= page.body_start:
        return False
    text = page.blocks[index].text
    return len(text) <= _LONGEST and (is_job(text) or _BELOW_A_NAME.match(text) is not None)


def _signed(page: Page) -> Value | None:
    """The name on the first byline right above the story, or among lines of the header inside it."""
    for index in page.with_fields:
        for cue, field, value in page.features[index].fields:
            if field == "byline" and value and not cue.endswith("label") and _is_near(page, index):
                return Value(_with_date(page.blocks[index].text, value), (index,))
    return None


def _signed_below(page: Page) -> Value | None:
    """The name with its agency on the line right below the story: `Anne Toller/TT`."""
    below = page.body[-1] + 1 if page.body else len(page.blocks)
    if below < len(page.blocks) and "byline with job" in page.cues[below]:
        values = [value for _, field, value in page.features[below].fields if field == "byline" and value]
        return Value(values[0], (below,)) if values else None
    return None


def _with_date(text: str, value: str) -> str:
    """The names with what stands behind them, where that is a date, which may begin among them."""
    behind = text[text.find(value) :]
    has_date = len(behind) > len(value) and any(date.value for date in find_dates(behind))
    return behind if has_date else value.strip(" ,|")


def _behind_date(page: Page) -> Value | None:
    """The name behind the date on its line above the story."""
    for index in range(max(0, page.body_start - _REACH), page.body_start):
        text = page.blocks[index].text
        if not _DATE_CUES.isdisjoint(page.cues[index]):
            dates = page.features[index].dates
            written = _BEHIND_DATE.match(text, dates[-1].end) if dates else None
            if written and names_in(written[1]):
                return Value(written[1].strip(" ,"), (index,))
    return None


def _agency(page: Page) -> Value | None:
    """The agency that stands alone on a line of the header."""
    for zone in _HEADER:
        for index in page.indices(zone):
            text = page.blocks[index].text
            if len(text) <= _LONGEST_AGENCY and text.casefold() in _AGENCIES:
                return Value(text, (index,))
    return None


def _is_near(page: Page, index: int) -> bool:
    is_above = page.body_start - _REACH <= index < page.body_start
    return is_above or page.zones[index] == Zone.LATE_HEADER
