"""Periods in which a deed is done or goes on, which end with the deadline."""

from __future__ import annotations

from ...text.patterns import pattern, phrase
from .deeds import AT_END, is_over
from .model import TimeAt

_DEED = 160
"""How far before a time the deed is looked for that is done in it."""
_SPAN = pattern(r"từ (?:ngày |tháng |\d)")
_GOES_ON = phrase(
    r"(?<!\w)(?:treo|dạy|học|ôn|thi|trực|nghỉ|mở|nhận|tiếp nhận|thu|đăng ký|tổ chức|thực hiện|triển khai|diễn ra"
    r"|phát động|tuyên truyền|trưng bày|bố trí|ra quân|tạm dừng|chi trả|cấp phát|hoạt động"
    r"|lấy|tham gia(?! (?:bảo hiểm|bhxh|bhyt|đấu thầu)))\s"
)
"""Deeds that go on for days: `treo cờ từ ngày 10/5 đến ngày 14/5`."""
_WAS = "đã|được|bị|phát sinh|số liệu|dự báo|nghỉ (?:hưu|việc)"
_OF_OTHERS = phrase(
    rf"(?<!\w)(?:{_WAS}|thống kê|tổng hợp|báo cáo|quyết toán|tính|giai đoạn|danh sách|kiểm tra|thanh tra"
    r"|phát hành)\s"
)
"""Words of a period that is that of something else: `tổng hợp số vụ từ ngày …`, `cán bộ nghỉ hưu từ ngày …`."""
_HAPPENS = phrase(rf"(?<!\w)(?:{_WAS}|xảy ra|không để|thường(?! xuyên)|ban hành|khoảng)\s")
"""Words of a time at which something is or was: `cán bộ nghỉ hưu vào tháng 6`, `bệnh thường phát vào đầu tháng 5`."""

_HAS_DAY = phrase(rf"(?<!\w)(?:{_WAS}|diễn ra|xảy ra|bắt đầu|tuổi|sinh(?! hoạt)|ban hành|không|chưa)\s")
"""Words of a day that something else has: `phục vụ lễ diễn ra vào ngày 15/6`, `cử tri đủ 18 tuổi vào ngày 15/3`."""
_WHERE = (",", " tại ", " ở ", " và ")
"""What may stand behind the day on which something is held: `họp vào ngày 15/6/2026 tại hội trường`."""


def is_span(low: str, at: int) -> bool:
    """Whether a period at a place is told by its first and last day or month: `từ ngày 10/5 đến ngày 14/5`."""
    return _SPAN.match(low, at) is not None


def lasts(time: TimeAt, low: str) -> bool:
    """Whether a time from a day to another ends what is to be done in it: `treo cờ từ ngày 10/5 đến ngày 14/5/2026.`"""
    behind = low[time.end : time.end + 2].lstrip()[:1]
    if not is_span(low, time.start) or not (low[time.end : time.end + 1] in AT_END or behind == "("):
        return False
    left = _clause(low, time.start)
    if _TEAM.search(low, left, time.start) is not None:
        return True
    return _GOES_ON.search(low, left, time.start) is not None and _OF_OTHERS.search(low, left, time.start) is None


_TEAM = phrase(
    r"(?<!\w)(?:lập|tổ chức|bố trí|cử) (?:\d{1,2} |các )?(?:đoàn|tổ|đội)(?!\w)[^.;]{0,100}, "
    r"(?:thời gian |hoạt động )?\Z"
)
"""A team goes on from a day to another, whatever it checks: `Thành lập 02 đoàn kiểm tra, từ ngày 05/3 đến …`."""


def is_done_then(time: TimeAt, low: str) -> bool:
    """Whether what is to be done is done at a time that closes the clause: `kiểm tra vào cuối quý II.`

    Without `vào` it must be over then: `hoàn thành nhà văn hóa cuối tháng 6/2026.` Behind a day may stand where.
    """
    at, left, on_it = time.start, _clause(low, time.start), low.startswith("vào ", time.start)
    held = on_it and time.value.kind == "date"
    if low[time.end : time.end + 1] not in AT_END and not (held and low.startswith(_WHERE, time.end)):
        return False
    if not on_it and not (time.value.kind == "approx" and is_over(low, at)):
        return False
    return (_HAS_DAY if held else _HAPPENS).search(low, left, at) is None


def stands_alone(time: TimeAt, low: str) -> bool:
    """Whether a day or a month stands alone in the bracket that closes the clause: `Tập huấn (tháng 6/2026);`"""
    if low[time.start - 1 : time.start] != "(" or low[time.end : time.end + 1] != ")" or time.value.edtf is None:
        return False
    if low[time.end + 1 : time.end + 2] not in AT_END or low.startswith("năm", time.start):
        return False
    return not is_span(low, time.start) or _OF_OTHERS.search(low, _clause(low, time.start), time.start) is None


def _clause(low: str, at: int) -> int:
    """Where the clause begins that goes up to a place."""
    left = max(0, at - _DEED)
    return max(left, low.rfind(";", left, at), low.rfind(". ", left, at))
