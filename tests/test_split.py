"""Cutting a dump into articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cues.matcher import general_matcher
from newsparse.dates import find_dates
from newsparse.errors import LayoutError
from newsparse.model import Span
from newsparse.split import _markers as markers
from newsparse.split import spans
from newsparse.split._markers import CLOSES, DATELINE

PROSE = (
    "The ferry that carries the post to the island was late again on Tuesday, its mate said on the pier.\n"
)
WIRE_LINES = (
    "    SALVADOR, Feb 26 - Light rain fell on the cocoa zone on four\n"
    "days of the week and came too late for the early pods, growers\n"
    "said. Warehouses at the port are two thirds full.\n"
    "    No ships were waiting, the harbour master said on Thursday.\n"
)


def kayhan(
    number: int, *, masthead: str = "Thursday 13 August 2020\n", marker: str = "\n* Comment:\n"
) -> str:
    header = f"News ID: {number}\nPublish Date: 08 July 2020 - 22:26\n"
    return f"{masthead}{header}Ferry Late Again\nBUSHEHR (Dispatches) -- {PROSE}{PROSE}{marker}"


def defapress(number: int) -> str:
    above = "Updated in: 11 September 2021 - 07:20\niran << society\nVolunteers Plant Oaks\n"
    above += f"TEHRAN (defapress) – {PROSE}"
    return (
        f"{above}News ID: {number}\nPublish Date: 02May 2020 - 12:07\n\n{PROSE}\nMessage end/\n\n* Comment:\n"
    )


def mehr(number: int, date: str) -> str:
    body = f"Ardabil Beat Sari\n\nTEHRAN, Aug. 21 (MNA) – {PROSE}\n{PROSE}\n{PROSE}\n"
    foot = "Tags\n\nYour Comment\n\nYou are replying to: .\n  • captcha\n"
    return f"{date}\n\n{body}MNA\n\nNews ID {number}\n\n{foot}"


def wire(title: str, *, end: str = " Reuter\n\x03\n") -> str:
    return f"\n\n{title}\n{WIRE_LINES}{end}"


def agency(title: str, place: str = "CAIRO") -> str:
    return f"{title}\n\n{place} (AP) — {PROSE}\n{PROSE}"


def export(number: int, total: int) -> str:
    header = f"{number} of {total} DOCUMENTS\n\nThe Daily Post\n\nFerry Late\n\nBYLINE: Jane Doe\n\n"
    return f"{header}{PROSE}\nLOAD-DATE: May 2, 2001\n\n\n"


def texts(text: str, *, separator: str | None = None) -> list[str]:
    found = list(spans([text], separator=separator))
    assert "".join(span.text for span in found) == (text if text.strip() else "")
    assert [span.article for span in found] == list(range(1, len(found) + 1))
    return [span.text for span in found]


def first_words(text: str) -> list[str]:
    return [article.split("\n")[0] for article in map(str.strip, texts(text))]


def flat(number: int | str, *, day: str = "8 May 1995 09:10", note: str = "", gap: str = "\n") -> str:
    return f"{day}\nNews ID: {number}\nGoat Gets a Pension\nBERGEN, May 8 - {PROSE}{PROSE}{note}{gap}"


def commented(day: int) -> str:
    header = (
        f"-- Kites Fly\n-- By Ida Brandt\n-- Fri Oct {day}, 2006 6:15pm EDT\n-- http://example.org/{day}\n"
    )
    return f"{header}\nDULUTH (Reuters) - {PROSE}\n-- two boats\n-- three kites\n-- one bell\n\n{PROSE}\n"


MANY = {
    "ids from one up": [flat(number) for number in range(1, 13)],
    "ids with letters": [
        flat(f"AP950508-{number:04}", day="AP-NR-05-08-95 1120EST") for number in range(1, 9)
    ],
    "ids with hyphens and no day": [
        f"News ID: {name}\nKites Fly Again\n\n{PROSE}\n{PROSE}\n"
        for name in ("sport-001", "sport-002", "tech-001")
    ],
    "ids with dots": [flat(f"12.{number}.a") for number in (4, 5, 6)],
    "a note with a label ends a story": [
        flat(number, note="NOTE: the shed was given by a joiner\n") for number in (41810, 41813, 41816)
    ],
    "a long foreword": [
        f"These stories were found on a tape.\n\n{PROSE * 4}\n{flat(101)}",
        *(flat(number) for number in range(102, 110)),
    ],
    "two ids of one article": [
        flat(number).replace("\nGoat", f"\nStory Code: {number}7\nGoat") for number in (411, 412, 413)
    ],
    "an id sent again": [flat(411), flat(411, day="9 May 1995 10:10"), flat(412)],
    "headers behind two hyphens": [commented(20), commented(21), commented(22)],
    "repeated headers": [kayhan(80431), kayhan(80432), kayhan(80433)],
    "headers without a masthead": [kayhan(80431, masthead=""), kayhan(80432, masthead="")],
    "headers with and without a masthead": [
        kayhan(80431, masthead=""),
        kayhan(80432),
        kayhan(80433, masthead=""),
    ],
    "headers below an article without a comment marker": [kayhan(80431, marker=""), kayhan(80432)],
    "headers below a reader's comment": [
        kayhan(80431, marker="* Comment:\nWell said!\nJohn\n"),
        kayhan(80432),
    ],
    "headers below a reader's comment with a date": [
        kayhan(80431, marker="* Comment:\nJohn (16 December 2020)\nIn 1974 we flew one of 22.\n"),
        kayhan(80432),
    ],
    "pages with menus above the labels": [
        "Home\nNews\nCulture\nWeather\nSport\nMoney\nHealth\nTravel\nOpinion\nArchive\n" + kayhan(number)
        for number in (80431, 80432, 80433)
    ],
    "title and lead above the labels": [defapress(80993), defapress(80994), defapress(80995)],
    "lead above the labels after another layout": [kayhan(80431, marker=""), defapress(80994)],
    "ids at the foot": [mehr(204958, "Aug 21, 2023, 11:37 PM"), mehr(204959, "Aug 22, 2023, 10:00 AM")],
    "exports that count": [export(1, 3), export(2, 3), export(3, 3)],
    "end codes": [wire("COCOA REVIEW"), wire("COFFEE REVIEW"), wire("SUGAR REVIEW")],
    "a title instead of an end code": [
        wire("COCOA REVIEW"),
        wire("TEA REVIEW", end="\n"),
        wire("SUGAR REVIEW")[2:],
    ],
    "titles above datelines": [
        agency("Kites Fly Again") + "\n",
        agency("Ducks Counted Twice", "TUNIS") + "\n",
    ],
    "datelines below initials": [
        f"RIGA. Oct 12 (Interfax) - {PROSE}ku jh\n\n",
        f"VILNIUS. Oct 12 (Interfax) - {PROSE}la ra\n\n",
        f"TALLINN. Oct 12 (Interfax) - {PROSE}",
    ],
    "long rules": [
        agency("Kites Fly") + "==========\n",
        agency("Ducks Counted") + "==========\n",
        agency("Bells Ring"),
    ],
    "short rules": [agency("Kites Fly") + "---\n", agency("Ducks Counted") + "---\n", agency("Bells Ring")],
    "form feeds": [agency("Kites Fly"), "\f" + agency("Ducks Counted"), "\f" + agency("Bells Ring")],
    "record separators": [agency("Kites Fly"), "\x1e\n" + agency("Ducks Counted")],
    "names of files": [
        f"==> {name}.txt <==\n" + agency("Kites Fly") + "\n" for name in ("one", "two", "three")
    ],
    "blocks of labels": [
        f"Source: AP\nDate: 2020-07-0{day}\nTitle: Kites Fly\n\n{PROSE}\n" for day in (1, 2, 3)
    ],
    "titles above blocks of labels": [
        f"Kites Fly Again\nThe Daily Post\nBy: Jane Doe\nDate: 2020-07-0{day}\n\n{PROSE}\n"
        for day in (1, 2, 3)
    ],
    "names of files behind a rule": [f"### {name}.txt\n" + agency("Kites Fly") for name in ("one", "two")],
    "codes of other agencies": [
        agency("Kites Fly") + "AP-NY-02-11-88 1132EST\n\n",
        agency("Ducks Counted") + "(END) Dow Jones Newswires\n\n",
        agency("Bells Ring") + "-30-\n\n",
        agency("Kites Fly") + "\x04\n",
        agency("Ducks Counted") + "-REUTER-\n",
    ],
    "mastheads with a weekday below other lines": [
        f"Sunday {day} September 2020\n\nKites Fly Again\n\n{PROSE}\nQods News Agency\n"
        for day in (20, 21, 22)
    ],
    "mastheads": [f"Thursday 1{day} August 2020\n\nKites Fly Again\n\n{PROSE}{PROSE}\n" for day in (3, 4, 5)],
    "Persian ids": [
        f"کد خبر: {number}\nتاریخ انتشار: ۰۸ تیر ۱۳۹۹\nعنوان\n{PROSE}\n" for number in ("۱۶۱۴۱", "۱۶۱۴۲")
    ],
    "pages of one line": [
        f"Thursday 13 August 2020 News ID: 8043{n} Publish Date: 08 July 2020 - 22:31 Boat Returns {PROSE}"
        for n in (4, 5)
    ],
}

ONE = {
    "a short piece of furniture below a rule": kayhan(1).replace("News ID: 1\n", "")
    + "----------\nSHARE YOUR STORY\nDo you have an issue with a ferry? Fill out the form below, today.\n",
    "an editor's note below a rule": agency("Kites Fly")
    + "___\n\nEDITOR'S NOTE — A look at what is said of kites.\n",
    "a title above a day and a dateline": f"Kites Fly\n\nMay 17, 2023 - 22:36\n\nTEHRAN – {PROSE}{PROSE}",
    "what was said, again and again": "Eight Things Said to Us\n\nAll of them at once. "
    + PROSE
    + "".join(f"From Mom {n}:\nWhat she said: {PROSE}What we said: {PROSE}\n" for n in range(4))
    + f"From: Mother in Law:\nWhat she said: {PROSE}",
    "lists behind two hyphens": commented(20),
    "a header printed twice": kayhan(80431).replace(
        "Ferry Late", "News ID: 80431\nPublish Date: 08 July 2020\nFerry Late"
    ),
    "an id in a sentence": kayhan(80431).replace(
        "* Comment:", "The library says\nNews ID: 00000 is\nin the catalogue.\n* Comment:"
    ),
    "stars between sections": agency("Kites Fly")
    + "\n* * *\n\n"
    + PROSE
    + "\n***\n\nWhat comes next\n\n"
    + PROSE,
    "a rule above the notes": agency("Kites Fly") + "-----\nAbout the author\n" + PROSE,
    "a row of stars at the end": agency("Kites Fly") + "\n*****\n",
    "dates between paragraphs": "8 July 2020\n\nKites Fly\n\n" + PROSE + "\n9 July 2020\n\n" + PROSE,
    "comments with dates": kayhan(80431)
    + "John\n8 July 2020 - 10:00\n"
    + PROSE
    + "Jane\n9 July 2020 - 11:00\n"
    + PROSE,
    "a second dateline": agency("Kites Fly") + "\nTUNIS (AP) — " + PROSE,
    "related stories below an end code": agency("Kites Fly")
    + "Enditem\nRelated News\nDucks counted twice in the park\n"
    + PROSE,
    "the agency's name as byline": f"Kites Fly\n{PROSE}Reuters\nJuly 8, 2020\nCAIRO (Reuters) - {PROSE}",
    "one numbered export": export(1, 1),
    "a label in the story": f"Kites Fly\nBy: Jane Doe\nDate: 2020-07-01\n\n{PROSE}Date: 2020\n{PROSE}",
    "a gallery": f"Kites Fly\n{PROSE}Image 1 of 5\n{PROSE}Image 2 of 5\n{PROSE}",
    "page breaks within a sentence": agency("Kites Fly")
    + "The mate of the ferry\n\fsaid that he had been late before, and\nthat it was the wind.\n"
    + PROSE,
}


@pytest.mark.parametrize("parts", MANY.values(), ids=MANY)
def test_each_article_of_a_dump_is_found(parts: list[str]) -> None:
    found = [article.split() for article in texts("".join(parts))]
    assert found == [part.split() for part in parts]


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_article_stays_whole(text: str) -> None:
    assert texts(text) == [text]


def test_a_separator_line_stays_with_the_article_before_it() -> None:
    first, second = texts(agency("Kites Fly") + "==========\n\n" + agency("Ducks Counted"))
    assert first.rstrip().endswith("=====")
    assert second.startswith("Ducks")


def test_a_heading_that_counts_stays_with_the_article_after_it() -> None:
    assert first_words(export(1, 2) + export(2, 2)) == ["1 of 2 DOCUMENTS", "2 of 2 DOCUMENTS"]


def test_a_cover_sheet_belongs_to_the_first_article() -> None:
    assert len(texts("Search: ferry\nResults: 2\n\n" + export(1, 2) + export(2, 2))) == 2


def test_a_header_glued_to_the_last_line_of_the_article_before_still_begins_an_article() -> None:
    first, second = texts(kayhan(80431, marker="* Comment:") + kayhan(80432))
    assert first.endswith("* Comment:Thursday 13 August 2020\n")
    assert second.startswith("News ID: 80432")


def test_an_id_glued_to_the_last_line_of_the_article_before_still_begins_an_article() -> None:
    assert len(texts(kayhan(80431, marker="* Comment:") + kayhan(80432, masthead=""))) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n \t\xa0\n", "\f\n"])
def test_white_space_is_no_article(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_by_line_feeds_and_carriage_returns_only(end: str) -> None:
    odd = PROSE[:-1] + " \x0b\x0c\x85\u2028 on\n"
    parts = [(kayhan(number) + odd).replace("\n", end) for number in (80431, 80432, 80433)]
    found = list(spans(["".join(parts)]))
    lines = parts[0].count(end)
    assert [span.first_line for span in found] == [1, 1 + lines, 1 + 2 * lines]


def test_a_count_that_does_not_hold_is_a_warning_on_the_last_article() -> None:
    *others, last = spans([export(1, 5) + export(2, 5)])
    assert not any(span.warnings for span in others)
    (warning,) = last.warnings
    assert warning.code == "count-mismatch"
    assert warning.message == "the file declares 5 articles; 2 found"
    assert warning.line == last.first_line


def test_two_exports_in_one_file_declare_the_sum() -> None:
    assert not any(span.warnings for span in spans([export(1, 2) + export(2, 2) + export(1, 1)]))


@pytest.mark.parametrize("separator", ["^~ ~$", "^~"])
def test_a_separator_of_the_layout_decides_alone(separator: str) -> None:
    text = kayhan(80431) + "~ ~\n" + kayhan(80432) + kayhan(80433) + "~ ~\n"
    assert [article.count("News ID") for article in texts(text, separator=separator)] == [1, 2]


def test_a_separator_of_words_begins_the_article_after_it() -> None:
    assert first_words_separated("Item 1\nKites\nItem 2\nDucks\n") == ["Item 1", "Item 2"]


def first_words_separated(text: str) -> list[str]:
    return [article.split("\n")[0] for article in texts(text, separator=r"^Item \d")]


def test_a_separator_that_takes_for_ever_is_an_error_that_names_it() -> None:
    with pytest.raises(LayoutError, match="takes more than"):
        list(spans(["a" * 5_000 + "!\n"], separator=r"^(?:a|a)+(?:a|aa)+(?:a|aaa)+$"))


def test_the_first_article_is_given_before_the_dump_is_read_to_its_end() -> None:
    def blocks() -> Iterator[str]:
        for number in range(10_000, 99_999):
            yield kayhan(number)
        raise AssertionError("read to the end")

    assert "10000" in next(iter(spans(blocks()))).text


def test_a_long_text_without_a_cut_is_one_article() -> None:
    text = agency("Kites Fly") + PROSE * 20_000
    assert [span.text for span in spans(blocks_of(text, 70_000))] == [text]


def blocks_of(text: str, size: int) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))


def renumbered(text: str, turn: int) -> str:
    return re.sub(
        r"(?<=[ :])[89]\d{4}", lambda match: str(10_000 + int(match[0]) * (turn + 1) % 89_999), text
    )


_PARTS = (
    [part for parts in MANY.values() for part in parts]
    + list(ONE.values())
    + ["\n", "-----\n", "\r\n", " Reuter\n", "x" * 5000 + "\n"]
)


@given(
    st.lists(st.sampled_from(_PARTS), max_size=6), st.booleans(), st.lists(st.integers(0, 9_000), max_size=20)
)
def test_blocks_may_be_cut_anywhere(parts: list[str], windows: bool, cuts: list[int]) -> None:
    text = "".join(parts).replace("\n", "\r\n" if windows else "\n")
    places = sorted({0, *(place for place in cuts if place < len(text)), len(text)})
    blocks = [text[start:end] for start, end in pairwise(places)]
    assert list(spans(blocks)) == list(spans([text]))


@pytest.mark.parametrize("name", MANY)
def test_a_long_stream_is_cut_as_the_whole_text_is(name: str) -> None:
    text = "".join(
        renumbered("".join(MANY[name]), turn) for turn in range(600_000 // len("".join(MANY[name])))
    )
    whole = list(spans([text]))
    assert len(whole) > 100
    assert [list(spans(blocks_of(text, size))) == whole for size in (9_999, 300_000)] == [True] * 2


@given(st.text(alphabet=st.sampled_from("aA .\n\r\f\x03\x1e-*=1:(News ID)"), max_size=300))
def test_nothing_is_lost_in_any_text(text: str) -> None:
    found: list[Span] = list(spans([text]))
    assert "".join(span.text for span in found) == (text if text.strip() else "")
    lines = [
        len(re.findall(r"\r\n|\r|\n", text[: sum(len(span.text) for span in found[:index])]))
        for index in range(len(found))
    ]
    assert [span.first_line for span in found] == [1 + count for count in lines]


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 5_000 + "News ID: 80431\n" * 2,
        "Tags: kites\nSource: pier\n" + " " * 5_000 + "Tags: kites\nSource: pier\n",
        "Tags: kites\nSource: pier\n\n" + " " * 5_000 + "Tags: kites\n" + "\n" * 5_000,
    ],
    ids=["above an id", "above a label", "around a label"],
)
def test_blanks_without_end_are_no_trouble(text: str) -> None:
    assert "".join(texts(text)) == text


@given(
    st.sampled_from(["TEHRAN", "Rome", "ST LOUIS", "/AP/ Rome", "(AP) "]),
    st.text("aB1 ,.:-—()[]/", max_size=9),
    st.sampled_from(["", ", Feb 26", " (AP)", " [Iran]"]),
    st.sampled_from(["", " - ", "— ", ". ", ": "]),
)
def test_no_dateline_is_without_a_mark_that_closes_it(place: str, more: str, day: str, close: str) -> None:
    unguarded = re.compile(DATELINE.pattern.replace(CLOSES, ""))
    line = f"\n{place}{more}{day}{close}The ferry"

    assert bool(DATELINE.match(line)) is bool(unguarded.match(line))


_SAMPLES = sorted((Path(__file__).parent.parent / "samples").rglob("*.txt"))


def test_what_dates_say_of_a_line_and_what_cutting_says_of_it_agree() -> None:
    lines = {
        line.strip() for path in _SAMPLES for line in decoded(path).split("\n") if 0 < len(line.strip()) <= 80
    }
    short = [line for line in lines if line.isascii()]
    said = {line for line in short if markers.is_day(line)}
    told = {line for line in short if any(date.full for date in find_dates(line))}

    assert said - told == set()
    assert len(said) > 0.95 * len(told)  # the rest has no year, or one of two figures behind a name


def decoded(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r", "\n")


def test_what_ends_an_article_for_cutting_ends_a_story_for_reading() -> None:
    ends = {"Reuter", "REUTERS", "REUTER...", "Enditem", "ENDS", "-30-", "Message end/", "(END)"}
    assert all(map(markers.is_end, ends))
    assert [
        line for line in ends if not {"end code", "sign-off"} & set(general_matcher().look(line).cues)
    ] == []
