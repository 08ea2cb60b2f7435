"""Times that open what is told of them, with what is done by them or in them behind."""

from __future__ import annotations

from ...text.patterns import phrase
from .deeds import AT_END, CLAUSE
from .model import TimeAt

_NEAR = 30
_TO_DAY = phrase(r"(?:đến|tới) (?:hết )?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?!\d)")
_LABELS = frozenset({"date", "range", "after", "approx"})
_PERIODS = ("quý ", "tháng ", "từ ", "đầu ", "giữa ", "cuối ")
_MUST_BE_DONE = (" phải hoàn thành", " phải xong", " phải hoàn tất", " hoàn thành xong")
_DONE = (" hoàn thành ", " hoàn tất ", ", hoàn thành ", ", hoàn tất ", ", cơ bản hoàn thành ")


def opens(time: TimeAt, low: str) -> bool:
    """Whether a time opens the text and is that of what it tells: `Quý I/2027, các đơn vị đánh giá …`.

    A label is: `Từ ngày 04/5/2026: Sở Y tế hướng dẫn …`; the day on which something begins is not.
    """
    if low[max(0, time.start - _NEAR) : time.start].strip():
        return False
    behind, kind = low[time.end : time.end + 1], time.value.kind
    if behind == ":":
        return kind in _LABELS
    return behind == "," and low.startswith(_PERIODS, time.start) and kind in {"range", "approx"}


def is_done_by(time: TimeAt, low: str) -> bool:
    """Whether something is over by the day up to which a time goes: `Đến năm 2027, hoàn thành …`.

    It may also be said before, `Từ nay đến ngày 30/6, các xã hoàn thành …`; what only goes on till then is not over.
    """
    before = low[max(0, time.start - _NEAR) : time.start].rstrip()
    behind = low[time.end : time.end + 1]
    if before.endswith("từ nay"):
        return behind in AT_END or (behind == "," and low.find(_DONE[0], time.end, time.end + CLAUSE) >= 0)
    if low.startswith(_MUST_BE_DONE, time.end):
        return True
    if before.endswith("phấn đấu") and _TO_DAY.match(low, time.start) is not None:
        return behind == " "  # phấn đấu đến 30/11/2026 bàn giao 70% mặt bằng
    opened = before[-1:] in ("", ".", ";")
    return opened and low.startswith(_DONE, time.end)
