"""What each feature of a line is worth, in tenths of log-odds: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus 2fb0c64e14059209: 3,549 texts of 853 sites, 2026-11-29.
# Softmax over the lines that may be the headline, L2 10, rounded to tenths of log-odds.
# Headline right, cross-validated over sites: articles 96.3, flat 86.3, main 89.1, soup 82.9, wet 87.2 %.
# On the texts that it was fitted to: articles 98.0, flat 89.8, main 93.6, soup 85.2, wet 90.6 %.
POINTS: dict[str, dict[str | int, int]] = {
    "1 above shows": {
        "age": 2, "bar": 2, "breadcrumb": 10, "bullet": -5, "byline": -1, "caption": -1, "captioned": 1,
        "closed word": 1, "comment count": 1, "comment heading": -1, "continued": 1, "credit": 1, "date": 2,
        "date inside": -1, "dateline": 2, "end code": -1, "few words": 4, "flows": -2, "flows on": -3,
        "id label": 1, "initials": 1, "line": -1, "link": 2, "long caption": 1, "long prose": -1, "notice": 3,
        "number": 1, "phrase": -5, "prose": -3, "publish label": 4, "reading time": -1, "short sentence": -4,
        "update label": 1, "word": 8,
    },
    "1 below shows": {
        "breadcrumb": -1, "bullet": -4, "byline": 5, "byline by name": 1, "byline with job": -1,
        "caption": -3, "closed word": -3, "comment form": -2, "comment heading": -1, "continued": -2,
        "date": 8, "date inside": 7, "dateline": 1, "few words": -5, "flows on": -2, "furniture": -6,
        "initials": 3, "link": -1, "long line": 4, "long prose": -2, "notice": -3, "number": 2, "phrase": -4,
        "prose": 7, "repeated": -7, "script": -1, "sentence": 8, "short sentence": 2, "sign-off": 1,
        "source": -1, "standfirst": 3, "update label": -2, "very long line": 1, "word": -6,
    },
    "2 above shows": {
        "byline": -1, "capital label": 1, "caption": -1, "captioned": -1, "closed word": 1,
        "comment action": 1, "comment form": -1, "continued": -1, "date": 1, "date inside": -2,
        "dateline": -1, "edge": 7, "few words": 1, "flows": 2, "flows on": -2, "furniture": 2, "line": -3,
        "link": -1, "long caption": -1, "long line": -1, "long prose": -2, "notice": 1, "number": -5,
        "phrase": -4, "prose": -4, "publish label": 1, "repeated": 4, "sentence": -1, "short sentence": 1,
        "sign-off": -1, "standfirst": 1, "update label": -1, "word": 5,
    },
    "2 below shows": {
        "bar": 1, "breadcrumb": -1, "bullet": -1, "byline": 9, "byline by name": 2, "byline label": -1,
        "captioned": -1, "closed word": -1, "comment form": -1, "comment heading": 1, "continued": 1,
        "credit": -1, "date": 6, "date inside": 4, "edge": -2, "few words": 2, "flows": -2, "flows on": -3,
        "id label": -2, "line": -3, "long caption": 1, "long line": 4, "long prose": 2, "notice": -1,
        "number": -1, "other label": 1, "prose": -5, "reading time": 1, "repeated": -4, "short sentence": -3,
        "source": 3, "standfirst": -1, "story line": -1, "subhead": 1, "tags": 2, "update label": 1,
        "very long line": 1, "word": 5,
    },
    "again": {
        "alone above": 3, "alone below": -2, "alone far below": 1, "first in a line above": 19,
        "first in a line below": 1, "first in a line far below": -1, "inside above": 2, "inside below": 1,
        "inside far below": 3, "last in a line above": 18, "last in a line below": 4,
        "last in a line far below": 2,
    },
    "byline below": {0: 6, 1: 9, 2: 2, 5: -3},
    "capitals": {"all": -1, "some": 1},
    "date above": {0: 4, 2: -4, 3: -6, 4: -4, 5: -15},
    "date below": {0: 8, 1: 5, 2: 8, 3: 7, 4: 3, 5: -8},
    "ends": {
        "!": 2, ",": -4, ".": -9, ":": -3, ";": -1, "?": 6, "]": -1, "letter": 5, "mark": -2, "quote": 7,
        "…": -1,
    },
    "ends with": {"outlet": -4},
    "holds": {
        ":": 5, "another line": -5, "another line and a site": -10, "commas": -4, "two sentences": -2,
        "|": -4, "‘": 2, "“": -6, "„": -2,
    },
    "is": {"section name": -1},
    "lines to story": {
        0: -15, 2: -1, 3: -2, 4: 2, 5: 10, 6: 6, 7: 7, 8: 5, 9: 4, 10: 2, 11: -3, 12: -5, 13: -9,
    },
    "opens": {"digit": 3, "letter": 3, "mark": -7, "quote": 5, "small letter": -4},
    "script": {"eastern": 1, "other": -1},
    "separator": {"-": 1, "/": -4, ":": 4, "|": -4, "·": -1, "–": 3, "—": -5},
    "shows": {
        "breadcrumb": -4, "bullet": -7, "caption": -1, "closed word": -1, "continued": -2, "date inside": -2,
        "few words": -3, "flows": -3, "furniture": -9, "line": 8, "long line": 2, "phrase": 9, "prose": -2,
        "repeated": 1, "rights note": -1, "sentence": 3, "short sentence": -1, "standfirst": -2, "word": -12,
    },
    "topical above": {0: 8, 1: 2, 3: -2, 4: -8},
    "topical below": {1: 2, 2: 1, 3: -3},
    "width": {1: -13, 2: -10, 3: -6, 4: 1, 6: 3, 7: 6, 8: 9, 9: 9, 10: 4, 11: -1, 14: -2},
    "words": {0: -5, 1: -3, 2: -4, 3: -2, 4: 1, 5: 2, 6: 5, 7: 4, 8: 4, 9: -2},
    "words in story": {0: -13, 1: -6, 2: 1, 3: 8, 4: 11, 5: 4, "none": -5},
    "words told twice": {0: -10, 1: -1, 2: 6, 3: 4, 4: 6},
}  # fmt: skip
