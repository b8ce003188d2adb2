"""Times of day and zones, beside a date or alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from newsparse.dates._patterns import Patterns

_WORD_END = "(?:(?![A-Za-z])|(?=[A-Z][a-z]))"
_GAP = r"[\s,;|/.:@(\[،।၊-]{0,8}"


class _Speech(NamedTuple):
    """What differs between the pattern for ASCII and the one for any script."""

    link: str
    year_mark: str
    lead: str
    mark: str
    sharp: str
    minutes: str
    seconds: str
    half: str


def _clock_source(speech: _Speech) -> str:
    """A time: the word before it, half of the day, figures with their marks, half of the day or unit."""
    link, year_mark, lead, mark, sharp, minutes, seconds, half = speech
    return rf"""(?x)
    (?:[Tt]|{_GAP}(?=[0-9])|(?:\s?(?:{year_mark})(?!\w)\.?)?{_GAP}((?:{link})\s{{0,2}})?)
    (?:(?![0-9])({lead})\s?)?
    (?:
        ([0-2][0-9][0-5][0-9])(?=\s?(?:GMT|UTC|[Hh](?:ou)?rs?\b|IST\b|E[SD]?T\b|WIB\b))
      | ([0-2]?[0-9])
        (?:
            (:|\.|\s:\s(?=[0-5][0-9])|\s?{mark}\s?)([0-5][0-9]?)
            (?:\s?[:.{minutes}]\s?([0-5][0-9])(?:[.,][0-9]{{1,9}}|\s?[{seconds}])?)?
            (?:\s?[{minutes}])?
          | \s?({sharp})(?!\w)
        )?
        (?![0-9%])
    )
    (?:
        \s{{0,2}}
        (?:
            ([AaPp](?=\.?\s?[Mm](?![a-z0-9])){half})(?:\.?\s?[Mmμظ](?![a-z0-9])\.?)?
          | (Uhr|[Hh](?:ou)?rs?|horas|heures|น\.|h|uur|val|ч(?:аса|асов)?)(?!\w)\.?
        )
    )?
    """


_LINK = (
    r"[Aa]t|[Pp](?:ost|ublish)ed\sat|on|um|ab|as|las|a\sl[ae]s|alle(?:\sore)?|or[ae]|om|klo?|kell|saat|soat|o"
    r"|(?:o\s)?godz|ob|u|v|ve|jam|pukul|plkst"
)
_MALAY = r"|(?:pagi|petang|malam)\b"
_ASCII = Patterns(
    {
        "clock": _clock_source(
            _Speech(
                link=rf"(?:{_LINK})\.?",
                year_mark="y|m|d|r",
                lead="[AaPp][Mm]",
                mark="(?:[hH]|Uhr)",
                sharp="[hH]|Uhr",
                minutes="'",
                seconds='"',
                half=_MALAY,
            )
        ),
        # Opening, universal time with sign, hours and minutes, or these alone, or an abbreviation; closing.
        # Not amid a word, but glued to the next: "9:11 AM ESTUpdated", "9:08 GMT1 day ago".
        "zone": r"(\s{0,2}[(\[]\s?|,?\s{0,2})"
        rf"(?:(Z|GMT|UTC|UT|gmt|utc){_WORD_END}(?:\s?([+-])([01]?[0-9])(?:[:.]?([0-5][0-9]))?(?![0-9]))?"
        r"|([+-])([01][0-9]):?([0-5][0-9])(?![0-9:])"
        rf"|([A-Z]{{2,5}}){_WORD_END})"
        r"(\s?[)\]])?",
        "up_to_date": rf"{_GAP}(?:(?:on|of|am|den|le|el|del|il|em)\s)?\Z",
    }
)
_ANY = Patterns(
    {
        "clock": _clock_source(
            _Speech(
                # "8 juillet à", "8 июля в", "۱۸ تیر ساعت"
                link=rf"(?:{_LINK}|à|às|lúc)\.?|в|о|об|у|στις|الساعة|ساعت|बजे|को|เวลา|בשעה",
                # "2020 г. в 10:15", "2020 р."
                year_mark="y|m|d|года|году|год|г|р|року|թ",
                lead="午前|午後|오전|오후|上午|下午|凌晨|早上|晚上|[AaPp][Mm]|सुबह|दोपहर|शाम|সকাল|দুপুর|বিকেল|বিকাল|সন্ধ্যা",
                mark="(?:[hH時时시点點]|giờ|Uhr)",
                sharp="[hH時时시点點]|Uhr",
                minutes="分분",
                seconds="秒초",
                half=r"|[πμ](?=\.?μ\.)|[صم](?!\w)|[قب](?=\.ظ)|SA\b|CH\b|পূর্বাহ্ণ|অপরাহ্ণ" + _MALAY,
            )
        )
    }
)

_BEFORE_NOON = (
    "a", "π", "ص", "ق", "sa", "am", "午前", "오전", "上午", "凌晨", "早上", "सुबह", "সকাল", "পূর্বাহ্ণ", "pagi",
)  # fmt: skip
_AFTER_NOON = (
    "p", "μ", "م", "ب", "ch", "pm", "午後", "오후", "下午", "晚上", "दोपहर", "शाम", "দুপুর", "বিকেল", "বিকাল",
    "সন্ধ্যা", "অপরাহ্ণ", "petang", "malam",
)  # fmt: skip
_SHIFTS = dict.fromkeys(_BEFORE_NOON, 0) | dict.fromkeys(_AFTER_NOON, 12)
# What stands after times in news; which offset is meant is not in the text.
_ZONE_NAMES = frozenset(
    """
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT HST AST ADT NST NDT BRT BRST ART CLT CLST COT
    PET VET BST WET WEST CET CEST MEZ MESZ EET EEST MSK TRT SAST WAT CAT EAT IST PKT NPT BDT SLST MMT
    ICT WIB WITA WIT MYT SGT PHT HKT JST KST BJT AWST ACST ACDT AEST AEDT NZST NZDT CHST SST FJT IRST
    IRDT GST AZT AMT GET UZT ALMT AFT IDT SAMT YEKT NOVT KRAT VLAT
    """.split()  # noqa: SIM905
)
_WIDEST_OFFSET = 14


class Clock(Struct, frozen=True, gc=False):
    """A time of day: where it stands, its ISO text, its ISO offset if one is written, its zone's name."""

    start: int
    end: int
    text: str
    offset: str = ""
    zone: str | None = None


def clock_after(line: str, at: int) -> Clock | None:
    """The time, with its zone, that follows a date which ends at `at`."""
    match = _pattern(line).match(line, at)
    return match and _clock(line, match, beside_date=True)


def clock_before(line: str, at: int, stop: int) -> Clock | None:
    """The time that begins at `at`, where only its zone stands between it and a date at `stop`."""
    match = _pattern(line).match(line, at, stop)
    clock = match and _clock(line, match, beside_date=False)
    return clock if clock and _ASCII.up_to_date.match(line, clock.end, stop) else None


def clock_alone(line: str) -> Clock | None:
    """The time that a line begins with; whether the line holds more is for the caller to see."""
    match = _pattern(line).match(line)
    return match and _clock(line, match, beside_date=False)


def zone_of_day(line: str, at: int) -> Clock | None:
    """GMT or UTC after a date without a time: a clock without text."""
    match = _ASCII.zone.match(line, at)
    if match is None or match[2] in (None, "Z"):
        return None
    return Clock(at, _zone_end(match), "", zone=match[2])


def whole_day(hour: int, half: str) -> str:
    """The hour of the 24; "13:43 PM" is seen, and means what its hour says."""
    return str(hour if hour > 12 else hour % 12 + _SHIFTS[half])


def _pattern(line: str) -> re.Pattern[str]:
    return _ASCII.clock if line.isascii() else _ANY.clock


def _clock(line: str, match: re.Match[str], *, beside_date: bool) -> Clock | None:
    text = _time_text(match, beside_date=beside_date)
    if text is None:
        return None
    start, end = match.span()
    zone = _ASCII.zone.match(line, end) if end < len(line) else None
    clock = zone and _zoned(zone, start, text, is_exact=len(text) > 5 or line[start] in "Tt")
    return clock or Clock(start, end, text)


def _zoned(zone: re.Match[str], start: int, text: str, *, is_exact: bool) -> Clock | None:
    """A time with its zone, or None where what follows it is none.

    Bare figures after a time that `is_exact` are an offset; else "10:00-11:30" is from one time to another.
    """
    opened, universal, sign, hours, minutes, bare_sign, bare_hours, bare_minutes, name, closed = zone.groups()
    if name:
        is_zone = name in _ZONE_NAMES or (closed and opened.strip())
        return Clock(start, _zone_end(zone), text, "", name) if is_zone else None
    if universal:
        return Clock(start, _zone_end(zone), text, _offset(sign, hours, minutes), universal)
    offset = _offset(bare_sign, bare_hours, bare_minutes) if is_exact or bare_sign == "+" or opened else ""
    return Clock(start, _zone_end(zone), text, offset) if offset else None


def _time_text(match: re.Match[str], *, beside_date: bool) -> str | None:
    """The ISO time of a match, or None where the figures are more likely something else."""
    link, lead, packed, hour, mark, minute, second, sharp, half, unit = match.groups()
    if mark == ":" and not half and not lead and len(minute) == 2 and int(hour) < 24:
        return f"{hour:0>2}:{minute}:{second}" if second else f"{hour:0>2}:{minute}"  # nearly always
    is_last = beside_date and match.end() == len(match.string)
    if packed:
        return f"{packed[:2]}:{packed[2:]}" if packed < "2400" else None
    is_two = minute is not None and len(minute) == 2
    if mark == ":":
        is_sure = is_two or beside_date
    elif mark == ".":
        is_sure = is_two and bool(half or unit or link or is_last or (beside_date and len(hour) == 2))
    elif mark:
        is_sure = is_two or mark.strip() not in ("h", "H", "Uhr")
    else:
        is_sure = bool(half or (sharp and (link or is_last or sharp not in "hH")))
    if half or lead:
        hour = whole_day(int(hour), (half or lead).lower())
    if not is_sure or int(hour) > 23:
        return None
    text = f"{hour:0>2}:{minute or '':0>2}"
    return f"{text}:{second}" if second else text


def _offset(sign: str | None, hours: str, minutes: str | None) -> str:
    """The ISO offset; none where the world has none so wide."""
    if sign is None:
        return "+00:00"
    if int(hours) > _WIDEST_OFFSET:
        return ""
    return f"{'+' if sign == '+' else '-'}{hours:0>2}:{minutes or '00'}"


def _zone_end(zone: re.Match[str]) -> int:
    opened, closed = zone.group(1, 10)
    return zone.end() if not closed or opened.strip(" ,") else zone.end() - len(closed)
