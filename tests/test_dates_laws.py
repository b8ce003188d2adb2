"""Laws of the date grammar on any text: it is real and verbatim, however long the text."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import dates
from newsparse.dates import DateMatch, day_month, find_dates, find_time, nearest_year
from newsparse.dates._patterns import as_plain
from newsparse.dates._usual import read_usual

_ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?)?)?")
_PIECES = """
8 08 31 12 2020 1399 2563 99 0940 22:26 10.15 9:54:00 5PM a.m. 14h52 Uhr July JUL. Feb August
juillet de of the Wednesday Mon, mercredi Çarşamba یکشنبه تیر ذو القعدة ۱۳۹۹ ۱۸ กรกฎาคม ก.ค. 年
7月 8日 （水） GMT GMT+7 (UTC +04:00) +0200 Z T EST IST - – / . , : | • ' ( ) % $ 1st 2nd 30th İ ß
\u0307 \u200f ² ½ ٣ tháng năm 令和 9 12 Comments
""".split()  # noqa: SIM905
_datelike = st.lists(st.sampled_from(_PIECES), max_size=12).flatmap(
    lambda pieces: st.lists(
        st.sampled_from(["", " ", "  ", "\xa0", "-"]), min_size=len(pieces), max_size=len(pieces)
    ).map(lambda gaps: "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True)))
)
_texts = _datelike | st.text(max_size=60)
_usual = st.tuples(
    st.sampled_from(
        [
            "",
            "",
            "Publish Date: ",
            "x",
            "the Mon ",
            "Sun: ",
            "(",
            "— A (@a) ",
            "“Q” ",
            "Dec ",
            "12 ",
            "$5 ",
            "é\xa0",
        ]
    ),
    st.sampled_from(
        [
            "",
            "",
            "Sunday ",
            "Thu, ",
            "TUE ",
            "mar ",
            "Fri.",
            "Monday,,, ",
            "Mon    ",
            "Tue     ",
            "Anna ",
            "Wed - ",
        ]
    ),
    st.sampled_from(
        ["{day} {month} {year}", "{month} {day}, {year}", "{month}. {day}", "{day} {month}, {year}"]
    ),
    st.sampled_from(["", "", " - ", ", ", " ", " at ", "-", "  "]),
    st.sampled_from(
        ["", "", "10:15", "9:05", "24:00", "12:00 am", "12:30 PM", "1:35 a.m.", "13:43 PM", "10:15 GMT"]
    ),
    st.fixed_dictionaries(
        {
            "day": st.sampled_from(["1", "08", "12", "28", "29", "30", "31", "32", "0"]),
            "month": st.sampled_from(
                ["Feb", "June", "JULY", "Sept", "may", "Mar", "Mars", "Julio", "November"]
            ),
            "year": st.sampled_from(["2020", "2019", "1900", "1799", "2200", "2563", "20"]),
        }
    ),
).map(lambda parts: "".join(parts[:5]).format(**parts[5]))
_orders = st.sampled_from([None, "DMY", "MDY", "YMD"])


def _is_real(found: DateMatch) -> bool:
    """Whether the value is well-formed, of the calendar, and made of the parts."""
    if found.value is None:
        return found.year is None and date(2020, found.month or 0, found.day or 0) is not None
    if not _ISO.fullmatch(found.value):
        return False
    if found.day is None:
        return found.value == f"{found.year}-{found.month:02}"
    return datetime.fromisoformat(found.value).date() == date(found.year or 0, found.month or 0, found.day)


@settings(max_examples=1500, deadline=None)
@given(_texts, _orders)
def test_every_date_is_verbatim_real_and_in_order(text: str, order: str | None) -> None:
    end = 0
    for found in find_dates(text, order=order):  # type: ignore[arg-type]
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        assert _is_real(found)
        assert not found.weekday_wrong or found.full
        end = found.end


@settings(max_examples=2000, deadline=None)
@given(_usual | _texts, _orders)
def test_what_is_read_in_one_go_the_scan_reads_alike(text: str, order: str | None) -> None:
    line = as_plain(text)
    found = read_usual(text, line) if line.isascii() else None
    assert found is None or dates._scan(text, line, order) == (found,)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Publish Date: 08 July 2020 - 22:26",
        "Wednesday 08 July 2020",
        "Wednesday, July 8, 2020",
        "• Published 08 July 2020 14:15",
        "Updated: Nov. 20, 2019 1:35 a.m.",
        "Feb 26",
    ],
)
def test_the_usual_forms_are_read_in_one_go(text: str) -> None:
    assert read_usual(text, as_plain(text)) is not None


@settings(max_examples=500, deadline=None)
@given(_texts)
def test_a_time_is_a_real_time(text: str) -> None:
    found = find_time(text)
    assert found is None or datetime.fromisoformat(f"2020-07-08T{found}")


@settings(max_examples=500, deadline=None)
@given(_texts)
def test_a_dateline_day_is_a_real_day(text: str) -> None:
    found = day_month(text)
    assert found is None or date(2020, found[1], found[0])


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-150, 150))
def test_the_year_of_a_day_near_the_publish_date_is_found(publish: date, distance: int) -> None:
    filed = date.fromordinal(publish.toordinal() + distance)
    assert nearest_year(filed.month, filed.day, publish.isoformat()) == filed.isoformat()


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)))
def test_every_day_is_read_back_from_the_usual_forms(day: date) -> None:
    forms = (
        "%A %d %B %Y",
        "%a, %b %d, %Y",
        "%d %b %Y - 22:26",
        "%Y-%m-%dT22:26:31",
        "%Y/%m/%d",
        "%B %d, %Y 10:26 p.m.",
    )
    for form in forms:
        (found,) = find_dates(day.strftime(form))
        assert (found.value or "")[:10] == day.isoformat()
        assert not found.weekday_wrong


@given(_texts)
def test_an_order_never_changes_which_dates_stand_where_unambiguous(text: str) -> None:
    plain = [found for found in find_dates(text) if not found.ambiguous]
    ordered = find_dates(text, order="DMY")
    assert all(found in ordered for found in plain)


@pytest.mark.parametrize(
    "unit",
    [
        "8 July 2020 ",
        "12 ",
        "1/2/",
        "1.",
        "a 1 ",
        "July ",
        "8 ",
        "12:",
        "8 a b ",
        "2020-",
        "٨ ",
        "Mon, ",
        "8 de ",
        "ก.",
        "年",
        "1年",
        " " * 60 + "8",
    ],
)
def test_a_line_of_any_length_is_read_to_its_end(unit: str) -> None:
    # Each takes well under a second; if time grew with the square, minutes.
    line = unit * (100_000 // len(unit))
    assert find_dates(f"{line} | 8 July 2020 |")[-1].value == "2020-07-08"


def test_a_line_of_many_dates_gives_each_of_them() -> None:
    assert len(find_dates("8 July 2020 22:26 | " * 5_000)) == 5_000


_IMPORTED = """
import sys
import newsparse.dates as dates
dates.find_dates("12 Comments")
before = set(sys.modules)
dates.find_dates({text!r})
print(*sorted({{name.partition(".")[0] for name in set(sys.modules) - before}}))
"""


@pytest.mark.parametrize(
    ("text", "package"),
    [
        ("8 July 2020", None),
        ("18/04/1399", "persiantools"),
        ("15 ذو القعدة 1441", "hijridate"),
        ("8 กรกฎาคม 2563", None),
    ],
)
def test_a_calendar_library_is_imported_only_where_its_calendar_is_met(
    text: str, package: str | None
) -> None:
    code = _IMPORTED.format(text=text)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = {name for name in run.stdout.split() if name in ("persiantools", "hijridate", "dateutil")}
    assert loaded == ({package} if package else set())
