"""The patterns that the parts of datelines are written in."""

from __future__ import annotations

from newsparse.patterns import lazy

# A set of characters with more than two ranges outside Latin-1 takes milliseconds to compile: there are few.
DASH = "[-‒-―]"
_LETTER = r"(?:[^\W\d_]|[\u0300-\u060b\u060d-\u1fff])"
_SHORT = r"(?:S[tT][EeAa]?|F[tT]|M[tT]|P[tT]|D[rR])\.\s?"
_ARTICLE = r"[AaEe][lsdnrtz]h?-|[dDlLnNtTsS]['’]"
# A dot that shortens, not one that ends; also that of an initial before another short word: W. Va.
_INITIAL = r"(?<=\s[A-Z]\.)(?=\s[A-Z][a-z]{1,3}\.)"
_DOT = rf"\.(?:(?=\s?[,(\[/])|(?=\s{DASH})|(?<=\.\w\.)(?=\s|$)|{_INITIAL})"
_WORD = (
    rf"(?:{_SHORT}|{_ARTICLE})?(?![a-zß-ÿ\d_])\w"
    rf"(?:\w++|[\u0900-\u0963\u0970-\u0dff]++|['`´.&-](?=[^\W\d_])|[‘’\u200c](?=\w))*+(?:{_DOT})?"
)
_PARTICLE = (
    r"(?:of|the|d(?:e[lmrns]?|ella|as?|os?|i|u)|l(?:as?|es?|os)|e[lns]?|a(?:m|nd?|l)|im?|bei|ob|u(?:nd|pon)"
    r"|y|sur|on|nad?|van|zu)"
)
_WITHIN = r"(?:\s?[\[(][^\[\]()]{2,30}[\])](?=\s?[,\[(])){1,2}+"  # Kathmandu [Nepal], – Cuenca (Ecuador),
_COMMA = r"(?:,\sthe\s(?=[A-Z])|[,،]\s?)"
_BETWEEN = rf"\s(?:{_PARTICLE}\s){{0,2}}|(?:{_WITHIN})?\s?(?:{_COMMA}|/(?!\S[^/]{{1,40}}/(?:\s|$))\s?)"
_PLACES = rf"{_WORD}(?:(?:{_BETWEEN}){_WORD}){{0,9}}+(?:{_WITHIN})?"
# Capitalised words and then one in small letters that joins no names: no dateline ends among them.
_PROSE = rf"(?:[A-Z](?:[A-Za-z]|['’-](?=[A-Za-z]))*+,? (?:{_PARTICLE} )*+)++[a-z]++(?=[ ,.;:!?])"
_ON = "(?:le|den|am|el)"  # stands before a day
_SMALL_MONTH = r",\s[a-z]{3,9}+\.?\s\d"  # march 3
_CLOSED_OR_GOES_ON = rf"(?=\s?(?:[,.]?\s?(?:{_ON}\s)?[(\[/\d]|[.:/_]|{DASH}|[،।]|[•：]|{_SMALL_MONTH}))"

_MONTH = rf"{_LETTER}{{3,14}}+"
_YEAR = r"(?:,?\s?(?:de\s|del\s)?\d{4}(?!\d)(?:\sг\.?)?\.?)?"
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th|er|º)?\.?\s?(?:de\s|of\s)?{_MONTH}\.?{_YEAR}"
    rf"|{_MONTH}\.?\s?\d{{1,2}}(?!\d)(?:st|nd|rd|th)?{_YEAR}"
    r"|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    rf"|\d{{4}}\.\s?{_MONTH}\s\d{{1,2}}\.(?:,\s{_MONTH})?"
)
_SECOND_NAME = r"\s?/\s?[\u0620-\u064a]{3,}"  # 8 تموز / يوليو
_INSIDE = r"(?:[^()\[\]]|\([^()]*\)){1,60}?"
_CLOSE = rf"[.,:;]?\s?(?:{DASH}{{1,3}}|_)(?:\s?{DASH}{{1,2}})?[:.]?|:(?=\s|$)|：|[•·]|[.।](?=\s|$)|/(?=\s)"

# Group 1: names in capitals or capitalised, with whatever can follow them in a dateline ahead.
PLACES = lazy(rf"\s*+((?:\*{{2,}}+\s*+)?+{_PLACES}){_CLOSED_OR_GOES_ON}")

# How most paragraphs open, and no dateline does.
PROSE = lazy(rf"(?=[A-Z][a-z ']){_PROSE}")  # not for capitals, most of which are places

# The same, or a line that is a date, or one of capitals and blanks alone: group 1, at most a place.
HEADLINE = lazy(
    rf"([A-Z]++(?: [A-Z]++)*+)\Z|(?![A-Z][A-Z .'-]*+, [a-z]{{3,9}}+\.? \d){_PROSE}"
    r"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}\Z"
)

# Places, day, agency and dash in the forms of most wires: `RIO DE JANEIRO, Feb 26 (Reuters) - `.
_LATIN = "[A-Z][A-Za-z]*+"
USUAL = lazy(
    rf"({_LATIN}(?:[ -]{_LATIN}){{0,5}}+)(?:, ([A-Z][a-z]{{2,8}}\.? [0-9]{{1,2}}))?(?: \(([A-Za-z]+)\))?"
    r" (--?|[–—]) (?=[A-Z\"“])"
)

# What closes a dateline, but for a full stop.
MARK = lazy("[-‒-―_:：•·/]")

# The same for a line that such names may fill.
LONE_PLACES = lazy(rf"\s*+({_PLACES})(?:(?P<full>\s*$)|{_CLOSED_OR_GOES_ON})")

# The next part of a dateline; the group that matched says which: day, paren, slash, close.
PART = lazy(
    rf"\s*(?:(?:[,./]\s?|،\s?)?(?:(?:{_ON}\s)?(?P<day>{_DAY})(?!\w)(?:{_SECOND_NAME})?|[(\[]\s?(?P<paren>{_INSIDE})\s?[)\]])"
    rf"|[,.]?\s?/\s?(?P<slash>[^/\s][^/]{{0,40}}?)\s?/(?!\w)|(?P<close>{_CLOSE}))\s*"
)

# A day, and the comma or dash that joins it to what follows.
DAY = lazy(rf"\s*(?P<day>{_DAY})\s?(?:,|{DASH}{{1,2}}|$)\s?")

# A day and the agency in brackets, where the place is missing: `Nov 5 (Reuters) - `.
DAY_AND_AGENCY = lazy(
    rf"\s*(?P<day>{_DAY})\s?[(\[]\s?(?P<paren>{_INSIDE})\s?[)\]]\s?(?P<close>{DASH}{{1,3}}|:(?=\s))\s*"
)

# Group 1: capitalised words after a comma, a full stop or a slash, or after nothing.
TAIL = lazy(rf"(?:\s?[,./]\s?|\s?،\s?|\s|(?<![\w)\]]))({_WORD}(?:\s{_WORD}){{0,3}}+)")

# An agency in brackets that opens a line: `(ANSA) - `.
BRACKETED = lazy(rf"\s*(?P<open>[(\[/])\s?(?P<paren>{_INSIDE})\s?[)\]/](?:\s*(?P<close>{_CLOSE}))?\s*")
