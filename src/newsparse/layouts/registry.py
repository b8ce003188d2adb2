"""A site's layout as data: know it by name, recognise it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from newsparse.blocks.stretch import Stretch
from newsparse.cues.matcher import CompiledPattern, CueMatcher, general_matcher
from newsparse.errors import LayoutError, choices
from newsparse.layouts.file import (
    BUILTIN_FOLDER,
    Layout,
    compile_pattern,
    general_cues,
    is_builtin,
    load,
    own_cues,
    prepared,
)
from newsparse.layouts.landmarks import Place, ready_places
from newsparse.layouts.places import stretches_of
from newsparse.model import SectionName
from newsparse.resources import text_of

_LONGEST_LINE = 200  # characters; what announces a layout stands on a line of its own
NEAR = 40  # lines from the top and from the end in which a layout shows itself
_KEY = 3  # first characters of a line, looked up before anything else is tried


class Known(Struct, frozen=True):
    """A layout that is known of; it is made ready once a text shows all of its landmarks."""

    name: str
    keys: tuple[str, ...]
    landmarks: tuple[tuple[str, ...], ...]
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
    """The user's own layouts that can be used, and those of the package whose names they do not take."""
    own = [known_layout(found) for found in _own().values() if isinstance(found, Layout)]
    taken = {known.name for known in own}
    return catalogue([*own, *(known for known in builtin().known if known.name not in taken)])


def broken_layouts() -> list[LayoutError]:
    """What is wrong with the files in the user's own folder that are left out for it."""
    return [found for found in _own().values() if isinstance(found, LayoutError)]


def _own() -> dict[str, Layout | LayoutError]:
    """The user's own layouts by their paths; one that is broken is no reason to read no text."""
    found: dict[str, Layout | LayoutError] = {}
    for path in user_files():
        try:
            found[path] = load(path)
        except LayoutError as error:
            found[path] = error
    return found


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
    return Catalogue(entries, tuple(tried), frozenset(key for entry in entries for key in entry.keys))


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
        return layout_at(paths[name_or_path])
    broken = _own().get(os.path.join(user_folder(), f"{name_or_path}.toml"))
    if isinstance(broken, LayoutError):
        raise LayoutError(str(broken), hint=broken.hint)
    raise LayoutError(
        f"no layout is called {name_or_path!r}",
        hint=f"{choices(name_or_path, sorted(paths), 'layouts')}, or the path of a TOML file",
    )


def recognise(lines: Sequence[str], known: Catalogue, *, near: int = NEAR) -> Layout | None:
    """The layout that the trimmed lines near the top and near the end say most for, or None."""
    shown = lines if len(lines) <= 2 * near else list(filter(None, lines))
    if len(shown) > 2 * near:
        shown = [*shown[:near], *shown[-near:]]
    keys = {text[:_KEY] for text in shown}
    keys.add("")  # of layouts whose landmarks are shorter than a key
    if known.keys.isdisjoint(keys):
        return None
    texts = [text for text in shown if len(text) <= _LONGEST_LINE]
    whole = "\n".join(["", *texts, ""])
    for layout in known.tried:
        if not keys.isdisjoint(layout.keys) and _is_announced(layout, whole):
            detector = _detector(layout.path)
            if _detects(detector, texts):
                return detector.layout
    return None


def matcher_of(layout: Layout) -> CueMatcher:
    """The cues for pages in a layout: the general ones but for those it drops, and its own."""
    if not (layout.labels or layout.drop or layout.cues):
        return general_matcher()
    return _matcher(layout.path)


def furniture_cues(layout: Layout) -> frozenset[str]:
    """The names of the cues that a user's layout has for lines of no article, wherever they stand."""
    return frozenset() if is_builtin(layout) or not layout.cues else _furniture_cues(layout.path)


def stretches_in(layout: Layout, lines: Sequence[str], texts: Sequence[str]) -> list[Stretch]:
    """The lines of an article whose place a layout knows, in order; none where it tells of none."""
    if not (layout.places or layout.furniture):
        return []
    return stretches_of(places_at(layout.path), lines, texts, _furniture(layout.path))


@cache
def _furniture(path: str) -> frozenset[str]:
    return frozenset(layout_at(path).furniture)


@cache
def _furniture_cues(path: str) -> frozenset[str]:
    return frozenset(table.name for table in layout_at(path).cues if _is_furniture(table.votes))


def _is_furniture(votes: Mapping[SectionName, int]) -> bool:
    chrome = votes.get("chrome", 0)
    return chrome > 0 and all(vote <= 0 for section, vote in votes.items() if section != "chrome")


@cache
def places_at(path: str) -> tuple[Place, ...]:
    """The places of the layout in a file, made ready."""
    return ready_places(layout_at(path))


@cache
def _matcher(path: str) -> CueMatcher:
    layout = layout_at(path)
    return CueMatcher(tuple(general_cues(layout)), frozenset(layout.drop), own_cues(layout))


def _known(name: str, landmarks: Sequence[str | Sequence[str]], detect: Sequence[str], path: str) -> Known:
    """What is known of a layout; a key that no line has where nothing announces it."""
    marks = [(mark,) if isinstance(mark, str) else tuple(mark) for mark in landmarks]
    long_enough = (
        tuple(mark.rstrip("\n")[:_KEY] for mark in group) for group in marks if min(map(len, group)) >= _KEY
    )
    keys = next(long_enough, ("",)) if marks else ("\n",)
    begun = tuple(tuple(f"\n{mark}" for mark in group) for group in marks)
    return Known(name, keys, begun, len(marks) + len(detect), path)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """By their paths, the keys of the built-in layouts without their proofs, which no reading needs."""
    tables = msgspec.json.decode(text_of("layouts/catalogue.json"))
    return {os.path.join(BUILTIN_FOLDER, f"{table['name']}.toml"): table for table in tables}


@cache
def layout_at(path: str) -> Layout:
    """The layout in a file, as reading needs it."""
    table = _tables().get(path)
    return load(path) if table is None else prepared(path, table)


def _is_announced(known: Known, whole: str) -> bool:
    for group in known.landmarks:
        for mark in group:
            if mark in whole:
                break
        else:
            return False
    return True


@cache
def _detector(path: str) -> Detector:
    layout = layout_at(path)
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
