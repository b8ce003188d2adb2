"""How sure it is that the parts of a dateline are one: 1 to 9, or 0 where they are not."""

from __future__ import annotations

import re

from newsparse.dateline._names import is_agency, is_label, is_place, is_region, like_agency
from newsparse.dateline._scan import Seen

_DIGIT = re.compile(r"\d")
_HEAD = re.compile(r"\s?[,،/\[(]\s?")
_SPEECH = re.compile(r"(?:I|We|You|Yes|Yeah|No|Nope|Well|It['’]s|That['’]s|My|Our|Let|Oh|Thanks?|Look|Right|Sure|Absolutely)\b|.{0,120}\?(?:\s|$)")
_OPENERS = "\"“”„«»‘’'`´‹¿¡…$€£¥#@<[("
_DASHES = ("-", "–", "—", "‒", "―", "_", "•", "·")
_SHORTEST_PROSE = 25


def opens_story(story: str) -> bool:
    """Whether a story can begin like this: with anything but a small letter or another dash."""
    first = story[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower()) or (first != "" and first in _OPENERS)


def score_run_in(seen: Seen, story: str) -> int:
    """The score of a dateline that a story follows on the same line."""
    if not story:
        return 0
    if not seen.places:
        return _score_agency_alone(seen, story)
    if _DIGIT.search(seen.places) or _small_words(seen.places):
        return 0
    if seen.agency:
        return _score_with_agency(seen, story)
    if not opens_story(story):
        return 0
    return _score_with_day(seen, story) if seen.day else _score_bare(seen, story)


def score_alone(seen: Seen) -> int:
    """The score of a dateline that fills its line."""
    first = _first(seen.places)
    if not seen.places or _DIGIT.search(seen.places) or _small_words(seen.places):
        return 0
    known = _is_known(seen.places, first)
    if seen.agency:
        if is_agency(seen.agency):
            return 8 if known or first.isupper() or seen.day else 0
        return 6 if known and seen.close and like_agency(seen.agency) else 0
    if seen.day:
        return 5 if known else 0
    if not known or not first.isupper() or is_label(first):
        return 0
    return 4 if seen.close else 3


def _score_agency_alone(seen: Seen, story: str) -> int:
    """`(VOVWORLD) - `, `MNA - `, `EghtesadOnline: `: nothing but an agency and perhaps a day."""
    if not opens_story(story) or not seen.close or is_label(seen.agency) or seen.close in "./":
        return 0
    if seen.day:
        return 7
    plain = seen.agency.istitle() or len(seen.agency) < 3  # might be any word
    if seen.close[0] in ":：":
        return 0 if plain or not _is_prose(story) or _SPEECH.match(story) else 4
    return 0 if plain else 5


def _score_with_agency(seen: Seen, story: str) -> int:
    first = _first(seen.places)
    known, sure = is_agency(seen.agency), _is_known(seen.places, first)
    if not known and not like_agency(seen.agency):
        return 0
    dated, capitals = seen.day != "", first.isupper()
    if not sure and is_label(first):
        return 0
    if seen.close not in ("", "."):
        if known:
            return 9 if dated else 8 if sure or capitals or " " not in first else 6
        return 7 if opens_story(story) and (sure or dated or capitals) else 0
    if not opens_story(story):
        return 0
    if known:
        return 7 if dated else 6 if sure or capitals else 0
    return 6 if dated and (sure or capitals) else 0


def _score_with_day(seen: Seen, story: str) -> int:
    """`SALVADOR, Feb 26 - `, `New Delhi, August 3 `: no agency."""
    first = _first(seen.places)
    known, capitals = _is_known(seen.places, first), first.isupper()
    if is_label(first):
        return 0
    if seen.close.startswith(_DASHES):
        return 5 if known or capitals else 4 if _is_prose(story) else 0
    if seen.close[:1] in (":", "："):
        return 5 if known or capitals else 0
    return 4 if (known or capitals) and _is_prose(story) else 0


def _score_bare(seen: Seen, story: str) -> int:
    """`TEHRAN – `, `MALE: `, `Wien/Graz – `, `HAVANA._ `: neither agency nor day."""
    first = _first(seen.places)
    known, capitals = _is_known(seen.places, first), first.isupper()
    if is_label(first) or not _is_prose(story):
        return 0
    if not known:
        return 3 if capitals and seen.close[:1] in "–—•" or seen.close in ("--", "---", "._", ".-") else 0
    if seen.close[:1] in ":：":
        return 0 if _SPEECH.match(story) else 4 if capitals else 3
    if seen.close == ".":
        return 3 if capitals else 0
    return 5 if capitals else 3


def _is_known(places: str, first: str) -> bool:
    if is_place(first):
        return True
    last = _HEAD.split(places)[-1]
    return last != first and (is_region(last) or is_place(last))


def _first(places: str) -> str:
    """The first name among the places."""
    return _HEAD.split(places, maxsplit=1)[0]


def _small_words(places: str) -> bool:
    """Whether a word among the places is of prose: a small letter that the pattern could not tell."""
    return not places.isascii() and any(word[0].islower() and not word.isascii() for word in places.split())


def _is_prose(story: str) -> bool:
    """Whether a text reads like the beginning of a sentence: several words, some in small letters."""
    if len(story) < _SHORTEST_PROSE:
        return False
    words = story.split(None, 8)[:8]
    return sum(word[0].isalpha() and not word[0].isupper() for word in words) >= 2
