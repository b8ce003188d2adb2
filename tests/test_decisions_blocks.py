"""Which lines are one: hard wrapping, indents, broken words, sentences that links have cut, labels run together."""

from __future__ import annotations

import pytest

from newsparse.blocks.block import trimmed
from newsparse.blocks.rejoin import is_fragmented, sentence_starts
from newsparse.blocks.unglue import glued_headline, unglued
from newsparse.blocks.unwrap import unwrapped, wrap_width

WRAPPED = [
    "The ferry across the bay carried its first passengers",
    "on Monday, the harbour master said, and forty people",
    "went on board.",
    "Two dogs were among them, and nobody was turned away",
    "at the pier, where the queue was longer than it had",
    "ever been before.",
]
LISTED = ["Oslo 14", "Bergen 11", "Tromso 3", "Bodo 5", "Stavanger 12", "Alesund 9"]


def _texts(lines: list[str]) -> list[str]:
    return [block.text for block in unwrapped(lines, trimmed(lines))]


def test_wrapped_lines_are_paragraphs() -> None:
    assert [text[:9] for text in _texts(WRAPPED)] == ["The ferry", "Two dogs "]


def test_a_list_is_not_wrapped() -> None:
    assert wrap_width(LISTED) == 0
    assert _texts(LISTED) == LISTED


def test_lines_of_one_paragraph_each_are_not_wrapped() -> None:
    lines = [" ".join(WRAPPED[:3]), " ".join(WRAPPED[3:])]

    assert wrap_width(lines) == 0


def test_lines_wider_than_any_wire_are_not_wrapped() -> None:
    lines = [line * 3 for line in WRAPPED]

    assert wrap_width(lines) == 0


def test_a_blank_line_parts_paragraphs() -> None:
    assert len(_texts([*WRAPPED[:2], "", *WRAPPED[3:5]])) == 2


def test_an_indent_begins_a_paragraph() -> None:
    lines = [f"   {WRAPPED[0]}", *WRAPPED[1:2], "at the pier on", f"   {WRAPPED[3]}", *WRAPPED[4:]]

    assert [text[:9] for text in _texts(lines)] == ["The ferry", "Two dogs "]


def test_an_end_code_stands_alone() -> None:
    assert _texts([*WRAPPED, "Reuter"])[-1] == "Reuter"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The harbour master said on Monday that the trans-", "portation of dogs was free of charge on the fer-", "transportation"),
        ("The harbour master said on Monday that a well-", "known singer was among the passengers of the fer-", "well-known"),
    ],
    ids=["a broken word", "a compound"],
)  # fmt: skip
def test_a_hyphen_at_a_line_end_goes_only_where_it_broke_a_word(first: str, second: str, joined: str) -> None:
    lines = [first, second, "ry, which sailed in fog on that day and came home", "with nobody on board but the harbour mas-", "ter and his dogs.", "The transportation was free."]  # fmt: skip

    assert joined in " ".join(_texts(lines))


def test_sentences_that_links_have_cut_are_fragments() -> None:
    cut = ["The ferry across the bay", "carried its first passengers", "on Monday, and forty people", "went on board, of whom", "two were dogs."]  # fmt: skip

    assert is_fragmented(cut * 3)
    assert sentence_starts(cut) == [0]


def test_a_menu_is_no_fragmented_sentence() -> None:
    assert not is_fragmented(["Home", "News", "sport", "Weather", "Money"] * 3)


def test_a_sentence_that_is_closed_is_not_gone_on_with() -> None:
    assert sentence_starts(["The ferry sailed.", "two dogs were on board."]) == [0, 1]


def test_labels_run_together_are_cut_apart() -> None:
    text = "News ID: 80431 Publish Date: 5 May 2021 14:05 Ferry Sails Again Across the Bay After Repairs"
    parts = [block.text for block in unglued(unwrapped([text], [text]))]

    assert parts == [
        "News ID: 80431",
        "Publish Date: 5 May 2021 14:05",
        "Ferry Sails Again Across the Bay After Repairs",
    ]


def test_a_sentence_with_a_label_inside_is_left_whole() -> None:
    text = "The clerk wrote the words News ID: 80431 on a card, and put the card away in a drawer."

    lines = [text, "Nobody has opened the drawer since."]

    assert [block.text for block in unglued(unwrapped(lines, lines))] == lines


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry Sails Again Across the BayIn remarks on Monday, the harbour master said that the boat was sound.", "Ferry Sails Again Across the Bay"),
        ("The ferry sailed again across the McDonald bay on Monday, the harbour master said in his remarks.", None),
    ],
    ids=["most words in capitals", "a sentence with a capital inside"],
)  # fmt: skip
def test_a_headline_glued_to_its_story(text: str, headline: str | None) -> None:
    cut = glued_headline(text)

    assert (text[:cut] if cut else None) == headline
