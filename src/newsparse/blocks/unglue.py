"""Lines that hold several: a whole page on one line, a headline glued to the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsparse import lexicon as words
from newsparse.blocks.block import Block
from newsparse.dateline import find_dateline
from newsparse.dates import find_dates
from newsparse.patterns import lazy

_FEW = 6  # blocks; a page that lost its line ends has no more
_SHORTEST = 60
_COMMENT = lazy(r"\*\s*(?:your )?comments?\s*:?\s*$", re.IGNORECASE)
_ID = lazy(r"\s*(?:\d+(?=[A-Z][a-z])|[\w./-]*\d[\w./-]*)")
_JUNCTION = lazy(r"(?<=[^\W\d_A-Z][’”'\")?!])(?=[A-Z“\"])|(?<=[a-z0-9])(?=[A-Z][a-z]*[ ,])")
_REACH = 260  # characters in which a headline glued to its story must end


def unglued(blocks: list[Block]) -> list[Block]:
    """The blocks, with each line that holds several labels cut into its parts."""
    if len(blocks) > _FEW or not any(_has_colon(block.text) for block in blocks):
        return blocks
    parts = [list(_parts(block.text, alone=len(blocks) == 1)) for block in blocks]
    return [
        Block(text, block.first, block.last)
        for block, texts in zip(blocks, parts, strict=True)
        for text in texts
    ]


def _parts(text: str, *, alone: bool) -> Iterator[str]:
    if not (_SHORTEST <= len(text) <= 1_000_000 and _has_colon(text)):
        yield text
        return
    labels = list(_labels().finditer(text, 0, 4000))
    kinds = {match.lastgroup for match in labels}
    if len(kinds) < 2 and not (labels and (alone or _is_run_together(text, labels[0]))):
        yield text
        return
    cuts = sorted({0, *_cuts(text, labels)})
    ends = (*cuts[1:], len(text))
    yield from filter(None, (text[start:end].strip() for start, end in zip(cuts, ends, strict=True)))


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text


def _is_run_together(text: str, label: re.Match[str]) -> bool:
    """Whether a label has lost the blanks around it: `…14:06News Code:24811Share`."""
    return label.start() > 0 and text[label.start() - 1].isalnum() and text[-1] not in ".!?"


def _cuts(text: str, labels: list[re.Match[str]]) -> Iterator[int]:
    """Where the parts of a glued line begin: labels, what follows their values, dateline, comment marker."""
    after = 0
    for match in labels:
        yield match.start()
        value = _ID.match(text, match.end()) if match.lastgroup == "id" else None
        if value:
            after = value.end()
        elif match.lastgroup == "date" and (dates := find_dates(text[match.end() : match.end() + 60])):
            after = match.end() + dates[0].end
        yield after
    dateline = find_dateline(text[after : after + 600])
    if dateline:
        yield after + dateline[0]
    if marker := _COMMENT.search(text, max(0, len(text) - 40)):
        yield marker.start()


@cache
def _labels() -> re.Pattern[str]:
    """Id and date labels with a colon, anywhere in a line."""
    groups = {
        "id": [label for label in words.LABELS["news_id"] if len(label) > 4],
        "date": [label for label in words.LABELS["publish_date"] if len(label) > 8],
    }
    named = (
        f"(?P<{name}>" + "|".join(map(re.escape, sorted(labels, key=len, reverse=True))) + ")"
        for name, labels in groups.items()
    )
    return re.compile(rf"(?:{'|'.join(named)})\s?[:：]\s?", re.IGNORECASE)


def glued_headline(text: str) -> int | None:
    """Where the story begins in a line that opens with its headline and no blank after it; or None.

    The headline has capitals on most words, the story has not: `Army Reopens BridgeIn remarks on Sunday, …`.
    """
    for match in _JUNCTION.finditer(text, 15, _REACH):
        cut = match.start()
        headline, story = text[:cut].split(), text[cut : cut + 200].split()
        if len(headline) < 4 or len(story) < 8 or headline[-1][0].islower():
            continue
        capitals = sum(word[0].isupper() or word[0].isdigit() for word in headline)
        if capitals * 10 >= len(headline) * 6 and sum(word[0].islower() for word in story[1:4]) >= 2:
            return cut
    return None
