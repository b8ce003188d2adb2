"""Looks that no pattern tells: length and ending, dates, datelines, the words of notices."""

from __future__ import annotations

import re
from bisect import bisect_right

from newsparse.cues._cue import DIGITS, Votes, votes
from newsparse.cues._features import LineFeatures
from newsparse.cues.shape_weights import POINTS
from newsparse.dateline import read_dateline, read_lone_dateline
from newsparse.dates import DateMatch, find_dates
from newsparse.patterns import lazy

# Shapes: the looks that depend on length and ending alone; a mark such as a full stop at the end tells most.
_LENGTHS = (16, 31, 61, 81, 121, 181, 301, 601, 1201)
# In the order of their weights: by length those of open and those of closed lines, then the two others.
_SHAPES = tuple([LineFeatures(votes(**each), (key.split(",")[0],)) for key, each in POINTS.items()])
_OPEN, _CLOSED = _SHAPES[: len(_LENGTHS) + 1], _SHAPES[len(_LENGTHS) + 1 : -2]
_CONTINUED, _TEASER = _SHAPES[-2:]
_SURELY_STORY = 3
# The votes of running text: they speak for the story, and for nothing else.
STORY = frozenset(
    look.votes
    for look in _SHAPES
    if look.votes[2] >= _SURELY_STORY and max(look.votes[:2] + look.votes[3:]) <= 0
)

_ADDRESSES = ("http://", "https://", "www.")
_CLOSING = "\"'”’»)]›」』】）"
_TERMINAL = frozenset(".!?。！？…।؟۔")
_SIGNED = lazy(
    r"[.!?。！？।۔][”\"’»」]*\s*(?:[-–—]{1,2}\s*)?(?:[(（【]\w{2,12}(?:[ /-]\w{2,12})?[)）】]"
    r"|[A-Z]{2,8}|Enditem|Reuter)\.?$"
)
_SIGNATURES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ)）】mr")  # the characters that they end with
# Who wrote it, in one paragraph with the last sentence: `… in June. (Reporting by Ann Li; Editing by Bo Ek)`, `… dpa an ms`
_CREDITED = lazy(
    r"[.!?][”\"’»]*\s+(?:\((?:Additional |With )?(?:[Rr]eporting|Writing|Editing|Compiled|Translated|Graphic)\b[^()]*\)"
    r"|dpa(?: [a-z0-9]{2}){1,4})$"
)
_LONGEST_CREDIT = 200
_NOTICE_WORDS = (
    "cookie",
    "newsletter",
    "rivacy ",
    "ubscri",
    "ights reserved",
    "erms of ",
    "ign up",
    "og in ",
    "your email",
    " inbox",
    "無断転載",
    "禁じます",
    "著作権",
)
# Two figures are a year at the end of a line: 4 Nov 25, June 14, '94, 15 มี.ค. 66
_SHORT_YEAR = r"[ ./-]?[^\W\d_][^\d\s]{{1,12}}[ ./-]*'?[{0}]{{2}}(?![{0}])|,? '?[{0}]{{2}}$"
_SHORTENED = lazy(r"\b(?:[A-Z]\.(?: ?[A-Z]\.)+|CO\.|INC\.|CORP\.|LTD\.|BROS\.|ST\.|MT\.|JR\.|SR\.|NO\.)$")
_SENTENCE_WORDS = 4  # in small letters, outside of dates
_DATED = lazy(
    rf"[{DIGITS}](?:[{DIGITS}]{{3}}|[./年-]\s?[{DIGITS}]|:[{DIGITS}]{{2}}|{_SHORT_YEAR.format(DIGITS)})"
)
_DATED_ASCII = lazy(  # made in a tenth of the time
    rf"[0-9](?:[0-9]{{3}}|[./-]\s?[0-9]|:[0-9]{{2}}|{_SHORT_YEAR.format('0-9')})"
)
_DATE_LINE = votes(header=2, body=-6)
_DATE_INSIDE = votes()
_NOTICE_INSIDE = votes(chrome=1, header=-1, body=-4)
_LONE_DATELINE = votes(header=-2, body=5)

PREDICATES: dict[str, Votes] = {
    **{look.cues[0]: look.votes for look in _SHAPES},
    "date": _DATE_LINE,
    "date inside": _DATE_INSIDE,
    "notice inside": _NOTICE_INSIDE,
    "dateline": _LONE_DATELINE,
    "long caption": votes(chrome=2, body=-8),
    "biography": votes(chrome=1, body=-4, trailer=6),
}
_CAPTIONED = lazy(
    r"\((?=[^()]{6})[^()]*(?:photo|image|picture|getty|credit|courtesy|reuters|afp|epa)[^()]*\)$",
    re.IGNORECASE,
)
_BIOGRAPHY = lazy(
    r"(?:[^\W\d_a-z]\S* ){2,4}is an? .{0,160}\b(?:reporter|journalist|writer|editor|correspondent|author|columnist|producer"
    r"|freelancer?|blogger|professor|lecturer|fellow)\b"
)


def shape(text: str) -> LineFeatures:
    """The look that a line has by its length and its end."""
    size = len(text)
    if text[size >> 1] >= "\u2e80":  # a character of Chinese, Japanese or Korean says as much as two letters
        size *= 2
    end = text[-1]
    if end in _CLOSING:
        end = text.rstrip(_CLOSING)[-1:]
    if size > 120 and end not in _TERMINAL and "。" in text:
        end = "。"  # the writer's name stands in brackets behind the last sentence
    if end == "." and size <= 120 and _is_title_with_dot(text):
        return _OPEN[bisect_right(_LENGTHS, size)]
    if size > 80 and (end == "…" or text.endswith("...")):
        return _TEASER
    if (
        end in _TERMINAL
        or (end == ":" and size > 60)
        or (size > 30 and ((text[-1] in _SIGNATURES and _is_signed(text)) or _is_credited(text)))
    ):
        return _CLOSED[bisect_right(_LENGTHS, size)]
    if size > 30 and text[0].islower() and not text.startswith(_ADDRESSES):
        return _CONTINUED
    return _OPEN[bisect_right(_LENGTHS, size)]


def shape_key(text: str) -> str:
    """The name and least length of the shape of a line, as its weights are filed: `prose, 121`."""
    found = shape(text)
    return next(key for key, each in zip(POINTS, _SHAPES, strict=True) if each is found)


def _is_title_with_dot(text: str) -> bool:
    """Whether a line in capitals ends in what is shortened: `… SELL MORE CORKS TO U.S.` is no sentence."""
    return text.isupper() and _SHORTENED.search(text, max(0, len(text) - 8)) is not None


def _is_signed(text: str) -> bool:
    """Whether initials or an end code stand behind the last full stop."""
    return _SIGNED.search(text, max(0, len(text) - 24)) is not None


def _is_credited(text: str) -> bool:
    """Whether a credit in brackets or the signs of an agency's desk stand behind the last full stop."""
    if text[-1] != ")" and text.rfind(" dpa ", len(text) - 16) < 0:
        return False
    return _CREDITED.search(text, max(0, len(text) - _LONGEST_CREDIT)) is not None


def predicates(text: str, *, numbered: bool, divided: bool) -> tuple[list[str], tuple[DateMatch, ...]]:
    """The names of the other looks of a short line, and its dates.

    `numbered` tells whether it holds digits, `divided` whether it holds marks that a dateline may be divided by.
    """
    names: list[str] = []
    dates: tuple[DateMatch, ...] = ()
    if numbered and (_DATED_ASCII if text.isascii() else _DATED).search(text):
        dates = find_dates(text)
        if dates:
            names.append("date" if _is_date(text, dates) else "date inside")
    if len(text) > 40 and is_notice(text):
        names.append("notice inside")
    is_date_alone = dates and dates[0].end - dates[0].start == len(text)
    if divided and not is_date_alone and _is_dateline(text):
        names.append("dateline")
    return names, dates


def _is_dateline(text: str) -> bool:
    if len(text) > 60:
        return opens_with_dateline(text)
    if read_lone_dateline(text):
        return True
    match = read_dateline(text)
    return match is not None and match.score >= 5


def long_predicates(text: str) -> list[str]:
    """The names of the other looks of a line of several sentences, by its end and its first words."""
    names = []
    if text[-1] == ")" and _CAPTIONED.search(text, len(text) - 90):
        names.append("long caption")
    if is_biography(text):
        names.append("biography")
    return names


def is_biography(text: str) -> bool:
    """Whether a line says who wrote what stands above it."""
    return " is a" in text[:60] and _BIOGRAPHY.match(text) is not None


def is_notice(text: str) -> bool:
    """Whether a text holds two of the words of notices about cookies, newsletters and terms."""
    return len([word for word in _NOTICE_WORDS if word in text]) > 1


def opens_with_dateline(text: str) -> bool:
    """Whether a line is story text behind a dateline; `Nepal: Walkers find tea house` is a headline."""
    match = read_dateline(text)
    return match is not None and (match.score >= 5 or text.rstrip(_CLOSING)[-1:] in _TERMINAL)


def _is_date(text: str, dates: tuple[DateMatch, ...]) -> bool:
    covered = sum(date.end - date.start for date in dates)
    if covered * 2 >= len(text):
        return True
    return not _is_sentence(text, dates) and (len(dates) > 1 or _is_date_bar(text, dates[0]))


def _is_sentence(text: str, dates: tuple[DateMatch, ...]) -> bool:
    """Whether a line with dates is one that tells of them: `Stocks stood at 41 on Aug 19, up from 39 on Aug 12.`"""
    if text[-1] not in _TERMINAL:
        return False
    words = f"{text[: dates[0].start]} {text[dates[-1].end :]}".split()
    return sum(word[0].islower() for word in words) >= _SENTENCE_WORDS


def _is_date_bar(text: str, first: DateMatch) -> bool:
    """Whether a line opens with its date and goes on with something else: `March 2, 2022 08:30 ET | Source: …`."""
    if first.start or len(text) > 80:
        return False
    if text[first.end :].lstrip()[:1] == ":":
        return False  # a headline about that day
    return text[-1] != "." or text[first.end :].lstrip()[:1] in ("|", "/", "•", "·", "-", "–", "—")
