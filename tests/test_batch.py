"""Many inputs: all accounted for, in order, the same for any number of processes."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from runs import ENVIRONMENT, PROGRAM, article, dump, fill, ids, newsparse

from newsparse.batch import Job, Ledger, Watch, run
from newsparse.batch.names import Namer, common_folder
from newsparse.inputs import Place


def report_of(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


FAULTS: dict[str, bytes | None] = {
    "empty": b"",
    "blank": b" \n \r\n",
    "nul": b"a\0b",
    "png": b"\x89PNG\r\n\x1a\n",
    "pdf": b"%PDF-1.4\n",
    "program": b"\x7fELF\x02\x01\x01\0\0\0\0\0",
    "damaged utf-16": b"\xff\xfea\0b",
    "cut gz": gzip.compress(os.urandom(99))[:40],
    "bad zip": b"PK\x03\x04 no zip",
    "pipe": None,
    "broken link": None,
    "loop": None,
}


def spoil(folder: Path, count: int) -> list[str]:
    """Faulty files of every kind among good ones; their names."""
    names = []
    for number in range(count):
        kind = list(FAULTS)[number % len(FAULTS)]
        path = folder / f"{number * 7 % 20:03}" / f"bad-{number:02}"
        names.append(str(path))
        content = FAULTS[kind]
        if content is not None:
            path.write_bytes(content)
        elif kind == "pipe":
            os.mkfifo(path)
        else:
            path.symlink_to(folder if kind == "loop" else "nowhere")
    return sorted(names)


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_file_of_a_folder_with_faults_is_accounted_for_by_name(jobs: int, tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", range(1960))
    names = spoil(folder, 40)
    out, errors, report = tmp_path / "out.jsonl", tmp_path / "errors.jsonl", tmp_path / "report.json"
    done = newsparse(folder, "-o", out, "-j", str(jobs), "--errors", errors, "--report", report)

    assert done.code == 1
    assert ids(out.read_bytes()) == list(range(1960))
    failures = [json.loads(line) for line in errors.read_text().splitlines()]
    assert sorted(failure["path"] for failure in failures) == names
    assert all(failure["reason"] for failure in failures)
    assert sum(line.startswith("newsparse: ") for line in done.complaints) == 40
    account = report_of(report)
    parts = [account[name] for name in ("parsed", "empty", "failed", "skipped")]
    assert (account["inputs"], account["articles"]) == (2000, 1960)
    assert sum(parts) == 2000
    assert parts[:2] == [1960, 8]


def test_the_ledger_tells_of_fields_warnings_layouts_and_bytes(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", range(10))
    (folder / "odd.txt").write_text("Just a line.\n")
    done = newsparse(folder, "--report", tmp_path / "report.json")
    account = report_of(tmp_path / "report.json")

    assert account["bytes"] == sum(path.stat().st_size for path in folder.rglob("*.txt"))
    assert account["filled"]["news_id"] == round(10 / 11, 4)
    assert account["warnings"]["no-publish-date"] == 1
    assert sum(account["layouts"].values()) == 11
    assert "11 inputs = 11 parsed + 0 empty + 0 failed + 0 skipped" in done.complaints


def test_quiet_says_nothing_but_errors(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", range(3))
    (folder / "bad").write_bytes(b"\0")

    assert len(newsparse("-q", folder).complaints) == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["folder", "dump", "jsonl.gz"])
def test_any_number_of_processes_writes_the_same_bytes(kind: str, tmp_path: Path) -> None:
    numbers = range(1300)
    source = tmp_path / kind
    if kind == "folder":
        fill(source, numbers, per_folder=250)
    elif kind == "dump":
        source.write_text(dump(numbers), "utf-8")
    else:
        rows = "\n".join(json.dumps({"text": article(number), "n": number}) for number in numbers)
        source.write_bytes(gzip.compress(rows.encode()))
    outputs = []
    for jobs in ("1", "2", "4", "8"):
        for name in ("out.jsonl", "out.jsonl.gz"):
            assert newsparse(source, "-o", tmp_path / name, "-j", jobs).code == 0
        outputs.append([(tmp_path / name).read_bytes() for name in ("out.jsonl", "out.jsonl.gz")])
    assert newsparse("-q", source, "-j", "2").out == outputs[0][0]
    assert ids(outputs[0][0]) == list(numbers)
    assert gzip.decompress(outputs[0][1]) == outputs[0][0]
    assert all(output == outputs[0] for output in outputs)


def test_articles_larger_than_any_pipe_go_to_workers_and_come_back(tmp_path: Path) -> None:
    numbers = range(8)
    for number in numbers:
        head, tail = article(number).split("\n\n* Comment:")
        story = "The roof holds, and nobody knows for how long it will hold. " * 40_000
        text = f"{head}\n{story}\n\n* Comment:{tail}"
        (tmp_path / f"{number}.txt.gz").write_bytes(gzip.compress(text.encode(), 1))

    alone, shared = newsparse(tmp_path, "-q"), newsparse(tmp_path, "-q", "-j", "2")

    assert alone.code == shared.code == 0
    assert ids(shared.out) == list(numbers)
    assert shared.out == alone.out


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz", ".zst"])
def test_an_output_is_compressed_by_its_name(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(dump(range(20)))
    newsparse(tmp_path / "in.txt", "-o", tmp_path / f"out.jsonl{suffix}")

    assert len(newsparse(tmp_path / f"out.jsonl{suffix}", "--text-field", "title").records) == 20


def test_an_output_is_complete_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(article(1))
    newsparse("in.txt", "-o", "out.jsonl", cwd=tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.txt", "out.jsonl"]


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "sqlite"])
def test_a_run_that_reads_nothing_leaves_an_earlier_output_alone(form: str, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(article(1))
    (tmp_path / "empty.txt").touch()
    newsparse("in.txt", "-f", form, "-o", "out", cwd=tmp_path)
    before = (tmp_path / "out").read_bytes()
    done = newsparse("empty.txt", "missing.txt", "-f", form, "-o", "out", cwd=tmp_path)

    assert (done.code, (tmp_path / "out").read_bytes()) == (3, before)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.txt", "in.txt", "out"]


@pytest.mark.parametrize("form", ["jsonl", "csv", "sqlite"])
def test_a_run_that_reads_nothing_writes_no_output(form: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()

    assert newsparse("empty.txt", "-f", form, "-o", "out", cwd=tmp_path).code == 3
    assert [path.name for path in tmp_path.iterdir()] == ["empty.txt"]


def test_devices_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(article(1))

    assert newsparse(tmp_path / "in.txt", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()
    assert ids(newsparse(tmp_path / "in.txt", "-q", "-o", "/dev/stdout").out) == [1]


def test_an_output_folder_has_the_tree_of_the_inputs(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", [1, 2, 301])
    (folder / "empty").touch()
    run = newsparse(folder, "--output-dir", tmp_path / "out")
    found = sorted(
        str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*") if path.is_file()
    )

    assert run.code == 0
    assert "empty: empty" in run.err
    assert found == ["000/00001.txt.jsonl", "000/00002.txt.jsonl", "003/00301.txt.jsonl"]
    assert ids((tmp_path / "out" / found[2]).read_bytes()) == [301]


def test_no_two_inputs_share_an_output(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "a", "x/a.txt", "a.jsonl/b.txt", "y/a.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(article(1))
    run = newsparse(tmp_path / "in", "--output-dir", tmp_path / "out")

    assert run.code == 0
    assert len([path for path in (tmp_path / "out").rglob("*") if path.is_file()]) == 6


def test_inputs_from_several_folders_keep_their_folders_apart(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(article(1))
    newsparse("x", "y/a.txt", "--output-dir", "out", cwd=tmp_path)

    assert (tmp_path / "out/x/a.txt.jsonl").exists()
    assert (tmp_path / "out/y/a.txt.jsonl").exists()


@pytest.mark.parametrize("paths", [("in", "in"), ("in", "in/a.txt"), ("in/a.txt", "in")])
def test_an_input_given_twice_has_no_two_outputs(paths: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(article(1))

    assert newsparse(*paths, "--output-dir", "out", cwd=tmp_path).code == 2
    assert ids(newsparse("-q", *paths, cwd=tmp_path).out) == [1, 1]


def test_members_stay_inside_the_output_folder_whatever_they_are_called(tmp_path: Path) -> None:
    from test_inputs import zip_of

    names = [
        "../../evil.txt",
        "/etc/evil.txt",
        "a/../../b.txt",
        "a.txt",
        "a.txt",
        "./a.txt",
        "..\\c.txt",
        "x" * 300,
    ]
    inner = tmp_path / "deep" / "er"
    inner.mkdir(parents=True)
    (inner / "news.zip").write_bytes(zip_of([(name, article(number)) for number, name in enumerate(names)]))
    before = sorted(tmp_path.rglob("*"))
    run = newsparse("news.zip", "--output-dir", "out", cwd=inner)
    new = [path for path in tmp_path.rglob("*") if path not in before and path.is_file()]

    assert run.code == 0, run.err
    assert len(new) == len(names)
    assert all(path.is_relative_to(inner / "out" / "news.zip") for path in new)


def test_names_are_always_the_same_and_never_leave_the_folder() -> None:
    namer = Namer("/in", ".jsonl")

    assert namer.name(Place("/in/a/b.txt")) == "a/b.txt.jsonl"
    assert namer.name(Place("/in/a.jsonl/b.txt")) == "a.jsonl~/b.txt.jsonl"
    assert namer.name(Place("/in/n.zip", "../b")) == "n.zip/%2E%2E/b.jsonl"
    assert namer.name(Place("/in/n.zip", "%2E%2E/b")) == "n.zip/%252E%252E/b.jsonl"
    assert len(os.fsencode(namer.name(Place("/in/" + "é" * 127)))) < 255
    assert common_folder(["/in/a/b.txt", "/in/c.txt"]) == "/in"


def test_an_output_folder_inside_the_input_folder_is_no_input(tmp_path: Path) -> None:
    fill(tmp_path, [1, 2])
    first = newsparse(
        ".", "--output-dir", "out", "--errors", "errors.jsonl", "--report", "report.json", cwd=tmp_path
    )
    tree = sorted(tmp_path.rglob("*"))
    second = newsparse(
        ".", "--output-dir", "out", "--errors", "errors.jsonl", "--report", "report.json", cwd=tmp_path
    )

    assert first.code == second.code == 0
    assert sorted(tmp_path.rglob("*")) == tree
    assert report_of(tmp_path / "report.json")["inputs"] == 2


def test_an_output_file_inside_the_input_folder_is_no_input(tmp_path: Path) -> None:
    fill(tmp_path, [1, 2])
    for _ in range(2):
        assert newsparse(".", "-o", "all.jsonl", cwd=tmp_path).code == 0
        assert ids((tmp_path / "all.jsonl").read_bytes()) == [1, 2]


@pytest.mark.parametrize(
    "arguments",
    [("-fjsonl", "-o", "a.txt"), ("--errors", "a.txt"), ("--report", "b/../a.txt"), ("--output-dir", ".")],
)
def test_an_output_that_is_an_input_is_refused(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_text(article(1))
    run = newsparse("a.txt" if arguments[0] != "--output-dir" else ".", *arguments, cwd=tmp_path)

    assert run.code == 2
    assert "is an input and an output" in run.err
    assert (tmp_path / "a.txt").read_text() == article(1)


def test_an_output_among_listed_inputs_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, [1])
    (tmp_path / "out.jsonl").write_text("old")
    (tmp_path / "list").write_text("000/00001.txt\nout.jsonl\n")
    run = newsparse("--files-from", "list", "-o", "out.jsonl", cwd=tmp_path)

    assert (run.code, ids((tmp_path / "out.jsonl").read_bytes())) == (1, [1])
    assert "an output of this very job" in run.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_articles_are_skipped_limited_and_deduplicated_in_order(jobs: str, tmp_path: Path) -> None:
    fill(tmp_path / "a", range(600))
    fill(tmp_path / "b", range(400, 1200))
    both = (tmp_path / "a", tmp_path / "b", "-q", "-j", jobs)

    assert ids(newsparse(*both, "--skip", "550", "--limit", "150").out) == [
        *range(550, 600),
        *range(400, 500),
    ]
    assert ids(newsparse(*both, "--deduplicate").out) == list(range(1200))
    assert ids(newsparse(*both, "--deduplicate", "--skip", "590", "--limit", "20").out) == list(
        range(590, 610)
    )


def test_duplicates_differ_in_page_and_white_space_only(tmp_path: Path) -> None:
    again = article(1).replace("13 August", "14 August").replace(" ", "  ").replace("\n\n", "\n\n\n")
    (tmp_path / "a.txt").write_text(article(1))
    (tmp_path / "b.txt").write_text(again)

    assert len(newsparse("--deduplicate", tmp_path).records) == 1


def test_records_that_lack_a_required_field_go_to_the_errors(tmp_path: Path) -> None:
    fill(tmp_path, [1, 2])
    (tmp_path / "odd.txt").write_text("Just a line of text.\n")
    run = newsparse("--require", "news_id,dateline", tmp_path)

    assert (run.code, ids(run.out)) == (1, [1, 2])
    assert "article 1 has no news_id, no dateline" in run.complaints[0]


def test_the_errors_file_has_place_reason_and_hint(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "A line.\\n"}\n{"x": 1}\n')
    newsparse("a.jsonl", "missing.txt", "--errors", "errors.jsonl", cwd=tmp_path)
    first, second = (json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines())

    assert first == {
        "path": "a.jsonl", "member": None, "line": 2, "byte": None,
        "reason": "no text in field 'text'", "hint": "--text-field names the field of the texts",
    }  # fmt: skip
    assert second["path"] == "missing.txt"


@pytest.mark.parametrize("form", ["csv", "json", "parquet", "sqlite"])
def test_other_formats_hold_the_same_articles_for_any_number_of_processes(form: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    fill(tmp_path / "in", range(1100))
    outputs = []
    for jobs in ("1", "2"):
        out = tmp_path / f"out{jobs}.{form}"
        assert newsparse(tmp_path / "in", "-f", form, "-o", out, "-j", jobs).code == 0
        outputs.append(out.read_bytes())

    assert outputs[0] == outputs[1] or form == "sqlite"
    assert len(outputs[0]) > 10_000


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a run has started and that work for it."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, rest = int(path.parent.name), path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if os.path.exists(f"/proc/{pid}") and int(rest[2]) == process.pid and pid != process.pid:
            found.append(pid)
    return found


@pytest.mark.slow
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks for processes in /proc")
def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(dump(range(6000)), "utf-8")
    command = [*PROGRAM, tmp_path / "in.txt", "-o", tmp_path / "out.jsonl", "-j", "2"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, env=ENVIRONMENT, start_new_session=True
    ) as process:
        killed = 0
        while process.poll() is None and killed < 2:
            time.sleep(0.3)
            children = [pid for pid in workers_of(process) if _is_busy(pid)]
            for pid in children[:1]:
                os.kill(pid, signal.SIGKILL)
                killed += 1
        _, err = process.communicate(timeout=120)

    assert killed
    assert process.returncode == 0, err
    assert ids((tmp_path / "out.jsonl").read_bytes()) == list(range(6000))


def _is_busy(pid: int) -> bool:
    """Whether a process has used a tenth of a second: workers do, their helpers do not."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return int(fields[11]) > os.sysconf("SC_CLK_TCK") // 10


def test_an_input_that_kills_its_worker_twice_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "import newsparse.batch.work as module\n"
        "real = module._parsed\n"
        "def deadly(item, *rest):\n"
        "    if b'Museum Number 777 ' in getattr(item, 'content', b''): os._exit(9)\n"
        "    return real(item, *rest)\n"
        "module._parsed = deadly\n"
        "from newsparse.__main__ import run\n"
        "if __name__ == '__main__': sys.exit(run(sys.argv[1:]))\n"
    )
    (tmp_path / "deadly.py").write_text(program)
    fill(tmp_path / "in", range(1200))
    command = [PROGRAM[0], tmp_path / "deadly.py", tmp_path / "in", "-q", "-j", "2"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120, env=ENVIRONMENT)

    assert done.returncode == 1
    assert ids(done.stdout) == [number for number in range(1200) if number != 777]
    assert b"00777.txt: the worker process died of it, twice" in done.stderr


def test_a_full_disk_is_one_error_and_the_job_can_go_on(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(dump(range(2500)), "utf-8")
    limited = ["sh", "-c", 'ulimit -f 2000; exec "$@"', "sh", *PROGRAM]
    arguments = [tmp_path / "in.txt", "-o", tmp_path / "out.jsonl"]
    stopped = subprocess.run([*limited, *arguments], capture_output=True, check=False, env=ENVIRONMENT)

    assert stopped.returncode == 1
    assert b"File too large (then run the same command with --resume)" in stopped.stderr
    assert not (tmp_path / "out.jsonl").exists()
    assert newsparse(*arguments, "--resume").code == 0
    assert ids((tmp_path / "out.jsonl").read_bytes()) == list(range(2500))


def test_a_job_is_a_function_call_too(tmp_path: Path) -> None:
    fill(tmp_path / "in", range(5))
    job = Job((str(tmp_path / "in"),), output=str(tmp_path / "out.jsonl"))
    with open(os.devnull, "wb") as nowhere:
        ending = run(job, nowhere, Watch(print, print))

    assert not ending.interrupted
    assert isinstance(ending.ledger, Ledger)
    assert ending.ledger.articles == 5


def test_pages_without_a_story_are_no_duplicates_of_each_other(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"News ID: {number}\nThursday 20 August 2020\n")

    assert len(newsparse("--deduplicate", tmp_path).records) == 2
