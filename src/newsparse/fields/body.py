"""The body: paragraphs, with the dateline taken off the first."""

from __future__ import annotations

from msgspec import Struct

from newsparse.dateline import DatelineMatch, read_dateline, read_lone_dateline
from newsparse.fields.header import Header
from newsparse.labelling.page import Page

_SURE = 6  # what a dateline must score to count below the first paragraph


class Body(Struct, frozen=True, gc=False):
    """The paragraphs with the indices of their blocks, and the dateline with its block's index."""

    paragraphs: list[str]
    blocks: list[int]
    dateline: DatelineMatch | None
    dateline_block: int | None


def read_body(page: Page, header: Header) -> Body:
    """The body's paragraphs in order, without the headline where it stands in the body or runs into it."""
    blocks, title, glued = list(page.body), header.title, header.glued
    if title and title.blocks and not glued and title.blocks[-1] >= page.body_start:
        blocks = [index for index in blocks if index not in title.blocks]
    texts = [page.blocks[index].text for index in blocks]
    if glued:
        place = blocks.index(glued.block)
        texts[place] = texts[place][glued.cut :].strip()
    for place, text in enumerate(texts[:3]):
        lone = read_lone_dateline(text) if len(text) <= 80 else None
        match = lone or read_dateline(text)
        if match and (place == 0 or match.score >= _SURE or _repeats_lead(texts[0], text[match.end :])):
            return _with_dateline(blocks, texts, place, match)
    match, block = _dateline_above(page, header) or (None, None)
    return Body(texts, blocks, match, block)


def _dateline_above(page: Page, header: Header) -> tuple[DatelineMatch, int] | None:
    """The dateline on the line above the story that counts as the header's, because it holds the day."""
    index = page.body_start - 1
    taken = header.title.blocks if header.title else ()
    if index < 0 or index in taken or "dateline" not in page.cues[index]:
        return None
    match = read_lone_dateline(page.blocks[index].text)
    return (match, index) if match and match.day else None


def _repeats_lead(lead: str, text: str) -> bool:
    """Whether a paragraph is the lead again, now with its dateline."""
    return len(text) > 30 and lead.startswith(text.strip()[:30])


def _with_dateline(blocks: list[int], texts: list[str], place: int, match: DatelineMatch) -> Body:
    block, rest = blocks[place], texts[place][match.end :].strip()
    if rest:
        texts[place] = rest
    else:
        del texts[place], blocks[place]
    return Body(texts, blocks, match, block)
