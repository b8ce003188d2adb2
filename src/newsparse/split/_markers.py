"""Marks: the lines at which one article of a file may end and the next begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise

from msgspec import Struct

from newsparse import lexicon as words
from newsparse.dates import find_dates
from newsparse.patterns import ID_VALUE, lazy

REACH = 4096  # characters that a decision may look ahead or back
_NEAR = 40  # lines with text that are searched for a story
_NARROW = 35  # characters of a line that may be one of a narrow column
PROSE = 60  # characters of a line that is more than a heading or a label

_LABELS = [label for label in words.LABELS["news_id"] if len(label) > 4 or not label.isascii()]
_SPELLS = str, str.upper, str.lower, str.capitalize
_SPELLINGS = sorted({spell(label) for label in _LABELS for spell in _SPELLS})


def _by_first(spellings: Iterable[str]) -> str:
    """The spellings as one pattern that gives up at a wrong first character."""
    firsts: dict[str, list[str]] = {}
    for spelling in spellings:
        firsts.setdefault(spelling[0], []).append(re.escape(spelling[1:]))
    groups = (f"{first}(?:{'|'.join(sorted(rest, reverse=True))})" for first, rest in firsts.items())
    return f"(?=[{''.join(firsts)}])(?:{'|'.join(groups)})"


# A text stands in front of these patterns behind one line feed: a match begins where a line does.
_START = r"\n[ \t\xa0\ufeff]{0,40}+"
# Behind a colon any id that fills its line, as the header reads it; else figures, whatever follows them.
_WHOLE = r"(?=[ \t\xa0\r]{0,8}(?:\n|\Z))"
_ID = (
    rf"(?:{_by_first(_SPELLINGS)})[ \t\xa0]?(?P<colon>[:：])?\s{{0,3}}"
    rf"(?P<id>(?(colon){ID_VALUE}{_WHOLE}|(?!))|\d{{2,20}})"
)
# A line that two pages share because the first had no line feed at its end, and a page that is one line.
_GLUED_ID = r"(?:\*[ ]?[^\W\d_]{4,12}:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day [^\n]{6,30}? )"
_OF = r"[ ](?:of|OF|Of|von|VON|de|DE|di|DI|sur|SUR|van|VAN)[ ]"
_WHAT = r"(?:DOCUMENTS?|Documents?|documents?|DOKUMENTEN?|Dokumenten?)"
_COUNT = rf"\d{{1,7}}{_OF}\d{{1,7}}"
_NUMBER = rf"(?P<number>D(?:ocument|OCUMENT|okument|OKUMENT)[ ]{_COUNT}|{_COUNT}[ ]{_WHAT})"
_END = (
    r"(?P<end>-?R(?:euters?|EUTERS?)(?:-|\.{1,3}\d?)?|E(?:nditem|NDITEM|nd[ ]?[Ii]tem[^\n]{0,8}+|NDS?|nds)"
    r"|-ENDS?-|- ?30 ?-|NNNN|\((?:END|End|end)(?:/\w{1,9})?\)(?: D[^\n]{0,40}+)?"
    r"|Message end/|LOAD-DATE:[^\n]{0,90}+"
    r"|[\x03\x04\x17]|AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}[A-Z]{3}"
    r"|(?P<sure>Document [A-Z0-9][A-Za-z0-9]{15,29}|End of Document))"
)
_RULE = r"(?P<rule>(?:[-=*_~#+■◆●<>]{3}|[*#~■◆●-](?: [*#~■◆●-]){2}|■)[^\n]{0,90}+)"
_PAGE = r"(?P<page>[\x0c\x1c-\x1f])"
_LAST = r"[ \t\x03\x04]{0,20}+(?=\n|\Z)"

ID = lazy(rf"{_START}(?:{_GLUED_ID})?{_ID}")
NUMBER = lazy(rf"{_START}{_NUMBER}{_LAST}")
END = lazy(rf"{_START}{_END}{_LAST}")
RULE = lazy(rf"{_START}(?:{_RULE}(?=\n|\Z)|{_PAGE})")
# Any of them in one search over the text. The first characters that they have decide about most lines.
_FIRSTS = re.escape("".join(sorted({*"DRENML(MTWFS*=_~#+■◆●<>-", *(spelling[0] for spelling in _SPELLINGS)})))
MARK = lazy(
    rf"{_START}(?=[\d{_FIRSTS}\x03\x04\x0c\x17\x1c-\x1f])(?:(?:{_GLUED_ID}|){_ID}|(?=[\dADRENML(\x03\x04\x17-])(?:{_NUMBER}|{_END}){_LAST}"
    rf"|(?=[\W_]){_RULE}(?=\n|\Z)|{_PAGE})"
)
DAY_LINE = lazy(r"\n[ \t\xa0]{0,40}+[^\n\d]{0,24}+\d[^\n]{4,60}+(?=\n|\Z)")
CLOSES = r"(?=[^\n–—)\]/:-]{0,150}+[–—)\]/:-])"  # what lines in capitals, dear to look at, mostly have not
# The line that a story opens with, up to the dash: `    SALVADOR, Feb 26 - `, `TEHRAN (Dispatches) -- `.
DATELINE = lazy(
    r"\n(?P<indent>[ \t\xa0]{0,12}+)(?=[A-ZÀ-Þ]{2}|[(/\[]|[A-ZÀ-Þ][^\n,(]{2,30}+[,(])"
    rf"{CLOSES}"
    r"(?:[(/\[][A-Z][^\n)\]/]{1,30}[)\]/][ ]?[-–—]*[ ])?"
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{2,40}|[A-ZÀ-Þ][\w.'’ -]{2,30}+(?=[,(]))"
    r"(?:,[^\n,:]{1,32}?){0,2}?(?:[(/\[][^\n)]{2,40}[)/\]])?(?:[ ]?[-–—]+|(?<=[)/\]])[.:]|(?<=\d):)[ ]"
)
SOLID = lazy(r"\S")
_WIDE = lazy(rf"\n[^\n]{{{_NARROW + 1}}}")
_NUMBERS = lazy(r"\d\d*")  # searched for in half the time that `\d+` takes
_SHORT_YEAR = lazy(r"(?<!\d)\d{1,2}(?:[-/.]\d{1,2}[-/.]|[- ][^\W\d_]{3,9}[- ])\d{2}(?!\d)")
_NAME = lazy(r"[^\W\d_][\w .'’/&()-]{0,28}")
_FORM = frozenset(words.COMMENTS["comment heading"] + words.COMMENTS["comment form"])
_FOOT_LABELS = frozenset(("comment", "نظر", "tags", "related news", "source"))
_PAGE_LABELS = frozenset(map(str.casefold, words.LABELS["page_date"]))
_SENTENCE_END = lazy(r"(?:[.!?…。।؟][\"'”’»)\]]*|\bR(?:euter|EUTER)s?)$")
_SIGN_OFF = lazy(r"[a-z]{2,3}[ /][a-z]{2,3}|[A-Z]{2,4}(?:/[A-Z]{1,4})+/?|[A-Z]{2,4}/|/?\d{3}(?:/\d{3})?")
_BARE_RULE = lazy(r"[-=*_~#+■◆●<>](?:[ ]?[-=*_~#+■◆●<>]){2,}|■")
_TITLED_RULE = lazy(r"[-=*_~#+<>]{3,}[ ].*\w(?:.*[ ][-=*_~#+<>]{3,}|\.(?:txt|TXT|text|htm|html))")


class Line(Struct, frozen=True):
    """A line with text in it: where it starts, and its trimmed text."""

    start: int
    text: str


def lines_after(text: str, position: int, count: int) -> Iterator[Line]:
    """The next lines with text from `position` on (the line feed before a line), within reach."""
    return islice(_below(text, position, min(len(text), position + REACH)), count)


def _below(text: str, position: int, end: int) -> Iterator[Line]:
    while 0 <= position < end:
        following = text.find("\n", position + 1, end)
        line = text[position + 1 : following if following >= 0 else end].strip()
        if line:
            yield Line(position, line)
        elif not (solid := SOLID.search(text, position, end)):
            return
        else:  # past all blank lines at once
            following = text.rfind("\n", position, solid.start())
        position = following


def lines_before(text: str, position: int, floor: int, count: int) -> Iterator[Line]:
    """The lines with text before `position`, nearest first, within reach and not above `floor`."""
    return islice(_above(text, position, max(floor, position - REACH, 0)), count)


def _above(text: str, position: int, floor: int) -> Iterator[Line]:
    while position > floor:
        start = text.rfind("\n", floor, position)
        if start < 0:
            return
        line = text[start + 1 : position].strip()
        if line:
            yield Line(start, line)
            position = start
        else:  # past all blank lines at once
            solid = len(text[floor:start].rstrip())
            position = text.find("\n", floor + solid) if solid else floor


def line_end(text: str, position: int) -> int:
    """Where the line below the one at `position` starts; negative where there is none within reach."""
    return text.find("\n", position + 1, position + 1 + REACH)


def declared(text: str) -> tuple[int, int]:
    """What the first heading such as `3 of 10 DOCUMENTS` counts: (3, 10)."""
    heading = NUMBER.search(text)
    number, total = re.findall(r"\d+", heading["number"]) if heading else (0, 0)
    return int(number), int(total)


def article_id(mark: re.Match[str]) -> str:
    """The publisher's id that a match of `ID` shows; figures of any script as one number."""
    found = mark["id"]
    return str(int(found)) if found.isdecimal() else found


def is_day(line: str) -> bool:
    """Whether a line is short and names a day with its year, as the reading of dates has it."""
    return len(line) <= 80 and has_day(line, 0, 80) and any(date.full for date in find_dates(line))


def has_day(text: str, start: int, end: int) -> bool:
    """Whether what may be a day and a year stand beside each other between two places."""
    numbers = _NUMBERS.findall(text, start, end)
    if len(numbers) < 2:
        return False
    if any(_day_and_year(one, two) or _day_and_year(two, one) for one, two in pairwise(numbers)):
        return True
    return len(numbers) > 2 and _SHORT_YEAR.search(text, start, end) is not None


def _day_and_year(day: str, year: str) -> bool:
    return len(day) <= 2 and len(year) == 4 and 1200 < int(year) < 2600


def is_page_day(line: str) -> bool:
    """Whether a line is the labelled day of the page itself (`Updated in: …`): the first line of a header."""
    return is_day(line) and (label(line) or "").casefold() in _PAGE_LABELS


def label(line: str) -> str | None:
    """What stands before the colon of a `Label: value` line; None for other lines."""
    head = line[:40]
    if ":" not in head and "：" not in head:
        return None
    name, _, value = head.replace("：", ":", 1).partition(":")
    if value.startswith("//") or len(line) > 200:
        return None
    return name.rstrip() if _NAME.fullmatch(name) else None


def is_furniture(line: str) -> bool:
    """Whether a line belongs to a comment form or to the foot of a page: no article goes on below it."""
    if len(line) > 100:
        return False
    bare = line.strip("*•:.() \t\xa0…").casefold()
    return bare in _FORM or bare.partition(":")[0] in _FOOT_LABELS


def is_prose(line: str) -> bool:
    """Whether a line is as long as running text."""
    return len(line) >= PROSE


def is_title(line: str) -> bool:
    """Whether a line may be a headline: not long, not closed as a sentence, not begun as half of one."""
    return 4 <= len(line) <= 130 and not line[0].islower() and not line.endswith((".", ",", ";", ":"))


def is_heading(line: str) -> bool:
    """Whether a line may stand in a header: it is short, and no sentence."""
    return len(line) <= 130 and not line.endswith((".", ","))


def is_end(line: str) -> bool:
    """Whether a line is an end code (`Reuter`, `Enditem`, `(END)`)."""
    return len(line) <= 110 and END.match("\n" + line) is not None


def is_sign_off(line: str) -> bool:
    """Whether a line is the initials or numbers of those who wrote the story above (`AFM/MG`, `ku jh`)."""
    return len(line) <= 16 and _SIGN_OFF.fullmatch(line) is not None


def is_closed(line: str) -> bool:
    """Whether a line ends as a sentence or a story ends."""
    return bool(_SENTENCE_END.search(line[-12:]))


def is_rule(line: str) -> bool:
    """Whether a line is nothing but a rule (`-----`, `* * *`, `<<<>>>`)."""
    return bool(_BARE_RULE.fullmatch(line))


def is_titled_rule(line: str) -> bool:
    """Whether a line is a rule with a name in it (`==> article-2.txt <==`)."""
    return bool(_TITLED_RULE.fullmatch(line))


def shape(line: str) -> str:
    """A line with every word and every number made alike: days written in one style have one shape."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "a", line))


class Story:
    """The running text that an article has from its start on: more than headings and labels."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start
        self._narrow = start  # no wide line begins above this place

    def is_above(self, end: int) -> bool:
        """Whether there is some above a place, near it or near the start."""
        text, start = self._text, self._start
        wide = _WIDE.search(text, self._narrow, end)
        self._narrow = wide.start() if wide else max(self._narrow, end - _NARROW - 1)
        if wide is None:
            return False  # at a glance, and no line is looked at twice
        if wide.end() > start + REACH and not _WIDE.search(text, max(start, end - REACH), end):
            return False
        first = (line for line in lines_after(text, start, _NEAR) if line.start < end)
        size = 0
        for line in chain(first, lines_before(text, end, start, _NEAR)):
            if is_prose(line.text):
                return True
            is_text = len(line.text) > _NARROW or is_closed(line.text)
            size += len(line.text) if is_text and label(line.text) is None else 0
        return size > 4 * _NARROW


def has_dateline(lines: Iterable[str]) -> bool:
    """Whether one of the lines opens with a dateline, and none above it is running text."""
    for line in lines:
        if DATELINE.match("\n" + line):
            return True
        if len(line) > 2 * PROSE:
            break
    return False


def opening(text: str, position: int) -> int:
    """How much the lines from `position` on look like the start of an article: 2 surely, 1 perhaps, 0 not."""
    lines = [line.text for line in lines_after(text, position, 6)]
    if len(lines) < 2:
        return 0
    if has_dateline(lines[:5]) or sum(label(line) is not None for line in lines) > 1:
        return 2
    prose = any(map(is_prose, lines[1:]))
    if prose and any(map(is_day, lines[:4])):
        return 2
    return int(prose and is_title(lines[0]))
