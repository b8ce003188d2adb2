"""The patterns of dates: each begins at a known place, is bounded in length and backtracks little."""

from __future__ import annotations

import re

# No blank, figure or punctuation of any script; marks that are part of a word in Indic scripts stay in.
_LETTER = (
    r"[^\s0-9!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b9\u00bb-\u00bf\u200e\u200f\u2010-\u2027\u202a-\u205e"
    r"\u3000-\u3003\u3008-\u301f،؛؟।]"
)
# Thai and Lao shorten with a dot inside: ก.ค.
_WORD = rf"(?:[\u0e00-\u0eff]{{1,4}}\.[\u0e00-\u0eff]{{1,3}}|{_LETTER}{{2,20}})"
_YEAR = (
    r"(?:1[2-9]|2[0-6])[0-9]{2}"
    # Glued to a time or to an age: "Apr 28 20239:11 AM", "April 10, 20233 years ago".
    r"(?=[^0-9]|\Z|[0-9]{1,2}(?::[0-9]{2}|\s(?:year|month|week|day|hour|min)))"
)
_ORDINAL = r"(?:(?:st|nd|rd|th|ST|ND|RD|TH|er|re|º|ª|°|\.º|:?[ae]|-?го|-?е|-?й)(?=[\s.,/-]|\Z))?"
_JOIN = r"[\s.,،/·•'’-]{0,3}"
_OF = r"(?:(?:of|de|di|del|den|da|dhe)\s|d['’])?"
_OF_YEAR = r"(?:(?:of|de|del|din|anul|năm|سنة|عام|سال)\s|(?:พ\.ศ\.|ค\.ศ\.)\s?)?"
_SHORT_YEAR = r"\s?(['’-])([0-9]{2})(?![0-9:])"
# As above, and "04 NOV 25" where nothing follows.
_SHORT_YEAR_AT_END = r"\s?(['’-]|\s(?=[0-9]{2}\s?(?:\Z|[|,•·])))([0-9]{2})(?![0-9:])"

# A number of up to four figures that may open a date: no part of 80,431, 10:15, $12, #5 or 1.5. It sees what
# comes after it: a mark and more figures, or the first letters of a word.
NUMBER = re.compile(
    r"[0-9](?<![0-9$€£¥#_=+@%&][0-9])(?<![0-9][.:,/hH][0-9])[0-9]{0,3}(?![0-9])"
    rf"(?:(?=\s?([-/.年년月월])\s?[0-9])|(?=[\s.,/·•'’-]{{0,3}}(?:[od][fe]\s)?+({_LETTER}{{1,3}}))|)"
)
# What is read as its ASCII equal: native figures, full-width signs, marks of writing direction.
_NATIVE_ZEROS = "٠۰०০੦૦୦௦౦೦൦๐໐၀០０"
_NATIVE_FIGURES = "".join(chr(ord(zero) + figure) for zero in _NATIVE_ZEROS for figure in range(10))
_FULL_WIDTH = "：．／－，（）"
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
SPECIAL = re.compile(f"[{_NATIVE_FIGURES}{_FULL_WIDTH}{_UNSEEN}]")
TO_ASCII = str.maketrans(
    _NATIVE_FIGURES + _FULL_WIDTH + _UNSEEN,
    "0123456789" * len(_NATIVE_ZEROS) + ":./-,()" + " " * len(_UNSEEN),
)

# day, mark, second number, year or two figures of it: 08/07/2020, 8. 7. 2020, 31/12 / 2021
DAY_IN_FIGURES = re.compile(
    rf"([0-9]{{1,2}})\s?([-/.])\s?([0-9]{{1,2}})\s?\2\s?(?:({_YEAR})|([0-9]{{2}})(?![0-9]))(?!\2[0-9]|/)"
)
# year, mark, month, day: 2020-07-08, 2025. 6. 3.
YEAR_IN_FIGURES = re.compile(r"([12][0-9]{3})\s?([-/.])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?!\2?[0-9]|/)")
# day, what joins, month, year or hyphen and two figures of it: 15April 2020, 8 de julio de 2020, 26-FEB-87
DAY_AND_MONTH = re.compile(
    rf"([0-9]{{1,2}}){_ORDINAL}([\s.,/·•-]{{0,3}}){_OF}({_WORD})(?:/{_WORD})?\.?"
    rf"(?:{_JOIN}{_OF_YEAR}({_YEAR})|{_SHORT_YEAR_AT_END})?"
)
# day, year or hyphen and two figures of it, after a month: 8, 2020
MONTH_BEFORE = re.compile(rf"([0-9]{{1,2}}){_ORDINAL}(?:{_JOIN}{_OF_YEAR}({_YEAR})|,?{_SHORT_YEAR})?")
# year, what joins, month, day: 2020. augusztus 05., 2020-Jul-08
YEAR_AND_MONTH = re.compile(
    # Not where a sentence ends: "He won it in 1993. June 20, 1994 was another day."
    rf"([12][0-9]{{3}})(?:\sm\.)?({_JOIN})({_WORD})\.?{_JOIN}([0-9]{{1,2}})(?![0-9:]|,?\s{_YEAR})"
)
# year, month, day: 2020年7月8日, 7월 8일
EAST_ASIAN = re.compile(
    r"(?:([0-9]{1,4})\s?[年년]\s?)?([0-9]{1,2})\s?[月월](?:\s?([0-9]{1,2})\s?[日일号號])?"
)
# day, month, year: 8 tháng 7 năm 2020
VIETNAMESE = re.compile(rf"([0-9]{{1,2}})\s(?i:tháng)\s([0-9]{{1,2}})(?:,?\s(?:năm\s)?({_YEAR}))?")
# day, month, year: 15 ذو القعدة 1441
DAY_AND_TWO_WORDS = re.compile(
    rf"([0-9]{{1,2}})\s{_OF}({_WORD}\s{_WORD})(?:/{_WORD})?(?:{_JOIN}{_OF_YEAR}({_YEAR}))?"
)
# Read backwards from a date: what stands between, the word before, and the word before that.
BACKWARDS = re.compile(
    rf"([\s.,:|/·•–—(\['-]{{0,4}})({_LETTER}{{1,20}})(?:[\s.,'’(-]{{1,3}}({_LETTER}{{1,20}}))?"
)
# A bracket, the word after a date, and the word after that.
FORWARDS = re.compile(rf"[\s.,،]{{0,3}}([(（\[]\s?)?({_LETTER}{{1,20}})(?:[\s-]({_LETTER}{{2,20}}))?")
# After a day without a year: a decimal, a word, a time of day: "May 5.5", "3 May-December", "mar 10:30".
NO_DAY = re.compile(r"[.:,]?[0-9]|[-'’]?\w|\s?%")
# `Fri Dec 20 09:29:05 2013`.
YEAR_AT_END = re.compile(rf"[\s,]{{1,3}}({_YEAR})")
# A dateline's day: "30th June", "11 LUG"; "Feb 26", "Aug. 21".
DATELINE_DAY = re.compile(
    rf"([0-9]{{1,2}}){_ORDINAL}[\s.]{{0,2}}{_OF}({_WORD})|({_WORD})[\s.]{{0,2}}([0-9]{{1,2}})(?:st|nd|rd|th)?"
)
