"""Characters that a format cannot carry: find them, and put U+FFFD in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsparse.model import Article
from newsparse.outputs._format import Loss
from newsparse.patterns import lazy
from newsparse.record import to_json, to_record

NOT_UTF8 = lazy("[\ud800-\udfff]")
NOT_UTF8_OR_NUL = lazy("[\0\ud800-\udfff]")
NOT_XML = lazy("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = lazy(r"\\[ubf]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def character_loss(pattern: re.Pattern[str], reason: str) -> Loss:
    """The loss of characters: each that the pattern finds is written as U+FFFD."""
    return Loss(
        "characters",
        f"{reason}; U+FFFD stands in their place",
        lambda article, _settings: has_any(article, pattern),
    )


def has_any(article: Article, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern finds a character anywhere in the record."""
    line = to_json(article).decode("utf-8")
    if line.isprintable() and not _ESCAPE.search(line):
        return False  # nearly always, and at a tenth of the cost
    return any(pattern.search(text) for text in _texts(to_record(article)))


def cleaned(text: str, pattern: re.Pattern[str]) -> str:
    """Text with U+FFFD in the place of each character that the pattern finds."""
    return text if text.isprintable() else pattern.sub(REPLACEMENT, text)


def replaced(value: Any, pattern: re.Pattern[str]) -> Any:
    """Plain values with all their texts cleaned."""
    if isinstance(value, str):
        return cleaned(value, pattern)
    if isinstance(value, dict):
        return {cleaned(key, pattern): replaced(item, pattern) for key, item in value.items()}
    return [replaced(item, pattern) for item in value] if isinstance(value, list | tuple) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
