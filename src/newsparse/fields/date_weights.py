"""What each feature of a date is worth, in tenths of log-odds: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus b6b3c2a363d68861: 2,461 texts of 750 sites, 2026-11-29.
# Softmax over the dates outside the story, L2 10, rounded to tenths of log-odds.
# Day right, cross-validated over sites: articles 100.0, flat 92.7, main 91.2, soup 93.9, wet 93.1 %.
# On the texts that it was fitted to: articles 100.0, flat 94.1, main 92.7, soup 94.7, wet 94.6 %.
POINTS: dict[str, dict[str | int, int]] = {
    "1 above shows": {
        "continued": -1, "edge": -6, "few words": 2, "line": -1, "long line": 1, "long prose": 2, "prose": -2,
        "sentence": 1, "short sentence": -2, "word": 5,
    },
    "1 below shows": {
        "edge": -1, "few words": -2, "line": 2, "long line": 1, "long prose": 1, "phrase": -1, "prose": 1,
        "sentence": -1, "short sentence": 1, "very long line": -1,
    },
    "age": {"between": -2, "long ago": -1, "newest": -2, "oldest": 4},
    "covers": {0: -5, 1: -1, 2: 1, 3: 1, 4: 3},
    "dates above": {0: 6, 1: 1, 2: 2, 3: -3, 4: -7},
    "day": {"in part": -8, "whole": 8},
    "lines below headline": {
        0: -4, 2: -2, 4: -5, 5: -2, 6: 5, 7: -4, 8: 7, 9: 7, 10: 5, 11: 5, 12: 1, 13: -1, 14: 1, 15: -2,
        16: -9,
    },
    "lines below start of story": {
        0: -5, 1: -2, 2: -1, 3: 3, 4: 4, 5: 8, 6: 6, 8: 1, 9: 1, 12: -1, 14: -1, 15: -4, 16: -9,
    },
    "role": {"other": -2, "publish": 1, "publish, labelled": 7, "update, labelled": -5},
    "same day again": {0: -1, 1: -2, 2: 2, 3: 1},
    "shows": {
        "bar": 1, "breadcrumb": 1, "bullet": -1, "byline": 3, "date": 2, "date inside": -4, "few words": 2,
        "labels by its place": -1, "line": 1, "long line": 1, "number": -2, "other label": -2, "phrase": 1,
        "prose": -1, "publish label": 6, "publish_date by its place": 2, "repeated": -3, "sentence": -3,
        "short sentence": -1, "update label": -1, "word": -1,
    },
    "time": {"given": 6, "none": -6},
    "weekday": {"given": -5, "none": 5},
    "width": {0: -5, 1: 2, 2: 3, 3: 4, 4: 2, 5: -5, 6: -1},
    "zone": {"comments": -5, "end": -7, "header": 8, "top": 6, "trailer": -2},
}  # fmt: skip
