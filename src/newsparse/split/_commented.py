"""Comment marks: articles whose header stands line by line behind `--` or the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from newsparse.patterns import lazy
from newsparse.split import _markers as markers
from newsparse.split._verdict import Strategy

_COMMENTED = lazy(r"\n{1,4}(?P<mark>--|//|#|;|%|>)(?= )[^\n]*(?:\n(?P=mark)(?![-=*#]|\S)[^\n]*){2,}")


def by_comment_marks(head: str) -> Iterator[Strategy]:
    """The file's first header stands behind a mark, and so may all others."""
    first = _COMMENTED.match(head)
    if first:
        cut = partial(_cut_commented, header=_commented(head, first["mark"]))
        yield Strategy(f"headers behind {first['mark']!r}", cut, 0.4)


class _Commented(Struct, frozen=True):
    """Headers whose lines stand behind a mark: three at least, one with a day where the first one has it."""

    mark: str
    lines: re.Pattern[str]
    dated: bool


def _commented(head: str, mark: str) -> _Commented:
    lines = re.compile(rf"(?:\n{re.escape(mark)}(?![-=*#]|\S)[^\n]*){{3,}}")
    first = lines.search(head)
    return _Commented(mark, lines, first is not None and markers.has_day(head, *first.span()))


def _cut_commented(text: str, start: int, limit: int, *, header: _Commented) -> int | None:
    """Cut above each header of lines behind a mark; lists behind the same mark have no day."""
    place, own = start, False
    while 0 <= (place := text.find("\n" + header.mark, place)) <= limit:
        match = header.lines.match(text, place)
        if match and (not header.dated or markers.has_day(text, *match.span())):
            if own:
                return place
            own = True
        place = match.end() if match else place + 1
    return None
