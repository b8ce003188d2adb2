"""Stretches: runs of lines whose place on the page is known before anything is weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsparse.blocks.block import Block, folded
from newsparse.blocks.unwrap import WIDEST, continues_paragraph, unwrapped
from newsparse.model import Section


class Stretch(Struct, frozen=True):
    """Lines, by the indices of the first and the last, that stand in a section and may give a field.

    `opening` is what the first line says without its label, `value` what the field is made of where that is
    not the text itself. `whole` makes one block of all lines, `wrapped` one of every run of lines without a
    blank one between them. What `leans` is weighed, with more to be said for the section; what is `mute`
    gives no field, whatever it looks like.
    """

    first: int
    last: int
    section: Section
    name: str
    field: str = ""
    opening: str | None = None
    value: str | None = None
    whole: bool = False
    wrapped: bool = False
    leans: bool = False
    mute: bool = False


Placed = tuple[list[Block], list[Stretch | None]]


def placed_blocks(lines: list[str], texts: list[str], stretches: Sequence[Stretch]) -> Placed:
    """The blocks of an article, each with the stretch that it is of, if any; stretches come in order."""
    blocks: list[Block] = []
    marks: list[Stretch | None] = []
    end = 0
    for stretch in stretches:
        for found, mark in (
            (_shifted(unwrapped(lines[end : stretch.first], texts[end : stretch.first]), end), None),
            (list(_blocks_of(lines, texts, stretch)), stretch),
        ):
            blocks += found
            marks += [mark] * len(found)
        end = stretch.last + 1
    rest = _shifted(unwrapped(lines[end:], texts[end:]), end)
    return blocks + rest, marks + [None] * len(rest)


def _shifted(blocks: list[Block], by: int) -> list[Block]:
    return [Block(block.text, block.first + by, block.last + by) for block in blocks]


def _blocks_of(lines: list[str], texts: list[str], stretch: Stretch) -> Iterator[Block]:
    first, end = stretch.first, stretch.last + 1
    own = texts[first:end]
    if stretch.opening is not None:
        own[0] = stretch.opening
    if stretch.whole:
        text = " ".join(folded([text for text in own if text]))
        if text:
            yield Block(text, first, stretch.last)
    elif stretch.wrapped:
        yield from _shifted(_paragraphs_apart(own), first)
    elif stretch.section == Section.BODY:
        yield from _shifted(unwrapped([own[0], *lines[first + 1 : end]], own), first)
    else:
        shown = [index for index, text in enumerate(own) if text]
        texts = folded([own[index] for index in shown])
        yield from (
            Block(text, first + index, first + index) for index, text in zip(shown, texts, strict=True)
        )


def _paragraphs_apart(texts: list[str]) -> list[Block]:
    """The paragraphs of wrapped lines between which blank ones stand."""
    shown = [index for index, text in enumerate(texts) if text]
    width = max([len(texts[index]) for index in shown], default=0)
    runs: list[list[int]] = []
    for index in shown:
        goes_on = runs and runs[-1][-1] == index - 1 and width <= WIDEST
        if goes_on and continues_paragraph(texts[index - 1], texts[index], width):
            runs[-1].append(index)
        else:
            runs.append([index])
    whole = folded([" ".join([texts[index] for index in run]) for run in runs])
    return [Block(text, run[0], run[-1]) for text, run in zip(whole, runs, strict=True)]
