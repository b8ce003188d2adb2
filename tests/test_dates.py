"""Dates: which texts are dates, and what exactly they say."""

from __future__ import annotations

import pytest

from newsparse.dates import DateMatch, day_month, find_dates, find_time, is_time_only, nearest_year, with_zone
from newsparse.errors import UsageError


def _only(text: str) -> DateMatch:
    (found,) = find_dates(text)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Publish Date: 08 July 2020 - 22:26", "2020-07-08T22:26"),
        ("Publish Date : 07 May 2021 - 20:52", "2021-05-07T20:52"),
        ("Thursday 13 August 2020", "2020-08-13"),
        ("SATURDAY 25 JULY 2020", "2020-07-25"),
        ("publish date: 24 JULY 2020 - 21:03", "2020-07-24T21:03"),
        ("21 Jul 2024", "2024-07-21"),
        ("8 July 2020", "2020-07-08"),
        ("08 JULY, 2020", "2020-07-08"),
        ("Mon 23rd March 2020", "2020-03-23"),
        ("Wednesday the 8th of July 2020", "2020-07-08"),
        ("the 1st of July, 2020", "2020-07-01"),
        ("8-Jul-2020", "2020-07-08"),
        ("08/Jul/2020", "2020-07-08"),
        ("8.Jul.2020", "2020-07-08"),
        ("8 • July • 2020", "2020-07-08"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"),
        ("Sept. 9, 2020", "2020-09-09"),
        ("Tue., Nov. 19, 2019", "2019-11-19"),
        ("July 8th, 2020", "2020-07-08"),
        ("July 8 2020", "2020-07-08"),
        ("JULY 8, 2020", "2020-07-08"),
        ("Apr 3, 2024, 4:27 AM", "2024-04-03T04:27"),
        ("2020-07-08", "2020-07-08"),
        ("2020/07/08", "2020-07-08"),
        ("2020.07.08", "2020-07-08"),
        ("2020-7-8", "2020-07-08"),
        ("2020-Jul-08", "2020-07-08"),
        ("2020 July 8", "2020-07-08"),
        ("2025/12/22 - 02:58", "2025-12-22T02:58"),
        ("Source: Xinhua| 2020-07-08 22:26:31|Editor: huaxia", "2020-07-08T22:26:31"),
        ("2023-09-22 09:20:50     0    475787", "2023-09-22T09:20:50"),
        ("25/02/2020", "2020-02-25"),
        ("8/14/2019 9:54:00 AM", "2019-08-14T09:54:00"),
        ("31/12 / 2021", "2021-12-31"),
        ("03.05.2024, 16:24 Uhr", "2024-05-03T16:24"),
        ("06. 01. 2026, 14:59 Uhr", "2026-01-06T14:59"),
        ("22.11.2024 07.57", "2024-11-22T07:57"),
        ("2025. 6. 3. 14:30", "2025-06-03T14:30"),
    ],
)
def test_dates_in_usual_order_are_read(text: str, value: str) -> None:
    assert _only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12:19 - 04 August 2017", "2017-08-04T12:19"),
        ("8:15 - 21 December 2017", "2017-12-21T08:15"),
        ("14:48 - January 27, 2019", "2019-01-27T14:48"),
        ("12:29, 8 July, 2020", "2020-07-08T12:29"),
        ("All News 16:56 August 10, 2018", "2018-08-10T16:56"),
        ("11:58, 23 APR 2024", "2024-04-23T11:58"),
        ("0940 GMT August 25, 2019", "2019-08-25T09:40+00:00"),
        ("10:26 p.m. EDT, Wed July 8, 2009", "2009-07-08T22:26"),
        ("10:26 p.m. on Wednesday, July 8, 2009", "2009-07-08T22:26"),
        ("11:15 05.10.2018", "2018-10-05T11:15"),
        ("22h15, 8 juillet 2020", "2020-07-08T22:15"),
        ("22.26 Uhr, 8. Juli 2020", "2020-07-08T22:26"),
    ],
)
def test_a_time_before_the_date_belongs_to_it(text: str, value: str) -> None:
    assert _only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 July 2020 5:24PM", "2020-07-08T17:24"),
        ("Mon Jun 4, 2012 1:10PM", "2012-06-04T13:10"),
        ("08 APR 2025 5:24PM by PIB Delhi", "2025-04-08T17:24"),
        ("Jul 17, 2024, 11:21am|Updated", "2024-07-17T11:21"),
        ("July 8, 2020 12:05 a.m.", "2020-07-08T00:05"),
        ("July 8, 2020 12:05 p.m.", "2020-07-08T12:05"),
        ("July 8, 2020 1:05 p. m.", "2020-07-08T13:05"),
        ("July 8, 2020 13:43 PM", "2020-07-08T13:43"),
        ("June 26, 2023 5 AM PT", "2023-06-26T05:00"),
        ("July 8, 2020 AM 10:15", "2020-07-08T10:15"),
        ("September 4, 2003 - 0:0", "2003-09-04T00:00"),
        ("Fri Dec 20, 2013 09:29:05", "2013-12-20T09:29:05"),
        ("April 10, 2019 / 3:01 AM / Updated 17 minutes ago", "2019-04-10T03:01"),
        ("May 24, 2026 at 4:31 pm", "2026-05-24T16:31"),
        ("19 November 2019 • 1:16pm", "2019-11-19T13:16"),
        ("19 November 2019 — 13:16", "2019-11-19T13:16"),
        ("8 juillet 2020 à 22h15", "2020-07-08T22:15"),
        ("8 juillet 2020 à 14h", "2020-07-08T14:00"),
        ("8. juli 2020 kl. 10.15", "2020-07-08T10:15"),
        ("8.7.2020 klo 10.15", "2020-07-08T10:15"),
        ("8. Juli 2020, 22.26 Uhr", "2020-07-08T22:26"),
        ("8. Juli 2020, 14 Uhr", "2020-07-08T14:00"),
        ("8 July 2020, 2226 hrs", "2020-07-08T22:26"),
        ("Fri Dec 20 09:29:05 2013", "2013-12-20T09:29:05"),
        ("Wed Jul 08 22:26:31 EDT 2020", "2020-07-08T22:26:31"),
        ("Wed, 8 Jul 2020 22:26:31 +0430", "2020-07-08T22:26:31+04:30"),
        ("08/Jul/2020:22:26:31 +0430", "2020-07-08T22:26:31+04:30"),
        ("입력 2020.07.08. 오후 10:26", "2020-07-08T22:26"),
    ],
)
def test_a_time_after_the_date_belongs_to_it(text: str, value: str) -> None:
    assert _only(text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "8 July 2020, 3 hours ago",
        "8 July 2020 - 20 people",
        "8 July 2020, 3h ago",
        "8 July 2020 25:10",
        "8 July 2020 5.5 million",
    ],
)
def test_other_numbers_after_a_date_are_no_time(text: str) -> None:
    assert _only(text).value == "2020-07-08"


@pytest.mark.parametrize(
    ("text", "value", "zone"),
    [
        ("2026-05-24T10:00:00Z", "2026-05-24T10:00:00+00:00", "Z"),
        ("2026-05-24T10:00Z", "2026-05-24T10:00+00:00", "Z"),
        ("2026-05-24T10:00:00+0200", "2026-05-24T10:00:00+02:00", None),
        ("2026-05-24T10:00:00-05:00", "2026-05-24T10:00:00-05:00", None),
        ("2026-05-24T10:00-05:00", "2026-05-24T10:00-05:00", None),
        ("2019-11-19T12:48:14.123Z", "2019-11-19T12:48:14+00:00", "Z"),
        ("2020-07-08 22:26:31 -0400", "2020-07-08T22:26:31-04:00", None),
        ("Monday July 26, 2010 18:59:30 GMT", "2010-07-26T18:59:30+00:00", "GMT"),
        ("Oct 17, 2020 17:01 UTC", "2020-10-17T17:01+00:00", "UTC"),
        ("13 August 2013 13:43 (UTC +04:00)", "2013-08-13T13:43+04:00", "UTC"),
        ("13 July 2024 11:05 (UTC+04:00)", "2024-07-13T11:05+04:00", "UTC"),
        ("22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25+07:00", "GMT"),
        ("22 October 2025, 19:25 GMT+5:30", "2025-10-22T19:25+05:30", "GMT"),
        ("22 October 2025, 19:25 UTC−3", "2025-10-22T19:25-03:00", "UTC"),
        ("Nov 19, 2019 at 9:08 GMT1 day ago", "2019-11-19T09:08+00:00", "GMT"),
        ("Updated: 14-01-2021 18:21 IST", "2021-01-14T18:21", "IST"),
        ("Saturday, 6 June 2020 - 22:24 WIB", "2020-06-06T22:24", "WIB"),
        ("Jul 08, 2020, 08:00 ET", "2020-07-08T08:00", "ET"),
        ("10:26 p.m. EDT, July 8, 2009", "2009-07-08T22:26", "EDT"),
        ("Published Wed, Nov 20 20194:29 AM ESTUpdated an hour ago", "2019-11-20T04:29", "EST"),
        ("8 July 2020 10:15 (XYZT)", "2020-07-08T10:15", "XYZT"),
        ("8 July 2020 10:15 BY REUTERS", "2020-07-08T10:15", None),
        ("8 July 2020 10:00-11:30", "2020-07-08T10:00", None),
        ("8 July 2020 10:00 GMT - 5 dead", "2020-07-08T10:00+00:00", "GMT"),
        ("Associated PressApril 28, 2023 GMT", "2023-04-28", "GMT"),
        ("8 July 2020", "2020-07-08", None),
    ],
)
def test_an_offset_stands_only_where_the_text_writes_one(text: str, value: str, zone: str | None) -> None:
    found = _only(text)
    assert (found.value, found.zone) == (value, zone)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Publish Date: 15April 2020 - 18:52", "2020-04-15T18:52"),
        ("May 17,2019", "2019-05-17"),
        ("Publish date14 Oct 2022 - 18:11", "2022-10-14T18:11"),
        ("Nov.November 18, 2019 12:02 PM", "2019-11-18T12:02"),
        ("Published Fri, Apr 28 20239:11 AM EDT", "2023-04-28T09:11"),
        ("April 10, 20233 years Dizindaba 142 Views", "2023-04-10"),
        ("Read2 minutes -Monday 2025/12/22 - 02:58News Code:23998Share", "2025-12-22T02:58"),
        ("渡辺洋介2025年1月13日 21時37分", "2025-01-13T21:37"),
        ("Gast11:15 05.10.18", "2018-10-05T11:15"),
        ("8July2020", "2020-07-08"),
        ("30. Juni 2025,", "2025-06-30"),
        ("Publicerad 23 okt 2025 kl 10.23Uppdaterad kl 12.17", "2025-10-23T10:23"),
        ("Madrid-29/05/2025 20:00", "2025-05-29T20:00"),
    ],
)
def test_dates_glued_to_their_neighbours_are_read(text: str, value: str) -> None:
    assert _only(text).value == value


def test_a_year_after_the_time_that_lacks_the_day_is_not_taken() -> None:
    assert _only("Feb 29 10:15:00 2019").value is None


def test_several_dates_in_a_line_come_in_order() -> None:
    found = find_dates("Published: Tue, February 25, 2020 6:07 AM Updated: Tue, February 25, 2020 6:08 AM")
    assert [date.value for date in found] == ["2020-02-25T06:07", "2020-02-25T06:08"]


def test_each_of_two_dates_keeps_the_time_before_it() -> None:
    found = find_dates("12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026")
    assert [date.value for date in found] == ["2026-04-20T12:43", "2026-04-20T12:44"]


def test_the_match_is_the_whole_expression_as_it_stands() -> None:
    found = _only("updated 10:26 p.m. EDT, Wed July 8, 2009")
    assert (found.start, found.end, found.text) == (8, 40, "10:26 p.m. EDT, Wed July 8, 2009")


def test_brackets_around_a_date_stay_outside() -> None:
    assert _only("Title [01/أغسطس/2018]").text == "01/أغسطس/2018"


def test_the_parts_are_given_as_numbers() -> None:
    found = _only("Wednesday 8 July 2020")
    assert (found.year, found.month, found.day, found.weekday, found.full) == (2020, 7, 8, 2, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("July 2020", "2020-07"),
        ("julio de 2020", "2020-07"),
        ("2020年7月", "2020-07"),
        ("September, 2017", "2017-09"),
    ],
)
def test_a_month_without_a_day_is_no_more_exact_than_that(text: str, value: str) -> None:
    found = _only(text)
    assert (found.value, found.day, found.full) == (value, None, False)


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("Last Updated: August 8", 8, 8),
        ("JULY 8", 7, 8),
        ("2 FEB", 2, 2),
        ("Feb 29", 2, 29),
        ("on September 6th", 9, 6),
        ("8 juillet", 7, 8),
        ("(1月14日 01時40分更新)", 1, 14),
        ("Saturday, June 21", 6, 21),
        ("8 July, 10:15", 7, 8),
    ],
)
def test_a_day_without_a_year_has_no_value(text: str, month: int, day: int) -> None:
    found = _only(text)
    assert (found.value, found.year, found.month, found.day) == (None, None, month, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Related News",
        "12 Comments",
        "Comments (0)",
        "1.5 million",
        "2:1 win",
        "10/12 people",
        "Page 1 of 3",
        "3 of 10 DOCUMENTS",
        "24/7 support",
        "3-2",
        "0-0",
        "192.168.1.20",
        "10.12.20.24",
        "+1 202-555-0143",
        "021-8877-6655",
        "version 1.2.24",
        "v2020.7.8",
        "iOS 15.10.24",
        "Updated 3 days ago",
        "17 minutes ago",
        "News ID: 80431",
        "News ID 204958",
        "9156**1430",
        "205/203",
        "$12.05.2020",
        "#20200708",
        "1,200 people",
        "31 February 2020",
        "Feb 30, 2020",
        "2020-02-30",
        "32/13/2020",
        "29 February 2019",
        "0 July 2020",
        "2020-13-01",
        "https://example.org/2020/07/08/story",
        "/media/2024/12/20241203-OYT.jpg",
        "ISBN 978-3-16-148410-0",
        "12 may have died",
        "3 Mar-a-Lago",
        "2019/20 season",
        "2024-25",
        "the 2010s",
        "10 Marco Rossi",
        "11 Julio Jones",
        "5 mai-tais",
        "12:30",
        "16:56",
        "1 Min Read",
        "2 Persons",
        "May 5.5 percent",
        "MH370",
        "G20 summit",
        "Boeing 737 Max 8",
        "a 3-2-1 count",
        "٨٠٤٣٥",
        "۱۶۱۴۱",
        "۱۲ نظر",
        "12 комментариев",
        "第3回",
        "31/6/2020",
        "Psalm 23:1",
        "1月",
        "500 characters left",
        "Windows 10 1909",
        "No. 84 of 15",
        "Under 21s",
        "5 Oct-Dec",
    ],
)
def test_other_texts_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2/3/24", "2024-03-02"),
        ("Date: 25/3/24", "2024-03-25"),
        ("15.10.24 21:02", "2024-10-15T21:02"),
        ("Tuesday 15.10.24", "2024-10-15"),
        ("5 May '24", "2024-05-05"),
        ("May 5, ’24", "2024-05-05"),
        ("26-FEB-87", "1987-02-26"),
        ("Comment 04 NOV 25", "2025-11-04"),
        ("1/2/69", "1969-02-01"),
        ("1/2/68", "2068-02-01"),
    ],
)
def test_a_year_of_two_figures_is_read_only_in_a_clear_date(text: str, value: str) -> None:
    assert _only(text).value == value


def test_a_number_that_hangs_on_a_letter_is_no_day() -> None:
    assert _only("G20 May 2021").value == "2021-05"


@pytest.mark.parametrize(
    "text", ["won 2/3/24 of them", "a 5-6-10 record", "12 May 30 people", "Ratio 1.2.24 found"]
)
def test_a_year_of_two_figures_is_not_read_amid_a_sentence(text: str) -> None:
    assert not any(date.year for date in find_dates(text))


def test_ambiguous_figures_are_read_day_first_and_marked() -> None:
    found = _only("03/04/2020")
    assert (found.value, found.ambiguous) == ("2020-04-03", True)


@pytest.mark.parametrize(
    ("order", "value"), [("DMY", "2020-04-03"), ("MDY", "2020-03-04"), ("YMD", "2020-04-03")]
)
def test_an_order_decides_ambiguous_figures(order: str, value: str) -> None:
    (found,) = find_dates("03/04/2020", order=order)  # type: ignore[arg-type]
    assert (found.value, found.ambiguous) == (value, False)


def test_the_order_year_first_is_for_short_years() -> None:
    assert find_dates("20/07/08", order="YMD")[0].value == "2020-07-08"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25/04/2020", "2020-04-25"),
        ("04/25/2020", "2020-04-25"),
        ("04/04/2020", "2020-04-04"),
        ("03.04.2020", "2020-04-03"),
        ("Wednesday 03/04/2020", "2020-03-04"),
        ("Friday 03/04/2020", "2020-04-03"),
        ("الأربعاء، 03/04/2020", "2020-03-04"),
    ],
)
def test_figures_with_other_evidence_are_not_ambiguous(text: str, value: str) -> None:
    found = _only(text)
    assert (found.value, found.ambiguous) == (value, False)


def test_an_order_that_the_figures_refuse_is_not_forced_on_them() -> None:
    (found,) = find_dates("25/04/2020", order="MDY")
    assert found.value == "2020-04-25"


@pytest.mark.parametrize(
    ("text", "weekday", "wrong"),
    [
        ("Wednesday 8 July 2020", 2, False),
        ("Thursday 8 July 2020", 3, True),
        ("July 8, 2020 Wednesday", 2, False),
        ("8 July 2020, Monday", 0, True),
        ("2025年1月14日（火）", 1, False),
        ("2025年1月14日（水）", 2, True),
        ("2025년 1월 13일(월) 오후 2:30", 0, False),
        ("2020. augusztus 05., szerda, 08:00", 2, False),
    ],
)
def test_a_named_weekday_is_held_against_the_date(text: str, weekday: int, wrong: bool) -> None:
    found = _only(text)
    assert (found.weekday, found.weekday_wrong) == (weekday, wrong)


@pytest.mark.parametrize("text", ["By Anna 8 July 2020", "mar 8 July 2020", "The old man 8 July 2020"])
def test_a_short_foreign_word_is_no_weekday_where_it_does_not_fit(text: str) -> None:
    found = _only(text)
    assert (found.weekday, found.text) == (None, "8 July 2020")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٠٩ July ٢٠٢٠ - ٢٠:١٥", "2020-07-09T20:15"),
        ("۰۸/۰۷/۲۰۲۰", "2020-07-08"),
        ("८ जुलाई २०२०", "2020-07-08"),
        ("৮ জুলাই ২০২০, ১০:১৫", "2020-07-08T10:15"),
        ("２０２０年７月８日 １０：１５", "2020-07-08T10:15"),
    ],
)
def test_native_figures_are_read(text: str, value: str) -> None:
    found = _only(text)
    assert (found.value, found.text) == (value, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("۱۸ تیر ۱۳۹۹ - ۲۲:۲۶", "2020-07-08T22:26"),
        ("چهارشنبه ۱۸ تیر ۱۳۹۹ ساعت ۱۰:۳۰", "2020-07-08T10:30"),
        ("سه‌شنبه 30 اسفند 1399", None),
        ("شنبه 30 اسفند 1399", "2021-03-20"),
        ("18 تير 1399", "2020-07-08"),
        ("چهارشنبه ۱۸ تیر ماه ۱۳۹۹", "2020-07-08"),
        ("۱۸ تیرماه ۱۳۹۹", "2020-07-08"),
        ("۱۳۹۹/۰۴/۱۸", "2020-07-08"),
        ("1399-04-18", "2020-07-08"),
        ("18/04/1399", "2020-07-08"),
        ("17 Farvardin 1391", "2012-04-05"),
        ("15 ذو القعدة 1441", "2020-07-06"),
        ("15 ذو القعدة 1441 هـ", "2020-07-06"),
        ("1 رمضان 1441", "2020-04-24"),
        ("1441/09/01", "2020-04-24"),
        ("8 กรกฎาคม 2563", "2020-07-08"),
        ("วันพุธที่ 8 ก.ค. 2563 10:15 น.", "2020-07-08T10:15"),
        ("8 กรกฎาคม พ.ศ. 2563", "2020-07-08"),
        ("8/7/2563", "2020-07-08"),
        ("民國109年7月8日", "2020-07-08"),
        ("中華民國109年7月8日", "2020-07-08"),
        ("令和2年7月8日", "2020-07-08"),
    ],
)
def test_dates_of_other_calendars_are_converted(text: str, value: str | None) -> None:
    found = _only(text)
    assert found.value == value or (value is None and found.weekday_wrong)


@pytest.mark.parametrize(
    "text", ["31 مهر 1399", "12 Mehr 2020", "12 رمضان 2020", "18 تیر", "تیر ۱۳۹۹", "30 صفر 1441"]
)
def test_days_that_other_calendars_lack_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7:30:00 PM", "19:30:00"),
        ("22:26", "22:26"),
        ("22.26 Uhr", "22:26"),
        ("kl. 10.15", "10:15"),
        ("22h15", "22:15"),
        ("5 p.m.", "17:00"),
        ("18:59:30 GMT", "18:59:30+00:00"),
        ("0940 GMT", "09:40+00:00"),
        ("at 4:31 pm EST", "16:31"),
        ("ساعت ۱۰:۳۰", "10:30"),
        ("10時30分", "10:30"),
        ("오후 2:30", "14:30"),
        (" 12:00 AM ", "00:00"),
        ("- 12:05", "12:05"),
    ],
)
def test_a_time_alone_is_read(text: str, expected: str) -> None:
    assert find_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "2:1",
        "25:00",
        "22.26",
        "5 dead",
        "10:15 people met",
        "80431",
        "22:26 8 July 2020",
        "7:30 " * 30,
    ],
)
def test_other_texts_are_no_time(text: str) -> None:
    assert find_time(text) is None
    assert not is_time_only(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Feb 26", (26, 2)),
        ("30th June", (30, 6)),
        ("2 FEB", (2, 2)),
        ("Aug. 21", (21, 8)),
        ("JULY 8", (8, 7)),
        ("11 LUG", (11, 7)),
        ("July 9.", (9, 7)),
        ("July 8, 2020", (8, 7)),
        ("30th June 2020", (30, 6)),
        ("Sept 9", (9, 9)),
        ("may 5", (5, 5)),
        ("Feb 29", (29, 2)),
        ("8 de julio", (8, 7)),
        ("٨ يوليو", (8, 7)),
        ("8 июля", (8, 7)),
    ],
)
def test_a_dateline_day_is_day_and_month(text: str, expected: tuple[int, int]) -> None:
    assert day_month(text) == expected


@pytest.mark.parametrize(
    "text", ["", "Reuters", "Feb 30", "26", "July 2020", "12 Comments", "Feb 26 and more", "AFP 24", "Room 5"]
)
def test_other_texts_are_no_dateline_day(text: str) -> None:
    assert day_month(text) is None


@pytest.mark.parametrize(
    ("month", "day", "publish", "expected"),
    [
        (7, 8, "2020-07-08T22:26", "2020-07-08"),
        (12, 31, "2020-01-02", "2019-12-31"),
        (1, 1, "2019-12-31", "2020-01-01"),
        (2, 29, "2020-03-01", "2020-02-29"),
        (2, 29, "2021-03-01", "2020-02-29"),
        (2, 29, "2022-03-01", None),
        (7, 8, "2020", "2020-07-08"),
        (12, 30, "2020-01", "2019-12-30"),
        (2, 29, "2019", None),
    ],
)
def test_a_dateline_year_is_the_nearest(month: int, day: int, publish: str, expected: str | None) -> None:
    assert nearest_year(month, day, publish) == expected


@pytest.mark.parametrize(
    ("value", "zone", "expected"),
    [
        ("2020-07-08T22:26", "Asia/Tehran", "2020-07-08T22:26+04:30"),
        ("2020-01-08T22:26", "Asia/Tehran", "2020-01-08T22:26+03:30"),
        ("2020-07-08T22:26:31", "America/New_York", "2020-07-08T22:26:31-04:00"),
        ("2020-07-08T22:26", "UTC", "2020-07-08T22:26+00:00"),
        ("2020-07-08", "Asia/Tehran", "2020-07-08"),
        ("2020-07", "Asia/Tehran", "2020-07"),
        ("2020-07-08T22:26+05:30", "Asia/Tehran", "2020-07-08T22:26+05:30"),
    ],
)
def test_a_zone_adds_its_offset_to_a_local_time(value: str, zone: str, expected: str) -> None:
    assert with_zone(value, zone) == expected


@pytest.mark.parametrize("zone", ["", " ", "Nowhere/City", "Asia/Teheran", "../etc/passwd"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(UsageError, match="unknown time zone"):
        with_zone("2020-07-08T22:26", zone)


@pytest.mark.parametrize(
    ("text", "value", "ambiguous"),
    [
        ("01-02-89 1120 EST", "1989-01-02T11:20", False),
        ("03/04/1990 9:15 p.m. CST", "1990-03-04T21:15", False),
        ("13/04/1990 9:15 EST", "1990-04-13T09:15", False),
        ("03/04/1990 9:15 GMT", "1990-04-03T09:15+00:00", True),
    ],
)
def test_a_time_of_the_united_states_tells_the_order(text: str, value: str, ambiguous: bool) -> None:
    (found,) = find_dates(text)
    assert (found.value, found.ambiguous) == (value, ambiguous)
