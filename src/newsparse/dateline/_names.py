"""What is known of names: which are places or agencies, and which words are neither."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from newsparse.dates import day_month
from newsparse.patterns import lazy
from newsparse.resources import text_of

REMEMBERED = 4096  # names: the same few sign a whole archive

_ALIKE = str.maketrans("-’‘`´ʻıيىك", " '''''iییک", ".ـ")
_STATES = frozenset(  # as the Associated Press and the postal services shorten them
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont nc nd ne neb
    nev nh nj nm ny okla ore pa ri sc sd tenn tex vt va wash wis wva wyo pr alta bc man nb nl ns nwt ont pei
    que sask nsw qld vic tas wa sa act nt ak al ar az ca co ct dc de fl hi ia id il in ks ma me mi mn ms mt nv
    oh ok or tn tx ut wi wv wy ab mb on qc sk yt nu uk us usa uae eng prc""".split()  # noqa: SIM905
)
_ARTICLES = frozenset("the el la los las le les il lo o os as al a de het der die das".split())  # noqa: SIM905
_PARTS = frozenset(
    """north south east west central northern southern eastern western upper lower greater inner outer
    near off rural occupied downtown old new""".split()  # noqa: SIM905
)
_KINDS = frozenset(
    """city province provinces governorate county district region state oblast island islands valley
    airport port village camp strip""".split()  # noqa: SIM905
)
_ACRONYM = lazy(r"[^\W\d_a-zß-ÿ]{2,6}(?:[-/][^\W\d_a-zß-ÿ]{2,8})?")
_INNER_CAPITAL = lazy(r"[A-Z]*[a-z]+[A-Z]\w*")
_MORE = lazy(r"\s?[/,&+-]\s?|\s(?=\S*\.)")
_AGENCY_WORD = lazy(
    r"(?i)\b(?:news|newswires?|wire|press|agency|agencies|media|dispatches|nachrichten\w*|agentur|agence"
    r"|agencia|agenzia|agência|prensa|presse|ajans[ıi]?|haber|correspondent|bureau|desk|radio|times|post"
    r"|herald|gazette|tribune|daily)\b"
    r"|\w\.(?:com|net|org|info|ru|co|id|vn|tv|am|az|kz|ge|de|it|ua|pk|bd|ng|in)$"
)


def folded(name: str) -> str:
    """A name in the form in which names are compared: without case, accents, hyphens and dots."""
    if name.isascii():
        key = name.lower().replace("-", " ").replace("`", "'").replace(".", "")
    else:
        key = name.casefold().translate(_ALIKE)
        if not key.isascii():
            key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    return " ".join(key.split())


@lru_cache(REMEMBERED)
def is_day(text: str) -> bool:
    """Whether what has the shape of a day is one."""
    return day_month(text) is not None


@lru_cache(REMEMBERED)
def is_place(name: str) -> bool:
    """Whether this is a known city, region or country, or a part of one: `Gaza City`, `East Jerusalem`."""
    key = folded(name)
    return _is_listed(key) or (" " in key and _is_listed(_whole(key)))


@lru_cache(REMEMBERED)
def is_region(name: str) -> bool:
    """Whether this can stand after a city and a comma: a state, shortened or not, or a country."""
    key = folded(name)
    return key in _STATES or _is_listed(key)


@lru_cache(REMEMBERED)
def is_label(name: str) -> bool:
    """Whether this is a label or a word of ordinary prose, or opens with one and is no known place."""
    key = folded(name)
    first = key.partition(" ")[0]
    return key in _labels() or (first in _labels() and first not in _ARTICLES and not is_place(name))


@lru_cache(REMEMBERED)
def is_agency(name: str) -> bool:
    """Whether this is a known agency and no more."""
    return name in _agencies_as_written() or folded(name) in _agencies()


@lru_cache(REMEMBERED)
def opens_agency(word: str) -> bool:
    """Whether a known agency's name can begin with this word."""
    return folded(word).partition(" ")[0] in _agency_openings()


@lru_cache(REMEMBERED)
def opens_with_agency(name: str) -> bool:
    """Whether this is a known agency with or without more behind it: `AP`, `dpa/lno`, `Trend, N. Umid`."""
    return is_agency(name) or is_agency(_MORE.split(name, maxsplit=1)[0]) or _ends_with_agency(name)


def _ends_with_agency(name: str) -> bool:
    """Whether the second of two agencies is a known one: `tca/dpa`."""
    _, slash, last = name.partition("/")
    return slash != "" and last.isalpha() and is_agency(last)


@lru_cache(REMEMBERED)
def like_agency(name: str) -> bool:
    """Whether this could be an agency that nobody told of: `KXYZ`, `Valley News`, `portal.com`."""
    key = folded(name)
    if _is_listed(key) or key in _labels() or key in _STATES:
        return False
    return bool(_ACRONYM.fullmatch(name) or _AGENCY_WORD.search(name) or _INNER_CAPITAL.fullmatch(name))


def _whole(key: str) -> str:
    """The place of which this is a part, as its words say."""
    words = key.split(" ")
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _PARTS:
        start += 1
    if start < end - 1 and words[-1] in _KINDS:
        end -= 1
    return " ".join(words[start:end])


def _is_listed(key: str) -> bool:
    return not key or key in _places(key[0])


@cache
def _places(initial: str) -> frozenset[str]:
    """The places that begin with a character: a start has no time to take the whole list apart."""
    names = _all_places()
    first = names.find(f"\n{initial}")
    if first < 0:
        return frozenset()
    end = names.find("\n", names.rfind(f"\n{initial}") + 1)
    return frozenset(names[first + 1 : end].split("\n"))


@cache
def _all_places() -> str:
    """One a line, sorted."""
    return text_of("dateline/places.txt")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(folded, _agencies_as_written()))


@cache
def _agency_openings() -> frozenset[str]:
    """The first words of agencies, and nothing, which tells nothing: it is what is left of a hyphen."""
    return frozenset(name.partition(" ")[0] for name in _agencies()) | {""}


@cache
def _agencies_as_written() -> frozenset[str]:
    return _listed("agencies.txt")


@cache
def _labels() -> frozenset[str]:
    return _listed("labels.txt")


def _listed(file: str) -> frozenset[str]:
    """The names in a file; its first line says what they are."""
    _, _, names = text_of(f"dateline/{file}").partition("\n")
    return frozenset(re.split(r"[|\n]", names)) - {""}
