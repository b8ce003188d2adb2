"""The commands that explain a reading and prove a layout."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Any

from newsparse.cli import screen
from newsparse.cli.endings import NOTHING, OK, PARTIAL, complain, complain_of
from newsparse.errors import InputError
from newsparse.explain import explain_blocks, explain_file
from newsparse.inputs import STDIN, Found, Query, discover
from newsparse.layouts.registry import all_layouts, by_name, check
from newsparse.model import Options
from newsparse.parser import parse
from newsparse.record import to_record


def explain_paths(paths: tuple[str, ...], options: Options, *, below: int | None, color: bool) -> int:
    """Print the readings of files, and of all files in folders; gives the exit code."""
    count = failed = 0
    for count, found in enumerate(discover(Query(paths)), 1):  # noqa: B007 (counts on below)
        try:
            _print_all(_explained(found, options, below=below, color=color))
        except BrokenPipeError:
            raise
        except (OSError, InputError) as error:
            failed += 1
            complain_of(found.path, error)
    if not count:
        complain(f"nothing to read in {', '.join(paths[:3])}")
    if failed == count:
        return NOTHING
    return PARTIAL if failed else OK


def _print_all(lines: Iterator[str]) -> None:
    first = next(lines, None)
    if first is None:
        raise InputError("empty: nothing but white space")
    print(first)
    for line in lines:
        print(line)


def _explained(found: Found, options: Options, *, below: int | None, color: bool) -> Iterator[str]:
    path = found.path
    if found.trouble:
        raise InputError(found.trouble)
    if not found.asked and not os.path.isfile(path):  # a pipe in a folder would be waited for
        raise InputError("not a regular file", hint="name it itself if it is to be read")
    width = shutil.get_terminal_size().columns if screen.is_terminal(sys.stdout) else 100
    if path == STDIN:
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
