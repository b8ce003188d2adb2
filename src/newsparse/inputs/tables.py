"""Texts in rows: JSON Lines and CSV, with the fields that stand beside each text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

import msgspec
from msgspec import Struct

from newsparse.errors import InputError
from newsparse.inputs import streams
from newsparse.inputs.items import End, Failure, Item, Place, Row
from newsparse.inputs.source import Source
from newsparse.inputs.text_fields import fields_hint
from newsparse.inputs.unpacking import BehindError
from newsparse.patterns import lazy
from newsparse.text import LONGEST_LINE, decode, split_lines

DEEPEST = 200  # levels of lists and objects in what comes along with a text
LARGEST_DOCUMENT = 64 << 20  # bytes
_FIRST_KEY = lazy(rb'\s*\{\s*("|\})')
IsCut = Callable[[], bool]
_DELIMITERS = ",;\t|"
_KINDS = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


class Text(Struct, frozen=True):
    """A text from a row, and the fields that came with it."""

    text: str
    meta: dict[str, Any]


def read_csv(source: Source) -> Iterator[Item]:
    """The rows of a table."""
    field = source.query.text_field
    return _uncut(source, lambda blocks, cut: csv_rows(source.place, blocks, source.encoding, field, cut))


def read_jsonl(source: Source) -> Iterator[Item]:
    """The lines of a JSON Lines file."""
    return _uncut(source, lambda blocks, cut: json_rows(source.place, blocks, source.encoding, cut))


def read_json(source: Source) -> Iterator[Item]:
    """The object in a JSON file, or those in its array."""
    field = source.query.text_field
    return _uncut(source, lambda blocks, _cut: json_document(source.place, blocks, field))


def _uncut(source: Source, rows: Callable[[Iterator[bytes], IsCut], Iterator[Item]]) -> Iterator[Item]:
    """The rows in a stream, and then what cut it short: the last row, which is not whole, is left out."""
    troubles: list[InputError] = []
    blocks = streams.blocks_of(source.limited(), troubles)
    try:
        yield from rows(blocks, lambda: bool(troubles) and not isinstance(troubles[0], BehindError))
    except InputError as error:
        raise next(iter(troubles), error) from error
    if troubles:
        raise troubles[0]


def opens_with_an_object(head: bytes) -> bool:
    """Whether the first line of a file is a JSON object."""
    first, end, _ = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if not _FIRST_KEY.match(first):
        return False
    return not end or first.rstrip().endswith(b"}")


def json_rows(
    place: Place, blocks: Iterable[bytes], encoding: str | None, is_cut: IsCut = lambda: False
) -> Iterator[Item]:
    """The lines of a JSON Lines file, not yet read: that is work for many."""
    if encoding:
        blocks = (text.encode() for text in decode(blocks, encoding).blocks)
    number = 0
    for line, content in enumerate(_byte_lines(blocks, is_cut), 1):
        if content.strip():
            number += 1
            yield Row(place, number, line, content, is_json=True)
    if not number and not is_cut():
        yield End(place, 0)


def _byte_lines(blocks: Iterable[bytes], is_cut: IsCut) -> Iterator[bytes]:
    rest = b""
    for block in blocks:
        *whole, rest = (rest + block).split(b"\n")
        yield from whole
        if len(rest) > 4 * LONGEST_LINE:
            raise InputError("a line too long for JSON Lines", hint="is it one JSON document? jq -c '.[]'")
    if not is_cut():
        yield rest


def read_json_row(content: bytes, field: str) -> Text:
    """The text in a line of JSON and the other fields; raises `InputError` where there is none."""
    try:
        row = _decoded(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from error
    return _text_in(row, field)


_OF_A_RECORD = frozenset(("schema", "paragraphs", "lines", "source"))


def _text_in(row: Any, field: str) -> Text:
    if not isinstance(row, dict):
        raise InputError("not a JSON object", hint="JSON Lines has one object a line")
    field = next((name for name in field.split(",") if isinstance(row.get(name), str)), field)
    kind = f": it is {_KINDS.get(type(row[field]))}" if field in row else ""
    text = row.pop(field, None)
    if not isinstance(text, str):
        if row.keys() >= _OF_A_RECORD:
            raise InputError(
                "a record that newsparse has written, and no text", hint="-g '!*.json*' skips such"
            )
        hint = fields_hint(name for name, value in row.items() if isinstance(value, str))
        raise InputError(f"no text in field {field!r}{kind}", hint=hint)
    return Text(text, row)


def _decoded(content: bytes) -> Any:
    """What JSON says, lone surrogates too, which msgspec refuses and the standard library takes."""
    try:
        value = msgspec.json.decode(content)
    except msgspec.DecodeError:
        if b"\\ud" not in content.lower():
            raise
        import json

        value = json.loads(content, parse_constant=_refuse_constant, parse_float=_finite)
    if content.count(b"[") + content.count(b"{") > DEEPEST:
        check_depth(value)
    return value


def check_depth(value: Any) -> None:
    """Raise `InputError` for lists and objects that are nested deeper than any format could write."""
    level, depth = [value], 0
    while level := [
        inner
        for outer in level
        if isinstance(outer, dict | list)
        for inner in (outer.values() if isinstance(outer, dict) else outer)
    ]:
        depth += 1
        if depth > DEEPEST:
            raise InputError(f"JSON that is nested more than {DEEPEST} deep", hint="flatten it first")


def _finite(number: str) -> float:
    value = float(number)
    if value in (math.inf, -math.inf):
        raise ValueError(f"{number} is out of range")
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def json_document(place: Place, blocks: Iterable[bytes], field: str) -> Iterator[Item]:
    """The texts in a JSON file that holds one object, or an array of them."""
    try:
        document = _decoded(_limited(blocks).removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from error
    for number, row in enumerate(document if isinstance(document, list) else [document], 1):
        try:
            found = _text_in(row, field)
        except InputError as error:
            yield Failure(place, f"item {number}: {error}", error.hint)
        else:
            yield Row(place, number, None, found.text, meta=found.meta)


def _limited(blocks: Iterable[bytes]) -> bytes:
    content = b""
    for block in blocks:
        content += block
        if len(content) > LARGEST_DOCUMENT:
            raise InputError(
                "a JSON document too large to read at once", hint="jq -c '.[]' makes JSON Lines of it"
            )
    return content


def csv_rows(
    place: Place, blocks: Iterable[bytes], encoding: str | None, field: str, is_cut: IsCut = lambda: False
) -> Iterator[Item]:
    """The texts in the column of that name, each with the other columns of its row."""
    import csv

    csv.field_size_limit(LONGEST_LINE)
    lines = _Lines(_text_lines(decode(blocks, encoding).blocks, is_cut))
    first = next((line for line in lines if line.strip()), "")
    if not first:
        yield End(place, 0)
        return
    delimiter = "\t" if place.name.lower().endswith(".tsv") else max(_DELIMITERS, key=first.count)
    before = lines.count - 1
    reader = csv.reader(chain([first], lines), delimiter=delimiter)
    header = next(reader)
    if lines.are_over:
        raise InputError("a quotation mark in the first row is never closed", hint="is it a table?")
    field = next((name for name in field.split(",") if header.count(name) == 1), field)
    if header.count(field) != 1:
        how_many = "no column" if field not in header else "more than one column"
        raise InputError(f"{how_many} {field!r}", hint=fields_hint(header))
    names = _distinct(header)
    if doubled := [new for old, new in zip(header, names, strict=True) if old not in (new, "")]:
        yield Failure(place, f"columns of one name: the later ones are {', '.join(doubled)}", "", before + 1)
    rows = _csv_rows(place, reader, names, field, before)
    one = next(rows, End(place, 0))
    for item in chain([one], rows):
        if not lines.are_over or (isinstance(item, End) and not is_cut()):
            yield item
        elif not is_cut():
            first_line = item.line if isinstance(item, Row | Failure) else None
            reason = f"a quotation mark is never closed: this row goes on to line {lines.count:,}, the last"
            yield Failure(place, reason, "is the file cut off?", first_line)


class _Lines:
    """Lines that are counted; `are_over` once more were asked for than there are."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self.count, self.are_over = lines, 0, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.are_over = True
            raise StopIteration
        self.count += 1
        return line


def _distinct(names: list[str]) -> list[str]:
    """The names, a number at those that stood before."""
    seen: Counter[str] = Counter()
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return distinct


def _csv_rows(place: Place, reader: Any, header: list[str], field: str, before: int) -> Iterator[Item]:
    """The rows; `before` are the lines of the file that the reader has not seen."""
    from csv import Error

    column, number = header.index(field), 0
    while True:
        number, line = number + 1, before + reader.line_num + 1
        try:
            row = next(reader, None)
        except Error as error:
            yield Failure(place, f"not CSV: {error}", "", line)
            continue
        if row is None:
            return
        if len(row) != len(header):
            yield from _odd_row(place, row, header, line)
            continue
        meta = {name: value for name, value in zip(header, row, strict=True) if name != field}
        yield Row(place, number, line, row[column], meta=meta)


def _odd_row(place: Place, row: list[str], header: list[str], line: int) -> Iterator[Failure]:
    if row:
        reason = f"{len(row)} columns where the first row has {len(header)}"
        yield Failure(place, reason, "is a quotation mark missing?", line)


def _text_lines(blocks: Iterable[str], is_cut: IsCut) -> Iterator[str]:
    rest = ""
    for block in blocks:
        lines = split_lines(rest + block)
        rest = lines.pop() if lines else ""
        yield from lines
    if rest and not is_cut():
        yield rest
