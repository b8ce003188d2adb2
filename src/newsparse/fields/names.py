"""The names in a byline, told from the jobs, papers, places and degrees beside them."""

from __future__ import annotations

import re

from newsparse.dateline import is_agency, is_place
from newsparse.lexicon import BYLINES
from newsparse.patterns import lazy

_BETWEEN = lazy(
    r"\s*(?:[;|/،、·／]|\s&\s|\b(?:and|und|et|y|e|og|och|en|with|avec|mit|con|med|و|и|ve)\b)\s*",
    re.IGNORECASE,
)
_COMMA = lazy(r"\s*[,，]\s*")
_ASIDE = lazy(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_ROLE = lazy(
    r"(?:(?:additional(?:ly)? )?(?:report(?:ed|ing)|writ(?:ten|ing)|translated|edited|photos?|text)\s+by"
    r"|by|von|par|our|unser\w*|(?:dal )?nostr[oa]|(?:本报|本報)?(?:记者|記者)|خبرنگار)\s*[:：]?\s*",
    re.IGNORECASE,
)
_ROLE_BEFORE = lazy(
    r"(?:\S+-)?(?:[Kk]orrespondent|[Rr]edakteur|[Rr]eporter|[Mm]itarbeiter|[Vv]olont[äa]r)(?:in)?\s+(?=\S)"
)
_BEHIND = lazy(
    r"\s+(?:in|at|for|from|aus|à|desde|en|em|special to|on|of (?:the|our))\s+(?=\S).*$"
    r"|\s*(?:기자|특파원|記者|记者)\s*=?$",
    re.IGNORECASE,
)
_JUNIOR = lazy(r"(?:Jr|Sr|II|III|IV)\.?$")
_JOBS = "|".join(map(re.escape, BYLINES["job"]))
_JOB = lazy(rf"(?:.*[\s-])?(?:{_JOBS})\.?$", re.IGNORECASE)
_JOB_BEHIND = lazy(
    r"\s(?:(?:AP|Associated Press|Staff|Senior|Chief|Sports?|Political|Special|News|Foreign|Business)\s)*"
    rf"(?:\w+\s)?(?:{_JOBS})\.?$",
    re.IGNORECASE,
)
_OUTLETS = "|".join(BYLINES["outlet"])
_OUTLET = lazy(rf"(?:.*[\s-])?(?:{_OUTLETS})$")
_PAPER = lazy(rf"\s(?:The|the)\s(?:[^\W\d_][\w'’-]*\s)*(?:{_OUTLETS})$")
_LETTERS = lazy(r"[A-Z]{3,5}$")  # of a society or an order: FACP
_DEGREES = frozenset(each.casefold() for each in BYLINES["degree"])
_CHINESE = lazy(r"[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+$")
_NO_NAME = lazy(
    r"(?:reuters|afp|ap|(?:the )?associated press|bbc news|bbc|cnn|fox news|dpa|ansa|efe|tass|upi|staff"
    r"|special to\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\W*|\W*\d[\d\W]*)$",
    re.IGNORECASE,
)
_ONE_WORD = lazy(r"[^\W\d_][\w.'’-]*$")
_SURNAME = lazy(r"(?:(?:van|von|de|der|den|del|la|le|di|da|al|bin|el)\s)*[^\W\d_][\w'’-]*$", re.IGNORECASE)
_GIVEN = lazy(r"[^\W\d_][\w'’-]*(?:\s[^\W\d_]\.?)?$")


def names_in(byline: str) -> tuple[str, ...]:
    """The people whom a byline names, without jobs, papers and degrees; `Last, First` is one of them."""
    found: list[str] = []
    for part in _BETWEEN.split(_ASIDE.sub("", byline)):
        for name in _of_part(part.strip()):
            cleared = _cleared(name)
            if _JUNIOR.match(cleared) and found:
                found[-1] = f"{found[-1]}, {cleared}"
            elif _is_name(cleared, after_name=bool(found)):
                found.append(cleared)
    return tuple(dict.fromkeys(found))


def is_job(text: str) -> bool:
    """Whether a text is what a writer is, or whom for: `Political correspondent`, `Associated Press Writer`.

    >>> is_job("Political correspondent, Valley Post"), is_job("Anne Toller")
    (True, False)
    """
    parts = _COMMA.split(text.strip())
    return all(_NO_NAME.match(part) or _JOB.match(part) or _is_outlet(part) for part in parts)


def _of_part(part: str) -> list[str]:
    """The pieces between commas; a surname and a given name are one piece."""
    pieces = _COMMA.split(part)
    if len(pieces) == 2 and _SURNAME.match(pieces[0]) and _GIVEN.match(pieces[1]):
        first = pieces[1]
        is_other = _is_no_one(first) or _JUNIOR.match(first) or is_place(first)
        return pieces if is_other else [part]
    if _CHINESE.match(bare := _ROLE.sub("", part, count=1)):
        return bare.split()
    return pieces


def _cleared(name: str) -> str:
    """The name without the role before it and the job, the paper or the place behind it."""
    opened = _ROLE.match(name)
    name = name[opened.end() :] if opened else name
    opened = _ROLE_BEFORE.match(name)
    name = name[opened.end() :] if opened else name
    behind = _BEHIND.search(name)
    if behind and behind.start():
        name = name[: behind.start()]
    job = _JOB_BEHIND.search(name)
    if job and " " in name[: job.start()].strip():
        name = name[: job.start()]
    elif " " in name and not _JUNIOR.search(name):
        name = _without_outlet(name)
    name = name.lstrip(" .").strip(" :–—=-")
    return name if _JUNIOR.search(name) else name.rstrip(" .")


def _without_outlet(name: str) -> str:
    """The name without the agency in its last words: `ANNE TOLLER Associated Press`."""
    paper = _PAPER.search(name)
    if paper and " " in name[: paper.start()].strip():
        return name[: paper.start()]
    words = name.split(" ")
    for start in range(2, len(words)):
        if is_agency(" ".join(words[start:])):
            return " ".join(words[:start])
    return name


def _is_name(name: str, *, after_name: bool) -> bool:
    if len(name) < 2 or _is_no_one(name):
        return False
    is_aside = is_place(name) or name.islower() or _LETTERS.match(name) is not None
    return not (after_name and _ONE_WORD.match(name) and is_aside)


def _is_no_one(name: str) -> bool:
    return bool(
        _NO_NAME.match(name)
        or _JOB.match(name)
        or name.replace(".", "").casefold() in _DEGREES
        or is_agency(name)
        or _is_outlet(name)
    )


def _is_outlet(name: str) -> bool:
    """Whether a name ends as those of papers do, or is that of an office: `Valley Post`, `PIB Delhi`."""
    opening, _, place = name.partition(" ")
    if _OUTLET.match(name):
        return True
    opening, _, place = name.partition(" ")
    return len(opening) > 2 and opening.isupper() and not place.isupper() and bool(place) and is_place(place)
