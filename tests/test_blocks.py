"""Lines to blocks: what is quick about it reads as the long way would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.blocks.block import folded, trimmed
from newsparse.blocks.rejoin import sentence_starts
from newsparse.blocks.unwrap import _END_CODE, _LONGEST_WORD, unwrapped, wrap_width

_CHARACTERS = st.sampled_from("ab-. \t\x0b\x1c\x1f\x85\xa0é\u2003\u2028\u200b\u200c\u3000‘م")
_LINES = st.lists(st.text(_CHARACTERS, max_size=12), max_size=6)
_WRAPPED = [
    "    TEHRAN, Feb 26 - The ferry that carries the post to the island",
    "was late again on Tuesday, its mate said on the long pier, and the",
    "well-",
    "known clock on the square has lost eleven minutes since the snow.",
    "    No ships were waiting.",
]


@given(_LINES)
def test_folding_leaves_single_spaces_and_no_other_white_space(lines: list[str]) -> None:
    texts = list(filter(None, trimmed(lines)))

    assert folded(texts) == [" ".join(text.split()) for text in texts]


@given(st.from_regex(_END_CODE.pattern, fullmatch=True))
def test_a_long_end_code_has_no_small_second_letter(code: str) -> None:
    line = code.rstrip("\n")

    assert len(line) <= _LONGEST_WORD or not line[1].islower()


def test_the_lines_of_a_wrapped_paragraph_are_one_unit() -> None:
    found = unwrapped(_WRAPPED, trimmed(_WRAPPED))

    assert [(block.first, block.last) for block in found] == [(0, 3), (4, 4)]
    assert "pier, and the well-known clock" in found[0].text


@pytest.mark.parametrize("width", [20, 120])
def test_lines_too_short_or_too_long_for_a_page_are_not_wrapped(width: int) -> None:
    lines = ["the ferry was late and".ljust(width, "x")] * 9

    assert wrap_width(lines) == 0


def test_one_line_in_twenty_may_stick_out_of_a_wrapped_text() -> None:
    line = "the ferry that carries the post to the island was late again on"

    assert wrap_width([line] * 19 + ["x" * 200]) == len(line)
    assert wrap_width([line] * 18 + ["x" * 200] * 2) == 0


@pytest.mark.parametrize(
    "below",
    [
        ["by", "Lana Orchard"],
        ["von", "Lana Orchard"],
        ["Lana Orchard", ",", "@lana"],
        ["Dec 21, 2023", "at 1:39 pm"],
    ],
)
def test_a_headline_is_not_joined_with_the_name_or_the_day_below_it(below: list[str]) -> None:
    headline = "The orchard by the harbour opens its gates at last"

    assert sentence_starts([headline, *below])[:2] == [0, 1]


def test_a_name_inside_a_sentence_is_joined() -> None:
    lines = ["The orchard was opened on Monday", "by", "Lana Orchard", ", who planted it in 1990."]

    start = ["The gate, which was painted", "green again in the spring of last year"]

    assert sentence_starts([*start, *lines[1:]]) == [0]
