"""Draws the pictures of the docs, from the program and from what is measured: `make_pictures.py [FOLDER]`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from newsparse.model import Options
from newsparse.parser import readings, spans_of

_ROOT = Path(__file__).parent.parent
_PAGE = _ROOT / "samples" / "seed-family" / "news-desk-byline-and-dateline.txt"
_STEPS = (
    ("bytes", "text", "the encoding that fits"), ("text", "split", "one file, many articles"),
    ("lines", "blocks", "what is read as one"), ("looks", "cues", "what each votes for"),
    ("zones", "labelling", "the path of most votes"), ("fields", "fields", "values with their lines"),
    ("record", "outputs", "JSON and eleven formats"),
)  # fmt: skip
_COLORS = {
    "chrome": "#78909c",
    "header": "#00838f",
    "body": "#3949ab",
    "trailer": "#8e24aa",
    "comments": "#1565c0",
}
_STYLE = """<style>
text { font-family: system-ui, sans-serif; font-size: 14px; fill: #263238 }
.small { font-size: 12px } .mono { font-family: ui-monospace, monospace; font-size: 12px }
.bold { font-weight: 600 }
.quiet { fill: #546e7a } .line { stroke: #90a4ae; stroke-width: 1.5 } .ground { fill: #fafafa }
</style>"""


def _svg(width: int, height: int, title: str, parts: Iterable[str]) -> str:
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(title)}">\n<title>{escape(title)}</title>\n{_STYLE}\n'
        f'<rect class="ground" width="{width}" height="{height}" rx="8"/>\n{body}\n</svg>\n'
    )


def _text(x: float, y: float, words: str, kind: str = "", **more: str) -> str:
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text x="{x:g}" y="{y:g}" class="{kind}"{extra}>{escape(words)}</text>'


def pipeline() -> str:
    """The steps from bytes to a record, in two rows."""
    width, across, parts = 160, 4, []
    for number, (what, room, why) in enumerate(_STEPS):
        x, y = 14 + number % across * (width + 24), 16 + number // across * 104
        parts += [
            f'<rect x="{x}" y="{y}" width="{width}" height="80" rx="6" fill="#e8eaf6" stroke="#3949ab"/>',
            _text(x + width / 2, y + 26, what, "bold", text_anchor="middle"),
            _text(x + width / 2, y + 47, f"{room}/", "mono", text_anchor="middle"),
            _text(x + width / 2, y + 67, why, "small quiet", text_anchor="middle"),
        ]
        if number % across:
            parts.append(f'<path class="line" d="M{x - 20} {y + 40}h15m-4 -4l4 4l-4 4" fill="none"/>')
        elif number:
            parts.append(
                f'<path class="line" d="M10 {y - 12}h{across * (width + 24) - 20}" stroke-dasharray="2 4"/>'
            )
    return _svg(14 + across * (width + 24), 212, "From bytes to a record in seven steps", parts)


def explained() -> str:
    """A page, each line in the colour of its section, and its margin as a bar."""
    text = _PAGE.read_text("utf-8")
    (span,) = spans_of([text], Options())
    read = readings(span, Options())
    parts = [
        _text(16, 26, "line", "small quiet"),
        _text(620, 26, "section", "small quiet"),
        _text(716, 26, "margin", "small quiet"),
    ]
    for row, reading in enumerate(read):
        y, section = 48 + row * 22, reading.section.name.lower()
        color = _COLORS[section]
        shown = reading.line.text if len(reading.line.text) <= 76 else reading.line.text[:75] + "…"
        parts.append(f'<rect x="10" y="{y - 15}" width="4" height="22" fill="{color}"/>')
        parts.append(_text(22, y, f"{reading.line.number:>2}", "mono quiet"))
        parts.append(_text(48, y, shown, "mono"))
        if reading.line.text:
            length = min(reading.margin, 16) * 5
            bar = f'<rect x="716" y="{y - 10}" width="{length}" height="10" fill="{color}"/>'
            parts += [
                _text(620, y, section, "small"),
                bar,
                _text(720 + length, y, str(reading.margin), "small quiet"),
            ]
    return _svg(840, 60 + 22 * len(read), "A page, line by line: section and margin", parts)


def bars(title: str, rows: Sequence[tuple[str, float]], unit: str, most: float) -> str:
    """Measured values as horizontal bars."""
    parts = [_text(16, 26, title, "bold")]
    for number, (name, value) in enumerate(rows):
        y = 56 + number * 26
        length = 380 * value / most
        parts += [
            _text(300, y, name, "small", text_anchor="end"),
            f'<rect x="310" y="{y - 12}" width="{length:.1f}" height="16" rx="2" fill="#3949ab"/>',
            _text(316 + length, y, f"{value:g}{unit}", "small quiet"),
        ]
    return _svg(760, 56 + 26 * len(rows), title, parts)


def _table(page: str, below: str) -> list[list[str]]:
    """The rows of the first table below some words of a page: what was measured stands there."""
    text = (_ROOT / "docs" / page).read_text("utf-8").partition(below)[2]
    table = re.search(r"^\|.*\n\| ?---.*\n((?:\|.*\n)*)", text, re.MULTILINE)
    assert table
    return [[cell.strip() for cell in row.strip("| ").split("|")] for row in table[1].splitlines()]


def _number(cell: str) -> float:
    found = re.search(r"[\d,.]+", cell)
    assert found
    return float(found[0].replace(",", ""))


def accuracy() -> str:
    """Headline, day and body of each kind of text, cross-validated, from the table of the page Accuracy."""
    names = ("plain text", "with bullets and indents", "links on lines of their own", "from an extractor")
    measured = {cells[0]: cells[1:] for cells in _table("accuracy.md", "<!-- scores -->")}
    rows = []
    for column, name in enumerate(names):
        rows.append((f"{name}: headline", _number(measured["headline"][column])))
        rows.append(("day", _number(measured["day of publication"][column])))
        rows.append(("body F1", _number(measured["body, costs of the path"][column])))
    return bars("Right on pages of sites that the weights were not fitted to", rows, " %", 100)


def speed() -> str:
    """How many times the least work, from the table of the page Speed."""
    rows = [(cells[0], _number(cells[1])) for cells in _table("speed.md", "# Speed") if cells[1][0].isdigit()]
    return bars(
        "Times the least that Python needs: read, decode, split, write",
        rows,
        "",
        max(value for _, value in rows),
    )


def main(place: Path) -> None:
    """Draw them all into a folder."""
    place.mkdir(exist_ok=True)
    for draw in (pipeline, explained, accuracy, speed):
        (place / f"{draw.__name__}.svg").write_text(draw(), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "docs" / "img")
