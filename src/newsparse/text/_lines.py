"""Text to lines, and blocks of text that end where a line end ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.patterns import lazy

_LINE = lazy(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


def split_lines(text: str) -> list[str]:
    """The lines of a text with their ends, `\\r\\n`, `\\n` and `\\r` only; joined they are the text.

    >>> split_lines("one\\x0bstill one\\r\\n\\rthree")
    ['one\\x0bstill one\\r\\n', '\\r', 'three']
    """
    if "\r" in text:
        return _LINE.findall(text)
    *lines, last = text.split("\n")
    whole = [line + "\n" for line in lines]
    return [*whole, last] if last else whole


def bare_lines(text: str) -> list[str]:
    """The same lines without their ends.

    >>> bare_lines("one\\r\\n\\rthree")
    ['one', '', 'three']
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def whole_line_ends(blocks: Iterable[str]) -> Iterator[str]:
    """The same text in blocks, none of which ends between the two characters of a `\\r\\n`."""
    held = ""
    for block in blocks:
        text = held + block
        held = "\r" if text.endswith("\r") else ""
        if out := text.removesuffix("\r"):
            yield out
    if held:
        yield held
