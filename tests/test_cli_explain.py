"""`explain` reads whatever is read, shows one article of many, and fits the columns there are."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from pathlib import Path

import pytest
from runs import ENVIRONMENT, PROGRAM, Run, article, dump, newsparse
from test_inputs import tar_of, zip_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = "".join(json.dumps({"id": n, "text": article(n)}) + "\n" for n in (4, 5, 6))
    files = {
        "a.txt": dump([1, 2, 3]).encode(),
        "b.txt.gz": gzip.compress(dump([1, 2, 3]).encode()),
        "c.jsonl": rows.encode(),
        "d.csv": ("id,text\n" + "".join(f'{n},"{article(n)}"\n' for n in (7, 8))).encode(),
        "e.zip": zip_of([("x.txt", article(9)), ("y.txt", article(10))]),
        "f.tar": tar_of([("rows.jsonl", rows)]),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def _headings(run: Run) -> list[str]:
    """The headings of the readings, up to the lines that they are about."""
    return [line.partition(", line")[0] for line in run.out.decode().splitlines() if ": article " in line]


WHOLE = {
    "a.txt": ["a.txt: article 1", "a.txt: article 2", "a.txt: article 3"],
    "b.txt.gz": ["b.txt.gz: article 1", "b.txt.gz: article 2", "b.txt.gz: article 3"],
    "c.jsonl": ["c.jsonl: article 1", "c.jsonl: article 2", "c.jsonl: article 3"],
    "d.csv": ["d.csv: article 1", "d.csv: article 2"],
    "e.zip": ["e.zip/x.txt: article 1", "e.zip/y.txt: article 1"],
    "f.tar": [f"f.tar/rows.jsonl: article {number}" for number in (1, 2, 3)],
}


@pytest.mark.parametrize("name", WHOLE)
def test_whatever_is_read_is_explained(name: str, folder: Path) -> None:
    run = newsparse("explain", name, cwd=folder)

    assert (run.code, run.err) == (0, "")
    assert _headings(run) == WHOLE[name]
    assert "id label" in run.out.decode()


@pytest.mark.parametrize("name", ["a.txt", "b.txt.gz", "c.jsonl", "d.csv"])
def test_one_article_of_many_is_shown(name: str, folder: Path) -> None:
    run = newsparse("explain", name, "--article", "2", cwd=folder)
    records = newsparse(name, cwd=folder).records

    assert _headings(run) == [f"{name}: article 2"]
    assert str(records[1]["news_id"]) in run.out.decode()


def test_an_article_that_is_not_there_is_said_with_those_that_are(folder: Path) -> None:
    run = newsparse("explain", "a.txt", "--article", "7", cwd=folder)

    assert (run.code, run.out) == (3, b"")
    assert run.err == "newsparse: a.txt: no article 7 (--article 1 to 3)\n"


def test_a_row_that_cannot_be_read_is_named_and_the_others_are_shown(folder: Path) -> None:
    with (folder / "c.jsonl").open("a") as file:
        file.write('{"id": 1}\n')
    run = newsparse("explain", "c.jsonl", cwd=folder)

    assert run.code == 1
    assert len(_headings(run)) == 3
    assert "c.jsonl, line 4: no text" in run.err


def test_globs_lists_and_fields_of_texts_choose_as_they_do_for_records(folder: Path) -> None:
    assert _headings(newsparse("explain", ".", "-g", "d.*", cwd=folder)) == [
        "./d.csv: article 1",
        "./d.csv: article 2",
    ]
    (folder / "list").write_text("d.csv\n# a.txt\n")
    assert _headings(newsparse("explain", "--files-from", "list", cwd=folder)) == WHOLE["d.csv"]
    listed = newsparse("explain", "--files-from", "-", stdin=b"d.csv\n", cwd=folder)
    assert _headings(listed) == WHOLE["d.csv"]
    (folder / "g.jsonl").write_text(json.dumps({"body": article(1)}))
    assert _headings(newsparse("explain", "g.jsonl", "--text-field", "body", cwd=folder)) == [
        "g.jsonl: article 1"
    ]


@pytest.mark.parametrize("columns", ["60", "80", "140"])
def test_rows_are_as_wide_as_columns_says(columns: str, folder: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "explain", "a.txt"],
        cwd=folder,
        env={**ENVIRONMENT, "COLUMNS": columns},
        capture_output=True,
        text=True,
        check=True,
    )
    width = max(len(line) for line in done.stdout.splitlines())

    assert int(columns) - 10 <= width <= int(columns)


def test_the_name_of_a_file_is_its_name_in_every_locale(tmp_path: Path) -> None:
    (tmp_path / "größe.txt").write_text(article(1))
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*PROGRAM, b"gr\xc3\xb6\xc3\x9fe.txt"],
        cwd=tmp_path,
        env={**ENVIRONMENT, **plain},
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout)["source"]["path"] == "größe.txt"
    assert os.listdir(tmp_path) == ["größe.txt"]
