"""Stamps of machines (`111600 Jun 14`, `Date: 20210804`), and days in words (`二〇二一年八月四日`)."""

from __future__ import annotations

import re

from newsparse.dates._calendars import is_day
from newsparse.dates._names import month_number
from newsparse.dates._patterns import Patterns
from newsparse.dates._reading import DateMatch
from newsparse.dates._shape import full_year

_CHINESE = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_UNIVERSAL = ("GMT", "UTC", "Z")
_TIME = r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])"
_ZONE = r"(?P<zone>Z|GMT|gmt|UTC|utc|[A-Z]{1,2}[SD]?T|MES?Z|CES?T)"
_PATTERNS = Patterns(
    {
        "mark": r"[0-9]{6}|AP-[A-Z]",
        # Day, time, zone, month, year: 131406 GMT Nov 13, 041530ZAUG21
        "wire": rf"(?<![\w.,/:-])(?<![^\W\d_]\s)(?P<day>[0-3][0-9]){_TIME}\s?(?:{_ZONE}\s?)?"
        r"(?P<month>[^\W\d_]{3,10})\.?\s?(?P<year>(?:19|20)?[0-9]{2})(?![\w:.])",
        # Of the Associated Press, month first: AP-WF-05-09-17 1509GMT
        "press": r"\bAP-[A-Z]{2}-(?P<whole>(?P<month>[01][0-9])-(?P<day>[0-3][0-9])-(?P<year>[0-9]{2})"
        rf"(?:\s{_TIME}\s?(?:{_ZONE})?)?)(?![0-9])",
        # Behind a word for a date: Date: 20210804, Published: 202108040915, Load-Date: 20140611T0915Z
        "compact": r"(?i:dat[ea]|datum|publi\w*|posted|created|updated|modified|issued|fecha"
        r"|日期|时间|時間|дата)"
        r"\s?[:=：]\s?"
        r"(?P<whole>(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])"
        r"(?:[T\s]?(?P<hour>[01][0-9]|2[0-3]):?(?P<minute>[0-5][0-9])(?::?(?P<second>[0-5][0-9]))?"
        rf"\s?{_ZONE}?)?)(?![\w-])",
        # Year, month and day in words: 二〇二一年八月四日
        "chinese": r"(?P<year>[12一二][〇○零一二三四五六七八九]{3})年"
        r"(?P<month>十?[一二三四五六七八九]|十)月(?P<day>[二三]?十?[一二三四五六七八九]|[二三]?十)日",
        # Alone: 20210804T091500Z
        "basic": r"(?<!\w)(?P<whole>(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])"
        rf"T{_TIME}(?P<second>[0-5][0-9])?{_ZONE}?)(?!\w)",
    }
)


def find_stamp(text: str, line: str) -> DateMatch | None:
    """The stamp in a text, or None; `line` is the text with plain figures and signs."""
    if _PATTERNS.mark.search(line) is None:
        return None
    for name in ("wire", "press", "compact", "basic"):
        match = getattr(_PATTERNS, name).search(line)
        found = match and _read(text, match)
        if found:
            return found
    return None


def find_in_words(text: str) -> DateMatch | None:
    """The date in a text whose figures are Chinese words, or None."""
    match = _PATTERNS.chinese.search(text) if "年" in text else None
    if match is None:
        return None
    year, month, day = int(match["year"].translate(_CHINESE)), _number(match["month"]), _number(match["day"])
    if not is_day(year, month, day):
        return None
    return DateMatch(*match.span(), match[0], f"{year}-{month:02}-{day:02}", year, month, day)


def _number(words: str) -> int:
    """The number up to 99 that Chinese words name: 八, 十四, 三十一."""
    tens, ten, ones = words.rpartition("十")
    return (int(tens.translate(_CHINESE) or 1) * 10 if ten else 0) + int(ones.translate(_CHINESE) or 0)


def _read(text: str, match: re.Match[str]) -> DateMatch | None:
    parts = match.groupdict()
    name, short, day = parts["month"], parts["year"], int(parts["day"])
    month = int(name) if name.isdecimal() else month_number(name)
    year = full_year(short, name) if len(short) == 2 else int(short)
    if month is None or not is_day(year, month, day):
        return None
    value = f"{year}-{month:02}-{day:02}"
    if parts["hour"]:
        second = f":{parts['second']}" if parts.get("second") else ""
        value = f"{value}T{parts['hour']}:{parts['minute']}{second}"
    zone = parts["zone"]
    if zone and zone.upper() in _UNIVERSAL:
        value = f"{value}+00:00"
    start, end = match.span("whole" if "whole" in parts else 0)
    return DateMatch(start, end, text[start:end], value, year, month, day, zone=zone)
