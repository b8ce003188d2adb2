"""Lines of a story that look like nothing: tables, lists and notes, where no page is around them."""

from __future__ import annotations

import pytest

from newsparse import parse

PROSE = (
    "The ferry that carries the post was late again on Tuesday, its mate said on the pier of the old harbour."
)
TABLE = ["Net 612,000 vs 401,000", "Revs 8.2 mln vs 7.7 mln", "Nine mths", "Pay March 31", "Sales 12 vs 9"]


def paragraphs(*lines: str) -> list[str]:
    (article,) = parse("\n".join(["3 June 1988 10:05", "News ID: 31444", "KITES FLY AGAIN", *lines]))
    return list(article.paragraphs)


def test_rows_below_a_dateline_are_story() -> None:
    assert paragraphs("TOLEDO, June 3 - Shr 14 cts vs nine cts", *TABLE) == ["Shr 14 cts vs nine cts", *TABLE]


def test_rows_between_a_sure_dateline_and_an_end_code_are_story_whatever_they_look_like() -> None:
    rows = ["OTHER MARKETS", "Amsterdam", "Copper steady"]
    assert paragraphs(f"TOLEDO, June 3 - {PROSE}", *rows, "REUTER") == [PROSE, *rows]


def test_what_a_colon_announces_is_story() -> None:
    lead = PROSE.replace("harbour.", "harbour, and these were the times:")
    assert paragraphs(f"TOLEDO, June 3 - {lead}", "Kites 2, Ducks 1") == [lead, "Kites 2, Ducks 1"]


@pytest.mark.parametrize(
    "note", ["NOTE: the shed was given by a joiner", "Note: 40 pct is owned by the town"]
)
def test_a_note_ends_a_story(note: str) -> None:
    assert paragraphs(f"TOLEDO, June 3 - {PROSE}", note) == [PROSE, note]


@pytest.mark.parametrize(
    "line",
    [
        "-- BERNAMA",
        "atr/pr",
        "1424/2050",
        "Source: AP",
        "Jane Doe",
        "ferry@example.org",
        "Updated June 4, 1988",
    ],
)
def test_a_single_line_below_the_story_is_not_drawn_into_it(line: str) -> None:
    assert paragraphs(f"TOLEDO, June 3 - {PROSE}", PROSE, line) == [PROSE, PROSE]


def test_lists_of_a_page_stay_where_they_are() -> None:
    lines = [
        PROSE,
        "Share",
        "Kites fly again",
        "Ducks counted twice",
        "We use cookies to make this site better.",
        PROSE,
    ]
    assert "Kites fly again" not in paragraphs(f"TOLEDO, June 3 - {PROSE}", *lines)


def test_a_note_to_editors_goes_on_over_several_lines() -> None:
    note = [
        "Eds: LEADS with 5 grafs to UPDATE with herd counted; line still",
        "closed pending inspection. Picks up",
        "6th graf.",
    ]
    assert paragraphs(*note, f"TOLEDO, Ohio (AP) _ {PROSE}", PROSE) == [PROSE, PROSE]


def test_a_symbol_is_no_tag() -> None:
    quote = '"We have asked Polar Lines <Polar Lines Inc> for this since spring," the yard said.'
    assert paragraphs(f"TOLEDO, June 3 - {PROSE}", quote) == [PROSE, quote]


def test_a_sentence_with_two_dates_is_no_date() -> None:
    last = "The count of books stood at 41.2 thousand on Aug 19 compared with 39.9 thousand on Aug 12."
    assert paragraphs(f"TOLEDO, June 3 - {PROSE}", last) == [PROSE, last]


def test_a_headline_may_end_in_an_abbreviation() -> None:
    (article,) = parse(
        f"3 June 1988\nNews ID: 3\nJAPAN, PERU SELL MORE CORKS TO U.S.\nLISBON, June 3 - {PROSE}\n{PROSE}\n"
    )
    assert article.title == "JAPAN, PERU SELL MORE CORKS TO U.S."
