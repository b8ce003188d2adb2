"""The registry of readers: every kind of file is told, and its reader is there."""

from __future__ import annotations

import io
import tarfile
from importlib import import_module

import pytest

from newsparse.inputs.registry import COMPRESSION, READERS, TEXT, reader_of


def _tar() -> bytes:
    with io.BytesIO() as file:
        with tarfile.open(fileobj=file, mode="w") as archive:
            archive.addfile(tarfile.TarInfo("a.txt"))
        return file.getvalue()


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_is_a_function_that_exists(reader: object) -> None:
    module, _, function = (reader.read or reader.open).partition(":")  # type: ignore[attr-defined]

    assert callable(getattr(import_module(f"newsparse.inputs.{module}"), function))


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"\x1f\x8b\x08", "a", "gz"),
        (b"BZh9", "a", "bz2"),
        (b"\xfd7zXZ\x00", "a", "xz"),
        (b"\x28\xb5\x2f\xfd", "a", "zst"),
        (b"PK\x03\x04", "a.txt", "zip"),
        (_tar(), "a.txt", "tar"),
        (b"WARC/1.0\r\n", "a", "warc"),
        (b"id,text\n", "a.csv", "csv"),
        (b'{"text": "x"}\n', "a.csv", "csv"),
        (b'{"text": "x"}\n', "a.txt", "jsonl"),
        (b'\xef\xbb\xbf {"text": "x"}\n', "a", "jsonl"),
        (b'{\n"text": "x"}\n', "a.json", "json"),
        (b'{"text": "x"}\n', "a.json", "jsonl"),
        (b'[{"text": "x"}]', "a.json", "json"),
        (b"{\n", "a.txt", "text"),
        (b"Title\n", "a.zip", "text"),
        (b"", "", "text"),
    ],
)
def test_a_file_is_told_by_what_is_in_it_and_where_that_says_nothing_by_its_name(
    head: bytes, name: str, kind: str
) -> None:
    assert reader_of(head, name).name == kind


def test_inside_a_compression_there_is_no_other_and_inside_an_archive_there_is_none() -> None:
    assert reader_of(b"\x1f\x8b\x08", "a", COMPRESSION) is TEXT
    assert reader_of(b"PK\x03\x04", "a", COMPRESSION).name == "zip"
    assert reader_of(b"PK\x03\x04", "a", 2) is TEXT
    assert reader_of(b'{"a": 1}', "a", 2).name == "jsonl"
