"""A layout proves itself: by the lines and the texts that its file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from newsparse.blocks.block import trimmed
from newsparse.blocks.stretch import Stretch
from newsparse.cues.matcher import CueMatcher
from newsparse.layouts.file import Hit, Layout, compile_pattern, read_cue
from newsparse.layouts.registry import (
    NEAR,
    builtin,
    catalogue,
    furniture_cues,
    known_layout,
    recognise,
    stretches_in,
)
from newsparse.model import Section
from newsparse.text import bare_lines

_FEWEST_WORDS = 3  # of what is told to be in no field
_SHORTEST = 12  # characters
_ENDS = frozenset(".!?…。！？।؟")
_CLOSING = "\"'”’»)"
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
        yield f"hit {number} is not recognised: {_cause(layout, hit.text)}"
    records = read(hit.text)
    if len(records) != hit.count:
        yield f"hit {number} gives {len(records)} records, not {hit.count}"
    first = records[0] if records else {}
    for key, wanted, given in _differences(hit.expect, first):
        yield f"hit {number}: {key} is {given!r}, not {wanted!r}"
    yield from (f"hit {number}: {key} is {first[key]!r}" for key in hit.absent if first.get(key))
    yield from (
        f"hit {number}: line {line} is in no field: {text!r}"
        for line, text in _left_out(layout, hit, records)
    )


def _left_out(layout: Layout, hit: Hit, records: Sequence[dict[str, Any]]) -> Iterator[tuple[int, str]]:
    """The sentences of a text that no record has and that no cue of the layout's own takes for furniture."""
    taken = {line for record in records for lines in record.get("lines", {}).values() for line in lines}
    comments = [
        part for record in records for part in record.get("sections", ()) if part["section"] == "comments"
    ]
    taken.update(line for part in comments for line in range(part["first"], part["last"] + 1))
    own = CueMatcher((), own=[read_cue(layout, table) for table in layout.cues])
    furniture = furniture_cues(layout)
    places = {stretch.first: stretch for stretch in _furniture(layout, hit.text)}
    for line, text in enumerate(trimmed(bare_lines(hit.text)), 1):
        if line in taken or line - 1 in places or not _is_sentence(text) or text.startswith(hit.furniture):
            continue
        if not any(cue.name in furniture for cue, _ in own.shown(text)):
            yield line, text


def _furniture(layout: Layout, text: str) -> Iterator[Stretch]:
    lines = bare_lines(text)
    for stretch in stretches_in(layout, lines, trimmed(lines)):
        if stretch.section == Section.CHROME:
            yield from (replace(stretch, first=line) for line in range(stretch.first, stretch.last + 1))


def _is_sentence(text: str) -> bool:
    words = text.split()
    return len(words) >= _FEWEST_WORDS and text.rstrip(_CLOSING)[-1:] in _ENDS and len(text) >= _SHORTEST


def _cause(layout: Layout, text: str) -> str:
    """Why a text is not recognised as this layout."""
    lines = trimmed(bare_lines(text))
    known = known_layout(layout)
    near = [line for line in lines if line]
    near = near if len(near) <= 2 * NEAR else [*near[:NEAR], *near[-NEAR:]]
    for group in known.landmarks:
        marks = [mark.removeprefix("\n") for mark in group]
        if not any(f"{line}\n".startswith(tuple(marks)) for line in near):
            return f"no line near its top or end begins with {' or '.join(map(repr, marks))}"
    for source in layout.detect:
        pattern = compile_pattern(layout, source)
        if not any(pattern.match(line) for line in near):
            return f"no line near its top or end matches {source!r}"
    if not layout.landmarks:
        return "the layout has no `landmarks`"
    others = [known for known in builtin().known if known.name != layout.name]
    other = recognise(lines, catalogue(others))
    return f"the layout {other.name!r} says more for itself" if other else "its landmarks stand on long lines"


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
