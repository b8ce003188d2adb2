"""Replies: what readers wrote below a story, where each comment closes with what one may do with it."""

from __future__ import annotations

from newsparse.cues._cue import votes
from newsparse.cues._features import LineFeatures
from newsparse.cues.series import with_votes
from newsparse.patterns import lazy

_HEADINGS = frozenset(("comment heading", "comment count"))
_ACTION = "comment action"
_LONGEST = 10  # lines from a heading or an action to the next action
_FEWEST = 3  # sentences of a story above
_SENTENCES = frozenset(("short sentence", "sentence", "prose", "long prose"))
_WRITTEN = votes(chrome=-2, header=-3, body=-6, trailer=-4, comments=6)
# A day without its year, as a young comment has it: Jan 9, 9 Jan., Jan 9 Edited
_DAY = lazy(
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2}\.? [A-Z][a-zäûéí]{2,8}\.?)"
    r"(?:\s?[·•(]?\s?[Ee]dited\)?)?$"
)
_LONGEST_DAY = 24  # characters


def mark_replies(texts: list[str], features: list[LineFeatures]) -> None:
    """Let the lines between the heading of the comments and the last reply to them vote for comments."""
    actions = [index for index, line in enumerate(features) if _ACTION in line.cues]
    if not actions:
        return
    heads = [index for index, line in enumerate(features) if not _HEADINGS.isdisjoint(line.cues)]
    head = next((index for index in heads if _has_story(features, index) and _chain(actions, index)), None)
    if head is None:
        return
    for index in range(head, _chain(actions, head)[-1] + 1):
        is_day = (
            len(texts[index]) <= _LONGEST_DAY and len(features[index].cues) == 1 and _DAY.match(texts[index])
        )
        features[index] = with_votes(features[index], "age" if is_day else "reply", _WRITTEN)


def _has_story(features: list[LineFeatures], head: int) -> bool:
    return sum(line.cues[0] in _SENTENCES for line in features[:head]) >= _FEWEST


def _chain(actions: list[int], head: int) -> list[int]:
    """The actions below a heading of which none is far below the one before."""
    found: list[int] = []
    for index in actions:
        if index > head:
            if index - (found[-1] if found else head) > _LONGEST:
                break
            found.append(index)
    return found
