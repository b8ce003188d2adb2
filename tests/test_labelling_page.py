"""A page between its sections and its article: the quick ways give what the plain ones give."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsparse.blocks.block import Block
from newsparse.cues import LineFeatures
from newsparse.cues.matcher import general_matcher
from newsparse.fields import article
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.model import Span

_places = st.lists(st.sampled_from(list(Zone)), max_size=30)
_words = st.text("abcdeß’é -", max_size=30)
_sizes = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=20)


def _page(texts: list[str], zones: list[Zone]) -> Page:
    blocks = [Block(text, line, line) for line, text in enumerate(texts)]
    features: list[LineFeatures] = [general_matcher().look(text) for text in texts]
    return Page(Span("\n".join(texts)), blocks, features, zones, None)


@given(_places)
def test_a_place_holds_the_units_that_stand_there(zones: list[Zone]) -> None:
    page = _page(["A line."] * len(zones), zones)

    for zone in Zone:
        assert list(page.indices(zone)) == [index for index, here in enumerate(zones) if here == zone]


@given(st.lists(_words.map("a{}".format), min_size=1, max_size=5), st.lists(_words, max_size=4))
def test_a_word_is_shared_if_the_body_holds_it(body: list[str], texts: list[str]) -> None:
    page = _page(body, [Zone.BODY] * len(body))
    story = " ".join(body).casefold()

    for text in texts:
        words = re.findall(r"[^\W\d_]{4,}", text.casefold())
        searched = story.encode("ascii", "ignore").decode() if text.isascii() else story
        assert page.words_shared(text) == (
            sum(word in searched for word in words) / len(words) if words else 0
        )


@given(_sizes, st.integers(1, 9), st.data())
def test_the_numbers_of_lines_are_those_of_all_units(
    sizes: list[tuple[int, int]], first: int, data: st.DataObject
) -> None:
    blocks: list[Block] = []
    line = 0
    for ahead, more in sizes:  # a line may hold several blocks
        line += ahead
        blocks.append(Block("A line.", line, line + more))
        line += more
    indices = sorted(data.draw(st.sets(st.sampled_from(range(len(blocks))), min_size=1)))

    held = {number for index in indices for number in range(blocks[index].first, blocks[index].last + 1)}
    assert article._numbers(blocks, first, indices) == tuple(sorted(first + number for number in held))
