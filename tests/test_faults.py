"""Damaged inputs: each is named once, what is sound in it is kept, and nothing else is touched."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest
from faults import FAULTS, Fault, story
from fuzz_containers import run as fuzz
from runs import newsparse

from newsparse.batch.plan import Plan
from newsparse.batch.work import Result, work
from newsparse.inputs import Found, Item, Meter, Query, Row
from newsparse.model import Options
from newsparse.opening import items_in
from newsparse.outputs import format_names


def results_of(path: Path, form: str = "jsonl") -> list[Result]:
    items = list(items_in(Found(str(path), asked=True), Query(()), Options(), Meter()))
    return work(items, Plan(format=form))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_named_once_and_what_is_sound_is_kept(fault: Fault, tmp_path: Path) -> None:
    path = tmp_path / fault.name
    path.write_bytes(fault.content)
    results = results_of(path)
    said = [f"{failure.place.name}: {failure.reason}" for result in results for failure in result.failures]

    assert sum(len(result.articles) for result in results) == fault.articles
    assert len(said) == bool(fault.said), said
    assert all(fault.said in line and "internal error" not in line for line in said), said


@pytest.mark.parametrize("form", sorted(set(format_names()) - {"parquet", "sqlite", "xlsx"}))
def test_json_as_deep_as_may_be_is_written_by_every_format(form: str, tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonl"
    for opened, closed in (("[", "]"), ('{"a":', "}")):
        meta = opened * 198 + "1" + closed * 198
        path.write_text(f'{{"text":{json.dumps(story().decode())},"s":"\\ud800","m":{meta}}}\n')
        (result,) = [result for result in results_of(path, form) if result.outcome]
        assert result.articles, result.failures


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_of_faults_costs_no_good_file_and_reads_the_same_in_many_processes(
    jobs: int, tmp_path: Path
) -> None:
    for fault in FAULTS:
        (tmp_path / fault.name).write_bytes(fault.content)
    for name in ("good1.txt", "good2.txt"):
        (tmp_path / name).write_bytes(story())
    run = newsparse(".", "-o", "../out.jsonl", "--errors", "../errors.jsonl", "-j", str(jobs), cwd=tmp_path)
    records = [json.loads(line) for line in (tmp_path.parent / "out.jsonl").read_bytes().splitlines()]

    assert run.code == 1
    assert "Traceback" not in run.err
    assert len(records) == 2 + sum(fault.articles for fault in FAULTS)
    assert {"good1.txt", "good2.txt"} <= {record["source"]["path"].removeprefix("./") for record in records}
    assert run.err.count("newsparse: ") == sum(bool(fault.said) for fault in FAULTS)


def test_a_fault_of_the_program_is_the_failure_of_one_item(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsparse import opening

    def texts_of(item: Item, *rest: object) -> object:
        if isinstance(item, Row) and item.content == "poison":
            raise IndexError("list index out of range")
        return opening.texts_of(item, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("newsparse.batch.work.texts_of", texts_of)
    from newsparse.inputs import Place

    rows: list[Item] = [
        Row(Place("t", "m"), n, n, text) for n, text in enumerate(("One", "poison", "Two"), 1)
    ]
    one, bad, two = work(rows, Plan())

    assert one.articles
    assert two.articles
    assert (bad.outcome, bad.failures[0].line, bad.failures[0].place) == ("failed", 2, Place("t", "m"))
    assert bad.failures[0].reason == "internal error: IndexError: list index out of range"


def test_whatever_a_reader_raises_is_the_failure_of_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(story())
    module = import_module("newsparse.inputs.read")
    for error in (KeyError("x"), RecursionError("deep"), MemoryError(), StopAsyncIteration()):

        def broken(*_: object, error: Exception = error) -> None:
            raise error

        monkeypatch.setattr(module, "reader_of", broken)
        (result,) = results_of(path)
        assert result.outcome == "failed"
        assert (
            "not enough memory" if error.__class__ is MemoryError else "internal error"
        ) in result.failures[0].reason


def test_a_file_that_is_cut_while_it_is_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"\n----------\n".join([story()] * 9000))
    items = items_in(Found(str(path), asked=True), Query(()), Options(), Meter())
    first = next(iter(items))
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    rest = [str(item) for item in items]

    assert first
    assert any("changed while it was read" in item for item in rest)


def test_an_archive_expands_only_so_far_as_a_whole(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("good.txt", story())
        for number in range(3):
            archive.writestr(f"{number}.txt", b"\n" * (45 << 20))
    said = [failure.reason for result in results_of(path) for failure in result.failures]

    assert any("a decompression bomb" in reason for reason in said)
    assert sum("a decompression bomb" in reason for reason in said) == 1


def test_one_article_has_a_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("newsparse.split.LONGEST_ARTICLE", 1 << 20)
    path = tmp_path / "long.txt"
    path.write_bytes(b"Words without an end to them. " * 40 + b"\n")
    path.write_bytes(path.read_bytes() * 2000)
    (failure,) = [failure for result in results_of(path) for failure in result.failures]

    assert "an article of more than 1,048,576 characters" in failure.reason


def test_damaged_containers_raise_nothing_hang_nowhere_and_are_accounted_for(tmp_path: Path) -> None:
    tally = fuzz(2000, 1, tmp_path)

    assert not tally.escaped
    assert not tally.faults
