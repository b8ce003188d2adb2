"""What a shard came to: its inputs, its articles and its failures, counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
from msgspec import Struct

_FAILURES_KEPT = 1000  # by name in a total; the summary of each shard has them all


class Failed(Struct, frozen=True):
    """An input, or a part of one, that gave no article, and why."""

    id: str | None
    error: str


class Summary(Struct, frozen=True, kw_only=True):
    """What was read and written. The same shard gives the same summary, wherever and whenever."""

    inputs: int = 0
    articles: int = 0
    failed: int = 0
    bytes_read: int = 0
    bytes_written: int = 0
    fields: dict[str, int] = {}
    warnings: dict[str, int] = {}
    layouts: dict[str, int] = {}
    failures: tuple[Failed, ...] = ()


NOTHING = Summary()


def combined(one: Summary, other: Summary) -> Summary:
    """Two summaries as one; of the failures, the first are kept by name."""
    added = {name: _added(getattr(one, name), getattr(other, name)) for name in Summary.__struct_fields__}
    return Summary(**{**added, "failures": added["failures"][:_FAILURES_KEPT]})


def _added(one: Any, other: Any) -> Any:
    return dict(sorted((Counter(one) + Counter(other)).items())) if isinstance(one, dict) else one + other


def encode_summary(summary: Summary) -> bytes:
    """The summary as JSON."""
    return msgspec.json.encode(summary) + b"\n"


def decode_summary(content: bytes) -> Summary | None:
    """The summary in these bytes; none where they hold none."""
    try:
        return msgspec.json.decode(content, type=Summary)
    except msgspec.DecodeError:
        return None
