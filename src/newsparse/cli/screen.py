"""Standard output: bytes in a pipe, indented and coloured records on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import Any, BinaryIO, Literal, cast

from newsparse.cli.standard import Harmless, harmless, say

Color = Literal["auto", "always", "never"]


def is_terminal(stream: Any) -> bool:
    """Whether a stream is a terminal; closed streams are none."""
    return stream is not None and not stream.closed and stream.isatty()


def wants_color(color: Color, stream: Any) -> bool:
    """Whether to colour: as asked, or on a terminal unless the environment says no."""
    if color != "auto":
        return color == "always"
    environment = os.environ
    return is_terminal(stream) and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def width(stream: Any, otherwise: int) -> int:
    """The columns that COLUMNS says there are, or a terminal; a pipe has any number."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(stream.fileno()).columns if is_terminal(stream) else otherwise
    except OSError:
        return otherwise


def wrapped(text: str, stream: Any, indent: int = 2) -> str:
    """A text in lines that fit a terminal, all but the first indented; for a pipe it stays one line."""
    columns = width(stream, 0)
    if not columns or len(text) <= columns:
        return text
    from textwrap import fill

    margin = " " * (indent if columns > 2 * indent else 2)
    return fill(text, columns, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)


def say_when_waiting(paths: Iterable[str]) -> None:
    """Tell whoever sits at a terminal that it is read: nothing else would happen there."""
    if "-" in paths and is_terminal(sys.stdin):
        end = "Ctrl-Z and Enter end it" if sys.platform == "win32" else "Ctrl-D ends it"
        say(f"newsparse: reading what is typed or pasted; {end}")


def speaks_unicode(stream: Any) -> bool:
    """Whether a terminal can show every character; a pipe takes bytes and always can."""
    return not is_terminal(stream) or (stream.encoding or "").lower().replace("-", "") == "utf8"


def make_safe(stream: Any) -> None:
    """Let a stream take every character: a pipe as UTF-8, a terminal with escapes for what it cannot show."""
    if isinstance(stream, TextIOWrapper):
        encoding = stream.encoding if is_terminal(stream) else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def output(color: Color) -> BinaryIO:
    """Standard output for encoded records."""
    if wants_color(color, sys.stdout):
        return cast(BinaryIO, _Colored())
    return cast(BinaryIO, Harmless(sys.stdout.buffer)) if is_terminal(sys.stdout) else sys.stdout.buffer


class _Colored:
    """Takes JSON as bytes and prints it in colour."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.highlighter import JSONHighlighter

        self._console = Console(file=sys.stdout, force_terminal=True, highlight=False, legacy_windows=False)
        self._highlight = JSONHighlighter()

    def write(self, content: bytes) -> int:
        text = harmless(content).decode("utf-8", "backslashreplace")
        self._console.print(self._highlight(text), end="", soft_wrap=True)
        return len(content)

    def flush(self) -> None:
        sys.stdout.flush()
