"""One shard from its inputs to its output: the records of the command, published once and whole."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse, reading
from newsparse.errors import UsageError
from newsparse.model import Options, Origin
from newsparse.outputs import format_named, open_writer
from newsparse.record import to_json, to_record
from newsparse.shards import Shard, Source, Summary, run_shard

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def story(number: int) -> str:
    """A made-up article that is like no other."""
    return f"""News ID: {number}
Publish Date: 08 July 2020 - 22:26

Harvest {number} is in

By Jane Doe

SALVADOR, March 3 (Reuters) - Farmers said that harvest {number} was in, and that it was a good one.

Rain had fallen all week, they said, and the crop was safe at last.
"""


def _run(source: Any, target: Path, **context: Any) -> tuple[list[dict[str, Any]], Summary]:
    summary = run_shard(source, str(target), **context)
    return [json.loads(line) for line in target.read_bytes().splitlines()], summary


def _rows(target: Path) -> list[dict[str, Any]]:
    return pq.read_table(target).to_pylist()  # type: ignore[no-any-return]


def test_the_records_of_a_file_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(story(1) + story(2), "utf-8")

    records, _ = _run(str(path), tmp_path / "out.jsonl")

    assert records == [to_record(article) for article in reading.parse_file(path)]


def test_the_lines_are_byte_for_byte_those_of_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(story(1), "utf-8")

    run_shard(str(path), str(tmp_path / "out.jsonl"))

    expected = b"".join(to_json(article) + b"\n" for article in reading.parse_file(path))
    assert (tmp_path / "out.jsonl").read_bytes() == expected


def test_a_relative_path_is_below_the_root_and_stands_in_the_record_as_given(tmp_path: Path) -> None:
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "a.txt").write_text(story(1), "utf-8")

    run_shard("feed/a.txt", "out.jsonl", root=str(tmp_path))

    (record,) = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert record["source"]["path"] == "feed/a.txt"


def test_many_small_files_make_one_output_in_their_order(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in (3, 1, 2)]
    for path in paths:
        path.write_text(story(int(path.stem)), "utf-8")

    records, summary = _run([str(path) for path in paths], tmp_path / "out.jsonl")

    assert [record["source"]["path"] for record in records] == [str(path) for path in paths]
    assert (summary.ledger.inputs, summary.ledger.parsed, summary.ledger.articles) == (3, 3, 3)


def test_json_lines_packed_or_not_give_the_same_records(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"n{n}", "text": story(n), "site": "x"}) + "\n" for n in range(3))
    (tmp_path / "feed.jsonl").write_text(lines, "utf-8")
    (tmp_path / "feed.jsonl.gz").write_bytes(gzip.compress(lines.encode()))

    plain, _ = _run(str(tmp_path / "feed.jsonl"), tmp_path / "plain.jsonl")
    packed, _ = _run(str(tmp_path / "feed.jsonl.gz"), tmp_path / "packed.jsonl")

    assert [record["source"]["article"] for record in plain] == [1, 2, 3]
    assert plain[0]["source"]["meta"] == {"id": "n0", "site": "x"}
    for record in [*plain, *packed]:
        del record["source"]["path"]
    assert plain == packed


def test_the_rows_of_a_parquet_file_are_read_as_lines_of_json_lines_are(tmp_path: Path) -> None:
    rows = [{"id": f"n{n}", "text": story(n), "meta": '{"site": "x"}'} for n in range(3)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "feed.parquet")

    records, summary = _run(str(tmp_path / "feed.parquet"), tmp_path / "out.jsonl")

    origin = Origin(str(tmp_path / "feed.parquet"), "utf-8", {"site": "x"})
    expected = [to_record(article) for row in rows for article in parse(row["text"], origin=origin)]
    for number, record in enumerate(expected, 1):
        record["source"]["article"] = number
    assert records == expected
    assert summary.ledger.parsed == 3


def test_row_groups_apart_give_the_records_of_the_whole(tmp_path: Path) -> None:
    path = str(tmp_path / "feed.parquet")
    rows = [{"id": f"n{n}", "text": story(n)} for n in range(8)]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=2)

    whole, _ = _run(path, tmp_path / "whole.jsonl")
    first, _ = _run(Shard("a", (Source(path, 1, 1, (0, 3)),), 1), tmp_path / "first.jsonl")
    rest, _ = _run(Shard("b", (Source(path, 1, 1, (3, 4)),), 1), tmp_path / "rest.jsonl")

    assert first + rest == whole


def test_parquet_out_holds_the_records_with_the_ids_of_their_inputs(tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": ["x", "y"], "text": [story(1), None]}), tmp_path / "feed.parquet")

    run_shard(str(tmp_path / "feed.parquet"), str(tmp_path / "out.parquet"))

    rows = _rows(tmp_path / "out.parquet")
    assert [(row["id"], row["error"], row["news_id"]) for row in rows] == [
        ("x", None, "1"),
        ("y", "no text: null", None),
    ]


def test_parquet_out_is_the_parquet_of_the_command_besides(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(story(1) + story(2), "utf-8")
    with (tmp_path / "format.parquet").open("wb") as sink:
        writer = open_writer(format_named("parquet"), sink)
        for article in reading.parse_file(tmp_path / "a.txt"):
            writer.write(article)
        writer.close()

    run_shard(str(tmp_path / "a.txt"), str(tmp_path / "out.parquet"))

    shard = pq.read_table(tmp_path / "out.parquet").drop_columns(["id", "error"])
    assert shard.equals(pq.read_table(tmp_path / "format.parquet"))


def test_a_row_of_json_lines_keeps_its_id_in_parquet(tmp_path: Path) -> None:
    lines = [{"id": "n7", "text": story(7)}, {"text": story(8)}]
    (tmp_path / "feed.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")

    run_shard(str(tmp_path / "feed.jsonl"), str(tmp_path / "out.parquet"))

    assert [row["id"] for row in _rows(tmp_path / "out.parquet")] == ["n7", f"{tmp_path}/feed.jsonl#2"]


def test_what_cannot_be_read_is_counted_and_named_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(story(1), "utf-8")
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x00\x01" * 99)
    names = ["gone.txt", "binary.txt", "empty.txt", "good.txt"]

    summary = run_shard([str(tmp_path / name) for name in names], str(tmp_path / "out.parquet"))

    ledger = summary.ledger
    assert (ledger.inputs, ledger.parsed, ledger.empty, ledger.failed) == (4, 1, 1, 2)
    assert [failure.id for failure in summary.failures] == [str(tmp_path / name) for name in names[:3]]
    assert [bool(row["error"]) for row in _rows(tmp_path / "out.parquet")] == [True, True, True, False]


def test_a_broken_line_of_json_lines_costs_that_line(tmp_path: Path) -> None:
    lines = [json.dumps({"text": story(1)}), '{"text": ', json.dumps({"text": story(2)})]
    (tmp_path / "feed.jsonl").write_text("\n".join(lines), "utf-8")

    records, summary = _run(str(tmp_path / "feed.jsonl"), tmp_path / "out.jsonl")

    assert [record["news_id"] for record in records] == ["1", "2"]
    assert [failure.line for failure in summary.failures] == [2]


def test_a_damaged_parquet_file_is_an_input_that_failed(tmp_path: Path) -> None:
    (tmp_path / "feed.parquet").write_bytes(b"PAR1 and nothing else")

    _, summary = _run(str(tmp_path / "feed.parquet"), tmp_path / "out.jsonl")

    assert summary.ledger.failed == 1
    assert "Parquet" in summary.failures[0].reason


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_the_same_shard_gives_the_same_bytes_and_the_same_summary(tmp_path: Path, suffix: str) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(20)]
    for path in paths:
        path.write_text(story(int(path.stem)), "utf-8")
    source = [str(path) for path in paths]

    first = run_shard(source, str(tmp_path / f"first.{suffix}"))
    second = run_shard(source, str(tmp_path / f"second.{suffix}"))

    assert first == second
    assert (tmp_path / f"first.{suffix}").read_bytes() == (tmp_path / f"second.{suffix}").read_bytes()


def test_the_summary_counts_what_was_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(story(1), "utf-8")

    summary = run_shard(str(path), str(tmp_path / "out.jsonl"))

    assert summary.ledger.bytes == path.stat().st_size
    assert summary.bytes_written == (tmp_path / "out.jsonl").stat().st_size
    assert summary.ledger.fields["news_id"] == 1


def test_options_reach_the_records(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(story(1), "utf-8")
    options = Options(timezone="Asia/Tehran")

    records, _ = _run(str(path), tmp_path / "out.jsonl", options=options)

    assert records == [to_record(article) for article in reading.parse_file(path, options)]


def test_a_target_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.parquet or \.jsonl"):
        run_shard(str(tmp_path / "a.txt"), str(tmp_path / "out.csv"))


def test_a_source_in_a_store_has_its_address_in_the_record(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(story(1), "utf-8")

    (record,), _ = _run(path.as_uri(), tmp_path / "out.jsonl")

    assert record["source"]["path"] == path.as_uri()
