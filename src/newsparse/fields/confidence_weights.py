"""What each feature of a page says for a field, in tenths of log-odds: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus 9bc65ab50868c5f9: 3,915 texts of 762 sites, 2026-11-29.
# Logistic regression on signs, one weight a value, L2, rounded to tenths of log-odds.
# Calibration error of paragraphs, cross-validated over sites: articles 0.051, flat 0.035, main 0.043, soup
# 0.038, wet 0.031, all 0.024.
# Calibration error of title, cross-validated over sites: articles 0.034, flat 0.020, main 0.012, soup 0.040,
# wet 0.015, all 0.013.
# Calibration error of publish_date, cross-validated over sites: articles 0.043, flat 0.023, main 0.025, soup
# 0.019, wet 0.027, all 0.007.
POINTS: dict[str, dict[str | int, int]] = {
    "paragraphs: base": {},
    "paragraphs: words": {2: -7, 3: -11, 4: -8, 5: -5, 6: -1, 7: 4, 8: 5, 9: 8, 10: 8, 11: 8},
    "paragraphs: words a block": {0: -4, 1: -1, 2: 3, 4: -5, 5: -3, 6: -1, 7: 1, 8: 6, 9: 1, 10: 3},
    "paragraphs: blocks of the page": {
        0: 4, 1: 4, 2: -2, 3: -1, 4: -2, 5: -3, 6: -2, 7: 2, 8: 3, 9: 2, 10: -4,
    },
    "paragraphs: furniture": {0: 4, 1: 3, 3: -1, 4: -2, 5: 1, 7: -1, 8: -3, 9: -3, 10: -1, 11: 2},
    "paragraphs: share of its stretch": {1: -6, 2: -5, 4: 1, 5: 4, 6: 1, 7: 3, 8: 1, 9: 4},
    "paragraphs: breaks": {0: 4, 1: 3, 2: 3, 3: 3, 4: -1, 5: -3, 6: -6, 7: -3},
    "paragraphs: longest break": {0: 4, 1: 5, 2: 4, 3: -2, 5: -3, 6: -1, 7: -7},
    "paragraphs: text in breaks": {0: 7, 1: 4, 2: 4, 3: 1, 5: -7, 6: -6},
    "paragraphs: prose left out above": {0: 2, 1: 2, 3: 3, 4: 2, 5: -2, 6: -2, 7: -3, 8: -2},
    "paragraphs: prose left out below": {0: -4, 1: 4, 2: 2, 3: 2, 4: -1, 5: 2, 6: -1, 8: -4},
    "paragraphs: longest prose left out": {0: 5, 1: 2, 2: 2, 3: 2, 4: 2, 5: -4, 6: -1, 7: -3, 8: -5},
    "paragraphs: no prose": {0: 6, 1: 7, 2: 3, 4: -6, 5: -6, 6: -3},
    "paragraphs: full stops": {0: -4, 1: 1, 2: -4, 5: -1, 8: 4, 9: 4},
    "paragraphs: opens with": {
        5: -7, 6: -2, 8: -1, 9: 6, 10: 1, 11: 2, 21: 3, 22: 1, 23: 2, 25: -3, 28: 3, 29: 4, 30: -6, 31: -4,
        32: 3,
    },
    "paragraphs: ends with": {
        3: 4, 5: -8, 6: -1, 8: -2, 9: 1, 10: -2, 12: -2, 21: 2, 22: -1, 23: 1, 25: 2, 28: 2, 29: 1, 30: 2,
        31: 1, 32: 2,
    },
    "paragraphs: second block": {1: 4, 2: 3, 3: 3, 5: 1, 6: 3, 7: 1, 99: -13},
    "paragraphs: zone below": {3: 2, 4: 2, 5: -1, 6: 2, 8: -5},
    "paragraphs: trailer": {1: -2, 3: 2, 4: 2, 7: -3},
    "paragraphs: comments": {0: -1, 1: 2, 2: -1, 3: 1, 4: 1, 5: 4, 6: 1, 7: -7},
    "paragraphs: headline words": {0: -5, 1: 4, 2: 5, 3: -1, 4: 1, 5: 1, 7: -1, 99: -3},
    "paragraphs: headline": {0: 1, 2: -1, 4: -1, 6: -1, 7: 2, 8: 3, 9: 4, 10: -2, 11: -2, 99: -3},
    "paragraphs: lead": {0: -4, 1: -1, 2: -2, 3: 1, 4: -2, 5: 1, 6: -3, 7: 1, 9: 1, 10: 8},
    "paragraphs: dateline": {0: -6, 1: 6},
    "paragraphs: language": {1: -1, 2: -1, 3: 3},
    "paragraphs: layout": {0: -6, 1: 6},
    "paragraphs: marks": {0: 4, 1: 1, 3: -6, 4: 1, 9: 2},
    "paragraphs: dates in it": {0: 3, 1: 4, 2: -5},
    "title: base": {0: 9},
    "title: lead": {0: -8, 1: -16, 2: -12, 3: -6, 4: -5, 6: 5, 7: 8, 8: 13, 9: 13, 10: 8},
    "title: shape": {1: -12, 2: 5, 3: 4, 4: 2, 8: 3, 9: -2, 12: 2},
    "title: words of the body": {0: -5, 1: -6, 2: -2, 3: -2, 4: 1, 5: 4, 6: 5, 7: 5},
    "title: distance": {0: -3, 2: 1, 6: 1, 7: 2, 8: -1, 10: -4, 11: 1},
    "title: zone": {2: 3, 4: -4},
    "title: blocks of the page": {0: 8, 1: 7, 2: 4, 3: -1, 4: 1, 5: -1, 6: -5, 7: -3, 8: -3, 9: -4, 10: -4},
    "title: marks": {0: 5, 1: -9, 2: 1, 5: 7},
    "title: layout": {0: -5, 1: 5},
    "title: rest": {1: 4},
    "title: end": {0: 4, 1: -1, 2: 6, 3: -1},
    "title: body": {0: -5, 1: -1, 2: -1, 3: -1, 4: -3, 5: -2, 6: 1, 8: -2, 9: 2, 10: 4, 11: 5, 12: 4},
    "publish_date: base": {0: 7},
    "publish_date: lead": {1: -7, 2: -6, 3: -4, 4: -2, 5: 1, 6: 5, 7: 5, 8: 6, 9: 5, 10: 4, 99: 2},
    "publish_date: dates": {0: 9, 1: -5, 2: 1, 3: -6, 4: 3, 5: -1, 6: -2},
    "publish_date: zone": {0: 5, 1: 7, 2: 2, 3: 1, 4: -1, 5: -6, 6: -5, 7: -4},
    "publish_date: label": {0: 1, 1: -1},
    "publish_date: time": {0: 5, 1: 11, 4: -12},
    "publish_date: distance": {
        0: -6, 1: 1, 2: -10, 3: 3, 4: 6, 5: 10, 6: 8, 7: 3, 8: -3, 9: -7, 10: -1, 11: -2,
    },
    "publish_date: agreeing": {0: 5, 1: 2, 3: -1, 4: -1, 5: 1, 8: 1, 9: -8, 10: 2},
    "publish_date: role": {0: 5, 1: -5},
    "publish_date: layout": {0: -5, 1: 5},
    "publish_date: rest": {1: -5, 2: 2, 3: 2},
    "publish_date: body": {
        0: -6, 1: -3, 2: -2, 3: -1, 4: 2, 5: -1, 6: 1, 7: -1, 8: -2, 10: -3, 11: 5, 12: 11,
    },
}  # fmt: skip

# Of what is at least so sure, in percents, so many of a thousand are wrong.
WRONG_FROM = {
    "paragraphs": {
        0: 193, 5: 192, 6: 190, 7: 188, 8: 187, 9: 186, 11: 185, 12: 183, 13: 182, 14: 181, 15: 178, 16: 176,
        19: 172, 21: 170, 22: 167, 24: 165, 26: 163, 28: 161, 30: 159, 32: 155, 34: 152, 36: 150, 39: 148,
        41: 145, 44: 142, 46: 139, 49: 136, 51: 133, 53: 130, 56: 127, 58: 124, 61: 122, 63: 120, 66: 114,
        68: 112, 70: 108, 72: 104, 74: 97, 76: 94, 78: 91, 80: 86, 81: 79, 83: 75, 84: 73, 86: 67, 87: 64,
        88: 59, 89: 58, 90: 52, 91: 46, 92: 45, 93: 42, 94: 36, 95: 32, 96: 27, 97: 19, 98: 18, 99: 12,
    },
    "title": {
        0: 92, 10: 91, 19: 90, 24: 89, 26: 88, 32: 87, 39: 86, 41: 84, 46: 82, 49: 80, 51: 79, 53: 77, 56: 76,
        58: 73, 61: 71, 63: 69, 66: 66, 68: 64, 70: 62, 72: 59, 74: 58, 76: 57, 78: 53, 80: 52, 81: 50,
        83: 46, 84: 43, 86: 41, 87: 39, 88: 34, 89: 33, 90: 32, 91: 31, 92: 30, 93: 25, 94: 23, 95: 20,
        96: 19, 97: 17, 98: 19, 99: 20,
    },
    "publish_date": {
        0: 80, 34: 79, 39: 78, 49: 77, 51: 76, 53: 75, 56: 73, 58: 71, 61: 70, 63: 69, 68: 68, 70: 67, 72: 66,
        74: 63, 76: 61, 78: 60, 80: 59, 81: 58, 83: 56, 86: 54, 87: 50, 88: 49, 89: 48, 90: 46, 91: 47,
        92: 45, 93: 44, 95: 42, 96: 41, 97: 36, 98: 32,
    },
}  # fmt: skip
