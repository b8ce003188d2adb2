"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from newsparse.patterns import lazy


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | bytes]:
    seen: list[str | bytes] = []
    compile_ = re.compile

    def watched(source: str | bytes, flags: int = 0) -> object:
        seen.append(source)
        return compile_(source, flags)

    monkeypatch.setattr(re, "compile", watched)
    return seen


def test_a_pattern_is_compiled_when_it_is_first_used_and_once(compiled: list[str | bytes]) -> None:
    digits = lazy(r"\d+")
    assert compiled == []

    assert [digits.findall(text) for text in ("1 and 22", "none")] == [["1", "22"], []]

    assert compiled == [r"\d+"]


def test_a_pattern_knows_its_flags_and_all_that_patterns_know() -> None:
    word = lazy("news(?P<id>[0-9])", re.IGNORECASE)
    found = word.fullmatch("NEWS7")

    assert found
    assert found["id"] == "7"
    assert (word.pattern, dict(word.groupindex)) == ("news(?P<id>[0-9])", {"id": 1})


def test_patterns_of_bytes_are_patterns_too() -> None:
    assert lazy(b"[0-9]").sub(b"x", b"a1b2") == b"axbx"


def test_an_error_in_a_pattern_shows_at_its_first_use() -> None:
    broken = lazy("(")

    with pytest.raises(re.error, match="missing"):
        broken.search("text")
