"""What an output format is, what a caller may ask of it, and the writer of formats made of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias

from msgspec import Struct

from newsparse.model import Article

if TYPE_CHECKING:
    from pathlib import Path

Sink: TypeAlias = "BinaryIO | Path"


class Settings(Struct, frozen=True):
    """What a caller may decide about an output.

    `pretty` indents what is made of JSON; `ascii_only` writes escapes for all that is not ASCII.
    `fields` is a choice of record fields in order (`title`, `dateline.places`), empty for all.
    `folded` is a view for people: what is empty is left out, line numbers are folded, what matters is first.
    `timezone` is the IANA name of the zone of dates that have a time but no zone, for formats that need one.
    """

    pretty: bool = False
    ascii_only: bool = False
    fields: tuple[str, ...] = ()
    timezone: str | None = None
    folded: bool = False


class Loss(Struct, frozen=True):
    """A record field that a format cannot carry, why, and whether an article has something there to lose."""

    field: str
    reason: str
    is_dropped: Callable[[Article, Settings], bool]


class Writer(Protocol):
    """An open output; `losses` counts, by field, the articles that lost something so far."""

    losses: Counter[str]

    def write(self, article: Article) -> None:
        """Write one article."""

    def close(self) -> None:
        """Finish the output (footers, the last row group, the transaction); a stream is left open."""


class Framing(Struct, frozen=True):
    """The bytes before the first article, between two, and after the last."""

    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


class Format(Struct, frozen=True, kw_only=True):
    """One output format: `summary` in a line, and `notes` on where each field of the record goes.

    Exactly one of `encode` (formats made of text) and `open` (the others) is set.
    `encode` depends on nothing but its arguments, so that other processes can do it; `framing` gives what
    stands around. `needs_path` says that it is written to a file that may already exist and is then added to,
    never to a stream; `streams`, that a reader of a pipe can use what has been written so far. `aliases` are
    other names for it, and other endings of files.
    """

    name: str
    suffix: str
    summary: str
    notes: str
    media_type: str
    encode: Callable[[Article, Settings], bytes] | None = None
    framing: Callable[[Settings], Framing] = lambda _settings: Framing()
    open: Callable[[Sink, Settings], Writer] | None = None
    schema: Callable[[Settings], str] | None = None
    loses: tuple[Loss, ...] = ()
    aliases: tuple[str, ...] = ()
    extra: str | None = None
    modules: tuple[str, ...] = ()
    takes_fields: bool = False
    takes_ascii: bool = False
    needs_path: bool = False
    streams: bool = True

    @property
    def suffixes(self) -> tuple[str, ...]:
        """All endings of file names that mean this format; its own comes first."""
        return tuple(dict.fromkeys([self.suffix, *(f".{alias}" for alias in self.aliases)]))


def dropped(form: Format, article: Article, settings: Settings) -> list[str]:
    """The fields of this article that the format leaves out though they hold something."""
    return [loss.field for loss in form.loses if loss.is_dropped(article, settings)]
