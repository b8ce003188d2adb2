"""A layout file: its keys, its patterns, and what is wrong with it."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import asdict, replace

from newsparse.cues import CUES, PREDICATES, Cue, votes
from newsparse.cues.matcher import CompiledPattern
from newsparse.errors import LayoutError
from newsparse.layouts.mistakes import Takes, said_better
from newsparse.model import BY_LABEL, DateOrder, SectionName
from newsparse.patterns import Guarded, lazy
from newsparse.resources import path_of

BUILTIN_FOLDER = path_of("layouts")
_LARGEST = 1 << 20  # bytes of a file
_LONGEST_LANDMARK = 40  # characters
_LONGEST_LABELLED = 300  # characters of a line that opens with a label of a layout
_VALUE = lazy(r"(?:\s*[:：]\s*|\s+|(?=\d)|$)(?P<value>.*)$", re.IGNORECASE)  # behind such a label
_SECONDS = 0.05  # that a pattern from outside may take on one line

if TYPE_CHECKING:
    LabelledField = str
else:
    LabelledField = Literal[BY_LABEL]  # checked where a file is read
Landmark = Annotated[str, Meta(min_length=1, max_length=_LONGEST_LANDMARK)]


class CueTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A cue as a layout file writes it."""

    name: Annotated[str, Meta(min_length=1)]
    votes: dict[SectionName, Annotated[int, Meta(ge=-9, le=9)]]
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    field: LabelledField | Literal[""] = ""
    longest: Annotated[int, Meta(ge=1)] = 120
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class PlaceTable(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a section or a field stands, as a layout file writes it: relative to landmarks.

    A landmark is a pattern for a line, or the name of a general cue in angle brackets, such as `<date>`;
    of several the first one that a text has counts.
    """

    section: SectionName | Literal[""] = ""
    field: LabelledField | Literal[""] = ""
    name: str = ""
    opens: str = ""
    below: str | tuple[str, ...] = ()
    above: str | tuple[str, ...] = ()
    through: str | tuple[str, ...] = ()
    skip: str = ""
    takes: Takes = ""
    value: bool = False
    apart: bool = False
    wrapped: bool = False


class Hit(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that a layout must recognise, and its first record: what it holds, what it must not have.

    `furniture` are beginnings of sentences in it that belong into no field.
    """

    text: str
    expect: dict[str, Any] = {}
    absent: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    count: int = 1


class Layout(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of the texts of one site, agency or database, and the texts that prove it."""

    path: str
    name: Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9-]*$")]
    description: Annotated[str, Meta(min_length=1)]
    landmarks: tuple[Landmark | tuple[Landmark, ...], ...] = ()
    detect: tuple[str, ...] = ()
    labels: dict[LabelledField, tuple[str, ...]] = {}
    separator: str | None = None
    starts: str | None = None
    ends: str | None = None
    encoding: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    drop: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    cues: tuple[CueTable, ...] = ()
    places: tuple[PlaceTable, ...] = ()
    hits: tuple[Hit, ...] = ()
    misses: tuple[str, ...] = ()


@cache
def load(path: str | os.PathLike[str]) -> Layout:
    """The layout in a TOML file; raises `LayoutError` that names the file, the key and the reason."""
    import tomllib

    try:
        table = tomllib.loads(_content(path).decode("utf-8"))
        if "path" in table:
            raise msgspec.ValidationError("unknown key `path`")
        layout = msgspec.convert({**table, "path": os.fspath(path)}, Layout)
    except OSError as error:
        raise LayoutError(f"{path}: {error.strerror}") from error
    except msgspec.ValidationError as error:
        raise LayoutError(f"{path}: {said_better(str(error), _keys())}") from error
    except ValueError as error:  # no UTF-8, or no TOML
        raise LayoutError(f"{path}: {error}") from error
    except RecursionError:
        raise LayoutError(f"{path}: nested too deep") from None
    if not is_builtin(layout):
        _check_values(layout)
    return layout


def _content(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a regular file: from anything else they might never come, or never end."""
    from pathlib import Path

    if not stat.S_ISREG(os.stat(path).st_mode):
        raise LayoutError(f"{path}: not a regular file")
    with Path(path).open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise LayoutError(f"{path}: larger than {_LARGEST:,} bytes")
    return content


def prepared(path: str, table: dict[str, Any]) -> Layout:
    """The layout that the keys of a file make which was checked before: what checks is slow to set up."""
    values = _with_tuples(table)
    cues = tuple(CueTable(**cue) for cue in values.pop("cues", ()))
    places = tuple(PlaceTable(**place) for place in values.pop("places", ()))
    return Layout(path=path, cues=cues, places=places, **values)


def _with_tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_tuples(item) for key, item in value.items()}
    return tuple(map(_with_tuples, value)) if isinstance(value, list) else value


def is_builtin(layout: Layout) -> bool:
    """Whether a layout comes with the package, so that its patterns need no watching."""
    return os.path.dirname(layout.path) == BUILTIN_FOLDER


def general_cues(layout: Layout) -> Iterator[Cue]:
    """The general cues without the spellings of labels that mean something of their own in a layout."""
    own = {spelling.casefold() for spellings in layout.labels.values() for spelling in spellings}
    for cue in CUES:
        phrases = tuple(phrase for phrase in cue.phrases if phrase.casefold() not in own)
        if phrases or not cue.phrases:
            yield replace(cue, phrases=phrases)


def own_cues(layout: Layout) -> Iterator[tuple[Cue, CompiledPattern]]:
    """The cues that a layout adds, made ready: its spellings of labels, and what it describes itself."""
    for field, spellings in layout.labels.items():
        plain = Cue(f"{field} label", votes(header=5, body=-4), field=field)
        general = next((cue for cue in CUES if cue.field == field and cue.phrases), plain)
        yield replace(general, phrases=spellings, longest=_LONGEST_LABELLED), _VALUE
    for table in layout.cues:
        yield read_cue(layout, table)


def read_cue(layout: Layout, table: CueTable) -> tuple[Cue, CompiledPattern]:
    """The cue that a table of a layout describes, and its pattern made ready."""
    fields = {key: value for key, value in asdict(table).items() if key != "votes"}
    cue = Cue(votes=votes(**table.votes), **fields)
    if table.field and not table.name.endswith("label"):
        cue = replace(cue, name=f"{table.name} label")  # cues that fill a field are known by that word
    return cue, compile_pattern(layout, table.pattern)


def compile_pattern(layout: Layout, source: str) -> CompiledPattern:
    """A pattern of a layout made ready; one from outside raises `TimeoutError` where it takes too long."""
    return lazy(source, re.IGNORECASE) if is_builtin(layout) else _guarded(source)


@cache
def _guarded(source: str) -> CompiledPattern:
    return Guarded(source, _SECONDS)


def _keys() -> dict[str, tuple[str, ...]]:
    """The keys of a file, and those of its tables, by the name of the table."""
    tables = {"": Layout, "cues": CueTable, "places": PlaceTable, "hits": Hit}
    return {
        name: tuple(key for key in table.__struct_fields__ if key != "path") for name, table in tables.items()
    }


def _check_values(layout: Layout) -> None:
    """Raise `LayoutError` for the first value that is well-formed and cannot be used all the same."""
    for key, problem in _problems(layout):
        raise LayoutError(f"{layout.path}: {key}: {problem}")


def _problems(layout: Layout) -> Iterator[tuple[str, str]]:
    if layout.detect and not layout.landmarks:
        yield "detect", "needs `landmarks`, the beginnings of lines that are always there"
    if layout.encoding and not _is_encoding(layout.encoding):
        yield "encoding", f"no encoding is called {layout.encoding!r}"
    for key, source in _patterns(layout):
        if problem := _pattern_problem(source):
            yield key, problem
    general = {cue.name for cue in CUES} | PREDICATES.keys()
    yield from (("drop", f"no general cue is called {name!r}") for name in layout.drop if name not in general)


def place_patterns(table: PlaceTable) -> Iterator[tuple[str, str]]:
    """The patterns of a place by their keys, without names of cues."""
    for key, sources in (
        ("opens", table.opens),
        ("below", table.below),
        ("above", table.above),
        ("through", table.through),
        ("skip", table.skip),
    ):
        for source in (sources,) if isinstance(sources, str) else sources:
            if source and not is_cue_name(source):
                yield key, source


def is_cue_name(source: str) -> bool:
    """Whether a landmark is the name of a general cue: `<date>`."""
    return source.startswith("<") and source.endswith(">")


def _patterns(layout: Layout) -> Iterator[tuple[str, str]]:
    yield from ((f"detect[{number}]", source) for number, source in enumerate(layout.detect))
    yield from (
        ("separator", layout.separator or ""),
        ("starts", layout.starts or ""),
        ("ends", layout.ends or ""),
    )
    yield from ((f"cues: {table.name}: pattern", table.pattern) for table in layout.cues)
    for number, table in enumerate(layout.places):
        yield from ((f"places[{number}].{key}", source) for key, source in place_patterns(table))


def _pattern_problem(source: str) -> str | None:
    import regex

    try:
        regex.compile(source)
    except (regex.error, OverflowError, ValueError) as error:
        return f"{error}: {source[:80]!r}"
    except RecursionError:
        return f"nested too deep: {source[:80]!r}"
    return None


def _is_encoding(name: str) -> bool:
    try:
        return bool(codecs.lookup(name))
    except LookupError:
        return False
