"""How layouts part the articles of a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newsparse.blocks.block import trimmed
from newsparse.layouts.file import Layout, compile_pattern
from newsparse.layouts.landmarks import furniture_of
from newsparse.layouts.registry import Catalogue, all_layouts, catalogue, layout_at, places_at, recognise
from newsparse.split import Parting
from newsparse.text import bare_lines


def parting_of(layout: Layout) -> Parting | None:
    """How a layout says that its articles are parted, if it says so."""
    if layout.separator:
        return Parting(separator=layout.separator)
    if layout.starts:
        return Parting(starts=_shows(layout, layout.starts))
    if not layout.ends:
        return None
    is_furniture, is_tail = furniture_of(places_at(layout.path))
    return Parting(ends=_shows(layout, layout.ends), is_furniture=is_furniture, is_tail=is_tail)


def parting_shown(top: str) -> Parting | None:
    """How articles are parted in a file that begins so, where a layout that is recognised says it."""
    known, marks = _parting_layouts()
    for mark in marks:  # most texts hold none of these
        if mark in top:
            layout = recognise(trimmed(bare_lines(top)), known, near=len(top))
            return parting_of(layout) if layout else None
    return None


@cache
def _parting_layouts() -> tuple[Catalogue, tuple[str, ...]]:
    """The layouts that say how articles are parted, and what a text of one of them holds."""
    own = [known for known in all_layouts().known if parting_of(layout_at(known.path))]
    marks = [mark.strip() for known in own for mark in (known.landmarks or (("",),))[0]]
    return catalogue(own), tuple(dict.fromkeys(marks))


def _shows(layout: Layout, source: str) -> Callable[[str], bool]:
    pattern = compile_pattern(layout, source)

    def shows(line: str) -> bool:
        try:
            return pattern.match(line) is not None
        except TimeoutError:
            return False

    return shows
