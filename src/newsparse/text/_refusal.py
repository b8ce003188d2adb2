"""What is no text: binary of known and unknown kinds, HTML, lines without end."""

from __future__ import annotations

import re

from newsparse.errors import InputError
from newsparse.patterns import lazy
from newsparse.text._lines import split_lines

LONGEST_LINE = 16 << 20  # characters; what has a longer line is not article text

_SIGNATURES = (
    (b"%PDF-", "a PDF", "take its text out first, e.g. with pdftotext"),
    (b"{\\rtf", "RTF", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file", "save it as plain text first"),
    (b"PK\x03\x04", "a zip file, perhaps of an office program", "save it as plain text first"),
    (b"\x89PNG", "a PNG image", ""),
    (b"\xff\xd8\xff", "a JPEG image", ""),
    (b"GIF8", "a GIF image", ""),
    (b"\x1f\x8b", "compressed", "decompress it first"),
    (b"SQLite format 3", "an SQLite database", "export its texts first"),
)
SIGNATURES = tuple([signature for signature, _, _ in _SIGNATURES])
_HTML = lazy(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--(?:(?!-->).){0,2000}+-->\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|meta|title|script|link|div|table|article|section|main|p|h1)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_SGML = lazy(  # of TREC and its like, Reuters-21578, TDT, Gigaword
    r"\s*+(?:<\?xml[^>]*>\s*+|<!DOCTYPE (?:lewis|DOC)[^>]*>\s*+)*+"
    r"<(?:DOC|DOCUMENT|REUTERS|doc)(?:\s[^>]*)?>\s*+(?:<(?:DOCNO|DOCID|DATE|DOCTYPE|HEADLINE|HEAD|FILEID|TEXT|TEI|docno)\b)"
)
_TAG = lazy(r"</[a-z][a-z0-9]*>", re.IGNORECASE)
_HEAD = 1 << 16  # characters

# Text may hold a NUL here and there, and wires mark the parts of a story with a dozen control characters.
# Backspaces (overstruck letters) and escapes (colours) are counted as text.
_NULS = 100  # more than one NUL in so many characters is binary …
_OTHERS = 20  # … and so is more than one other control character in so many
_CONTROLS = "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f"


def refuse_known(first: bytes) -> None:
    """Raise `InputError` for bytes that say themselves what they are, if that is no text."""
    for signature, kind, hint in _SIGNATURES:
        if first.startswith(signature):
            raise InputError(f"{kind}, not text", hint=hint)


def refuse_binary(text: str) -> None:
    """Raise `InputError` where NULs or other control characters are too many for a text."""
    if text.count("\0") * _NULS > len(text):
        raise InputError("binary, not text: it holds NUL bytes", hint="is it UTF-16? say -e utf-16-le")
    head = text[:_HEAD]
    if sum(map(head.count, _CONTROLS)) * _OTHERS > len(head):
        raise InputError("binary, not text: it is full of control characters", hint="what program reads it?")


def refuse_foreign(text: str) -> None:
    """Raise `InputError` where the beginning of a text is binary, HTML or SGML."""
    if "\0" in text:
        refuse_binary(text)
    if text.lstrip()[:1] == "<" and _SGML.match(text):
        raise InputError(
            "SGML of a test collection, not text",
            hint="take its documents out first, e.g. with ir_datasets, or all between <TEXT> and </TEXT>",
        )
    if text.lstrip()[:1] == "<" and _HTML.match(text) and len(_TAG.findall(text, 0, _HEAD)) > 2:
        raise InputError("HTML, not text", hint="extract the text first, e.g. with trafilatura")


def longest_open(block: str, length: int) -> int:
    """The length so far of the line that a block leaves open; raises `InputError` where one is too long."""
    might = length + len(block) > LONGEST_LINE
    if might and max(map(len, split_lines("x" * length + block))) > LONGEST_LINE:
        raise InputError(f"a line longer than {LONGEST_LINE >> 20} million characters", hint="is it text?")
    last = max(block.rfind("\n"), block.rfind("\r"))
    return length + len(block) if last < 0 else len(block) - 1 - last
