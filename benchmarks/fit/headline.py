"""The headline's weights: which of the lines above the story it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.fit.corpus import Example, fold_of
from benchmarks.fit.files import Origin, module, shown
from benchmarks.fit.ranking import Choices, Feature, grouped
from newsparse.fields.header import headline_lines

FILE = Path("src/newsparse/fields/title_weights.py")
METHOD = "Softmax over the lines that may be the headline, L2 10, rounded to tenths of log-odds."
_SAID = "What each feature of a line is worth, in tenths of log-odds: made by `benchmarks.fit`."
_ARTICLES = 4.0  # an article counts like a page in all of its four styles


Observed = tuple[list[tuple[list[Feature], bool]], str, str, float]


def observe(example: Example) -> Observed | None:
    """What one example teaches: the lines that may be the headline, what they show, and which is right."""
    if example.title is None:
        return None
    blocks = example.page.blocks
    found = [(shown, example.is_title(blocks[index].text)) for index, shown in headline_lines(example.page)]
    return (found, example.style, example.site, 1.0 if example.is_page else _ARTICLES) if found else None


def text(observed: Iterable[Observed], digest: str, date: str) -> str:
    """The weights file, fitted to what was observed and scored by cross-validation over sites."""
    choices, sites = Choices(), set()
    for found, style, site, weight in observed:
        choices.add(found, style, fold_of(site), weight)
        sites.add(site)
    points = choices.fit()
    scores = [
        f"Headline right, cross-validated over sites: {shown(choices.cross_validated())}.",
        f"On the texts that it was fitted to: {shown(choices.resubstituted(points))}.",
    ]
    origin = Origin(digest, date, len(choices.groups), len(sites), METHOD, scores)
    return module(_SAID, origin, grouped(points))
