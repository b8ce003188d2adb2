"""The sieve lets every cue through that a line shows, and calls nothing for a line of plain words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cues import CUES, Cue, members
from newsparse.cues.matcher import SHORT, general_matcher
from newsparse.cues.prefilter import NUMBERED, TELLING, Prefilter

_ALONE = [cue for cue in CUES if not cue.phrases]
_PHRASES = [phrase for cue in CUES for phrase in cue.phrases]
_SIEVE = Prefilter(_ALONE, _PHRASES, SHORT)
_PATTERNS = [re.compile(cue.pattern, re.IGNORECASE) for cue in _ALONE]
_PROOFS = [line for cue in _ALONE for line in (*cue.hits, *cue.misses)]
_PIECES = [piece for line in _PROOFS for piece in re.findall(r"\W+|\w+", line)]
_LINES = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), min_size=1, max_size=12)


def _called_for(text: str) -> list[str]:
    cues = _SIEVE.cues(_SIEVE.calls(text))
    return [cue.name for place, cue in enumerate(_ALONE) if cues >> place & 1]


def _allows(cue: Cue, text: str) -> bool:
    """What the docstring of a cue says of the lines that are spared its pattern, in small letters."""
    return (
        len(text) <= cue.longest
        and (not cue.starts or text.startswith(cue.starts))
        and (not cue.opens or text[0] in members(cue.opens))
        and (not cue.ends or text[-1] in members(cue.ends))
        and (not cue.needs or not members(cue.needs).isdisjoint(text))
    )


@pytest.mark.parametrize("cue", _ALONE, ids=lambda cue: cue.name)
def test_what_proves_a_cue_calls_for_it(cue: Cue) -> None:
    short = [hit for hit in cue.hits if len(hit) <= SHORT]

    assert short
    assert all(cue.name in _called_for(hit) for hit in short)


@given(_LINES)
def test_a_line_calls_for_the_cues_that_allow_it(pieces: list[str]) -> None:
    text = "".join(pieces).strip().casefold()[:SHORT].rstrip()
    if text:
        called = _called_for(text)
        assert set(called) >= {cue.name for cue in _ALONE if _allows(cue, text)}
        assert set(called) <= {cue.name for cue in _ALONE if cue.starts or _allows(cue, text)}


@given(_LINES, st.sampled_from([str, str.upper, str.title]))
def test_letter_case_hides_no_beginning(pieces: list[str], written: type[str]) -> None:
    text = written("".join(pieces)).strip()[:SHORT].rstrip()
    shown = [
        cue.name
        for cue, pattern in zip(_ALONE, _PATTERNS, strict=True)
        if cue.starts and len(text) <= cue.longest and pattern.match(text)
    ]
    assert not text or set(shown) <= set(_called_for(text))


@given(st.sampled_from(_PHRASES), st.sampled_from([str, str.upper, str.title]), st.text(max_size=5))
def test_every_phrase_may_open_its_line(phrase: str, written: type[str], rest: str) -> None:
    line = written(phrase) + rest

    # Capitals of some Turkish words have other small letters.
    assert _SIEVE.may_open(line) or not line.casefold().startswith(phrase.casefold())
    assert _SIEVE.may_open("• " + phrase)


@given(_LINES)
def test_a_line_that_calls_for_nothing_shows_its_shape_alone(pieces: list[str]) -> None:
    text = "".join(pieces).strip()[:SHORT].rstrip()
    if text and not _SIEVE.calls(text) and not text.isupper():
        assert list(general_matcher().shown(text)) == []
        assert len(general_matcher().look(text).cues) == 1


def test_a_line_of_plain_words_calls_for_nothing() -> None:
    assert _SIEVE.calls("Villagers guard an old olive press") == 0


@pytest.mark.parametrize("text", ["Flight 7 landed", "Рейс 7 прибыл", "پرواز ۷ نشست", "“Seat 7” – sold"])
def test_digits_are_seen_in_any_script(text: str) -> None:
    assert _SIEVE.calls(text) & NUMBERED
    assert _SIEVE.calls(text) & TELLING


def test_half_a_character_is_let_through() -> None:
    assert "bar" in _called_for("Home | News \ud800 | Sport")
