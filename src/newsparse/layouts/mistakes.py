"""Mistakes in layout files, said for people: where, what, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

from newsparse.errors import choices
from newsparse.model import BY_LABEL, DateOrder, SectionName
from newsparse.patterns import lazy

Takes = Literal["line", "line below", "paragraph", "all", ""]
_SAID_BETTER = {
    "Object contains unknown field": "unknown key",
    "Object missing required field": "missing key",
}
_QUOTED = lazy(r"[`'](.+?)[`']")


def said_better(message: str, keys: Mapping[str, tuple[str, ...]]) -> str:
    """What msgspec says with the place behind, said with the place in front and what would be right.

    `keys` are those that a file and its tables may have, by the name of the table.
    """
    reason, _, place = message.partition(" - at `")
    key = place.partition("$")[2].strip("`.")
    for theirs, ours in _SAID_BETTER.items():
        reason = reason.replace(theirs, ours)
    quoted = _QUOTED.search(reason)
    known = _known_values(reason, key, keys) if quoted else ()
    if quoted and known:
        reason = f"{reason}; {choices(quoted[1], known, 'known')}"
    return f"{key}: {reason}" if key else reason


def _known_values(reason: str, key: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What may stand where a key or a value is wrong; nothing where that may be anything."""
    part = re.sub(r"\[[^\]]*\]", "", key).split(".")
    if reason.startswith("unknown key"):
        return keys.get(part[0], ())
    if not reason.startswith("Invalid enum"):
        return ()
    known: dict[str, tuple[str, ...]] = {
        "votes": get_args(SectionName),
        "section": get_args(SectionName),
        "labels": BY_LABEL,
        "field": BY_LABEL,
        "takes": get_args(Takes),
        "date_order": get_args(DateOrder),
    }
    return tuple(filter(None, known.get(part[-1]) or known.get(part[0], ())))
