"""Garbage: how often Python looks for it while a job runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS = 20_000  # after Python's own 700 it looks every thirty articles, and finds nothing


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Let Python look for cycles seldom: articles have none, and looking took a fortieth of a job."""
    before = gc.get_threshold()
    gc.set_threshold(_ALLOCATIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
