"""JSON Lines: one record a line."""

from newsparse.model import Article
from newsparse.outputs._format import Format, Settings
from newsparse.outputs._json import encode_record, schema_text
from newsparse.record import json_schema


def encode(article: Article, settings: Settings) -> bytes:
    """The record as one line of JSON; `pretty` makes it several, which jq reads too."""
    return encode_record(article, settings) + b"\n"


FORMAT = Format(
    name="jsonl",
    suffix=".jsonl",
    aliases=("ndjson", "jsonlines"),
    summary="JSON Lines: one record a line",
    notes="each line is a whole record; `--pretty` indents, which jq reads too",
    media_type="application/jsonl",
    encode=encode,
    schema=lambda _settings: schema_text(json_schema()),
    takes_fields=True,
    takes_ascii=True,
)
