"""What is known of names: which are places, agencies or months, and which words are none of them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from newsparse.dates._names import month_number

_HERE = Path(__file__).parent
_ALIKE = str.maketrans(
    {"-": " ", ".": None, "’": "'", "‘": "'", "`": "'", "´": "'", "ʻ": "'", "ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ـ": None}
)
_STATES = frozenset(  # as the Associated Press and the postal services shorten them
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont nc nd ne neb nev nh nj nm ny
    okla ore pa ri sc sd tenn tex vt va wash wis wva wyo pr alta bc man nb nl ns nwt ont pei que sask nsw qld vic tas wa sa act nt
    ak al ar az ca co ct dc de fl hi ia id il in ks ma me mi mn ms mt nv oh ok or ri tn tx ut wi wv wy ab mb on qc sk yt nu
    uk us usa uae eng scot prc rsa""".split()  # noqa: SIM905 (a list of words reads best as words)
)
_FEATURES = re.compile(
    r"(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|greater|inner|outer|near|off|rural|occupied|downtown|old|new)\s)+"
    r"|\s(?:city|province|provinces|governorate|county|district|region|state|oblast|island|islands|valley|airport|port|village|camp|strip)$"
)
_AGENCY_WORDS = re.compile(
    r"(?i)\b(?:news|newswire|newswires|wire|press|agency|agencies|media|dispatches|newspaper|nachrichten\w*|agentur|agence|agencia|agenzia|agência|prensa|presse"
    r"|ajans[ıi]?|haber|online|correspondent|bureau|desk|service|radio|times|post|herald|gazette|tribune|daily|today|report)\b"
    r"|\w\.(?:com|net|org|info|ru|co|id|vn|tv|am|az|kz|ge|de|it|ua|pk|bd|ng|in)$"
)
_ACRONYM = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,6}(?:[-/][^\W\d_a-zß-öø-ÿ]{2,8})?")
_INNER_CAPITAL = re.compile(r"[^\W\d_]+[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]\w*")


def folded(name: str) -> str:
    """A name in the form in which names are compared: without case, accents, hyphens and dots."""
    key = name.casefold().translate(_ALIKE)
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    return " ".join(key.split())


@cache
def places() -> frozenset[str]:
    """The folded names of cities, regions and countries."""
    return frozenset((_HERE / "places.txt").read_text("utf-8").split("\n"))


@cache
def agencies() -> frozenset[str]:
    """The folded names of news agencies and of outlets that sign datelines."""
    return _listed("agencies.txt")


@cache
def labels() -> frozenset[str]:
    """The folded words that open lines before a dash or a colon and name no place."""
    return _listed("labels.txt")


def is_place(name: str) -> bool:
    """Whether this is a known place: a city, a region or a country, or a part of one."""
    key = folded(name)
    return key in places() or (" " in key and _FEATURES.sub("", key) in places())


def is_region(name: str) -> bool:
    """Whether this can stand after a city and a comma: a state, shortened or not, or a country."""
    key = folded(name)
    return key in _STATES or key in places()


def is_label(name: str) -> bool:
    """Whether this, or its first word, is a label or a word of ordinary prose."""
    key = folded(name)
    return key in labels() or key.partition(" ")[0] in labels()


def is_agency(name: str) -> bool:
    """Whether this is a known agency, or opens with one: `AP`, `dpa/lno`, `Trend, N. Umid`, `NNN-ANTARA`."""
    return folded(name) in agencies() or any(
        folded(part) in agencies() for part in re.split(r"\s?[/,&+-]\s?|\s(?=\S*\.)", name, maxsplit=1)
    )


def like_agency(name: str) -> bool:
    """Whether this could be an agency that nobody told of: `(KXYZ)`, `Valley News`, `portal.com`."""
    key = folded(name)
    if key in places() or key in labels():
        return False
    return bool(_ACRONYM.fullmatch(name) or _AGENCY_WORDS.search(name) or _INNER_CAPITAL.fullmatch(name))


def _listed(file: str) -> frozenset[str]:
    text = (_HERE / file).read_text("utf-8")
    return frozenset(folded(name) for name in re.split(r"[|\n]", text))
