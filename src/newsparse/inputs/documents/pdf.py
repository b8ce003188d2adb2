"""PDF: the text layer in reading order, column by column, without the heads and feet of its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.items import Extracted
from newsparse.patterns import lazy

_PAGES = 5000
_EDGE = 3  # lines at the top and the bottom of a page that may be its head or foot
_OFTEN = 3  # pages on which a head stands
_GUTTER = 6.0  # points between two columns, at least
_ENDS = '.!?:;…”»"。！？'
_DIGITS = lazy(r"\d+")


class Run(NamedTuple):
    """Letters on one line of a page: their box in points, and what they say."""

    left: float
    right: float
    top: float
    bottom: float
    text: str


def open_pdf(content: bytes) -> list[Extracted]:
    """The text of a PDF; raises `InputError` for a scan, an encrypted or a damaged one."""
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtraError("reading PDF", "pdf") from None
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("a PDF that needs a password", hint="save it without one") from error
        raise InputError(f"a damaged PDF ({error})", hint="fetch it again") from error
    if len(document) > _PAGES:
        raise InputError(f"a PDF of more than {_PAGES:,} pages", hint="split it")
    pages = [lines_in_order(list(_runs(document[number]))) for number in range(len(document))]
    if not any(line.strip() for page in pages for line in page):
        raise InputError("a PDF without text: a scan", hint="recognise its text first, e.g. with ocrmypdf")
    return [Extracted("\n".join(without_heads(pages)))]


def _runs(page: Any) -> Iterator[Run]:
    text_page = page.get_textpage()
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        text = text_page.get_text_bounded(left, bottom, right, top)
        if text.strip():
            yield Run(left, right, top, bottom, " ".join(text.split()))


def lines_in_order(runs: list[Run]) -> list[str]:
    """The lines of a page as they are read: block below block, and in a block column after column."""
    found: list[str] = []
    for block in _blocks(_joined(runs)):
        if found and not (block[0][:1].islower() and found[-1][-1:] not in _ENDS):
            found.append("")
        found += block
    return found


def _joined(runs: list[Run]) -> list[Run]:
    """The runs on one line that stand as close as words do, as one."""
    found: list[Run] = []
    for run in sorted(runs, key=lambda run: (-round((run.top + run.bottom) / 2), run.left)):
        last = found[-1] if found else None
        height = max(run.top - run.bottom, 1.0)
        if (
            last
            and abs(last.bottom - run.bottom) < height / 2
            and -height < run.left - last.right < height * 0.7
        ):
            space = "" if run.left - last.right < height * 0.1 else " "
            box = (
                last.left,
                max(last.right, run.right),
                max(last.top, run.top),
                min(last.bottom, run.bottom),
            )
            found[-1] = Run(*box, last.text + space + run.text)
        else:
            found.append(run)
    return found


def _blocks(lines: list[Run]) -> Iterator[list[str]]:
    """The blocks of a page: cut between columns where a gutter runs through, else where the widest gap is."""
    columns = _cut(lines, vertical=True)
    if len(columns) > 1:
        for column in columns:
            yield from _blocks(column)
        return
    rows = _cut(lines, vertical=False)
    if len(rows) > 1:
        for row in _merged(rows):
            yield from _blocks(row) if len(_cut(row, vertical=True)) > 1 else iter([_texts(row)])
        return
    if lines:
        yield _texts(lines)


def _texts(lines: list[Run]) -> list[str]:
    """The lines from top to bottom; a blank one where the distance is wider than usual."""
    lines = sorted(lines, key=lambda line: (-line.top, line.left))
    steps = sorted(above.bottom - below.bottom for above, below in pairwise(lines))
    usual = steps[len(steps) // 3] if steps else 0.0
    found = [line.text for line in lines[:1]]
    for above, below in pairwise(lines):
        if above.bottom - below.bottom > 1.35 * usual + 1:
            found.append("")
        found.append(below.text)
    return found


def _merged(rows: list[list[Run]]) -> Iterator[list[Run]]:
    """Rows one below the other, together as long as all of them have the same columns."""
    held: list[Run] = []
    for row in rows:
        together = [*held, *row]
        if held and len(_cut(together, vertical=True)) < max(
            len(_cut(held, vertical=True)), len(_cut(row, vertical=True))
        ):
            yield held
            held = row
        else:
            held = together
    if held:
        yield held


def _cut(lines: list[Run], *, vertical: bool) -> list[list[Run]]:
    """The lines on each side of the empty strips that run through all of them, from left or from the top."""
    if vertical:
        spans = sorted((line.left, line.right, index) for index, line in enumerate(lines))
    else:
        spans = sorted((-line.top, -line.bottom, index) for index, line in enumerate(lines))
    parts: list[list[Run]] = []
    end = float("-inf")
    for start, stop, index in spans:
        if start - end > (_GUTTER if vertical else 0.0):
            parts.append([])
        parts[-1].append(lines[index])
        end = max(end, stop)
    return parts


def without_heads(pages: list[list[str]]) -> list[str]:
    """The lines of all pages; a head or foot stands only where it comes first.

    A paragraph that goes on on the next page is not broken.
    """
    times: Counter[str] = Counter()
    for page in pages:
        times.update(set(map(_shape, _edges(page))))
    often = {line for line, count in times.items() if count >= min(_OFTEN, max(2, len(pages)))}
    found: list[str] = []
    seen: set[str] = set()
    for page in pages:
        edges = set(_edges(page))
        for line in page:
            shape = _shape(line)
            if line in edges and shape in often:
                if shape in seen:
                    continue
                seen.add(shape)
            found.append(line)
    return found


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line).strip()


def _edges(page: list[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    return [*lines[:_EDGE], *lines[-_EDGE:]]
