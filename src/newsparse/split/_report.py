"""Reports: the ways in which a file may be cut, and what comes of each, for people."""

from __future__ import annotations

from msgspec import Struct

from newsparse.split._strategies import CERTAIN, best_of, strategies
from newsparse.split._verdict import ENOUGH, Cut, Strategy, Verdict, weigh

_ONE = "one article"
_LAYOUT = "the layout's own marks"


class Way(Struct, frozen=True):
    """One way to cut a file: `articles` looked at (at most 24), how many have a story, how many are alike.

    `score` is compared between the ways; 0 stands for a way that finds nothing good to cut. `lines` are the
    1-based lines of the file in which the articles begin.
    """

    name: str
    articles: int
    whole: int
    alike: int
    score: float
    lines: tuple[int, ...]
    is_chosen: bool = False


def ways(head: str, layout: Cut | None, *, truncated: bool) -> list[Way]:
    """The ways to cut the file that begins with `head`, the chosen one first; of a layout only its own."""
    if layout:
        verdict = weigh(Strategy(_LAYOUT, layout, 1), head, truncated=truncated)
        return [_way(head, verdict, is_chosen=True)]
    verdicts = [weigh(strategy, head, truncated=truncated) for strategy in strategies(head)]
    certain = [verdict for verdict in verdicts if verdict.strategy.name in CERTAIN]
    best = certain[0] if certain else best_of(verdicts)
    found = [_way(head, verdict, is_chosen=verdict is best) for verdict in verdicts]
    found.append(Way(_ONE, 1, 1, 1, ENOUGH, (1,), is_chosen=best is None))
    return sorted(found, key=lambda way: (not way.is_chosen, -way.score))


def _way(head: str, verdict: Verdict, *, is_chosen: bool) -> Way:
    lines = tuple(head.count("\n", 0, place) + 1 for place in verdict.sample) or (1,)
    name, score = verdict.strategy.name, round(verdict.score, 2)
    return Way(name, verdict.articles, verdict.whole, verdict.alike, score, lines, is_chosen)
