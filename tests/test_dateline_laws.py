"""What holds of datelines in any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.dateline import DatelineMatch, find_dateline, read_dateline, read_lone_dateline
from newsparse.dateline import _grammar as grammar

_PIECES = st.sampled_from(
    [
        *("LONDON", "Paris", "NEW YORK", "Rio de Janeiro", "Okla.", "München", "МОСКВА", "القاهرة"),
        *("नई दिल्ली", "北京", "July", "8", "30th", "2020", "Aug. 21", "9 июля", "AP", "Reuters", "KAZINFORM"),
        *("(Reuters)", "(AP", "[Nepal]", "/TASS/", "-", "--", "–", "—", ":", ".", ",", "/", "•"),
        *("（中央社台北8日電）", "N.Y.", "Iran"),
        *("_", "****", "RPT", "The", "rain", '"', "'", "\u00a0", "\t", " ", "\n", "(", ")", "[", "]", "【"),
    ]
)
_PLACES = (
    *("LONDON", "Paris", "NEW YORK", "Rio de Janeiro", "RPT LONDON", "Al-Hasakah", "St. Louis", "Wien/Graz"),
    *("MNA", "Reuters", "Saturday", "Nepal", "Read", "The", "NORTH CITY", "By the end", "QUIET MILL MOVES"),
)
_USUAL = st.tuples(
    st.sampled_from(["", "", "", " ", "“", "*** ", "(", "Breaking: "]),
    st.sampled_from(_PLACES),
    st.sampled_from(["", "", ", Paris", " of London", ", Feb 26", ", Aug. 21", " May 40", ", July 08, 2020"]),
    st.sampled_from(
        ["", "", " (Reuters)", " (Ohio)", " (AP, Aug 3)", " (Valley News)", "(dpa/lno)", ", IRNA"]
    ),
    st.sampled_from([" - ", " -- ", " – ", ": ", ". ", "- ", " --- ", " ", ", ", ""]),
    st.sampled_from(
        [
            *("The mayor said that the mill had moved uphill again.", '"A choir', "A", "", "Reuters reports"),
            *(
                "KAZINFORM - The mayor",
                "(AP) - The mayor said",
                "LONDON (Reuters) - The mayor",
                "the mill moves",
            ),
            *("al-Foo", "le 8", "of July", "d'Or"),
        ]
    ),
).map("".join)
_NOTHING = re.compile("(?!)")
_PILES = st.lists(_PIECES, max_size=14)
_TEXTS = st.one_of(st.text(max_size=200), _PILES.map(" ".join), _PILES.map("".join))


@given(_TEXTS)
def test_a_run_in_dateline_is_what_stands_before_the_story(text: str) -> None:
    match = read_dateline(text)
    if match:
        _check(match, text)
        assert text[match.end :]


@given(_TEXTS)
def test_a_lone_dateline_is_the_whole_line(text: str) -> None:
    match = read_lone_dateline(text)
    if match:
        _check(match, text)
        assert match.end == len(text)


@given(_TEXTS)
def test_a_dateline_that_was_found_can_be_read_from_its_start(text: str) -> None:
    found = find_dateline(text)
    if found:
        start, match = found
        assert read_dateline(text[start:]) == match


@settings(max_examples=1500, deadline=None)
@given(_USUAL | _TEXTS)
def test_what_is_read_or_refused_in_one_go_is_read_alike_part_by_part(text: str) -> None:
    quickly = read_dateline(text), read_lone_dateline(text)
    with pytest.MonkeyPatch.context() as patch:
        for pattern in ("PROSE", "HEADLINE", "USUAL"):
            patch.setattr(grammar, pattern, _NOTHING)
        assert (read_dateline(text), read_lone_dateline(text)) == quickly


@given(_TEXTS, st.text(max_size=30))
def test_what_comes_after_the_first_lines_changes_nothing(text: str, more: str) -> None:
    start = (text + "x" * 160)[:160]
    assert read_dateline(start + more) == read_dateline(start + more[::-1])


def _check(match: DatelineMatch, text: str) -> None:
    written = " ".join(text[: match.end].split())
    assert match.text
    assert written.endswith(match.text)
    parts = [*match.places, *filter(None, [match.agency, match.day])]
    assert parts
    assert all(part in match.text for part in parts)
    assert 1 <= match.score <= 9
