"""What comes out of the inputs, in order: texts, parts of texts, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeVar

from msgspec import Struct

from newsparse.errors import InputError, MissingExtraError, NewsparseError
from newsparse.model import ArticleWarning, Span
from newsparse.witness import Metadata


class Place(Struct, frozen=True):
    """Where a text comes from: the path as it was given or found, and the name of an archive's member."""

    path: str
    member: str | None = None

    @property
    def name(self) -> str:
        """The one name that stands in records: a member is named as if its archive were a folder."""
        return self.path if self.member is None else f"{self.path}/{self.member}"


class Whole(Struct, frozen=True):
    """All the bytes of one input that is small enough to be handed on as it is.

    `taken` are the bytes of the file system's file, where nothing else comes from it; `reader` is the name of
    the reader that knows what is in the bytes.
    """

    place: Place
    content: bytes
    taken: int = 0
    reader: str = "text"


class Stream(Struct, frozen=True):
    """A text too large to be handed on whole; when its blocks end, `troubles` says what cut it short."""

    place: Place
    blocks: Iterator[bytes]
    troubles: list[InputError]


class Piece(Struct, frozen=True):
    """One article of a `Stream` that was cut into articles."""

    place: Place
    encoding: str
    span: Span


class Row(Struct, frozen=True):
    """One text of a table or of a web archive: the whole of a JSON line, or a text and what came with it."""

    place: Place
    number: int
    line: int | None
    content: bytes | str
    is_json: bool = False
    reader: str = "text"
    meta: dict[str, Any] = {}
    crawl_date: str | None = None


class Extracted(Struct, frozen=True):
    """A text that was taken out of a document, and what the document says of it.

    `is_article` says that it is one article, however many headers it may hold.
    """

    text: str
    encoding: str | None = None
    metadata: Metadata | None = None
    markup: bytes = b""
    meta: dict[str, Any] = {}
    warnings: tuple[ArticleWarning, ...] = ()
    is_article: bool = False


class End(Struct, frozen=True):
    """The end of a stream: how many articles it held."""

    place: Place
    articles: int


class Failure(Struct, frozen=True):
    """An input, or a part of one, that could not be read: where, why, and what to do.

    `line` and `byte` are where in the input, if that is known. As text it is one line for a person.
    """

    place: Place
    reason: str
    hint: str = ""
    line: int | None = None
    byte: int | None = None

    def __str__(self) -> str:
        place = self.place.name if self.line is None else f"{self.place.name}, line {self.line}"
        return f"{place}: {self.reason}{f' ({self.hint})' if self.hint else ''}"


class Skipped(Struct, frozen=True):
    """A text that was passed over on purpose."""

    place: Place
    reason: str


class Taken(Struct, frozen=True):
    """How many bytes of the file system's file the items since the last `Taken` come from."""

    size: int


Outcome = Literal["parsed", "empty", "failed", "skipped"]
Item = Whole | Piece | Row | End | Failure | Skipped | Taken
Raw = Item | Stream
T = TypeVar("T")


def failure_of(place: Place, error: Exception, *, line: int | None = None) -> Failure:
    """The failure that an error is the reason of; what nobody has foreseen is a fault of the program."""
    match error:
        case NewsparseError():
            return Failure(place, str(error), error.hint, line, getattr(error, "byte", None))
        case OSError():
            return Failure(place, error.strerror or str(error), "", line)
        case MemoryError():
            return Failure(place, "there is not enough memory for it", "try it alone", line)
    reason = f"internal error: {type(error).__name__}: {error}"
    return Failure(place, reason, "please report this input", line)


def caught(
    place: Place, items: Iterable[T], *, beyond: tuple[type[Exception], ...] = ()
) -> Iterator[T | Failure]:
    """The items, and what ends them before their time, whatever it is, as the failure of their place.

    Raised are the errors of `beyond`, which are about more than this place, and those about the job.
    """
    try:
        yield from items
    except beyond:
        raise
    except (InputError, MissingExtraError, OSError) as error:
        yield failure_of(place, error)
    except NewsparseError:
        raise
    except Exception as error:
        yield failure_of(place, error)
