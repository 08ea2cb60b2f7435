"""What words of events, seasons and of what goes on make of the text around them."""

from __future__ import annotations

import re

from ...text.patterns import phrase
from .events import OCCASIONS, match_event
from .model import TimeValue
from .named import match_season
from .points import match_point
from .recur import match_each
from .settle import Found

_BESIDE = phrase(r"(?:(?:trước|trong|sau|dịp)(?:,| và)? ){1,4}\Z")
_ALWAYS = phrase(
    r"(?:thường xuyên|liên tục)"
    r"(?:\s{0,3}(?:,|và)?\s{0,3}(?:liên tục|thường xuyên|trong năm))?"
    r"(?:\s{0,3},?\s{0,3}((?:hàng|hằng) (?:năm|quý|tháng|tuần|ngày)(?!\w)))?"
)
_AD_HOC = phrase(r"(?:(?:đột xuất )?khi có yêu cầu|khi phát sinh|đột xuất)(?!\w)")
_WHEN = phrase(r"(?:(?:ngay )?sau|ngay|trước|kể từ) \Z")
BEFORE = phrase(r"trước \Z")
_BACK = 56


def back(form: re.Pattern[str], low: str, floor: int, at: int) -> int:
    """Where the words begin that stand before a place; -1 if they do not stand there."""
    left = max(floor, at - _BACK)
    found = form.search(low[left:at])
    return left + found.start() if found else -1


def event_at(low: str, at: int, end: int) -> Found | None:
    """The event that begins at a place, with the words that bind it; none that is a day of the calendar."""
    made = match_event(low, at, end)
    if made is None:
        return None
    value, anchor, stop = made
    if value.lag is None and match_point(low, anchor[0], end) is not None:
        return None  # kể từ ngày 01/7/2025: a day of the calendar
    return Found(at, stop, value, anchor=anchor if anchor[1] > anchor[0] else None)


def when(low: str, floor: int, at: int, end: int) -> Found | None:
    """What turns on khi: sau khi …, trước khi …, khi có yêu cầu."""
    begin = back(_WHEN, low, floor, at)
    return event_at(low, begin, end) if begin >= 0 else ad_hoc(low, floor, at, end)


def after(low: str, floor: int, at: int, end: int) -> Found | None:
    """What turns on sau alone: ngay sau kỳ nghỉ; at the head of a clause sau hội nghị, not báo cáo sau mỗi đợt."""
    if not low.startswith(OCCASIONS, at + 4):
        return None
    if at - 5 >= floor and low.startswith("ngay ", at - 5):
        return event_at(low, at - 5, end)
    return None if low[max(0, at - 2) : at].rstrip()[-1:].isalnum() else event_at(low, at, end)


def ended(low: str, floor: int, at: int, end: int) -> Found | None:
    """What is over first, at the head of a clause: Kết thúc đợt kiểm tra, …; not báo cáo kết thúc đợt kiểm tra."""
    if low[max(floor, at - 2) : at].rstrip()[-1:].isalnum():
        return None
    made = event_at(low, at, end)
    return made if made and low[made.end : made.end + 1] == "," else None


def season(low: str, floor: int, at: int, end: int) -> Found | None:
    """A season or a feast, or what opens and has something to be done before: trước khai giảng."""
    made = match_season(low, at, end)
    if made is None:
        begin = back(BEFORE, low, floor, at)
        return event_at(low, begin, end) if begin >= 0 else None
    before = _BESIDE.search(low, max(floor, at - 24), at) if made[0].kind == "lunar" else None
    return Found(before.start() if before else at, made[1], made[0], anchor=(at, made[2]) if made[2] > at else None)


def always(low: str, floor: int, at: int, end: int) -> Found | None:
    """thường xuyên, liên tục, hằng năm."""
    found = _ALWAYS.match(low, at, end)
    if found is None:
        return None
    every = match_each(low, found.start(1), end) if found[1] else None
    return Found(at, every[1] if every else found.end(), TimeValue("continuous", every=every[0].every if every else ()))


def ad_hoc(low: str, floor: int, at: int, end: int) -> Found | None:
    """khi có yêu cầu, khi phát sinh, đột xuất."""
    found = _AD_HOC.match(low, at, end)
    return Found(at, found.end(), TimeValue("ad_hoc")) if found else None
