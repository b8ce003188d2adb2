"""Excel workbooks, read back by another library."""

from __future__ import annotations

import io
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import FULL

from newsparse.model import Article
from newsparse.outputs import Settings, dropped, format_named, open_writer
from newsparse.outputs._table import cells, columns

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")
_XLSX = format_named("xlsx")


def _book(articles: list[Article], wanted: Settings | None = None, **more: int) -> Any:
    stream = io.BytesIO()
    if more:
        from newsparse.outputs.xlsx import WorkbookWriter

        writer: Any = WorkbookWriter(stream, wanted or Settings(), **more)
    else:
        writer = open_writer(_XLSX, stream, wanted or Settings())
    for article in articles:
        writer.write(article)
    writer.close()
    return openpyxl.load_workbook(io.BytesIO(stream.getvalue()))


def _rows(sheet: Any) -> list[list[str]]:
    return [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_the_first_row_names_the_columns_and_each_article_is_a_row() -> None:
    sheet = _book([FULL, FULL]).active

    assert _rows(sheet) == [list(columns()), cells(FULL), cells(FULL)]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_fields_are_chosen_in_their_order() -> None:
    sheet = _book([FULL], Settings(fields=("title", "dateline.text", "publish_date"))).active

    assert _rows(sheet)[0] == ["title", "dateline.text", "publish_date"]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "@here", "https://example.org/", "007", "1e5", "{=A1}"])
def test_every_cell_is_the_text_and_no_formula_number_or_link(text: str) -> None:
    sheet = _book([replace(FULL, title=text)], Settings(fields=("title",))).active

    assert sheet["A2"].value == text
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].hyperlink is None


def test_a_cell_that_is_too_long_is_cut_and_counted() -> None:
    long = replace(FULL, paragraphs=("word " * 10_000,))
    cell = _book([long], Settings(fields=("paragraphs",))).active["A2"].value

    assert len(cell) == 32_767
    assert cell.endswith("…")
    assert "cells" in dropped(_XLSX, long, Settings())
    assert "cells" not in dropped(_XLSX, FULL, Settings())


def test_a_full_sheet_is_followed_by_another() -> None:
    numbered = [replace(FULL, title=str(number)) for number in range(5)]
    book = _book(numbered, Settings(fields=("title",)), rows=3)

    assert book.sheetnames == ["articles", "articles 2", "articles 3"]
    assert [_rows(sheet)[1:] for sheet in book] == [[["0"], ["1"]], [["2"], ["3"]], [["4"]]]
