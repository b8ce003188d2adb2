"""Cues: each one proves itself, and shapes and predicates are known by their lines."""

from __future__ import annotations

import pytest

from newsparse.blocks.block import Block
from newsparse.cues import CUES, PREDICATES, Cue
from newsparse.cues.context import features_of
from newsparse.cues.matcher import CueMatcher, general_matcher

_PROOFS = [(cue, line, True) for cue in CUES for line in cue.hits]
_PROOFS += [(cue, line, False) for cue in CUES for line in cue.misses]

_LOOKS = {
    "word": "Weather",
    "few words": "Bridge opens on Friday",
    "phrase": "Bridge over the river opens after repairs",
    "line": "Bridge over the river opens after two winters of repairs and a flood that took the scaffold",
    "long line": "Bridge over the river opens after two winters of repairs and " * 2,
    "very long line": "Bridge over the river " * 15,
    "closed word": "He left.",
    "short sentence": "The bridge is open.",
    "sentence": "The bridge over the river opened on Friday after two winters of repairs and of floods.",
    "prose": "The bridge over the river opened on Friday after two winters, " + "and a lorry crossed. " * 3,
    "long prose": "The bridge over the river opened on Friday after two winters of repairs. " * 5,
    "teaser": "The bridge over the river opened on Friday after two winters of repairs, and a lorry …",
    "continued": "and the lorry that crossed it was carrying pears",
    "date": "Publish Date: 08 July 2020 - 22:26",
    "date inside": "Bridge over the river opens on 8 July 2020 after two winters of repairs",
    "notice inside": "Our cookies, as the privacy policy says, keep the pages of this site quick to load",
    "dateline": "DUBAI (Reuters) —",
    "long caption": "A lorry carrying pears crosses the bridge over the river on Friday, after two winters"
    " in which the town had to take the ferry to school. (AP Photo/Ann Example)",
    "biography": "Ann Example is a freelance reporter who covers bridges, ferries and everything that floats"
    " near them, from a houseboat of her own.",
}


def _id(value: object) -> str:
    return value.name if isinstance(value, Cue) else str(value)


@pytest.mark.parametrize(("cue", "line", "expected"), _PROOFS, ids=_id)
def test_a_cue_is_shown_by_its_hits_and_not_by_its_misses(cue: Cue, line: str, expected: bool) -> None:
    assert any(CueMatcher((cue,)).shown(line)) is expected


@pytest.mark.parametrize("cue", CUES, ids=_id)
def test_a_cue_has_hits_misses_and_votes_on_the_scale(cue: Cue) -> None:
    assert cue.hits
    assert cue.misses
    assert any(cue.votes)
    assert all(abs(vote) <= 8 for vote in cue.votes)


def test_cues_of_one_name_vote_alike_and_are_no_predicate() -> None:
    votes = {cue.name: cue.votes for cue in CUES}

    assert all(cue.votes == votes[cue.name] for cue in CUES)
    assert not PREDICATES.keys() & votes.keys()


@pytest.mark.parametrize("name", PREDICATES)
def test_a_shape_or_predicate_is_known_by_its_line(name: str) -> None:
    assert name in general_matcher().look(_LOOKS[name].strip()).cues


def test_a_paragraph_of_notices_is_known_on_a_whole_page() -> None:
    notice = "Our cookies, as the privacy policy says, keep the pages of this site quick to load. " * 3
    prose = "The bridge over the river opened on Friday after two winters of repairs and of floods. " * 3
    texts = [*["Weather"] * 18, prose.strip(), notice.strip()]
    page = [Block(text, line, line) for line, text in enumerate(texts)]

    assert ["notice inside" in look.cues for look in features_of(page, general_matcher())[-2:]] == [
        False,
        True,
    ]
    assert all("notice inside" not in look.cues for look in features_of(page[1:], general_matcher()))
    without = CueMatcher(without=frozenset({"notice inside"}))
    assert all("notice inside" not in look.cues for look in features_of(page, without))


def test_a_dropped_cue_is_not_seen() -> None:
    line = "Reuter"

    assert "end code" in general_matcher().look(line).cues
    assert "end code" not in CueMatcher(without=frozenset({"end code"})).look(line).cues


def test_the_value_group_of_a_cue_gives_the_field() -> None:
    values = {cue.field: value for cue, value in general_matcher().shown("Story Code : 568105") if cue.field}

    assert values["news_id"] == "568105"


def test_a_look_is_the_sum_of_the_votes_of_its_cues() -> None:
    votes = {**PREDICATES, **{cue.name: cue.votes for cue in CUES}}
    look = general_matcher().look("News ID: 80431")

    assert look.votes == tuple(map(sum, zip(*(votes[name] for name in look.cues), strict=True)))


@pytest.mark.parametrize("line", ["\x00", "…", "٣", "a" * 5000, "\ud800", "ß" * 121, "::", "İ"])
def test_any_line_has_a_look(line: str) -> None:
    assert len(general_matcher().look(line).votes) == 5
