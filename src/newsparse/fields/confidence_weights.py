"""What each sign is worth for each field, in tenths of log-odds: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus 9bc65ab50868c5f9: 3,910 texts of 761 sites, 2026-11-29.
# Logistic regression on signs, one weight a value, L2, rounded to tenths of log-odds.
# paragraphs: calibration error 0.024 over sites unseen (articles 0.050, flat 0.033, main 0.053, soup 0.038,
# wet 0.037).
# Below 0.7: 55% of wrong bodies, 15% of right ones.
# title: calibration error 0.011 over sites unseen (articles 0.030, flat 0.023, main 0.019, soup 0.051, wet
# 0.020).
# publish_date: calibration error 0.011 over sites unseen (articles 0.014, flat 0.010, main 0.026, soup 0.017,
# wet 0.007).
POINTS: dict[str, dict[str | int, int]] = {
    "paragraphs: base": {0: -2},
    "paragraphs: words": {1: -1, 2: -6, 3: -10, 4: -8, 5: -6, 7: 3, 8: 5, 9: 8, 10: 8, 11: 8},
    "paragraphs: words a block": {0: -5, 2: 1, 3: 1, 4: -5, 5: -4, 6: -1, 7: 1, 8: 6, 9: 1, 10: 4},
    "paragraphs: blocks of the page": {
        0: 4, 1: 4, 2: -3, 3: -2, 4: -2, 5: -3, 6: -2, 7: 2, 8: 3, 9: 2, 10: -3,
    },
    "paragraphs: furniture": {0: 5, 1: 3, 3: -1, 4: -3, 5: 1, 8: -2, 9: -3, 10: -1, 11: 2},
    "paragraphs: share of its stretch": {1: -6, 2: -7, 3: 1, 5: 6, 6: 2, 7: 3, 8: -1, 9: 3},
    "paragraphs: breaks": {0: 3, 1: 3, 2: 3, 3: 3, 4: -1, 5: -2, 6: -6, 7: -4},
    "paragraphs: longest break": {0: 3, 1: 3, 2: 4, 3: -1, 6: -2, 7: -8},
    "paragraphs: text in breaks": {0: 8, 1: 2, 2: 3, 4: -3, 5: -6, 6: -2},
    "paragraphs: prose left out above": {0: 3, 1: 5, 3: 3, 5: -1, 6: -3, 7: -3, 8: -4},
    "paragraphs: prose left out below": {0: -2, 1: 5, 2: 1, 3: 2, 5: -1, 6: -1, 7: -2, 8: -2},
    "paragraphs: longest prose left out": {0: 4, 1: 1, 2: 4, 3: 3, 4: 1, 5: -3, 6: -2, 7: -4, 8: -5},
    "paragraphs: no prose": {0: 6, 1: 6, 2: 1, 3: -1, 4: -3, 5: -4, 6: -5},
    "paragraphs: full stops": {0: -3, 2: -5, 3: 2, 4: 1, 8: 4, 9: 3},
    "paragraphs: opens with": {
        5: -6, 6: -2, 8: -1, 9: 5, 10: 1, 21: 3, 23: 2, 25: -3, 28: 3, 29: 7, 30: -7, 31: -2, 32: 3,
    },
    "paragraphs: ends with": {
        3: 3, 5: -2, 8: -4, 9: 1, 10: -2, 11: -1, 12: -1, 22: -1, 23: -1, 25: 2, 28: 3, 31: 1, 32: 1,
    },
    "paragraphs: second block": {0: -1, 1: 4, 2: 2, 3: 3, 5: 2, 6: 4, 7: 1, 99: -14},
    "paragraphs: zone below": {3: 3, 4: 2, 5: -2, 6: 3, 7: -1, 8: -5},
    "paragraphs: trailer": {1: -1, 3: 2, 4: 2, 7: -3},
    "paragraphs: comments": {0: 2, 1: 3, 2: -1, 4: 2, 5: 1, 7: -6},
    "paragraphs: headline words": {0: -5, 1: 4, 2: 4, 3: -1, 99: -2},
    "paragraphs: headline": {0: -1, 1: 2, 3: 1, 4: -1, 6: 1, 7: 1, 8: 2, 9: 2, 10: -2, 11: -3, 99: -2},
    "paragraphs: lead": {0: 1, 1: -1, 3: -1, 5: -3, 6: -2, 8: -1, 10: 6},
    "paragraphs: dateline": {0: -5, 1: 5},
    "paragraphs: language": {0: -2, 1: -1, 3: 3},
    "paragraphs: layout": {0: -6, 1: 7},
    "paragraphs: marks": {0: 4, 1: 3, 2: -1, 3: -7, 4: -2, 5: 1, 6: -1, 9: 3},
    "paragraphs: dates in it": {0: 3, 1: 4, 2: -5, 4: -1},
    "title: base": {0: -2},
    "title: lead": {0: -8, 1: -16, 2: -9, 3: -6, 4: -5, 5: -1, 6: 4, 7: 8, 8: 13, 9: 13, 10: 10, 99: -3},
    "title: shape": {0: -3, 1: -12, 2: 8, 3: 5, 4: 1, 5: -1, 8: 4, 9: -1},
    "title: words of the body": {0: -5, 1: -4, 2: -1, 3: -1, 4: -1, 5: 3, 6: 4, 7: 4},
    "title: distance": {0: -5, 3: -1, 4: 1, 5: 3, 6: 1, 7: 2, 8: -1, 9: 1, 10: -2, 11: 2},
    "title: zone": {1: 1, 2: 1, 4: -2},
    "title: blocks of the page": {0: 2, 1: 7, 2: 5, 4: 2, 5: 1, 6: -4, 7: -4, 9: -4, 10: -3},
    "title: marks": {0: 4, 1: -10, 2: 2, 5: 7},
    "title: layout": {0: -2, 1: 2},
    "title: rest": {0: -3, 1: 13, 2: -10},
    "title: end": {0: 2, 2: 7},
    "title: body": {0: -5, 1: 3, 2: 1, 3: -2, 4: -5, 5: -1, 7: -1, 8: -1, 9: 2, 10: 2, 11: 5, 12: 2},
    "publish_date: base": {0: 16},
    "publish_date: lead": {1: -7, 2: -10, 3: -3, 5: 1, 6: 2, 7: 6, 8: 10, 9: 2, 10: 14, 99: -15},
    "publish_date: dates": {0: -10, 1: 4, 2: 3, 3: 1, 4: 3, 5: 2, 6: -2},
    "publish_date: zone": {0: 3, 1: 7, 3: -1, 4: -7, 5: 1, 6: -1, 7: -3},
    "publish_date: label": {0: -3, 1: 3},
    "publish_date: time": {0: 5, 1: 14, 3: -5, 4: -11},
    "publish_date: distance": {0: -7, 1: 1, 3: 4, 4: 6, 5: 6, 6: 2, 7: -1, 8: 1, 9: -3, 10: -2},
    "publish_date: agreeing": {0: -6, 1: 3, 2: 1, 4: -1, 5: 1, 6: 2, 9: -7, 10: 3, 11: 4},
    "publish_date: role": {0: 2, 1: -2},
    "publish_date: layout": {0: -2, 1: 2},
    "publish_date: rest": {0: -1, 1: -1, 2: 1, 3: 1},
    "publish_date: body": {0: -6, 1: -1, 2: -3, 4: 1, 5: 1, 6: 1, 7: 1, 8: 3, 9: -1, 12: 4},
}  # fmt: skip

WRONG_FROM = {"title": {0: 100}, "publish_date": {0: 50}, "paragraphs": {0: 200}}
