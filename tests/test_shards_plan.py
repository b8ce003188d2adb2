"""Packing inputs into shards, and the manifest that says how."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.errors import UsageError
from newsparse.model import Options
from newsparse.shards import Source
from newsparse.shards.manifest import (
    Manifest,
    check_layouts,
    check_same_job,
    check_version,
    decode_manifest,
    encode_manifest,
    layouts_digest,
)
from newsparse.shards.plan import Limits, Request, pack, plan, weight

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def _packed(*sources: Source, size: int = 100, files: int = 3) -> list[list[str]]:
    shards = pack(sources, ".", Limits(size, files))
    return [[source.path for source in shard.sources] for shard in shards]


def _names(*paths: str, size: int = 100) -> list[str]:
    return [shard.name for shard in pack([Source(path, 60) for path in paths], ".", Limits(size, 3))]


def _manifest(**fields: object) -> Manifest:
    shards = pack([Source("feed/a.txt", 10, 1)], ".")
    return Manifest(**{"root": "/corpus", "layouts": "", "shards": shards, **fields})  # type: ignore[arg-type]


def test_small_files_share_a_shard_up_to_its_size() -> None:
    assert _packed(Source("a", 60), Source("b", 40), Source("c", 1)) == [["a", "b"], ["c"]]


def test_a_shard_has_no_more_files_than_the_limit() -> None:
    assert _packed(*(Source(name, 1) for name in "abcd")) == [["a", "b", "c"], ["d"]]


def test_a_large_file_is_a_shard_of_its_own() -> None:
    assert _packed(Source("a", 1), Source("b", 500), Source("c", 1)) == [["a"], ["b"], ["c"]]


def test_no_inputs_are_no_shards() -> None:
    assert _packed() == []


def test_compressed_files_weigh_what_comes_out_of_them() -> None:
    assert weight(Source("month.warc.wet.gz", 100)) == 4 * weight(Source("month.warc.wet", 100))


def test_an_output_is_named_after_its_input() -> None:
    assert _names("wet/CC-MAIN-00017.warc.wet.gz") == ["part-00000-CC-MAIN-00017.warc.wet.gz"]


def test_an_output_of_many_small_inputs_is_named_after_their_folder() -> None:
    assert _names("feeds/kayhan/a.txt", "feeds/kayhan/b.txt", size=1000) == ["part-00000-kayhan"]


def test_inputs_of_one_name_have_outputs_of_two() -> None:
    assert _names("monday/feed.jsonl", "tuesday/feed.jsonl") == [
        "part-00000-feed.jsonl",
        "part-00001-feed.jsonl",
    ]


def test_names_hold_no_characters_that_a_store_could_stumble_over() -> None:
    assert _names("s3://bucket/año 2020?.txt") == ["part-00000-a_o_2020_.txt"]


def test_a_large_parquet_file_is_cut_between_row_groups(tmp_path: Path) -> None:
    table = pa.table({"id": [str(number) for number in range(40)], "text": ["some text " * 50] * 40})
    plain = {"row_group_size": 10, "compression": "none", "use_dictionary": False}
    pq.write_table(table, tmp_path / "feed.parquet", **plain)
    size = (tmp_path / "feed.parquet").stat().st_size

    shards = pack([Source("feed.parquet", size, 1)], str(tmp_path), Limits(size // 2, 9))

    groups = [source.groups for shard in shards for source in shard.sources]
    given = [each for each in groups if each is not None]
    assert len(given) == len(groups)
    assert [first for first, _ in given[1:]] == [end for _, end in given[:-1]]
    assert (given[0][0], given[-1][1]) == (0, 4)
    assert len(shards) > 1


def test_a_manifest_comes_back_as_it_was() -> None:
    manifest = _manifest(options=Options(timezone="Asia/Tehran"), target="jsonl")

    assert decode_manifest(encode_manifest(manifest), "manifest.json") == manifest


def test_a_manifest_without_shards_comes_back_as_it_was() -> None:
    manifest = _manifest(shards=())

    assert decode_manifest(encode_manifest(manifest), "manifest.json") == manifest


def test_a_manifest_has_one_shard_a_line() -> None:
    shards = pack([Source(name, 60) for name in "abc"], ".", Limits(100, 3))

    assert encode_manifest(_manifest(shards=shards)).count(b"\n") == 5


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"manifest": 2}', b"PAR1"])
def test_anything_else_is_no_manifest(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"feed\.json is no manifest"):
        decode_manifest(content, "feed.json")


def test_a_manifest_of_another_version_is_refused() -> None:
    with pytest.raises(UsageError, match=r"planned by newsparse 0\.0\.1"):
        check_version(_manifest(version="0.0.1"))


def test_a_layout_file_that_changed_is_refused(tmp_path: Path) -> None:
    layout = tmp_path / "site.toml"
    layout.write_text('name = "site"\ndescription = "A site"\n')
    options = Options(layout=str(layout))
    planned = layouts_digest(options)
    check_layouts(options, planned)

    layout.write_text('name = "other"\ndescription = "A site"\n')

    with pytest.raises(UsageError, match=r"site\.toml: other layouts"):
        check_layouts(options, planned)


def test_own_layouts_that_changed_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.layouts.registry.user_folder", lambda: tmp_path)
    planned = layouts_digest(Options())
    check_layouts(Options(), planned)

    (tmp_path / "site.toml").write_text('name = "site"\ndescription = "A site"\n')

    with pytest.raises(UsageError, match="other layouts"):
        check_layouts(Options(), planned)


def test_a_plan_names_a_layout_file_so_that_every_machine_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site.toml").write_text('name = "site"\ndescription = "A site"\n')

    manifest = plan([], str(tmp_path), Request(options=Options(layout="site.toml")))

    assert manifest.options.layout == str(tmp_path / "site.toml")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"version": "0.0.1"}, r"version \(0\.0\.1\)"),
        ({"options": Options(date_order="MDY")}, "options"),
        ({"target": "jsonl"}, "format"),
        ({"root": "/elsewhere"}, "inputs"),
        ({"shards": ()}, "inputs"),
    ],
)
def test_another_job_is_refused_in_the_same_folder(fields: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        check_same_job(_manifest(), _manifest(**fields))


def test_the_same_job_is_welcome() -> None:
    check_same_job(_manifest(), _manifest())
