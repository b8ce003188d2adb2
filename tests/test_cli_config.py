"""newsparse.toml: what is meant every time, and what decides where several places say something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import runs
from runs import article, newsparse


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, and a home without settings."""
    monkeypatch.setitem(runs.ENVIRONMENT, "XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "newsparse").mkdir(parents=True)
    here = tmp_path / "here"
    here.mkdir()
    for number in (1, 2):
        (here / f"{number}.txt").write_text(article(number), "utf-8")
    return here


def _own(place: Path, text: str) -> None:
    (place.parent / "config" / "newsparse" / "newsparse.toml").write_text(text, "utf-8")


def _keys(*arguments: str, cwd: Path) -> list[str]:
    return list(newsparse(*arguments, cwd=cwd).records[0])


def test_a_file_here_says_what_the_command_line_does_not(place: Path) -> None:
    (place / "newsparse.toml").write_text('fields = ["title", "source.path"]\nquiet = true\nglob = "2.txt"\n')

    assert newsparse("1.txt", cwd=place).records == [
        {"title": "Museum Number 1 Opens Its Doors", "source": {"path": "1.txt"}}
    ]
    assert [record["source"]["path"] for record in newsparse(".", cwd=place).records] == ["./2.txt"]


def test_the_command_line_decides_then_this_folder_then_ones_own_file(place: Path) -> None:
    _own(place, 'fields = "news_id"\ntimezone = "Asia/Tehran"\n')
    assert _keys("1.txt", cwd=place) == ["news_id"]
    (place / "newsparse.toml").write_text('fields = "title,publish_date"\n')

    assert newsparse("1.txt", cwd=place).records == [
        {"title": "Museum Number 1 Opens Its Doors", "publish_date": "2020-07-20T21:48+04:30"}
    ]
    assert _keys("1.txt", "--fields", "byline", cwd=place) == ["byline"]


def test_another_file_or_none_can_be_named(place: Path) -> None:
    _own(place, 'fields = "news_id"\n')
    (place / "newsparse.toml").write_text('fields = "title"\n')
    (place / "other.toml").write_text('fields = "byline"\n')

    assert _keys("--config", "other.toml", "1.txt", cwd=place) == ["byline"]
    assert _keys("1.txt", "--config", "other.toml", cwd=place) == ["byline"]
    assert _keys("--no-config", "1.txt", cwd=place)[0] == "schema"
    assert _keys("parse", "1.txt", "--no-config", cwd=place)[0] == "schema"


def test_verbose_says_which_file_set_what(place: Path) -> None:
    _own(place, "no-progress = true\n")
    (place / "newsparse.toml").write_text('date_order = "DMY"\njobs = 1\n')
    run = newsparse("-v", "1.txt", cwd=place)

    own = place.parent / "config" / "newsparse" / "newsparse.toml"
    assert run.complaints[:2] == [
        f"newsparse: {own} sets no-progress",
        "newsparse: newsparse.toml sets date-order, jobs",
    ]


def test_a_layout_is_looked_for_beside_the_file_that_names_it(place: Path) -> None:
    _own(place, 'layout = "mine.toml"\n')
    mine = place.parent / "config" / "newsparse" / "mine.toml"
    mine.write_text('name = "mine"\ndescription = "Mine"\nlandmarks = ["Museum"]\n')

    assert newsparse("1.txt", cwd=place).records[0]["layout"] == "mine"


def test_explain_obeys_what_it_has_an_option_for(place: Path) -> None:
    (place / "newsparse.toml").write_text('layout = "kayhan"\nfields = "title"\ncolor = "always"\n')
    run = newsparse("explain", "1.txt", cwd=place)

    assert b"layout kayhan" in run.out
    assert b"\x1b[" in run.out


WRONG: list[tuple[str, str]] = [
    ("feilds = 'title'", "newsparse.toml: no option is called 'feilds' (did you mean fields?)"),
    ("output = 'x.csv'", "newsparse.toml: output belongs to the command line (it is meant for one run)"),
    ("resume = true", "newsparse.toml: resume belongs to the command line"),
    ("quiet = 'yes'", "newsparse.toml: quiet is 'yes' (quiet = true or quiet = false)"),
    ("jobs = 'four'", "newsparse.toml: jobs: 'four' is not a valid integer"),
    ("date-order = 'DYM'", "newsparse.toml: date-order: 'DYM' is not one of "),
    ("fields = {a = 1}", "newsparse.toml: fields is {'a': 1} (write it as on the command line)"),
    ("fields = 'titel'", "no field 'titel' in the record (did you mean title?"),
    ("timezone = 'Mars'", "no time zone 'Mars'"),
    ("fields = ", "newsparse.toml: not TOML: "),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_is_wrong_is_said_with_the_file_and_the_key(text: str, said: str, place: Path) -> None:
    (place / "newsparse.toml").write_text(f"{text}\n")
    run = newsparse("1.txt", cwd=place)

    assert (run.code, run.out) == (2, b"")
    assert run.complaints == [run.err.rstrip("\n")]
    assert said in run.err
    assert newsparse("--no-config", "1.txt", cwd=place).code == 0


def test_a_file_that_is_named_has_to_be_there(place: Path) -> None:
    run = newsparse("--config", "missing.toml", "1.txt", cwd=place)

    assert (run.code, "missing.toml: No such file" in run.err) == (2, True)


def test_help_and_completion_do_not_read_it(place: Path) -> None:
    (place / "newsparse.toml").write_text("nonsense = 1\n")
    asked: dict[str, Any] = {"cwd": place}

    assert newsparse("--help", **asked).code == 0
    assert newsparse("formats", **asked).code == 0
    assert newsparse("completion", "bash", **asked).code == 0
