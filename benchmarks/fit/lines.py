"""The votes of shapes of lines: how much each speaks for the story, and prose against page furniture."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.fit.files import Origin, module, shown
from benchmarks.fit.zones import Pages, Runs, Weights, by_hand, cross_validated, runs_of, searched
from newsparse.cues.shape_weights import POINTS

FILE = Path("src/newsparse/cues/shape_weights.py")
METHOD = (
    "Votes of the story and of chrome by a step-wise search for the best F1 of the body; the others by hand."
)
_SAID = "What each shape of a line votes for, by its name and least length: made by `benchmarks.fit`."
_FROM = 61  # characters; shorter lines are furniture and headlines as often as story
_AGAINST = ("sentence", "prose", "long prose", "very long line")  # these vote against chrome

observe = runs_of


def text(observed: Iterable[Runs], digest: str, date: str) -> str:
    """The weights file, found by a search on what was observed and scored by cross-validation over sites."""
    pages, start = Pages(list(observed)), by_hand()
    places = [
        (shape, section)
        for section in ("chrome", "body")
        for shape in POINTS
        if int(shape.split(", ")[1]) >= _FROM and (section == "body" or shape.split(",")[0] in _AGAINST)
    ]
    found = searched(pages, start, _votes, places)
    held = cross_validated(pages, start, _votes, places)
    scores = [
        f"F1 of the body, cross-validated over sites: {shown(held)}; before: {shown(pages.scores(start))}.",
        f"On the texts that it was fitted to: {shown(pages.scores(found))}.",
    ]
    sites = len({runs.site for runs in pages.runs})
    votes = {
        shape: {section: vote for section, vote in found.votes[shape].items() if vote} for shape in POINTS
    }
    return module(_SAID, Origin(digest, date, len(pages.runs), sites, METHOD, scores), votes, "str")


def _votes(weights: Weights) -> dict[str, dict[str, int]]:
    return weights.votes
