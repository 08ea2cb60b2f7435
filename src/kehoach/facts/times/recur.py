"""What comes back without a day of its own: hàng năm, định kỳ 6 tháng, 6 tháng/lần."""

from __future__ import annotations

import re

from ...text.patterns import pattern, phrase
from ..quantities.numbers import NUMERALS
from .model import TimeValue

_UNITS = {"năm": "Y", "quý": "Q", "tháng": "M", "tuần": "W", "ngày": "D"}
_U = r"(năm|quý|tháng|tuần|ngày)(?![\w])"
_SPELLED = rf"(?:(?:{NUMERALS}) ){{0,4}}(?:{NUMERALS})"
IN_BRACKETS = rf"\s{{0,2}}{_SPELLED}\s{{0,2}}\)"
BEHIND_FIGURES = rf"\s{{0,3}}\({IN_BRACKETS}"
"""The same number in words behind its figures: `05 (năm) ngày`."""
BEFORE_FIGURES = rf"{_SPELLED}\s{{0,3}}\(\s{{0,2}}"
"""The same before them: `năm (05) ngày`."""
_EACH = phrase(rf"(?:(?:hàng|hằng|mỗi) )(?:(\d{{1,2}}) )?{_U}")
_COUNT = phrase(rf"(\d{{1,2}}|sáu|ba|một)(?:(?<=\d){BEHIND_FIGURES})? {_U}")
_TIMES = phrase(r"\s{0,2}(?:/\s{0,2}(?:0?1\s{0,2})?|(?:0?1|một) )lần(?!\w)")
_PER = phrase(rf"(?:0?([1-9])|một|hai) lần\s{{0,2}}(?:/|trong |mỗi |một )\s{{0,2}}{_U}")
_PERIODIC = phrase(r"định k[ỳì](?!\w)")
_GAP = pattern(r"\s{0,3}(?:,|và|hoặc|\(|/|-|;)?\s{0,3}")
_OPEN = pattern(r"[\s:(]{1,4}(?:\d{1,2}[\s]{1,4}lần[\s]{1,4})?")
_POINTS = ("đầu kỳ", "giữa kỳ", "cuối kỳ", "giữa nhiệm kỳ", "cuối nhiệm kỳ", "hết nhiệm kỳ", "đột xuất", "bất thường")
_PART = phrase(
    r"(?:vào )?(?:đầu|giữa|cuối) (?:mỗi |từng )?(?P<unit>học k[ỳì]|năm học|năm|quý|tháng|tuần)"
    r"(?P<nth> (?:[ivx]{1,3}|\d{1,2}))?(?!\s{0,3}/?\d)(?!\w)"
)
"""Where in what comes back: `cuối mỗi học kỳ`, `cuối Quý II`; one with a number is there once a year."""
_WEEKDAYS = {
    "2": "MO", "hai": "MO", "3": "TU", "ba": "TU", "4": "WE", "tư": "WE", "5": "TH", "năm": "TH",
    "6": "FR", "sáu": "FR", "7": "SA", "bảy": "SA", "chủ nhật": "SU",
}  # fmt: skip
_WEEKDAY = r"(?:ngày )?(?:thứ (?!chủ)|(?=chủ\s))(?P<weekday>[2-7]|hai|ba|tư|năm|sáu|bảy|chủ\snhật)(?!\w)"
_CLOCK = r"\d{1,2}\s?(?:giờ|h)(?:\s?\d\d)?(?:\s?phút)?"
_AGAIN = phrase(
    rf"(?: và (?:trước )?{_CLOCK}(?!\w))?"  # trước 6h00 và 16h00 hằng ngày
    rf"\s{{0,3}},?\s{{0,3}}(?:(?:(?:sáng|chiều|tối) )?{_WEEKDAY},? )?(?:hàng|hằng|mỗi) (?P<unit>ngày|tuần)(?!\w)"
)
_BEHIND = phrase(
    rf"\s{{0,3}}(?:,|(?P<open>\())?\s{{0,3}}(?P<bind>trước|(?:chậm|muộn) nhất(?: (?:là|vào))?|vào)"
    rf" (?:(?:buổi )?(?:sáng|chiều|tối) )?(?:"
    rf"ngày (?P<day>0?[1-9]|[12]\d|3[01])(?!\d|[/.-]\d| (?:tháng|hàng|hằng|của tháng \w))"
    rf"|(?P<clock>{_CLOCK})?(?:(?(clock),? ){_WEEKDAY})?(?!\w|/|,? (?:ngày|thứ) ))(?(open)(?:\s{{0,2}}\))?)"
)
"""`hằng tháng (trước ngày 25)`, `hằng ngày trước 16h00`, `hằng tuần (vào chiều thứ Năm)`."""
_OFTEN = frozenset((("P1M",), ("P1W",), ("P1D",)))
_NUMBERS = {"một": 1, "ba": 3, "sáu": 6}
_ADJECTIVES = phrase(r"\s{0,3}(?:,|và|hoặc|/|hay)\s{0,3}(?:khi có yêu cầu|đột xuất|bất thường)")


def duration(count: int, unit: str) -> str:
    """ISO 8601 of a number of năm, quý, tháng, tuần or ngày.

    >>> duration(2, "quý"), duration(1, "năm")
    ('P6M', 'P1Y')
    """
    letter = _UNITS[unit]
    return f"P{3 * count}M" if letter == "Q" else f"P{count}{letter}"


def match_each(low: str, at: int, end: int) -> tuple[TimeValue, int] | None:
    """hàng năm, hằng quý, mỗi tuần at a place, also several in a row (hàng tháng, hàng quý), and where they end."""
    every, stop = _in_row(low, at, end)
    return (TimeValue("recur", every=tuple(every)), stop) if every else None


def match_periodic(low: str, at: int, end: int) -> tuple[TimeValue, int] | None:
    """định kỳ with what it says at a place: định kỳ 6 tháng, hằng năm; định kỳ và đột xuất. Alone it says no time."""
    found = _PERIODIC.match(low, at, end)
    if found is None:
        return None
    opened = _OPEN.match(low, found.end(), end)
    every, stop = _in_row(low, opened.end(), end, parts=True) if opened else ([], 0)
    if every:
        closes = low[stop : stop + 1] == ")" and "(" in low[at:stop]
        return TimeValue("recur", every=tuple(every)), stop + closes
    if times := match_times(low, found.end() + 1, end):  # định kỳ 02 lần/năm
        return times
    beside = _ADJECTIVES.match(low, found.end(), end)
    return (TimeValue("recur"), beside.end()) if beside else None


def match_again(low: str, at: int, end: int) -> tuple[str, int] | None:
    """The rule of hằng ngày behind a time of day, or of thứ Sáu hằng tuần, at a place, and where it ends.

    >>> match_again(", ngày thứ 6 hằng tuần", 0, 22)
    ('FREQ=WEEKLY;BYDAY=FR', 22)
    """
    found = _AGAIN.match(low, at, end)
    if found is None or bool(found["weekday"]) != (found["unit"] == "tuần"):
        return None
    return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[found['weekday']]}" if found["weekday"] else "FREQ=DAILY", found.end()


def match_day_behind(low: str, at: int, end: int, every: tuple[str, ...]) -> tuple[str, str, int] | None:
    """The day or the hour behind hằng tháng, hằng tuần or hằng ngày: how it binds, its rule, and where it ends.

    >>> match_day_behind(" (trước ngày 25)", 0, 16, ("P1M",))
    ('before', 'FREQ=MONTHLY;BYMONTHDAY=25', 16)
    """
    found = _BEHIND.match(low, at, end) if every in _OFTEN else None
    if found is None:
        return None
    said = found["day"], found["weekday"], found["clock"]
    rule = {
        "P1M": said[0] and f"FREQ=MONTHLY;BYMONTHDAY={int(said[0])}",
        "P1W": said[1] and f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[said[1]]}",
        "P1D": said[2] and not said[1] and "FREQ=DAILY",
    }[every[0]]
    relation = "before" if found["bind"] == "trước" and not found["clock"] else "by"
    return (relation, rule, found.end()) if rule else None


def match_parts(low: str, at: int, end: int) -> tuple[TimeValue, int] | None:
    """vào cuối mỗi học kỳ và cuối năm học at a place, and where it ends."""
    every, stop = _in_row(low, at, end, parts=True)
    return (TimeValue("recur", every=tuple(every)), stop) if every else None


def _of_part(found: re.Match[str]) -> str:
    unit = found["unit"].split()[0]
    if found["nth"] or unit == "năm":
        return "P1Y"
    return "P6M" if unit == "học" else duration(1, unit)


def match_times(low: str, at: int, end: int) -> tuple[TimeValue, int] | None:
    """6 tháng/lần, 01 năm một lần, 2 lần/năm at a place, and where it ends."""
    count = _COUNT.match(low, at, end)
    if count is not None and (times := _TIMES.match(low, count.end(), end)):
        return TimeValue("recur", every=(duration(_int(count[1]), count[2]),)), times.end()
    per = _PER.match(low, at, end)
    if per is None:
        return None
    times_in, months = int(per[1] or 1), {"năm": 12, "quý": 3, "tháng": 1}.get(per[2], 0)
    if times_in == 1 and per[0][0] != "h":
        return TimeValue("recur", every=(duration(1, per[2]),)), per.end()
    times_in = 2 if per[0][0] == "h" else times_in
    if not months or months % times_in:
        return None
    return TimeValue("recur", every=(f"P{months // times_in}M",)), per.end()


def _int(number: str) -> int:
    return _NUMBERS.get(number) or int(number)


def _in_row(low: str, at: int, end: int, *, parts: bool = False) -> tuple[list[str], int]:
    """The durations that stand in a row from a place on, and where the row ends; those of parts where they may be."""
    every: list[str] = []
    stop = at
    while at < end and len(every) < 6:
        found = _EACH.match(low, at, end) or _COUNT.match(low, at, end)
        if found is not None:
            every.append(duration(_int(found[1] or "1"), found[2]))
            times = _TIMES.match(low, found.end(), end)
            stop = times.end() if times else found.end()
        elif parts and (part := _PART.match(low, at, end)):
            each = _of_part(part)
            every += [] if each in every else [each]
            stop = part.end()
        elif every and (point := next((p for p in _POINTS if low.startswith(p, at)), None)):
            stop = at + len(point)
        else:
            break
        gap = _GAP.match(low, stop, end)
        at = gap.end() if gap else end
    return every, stop
