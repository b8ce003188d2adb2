"""Word and OpenDocument files: their paragraphs as lines, table rows as one line each."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.items import Extracted

_LARGEST = 64 << 20  # bytes of a part, unpacked
_PARTS = 5000
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


def open_docx(content: bytes) -> list[Extracted]:
    """The text of a Word file; raises `InputError` where it is damaged."""
    try:
        from docx import Document
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        raise MissingExtraError("reading Word files", "office") from None
    _checked(content, "a Word file")
    try:
        document = Document(io.BytesIO(content))
        lines = list(_docx_lines(document.iter_inner_content()))
    except (*_DAMAGED, OpcError, LxmlError, AttributeError, TypeError, IndexError) as error:
        raise InputError(f"a damaged Word file ({error})", hint="open it and save it again") from error
    return _of(lines, "a Word file")


def _docx_lines(blocks: Any) -> Iterator[str]:
    from docx.table import Table

    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield "\t".join(filter(None, cells))
        else:
            yield block.text.replace("\v", "\n")


def open_odt(content: bytes) -> list[Extracted]:
    """The text of an OpenDocument text; raises `InputError` where it is damaged."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtraError("reading OpenDocument files", "office") from None
    archive = _checked(content, "an OpenDocument file")
    try:
        with archive.open("content.xml") as stream:
            parts = etree.iterparse(
                stream, events=("start", "end"), resolve_entities=False, load_dtd=False, no_network=True
            )
            lines = list(_odt_lines(parts))
    except (*_DAMAGED, etree.LxmlError) as error:
        raise InputError(
            f"a damaged OpenDocument file ({error})", hint="open it and save it again"
        ) from error
    return _of(lines, "an OpenDocument file")


def _odt_lines(parts: Any) -> Iterator[str]:
    """A line for each paragraph and heading, and one for each row of a table."""
    depth = 0
    for event, element in parts:
        if element.tag == f"{_TABLE}table-row":
            depth += 1 if event == "start" else -1
            if event == "end" and not depth:
                cells = [" ".join(_flat(cell).split()) for cell in element.iter(f"{_TABLE}table-cell")]
                yield "\t".join(filter(None, cells))
                element.clear()
        elif event == "end" and not depth and element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield _flat(element)
            if element.getparent() is not None and element.getparent().tag not in (f"{_TEXT}p", f"{_TEXT}h"):
                element.clear(keep_tail=True)


def _flat(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}s"):
            pieces.append(" ")
        elif isinstance(child.tag, str):
            pieces.append(_flat(child) + ("\n" if child.tag in (f"{_TEXT}p", f"{_TEXT}h") else ""))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _checked(content: bytes, what: str) -> zipfile.ZipFile:
    """The archive; raises `InputError` where it is damaged, encrypted, or larger than any document."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGED as error:
        raise InputError(f"{what}, damaged or cut off ({error})", hint="fetch it again") from error
    entries = archive.infolist()
    parts = [entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    if len(entries) > _PARTS or sum(parts) > _LARGEST:
        raise InputError(
            f"{what} larger than {_LARGEST >> 20} MB: a decompression bomb?", hint="do not trust it"
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{what}, encrypted", hint="save it without a password")
    return archive


def _of(lines: list[str], what: str) -> list[Extracted]:
    text = "\n".join(lines)
    if not text.strip():
        raise InputError(f"{what} without text", hint="does it hold pictures only?")
    return [Extracted(text)]
