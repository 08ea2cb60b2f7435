"""A day or a period as it is printed, with what belongs to it: cuối năm, 15/6 hằng năm, 7h00 ngày 15/6."""

from __future__ import annotations

from ...text.patterns import phrase
from .point import Point
from .point_forms import DIGITS, FORMS, WEEKDAY

PARTS = {"đầu": "start", "giữa": "middle", "cuối": "end"}
_PART = phrase(r"(đầu|giữa|cuối) (?=năm|tháng|quý)")
_EVERY_YEAR = phrase(r" (?:của )?(?:hàng|hằng|mỗi) năm(?!\w)")
_DAY_BEHIND = phrase(
    r"\s{0,3},?\s{0,3}(?:(?:sáng|chiều|tối) )?(?:(?:ngày )?hôm nay,? \(?)?"
    rf"(?:{WEEKDAY},? \(?)?(?=ngày|\d)"
)


_FORMS = {
    begin: tuple((phrase(form), make) for _, firsts, form, make, _ in FORMS if begin in firsts)
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
    found = _form_at(low, at, end)
    if found is None:
        return None
    return _with_day(*found, low, end) if found[0].unit == "clock" else _with_every(*found, low, end)


def _form_at(low: str, at: int, end: int) -> tuple[Point, int] | None:
    for form, make in _FORMS.get(low[at] if low[at : at + 1] in DIGITS else low[at : at + 2], ()):
        found = form.match(low, at, end)
        if found is not None and (point := make(found)) is not None:
            return point, found.end()
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


def _with_every(point: Point, at: int, low: str, end: int) -> tuple[Point, int]:
    """A point with `hàng năm` behind it."""
    if point.year is None and not point.every and (found := _EVERY_YEAR.match(low, at, end)):
        return point._replace(every="Y", weak=False), found.end()
    return point, at


def _with_day(clock: Point, at: int, low: str, end: int) -> tuple[Point, int]:
    """A time of day with the day behind it."""
    behind = _DAY_BEHIND.match(low, at, end)
    found = _form_at(low, behind.end(), end) if behind else None
    if behind is None or found is None or found[0].unit not in {"day", "monthday"}:
        return clock, at
    day, stop = _with_every(*found, low, end)
    if day.unit == "monthday":
        return day, stop  # the hour of a day that comes back is in its words alone
    closes = low[stop : stop + 1] == ")" and behind[0].endswith("(")
    return day._replace(clock=clock.clock, weak=False), stop + closes
