"""What a cell holds, told from its text alone: ordinal, organ, time, amount or words (docs/domain.md 6.4, step 3)."""

from __future__ import annotations

import re

from ...text.fold import key
from ...text.patterns import pattern
from ...text.roman import from_roman

_ORD = pattern(
    r"""
      (?P<number> \d{1,3} (?: \.\d{1,2} ){0,4} ) [.)]?    # 1   2.1   3.  4); 18.600 is an amount
    | (?P<roman>  [IVXLC]{1,6}  ) [.)]?                   # I   II.
    | (?P<letter> [A-ZĐa-zđ]    ) [.)]?                   # A   a)
    """,
    re.VERBOSE,
)
_TIME = pattern(
    r"""
      (?: trong \s | đến \s (?: hết \s )? | cuối \s | đầu \s | từ \s | giai \s đoạn \s )*
      (?: năm \s* \d | tháng \s | quý \s | ngày \s | trước \s | sau \s khi | ngay \s sau
        | h[àằ]ng \s (?: năm|quý|tháng|tuần|ngày) | thường \s xuyên | định \s kỳ | theo \s tiến \s độ | chậm \s nhất
        | \d{1,2} / \d{1,4} | (?:19|20)\d\d \b )
    """,
    re.VERBOSE,
)
_ORGAN = pattern(
    r"""
      (?: - \s* )? (?: các \s (?! nội | nhiệm | hoạt | biện | giải | văn | quy ) )?
      (?! (?: ban \s hành | báo \s cáo | hội \s (?: nghị | thảo | thi | diễn | chợ ) | xã \s hội
            | trường \s hợp | bộ \s (?: tiêu \s chí | chỉ \s số | tài \s liệu | quy | câu \s hỏi | dữ \s liệu )
            ) (?! \w ) )
      (?: sở | ban | ngành | ubnd | ủy \s ban | bộ | công \s an | cục | chi \s cục | phòng | văn \s phòng
        | trung \s tâm | hội | tỉnh \s đoàn | đoàn | mặt \s trận | ubmttq | đài | báo | trường | viện
        | bệnh \s viện | thanh \s tra | tòa \s án
        | cơ \s quan | đơn \s vị | tổ | liên \s đoàn | ngân \s hàng | kho \s bạc | bảo \s hiểm | hđnd | hội \s đồng
        | thôn
        | xã | huyện | thành \s phố | đảng \s ủy | bch | tổng \s cục | học \s viện | công \s ty | quân | bưu \s điện )
      (?! \w )
    """,
    re.VERBOSE,
)
_MONEY = pattern(r"[-+]?\d[\d.,\s]*(?:%|đồng|triệu(?: đồng)?|tỷ(?: đồng)?|nghìn đồng)?$")
_SHORT = 80
_HEAD = 64  # characters that tell what a text begins with
_GROUP = pattern(r"(?:[IVXLC]{1,6}|[A-ZĐ])[.)/:\-\s]")


def is_ord(text: str) -> bool:
    """Whether the text is a number of a row: `1`, `2.1`, `IV.`, `a)`."""
    return len(text) <= 16 and _ORD.fullmatch(text) is not None


def kind_of(text: str) -> str:
    """`ord`, `time`, `organ`, `money`, `text`, or `blank`."""
    if not text:
        return "blank"
    if is_ord(text):
        return "ord"
    head = key(text[:_HEAD])
    if _TIME.match(head) and len(text) <= 2 * _SHORT:
        return "time"
    if len(text) <= _HEAD and _MONEY.match(head):
        return "money"
    if _ORGAN.match(head):
        return "organ"
    return "text"


def begins_organ(text: str) -> bool:
    """Whether a text begins with the name of an organ, or of organs of one sort: `Sở Y tế`, `Các sở, ngành`."""
    return _ORGAN.match(key(text[:_HEAD])) is not None


def is_short(text: str) -> bool:
    """Whether a text is short enough to be a name or a date rather than a task."""
    return len(text) <= _SHORT


def opens_group(text: str) -> bool:
    """Whether a text alone in its row heads a group: `I. …`, `A - …`, or capitals."""
    return len(text) > 3 and (text.isupper() or _GROUP.match(text) is not None)


_FIRST = frozenset(("1", "I", "A", "a"))


def is_first(text: str) -> bool:
    """Whether an ordinal is the first of a list.

    >>> is_first("01."), is_first("I"), is_first("2.1")
    (True, True, False)
    """
    return text.strip(".()").lstrip("0") in _FIRST


def follows(before: str, after: str) -> bool:
    """Whether `after` can be the next ordinal in a list that had `before`.

    >>> follows("2.3", "3"), follows("2", "2.1"), follows("I", "1"), follows("2", "5")
    (True, True, True, False)
    """
    a, b = _ORD.fullmatch(before), _ORD.fullmatch(after)
    if a is None or b is None:
        return False
    if a["number"] and b["number"]:
        old = [int(n) for n in a["number"].split(".")]
        new = [int(n) for n in b["number"].split(".")]
        if len(new) > len(old):
            return new[:-1] == old and new[-1] == 1
        return new[:-1] == old[: len(new) - 1] and new[-1] == old[len(new) - 1] + 1
    if b["number"]:
        return int(b["number"].split(".")[0]) == 1 or a["number"] is None
    if a["roman"] and b["roman"]:
        return from_roman(b["roman"]) == from_roman(a["roman"]) + 1
    return True
