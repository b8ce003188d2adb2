"""Excel workbooks: one row an article, on sheets that a person can filter at once."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from newsparse.model import Article
from newsparse.outputs._format import Format, Loss, Settings, Sink, dropped
from newsparse.outputs._table import LOSSES, NOTES, cells, columns

LONGEST_CELL = 32_767  # characters, and …
LONGEST_SHEET = 1_048_576  # … rows: the limits of Excel
_WIDTHS = {"title": 60, "paragraphs": 80, "subtitle": 40, "byline": 24, "publish_date": 17}  # characters
_WIDTH = 14
_UNMOVED = datetime(2000, 1, 1)  # the same articles give the same bytes on any day


class WorkbookWriter:
    """Writes rows as they come, in constant memory; a sheet that is full is followed by another."""

    def __init__(self, sink: Sink, settings: Settings, rows: int = LONGEST_SHEET) -> None:
        from xlsxwriter import Workbook

        self.losses: Counter[str] = Counter()
        self._settings, self._rows = settings, rows
        as_text = {f"strings_to_{kind}": False for kind in ("formulas", "numbers", "urls")}
        self._book = Workbook(sink, {"constant_memory": True, **as_text})
        self._book.set_properties({"created": _UNMOVED})
        self._bold = self._book.add_format({"bold": True})
        self._sheets = 0
        self._begin()

    def write(self, article: Article) -> None:
        """Write one article as a row."""
        self.losses.update(dropped(FORMAT, article, self._settings))
        if self._row == self._rows:
            self._end()
            self._begin()
        for column, text in enumerate(cells(article, self._settings.fields)):
            if text:
                self._sheet.write_string(self._row, column, _fitting(text))
        self._row += 1

    def close(self) -> None:
        """Write the file."""
        self._end()
        self._book.close()

    def _begin(self) -> None:
        self._sheets += 1
        name = "articles" if self._sheets == 1 else f"articles {self._sheets}"
        self._sheet: Any = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        for column, title in enumerate(columns(self._settings.fields)):
            self._sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
            self._sheet.write_string(0, column, title, self._bold)
        self._row = 1

    def _end(self) -> None:
        self._sheet.autofilter(0, 0, self._row - 1, len(columns(self._settings.fields)) - 1)


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _has_long_cell(article: Article, settings: Settings) -> bool:
    return any(len(text) > LONGEST_CELL for text in cells(article, settings.fields))


FORMAT = Format(
    name="xlsx",
    suffix=".xlsx",
    summary="Excel workbook: one row an article, the first row names the columns",
    notes=f"{NOTES}; every cell is text, so that nothing is run as a formula and no date is changed",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    open=WorkbookWriter,
    schema=lambda settings: "".join(f"{column}\n" for column in columns(settings.fields)),
    loses=(
        *LOSSES,
        Loss("cells", f"a cell holds {LONGEST_CELL:,} characters; longer ones end with …", _has_long_cell),
    ),
    extra="xlsx",
    modules=("xlsxwriter",),
    takes_fields=True,
    streams=False,
)
