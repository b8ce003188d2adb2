"""Readings for people: each line with its section, margin and cues, then the fields and their lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from msgspec.structs import asdict

from newsparse.model import Article, Options, Origin, Reading, Span
from newsparse.parser import parse_span, readings, spans_of

WIDTH = 80
_DOUBTED = 0.7  # what is less sure is shown as a doubt
_FIXED = 22  # columns for number, section and margin, with the blanks between all columns
_LABEL = 14
_STYLES = {
    "head": "bold",
    "chrome": "bright_black",
    "header": "cyan",
    "body": "",
    "trailer": "magenta",
    "comments": "blue",
    "cues": "bright_black",
    "doubt": "bold red",
    "field": "green",
    "warning": "bold yellow",
}

Paint = Callable[[str, str], str]


class _View(NamedTuple):
    """How a reading is shown: all lines or those with a margin below `below`, coloured or not."""

    below: int | None
    color: bool
    width: int


def explain_texts(
    found: Iterable[tuple[Span, Origin]],
    options: Options,
    *,
    below: int | None = None,
    color: bool = False,
    width: int = WIDTH,
) -> Iterator[str]:
    """The readings of the texts of articles, a line of text at a time, a blank line between two articles."""
    view = _View(below, color, width)
    paint = _painter() if color else _plain
    for count, (span, origin) in enumerate(found):
        article = parse_span(span, origin, options)
        if count:
            yield ""
        yield paint("head", _heading(article))
        yield from _rows(readings(span, options), view, paint)
        if below is None:
            yield ""
            yield from _fields(article, width, paint)
        yield from (paint("warning", line) for line in _warnings(article))
        yield paint("doubt", _sure(article)) if _is_unsure(article) else _sure(article)


def explain_text(
    text: str, options: Options, *, below: int | None = None, color: bool = False, width: int = WIDTH
) -> Iterator[str]:
    """The reading of a text, a line of text at a time."""
    found = ((span, Origin()) for span in spans_of([text], options))
    return explain_texts(found, options, below=below, color=color, width=width)


def _heading(article: Article) -> str:
    source = article.source
    place = f"lines {source.first_line}–{source.last_line}"
    name = "".join(map(_printable, source.path or "text"))
    return f"{name}: article {source.article}, {place}, layout {article.layout}"


def _rows(read: Sequence[Reading], view: _View, paint: Paint) -> Iterator[str]:
    """One row a line, or one a doubtful line and how many those are."""
    shown = [reading for reading in read if view.below is None or _is_doubtful(reading, view.below)]
    cues_width = min(
        max((len(", ".join(reading.cues)) for reading in shown), default=0), (view.width - _FIXED) // 3
    )
    for reading in shown:
        yield _row(reading, view.width - _FIXED - cues_width, cues_width, paint).rstrip()
    if view.below is not None:
        yield f"{len(shown)} of {len(read)} lines have a margin below {view.below}"


def _is_doubtful(reading: Reading, below: int) -> bool:
    return bool(reading.line.text) and reading.margin < below


def _row(reading: Reading, text_width: int, cues_width: int, paint: Paint) -> str:
    section = reading.section.name.lower()
    number, text = f"{reading.line.number:>5} ", _fit(reading.line.text, text_width)
    if not reading.line.text:
        return number + paint(section, section)
    doubt = "doubt" if reading.margin < 3 else "cues"
    margin, cues = (
        paint(doubt, f"{reading.margin:>3}"),
        paint("cues", _fit(", ".join(reading.cues), cues_width).rstrip()),
    )
    return f"{number}{paint(section, f'{section:<8}')} {margin}  {paint(section, text)}  {cues}"


def _fields(article: Article, width: int, paint: Paint) -> Iterator[str]:
    """Each field that has a value: the value, and the lines that it is made from."""
    for field, numbers in article.lines.items():
        lines = f"  {_ranges(numbers)}"
        value = _fit(_shown(article, field), max(width - _LABEL - len(lines), 20))
        yield f"{paint('field', f'{field:<{_LABEL}}')}{value}{lines}"


def _shown(article: Article, field: str) -> str:
    """The value of a field in a few words."""
    match field:
        case "paragraphs" | "trailer":
            count = len(getattr(article, field))
            return (
                f"{count} {field.removesuffix('s') if count == 1 else field}"
                if field == "paragraphs"
                else _joined(article.trailer)
            )
        case "comments":
            return f"{article.comments.marker or ''} ({len(article.comments.items)} items)".strip()
        case "dateline":
            return article.dateline.text or ""
        case "authors":
            return _joined(article.authors)
        case "labels":
            return _joined(f"{key}: {value}" for key, value in article.labels.items())
        case _:
            return str(getattr(article, field))


def _joined(values: Iterable[str]) -> str:
    return " | ".join(values)


def _ranges(numbers: Sequence[int]) -> str:
    """`5–7, 9` for 5, 6, 7 and 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _sure(article: Article) -> str:
    """How likely each field that is judged is right: `confidence: title 0.97, …`."""
    sure = asdict(article.confidence).items()
    return "confidence: " + ", ".join(f"{field} {value:.2f}" for field, value in sure if value is not None)


def _is_unsure(article: Article) -> bool:
    return any(value is not None and value < _DOUBTED for value in asdict(article.confidence).values())


def _warnings(article: Article) -> Iterator[str]:
    for warning in article.warnings:
        place = f" (line {warning.line})" if warning.line else ""
        message = "".join(map(_printable, warning.message))
        yield f"warning: {warning.code}: {message}{place}"


def _fit(text: str, width: int) -> str:
    """The text in exactly `width` columns: cut with an ellipsis, or filled up with blanks."""
    safe = "".join(map(_printable, text))
    used = list(accumulate(map(_cells, safe), initial=0))
    if used[-1] <= width:
        return safe + " " * (width - used[-1])
    kept = bisect_right(used, width - 1) - 1
    return safe[:kept] + "…" + " " * (width - 1 - used[kept])


def _printable(character: str) -> str:
    """A dot for what a terminal might take for a command."""
    return character if character.isprintable() else "·"


def _cells(character: str) -> int:
    return 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1


def _plain(style: str, text: str) -> str:  # noqa: ARG001
    return text


def _painter() -> Paint:
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(description) for name, description in _STYLES.items()}
    return lambda style, text: styles[style].render(text, color_system=ColorSystem.STANDARD)
