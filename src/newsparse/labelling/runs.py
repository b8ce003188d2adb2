"""What every line of an article was read as, as runs of lines one after the other."""

from __future__ import annotations

from itertools import groupby, pairwise

from newsparse.blocks.block import Block
from newsparse.labelling.page import Page
from newsparse.labelling.zone import SECTION_OF
from newsparse.model import Section, SectionName, SectionRun
from newsparse.patterns import lazy

_NAMES: tuple[SectionName, ...] = ("chrome", "header", "body", "trailer", "comments")
_SECTIONS = bytes(SECTION_OF) + bytes(range(len(SECTION_OF), 256))
_RUN = lazy(rb"(?s)(.)\1*")
_BODY = int(Section.BODY)


def section_runs(page: Page, size: int) -> tuple[SectionRun, ...]:
    """The runs of an article of so many lines, without gaps from its first line to its last.

    A blank line goes with the line above. A line that holds several blocks, a whole page perhaps, is read as
    body where one of them is, else as its first.
    """
    blocks, first = page.blocks, page.span.first_line
    sections = bytes(page.zones).translate(_SECTIONS)
    starts = [run.start() for run in _RUN.finditer(sections)] or [0]
    if [start for start in starts[1:] if blocks[start].first <= blocks[start - 1].last]:
        return _of_shared_lines(blocks, sections, first, size)
    lines = [0, *(blocks[start].first for start in starts[1:]), size]
    names = [_NAMES[sections[start]] for start in starts] if sections else _NAMES[:1]
    return tuple(
        [
            SectionRun(name, first + begin, first + end - 1)
            for name, (begin, end) in zip(names, pairwise(lines), strict=True)
        ]
    )


def _of_shared_lines(blocks: list[Block], sections: bytes, first: int, size: int) -> tuple[SectionRun, ...]:
    """The runs where a line holds blocks of several sections."""
    told: dict[int, int] = {}
    for block, section in zip(blocks, sections, strict=True):
        for index in range(block.first, block.last + 1):
            if index not in told or section == _BODY:
                told[index] = section
    each, section = [], next(iter(told.values()))
    for index in range(size):
        section = told.get(index, section)
        each.append(section)
    runs, begin = [], first
    for section, lines in groupby(each):
        end = begin + len(list(lines))
        runs.append(SectionRun(_NAMES[section], begin, end - 1))
        begin = end
    return tuple(runs)
