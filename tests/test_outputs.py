"""What all output formats have in common: found by name, framed alike, honest about what they leave out."""

from __future__ import annotations

import io
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import EMPTY, FULL, HAND_MADE, SAMPLES, UNSPEAKABLE, for_any_article

from newsparse.errors import MissingExtraError, UsageError
from newsparse.model import Article
from newsparse.outputs import (
    Format,
    Settings,
    check_request,
    dropped,
    format_named,
    format_of,
    formats,
    open_writer,
)
from newsparse.record import from_record, to_record

_DEFAULT = Settings()
_NAMES = ["csv", "json", "jsonl", "jsonld", "markdown", "ninjs", "parquet", "sqlite", "tei", "tsv", "xlsx"]
_TEXT_FORMATS = [name for name in _NAMES if name not in ("parquet", "sqlite", "xlsx")]

_WITH_FIELDS = ["csv", "json", "jsonl", "tsv", "xlsx"]
_WITH_ESCAPES = ["json", "jsonl", "jsonld", "markdown", "ninjs", "tei"]

_every_format = pytest.mark.parametrize("name", _NAMES)
_every_text_format = pytest.mark.parametrize("name", _TEXT_FORMATS)


def _installed(name: str) -> Format:
    form = format_named(name)
    for module in form.modules:
        pytest.importorskip(module, reason=f"newsparse[{form.extra}] is not installed")
    return form


def _written(form: Format, articles: list[Article], place: Path, wanted: Settings = _DEFAULT) -> bytes:
    """What the format's writer writes, whether it wants a stream or a path."""
    if not form.needs_path:
        stream = io.BytesIO()
        _write(form, articles, stream, wanted)
        return stream.getvalue()
    place.unlink(missing_ok=True)
    _write(form, articles, place, wanted)
    return place.read_bytes()


def _write(form: Format, articles: list[Article], sink: Any, wanted: Settings) -> None:
    writer = open_writer(form, sink, wanted)
    for article in articles:
        writer.write(article)
    writer.close()


def test_the_formats_are_the_modules_of_the_package() -> None:
    assert list(formats()) == _NAMES


@_every_format
def test_a_format_describes_itself(name: str) -> None:
    form = format_named(name)
    assert form.name == name
    assert form.suffix.startswith(".")
    assert form.summary
    assert form.notes
    assert "/" in form.media_type
    assert (form.encode is None) != (form.open is None)
    assert all(loss.field and loss.reason for loss in form.loses)


def test_suffixes_are_distinct() -> None:
    endings = [suffix for form in formats().values() for suffix in form.suffixes]
    assert len(set(endings)) == len(endings)


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no format 'xml'") as caught:
        format_named("xml")
    assert caught.value.hint == f"formats: {', '.join(_NAMES)}"


def test_a_misspelt_format_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        format_named("cvs")
    assert caught.value.hint.startswith("did you mean csv? formats: csv, ")


@pytest.mark.parametrize(
    ("alias", "name"),
    [("md", "markdown"), ("MD", "markdown"), ("sqlite3", "sqlite"), ("db", "sqlite"), ("pq", "parquet")],
)
def test_formats_have_other_names(alias: str, name: str) -> None:
    assert format_named(alias).name == name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news.csv.gz", "csv"), ("a/News.DB", "sqlite"), ("a.sqlite3", "sqlite"), ("a.pq", "parquet"),
        ("a.md", "markdown"), ("a.ninjs.jsonl.zst", "ninjs"), ("a.ndjson", "jsonl"), ("a.xlsx", "xlsx"),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_names_its_format(path: str, name: str) -> None:
    form = format_of(path)
    assert form
    assert form.name == name


@pytest.mark.parametrize("path", ["news", "news.gz", "news.2021", "out.d/news", ".hidden", "/dev/stdout"])
def test_a_file_without_an_ending_names_none(path: str) -> None:
    assert format_of(path) is None


@pytest.mark.parametrize(
    ("path", "ending"), [("a.html", ".html"), ("a.xml.gz", ".xml"), ("a/b.YAML", ".yaml")]
)
def test_an_ending_that_no_format_writes_is_answered_with_those_that_are_known(
    path: str, ending: str
) -> None:
    with pytest.raises(UsageError, match=f"no format writes {ending}") as caught:
        format_of(path)
    assert ".xlsx" in caught.value.hint
    assert "-f NAME" in caught.value.hint


def test_private_modules_are_no_formats() -> None:
    with pytest.raises(UsageError):
        format_named("_format")


def test_listing_the_formats_imports_none_of_their_packages() -> None:
    program = (
        "import sys; from newsparse.outputs import formats; formats();"
        "print(*{'pyarrow', 'yaml', 'sqlite3', 'lxml', 'xml', 'csv', 'xlsxwriter'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@_every_format
def test_the_same_articles_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    form = _installed(name)
    articles = [FULL, EMPTY, UNSPEAKABLE]
    assert _written(form, articles, tmp_path / "one") == _written(form, articles, tmp_path / "two")


@_every_format
def test_no_articles_are_written_too(name: str, tmp_path: Path) -> None:
    _written(_installed(name), [], tmp_path / "none")


@_every_text_format
def test_articles_encoded_elsewhere_are_put_together_to_the_same_bytes(name: str, tmp_path: Path) -> None:
    form = _installed(name)
    assert form.encode is not None
    articles = [FULL, EMPTY, UNSPEAKABLE]
    framing = form.framing(Settings())
    middle = framing.between.join(form.encode(article, Settings()) for article in articles)
    assert framing.head + middle + framing.tail == _written(form, articles, tmp_path / "out")


@pytest.mark.parametrize("name", [name for name in _NAMES if name != "sqlite"])
def test_closing_a_writer_leaves_the_stream_open(name: str) -> None:
    stream = io.BytesIO()
    _write(_installed(name), [FULL], stream, Settings())
    assert not stream.closed


@_every_text_format
def test_each_article_is_written_at_once(name: str) -> None:
    form, stream = _installed(name), io.BytesIO()
    writer = open_writer(form, stream)
    for number in range(1, 4):
        writer.write(replace(FULL, title=f"Article {number}"))
        assert f"Article {number}".encode() in stream.getvalue()
    writer.close()


def test_a_format_of_files_is_not_written_to_a_stream() -> None:
    with pytest.raises(UsageError, match="sqlite cannot be written to a stream"):
        open_writer(format_named("sqlite"), io.BytesIO())


@pytest.mark.parametrize("name", _WITH_FIELDS)
def test_unknown_fields_are_named(name: str) -> None:
    form = format_named(name)
    with pytest.raises(UsageError, match=r"'headline', 'dateline\.city'") as caught:
        check_request(form, Settings(fields=("title", "headline", "dateline.city")))
    assert "paragraphs" in caught.value.hint


def test_formats_with_fields_of_their_own_refuse_a_choice() -> None:
    with pytest.raises(UsageError, match="ninjs has fields of its own") as caught:
        check_request(format_named("ninjs"), Settings(fields=("title",)))
    assert caught.value.hint == "--fields goes with csv, json, jsonl, tsv, xlsx"


def test_formats_without_escapes_refuse_ascii() -> None:
    with pytest.raises(UsageError, match="csv has no escapes"):
        check_request(format_named("csv"), Settings(ascii_only=True))


@_every_format
def test_an_unknown_time_zone_is_named(name: str) -> None:
    with pytest.raises(UsageError, match="Asia/Nowhere"):
        check_request(format_named(name), Settings(timezone="Asia/Nowhere"))


@pytest.mark.parametrize("name", _WITH_ESCAPES)
@pytest.mark.parametrize("article", HAND_MADE.values(), ids=HAND_MADE)
def test_ascii_output_is_ascii(name: str, article: Article, tmp_path: Path) -> None:
    assert _written(_installed(name), [article], tmp_path / "out", Settings(ascii_only=True)).isascii()


@pytest.mark.parametrize(
    ("name", "package"), [("parquet", "pyarrow"), ("markdown", "PyYAML"), ("xlsx", "xlsxwriter")]
)
def test_a_missing_package_is_answered_with_the_command_that_installs_it(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = [f"{package}>=1; extra == '{name}'", f"other; extra == '{name}s'", "click>=8"]
    monkeypatch.setattr("importlib.metadata.requires", lambda _name: needed)
    monkeypatch.setattr("importlib.util.find_spec", lambda _module: None)
    with pytest.raises(MissingExtraError) as caught:
        open_writer(format_named(name), io.BytesIO())
    assert caught.value.hint == f"pip install '{package}>=1'"


@pytest.mark.parametrize(
    ("receipt", "hint"),
    [
        ("pipx_metadata.json", "pipx inject newsparse 'pyarrow>=15'"),
        ("uv-receipt.toml", "uv pip install --python {} 'pyarrow>=15'"),
        ("pyvenv.cfg", "pip install 'pyarrow>=15'"),
    ],
)
def test_the_command_is_that_of_the_tool_that_installed_newsparse(
    receipt: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / receipt).touch()
    monkeypatch.setattr("importlib.metadata.requires", lambda _name: ['pyarrow>=15; extra == "parquet"'])
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert MissingExtraError("Parquet", "parquet").hint == hint.format(tmp_path)


# Losses: a field that a format does not declare lost must show in its output.

_DIGEST = re.compile(rb"sha256:[0-9a-f]{64}")


def _shown(form: Format, article: Article, place: Path) -> Any:
    """What a reader finds, but for the name that is made of everything."""
    if form.name == "sqlite":
        _written(form, [article], place)
        connection = sqlite3.connect(place)
        dump = "\n".join(connection.iterdump()).encode()
        connection.close()
        return _DIGEST.sub(b"", dump)
    return _DIGEST.sub(b"", _written(form, [article], place))


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(item, (*path, key))
    elif path != ("schema",):
        yield path


_LEAVES = list(_leaves(to_record(FULL)))
_CHANGED = {
    "publish": "update", "unsure": "mojibake", "en": "fr",
    "chrome": "body", "header": "body", "body": "trailer", "trailer": "body", "comments": "body",
}  # fmt: skip


def _changed(path: tuple[Any, ...]) -> Article:
    """The full article with another value in one place."""
    record = to_record(FULL)
    holder: Any = record
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = _other(holder[path[-1]], path[-1])
    return from_record(record)


def _other(value: Any, key: Any) -> Any:
    if value is None:
        return "2021-01-01" if key == "date" else "changed"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return round(1 - value, 2)
    if value in _CHANGED:
        return _CHANGED[value]
    return value.replace("2020-", "2021-") if value.startswith("2020-") else f"{value} changed"


@_every_format
@pytest.mark.parametrize("path", _LEAVES, ids=lambda path: ".".join(map(str, path)))
def test_what_a_format_does_not_declare_lost_shows_in_its_output(
    name: str, path: tuple[Any, ...], tmp_path: Path
) -> None:
    form, article = _installed(name), _changed(path)
    names = ".".join(str(step) for step in path if not isinstance(step, int))
    lost = dropped(form, article, Settings())
    if not any(names == field or names.startswith(f"{field}.") for field in lost):
        assert _shown(form, article, tmp_path / "one") != _shown(form, FULL, tmp_path / "two")


@_every_format
def test_the_report_counts_the_articles_that_lost_something(name: str, tmp_path: Path) -> None:
    form = _installed(name)
    writer = open_writer(form, tmp_path / "out" if form.needs_path else io.BytesIO())
    for title in ("One", "Two"):
        writer.write(replace(FULL, title=title))
    writer.close()
    assert dict(writer.losses) == dict.fromkeys(dropped(form, FULL, Settings()), 2)


@_every_format
def test_an_empty_article_loses_at_most_its_place(name: str) -> None:
    lost = {field.partition(".")[0] for field in dropped(format_named(name), EMPTY, Settings())}
    assert lost <= {"source", "layout", "sections", "confidence"}  # which even an empty text has


@pytest.mark.parametrize("name", ["csv", "markdown", "parquet", "sqlite", "tei", "tsv", "xlsx"])
def test_characters_that_a_format_cannot_carry_are_counted(name: str) -> None:
    assert "characters" in dropped(format_named(name), UNSPEAKABLE, Settings())
    assert "characters" not in dropped(format_named(name), FULL, Settings())


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_loses_nothing(name: str) -> None:
    assert not format_named(name).loses


def test_the_zone_of_a_date_decides_whether_ninjs_can_carry_it(tmp_path: Path) -> None:
    form, article = format_named("ninjs"), replace(FULL, publish_date="2020-07-08T22:26", update_date=None)
    assert "publish_date" in dropped(form, article, Settings())
    assert "publish_date" not in dropped(form, article, Settings(timezone="Asia/Tehran"))
    assert b'"2020-07-08T22:26:00+04:30"' in _written(
        form, [article], tmp_path / "out", Settings(timezone="Asia/Tehran")
    )


@_every_format
def test_articles_of_all_kinds_can_be_written_together(name: str, tmp_path: Path) -> None:
    assert _written(_installed(name), [*HAND_MADE.values(), *SAMPLES.values()], tmp_path / "out")


@_every_format
@for_any_article
def test_any_article_can_be_written(name: str, article: Article, tmp_path: Path) -> None:
    assert _written(_installed(name), [article], tmp_path / "out")
    dropped(format_named(name), article, Settings())
