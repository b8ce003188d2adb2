"""The weights of the day of publication: which of the dates on a page it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.fit.corpus import Example, fold_of
from benchmarks.fit.files import Origin, module, shown
from benchmarks.fit.ranking import Choices, Feature, grouped
from newsparse.fields.date_points import date_features
from newsparse.fields.header import read_header

FILE = Path("src/newsparse/fields/date_weights.py")
METHOD = "Softmax over the dates outside the story, L2 10, rounded to tenths of log-odds."
_SAID = "What each feature of a date is worth, in tenths of log-odds: made by `benchmarks.fit`."
_ARTICLES = 4.0  # an article counts like a page in all of its four styles

Observed = tuple[list[tuple[list[Feature], bool]], str, str, float]


def observe(example: Example) -> Observed | None:
    """What one example teaches: the dates on it with their features, and which name the right day."""
    if not example.days:
        return None
    page, order = example.page, example.page.layout.date_order if example.page.layout else None
    header = read_header(page, order)
    found = [candidate for candidate in header.dates if candidate.value]
    anchor = header.title.blocks[0] if header.title else page.body_start
    shown = date_features(page, found, anchor)
    right = [(candidate.value or "").startswith(example.days) for candidate in found]
    weight = 1.0 if example.is_page else _ARTICLES
    return list(zip(shown, right, strict=True)), example.style, example.site, weight


def text(observed: Iterable[Observed], digest: str, date: str) -> str:
    """The weights file, fitted to what was observed and scored by cross-validation over sites."""
    choices, sites = Choices(), set()
    for found, style, site, weight in observed:
        choices.add(found, style, fold_of(site), weight)
        sites.add(site)
    points = choices.fit()
    scores = [
        f"Day right, cross-validated over sites: {shown(choices.cross_validated())}.",
        f"On the texts that it was fitted to: {shown(choices.resubstituted(points))}.",
    ]
    origin = Origin(digest, date, len(choices.groups), len(sites), METHOD, scores)
    return module(_SAID, origin, grouped(points))
