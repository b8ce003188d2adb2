"""Patterns that are compiled when they are first used: a run needs a few of many, and a start has no time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, cast


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
