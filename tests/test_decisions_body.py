"""Where the story begins, what interrupts it, where it ends, and what is said below it."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.model import Article

TITLE = "Ferry Sails Again After Eleven Weeks of Repairs\n5 May 2021\n"
LEAD = "The ferry across the bay carried its first passengers on Monday, the harbour master said."
MORE = "Forty people and two dogs went on board, and nobody was turned away at the pier."
LAST = "Tickets cost the same as before the repairs of the ferry, which had taken eleven weeks."
STORY = (LEAD, MORE, LAST)


def _read(*lines: str, head: str = TITLE) -> Article:
    (article,) = parse(head + "\n".join(lines) + "\n")
    return article


_INSIDE = (
    ("an advertisement", "Advertisement"),
    ("a share bar", "Share this article"),
    ("a teaser", "Read more: Bakery fire put out within the hour"),
    ("a newsletter", "Sign up for our newsletter"),
    ("a caption", "Photo: Lars Vik"),
)


@pytest.mark.parametrize("line", [line for _, line in _INSIDE], ids=[name for name, _ in _INSIDE])
def test_what_stands_inside_a_story_does_not_end_it(line: str) -> None:
    found = _read(LEAD, MORE, line, LAST, MORE.replace("Forty", "Fifty"))

    assert LAST in found.paragraphs
    assert line not in found.paragraphs


@pytest.mark.parametrize("subhead", ["Two dogs on board", "Eleven weeks", "Nobody turned away"])
def test_a_subhead_is_a_paragraph(subhead: str) -> None:
    assert subhead in _read(LEAD, MORE, subhead, LAST, MORE.replace("Forty", "Fifty")).paragraphs


_BELOW = (
    ("tags", "Tags: ferry, harbour", "trailer"),
    ("a source", "Source: Valley Post", "trailer"),
    ("an end code", "Reuters", "trailer"),
    ("a credit", "(Reporting by Anna Berg; Editing by Lars Vik)", "trailer"),
    ("rights", "© 2021 Valley Post. All rights reserved.", "not a paragraph"),
    ("a comment heading", "Leave a comment", "comments"),
    ("a comment form", "Your email address will not be published", "comments"),
)


@pytest.mark.parametrize(("line", "place"), [case[1:] for case in _BELOW], ids=[case[0] for case in _BELOW])
def test_what_ends_a_story(line: str, place: str) -> None:
    found = _read(*STORY, line)

    assert found.paragraphs == STORY
    if place == "trailer":
        assert line in found.trailer
    elif place == "comments":
        assert found.comments.marker == line


def test_teasers_below_are_not_the_story() -> None:
    teasers = (
        "Related stories",
        "Bakery fire put out within the hour",
        "Swimmers ask for longer hours",
        "Most read",
    )
    assert _read(*STORY, *teasers).paragraphs == STORY


def test_a_short_last_sentence_belongs_to_the_story() -> None:
    assert _read(*STORY, "Nobody was cold.").paragraphs[-1] == "Nobody was cold."


def test_a_last_line_that_was_cut_off_belongs_to_the_story() -> None:
    cut = "The harbour master added that the second boat would follow in the spring if the money"
    assert _read(*STORY, cut).paragraphs[-1] == cut


@pytest.mark.parametrize(
    ("first", "dateline", "agency"),
    [
        (f"OSLO (Dispatches) -- {LEAD}", "OSLO (Dispatches) --", "Dispatches"),
        (f"OSLO, May 5 (Reuters) - {LEAD}", "OSLO, May 5 (Reuters) -", "Reuters"),
        (f"BERGEN, Norway — {LEAD}", "BERGEN, Norway —", None),
        (LEAD, None, None),
        (f"On Monday - {LEAD}", None, None),
    ],
    ids=["agency", "day and agency", "a place and a dash", "none", "a phrase and a dash"],
)
def test_dateline(first: str, dateline: str | None, agency: str | None) -> None:
    found = _read(first, MORE, LAST)

    assert (found.dateline.text, found.dateline.agency) == (dateline, agency)


def test_a_later_dateline_stays_in_its_paragraph() -> None:
    second = f"BERGEN - {MORE}"
    assert second in _read(f"OSLO (Dispatches) -- {LEAD}", MORE, LAST, second).paragraphs


def test_a_dateline_alone_on_its_line_is_taken() -> None:
    found = _read("OSLO, May 5 (Reuters) -", LEAD, MORE, LAST)

    assert found.dateline.places == ("OSLO",)
    assert found.paragraphs[0] == LEAD


def test_the_year_of_a_dateline_is_the_nearest_to_the_publication() -> None:
    head = "Ferry Sails Again After Repairs\n2 January 2021\n"
    assert _read(f"OSLO, Dec 30 (Reuters) - {LEAD}", MORE, head=head).dateline.date == "2020-12-30"


def test_comments_are_told_apart_by_names_and_dates() -> None:
    below = (
        "Comments",
        "Anna Berg",
        "6 May 2021",
        "I was on board and it was cold.",
        "Lars Vik",
        "7 May 2021",
        "So was I.",
    )
    items = _read(*STORY, *below).comments.items

    assert [(item.author, item.date, item.text) for item in items] == [
        ("Anna Berg", "2021-05-06", "I was on board and it was cold."),
        ("Lars Vik", "2021-05-07", "So was I."),
    ]


def test_a_form_has_a_marker_and_no_comments() -> None:
    found = _read(*STORY, "* Comment:", "Name", "Email", "Submit")

    assert (found.comments.marker, found.comments.items) == ("* Comment:", ())


def test_a_paragraph_about_comments_is_story() -> None:
    line = "Comments made by the minister about the ferry were not well received at the pier."
    assert line in _read(LEAD, line, LAST).paragraphs


def test_a_text_without_a_story_says_so() -> None:
    (article,) = parse("Home\nNews\nSport\nWeather\n")

    assert "no-body" in [warning.code for warning in article.warnings]
