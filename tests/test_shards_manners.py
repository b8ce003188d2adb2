"""What nobody asked for is not imported; what is missing is said in one line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_shards_run import story

_WITHOUT = "import sys; sys.modules[{missing!r}] = None; from newsparse.__main__ import main; main()"
_LOADED = """
import sys
from newsparse.__main__ import run
run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""


def _python(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one story."""
    (tmp_path / "a.txt").write_text(story(1), "utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", [["a.txt"], ["a.txt", "-f", "csv"], ["-h"]])
def test_the_command_imports_nothing_of_this(folder: Path, arguments: list[str]) -> None:
    loaded = _python(_LOADED, folder, *arguments).stderr.split()

    packages = {name for name in loaded if name.split(".")[0] in ("pyarrow", "ray", "concurrent")}
    ours = {name for name in loaded if name.startswith(("newsparse.shards", "newsparse.cluster"))}
    assert "newsparse" in loaded
    assert not packages | ours


def test_planning_without_arrow_names_the_extra(folder: Path) -> None:
    code = _WITHOUT.format(missing="pyarrow")

    ended = _python(code, folder, "shard", "plan", "a.txt", "-o", "manifest.json")

    assert ended.returncode == 2
    assert re.search(r"pip install '(?:newsparse\[arrow\]|pyarrow)", ended.stderr)
    assert ended.stderr.count("\n") == 1


def test_running_on_ray_without_ray_names_the_extra(folder: Path) -> None:
    pytest.importorskip("pyarrow")
    code = _WITHOUT.format(missing="ray")
    assert not _python(code, folder, "shard", "plan", "a.txt", "-o", "manifest.json").returncode

    ended = _python(code, folder, "shard", "run", "manifest.json", "--output-dir", "out", "--engine", "ray")

    assert ended.returncode == 2
    assert re.search(r"pip install .*(?:newsparse\[cluster\]|ray\[client\])", ended.stderr)
    assert ended.stderr.count("\n") == 1


def test_a_batch_without_arrow_names_the_extra(folder: Path) -> None:
    use = "from newsparse.shards import batch_schema; batch_schema()"
    code = f"import sys; sys.modules['pyarrow'] = None; {use}"

    assert "newsparse.errors.MissingExtraError: Arrow batches" in _python(code, folder).stderr
