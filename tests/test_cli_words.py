"""Words that a person gets wrong at the command line, and what is said to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from runs import article, newsparse
from test_cli import on_terminal

from newsparse.__main__ import is_plain


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(article(1), "utf-8")
    return path


MISSPELT = [
    (["explan", "good.txt"], "called 'explan' (did you mean newsparse explain?)"),
    (["layout"], "did you mean newsparse layouts?"),
    (["layouts", "kayhan"], "no command 'kayhan' (did you mean newsparse layouts show kayhan?"),
    (["layouts", "tset", "x"], "did you mean newsparse layouts test?"),
    (["--fields", "titel,byline", "good.txt"], "no field 'titel' in the record (did you mean title?"),
    (["--fields", "dateline.agancy", "good.txt"], "did you mean dateline.agency?"),
    (["--require", "titel", "good.txt"], "did you mean title?"),
    (["-f", "cvs", "good.txt"], "no format 'cvs' (did you mean csv?"),
    (["-l", "kayhn", "good.txt"], "no layout is called 'kayhn' (did you mean kayhan?"),
    (["--timezone", "Asia/Teheran", "good.txt"], "no time zone 'Asia/Teheran' (did you mean Asia/Tehran?"),
    (["--fromat", "csv", "good.txt"], "--format"),
    (["explain", "--bellow", "3", "good.txt"], "(newsparse explain -h shows the options)"),
    (["schema", "ninjs"], "ninjs has no schema (these have: csv, json, jsonl, "),
    (["schema", "jsnol"], "did you mean jsonl?"),
    (["formats", "parket"], "did you mean parquet?"),
    (["help", "explian"], "no command 'explian'"),
    (["completion", "fsh"], "no completion for 'fsh' (did you mean fish?"),
    (["good.txt", "-o", "news.html"], "news.html: no format writes .html (known: .csv, .db, .json, "),
    (["good.txt", "-o", "news.parquet.gz"], "parquet is not compressed from outside (leave out .gz)"),
    (["https://example.org/story"], "https://example.org/story is an address, not a file (fetch it first: "),
    (["explain", "http://example.org/story"], "is an address, not a file"),
    (["s3://news/2026/"], "newsparse shard plan reads s3://"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), MISSPELT, ids=lambda value: str(value)[:40])
def test_what_is_misspelt_is_answered_with_what_was_meant(
    arguments: list[str], said: str, good: Path
) -> None:
    run = newsparse(*arguments, cwd=good.parent)

    assert run.code == 2
    assert said in run.err
    assert len(run.complaints) == 1
    assert run.out == b""
    assert [path.name for path in good.parent.iterdir()] == ["good.txt"]


@pytest.mark.parametrize("name", ["explan", "helpp", "articles"])
def test_a_file_of_any_name_is_read(name: str, good: Path) -> None:
    good.rename(good.parent / name)

    assert newsparse(name, cwd=good.parent).records[0]["news_id"] == "10001"
    assert newsparse(name, "-q", cwd=good.parent).code == 0


@pytest.mark.parametrize("name", ["zebra", "x.txt", "a/layout"])
def test_a_missing_file_that_is_no_command_is_a_missing_file(name: str, good: Path) -> None:
    for arguments in ([name], ["-q", name]):
        run = newsparse(*arguments, cwd=good.parent)
        assert (run.code, run.err) == (3, f"newsparse: {name}: No such file or directory\n")


def test_plain_paths_take_the_short_way(good: Path) -> None:
    assert is_plain([str(good), "missing.txt", "-"])
    assert not is_plain(["explan"])
    assert not is_plain([str(good), "https://example.org"])


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["help"], ["--help"]),
        (["help", "explain"], ["explain", "--help"]),
        (["help", "layouts", "test"], ["layouts", "test", "--help"]),
        (["help", "shard", "run"], ["shard", "run", "--help"]),
        (["version"], ["--version"]),
    ],
)
def test_words_do_what_the_options_do(words: list[str], options: list[str]) -> None:
    run = newsparse(*words)

    assert run == newsparse(*options)
    assert run.code == 0
    assert run.out


@pytest.mark.parametrize("columns", ["60", "80", "100"])
@pytest.mark.parametrize(
    "arguments", [["-h"], ["explain", "-h"], ["shard", "plan", "-h"], ["formats"], ["layouts"]]
)
def test_help_and_tables_fit_the_columns_there_are(arguments: list[str], columns: str) -> None:
    shown = on_terminal(*arguments, COLUMNS=columns).replace("\r", "")

    lines = shown.splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert "-h" not in arguments or not re.search(r"[a-z]\.\.\.", shown)


def test_the_account_fits_the_columns_there_are(good: Path) -> None:
    shown = on_terminal(good, "-v", "-o", "/dev/null", COLUMNS="60").replace("\r", "")
    lines = [line for line in shown.splitlines() if line.strip()]

    assert max(map(len, lines)) <= 60
    assert "filled: news_id 100%" in shown
    assert all(line.startswith("  ") or ":" in line or " = " in line or " from " in line for line in lines)


def test_in_a_pipe_the_account_is_a_line_for_each_part(good: Path) -> None:
    run = newsparse(good, "-v")

    assert next(line for line in run.complaints if line.startswith("filled: ")).endswith("comments 100%")
