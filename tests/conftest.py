"""Options and markers of the test suite."""

from __future__ import annotations

from pathlib import Path

import pytest

_PARSER: tuple[str, ...] = ("test_blocks", "test_byline", "test_chunks", "test_cues", "test_dateline")
_PARSER += ("test_dates", "test_decisions", "test_fields", "test_house", "test_labelling", "test_language")
_PARSER += ("test_laws", "test_layouts", "test_lexicon", "test_patterns", "test_samples", "test_split")
_PARSER += ("test_text",)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-samples",
        action="store_true",
        help="rewrite the JSON beside each text in samples/ (only where the laws hold); then read the diff",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of what a text is read as make the fast loop: `pytest -m parser`."""
    for item in items:
        if Path(item.path).name.startswith(_PARSER) and not item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.parser)
