"""What a line above the story is: headline, kicker, standfirst, byline, id, label; two candidates a test."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.model import Article

STORY = (
    "OSLO (Dispatches) -- The ferry across the bay carried its first passengers on Monday, the harbour master said.\n"
    "Forty people and two dogs went on board, and nobody was turned away at the pier.\n"
    "Tickets cost the same as before the repairs of the ferry, which had taken eleven weeks.\n"
)
TITLE = "Ferry Sails Again After Eleven Weeks of Repairs"


def _read(head: str, story: str = STORY) -> Article:
    (article,) = parse(head + story)
    return article


_HEADS = (
    ("a section above", f"Transport\n{TITLE}\n"),
    ("a masthead above", f"The Valley Post\n{TITLE}\n"),
    ("a menu above", f"Home\nNews\nSport\nWeather\nSearch\n{TITLE}\n"),
    ("a date above", f"5 May 2021\n{TITLE}\n"),
    ("a date below", f"{TITLE}\n5 May 2021\n"),
    ("a byline below", f"{TITLE}\nBy Anna Berg\n"),
    ("a byline and a date below", f"{TITLE}\nBy Anna Berg\n5 May 2021\n"),
    ("a standfirst below", f"{TITLE}\nThe harbour master says nobody was turned away.\nBy Anna Berg\n"),
    ("a caption below", f"{TITLE}\nPhoto: Lars Vik\n5 May 2021\n"),
    ("a line of sharing below", f"{TITLE}\nShare\nTweet\nEmail\n5 May 2021\n"),
    (
        "teasers above",
        f"Bakery fire put out within the hour\nSwimmers ask for longer hours\n{TITLE}\n5 May 2021\n",
    ),
    ("the page's title above", f"{TITLE} | The Valley Post\n{TITLE}\n5 May 2021\n"),
    ("a breadcrumb above", f"Home > News > Transport\n{TITLE}\n5 May 2021\n"),
    ("an id above", f"News ID: 80431\n{TITLE}\n"),
    ("a question", "Will the Ferry Sail Again This Winter?\n5 May 2021\n"),
    ("capitals", "FERRY SAILS AGAIN AFTER ELEVEN WEEKS OF REPAIRS\n5 May 2021\n"),
    ("a label", f"Title: {TITLE}\n5 May 2021\n"),
)


@pytest.mark.parametrize("head", [head for _, head in _HEADS], ids=[name for name, _ in _HEADS])
def test_headline(head: str) -> None:
    title = _read(head).title

    assert title is not None
    assert title.casefold() in (TITLE.casefold(), "will the ferry sail again this winter?")


def test_a_name_of_a_section_is_no_headline() -> None:
    assert _read("Sports\n5 May 2021\n").title != "5 May 2021"


@pytest.mark.parametrize(
    ("head", "kicker"),
    [(f"TRANSPORT\n{TITLE}\n5 May 2021\n", "TRANSPORT"), (f"{TITLE}\n5 May 2021\n", None)],
    ids=["a short line right above", "nothing above"],
)
def test_kicker(head: str, kicker: str | None) -> None:
    assert _read(head).kicker == kicker


def test_a_standfirst_stands_below_the_headline() -> None:
    found = _read(
        f"{TITLE}\nThe harbour master says that nobody was turned away at the pier\nBy Anna Berg\n5 May 2021\n"
    )

    assert found.subtitle == "The harbour master says that nobody was turned away at the pier"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (f"News ID: 80431\n{TITLE}\n", "80431"),
        (f"{TITLE}\nNews Code: 80431\nNews ID: 80432\n", "80431"),
        (f"News ID:\n80431\n{TITLE}\n", "80431"),
        (f"کد خبر: ۸۰۴۳۱\n{TITLE}\n", "80431"),
        (f"5 May 2021\n80431\n{TITLE}\n", "80431"),
        (f"{TITLE}\n2021\n", None),
    ],
    ids=[
        "a label",
        "the first of two",
        "the value below",
        "Persian figures",
        "bare, below the date",
        "a year",
    ],
)
def test_id(head: str, number: str | None) -> None:
    assert _read(head).news_id == number


def test_an_id_below_the_story_counts() -> None:
    assert _read(f"{TITLE}\n5 May 2021\n", STORY + "News ID: 80431\n").news_id == "80431"


@pytest.mark.parametrize(
    ("head", "byline", "authors"),
    [
        (f"{TITLE}\nBy Anna Berg\n", "Anna Berg", ("Anna Berg",)),
        (f"{TITLE}\nBy: Anna Berg and Lars Vik\n", "Anna Berg and Lars Vik", ("Anna Berg", "Lars Vik")),
        (f"{TITLE}\nVon Anna Berg\n", "Anna Berg", ("Anna Berg",)),
        (f"{TITLE}\nAuthor:\nAnna Berg\n", "Anna Berg", ("Anna Berg",)),
        (f"{TITLE}\n5 May 2021 by Anna Berg\n", "Anna Berg", ("Anna Berg",)),
        ("By Morning the Snow Had Gone From the Pier\n5 May 2021\n", None, ()),
    ],
    ids=[
        "by",
        "two names behind a label",
        "German",
        "a label above",
        "behind the date",
        "a headline with By",
    ],
)
def test_byline(head: str, byline: str | None, authors: tuple[str, ...]) -> None:
    found = _read(head)

    assert (found.byline, found.authors) == (byline, authors)


def test_a_byline_of_a_teaser_far_above_is_not_the_article_s() -> None:
    menu = "By Lars Vik\n" + "Sport\nWeather\nMoney\nTravel\nCulture\n" * 6
    assert _read(f"{menu}{TITLE}\nBy Anna Berg\n5 May 2021\n").byline == "Anna Berg"


def test_labels_without_a_field_are_kept_as_printed() -> None:
    assert _read(f"News ID: 80431\nHits: 14\nSection: Harbour\n{TITLE}\n").labels == {
        "Hits": "14",
        "Section": "Harbour",
    }


def test_a_headline_glued_to_the_first_sentence_is_cut_off() -> None:
    glued = f"{TITLE}In remarks on Monday, the harbour master said that the ferry had carried its first passengers.\n"
    found = _read("News ID: 80431\nPublish Date: 5 May 2021\n", glued + STORY.split("\n", 1)[1])

    assert found.title == TITLE
    assert found.paragraphs[0].startswith("In remarks on Monday")


def test_two_lines_that_read_as_headlines_are_a_doubt() -> None:
    found = _read("First Passengers Cross the Bay\nNobody Turned Away at the Pier\n")

    assert found.confidence.title is not None
    assert found.confidence.title < _read(f"{TITLE}\nBy Anna Berg\n5 May 2021\n").confidence.title


def test_a_page_without_a_headline_says_so() -> None:
    found = _read("5 May 2021\n")

    assert found.title is None
    assert "no-title" in [warning.code for warning in found.warnings]
