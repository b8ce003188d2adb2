"""The kinds of files that can be read: what tells each of them, what it needs, and who reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import Struct

from newsparse.inputs.items import Extracted, Raw
from newsparse.inputs.source import Source
from newsparse.inputs.told import is_docx, is_feed, is_html, is_mail, is_mbox, is_odt, is_xml
from newsparse.model import Options

COMPRESSION, ARCHIVE, CONTENT = 1, 2, 3
_TABLES = (".csv", ".tsv")
_ZIP = b"PK\x03\x04"


class Reader(Struct, frozen=True, kw_only=True):
    """One kind of file.

    It is told by its first bytes: by `magic`, by what `tells` makes of them and the name, or by both; else by
    its name (`suffixes`). `extra` names the packages it needs. What reads it is given as
    `module:function`, and imported only where such a file is met: `read` takes a `Source` and gives the items
    in it; `open` takes all the bytes of a document, of `largest` at most, and the `Options`, and gives the
    texts in it. A reader finds inside its stream only what is of a later `layer`: at most one compression,
    round at most one archive, round contents.
    """

    name: str
    summary: str
    read: str = ""
    open: str = ""
    largest: int = 64 << 20
    layer: int = CONTENT
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    tells: Callable[[bytes, str], bool] | None = None
    extra: str | None = None

    def items(self, source: Source) -> Iterator[Raw]:
        """Everything in a stream; raises `InputError` or `MissingExtraError` where it can go no further."""
        if self.read:
            return _function(self.read)(source)  # type: ignore[no-any-return]
        from newsparse.inputs.plain import read_document

        return read_document(source, self.name, self.largest)

    def texts(self, content: bytes, options: Options) -> list[Extracted]:
        """The texts in a document; raises `InputError` or `MissingExtraError` where it cannot be read."""
        return _function(self.open)(content, options)  # type: ignore[no-any-return]


@cache
def _function(name: str) -> Any:
    module, _, function = name.partition(":")
    return getattr(import_module(f"newsparse.inputs.{module}"), function)


def _is_tar(head: bytes, _name: str) -> bool:
    return head[257:262] == b"ustar"


def _is_json_lines(head: bytes, name: str) -> bool:
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or name.endswith(_TABLES):
        return False
    from newsparse.inputs.tables import opens_with_an_object

    return opens_with_an_object(head)


READERS = (
    Reader(
        name="gz",
        summary="gzip",
        layer=COMPRESSION,
        magic=(b"\x1f\x8b",),
        read="compressed:read_gz",
    ),
    Reader(name="bz2", summary="bzip2", layer=COMPRESSION, magic=(b"BZh",), read="compressed:read_bz2"),
    Reader(name="xz", summary="xz", layer=COMPRESSION, magic=(b"\xfd7zXZ\x00",), read="compressed:read_xz"),
    Reader(
        name="zst",
        summary="Zstandard",
        layer=COMPRESSION,
        magic=(b"\x28\xb5\x2f\xfd",),
        extra="zstd",
        read="compressed:read_zst",
    ),
    Reader(
        name="docx",
        summary="Word files",
        magic=(_ZIP,),
        tells=is_docx,
        extra="office",
        open="documents.apart:open_docx",
    ),
    Reader(
        name="odt",
        summary="OpenDocument texts",
        magic=(_ZIP,),
        tells=is_odt,
        extra="office",
        open="documents.apart:open_odt",
    ),
    Reader(
        name="rtf", summary="rich text", magic=(b"{\\rtf",), extra="office", open="documents.apart:open_rtf"
    ),
    Reader(
        name="pdf",
        summary="PDF with a text layer",
        magic=(b"%PDF-",),
        extra="pdf",
        open="documents.apart:open_pdf",
    ),
    Reader(
        name="zip",
        summary="the members of a zip archive",
        layer=ARCHIVE,
        magic=(_ZIP, b"PK\x05\x06"),
        read="archives:read_zip",
    ),
    Reader(
        name="tar",
        summary="the members of a tar archive",
        layer=ARCHIVE,
        tells=_is_tar,
        read="archives:read_tar",
    ),
    Reader(
        name="warc",
        summary="the text records of a web archive",
        layer=ARCHIVE,
        magic=(b"WARC/1.",),
        read="warc:read_warc",
    ),
    Reader(
        name="csv",
        summary="the rows of a table",
        suffixes=_TABLES,
        read="tables:read_csv",
    ),
    Reader(
        name="jsonl",
        summary="JSON Lines, an object a line",
        suffixes=(".jsonl", ".ndjson", ".jsonlines"),
        tells=_is_json_lines,
        read="tables:read_jsonl",
    ),
    Reader(
        name="json",
        summary="one JSON object, or an array of them",
        suffixes=(".json",),
        read="tables:read_json",
    ),
    Reader(
        name="mbox", summary="mailboxes, an article a message", tells=is_mbox, read="documents.mbox:read_mbox"
    ),
    Reader(
        name="mail",
        summary="mail messages, saved web pages (MHTML)",
        tells=is_mail,
        open="documents.mail:open_mail",
    ),
    Reader(
        name="feed",
        summary="RSS and Atom, an article an item",
        tells=is_feed,
        extra="html",
        open="documents.feed:open_feed",
    ),
    Reader(
        name="xml",
        summary="other XML, which is named and not read",
        tells=is_xml,
        open="documents.xml:open_xml",
    ),
    Reader(
        name="html",
        summary="HTML pages and fragments",
        tells=is_html,
        extra="html",
        largest=16 << 20,
        open="documents.html:open_html",
    ),
    Reader(name="text", summary="plain text", read="plain:read_text"),
)
TEXT = READERS[-1]
_ANY_MAGIC = tuple([magic for reader in READERS for magic in reader.magic])
_ANY_SUFFIX = tuple([suffix for reader in READERS for suffix in reader.suffixes])
_TELLING = tuple([reader for reader in READERS if reader.tells and not reader.magic])
_BY_NAME = {reader.name: reader for reader in READERS}


def reader_of(head: bytes, name: str, layer: int = 0) -> Reader:
    """Who reads a file that begins so and has that name (in small letters), inside a reader of that layer."""
    for reader in READERS if head.startswith(_ANY_MAGIC) else _TELLING:
        if reader.layer > layer and head.startswith(reader.magic or b""):
            told = reader.tells(head, name) if reader.tells else bool(reader.magic)
            if told:
                return reader
    if name.endswith(_ANY_SUFFIX):
        return next((reader for reader in READERS if name.endswith(reader.suffixes or "\0")), TEXT)
    return TEXT


def reader_named(name: str) -> Reader:
    """The reader of that name."""
    return _BY_NAME[name]
