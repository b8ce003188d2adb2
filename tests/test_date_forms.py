"""Dates as papers, agencies and machines write them: a language, a form, and the ISO value it stands for.

Two thirds are forms of newsrooms, the rest the full, long and medium forms of Unicode CLDR; an empty value is
a text that names no complete date.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.dates import find_dates

_TABLE = Path(__file__).parent / "data" / "date_forms.tsv"
_FORMS = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("language", sorted({form[0] for form in _FORMS}))
def test_every_form_of_a_language_is_read(language: str) -> None:
    forms = [(text, value) for named, text, value in _FORMS if named == language]
    read = [(text, next((match.value for match in find_dates(text) if match.value), "")) for text, _ in forms]
    assert read == forms


def test_the_table_is_as_wide_as_it_says() -> None:
    assert len(_FORMS) >= 900
    assert len({form[0] for form in _FORMS}) >= 85
