"""Whether a time that hangs on an event binds: by its lag, its season, or its place at the head."""

from __future__ import annotations

from ...text.patterns import phrase
from .deeds import AT_END, CLAUSE, begins_sentence, is_answered, is_finished, is_over
from .model import TimeAt

_COUNTED = phrase(
    r"trong (?:(?:vòng|thời hạn) (?=\d{1,3} ngày(?! làm))|(?=\d))|không\s"
    r"|(?P<months>ít nhất\s[^.,;]{1,24}\stháng trước\s)"
)
"""Lags that may be no more than how long something goes on: `tổ chức lớp trong 05 ngày làm việc`.

Months before a day may be those that somebody had to be there: `cư trú ít nhất 06 tháng trước ngày nộp hồ sơ`.
"""
_AS_A_DAY = (
    *("mùa ", "kỳ đánh giá", "nghỉ hè", "nghỉ tết", "vào năm học", "bước vào năm học"),
    *(f"ngày {day}" for day in ("khai ", "bế ", "tựu trường", "phát động", "tổng kết", "bầu cử")),
)
"""A season, a term, an opening or an end before which something is to be done is as good as a day: `trước mùa mưa bão`,
`trước ngày khai giảng`, `trước khi nghỉ hè`.
"""


def event_binds(time: TimeAt, low: str) -> bool:
    """Whether a time that hangs on an event says by when.

    Args:
        time: of the kind `event`.
        low: the text in lower case.
    """
    value, at = time.value, time.start
    if value.lag is not None:
        counted = _COUNTED.match(low, at)
        aside = _aside(low, at) if counted is None else -1
        doubtful = aside >= 0 or (counted is not None and (not value.anchor or counted["months"] is not None))
        if not doubtful or is_answered(low, at, max(0, aside)):
            return True
    elif value.relation == "before":
        if (value.anchor or "").lower().startswith(_AS_A_DAY) or is_finished(low, at):
            return True
    elif value.relation == "within":
        return low[time.end : time.end + 1] in AT_END and is_over(low, at)  # báo cáo tại phiên họp tháng 6
    return begins_sentence(low, at) and low[at - 1 : at] != "("


def _aside(low: str, at: int) -> int:
    """Where a bracket opens in which more stands before a time: `(dừng nhận đơn trước ngày họp 05 ngày)`; else -1."""
    opened = low.rfind("(", max(0, at - CLAUSE), at)
    return opened if opened >= 0 and ")" not in low[opened:at] and low[opened + 1 : at].strip() else -1
