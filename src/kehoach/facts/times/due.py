"""The last day on which a task is in time."""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import Protocol

Day = datetime.date
_ONE = datetime.timedelta(days=1)
_NONE = datetime.timedelta()
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEARS_AHEAD = 9  # 29 February comes back after eight years at the latest


class Bounds(Protocol):
    """What is asked of a time; `schema.Time` and `TimeValue` both have it."""

    @property
    def kind(self) -> str:
        """As in schema.TimeKind."""

    @property
    def date(self) -> str | None:
        """The day of date, before and by."""

    @property
    def end(self) -> str | None:
        """The last day of a range."""

    @property
    def relation(self) -> str | None:
        """How what comes back binds."""

    @property
    def rrule(self) -> str | None:
        """RFC 5545."""


def next_due(value: Bounds, on: Day) -> Day | None:
    """The last day on which a time is kept; of what comes back, the first such day from `on` on.

    Args:
        value: a time.
        on: the day of asking; a day that is over is not passed over, unless the time comes back.

    Returns:
        The day; None where none is known (an event, thường xuyên, a day without a year).

    >>> from .model import TimeValue
    >>> next_due(TimeValue("before", date="2019-04-15"), Day(2019, 1, 1))
    datetime.date(2019, 4, 14)
    """
    if value.rrule is not None:
        return _next_of_rule(value.rrule, value.relation == "before", on)
    if value.kind == "before":
        return Day.fromisoformat(value.date) - _ONE if value.date else None
    last = value.date if value.kind in {"date", "by"} else value.end if value.kind in {"range", "approx"} else None
    return Day.fromisoformat(last) if last else None


def _next_of_rule(rule: str, excluded: bool, on: Day) -> Day | None:
    """The next day of a rule; of one with BYMONTH and no day, the last day of a run of months."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    if parts.get("FREQ") == "DAILY":
        return on if len(parts) == 1 else None
    if parts.get("FREQ") == "WEEKLY":
        weekday = parts.get("BYDAY")
        return on + ((_WEEKDAYS.index(weekday) - excluded - on.weekday()) % 7) * _ONE if weekday in _WEEKDAYS else None
    months = sorted(int(month) for month in parts.get("BYMONTH", "").split(",") if month) or list(range(1, 13))
    days = [int(day) for day in parts.get("BYMONTHDAY", "0").split(",")]
    if days == [0]:
        months = [month for month in months if month % 12 + 1 not in months] or [12]
    for year in range(on.year, on.year + _YEARS_AHEAD):
        for month in months:
            length = monthrange(year, month)[1]
            for day in days:
                last = day if day > 0 else length
                if last <= length and (found := Day(year, month, last) - (_ONE if excluded else _NONE)) >= on:
                    return found
    return None
