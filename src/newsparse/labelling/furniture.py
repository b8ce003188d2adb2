"""Furniture that a layout knows: it stands aside, and turns none of the lines around it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsparse.blocks.block import Block
from newsparse.cues import LineFeatures, Votes
from newsparse.cues.context import features_of
from newsparse.cues.matcher import CueMatcher
from newsparse.labelling.path import margins, zones_around
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


def zones_beside(votes: Sequence[Votes], aside: AbstractSet[int], known: Sequence[int]) -> list[Zone]:
    """The best zones of all blocks but those set aside, which then stand above, inside or below the story.

    `known` are the indices of blocks of which it is known otherwise that they are furniture.
    """
    if not aside:
        return zones_around(votes, known)
    kept = [index for index in range(len(votes)) if index not in aside]
    chrome = frozenset(known)
    found = zones_around(
        [votes[index] for index in kept], [place for place, index in enumerate(kept) if index in chrome]
    )
    shown = dict(zip(kept, found, strict=True))
    story = [index for index, zone in shown.items() if zone == Zone.BODY]
    return [shown[index] if index in shown else _aside(index, story) for index in range(len(votes))]


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
