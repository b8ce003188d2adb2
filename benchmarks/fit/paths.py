"""The costs of a path: what it takes to open a page in a zone, and to go from one zone to another."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from runpy import run_path

from benchmarks.fit import lines
from benchmarks.fit.files import Origin, shown, told
from benchmarks.fit.zones import Costs, Pages, Runs, Weights, by_hand, cross_validated, runs_of, searched
from newsparse.labelling.zone import Zone

ROOT = Path(__file__).parents[2]
FILE = Path("src/newsparse/labelling/weights.py")
METHOD = "A step-wise search for the best F1 of the body; what costs nothing by hand stays free."
_SAID = "What it costs to open a page in a zone and to change zones, in votes: made by `benchmarks.fit`."
# Costs that have a name, because the innermost step of a parse is written out.
_NAMED = {
    (start, goal): f"{start.name}_{goal.name}"
    for start, goal in (
        (Zone.TOP, Zone.BODY), (Zone.HEADER, Zone.TOP), (Zone.HEADER, Zone.TRAILER),
        (Zone.HEADER, Zone.COMMENTS), (Zone.BODY, Zone.COMMENTS), (Zone.BODY, Zone.END),
        (Zone.TRAILER, Zone.COMMENTS), (Zone.TRAILER, Zone.END), (Zone.COMMENTS, Zone.TRAILER),
        (Zone.COMMENTS, Zone.END), (Zone.END, Zone.COMMENTS),
    )
} | {(Zone.BODY, Zone.INSET): "BODY_INSET", (Zone.BODY, Zone.LATE_HEADER): "BODY_LATE_HEADER"}  # fmt: skip

observe = runs_of


def text(observed: Iterable[Runs], digest: str, date: str) -> str:
    """The weights file, found by a search on what was observed and scored by cross-validation over sites."""
    pages, start = Pages(list(observed)), by_hand()
    start.votes = run_path(str(ROOT / lines.FILE))["POINTS"]  # as the stage before has just fitted them
    places: list[tuple[Hashable, Hashable]] = [("costs", key) for key in (*_NAMED, ("close", Zone.TOP))]
    found = searched(pages, start, _costs, places)
    held = cross_validated(pages, start, _costs, places)
    scores = [
        f"F1 of the body, cross-validated over sites: {shown(held)}; before: {shown(pages.scores(start))}.",
        f"On the texts that it was fitted to: {shown(pages.scores(found))}.",
    ]
    sites = len({runs.site for runs in pages.runs})
    return _module(Origin(digest, date, len(pages.runs), sites, METHOD, scores), found.costs)


def _costs(weights: Weights) -> dict[str, Costs]:
    return {"costs": weights.costs}


def _module(origin: Origin, costs: Costs) -> str:
    rows = [f'"""{_SAID}"""', "", "from __future__ import annotations", ""]
    rows += ["from newsparse.labelling.zone import Zone", "", *told(origin)]
    for name, word in (("OPENING", "open"), ("CLOSING", "close")):
        items = ", ".join(f"Zone.{zone.name}: {costs[word, zone]}" for zone in Zone if (word, zone) in costs)
        rows.append(f"{name} = {{{items}}}")
    rows += [f"{name} = {costs[key]}" for key, name in _NAMED.items()]
    rows.append("GOING = {  # what is not listed cannot happen")
    for start in Zone:
        for goal in Zone:
            if (start, goal) in costs:
                shown_cost = _NAMED.get((start, goal), costs[start, goal])
                rows.append(f"    (Zone.{start.name}, Zone.{goal.name}): {shown_cost},")
    return "\n".join([*rows, "}", ""])
