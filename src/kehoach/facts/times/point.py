"""A day or a period of the calendar."""

from __future__ import annotations

from typing import Literal, NamedTuple

Unit = Literal["day", "month", "quarter", "half", "year", "monthday", "clock"]


class Point(NamedTuple):
    """A day or a period.

    Attributes:
        unit: what it is; `monthday` is a day of every month or quarter.
        year: as printed.
        first: the month, quarter, half or year; 0 where a month is left blank.
        last: the last one of a span or list; equal to `first` where there is one alone.
        listed: the days, months, quarters or years that are printed one by one (Quý I, III); none of a span.
        day: of the month; 0 where it is left blank.
        last_day: the last one of a span of days in one month, else 0.
        part: start, middle or end of the period: đầu, giữa, cuối.
        clock: 07:30:00.
        every: Y, Q or M for what comes back; Q1 in the first month of each quarter, Q in the last.
        weak: a day without the word ngày and without a year, an hour without minutes: words around must say so.
    """

    unit: Unit
    year: int | None = None
    first: int = 0
    last: int = 0
    listed: tuple[int, ...] = ()
    day: int = 0
    last_day: int = 0
    part: str = ""
    clock: str = ""
    every: str = ""
    weak: bool = False
