"""Furniture that a layout knows: it stands aside, and turns none of the lines around it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsparse.blocks.block import Block
from newsparse.cues import LineFeatures, Votes
from newsparse.cues.context import features_of
from newsparse.cues.matcher import CueMatcher
from newsparse.labelling.path import best_zones, margins
from newsparse.labelling.zone import Zone


def features_around(
    blocks: list[Block], matcher: CueMatcher, cues: AbstractSet[str]
) -> tuple[list[LineFeatures], frozenset[int]]:
    """The features of each block, and which show one of these cues: the others are looked at without them."""
    features = features_of(blocks, matcher)
    if not cues:
        return features, frozenset()
    aside = frozenset(index for index, line in enumerate(features) if not cues.isdisjoint(line.cues))
    if aside:
        rest = iter(features_of([block for index, block in enumerate(blocks) if index not in aside], matcher))
        features = [line if index in aside else next(rest) for index, line in enumerate(features)]
    return features, aside


def zones_around(votes: Sequence[Votes], furniture: AbstractSet[int]) -> list[Zone]:
    """The best zones of all blocks but the furniture, which then stands above, inside or below the story."""
    if not furniture:
        return best_zones(votes)
    rest = iter(best_zones([vote for index, vote in enumerate(votes) if index not in furniture]))
    zones = [None if index in furniture else next(rest) for index in range(len(votes))]
    story = [index for index, zone in enumerate(zones) if zone == Zone.BODY]
    return [_aside(index, story) if zone is None else zone for index, zone in enumerate(zones)]


def _aside(index: int, story: Sequence[int]) -> Zone:
    if not story or index < story[0]:
        return Zone.TOP
    return Zone.INSET if index < story[-1] else Zone.END


def margins_around(votes: Sequence[Votes], furniture: AbstractSet[int]) -> list[int]:
    """The margins of all blocks but the furniture among themselves; that of furniture is by its own votes."""
    rest = iter(margins([vote for index, vote in enumerate(votes) if index not in furniture]))
    return [
        max(0, vote[0] - max(vote[1:])) if index in furniture else next(rest)
        for index, vote in enumerate(votes)
    ]
