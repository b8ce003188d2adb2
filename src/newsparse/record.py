"""Article to record: JSON with every key in order, its JSON Schema, and the way back."""

from __future__ import annotations

from math import isfinite
from typing import Any

import msgspec

from newsparse.errors import UsageError
from newsparse.language import word_count
from newsparse.model import FIELDS, SCHEMA, Article
from newsparse.patterns import lazy
from newsparse.resources import text_of
from newsparse.signatures import without_fields

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
    """The article that a record of this schema or an older one describes.

    Raises `msgspec.ValidationError`, naming the place, where the record is not valid against its schema.
    """
    return msgspec.convert(_as_of_today(record), Article)


def _as_of_today(record: Any) -> Any:
    """A record of an older schema with the keys that it has no values for; anything else as it is.

    The words of the body can be counted in any record; what else was not known then is null or empty.
    """
    number = record.get("schema") if isinstance(record, dict) else None
    if type(number) is not int or number == SCHEMA:
        return record
    if number > SCHEMA:
        reason = f"record of schema {number}, written by a newer newsparse; this one reads up to {SCHEMA}"
        raise msgspec.ValidationError(reason)
    newer = [field for field in FIELDS if field.since > number]
    if foreign := [field.name for field in newer if field.name in record]:
        raise msgspec.ValidationError(f"Object contains unknown field `{foreign[0]}`")
    raised = {**record, **{field.name: field.before for field in newer}, "schema": SCHEMA}
    raised |= {key: _with_source(raised[key], number) for key in ("dates", "source") if key in raised}
    paragraphs = record.get("paragraphs")
    if isinstance(paragraphs, list) and all(isinstance(text, str) for text in paragraphs):
        raised["word_count"] = word_count(paragraphs)
    return raised


def _with_source(value: Any, number: int) -> Any:
    """The dates, or the source, of a record of schema 1, in which all values were printed."""
    if number > 1:
        return value
    if isinstance(value, dict):
        return {"said_by": {}, "duplicate_of": None} | value if "said_by" not in value else value
    if isinstance(value, list):
        return [
            {**date, "source": None} if isinstance(date, dict) and "source" not in date else date
            for date in value
        ]
    return value


def from_json(data: bytes | str) -> Article:
    """The article that one line of JSON of this schema or an older one describes.

    Raises `msgspec.DecodeError` for anything else.
    """
    if isinstance(data, str):
        data = data.encode("utf-8", "backslashreplace")
    try:
        return msgspec.json.decode(data, type=Article)
    except msgspec.ValidationError:
        return from_record(msgspec.json.decode(data))  # an older record, else the same error again
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


def json_schema(version: int = SCHEMA) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record: made from `model.Article`, or one that was released before.

    Raises `UsageError` for a number that was never released.
    """
    if version == SCHEMA:
        return _schema_of_today()
    if not 1 <= version < SCHEMA:
        raise UsageError(f"no schema {version} of the record", hint=f"1 to {SCHEMA}")
    released: dict[str, Any] = msgspec.json.decode(text_of(f"schemas/record-{version}.json"))
    return released


def _schema_of_today() -> dict[str, Any]:
    (schema,), components = msgspec.json.schema_components((Article,), ref_template="#/$defs/{name}")
    described = {name: _described(name, component) for name, component in components.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsparse:record:{SCHEMA}",
        "title": f"newsparse record, schema {SCHEMA}",
        **schema,
        "$defs": described,
    }


def _described(name: str, component: dict[str, Any]) -> dict[str, Any]:
    """A kind of object with its description from its docstring, which is wrapped for the source."""
    described = {**component, "description": without_fields(component["description"])}
    if name == Article.__name__:
        known = component["properties"]
        meanings = {field.name: {"description": field.meaning, **known[field.name]} for field in FIELDS}
        described["properties"] = meanings
    return described
