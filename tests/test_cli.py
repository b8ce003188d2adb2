"""The program as people run it: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from runs import ENVIRONMENT, PROGRAM, article, dump, ids, newsparse

from newsparse.__main__ import COMMANDS, is_plain
from newsparse.batch import Ledger, Progress
from newsparse.cli.commands import newsparse as commands
from newsparse.cli.options import format_meant, job_count
from newsparse.cli.parse import Manners
from newsparse.cli.progress import Bar, Plain, reporter_for


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(article(1), "utf-8")
    return path


def test_a_file_gives_one_line_of_json_in_a_pipe_and_nothing_else(good: Path) -> None:
    run = newsparse(good)

    assert (run.code, run.err) == (0, "")
    assert run.out.count(b"\n") == 1
    assert run.records[0]["news_id"] == "10001"
    assert run.records[0]["source"]["path"] == str(good)


def test_standard_input_gives_the_same_record_but_for_its_path(good: Path) -> None:
    (from_file,) = newsparse(good).records
    for arguments in ([], ["-"], ["parse"], ["parse", "-"]):
        (from_pipe,) = newsparse(*arguments, stdin=good.read_bytes()).records
        assert from_pipe | {"source": None} == from_file | {"source": None}
        assert from_pipe["source"] | {"path": None} == from_file["source"] | {"path": None}


def test_several_files_and_several_articles_in_one_give_several_records(good: Path, tmp_path: Path) -> None:
    several = tmp_path / "several.txt"
    several.write_text(dump([2, 3]), "utf-8")

    assert ids(newsparse(good, several).out) == [1, 2, 3]
    assert ids(newsparse("-", stdin=good.read_bytes() + several.read_bytes()).out) == [1, 2, 3]


PLAIN = [
    ["good.txt"],
    ["-"],
    ["good.txt", "missing.txt"],
    ["missing.txt"],
    ["empty.txt", "good.txt"],
    ["page.html"],
    ["."],
]


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_paths_alone_and_the_command_line_do_the_same(arguments: list[str], good: Path) -> None:
    (good.parent / "empty.txt").write_text(" \n")
    (good.parent / "page.html").write_text("<html><body><p>a</p><p>b</p></body></html>")
    stdin = article(7).encode()
    short = newsparse(*arguments, stdin=stdin, cwd=good.parent)
    long = newsparse("parse", "--no-progress", *arguments, stdin=stdin, cwd=good.parent)

    assert is_plain(arguments)
    assert not is_plain(["parse", "--no-progress", *arguments])
    assert [line for line in short.complaints if " a second" not in line] == [
        line for line in long.complaints if " a second" not in line
    ]
    assert short._replace(err="") == long._replace(err="")


def test_the_entrance_knows_all_commands() -> None:
    assert set(COMMANDS) == {*commands.commands, *commands.elsewhere}


BAD = [
    ("empty.txt", b"", "empty", 3),
    ("blank.txt", b" \n\t\r\n", "empty", 3),
    ("image.png", b"\x89PNG\r\n\x1a\n\0\0\0", "a PNG image", 3),
    ("nul.txt", b"text\0text", "NUL", 3),
    ("map.xml", b"<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>", "a sitemap, not text", 3),
    ("long.txt", b"x" * 50_000_000, "a line longer than", 3),
]


@pytest.mark.parametrize(("name", "content", "reason", "code"), BAD, ids=[case[0] for case in BAD])
def test_bad_input_gets_one_clear_line(name: str, content: bytes, reason: str, code: int, good: Path) -> None:
    (good.parent / name).write_bytes(content)
    run = newsparse(name, cwd=good.parent)

    assert run.code == code
    (line,) = run.complaints
    assert line.startswith(f"newsparse: {name}: ")
    assert reason in line

    beside = newsparse(name, good.name, cwd=good.parent)
    assert (beside.code, ids(beside.out)) == (0 if reason == "empty" else 1, [1])
    assert beside.complaints == [line]


def test_no_number_of_processes_is_one_a_core(good: Path) -> None:
    run = newsparse("-j", "0", good)

    assert (run.code, ids(run.out)) == (0, [1])
    assert job_count(0) >= 1


FORMATS = {
    "news.csv": "csv",
    "news.TSV.gz": "tsv",
    "news.sqlite": "sqlite",
    "news.parquet": "parquet",
    "news.json.zst": "json",
    "news.ninjs.jsonl": "ninjs",
    "news.jsonl": "jsonl",
    "news.tei.xml.xz": "tei",
    "news": "jsonl",
    "csv": "jsonl",
    "/dev/null": "jsonl",
}


@pytest.mark.parametrize(("output", "form"), FORMATS.items())
def test_the_name_of_the_output_decides_on_its_format(output: str, form: str) -> None:
    assert format_meant(None, output) == form


def test_a_format_that_is_named_wins_over_the_name_of_the_output(good: Path) -> None:
    newsparse(good, "-o", good.parent / "a.csv")
    newsparse(good, "-o", good.parent / "b.csv", "-f", "jsonl")

    assert (good.parent / "a.csv").read_text("utf-8").startswith("schema,news_id,")
    assert ids((good.parent / "b.csv").read_bytes()) == [1]


def test_a_missing_file_costs_nothing_beside_it(good: Path) -> None:
    run = newsparse("missing.txt", good.name, cwd=good.parent)

    assert (run.code, ids(run.out)) == (1, [1])
    assert run.complaints == ["newsparse: missing.txt: No such file or directory"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(good: Path) -> None:
    good.chmod(0)

    assert newsparse(good.name, cwd=good.parent).complaints == ["newsparse: good.txt: Permission denied"]


def test_a_folder_loop_is_named_and_costs_nothing(good: Path) -> None:
    (good.parent / "loop").symlink_to(good.parent)
    run = newsparse(good.parent)

    assert (run.code, ids(run.out)) == (1, [1])
    assert "a folder loop" in run.complaints[0]


def test_an_empty_folder_says_that_there_is_nothing_to_read(tmp_path: Path) -> None:
    run = newsparse(tmp_path)

    assert run.code == 3
    assert run.complaints == [f"newsparse: nothing to read in {tmp_path}"]


def test_legacy_text_is_read_and_its_encoding_recorded(good: Path) -> None:
    good.write_bytes(article(1).replace("Dispatches", "Agência").encode("windows-1252"))
    (record,) = newsparse(good).records

    assert record["source"]["encoding"] == "windows-1252"
    assert record["dateline"]["agency"] == "Agência"
    assert "decoded-as" in [warning["code"] for warning in record["warnings"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["-l", "nowhere", "good.txt"],
        ["-e", "klingon", "good.txt"],
        ["--timezone", "Mars/Olympus", "good.txt"],
        ["-f", "stone", "good.txt"],
        ["-o", "a", "--output-dir", "b", "good.txt"],
        ["-o", "missing/a.jsonl", "good.txt"],
        ["-o", "good.txt", "good.txt"],
        ["--require", "colour", "good.txt"],
        ["--max-input-size", "huge", "good.txt"],
        ["--resume", "good.txt"],
        ["--errors", "missing/errors.jsonl", "-o", "out.jsonl", "good.txt"],
        ["--report", "missing/report.json", "-o", "out.jsonl", "good.txt"],
        ["--errors", ".", "good.txt"],
        ["--errors", "good.txt/errors.jsonl", "good.txt"],
        ["--report", "long" * 100, "-o", "out.jsonl", "good.txt"],
        ["--errors", "-", "good.txt"],
        ["--report", "-", "good.txt"],
        ["--files-from", "missing"],
        ["schema", "stone"],
        ["layouts", "show", "nowhere"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_one_line_before_any_work(arguments: list[str], good: Path) -> None:
    run = newsparse(*arguments, cwd=good.parent)

    assert (run.code, run.out) == (2, b"")
    assert len(run.complaints) == 1
    assert run.err.startswith("newsparse: ")
    assert good.read_text("utf-8") == article(1)
    assert [path.name for path in good.parent.iterdir()] == ["good.txt"]


def test_explain_writes_utf8_to_a_pipe_whatever_the_locale(good: Path) -> None:
    good.write_text(article(1).replace("Museum", "Müzesi"), "utf-8")
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*PROGRAM, "explain", good], capture_output=True, env=environment, check=True)

    assert "Müzesi Number 1" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_explain_escapes_what_a_terminal_cannot_show(good: Path) -> None:
    shown = on_terminal("explain", good, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert shown.isascii()
    assert "lines 1\\u2013" in shown


def test_help_names_every_option_and_fits_a_terminal() -> None:
    run = newsparse("-h")
    text = run.out.decode()

    assert run.code == 0
    assert all(len(line) <= 96 for line in text.splitlines())
    parameters = commands.commands["parse"].params
    assert all(name in text for parameter in parameters for name in parameter.opts if name.startswith("--"))
    assert all(f"  {command} " in text for command in COMMANDS if command != "parse")


def test_shard_without_a_command_prints_its_help() -> None:
    run = newsparse("shard")

    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("Usage: newsparse shard")
    assert "\n  plan " in run.err


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ('{"text": null}', "no text in field 'text': it is null (--text-field names the field of the texts)"),
        (
            '{"text": 5, "body": "a"}',
            "no text in field 'text': it is a number (--text-field body?)",
        ),
        ('{"body": "a"}', "no text in field 'text' (--text-field body?)"),
        ('{"headline": "a"}', "no text in field 'text' (--text-field is one of: headline)"),
        (
            '{"schema": 2, "paragraphs": [], "lines": {}, "source": {}}',
            "a record that newsparse has written, and no text (-g '!*.json*' skips such)",
        ),
    ],
)
def test_a_row_without_text_says_where_texts_may_be(row: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(row + "\n")

    assert newsparse("a.jsonl", cwd=tmp_path).complaints == [f"newsparse: a.jsonl, line 1: {line}"]


def test_one_is_not_many_and_piped_bytes_count() -> None:
    text = article(1).encode()
    run = newsparse("-v", stdin=text)

    assert run.complaints[0].startswith("1 input = 1 parsed + ")
    assert run.complaints[1].startswith(f"1 article from {len(text)} bytes in ")


def test_colour_that_is_asked_for_wins_over_the_environment(good: Path) -> None:
    assert "\x1b[" in on_terminal("--color", "always", good, NO_COLOR="1")


def test_the_version_is_printed() -> None:
    assert b"-V, --version" in newsparse("-h").out
    run = newsparse("-V")

    assert run.code == 0
    assert run.out.startswith(b"newsparse ")


@pytest.mark.parametrize(
    "arguments",
    [["good.txt"], ["-f", "csv", "good.txt"], ["explain", "good.txt"], ["formats"], ["-h"]],
    ids=" ".join,
)
def test_a_reader_that_is_gone_ends_the_run_quietly(arguments: list[str], good: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*PROGRAM, *arguments], stdout=writing, stderr=subprocess.PIPE, cwd=good.parent, check=False
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_has_enough_ends_the_run_quietly(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(dump(range(3000)), "utf-8")
    with subprocess.Popen([*PROGRAM, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_full_device_is_an_error_with_a_name(good: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, good], stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 1
    assert done.stderr == b"newsparse: standard output: No space left on device\n"


def test_colour_is_for_terminals_unless_it_is_asked_for(good: Path) -> None:
    assert b"\x1b[" not in newsparse(good).out
    assert b"\x1b[" in newsparse("--color", "always", good).out
    assert b"\x1b[" not in newsparse("--color", "never", good).out


def on_terminal(*arguments: str | Path, **environment: str) -> str:
    """What a terminal shows."""
    pty = pytest.importorskip("pty")
    program = [*PROGRAM, *map(str, arguments)]
    main, end = pty.openpty()
    process = subprocess.Popen(
        program, stdout=end, stderr=end, stdin=end, env={**os.environ, "TERM": "xterm", **environment}
    )
    os.close(end)
    shown = b""
    try:
        while piece := os.read(main, 1 << 16):
            shown += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(main)
    process.wait(30)
    return shown.decode()


def test_a_terminal_gets_indented_and_coloured_records(good: Path) -> None:
    shown = on_terminal(good)

    assert "\x1b[" in shown
    assert shown.count("\n") > 20


def test_no_color_is_obeyed(good: Path) -> None:
    shown = on_terminal(good, NO_COLOR="1")

    assert json.loads(shown)["news_id"] == "10001"


def test_a_terminal_that_is_not_unicode_gets_escapes(good: Path) -> None:
    good.write_text(article(1).replace("Museum", "Müzesi"), "utf-8")
    shown = on_terminal(good, NO_COLOR="1", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")

    assert shown.isascii()
    assert json.loads(shown)["title"] == "Müzesi Number 1 Opens Its Doors"


def test_no_paths_at_a_terminal_show_the_help() -> None:
    shown = on_terminal()

    assert "Examples" in shown


def test_strict_tells_of_warnings(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("A line of text.\n")

    assert newsparse(path).code == 0
    assert newsparse("--strict", path).code == 4


def test_pretty_ascii_and_fields_shape_the_record(good: Path) -> None:
    run = newsparse("-p", "--ascii", "--fields", "news_id,title", good)

    assert run.out.decode("ascii").splitlines()[0] == "{"
    assert json.loads(run.out) == {"news_id": "10001", "title": "Museum Number 1 Opens Its Doors"}


def test_schema_formats_layouts_and_explain_print_something_useful(good: Path) -> None:
    assert json.loads(newsparse("schema").out)["title"]
    assert b"jsonl" in newsparse("formats").out
    assert b"kayhan" in newsparse("layouts").out
    assert b"name" in newsparse("layouts", "show", "kayhan").out
    assert b"header" in newsparse("explain", good).out


def test_explain_names_what_it_cannot_read(good: Path) -> None:
    run = newsparse("explain", "missing.txt", good.name, cwd=good.parent)

    assert run.code == 1
    assert run.complaints == ["newsparse: missing.txt: No such file or directory"]


@pytest.mark.parametrize("text", [b"", b" \n\n"])
def test_explain_says_that_an_input_is_empty(text: bytes, good: Path) -> None:
    (good.parent / "empty.txt").write_bytes(text)
    alone = newsparse("explain", "empty.txt", cwd=good.parent)
    piped = newsparse("explain", stdin=text)
    beside = newsparse("explain", "empty.txt", good.name, cwd=good.parent)

    assert (alone.code, alone.out, alone.err) == (
        3,
        b"",
        "newsparse: empty.txt: empty: nothing but white space\n",
    )
    assert (piped.code, piped.err) == (3, "newsparse: -: empty: nothing but white space\n")
    assert (beside.code, beside.err) == (0, alone.err)


def test_explain_goes_through_a_folder(good: Path) -> None:
    (good.parent / "second.txt").write_text(article(2), "utf-8")
    run = newsparse("explain", good.parent)

    assert (run.code, run.err) == (0, "")
    assert run.out.count(b": article 1, lines 1") == 2


def test_explain_does_not_wait_for_a_pipe_in_a_folder(good: Path) -> None:
    os.mkfifo(good.parent / "pipe")
    run = newsparse("explain", good.parent)

    assert run.code == 1
    assert run.complaints[0].startswith(f"newsparse: {good.parent}/pipe: a pipe, not a regular file")


def test_explain_says_that_a_folder_has_nothing_to_read(tmp_path: Path) -> None:
    run = newsparse("explain", tmp_path)

    assert (run.code, run.complaints) == (3, [f"newsparse: nothing to read in {tmp_path}"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = 'x'\ndescription = 'y'\ncolour = 1\n", "colour"),
        ("name = 'x'\ndescription = 'y'\ndetect = ['(']\n", "detect"),
        ("name = \n", "x.toml"),
    ],
)
def test_a_bad_layout_is_named_with_its_key(text: str, reason: str, good: Path) -> None:
    (good.parent / "x.toml").write_text(text)
    run = newsparse("-l", "x.toml", good.name, cwd=good.parent)

    assert run.code == 2
    assert "x.toml" in run.complaints[0]
    assert reason in run.complaints[0]


def test_a_plain_path_loads_nothing_that_takes_long_to_load(good: Path) -> None:
    slow = {"click", "rich", "regex", "dateutil", "chardet", "multiprocessing", "zipfile", "tomllib"}
    slow |= {"json", "dataclasses", "pkgutil", "shutil", "tempfile", "logging"}
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom newsparse.__main__ import run\n"
        f"run([{str(good)!r}])\n"
        f"print(sorted({slow} & (set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.splitlines()[-1] == b"[]"


def test_a_bar_shows_progress_and_lets_lines_through(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(after=0)
    bar.moved(Progress(Ledger(parsed=3, failed=1, articles=3000, seconds=2), 5_000_000, 10_000_000))
    bar.line("newsparse: a.txt: [no] reason")
    bar.stop()
    shown = capsys.readouterr().err

    assert "3,000 articles, 1,500/s, 1 failed" in shown
    assert "newsparse: a.txt: [no] reason\n" in shown


def test_without_a_terminal_a_plain_line_tells_of_progress(capsys: pytest.CaptureFixture[str]) -> None:
    plain = Plain(every=0)
    plain.moved(Progress(Ledger(articles=3000, seconds=2), 5_000_000, 10_000_000))

    expected = "newsparse: 5 MB read (50%), 3,000 articles, 1,500 a second, 0 failed\n"
    assert capsys.readouterr().err == expected


def test_no_progress_means_none() -> None:
    assert not isinstance(reporter_for(quiet=Manners(progress=False).is_silent), Plain | Bar)
    assert not isinstance(reporter_for(quiet=Manners(quiet=True).is_silent), Plain | Bar)
    assert isinstance(reporter_for(quiet=Manners().is_silent), Plain | Bar)
