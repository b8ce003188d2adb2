"""README and docs say what the program does: commands, examples and tables are compared with the real thing.

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
from typing import Any, get_args

import pytest
import yaml
from test_house import ORDER

from newsparse import Options, parse
from newsparse.cli.endings import INTERRUPTED, NOTHING, OK, PARTIAL, USAGE, WARNINGS
from newsparse.layouts.file import load
from newsparse.layouts.proof import check
from newsparse.model import Article, WarningCode
from newsparse.record import to_record

_ROOT = Path(__file__).parent.parent
_DOCS = _ROOT / "docs"
_PAGES = [_ROOT / "README.md", _ROOT / "CONTRIBUTING.md", *sorted(_DOCS.rglob("*.md"))]
_README = _ROOT / "README.md"
_CONSOLE = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_EXAMPLES = [(page, match[1]) for page in _PAGES for match in _CONSOLE.finditer(page.read_text("utf-8"))]
_FOREIGN = re.compile(
    r"\b(apt|curl|git|grep|head|jq|lynx|man|mkdocs|mypy|ocrmypdf|pdftotext|pip|pipx|pytest|python|python3|rg|ruff|sort"
    r"|sqlite-utils|trafilatura|uniq|uv|w3m) [^|`]*"
)


_OTHERS = {"--update-samples", "--quick", "--runtime-env-json"}  # of pytest, the benchmarks, Ray


def _name(value: object) -> str:
    return str(value.relative_to(_ROOT)) if isinstance(value, Path) else str(value)[:60]


_every_page = pytest.mark.parametrize("page", _PAGES, ids=_name)


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, object]:
    """What a reader has: the samples, the layout of the docs, and `newsparse` on the path."""
    program = tmp_path / "bin" / "newsparse"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newsparse "$@"\n', "utf-8")
    program.chmod(0o755)
    for name in ("samples", "docs"):
        (tmp_path / name).symlink_to(_ROOT / name)
    (tmp_path / "valley-post.toml").write_text(_block(_DOCS / "layouts.md", "toml"), "utf-8")
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "80", "XDG_CONFIG_HOME": str(tmp_path),
    }  # fmt: skip
    return {"cwd": tmp_path, "env": {**environment, "PYTHONUTF8": "1"}}


def _block(page: Path, language: str, below: str = "") -> str:
    text = page.read_text("utf-8").partition(below)[2] if below else page.read_text("utf-8")
    match = re.search(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert match
    return match[1]


def _printed(command: str, shell: dict[str, Any]) -> str:
    done = subprocess.run(
        command, shell=True, check=True, capture_output=True, stdin=subprocess.DEVNULL, text=True,
        encoding="utf-8", **shell,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize(("page", "command"), _EXAMPLES, ids=_name)
def test_an_example_prints_what_is_shown(
    page: Path, command: str, shell: dict[str, object], pytestconfig: pytest.Config
) -> None:
    printed = _printed(command, shell)
    if pytestconfig.getoption("--update-samples"):
        _update(page, command, printed)

    assert _shown(page, command) == printed


def _shown(page: Path, command: str) -> str:
    found = {match[1]: match[2] for match in _CONSOLE.finditer(page.read_text("utf-8"))}
    return found[command]


def _update(page: Path, command: str, printed: str) -> None:
    def block(match: re.Match[str]) -> str:
        return f"```console\n$ {command}\n{printed}```" if match[1] == command else match[0]

    page.write_text(_CONSOLE.sub(block, page.read_text("utf-8")), "utf-8")


def test_the_readme_is_short() -> None:
    assert len(_README.read_text("utf-8").splitlines()) <= 200


def test_set_up_takes_two_commands_of_one_line_each() -> None:
    commands = [
        line for line in _README.read_text("utf-8").splitlines() if line.startswith("python3 -m venv ")
    ]

    assert len(commands) == 2
    assert all(
        (_ROOT / word).exists()
        for command in commands
        for word in shlex.split(command)
        if "/" in word[1:] and word[0] != "."
    )


@pytest.fixture(scope="module")
def known_options() -> set[str]:
    """Every option of every command."""
    commands = (
        "parse",
        "explain",
        "layouts",
        "layouts test",
        "layouts draft",
        "schema",
        "formats",
        "shard plan",
        "shard run",
        "survey",
        "report",
    )
    program = [sys.executable, "-m", "newsparse"]
    helps = [
        subprocess.run(
            [*program, *words.split(), "--help"], capture_output=True, text=True, check=True
        ).stdout
        for words in commands
    ]
    return set(re.findall(r"--[a-z][a-z-]+", " ".join(helps))) | {"--version"}


@_every_page
def test_every_option_that_is_named_exists(page: Path, known_options: set[str]) -> None:
    prose = "\n".join(_FOREIGN.sub("", line) for line in page.read_text("utf-8").splitlines())

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+\b", prose)) <= known_options | _OTHERS


def test_the_exit_codes_are_those_of_the_program() -> None:
    codes = [int(row[0]) for row in _table(_DOCS / "guide.md", "## Exit codes")]

    assert codes == [OK, PARTIAL, USAGE, NOTHING, WARNINGS, INTERRUPTED]


def test_the_record_table_names_every_key_in_order() -> None:
    rows = _table(_DOCS / "record.md", "## Keys")

    assert [name for row in rows for name in re.findall(r"`(\w+)`", row[0])] == list(
        Article.__struct_fields__
    )


def test_the_list_of_warnings_is_closed() -> None:
    rows = _table(_DOCS / "record.md", "## Warnings")

    assert [row[0].strip("`") for row in rows] == sorted(get_args(WarningCode))


def test_the_readme_says_of_accuracy_what_the_page_says() -> None:
    measured = {row[0]: row[1:5] for row in _table(_DOCS / "accuracy.md", "<!-- scores -->")}
    names = ("headline", "day of publication", "body, costs of the path")
    columns = [[cell.split(" / ")[0] + " %" for cell in measured[name]] for name in names]

    rows = _table(_README, "## How right, how fast")
    assert [row[1:] for row in rows] == [list(column) for column in zip(*columns, strict=True)]


def test_every_extra_says_what_it_is_for() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {row[1].strip("`") for row in _table(_DOCS / "set-up.md", "## What needs more packages")}

    assert named == set(project["optional-dependencies"]) - {"dev"}


def test_the_module_table_says_what_the_modules_say(pytestconfig: pytest.Config) -> None:
    page = _DOCS / "architecture.md"
    rows = [[f"`{name}`", said] for name, said in _modules()]
    if pytestconfig.getoption("--update-samples"):
        table = "".join(f"| {name} | {said} |\n" for name, said in rows)
        head = "| module | one responsibility |\n| --- | --- |\n"
        changed = re.sub(rf"{re.escape(head)}(\|.*\n)*", lambda _: head + table, page.read_text("utf-8"))
        page.write_text(changed, "utf-8")

    assert _table(page, "## The rooms") == rows


def _modules() -> Iterator[tuple[str, str]]:
    """The modules of the house from the bottom up, and what they say they are."""
    package = _ROOT / "src" / "newsparse"
    for name in ORDER:
        path, shown = package / f"{name}.py", f"{name}.py"
        if (package / name / "__init__.py").exists():
            path, shown = package / name / "__init__.py", f"{name}/"
        yield shown, str(ast.get_docstring(ast.parse(path.read_text("utf-8")))).partition("\n")[0]


def _table(page: Path, heading: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    below = f"\n{page.read_text('utf-8')}".partition(f"\n{heading}\n")[2]
    table = re.search(r"^\|.*\n\| --- .*\n((?:\|.*\n)*)", below, re.MULTILINE)
    assert table
    return [row.strip("| ").split(" | ") for row in table[1].splitlines()]


def test_the_layout_of_the_docs_passes_its_own_proof(tmp_path: Path) -> None:
    page, path = _DOCS / "layouts.md", tmp_path / "valley-post.toml"
    path.write_text(_block(page, "toml"), "utf-8")

    problems = check(
        load(path), lambda text: [to_record(article) for article in parse(text, Options(layout=str(path)))]
    )

    assert problems == []
    assert _block(page, "text").strip() == tomllib.loads(_block(page, "toml"))["hits"][0]["text"].strip()


def test_the_settings_of_the_docs_are_settings(shell: dict[str, Any]) -> None:
    place = Path(shell["cwd"])
    (place / "newsparse.toml").write_text(_block(_DOCS / "guide.md", "toml", below="## Settings"), "utf-8")
    run = subprocess.run(
        ["newsparse", "-v", "samples/seed-family/double-hyphen.txt"],
        capture_output=True,
        text=True,
        check=False,
        **shell,
    )

    assert run.returncode == 0, run.stderr
    assert "newsparse.toml sets timezone, date-order, jobs, fields, glob, layout" in run.stderr


@pytest.mark.parametrize(
    "page", [page for page in _PAGES if "```pycon" in page.read_text("utf-8")], ids=_name
)
def test_a_python_example_is_true(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if "to_pandas" in page.read_text("utf-8"):
        pytest.importorskip("pandas")
    monkeypatch.chdir(_ROOT)
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    failed, tried = doctest.testfile(str(page), module_relative=False, optionflags=flags)

    assert tried
    assert not failed


@_every_page
def test_links_lead_to_files_and_headings_of_the_project(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [
        (target.partition("#")[0], target.partition("#")[2])
        for target in re.findall(r"\]\((?!https?:)([^)]+)\)", prose)
    ]
    built = {"contributing.md", "security.md", "changelog.md"}  # of files in the root, by the site

    for path, heading in targets:
        if page.parent == _DOCS and path in built:
            continue
        file = (page.parent / path) if path else page
        assert file.exists(), path
        assert not heading or heading in _anchors(file), heading


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def test_every_page_is_in_the_navigation() -> None:
    settings = (_ROOT / "mkdocs.yml").read_text("utf-8")
    nav = yaml.safe_load(settings.partition("\nnav:")[2])
    named = set(re.findall(r"[\w/-]+\.md", str(nav)))
    named |= {"confidence.md"} & {page.name for page in _PAGES}  # other pages lead to it

    assert named == {str(page.relative_to(_DOCS)) for page in _PAGES if page.is_relative_to(_DOCS)} | {
        "contributing.md", "security.md", "changelog.md",
    }  # fmt: skip


def test_the_pictures_are_drawn_from_what_is_measured(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    script = _ROOT / "scripts" / "make_pictures.py"
    place = _DOCS / "img" if pytestconfig.getoption("--update-samples") else tmp_path
    subprocess.run([sys.executable, str(script), str(place)], check=True)

    for picture in sorted(place.glob("*.svg")):
        assert (_DOCS / "img" / picture.name).read_text("utf-8") == picture.read_text("utf-8"), picture.name
    assert {picture.name for picture in place.glob("*.svg")} == {
        picture.name for picture in (_DOCS / "img").glob("*.svg")
    }


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_completion_is_printed_and_completes(shell: dict[str, object]) -> None:
    script = _printed("newsparse completion bash", shell)
    words = _printed(
        "_NEWSPARSE_COMPLETE=bash_complete COMP_WORDS='newsparse exp' COMP_CWORD=1 newsparse", shell
    )

    assert "complete -o nosort -F" in script
    assert words.splitlines() == ["plain,explain"]
