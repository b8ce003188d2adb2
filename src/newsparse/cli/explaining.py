"""The commands that explain a reading and prove a layout."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Any

from newsparse.cli import screen
from newsparse.cli.endings import NOTHING, OK, PARTIAL, complain, complain_of
from newsparse.errors import InputError
from newsparse.explain import explain_blocks, explain_file
from newsparse.layouts import all_layouts, by_name, check
from newsparse.model import Options
from newsparse.parser import parse
from newsparse.record import to_record


def explain_paths(paths: tuple[str, ...], options: Options, *, below: int | None, color: bool) -> int:
    """Print the readings of some files; gives the exit code."""
    failed = 0
    for path in paths:
        try:
            for line in _explained(path, options, below=below, color=color):
                print(line)
        except (OSError, InputError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            failed += 1
            complain_of(path, error)
    if failed == len(paths):
        return NOTHING
    return PARTIAL if failed else OK


def _explained(path: str, options: Options, *, below: int | None, color: bool) -> Iterator[str]:
    width = shutil.get_terminal_size().columns if screen.is_terminal(sys.stdout) else 100
    if path == "-":
        content = [sys.stdin.buffer.read()]
        return explain_blocks(content, None, options, below=below, color=color, width=width)
    return explain_file(path, options, below=below, color=color, width=width)


def list_layouts() -> int:
    """Print the names of all layouts with what they are for."""
    for known in all_layouts().known:
        print(f"{known.name:<24} {by_name(known.name).description}")
    return OK


def show_layout(name: str) -> int:
    """Print the TOML of a layout."""
    with open(by_name(name).path, encoding="utf-8") as file:
        sys.stdout.write(file.read())
    return OK


def prove_layouts(files: tuple[str, ...]) -> int:
    """Print what is wrong with layout files by their own proofs; gives the exit code."""
    wrong = 0
    for path in files:
        layout = by_name(path)
        problems = check(layout, _reader(path))
        for problem in problems:
            complain(f"{path}: {problem}")
        wrong += bool(problems)
        if not problems:
            print(f"{path}: {layout.name} is fine")
    return PARTIAL if wrong else OK


def _reader(layout: str) -> Callable[[str], list[dict[str, Any]]]:
    return lambda text: [to_record(article) for article in parse(text, Options(layout=layout))]
