"""The forms in which a day or a period is printed: ngày 15/6, tháng 3 năm 2025, Quý I, II/2026, tuần 2 tháng 3."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from ...text.patterns import pattern
from .point import Point

Match = re.Match[str]

_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
DIGITS = "0123456789"
_WORD = r"(?P<word>ngày\s{0,4})?"
_D = r"(?P<d>\d{1,2})(?!\d)"
_M = r"(?P<m>\d{1,2})(?!\d)"
_Y = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_OF = rf"(?:\s{{0,3}}(?:/|-|\.|,?\s{{0,2}}năm)\s{{0,3}}{_Y})?"
_Q = r"(?:iv|i{1,3}|[1-4])(?!\w)"
_JOIN = r"(?P<join>\s{0,2}(?:-|,|&|và|đến(?:\s{1,2}hết)?)\s{0,2}"
_END = r"(?!/?\d|[.,]\d|-(?!\d{1,2}/\d{1,2}(?!\d))\d|\s?%|/[^\W\d_])"
WEEKDAY = "(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_OF_WEEK = (
    rf"(?P<word>ngày ){WEEKDAY}(?:\s{{0,3}},|(?P<open>\s{{0,3}}\())?"
    rf"\s{{0,3}}(?:ngày )?{_D}/{_M}(?:/{_Y})?(?(open)\s?\)|{_END})"
)
_NO_UNIT = (
    r"(?!\s{0,2}(?:m[23²³]?|km|kg|ha|tấn(?! công)|tạ(?! ơn)|lít|nghìn|ngàn|triệu(?! (?:tập|hồi))"
    r"|t[ỷỉ](?! (?:lệ|trọng|giá|suất|mỉ|thí)))(?!\w))"
)
"""`ngày 10.5 m3` is a quantity of one day; units that begin other words are none: `trước ngày 15.11 tấn công`."""
_EACH_QUARTER = pattern(rf"(?<!\w){_Q}")


def _year(found: Match) -> int | None:
    return int(found["y"]) if found["y"] else None


def _listed(found: Match, first: int, last: int) -> tuple[int, ...]:
    return (first, last) if found["join"].strip()[:1] in {",", "v", "&"} else ()


def _draft(found: Match) -> Point | None:
    month = int(found["m"] or 0)
    return Point("day", _year(found), month, month) if month <= 12 else None


def _days(found: Match) -> Point | None:
    first, last, month = int(found["d"]), int(found["d2"]), int(found["m"])
    if not (0 < first < last <= 31 and 1 <= month <= 12) or not (found["word"] or found["y"]):
        return None
    return Point("day", _year(found), month, month, _listed(found, first, last), first, last)


def _day(found: Match) -> Point | None:
    day, month = int(found["d"]), int(found["m"].replace(" ", ""))
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Point("day", _year(found), month, month, day=day, weak=not (found["word"] or found["y"]))


def _weak_day(found: Match) -> Point | None:
    """`ngày 5-6` may be two days as well, so that words around must say that it is one."""
    point = _day(found)
    return point and point._replace(weak=point.year is None)


def _monthday(found: Match) -> Point | None:
    day = int(found["d"])
    return (
        Point("monthday", day=day, every=("Q1" if found["first"] else "Q") if found["q"] else "M")
        if 1 <= day <= 31
        else None
    )


def _monthdays(found: Match) -> Point | None:
    """Two days of every month; its last day is -1, as in RFC 5545."""
    first, last = int(found["d"]), int(found["d2"] or -1)
    return (
        Point("monthday", day=first, last_day=last, every="M")
        if 1 <= first <= 31 and (last == -1 or first < last <= 31)
        else None
    )


def _day_alone(found: Match) -> Point | None:
    """Words around must say which months it is of: `Hằng tháng, các thôn gửi báo cáo trước ngày 25`."""
    day = int(found["d"])
    return Point("monthday", day=day, every="M", weak=True) if 1 <= day <= 31 else None


def _half(found: Match) -> Point:
    half = 1 if found["half"] == "đầu" else 2
    return Point("half", _year(found), half, half)


_WEEKS = {**_NUMBERS, "đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4}


def _part_of_month(found: Match) -> Point | None:
    """The first weeks by their days, from the 1st; the last week and the second half end with the month."""
    month = int(found["m"])
    if not 1 <= month <= 12:
        return None
    if found["half"] is not None:
        first, last = 1, 15 if found["half"] == "đầu" else 0
    else:
        week = _WEEKS.get(found["week"], 0)
        first, last = 7 * week - 6, 7 * week
    if not last:
        return Point("month", _year(found), month, month, part="end")
    return Point("day", _year(found), month, month, day=first, last_day=last)


def _months(found: Match) -> Point | None:
    first, last = int(found["m"]), int(found["m2"])
    listed = _listed(found, first, last)
    if not 1 <= first < last <= 12 or (listed and not found["again"] and not found["y"]):
        return None  # tháng 6, 7 lớp: the second figure may count something
    return Point("month", _year(found), first, last, listed)


def _month(found: Match) -> Point | None:
    month = int(found["m"])
    return Point("month", _year(found), month, month) if 1 <= month <= 12 else None


def _quarters(found: Match) -> Point | None:
    printed = found["qs"]
    named = [_NUMBERS[x] for x in _EACH_QUARTER.findall(printed)]
    if any(a >= b for a, b in pairwise(named)):
        return None
    is_span = len(named) == 1 or "-" in printed or "đến" in printed
    return Point("quarter", _year(found), named[0], named[-1], () if is_span else tuple(named))


def _years(found: Match) -> Point | None:
    first, last = int(found["y"]), int(found["y2"] or found["y"])
    return (
        Point("year", first, first, last, _listed(found, first, last) if found["join"] else ())
        if first <= last
        else None
    )


def _clock(found: Match) -> Point | None:
    hour, minute = int(found["h"]), int(found["mi"] or 0)
    if hour > 24 or minute > 59:
        return None
    return Point("clock", clock=f"{hour:02d}:{minute:02d}:00", weak=found["mi"] is None)


FORMS: tuple[tuple[str, tuple[str, ...], str, Callable[[Match], Point | None], str], ...] = (
    # name, first two letters or digits, pattern over lower case, what it says, example; the first that fits is taken
    (
        "a day left blank",
        ("ng",),
        rf"ngày[\s.…_]{{1,12}}tháng(?: {_M})?[\s.…_]{{1,12}}năm {_Y}",
        _draft,
        "ngày … tháng 3 năm 2025",
    ),
    (
        "days of one month",
        ("ng", *DIGITS),
        rf"{_WORD}{_D}{_JOIN}(?:ngày )?)(?P<d2>\d{{1,2}})(?:\s?/\s?| tháng ){_M}{_OF}{_END}",
        _days,
        "ngày 07 -11/12/2020",
    ),
    (
        "a day in words",
        ("ng", *DIGITS),
        rf"{_WORD}{_D} tháng {_M}(?:\s{{0,3}}(?:,?\s{{0,2}}năm|,|/)\s{{0,3}}{_Y})?{_END}",
        _day,
        "ngày 27 tháng 03 năm 2019",
    ),
    (
        "a day in figures",
        ("ng", *DIGITS),
        rf"{_WORD}{_D}\s?(?P<sep>[/.-])\s?(?P<m>\d{{1,2}}|1\s[012])\s?(?P=sep)\s?{_Y}{_END}",  # 22/1 1/2024: a scan
        _day,
        "ngày 02-02-1998",
    ),
    ("a day behind its weekday", ("ng",), _OF_WEEK, _day, "ngày thứ Tư (11/3)"),
    ("a day without a year", ("ng", *DIGITS), rf"{_WORD}{_D}\s?/\s?{_M}(?: năm {_Y})?{_END}", _day, "ngày 15/6"),
    (
        "a day and month with a dot",
        ("ng",),
        rf"(?P<word>ngày\s{{0,4}}){_D}\.{_M}(?: năm {_Y})?{_END}{_NO_UNIT}",
        _day,
        "ngày 15.11",
    ),
    (
        "a day and month with a hyphen",
        ("ng",),
        rf"(?P<word>ngày\s{{0,4}}){_D}-{_M}(?: năm {_Y})?{_END}",
        _weak_day,
        "ngày 30-4",
    ),
    (
        "a day of every month",
        ("ng",),
        rf"ngày\s{{0,4}}{_D}(?: của)? (?:(?:hàng|hằng|mỗi) tháng"
        r"|tháng (?:liền|kế|sau|tiếp)(?: (?:kề|theo|tiếp|sau))?"
        r"|tháng (?P<q>(?:cuối|(?P<first>đầu)) (?:của )?(?:mỗi |hàng |hằng )?quý)"
        rf"(?: (?:sau|tiếp theo|kế tiếp)(?!\w))?)",
        _monthday,
        "ngày 05 hàng tháng",
    ),
    (
        "two days of every month",
        ("ng",),
        rf"ngày {_D}\s{{0,2}}(?:,|và) (?:ngày )?(?:(?P<d2>\d{{1,2}}) (?:của )?(?:hàng|hằng|mỗi) tháng"
        r"|cuối (?:cùng )?(?:của )?(?:(?:hàng|hằng|mỗi) )?tháng)(?!\w|\s{0,3}\d)",
        _monthdays,
        "ngày 10 và 25 hằng tháng",
    ),
    (
        "a day of a month that is told before",
        ("ng",),
        rf"ngày {_D}(?=\s{{0,3}}(?:[.;,)]|\Z))(?![.,]\d)",
        _day_alone,
        "ngày 25",
    ),
    (
        "a half",
        (*DIGITS, "sá"),
        rf"(?:0?6|sáu) tháng (?P<half>đầu|cuối) năm(?: {_Y})?",
        _half,
        "6 tháng đầu năm",
    ),
    (
        "a week or a half of a month",
        ("tu", "nử"),
        rf"(?:tuần (?:lễ )?(?:thứ )?(?P<week>[1-4]|i{{1,3}}|iv|đầu|nhất|hai|ba|tư|cuối)(?: tiên| cùng)?"
        rf"|nửa (?P<half>đầu|cuối)) (?:của )?tháng {_M}{_OF}{_END}",
        _part_of_month,
        "tuần 2 tháng 3/2025",
    ),
    (
        "several months",
        ("th",),
        rf"tháng\s{{0,3}}{_M}{_JOIN}(?P<again>tháng\s{{0,3}})?)(?P<m2>\d{{1,2}})(?!\d){_OF}{_END}",
        _months,
        "Tháng 3-5/2025",
    ),
    ("a month", ("th",), rf"tháng\s{{0,3}}{_M}{_OF}(?!/?\d)", _month, "tháng 5/2025"),
    (
        "quarters",
        ("qu",),
        rf"quý (?P<qs>{_Q}(?:\s{{0,2}}(?:,|và|-|&|đến)\s{{0,2}}(?:quý )?{_Q}){{0,3}})"
        rf"(?:\s{{0,3}}(?:/|-|,?\s{{0,2}}năm|,|\s|\.(?=\d))\s{{0,3}}{_Y})?",
        _quarters,
        "Quý I, II năm 2025",
    ),
    (
        "years",
        ("nă",),
        rf"năm {_Y}(?:{_JOIN}(?:năm )?)(?P<y2>(?:19|20)\d\d)(?![\d/]))?",
        _years,
        "Năm 2019 - 2020",
    ),
    (
        "a time of day",
        (*DIGITS,),
        r"(?P<h>\d{1,2})\s?(?:giờ|h|g|:(?!\s?\d{1,2}/\d))\s?(?P<mi>\d\d(?!\d))?(?:\s?phút|['’])?(?!\w)",
        _clock,
        "7h00",
    ),
)
