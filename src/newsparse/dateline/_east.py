"""Datelines that are known by their agency alone: 新华社北京7月8日电, (서울=연합뉴스), دمشق-سانا."""

from __future__ import annotations

import re
from functools import cache

from newsparse.dateline._names import is_agency
from newsparse.dateline._scan import Seen

_NAME = r"[^\s=＝【】()（）［］\[\]。、，,:：\d]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_CHINESE = "新华社|新華社|中新社|中新网|中新網|中央社|人民网|人民網|央视网|新华网|中国新闻网|中国网|环球网|新唐人|大纪元|大紀元|法新社|路透社|美联社|美聯社|共同社|时事社|塔斯社|韩联社"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        # 新华社北京7月8日电（记者张三）
        re.compile(
            rf"[（(]?(?P<agency>{_CHINESE})(?:记者|記者)?(?P<places>{_NAME}{{0,12}}?)(?P<day>{_DAY})"
            r"(?:.{0,4}[电電讯訊])(?:[（(][^）)]{1,30}[）)])?[）)]?\s?[-—–]*\s*"
        ),
        # 【北京8日新华社】 【北京＝時事】 ［東京 8日 ロイター］ -
        re.compile(
            rf"[【［〔\[(（](?P<places>{_NAME}{{2,12}}?)(?:[=＝\s](?:{_NAME}{{2,8}}[=＝])?|\s?(?P<day>{_DAY})\s?)"
            rf"(?P<agency>{_NAME}{{2,12}})[】］〕\])）](?:\s{{0,2}}[가-힣]{{2,4}}\s?(?:기자|특파원))?\s?[=＝]?\s?[-—–]*\s*"
        ),
        # دمشق-سانا
        re.compile(r"(?P<places>[\u0621-\u06d3]+(?:\s[\u0621-\u06d3]+)?)\s?[-–/،,]\s?(?P<agency>[\u0621-\u06d3]+)(?P<day>)\s?[-–:/]?\s+"),
    )


def scan_east(window: str) -> Seen | None:
    """The dateline that opens a text in a script without capitals; its agency is a known one."""
    start = len(window) - len(window.lstrip())
    for pattern in _patterns():
        match = pattern.match(window, start)
        if match and is_agency(match["agency"]):
            return Seen(start, match.end(), match["places"], match["agency"], match["day"] or "", "電")
    return None
