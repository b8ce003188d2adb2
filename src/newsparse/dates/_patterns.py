"""The patterns of dates: each begins at a number, is bounded in length, and backtracks within a few characters."""

from __future__ import annotations

import re

# A number that may open a date: no part of 80,431, 10:15, $12, #5 or 1.5.
NUMBER = re.compile(r"[0-9](?<![0-9$€£¥#_=+@%&][0-9])(?<![0-9][.:,/hH][0-9])[0-9]{0,3}(?![0-9])")
DIGIT = re.compile("[0-9]")
# What is read as its ASCII equal: native figures, full-width signs, marks of writing direction.
SPECIAL = re.compile("[٠-٩۰-۹०-९০-৯０-９：．／－，（）\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

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
_ORDINAL = r"(?:(?:st|nd|rd|th|ST|ND|RD|TH|er|re|º|ª|°|\.º|:?[ae]|-?го|-?е|-?й)(?=[\s.,/-]))?"
_JOIN = r"[\s.,،/·'’-]{0,3}"
_OF = r"(?:(?:of|de|di|del|den|da|dhe)\s|d['’])?"
_OF_YEAR = r"(?:(?:of|de|del|din|anul|năm|سنة|عام|سال)\s|(?:พ\.ศ\.|ค\.ศ\.)\s?)?"

DAY_FIRST = re.compile(
    rf"""
    (?P<day>[0-9]{{1,2}})
    (?:
        \s?(?P<mark>[-/.])\s?(?P<second>[0-9]{{1,2}})\s?(?P=mark)\s?
        (?:(?P<figures>{_YEAR})|(?P<short_figures>[0-9]{{2}})(?![0-9]))(?!(?P=mark)[0-9]|/)
      | {_ORDINAL}(?P<join>[\s.,/·-]{{0,3}}){_OF}(?P<name>{_WORD})(?:/{_WORD})?\.?
        (?:{_JOIN}{_OF_YEAR}(?P<year>{_YEAR})|\s?(?P<quote>['’-])(?P<short>[0-9]{{2}})(?![0-9:]))?
    )
    """,
    re.VERBOSE,
)
MONTH_FIRST = re.compile(
    rf"""
    (?P<day>[0-9]{{1,2}}){_ORDINAL}
    (?:{_JOIN}{_OF_YEAR}(?P<year>{_YEAR})|,?\s?(?P<quote>['’-])(?P<short>[0-9]{{2}})(?![0-9:]))?
    """,
    re.VERBOSE,
)
YEAR_FIRST = re.compile(
    rf"""
    (?P<year>[12][0-9]{{3}})
    (?:
        \s?(?P<mark>[-/.])\s?(?P<month>[0-9]{{1,2}})\s?(?P=mark)\s?(?P<day>[0-9]{{1,2}})
        (?!(?P=mark)?[0-9]|/)
      | (?:\.|ko|eko|\sm\.)?{_JOIN}
        (?P<name>{_WORD})\.?{_JOIN}(?P<named_day>[0-9]{{1,2}})(?![0-9:])
    )
    """,
    re.VERBOSE,
)
EAST_ASIAN = re.compile(
    r"(?:(?P<year>[0-9]{1,4})\s?[年년]\s?)?(?P<month>[0-9]{1,2})\s?[月월](?:\s?(?P<day>[0-9]{1,2})\s?[日일号號])?"
)
VIETNAMESE = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\s(?i:tháng)\s(?P<month>[0-9]{{1,2}})(?:,?\s(?:năm\s)?(?P<year>{_YEAR}))?"
)
TWO_WORDS = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\s{_OF}(?P<name>{_WORD}\s{_WORD})(?:/{_WORD})?(?:{_JOIN}{_OF_YEAR}(?P<year>{_YEAR}))?"
)
# Read backwards from a number: what stands between, the word before, and the word before that.
BACKWARDS = re.compile(rf"([\s.,:|/·•–—(\['-]{{0,4}})({_LETTER}{{1,20}})(?:[\s.,'’(-]{{1,3}}({_LETTER}{{1,20}}))?")
FORWARDS = re.compile(rf"[\s.,،]{{0,3}}(?P<open>[(（\[]\s?)?(?P<near>{_LETTER}{{1,20}})(?:[\s-](?P<far>{_LETTER}{{2,20}}))?")
# After a day without a year: a decimal, a word, a time of day: "May 5.5", "3 May-December", "mar 10:30".
NO_DAY = re.compile(r"[.:,]?[0-9]|[-'’]?\w|\s?%")
# `Fri Dec 20 09:29:05 2013`.
YEAR_AT_END = re.compile(rf"[\s,]{{1,3}}(?P<year>{_YEAR})")
# A dateline's day: "Feb 26", "30th June", "Aug. 21", "11 LUG".
DATELINE_DAY = re.compile(
    rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}[\s.]{{0,2}}{_OF}(?P<name>{_WORD})|(?P<later_name>{_WORD})[\s.]{{0,2}}(?P<later_day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
)
