"""A block of `Key: value` lines at the top: printed fields, feed items, the headers of mails."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.metadata._entries import Entry
from newsparse.metadata._keys import is_known, is_page, is_summary, is_title, opens_text
from newsparse.patterns import lazy

_KEY = lazy(r"(?P<key>[^\W\d_][\w.:'() -]{0,28}?|[^\W\d_]{1,12})\s?[:：](?:\s+|(?<=：)|$)(?P<value>.*)$")
_FEWEST = 3  # keys
_APART = 2  # blank lines that may stand between two keys
_MOST = 60  # lines
_REACH = 12  # lines that a summary may have
_Found = tuple[list[Entry], int]


def key_block(lines: Sequence[str], texts: Sequence[str], first: int) -> _Found:
    """The entries of a block that begins on a line, and the line below it; no entries where there is none.

    It is one where several keys stand together of which all but one in three are known, and one of them
    names the headline.
    """
    if not _KEY.match(texts[first]):
        return [], first
    entries, end = _read(lines, texts, first)
    known = [entry for entry in entries if is_known(entry.key)]
    has_title = any(is_title(entry.key) for entry in entries)
    if len(known) < _FEWEST or not has_title or len(known) * 3 < len(entries) * 2:
        return [], first
    return entries, end


def _read(lines: Sequence[str], texts: Sequence[str], first: int) -> _Found:
    entries: list[Entry] = []
    end = first
    for index in range(first, min(len(texts), first + _MOST)):
        text, gap = texts[index], index - end
        if not text:
            continue
        match = _KEY.match(text)
        if gap > _APART or (match and gap and not is_known(match["key"])):
            break
        if match and opens_text(match["key"]):
            is_story = not is_page(match["key"])
            entries.append(Entry(match["key"], (match["value"],), index, index, is_story=is_story))
            return entries, index + 1
        if match and not lines[index][:1].isspace():
            entries.append(Entry(match["key"], (match["value"],), index, index))
        elif entries and _goes_on(lines, texts, index, entries[-1]):
            before = entries.pop()
            entries.append(Entry(before.key, (f"{before.values[0]} {text}",), before.first, index))
        else:
            break
        end = index + 1
    return entries, end


def _goes_on(lines: Sequence[str], texts: Sequence[str], index: int, entry: Entry) -> bool:
    """Whether a line goes on with the value above it: it is folded, or a summary with keys below it."""
    if lines[index][:1].isspace() and entry.last == index - 1:
        return True
    if not is_summary(entry.key):
        return False
    below = (_KEY.match(text) for text in texts[index + 1 : index + _REACH])
    return any(match is not None and is_known(match["key"]) for match in below)
