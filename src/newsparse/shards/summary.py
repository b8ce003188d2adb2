"""What a shard came to: its inputs, its articles and its failures, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce

import msgspec
from msgspec import Struct

from newsparse.shards.rows import Row


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


def encode_summary(summary: Summary) -> bytes:
    """The summary as JSON."""
    return msgspec.json.encode(summary) + b"\n"


def decode_summary(content: bytes) -> Summary | None:
    """The summary in these bytes; none where they hold none."""
    try:
        return msgspec.json.decode(content, type=Summary)
    except msgspec.DecodeError:
        return None
