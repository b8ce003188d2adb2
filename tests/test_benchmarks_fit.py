"""Weights that data makes: the same corpus gives the same bytes, and what is fitted is right and readable."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

pytest.importorskip("scipy", reason="needs the extra fit")

import numpy as np
from benchmarks.fit import corpus, made_up, scores, zones
from benchmarks.fit.__main__ import ROOT, STAGES, fitted

from newsparse.labelling import weights
from newsparse.labelling.zone import Zone

_DATE = "2026-11-29"
_SITES = 8  # with two pages each, in two styles
_RANKED = ["headline", "day"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus")
    made_up.write(path, _SITES)
    return path


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    return dict(fitted(list(STAGES), [folder], _DATE))


def _points(text: str) -> dict[str, dict[str | int, int]]:
    (value,) = (node.value for node in ast.parse(text).body if isinstance(node, ast.AnnAssign))
    assert value is not None
    points: dict[str, dict[str | int, int]] = ast.literal_eval(value)
    return points


def test_the_same_corpus_gives_the_same_bytes(folder: Path, texts: dict[str, str], tmp_path: Path) -> None:
    made_up.write(tmp_path, _SITES)

    assert corpus.digest([tmp_path]) == corpus.digest([folder])
    assert dict(fitted(list(STAGES), [tmp_path], _DATE)) == texts


def test_another_corpus_has_another_digest(folder: Path, tmp_path: Path) -> None:
    made_up.write(tmp_path, _SITES, seed=1)

    assert corpus.digest([tmp_path]) != corpus.digest([folder])


@pytest.mark.parametrize("stage", STAGES)
def test_weights_say_what_made_them(folder: Path, texts: dict[str, str], stage: str) -> None:
    comments = " ".join(line[2:] for line in texts[stage].splitlines() if line.startswith("# "))

    assert f"Corpus {corpus.digest([folder])}: " in comments
    assert f" sites, {_DATE}." in comments
    assert "cross-validated over sites: flat " in comments


@pytest.mark.parametrize("stage", ["lines", *_RANKED])
def test_fitted_weights_are_whole_and_small(texts: dict[str, str], stage: str) -> None:
    values = [worth for group in _points(texts[stage]).values() for worth in group.values()]

    assert values
    assert all(isinstance(worth, int) and 0 < abs(worth) <= 60 for worth in values)


def test_what_marks_the_headline_is_found(texts: dict[str, str]) -> None:
    points = _points(texts["headline"])

    assert points["1 below shows"]["byline"] > 0
    assert points["words in story"][5] > points["words in story"].get(0, 0)


def test_what_marks_the_day_is_found(texts: dict[str, str]) -> None:
    points = _points(texts["day"])

    assert points["role"]["publish, labelled"] > points["role"].get("publish", 0)


def test_all_pages_of_a_site_are_in_one_fold(folder: Path) -> None:
    found = [example for source in corpus.sources([folder]) for example in corpus.examples(source)]
    folds = {
        site: {example.fold for example in found if example.site == site} for site in {e.site for e in found}
    }

    assert len(found) == 2 * 2 * _SITES
    assert all(len(each) == 1 for each in folds.values())
    assert len({fold for each in folds.values() for fold in each}) > 1


def test_gold_of_articles_is_read_like_gold_of_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain returns\nBERGEN -- Rain fell on the pier again, the baker said.\n")
    (tmp_path / "a.json").write_text('[{"title": "Rain returns", "paragraphs": []}]')

    (source,) = corpus.sources([tmp_path])
    (example,) = corpus.examples(source)

    assert (example.title, example.days, example.is_page) == ("Rain returns", (), False)
    assert example.is_title("“RAIN  returns”".strip("“”"))


class _Hill(zones.Pages):
    """Pages on which the story is found best where a shape votes with 7."""

    def __init__(self) -> None:
        """No pages are needed."""

    def scores(self, found: zones.Weights, used: Any = None) -> dict[str, float]:
        """The scores, whatever is used."""
        del used
        return {"flat": 100.0 - abs(found.votes["prose, 121"]["body"] - 7)}


@pytest.mark.parametrize("start", [-2, 7, 11])
def test_a_search_walks_to_the_best_votes(start: int) -> None:
    weights = zones.by_hand()
    weights.votes["prose, 121"]["body"] = start

    found = zones.searched(_Hill(), weights, lambda each: each.votes, [("prose, 121", "body")])

    assert found.votes["prose, 121"]["body"] == 7
    assert weights.votes["prose, 121"]["body"] == start


def test_many_pages_at_once_are_read_as_one_by_one(folder: Path) -> None:
    agreed = []
    for source in corpus.sources([folder]):
        (example,) = corpus.examples(source)
        runs = zones.runs_of(replace(example, is_page=False))
        assert runs is not None
        found = np.repeat(zones.Pages([runs]).zones(zones.committed())[:, 0], runs.sizes.astype(int))
        agreed += [
            bool(one == Zone.BODY) == (two == Zone.BODY)
            for one, two in zip(found, example.page.zones, strict=True)
        ]

    assert mean(agreed) > 0.98  # of two paths that are as good either may be taken


def test_the_path_has_the_costs_that_were_written(texts: dict[str, str]) -> None:
    names: dict[str, Any] = {}
    exec(texts["paths"], names)

    assert set(names["GOING"]) == set(weights.GOING)
    assert names["OPENING"].keys() == weights.OPENING.keys()


@pytest.mark.parametrize("stage", STAGES)
def test_committed_weights_are_as_the_command_writes_them(stage: str) -> None:
    text = (ROOT / STAGES[stage].FILE).read_text("utf-8")

    assert "made by `benchmarks.fit`" in text.splitlines()[0]
    assert "# Corpus " in text


def test_the_document_has_the_scores_of_the_weights() -> None:
    text = scores.DOC.read_text("utf-8")

    assert scores.documented(text) == text


def test_scores_are_read_from_what_the_command_writes(texts: dict[str, str]) -> None:
    for text in texts.values():
        held, seen = scores.scores(text)
        assert held.keys() == seen.keys() == {"flat", "soup"}
