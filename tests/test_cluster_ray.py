"""The same shards on a real Ray cluster: head, nodes and driver are processes, and they are killed.

    pip install -e '.[dev,cluster]' && pytest -m cluster

It takes some minutes, and needs Linux with `unshare`. NEWSPARSE_CLUSTER_ARTICLES sets another number of
articles than 200,000.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pq = pytest.importorskip("pyarrow.parquet")

ARTICLES = int(os.environ.get("NEWSPARSE_CLUSTER_ARTICLES", "200000"))
_USER = [] if getattr(os, "geteuid", lambda: 0)() == 0 else ["--user", "--map-root-user"]
_ALONE = ["unshare", *_USER, "--net", "--pid", "--fork", "--mount-proc", "--kill-child"]


def _reason_to_skip() -> str:
    if find_spec("ray") is None:
        return "Ray is not installed: pip install 'newsparse[cluster]'"
    if not shutil.which("unshare"):
        return "no unshare, which gives the cluster a network of its own"
    if subprocess.run([*_ALONE, "true"], capture_output=True, check=False).returncode:
        return "unshare may not make namespaces here"
    return ""


pytestmark = pytest.mark.cluster


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The folder of a trial and what happened in it."""
    if reason := _reason_to_skip():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("trial")
    script = Path(__file__).with_name("cluster_trial.py")
    with tempfile.TemporaryDirectory(prefix="ray-", dir="/tmp") as short:  # sockets have short names
        command = [*_ALONE, sys.executable, str(script), str(folder), str(ARTICLES)]
        subprocess.run(command, check=True, env={**os.environ, "RAY_TMPDIR": short})
    return folder, json.loads((folder / "facts.json").read_text("utf-8"))


def _outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("part-*.parquet")}


@pytest.mark.parametrize("output", ["plain", "killed"])
def test_the_outputs_are_byte_for_byte_those_of_this_machine(
    trial: tuple[Path, dict[str, Any]], output: str
) -> None:
    folder, _ = trial

    assert _outputs(folder / output) == _outputs(folder / "local")
    assert len(_outputs(folder / output)) == 32


def test_the_cluster_may_be_far_away(trial: tuple[Path, dict[str, Any]]) -> None:
    folder, facts = trial

    assert facts["client"] == 0
    assert _outputs(folder / "small-client") == _outputs(folder / "small-local")
    assert len(_outputs(folder / "small-client")) == 4


@pytest.mark.parametrize("output", ["local", "killed"])
def test_every_article_is_there_exactly_once(trial: tuple[Path, dict[str, Any]], output: str) -> None:
    folder, _ = trial

    parts = [pq.read_table(path, columns=["id", "error"]) for path in (folder / output).glob("part-*")]
    ids = [name for part in parts for name in part.column("id").to_pylist()]
    assert len(ids) == ARTICLES
    assert set(ids) == {f"made-up {number}" for number in range(ARTICLES)}
    assert sum(part.column("error").null_count for part in parts) == ARTICLES


def test_the_task_the_node_and_the_driver_were_killed_amid_the_work(
    trial: tuple[Path, dict[str, Any]],
) -> None:
    _, facts = trial

    assert facts["killed"]["driver"] == -signal.SIGKILL
    assert 16 <= facts["left_by_the_kills"] < 32


def test_the_same_command_went_on_and_succeeded(trial: tuple[Path, dict[str, Any]]) -> None:
    folder, facts = trial
    report = json.loads((folder / "killed" / "_report.json").read_text("utf-8"))

    assert facts["again"] == 0
    assert (folder / "killed" / "_SUCCESS").exists()
    assert report["resumed"] >= 16
    assert report["resumed"] + report["published"] == 32


def test_poison_fails_alone(trial: tuple[Path, dict[str, Any]]) -> None:
    _, facts = trial

    assert facts["poison"]["published"] == 3
    ((source, error),) = facts["poison"]["lost"]
    assert source == "small/02.jsonl"
    assert "worker died" in error


def test_nothing_half_built_is_left(trial: tuple[Path, dict[str, Any]]) -> None:
    folder, _ = trial

    others = {path.name for path in (folder / "killed").iterdir() if not path.name.startswith("part-")}
    assert others == {"_SUCCESS", "_report.json", "_manifest.json", "_done"}


def test_the_cluster_is_not_much_slower_than_this_machine(trial: tuple[Path, dict[str, Any]]) -> None:
    _, facts = trial
    local, ray = facts["local"]["seconds"], facts["plain"]["seconds"]
    if local < 30:
        pytest.skip(f"a job of {local} s says nothing: starting Ray's workers takes longer")

    assert ray <= local / 0.7
