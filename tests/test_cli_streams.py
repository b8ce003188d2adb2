"""Streams that are closed or full, layouts that are broken, and names that would command a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from runs import ENVIRONMENT, PROGRAM, article, fill, newsparse

_NASTY = "\x1b]0;PWN\x07 \x9b31m"
_BROKEN = {
    "cut": 'name = "broken',
    "deep": "a = " + "[" * 5000,
    "pattern": f'name = "x"\ndetect = ["{"(" * 3000}"]\n',
    "bytes": "name = \ud8ff",
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(article(1))
    return tmp_path


def _shell(folder: Path, line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `newsparse …` with redirections, as `$@` in a line of the shell."""
    command = ["sh", "-c", line, "sh", *PROGRAM]
    return subprocess.run(
        command,
        cwd=folder,
        env={**ENVIRONMENT, **environment},
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ('"$@" - <&-', (1, 3)),
        ('"$@" explain - <&-', (1, 3)),
        ('"$@" --files-from - <&-', (1, 2, 3)),
        ('"$@" a.txt >&-', (1,)),
        ('"$@" a.txt >/dev/full', (1,)),
        ('"$@" explain a.txt >/dev/full', (1,)),
        ('"$@" --version >/dev/full', (1,)),
        ('"$@" --help >/dev/full', (1,)),
        ('"$@" schema >/dev/full', (1,)),
        ('"$@" formats >/dev/full', (1,)),
        ('"$@" layouts >/dev/full', (1,)),
    ],
)
def test_a_closed_or_full_stream_is_one_line_at_most(line: str, codes: Sequence[int], texts: Path) -> None:
    run = _shell(texts, line)

    assert run.returncode in codes, run
    assert len(run.stderr.splitlines()) == (run.returncode != 0), run
    assert b"Traceback" not in run.stderr
    assert b"a.txt:" not in run.stderr


@pytest.mark.parametrize("redirect", ["2>&-", "2>/dev/full", "1>&-", "2>&1 | head -c 1", "<&- >&- 2>&-"])
def test_who_does_not_listen_stops_no_job(redirect: str, texts: Path) -> None:
    for number in range(20):
        (texts / f"b{number}.txt").write_bytes(b"\0\1\2 not a text")
    line = f'{{ "$@" . -o x.jsonl; echo $? >code; }} {redirect}'
    _shell(texts, line)
    records = (texts / "x.jsonl").read_bytes().splitlines()

    assert (texts / "code").read_text() == "1\n"
    assert [json.loads(record)["source"]["path"] for record in records] == ["./a.txt"]


def test_a_message_never_stands_among_records(texts: Path) -> None:
    (texts / "b.txt").write_bytes(b"\0\1\2 not a text")
    run = _shell(texts, '"$@" . 2>&-')

    assert run.returncode == 1
    assert [json.loads(line)["source"]["path"] for line in run.stdout.splitlines()] == ["./a.txt"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_errors_may_go_to_a_device(jobs: str, texts: Path) -> None:
    fill(texts / "in", range(300))
    (texts / "in" / "b.txt").write_bytes(b"\0\1\2 not a text")
    run = newsparse("in", "-j", jobs, "-o", "x.jsonl", "--errors", "/dev/null", cwd=texts)

    assert run.code == 1
    assert "/dev/null" not in run.err
    assert len((texts / "x.jsonl").read_bytes().splitlines()) == 300


def _own_layout(folder: Path, kind: str) -> str:
    layouts = folder / "config" / "newsparse" / "layouts"
    layouts.mkdir(parents=True)
    path = layouts / "bad.toml"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.write_text(_BROKEN[kind], "utf-8", "surrogatepass")
    return str(path.relative_to(folder))


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("kind", [*_BROKEN, "pipe"])
def test_a_broken_layout_in_the_users_folder_is_left_out_and_named(kind: str, jobs: str, texts: Path) -> None:
    path = _own_layout(texts, kind)
    home = {"XDG_CONFIG_HOME": str(texts / "config")}
    run = _shell(texts, f'"$@" a.txt -j {jobs} -o x.jsonl', **home)
    asked = _shell(texts, f'"$@" a.txt -j {jobs} -o x.jsonl --layout {path}', **home)

    assert run.returncode == 0, run
    assert json.loads((texts / "x.jsonl").read_bytes())["title"]
    assert run.stderr.count(b"bad.toml") == 1, run.stderr
    assert b"this layout is left out" in run.stderr
    assert asked.returncode == 2
    assert b"bad.toml" in asked.stderr
    assert b"Traceback" not in run.stderr + asked.stderr


def test_workers_that_cannot_start_are_one_line(tmp_path: Path) -> None:
    fill(tmp_path / "in", range(400))
    (tmp_path / "out.jsonl").write_text("of an earlier run\n")
    program = (
        "import sys\n"
        "import newsparse.batch.pool as pool\n"
        "pool._context = lambda: __import__('multiprocessing').get_context('fork')\n"
        "pool._serve = lambda *_: sys.exit(1)\n"
        "from newsparse.__main__ import run\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )
    command = [PROGRAM[0], "-c", program, tmp_path / "in", "-o", tmp_path / "out.jsonl", "-j", "2"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60, env=ENVIRONMENT)

    assert done.returncode == 2, done
    assert done.stderr.splitlines() == [b"newsparse: worker processes do not start (-j 1 works without them)"]
    assert (tmp_path / "out.jsonl").read_text() == "of an earlier run\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stream_whose_pieces_all_failed_has_failed(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text("".join(f"{article(number)}\n" for number in range(4000)))
    (tmp_path / "out.jsonl").write_text("of an earlier run\n")
    program = (
        "import sys\n"
        "import newsparse.batch.work as work\n"
        "import newsparse.batch.pool as pool\n"
        "pool._context = lambda: __import__('multiprocessing').get_context('fork')\n"
        "def broken(*_): raise KeyError('x')\n"
        "work.texts_of = broken\n"
        "from newsparse.__main__ import run\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )
    places = [tmp_path / "dump.txt", "-o", tmp_path / "out.jsonl", "--report", tmp_path / "r.json"]
    command = [PROGRAM[0], "-c", program, *places, "-j", jobs]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60, env=ENVIRONMENT)
    report = json.loads((tmp_path / "r.json").read_bytes())

    assert done.returncode == 3, done.stderr[-500:]
    assert b"Traceback" not in done.stderr
    assert (report["parsed"], report["failed"], report["articles"]) == (0, 1, 0)
    assert (tmp_path / "out.jsonl").read_text() == "of an earlier run\n"


def _on_a_terminal(folder: Path, *arguments: str) -> bytes:
    """What a terminal gets to see, from either stream."""
    ours, theirs = pty.openpty()
    environment = {**ENVIRONMENT, "NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "80"}
    process = subprocess.Popen(
        [*PROGRAM, *arguments], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 1 << 16)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(ours)
    return seen


@pytest.mark.parametrize("form", ["jsonl", "csv", "markdown", "tei", "json", "explain"])
def test_no_control_character_of_a_name_or_text_reaches_a_terminal(form: str, tmp_path: Path) -> None:
    (tmp_path / f"a{_NASTY}.txt").write_text(article(1).replace("Museum Number", f"Museum{_NASTY} Number"))
    (tmp_path / f"b{_NASTY}.txt").write_bytes(b"\0\1\2 not a text")
    command = ("explain", ".") if form == "explain" else (".", "-q", "-f", form)
    seen = _on_a_terminal(tmp_path, *command).decode()

    assert "Museum" in seen
    assert "binary, not text" in seen
    assert not [mark for mark in seen if not mark.isprintable() and mark not in "\r\n\t"]
