"""An entry of metadata: a key, its values, and the lines that they stand on."""

from __future__ import annotations

from msgspec import Struct

from newsparse.patterns import lazy

_LIST = lazy(r"""\[(?:\s*(?:'[^']*'|"[^"]*"|[^\[\]'",]+)\s*(?:,|(?=\])))*\]$""")
_ITEM = lazy(r"""'([^']*)'|"([^"]*)"|([^\[\]'",\s][^\[\]'",]*)""")
_NOTHING = frozenset(("", "none", "null", "~", "[]", "{}", "nan", "''", '""', "n/a"))
_QUOTES = "\"'"


class Entry(Struct, frozen=True):
    """A key with the values that it has, and the indices of its first and last line.

    `is_story` tells that the story stands below, and nothing else of a page.
    """

    key: str
    values: tuple[str, ...]
    first: int
    last: int
    is_story: bool = True


def values_of(entry: Entry) -> str:
    """What an entry says, as one text: without quotes, and the items of a list apart by commas."""
    values = [value for each in entry.values for value in _items(each)]
    return ", ".join([value for value in values if value.casefold() not in _NOTHING])


def _items(value: str) -> list[str]:
    """The items of a list as a program prints one, or the value without the quotes around it."""
    value = " ".join(value.split())
    if value[:1] == "[" and _LIST.match(value):
        return ["".join(groups).strip() for groups in _ITEM.findall(value)]
    if len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]:
        return [value[1:-1].strip()]
    return [value]
