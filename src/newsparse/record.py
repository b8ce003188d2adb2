"""Article to record: JSON with every key in order, its JSON Schema, and the way back."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from newsparse.model import Article

_ENCODER = msgspec.json.Encoder()


def to_record(article: Article) -> dict[str, Any]:
    """The record as plain Python values (dict, list, str, int, None), keys in schema order."""
    return msgspec.to_builtins(article)  # type: ignore[no-any-return]


def to_json(article: Article, *, ascii_only: bool = False) -> bytes:
    """The record as one line of JSON, without a line end.

    UTF-8, or ASCII with `\\u` escapes. Lone surrogates, which UTF-8 cannot carry, are always escaped.
    """
    if not ascii_only:
        try:
            return _ENCODER.encode(article)
        except UnicodeEncodeError:
            pass
    text = json.dumps(to_record(article), ensure_ascii=ascii_only, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def from_record(record: Any) -> Article:
    """The article that a record describes.

    Raises `msgspec.ValidationError`, naming the place, where the record is not valid against the schema.
    """
    return msgspec.convert(record, Article)


def from_json(data: bytes | str) -> Article:
    """The article that one line of JSON describes; raises `msgspec.DecodeError` for anything else."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    return msgspec.json.decode(data, type=Article)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record, made from `model.Article`."""
    (schema,), components = msgspec.json.schema_components((Article,), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsparse record, schema 1",
        **schema,
        "$defs": components,
    }
