"""A layout proves itself: by the lines and the texts that its file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newsparse.blocks.block import trimmed
from newsparse.cues.matcher import CueMatcher
from newsparse.layouts.file import Hit, Layout, read_cue
from newsparse.layouts.registry import builtin, catalogue, known_layout, recognise
from newsparse.text import bare_lines

Read = Callable[[str], Sequence[dict[str, Any]]]


def check(layout: Layout, read: Read) -> list[str]:
    """What is wrong with a layout by its own proof; `read` gives the records of a text read with it."""
    return [
        *_check_cues(layout),
        *(
            problem
            for number, hit in enumerate(layout.hits, 1)
            for problem in _check_hit(layout, number, hit, read)
        ),
        *(
            f"miss {number} is recognised"
            for number, text in enumerate(layout.misses, 1)
            if _knows(layout, text)
        ),
    ]


def _check_cues(layout: Layout) -> Iterator[str]:
    for table in layout.cues:
        alone = CueMatcher((), own=[read_cue(layout, table)])
        for line in (*table.hits, *table.misses):
            if any(alone.shown(line)) != (line in table.hits):
                yield f"cue {table.name!r} {'does not match' if line in table.hits else 'matches'} {line!r}"


def _check_hit(layout: Layout, number: int, hit: Hit, read: Read) -> Iterator[str]:
    if not _knows(layout, hit.text):
        yield f"hit {number} is not recognised"
    records = read(hit.text)
    if len(records) != hit.count:
        yield f"hit {number} gives {len(records)} records, not {hit.count}"
    first = records[0] if records else {}
    for key, wanted, given in _differences(hit.expect, first):
        yield f"hit {number}: {key} is {given!r}, not {wanted!r}"
    yield from (f"hit {number}: {key} is {first[key]!r}" for key in hit.absent if first.get(key))


def _knows(layout: Layout, text: str) -> bool:
    """Whether a text is recognised as this layout rather than as one of the package."""
    others = (known for known in builtin().known if known.name != layout.name)
    found = recognise(trimmed(bare_lines(text)), catalogue([known_layout(layout), *others]))
    return found is not None and found.path == layout.path


def _differences(wanted: Any, given: Any, key: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where a record differs from what is wanted of it; keys that are not mentioned may hold anything."""
    if not isinstance(wanted, dict) or not isinstance(given, dict):
        if wanted != given:
            yield key or "the record", wanted, given
        return
    for name, value in wanted.items():
        yield from _differences(value, given.get(name), f"{key}.{name}".lstrip("."))
