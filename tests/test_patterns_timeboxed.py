"""Patterns that users bring take no more than their time, on one line and on a file of many."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsparse import parse
from newsparse.cues import Cue, votes
from newsparse.cues.matcher import TOO_SLOW, CueMatcher
from newsparse.errors import LayoutError
from newsparse.model import Options
from newsparse.patterns import Guarded
from newsparse.split import spans

_FOR_EVER = r"(?:a|aa)+b$"
_SLOW_LINE = "a" * 80 + "?"
_LAYOUT = """
name = "slow"
description = "a pattern that steps back for ever"
[[cues]]
name = "runs of a"
votes = {body = 1}
pattern = '(?:a|aa)+b$'
"""


def test_a_pattern_is_stopped_at_its_time_limit() -> None:
    with pytest.raises(TimeoutError):
        Guarded(_FOR_EVER, 0.02).match(_SLOW_LINE)


def test_a_pattern_that_was_stopped_still_finds_what_is_found_soon() -> None:
    pattern = Guarded(_FOR_EVER, 0.02)
    with pytest.raises(TimeoutError):
        pattern.match(_SLOW_LINE)
    assert pattern.match("aaab")
    assert pattern.search("Kite aaab")
    assert not pattern.match("Kite aaab")


def test_a_pattern_that_is_stopped_often_is_stopped_sooner() -> None:
    pattern = Guarded(_FOR_EVER, 0.5)
    started = time.process_time()
    for _ in range(100):
        with pytest.raises(TimeoutError):
            pattern.match(_SLOW_LINE)
    assert time.process_time() - started < 5  # and not 50


def test_a_line_keeps_its_other_cues_where_a_pattern_is_stopped() -> None:
    slow = Cue("runs of a", votes(body=1), pattern=_FOR_EVER), Guarded(_FOR_EVER, 0.02)
    line = f"{'a' * 40} | {'a' * 30} | {'a' * 20}"
    names = [cue.name for cue, _ in CueMatcher(own=[slow]).shown(line)]

    assert sorted(names) == ["bar", TOO_SLOW.name]


def test_a_file_of_many_slow_lines_is_read_in_a_time_that_grows_as_the_file(tmp_path: Path) -> None:
    path = tmp_path / "slow.toml"
    path.write_text(_LAYOUT, "utf-8")
    text = "".join(f"A{'a' * 60} {number}.\n" for number in range(500))

    started = time.process_time()
    (article,) = parse(text, Options(layout=str(path)))

    assert time.process_time() - started < 5  # and not 25
    assert {warning.code for warning in article.warnings} >= {"pattern-timeout"}


def test_a_separator_that_is_slow_on_every_line_is_an_error_before_long() -> None:
    slow = "".join(f"{'a' * 25}{number}?\n" for number in range(20_000))  # some milliseconds each
    started = time.process_time()
    with pytest.raises(LayoutError, match="too much on many"):
        list(spans([slow], separator=_FOR_EVER))
    assert time.process_time() - started < 30
