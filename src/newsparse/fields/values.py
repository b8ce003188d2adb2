"""A value of a field, and the blocks that it is made of."""

from __future__ import annotations

from msgspec import Struct


class Value(Struct, frozen=True, gc=False):
    """A value and the indices of the blocks that it is made of: none where `source` alone says it."""

    text: str
    blocks: tuple[int, ...]
    source: str = ""
