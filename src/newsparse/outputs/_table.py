"""One article as one row of text cells, for the formats that spreadsheets open."""

from __future__ import annotations

from functools import cache
from typing import Any

from newsparse.model import Article, Comments, Confidence, Dateline, Source
from newsparse.outputs._characters import NOT_UTF8_OR_NUL, character_loss, cleaned
from newsparse.outputs._fields import field_at, values_at
from newsparse.outputs._format import Format, Framing, Loss
from newsparse.patterns import lazy
from newsparse.record import to_record, values_to_json

_JOINTS = {"authors": "; ", "dateline.places": "; ", "paragraphs": "\n\n", "trailer": "\n\n"}
NOTES = (
    "dateline, comments, confidence and source are a column a member (dateline.text); authors and places are "
    "joined by '; ', paragraphs and trailer by a blank line; other lists and objects are JSON; null is an "
    "empty cell"
)
_FORMULAS = "a cell that a spreadsheet would run as a formula begins with an apostrophe"
_FLATTENED = {"dateline": Dateline, "comments": Comments, "source": Source, "confidence": Confidence}
# What a spreadsheet may run: a formula sign, after blanks too, or a cell that a tab or line end opens.
# Apostrophes before the sign count, so that the one that is put there can be told from the text's own.
_FORMULA = lazy(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")


def table(name: str, delimiter: str, line_end: str, media_type: str) -> Format:
    """A table format: the delimiter stands between cells, the line end after rows; row one names columns."""

    def row(line_of: list[str]) -> bytes:
        line = delimiter.join(_quoted(cell, delimiter) for cell in line_of)
        line = line or '""'  # a blank line would be no row
        return (line + line_end).encode("utf-8")

    return Format(
        name=name,
        suffix=f".{name}",
        summary=f"{name.upper()}: one row an article, the first row names the columns",
        notes=f"{NOTES}; {_FORMULAS}",
        media_type=media_type,
        encode=lambda article, settings: row([_guarded(cell) for cell in cells(article, settings.fields)]),
        framing=lambda settings: Framing(head=row([_guarded(column) for column in columns(settings.fields)])),
        schema=lambda settings: "".join(f"{column}\n" for column in columns(settings.fields)),
        loses=LOSSES,
        takes_fields=True,
    )


@cache
def columns(fields: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names of the columns: `dateline`, `comments`, `confidence`, `source` become one column a member."""
    names = fields or Article.__struct_fields__
    return tuple(column for name in names for column in _flattened(name))


def _flattened(name: str) -> list[str]:
    if name not in _FLATTENED:
        return [name]
    return [f"{name}.{member}" for member in _FLATTENED[name].__struct_fields__]


def cells(article: Article, fields: tuple[str, ...] = ()) -> list[str]:
    """The texts of an article's row, as they are: nothing is said yet of formulas and quotation marks."""
    record = to_record(article)
    return [_cell(field_at(record, column), _JOINTS.get(column)) for column in columns(fields)]


def _cell(value: Any, joint: str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return cleaned(value, NOT_UTF8_OR_NUL)
    if joint is not None:
        return joint.join(cleaned(item, NOT_UTF8_OR_NUL) for item in value)
    return values_to_json(value).decode("utf-8")  # in JSON, those characters are escaped


def _quoted(cell: str, delimiter: str) -> str:
    if any(mark in cell for mark in ('"', "\n", "\r", delimiter)):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _joint_loss(column: str) -> Loss:
    joint = _JOINTS[column]
    name = "a blank line" if joint.isspace() else repr(joint)
    return Loss(
        column,
        f"items are joined by {name}, and one that holds it looks like two",
        lambda article, _settings: any(joint in item for item in values_at(article, column)),
    )


LOSSES = (
    *map(_joint_loss, _JOINTS),
    character_loss(NOT_UTF8_OR_NUL, "a text file of UTF-8 without NUL has no lone surrogates and no NUL"),
)
