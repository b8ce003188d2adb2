"""Sentences that links and emphasis cut into lines, as some HTML-to-text tools do, made whole again."""

from __future__ import annotations

_TERMINAL = tuple(".!?:;。！？…।؟۔")
_CLOSING = frozenset(",.;:)’”")
_FEWEST = 4  # lines that go on in mid-sentence
_SHARE = 40  # and one line in so many
_LONGEST_LINK = 60
_SIGNING = frozenset(("by", "von", "par", "por", "di", "door", "av", "af"))  # alone below a headline


def is_fragmented(texts: list[str]) -> bool:
    """Whether so many lines (none of them blank) go on in mid-sentence that it is no chance."""
    least = max(_FEWEST, len(texts) // _SHARE)
    small = [place for place, text in enumerate(texts) if text[0].islower() or text[0] in ",;"]
    if len(small) < least:
        return False
    return sum([_goes_on(texts[place - 1], texts[place]) for place in small if place]) >= least


def sentence_starts(texts: list[str]) -> list[int]:
    """Which of these lines, none of them blank, belong to no line before.

    A line belongs to the one before where it, or the line after it, goes on in mid-sentence.
    """
    starts = [0]
    for number in range(1, len(texts)):
        before, text, after = texts[number - 1], texts[number], "".join(texts[number + 1 : number + 2])
        started = starts[-1] < number - 1
        goes_on = _goes_on(before, text) and (started or text.rstrip(" :") not in _SIGNING)
        if not (goes_on or _is_link(before, text, after, started=started)):
            starts.append(number)
    return starts


def _goes_on(before: str, text: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if before.endswith(_TERMINAL):
        return False
    first = text[0]
    if first in _CLOSING:
        return len(text) == 1 or not text[1].isalnum()
    return first.islower() and (" " in text or len(before) > 25)


def _is_link(before: str, text: str, after: str, *, started: bool) -> bool:
    """Whether a short line stands in the middle of a sentence: the line after it goes on with it."""
    if len(text) > _LONGEST_LINK or not after or before.endswith(_TERMINAL):
        return False
    if not started and (len(after) == 1 or any(map(str.isdigit, text))):
        return False  # a headline, then the name or the day below it, and what parts these from the next
    return (started or len(before) > 25) and _goes_on(text, after)
