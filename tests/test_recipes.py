"""The recipes of the docs, run as they stand."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

_TESTS = Path(__file__).parent
_RECIPE = re.compile(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMANDS = ("jq", "rg", "sqlite-utils", "duckdb", "xmllint")
_ARTICLES = {
    "silos.txt": "News ID: 80431\nPublish Date: July 08, 2020 - 22:26\nGrain Silos Grow Solar Panels\n"
    "DAMASCUS (Dispatches) -- The silos of three towns carry panels since the spring.\n"
    "Their owners say that the roofs pay for themselves.\n",
    "bench.txt": "News ID: 80432\nPublish Date: July 09, 2020 - 21:02\nThe Quiet Use of a Public Bench\n"
    "TEHRAN (Dispatches) -- A bench in the park was counted for a week.\n"
    "Most people sat for less than ten minutes.\n",
    "undated.txt": "A pool was filled with rain, and nobody wrote down when. It took a week.\n",
}


class Recipe(NamedTuple):
    """One recipe: its name, and its blocks of code with the language of each."""

    name: str
    blocks: list[tuple[str, str]]


def _recipes() -> list[Recipe]:
    page = (_TESTS.parent / "docs" / "recipes.md").read_text("utf-8")
    return [Recipe(name, _BLOCK.findall(text)) for name, text in _RECIPE.findall(page)]


_RECIPES = _recipes()


def _missing(recipe: Recipe, path: str) -> list[str]:
    """The commands and packages that a recipe uses and this machine does not have."""
    shell = " ".join(code for language, code in recipe.blocks if language == "sh")
    commands = [name for name in _COMMANDS if re.search(rf"(^|[|\s]){name}\s", shell)]
    trees = [ast.parse(code) for language, code in recipe.blocks if language == "python"]
    packages = {name for tree in trees for node in ast.walk(tree) for name in _imported(node)}
    if "-f parquet" in shell:
        packages.add("pyarrow")
    return [name for name in commands if not shutil.which(name, path=path)] + sorted(
        name for name in packages if not find_spec(name)
    )


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    return [(node.module or "").partition(".")[0]] if isinstance(node, ast.ImportFrom) else []


def _run(language: str, code: str, place: Path, environment: dict[str, str]) -> str:
    command = {"python": [sys.executable, "-c"], "sh": ["bash", "-euo", "pipefail", "-c"]}[language]
    done = subprocess.run(
        [*command, code],
        cwd=place,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def kitchen(tmp_path: Path) -> Path:
    """A folder with some articles, and with the schema that one recipe wants."""
    (tmp_path / "articles").mkdir()
    program = tmp_path / "bin" / "newsparse"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n', "utf-8")
    program.chmod(0o755)
    for name, text in _ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, "utf-8")
    (tmp_path / "article.txt").write_text(_ARTICLES["silos.txt"], "utf-8")
    shutil.copy(_TESTS.parent / "docs" / "examples" / "pages.jsonl", tmp_path)
    shutil.copy(_TESTS / "data" / "ninjs-subset.schema.json", tmp_path / "ninjs-schema_3.1.json")
    return tmp_path


@pytest.mark.parametrize("recipe", _RECIPES, ids=lambda recipe: recipe.name)
def test_a_recipe_works_as_it_stands(recipe: Recipe, kitchen: Path) -> None:
    path = os.pathsep.join([str(kitchen / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    if missing := _missing(recipe, path):
        pytest.skip(f"not installed: {', '.join(missing)}")
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "HOME": str(kitchen)}
    assert recipe.blocks
    assert all(language in ("sh", "python") for language, _ in recipe.blocks)
    shown = [_run(language, code, kitchen, environment) for language, code in recipe.blocks]
    assert shown[-1].strip(), "a recipe ends with something to see"


_PAGES = [_TESTS.parent / "README.md", *sorted((_TESTS.parent / "docs").rglob("*.md"))]
_COMMANDS_SHOWN = [
    (page, code)
    for page in _PAGES
    if page.name != "recipes.md"
    for language, code in _BLOCK.findall(page.read_text("utf-8"))
    if language == "sh" and not code.startswith("python3 -m venv")
]


@pytest.mark.parametrize(
    ("page", "code"), _COMMANDS_SHOWN, ids=[f"{page.name}-{code[:40]}" for page, code in _COMMANDS_SHOWN]
)
def test_commands_work_as_they_stand(page: Path, code: str, kitchen: Path) -> None:
    extra = {"-o all.xlsx": "xlsxwriter", "shard": "pyarrow"}
    for needed, package in extra.items():
        if needed in code and not find_spec(package):
            pytest.skip(f"{page.name}: {package} is not installed")
    path = os.pathsep.join([str(kitchen / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "HOME": str(kitchen)}

    _run("sh", code, kitchen, environment)


@pytest.mark.parametrize("tool", ["jq", "grep", "pandas", "DuckDB", "sqlite-utils", "polars", "ninjs"])
def test_there_is_a_recipe_for(tool: str) -> None:
    assert any(tool in recipe.name for recipe in _RECIPES)
