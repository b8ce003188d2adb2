"""Front matter: keys and values in YAML between `---` lines, or in TOML between `+++` lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsparse.metadata._entries import Entry
from newsparse.patterns import lazy

_MOST = 400  # lines
_LONGEST = 100_000  # characters
_PAIR = lazy(r"(?P<key>[^\s:#\[\]{}\"'&*!|>%@`,-][^:#]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_TOML_PAIR = lazy(r"(?P<key>[\w.\"-]{1,60})\s*=\s*(?P<value>\S.*)$")
# What needs no library: words, a quoted text without escapes, a short list of either, the items of a list.
_WORDS = r"[^\s\"'\[\]{}>|&*!%@`#,?:-][^#\[\]{}]*?"
_PLAIN = lazy(rf"(?:{_WORDS})$")
_QUOTED = lazy(r"""(?:"([^"\\]*)"|'([^']*)')$""")
_LIST = lazy(r"\[([^\[\]{}\"'#&*!]*)\]$")
_ITEM = lazy(r"-\s+(?P<value>\S.*)$")
_Found = tuple[list[Entry], int]


def front_matter(lines: Sequence[str], first: int) -> _Found | None:
    """The entries of the front matter that begins on a line, and the line below it; None where none does."""
    fence = lines[first].strip()
    if fence not in ("---", "+++", "---yaml", ";;;"):
        return None
    closing = ("---", "...") if fence.startswith("---") else (fence,)
    span = range(first + 1, min(len(lines), first + _MOST))
    last = next((index for index in span if lines[index].rstrip() in closing), None)
    if last is None:
        return None
    inside = lines[first + 1 : last]
    pair = _TOML_PAIR if fence == "+++" else _PAIR
    if not any(pair.match(line) for line in inside[:3]) or sum(map(len, inside)) > _LONGEST:
        return None
    read = _toml if fence == "+++" else _yaml
    return list(read(inside, first + 1)), last + 1


def _yaml(lines: Sequence[str], offset: int) -> Iterator[Entry]:
    plain = _plain_yaml(lines, offset)
    if plain is not None:
        return iter(plain)
    composed = _composed(lines, offset)
    return iter(_pairs(lines, offset) if composed is None else composed)


def _plain_yaml(lines: Sequence[str], offset: int) -> list[Entry] | None:
    """What a library would say of lines that need none; None where one of them does."""
    entries: list[Entry] = []
    for index, line in enumerate(lines, offset):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item = _ITEM.match(line.strip())
        if item and entries and entries[-1].values[:1] != ("",):
            value = _scalar(item["value"])
            if value is None or entries[-1].last != index - 1 or not _is_listed(entries[-1]):
                return None
            before = entries.pop()
            entries.append(Entry(before.key, (*before.values, value), before.first, index))
            continue
        match = None if line[:1].isspace() else _PAIR.match(line)
        values = _values(match["value"] or "") if match else None
        if match is None or values is None:
            return None
        entries.append(Entry(match["key"].strip(), values, index, index))
    return entries


def _is_listed(entry: Entry) -> bool:
    """Whether an entry has had items only, or nothing."""
    return not entry.values or entry.last > entry.first


def _values(text: str) -> tuple[str, ...] | None:
    text = text.strip()
    if not text:
        return ()
    listed = _LIST.match(text)
    if listed:
        items = [_scalar(item.strip()) for item in listed[1].split(",") if item.strip()]
        return None if None in items else tuple(item for item in items if item is not None)
    value = _scalar(text)
    return None if value is None else (value,)


def _scalar(text: str) -> str | None:
    quoted = _QUOTED.match(text)
    if quoted:
        return (quoted[1] or quoted[2] or "").strip()
    return text if _PLAIN.match(text) and ": " not in text and " #" not in text and text[-1] != ":" else None


def _composed(lines: Sequence[str], offset: int) -> list[Entry] | None:
    """What PyYAML reads, with the lines that each value stands on; None where it finds no mapping."""
    import yaml

    try:
        root = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    entries: list[Entry] = []
    for key, value in root.value:
        first, end = key.start_mark.line, value.end_mark
        last = max(first, end.line - (end.column == 0 and end.line > first))
        last = min(last, len(lines) - 1)
        while last > first and not lines[last].strip():
            last -= 1
        name = str(key.value)
        name, texts = _told(name, value)
        entries.append(Entry(name, texts, first + offset, last + offset))
    return _apart(entries)


def _told(name: str, node: Any) -> tuple[str, tuple[str, ...]]:
    """A key with the texts of its node; a mapping says what it has as `text` or `name`."""
    if isinstance(node.value, str):
        return name, (" ".join(node.value.split()),)
    if node.value and isinstance(node.value[0], tuple):
        has_text = any(key.value == "text" for key, _ in node.value)
        return (f"{name}.text" if has_text else name), _named(node)
    return name, tuple(text for each in node.value for text in _named(each))


def _named(node: Any) -> tuple[str, ...]:
    if isinstance(node.value, str):
        return (" ".join(node.value.split()),)
    members = (
        {key.value: value.value for key, value in node.value if isinstance(key.value, str)}
        if all(isinstance(each, tuple) for each in node.value)
        else {}
    )
    text = members.get("text", members.get("name"))
    return (text,) if isinstance(text, str) else ()


def _apart(entries: list[Entry]) -> list[Entry]:
    """The entries that begin below the one before: of several on one line the first."""
    apart: list[Entry] = []
    for entry in entries:
        if not apart or entry.first > apart[-1].last:
            apart.append(entry)
    return apart


def _pairs(lines: Sequence[str], offset: int) -> list[Entry]:
    """What looks like keys and values where a program wrote no YAML: `title: Rain: an inquiry`."""
    entries: list[Entry] = []
    for index, line in enumerate(lines, offset):
        match = None if line[:1].isspace() else _PAIR.match(line)
        if match:
            entries.append(Entry(match["key"].strip(), (match["value"] or "",), index, index))
        elif entries and line.strip() and entries[-1].last == index - 1:
            before = entries.pop()
            entries.append(Entry(before.key, (f"{before.values[0]} {line.strip()}",), before.first, index))
    return entries


def _toml(lines: Sequence[str], offset: int) -> list[Entry]:
    """What the standard library reads, or else keys and values as they stand there."""
    import tomllib

    places = [(match["key"].strip('"'), index) for index, match in _toml_pairs(lines)]
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        table = {}
    entries = []
    for number, (key, index) in enumerate(places):
        end = places[number + 1][1] if number + 1 < len(places) else len(lines)
        last = max(index, max((line for line in range(index, end) if lines[line].strip()), default=index))
        value = table.get(key, lines[index].partition("=")[2])
        entries.append(Entry(key, _toml_values(value, lines[index]), index + offset, last + offset))
    return entries


def _toml_pairs(lines: Sequence[str]) -> Iterator[tuple[int, Any]]:
    for index, line in enumerate(lines):
        if line.lstrip().startswith("["):
            return  # tables of a site's own
        if match := _TOML_PAIR.match(line):
            yield index, match


def _toml_values(value: Any, line: str) -> tuple[str, ...]:
    """Texts as they are, all else as it is written."""
    if isinstance(value, str):
        return (" ".join(value.split()),)
    if isinstance(value, list):
        return tuple(" ".join(item.split()) for item in value if isinstance(item, str))
    return (line.partition("=")[2].strip(),)
