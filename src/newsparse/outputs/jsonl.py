"""JSON Lines: one record a line."""

from newsparse.model import Article
from newsparse.outputs._format import Format, Settings
from newsparse.record import to_json


def encode(article: Article, settings: Settings) -> bytes:
    """The record as one line of JSON."""
    return to_json(article, ascii_only=settings.ascii_only) + b"\n"


FORMAT = Format(
    name="jsonl",
    suffix=".jsonl",
    summary="JSON Lines: one record a line",
    media_type="application/jsonl",
    encode=encode,
    takes_fields=True,
)
