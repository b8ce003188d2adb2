"""The language of a story, and its words."""

from __future__ import annotations

import pytest

from newsparse.language import language_of, word_count
from newsparse.parser import parse

_STORIES = {
    "en": (
        "The bridge over the river was closed for a week, and the town had to wait for the "
        "ferry to come back."
    ),
    "de": (
        "Die Brücke über den Fluss war eine Woche lang gesperrt, und die Stadt musste auf die Fähre warten."
    ),
    "fr": (
        "Le pont sur la rivière est resté fermé pendant une semaine et la ville a dû attendre "
        "le bac dans le froid."
    ),
    "es": (
        "El puente sobre el río estuvo cerrado una semana y los vecinos esperaron la barca, "
        "que no volvió hasta el sábado, según el puerto."
    ),
    "it": (
        "Il ponte sul fiume è rimasto chiuso per una settimana e la città ha dovuto aspettare "
        "che il traghetto tornasse."
    ),
    "nl": (
        "De brug over de rivier was een week dicht en de stad moest wachten tot het veer weer "
        "terug was van de werf."
    ),
    "pl": (
        "Most na rzece był zamknięty przez tydzień, a miasto musiało czekać na prom, który "
        "nie przypłynął do soboty."
    ),
    "ru": (
        "Мост через реку был закрыт на неделю, и город должен был ждать, пока паром не вернётся из порта."
    ),
    "uk": (
        "Міст через річку був закритий на тиждень, і місто мало чекати, поки пором не повернеться до порту."
    ),
    "ar": "كان الجسر مغلقا لمدة أسبوع في المدينة على النهر، وقال السكان إن العبارة لم تعد من الميناء بعد.",
    "fa": "پل روی رودخانه یک هفته بسته بود و مردم شهر برای بازگشت قایق از بندر تا شنبه منتظر بودند.",
    "hi": "नदी पर पुल एक सप्ताह के लिए बंद था और शहर के लोगों को नाव के आने का इंतजार करना पड़ा है।",
    "tr": (
        "Köprü bir hafta boyunca kapalı kaldı ve kent için gelen feribot da çok geç olarak "
        "limana ulaştı, dedi."
    ),
    "sv": (
        "Bron över floden var stängd i en vecka och staden fick vänta på att färjan skulle "
        "komma tillbaka från varvet."
    ),
    "fi": (
        "Silta oli kiinni viikon ja kaupunki odotti, että lautta tulisi takaisin, mutta se ei "
        "ollut vielä telakalta lähtenyt, kun satoi."
    ),
    "el": "Η γέφυρα πάνω από τον ποταμό ήταν κλειστή για μια εβδομάδα και η πόλη περίμενε το πλοίο.",
    "he": "הגשר מעל הנהר היה סגור במשך שבוע והעיר חיכתה למעבורת שתחזור מן הנמל.",
    "ja": "川にかかる橋は一週間にわたって閉鎖され、町の人々は渡し船が戻るのを待たなければならなかった。",
    "zh": "河上的桥关闭了一个星期，镇上的人们只好等待渡船从港口返回。",
    "ko": "강 위의 다리는 일주일 동안 폐쇄되었고 마을 사람들은 나룻배가 돌아오기를 기다려야 했다.",
    "th": "สะพานข้ามแม่น้ำถูกปิดเป็นเวลาหนึ่งสัปดาห์และชาวเมืองต้องรอเรือข้ามฟากกลับมาจากท่าเรือ",
}


@pytest.mark.parametrize("language", _STORIES)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert language_of([_STORIES[language]]) == language


@pytest.mark.parametrize(
    "paragraphs",
    [
        [],
        ["12:30"],
        ["Bayern München 2, Real Madrid 1"],
        ["Lagos Accra Dakar Abidjan Kumasi Ibadan Lomé"],
        ["de la Cruz, van der Berg, von Hagen"],
        ["\u200b", "…"],
        [
            "The bridge over the river was closed to all by the town. "
            "Le pont sur la rivière est fermé pour la semaine."
        ],
    ],
    ids=["nothing", "time", "scores", "places", "names", "invisible", "two languages"],
)
def test_what_is_not_sure_is_null(paragraphs: list[str]) -> None:
    assert language_of(paragraphs) is None


def test_a_quotation_does_not_change_the_language() -> None:
    story = ["“Le pont est fermé”, read the sign.", *[_STORIES["en"]] * 3]

    assert language_of(story) == "en"


def test_japanese_is_told_from_chinese_by_its_syllables() -> None:
    assert language_of(["東京都知事選挙が始まった。"]) == "ja"
    assert language_of(["东京都知事选举今天开始。"]) == "zh"


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        ([], 0),
        (["Rain fell."], 2),
        (["Rain fell.", "It rained – all week."], 7),
        (["Café closed"], 2),
        (["川にかかる橋"], 6),
        (["東京 2020 大会"], 5),
        (["한국어 단어 셋"], 3),
        (["سه واژه فارسی"], 3),
    ],
)
def test_words_are_what_blanks_part_but_for_scripts_without_blanks(paragraphs: list[str], count: int) -> None:
    assert word_count(paragraphs) == count


def test_knowing_the_language_changes_no_count() -> None:
    for language, story in _STORIES.items():
        assert word_count([story], language) == word_count([story])


def test_a_record_has_the_language_and_the_words_of_its_body() -> None:
    (article,) = parse(f"Le pont est fermé\n\n{_STORIES['en']}\n\nSo {_STORIES['en']}\n")

    assert (article.language, article.word_count) == ("en", 45)
