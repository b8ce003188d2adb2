"""Whole jobs on this machine: the command as people run it, workers that die, runs that are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from test_shards_run import story

from newsparse.cluster.local import LocalEngine
from newsparse.cluster.report import Report
from newsparse.cluster.run import run
from newsparse.cluster.worker import Task, Worked, work
from newsparse.errors import UsageError
from newsparse.reading import parse_file
from newsparse.record import to_json
from newsparse.shards.manifest import Manifest, Shard, Source
from newsparse.shards.plan import Limits, Request, plan

pytest.importorskip("pyarrow")

FILES, IN_A_SHARD = 12, 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of stories, planned as shards of three."""
    (tmp_path / "feed").mkdir()
    for number in range(FILES):
        (tmp_path / "feed" / f"{number:02}.txt").write_text(story(number), "utf-8")
    return tmp_path


def _manifest(folder: Path, target: Any = "jsonl") -> Manifest:
    files = sorted((folder / "feed").iterdir())
    sources = [Source(f"feed/{file.name}", file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return plan(sources, str(folder), Request(target, limits=Limits(files=IN_A_SHARD)))


def _run(folder: Path, name: str = "out", **context: Any) -> Report:
    behaviour = context.pop("behaviour", work)
    jobs = context.pop("jobs", 2)
    manifest = context.pop("manifest", None) or _manifest(folder)
    return run(manifest, str(folder / name), lambda task: LocalEngine(task, jobs, behaviour), **context)


def _outputs(folder: Path, name: str = "out") -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / name).glob("part-*"))}


def _expected() -> bytes:
    return b"".join(
        to_json(article) + b"\n" for path in sorted(Path("feed").iterdir()) for article in parse_file(path)
    )


def _poisonous(task: Task, shard: Shard) -> Worked:
    """Work that dies of the shard with the file 04.txt, every time."""
    if any(source.path == "feed/04.txt" for source in shard.sources):
        os.kill(os.getpid(), signal.SIGKILL)
    return work(task, shard)


def _deadly_once(task: Task, shard: Shard) -> Worked:
    """Work whose process is killed the first time a shard is begun, after its output stands."""
    begun = Path(task.root, f"begun-{shard.name}")
    if not begun.exists():
        begun.touch()
        work(task, shard)
        os.kill(os.getpid(), signal.SIGKILL)
    return work(task, shard)


def _buggy(_task: Task, _shard: Shard) -> Worked:
    raise ZeroDivisionError("division by zero")


def test_the_outputs_in_order_are_what_the_command_writes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    report = _run(folder)

    assert b"".join(_outputs(folder).values()) == _expected()
    assert (report.shards, report.published, report.failed) == (4, 4, 0)


@pytest.mark.parametrize("target", ["jsonl", "parquet"])
def test_the_number_of_processes_changes_no_byte(folder: Path, target: str) -> None:
    manifest = _manifest(folder, target)

    for jobs in (1, 3):
        _run(folder, f"out{jobs}", jobs=jobs, manifest=manifest)

    assert _outputs(folder, "out1") == _outputs(folder, "out3")


def test_success_is_marked_and_nothing_is_left_half_built(folder: Path) -> None:
    _run(folder)

    names = {path.name for path in (folder / "out").iterdir() if not path.name.startswith("part-")}
    assert names == {"_SUCCESS", "_report.json", "_manifest.json", "_done"}


def test_a_second_run_does_nothing_again(folder: Path) -> None:
    _run(folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").glob("part-*")}

    report = _run(folder)

    assert (report.resumed, report.published) == (4, 0)
    assert report.total.ledger.articles == FILES
    assert before == {path: path.stat().st_mtime_ns for path in (folder / "out").glob("part-*")}


def test_a_shard_that_is_gone_or_cut_is_made_again(folder: Path) -> None:
    _run(folder)
    whole = _outputs(folder)
    first, second, *_ = sorted((folder / "out").glob("part-*"))
    first.unlink()
    second.write_bytes(second.read_bytes()[:-9])

    report = _run(folder)

    assert (report.resumed, report.published) == (2, 2)
    assert _outputs(folder) == whole


def test_poison_is_tried_as_often_as_said_and_reported_alone(folder: Path) -> None:
    report = _run(folder, behaviour=_poisonous, tries=2)

    assert (report.published, report.failed) == (3, 1)
    assert report.lost[0].inputs == ("feed/03.txt", "feed/04.txt", "feed/05.txt")
    assert "worker died" in report.lost[0].error
    assert not (folder / "out" / "_SUCCESS").exists()
    assert json.loads((folder / "out" / "_report.json").read_bytes())["failed"] == 1


def test_what_poison_stopped_goes_on_when_it_is_cured(folder: Path) -> None:
    _run(folder, behaviour=_poisonous, tries=1)

    report = _run(folder)

    assert (report.resumed, report.published) == (3, 1)
    assert (folder / "out" / "_SUCCESS").exists()


def test_workers_that_are_killed_are_replaced(folder: Path) -> None:
    report = _run(folder, behaviour=_deadly_once)

    assert (report.published, report.failed) == (4, 0)
    assert report.total.ledger.articles == FILES


def test_a_bug_fails_a_shard_and_says_what_it_was(folder: Path) -> None:
    report = _run(folder, behaviour=_buggy, tries=1)

    assert [lost.error for lost in report.lost] == ["ZeroDivisionError: division by zero"] * 4


def test_inputs_that_cannot_be_read_are_named_and_leave_no_success(folder: Path) -> None:
    (folder / "feed" / "04.txt").write_bytes(b"\x7fELF\x00\x00\x01" * 99)

    report = _run(folder)

    assert [failure.id for failure in report.total.failures] == ["feed/04.txt"]
    assert (report.published, report.total.ledger.articles) == (4, FILES - 1)
    assert not (folder / "out" / "_SUCCESS").exists()


def test_changed_inputs_are_refused(folder: Path) -> None:
    manifest = _manifest(folder)
    (folder / "feed" / "04.txt").write_text(story(99), "utf-8")

    with pytest.raises(UsageError, match=r"1 of 12 inputs changed since the plan: feed/04\.txt"):
        _run(folder, manifest=manifest)


def test_inputs_that_are_gone_are_refused(folder: Path) -> None:
    manifest = _manifest(folder)
    (folder / "feed" / "04.txt").unlink()

    with pytest.raises(UsageError, match="inputs changed"):
        _run(folder, manifest=manifest)


def test_nothing_is_written_where_there_is_no_engine(folder: Path) -> None:
    def no_cluster(_task: Task) -> LocalEngine:
        raise UsageError("no Ray cluster at auto")

    with pytest.raises(UsageError):
        run(_manifest(folder), str(folder / "out"), no_cluster)

    assert not (folder / "out").exists()


def test_the_results_of_another_job_are_not_mixed_with(folder: Path) -> None:
    _run(folder)
    (folder / "feed" / "99.txt").write_text(story(99), "utf-8")

    with pytest.raises(UsageError, match="its inputs differ"):
        _run(folder)


def _command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsparse", "shard", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_command_plans_and_runs(folder: Path) -> None:
    planned = _command(folder, "plan", "feed", "--shard-files", "3", "-f", "jsonl", "-o", "manifest.json")
    ran = _command(folder, "run", "manifest.json", "--output-dir", "out", "-j", "2")

    assert (planned.returncode, ran.returncode) == (0, 0)
    assert planned.stderr.startswith("12 inputs, 0.0 MB, 4 shards")
    assert "4 shards = 0 resumed + 4 published + 0 failed" in ran.stderr
    assert (planned.stdout, ran.stdout) == ("", "")


def test_a_failed_input_is_one_line_and_exit_code_1(folder: Path) -> None:
    (folder / "feed" / "04.txt").write_bytes(b"\x7fELF\x00\x00\x01" * 99)
    _command(folder, "plan", "feed", "-o", "manifest.json")

    ran = _command(folder, "run", "manifest.json", "--output-dir", "out", "-q", "-j", "1")

    assert ran.returncode == 1
    assert [line.partition(": ")[2].partition(":")[0] for line in ran.stderr.splitlines()] == ["feed/04.txt"]


def test_nothing_readable_is_exit_code_3(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x7fELF\x00\x00\x01" * 99)
    _command(folder, "plan", "bad.txt", "-o", "manifest.json")

    assert _command(folder, "run", "manifest.json", "--output-dir", "out", "-q").returncode == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["plan", "nowhere", "-o", "manifest.json"], 3, "nowhere: no such file"),
        (["plan", "-o", "manifest.json"], 2, "nothing to plan"),
        (["plan", "feed", "-o", "manifest.json", "-l", "nobody"], 2, "no layout"),
        (["run", "nowhere.json", "--output-dir", "out"], 2, "nowhere.json"),
        (["run", "feed/00.txt", "--output-dir", "out"], 2, "is no manifest"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    folder: Path, arguments: list[str], code: int, said: str
) -> None:
    ended = _command(folder, *arguments)

    assert ended.returncode == code
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A job that takes some seconds: eight shards of JSON Lines."""
    (tmp_path / "feed").mkdir()
    for shard in range(8):
        lines = (json.dumps({"text": story(1000 * shard + number)}) + "\n" for number in range(200))
        (tmp_path / "feed" / f"{shard}.jsonl").write_text("".join(lines), "utf-8")
    _command(tmp_path, "plan", "feed", "-f", "jsonl", "--shard-files", "1", "-o", "manifest.json")
    return tmp_path


def test_a_run_that_is_killed_goes_on_and_ends_as_if_it_never_was(many: Path) -> None:
    _command(many, "run", "manifest.json", "--output-dir", "whole", "-j", "1")
    command = [sys.executable, "-m", "newsparse", "shard", "run", "manifest.json", "--output-dir", "out"]
    driver = subprocess.Popen([*command, "-j", "2", "-q"], cwd=many)
    while not list((many / "out").glob("part-*")) and driver.poll() is None:
        sleep(0.01)
    driver.kill()
    driver.wait()

    again = _command(many, "run", "manifest.json", "--output-dir", "out", "-j", "2")

    assert again.returncode == 0
    assert _outputs(many) == _outputs(many, "whole")
    assert len(_outputs(many)) == 8
    assert not (many / "out" / "_building").exists()


def test_an_interrupted_run_publishes_what_it_works_on_and_goes_on_later(many: Path) -> None:
    command = [sys.executable, "-m", "newsparse", "shard", "run", "manifest.json", "--output-dir", "out"]
    driver = subprocess.Popen([*command, "-j", "1"], cwd=many, stderr=subprocess.PIPE, text=True)
    while not list((many / "out").glob("part-*")) and driver.poll() is None:
        sleep(0.01)
    driver.send_signal(signal.SIGINT)
    _, said = driver.communicate(timeout=60)

    assert driver.returncode == 130
    assert "interrupted (the same command goes on)" in said
    assert "Traceback" not in said
    assert json.loads((many / "out" / "_report.json").read_bytes())["left"] > 0
    assert _command(many, "run", "manifest.json", "--output-dir", "out", "-q").returncode == 0


def test_workers_do_not_outlive_a_run_that_is_killed(many: Path) -> None:
    command = [sys.executable, "-m", "newsparse", "shard", "run", "manifest.json", "--output-dir", "out"]
    driver = subprocess.Popen([*command, "-j", "2", "-q"], cwd=many)
    while not list((many / "out").glob("part-*")) and driver.poll() is None:
        sleep(0.01)
    children = Path(f"/proc/{driver.pid}/task/{driver.pid}/children")
    workers = children.read_text().split() if children.exists() else []
    driver.kill()
    driver.wait()

    for _ in range(200):
        alive = [pid for pid in workers if Path(f"/proc/{pid}").exists()]
        if not alive:
            break
        sleep(0.05)
    assert not alive
