"""What the markup of a document says of a line, as votes beside those of its cues."""

from __future__ import annotations

from collections import Counter
from functools import cache

from newsparse.blocks.block import Block
from newsparse.cues._cue import Votes, votes
from newsparse.cues._features import LineFeatures
from newsparse.witness import Markup

# Votes set by hand on real pages: a step of one or two moves the body by some tenths of a point.
_PROSE_IN_STORY = votes(chrome=-1, body=9, trailer=-2, comments=-2)
_PROSE = votes(body=2)
_STORY = votes()
_NO_STORY = votes(chrome=2, body=-3)
_FURNITURE = votes(chrome=2, body=-9)
_CAPTION = votes(body=-9)
_ITEM = votes(body=-3)
_LINKED = votes(body=-4)
_HEADLINE = votes(header=2, body=-4)
_ABOVE = votes(body=-4)  # the headline
_NAMES = ((Markup.FURNITURE, "furniture tag"), (Markup.CAPTION, "caption tag"))
_NAMED = Markup.FURNITURE | Markup.CAPTION
_UNASKED = LineFeatures(votes(), ("line",))
_LONG_ITEM = 60  # characters of an item that may be a paragraph
_SHORT = 5  # characters


def marked_up(blocks: list[Block], features: list[LineFeatures], markup: bytes) -> list[LineFeatures]:
    """The features with the votes of what the markup says of the first line of each block."""
    together = 0
    for byte in markup:
        together |= byte
    found: list[LineFeatures] = []
    above = bool(together & Markup.HEADLINE)
    has_story = bool(together & Markup.STORY)
    times = Counter([block.text for block in blocks])
    for block, line in zip(blocks, features, strict=True):
        byte = markup[block.first] if block.first < len(markup) else 0
        above = above and not byte & Markup.HEADLINE
        if times[block.text] > 1:  # a notice, a teaser: no story says a thing twice
            byte &= ~Markup.PARAGRAPH
        size = min(len(block.text), _LONG_ITEM + 1)
        found.append(_summed(line, _votes(byte, size, above=above, has_story=has_story), byte))
    return found


def apart(blocks: list[Block], markup: bytes) -> list[int]:
    """The indices of the blocks that are not furniture: what others look like need not be asked."""
    return [index for index, block in enumerate(blocks) if not markup[block.first] & Markup.FURNITURE]


def with_furniture(features: list[LineFeatures], indices: list[int], size: int) -> list[LineFeatures]:
    """The features of so many blocks, given those of the blocks with these indices; the others are furniture."""
    found = [_UNASKED] * size
    for index, line in zip(indices, features, strict=True):
        found[index] = line
    return found


def _summed(line: LineFeatures, more: Votes, byte: int) -> LineFeatures:
    one, two, three, four, five = line.votes
    chrome, header, body, trailer, comments = more
    names = tuple([name for mark, name in _NAMES if byte & mark]) if byte & _NAMED else ()
    summed = (one + chrome, two + header, three + body, four + trailer, five + comments)
    return LineFeatures(summed, (*line.cues, *names), line.fields, line.dates)


@cache
def _votes(byte: int, size: int, *, above: bool, has_story: bool) -> Votes:
    """The votes for a line of so many characters, which may stand above the headline."""
    cast: list[Votes] = []
    in_story = bool(byte & Markup.STORY)
    linked = bool(byte & Markup.LINKED)
    if byte & Markup.PARAGRAPH and not linked and size > _SHORT:
        cast.append(_PROSE_IN_STORY if in_story else _PROSE)
    if has_story:
        cast.append(_STORY if in_story else _NO_STORY)
    if byte & Markup.ITEM and not (in_story and not linked and size > _LONG_ITEM):
        cast.append(_ITEM)
    for mark, vote in ((Markup.FURNITURE, _FURNITURE), (Markup.CAPTION, _CAPTION), (Markup.LINKED, _LINKED)):
        if byte & mark:
            cast.append(vote)
    if byte & Markup.HEADLINE:
        cast.append(_HEADLINE)
    if above:
        cast.append(_ABOVE)
    chrome, header, body, trailer, comments = (sum(column) for column in zip(votes(), *cast, strict=True))
    return chrome, header, body, trailer, comments
