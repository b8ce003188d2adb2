"""What a document that a text was taken out of says: of its lines, and of the article."""

from __future__ import annotations

from typing import Final

from msgspec import Struct


class Markup:
    """What the document that a text was taken out of says of a line: bits of a byte of `Span.markup`.

    Plain numbers: flags of an enumeration cost a quarter of the time of a page.
    """

    PARAGRAPH: Final = 1
    ITEM: Final = 2  # of a list
    HEADING: Final = 4
    CAPTION: Final = 8
    LINKED: Final = 16  # most of it is links
    FURNITURE: Final = 32  # navigation, footers, asides, forms, what is not shown
    STORY: Final = 64  # inside the element that holds most of the prose
    HEADLINE: Final = 128  # the document's metadata call it so


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
