"""Confidence: a number for the headline, the day and the body, and the warnings that follow from it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsparse.batch import Job, Plan, Watch, run
from newsparse.cues import STORY
from newsparse.fields.body import Body
from newsparse.fields.confidence import SIGNS, least_confidence, points
from newsparse.fields.confidence_weights import POINTS, WRONG_FROM
from newsparse.fields.warnings import missing_in
from newsparse.labelling.zone import Zone
from newsparse.model import Article
from newsparse.parser import parse

_PROSE = "The old ferry between the two islands was late again on Tuesday, and nobody on the pier knew why."
_STORY = "\n".join(f"{_PROSE} That was stop {number} of its day, its mate said." for number in range(1, 9))
_CLEAN = f"Ferry late again\nPublished: 4 May 2021\nBy Jane Doe\n{_STORY}\n"
_TABLE_OF_LINKS = "\n".join(f"Section {number}" for number in range(30))


def _article(text: str) -> Article:
    (article,) = parse(text)
    return article


def test_a_plain_article_is_sure() -> None:
    sure = _article(_CLEAN).confidence

    assert sure.title is not None
    assert sure.title >= 0.9
    assert sure.publish_date is not None
    assert sure.publish_date >= 0.9
    assert sure.paragraphs is not None
    assert sure.paragraphs >= 0.8


def test_a_page_with_two_stories_is_less_sure_than_one_with_one() -> None:
    other = "\n".join(
        f"The council will vote on the mill in week {number}, its chair said." for number in range(9)
    )
    page = f"{_TABLE_OF_LINKS}\n{_CLEAN}{_TABLE_OF_LINKS}\n{other}\n{_TABLE_OF_LINKS}\n"

    one, two = _article(_CLEAN).confidence, _article(page).confidence

    assert one.paragraphs is not None
    assert two.paragraphs is not None
    assert two.paragraphs < one.paragraphs


def test_the_same_text_is_as_sure_every_time() -> None:
    assert _article(_CLEAN).confidence == _article(_CLEAN).confidence


@pytest.mark.parametrize("text", ["x", "0", "News ID: 7", "* Comment:", "12:30\n\n12:45"])
def test_any_text_has_probabilities(text: str) -> None:
    sure = _article(text).confidence

    assert all(
        value is not None and 0 < value < 1 for value in (sure.title, sure.publish_date, sure.paragraphs)
    )


def test_points_add_up_and_unknown_signs_say_nothing() -> None:
    names = SIGNS["title"]
    base = POINTS.get("title: base", {}).get(0, 0)
    table = POINTS[f"title: {names[0]}"]
    sign, worth = next(iter(table.items()))

    assert points("title", (-7,) * len(names)) == base
    assert points("title", (int(sign), *(-7,) * (len(names) - 1))) == base + worth


def test_the_table_is_small_and_whole() -> None:
    named = {f"{field}: {name}" for field, names in SIGNS.items() for name in (*names, "base")}

    assert set(POINTS) <= named
    assert all(
        isinstance(worth, int) and abs(worth) <= 60 for group in POINTS.values() for worth in group.values()
    )


def test_fewer_are_wrong_the_surer_they_are() -> None:
    for field in SIGNS:
        shares = WRONG_FROM[field]
        assert shares[0] == max(shares[0], *shares.values())


def test_a_smaller_error_wants_more_confidence() -> None:
    strict, lax = least_confidence("title", 0.03), least_confidence("title", 0.3)

    assert lax == 0.0
    assert strict is None or strict > 0.3


def test_running_text_in_no_field_is_a_warning_with_its_line_and_words() -> None:
    text = f"{_PROSE}\nSkip to content\nHome | World | Sport | Weather\nShare on Facebook\n{_CLEAN}"
    (warning,) = _article(text).warnings

    assert (warning.code, warning.line) == ("left-out", 1)
    assert warning.message.startswith("19 words ")


def _page_with_trailer(*texts: str) -> Any:
    """A page whose first block is the body and whose others are the trailer."""
    prose = next(iter(STORY))
    return SimpleNamespace(
        blocks=[SimpleNamespace(text=text, first=number, last=number) for number, text in enumerate(texts)],
        features=[SimpleNamespace(votes=prose, cues=("prose",)) for _ in texts],
        indices=lambda zone: range(1, len(texts)) if zone == Zone.TRAILER else range(1),
        line=lambda index: index + 1,
    )


def test_a_trailer_with_more_text_than_the_body_is_a_warning() -> None:
    header: Any = SimpleNamespace(
        title=1, chosen=SimpleNamespace(publish=1), said=SimpleNamespace(publish=None)
    )
    body = Body(["It was late."], [0], None, None)

    (warning,) = missing_in(_page_with_trailer("It was late.", _PROSE, _PROSE), header, body)

    assert (warning.code, warning.line) == ("no-body", 2)
    assert missing_in(_page_with_trailer("It was late.", "Late."), header, body) == []


def _run(tmp_path: Path, plan: Plan, **rest: Any) -> list[dict[str, Any]]:
    (tmp_path / "sure.txt").write_text(_CLEAN, "utf-8")
    (tmp_path / "doubtful.txt").write_text("Home | World\nSport\n\nx y z\nMenu\n", "utf-8")
    out = tmp_path / "out.jsonl"
    job = Job(paths=(str(tmp_path),), globs=("*.txt",), plan=plan, output=str(out), **rest)
    run(job, io.BytesIO(), Watch(lambda _failure: None, lambda _progress: None))
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_doubtful_records_become_failures(tmp_path: Path) -> None:
    errors = tmp_path / "errors.jsonl"
    kept = _run(tmp_path, Plan(min_confidence=(("paragraphs", 0.7),)), errors=str(errors))

    assert [Path(record["source"]["path"]).name for record in kept] == ["sure.txt"]
    (failure,) = map(json.loads, errors.read_text("utf-8").splitlines())
    assert "too doubtful: paragraphs 0." in failure["reason"]


def test_a_review_has_the_most_doubtful_first_with_lines_to_look_at(tmp_path: Path) -> None:
    review = tmp_path / "review.jsonl"
    _run(tmp_path, Plan(wants_review=True), review=str(review))
    rows = [json.loads(line) for line in review.read_text("utf-8").splitlines()]

    assert rows
    assert Path(rows[0]["path"]).name == "doubtful.txt"
    assert [row["confidence"] for row in rows] == sorted(row["confidence"] for row in rows)
    assert all(row["doubts"] or row["warnings"] for row in rows)
