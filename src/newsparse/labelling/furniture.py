"""Furniture that a layout knows: it stands aside, and turns none of the lines around it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsparse.blocks.block import Block
from newsparse.cues import LineFeatures, Votes
from newsparse.cues.context import features_of
from newsparse.cues.matcher import CueMatcher
from newsparse.labelling.path import best_zones, margins
from newsparse.labelling.placed import SURE
from newsparse.labelling.zone import Zone
from newsparse.model import Section

# What a run of furniture says: chrome, header, body, trailer, comments. Set by hand on made-up sites.
_FURNITURE = (3, -3, -3, 0, 0)
_RUN = 3  # blocks


def features_around(blocks: list[Block], matcher: CueMatcher, cues: AbstractSet[str]) -> list[LineFeatures]:
    """The features of each block; those that show none of these cues are looked at without those that do."""
    features = features_of(blocks, matcher)
    aside = known_furniture(features, cues) if cues else frozenset()
    if not aside:
        return features
    rest = iter(features_of([block for index, block in enumerate(blocks) if index not in aside], matcher))
    return [line if index in aside else next(rest) for index, line in enumerate(features)]


def known_furniture(features: Sequence[LineFeatures], cues: AbstractSet[str]) -> frozenset[int]:
    """The blocks that are known to be furniture: by these cues of a layout, or by the place that it tells."""
    return frozenset(
        index
        for index, line in enumerate(features)
        if line.votes[Section.CHROME] >= SURE or not cues.isdisjoint(line.cues)
    )


def zones_around(votes: Sequence[Votes], furniture: frozenset[int]) -> list[Zone]:
    """The best zones, where a few blocks of known furniture say nothing, and a long run counts as one line.

    `furniture` are the indices of these. A line inside a story parts nothing, a whole menu may; but even that
    says no more than one plain line of furniture does, or it would end the story.
    """
    if not furniture:
        return best_zones(votes)
    kept = _kept(len(votes), furniture)
    plain = [_FURNITURE if index in furniture else votes[index] for index in kept]
    shown = dict(zip(kept, best_zones(plain), strict=True))
    story = [index for index, zone in shown.items() if zone == Zone.BODY]
    return [
        zone if (zone := shown.get(index)) is not None and index not in furniture else _aside(index, story)
        for index in range(len(votes))
    ]


def _kept(count: int, furniture: frozenset[int]) -> list[int]:
    """The blocks that are asked for their votes: all others, and the first of each long run of furniture."""
    kept: list[int] = []
    for index in range(count):
        opens = index in furniture and index - 1 not in furniture
        if index not in furniture or (opens and furniture.issuperset(range(index, index + _RUN))):
            kept.append(index)
    return kept


def _aside(index: int, story: Sequence[int]) -> Zone:
    """Where furniture stands: above the story, inside it or below."""
    if not story or index < story[0]:
        return Zone.TOP
    return Zone.INSET if index < story[-1] else Zone.END


def margins_around(votes: Sequence[Votes], furniture: frozenset[int]) -> list[int]:
    """The margins of all blocks but the furniture among themselves; that of furniture is by its own votes."""
    rest = iter(margins([vote for index, vote in enumerate(votes) if index not in furniture]))
    return [
        max(0, vote[0] - max(vote[1:])) if index in furniture else next(rest)
        for index, vote in enumerate(votes)
    ]
