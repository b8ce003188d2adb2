"""Files, folders, archives and tables in: every text found, in order, and every trouble named."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import tarfile
import threading
import warnings
import zipfile
from pathlib import Path

import pytest
from runs import article, dump, fill, ids, newsparse

from newsparse.inputs import Meter, Query, Whole, discover, read
from newsparse.inputs.discover import Found
from newsparse.inputs.streams import BOMB_RATIO, BOMB_SIZE


def found(*paths: str | Path, **query: object) -> list[str]:
    """The paths that a query finds."""
    seen = discover(Query(tuple(map(str, paths)), **query))  # type: ignore[arg-type]
    return [one.path for one in seen if not one.hidden]


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def test_folders_are_read_sorted_with_all_their_folders_and_without_hidden_files(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.txt", "a/c/d.txt", "a.txt", ".hidden", ".git/x.txt", "c/.x/y.txt")

    assert [os.path.relpath(path, tmp_path) for path in found(tmp_path)] == [
        "a.txt",
        "a/c/d.txt",
        "a/z.txt",
        "b.txt",
    ]


def test_hidden_files_and_folders_are_counted_and_not_looked_into(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", ".hidden", ".git/x.txt", ".git/y/z.txt", "c/.z.txt")
    hidden = [one.path for one in discover(Query((str(tmp_path),))) if one.hidden]

    assert [os.path.relpath(path, tmp_path) for path in hidden] == [".git", ".hidden", "c/.z.txt"]
    assert found(tmp_path / ".hidden") == [str(tmp_path / ".hidden")]
    assert "skipped: hidden 3" in newsparse(tmp_path).complaints


@pytest.mark.parametrize(
    ("globs", "names"),
    [
        (("*.txt",), ["a.txt", "sub/b.txt", "sub/deep/c.txt"]),
        (("!*.md",), ["a.txt", "sub/b.txt", "sub/deep/c.txt"]),
        (("sub/*.txt",), ["sub/b.txt"]),
        (("sub/**/*.txt",), ["sub/b.txt", "sub/deep/c.txt"]),
        (("*.txt", "!deep"), ["a.txt", "sub/b.txt"]),
        (("[!a]*.txt",), ["sub/b.txt", "sub/deep/c.txt"]),
        (("?.md",), ["n.md"]),
    ],
)
def test_globs_choose_files_and_leave_out_folders(
    globs: tuple[str, ...], names: list[str], tmp_path: Path
) -> None:
    touch(tmp_path, "a.txt", "n.md", "sub/b.txt", "sub/deep/c.txt")

    assert [os.path.relpath(path, tmp_path) for path in found(tmp_path, globs=globs)] == names


def test_a_pattern_that_the_shell_has_left_is_expanded(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.txt", "c.md")

    assert found(tmp_path / "*.txt") == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_lists_of_names_have_one_a_line_or_nul_bytes_between(separator: str, tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(separator.join(["one", "two words", "drei"]).encode())

    assert found(files_from=str(tmp_path / "list")) == ["one", "two words", "drei"]


def test_lists_of_names_may_have_comments(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_text("# from the archive\none\n\n#two\n./#three\n  four # no comment\n")
    bytes_ = tmp_path / "bytes"
    bytes_.write_bytes(b"#one\0two\0")

    assert found(files_from=str(lines)) == ["one", "./#three", "  four # no comment"]
    assert found(files_from=str(bytes_)) == ["#one", "two"]


def test_names_come_from_standard_input_too(tmp_path: Path) -> None:
    fill(tmp_path, [1, 2, 3])
    names = b"\n".join(os.fsencode(path) for path in sorted(tmp_path.rglob("*.txt"), reverse=True))

    assert ids(newsparse("--files-from", "-", stdin=names).out) == [3, 2, 1]


def test_a_link_to_a_folder_is_followed_and_a_loop_is_not(tmp_path: Path) -> None:
    touch(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "real" / "up").symlink_to(tmp_path)
    everything = list(discover(Query((str(tmp_path),))))

    assert [os.path.relpath(one.path, tmp_path) for one in everything if not one.trouble] == [
        "link/a.txt",
        "real/a.txt",
    ]
    assert all("loop" in one.trouble for one in everything if one.path.endswith("up"))


def test_names_with_line_ends_and_bytes_that_are_no_text_are_read_and_printed_on_one_line(
    tmp_path: Path,
) -> None:
    for name in (b"line\nend.txt", b"\xff\xfe.txt"):
        with open(os.path.join(os.fsencode(tmp_path), name), "w") as file:
            file.write(article(1))
        with open(os.path.join(os.fsencode(tmp_path), b"bad" + name), "w") as file:
            file.write("\0")
    run = newsparse(tmp_path)

    assert ids(run.out) == [1, 1]
    assert sum(line.startswith("newsparse: ") for line in run.complaints) == 2
    assert any("\\n" in line for line in run.complaints)


def test_pipes_sockets_and_devices_in_folders_are_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    touch(tmp_path, "z.txt")
    run = newsparse(tmp_path)

    assert len(run.records) == 1
    assert "a pipe, not a regular file" in run.complaints[0]


def test_a_pipe_that_is_asked_for_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_text(article(5)))
    writer.start()
    run = newsparse(tmp_path / "pipe")
    writer.join()

    assert ids(run.out) == [5]


def test_a_file_that_vanishes_after_it_was_found_is_named(tmp_path: Path) -> None:
    (failure,) = read(Found(str(tmp_path / "gone")), Query(()), None, Meter())

    assert failure.reason == "No such file or directory"  # type: ignore[union-attr]


def zstd(content: bytes) -> bytes:
    from newsparse.inputs.unpacking import zstd_module

    return zstd_module("a test").compress(content)  # type: ignore[no-any-return]


PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd}


@pytest.mark.parametrize("kind", PACKERS)
@pytest.mark.parametrize("count", [1, 3000], ids=["small", "large"])
def test_compressed_files_are_known_by_their_content(kind: str, count: int, tmp_path: Path) -> None:
    for name in (f"a.txt.{kind}", "b.txt"):
        (tmp_path / name).write_bytes(PACKERS[kind](dump(range(count)).encode()))
    run = newsparse(tmp_path)

    assert run.code == 0
    assert ids(run.out) == [*range(count), *range(count)]


@pytest.mark.parametrize("kind", PACKERS)
def test_a_cut_off_compressed_file_is_one_failure(kind: str, tmp_path: Path) -> None:
    content = PACKERS[kind](os.urandom(5000).hex().encode())
    (tmp_path / f"a.txt.{kind}").write_bytes(content[: len(content) // 2])
    run = newsparse(tmp_path / f"a.txt.{kind}")

    assert (run.code, run.out) == (3, b"")
    assert len(run.complaints) == 1
    assert f"a damaged or cut-off {kind} file" in run.err


@pytest.mark.parametrize("count", [60, 3000], ids=["small", "large"])
def test_whole_articles_before_the_cut_are_read(count: int, tmp_path: Path) -> None:
    content = gzip.compress(dump(range(count)).encode(), 1)
    (tmp_path / "a.txt.gz").write_bytes(content[: len(content) // 2])
    run = newsparse(tmp_path / "a.txt.gz", "--report", tmp_path / "report.json")
    numbers = [number for record in run.records if (number := record["news_id"])]

    assert run.code == 1
    assert numbers == [str(10_000 + number) for number in range(len(numbers))]
    assert 0 < len(numbers) < 0.7 * count
    assert json.loads((tmp_path / "report.json").read_text())["inputs"] == 1


def zip_of(members: list[tuple[str, str]]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            with warnings.catch_warnings(action="ignore"):  # of names that come twice
                archive.writestr(name, text)
    return content.getvalue()


def tar_of(members: list[tuple[str, str]], mode: str = "w") -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode=mode) as archive:  # type: ignore[call-overload]
        for name, text in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return content.getvalue()


MEMBERS = [
    ("a.txt", article(1)),
    ("sub/b.txt", article(2)),
    ("__MACOSX/x", "x"),
    (".hidden", "x"),
    ("c.txt", article(3)),
]
ARCHIVES = {"zip": zip_of, "tar": tar_of, "tar.gz": lambda members: tar_of(members, "w:gz")}


@pytest.mark.parametrize("kind", ARCHIVES)
@pytest.mark.parametrize("piped", [False, True], ids=["file", "pipe"])
def test_archives_give_their_members_in_their_order(kind: str, piped: bool, tmp_path: Path) -> None:
    path = tmp_path / f"news.{kind}"
    path.write_bytes(ARCHIVES[kind](MEMBERS))
    run = newsparse("-", stdin=path.read_bytes()) if piped else newsparse(path)

    assert ids(run.out) == [1, 2, 3]
    assert run.records[1]["source"]["path"] == ("-/sub/b.txt" if piped else f"{path}/sub/b.txt")


@pytest.mark.parametrize("kind", ARCHIVES)
def test_a_bad_member_costs_nothing_beside_it(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"news.{kind}"
    path.write_bytes(
        ARCHIVES[kind]([("a.txt", article(1)), ("b.txt", "\0"), ("b.txt", ""), ("c.txt", article(2))])
    )
    run = newsparse(path)

    assert (run.code, ids(run.out)) == (1, [1, 2])
    assert [line.split(": ")[1] for line in run.complaints[:2]] == [f"{path}/b.txt", f"{path}/b.txt~2"]


@pytest.mark.parametrize("kind", ARCHIVES)
def test_a_cut_off_archive_is_named_and_what_came_before_is_kept(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"news.{kind}"
    content = ARCHIVES[kind]([(f"{number}.txt", article(number)) for number in range(300)])
    path.write_bytes(content[: len(content) // 2])
    run = newsparse(path)

    assert run.code == (3 if kind == "zip" else 1)
    assert ids(run.out) == list(range(len(ids(run.out))))
    assert bool(run.out) == (kind != "zip")
    assert "cut-off" in run.complaints[0] or "damaged" in run.complaints[0]


def test_an_office_document_is_refused_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(
        zip_of([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")])
    )

    assert "office" in newsparse(tmp_path / "story.docx").err


@pytest.mark.slow
def test_bombs_are_refused_and_cost_nothing_beside_them(tmp_path: Path) -> None:
    zeros = b" " * (BOMB_SIZE + (50 << 20))
    assert len(gzip.compress(zeros)) * BOMB_RATIO < len(zeros)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(zeros))
    (tmp_path / "b.zip").write_bytes(zip_of([("bomb.txt", "\n" * len(zeros)), ("good.txt", article(2))]))
    (tmp_path / "c.txt").write_text(article(3))
    run = newsparse(tmp_path)

    assert (run.code, ids(run.out)) == (1, [2, 3])
    assert len([line for line in run.complaints if "bomb" in line or "a line longer" in line]) == 2


def test_inputs_larger_than_a_limit_are_refused_however_they_are_packed(tmp_path: Path) -> None:
    large = dump(range(10))
    (tmp_path / "a.txt").write_text(large)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(large.encode()))
    (tmp_path / "c.zip").write_bytes(zip_of([("large.txt", large), ("small.txt", article(1))]))
    run = newsparse("--max-input-size", "2K", tmp_path)

    assert ids(run.out) == [1]
    assert run.err.count("larger than 2,000 bytes") == 3


def test_json_lines_bring_their_other_fields_and_name_their_bad_lines(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    rows = [
        json.dumps({"url": "u1", "body": article(1)}),
        '{"body": "cut off',
        "",
        json.dumps({"url": "u3", "body": None}),
        json.dumps({"body": article(4), "n": [1, {"a": None}]}),
        "[1]",
        json.dumps({"body": " "}),
    ]
    path.write_text("\n".join(rows), "utf-8")
    run = newsparse("--text-field", "body", path)

    assert (run.code, ids(run.out)) == (1, [1, 4])
    assert [record["source"]["meta"] for record in run.records] == [{"url": "u1"}, {"n": [1, {"a": None}]}]
    assert [record["source"]["article"] for record in run.records] == [1, 4]
    lines = [line.split(": ")[1] for line in run.complaints if line.startswith("newsparse")]
    assert lines == [f"{path}, line {line}" for line in (2, 4, 6, 7)]


def test_json_lines_are_known_by_their_content_in_a_pipe() -> None:
    rows = b"\n".join(json.dumps({"text": article(number)}).encode() for number in (1, 2))

    assert ids(newsparse(stdin=rows).out) == [1, 2]


def test_lone_surrogates_in_json_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "A headline\\n\\nOne \\ud800 of them.", "x": "\\udc80"}\n')
    (record,) = newsparse(tmp_path / "a.jsonl").records

    assert record["source"]["meta"] == {"x": "\udc80"}


def test_a_json_document_is_a_table_too(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps([{"text": article(1)}, {"text": article(2), "k": "v"}], indent=1)
    )
    (tmp_path / "b.json").write_text(json.dumps({"text": article(3)}, indent=1))
    (tmp_path / "c.json").write_text(json.dumps({"title": "no text"}, indent=1))
    run = newsparse(tmp_path)

    assert ids(run.out) == [1, 2, 3]
    assert "no text in field 'text'" in run.complaints[0]


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t")])
def test_csv_rows_bring_their_other_columns(name: str, delimiter: str, tmp_path: Path) -> None:
    quoted = '"' + article(1) + '"'
    rows = [
        ["url", "text", "lang"],
        ["u1", quoted, "en"],
        ["too", "few"],
        ["u2", '"' + article(2) + '"', "de"],
    ]
    (tmp_path / name).write_text("\n".join(delimiter.join(row) for row in rows), "utf-8")
    run = newsparse(tmp_path / name)

    assert (run.code, ids(run.out)) == (1, [1, 2])
    assert run.records[1]["source"]["meta"] == {"url": "u2", "lang": "de"}
    assert "2 columns where the first row has 3" in run.complaints[0]


def test_a_missing_column_is_named_with_those_there_are(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("url,body\nu,t\n")

    assert "no column 'text' (--text-field body?)" in newsparse(tmp_path / "a.csv").err


def warc_record(kind: str, content: str, content_type: str = "text/plain") -> bytes:
    body = content.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/{len(body)}\r\n"
        f"WARC-Date: 2020-08-13T10:11:12Z\r\nWARC-Record-ID: <urn:uuid:{len(body)}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


@pytest.mark.parametrize("is_packed", [False, True], ids=["plain", "gz"])
def test_web_archives_give_their_texts_with_address_and_date(is_packed: bool, tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    records = [
        warc_record("warcinfo", "software: x", "application/warc-fields"),
        warc_record("conversion", article(1)),
        warc_record("resource", article(22)),
        warc_record("response", "<html>", "application/http; msgtype=response"),
    ]
    path = tmp_path / "crawl.warc.wet"
    path.write_bytes(b"".join(gzip.compress(record) if is_packed else record for record in records))
    run = newsparse("--report", tmp_path / "report.json", path)

    assert ids(run.out) == [1, 22]
    assert run.records[0]["source"]["meta"]["WARC-Target-URI"].startswith("https://news.example/")
    assert run.records[0]["source"]["meta"]["WARC-Date"] == "2020-08-13T10:11:12Z"
    assert json.loads((tmp_path / "report.json").read_text())["skipped"] == 1


def test_the_crawl_date_is_a_candidate_for_the_page_date(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        warc_record("conversion", "Rain Helps Cocoa\nIt rained in Bahia all week, growers said.\n")
    )

    assert (newsparse(path).records[0]["page_date"] or "").startswith("2020-08-13")


def test_a_small_file_is_handed_on_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    whole, *_ = read(Found(str(tmp_path / "a.txt")), Query(()), None, Meter())

    assert isinstance(whole, Whole)
    assert whole.content == b"\xff\xfe\x00"
