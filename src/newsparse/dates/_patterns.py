"""The patterns of dates: each begins at a known place, is bounded in length and backtracks little."""

from __future__ import annotations

import re
from typing import NamedTuple

# What is read as its ASCII equal, place for place: signs that stand in the lines of every page,
_COMMON_SIGNS = tuple(zip("\xa0’‘–—•·“”…−\u2009\u202f\u2003\ufeff", " ''--,,\"\".-    ", strict=True))
# and native figures, full-width signs, marks of writing direction.
_NATIVE_ZEROS = "٠۰०০੦૦୦௦౦೦൦๐໐၀០０"
_NATIVE_FIGURES = "".join(chr(ord(zero) + figure) for zero in _NATIVE_ZEROS for figure in range(10))
_FULL_WIDTH = "：．／－，（）　"
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TO_ASCII = str.maketrans(
    _NATIVE_FIGURES + _FULL_WIDTH + _UNSEEN,
    "0123456789" * len(_NATIVE_ZEROS) + ":./-,() " + " " * len(_UNSEEN),
)

_YEAR = (
    # No time of day: "April 20, 1400 GMT".
    r"(?!(?:1[2-7]|2[23])[0-5][0-9]\s?(?:GMT|UTC|CES?T|MES?Z|E[SD]T|IST|Uhr|[Hh](?:ou)?rs?\b))"
    r"(?:1[2-9]|2[0-6])[0-9]{2}"
    # Glued to a time or to an age: "Apr 28 20239:11 AM", "April 10, 20233 years ago".
    r"(?=[^0-9]|\Z|[0-9]{1,2}(?::[0-9]{2}|\s(?:year|month|week|day|hour|min)))"
)
_OF = r"(?:(?:of|de|di|del|den|da|dhe|ga|ng|an|day\sof)\s|d'|ta'\s?)?"
# Nothing but a time of day follows two figures.
_AT_END = r"\s?(?:\Z|[|(\[]|,(?!\s?[12][0-9]{3})|-?\s?(?:at\s|เวลา\s)?[0-2]?[0-9][:.][0-5][0-9])"
# "Nov 4 '25", "Nov-4-25", and "June 14, 94", which is no day.
_SHORT_YEAR = rf"\s?(['-]|\s?(?=(?:3[2-9]|[4-9][0-9]){_AT_END}))([0-9]{{2}})(?![0-9:])"
# "4 Nov '25", "4-Nov-25", and "04 NOV 25" or "04NOV25" at the end.
_SHORT_YEAR_AT_END = rf"\s?(['/.-]|\s?(?=[0-9]{{2}}{_AT_END}))([0-9]{{2}})(?![0-9:])"
# What stands between a date and its weekday or its time: "2020 г., сряда", "2020 m. liepos 8 d., 10:15".
YEAR_MARK = r"\s?(?:г(?:одa?|оду)?|р(?:оку)?|d|թ)(?![^\W\d])\.?"
_YEAR_WORD = r"(?:gada|ж|жылғы|жылы|жылдын|yil(?:ning)?|оны)"


class Patterns:
    """Patterns by name, each compiled when it is first used: a run needs a few, and a start has no time."""

    def __init__(self, sources: dict[str, str]) -> None:
        self._sources = sources

    def __getattr__(self, name: str) -> re.Pattern[str]:
        if name not in self._sources:
            raise AttributeError(name)
        pattern = self.__dict__[name] = re.compile(self._sources[name])
        return pattern


def as_plain(text: str) -> str:
    """The text with ASCII figures and signs for their typographic and native forms, place for place."""
    if text.isascii():
        return text
    for sign, plain in _COMMON_SIGNS:
        text = text.replace(sign, plain)
    return text if text.isascii() or ANY.special.search(text) is None else text.translate(_TO_ASCII)


class _Script(NamedTuple):
    """What differs between the patterns for ASCII and those for any script."""

    letter: str
    word: str
    mark: str
    ordinal: str
    of_year: str
    join: str


def _sources(script: _Script) -> dict[str, str]:
    letter, word, mark, ordinal, of_year, join = script
    day = rf"([0-9]{{1,2}})(?:(?:{ordinal})(?=[\s.,/-]|\Z))?"
    gap = rf"[\s{join}-]{{0,3}}"
    year = rf"[\s{join}'-]{{0,3}}{of_year}({_YEAR})"
    return {
        # A number of up to four figures that may open a date: no part of 80,431, 10:15, $12, #5 or 1.5. It
        # sees what comes after it: a mark and more figures, or the first letters of a word.
        "number": r"[0-9](?<![0-9$€£¥#_=+@%&][0-9])(?<![0-9][.:,/hH][0-9])(?<![0-9]\s:\s[0-9])[0-9]{0,3}"
        rf"(?![0-9])(?:(?=\s?({mark})\s?[0-9])|(?=[\s{join}'°(-]{{0,3}}(?:[od][fe]\s)?+({letter}{{1,3}}))|)",
        # Day, what joins, month, year or hyphen and two figures of it: 15April 2020, 8 de julio de 2020.
        "day_and_month": rf"{day}({gap}){_OF}({word})(?:/{word})?\.?(?:{year}|{_SHORT_YEAR_AT_END})?",
        # After a month: day, year or hyphen and two figures of it: 8, 2020
        "month_before": rf"{day}(?:{year}|,?{_SHORT_YEAR})?",
        # Year, what joins, month, day: 2020. augusztus 05., 2020-Jul-08. Not where a sentence ends: "He won
        # it in 1993. June 20, 1994 was another day."
        "year_and_month": rf"([12][0-9]{{3}})(?:\s?[mթ]\.|\(e\)ko|e?ko)?({gap})({word})\.?{gap}([0-9]{{1,2}})"
        rf"(?![0-9:]|,?\s{_YEAR})",
        # Day, month, year: 15 ذو القعدة 1441
        "day_and_two_words": rf"([0-9]{{1,2}})\s{_OF}({word}\s{word})(?:/{word})?(?:{year})?",
        # Read backwards from a date: what stands between, the word before, and the word before that.
        "backwards": rf"([\s{join}:|(\['-]{{0,4}})({letter}{{1,20}})(?:[\s.,'(-]{{1,3}}({letter}{{1,20}}))?",
        # A bracket, the word after a date, and the word after that.
        "forwards": rf"(?:{YEAR_MARK})?[\s{join}]{{0,3}}([(\[]\s?)?({letter}{{1,20}})"
        rf"(?:[\s-]({letter}{{2,20}}))?",
        # A dateline's day: "30th June", "11 LUG"; "Feb 26", "Aug. 21".
        "dateline_day": rf"{day}[\s.]{{0,2}}{_OF}({word})|({word})[\s.]{{0,2}}([0-9]{{1,2}})(?:st|nd|rd|th)?",
    }


# No control, blank, figure or punctuation of any script; the marks that are part of Indic words stay in.
_LETTER = r"[^\x00-@\[-`{-\xa9\xab-\xb9\xbb-\xbf\u2000-\u200b\u200d-\u206f\u3000-\u303f،؛؟।]"
_FIGURES = {
    # Day, mark, second number, year or two figures of it: 08/07/2020, 8. 7. 2020, 31/12 / 2021
    "day_in_figures": rf"([0-9]{{1,2}})\s?([-/.])\s?([0-9]{{1,2}})\s?\2\s?(?:({_YEAR})|([0-9]{{2}})(?![0-9]))"
    r"(?!\2[0-9]|/)",
    # Year, mark, month, day: 2020-07-08, 2025. 6. 3.
    "year_in_figures": r"([12][0-9]{3})\s?([-/.])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?!\2?[0-9]|/)",
    # Year, month, day: 2020年7月8日, 7월 8일
    "east_asian": r"(?:([0-9]{1,4})\s?[年년]\s?)?([0-9]{1,2})\s?[月월](?:\s?([0-9]{1,2})\s?[日일号號])?",
    # Day, month, year: 8 tháng 7 năm 2020
    "vietnamese": rf"([0-9]{{1,2}})\s[Tt]h(?:án)?g\s([0-9]{{1,2}})(?:,?\s(?:[Nn]ăm\s)?({_YEAR}))?",
    # Year, its word, month and day in figures, or day and month: 2021 оны 8-р сарын 4, 2021. gada 4. augusts
    "year_and_day": rf"([12][0-9]{{3}})[\s.-]{{0,2}}{_YEAR_WORD}[\s.,-]{{0,3}}"
    r"(?:([0-9]{1,2})(?:-р|\s?д[уү]г[аэ]{2}р)?\sсарын\s([0-9]{1,2})"
    rf"|([0-9]{{1,2}})[\s.-]{{0,2}}({_LETTER}{{2,20}}))",
    # After a day without a year: a decimal, a word, a time of day: "May 5.5", "3 May-December", "mar 10:30".
    "no_day": r"[.:,]?[0-9]|[-']?\w|\s?%",
    # `Fri Dec 20 09:29:05 2013`.
    "year_at_end": rf"[\s,]{{1,3}}({_YEAR})",
    "special": f"[{_NATIVE_FIGURES}{_FULL_WIDTH}{_UNSEEN}]",
}
# Most lines are ASCII, once their dashes and quotes are; their patterns are small and quick.
ASCII = Patterns(
    _FIGURES
    | _sources(
        _Script(
            letter="[A-Za-z]",
            word="[A-Za-z]{2,20}",
            mark="[-/.]",
            ordinal="st|nd|rd|th|ST|ND|RD|TH|er|re|:?[ae]",
            of_year=r"(?:(?:of|de|del|din|anul)\s)?",
            join=".,/",
        )
    )
)
ANY = Patterns(
    _FIGURES
    | _sources(
        _Script(
            letter=_LETTER,
            # Thai and Lao shorten with a dot inside: ก.ค.
            word=rf"(?:[\u0e00-\u0eff]{{1,4}}\.[\u0e00-\u0eff]{{1,3}}|{_LETTER}{{2,20}})",
            mark="[-/.年년月월]",
            ordinal=r"st|nd|rd|th|ST|ND|RD|TH|er|re|º|ª|°|\.º|:?[ae]|-?го|-?е|-?й",
            of_year=r"(?:(?:of|de|del|din|anul|năm|سنة|عام|سال|ماه)\s|(?:พ\.ศ\.|ค\.ศ\.)\s?)?",
            join=".,،।၊/",
        )
    )
)


def patterns_for(line: str) -> Patterns:
    """The patterns that read a line."""
    return ASCII if line.isascii() else ANY
