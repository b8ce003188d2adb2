"""Patterns: compiled when they are first used, and under a time limit where they come from outside."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any, AnyStr, cast

_RESERVE = 1.0  # seconds that a pattern may take beyond its share, on however many lines
_SHARE = 0.0005  # seconds for each line: a hundred thousand lines take a minute and not hours

# A publisher's id behind its label: letters, figures, dots, slashes and hyphens, and one figure at least.
ID_VALUE = r"(?=[\w./-]{0,60}\d)[\w./-]{1,80}"


class _Uncompiled:
    """Stands for a pattern until something is asked of it."""

    def __init__(self, compiled: Callable[[], Any]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled(), name)
        setattr(self, name, found)  # from now on without this detour
        return found


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but the time it takes, or an error in the pattern, comes at its first use."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(partial(re.compile, source, flags)))


# What a wire says to those who print a story: above it, and no part of it.
EDITORS_NOTE_TEXT = (
    r"(?:Eds?\b ?[:.]|EDS ?:|Editors ?:|EDITORS? ?:|Ed(?:itor)?s ?Note ?:"
    r"|(?:AP Photo|LaserPhoto|LaserGraphic)s?\b|Graphics? \w+\d|An AP (?:Extra|News ?[Ff]eature|Special)\b"
    r"|With (?:[AP]M-|BC-|AP Photo|LaserPhoto|graphic)|Precede [A-Z]|For (?:release|use) [A-Z]"
    r"|Adv(?:ance)? for |(?:LEADS?|SUBS|INSERTS?|UPDATES|RESTORES|RECASTS|CORRECTS)\b"
    r"(?= (?:with|throughout|\d|graf|to |last|lead|top|in |pvs))|Pick(?:s ?)?ups? \d+\w\w graf"
    r"|Also moved|Moved (?:also|in advance)|(?:\d\w\w (?:Ld|Add)|Ld)[ -]Writethru|.{1,40}, ?Bjt\b|Bjt\b)"
)
EDITORS_NOTE = lazy(EDITORS_NOTE_TEXT)


class Guarded:
    """A pattern that raises `TimeoutError` where it takes too long, sooner where it often did before."""

    def __init__(self, pattern: str, seconds: float) -> None:
        import regex

        self._pattern = regex.compile(pattern, regex.IGNORECASE)
        self._seconds, self._left = seconds, _RESERVE

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match that begins at `start`, or None."""
        return self._in_time(self._pattern.match, text, start)

    def search(self, text: str, start: int = 0, /) -> Any:
        """The first match from `start` on, or None."""
        return self._in_time(self._pattern.search, text, start)

    def _in_time(self, find: Callable[..., Any], text: str, start: int) -> Any:
        began = monotonic()
        left = self._left + _SHARE
        try:
            return find(text, start, timeout=min(self._seconds, left))
        finally:
            self._left = min(_RESERVE, max(0.0, left - (monotonic() - began)))
