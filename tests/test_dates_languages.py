"""Dates in many languages: full and short names, in the forms they take inside a date."""

from __future__ import annotations

import pytest

from newsparse.dates import find_dates

_8_JULY_2020 = """
Afrikaans: Woensdag 8 Julie 2020
Albanian: e mërkurë, 8 korrik 2020
Arabic: الأربعاء 8 يوليو 2020
Arabic, Levant: 8 تموز 2020
Arabic, both: 8 يوليو/تموز 2020
Arabic, Algeria: 8 جويلية 2020
Arabic, Morocco: 8 يوليوز 2020
Armenian: 8 հուլիսի, 2020
Azerbaijani: 8 iyul 2020
Basque: 2020 uztailaren 8
Belarusian: 8 ліпеня 2020
Bengali: বুধবার, ৮ জুলাই ২০২০
Bosnian: 8. juli 2020.
Bulgarian: 8 юли 2020 г.
Catalan: dimecres, 8 de juliol de 2020
Chinese: 2020年7月8日 星期三
Croatian: srijeda, 8. srpnja 2020.
Czech: středa 8. července 2020
Danish: onsdag den 8. juli 2020
Dutch: woensdag 8 juli 2020
Estonian: 8. juuli 2020
Filipino: Hulyo 8, 2020
Finnish: 8. heinäkuuta 2020
French: mercredi 8 juillet 2020
French, short: 8 juil. 2020
Galician: 8 de xullo de 2020
Georgian: 8 ივლისი, 2020
German: Mittwoch, 8. Juli 2020
Greek: Τετάρτη 8 Ιουλίου 2020
Greek, no accents: 8 ΙΟΥΛΙΟΥ 2020
Gujarati: 8 જુલાઈ 2020
Hebrew: 8 ביולי 2020
Hindi: बुधवार, 8 जुलाई 2020
Hungarian: 2020. július 8.
Icelandic: 8. júlí 2020
Indonesian: Rabu, 8 Juli 2020
Irish: 8 Iúil 2020
Italian: mercoledì 8 luglio 2020
Italian, short: 8 LUG 2020
Japanese: 2020年7月8日(水)
Kazakh: 8 шілде 2020
Khmer: 8 កក្កដា 2020
Korean: 2020년 7월 8일 수요일
Latvian: 8. jūlijs 2020
Lithuanian: 2020 m. liepos 8 d.
Macedonian: 8 јули 2020
Malay: Rabu, 8 Julai 2020
Malayalam: 8 ജൂലൈ 2020
Marathi: 8 जुलै 2020
Norwegian: onsdag 8. juli 2020
Pashto: 8 جولای 2020
Persian: 8 ژوئیه 2020
Polish: środa, 8 lipca 2020
Portuguese: quarta-feira, 8 de julho de 2020
Portuguese, short: 8 jul. 2020
Punjabi: 8 ਜੁਲਾਈ 2020
Romanian: miercuri, 8 iulie 2020
Russian: среда, 8 июля 2020 г.
Serbian: среда, 8. јул 2020.
Serbian, Latin: sreda, 8. jul 2020.
Sinhala: 8 ජූලි 2020
Slovak: streda 8. júla 2020
Slovenian: sreda, 8. julij 2020
Spanish: miércoles, 8 de julio de 2020
Spanish, short: 8 jul 2020
Swahili: 8 Julai 2020
Swedish: onsdag 8 juli 2020
Tamil: 8 ஜூலை 2020
Telugu: 8 జులై 2020
Thai: 8 กรกฎาคม 2563
Turkish: 8 Temmuz 2020 Çarşamba
Turkmen: 8 iýul 2020
Ukrainian: середа, 8 липня 2020 р.
Urdu: 8 جولائی 2020
Uzbek: 8-iyul, 2020
Vietnamese: Thứ Tư, 8/7/2020
Vietnamese, long: ngày 8 tháng 7 năm 2020
"""


@pytest.mark.parametrize("line", _8_JULY_2020.strip().splitlines(), ids=lambda line: line.partition(":")[0])
def test_the_same_day_is_read_in_every_language(line: str) -> None:
    (found,) = find_dates(line.partition(": ")[2])
    assert (found.value, found.weekday) in [("2020-07-08", 2), ("2020-07-08", None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mittwoch, 8. Juli 2020", "2020-07-08"),
        ("16. Jänner 2020", "2020-01-16"),
        ("1er août 2020", "2020-08-01"),
        ("1 aout 2020", "2020-08-01"),
        ("2 febbraio 2020", "2020-02-02"),
        ("12 de março de 2020", "2020-03-12"),
        ("12 set 2020", "2020-09-12"),
        ("8 d'agost de 2020", "2020-08-08"),
        ("1º de mayo de 2020", "2020-05-01"),
        ("Lunes, 2 diciembre 2024 - 02:24", "2024-12-02T02:24"),
        ("3 июня 2025, 10:15", "2025-06-03T10:15"),
        ("3 июня 2025 г. в 10:15", "2025-06-03T10:15"),
        ("8 липня 2020 р. о 10:15", "2020-07-08T10:15"),
        ("16 AĞUSTOS 2020", "2020-08-16"),
        ("5 HAZİRAN 2020", "2020-06-05"),
        ("5 NİSAN 2020", "2020-04-05"),
        ("5 kasım 2020", "2020-11-05"),
        ("11 listopada 2020", "2020-11-11"),
        ("11. listopada 2020.", "2020-10-11"),
        ("11. listopadu 2020", "2020-11-11"),
        ("8 de julio de 2020 a las 22:15", "2020-07-08T22:15"),
        ("8 de julho de 2020 às 22h15", "2020-07-08T22:15"),
        ("8 lipca 2020, godz. 10:15", "2020-07-08T10:15"),
        ("8 Temmuz 2020 saat 10:15", "2020-07-08T10:15"),
        ("2025年1月13日 10時30分", "2025-01-13T10:30"),
        ("2025年1月13日 下午3:05", "2025-01-13T15:05"),
        ("2025년 1월 13일 오전 9시 5분", "2025-01-13T09:05"),
        ("8 Ιουλίου 2020, 10:15 μ.μ.", "2020-07-08T22:15"),
        ("8 يوليو 2020 الساعة 10:15 م", "2020-07-08T22:15"),
        ("2020. augusztus 05., szerda, 08:00", "2020-08-05T08:00"),
        ("5 كانون الثاني 2020", "2020-01-05"),
        ("5 كانون الأول 2020", "2020-12-05"),
    ],
)
def test_forms_of_a_language_are_read(text: str, value: str) -> None:
    (found,) = find_dates(text)
    assert found.value == value
