"""The README says what the program does: its commands, examples and tables are compared with the real thing.

`pytest --update-samples tests/test_readme.py` puts what the program prints there; then read the diff.
"""

from __future__ import annotations

import ast
import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from test_house import ORDER

from newsparse import Options, parse
from newsparse.cli.endings import INTERRUPTED, NOTHING, OK, PARTIAL, USAGE, WARNINGS
from newsparse.layouts.file import load
from newsparse.layouts.proof import check
from newsparse.model import Article, WarningCode
from newsparse.record import to_record

_ROOT = Path(__file__).parent.parent
_README = _ROOT / "README.md"
_TEXT = _README.read_text("utf-8")
_CONSOLE = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_COMMANDS = [match[1] for match in _CONSOLE.finditer(_TEXT)]


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, object]:
    """What a reader has: the samples, the layout of the README, and `newsparse` on the path."""
    program = tmp_path / "bin" / "newsparse"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newsparse "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "samples").symlink_to(_ROOT / "samples")
    (tmp_path / "valley-post.toml").write_text(_block("toml"), "utf-8")
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PATH": path,
        "NO_COLOR": "1",
        "COLUMNS": "80",
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    return {"cwd": tmp_path, "env": {**environment, "PYTHONUTF8": "1"}}


def _block(language: str) -> str:
    match = re.search(rf"^```{language}\n(.*?)^```$", _TEXT, re.MULTILINE | re.DOTALL)
    assert match
    return match[1]


def _printed(command: str, shell: dict[str, object]) -> str:
    done = subprocess.run(  # type: ignore[call-overload]
        command,
        shell=True,
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        **shell,
    )
    return str(done.stdout)


@pytest.mark.parametrize("command", _COMMANDS)
def test_an_example_prints_what_the_readme_shows(
    command: str, shell: dict[str, object], pytestconfig: pytest.Config
) -> None:
    printed = _printed(command, shell)
    if pytestconfig.getoption("--update-samples"):
        _update(command, printed)

    assert _shown(command) == printed


def _shown(command: str) -> str:
    found = {match[1]: match[2] for match in _CONSOLE.finditer(_README.read_text("utf-8"))}
    return found[command]


def _update(command: str, printed: str) -> None:
    def block(match: re.Match[str]) -> str:
        return f"```console\n$ {command}\n{printed}```" if match[1] == command else match[0]

    _README.write_text(_CONSOLE.sub(block, _README.read_text("utf-8")), "utf-8")


def test_set_up_takes_two_commands_of_one_line_each() -> None:
    commands = [line for line in _TEXT.splitlines() if line.startswith("python3 -m venv ")]

    assert len(commands) == 2
    assert all(
        (_ROOT / word).exists()
        for command in commands
        for word in shlex.split(command)
        if "/" in word[1:] and word[0] != "."
    )


def test_every_option_and_command_named_in_the_readme_exists(shell: dict[str, object]) -> None:
    help_texts = [
        _printed(f"newsparse {command} --help", shell)
        for command in ("parse", "explain", "layouts", "shard plan", "shard run")
    ]
    known = set(re.findall(r"--[a-z][a-z-]+", " ".join(help_texts))) | {"--version"}
    foreign = re.compile(r"(pip|pytest|jq|sqlite-utils|python3?|rg|grep|head|sort|uniq) .*")
    prose = "\n".join(foreign.sub("", line) for line in _TEXT.splitlines())

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+\b", prose)) <= known


def test_the_exit_codes_are_those_of_the_program() -> None:
    assert [int(row[0]) for row in _table("### Exit codes")] == [
        OK,
        PARTIAL,
        USAGE,
        NOTHING,
        WARNINGS,
        INTERRUPTED,
    ]


def test_the_record_table_names_every_key_in_order() -> None:
    names = [name for row in _table("## The record") for name in re.findall(r"`(\w+)`", row[0])]

    assert names == list(Article.__struct_fields__)


def test_the_list_of_warnings_is_closed() -> None:
    assert [row[0].strip("`") for row in _table("### Warnings")] == sorted(get_args(WarningCode))


def test_the_module_table_says_what_the_modules_say(pytestconfig: pytest.Config) -> None:
    rows = [[f"`{name}`", said] for name, said in _modules()]
    if pytestconfig.getoption("--update-samples"):
        table = "".join(f"| {name} | {said} |\n" for name, said in rows)
        head = "| module | one responsibility |\n| --- | --- |\n"
        changed = re.sub(rf"{re.escape(head)}(\|.*\n)*", lambda _: head + table, _README.read_text("utf-8"))
        _README.write_text(changed, "utf-8")

    assert _table("## The house") == rows


def _modules() -> Iterator[tuple[str, str]]:
    """The modules of the house from the bottom up, and what they say they are."""
    package = _ROOT / "src" / "newsparse"
    for name in ORDER:
        path, shown = package / f"{name}.py", f"{name}.py"
        if (package / name / "__init__.py").exists():
            path, shown = package / name / "__init__.py", f"{name}/"
        yield shown, str(ast.get_docstring(ast.parse(path.read_text("utf-8")))).partition("\n")[0]


def _table(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    below = _README.read_text("utf-8").partition(f"\n{heading}\n")[2]
    table = re.search(r"^\|.*\n\| --- .*\n((?:\|.*\n)*)", below, re.MULTILINE)
    assert table
    return [row.strip("| ").split(" | ") for row in table[1].splitlines()]


def test_the_layout_of_the_readme_passes_its_own_proof(tmp_path: Path) -> None:
    path = tmp_path / "valley-post.toml"
    path.write_text(_block("toml"), "utf-8")

    problems = check(
        load(path), lambda text: [to_record(article) for article in parse(text, Options(layout=str(path)))]
    )

    assert problems == []
    assert _block("text").strip() == tomllib.loads(_block("toml"))["hits"][0]["text"].strip()


def test_the_python_example_is_true() -> None:
    failed, tried = doctest.testfile(str(_README), module_relative=False, optionflags=doctest.ELLIPSIS)

    assert tried
    assert not failed


def test_links_lead_to_files_of_the_project() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", _TEXT)

    assert [target for target in targets if not (_ROOT / target).exists()] == []


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_completion_is_printed_and_completes(shell: dict[str, object]) -> None:
    script = _printed("_NEWSPARSE_COMPLETE=bash_source newsparse", shell)
    words = _printed(
        "_NEWSPARSE_COMPLETE=bash_complete COMP_WORDS='newsparse exp' COMP_CWORD=1 newsparse", shell
    )

    assert "complete -o nosort -F" in script
    assert words.splitlines() == ["plain,explain"]
