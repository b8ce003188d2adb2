"""Ctrl-C: once to finish what is in flight, twice to stop at once."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")


class Interrupts:
    """Knows whether Ctrl-C was pressed, and breaks off reading, which may wait for ever, when it is."""

    def __init__(self) -> None:
        self.pressed = False
        self._reading = False
        self._before: Any = None

    def __enter__(self) -> Interrupts:
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is signal.default_int_handler:  # under nohup, and in a thread, it is another's
            signal.signal(signal.SIGINT, self._press)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._before)

    def until_pressed(self, source: Iterator[T]) -> Iterator[T]:
        """What a source yields, up to the first Ctrl-C."""
        while not self.pressed:
            try:
                self._reading = True
                following = next(source, None)
            except KeyboardInterrupt:
                return
            finally:
                self._reading = False
            if following is None:
                return
            yield following

    def _press(self, _signal: int, _frame: FrameType | None) -> None:
        if self.pressed:
            sys.stderr.write("\n")
            os._exit(130)
        self.pressed = True
        if self._reading:
            raise KeyboardInterrupt
