"""A ranker: which of several candidates is right, by the sum of the points of their features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from statistics import mean
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.fit.corpus import FOLDS

SCALE = 10  # points are tenths of log-odds
_STEPS = 100  # of L-BFGS
_PENALTY = 10.0  # L2
_SEEN = 8  # times; rarer features get no points

Feature = tuple[str, str | int]
Points = dict[Feature, int]
Shares = dict[str, float]


class Choices:
    """Questions with their candidates: what each shows, and whether it is right.

    `group` names what shares are given by, `fold` is that of the site, `weight` how often a question counts.
    """

    def __init__(self) -> None:
        self._names: dict[Hashable, int] = {}
        self._shown: list[int] = []
        self._ends = [0]
        self._right: list[bool] = []
        self._question: list[int] = []
        self.groups: list[str] = []
        self._folds: list[int] = []
        self._weights: list[float] = []

    def add(
        self, candidates: Sequence[tuple[Iterable[Feature], bool]], group: str, fold: int, weight: float = 1.0
    ) -> None:
        """Add a question; one without candidates cannot be answered rightly."""
        for features, is_right in candidates:
            self._shown += sorted({self._names.setdefault(each, len(self._names)) for each in features})
            self._ends.append(len(self._shown))
            self._right.append(is_right)
            self._question.append(len(self.groups))
        self.groups.append(group)
        self._folds.append(fold)
        self._weights.append(weight)

    def fit(self) -> Points:
        """The points of the features, fitted to all questions."""
        return self._points(self._fitted(np.full(len(self.groups), True)))

    def cross_validated(self) -> Shares:
        """Percent of questions answered rightly by points fitted to the other folds, by group."""
        folds, right = np.array(self._folds), np.zeros(len(self.groups), bool)
        for fold in range(FOLDS):
            held = folds == fold
            if held.any() and not held.all():
                right[held] = self._answered(self._fitted(~held))[held]
        return self._shares(right)

    def resubstituted(self, points: Points) -> Shares:
        """Percent of the same questions answered rightly by some points, by group."""
        whole = np.zeros(len(self._names))
        for name, worth in points.items():
            whole[self._names[name]] = worth
        return self._shares(self._answered(whole))

    def _shares(self, right: Any) -> Shares:
        shares: dict[str, list[bool]] = defaultdict(list)
        for group, is_right in zip(self.groups, right, strict=True):
            shares[group].append(bool(is_right))
        return {group: 100 * mean(shares[group]) for group in sorted(shares)}

    def _matrix(self) -> Any:
        size = (len(self._right), len(self._names))
        return csr_matrix((np.ones(len(self._shown)), self._shown, self._ends), shape=size)

    def _fitted(self, used: Any) -> Any:
        """Whole points, in the order of names, of the questions that are used and can be answered."""
        question, right, matrix = np.array(self._question, int), np.array(self._right, bool), self._matrix()
        can = np.zeros(len(self.groups), bool)
        np.logical_or.at(can, question, right)
        rows = (can & used)[question]
        matrix, right, question = matrix[rows], right[rows], question[rows]
        common = np.asarray(matrix.sum(axis=0)).ravel() >= _SEEN
        if not len(right) or not common.any():
            return np.zeros(len(self._names))
        starts = np.flatnonzero(np.r_[True, np.diff(question) > 0])
        of = np.cumsum(np.r_[True, np.diff(question) > 0]) - 1
        weights = np.array(self._weights)[question[starts]]
        found = np.zeros(len(self._names))
        found[common] = _softmax(matrix[:, common], right, starts, of, weights)
        return np.round(found * SCALE)

    def _answered(self, points: Any) -> Any:
        """For each question, whether the candidate with most points, the first of equals, is right."""
        scores = self._matrix() @ points
        right = np.zeros(len(self.groups), bool)
        best: dict[int, tuple[float, bool]] = {}
        for question, score, is_right in zip(self._question, scores, self._right, strict=True):
            if question not in best or score > best[question][0]:
                best[question] = score, is_right
        for question, (_, is_right) in best.items():
            right[question] = is_right
        return right

    def _points(self, found: Any) -> Points:
        return {name: int(worth) for name, worth in zip(self._names, found, strict=True) if worth}  # type: ignore[misc]


def _softmax(matrix: Any, right: Any, starts: Any, of: Any, weights: Any) -> Any:
    """The features' log-odds that make the right candidates likeliest, drawn towards 0."""
    turned = matrix.T.tocsr()

    def loss(found: Any) -> tuple[float, Any]:
        scores = matrix @ found
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        whole, rights = np.add.reduceat(powers, starts), np.add.reduceat(powers * right, starts) + 1e-300
        pull = (powers / whole[of] - powers * right / rights[of]) * weights[of]
        cost = (weights * (np.log(whole) - np.log(rights))).sum() + _PENALTY / 2 * (found @ found)
        return cost, turned @ pull + _PENALTY * found

    start = np.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x


Order = Callable[[Feature], tuple[str, bool, str | int]]


def grouped(points: Points) -> dict[str, dict[str | int, int]]:
    """The points by group and value, sorted: numbers by size, words by letter."""
    found: dict[str, dict[str | int, int]] = {}
    key: Order = lambda name: (name[0], isinstance(name[1], str), name[1])  # noqa: E731
    for group, value in sorted(points, key=key):
        found.setdefault(group, {})[value] = points[group, value]
    return found
