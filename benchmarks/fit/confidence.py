"""The weights of confidence: how likely body, headline and day are right, by what a page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from benchmarks.fit.corpus import FOLDS, Example, fold_of
from benchmarks.fit.files import Origin, filled, module
from benchmarks.pages import body_f1
from newsparse.fields.body import read_body
from newsparse.fields.confidence import SIGNS
from newsparse.fields.header import read_header
from newsparse.fields.signs import Signs, body_signs, body_step, date_signs, headline_words, title_signs
from newsparse.language import language_of, word_count

FILE = Path("src/newsparse/fields/confidence_weights.py")
METHOD = "Logistic regression on signs, one weight a value, L2, rounded to tenths of log-odds."
RIGHT = 0.9  # a body is right from this F1 of four-word shingles on
DOUBTED = 0.7  # bodies that are less sure than this are doubted
_SAID = "What each feature of a page says for a field, in tenths of log-odds: made by `benchmarks.fit`."
_ARTICLES = 4.0  # an article counts like a page in all of its four styles
_PENALTY = 6.0
_SCALE = 10
_RAREST = 8  # examples with a value; of fewer nothing is learnt
_BINS = 10


class Observed(NamedTuple):
    """What one example teaches: for each field that is known, its signs and whether it is right."""

    style: str
    site: str
    weight: float
    fields: dict[str, tuple[Signs, bool]]
    body: Signs


class Judged(NamedTuple):
    """A field of an example with its probability, by weights that have not seen its site."""

    field: str
    style: str
    probability: float
    is_right: bool
    weight: float


def observe(example: Example) -> Observed | None:
    """The signs of an example and what is right in it."""
    page, order = example.page, example.page.layout.date_order if example.page.layout else None
    header = read_header(page, order)
    body = read_body(page, header)
    language = language_of(body.paragraphs)
    words, shared = word_count(body.paragraphs, language), headline_words(page, header)
    own = body_signs(page, header, body, (words, language), shared)
    fields = {}
    if example.paragraphs:
        fields["paragraphs"] = own, body_f1(example.paragraphs, example.full, body.paragraphs) >= RIGHT
    if example.title is not None or example.has_no_title:
        text = header.title.text if header.title else ""
        is_right = not text if example.has_no_title else example.is_title(text)
        fields["title"] = title_signs(page, header, 0, shared), is_right
    if example.days or example.has_no_day:
        value = header.chosen.publish.value if header.chosen.publish else ""
        is_right = not value if example.has_no_day else (value or "").startswith(example.days)
        fields["publish_date"] = date_signs(page, header, 0), is_right
    weight = 1.0 if example.is_page else _ARTICLES
    return Observed(example.style, example.site, weight, fields, own) if fields else None


def text(observed: Iterable[Observed], digest: str, date: str) -> str:
    """The weights file, fitted to what was observed and scored by cross-validation over sites."""
    known = list(observed)
    cases = judged(known)
    scores = [line for field in SIGNS for line in _scores(field, cases)]
    fitted = _fit_all(known)
    origin = Origin(digest, date, len(known), len({each.site for each in known}), METHOD, scores)
    return module(_SAID, origin, fitted) + _wrong_from(cases)


def _wrong_from(cases: Sequence[Judged]) -> str:
    """A table: of the fields that are at least so sure (percents), how many of a thousand are wrong."""
    rows = [
        "",
        "# Of what is at least so sure, in percents, so many of a thousand are wrong.",
        "WRONG_FROM = {",
    ]
    for field in SIGNS:
        own = sorted(
            (round(100 * case.probability), case.is_right, case.weight)
            for case in cases
            if case.field == field
        )
        steps_down: dict[str | int, int] = {}
        told = None
        for least in range(100):
            above = [(is_right, weight) for sure, is_right, weight in own if sure >= least]
            wrong = sum(weight for is_right, weight in above if not is_right)
            share = round(1000 * wrong / max(sum(weight for _, weight in above), 1)) if above else 0
            if share != told:
                steps_down[least], told = share, share
        rows += [f'    "{field}": {{', *(f"        {line}" for line in filled(steps_down)), "    },"]
    return "\n".join([*rows, "}  # fmt: skip", ""])


def judged(known: Sequence[Observed]) -> list[Judged]:
    """Each field of each example, judged by weights that were fitted without its site."""
    found = []
    for fold in range(FOLDS):
        others = [each for each in known if fold_of(each.site) != fold]
        table = _fit_all(others)
        for each in known:
            if fold_of(each.site) == fold:
                found += _judged(table, each)
    return found


def _judged(table: dict[str, dict[int, int]], each: Observed) -> list[Judged]:
    own = _points(table, "paragraphs", each.body)
    found = []
    for field, (signs, is_right) in each.fields.items():
        points = own if field == "paragraphs" else _points(table, field, _with_body(signs, own))
        probability = 1 / (1 + np.exp(-max(-46, min(points, 46)) / _SCALE))
        found.append(Judged(field, each.style, round(float(probability), 2), is_right, each.weight))
    return found


def _fit_all(known: Sequence[Observed]) -> dict[str, dict[int, int]]:
    """The table of all fields; the headline and the day are fitted to how sure the body is."""
    table = _fit("paragraphs", known, [each.body for each in known])
    for field in SIGNS:
        if field != "paragraphs":
            signs = [
                _with_body(each.fields[field][0], _points(table, "paragraphs", each.body))
                if field in each.fields
                else ()
                for each in known
            ]
            table |= _fit(field, known, signs)
    return table


def _with_body(signs: Signs, points: int) -> Signs:
    return (*signs[:-1], body_step(points))


def _points(table: dict[str, dict[int, int]], field: str, signs: Signs) -> int:
    names = zip(SIGNS[field], signs, strict=True)
    base = table[f"{field}: base"].get(0, 0)
    return base + sum(table[f"{field}: {name}"].get(sign, 0) for name, sign in names)


def _fit(field: str, known: Sequence[Observed], signs: Sequence[Signs]) -> dict[str, dict[int, int]]:
    """The weights of one field, fitted to the examples in which it is known."""
    rows = [(sign, each) for sign, each in zip(signs, known, strict=True) if field in each.fields]
    columns: dict[tuple[str, int], int] = {}
    seen: dict[tuple[str, int], int] = defaultdict(int)
    for sign, _ in rows:
        for name, value in zip(SIGNS[field], sign, strict=True):
            seen[name, value] += 1
    for key, count in seen.items():
        if count >= _RAREST:
            columns[key] = len(columns)
    shown = np.zeros((len(rows), len(columns) + 1))
    shown[:, -1] = 1
    for number, (sign, _) in enumerate(rows):
        for key in zip(SIGNS[field], sign, strict=True):
            if key in columns:
                shown[number, columns[key]] = 1
    right = np.array([each.fields[field][1] for _, each in rows], dtype=float)
    weights = _logistic(shown, right, np.array([each.weight for _, each in rows]))
    base = round(_SCALE * weights[-1])
    table: dict[str, dict[int, int]] = {f"{field}: base": {0: base} if base else {}}
    table |= {f"{field}: {name}": {} for name in SIGNS[field]}
    for (name, value), column in sorted(columns.items()):
        if points := round(_SCALE * weights[column]):
            table[f"{field}: {name}"][value] = points
    return table


def _logistic(shown: np.ndarray, right: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The weights under which what is right is likeliest; the last one is the base and free."""
    penalty = np.full(shown.shape[1], _PENALTY)
    penalty[-1] = 0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = shown @ weights
        value = counts @ (np.logaddexp(0, scores) - right * scores) + penalty @ weights**2 / 2
        slope = shown.T @ (counts * (1 / (1 + np.exp(-scores)) - right)) + penalty * weights
        return float(value), slope

    return minimize(loss, np.zeros(shown.shape[1]), jac=True, method="L-BFGS-B").x  # type: ignore[no-any-return]


def calibration_error(cases: Sequence[Judged]) -> float:
    """The expected calibration error: how far what is said is from what is, over ten steps of probability."""
    total = sum(case.weight for case in cases)
    error = 0.0
    for group in steps(cases).values():
        error += abs(sum(case.weight * (case.probability - case.is_right) for case in group))
    return error / total if total else 0.0


def steps(cases: Sequence[Judged]) -> dict[int, list[Judged]]:
    """The cases by tenths of probability."""
    found: dict[int, list[Judged]] = defaultdict(list)
    for case in cases:
        found[min(int(case.probability * _BINS), _BINS - 1)].append(case)
    return dict(sorted(found.items()))


def _scores(field: str, cases: Sequence[Judged]) -> list[str]:
    own = [case for case in cases if case.field == field]
    errors = [
        f"{style} {calibration_error([case for case in own if case.style == style]):.3f}"
        for style in sorted({case.style for case in own})
    ]
    of_styles = ", ".join([*errors, f"all {calibration_error(own):.3f}"])
    return [f"Calibration error of {field}, cross-validated over sites: {of_styles}."]
