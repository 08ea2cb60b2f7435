"""Times that bind by the words of a term before them: `Thời hạn: 15/12/2026`."""

from __future__ import annotations

from ...text.patterns import phrase
from .deeds import CLAUSE
from .model import TimeAt

_TERM = phrase(
    r"(?<!\w)(?:(?P<mere>thời gian(?! [^:.;]{0,20}hoàn thành))|thời (?:hạn|gian)|tiến độ|hoàn thành"
    r"|hạn (?:gửi|nộp))[^:.;]{0,30}:\s{0,2}\Z"
)
_KINDS = frozenset({"date", "range", "approx", "season", "lunar", "event_month", "continuous", "after"})
_TIME_OF_DEED = phrase(r"[.;(]\s{0,3}thời gian(?: thực hiện)?\s?:\s{0,2}\Z")
_MEETING = phrase(r"(?<!\w)(?:tổ chức|(?<!kỳ\s)họp|hội (?:nghị|thi|thảo)|lễ|tập huấn)(?!\w)[^.;]{0,80}\Z")
_ENDS = ("", ".", ";", ")")
_NEAR = 60


def is_term(time: TimeAt, low: str) -> bool:
    """Whether a term with a colon stands before a time; of a day with a mere time it is not said what ends then.

    `Thời gian: tháng 5/2026` ends with the month, `Thời gian: 15/5/2026` may be the day of a meeting; it is a deadline
    where it is all that a sentence says of when the deed before it is to be done.
    """
    if time.value.kind not in _KINDS or low[max(0, time.start - 2) : time.start].strip() != ":":
        return False
    said = _TERM.search(low, max(0, time.start - _NEAR), time.start)
    if said is None or said["mere"] is None or time.value.kind != "date":
        return said is not None
    return _is_time_of_deed(low, time.start, time.end)


def _is_time_of_deed(low: str, at: int, end: int) -> bool:
    said = _TIME_OF_DEED.search(low, max(0, at - _NEAR), at) if low[end : end + 1] in _ENDS else None
    return said is not None and _MEETING.search(low, max(0, said.start() - CLAUSE), said.start()) is None
