"""The words: in their files in order, each once in a list, and of every list known what reads it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from newsparse import lexicon

_FOLDER = Path(lexicon.__file__).parent
_FILES = sorted(_FOLDER.glob("*.txt"))
_LISTS = {(path.stem, name): each for path in _FILES for name, each in lexicon.lists(path.stem).items()}

_every_list = pytest.mark.parametrize("key", list(_LISTS), ids=" ".join)


@_every_list
def test_no_phrase_stands_twice_in_a_list(key: tuple[str, str]) -> None:
    counted = Counter(map(str.casefold, _LISTS[key]))

    assert [phrase for phrase, times in counted.items() if times > 1] == []


@_every_list
def test_phrases_have_no_blanks_around_them(key: tuple[str, str]) -> None:
    assert _LISTS[key]
    assert [phrase for phrase in _LISTS[key] if phrase != phrase.strip()] == []


@_every_list
def test_every_list_is_read_by_some_module(key: tuple[str, str]) -> None:
    file, name = key
    code = "".join(path.read_text("utf-8") for path in _FOLDER.parent.rglob("*.py") if path.parent != _FOLDER)

    assert f'{file.upper()}["{name}"]' in code


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.stem))
def test_every_phrase_stands_below_a_list_and_a_language(path: Path) -> None:
    has_list = has_language = False
    loose = []
    for line in path.read_text("utf-8").splitlines():
        if re.fullmatch(r"\[[a-z_ ]+\]", line):
            has_list, has_language = True, False
        elif re.fullmatch(r"\([a-z]{2}\)", line):
            has_language = True
        elif line and not line.startswith("# ") and not (has_list and has_language):
            loose.append(line)

    assert loose == []


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.stem))
def test_a_language_has_one_block_in_a_list(path: Path) -> None:
    headings: list[tuple[str, str]] = []
    current = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            current = line
        elif re.fullmatch(r"\([a-z]{2}\)", line):
            headings.append((current, line))

    assert [heading for heading, times in Counter(headings).items() if times > 1] == []
