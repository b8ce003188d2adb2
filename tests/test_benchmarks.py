"""The benchmarks: their texts are the same everywhere, and their scores say what they should."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import pytest
from benchmarks import accuracy, clock, corpus, speed, wire
from benchmarks.__main__ import main
from benchmarks.shapes import SHAPES
from click.testing import CliRunner

from newsparse import parse
from newsparse.split import spans

_ROOT = Path(__file__).parent.parent
_CASE = "Kites Fly Again\n\nCAIRO (AP) — The kite was last seen over the pier, its owner said on Tuesday.\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder of one case whose gold is partly wrong."""
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "kites.txt").write_text(_CASE, "utf-8")
    gold = {
        "title": "Kites  Fly Again",
        "news_id": "1",
        "dateline": None,
        "comments": {"marker": False, "items": []},
    }
    (folder / "kites.json").write_text(json.dumps({"articles": [gold]}), "utf-8")
    return folder


@pytest.mark.parametrize("kind", ["seed", "wire", "page"])
def test_the_texts_are_the_same_in_every_process(kind: str) -> None:
    write = f"sys.stdout.buffer.write(''.join(corpus.texts({kind!r}, 5)).encode())"
    script = f"import sys; from benchmarks import corpus; {write}"
    made = subprocess.run([sys.executable, "-c", script], cwd=_ROOT, capture_output=True, check=True).stdout
    assert made.decode() == "".join(corpus.texts(kind, 5))


@pytest.mark.parametrize("kind", ["seed", "wire", "page"])
def test_each_text_is_one_article(kind: str) -> None:
    assert [len(list(spans([text]))) for text in corpus.texts(kind, 50)] == [1] * 50


def test_a_dump_holds_as_many_articles_as_were_asked_for() -> None:
    assert sum(1 for _ in spans(corpus.dump(1_500))) == 1_500


def test_a_long_article_has_as_many_lines_as_were_asked_for() -> None:
    assert corpus.long_article(Random(1), 1_000).count("\n") == 1_000


def test_the_articles_are_of_the_seed_s_size() -> None:
    texts = corpus.texts("seed", 200)
    assert 2_000 < sum(map(len, texts)) / len(texts) < 3_500


@pytest.mark.parametrize("name", SHAPES)
def test_every_story_of_a_wire_file_is_found(name: str) -> None:
    stories = wire.file(name, 100)
    found = [span.text.split() for span in spans(["".join(story.text for story in stories)])]
    assert found == [story.text.split() for story in stories]


@pytest.mark.parametrize("name", SHAPES)
def test_a_story_holds_what_its_gold_says(name: str) -> None:
    for story in wire.file(name, 20):
        copy = " ".join(story.text.split())
        assert story.title in copy
        assert " ".join([story.dateline, *story.paragraphs]) in copy


def test_a_field_is_right_where_only_white_space_differs(case: Path) -> None:
    scores = accuracy.case_scores(case)["cases"]
    assert scores["title"] == 1.0
    assert scores["comments.marker"] == 1.0


def test_a_field_that_is_wrong_makes_the_record_wrong(case: Path) -> None:
    scores = accuracy.case_scores(case)["cases"]
    assert (scores["news_id"], scores["dateline.text"], scores["whole record"]) == (0.0, 0.0, 0.0)


def test_fields_that_the_gold_does_not_have_are_not_scored(case: Path) -> None:
    assert "paragraphs" not in accuracy.case_scores(case)["cases"]


def test_lenient_fields_are_left_out(case: Path) -> None:
    manifest = {"case": "kites", "lenient": ["news_id", "dateline"]}
    case.with_suffix(".jsonl").write_text(json.dumps(manifest) + "\n", "utf-8")
    scores = accuracy.case_scores(case)["cases"]
    assert "news_id" not in scores
    assert scores["whole record"] == 1.0


def test_a_missing_article_counts_as_wrong(case: Path) -> None:
    gold = [{"title": "Kites Fly Again"}, {"title": "Ducks Counted Twice"}]
    (case / "kites.json").write_text(json.dumps(gold), "utf-8")
    scores = accuracy.case_scores(case)["cases"]
    assert (scores["count"], scores["title"]) == (0.0, 0.5)


def test_pages_are_scored_by_title_day_and_shingles(tmp_path: Path) -> None:
    body = "The kite was last seen over the pier, its owner said on Tuesday after the storm had gone."
    (tmp_path / "flat").mkdir()
    (tmp_path / "flat" / "one.txt").write_text(f"Kites Fly Again\n8 July 2020\n{body}\n", "utf-8")
    seen = {"title": True, "date": True}
    gold = {
        "id": "one",
        "title": "Kites fly again",
        "accept_days": ["2020-07-08"],
        "paragraphs": [body],
        "full": [],
    }
    (tmp_path / "gold.jsonl").write_text(
        json.dumps({**gold, "full": [body], "where": {"flat": seen}}) + "\n", "utf-8"
    )
    scores = accuracy.folder_scores(tmp_path)["flat"]
    assert scores == {"title": 1.0, "day": 1.0, "precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_a_lower_score_and_a_missing_group_are_below_the_floor() -> None:
    floor = {"a": {"title": 0.5, "count": 1.0}, "b": {"title": 0.25}}
    assert accuracy.drops({"a": {"title": 0.4999, "count": 1.0}}, floor) == [
        "a: title: 49.99%, floor 50.00%",
        "b: title: 0.00%, floor 25.00%",
    ]


def test_the_floor_is_never_rounded_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "FLOOR", tmp_path / "floor.json")
    scores = {"a": {"title": 2 / 3}}
    accuracy.write_floor(scores)
    assert accuracy.drops(scores, accuracy.read_floor()) == []


@pytest.fixture
def lower(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A floor that the scores do not reach."""
    path = tmp_path / "floor.json"
    monkeypatch.setattr(accuracy, "FLOOR", path)
    monkeypatch.setattr(accuracy, "own_scores", lambda: {"a": {"title": 0.25}})
    accuracy.write_floor({"a": {"title": 0.5}})
    return path


@pytest.mark.parametrize("option", ["--check", "--update"])
def test_a_score_below_the_floor_is_an_error(lower: Path, option: str) -> None:
    before = lower.read_text("utf-8")
    done = CliRunner().invoke(main, ["accuracy", option])
    assert done.exit_code == 1
    assert "a: title: 25.00%, floor 50.00%" in done.output
    assert lower.read_text("utf-8") == before


def test_the_floor_is_lowered_only_when_told_so(lower: Path) -> None:
    done = CliRunner().invoke(main, ["accuracy", "--update", "--allow-lower"])
    assert done.exit_code == 0
    assert json.loads(lower.read_text("utf-8")) == {"a": {"title": 0.25}}


@pytest.mark.slow
def test_no_score_is_below_the_committed_floor() -> None:
    assert accuracy.drops(accuracy.own_scores(), accuracy.read_floor()) == []


def test_a_command_s_memory_is_its_own() -> None:
    small, large = (clock.run([sys.executable, "-c", f"x = b'x' * {size}"]) for size in (1, 64 << 20))
    assert 56 < large.peak - small.peak < 72


def test_a_command_that_fails_is_named() -> None:
    with pytest.raises(SystemExit, match="exit 3"):
        clock.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_figures_are_compared_with_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def measures(_: speed.Scale, *, only: str) -> list[speed.Measure]:
        return [speed.Measure("start", 3.0, 1.5, f"only {only!r}"), speed.Measure("dump", 2.0, None, "fine")]

    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps({"full": {"start": 2.0}}), "utf-8")
    monkeypatch.setattr(speed, "measures", measures)
    monkeypatch.setattr("benchmarks.__main__._BASELINE", baseline)
    done = CliRunner().invoke(main, ["--save", "--only", "st"])
    start, dump = done.output.splitlines()
    assert start.split() == ["start", "3.00x", "at", "most", "1.5", "+50%", "!", "only", "'st'", "OVER"]
    assert "new" in dump
    assert json.loads(baseline.read_text("utf-8")) == {"full": {"start": 3.0, "dump": 2.0}}


def test_in_memory_figures_come_from_texts_of_their_kind() -> None:
    scale = speed.Scale(rounds=1, texts=2, starts=1, files=1, dump=1, longest=100)
    names = [measure.name for measure in speed.measures(scale, only="in memory")]
    assert names == [
        f"in memory: {kind} {way}" for kind in ("seed", "wire", "page") for way in ("alone", "together")
    ]


def test_the_made_up_articles_are_read_right() -> None:
    texts = corpus.texts("seed", 20)
    found: list[Any] = [article for text in texts for article in parse(text)]
    assert [article.news_id for article in found] == [str(10_000 + number) for number in range(20)]
    assert all(article.title and article.publish_date and article.dateline.text for article in found)


def test_pages_have_as_many_lines_never_met_before_as_real_ones() -> None:
    known: set[str] = set()
    counts = []
    for text in corpus.texts("page", 120):
        short = {line for line in text.split("\n") if 0 < len(line) <= 120}
        counts.append(len(short - known))
        known |= short

    assert 88 <= mean(counts[60:]) <= 99
