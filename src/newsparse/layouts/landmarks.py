"""Landmarks of a layout made ready: the lines by which fields and story are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from newsparse.cues.matcher import CompiledPattern, general_matcher
from newsparse.layouts.file import Layout, PlaceTable, compile_pattern, is_cue_name
from newsparse.model import Section

_LONGEST = 400  # characters of a line that may be a landmark


class Landmark(Struct, frozen=True):
    """A pattern for lines made ready, or the name of a general cue: `<date>`."""

    pattern: CompiledPattern | None
    cue: str = ""

    def shown(self, text: str) -> bool:
        """Whether a trimmed line is this landmark."""
        return self.value(text) is not None

    def value(self, text: str) -> str | None:
        """What a line that is this landmark says behind it; None of any other line."""
        if not text or len(text) > _LONGEST:
            return None
        if self.pattern is None:
            return text if self.cue in general_matcher().look(text).cues else None
        try:
            match = self.pattern.match(text)
        except TimeoutError:
            return None
        if not match:
            return None
        return match["value"] or "" if "value" in match.re.groupindex else text[match.end() :].strip()


class Place(Struct, frozen=True):
    """A place of a layout made ready."""

    table: PlaceTable
    section: Section
    opens: Landmark | None
    below: tuple[Landmark, ...]
    above: tuple[Landmark, ...]
    through: tuple[Landmark, ...]
    skip: Landmark | None


def furniture_of(places: Sequence[Place]) -> tuple[Callable[[str], bool], Callable[[str], bool]]:
    """What tells lines of furniture, and the first line of furniture that goes on to the end."""
    own = [place for place in places if place.section == Section.CHROME]
    opens = [place.opens for place in own if place.opens]
    tails = [landmark for place in own for landmark in place.below]
    return (
        lambda text: any(landmark.shown(text) for landmark in opens),
        lambda text: any(landmark.shown(text) for landmark in tails),
    )


def ready_places(layout: Layout) -> tuple[Place, ...]:
    """The places of a layout made ready."""
    return tuple(_ready(layout, table) for table in layout.places)


def _ready(layout: Layout, table: PlaceTable) -> Place:
    section = Section[table.section.upper()] if table.section else Section.HEADER
    return Place(
        table,
        section,
        _landmark(layout, table.opens) if table.opens else None,
        _landmarks(layout, table.below),
        _landmarks(layout, table.above),
        _landmarks(layout, table.through),
        _landmark(layout, table.skip) if table.skip else None,
    )


def _landmarks(layout: Layout, sources: str | tuple[str, ...]) -> tuple[Landmark, ...]:
    return tuple(
        _landmark(layout, source) for source in ([sources] if isinstance(sources, str) else sources) if source
    )


def _landmark(layout: Layout, source: str) -> Landmark:
    if is_cue_name(source):
        return Landmark(None, source[1:-1])
    return Landmark(compile_pattern(layout, source))
