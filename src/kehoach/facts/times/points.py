"""A day or a period as it is printed, with what belongs to it: cuối năm, 15/6 hằng năm, 7h00 ngày 15/6."""

from __future__ import annotations

from ...text.patterns import pattern
from .point import Point
from .point_forms import DIGITS, FORMS

_B = r"\s{1,4}"
PARTS = {"đầu": "start", "giữa": "middle", "cuối": "end"}
_PART = pattern(rf"(đầu|giữa|cuối){_B}(?=năm|tháng|quý)")
_EVERY_YEAR = pattern(rf"{_B}(?:của{_B})?(?:hàng|hằng|mỗi){_B}năm(?!\w)")
_DAY_BEHIND = pattern(
    rf"\s{{0,3}},?\s{{0,3}}(?:(?:sáng|chiều|tối){_B})?(?:(?:ngày{_B})?hôm{_B}nay,?{_B}\(?)?(?:(?:thứ{_B}(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ{_B}nhật),?{_B}\(?)?(?=ngày|\d)"
)


_FORMS = {
    begin: tuple((pattern(form), make) for _, firsts, form, make, _ in FORMS if begin in firsts)
    for begin in {first for _, firsts, *_ in FORMS for first in firsts}
}
"""The forms by what they begin with."""


def match_point(low: str, at: int, end: int) -> tuple[Point, int] | None:
    """The day or period that begins at a place, and where it ends.

    Args:
        low: a folded text in lower case.
        at: where it should begin.
        end: how far to look.

    >>> match_point("quý ii/2024.", 0, 12)[1]
    11
    """
    if at >= end:
        return None
    if low[at] in "đgc":  # đầu, giữa, cuối
        return _part_at(low, at, end)
    for form, make in _FORMS.get(low[at] if low[at] in DIGITS else low[at : at + 2], ()):
        found = form.match(low, at, end)
        if found is not None and (point := make(found)) is not None:
            return _with_rest(point, low, found.end(), end)
    return None


def _part_at(low: str, at: int, end: int) -> tuple[Point, int] | None:
    found = _PART.match(low, at, end)
    if found is None:
        return None
    whole = match_point(low, found.end(), end)
    if whole is not None:
        return whole[0]._replace(part=PARTS[found[1]]), whole[1]
    if low.startswith("năm", found.end()) and not low[found.end() + 3 : found.end() + 4].isalpha():
        return Point("year", part=PARTS[found[1]]), found.end() + 3
    return None


def _with_rest(point: Point, low: str, at: int, end: int) -> tuple[Point, int]:
    """A point with what belongs to it behind: hàng năm; the day behind a time of day."""
    if point.unit == "clock":
        behind = _DAY_BEHIND.match(low, at, end)
        day = match_point(low, behind.end(), end) if behind else None
        if day is not None and day[0].unit == "monthday":
            return day  # the hour of a day that comes back is in its words alone
        if day is not None and behind is not None and day[0].unit == "day":
            closes = low[day[1] : day[1] + 1] == ")" and behind[0].endswith("(")
            return day[0]._replace(clock=point.clock, weak=False), day[1] + closes
    elif point.year is None and not point.every and (found := _EVERY_YEAR.match(low, at, end)):
        return point._replace(every="Y", weak=False), found.end()
    return point, at
