"""The frozen values that pass through the pipeline, and the article that comes out of it."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, StructMeta

IsoDate = Annotated[
    str,
    Meta(
        pattern=(
            r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
            r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?$"
        ),
        description="ISO 8601, only as exact as the text",
    ),
]
Text = Annotated[str, Meta(min_length=1)]  # a value that is missing is null or not in its list, never empty
FieldName = Annotated[
    str,
    Meta(
        pattern=(
            "^(news_id|publish_date|update_date|page_date|title|kicker|subtitle|byline|authors|dateline"
            "|paragraphs|comments|trailer|labels)$"
        ),
        description="a field whose value is made from lines of the input",
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


class Line(Struct, frozen=True):
    """One line of the input: its 1-based number, its text with the line end, and its trimmed text."""

    number: int
    raw: str
    text: str


class Reading(Struct, frozen=True):
    """What one line was read as: `margin` is what the whole reading would lose if it changed section."""

    line: Line
    section: Section
    cues: tuple[str, ...]
    margin: int


class Options(Struct, frozen=True):
    """What a caller may decide about a parse; the record is a function of the text and of these.

    `layout` is the name of a layout or the path of a TOML file, instead of recognising one; `timezone` the
    IANA name of the zone of times that are printed without one; `date_order` what `03/04/2021` means
    (`"DMY"`, `"MDY"`, `"YMD"`); `encoding` that of bytes and files, instead of finding it out.

    Checked when made: raises `UsageError` or `LayoutError` for a value that nothing can be read with, and
    `TypeError` for one that is no text.
    """

    layout: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    encoding: str | None = None

    def __post_init__(self) -> None:
        if (self.layout, self.timezone, self.date_order, self.encoding) != (None, None, None, None):
            from newsparse.checking import check

            check(self)


class Origin(Struct, frozen=True):
    """What is known of a text besides the text: all of it ends up in the record."""

    path: str | None = None
    encoding: str | None = None
    meta: dict[str, Any] = {}
    crawl_date: str | None = None
    warnings: tuple[ArticleWarning, ...] = ()


class Span(Struct, frozen=True):
    """The raw text of one article: its 1-based position in the input and its first line's number."""

    text: str
    article: int = 1
    first_line: int = 1
    warnings: tuple[ArticleWarning, ...] = ()


class Dateline(Struct, frozen=True, forbid_unknown_fields=True):
    """Where and when a story was filed: `DAMASCUS (Dispatches) --`."""

    text: Text | None
    places: tuple[Text, ...]
    agency: Text | None
    date: IsoDate | None


class Comment(Struct, frozen=True, forbid_unknown_fields=True):
    """One reader comment."""

    author: Text | None
    date: IsoDate | None
    text: Text


class Comments(Struct, frozen=True, forbid_unknown_fields=True):
    """The line that opens the comment section or form, and the comments themselves."""

    marker: Text | None
    items: tuple[Comment, ...]


class DateFound(Struct, frozen=True, forbid_unknown_fields=True):
    """One date candidate outside the body; `value` is null where the text is no complete date."""

    role: DateRole
    text: Text
    value: IsoDate | None
    line: LineNumber


class ArticleWarning(Struct, frozen=True, forbid_unknown_fields=True):
    """Something a careful reader should know about this record."""

    code: WarningCode
    message: Text
    line: LineNumber | None


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the article came from: the input, and its place in it."""

    path: str | None
    article: Annotated[int, Meta(ge=1)]
    first_line: LineNumber
    last_line: LineNumber
    encoding: str | None
    meta: dict[str, Any]


class _Readable(StructMeta):
    """Kinds of values whose `help()` begins with their fields, without the patterns that they must match."""

    @property
    def __signature__(cls) -> Any:  # noqa: N805 (of a metaclass)
        from inspect import Parameter, Signature

        return Signature([Parameter(name, Parameter.KEYWORD_ONLY) for name in cls.__struct_fields__])


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, metaclass=_Readable):
    """One article, with every key of the record in the record's order.

    Lists are tuples and every field is required: a record always has every key.
    """

    schema: Literal[1]
    news_id: Text | None
    publish_date: IsoDate | None
    update_date: IsoDate | None
    page_date: IsoDate | None
    title: Text | None
    kicker: Text | None
    subtitle: Text | None
    byline: Text | None
    authors: tuple[Text, ...]
    dateline: Dateline
    paragraphs: tuple[Text, ...]
    comments: Comments
    trailer: tuple[Text, ...]
    labels: dict[str, str]
    dates: tuple[DateFound, ...]
    lines: dict[FieldName, Annotated[tuple[LineNumber, ...], Meta(min_length=1)]]
    layout: Text
    warnings: tuple[ArticleWarning, ...]
    source: Source

    @property
    def text(self) -> str:
        """The story: its paragraphs, a blank line between two."""
        return "\n\n".join(self.paragraphs)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain values: dict, list, str, int and None, its keys in order."""
        from newsparse.record import to_record

        return to_record(self)

    def to_json(self, *, ascii_only: bool = False) -> str:
        """The record as one line of JSON, as the command writes it; `ascii_only` escapes all that is not."""
        from newsparse.record import to_json

        return to_json(self, ascii_only=ascii_only).decode("utf-8")

    @classmethod
    def from_json(cls, data: str | bytes) -> Article:
        """The article that one line of JSON describes; raises `InputError` where it is no record."""
        from msgspec import DecodeError

        from newsparse.errors import InputError
        from newsparse.record import from_json

        try:
            return from_json(data)
        except (DecodeError, UnicodeDecodeError) as error:
            raise InputError(f"no record: {error}", hint="newsparse schema describes one") from error


NO_DATELINE = Dateline(None, (), None, None)
NO_COMMENTS = Comments(None, ())
DEFAULT_OPTIONS = Options()
NO_ORIGIN = Origin()
