"""Periods in which a deed is done or goes on, which end with the deadline."""

from __future__ import annotations

from ...text.patterns import pattern
from .handed import AT_END
from .model import TimeAt

_DEED = 160
"""How far before a time the deed is looked for that is done in it."""
_SPAN = pattern(r"từ (?:ngày |tháng |\d)")
_GOES_ON = pattern(
    r"(?<!\w)(?:treo|dạy|học|ôn|thi|trực|nghỉ|mở|nhận|tiếp\snhận|thu|đăng\ský|tổ\schức|thực\shiện|triển\skhai|diễn\sra"
    r"|phát\sđộng|tuyên\struyền|trưng\sbày|bố\strí|ra\squân|tạm\sdừng|chi\strả|cấp\sphát|hoạt\sđộng"
    r"|lấy|tham\sgia(?!\s(?:bảo\shiểm|bhxh|bhyt|đấu\sthầu)))\s"
)
"""Deeds that go on for days: `treo cờ từ ngày 10/5 đến ngày 14/5`."""
_OF_OTHERS = pattern(
    r"(?<!\w)(?:số\sliệu|thống\skê|tổng\shợp|báo\scáo|phát\ssinh|quyết\stoán|tính|giai\sđoạn|danh\ssách|kiểm\stra|thanh\stra"
    r"|dự\sbáo|phát\shành|nghỉ\s(?:hưu|việc)|bị|được|đã)\s"
)
"""Words of a time that is that of something else: `tổng hợp số vụ từ ngày …`, `cán bộ nghỉ hưu từ ngày …`."""
_WAS = pattern(
    r"(?<!\w)(?:đã|được|bị|không\sđể|thường(?!\sxuyên)|nghỉ\s(?:hưu|việc)|phát\ssinh|số\sliệu|ban\shành|dự\sbáo|khoảng)\s"
)
"""Words of a time at which something is or was: `cán bộ nghỉ hưu vào tháng 6`, `bệnh thường phát vào đầu tháng 5`."""
_ENDS = pattern(
    r"(?<!\w)(?:hoàn\s{1,3}(?:thành|tất)|xong|trình|gửi|nộp|báo\s{1,3}cáo|công\s{1,3}bố|ban\s{1,3}hành)(?!\w)[^.;:]{0,80}\Z"
)
"""What is over at a time, beside which no word binds: `hoàn thành nhà văn hóa cuối tháng 6/2026`."""


def is_span(low: str, at: int) -> bool:
    """Whether a period at a place is told by its first and last day or month: `từ ngày 10/5 đến ngày 14/5`."""
    return _SPAN.match(low, at) is not None


def lasts(time: TimeAt, low: str) -> bool:
    """Whether a time from a day to another ends what is to be done in it: `treo cờ từ ngày 10/5 đến ngày 14/5/2026.`"""
    behind = low[time.end : time.end + 2].lstrip()[:1]
    if not is_span(low, time.start) or not (low[time.end : time.end + 1] in AT_END or behind == "("):
        return False
    left = _clause(low, time.start)
    return _GOES_ON.search(low, left, time.start) is not None and _OF_OTHERS.search(low, left, time.start) is None


def is_done_then(time: TimeAt, low: str) -> bool:
    """Whether what is to be done is done in a period that closes the clause: `kiểm tra vào cuối quý II.`"""
    if low[time.end : time.end + 1] not in AT_END:
        return False
    left = _clause(low, time.start)
    if not low.startswith("vào ", time.start):
        about = time.value.kind == "approx" and low.startswith(("đầu ", "giữa ", "cuối "), time.start)
        if not about or _ENDS.search(low, left, time.start) is None:
            return False
    return _WAS.search(low, left, time.start) is None


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
