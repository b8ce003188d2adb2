"""Where the story is on many pages at once: the best path of each, and how much of the story it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from zlib import crc32

import numpy as np

from benchmarks.fit.by_hand import CHROME_AND_BODY, COSTS
from benchmarks.fit.corpus import FOLDS, Example, fold_of
from benchmarks.pages import WIDTH, shingles
from newsparse.cues.shape_weights import POINTS
from newsparse.cues.shapes import shape_key
from newsparse.labelling import weights
from newsparse.labelling.zone import Zone
from newsparse.model import Section

_LONGEST = 250  # runs; longer pages cost more time than they teach
_TURNS = 4
_LEAST = 0.06  # percent; what gains less is chance
_NEVER = -1_000_000
_STORY = frozenset((("sentence",), ("prose",), ("long prose",)))  # what is one run whatever its votes
_SECTIONS = [section.name.lower() for section in Section]
_OF = (0, 1, 2, 0, 1, 3, 4, 0)  # the section of each zone
_COSTS_A_LINE = np.array([0, 1, 0, 1, 1, 0, 0, 0], np.float32)
SHAPES = tuple(POINTS)

Votes = dict[str, dict[str, int]]  # by shape and section
Costs = dict[Hashable, int]  # by ("open", zone), ("close", zone) or (zone, zone)


@dataclass(frozen=True)
class Runs:
    """One page as runs of lines: votes without those of shapes, shapes, and how much gold each run holds."""

    style: str
    site: str
    votes: Any  # run x section
    shapes: Any  # run x shape: lines
    sizes: Any
    right: Any  # shingles of the story
    extra: Any  # shingles of something else
    needed: int


def runs_of(example: Example) -> Runs | None:
    """The page as runs of lines with the same votes; None where no story is known or the page is too long.

    Of pages one in `_TURNS` is taken, by chance of its text: a search looks at each some hundred times.
    """
    if not example.paragraphs or (example.is_page and crc32(example.page.span.text.encode()) % _TURNS):
        return None
    page = example.page
    lines = [
        (tuple(line.votes), shape_key(block.text))
        for block, line in zip(page.blocks, page.features, strict=True)
    ]
    keyed = [
        "story" if line.cues in _STORY else seen for line, seen in zip(page.features, lines, strict=True)
    ]
    starts = [0]
    for _, group in groupby(keyed):
        starts.append(starts[-1] + len(list(group)))
    starts.pop()
    if not starts or len(starts) > _LONGEST:
        return None
    own = np.zeros((len(lines), len(SHAPES)), np.float32)
    rest = np.array([votes for votes, _ in lines], np.float32)
    for number, (_, shape) in enumerate(lines):
        own[number, SHAPES.index(shape)] = 1
        rest[number] -= [POINTS[shape].get(section, 0) for section in _SECTIONS]
    right, extra, needed = _gold(example)
    sums = [np.add.reduceat(each, starts, axis=0) for each in (rest, own, np.ones(len(lines)), right, extra)]
    votes, shapes, sizes, good, bad = sums
    return Runs(example.style, example.site, votes, shapes, sizes, good, bad, needed)


def _gold(example: Example) -> tuple[Any, Any, int]:
    """For each block the shingles of the story and of something else in it, and how many the story has.

    Blocks of fewer words than a shingle has count for nothing.
    """
    full, core = shingles(example.full), shingles(example.paragraphs)
    needed, allowed = core & full, core | full
    found = [shingles([block.text]) for block in example.page.blocks]
    found = [each if len(next(iter(each), ())) == WIDTH else Counter() for each in found]
    right = np.array([_common(each, needed) for each in found], np.float32)
    extra = np.array([each.total() - _common(each, allowed) for each in found], np.float32)
    return right, extra, needed.total()


def _common(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> int:
    return sum(min(count, other[each]) for each, count in one.items())


@dataclass
class Weights:
    """The votes of shapes and the costs of a path."""

    votes: Votes
    costs: Costs

    def copy(self) -> Weights:
        """The same weights, to be changed."""
        return Weights({shape: dict(each) for shape, each in self.votes.items()}, dict(self.costs))


def by_hand() -> Weights:
    """Where every search starts: the votes and costs that were set by hand, on the samples and 150 pages."""
    votes = {shape: dict(each) for shape, each in POINTS.items()}
    for shape, (chrome, body) in CHROME_AND_BODY.items():
        votes[shape] |= {"chrome": chrome, "body": body}
    return Weights(votes, dict(COSTS))


def committed() -> Weights:
    """The weights that the parser uses now."""
    costs: Costs = {("open", zone): cost for zone, cost in weights.OPENING.items()}
    costs |= {("close", zone): cost for zone, cost in weights.CLOSING.items()}
    return Weights({shape: dict(each) for shape, each in POINTS.items()}, costs | weights.GOING)


@dataclass
class Pages:
    """Many pages, the one with most runs first, as arrays by run and page."""

    runs: Sequence[Runs]
    _sums: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.runs = sorted(self.runs, key=lambda runs: -len(runs.sizes))
        self._lengths = np.array([len(runs.sizes) for runs in self.runs])
        self.folds = np.array([fold_of(runs.site) for runs in self.runs])
        self._styles = np.array([runs.style for runs in self.runs])
        self._needed = np.array([max(1, runs.needed) for runs in self.runs])
        for name in ("votes", "shapes", "sizes", "right", "extra"):
            first = getattr(self.runs[0], name)
            whole = np.zeros((self._lengths[0], len(self.runs), *first.shape[1:]), np.float32)
            for number, runs in enumerate(self.runs):
                whole[: len(runs.sizes), number] = getattr(runs, name)
            self._sums[name] = whole

    def scores(self, found: Weights, used: Any = None) -> dict[str, float]:
        """The F1 of the body in percent, by style, on the pages that are used."""
        body = self.zones(found) == int(Zone.BODY)
        right, extra = ((self._sums[name] * body).sum(0) for name in ("right", "extra"))
        precision = right / np.maximum(1, right + extra)
        recall = np.minimum(1, right / self._needed)
        scores = {}
        for style in sorted(set(self._styles)):
            chosen = self._styles == style if used is None else (self._styles == style) & used
            if chosen.any():
                one, other = precision[chosen].mean(), recall[chosen].mean()
                scores[style] = float(200 * one * other / max(1e-9, one + other))
        return scores

    def _gains(self, found: Weights) -> Any:
        table = np.array([[found.votes[shape].get(section, 0) for section in _SECTIONS] for shape in SHAPES])
        votes = self._sums["votes"] + self._sums["shapes"] @ table.astype(np.float32)
        return votes[:, :, _OF] - self._sums["sizes"][:, :, None] * _COSTS_A_LINE

    def zones(self, found: Weights) -> Any:
        """The zone of each run on the best path of its page; -1 behind the last run."""
        gains, costs = self._gains(found), found.costs
        ways: list[list[tuple[int, int]]] = [
            [(zone, 0), *[(start, costs[start, zone]) for start in Zone if (start, zone) in costs]]
            for zone in Zone
        ]
        ends = np.array([costs.get(("close", zone), 0) for zone in Zone], np.float32)
        last, now = (
            np.zeros(gains.shape[1:], np.float32),
            gains[0] + [costs.get(("open", z), _NEVER) for z in Zone],
        )
        origins = np.zeros(gains.shape, np.int8)
        before = len(self.runs)
        for number in range(1, len(gains) + 1):
            left = int((self._lengths > number).sum())
            last[left:before] = now[left:before]
            if not left:
                break
            now, before = self._step(now[:left], gains[number, :left], origins[number], ways), left
        return self._walked_back(np.argmax(last + ends, axis=1), origins)

    @staticmethod
    def _step(now: Any, gains: Any, origins: Any, ways: Sequence[Sequence[tuple[int, int]]]) -> Any:
        following = np.empty_like(now)
        for zone, starts in enumerate(ways):
            scores = np.stack([now[:, start] + cost for start, cost in starts])
            best = scores.argmax(axis=0)
            following[:, zone] = scores[best, np.arange(len(best))]
            origins[: len(best), zone] = np.array([start for start, _ in starts])[best]
        return following + gains

    def _walked_back(self, zone: Any, origins: Any) -> Any:
        found = np.full(origins.shape[:2], -1, np.int8)
        for number in range(len(origins) - 1, -1, -1):
            left = int((self._lengths > number).sum())
            found[number, :left] = zone[:left]
            zone[:left] = origins[number, np.arange(left), zone[:left]] if number else zone[:left]
        return found


Table = Callable[[Weights], Mapping[Any, dict[Any, int]]]
Place = tuple[Hashable, Hashable]  # a row of a table, and a key of it


def searched(
    pages: Pages, start: Weights, table: Table, places: Sequence[Place], used: Any = None
) -> Weights:
    """The weights after a step-wise search, place by place, for those that find most of the story."""
    found = start.copy()
    best = _mean(pages.scores(found, used))
    for row, key in places:
        values = table(found)[row]
        first = values.get(key, 0)
        for step in (1, -1):
            while True:
                values[key] = values.get(key, 0) + step
                score = _mean(pages.scores(found, used))
                if score <= best + _LEAST:
                    values[key] -= step
                    break
                best = score
            if values[key] != first:
                break
    return found


def cross_validated(pages: Pages, start: Weights, table: Table, places: Sequence[Place]) -> dict[str, float]:
    """The F1 by style of pages whose sites no search has seen."""
    sums: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        held = pages.folds == fold
        if held.any() and not held.all():
            for style, score in pages.scores(searched(pages, start, table, places, ~held), held).items():
                sums.setdefault(style, []).append(score)
    return {style: float(np.mean(scores)) for style, scores in sums.items()}


def _mean(scores: Mapping[str, float]) -> float:
    return float(np.mean(list(scores.values())))
