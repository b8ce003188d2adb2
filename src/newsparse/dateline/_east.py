"""Datelines known by their agency alone: 新华社北京7月8日电, (서울=연합뉴스) 홍길동 기자 =, دمشق-سانا."""

from __future__ import annotations

import re

from newsparse.dateline._names import is_agency, is_day, is_place
from newsparse.dateline._scan import Seen
from newsparse.patterns import lazy

_NAME = r"[^\s=＝【】()（）［］\[\]。、，,:：\d]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_WIRES = (
    "新华社|新華社|新华网|中新社|中新网|中新網|中国新闻网|中央社"
    "|人民网|人民網|央视网|法新社|路透社|美联社|美聯社|共同社|塔斯社"
)
_GLUED = ("時事", "共同", "新華社", "新华社", "中央社", "聯合", "연합뉴스", "ロイター", "AFP", "AP", "CNN")
_CHINESE_NAME = 3  # characters, a reporter's name
# 新华社北京7月8日电（记者张三）, （中央社記者王小明台北8日電）
_REPORT = lazy(
    rf"[（(【［\[]?[据據]?(?P<agency>{_WIRES})(?P<reporter>记者|記者)?(?P<places>{_NAME}{{0,12}}?)(?P<day>{_DAY})"
    r"[^\s，,。]{0,3}[电電讯訊](?:\s?[（(][^）)]{1,30}[）)])?[）)】］\]]?\s?[-—–]*\s*"
)
# 本报讯（记者王小明）, 【本報訊】, 本报北京8月4日电
_OWN_REPORT = lazy(
    rf"[（(【［\[]?(?P<agency>本[报報刊网網社])(?P<places>{_NAME}{{0,6}}?)(?P<day>{_DAY})?(?:[专專])?[讯訊电電]"
    r"(?:\s?[（(][^）)]{1,30}[）)])?[）)】］\]]?\s?[-—–]*\s*"
)
# 【ワシントン時事】, [東京 8日 ロイター] -, (서울=연합뉴스) 홍길동 기자 =
_BRACKET = lazy(
    r"[【［〔\[(（]\s?(?P<inside>[^【】［］〔〕()（）\[\]]{2,30}?)\s?[】］〕\])）]"
    r"(?:\s{0,2}[가-힣]{2,4}\s?(?:기자|특파원)\s?[=＝])?\s?[-—–]*\s*"
)
# ソウル＝小池和樹, but not 写真＝山田太郎
_PLACE_AND_REPORTER = lazy(
    r"(?!写真|動画|画像|映像|図|関連|撮影|取材|構成|注|出典|提供|速報|特集)"
    r"([ァ-ヿ]{2,12}|[一-鿿]{2,4})[=＝][一-鿿々ぁ-ゖ\s]{2,8}"
)
_HYPHENED = lazy(
    r"(?P<places>[\u0621-\u06d3]+(?:\s[\u0621-\u06d3]+)?)\s?[-–/،,]\s?(?P<agency>[\u0621-\u06d3]+)\s?[-–:/]?\s+"
)

_ARABIC = "[\\u0621-\\u06d3]"
_AGENCY_SLASH = lazy(
    rf"(?P<agency>{_ARABIC}{{2,12}})\s?/\s?(?P<places>(?P<first>{_ARABIC}{{2,15}})(?P<second>\s{_ARABIC}{{2,15}})?)"
)
_CLOSED = lazy(r"\s?[-–:/؛]?\s+")
_PLACE_DAY_AGENCY = lazy(
    rf"(?P<places>{_ARABIC}{{2,15}}(?:\s{_ARABIC}{{2,15}}){{0,2}})\s?[،۔,]\s?"
    rf"(?P<day>[\d۰-۹]{{1,2}}\s?{_ARABIC}{{3,10}})\s?"
    r"\((?P<agency>[^()]{2,25})\)\s?[:۔-]?\s*"
)


def scan_east(window: str) -> Seen | None:
    """The dateline that opens a text; its agency is a known one."""
    start = len(window) - len(window.lstrip())
    match = _REPORT.match(window, start)
    if match:
        places = match["places"]
        if match["reporter"] and len(places) > _CHINESE_NAME:
            places = places[_CHINESE_NAME:]
        return Seen(start, match.end(), places, match["agency"], match["day"])
    match = _OWN_REPORT.match(window, start)
    if match:
        return Seen(start, match.end(), match["places"], match["agency"], match["day"] or "")
    match = _BRACKET.match(window, start)
    if match:
        return _from_bracket(start, match.end(), match["inside"])
    match = _HYPHENED.match(window, start)
    if match and is_agency(match["agency"]):
        return Seen(start, match.end(), match["places"], match["agency"])
    return _with_agency_first(window, start) or _with_day(window, start)


def _with_agency_first(window: str, start: int) -> Seen | None:
    """`ایسنا/یزد`: the agency, a slash and a place of one word, or of two where they are a known one."""
    match = _AGENCY_SLASH.match(window, start)
    if match is None or not is_agency(match["agency"]):
        return None
    end = match.end("second") if match["second"] and is_place(match["places"]) else match.end("first")
    closed = _CLOSED.match(window, end)
    return Seen(start, closed.end(), window[match.start("places") : end], match["agency"]) if closed else None


def _with_day(window: str, start: int) -> Seen | None:
    """`اسلام آباد۔12مارچ (اے پی پی):` in Arabic script."""
    match = _PLACE_DAY_AGENCY.match(window, start)
    if match is None or not is_day(match["day"]):
        return None
    return Seen(start, match.end(), match["places"].strip(), match["agency"].strip(), match["day"])


def _from_bracket(start: int, end: int, inside: str) -> Seen | None:
    dated = re.search(_DAY, inside)
    day = dated[0] if dated else ""
    names = _split(inside.replace(day, " ") if day else inside)
    agencies = [name for name in names if is_agency(name)]
    others = [name for name in names if name not in agencies]
    if not agencies:
        reporter = _PLACE_AND_REPORTER.fullmatch(inside)
        return Seen(start, end, reporter[1], "", day) if reporter else None
    if not others:
        return Seen(start, end, "", agencies[0] if len(agencies) == 1 else inside, day)
    return Seen(start, end, others[0], agencies[-1], day)


def _split(inside: str) -> list[str]:
    """The names in a bracket, also where the agency's is glued to the place's: ワシントン時事."""
    names = re.split(r"[\s=＝]+", inside.strip())
    glued = next((wire for wire in _GLUED if names[-1].endswith(wire) and names[-1] != wire), None)
    return [*names[:-1], names[-1].removesuffix(glued), glued] if glued else names
