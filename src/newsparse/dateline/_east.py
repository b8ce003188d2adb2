"""Datelines of scripts without capitals, which are known by their agency: 新华社北京7月8日电, (서울=연합뉴스), دمشق-سانا."""

from __future__ import annotations

import re
from functools import cache

from newsparse.dateline._names import is_agency
from newsparse.dateline._scan import Seen

_NAME = r"[^\s=＝【】()（）［］\[\]。、，,\d]{2,12}?"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"


def scan_east(window: str) -> Seen | None:
    ...
