"""From a point of the calendar and the words around it to a value."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from .calendar import edges, edtf, first_day, last_day, months_in, months_of
from .model import TimeValue
from .point import Point

Bind = Literal["", "before", "by", "until", "from", "after", "within", "at"]
"""What the words before a point make of it: trước, chậm nhất, đến, từ, sau, trong, vào."""

_OF_QUARTER = {"Q": ";BYMONTH=3,6,9,12", "Q1": ";BYMONTH=1,4,7,10"}
"""Months of a day of the last and of the first month of each quarter."""
_RELATIONS = {"before": "before", "by": "by", "until": "by", "from": "after", "after": "after", "within": "within"}


def value_of(bind: Bind, point: Point, year: int | None, inferred: bool = False) -> TimeValue | None:
    """The value of a point, None for a day that the calendar lacks.

    Args:
        bind: the words before it.
        point: the day or period.
        year: its year, printed or taken from around.
        inferred: whether it was taken from around.
    """
    if point.unit == "clock":
        return TimeValue("clock", start=f"T{point.clock[:5]}")
    if point.every:
        return _coming_back(bind, point)
    printed = edtf(point, year)
    if printed is None:
        return None
    inferred = inferred and year is not None
    if point.part and bind not in {"before", "by"}:
        return _approximate(point, year, inferred)
    return _bound(bind, point, year, printed, inferred)


def _bound(bind: Bind, point: Point, year: int | None, printed: str, inferred: bool) -> TimeValue:
    if bind == "before":
        day = last_day(point, year) if point.part == "end" else first_day(point, year)
        return TimeValue("before", printed, day, year_inferred=inferred)
    last = last_day(point, year)
    if bind in {"by", "until"} or (bind == "at" and point.unit == "year"):
        return TimeValue("by", printed, last, year_inferred=inferred)
    first = first_day(point, year)
    if bind in {"from", "after"}:
        begins = (edges(point, year) or (printed, printed))[0]
        if bind == "after" and last:
            first = begins = _next_day(last)
        return TimeValue("after", f"{begins}/..", start=first, year_inferred=inferred)
    if point.unit == "day" and not point.last_day:
        return TimeValue("date", printed, last if point.day else None, year_inferred=inferred)
    return TimeValue("range", printed, start=first, end=last, year_inferred=inferred)


def _next_day(iso: str) -> str:
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()


def _approximate(point: Point, year: int | None, inferred: bool) -> TimeValue:
    """cuối năm 2025 is about December: the unit below, with the sign for about; the end alone is a bound."""
    first, last = months_of(point)
    prefix = "XXXX" if year is None else f"{year:04d}"
    if last > first:
        month = {"start": first, "middle": (first + last) // 2, "end": last}[point.part]
        near = f"{prefix}-{month:02d}~"
    else:
        ends = last_day(point, year)
        near = {"start": f"{prefix}-{first:02d}-01~", "middle": f"{prefix}-{first:02d}-15~"}.get(
            point.part, f"{ends or f'{prefix}-{first:02d}'}~"
        )
    ends_at = last_day(point, year) if point.part == "end" else None
    return TimeValue("approx", near, end=ends_at, year_inferred=inferred)


def _coming_back(bind: Bind, point: Point) -> TimeValue:
    relation = _RELATIONS.get(bind)
    if point.unit == "monthday":
        months = _OF_QUARTER.get(point.every, "")
        days = f"{point.day},{point.last_day}" if point.last_day else point.day
        return TimeValue("recur", relation=relation, rrule=f"FREQ=MONTHLY{months};BYMONTHDAY={days}")
    months = ",".join(map(str, months_in(point)))
    day = f";BYMONTHDAY={point.day}" if point.day else ""
    if not point.day and bind in {"", "at"}:
        relation = "within"
    return TimeValue("recur", relation=relation, rrule=f"FREQ=YEARLY;BYMONTH={months}{day}")


def span_of(first: Point, last: Point, year: int | None, inferred: bool) -> TimeValue | None:
    """The value of `from first to last`; what the first one lacks stands in the last one: từ 01/6 đến 30/6/2024."""
    if first.unit == "clock" and last.unit == "clock":
        return TimeValue("clock", start=f"T{first.clock[:5]}", end=f"T{last.clock[:5]}")
    if last.every or first.every:
        if first.unit != last.unit or first.day:
            return None
        return _coming_back("within", first._replace(last=last.last))
    begins = first.year or (year if first.unit != "year" else None)
    if begins is not None and year is not None and first.year is None and months_of(first) > months_of(last):
        begins = year - 1  # từ tháng 11 đến tháng 2 năm 2025
    start, end = first_day(first, begins), last_day(last, year)
    left, right = edges(first, begins), edges(last, year)
    if left is None or right is None or (start and end and start > end):
        return None
    return TimeValue(
        "range", f"{left[0]}/{right[1]}", start=start, end=end, year_inferred=inferred and year is not None
    )
