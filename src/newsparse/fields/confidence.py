"""Confidence: how likely each field is right, by points that articles with known answers have taught."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from newsparse.fields.body import Body
from newsparse.fields.confidence_weights import POINTS, WRONG_FROM
from newsparse.fields.header import Header
from newsparse.fields.signs import (
    BODY_SIGNS,
    DATE_SIGNS,
    TITLE_SIGNS,
    Signs,
    body_signs,
    date_signs,
    headline_words,
    title_signs,
)
from newsparse.labelling.page import Page
from newsparse.model import Confidence

SIGNS = {"paragraphs": BODY_SIGNS, "title": TITLE_SIGNS, "publish_date": DATE_SIGNS}
_FURTHEST = 46  # tenths of log-odds: nothing is surer than 0.99, nothing less sure than 0.01
_PERCENTS = tuple([round(100 / (1 + math.exp(-score / 10))) for score in range(-_FURTHEST, _FURTHEST + 1)])


def confidence_of(page: Page, header: Header, body: Body, words: int, language: str | None) -> Confidence:
    """For each field that is judged, the probability that it is right, in steps of a hundredth."""
    shared = headline_words(page, header)
    own = points("paragraphs", body_signs(page, header, body, (words, language), shared))
    return Confidence(
        publish_date=_probability(points("publish_date", date_signs(page, header, own))),
        title=_probability(points("title", title_signs(page, header, own, shared))),
        paragraphs=_probability(own),
    )


def least_confidence(field: str, share: float) -> float | None:
    """From which confidence on, as measured, at most this share of a field is wrong; None for never."""
    good = [least for least, wrong in WRONG_FROM[field].items() if wrong <= 1000 * share]
    bad = [least for least, wrong in WRONG_FROM[field].items() if wrong > 1000 * share]
    above = [least for least in good if least > max(bad, default=-1)]
    return min(above) / 100 if above else None


def points(field: str, signs: Signs) -> int:
    """What some signs say for a field, in tenths of log-odds; what was never seen says nothing."""
    base, tables = _tables()[field]
    return base + sum([table.get(sign, 0) for table, sign in zip(tables, signs, strict=True)])


def _probability(score: int) -> float:
    return _PERCENTS[max(0, min(score + _FURTHEST, 2 * _FURTHEST))] / 100


@cache
def _tables() -> dict[str, tuple[int, Sequence[dict[str | int, int]]]]:
    """For each field its base and, for each of its signs, the points of every value."""
    return {
        field: (
            POINTS.get(f"{field}: base", {}).get(0, 0),
            [POINTS.get(f"{field}: {name}", {}) for name in names],
        )
        for field, names in SIGNS.items()
    }
