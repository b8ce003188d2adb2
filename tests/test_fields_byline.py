"""Bylines as papers print them: a language, the line (¶ for a line break), the byline and its authors."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.fields.byline import printed
from newsparse.fields.names import is_job, names_in

_TABLE = Path(__file__).parent / "data" / "byline_forms.tsv"
_FORMS = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()]
_ENGLISH = (
    "Ferry to stop at the old pier again",
    "August 4, 2021",
    "The ferry will stop at the old pier again from June, the harbour office said.",
    "Passengers have waited for it since the ice took the planks in the spring.",
)
_CHINESE = (
    "渡船将重新停靠旧码头",
    "2021年08月04日 09:15",
    "港务处表示，渡船将从下个月起重新停靠旧码头，乘客可以像从前一样在木板上候船。",
    "自从春天的冰带走木板以来，乘客一直在等待，港务处说。",
)


def test_the_table_is_as_wide_as_it_says() -> None:
    assert len(_FORMS) >= 160
    assert len({language for language, *_ in _FORMS}) >= 17


@pytest.mark.parametrize(("language", "line", "byline", "authors"), _FORMS)
def test_a_byline_between_headline_and_date_is_read(
    language: str, line: str, byline: str, authors: str
) -> None:
    title, day, *story = _CHINESE if language == "Chinese" else _ENGLISH

    (article,) = parse("\n\n".join([title, line.replace(" ¶ ", "\n"), day, *story]))

    assert (article.byline, "; ".join(article.authors)) == (byline, authors)
    assert (article.title, article.paragraphs) == (title, tuple(story))


@pytest.mark.parametrize(
    "above",
    [
        "Ferry to stop at the old pier again\n\nAugust 4, 2021\nAnne Toller\n\n",
        "Ferry to stop at the old pier again\n\nAugust 4, 2021\n\nBy Anne Toller\n\n",
        "Ferry to stop at the old pier again\nAnne Toller\n\n",
        "Ferry to stop at the old pier again\n\nAnne Toller in Lindale\n\nWed 4 Aug 2021 09.15 BST\n\n",
        "Ferry to stop at the old pier again\n\nAnne Toller\nPolitical correspondent\n\n",
    ],
)
def test_a_bare_name_is_the_byline_where_what_is_around_proves_it(above: str) -> None:
    (article,) = parse(above + "\n\n".join(_ENGLISH[2:]))

    assert article.authors == ("Anne Toller",)
    assert article.paragraphs == _ENGLISH[2:]


@pytest.mark.parametrize(
    "line",
    ["Local News", "New York", "Print this", "Photo Gallery", "Prime Minister Visits Lindale", "World Cup"],
)
def test_a_line_that_is_no_name_is_no_byline(line: str) -> None:
    (article,) = parse("\n\n".join([_ENGLISH[0], line, *_ENGLISH[1:]]))

    assert article.byline is None


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Donnelly, Pat", ("Donnelly, Pat",)),
        ("van der Berg, Jan", ("van der Berg, Jan",)),
        ("Lohmann, Greta; Berg, Uwe", ("Lohmann, Greta", "Berg, Uwe")),
        ("Anne Toller, Kiel", ("Anne Toller",)),
        ("Leonardo da Vinci", ("Leonardo da Vinci",)),
        ("PIB Delhi", ()),
        ("Staff", ()),
        ("Reuters", ()),
        ("71451", ()),
    ],
)
def test_authors_are_people(byline: str, names: tuple[str, ...]) -> None:
    assert names_in(byline) == names


def test_what_is_printed_around_a_name_is_taken_off() -> None:
    assert printed("By Anne Toller @toller") == "Anne Toller"
    assert printed("Anne Toller - Trend:") == "Anne Toller"
    assert is_job("AP Sports Writer") is True
    assert is_job("Anne Toller") is False
