"""What each shape of a line votes for, by its name and least length: made by `benchmarks.fit`."""

from __future__ import annotations

# Corpus 26fe83be71c66fce: 1,253 texts of 806 sites, 2026-11-29.
# Votes of the story and of chrome by a step-wise search for the best F1 of the body; the others by hand.
# F1 of the body, cross-validated over sites: articles 90.1, flat 90.9, main 92.3, soup 89.8, wet 91.4 %;
# before: articles 90.1, flat 91.0, main 92.2, soup 89.5, wet 91.3 %.
# On the texts that it was fitted to: articles 90.1, flat 91.0, main 92.2, soup 89.5, wet 91.3 %.
POINTS: dict[str, dict[str, int]] = {
    "word, 0": {"header": -1, "body": -5},
    "few words, 16": {"body": -3},
    "phrase, 31": {"header": 1, "body": -2},
    "phrase, 61": {"header": 1, "body": -2},
    "line, 81": {"header": 1, "body": -2},
    "long line, 121": {"body": -1},
    "long line, 181": {"header": -2, "trailer": -1, "body": 1},
    "very long line, 301": {"chrome": -1, "header": -3, "body": 7, "trailer": -2},
    "very long line, 601": {"chrome": -1, "header": -3, "body": 10, "trailer": -2},
    "very long line, 1201": {"chrome": -1, "header": -3, "body": 13, "trailer": -2},
    "closed word, 0": {"header": -1, "body": -2},
    "short sentence, 16": {"header": -1, "trailer": -1},
    "short sentence, 31": {"header": -1, "body": 1, "trailer": -1},
    "short sentence, 61": {"header": -1, "body": 2, "trailer": -1},
    "sentence, 81": {"header": -1, "body": 3, "trailer": -1},
    "prose, 121": {"chrome": -3, "header": -3, "body": 5, "trailer": -2},
    "prose, 181": {"chrome": -3, "header": -4, "body": 6, "trailer": -3},
    "long prose, 301": {"chrome": -3, "header": -5, "body": 8, "trailer": -4},
    "long prose, 601": {"chrome": -3, "header": -5, "body": 11, "trailer": -4},
    "long prose, 1201": {"chrome": -3, "header": -5, "body": 14, "trailer": -4},
    "continued, 31": {"header": -2, "body": 3, "trailer": -1},
    "teaser, 81": {"chrome": 1, "header": -2, "trailer": -1},
}  # fmt: skip
