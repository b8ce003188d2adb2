"""Progress on standard error: a bar on a terminal, a plain line a minute without one."""

from __future__ import annotations

import sys
from time import monotonic
from typing import Any, Protocol

from newsparse.batch import Progress
from newsparse.cli.screen import is_terminal
from newsparse.cli.standard import say

_MINUTE = 60.0


class Reporter(Protocol):
    """Says how far a job is, and lets other lines through."""

    def moved(self, progress: Progress) -> None:
        """A unit of work is done."""

    def line(self, text: str) -> None:
        """Print one line."""

    def stop(self) -> None:
        """The job is over."""


class Silent:
    """Says nothing but what it is given."""

    def moved(self, progress: Progress) -> None:
        """Nothing."""

    def line(self, text: str) -> None:
        """Print it."""
        say(text)

    def stop(self) -> None:
        """Nothing."""


class Plain(Silent):
    """A line a minute, for logs."""

    def __init__(self, every: float = _MINUTE) -> None:
        self._every = every
        self._due = monotonic() + every

    def moved(self, progress: Progress) -> None:
        """Print a line if a minute has passed."""
        if monotonic() >= self._due:
            self._due += self._every
            self.line(f"newsparse: {_sentence(progress)}")


class Bar(Silent):
    """A bar that is drawn in place; it appears after a second, so that short jobs show none."""

    def __init__(self, after: float = 1.0) -> None:
        self._due = monotonic() + after
        self._bar: Any = None
        self._task: Any = None

    def moved(self, progress: Progress) -> None:
        """Draw the bar anew."""
        if self._bar is None:
            if monotonic() < self._due:
                return
            self._start()
        ledger = progress.ledger
        fields = {"articles": ledger.articles, "failed": ledger.failed, "rate": _rate(progress)}
        self._bar.update(self._task, completed=progress.read, total=progress.total, **fields)

    def line(self, text: str) -> None:
        """Print a line above the bar."""
        if self._bar is None:
            super().line(text)
        else:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def stop(self) -> None:
        """Leave the last state of the bar on the screen."""
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        text = (
            "{task.fields[articles]:,} articles, {task.fields[rate]:,.0f}/s, {task.fields[failed]:,} failed"
        )
        columns = (BarColumn(), DownloadColumn(), TextColumn(text), TimeRemainingColumn())
        self._bar = RichProgress(*columns, console=Console(stderr=True))
        self._task = self._bar.add_task("", total=None, articles=0, failed=0, rate=0.0)
        self._bar.start()


def _sentence(progress: Progress) -> str:
    ledger, total = progress.ledger, progress.total
    share = f" ({min(progress.read / total, 1):.0%})" if total else ""
    return (
        f"{progress.read / 1e6:,.0f} MB read{share}, {ledger.articles:,} articles,"
        f" {_rate(progress):,.0f} a second, {ledger.failed:,} failed"
    )


def _rate(progress: Progress) -> float:
    return progress.ledger.articles / max(progress.ledger.seconds, 1e-9)


def reporter_for(*, quiet: bool) -> Reporter:
    """Who tells of a job's progress: nobody, a bar on a terminal, or a line now and then anywhere else."""
    if quiet:
        return Silent()
    return Bar() if is_terminal(sys.stderr) else Plain()
