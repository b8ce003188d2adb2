"""Front matter: files of texts each of which opens with keys and values between `---` or `+++` lines."""

from __future__ import annotations

from newsparse.patterns import lazy
from newsparse.split._verdict import Strategy

FRONT_MATTER = "front matter"
_BLOCK = lazy(
    r"\n(?P<fence>---|\+\+\+)[ \t]*\n(?:#[^\n]*\n)*(?P<key>[\w.-]{1,40})[ \t]*[:=][^\n]*\n"
    r"(?:(?!(?:---|\+\+\+)[ \t]*(?:\n|\Z))[^\n]*\n){0,400}?(?P=fence)[ \t]*(?=\n|\Z)"
)
_FENCE = lazy(r"\n(?:---|\+\+\+)[ \t]*\n")
_TOP = lazy(r"\s*(?=\n(?:---|\+\+\+)[ \t]*\n)")


def by_front_matter(head: str) -> list[Strategy]:
    """The way in which a file that opens with front matter is parted: by more with the same first key."""
    top = _TOP.match(head)
    block = _BLOCK.match(head, top.end()) if top else None
    if block is None:
        return []
    key = block["key"]

    def cut(text: str, start: int, limit: int) -> int | None:
        place = start
        while (fence := _fence(text, place)) is not None and fence <= limit:
            found = _BLOCK.match(text, fence)
            if found and found["key"] == key:
                if text[start:fence].strip():
                    return fence
                place = found.end()
            else:
                place = fence + 1
        return None

    return [Strategy(FRONT_MATTER, cut, 1)]


def _fence(text: str, place: int) -> int | None:
    found = _FENCE.search(text, place)
    return found.start() if found else None
