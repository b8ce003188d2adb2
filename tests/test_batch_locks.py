"""What two jobs, a forged journal or a planted link could do to an output, and that they do not."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from runs import ENVIRONMENT, PROGRAM, article, dump, fill, newsparse

_LOCK = ".newsparse-lock"


@contextmanager
def _waiting(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A job that has its output and waits for input that does not come."""
    job = subprocess.Popen(
        [*PROGRAM, "-", *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(600):
        if list(folder.rglob(f"*{_LOCK}")) and any(path.read_bytes() for path in folder.rglob(f"*{_LOCK}")):
            break
        time.sleep(0.05)
    try:
        yield job
    finally:
        job.kill()
        job.communicate()


@pytest.mark.parametrize("option", ["-o", "--output-dir", "--errors"])
def test_a_second_job_on_an_output_is_told_who_writes_it(option: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    with _waiting(tmp_path, option, "out") as first:
        second = newsparse("a.txt", option, "out", cwd=tmp_path)

    assert (second.code, second.out) == (2, b"")
    assert second.complaints == [
        f"newsparse: out is being written by process {first.pid} (wait for it, or name another output)"
    ]


def test_two_names_of_one_output_are_one_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    (tmp_path / "other").symlink_to("out")
    with _waiting(tmp_path, "-o", "out"):
        assert newsparse("a.txt", "-o", "other", cwd=tmp_path).code == 2


def test_the_lock_of_a_killed_job_blocks_nobody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    with _waiting(tmp_path, "-o", "out") as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
        assert (tmp_path / f".out{_LOCK}").exists()
        run = newsparse("a.txt", "-o", "out", cwd=tmp_path)

    assert run.code == 0
    assert not (tmp_path / f".out{_LOCK}").exists()
    assert json.loads((tmp_path / "out").read_bytes())["source"]["path"] == "a.txt"


def test_a_lock_that_cannot_be_named_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    with (tmp_path / f".out{_LOCK}").open("w") as held:
        held.write("no process")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        run = newsparse("a.txt", "-o", "out", cwd=tmp_path)

    assert run.code == 2
    assert "being written by another process" in run.err


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    path = tmp_path / "victim" / "precious.jsonl"
    path.parent.mkdir()
    path.write_text("not to be touched\n")
    return path


@pytest.mark.parametrize("kind", ["above", "absolute", "linked"])
def test_a_journal_names_no_file_outside_its_folder(kind: str, victim: Path, tmp_path: Path) -> None:
    fill(tmp_path / "in", range(1000))
    out = tmp_path / "out"
    command = ("in", "--output-dir", "out")
    _interrupt(tmp_path, *command)
    journal = out / ".newsparse-resume"
    state = json.loads(journal.read_bytes())
    name = {"above": "../victim/precious.jsonl", "absolute": str(victim), "linked": "link/precious.jsonl"}
    (out / "link").symlink_to(victim.parent)
    state["mark"] = {**state["mark"], "name": name[kind], "size": 3}
    journal.write_text(json.dumps(state))
    run = newsparse(*command, "--resume", cwd=tmp_path)

    assert run.code == 2, run.err
    assert "outside" in run.err
    assert victim.read_text() == "not to be touched\n"
    assert [path.name for path in victim.parent.iterdir()] == [victim.name]


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_an_unfinished_output_that_is_a_link_is_not_followed(
    link: Callable[[Path, Path], None], victim: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    (tmp_path / "out").mkdir()
    for planted in ("out.jsonl.part", "out/.a.txt.jsonl.part", "out/.newsparse-resume.new"):
        link(victim, tmp_path / planted)
    one = newsparse("a.txt", "-o", "out.jsonl", cwd=tmp_path)
    two = newsparse("a.txt", "--output-dir", "out", cwd=tmp_path)

    assert (one.code, two.code) == (0, 0), one.err + two.err
    assert victim.read_text() == "not to be touched\n"
    for written in ("out.jsonl", "out/a.txt.jsonl"):
        assert not (tmp_path / written).is_symlink()
        assert (tmp_path / written).stat().st_nlink == 1
        assert json.loads((tmp_path / written).read_bytes())["title"]


def _interrupt(folder: Path, *command: str) -> None:
    """Run a job until it has written a journal, and kill it."""
    job = subprocess.Popen([*PROGRAM, *command], cwd=folder, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    for _ in range(3000):
        if (folder / "out" / ".newsparse-resume").exists() or job.poll() is not None:
            break
        time.sleep(0.01)
    job.kill()
    job.wait()
    assert (folder / "out" / ".newsparse-resume").exists()


def test_a_dump_that_is_limited_is_told_as_read(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(dump(range(2000)))
    run = newsparse("dump.txt", "--limit", "5", "-o", "x", "--report", "r.json", cwd=tmp_path)
    report = json.loads((tmp_path / "r.json").read_bytes())

    assert run.code == 0
    assert "nothing to read" not in run.err
    assert (report["inputs"], report["articles"]) == (1, 5)
