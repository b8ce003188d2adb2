"""Bytes to text, and which encoding that was; text to lines."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse.errors import InputError

BLOCK_SIZE = 8 << 20  # bytes read at a time; an input that fits in one block is decoded as a whole
LONGEST_LINE = 16 << 20  # characters; what has a longer line is not article text

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Decoded(NamedTuple):
    """A stream of text: the name of the encoding that was used, and the text in blocks."""

    encoding: str
    blocks: Iterator[str]
