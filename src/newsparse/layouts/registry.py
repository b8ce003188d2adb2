"""A site's layout as data: know it by name, recognise it, prove it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from newsparse.blocks.block import trimmed
from newsparse.cues.matcher import CompiledPattern, CueMatcher, general_matcher
from newsparse.errors import LayoutError
from newsparse.layouts.file import (
    BUILTIN_FOLDER,
    Hit,
    Layout,
    compile_pattern,
    general_cues,
    load,
    own_cues,
    prepared,
    read_cue,
)
from newsparse.resources import text_of
from newsparse.text import bare_lines

_LONGEST_LINE = 200  # characters; what announces a layout stands on a line of its own
NEAR = 40  # lines from the top and from the end in which a layout shows itself
_KEY = 3  # first characters of a line, looked up before anything else is tried

Read = Callable[[str], Sequence[dict[str, Any]]]


class Known(Struct, frozen=True):
    """A layout that is known of; it is made ready once a text shows all of its landmarks."""

    name: str
    key: str
    landmarks: tuple[str, ...]
    weight: int
    path: str


class Catalogue(Struct, frozen=True):
    """Known layouts, the same in the order in which they are tried, and how lines begin that announce one."""

    known: tuple[Known, ...]
    tried: tuple[Known, ...]
    keys: frozenset[str]


class Detector(Struct, frozen=True):
    """A layout and its `detect` patterns, made ready."""

    layout: Layout
    patterns: tuple[CompiledPattern, ...]


@cache
def builtin() -> Catalogue:
    """The layouts that come with the package."""
    return catalogue(
        _known(table["name"], table.get("landmarks", ()), table.get("detect", ()), path)
        for path, table in _tables().items()
    )


@cache
def all_layouts() -> Catalogue:
    """The user's own layouts, and those of the package whose names they do not take."""
    own = [known_layout(load(path)) for path in user_files()]
    taken = {known.name for known in own}
    return catalogue([*own, *(known for known in builtin().known if known.name not in taken)])


def user_folder() -> str:
    """Where a user's own layouts lie: `newsparse/layouts` in the system's folder for configuration."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or home
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    return os.path.join(base, "newsparse", "layouts")


def user_files() -> list[str]:
    """The layout files in the user's own folder, sorted; none where there is no such folder."""
    folder = user_folder()
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if name.endswith(".toml")]


def catalogue(known: Iterable[Known]) -> Catalogue:
    """Layouts to choose from; of two that fit a text equally well, the earlier one is chosen."""
    entries = tuple(known)
    tried = sorted(entries, key=lambda entry: entry.weight, reverse=True)
    return Catalogue(entries, tuple(tried), frozenset(entry.key for entry in entries))


def known_layout(layout: Layout) -> Known:
    """What a catalogue holds of a layout."""
    return _known(layout.name, layout.landmarks, layout.detect, layout.path)


@cache
def by_name(name_or_path: str) -> Layout:
    """The layout of that name, or in that TOML file; raises `LayoutError` where there is none."""
    if name_or_path.endswith(".toml"):
        return load(name_or_path)
    paths = {known.name: known.path for known in all_layouts().known}
    if name_or_path in paths:
        return _layout(paths[name_or_path])
    raise LayoutError(
        f"no layout is called {name_or_path!r}",
        hint=f"use a path to a TOML file, or one of {', '.join(sorted(paths))}",
    )


def recognise(lines: Sequence[str], known: Catalogue) -> Layout | None:
    """The layout that the trimmed lines near the top and near the end say most for, or None."""
    near = lines if len(lines) <= 2 * NEAR else [*lines[:NEAR], *lines[-NEAR:]]
    keys = {text[:_KEY] for text in near}
    keys.add("")  # of layouts whose landmarks are shorter than a key
    if known.keys.isdisjoint(keys):
        return None
    texts = [text for text in near if len(text) <= _LONGEST_LINE]
    whole = "\n".join(["", *texts, ""])
    for layout in known.tried:
        if layout.key in keys and _is_announced(layout, whole):
            detector = _detector(layout.path)
            if _detects(detector, texts):
                return detector.layout
    return None


def matcher_of(layout: Layout) -> CueMatcher:
    """The cues for pages in a layout: the general ones but for those it drops, and its own."""
    if not (layout.labels or layout.drop or layout.cues):
        return general_matcher()
    return _matcher(layout.path)


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


@cache
def _matcher(path: str) -> CueMatcher:
    layout = _layout(path)
    return CueMatcher(tuple(general_cues(layout)), frozenset(layout.drop), own_cues(layout))


def _known(name: str, landmarks: Sequence[str], detect: Sequence[str], path: str) -> Known:
    """What is known of a layout; a key that no line has where nothing announces it."""
    long_enough = (mark.rstrip("\n")[:_KEY] for mark in landmarks if len(mark) >= _KEY)
    key = next(long_enough, "") if landmarks else "\n"
    marks = tuple(f"\n{mark}" for mark in landmarks)
    return Known(name, key, marks, len(landmarks) + len(detect), path)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """By their paths, the keys of the built-in layouts without their proofs, which no reading needs."""
    tables = msgspec.json.decode(text_of("layouts/catalogue.json"))
    return {os.path.join(BUILTIN_FOLDER, f"{table['name']}.toml"): table for table in tables}


@cache
def _layout(path: str) -> Layout:
    """The layout in a file, as reading needs it."""
    table = _tables().get(path)
    return load(path) if table is None else prepared(path, table)


def _is_announced(known: Known, whole: str) -> bool:
    for mark in known.landmarks:  # noqa: SIM110 (a third of the time that `all` takes)
        if mark not in whole:
            return False
    return True


@cache
def _detector(path: str) -> Detector:
    layout = _layout(path)
    patterns = tuple(compile_pattern(layout, pattern) for pattern in layout.detect)
    return Detector(layout, patterns)


def _detects(detector: Detector, texts: Sequence[str]) -> bool:
    try:
        for pattern in detector.patterns:
            if not any(map(pattern.match, texts)):
                return False
    except TimeoutError:
        return False
    return True


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
