"""Article to record: JSON with every key in order, its JSON Schema, and the way back."""

from __future__ import annotations

from math import isfinite
from typing import Any

import msgspec

from newsparse.model import Article
from newsparse.patterns import lazy

_ENCODER = msgspec.json.Encoder()
_NON_ASCII = lazy("[^\x00-\x7f]")


def to_record(article: Article) -> dict[str, Any]:
    """The record as plain Python values (dict, list, str, int, None), keys in schema order."""
    try:
        return msgspec.json.decode(_ENCODER.encode(article))  # type: ignore[no-any-return]
    except UnicodeEncodeError:  # lone surrogates
        return _listed(msgspec.to_builtins(article))  # type: ignore[no-any-return]


def _listed(value: Any) -> Any:
    """Plain values with a list in the place of each tuple."""
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return [_listed(item) for item in value] if isinstance(value, tuple | list) else value


def to_json(article: Article, *, ascii_only: bool = False) -> bytes:
    """The record as one line of JSON, without a line end.

    UTF-8, or ASCII with `\\u` escapes. Lone surrogates, which UTF-8 cannot carry, are always escaped.
    """
    return values_to_json(article, ascii_only=ascii_only)


def values_to_json(values: Any, *, ascii_only: bool = False) -> bytes:
    """Any plain values or typed ones as one line of JSON, in the manner of `to_json`."""
    try:
        line = _ENCODER.encode(values)
    except UnicodeEncodeError:
        import json  # rare, and not free at start

        plain = _finite(msgspec.to_builtins(values))
        text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        line = text.encode("utf-8", "backslashreplace")
    return _escape(line) if ascii_only and not line.isascii() else line


def _finite(value: Any) -> Any:
    """Plain values with null for numbers that JSON does not have, as msgspec writes them."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def _escape(line: bytes) -> bytes:
    """What is not ASCII stands inside strings: each character becomes one or two `\\u` escapes."""
    import json

    return _NON_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], line.decode("utf-8")).encode("ascii")


def from_record(record: Any) -> Article:
    """The article that a record describes.

    Raises `msgspec.ValidationError`, naming the place, where the record is not valid against the schema.
    """
    return msgspec.convert(record, Article)


def from_json(data: bytes | str) -> Article:
    """The article that one line of JSON describes; raises `msgspec.DecodeError` for anything else."""
    if isinstance(data, str):
        data = data.encode("utf-8", "backslashreplace")
    try:
        return msgspec.json.decode(data, type=Article)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError as error:
        return _from_json_with_surrogates(data, error)


def _from_json_with_surrogates(data: bytes, error: msgspec.DecodeError) -> Article:
    """The standard library reads lone surrogates, which msgspec refuses; what it refuses too is no JSON."""
    if b"\\ud" not in data.lower():
        raise error
    import json

    try:
        record = json.loads(data)
    except ValueError:
        raise error from None
    return from_record(record)


def content_id(article: Article) -> str:
    """A name for the article that is made of its text and its place in the input: `urn:newsparse:sha256:…`.

    The same article has the same name whether it came from a file or a pipe, in one process or many, and
    whatever zone was asked for. The same text at another place is another article.
    """
    import hashlib  # not free at start, and only some formats name articles
    import json

    source = article.source
    parts = (
        *(1, source.article, source.first_line, source.last_line, source.meta),
        *(article.news_id, article.kicker, article.title, article.subtitle, article.byline),
        *(article.dateline.text, article.paragraphs, article.trailer, article.labels),
        *(article.comments.marker, [(comment.author, comment.text) for comment in article.comments.items]),
        [found.text for found in article.dates],
    )
    canonical = json.dumps(parts, separators=(",", ":"), sort_keys=True)
    return f"urn:newsparse:sha256:{hashlib.sha256(canonical.encode('ascii')).hexdigest()}"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record, made from `model.Article`."""
    (schema,), components = msgspec.json.schema_components((Article,), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:newsparse:record:1",
        "title": "newsparse record, schema 1",
        **schema,
        "$defs": {name: _unwrapped(component) for name, component in components.items()},
    }


def _unwrapped(component: dict[str, Any]) -> dict[str, Any]:
    """Descriptions come from docstrings, which are wrapped and indented for the source."""
    return {**component, "description": " ".join(component["description"].split())}
