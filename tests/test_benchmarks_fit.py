"""Weights that data makes: the same corpus gives the same bytes, and what is fitted is right and readable."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("scipy", reason="needs the extra fit")

from benchmarks.fit import corpus, made_up
from benchmarks.fit.__main__ import ROOT, STAGES, fitted

from newsparse.fields import confidence_weights, date_weights, title_weights

_DATE = "2026-11-29"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus")
    made_up.write(path, 12)
    return path


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    return fitted(list(STAGES), [folder], _DATE)


def _points(text: str) -> dict[str, dict[str | int, int]]:
    (value,) = (node.value for node in ast.parse(text).body if isinstance(node, ast.AnnAssign))
    assert value is not None
    points: dict[str, dict[str | int, int]] = ast.literal_eval(value)
    return points


def test_the_same_corpus_gives_the_same_bytes(folder: Path, texts: dict[str, str], tmp_path: Path) -> None:
    made_up.write(tmp_path, 12)

    assert corpus.digest([tmp_path]) == corpus.digest([folder])
    assert fitted(list(STAGES), [tmp_path], _DATE) == texts


def test_another_corpus_has_another_digest(folder: Path, tmp_path: Path) -> None:
    made_up.write(tmp_path, 12, seed=1)

    assert corpus.digest([tmp_path]) != corpus.digest([folder])


@pytest.mark.parametrize("stage", STAGES)
def test_weights_say_what_made_them(folder: Path, texts: dict[str, str], stage: str) -> None:
    comments = " ".join(line[2:] for line in texts[stage].splitlines() if line.startswith("# "))

    assert f"Corpus {corpus.digest([folder])}: 48 texts of 12 sites, {_DATE}." in comments
    assert "cross-validated over sites: flat " in comments


@pytest.mark.parametrize("stage", STAGES)
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

    assert len(found) == 48
    assert all(len(each) == 1 for each in folds.values())
    assert len({fold for each in folds.values() for fold in each}) > 1


def test_gold_of_articles_is_read_like_gold_of_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain returns\nBERGEN -- Rain fell on the pier again, the baker said.\n")
    (tmp_path / "a.json").write_text('[{"title": "Rain returns", "paragraphs": []}]')

    (source,) = corpus.sources([tmp_path])
    (example,) = corpus.examples(source)

    assert (example.title, example.days, example.is_page) == ("Rain returns", (), False)
    assert example.is_title("“RAIN  returns”".strip("“”"))


@pytest.mark.parametrize(
    ("stage", "module"),
    [("headline", title_weights), ("day", date_weights), ("confidence", confidence_weights)],
)
def test_committed_weights_are_as_the_command_writes_them(stage: str, module: Any) -> None:
    text = (ROOT / STAGES[stage].FILE).read_text("utf-8")

    assert _points(text) == module.POINTS
    assert text.startswith('"""What each feature of')
    assert "# Corpus " in text
