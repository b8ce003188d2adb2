"""Which date of a page is the publication, the update, the page's own: two candidates, one decision a test."""

from __future__ import annotations

import pytest

from newsparse import Options, parse

STORY = (
    "The ferry across the bay carried its first passengers on Monday, the harbour master said.\n"
    "Forty people and two dogs went on board, and nobody was turned away.\n"
    "Tickets cost the same as before the repairs, which had taken eleven weeks.\n"
)

# name, the lines above the story, what is decided
_PUBLISHED = (
    ("a label beats a bare date", "Ferry Sails Again\n3 May 2021\nPublished: 5 May 2021\n", "2021-05-05"),
    ("a label above the headline beats a bare date below it",
     "Published: 5 May 2021\nFerry Sails Again Across the Bay\n3 May 2021\n", "2021-05-05"),
    ("published beats updated", "Ferry Sails Again\nUpdated: 7 May 2021\nPublished: 5 May 2021\n", "2021-05-05"),
    ("published beats updated in either order",
     "Ferry Sails Again\nPublished: 5 May 2021\nUpdated: 7 May 2021\n", "2021-05-05"),
    ("published and updated on one line",
     "Ferry Sails Again\nPublished 5 May 2021 | Updated 7 May 2021\n", "2021-05-05"),
    ("an update alone is the publication", "Ferry Sails Again\nUpdated: 7 May 2021\n", "2021-05-07"),
    ("below the headline beats a masthead",
     "Monday 10 May 2021\nFerry Sails Again Across the Bay\n5 May 2021 14:05\n", "2021-05-05T14:05"),
    ("the date below the headline beats one far above it",
     "12 January 2020\n" + "Sport\nWeather\nCulture\nTravel\nMoney\n" * 3 + "Ferry Sails Again Across the Bay\n"
     "5 May 2021\n", "2021-05-05"),
    ("a label on a line of its own", "Ferry Sails Again\nPublish Date:\n5 May 2021\n", "2021-05-05"),
    ("a time on the line below", "Ferry Sails Again\n5 May 2021\n14:05\n", "2021-05-05T14:05"),
    ("a recent date beats one of long ago",
     "Ferry Sails Again Across the Bay\n5 May 2021\n1 June 1921\n", "2021-05-05"),
    ("a whole date beats a month", "Ferry Sails Again Across the Bay\nMay 2021\n5 May 2021\n", "2021-05-05"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("head", "day"), [case[1:] for case in _PUBLISHED], ids=[case[0] for case in _PUBLISHED]
)
def test_publication(head: str, day: str) -> None:
    (article,) = parse(head + STORY)

    assert article.publish_date == day


def test_an_update_is_told_beside_the_publication() -> None:
    (article,) = parse("Ferry Sails Again\nPublished: 5 May 2021\nUpdated: 7 May 2021\n" + STORY)

    assert (article.publish_date, article.update_date) == ("2021-05-05", "2021-05-07")


def test_a_masthead_is_the_date_of_the_page() -> None:
    (article,) = parse(
        "Thursday 20 August 2020\nPublish Date: 20 July 2020 - 21:48\nFerry Sails Again\n" + STORY
    )

    assert (article.page_date, article.publish_date) == ("2020-08-20", "2020-07-20T21:48")


def test_a_masthead_of_the_same_day_is_no_date_of_the_page() -> None:
    (article,) = parse("20 July 2020\nFerry Sails Again Across the Bay\n20 July 2020 21:48\n" + STORY)

    assert article.publish_date == "2020-07-20T21:48"
    assert article.page_date is None


def test_a_page_label_is_never_the_publication() -> None:
    (article,) = parse("Printed on: 9 May 2021\nFerry Sails Again\n" + STORY)

    assert (article.publish_date, article.page_date) == (None, "2021-05-09")


def test_a_date_in_the_story_is_no_publication() -> None:
    (article,) = parse(
        "Ferry Sails Again Across the Bay\n" + STORY + "It had last sailed on 3 May 2019, in fog.\n"
    )

    assert article.publish_date is None


def test_a_date_among_the_comments_is_no_publication() -> None:
    comments = "Comments\nAnna Berg\n9 May 2021\nI was on board and it was cold.\n"
    (article,) = parse("Ferry Sails Again Across the Bay\n5 May 2021\n" + STORY + comments)

    assert article.publish_date == "2021-05-05"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("03/04/2021\nUpdated 25/04/2021\n", "2021-04-03"),
        ("03/04/2021\nUpdated 04/25/2021\n", "2021-03-04"),
        ("03/04/2021\nUpdated 4 March 2021\n", "2021-03-04"),
    ],
    ids=["another date shows day first", "another date shows month first", "another date agrees"],
)
def test_an_ambiguous_date_follows_the_other_dates(head: str, day: str) -> None:
    (article,) = parse("Ferry Sails Again Across the Bay\n" + head + STORY)

    assert article.publish_date == day
    assert "ambiguous-date" not in [warning.code for warning in article.warnings]


def test_an_ambiguous_date_alone_is_day_first_and_said() -> None:
    (article,) = parse("Ferry Sails Again Across the Bay\n03/04/2021\n" + STORY)

    assert article.publish_date == "2021-04-03"
    assert "ambiguous-date" in [warning.code for warning in article.warnings]


def test_the_order_that_is_asked_for_decides() -> None:
    (article,) = parse("Ferry Sails Again\n03/04/2021\n" + STORY, Options(date_order="MDY"))

    assert article.publish_date == "2021-03-04"


def test_a_weekday_that_is_wrong_is_said() -> None:
    (article,) = parse("Ferry Sails Again\nMonday 6 May 2021\n" + STORY)

    assert "weekday-mismatch" in [warning.code for warning in article.warnings]
