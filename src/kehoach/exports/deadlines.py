"""The day that a deadline comes to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from ..schema import Time

Due = Callable[[Time, date], date | None]
"""The last day on which a time is kept; of a time that comes back, the next one from a day on."""

_COMES_BACK = ("recur", "annual_day")


def last_day(time: Time, _on: date) -> date | None:
    """The last day of a time that is on a day or in a range of days; None for those that come back or have no day."""
    if time.kind in _COMES_BACK:
        return None
    if time.date is not None:
        day = date.fromisoformat(time.date)
        whole = time.kind == "before" and "T" not in (time.edtf or "")  # before an hour the day itself still counts
        return day - timedelta(days=1) if whole else day
    return date.fromisoformat(time.end) if time.end is not None else None


def due_day(time: Time, on: date | None, due: Due) -> date | None:
    """As `due`, for a document that may have no date: then what comes back has no first day."""
    if on is None and (time.kind in _COMES_BACK or time.rrule is not None):
        return None
    try:
        return due(time, on or date.min)
    except (ValueError, OverflowError):  # no day of the calendar
        return None
