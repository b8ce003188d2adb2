"""Write src/newsparse/dates/_tables.py: month and weekday names of many languages, from CLDR.

Run it with Babel installed (`pip install babel`), from anywhere:

    python scripts/make_date_tables.py

A name that stands for different months in two languages is left out, and reported, unless RESOLVED says
which one is meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from babel import localedata
from babel.dates import get_day_names, get_month_names

TARGET = Path(__file__).parents[1] / "src" / "newsparse" / "dates" / "_tables.py"

LANGUAGES = """
af am ar ar_DZ ar_LB ar_MA ar_SA as az be bg bn br bs ca ckb cs cy da de de_AT el en eo es et eu fa fi fil
fo fr fy ga gd gl gu ha he hi hr hu hy id ig is it ka kk km kn ko ku ky lb lo lt lv mg mk ml mr ms mt my nb
ne nl nn oc or pa pl ps pt rm ro ru rw sd si sk sl so sq sr sr_Latn sv sw ta te tg th tk tr ug uk ur uz vi xh
zh ja zu
""".split()  # noqa: SIM905

# Spellings that newsrooms use and CLDR does not list.
MORE_MONTHS: dict[str, dict[int, str]] = {
    "en": {9: "sept"},
    "fr": {1: "janv", 2: "fevr,fév", 7: "juill", 8: "aoüt"},
    "it": {1: "genn", 2: "febbr", 7: "lugl", 9: "sett"},
    "es": {9: "setiembre,sept,set"},
    "de": {1: "jänner,jaen", 2: "feber", 3: "maerz,mrz", 9: "sept"},
    "nl": {3: "mrt"},
    "pl": {6: "czerw", 9: "wrz"},
    "pt": {9: "sept"},
    "ro": {1: "ian", 9: "sept", 11: "noi"},
    "ru": {2: "февр", 9: "сент,сен", 11: "нояб,ноя"},
    "tr": {9: "eyl", 11: "kasim"},
    "id": {8: "agust,agu,agst", 11: "nopember"},
    "ms": {8: "ogs"},
    "fa": {
        1: "جنوری",
        2: "فبروری",
        3: "مارچ",
        4: "اپریل,آپریل",
        5: "می",
        6: "جون",
        7: "جولای,ژوییه,جولائی",
        8: "آگوست,اگست,آگست",
        9: "سپتمبر",
        10: "اکتوبر",
        11: "نومبر",
        12: "دسمبر",
    },
    "ar": {
        4: "نيسان,ابريل",
        5: "أيار,آيار",
        6: "حزيران",
        7: "تموز",
        8: "آب,اغسطس,أوت",
        9: "أيلول,ايلول",
        10: "تشرين الأول,اكتوبر",
        11: "تشرين الثاني",
        12: "كانون الأول",
        1: "كانون الثاني",
        2: "شباط",
        3: "آذار,اذار",
    },
    "hi": {1: "जन", 2: "फरवरी", 9: "सितम्बर,सितंबर", 10: "अक्तूबर,अक्टूबर", 11: "नवम्बर,नवंबर", 12: "दिसम्बर,दिसंबर"},
    "bn": {1: "জানুয়ারি,জানুয়ারী", 2: "ফেব্রুয়ারি,ফেব্রুয়ারী", 8: "আগস্ট,অগাস্ট"},
    "ur": {1: "جنوری", 7: "جولائی,جولای"},
    "sw": {7: "julai", 8: "agosti"},
    "gu": {8: "ઓગસ્ટ,ઓગષ્ટ", 6: "જુન", 7: "જુલાઈ"},
    "kn": {8: "ಆಗಸ್ಟ್"},
    "lv": {
        1: "janvārī",
        2: "februārī",
        3: "martā",
        4: "aprīlī",
        5: "maijā",
        6: "jūnijā",
        7: "jūlijā",
        8: "augustā",
        9: "septembrī",
        10: "oktobrī",
        11: "novembrī",
        12: "decembrī",
    },
    "ml": {8: "ആഗസ്റ്റ്,ആഗസ്ത്"},
    "or": {2: "ଫେବ୍ରୁଆରୀ", 8: "ଅଗଷ୍ଟ,ଅଗଷ୍ଟ୍"},
    "so": {8: "agoosto"},
    "te": {8: "ఆగస్ట్"},
    "tg": {
        1: "январи",
        2: "феврали",
        3: "марти",
        4: "апрели",
        5: "майи",
        6: "июни",
        7: "июли",
        8: "августи",
        9: "сентябри",
        10: "октябри",
        11: "ноябри",
        12: "декабри",
    },
}

MORE_WEEKDAYS: dict[str, dict[int, str]] = {
    "en": {1: "tues", 2: "weds", 3: "thur,thurs"},
    "pt": {0: "segunda", 1: "terça", 2: "quarta", 3: "quinta", 4: "sexta"},
    "fa": {
        0: "دو شنبه,دوشنبه",
        1: "سه شنبه",
        2: "چهار شنبه",
        3: "پنج شنبه,پنج‌شنبه,پنجشنبه",
        4: "آدینه",
        6: "یک شنبه,یک‌شنبه",
    },
    "ar": {0: "الإثنين,الأثنين", 2: "الاربعاء", 6: "الاحد"},
    "hi": {3: "बृहस्पतिवार,गुरूवार"},
    "th": {0: "จันทร์", 1: "อังคาร", 2: "พุธ", 3: "พฤหัสบดี,พฤหัส", 4: "ศุกร์", 5: "เสาร์", 6: "อาทิตย์"},
}

# How a name changes inside a date: Hebrew `8 ביולי`, Basque `uztailaren 8a`, Thai `วันพุธที่ 8`.
PREFIXES = {("he", "months"): ("ב",)}
SUFFIXES = {("eu", "months"): ("ren", "k"), ("ky", "months"): ("у", "ы"), ("th", "weekdays"): ("ที่",)}
CUT_FROM_FRONT = ("de ", "da ", "d’", "d'", "e ", "dé ", "dydd ", "dhen ", "יום ")

# Three Latin letters are a name only in languages whose papers print them so.
SHORT_NAMES = frozenset(
    """
    en es pt fr it de de_AT nl sv da nb fi pl cs hu ro tr id ms fil hr bs sr_Latn sl sk et lv lt ca gl af is
    """.split()  # noqa: SIM905
)
SHORT_MONTHS = SHORT_NAMES | frozenset("az eo fy ha lb so sq tk".split())  # noqa: SIM905

JALALI = (
    "فروردین,farvardin",
    "اردیبهشت,ordibehesht",
    "خرداد,khordad",
    "تیر,tir",
    "مرداد,امرداد,mordad",
    "شهریور,shahrivar",
    "مهر,mehr",
    "آبان,ابان,aban",
    "آذر,azar",
    "دی,dey",
    "بهمن,bahman",
    "اسفند,esfand",
)
AFGHAN = ("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله,سنبلہ", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت")
HIJRI = (
    "محرم,المحرم,محرم الحرام,muharram",
    "صفر,safar",
    "ربيع الأول,ربیع الاول,ربيع الاول,ربیع‌الاول",
    "ربيع الآخر,ربيع الثاني,ربیع الثانی,ربیع‌الثانی",
    "جمادى الأولى,جمادی الاول,جمادى الأول,جمادی‌الاول",
    "جمادى الآخرة,جمادى الثانية,جمادی الثانی,جمادى الآخر,جمادی‌الثانی",
    "رجب,rajab",
    "شعبان,shaban,shaaban",
    "رمضان,ramadan,ramadhan,ramazan",
    "شوال,شوّال,shawwal",
    "ذو القعدة,ذي القعدة,ذوالقعدة,ذی القعده,ذی‌القعده,ذیقعده,ذیقعدہ",
    "ذو الحجة,ذي الحجة,ذوالحجة,ذی الحجه,ذی‌الحجه,ذیحجه,ذوالحجہ",
)

# The Czech and Polish senses of names that are a month earlier in Croatian (which has dots behind figures).
RESOLVED = {"listopad": 11, "listopada": 11, "lis": 11, "lip": 7}
# Short forms that are common words elsewhere and would make dates of "5 Pro 2020" or "the man 8 July".
WORDS = frozenset(("pro", "led", "dub", "srp", "man", "fan", "pet", "die", "dim", "sam", "don"))
NO_MONTHS = WORDS | frozenset("few here sat fab mae luna mata gwen jona sen".split())  # noqa: SIM905

# Added to the month: so the loader tells the calendars apart.
JALALI_BASE, HIJRI_BASE = 100, 200


def names(language: str, table: str) -> dict[int, set[str]]:
    """All forms that CLDR has for the months (1-12) or weekdays (Monday 0) of a language."""
    getter = get_month_names if table == "months" else get_day_names
    found: dict[int, set[str]] = defaultdict(set)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            localedata._cache.clear()  # Babel's aliases leak from one locale into the next
            for number, name in getter(width, context, language).items():
                found[number].update(forms(name, language, table))
    return found


def forms(name: str, language: str, table: str) -> Iterator[str]:
    """The spellings to look a name up by: lower case, no dot, the endings it takes in a date."""
    name = unicodedata.normalize("NFC", name).lower()
    name = name.replace("\u0307", "").replace("\xa0", " ").strip(" .॰")
    for front in CUT_FROM_FRONT:
        name = name.removeprefix(front)
    suffixes = SUFFIXES.get((language, table), ()) if len(name) > 3 else ()
    for suffix in ("", *suffixes):
        for prefix in ("", *PREFIXES.get((language, table), ())):
            yield from spaced(prefix + name + suffix)


def spaced(name: str) -> Iterator[str]:
    """A name as words: hyphens as blanks, joiners kept or not, the part after an apostrophe."""
    yield re.split("[ʼ'’]", name)[-1].replace("-", " ") or name
    if "\u200c" in name:
        yield name.replace("\u200c", " ")
        yield name.replace("\u200c", "")


def plain(name: str) -> str:
    """A name without its accents: `agustos`, `aout`, `ιουλιου`; only for scripts where that is done."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
    return bare.replace("ı", "i").replace("ł", "l").replace("đ", "d") if is_european(name) else name


def is_european(name: str) -> bool:
    """Whether a name is in Latin or Greek letters (Cyrillic й is no и with an accent)."""
    return all(unicodedata.name(sign, "").startswith(("LATIN", "GREEK", "SPACE")) for sign in name)


def is_usable(name: str, language: str, kind: str) -> bool:
    """Whether a name can be told from other text: no digits, long enough for its script, no common word."""
    script = unicodedata.name(name[0], "").split()[0] if name else ""
    short = SHORT_MONTHS if kind == "months" else SHORT_NAMES
    shortest = 3 if language in short else {"LATIN": 4, "GREEK": 3, "CYRILLIC": 3}.get(script, 2)
    return (
        len(name) >= shortest
        and not any(sign.isdigit() for sign in name)
        and name not in (NO_MONTHS if kind == "months" else WORDS)
        and len(name.split()) < 3
    )


def table(kind: str) -> dict[str, dict[int, set[str]]]:
    """Language to number to names, without the names that mean different numbers in two languages."""
    rows = {language: names(language, kind) for language in LANGUAGES}
    add_by_hand(rows, MORE_MONTHS if kind == "months" else MORE_WEEKDAYS)
    if kind == "months":
        rows |= other_calendars()
    for language, row in rows.items():
        for number, found in row.items():
            row[number] = {
                name for name in found | {plain(name) for name in found} if is_usable(name, language, kind)
            }
    return without_conflicts(rows, RESOLVED if kind == "months" else {})


def add_by_hand(rows: dict[str, dict[int, set[str]]], more: Mapping[str, Mapping[int, str]]) -> None:
    """Put in the spellings that CLDR lacks."""
    for language, extra in more.items():
        for number, joined in extra.items():
            rows[language][number].update(joined.split(","))


def other_calendars() -> dict[str, dict[int, set[str]]]:
    """The months of the calendars that Babel does not carry; Persian adds "month" to them: `تیرماه`."""
    jalali = [
        ",".join((names, *(f"{name}ماه" for name in names.split(",") if not name.isascii())))
        for names in JALALI
    ]
    bases = {
        "jalali": (JALALI_BASE, jalali),
        "jalali_AF": (JALALI_BASE, AFGHAN),
        "hijri": (HIJRI_BASE, HIJRI),
    }
    return {
        language: {base + number: set(_spellings(names)) for number, names in enumerate(months, 1)}
        for language, (base, months) in bases.items()
    }


def _spellings(joined: str) -> Iterator[str]:
    for name in joined.split(","):
        yield from spaced(name)


def without_conflicts(
    rows: dict[str, dict[int, set[str]]], resolved: Mapping[str, int]
) -> dict[str, dict[int, set[str]]]:
    """The rows less what is ambiguous; English always keeps its names."""
    meanings: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language, row in rows.items():
        for number, found in row.items():
            for name in found:
                meanings[name][number].append(language)
    english = {name: number for number, found in rows["en"].items() for name in found}
    right = {
        name: resolved.get(name, english.get(name)) for name, numbers in meanings.items() if len(numbers) > 1
    }
    for name in sorted(right):
        print("conflict:", name, dict(meanings[name]), "->", right[name])
    return {
        language: {
            number: {name for name in found if name not in right or right[name] == number}
            for number, found in row.items()
        }
        for language, row in rows.items()
    }


def lines(rows: dict[str, dict[int, set[str]]]) -> Iterator[str]:
    """One line a language: its code, then `number=name,name` for each; a name stands where it is first."""
    seen: set[str] = set()
    for language in ["en", *(language for language in rows if language != "en")]:
        groups = []
        for number, found in sorted(rows[language].items()):
            fresh = sorted(found - seen)
            seen.update(fresh)
            if fresh:
                groups.append(f"{number}={','.join(fresh)}")
        if groups:
            yield f"{language}: {' | '.join(groups)}"


def module(months: Iterable[str], weekdays: Iterable[str]) -> str:
    """The generated module's text."""
    newline = "\n"
    return f'''"""Month and weekday names by language; made by scripts/make_date_tables.py, do not edit."""

# ruff: noqa: E501

# Source: Unicode CLDR (Unicode License v3) in Babel {version("babel")}, and the script's own additions.
# A line is `language: number=name,name | ...`; a name stands only with the first language that has it.
# Months: 1-12 are Gregorian, 101-112 Jalali, 201-212 Hijri.
MONTHS = """\\
{newline.join(months)}
"""

# Monday is 0.
WEEKDAYS = """\\
{newline.join(weekdays)}
"""
'''


def main() -> None:
    TARGET.write_text(module(lines(table("months")), lines(table("weekdays"))), encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
