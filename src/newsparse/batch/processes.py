"""Processes: how those that work for others are started."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext


def forking(*modules: str) -> BaseContext:
    """Processes forked from one that has imported these modules and does nothing else.

    To fork where threads run is unsafe, and to spawn imports all for every process; that is left where no
    others can be had.
    """
    from multiprocessing import get_all_start_methods, get_context

    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([*modules])
    return context


def begin(context: BaseContext) -> None:
    """Start what processes will be forked from: that takes a while, and goes on beside other work."""
    if context.get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()
