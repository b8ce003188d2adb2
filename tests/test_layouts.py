"""Layouts: the ones that come with newsparse prove themselves, and a user's mistakes are named."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from newsparse import Article, Options, parse, parse_bytes, parse_file
from newsparse.errors import LayoutError
from newsparse.layouts.file import BUILTIN_FOLDER, Layout, load
from newsparse.layouts.proof import check
from newsparse.layouts.registry import (
    all_layouts,
    builtin,
    by_name,
    catalogue,
    known_layout,
    recognise,
    user_folder,
)
from newsparse.record import to_record

_LAYOUT = """\
name = "valley-post"
description = "The Valley Post, 2015 on"
landmarks = ["The Valley Post"]
detect = ['Printed on \\d+']

[labels]
news_id = ["Sheet No"]

[[cues]]
name = "valley weather"
pattern = 'Weather in the valley: .*'
votes = {chrome = 6, body = -6}
hits = ["Weather in the valley: fair"]
misses = ["Weather is fair"]
"""

_PAGE = """\
The Valley Post
Printed on 12 paper mills' account
Sheet No: 417
Bridge reopens after a winter of repairs
The stone bridge above the old mill opened to walkers on Tuesday, and a lorry crossed it before noon.
Weather in the valley: fair
The town paid for the work with a lottery, which was won by the mason who had sold the most tickets.
"""

_STALE = "run scripts/make_catalogue.py"
_BUILTIN = [pytest.param(load(known.path), id=known.name) for known in builtin().known]
_every_layout = pytest.mark.parametrize("layout", _BUILTIN)


def _written(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _forget() -> None:
    all_layouts.cache_clear()
    by_name.cache_clear()


@pytest.fixture(autouse=True)
def _no_layouts_of_the_person_who_tests(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("newsparse.layouts.registry.user_folder", lambda: tmp_path / "none")
    _forget()


@_every_layout
def test_a_built_in_layout_passes_its_own_proof(layout: Layout) -> None:
    def read(text: str) -> list[dict[str, object]]:
        return [to_record(article) for article in parse(text, Options(layout=layout.name))]

    assert check(layout, read) == []


@_every_layout
def test_a_built_in_layout_has_hits_and_misses_and_the_name_of_its_file(layout: Layout) -> None:
    assert layout.hits
    assert layout.misses
    assert layout.name == Path(layout.path).stem
    assert len(layout.description) <= 55
    assert all(table.hits and table.misses for table in layout.cues)


@_every_layout
def test_a_built_in_layout_would_be_accepted_from_a_user(layout: Layout, tmp_path: Path) -> None:
    source = Path(layout.path).read_text("utf-8")

    copy = load(_written(tmp_path, source))

    assert copy.landmarks == layout.landmarks


@_every_layout
def test_the_catalogue_says_what_the_file_of_a_layout_says(layout: Layout) -> None:
    (known,) = (known for known in builtin().known if known.name == layout.name)
    cues = tuple(replace(table, hits=(), misses=()) for table in layout.cues)

    assert known == known_layout(layout), _STALE
    assert by_name(layout.name) == replace(layout, cues=cues, hits=(), misses=()), _STALE


def test_the_catalogue_holds_every_built_in_layout_once_in_order() -> None:
    names = [known.name for known in builtin().known]

    assert names == [path.stem for path in sorted(Path(BUILTIN_FOLDER).glob("*.toml"))], _STALE


def test_a_page_is_recognised_by_what_stands_near_its_top(tmp_path: Path) -> None:
    mine = load(_written(tmp_path, _LAYOUT))
    known = catalogue([known_layout(mine)])

    assert recognise(_PAGE.splitlines(), known) == mine
    assert recognise(_PAGE.replace("Printed on 12", "Printed on the").splitlines(), known) is None
    assert recognise(["Nothing of the kind", ""], known) is None


@pytest.mark.parametrize("landmark", ["T", "Th", "The", "The Valley Post"])
def test_a_landmark_may_be_as_short_as_one_letter(tmp_path: Path, landmark: str) -> None:
    mine = load(_written(tmp_path, _LAYOUT.replace('The Valley Post"]', f'{landmark}"]')))

    assert recognise(_PAGE.splitlines(), catalogue([known_layout(mine)])) == mine


def test_what_stands_in_the_middle_of_a_long_page_announces_nothing(tmp_path: Path) -> None:
    known = catalogue([known_layout(load(_written(tmp_path, _LAYOUT)))])

    assert recognise(["a line"] * 60 + _PAGE.splitlines() + ["a line"] * 60, known) is None


def test_a_users_layout_reads_its_own_labels_and_cues(tmp_path: Path) -> None:
    path = _written(tmp_path, _LAYOUT)

    (article,) = parse(_PAGE, Options(layout=str(path)))

    assert article.layout == "valley-post"
    assert article.news_id == "417"
    assert not any("Weather" in paragraph for paragraph in article.paragraphs)


def test_a_users_layout_takes_the_place_of_a_built_in_one_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _written(tmp_path, _LAYOUT.replace("valley-post", "kayhan"))
    monkeypatch.setattr("newsparse.layouts.registry.user_folder", lambda: tmp_path)
    _forget()

    assert [known.path for known in all_layouts().known if known.name == "kayhan"] == [str(path)]
    assert by_name("kayhan").path == str(path)
    _forget()


def test_the_users_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert user_folder() == str(tmp_path / "newsparse" / "layouts")


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(LayoutError, match="no layout is called 'kayhann'") as caught:
        by_name("kayhann")

    assert "kayhan, " in caught.value.hint


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("description", "descripton"), r"mine\.toml: .*unknown key `descripton`"),
        (
            ("landmarks = [", "landmarks = [7, "),
            r"mine\.toml: landmarks\[0\]: Expected `str \| array`, got `int`",
        ),
        (
            ("chrome = 6", "chrom = 6"),
            r"mine\.toml: cues\[0\]\.votes: Invalid enum value 'chrom'",
        ),
        (("chrome = 6", "chrome = 60"), r"mine\.toml: cues\[0\]\.votes.*: Expected `int` <= 9"),
        (("chrome = 6", "chrome = '6'"), r"mine\.toml: cues\[0\]\.votes.*: Expected `int`, got `str`"),
        (("Printed on \\d+", "Printed (on"), r"mine\.toml: detect\[0\]: missing \).*'Printed \(on'"),
        (
            ("valley: .*", "valley: [*"),
            r"mine\.toml: cues: valley weather: pattern: .*'Weather in the valley: \[\*'",
        ),
        (("[labels]\nnews_id", "[labels]\nnewsid"), r"mine\.toml: labels.*: Invalid enum value 'newsid'"),
        (("[labels]", 'drop = ["prosa"]\n[labels]'), r"mine\.toml: drop: no general cue is called 'prosa'"),
        (
            ("[labels]", 'encoding = "utf-88"\n[labels]'),
            r"mine\.toml: encoding: no encoding is called 'utf-88'",
        ),
        (("[labels]", 'date_order = "DYM"\n[labels]'), r"mine\.toml: date_order: Invalid enum value 'DYM'"),
        (("[labels]", 'path = "x"\n[labels]'), r"mine\.toml: .*unknown key `path`"),
        (('landmarks = ["The Valley Post"]', ""), r"mine\.toml: detect: needs `landmarks`"),
        (("name =", "name"), r"mine\.toml: .*line 1"),
        (('name = "valley-post"', ""), r"mine\.toml: missing key `name`"),
    ],
)
def test_a_mistake_is_answered_with_file_key_and_reason(
    tmp_path: Path, change: tuple[str, str], reason: str
) -> None:
    path = _written(tmp_path, _LAYOUT.replace(*change, 1))

    with pytest.raises(LayoutError, match=f"(?s){reason}"):
        load(path)


def test_a_missing_file_is_answered_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match=r"nowhere\.toml: No such file"):
        load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("line", ["a" * 80 + "b?", "a" * 200 + "b?"], ids=["short", "long"])
@pytest.mark.parametrize("phrases", ["[]", '["aaa"]'], ids=["pattern", "phrase"])
def test_a_pattern_that_takes_too_long_is_given_up(tmp_path: Path, line: str, phrases: str) -> None:
    slow = _LAYOUT.replace("pattern = 'Weather", f"longest = 400\nphrases = {phrases}\npattern = 'Weather")
    path = _written(tmp_path, slow.replace("Weather in the valley: .*'", "(?:a|aa)+b$'"))

    (article,) = parse(f"{_PAGE}{line}\n", Options(layout=str(path)))

    slow_lines = [warning.line for warning in article.warnings if warning.code == "pattern-timeout"]
    assert slow_lines == ([8] if len(line) < 120 or phrases != "[]" else [])


def test_a_separator_of_a_layout_cuts_a_text(tmp_path: Path) -> None:
    path = _written(tmp_path, _LAYOUT.replace("[labels]", "separator = 'o~o~o'\n[labels]"))
    text = f"{_PAGE}o~o~o\n{_PAGE}"

    assert len(parse(text)) == 1
    assert [article.source.first_line for article in parse(text, Options(layout=str(path)))] == [1, 8]
    assert len(parse_bytes(text.encode(), Options(layout=str(path)))) == 2


def test_the_encoding_of_a_layout_decodes_a_file(tmp_path: Path) -> None:
    path = _written(tmp_path, _LAYOUT.replace("[labels]", 'encoding = "cp1251"\n[labels]'))
    text = _PAGE.replace("The town paid", "Город платил")

    (article,) = parse_bytes(text.encode("cp1251"), Options(layout=str(path)))

    assert article.paragraphs[-1].startswith("Город платил")


def test_a_proof_that_fails_says_which_line_of_it(tmp_path: Path) -> None:
    wrong = _LAYOUT.replace('misses = ["Weather is fair"]', 'misses = ["Weather in the valley: foul"]')
    mine = load(
        _written(tmp_path, wrong + '\n[[hits]]\ntext = "Quite another page"\nexpect = {news_id = "1"}\n')
    )

    assert check(mine, lambda _: [{"news_id": None}]) == [
        "cue 'valley weather' matches 'Weather in the valley: foul'",
        "hit 1 is not recognised: no line near its top or end begins with 'The Valley Post'",
        "hit 1: news_id is None, not '1'",
    ]


@_every_layout
def test_a_built_in_layout_has_a_sample(layout: Layout) -> None:
    samples = Path(__file__).parent.parent / "samples"

    assert any(article.layout == layout.name for path in samples.rglob("*.txt") for article in _read(path))


@cache
def _read(path: Path) -> list[Article]:
    return parse_file(path)


_SHORT_STORY = """\
Bridge reopens after a winter of repairs
The Valley Post
Printed on 12 May 2021
Sheet No: 417
The bridge opened on Tuesday.
Weather in the valley: fair, with a light wind from the north
A lorry crossed it before noon.
Weather in the valley: fair
The town paid for it with a lottery.
Weather in the valley: rain later
It holds.
"""


@pytest.mark.parametrize(
    "votes", ["chrome = 6, body = -6", "chrome = 8, body = -8, header = -4", "chrome = 4"]
)
def test_furniture_of_a_layout_takes_no_prose_along(tmp_path: Path, votes: str) -> None:
    path = _written(tmp_path, _LAYOUT.replace("chrome = 6, body = -6", votes))

    (article,) = parse(_SHORT_STORY, Options(layout=str(path)))

    assert article.paragraphs == (
        "The bridge opened on Tuesday.",
        "A lorry crossed it before noon.",
        "The town paid for it with a lottery.",
        "It holds.",
    )
    assert [part.section for part in article.sections].count("chrome") >= 3


def _problems(folder: Path, text: str) -> list[str]:
    path = _written(folder, text, f"mine-{len(list(folder.iterdir()))}.toml")
    return check(
        load(path), lambda text: [to_record(each) for each in parse(text, Options(layout=str(path)))]
    )


def test_a_proof_names_the_sentences_that_are_in_no_field(tmp_path: Path) -> None:
    notice = "Sign up for our newsletter and agree to our privacy policy and to cookies.\n"
    hit = f'\n[[hits]]\ntext = """\n{_PAGE}"""\n'
    with_notice = hit.replace("Weather", f"{notice}Weather", 1)

    assert _problems(tmp_path, _LAYOUT + hit) == []
    assert _problems(tmp_path, _LAYOUT + with_notice) == [f"hit 1: line 6 is in no field: {notice.strip()!r}"]
    assert _problems(tmp_path, _LAYOUT + with_notice + 'furniture = ["Sign up"]\n') == []


def test_a_proof_says_why_a_hit_is_not_recognised(tmp_path: Path) -> None:
    hit = f'\n[[hits]]\ntext = """\n{_PAGE}"""\n'

    (landmark,) = _problems(tmp_path, _LAYOUT + hit.replace("The Valley Post", "The Hill Post"))
    assert landmark.startswith(
        "hit 1 is not recognised: no line near its top or end begins with 'The Valley Post'"
    )

    (pattern,) = _problems(tmp_path, _LAYOUT + hit.replace("Printed on 12", "Printed on the 12"))
    assert "matches 'Printed on" in pattern


@pytest.mark.parametrize(
    ("change", "known"),
    [
        (("chrome = 6", "footer = 6"), "known: chrome, header, body, trailer, comments"),
        (("landmarks", "landmark"), "did you mean landmarks?"),
        (("[labels]\nnews_id", "[labels]\nheadline"), "known: news_id, "),
        (("[labels]", "date_order = 'MYD'\n[labels]"), "known: DMY, MDY, YMD"),
    ],
)
def test_a_mistake_names_what_is_known(tmp_path: Path, change: tuple[str, str], known: str) -> None:
    with pytest.raises(LayoutError) as caught:
        load(_written(tmp_path, _LAYOUT.replace(*change, 1)))

    assert known in str(caught.value)
