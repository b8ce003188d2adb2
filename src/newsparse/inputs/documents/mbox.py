"""Mailboxes: the messages in them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.errors import InputError
from newsparse.inputs import streams
from newsparse.inputs.items import Failure, Raw, Row
from newsparse.inputs.source import Source
from newsparse.patterns import lazy

LARGEST = 64 << 20  # bytes of one message
_SEPARATOR = lazy(rb"From \S+[ \t].{10,80}\r?\n", 0)
_QUOTED = lazy(rb"^>(>*From )", 8)


def read_mbox(source: Source) -> Iterator[Raw]:
    """The messages of a mailbox, not yet read, and then what cut it short."""
    troubles: list[InputError] = []
    number, line, begun = 0, 1, 1
    held: list[bytes] = []
    size, was_blank = 0, True
    for text in _lines(streams.blocks_of(source.limited(), troubles)):
        if was_blank and text.startswith(b"From ") and _SEPARATOR.match(text):
            if held:
                number += 1
                yield _row(source, number, begun, held, size)
            held, size, begun = [], 0, line + 1
        else:
            size += len(text)
            if size <= LARGEST:
                held.append(text)
        was_blank = not text.strip()
        line += 1
    if held and not troubles:
        yield _row(source, number + 1, begun, held, size)
    if troubles:
        raise troubles[0]


def _row(source: Source, number: int, line: int, held: list[bytes], size: int) -> Raw:
    if size > LARGEST:
        return Failure(source.place, f"message {number}: larger than {LARGEST >> 20} MB", "", line)
    return Row(source.place, number, line, _QUOTED.sub(rb"\1", b"".join(held)), reader="mail")


def _lines(blocks: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for block in blocks:
        *whole, rest = (rest + block).split(b"\n")
        yield from (text + b"\n" for text in whole)
        if len(rest) > LARGEST:
            raise InputError("a line too long for a mailbox", hint="is it mail?")
    if rest:
        yield rest
