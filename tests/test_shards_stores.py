"""Publishing to stores: whole or not at all, on local disk and on stores that are none."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from newsparse.errors import UsageError
from newsparse.shards import publishing, stores

pa = pytest.importorskip("pyarrow")
fs = pytest.importorskip("pyarrow.fs")


class _Store(fs.FileSystemHandler):  # type: ignore[name-defined,misc]
    """A store that is not this machine's disk, over a folder of it; `lost` bytes of each write go missing."""

    def __init__(self, folder: Path, kind: str = "s3", lost: int = 0) -> None:
        self.base = fs.SubTreeFileSystem(str(folder), fs.LocalFileSystem())
        self.kind, self.lost = kind, lost
        self.moves: list[tuple[str, str]] = []

    def get_type_name(self) -> str:
        return self.kind

    def normalize_path(self, path: str) -> str:
        return path

    def get_file_info(self, paths: list[str]) -> Any:
        return self.base.get_file_info(paths)

    def get_file_info_selector(self, selector: Any) -> Any:
        return self.base.get_file_info(selector)

    def create_dir(self, path: str, recursive: bool) -> None:
        self.base.create_dir(path, recursive=recursive)

    def delete_dir(self, path: str) -> None:
        self.base.delete_dir(path)

    def delete_dir_contents(self, path: str, missing_dir_ok: bool = False) -> None:
        self.base.delete_dir_contents(path, missing_dir_ok=missing_dir_ok)

    def delete_root_dir_contents(self) -> None:
        raise NotImplementedError

    def delete_file(self, path: str) -> None:
        self.base.delete_file(path)

    def move(self, source: str, target: str) -> None:
        self.moves.append((source, target))
        self.base.move(source, target)

    def copy_file(self, source: str, target: str) -> None:
        self.base.copy_file(source, target)

    def open_input_stream(self, path: str) -> Any:
        return self.base.open_input_stream(path)

    def open_input_file(self, path: str) -> Any:
        return self.base.open_input_file(path)

    def open_output_stream(self, path: str, metadata: Any) -> Any:  # noqa: ARG002 (the handler's interface)
        stream = self.base.open_output_stream(path)
        return pa.PythonFile(_Lossy(stream, self.lost), mode="w") if self.lost else stream

    def open_append_stream(self, path: str, metadata: Any) -> Any:
        raise NotImplementedError


class _Lossy:
    def __init__(self, stream: Any, lost: int) -> None:
        self._stream, self._lost = stream, lost
        self.closed = False

    def write(self, content: bytes) -> int:
        self._stream.write(bytes(content)[: -self._lost])
        return len(content)

    def close(self) -> None:
        self.closed = True
        self._stream.close()

    def flush(self) -> None:
        self._stream.flush()


def _far(folder: Path, **kind: Any) -> tuple[Any, _Store]:
    handler = _Store(folder, **kind)
    return stores.Place(fs.PyFileSystem(handler), "out/part.jsonl"), handler


def test_a_published_file_stands_in_its_place(tmp_path: Path) -> None:
    where = stores.place(str(tmp_path / "out" / "part.jsonl"))

    publishing.publish_bytes(where, b"{}\n")

    assert (tmp_path / "out" / "part.jsonl").read_bytes() == b"{}\n"


def test_a_file_uri_is_a_local_path(tmp_path: Path) -> None:
    where = stores.place((tmp_path / "out" / "part.jsonl").as_uri())

    publishing.publish_bytes(where, b"{}\n")

    assert (tmp_path / "out" / "part.jsonl").read_bytes() == b"{}\n"


def test_a_subtree_of_the_disk_is_the_disk(tmp_path: Path) -> None:
    subtree = fs.SubTreeFileSystem(str(tmp_path), fs.LocalFileSystem())

    assert stores.local_path(stores.Place(subtree, "out/part.jsonl")) == tmp_path / "out" / "part.jsonl"


def test_relative_paths_are_below_the_root(tmp_path: Path) -> None:
    assert stores.place("feed/a.txt", str(tmp_path)).path == str(tmp_path / "feed" / "a.txt")


def test_an_unknown_kind_of_store_is_refused_in_words() -> None:
    with pytest.raises(UsageError, match="ftp://example"):
        stores.place("ftp://example.org/articles")


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        ("feed/a?b.txt", "feed/a?b.txt"),
        ("s3://news/feed/a.txt", "s3://news/feed/a.txt"),
        ("s3://key:secret@news/feed/a.txt?scheme=http&region=x", "s3://news/feed/a.txt"),
        ("abfs://container@account.example/feed/a.txt", "abfs://container@account.example/feed/a.txt"),
    ],
)
def test_records_and_reports_show_no_passwords(name: str, fit: str) -> None:
    assert stores.shown(name) == fit


def test_a_uri_may_have_escapes(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()

    assert stores.place((tmp_path / "a b" / "c.txt").as_uri()).path == str(tmp_path / "a b" / "c.txt")


def test_a_name_is_joined_to_a_uri_before_its_options() -> None:
    assert stores.joined("s3://news/out/?region=x", "part.jsonl") == "s3://news/out/part.jsonl?region=x"
    assert stores.joined("out?", "part.jsonl") == "out?/part.jsonl"


def test_nothing_is_published_when_building_fails(tmp_path: Path) -> None:
    where = stores.place(str(tmp_path / "part.jsonl"))

    with suppress(KeyError), publishing.published(where) as built:
        built.write_bytes(b"half")
        raise KeyError

    assert not (tmp_path / "part.jsonl").exists()
    assert not list((tmp_path / publishing.BUILDING).iterdir())


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    where = stores.place(str(tmp_path / "part.jsonl"))
    publishing.publish_bytes(where, b"old and long\n")

    publishing.publish_bytes(where, b"new\n")

    assert (tmp_path / "part.jsonl").read_bytes() == b"new\n"


def test_what_killed_workers_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / publishing.BUILDING).mkdir()
    (tmp_path / publishing.BUILDING / "part.jsonl.0f").write_bytes(b"half")

    publishing.delete_leftovers(stores.place(str(tmp_path)))

    assert not os.listdir(tmp_path)


def test_an_object_store_gets_the_file_under_its_name_at_once(tmp_path: Path) -> None:
    where, handler = _far(tmp_path)
    where.store.create_dir("out")

    publishing.publish_bytes(where, b"{}\n")

    assert (tmp_path / "out" / "part.jsonl").read_bytes() == b"{}\n"
    assert not handler.moves


def test_a_store_that_shows_half_files_gets_them_by_renaming(tmp_path: Path) -> None:
    where, handler = _far(tmp_path, kind="hdfs")

    publishing.publish_bytes(where, b"old\n")
    publishing.publish_bytes(where, b"new\n")

    assert (tmp_path / "out" / "part.jsonl").read_bytes() == b"new\n"
    assert [target for _, target in handler.moves] == ["out/part.jsonl"] * 2


def test_a_store_that_kept_fewer_bytes_is_an_error_that_is_worth_another_try(tmp_path: Path) -> None:
    where, _ = _far(tmp_path, lost=1)
    where.store.create_dir("out")

    with pytest.raises(OSError, match="2 bytes in the store, 3 were written"):
        publishing.publish_bytes(where, b"{}\n")


def test_a_far_file_is_fetched_to_a_path_with_the_same_suffixes(tmp_path: Path) -> None:
    where, _ = _far(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "part.jsonl").write_bytes(b"{}\n")

    with publishing.fetched(where) as path:
        assert path.name == "part.jsonl"
        assert path.read_bytes() == b"{}\n"
        assert tmp_path not in path.parents
    assert not path.exists()


def test_sizes_are_listed_by_names_below_the_folder(tmp_path: Path) -> None:
    publishing.publish_bytes(stores.place(str(tmp_path / "out" / "_done" / "part.json")), b"12345")

    assert stores.sizes_below(stores.place(str(tmp_path / "out"))) == {"_done/part.json": 5}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert stores.sizes_below(stores.place(str(tmp_path / "nowhere"))) == {}


def test_many_small_files_are_read_in_order(tmp_path: Path) -> None:
    places = [stores.place(str(tmp_path / f"{number}.json")) for number in range(40)]
    for number, where in enumerate(places):
        publishing.publish_bytes(where, str(number).encode())

    assert list(stores.read_all(places)) == [str(number).encode() for number in range(40)]
