"""The frozen values that pass through the pipeline, and the article that comes out of it."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct

from newsparse.signatures import Readable, with_fields
from newsparse.witness import Metadata

IsoDate = Annotated[str, Meta(
    pattern=(
        r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
        r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?$"
    ),
    description="ISO 8601, only as exact as the text",
)]  # fmt: skip
Text = Annotated[str, Meta(min_length=1)]  # a value that is missing is null or not in its list, never empty
LineNumber = Annotated[int, Meta(ge=1, description="1-based line number in the input")]
Probability = Annotated[float, Meta(ge=0, le=1)]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}$", description="ISO 639, as in BCP 47: en, fa, zh")]
DateOrder = Literal["DMY", "MDY", "YMD"]
DateRole = Literal["publish", "update", "page", "dateline", "other"]
SectionName = Literal["chrome", "header", "body", "trailer", "comments"]
WarningCode = Literal[
    "ambiguous-date", "count-mismatch", "decoded-as", "html-entities", "left-out", "literal-newlines",
    "metadata-differs", "mojibake", "no-body", "no-publish-date", "no-title", "not-an-article",
    "pattern-timeout", "unknown-zone", "unsure", "weekday-mismatch",
]  # fmt: skip

SCHEMA: Final = 2  # what makes a new number, and how old records are read: docs/schema.md


class Field(Struct, frozen=True):
    """A key of the record, and what the lists of fields elsewhere are made of.

    `made_of_lines`: its value is made from lines of the input, which `lines` names; such fields have a fill
    rate and can be required. `by_label`: a layout may name labels whose values it takes. `since` is the first
    schema with this key, and `before` its value in records of older ones.
    """

    name: str
    meaning: str
    made_of_lines: bool = False
    by_label: bool = False
    since: int = 1
    before: Any = None


_from_lines = partial(Field, made_of_lines=True)
_NOT_SAID = {"publish_date": None, "title": None, "paragraphs": None}
# The keys of `Article`, in its order (a test holds them together).
FIELDS = (
    Field("schema", "the number of this schema"),
    _from_lines("news_id", "the publisher's id, in ASCII digits", by_label=True),
    _from_lines("publish_date", "when the article was published, only as exact as the text", by_label=True),
    _from_lines("update_date", "when it was last changed", by_label=True),
    _from_lines("page_date", "the date of the page or the crawl", by_label=True),
    _from_lines("title", "the headline", by_label=True),
    _from_lines("kicker", "the short line above the headline", by_label=True),
    _from_lines("subtitle", "the standfirst below the headline", by_label=True),
    _from_lines("byline", "who wrote it, as printed, without `By`", by_label=True),
    _from_lines("authors", "the names in the byline"),
    _from_lines("dateline", "where and when the story was filed", by_label=True),
    _from_lines("paragraphs", "the body, without its dateline"),
    _from_lines("comments", "the comment section or form"),
    _from_lines("trailer", "the other lines after the body"),
    _from_lines("labels", "labelled lines of the header that have no key of their own", by_label=True),
    Field("dates", "every date outside the body"),
    Field("lines", "for each field that has a value, the lines that it is made from"),
    Field("sections", "what every line was read as, in runs without gaps", since=2, before=()),
    Field("language", "the language of the body (ISO 639), null where that is not sure", since=2),
    Field("word_count", "the words of the body; each Chinese or Japanese character is one", since=2),
    Field("confidence", "how likely headline, day and body are right", since=2, before=_NOT_SAID),
    Field("layout", "the layout that was recognised, or `general`"),
    Field("warnings", "what a careful reader should know"),
    Field("source", "where the article came from"),
)
MADE_OF_LINES: Final = tuple(field.name for field in FIELDS if field.made_of_lines)
BY_LABEL: Final = tuple(field.name for field in FIELDS if field.by_label)
FieldName = Annotated[
    str, Meta(pattern=f"^({'|'.join(MADE_OF_LINES)})$", description="a field that is made from lines")
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
    (`"DMY"`, `"MDY"`, `"YMD"`); `encoding` that of bytes and files, instead of finding it out. Without
    `metadata`, what a document says besides its text is no witness.

    Checked when made: raises `UsageError` or `LayoutError` for a value that nothing can be read with, and
    `TypeError` for one that is no text.
    """

    layout: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    encoding: str | None = None
    metadata: bool = True

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
    metadata: Metadata | None = None


class Span(Struct, frozen=True):
    """The raw text of one article, its place in the input, and a byte of `Markup` a line, if there is any."""

    text: str
    article: int = 1
    first_line: int = 1
    warnings: tuple[ArticleWarning, ...] = ()
    markup: bytes = b""


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
    """One date outside the body, null where not complete; `source` says who names one that no line prints."""

    role: DateRole
    text: Text
    value: IsoDate | None
    line: LineNumber | None
    source: Text | None


class SectionRun(Struct, frozen=True, forbid_unknown_fields=True):
    """Lines one after the other, by 1-based number, that were read as the same section."""

    section: SectionName
    first: LineNumber
    last: LineNumber


class Confidence(Struct, frozen=True, forbid_unknown_fields=True):
    """How likely fields are right, empty ones too: of 100 that say 0.9, 90 are. Older records do not say."""

    publish_date: Probability | None
    title: Probability | None
    paragraphs: Probability | None


class ArticleWarning(Struct, frozen=True, forbid_unknown_fields=True):
    """Something a careful reader should know about this record."""

    code: WarningCode
    message: Text
    line: LineNumber | None


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the article came from, who says fields that no line prints, of which article it is a copy."""

    path: str | None
    article: Annotated[int, Meta(ge=1)]
    first_line: LineNumber
    last_line: LineNumber
    encoding: str | None
    meta: dict[str, Any]
    said_by: dict[FieldName, Text]
    duplicate_of: Text | None


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, metaclass=Readable):
    """One article, with every key of the record in the record's order.

    Lists are tuples and every field is required: a record always has every key.
    """

    schema: Literal[2]
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
    sections: tuple[SectionRun, ...]
    language: Language | None
    word_count: Annotated[int, Meta(ge=0)]
    confidence: Confidence
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


Article.__doc__ = with_fields(Article.__doc__, [(field.name, field.meaning) for field in FIELDS])
NO_DATELINE = Dateline(None, (), None, None)
NO_COMMENTS = Comments(None, ())
UNJUDGED = Confidence(None, None, None)
DEFAULT_OPTIONS = Options()
NO_ORIGIN = Origin()
