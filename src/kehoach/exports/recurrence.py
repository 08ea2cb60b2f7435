"""The rule by which the last day of a time comes back (RFC 5545, 3.3.10)."""

from __future__ import annotations

from datetime import date, datetime

from ..schema import Time

_LAST = "-1"


def rule_of(time: Time, due: date) -> str | None:
    """The rule of the event on `due`; None when the time does not come back, or by a rule that `due` is no day of.

    The rule of a time says when it comes: `trước ngày 01/12 hằng năm` the first of December, `Quý IV hằng năm` three
    months. An event stands on the last day, so the rule is moved there.
    """
    if time.rrule is None:
        return None
    parts = dict(part.split("=", 1) for part in time.rrule.split(";") if "=" in part)
    if "BYMONTHDAY" not in parts and "BYMONTH" in parts:
        parts = _end_of_months(parts)
    elif time.relation == "before":
        parts = _day_before(parts)
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    return rule if parts and _holds(rule, due) else None


def _end_of_months(parts: dict[str, str]) -> dict[str, str]:
    """The last day of the last of the months; they follow each other, as those of a quarter do."""
    months = sorted(int(month) for month in parts["BYMONTH"].split(",") if month.isdecimal())
    if not months or months[-1] - months[0] != len(months) - 1:
        return {}
    return parts | {"BYMONTH": str(months[-1]), "BYMONTHDAY": _LAST}


def _day_before(parts: dict[str, str]) -> dict[str, str]:
    days = parts.get("BYMONTHDAY", "").split(",")
    if not all(day.removeprefix("-").isdecimal() for day in days) or ("1" in days and len(days) > 1):
        return {}
    if days != ["1"]:
        return parts | {"BYMONTHDAY": ",".join(str(int(day) - 1) for day in days)}
    months = [int(month) for month in parts.get("BYMONTH", "").split(",") if month.isdecimal()]
    moved = {"BYMONTH": ",".join(str(month - 1 or 12) for month in months)} if months else {}
    return parts | moved | {"BYMONTHDAY": _LAST}


def _holds(rule: str, due: date) -> bool:
    """Whether the first day of the rule is `due`; a calendar may do anything with an event that its rule denies."""
    from dateutil.rrule import rrulestr

    start = datetime(due.year, due.month, due.day)
    try:
        return next(iter(rrulestr(rule, dtstart=start)), None) == start
    except ValueError:
        return False
