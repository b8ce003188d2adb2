"""Datelines: what is one, what its parts are, and what only looks like one."""

from __future__ import annotations

import pytest

from newsparse.dateline import find_dateline, read_dateline, read_lone_dateline

STORY = "Light rain fell on the cocoa zone on four days of the week, the growers said."
LANGUAGES = {
    "de": "Die Weinbauern im Norden rechnen nach dem Regen mit einer späten Ernte.",
    "fr": "Les vignerons du nord attendent des vendanges tardives après la pluie.",
    "es": "Los agricultores del norte esperan una cosecha tardía después de la lluvia.",
    "ru": "Президент поблагодарил садоводов за работу после сильного дождя.",
    "ar": "قال المزارعون إن المطر تأخر هذا العام ولم يكن كافيا.",
    "hi": "किसानों ने कहा कि बारिश देर से आई और बहुत कम थी।",
}

# What is written, up to where the story begins; places; agency; day.
RUN_IN = [
    # an agency in brackets
    ("DAMASCUS (Dispatches) -- ", ["DAMASCUS"], "Dispatches", None),
    ("TEHRAN (Dispatches) - ", ["TEHRAN"], "Dispatches", None),
    ("TEHRAN (Dispatches) — ", ["TEHRAN"], "Dispatches", None),
    ("TEHRAN (defapress) – ", ["TEHRAN"], "defapress", None),
    ("Mashhad (dispatches) -- ", ["Mashhad"], "dispatches", None),
    ("TEHRAN (IQNA) – ", ["TEHRAN"], "IQNA", None),
    ("Tehran (KNA) - ", ["Tehran"], "KNA", None),
    ("Kashmir (IP) - ", ["Kashmir"], "IP", None),
    ("CAIRO (Reuters) - ", ["CAIRO"], "Reuters", None),
    ("ISALAMABAD (AP) — ", ["ISALAMABAD"], "AP", None),
    ("TEHRAN, Iran (AP) — ", ["TEHRAN, Iran"], "AP", None),
    ("TULSA, Okla. (AP) — ", ["TULSA, Okla."], "AP", None),
    ("ST. JOSEPH, Mich. (AP) — ", ["ST. JOSEPH, Mich."], "AP", None),
    ("SALEM, Oregon (CNN) -- ", ["SALEM, Oregon"], "CNN", None),
    ("HONOLULU, Hawaii (HawaiiNewsNow) - ", ["HONOLULU, Hawaii"], "HawaiiNewsNow", None),
    ("NEW DELHI/ISLAMABAD (Reuters) - ", ["NEW DELHI", "ISLAMABAD"], "Reuters", None),
    ("TRIPOLI / MOSCOW / ANKARA (AA) – ", ["TRIPOLI", "MOSCOW", "ANKARA"], "AA", None),
    ("WAGAH/LAHORE (Agencies) – ", ["WAGAH", "LAHORE"], "Agencies", None),
    ("N'DJAMENA (AFP) - ", ["N'DJAMENA"], "AFP", None),
    ("Rio de Janeiro (AFP) - ", ["Rio de Janeiro"], "AFP", None),
    ("THE HAGUE (Reuters) - ", ["THE HAGUE"], "Reuters", None),
    ("EL RENO, Okla. (AP) — ", ["EL RENO, Okla."], "AP", None),
    ("LA GRANGE (AP) — ", ["LA GRANGE"], "AP", None),
    ("ABOARD AIR FORCE ONE (Reuters) - ", ["ABOARD AIR FORCE ONE"], "Reuters", None),
    ("DAMASCUS, (SANA)- ", ["DAMASCUS"], "SANA", None),
    ("PROVINCES, (SANA) - ", ["PROVINCES"], "SANA", None),
    ("PROVINCES,(ST)_ ", ["PROVINCES"], "ST", None),
    ("PROVINCES,(ST)_", ["PROVINCES"], "ST", None),
    ("Occupied al-Quds, (ST) - ", ["Occupied al-Quds"], "ST", None),
    ("Occupied Jerusalem ,(ST)-", ["Occupied Jerusalem"], "ST", None),
    ("Jakarta (ANTARA) - ", ["Jakarta"], "ANTARA", None),
    ("ROME (ITALPRESS) – ", ["ROME"], "ITALPRESS", None),
    ("Kabul-Afghanistan (PMG): ", ["Kabul-Afghanistan"], "PMG", None),
    ("ANKARA (AA) - ", ["ANKARA"], "AA", None),
    ("İSTANBUL (DHA)- ", ["İSTANBUL"], "DHA", None),
    ("TEHRAN, Young Journalists Club (YJC) -", ["TEHRAN"], "YJC", None),
    ("QUINCY (KXYZ) – ", ["QUINCY"], "KXYZ", None),
    ("Culiacan, Mexico (EFE).- ", ["Culiacan, Mexico"], "EFE", None),
    ("NEW YORK--(BUSINESS WIRE)--", ["NEW YORK"], "BUSINESS WIRE", None),
    ("NEW YORK--(BUSINESS WIRE)--Jul 8, 2020--", ["NEW YORK"], "BUSINESS WIRE", "Jul 8, 2020"),
    # an agency in brackets and a day
    ("TEHRAN, Aug. 21 (MNA) – ", ["TEHRAN"], "MNA", "Aug. 21"),
    ("TEHRAN, Oct. 1 (Xinhua) -- ", ["TEHRAN"], "Xinhua", "Oct. 1"),
    ("BEIJING July 8 (Xinhua) -- ", ["BEIJING"], "Xinhua", "July 8"),
    ("KIEV, July 22 (Itar-Tass) —— ", ["KIEV"], "Itar-Tass", "July 22"),
    ("MINSK. July 26 (Interfax) - ", ["MINSK"], "Interfax", "July 26"),
    ("DUBAI, 30th June 2020 (WAM) – ", ["DUBAI"], "WAM", "30th June 2020"),
    ("FUJAIRAH, 11th April, 2021 (WAM) -- ", ["FUJAIRAH"], "WAM", "11th April, 2021"),
    ("SANAA, Aug 1 (Saba)- ", ["SANAA"], "Saba", "Aug 1"),
    ("AL-QUDS, May 14 (Saba) - ", ["AL-QUDS"], "Saba", "May 14"),
    ("SAADA, Jan. 3 (YPA) – ", ["SAADA"], "YPA", "Jan. 3"),
    ("Provinces, Dec 21, 2013 (SANA)- ", ["Provinces"], "SANA", "Dec 21, 2013"),
    ("Beijing, Sep 22 (IANS): ", ["Beijing"], "IANS", "Sep 22"),
    ("ATTOCK, July 8 (APP): ", ["ATTOCK"], "APP", "July 8"),
    ("Kathmandu [Nepal], July 8 (ANI): ", ["Kathmandu [Nepal]"], "ANI", "July 8"),
    ("Cuenca (Ecuador), 29 mar (EFE).- ", ["Cuenca (Ecuador)"], "EFE", "29 mar"),
    ("Jakarta, 31/12 / 2021 (ANTARA) - ", ["Jakarta"], "ANTARA", "31/12 / 2021"),
    ("JAKARTA, Jul 7 (NNN-ANTARA) – ", ["JAKARTA"], "NNN-ANTARA", "Jul 7"),
    ("JEONJU, South Korea, Sept. 14 (Yonhap) -- ", ["JEONJU, South Korea"], "Yonhap", "Sept. 14"),
    ("Sapporo, Jan. 15 (Jiji Press)--", ["Sapporo"], "Jiji Press", "Jan. 15"),
    ("LONDON, Wednesday, July 8 (Reuters) - ", ["LONDON"], "Reuters", "July 8"),
    ("Baku, Azerbaijan, July 8 (Trend) - ", ["Baku, Azerbaijan"], "Trend", "July 8"),
    ("SUVA, Fiji, May 2, 2022 (GLOBE NEWSWIRE) -- ", ["SUVA, Fiji"], "GLOBE NEWSWIRE", "May 2, 2022"),
    ("Madrid, 8 jul (EFE).- ", ["Madrid"], "EFE", "8 jul"),
    ("Buenos Aires, 8 de julio (Télam).- ", ["Buenos Aires"], "Télam", "8 de julio"),
    ("São Paulo, 08 jul 2020 (Lusa) – ", ["São Paulo"], "Lusa", "08 jul 2020"),
    ("PARIS, 8 juillet (Reuters) - ", ["PARIS"], "Reuters", "8 juillet"),
    ("Praha 8. července (ČTK) - ", ["Praha"], "ČTK", "8. července"),
    ("ZAGREB, 8. srpnja 2020. (Hina) - ", ["ZAGREB"], "Hina", "8. srpnja 2020"),
    ("Αθήνα, 8 Ιουλίου (ΑΠΕ-ΜΠΕ) - ", ["Αθήνα"], "ΑΠΕ-ΜΠΕ", "8 Ιουλίου"),
    # no dash
    ("Taipei, July 23 (CNA) ", ["Taipei"], "CNA", "July 23"),
    ("HAVANA, Cuba, Jun 17 (acn) ", ["HAVANA, Cuba"], "acn", "Jun 17"),
    ("Port of Spain, Aug 18 (Prensa Latina) ", ["Port of Spain"], "Prensa Latina", "Aug 18"),
    ("NUR-SULTAN. KAZINFORM ", ["NUR-SULTAN"], "KAZINFORM", None),
    ("New Delhi, August 3 ", ["New Delhi"], None, "August 3"),
    (
        "UMM AL QAIWAIN, (UrduPoint / Pakistan Point News / WAM - 23rd Mar, 2020) ",
        ["UMM AL QAIWAIN"],
        "UrduPoint / Pakistan Point News / WAM",
        "23rd Mar, 2020",
    ),
    # an agency outside brackets
    ("Tehran, IRNA - ", ["Tehran"], "IRNA", None),
    ("Tehran, Aug 16, IRNA – ", ["Tehran"], "IRNA", "Aug 16"),
    ("TEHRAN, August 4, YJC -", ["TEHRAN"], "YJC", "August 4"),
    ("Abu Dhabi, MINA – ", ["Abu Dhabi"], "MINA", None),
    ("NUR-SULTAN. KAZINFORM – ", ["NUR-SULTAN"], "KAZINFORM", None),
    ("YEREVAN, JULY 8, ARMENPRESS. ", ["YEREVAN"], "ARMENPRESS", "JULY 8"),
    ("MOSCOW, July 9. /TASS/: ", ["MOSCOW"], "TASS", "July 9"),
    ("MURMANSK, September 30. /TASS/. ", ["MURMANSK"], "TASS", "September 30"),
    ("ASHEVILLE, N.C., July 8, 2020 /PRNewswire/ -- ", ["ASHEVILLE, N.C."], "PRNewswire", "July 8, 2020"),
    ("LONDON, UK / ACCESSWIRE / July 8, 2020 / ", ["LONDON, UK"], "ACCESSWIRE", "July 8, 2020"),
    ("Gaza – Saba: ", ["Gaza"], "Saba", None),
    ("Concord, NC - (NewMediaWire) - March 23, 2020 - ", ["Concord, NC"], "NewMediaWire", "March 23, 2020"),
    ("JAKARTA, KOMPAS.com - ", ["JAKARTA"], "KOMPAS.com", None),
    ("Jakarta, CNN Indonesia -- ", ["Jakarta"], "CNN Indonesia", None),
    # an agency or a day before the place
    ("(ANSA) - ROMA, 2 FEB - ", ["ROMA"], "ANSA", "2 FEB"),
    ("(ANSA) - Sochi, July 23 - ", ["Sochi"], "ANSA", "July 23"),
    ("(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Dec 20 (KUNA) -- ", ["KUWAIT"], "KUNA", "Dec 20"),
    ("TEMPO.CO, Jakarta - ", ["Jakarta"], "TEMPO.CO", None),
    ("August 22, 2013 – Syrian Provinces, (SANA) – ", ["Syrian Provinces"], "SANA", "August 22, 2013"),
    ("22 August 2013, Sweida (SANA) – ", ["Sweida"], "SANA", "22 August 2013"),
    # an agency and no place
    ("(VOVWORLD) - ", [], "VOVWORLD", None),
    ("(Ahlul Bayt News Agency) - ", [], "Ahlul Bayt News Agency", None),
    ("MNA - ", [], "MNA", None),
    ("EghtesadOnline: ", [], "EghtesadOnline", None),
    ("WANA (Apr 4) – ", [], "WANA", "Apr 4"),
    # a day and no agency
    ("SALVADOR, Feb 26 - ", ["SALVADOR"], None, "Feb 26"),
    ("TEHRAN, December 21 -", ["TEHRAN"], None, "December 21"),
    ("PUTRAJAYA, Nov 22 — ", ["PUTRAJAYA"], None, "Nov 22"),
    ("Ulaanbaatar, Mongolia, April 25, 2022: ", ["Ulaanbaatar, Mongolia"], None, "April 25, 2022"),
    ("**** BRISTOL, May 6 - ", ["BRISTOL"], None, "May 6"),
    ("RPT LONDON, March 3 - ", ["LONDON"], None, "March 3"),
    # a place alone
    ("TEHRAN – ", ["TEHRAN"], None, None),
    ("TEHRAN- ", ["TEHRAN"], None, None),
    ("YAZD -- ", ["YAZD"], None, None),
    ("MOSCOW— ", ["MOSCOW"], None, None),
    ("MOSCOW—", ["MOSCOW"], None, None),
    ("LONDON • ", ["LONDON"], None, None),
    ("HAVANA._ ", ["HAVANA"], None, None),
    ("MALE: ", ["MALE"], None, None),
    ("NEW DELHI: ", ["NEW DELHI"], None, None),
    ("SANTA CRUZ, Calif. — ", ["SANTA CRUZ, Calif."], None, None),
    ("BUFFALO, N.Y. — ", ["BUFFALO, N.Y."], None, None),
    ("WASHINGTON, D.C. — ", ["WASHINGTON, D.C."], None, None),
    ("LITTLEHAVEN — ", ["LITTLEHAVEN"], None, None),
    ("Indianapolis – ", ["Indianapolis"], None, None),
    ("Dekalb, Ill. — ", ["Dekalb, Ill."], None, None),
    ("Wien/Graz – ", ["Wien", "Graz"], None, None),
    ("Gwalior (Madhya Pradesh): ", ["Gwalior (Madhya Pradesh)"], None, None),
    ("BERLIN. ", ["BERLIN"], None, None),
]

# Languages besides English, and scripts without capitals: what is written; the story; places; agency; day.
ELSEWHERE = [
    ("Berlin (dpa) - ", "de", ["Berlin"], "dpa", None),
    ("Husum (dpa/lno) - ", "de", ["Husum"], "dpa/lno", None),
    ("Wien (OTS) - ", "de", ["Wien"], "OTS", None),
    ("MÜNCHEN. ", "de", ["MÜNCHEN"], None, None),
    ("Köln – ", "de", ["Köln"], None, None),
    ("Paris (AFP) - ", "fr", ["Paris"], "AFP", None),
    ("Bruxelles, le 8 juillet 2020 (AFP) - ", "fr", ["Bruxelles"], "AFP", "8 juillet 2020"),
    ("La Habana, 8 jul (Prensa Latina) ", "es", ["La Habana"], "Prensa Latina", "8 jul"),
    ("МОСКВА, 9 июля. /ТАСС/. ", "ru", ["МОСКВА"], "ТАСС", "9 июля"),
    ("Москва. 8 июля. INTERFAX.RU - ", "ru", ["Москва"], "INTERFAX.RU", "8 июля"),
    ("МОСКВА, 8 июл — РИА Новости. ", "ru", ["МОСКВА"], "РИА Новости", "8 июл"),
    ("КИЕВ – ", "ru", ["КИЕВ"], None, None),
    ("عصرایران - ", "ar", [], "عصرایران", None),
    ("القاهرة (رويترز) - ", "ar", ["القاهرة"], "رويترز", None),
    ("واشنطن - (أ ف ب) - ", "ar", ["واشنطن"], "أ ف ب", None),
    ("القاهرة 8 يوليو 2020 (شينخوا) -- ", "ar", ["القاهرة"], "شينخوا", "8 يوليو 2020"),
    ("طهران / 8 تموز / يوليو /ارنا – ", "ar", ["طهران"], "ارنا", "8 تموز"),
    ("صنعاء – سبأ: ", "ar", ["صنعاء"], "سبأ", None),
    ("تهران- ایرنا- ", "ar", ["تهران"], "ایرنا", None),
    ("دمشق-سانا ", "ar", ["دمشق"], "سانا", None),
    ("नई दिल्ली, 8 जुलाई (भाषा) ", "hi", ["नई दिल्ली"], "भाषा", "8 जुलाई"),
    ("काठमांडू, 8 जुलाई (आईएएनएस)। ", "hi", ["काठमांडू"], "आईएएनएस", "8 जुलाई"),
    ("नई दिल्ली: ", "hi", ["नई दिल्ली"], None, None),
    ("ঢাকা, ৮ জুলাই ২০২০ (বাসস) : ", "hi", ["ঢাকা"], "বাসস", "৮ জুলাই ২০২০"),
]
EAST = [
    ("新华社北京7月8日电 ", "果农说今年的雨来得太晚。", ["北京"], "新华社", "7月8日"),
    ("新华社北京7月8日电（记者张三、李四）", "果农说今年的雨来得太晚。", ["北京"], "新华社", "7月8日"),
    ("【新华社北京7月8日电】", "果农说今年的雨来得太晚。", ["北京"], "新华社", "7月8日"),
    ("【北京8日新华社】", "果农说今年的雨来得太晚。", ["北京"], "新华社", "8日"),
    ("（中央社記者王小明台北8日電）", "果農說今年的雨來得太晚。", ["台北"], "中央社", "8日"),
    ("（中央社台北8日電）", "果農說今年的雨來得太晚。", ["台北"], "中央社", "8日"),
    ("中新网7月8日电 ", "果农说今年的雨来得太晚。", [], "中新网", "7月8日"),
    ("【ワシントン時事】", "農家は雨が遅すぎたと話した。", ["ワシントン"], "時事", None),
    ("【ソウル＝小池和樹】", "農家は雨が遅すぎたと話した。", ["ソウル"], None, None),
    ("[東京 8日 ロイター] - ", "農家は雨が遅すぎたと話した。", ["東京"], "ロイター", "8日"),
    ("【7月8日 AFP】", "農家は雨が遅すぎたと話した。", [], "AFP", "7月8日"),
    ("【AFP＝時事】", "農家は雨が遅すぎたと話した。", [], "AFP＝時事", None),
    ("(서울=연합뉴스) 홍길동 기자 = ", "농민들은 비가 너무 늦게 왔다고 말했다.", ["서울"], "연합뉴스", None),
    ("[서울=뉴시스]홍길동 기자 = ", "농민들은 비가 너무 늦게 왔다고 말했다.", ["서울"], "뉴시스", None),
]

NO_DATELINE = [
    # sentences that go on after the dash
    "WASHINGTON — the man, not the city — hangs under the stairs of our town hall.",
    "PARIS – the neighbour’s dog, not the capital – has learned to open the gate.",
    "London - a city of bridges - has never had enough of them, its mayor says.",
    "TEA (two sugars) -- that is what the ferryman asks for in the morning.",
    "COVID-19 - the disease that shut the harbour - has left the island.",
    "COVID-19 - The disease that shut the harbour has left the island for good.",
    '"London (AP) - The cable read like this," the editor said of the old days.',
    "On Tuesday, Mr. Smith said that the harbour would be open again in the spring.",
    "Yes. The harbour would be open again in the spring, said the mayor on Tuesday.",
    "Президент России Владимир Путин заявил - Это очень хорошо для садоводов и для страны.",
    "به گزارش خبرگزاری مهر، باغداران گفتند که باران دیر آمد",
    # labels and furniture
    "Comment: The harbour should have been opened in the spring, if you ask the ferrymen.",
    "Comments (0)",
    "* Comment:",
    "NOTE: The harbour should have been opened in the spring, as we wrote on Tuesday.",
    "UPDATE: The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "PHOTOS: The harbour as it was on Tuesday, when the ferrymen first heard of it.",
    "Published: July 8, 2020 (Reuters) - The harbour was opened on Tuesday.",
    "Updated, July 8: The harbour was opened on Tuesday, and the ferrymen were first.",
    "Source: Reuters",
    "Tags: Minister, World, defapress",
    "Breaking - The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "EXCLUSIVE – The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "OPINION — The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "DÉCRYPTAGE - Les pêcheurs du port ont appris la nouvelle mardi par la radio locale.",
    "HINTERGRUND – Die Fischer im Hafen haben am Dienstag aus dem Radio davon erfahren.",
    "CHAPTER 1 – The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "STEP 1: The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "Monday - The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "Friday, August 3 The harbour was opened, and the ferrymen were the first to know.",
    "ADVERTISEMENT – PONDEROSA HOMES",
    "MND Staff - April 15, 2025 1",
    "SMS/MMS: 0790 - 643 643",
    # people
    "By Jane Doe - The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "By Jane Doe (Reuters) - The harbour was opened on Tuesday.",
    "BY JANE DOE (AP) — The harbour was opened on Tuesday.",
    "By London - The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "Q: What did the ferrymen say when the harbour was opened on Tuesday?",
    "MERKEL: The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "John Smith: The harbour was opened on Tuesday, and the ferrymen were the first to know.",
    "HOUSTON: I think the ferrymen were the first to know that the harbour was open.",
    "JACKSON: You know what the ferrymen said about the harbour when it was opened.",
    "Angela Muster (CDU) - Die Fischer im Hafen haben am Dienstag davon erfahren.",
    "Jane Doe (D) - The harbour was opened on Tuesday.",
    "SRF News: Mehrere Fischer haben am Dienstag aus dem Radio davon erfahren, was nun?",
    # firms and clubs
    "BMW (Germany) - The company said it would build a ferry for the harbour.",
    "NASA: The space agency has found a harbour on the moon, and ferrymen are wanted.",
    "Apple - The company said that it would build a ferry for the harbour in the spring.",
    "Manchester United (ENG) - Real Madrid (ESP)",
    # titles, tables, headings
    "Iran: Deal Signed",
    "Iran: Deal Signed After Years of Talks in Vienna and Geneva on Monday",
    "Nepal: Walkers find tea house that is on no map",
    "Town Wants to Join Tram Union - Mayor - Interfax",
    "THE BOTTOM LINE",
    "Star Ferries: Fallen Order is a game that is many things to many different people",
    "LONDON    12   15   18",
    "Paris 25 27 29",
    "AP-US--Harbour, 4th Ld-Writethru",
    "AFM/MG",
    # a dateline without a story is not run in
    "DUBAI (Reuters) —",
    "ORDU",
    "",
    " ",
]

ALONE = [
    ("DUBAI (Reuters) —", ["DUBAI"], "Reuters", None),
    ("DUBAI (Reuters)", ["DUBAI"], "Reuters", None),
    ("Tehran, Iran, August 23", ["Tehran, Iran"], None, "August 23"),
    ("Azerbaijan, Baku, Aug. 13 / Trend, N. Umid", ["Azerbaijan, Baku"], "Trend", "Aug. 13"),
    ("Baku, Azerbaijan, Aug. 13", ["Baku, Azerbaijan"], None, "Aug. 13"),
    ("Herat-Afghanistan (PMG):", ["Herat-Afghanistan"], "PMG", None),
    ("LONDON —", ["LONDON"], None, None),
    ("LAKE PLACID, N.Y.", ["LAKE PLACID, N.Y."], None, None),
    ("  ORDU  ", ["ORDU"], None, None),
    ("KAHRAMANMARAŞ", ["KAHRAMANMARAŞ"], None, None),
    ("NEW YORK", ["NEW YORK"], None, None),
]

NOT_ALONE = [
    "World News",
    "WORLD NEWS",
    "Politics",
    "POLITICS",
    "London",
    "New York, NY",
    "Comments (0)",
    "Town Wants to Join Tram Union - Mayor - Interfax",
    "Thursday 13 August 2020",
    "August 22, 2013",
    "News ID: 80431",
    "AFM/MG",
    "SKH/PR",
    "Reuters",
    "By Jane Doe",
    "LONDON, July 8 (Reuters) - Light rain fell",
    "",
]

IN_ONE_LINE = [
    ("News ID: 80434 Publish Date: 08 July 2020 - 22:31 Library Boat Returns ", "ANZALI (Dispatches) -- "),
    ("Library Boat Returns to the Lagoon ", "Tehran (Dispatches) -- "),
    ("LIBRARY BOAT RETURNS TO THE LAGOON ", "NEW YORK (AP) -- "),
    ("Library Boat Returns ", "Rio de Janeiro (AFP) - "),
    ("Library Boat Returns ", "TULSA, Okla. (AP) — "),
    ("Library Boat Returns ", "TEHRAN, Aug. 21 (MNA) – "),
    ("Library Boat Returns ", "ASHEVILLE, N.C., July 8, 2020 /PRNewswire/ -- "),
    ("Library Boat Returns ", "Concord, NC - (NewMediaWire) - "),
    ("A boat (Photo: AP) - read on. Library Boat Returns ", "NEW DELHI/ISLAMABAD (Reuters) - "),
]


Parts = tuple[list[str], str | None, str | None]


@pytest.mark.parametrize(("written", "parts"), [(row[0], row[1:]) for row in RUN_IN])
def test_a_dateline_is_taken_apart(written: str, parts: Parts) -> None:
    check(written, STORY, parts)


@pytest.mark.parametrize(("written", "language", "parts"), [(*row[:2], row[2:]) for row in ELSEWHERE])
def test_a_dateline_in_another_language_is_taken_apart(written: str, language: str, parts: Parts) -> None:
    check(written, LANGUAGES[language], parts)


@pytest.mark.parametrize(("written", "story", "parts"), [(*row[:2], row[2:]) for row in EAST])
def test_an_east_asian_dateline_is_taken_apart(written: str, story: str, parts: Parts) -> None:
    check(written, story, parts)


def check(written: str, story: str, parts: Parts) -> None:
    match = read_dateline(written + story)
    assert match
    assert match.text == " ".join(written.split())
    assert (written + story)[match.end :] == story
    assert (list(match.places), match.agency, match.day) == parts
    assert 1 <= match.score <= 9


@pytest.mark.parametrize("line", NO_DATELINE)
def test_what_only_looks_like_a_dateline_is_none(line: str) -> None:
    assert read_dateline(line) is None


@pytest.mark.parametrize(("line", "parts"), [(row[0], row[1:]) for row in ALONE])
def test_a_dateline_may_fill_a_line(line: str, parts: Parts) -> None:
    match = read_lone_dateline(line)
    assert match
    assert (match.text, match.end) == (line.strip(), len(line))
    assert (list(match.places), match.agency, match.day) == parts


@pytest.mark.parametrize("line", NOT_ALONE)
def test_a_line_of_another_kind_is_no_dateline(line: str) -> None:
    assert read_lone_dateline(line) is None


@pytest.mark.parametrize(("before", "written"), IN_ONE_LINE)
def test_a_strong_dateline_is_found_in_a_page_of_one_line(before: str, written: str) -> None:
    found = find_dateline(before + written + STORY)
    assert found
    start, match = found
    assert (start, match.text) == (len(before), written.strip())
    assert (before + written + STORY)[start + match.end :] == STORY


@pytest.mark.parametrize("line", ["", STORY, "The cat (a big one) - is here (AP) again.", "A (B) - c. " * 9])
def test_running_text_without_a_dateline_has_none(line: str) -> None:
    assert find_dateline(line) is None


def test_blanks_before_the_dateline_are_no_part_of_it() -> None:
    match = read_dateline("    NEW YORK, March 3 - " + STORY)
    assert match
    assert match.text == "NEW YORK, March 3 -"


def test_white_space_inside_is_one_blank_in_the_text() -> None:
    match = read_dateline("TEHRAN,\u00a0Nov. 15  — " + STORY)
    assert match
    assert (match.text, match.day) == ("TEHRAN, Nov. 15 —", "Nov. 15")


def test_a_crawl_date_before_the_dateline_is_no_part_of_it() -> None:
    match = read_dateline(" date 2020-05-21 ANKARA (AA) – " + STORY)
    assert match
    assert match.text == "ANKARA (AA) –"


@pytest.mark.parametrize("kicker", ["Breaking: ", "UPDATE: ", "World/Asia: "])
def test_a_kicker_before_the_dateline_is_no_part_of_it(kicker: str) -> None:
    match = read_dateline(kicker + "LONDON (Reuters) - " + STORY)
    assert match
    assert match.text == "LONDON (Reuters) -"


def test_a_later_dateline_does_not_count() -> None:
    assert read_dateline(f"{STORY} CAIRO (Reuters) - {STORY}") is None


@pytest.mark.parametrize(
    ("surer", "than"),
    [
        ("TEHRAN, Aug. 21 (MNA) – ", "TEHRAN (MNA) – "),
        ("TEHRAN (MNA) – ", "TEHRAN (KXYZ) – "),
        ("TEHRAN (KXYZ) – ", "TEHRAN – "),
        ("TEHRAN – ", "TEHRAN: "),
        ("TEHRAN: ", "Tehran: "),
        ("TEHRAN – ", "LITTLEHAVEN – "),
    ],
)
def test_more_evidence_makes_a_surer_dateline(surer: str, than: str) -> None:
    more, less = read_dateline(surer + STORY), read_dateline(than + STORY)
    assert more
    assert less
    assert more.score > less.score


def test_a_score_of_six_takes_an_agency() -> None:
    matches = [match for row in RUN_IN if (match := read_dateline(row[0] + STORY)) and match.score >= 6]
    assert all(match.agency for match in matches)
