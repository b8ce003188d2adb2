"""What stands above a text as fields: front matter in YAML or TOML, and blocks of keys and values."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.blocks.stretch import Stretch
from newsparse.metadata._entries import Entry, values_of
from newsparse.metadata._front_matter import front_matter
from newsparse.metadata._keys import field_of, is_summary, opens_text
from newsparse.metadata._plain import key_block
from newsparse.metadata.posts import opens_post
from newsparse.model import Section

_NAME = "metadata"
_MARKS = "# "
_COMMENTS = "## Comments"  # as newsparse writes them in Markdown
_TOP = 10  # lines in which the first one with text stands


def metadata_stretches(lines: Sequence[str], texts: Sequence[str]) -> list[Stretch]:
    """The lines above a story that are keys and values, given the lines and the same trimmed; often none.

    Below them stands what a program took out of a page: the headline again, and the story.
    """
    first = next((index for index, text in enumerate(texts[:_TOP]) if text), None)
    if first is None:
        return []
    if opens_post(texts[first]):
        return _post(texts, first)
    found = front_matter(lines, first)
    entries, end = found if found else key_block(lines, texts, first)
    if not entries:
        return []
    opened = _opening(entries, is_all=not any(texts[end:]))
    if opened and opened.values[0]:
        entries, end = entries[:-1], opened.first
    own = [_stretch(entry) for entry in entries]
    stretches = _with_fences(own, first, end, texts)
    title = next((stretch.value for stretch in own if stretch.field == "title"), None)
    return [*stretches, *_below(texts, end, title, opened)]


def _post(texts: Sequence[str], first: int) -> list[Stretch]:
    """The line above a channel's post, and the post."""
    head = Stretch(first, first, Section.HEADER, "post", "publish_date")
    below = Stretch(first + 1, len(texts) - 1, Section.BODY, "below metadata", leans=True)
    return [head, below] if below.first <= below.last else [head]


def _opening(entries: Sequence[Entry], *, is_all: bool) -> Entry | None:
    """The entry that opens the story: a text, or a summary below which nothing stands."""
    last = entries[-1]
    return last if opens_text(last.key) or (is_all and is_summary(last.key)) else None


def _stretch(entry: Entry) -> Stretch:
    field = field_of(entry)
    value = values_of(entry)
    is_kept = field and value
    return Stretch(
        entry.first,
        entry.last,
        Section.HEADER,
        _NAME,
        field if is_kept else "",
        value=value,
        whole=True,
        mute=True,
    )


def _with_fences(own: list[Stretch], first: int, end: int, texts: Sequence[str]) -> list[Stretch]:
    """The stretches of a block, and those of its lines that hold no value: fences, keys without one."""
    taken = {index for stretch in own for index in range(stretch.first, stretch.last + 1)}
    others = [index for index in range(first, end) if index not in taken and texts[index]]
    fences = [Stretch(index, index, Section.HEADER, _NAME, mute=True) for index in others]
    return sorted([*own, *fences], key=lambda stretch: stretch.first)


def _below(texts: Sequence[str], end: int, title: str | None, opened: Entry | None) -> list[Stretch]:
    """The headline printed again below the block, and the story."""
    start = end
    while start < len(texts) and not texts[start]:
        start += 1
    found: list[Stretch] = []
    if start < len(texts) and title and texts[start].lstrip(_MARKS).strip() == title:
        found.append(Stretch(start, start, Section.HEADER, "headline again", mute=True))
        start += 1
    last = next((index for index in range(start, len(texts)) if texts[index] == _COMMENTS), len(texts)) - 1
    if start <= last and (opened is None or opened.is_story):
        opening = opened.values[0] if opened and opened.first == start else None
        found.append(Stretch(start, last, Section.BODY, "below metadata", opening=opening, leans=True))
    return found
