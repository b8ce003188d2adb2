"""The frozen values that pass through the pipeline, and the article that comes out of it."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, Struct

IsoDate = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$",
        description="ISO 8601, only as exact as the text",
    ),
]
LineNumber = Annotated[int, Meta(ge=1, description="1-based line number in the input")]

DateOrder = Literal["DMY", "MDY", "YMD"]
DateRole = Literal["publish", "update", "page", "dateline", "other"]
WarningCode = Literal[
    "ambiguous-date",
    "count-mismatch",
    "decoded-as",
    "mojibake",
    "no-body",
    "no-publish-date",
    "no-title",
    "pattern-timeout",
    "unknown-zone",
    "unsure",
    "weekday-mismatch",
]


class Section(IntEnum):
    """Where a line of an article belongs, in reading order."""

    CHROME = 0
    HEADER = 1
    BODY = 2
    TRAILER = 3
    COMMENTS = 4


class Line(NamedTuple):
    """One line of the input: its 1-based number, its text with the line end, and its trimmed text."""

    number: int
    raw: str
    text: str


class Reading(NamedTuple):
    """What one line was read as: `margin` is what the whole reading would lose if it changed section."""

    line: Line
    section: Section
    cues: tuple[str, ...]
    margin: int


class Options(Struct, frozen=True):
    """What a caller may decide about a parse; the record is a function of the text and of these."""

    layout: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    encoding: str | None = None


class Origin(NamedTuple):
    """What is known of a text besides the text: all of it ends up in the record."""

    path: str | None = None
    encoding: str | None = None
    meta: dict[str, Any] = {}
    crawl_date: str | None = None
    warnings: tuple[ArticleWarning, ...] = ()


class Span(NamedTuple):
    """The raw text of one article: its 1-based position in the input and its first line's number."""

    text: str
    article: int = 1
    first_line: int = 1
    warnings: tuple[ArticleWarning, ...] = ()


class Dateline(Struct, frozen=True, forbid_unknown_fields=True):
    """Where and when a story was filed: `DAMASCUS (Dispatches) --`."""

    text: str | None
    places: tuple[str, ...]
    agency: str | None
    date: IsoDate | None


class Comment(Struct, frozen=True, forbid_unknown_fields=True):
    """One reader comment."""

    author: str | None
    date: IsoDate | None
    text: str


class Comments(Struct, frozen=True, forbid_unknown_fields=True):
    """The line that opens the comment section or form, and the comments themselves."""

    marker: str | None
    items: tuple[Comment, ...]


class DateFound(Struct, frozen=True, forbid_unknown_fields=True):
    """One date candidate outside the body; `value` is null where the text is no complete date."""

    role: DateRole
    text: str
    value: IsoDate | None
    line: LineNumber


class ArticleWarning(Struct, frozen=True, forbid_unknown_fields=True):
    """Something a careful reader should know about this record."""

    code: WarningCode
    message: str
    line: LineNumber | None


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the article came from: the input, and its place in it."""

    path: str | None
    article: Annotated[int, Meta(ge=1)]
    first_line: LineNumber
    last_line: LineNumber
    encoding: str | None
    meta: dict[str, Any]


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article, with every key of the record in the record's order.

    Lists are tuples and every field is required: a record always has every key.
    """

    schema: Literal[1]
    news_id: str | None
    publish_date: IsoDate | None
    update_date: IsoDate | None
    page_date: IsoDate | None
    title: str | None
    kicker: str | None
    subtitle: str | None
    byline: str | None
    authors: tuple[str, ...]
    dateline: Dateline
    paragraphs: tuple[str, ...]
    comments: Comments
    trailer: tuple[str, ...]
    labels: dict[str, str]
    dates: tuple[DateFound, ...]
    lines: dict[str, tuple[LineNumber, ...]]
    layout: str
    warnings: tuple[ArticleWarning, ...]
    source: Source


NO_DATELINE = Dateline(None, (), None, None)
NO_COMMENTS = Comments(None, ())
