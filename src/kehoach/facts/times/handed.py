"""What is handed in on a day, or each time that a day comes back: it is due then."""

from __future__ import annotations

from ...text.patterns import pattern
from .model import TimeAt

_BEGINS = ".:;-+*)("
AT_END = ("", ".", ";", "/")
_CLAUSE = 80
PERSONS = (
    r"(?:các\s{1,3}|\d{1,3}\s{1,3})?(?:cán\s{1,3}bộ|(?:công|viên)\s{1,3}chức|nhân\s{1,3}viên|giáo\s{1,3}viên"
    r"|học\s{1,3}(?:viên|sinh)|vận\s{1,3}động\s{1,3}viên|thí\s{1,3}sinh|bác\s{1,3}s[ĩỹ])\s"
)
_NOT_YET = r"(?!(?:đã|được|bị|chưa|tổ|họp|hội|bày|làm|có|ban|kiểm|dự|là|ký|lập|diễn|trước|sau)\s)"
_SENDS = rf"gửi(?!\s{{1,3}}{PERSONS})|nộp|báo\s{{1,3}}cáo(?!\s{{1,3}}(?:tại|viên)\s)"
_SUBMITS = r"(?<!công\s)(?<!chương\s)(?<!quy\s)(?<!quá\s)(?<!lộ\s)trình(?!\s{1,3}(?:bày|chiếu|diễn|độ|tự)(?!\w))"
"""`trình` as a verb, and no part of a noun: `Kiểm tra công trình ngày 25 hằng tháng`."""
_HANDS_IN = pattern(rf",\s{{1,3}}(?:{_NOT_YET}[^\s.,;:]{{1,24}},?\s{{1,3}}){{1,16}}?(?:{_SENDS}|{_SUBMITS})\s")
_HANDED_IN = pattern(rf"(?<!\w)(?:gửi|nộp)\s{{1,3}}(?:{_NOT_YET}[^\s.,;:]{{1,24}}\s{{1,3}}){{1,16}}\Z")
"""What is handed in on a day is due then, and nothing else that is done on it."""
_PAPER = (
    r"(?:số|công\svăn|văn\sbản|kế\shoạch|quyết\sđịnh|thông\sbáo|hướng\sdẫn|chỉ\sthị|tờ\strình|nghị|thông\stư|luật"
    r"|theo|tại|họp|hội|phiên|từ)"
)
_HANDED_ON = pattern(rf"(?<!\w)(?:gửi|nộp)\s{{1,3}}(?:(?!{_PAPER}\s){_NOT_YET}[^\s.,;:]{{1,24}}\s{{1,3}}){{1,16}}\Z")
"""The day of a letter stands behind its name: `gửi Công văn số 5 ngày …`."""
_AT_ONCE = pattern(rf"\s{{1,3}}(?:{_SENDS}|tổng\s{{1,3}}hợp)\s")
_BEFORE = pattern(rf"(?<!\w)(?:gửi|nộp|báo\s{{1,3}}cáo(?!\s{{1,3}}viên)|{_SUBMITS})(?!\w)[^.,;:\d]{{0,80}}\Z")


def is_handed_in(time: TimeAt, low: str) -> bool:
    """Whether something is handed in on a day: `Vào ngày 15/6/2026, các xã nộp báo cáo`, `nộp báo cáo vào ngày …`.

    It is due then, and nothing else that is done on it.
    """
    if low.startswith(",", time.end):
        return begins_sentence(low, time.start) and _HANDS_IN.match(low, time.end) is not None
    if low[time.end : time.end + 1] not in AT_END:
        return False
    said = low.startswith(("vào ", "đúng "), time.start)
    return (_HANDED_IN if said else _HANDED_ON).search(low, max(0, time.start - _CLAUSE), time.start) is not None


def comes_due(time: TimeAt, low: str) -> bool:
    """Whether something is handed in each time that a day comes back, or done on it regularly.

    That may be said at once or before it: `Các thôn ngày 25 hằng tháng báo cáo …`, `báo cáo xã ngày 25 hằng tháng`,
    `họp thôn định kỳ ngày 25`.
    """
    if is_handed_in(time, low) or low.endswith("định kỳ ", 0, time.start):
        return True
    if _AT_ONCE.match(low, time.end) is not None:
        return True
    return _BEFORE.search(low, max(0, time.start - _CLAUSE), time.start) is not None


def begins_sentence(low: str, at: int) -> bool:
    """Whether a sentence, an item or a bracket begins at a place."""
    before = low[max(0, at - 8) : at].rstrip()
    return not before or before[-1] in _BEGINS
