"""What a point of the calendar is in ISO 8601 and EDTF, once its year is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from .point import Point

Q1 = 33
"""EDTF level 2: 33 to 36 are the quarters of a year."""


def months_of(point: Point) -> tuple[int, int]:
    """First and last month of a point; (0, 0) where the month is left blank."""
    if point.unit == "quarter":
        return 3 * point.first - 2, 3 * point.last
    if point.unit == "half":
        return 6 * point.first - 5, 6 * point.last
    if point.unit == "year":
        return 1, 12
    return point.first, point.last


def months_in(point: Point) -> list[int]:
    """Every month of a point, those of a list alone; a span may go over the end of the year: 11, 12, 1, 2.

    >>> months_in(Point("quarter", None, 1, 3, (1, 3)))
    [1, 2, 3, 7, 8, 9]
    """
    if point.listed and point.unit != "day":
        return [month for n in point.listed for month in months_in(point._replace(first=n, last=n, listed=()))]
    first, last = months_of(point)
    return [*range(first, last + 1)] if first <= last else [*range(first, 13), *range(1, last + 1)]


def first_day(point: Point, year: int | None) -> str | None:
    """The first day, None if the calendar lacks it or the year is not known."""
    month = months_of(point)[0]
    return _iso(point.first if point.unit == "year" and point.first else year, month, point.day or 1)


def last_day(point: Point, year: int | None) -> str | None:
    """The last day, included."""
    if point.unit == "year" and point.last:
        year = point.last
    month = months_of(point)[1]
    if year is None or not month:
        return None
    return _iso(year, month, point.last_day or point.day or monthrange(year, month)[1])


def _iso(year: int | None, month: int, day: int) -> str | None:
    if year is None or not month:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def edtf(point: Point, year: int | None) -> str | None:
    """A point in EDTF level 2; XXXX stands for a year that is not known. None for a day that no year has.

    >>> edtf(Point("quarter", 2025, 1, 2, listed=(1, 2)), 2025)
    '[2025-33,2025-34]'
    """
    if point.unit == "year":
        return _several(point, point.first, point.last, "{:04d}") if point.first else _year(year)
    prefix = _year(year)
    if point.unit == "half":
        first, last = months_of(point)
        return f"{prefix}-{first:02d}/{prefix}-{last:02d}"
    if point.unit == "quarter" and point.last > point.first and not point.listed:
        return "/".join(edges(point, year) or ())
    if point.unit in {"month", "quarter"}:
        base = Q1 - 1 if point.unit == "quarter" else 0
        return _several(point, point.first, point.last, f"{prefix}-{{:02d}}", base)
    month = f"{point.first:02d}" if point.first else "XX"
    if not point.day:
        return f"{prefix}-{month}-XX"
    if _iso(year or 2024, point.first, point.last_day or point.day) is None:
        return None
    if point.last_day:
        return _several(point, point.day, point.last_day, f"{prefix}-{month}-{{:02d}}")
    return f"{prefix}-{month}-{point.day:02d}" + (f"T{point.clock}" if point.clock else "")


def edges(point: Point, year: int | None) -> tuple[str, str] | None:
    """How an interval that begins with a point begins, and how one ends that ends with it."""
    if point.unit == "quarter":  # an interval is not made of quarters
        first, last = months_of(point)
        return f"{_year(year)}-{first:02d}", f"{_year(year)}-{last:02d}"
    whole = edtf(point._replace(clock="", listed=()), year)
    return (whole.partition("/")[0], whole.rpartition("/")[2]) if whole else None


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _several(point: Point, first: int, last: int, name: str, base: int = 0) -> str:
    """Those of a list, or the first and the last of a span; `name` is how one of them is called by its number."""
    names = [name.format(base + n) for n in point.listed or dict.fromkeys((first, last))]
    return f"[{','.join(names)}]" if point.listed else "/".join(names)
