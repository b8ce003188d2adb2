"""A layout file: its keys, its patterns, and what is wrong with it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from newsparse.cues import CUES, PREDICATES, Cue, Matcher, votes
from newsparse.errors import LayoutError
from newsparse.model import DateOrder

BUILTIN_FOLDER = Path(__file__).with_name("layouts")
_SECONDS = 0.05  # that a pattern from outside may take on one line

Field = Literal["news_id", "publish_date", "update_date", "page_date", "title", "byline", "labels"]
SectionName = Literal["chrome", "header", "body", "trailer", "comments"]


class CueTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A cue as a layout file writes it."""

    name: Annotated[str, Meta(min_length=1)]
    votes: dict[SectionName, Annotated[int, Meta(ge=-9, le=9)]]
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    field: Field | Literal[""] = ""
    longest: Annotated[int, Meta(ge=1)] = 120
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class Hit(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that a layout must recognise, and its first record: what it holds, what it must not have."""

    text: str
    expect: dict[str, Any] = {}
    absent: tuple[str, ...] = ()
    count: int = 1


class Layout(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of the texts of one site, agency or database, and the texts that prove it."""

    path: str
    name: Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9-]*$")]
    description: Annotated[str, Meta(min_length=1)]
    landmarks: tuple[Annotated[str, Meta(min_length=1)], ...] = ()
    detect: tuple[str, ...] = ()
    labels: dict[Field, tuple[str, ...]] = {}
    separator: str | None = None
    encoding: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    drop: tuple[str, ...] = ()
    cues: tuple[CueTable, ...] = ()
    hits: tuple[Hit, ...] = ()
    misses: tuple[str, ...] = ()


@cache
def load(path: Path) -> Layout:
    """The layout in a TOML file; raises `LayoutError` that names the file, the key and the reason."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text("utf-8"))
        if "path" in table:
            raise msgspec.ValidationError("Object contains unknown field `path`")
        layout = msgspec.convert({**table, "path": str(path)}, Layout)
    except OSError as error:
        raise LayoutError(f"{path}: {error.strerror}") from error
    except msgspec.ValidationError as error:
        raise LayoutError(f"{path}: {_reason(str(error))}") from error
    except ValueError as error:  # no UTF-8, or no TOML
        raise LayoutError(f"{path}: {error}") from error
    if not is_builtin(layout):
        _check_values(layout)
    return layout


def is_builtin(layout: Layout) -> bool:
    """Whether a layout comes with the package, so that its patterns need no watching."""
    return Path(layout.path).parent == BUILTIN_FOLDER


def own_cues(layout: Layout) -> Iterator[tuple[Cue, Matcher]]:
    """The cues that a layout adds, made ready: its spellings of labels, and what it describes itself."""
    for field, spellings in layout.labels.items():
        general = next(cue for cue in CUES if cue.field == field and cue.phrases)
        yield general._replace(phrases=spellings), _trusted(general.pattern)
    for table in layout.cues:
        yield read_cue(layout, table)


def read_cue(layout: Layout, table: CueTable) -> tuple[Cue, Matcher]:
    """The cue that a table of a layout describes, and its pattern made ready."""
    fields = {key: value for key, value in msgspec.structs.asdict(table).items() if key != "votes"}
    return Cue(votes=votes(**table.votes), **fields), _compile(layout)(table.pattern)


def matches(layout: Layout, pattern: str, text: str) -> bool:
    """Whether a trimmed line matches a pattern of a layout; what takes too long does not."""
    try:
        return _compile(layout)(pattern).match(text) is not None
    except TimeoutError:
        return False


def _compile(layout: Layout) -> Callable[[str], Matcher]:
    return _trusted if is_builtin(layout) else _guarded


@cache
def _trusted(pattern: str) -> Matcher:
    return re.compile(pattern, re.IGNORECASE)


class _Guarded:
    """A pattern from outside, under a time limit."""

    def __init__(self, pattern: str) -> None:
        import regex

        self._pattern = regex.compile(pattern, regex.IGNORECASE)

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match at `start`, or None; raises `TimeoutError` where that takes too long."""
        return self._pattern.match(text, start, timeout=_SECONDS)


@cache
def _guarded(pattern: str) -> Matcher:
    return _Guarded(pattern)


def _reason(message: str) -> str:
    """What msgspec says with the place behind, said with the place in front."""
    reason, _, place = message.partition(" - at `$")
    key = place.rstrip("`").lstrip(".")
    return f"{key}: {reason}" if key else reason


def _check_values(layout: Layout) -> None:
    """Raise `LayoutError` for the first value that is well-formed and cannot be used all the same."""
    for key, problem in _problems(layout):
        raise LayoutError(f"{layout.path}: {key}: {problem}")


def _problems(layout: Layout) -> Iterator[tuple[str, str]]:
    if layout.detect and not layout.landmarks:
        yield "detect", "needs `landmarks`, the beginnings of lines that are always there"
    if layout.encoding and not _is_encoding(layout.encoding):
        yield "encoding", f"no encoding is called {layout.encoding!r}"
    for key, pattern in _patterns(layout):
        if problem := _pattern_problem(pattern):
            yield key, problem
    general = {cue.name for cue in CUES} | PREDICATES.keys()
    yield from (("drop", f"no general cue is called {name!r}") for name in layout.drop if name not in general)


def _patterns(layout: Layout) -> Iterator[tuple[str, str]]:
    yield from ((f"detect[{number}]", pattern) for number, pattern in enumerate(layout.detect))
    yield "separator", layout.separator or ""
    yield from ((f"cues: {table.name}: pattern", table.pattern) for table in layout.cues)


def _pattern_problem(pattern: str) -> str | None:
    import regex

    try:
        regex.compile(pattern)
    except regex.error as error:
        return f"{error}: {pattern!r}"
    return None


def _is_encoding(name: str) -> bool:
    try:
        return bool(codecs.lookup(name))
    except LookupError:
        return False
