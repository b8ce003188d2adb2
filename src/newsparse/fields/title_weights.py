"""What each feature of a line is worth, in tenths of log-odds: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus b6b3c2a363d68861: 3,497 texts of 801 sites, 2026-11-29.
# Softmax over the lines that may be the headline, L2 10, rounded to tenths of log-odds.
# Headline right, cross-validated over sites: articles 95.2, flat 85.7, main 88.2, soup 78.2, wet 86.7 %.
# On the texts that it was fitted to: articles 97.3, flat 89.4, main 93.2, soup 81.2, wet 90.4 %.
POINTS: dict[str, dict[str | int, int]] = {
    "1 above shows": {
        "age": 2, "bar": 2, "breadcrumb": 11, "bullet": -5, "capital label": -1, "caption": -1,
        "comment heading": -1, "continued": 2, "credit": 1, "date": 2, "dateline": 2, "edge": 1,
        "end code": -1, "few words": 4, "flows": -2, "flows on": -3, "furniture": -1, "id label": 5,
        "initials": 1, "line": -2, "link": 2, "long caption": 1, "long line": 1, "long prose": -1,
        "notice": 3, "number": 1, "phrase": -5, "prose": -3, "publish label": 3, "reading time": -1,
        "sentence": -1, "short sentence": -4, "sign-off": 1, "update label": 1, "word": 8,
    },
    "1 below shows": {
        "breadcrumb": -1, "bullet": -4, "byline": 5, "byline by name": 1, "caption": -3, "closed word": -4,
        "comment form": -2, "comment heading": -1, "continued": -3, "date": 8, "date inside": 8, "edge": -1,
        "few words": -5, "flows on": -1, "furniture": -6, "initials": 1, "line": 1, "link": -1,
        "long line": 3, "long prose": -2, "notice": -2, "number": 2, "phrase": -3, "prose": 8,
        "publish label": 2, "repeated": -6, "script": -1, "sentence": 8, "short sentence": 2, "sign-off": 1,
        "source": -1, "update label": -2, "very long line": 2, "word": -6,
    },
    "2 above shows": {
        "breadcrumb": 1, "bullet": 1, "byline": -1, "capital label": 1, "caption": -2, "captioned": -3,
        "closed word": 1, "comment action": 1, "continued": -1, "credit": 1, "date": 3, "date inside": -1,
        "dateline": -1, "edge": 8, "few words": 2, "flows": 2, "flows on": -2, "furniture": 3, "id label": -2,
        "line": -2, "link": -1, "long caption": -1, "long line": -1, "long prose": -2, "notice": 1,
        "number": -5, "phrase": -4, "prose": -4, "publish label": 1, "repeated": 4, "sentence": -1,
        "short sentence": 1, "sign-off": -1, "update label": -1, "word": 4,
    },
    "2 below shows": {
        "breadcrumb": -1, "bullet": -1, "byline": 9, "byline by name": 2, "byline label": -1, "caption": -1,
        "comment form": -1, "continued": 2, "credit": -1, "date": 6, "date inside": 5, "edge": -5,
        "end code": -1, "few words": 2, "flows": -1, "flows on": -2, "id label": -2, "line": -2,
        "long caption": 1, "long line": 4, "long prose": 2, "notice": -1, "number": -1, "other label": 1,
        "phrase": 1, "prose": -5, "reading time": 1, "repeated": -4, "sentence": -1, "short sentence": -2,
        "source": 3, "subhead": 1, "tags": 3, "update label": 1, "very long line": 1, "word": 5,
    },
    "again": {
        "alone above": 3, "alone below": -1, "alone far below": 1, "first in a line above": 19,
        "first in a line below": 4, "first in a line far below": -1, "inside above": 2, "inside below": 2,
        "inside far below": 2, "last in a line above": 18, "last in a line below": 4,
        "last in a line far below": 2,
    },
    "byline below": {0: 7, 1: 9, 2: 2, 4: -1, 5: -3},
    "capitals": {"all": 1, "some": -1},
    "date above": {0: 4, 2: -4, 3: -6, 4: -3, 5: -16},
    "date below": {0: 8, 1: 5, 2: 8, 3: 7, 4: 3, 5: -7},
    "ends": {
        "!": 2, ",": -4, ".": -8, ":": -3, ";": -1, "?": 6, "letter": 5, "mark": -4, "quote": 7, "…": -1,
    },
    "ends with": {"outlet": -4},
    "holds": {
        ":": 5, "another line": -6, "another line and a site": -10, "commas": -5, "digits": 1,
        "two sentences": -2, "|": -4, "‘": 3, "“": -6, "„": -2,
    },
    "is": {"section name": -1},
    "lines to story": {
        0: -14, 2: -2, 3: -2, 4: 3, 5: 10, 6: 6, 7: 7, 8: 4, 9: 3, 10: 2, 11: -3, 12: -6, 13: -8,
    },
    "opens": {"digit": 3, "letter": 2, "mark": -7, "quote": 6, "small letter": -4},
    "script": {"eastern": 1, "other": -1},
    "separator": {"-": -1, "/": -4, ":": 4, "|": -4, "·": -1, "»": -1, "–": 3, "—": -5},
    "shows": {
        "breadcrumb": -4, "bullet": -7, "caption": -1, "closed word": -1, "continued": -2, "date inside": -3,
        "few words": -3, "flows": -3, "furniture": -9, "line": 7, "long line": 2, "phrase": 9, "prose": -3,
        "repeated": 1, "rights note": -1, "sentence": 4, "short sentence": -1, "word": -11,
    },
    "topical above": {0: 7, 1: 1, 3: -2, 4: -7},
    "topical below": {1: 2, 3: -3},
    "width": {1: -13, 2: -10, 3: -6, 4: 1, 6: 3, 7: 6, 8: 10, 9: 10, 10: 5, 11: -2, 13: 1, 14: -3},
    "words": {0: -5, 1: -3, 2: -4, 3: -2, 4: 1, 5: 2, 6: 5, 7: 4, 8: 4, 9: -3},
    "words in story": {0: -12, 1: -6, 2: 1, 3: 8, 4: 11, 5: 5, "none": -7},
    "words told twice": {0: -11, 1: -1, 2: 6, 3: 4, 4: 7},
}  # fmt: skip
