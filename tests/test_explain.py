"""Explain: what a person sees of a reading."""

from __future__ import annotations

import re

import pytest

from newsparse.explain import explain_text, explain_texts
from newsparse.model import Options, Origin, Span

_PAGE = """\
Thursday 20 August 2020
News ID: 80917
Publish Date: 20 July 2020 - 21:48
Yazd Repairs Its Water Museum
YAZD (Dispatches) -- The museum of water channels has opened again, its director said on Monday.
The drain holds, she said after the first rain of the year had come down on the roof of the entrance hall.

* Comment:
"""
_ROW = re.compile(r" *(\d+) (chrome|header|body|trailer|comments)\b")


def _explained(text: str = _PAGE, **view: object) -> list[str]:
    return list(explain_text(text, Options(), **view))  # type: ignore[arg-type]


def _rows(lines: list[str]) -> list[re.Match[str]]:
    return [row for line in lines if (row := _ROW.match(line))]


def test_every_line_of_the_text_has_a_row_with_its_section() -> None:
    rows = _rows(_explained())

    assert [int(row[1]) for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [row[2] for row in rows] == ["header"] * 4 + ["body"] * 3 + ["comments"]


def test_a_row_names_the_cues_and_the_margin() -> None:
    (row,) = (line for line in _explained() if "News ID: 80917" in line)

    assert re.search(r"header +\d+  News ID: 80917 .*id label", row)


def test_fields_are_summed_up_with_their_lines() -> None:
    summary = "\n".join(_explained())

    assert re.search(r"^news_id +80917 +2$", summary, re.MULTILINE)
    assert re.search(r"^publish_date +2020-07-20T21:48 +3$", summary, re.MULTILINE)
    assert re.search(r"^paragraphs +2 paragraphs +5–6$", summary, re.MULTILINE)


def test_warnings_are_said_last() -> None:
    assert _explained("The museum opened. " * 20)[-2].startswith("warning: no-")


@pytest.mark.parametrize("width", [60, 80, 132])
def test_rows_fit_the_width(width: int) -> None:
    assert max(map(len, _explained(width=width))) <= width


def test_a_wide_character_takes_two_columns() -> None:
    wide = "日本語の見出し" * 20
    row, *_ = (line for line in _explained(wide) if _ROW.match(line))

    assert sum(2 if ord(character) > 0x2E80 else 1 for character in row) <= 80


def test_control_characters_reach_no_terminal() -> None:
    assert not any("\x1b" in line for line in _explained("\x1b[31mRed alert\x07 in the harbour\n"))


def test_below_lists_only_doubtful_lines_and_counts_them() -> None:
    all_lines, none = _explained(below=1000), _explained(below=0)

    assert len(_rows(all_lines)) == 7
    assert "7 of 8 lines have a margin below 1000" in all_lines
    assert _rows(none) == []
    assert "0 of 8 lines have a margin below 0" in none


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = _explained(), _explained(color=True)

    assert any("\x1b[" in line for line in coloured)
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in coloured] == [
        line.rstrip() for line in plain
    ]


def test_each_article_has_its_heading() -> None:
    two = _PAGE + _PAGE.replace("80917", "80918")

    headings = [line for line in explain_text(two, Options()) if line.startswith("text")]

    assert headings == [
        "text: article 1, lines 1–8, layout kayhan",
        "text: article 2, lines 9–16, layout kayhan",
    ]


def test_the_heading_says_where_a_text_is_from() -> None:
    (first, *_) = explain_texts([(Span(_PAGE, article=3, first_line=20), Origin("dump.gz"))], Options())

    assert first == "dump.gz: article 3, lines 20–27, layout kayhan"
