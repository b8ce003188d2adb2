"""How sure it is that the parts of a dateline are one: 1 to 9, or 0 where they are not."""

from __future__ import annotations

from functools import lru_cache

from newsparse.dateline._names import (
    REMEMBERED,
    is_label,
    is_place,
    is_region,
    like_agency,
    opens_with_agency,
)
from newsparse.dateline._scan import Seen
from newsparse.patterns import lazy

CASELESS = "\u0600"  # from here on most scripts have no capitals

_SEPARATORS = lazy(r"\s?[,،/\[(]\s?")
_DIGIT = lazy(r"\d")
_OPENERS = frozenset("\"“”„«»‘’'`´‹¿¡…$€£¥#@<[(")
_SENTENCE_ENDS = (".", "।", '."', ".”", ".»", "!", "?")
_LONG = 90  # characters, more than most headlines have

_STOPS = (".", "।")
_COLONS = (":", "：")
_LONG_DASHES = ("--", "–", "—", "―", "•", "._", ".-", "_")
_DASHES = ("-", ".-", "_", "._", "–", "—", "―", "‒", "•", "·")
_TO_SMALL = r".*?\s(?![A-ZÀ-Þ])[^\W\d_]"  # up to a word in small letters
_PROSE = lazy(rf"(?={_TO_SMALL}{{4}}){_TO_SMALL}{{2}}{_TO_SMALL}{{2}}|[^\x00-\u052f\W].{{20}}")
_SPEECH = lazy(
    r"(?:I|We|You|Yes|Yeah|No|Well|It['’]s|That['’]s|My|Our|Let|Oh|Thanks?|Look|Right|Sure|Absolutely)\b"
    r"|[^?]*\?(?:\s|$)"
)


def score_run_in(seen: Seen, story: str) -> int:
    """The score of a dateline that a story follows on the same line."""
    if not seen.places:
        return _score_agency(seen, story)
    first = _first_name(seen.places, sure=_is_told(seen)) if story else None
    if first is None:
        return 0
    if seen.agency:
        return _score_with_agency(seen, story, first)
    if not opens_story(story) and not (seen.day and _is_told(seen) and story[:1].isalpha()):
        return 0
    return _score_with_day(seen, story, first) if seen.day else _score_bare(seen, story, first)


def score_tag(seen: Seen, story: str) -> int:
    """The score of an agency in brackets that a story follows: `(VOVWORLD) - `."""
    if not seen.close or seen.close in _STOPS or not opens_story(story):
        return 0
    return 6 if opens_with_agency(seen.agency) else 5 if like_agency(seen.agency) else 0


def score_alone(seen: Seen) -> int:
    """The score of a dateline that fills its line."""
    if not seen.places:
        return 0
    first = _first(seen.places)
    if not (seen.agency or seen.day or first.isupper()) or not _are_names(seen.places):
        return 0
    known = is_known(seen.places)
    if seen.agency and opens_with_agency(seen.agency):
        return 8 if known or seen.day or seen.close or first.isupper() else 0
    if seen.agency:
        return 6 if known and seen.close and like_agency(seen.agency) else 0
    if seen.day and _is_told(seen):
        return 5
    return _score_place_alone(seen) if known and not is_label(first) else 0


def _score_place_alone(seen: Seen) -> int:
    """`CINCINNATI, June 3 -`, `PARIS:`, `LAKE PLACID, N.Y.`, but not `CHAD, NIGER TO SIGN`."""
    if seen.day or seen.close:
        return 5 if seen.day else 4
    _, *others = _SEPARATORS.split(seen.places.rstrip(")] "))
    return 3 if all(map(is_region, others)) else 0


def opens_story(story: str) -> bool:
    """Whether a story can begin like this: with anything but a small letter or another mark."""
    first = story[:1]
    return first.isupper() or (first.isalnum() and not first.islower()) or first in _OPENERS


@lru_cache(REMEMBERED)
def is_known(places: str) -> bool:
    """Whether the first of the places is a known one, or what it is said to lie in."""
    if is_place(_first(places)):
        return True
    _, joint, last = places.rstrip(")] ").rpartition("," if "," in places else "(" if "(" in places else "[")
    return joint != "" and is_region(last)


def _score_agency(seen: Seen, story: str) -> int:
    """`MNA - `, `EghtesadOnline: `, `WANA (Apr 4) – `: an agency where the place would be."""
    if not seen.close or seen.close in "./।" or not opens_story(story) or is_label(seen.agency):
        return 0
    if seen.day:
        return 7
    if seen.agency.istitle() or len(seen.agency) < 3:  # might be any word
        return 0
    if seen.close.startswith(_COLONS):
        return 0 if not _PROSE.match(story) or _SPEECH.match(story) else 4
    return 5


def _score_with_agency(seen: Seen, story: str, first: str) -> int:
    known, opens = opens_with_agency(seen.agency), opens_story(story)
    if not known and not (opens and like_agency(seen.agency)):
        return 0
    closed, dated = seen.close != "" and seen.close not in _STOPS, seen.day != ""
    sure = first.isupper() or dated or is_known(seen.places)
    if closed and known:
        return 9 if dated else 8 if sure or " " not in seen.places else 6
    if closed:
        return 7 if sure else 0
    if known:
        return 0 if not opens or not sure else 7 if dated else 6
    return 6 if dated and (first.isupper() or is_known(seen.places)) else 0


def _score_with_day(seen: Seen, story: str, first: str) -> int:
    """`SALVADOR, Feb 26 - `, `New Delhi, August 3 `: no agency."""
    sure = first.isupper() or is_known(seen.places)
    if seen.close.startswith(_DASHES):
        return 5 if sure else 4 if _PROSE.match(story) else 0
    if seen.close.startswith(_COLONS):
        return 5 if sure else 0
    return 4 if sure and _PROSE.match(story) else 0


def _score_bare(seen: Seen, story: str, first: str) -> int:
    """`TEHRAN – `, `MALE: `, `Wien/Graz – `, `HAVANA._ `: neither agency nor day."""
    close = seen.close
    if not close or not _PROSE.match(story):
        return 0
    capitals = first.isupper()
    if not is_known(seen.places):
        return 3 if capitals and close.startswith(_LONG_DASHES) and first.isalpha() else 0
    if first == seen.places and not capitals and len(story) < _LONG and not story.endswith(_SENTENCE_ENDS):
        return 0  # a headline: `Nepal: Walkers find tea house`
    if close in _STOPS:
        return 3 if capitals or first >= CASELESS else 0
    if close.startswith(_COLONS):
        return 0 if _SPEECH.match(story) else 4 if capitals else 3
    return 5 if capitals else 3


def _is_told(seen: Seen) -> bool:
    """Whether capitals, a dash and a day or a state make it sure, whatever words the place is named by."""
    first = _first(seen.places)
    if not first.isupper() or not seen.close.startswith(_DASHES):
        return False
    in_region = "," in seen.places and is_region(seen.places.rpartition(",")[2])
    is_long = len(first.partition(" ")[0]) > 2 and " " in first  # BY JANE DOE
    return in_region or (seen.day != "" and is_long) or not is_label(first)


@lru_cache(REMEMBERED)
def _first_name(places: str, *, sure: bool) -> str | None:
    """The first name among the places, or None where they are no names or that is a label."""
    first = _first(places)
    return first if _are_names(places) and (sure or not is_label(first)) else None


def _first(places: str) -> str:
    return _SEPARATORS.split(places, maxsplit=1)[0]


def _are_names(places: str) -> bool:
    """Whether all could be words of names: no digits, no small letters that the pattern could not tell."""
    small = (word[0].islower() and not word.isascii() for word in places.split())
    return not _DIGIT.search(places) and (places.isascii() or not any(small))
