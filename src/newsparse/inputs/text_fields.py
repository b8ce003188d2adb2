"""The fields of tables that are likely to hold the texts."""

from __future__ import annotations

from collections.abc import Iterable

_LIKELY = ("text", "body", "content", "maintext", "articleBody", "raw_text", "full_text", "article", "story")


def fields_hint(names: Iterable[str]) -> str:
    """What to do where a text is not found: the names that look like that of a text come first."""
    names = list(names)
    if likely := [name for name in _LIKELY if name in names]:
        return f"--text-field {likely[0]}?"
    listed = ", ".join(names[:12])
    return f"--text-field is one of: {listed}" if listed else "--text-field names the field of the texts"
