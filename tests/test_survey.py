"""Surveys: families by the make of headers, months, doubts; the page that shows them; drafts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from runs import article, fill, newsparse

from newsparse import Options, parse
from newsparse.layouts.file import load
from newsparse.layouts.proof import check
from newsparse.model import Options as ModelOptions
from newsparse.model import Span
from newsparse.outputs._facts import Facts, facts_of
from newsparse.record import to_record
from newsparse.survey.draft import draft, sample_of
from newsparse.survey.drafted import layout_text, proved
from newsparse.survey.families import families
from newsparse.survey.report import page, summary_of
from newsparse.survey.tally import tallied

_MENU = "Home\nNews\nSport\nWeather\n"
_FOOT = "Most read\nA teaser that stands on every page of the site\nContact the Valley Post\n© Valley Post\n"


def _facts(marks: tuple[str, ...], month: str = "2020-07", **rest: object) -> Facts:
    values: dict[str, object] = {
        "marks": marks, "below": (), "layout": "general", "month": month, "filled": marks, "warnings": (),
        "confidence": 90, "language": "en", "encoding": "utf-8", "words": 100, "path": "a.txt", "article": 1,
        "title": "A", "digest": 0,
    }  # fmt: skip
    return Facts(**{**values, **rest})  # type: ignore[arg-type]


def _page(number: int) -> str:
    (record,) = [to_record(each) for each in parse(article(number))]
    story = "\n".join(record["paragraphs"])
    return (
        f"{_MENU}Museum Number {number} Opens Its Doors Again\n{number % 27 + 1} July 2020\n{story}\n{_FOOT}"
    )


def test_the_marks_of_a_header_are_its_fields_in_reading_order() -> None:
    (read,) = parse("News ID: 80431\nPublish Date: 8 July 2020\nThe Bridge Is Open\n" + article(3)[150:])

    assert facts_of(read).marks[:3] == ("news_id", "publish_date", "title")
    assert facts_of(read).month == "2020-07"


def test_a_small_make_joins_the_family_whose_order_it_keeps() -> None:
    found = [_facts(("news_id", "title"))] * 40 + [_facts(("news_id", "byline", "title"))] * 2
    names = [(family.marks, family.count) for family in families(tallied(found))]

    assert names == [(("news_id", "title"), 42)]


def test_another_order_is_another_family() -> None:
    found = [_facts(("news_id", "title"))] * 40 + [_facts(("title", "news_id"))] * 2

    assert [family.count for family in families(tallied(found))] == [40, 2]


def test_a_family_that_ends_before_the_others_is_said_to_drift() -> None:
    old = [_facts(("title",), f"2019-{month:02}") for month in range(1, 7)]
    new = [_facts(("title", "byline"), f"2019-{month:02}") for month in range(7, 13)]
    drifts = {family.marks: family.drift for family in families(tallied(old + new))}

    assert drifts == {("title",): "ends early", ("title", "byline"): "begins late"}


def test_the_typical_text_has_few_doubts_and_the_usual_length() -> None:
    usual = [_facts(("title",), path=f"{number}.txt") for number in range(12)]
    odd = [_facts(("title",), words=4000, path="long.txt"), _facts(("title",), confidence=5, path="bad.txt")]
    (family,) = families(tallied([*odd, *usual]))

    assert family.typical.path in {facts.path for facts in usual}
    assert family.worst[0].path == "bad.txt"


def test_a_survey_is_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    fill(tmp_path, range(30), per_folder=10)
    one, two = (json.loads(newsparse("survey", tmp_path, "--json", "-q", "-j", jobs).out) for jobs in "12")

    assert one == two
    assert one["texts"] == 30
    assert [family["count"] for family in one["families"]] == [30]


def test_a_survey_says_what_cannot_be_read_and_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, range(3))
    (tmp_path / "bad.txt").write_bytes(b"\x7fELF\0\0")
    run = newsparse("survey", tmp_path)

    assert run.code == 1
    assert "3 texts" in run.out.decode()
    assert "bad.txt" in run.err


def test_facts_are_kept_for_another_run(tmp_path: Path) -> None:
    fill(tmp_path / "in", range(3))
    kept = tmp_path / "facts.jsonl"
    newsparse("survey", tmp_path / "in", "--facts", kept, "-q")

    assert len(kept.read_bytes().splitlines()) == 3
    assert newsparse("survey", tmp_path / "in", "--resume").code == 2


@pytest.mark.parametrize("width", ["60", "80"])
def test_tables_fit_the_width(width: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("runs").ENVIRONMENT, "COLUMNS", width)
    fill(tmp_path, range(3))
    lines = newsparse("survey", tmp_path, "-q").out.decode().splitlines()

    assert max(len(line) for line in lines if str(tmp_path) not in line) <= int(width)


HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)"><!-- \u2028'


def test_no_text_of_a_page_can_leave_the_data_that_it_stands_in(tmp_path: Path) -> None:
    text = article(1).replace("Museum Number 1 Opens Its Doors", f"Museum {HOSTILE} Opens")
    (tmp_path / "a.txt").write_text(text.replace("visitor", HOSTILE), "utf-8")
    newsparse("report", tmp_path, "-o", tmp_path / "r.html", "-q")
    made = (tmp_path / "r.html").read_text("utf-8")

    assert made.count("<script") == 2
    assert made.count("</script") == 2
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', made, re.DOTALL)
    assert data is not None
    assert "alert(1)" in json.dumps(json.loads(data[1])["gallery"])


def test_a_page_fetches_nothing_and_lets_only_its_own_script_run() -> None:
    tally = tallied([_facts(("title",))])
    made = page(summary_of(tally, families(tally)), [], "a survey")

    assert "default-src 'none'" in made
    assert "'unsafe-inline'" not in made
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", made)


def test_lines_that_many_texts_share_are_furniture_of_a_draft() -> None:
    learnt = draft([sample_of(Span(_page(number)), ModelOptions(), {}) for number in range(1, 13)])

    assert {"Home", "Weather", "Most read", "© Valley Post"} <= learnt.furniture.keys()
    assert not [line for line in learnt.furniture if line.startswith(("Museum", "Visitor"))]
    assert learnt.landmarks


def test_a_draft_finds_the_headline_where_it_always_stands() -> None:
    learnt = draft([sample_of(Span(_page(number)), ModelOptions(), {}) for number in range(1, 13)])

    assert learnt.headline is not None
    assert (learnt.headline.key, learnt.headline.landmark) in {("below", "Weather"), ("above", "<date>")}


def test_too_few_texts_teach_nothing() -> None:
    with pytest.raises(ValueError, match="too few"):
        draft([sample_of(Span(_page(1)), ModelOptions(), {})])


def test_a_drafted_layout_proves_itself_and_reads_other_texts(tmp_path: Path) -> None:
    samples = [sample_of(Span(_page(number)), ModelOptions(), {}) for number in range(1, 13)]
    learnt, path = draft(samples), tmp_path / "valley.toml"
    path.write_text(layout_text(learnt, "valley", "Drafted"), "utf-8")
    path.write_text(proved(path.read_text("utf-8"), str(path), learnt.proofs), "utf-8")

    def read(text: str) -> list[dict[str, object]]:
        return [to_record(each) for each in parse(text, Options(layout=str(path)))]

    assert check(load(path), read) == []
    (other,) = read(_page(20))
    assert other["title"] == "Museum Number 20 Opens Its Doors Again"


def test_a_draft_from_the_command_line_is_a_layout_that_is_fine(tmp_path: Path) -> None:
    for number in range(1, 6):
        (tmp_path / f"{number}.txt").write_text(_page(number), "utf-8")
    made = newsparse("layouts", "draft", tmp_path, "-o", tmp_path / "valley-post.toml")
    proof = newsparse("layouts", "test", tmp_path / "valley-post.toml")

    assert made.code == 0, made.err
    assert "5 texts" in made.err
    assert proof.code == 0, proof.out
