"""JSON: one array of records."""

from newsparse.outputs._format import Format
from newsparse.outputs._json import array_framing, encode_record, schema_text
from newsparse.record import json_schema

FORMAT = Format(
    name="json",
    suffix=".json",
    summary="JSON: one array, a record a line",
    notes="valid at any number of articles, none included",
    media_type="application/json",
    encode=encode_record,
    framing=lambda _settings: array_framing(b"", b""),
    schema=lambda _settings: schema_text({"type": "array", "items": json_schema()}),
    takes_fields=True,
    takes_ascii=True,
)
