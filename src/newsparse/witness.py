"""What a document that a text was taken out of says: of its lines, and of the article."""

from __future__ import annotations

from enum import IntFlag

from msgspec import Struct


class Markup(IntFlag):
    """What the document that a text was taken out of says of one of its lines: a byte of `Span.markup`."""

    PARAGRAPH = 1
    ITEM = 2  # of a list
    HEADING = 4
    CAPTION = 8
    LINKED = 16  # most of it is links
    FURNITURE = 32  # navigation, footers, asides, forms, what is not shown
    STORY = 64  # inside the element that holds most of the prose
    HEADLINE = 128  # the document's metadata call it so


class Witness(Struct, frozen=True):
    """A value that does not come from the text: `source` says from where (`json-ld`, `column headline`)."""

    value: str
    source: str


class Metadata(Struct, frozen=True):
    """What a document says of its article besides the text; of several witnesses the first is the best."""

    titles: tuple[Witness, ...] = ()
    published: tuple[Witness, ...] = ()
    updated: tuple[Witness, ...] = ()
    authors: tuple[Witness, ...] = ()
    language: str | None = None
