"""What the formats made of JSON share: one record as bytes, indented or not, and arrays of them."""

from __future__ import annotations

from typing import Any

import msgspec

from newsparse.model import Article
from newsparse.outputs._format import Framing, Settings
from newsparse.record import to_record, values_to_json


def encode_record(article: Article, settings: Settings) -> bytes:
    """The record, or the chosen fields of it, as JSON without a line end."""
    if not settings.fields:
        if settings.folded:
            from newsparse.outputs._folded import folded

            return folded(article, ascii_only=settings.ascii_only)
        return encode_values(article, settings)
    from newsparse.outputs._fields import chosen, selected

    return encode_values(selected(to_record(article), chosen(settings.fields)), settings)


def encode_values(values: Any, settings: Settings) -> bytes:
    """Plain or typed values as JSON without a line end."""
    line = values_to_json(values, ascii_only=settings.ascii_only)
    return _indented(line) if settings.pretty else line


def array_framing(opening: bytes, closing: bytes) -> Framing:
    """What stands round the items of an array: valid at any number of items, one item a line."""
    return Framing(opening + b"[\n", b",\n", b"\n]" + closing + b"\n")


def schema_text(schema: dict[str, Any]) -> str:
    """A JSON Schema as indented text."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode("utf-8")


def _indented(line: bytes) -> bytes:
    try:
        return msgspec.json.format(line, indent=2)
    except msgspec.DecodeError:  # lone surrogates
        import json

        text = json.dumps(json.loads(line), indent=2, ensure_ascii=line.isascii())
        return text.encode("utf-8", "backslashreplace")
