"""`--dry-run` lists what would be read and as what, and leaves everything as it is."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from runs import article, newsparse
from test_inputs import tar_of, zip_of

FILES = {
    "a.txt": article(1).encode(),
    "b.gz": gzip.compress(article(2).encode()),
    "c.csv": b"text\nx\n",
    "d.jsonl.gz": gzip.compress(json.dumps({"text": article(3)}).encode()),
    "e.zip": zip_of([("a.txt", article(4))]),
    "f.tar": tar_of([("a.txt", article(5))]),
    "g.json": b"[]",
    ".hidden": b"x",
    "k.txt": b"",
    "m.bin": b"\x00\x01\x02\x03",
    "n.gz": b"\x1f\x8b\x08broken",
}
READ = {
    "a.txt": "text", "b.gz": "text in gz", "c.csv": "csv", "d.jsonl.gz": "jsonl in gz", "e.zip": "zip",
    "f.tar": "tar", "g.json": "json",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_every_file_is_listed_with_what_it_would_be_read_as(folder: Path) -> None:
    run = newsparse(".", "--dry-run", "-o", "out.jsonl", cwd=folder)
    lines = {line.split("./")[1].split("  ")[0]: line for line in run.out.decode().splitlines()}

    assert run.code == 0
    assert list(lines) == sorted(FILES)
    for name, kind in READ.items():
        assert lines[name].startswith(f"{kind} ")
    assert "(not read: hidden)" in lines[".hidden"]
    assert "(not read: empty)" in lines["k.txt"]
    assert "(not read: binary" in lines["m.bin"]
    assert "(not read: a damaged" in lines["n.gz"]
    assert "7 files of " in run.err
    assert not (folder / "out.jsonl").exists()


def test_it_agrees_with_what_is_then_read(folder: Path) -> None:
    listed = newsparse(".", "--dry-run", "-g", "[a-g]*", cwd=folder).out.decode().splitlines()
    failed = [line for line in newsparse(".", "-g", "[a-g]*", cwd=folder).complaints if "not text" in line]

    assert len(listed) == 7
    assert not failed


def test_nothing_to_read_is_its_own_exit_code(folder: Path) -> None:
    assert newsparse("k.txt", "--dry-run", cwd=folder).code == 3
    assert newsparse("missing.txt", "--dry-run", "-q", cwd=folder).err == ""
    assert newsparse("--dry-run", "-", stdin=b"x").out.startswith(b"what standard input brings")
