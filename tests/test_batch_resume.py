"""Interrupted and resumed: the output is what an uninterrupted run writes, to the byte."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runs import ENVIRONMENT, PROGRAM, article, dump, fill, heed_ctrl_c, ids, newsparse
from test_inputs import tar_of, zip_of

COUNT = 1500
KILLS = 3  # of each of eight kinds of job


def make_dump(folder: Path) -> Path:
    (folder / "in.txt").write_text(dump(range(COUNT)), "utf-8")
    return folder / "in.txt"


def make_folder(folder: Path) -> Path:
    return fill(folder / "in", range(COUNT), per_folder=200)


def make_zip(folder: Path) -> Path:
    members = [(f"{number:05}.txt", article(number)) for number in range(COUNT // 2)]
    (folder / "in.zip").write_bytes(zip_of([*members, ("rest.txt", dump(range(COUNT // 2, COUNT)))]))
    return folder / "in.zip"


def make_tar_of_rows(folder: Path) -> Path:
    rows = "\n".join(json.dumps({"text": article(number)}) for number in range(COUNT))
    (folder / "in.tar.gz").write_bytes(tar_of([("rows.jsonl", rows)], "w:gz"))
    return folder / "in.tar.gz"


MAKERS = {"dump": make_dump, "folder": make_folder, "zip": make_zip, "tar.gz": make_tar_of_rows}


def killed(arguments: list[str | Path], seconds: float) -> bool:
    """Start a run and kill it after a time; whether it was still there."""
    process = subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def duration(arguments: list[str | Path]) -> float:
    started = time.monotonic()
    assert newsparse(*arguments).code == 0
    return time.monotonic() - started


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "4"])
@pytest.mark.parametrize("kind", MAKERS)
def test_killed_at_random_moments_and_resumed_it_writes_the_same_bytes(
    kind: str, jobs: str, tmp_path: Path
) -> None:
    source = MAKERS[kind](tmp_path)
    chance = random.Random(f"{kind} {jobs}")
    whole, out = tmp_path / "whole.jsonl.gz", tmp_path / "out.jsonl.gz"
    seconds = duration([source, "-o", whole, "-q", "--deduplicate"])
    arguments: list[str | Path] = [source, "-o", out, "-q", "--deduplicate", "-j", jobs, "--resume"]
    kills = sum(killed(arguments, chance.uniform(0.2, 1) * seconds) for _ in range(KILLS))
    done = newsparse(*arguments)

    assert done.code == 0, done.err
    assert kills
    assert out.read_bytes() == whole.read_bytes()
    assert ids(gzip.decompress(out.read_bytes())) == list(range(COUNT))
    assert {path.name for path in tmp_path.iterdir()} == {source.name, whole.name, out.name}


def stopped_early(arguments: list[str | Path], journal: Path) -> None:
    """Start a run and kill it as soon as it has written down how far it is."""
    process = subprocess.Popen([*PROGRAM, *arguments], stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    while not journal.exists():
        assert process.poll() is None, "it was done before it could be killed"
        time.sleep(0.002)
    process.kill()
    process.wait()


@pytest.fixture
def interrupted(tmp_path: Path) -> list[str | Path]:
    """The arguments of a job that was killed half-way."""
    source = make_folder(tmp_path)
    (source / "bad.txt").write_bytes(b"\0")
    (source / "000" / "bad.txt").write_bytes(b"\0")
    arguments: list[str | Path] = [
        source,
        "-o",
        tmp_path / "out.jsonl",
        "--errors",
        tmp_path / "errors.jsonl",
    ]
    stopped_early(arguments, tmp_path / "out.jsonl.resume")
    return arguments


def test_a_resumed_run_goes_on_and_does_not_begin_again(
    interrupted: list[str | Path], tmp_path: Path
) -> None:
    state = json.loads((tmp_path / "out.jsonl.resume").read_text())
    with open(tmp_path / "out.jsonl.part", "ab") as part:
        part.write(b'{"schema":1,"news_id":"half a li')
    with open(tmp_path / "out.jsonl.part", "r+b") as part:
        part.write(b"#")  # what is settled is not written again
    done = newsparse(*interrupted, "--resume", "--report", tmp_path / "report.json")

    assert 0 < state["ledger"]["articles"] < COUNT
    assert done.code == 1
    content = (tmp_path / "out.jsonl").read_bytes()
    assert content[:1] == b"#"
    assert ids(b"{" + content[1:]) == list(range(COUNT))
    account = json.loads((tmp_path / "report.json").read_text())
    assert (account["parsed"], account["failed"], account["articles"]) == (COUNT, 2, COUNT)
    errors = [json.loads(line)["path"] for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert [Path(path).name for path in errors] == ["bad.txt", "bad.txt"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda folder: (folder / "in" / "007" / "01499.txt").write_text("changed"), "inputs have changed"),
        (lambda folder: (folder / "in" / "new.txt").write_text("new"), "inputs have changed"),
        (lambda folder: (folder / "in" / "007" / "01499.txt").unlink(), "inputs have changed"),
        (lambda folder: (folder / "out.jsonl.part").unlink(), "unfinished output, is gone"),
        (lambda folder: (folder / "out.jsonl.resume").write_text("{"), "no journal of this version"),
    ],
    ids=["changed", "new", "removed", "no output", "no journal"],
)
def test_what_has_changed_since_is_said_and_nothing_is_done(
    change: Callable[[Path], object], reason: str, interrupted: list[str | Path], tmp_path: Path
) -> None:
    change(tmp_path)
    done = newsparse(*interrupted, "--resume")

    assert done.code == 2
    assert reason in done.err
    assert len(done.complaints) == 1


def test_other_options_are_another_job(interrupted: list[str | Path]) -> None:
    done = newsparse(*interrupted, "--resume", "--date-order", "MDY")

    assert done.code == 2
    assert "options have changed" in done.err


def test_the_number_of_processes_may_change(interrupted: list[str | Path], tmp_path: Path) -> None:
    assert newsparse(*interrupted, "--resume", "-j", "2").code == 1
    assert ids((tmp_path / "out.jsonl").read_bytes()) == list(range(COUNT))


def test_without_resume_a_job_begins_anew(interrupted: list[str | Path], tmp_path: Path) -> None:
    (tmp_path / "in" / "new.txt").write_text(article(COUNT))

    assert newsparse(*interrupted).code == 1
    assert ids((tmp_path / "out.jsonl").read_bytes()) == [*range(COUNT), COUNT]
    assert not (tmp_path / "out.jsonl.resume").exists()


def test_resume_without_anything_to_resume_is_a_first_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1))
    for _ in range(2):
        assert newsparse("a.txt", "-o", "out.jsonl", "--resume", cwd=tmp_path).code == 0
        assert ids((tmp_path / "out.jsonl").read_bytes()) == [1]


@pytest.mark.slow
def test_an_output_folder_is_resumed_too(tmp_path: Path) -> None:
    source = make_folder(tmp_path)
    (source / "large.txt").write_text(dump(range(COUNT, 2 * COUNT)), "utf-8")
    newsparse(source, "--output-dir", tmp_path / "whole", "-q")
    arguments: list[str | Path] = [source, "--output-dir", tmp_path / "out", "-q"]
    stopped_early(arguments, tmp_path / "out" / ".newsparse-resume")
    killed([*arguments, "--resume"], 1.0)
    assert newsparse(*arguments, "--resume").code == 0

    outputs = [
        {
            str(path.relative_to(tmp_path / name)): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("whole", "out")
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) == COUNT + 1


def started(command: list[str | Path], **rest: Any) -> subprocess.Popen[bytes]:
    """A process that can be interrupted, whoever has started the tests."""
    return subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT, preexec_fn=heed_ctrl_c, **rest)  # noqa: PLW1509


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_finishes_what_is_in_flight_and_the_job_can_go_on(jobs: str, tmp_path: Path) -> None:
    source, out = make_dump(tmp_path), tmp_path / "out.jsonl"
    arguments = [source, "-o", out, "-j", jobs]
    with started([*PROGRAM, *arguments]) as process:
        while not (tmp_path / "out.jsonl.resume").exists() and process.poll() is None:
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    lines = err.decode().splitlines()
    assert lines[-1] == "newsparse: interrupted (the same command with --resume goes on)"
    assert any("inputs = " in line for line in lines)
    assert not out.exists()
    assert newsparse(*arguments, "--resume").code == 0
    assert ids(out.read_bytes()) == list(range(COUNT))


def test_ctrl_c_ends_a_wait_for_input() -> None:
    command = [*PROGRAM, "-"]
    with started(command, stdin=subprocess.PIPE) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr
        assert process.stderr.read() == b"newsparse: interrupted\n"


@pytest.mark.slow
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks for processes in /proc")
def test_a_killed_run_leaves_no_workers_behind(tmp_path: Path) -> None:
    source = make_dump(tmp_path)
    arguments = [*PROGRAM, source, "-o", tmp_path / "out.jsonl", "-j", "2"]
    with subprocess.Popen(arguments, start_new_session=True, env=ENVIRONMENT) as process:
        while not (tmp_path / "out.jsonl.resume").exists():
            time.sleep(0.01)
        process.kill()
        process.wait()
    deadline = time.monotonic() + 20
    while _session(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert not _session(process.pid)


def _session(leader: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def test_a_second_ctrl_c_ends_the_run_at_once(tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        "import newsparse.batch.work as module\n"
        "module._parsed = lambda *_: (open(sys.argv[-1], 'w').close(), time.sleep(60))\n"
        "from newsparse.__main__ import run\n"
        "sys.exit(run(sys.argv[1:-1]))\n"
    )
    (tmp_path / "a.txt").write_text(article(1))
    command = [PROGRAM[0], "-c", program, tmp_path / "a.txt", tmp_path / "started"]
    with started(command) as process:
        while not (tmp_path / "started").exists():
            time.sleep(0.01)
        for _ in range(2):
            process.send_signal(signal.SIGINT)
            time.sleep(0.2)
        assert process.wait(10) == 130
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
