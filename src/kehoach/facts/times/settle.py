"""The year of a day that prints none (docs/domain.md 8.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...text.patterns import pattern, phrase
from .calendar import last_day
from .model import TimeValue, Years
from .point import Point
from .values import Bind, span_of, value_of


class Found(NamedTuple):
    """An expression before its year is settled.

    Attributes:
        start: where it begins.
        end: where it ends.
        value: what it says, if no year is missing.
        bind: the words before it.
        point: the day or period.
        to: the second one of a range.
        anchor: where the name or the event stands.
    """

    start: int
    end: int
    value: TimeValue | None = None
    bind: Bind = ""
    point: Point | None = None
    to: Point | None = None
    anchor: tuple[int, int] | None = None

    @property
    def year(self) -> int | None:
        """The year that it prints, the last one of several."""
        point = self.to or self.point
        if point is None:
            return None
        return point.last or None if point.unit == "year" else point.year


_SENTENCE = pattern(r"[;.!?](?=\s)|\n")
_NEAR = 300
_LIST = 60
_OTHER_YEAR = phrase(r" (?:của )?năm (?:liền|kế|sau|tiếp|trước|báo)")
_NEXT_YEAR = phrase(r" (?:của )?năm liền kề")
_WHICH_YEAR = phrase(
    r" (?:của )?năm (?:liền (?:kề|sau)|kế tiếp|tiếp theo|sau|báo cáo)"
    r"(?: (?:(?:sau|của) )?(?:năm|kỳ) báo cáo)?(?!\w)"
)
_COMES_BACK = frozenset({"P1Y", "P6M", "P3M"})


def settled(n: int, found: Sequence[Found], low: str, years: Years) -> TimeValue | None:
    """The value of an expression.

    Args:
        n: its place among the expressions.
        found: all expressions of the text, in order.
        low: the text in lower case.
        years: where a year is taken from that the sentence does not print.
    """
    each = found[n]
    if each.value is not None:
        return _of_month(each.value, years)
    assert each.point is not None
    point, bind = each.point, each.bind or _bind_of_list(n, found, low)
    if _may_come_back(each) and _comes_back(n, found, low):
        return value_of(bind, point._replace(every="Y"), None)
    year, inferred = each.year, False
    if year is None and not point.every and point.unit != "clock" and not _OTHER_YEAR.match(low, each.end):
        year, inferred = _sentence_year(n, found, low) or _around(each, years), True
    if each.to is not None:
        return span_of(point, each.to, year, inferred)
    return value_of(bind, point, year, inferred)


def end_of(each: Found, low: str) -> int:
    """Where an expression ends, with the words that say of which year its day is: `… của năm liền kề`."""
    if (
        each.point is None
        or each.point.unit != "day"
        or each.year is not None
        or " năm " not in low[each.end : each.end + 12]
    ):
        return each.end
    which = _WHICH_YEAR.match(low, each.end)
    return which.end() if which else each.end


def _may_come_back(each: Found) -> bool:
    """Whether an expression is a bound day without a year."""
    point = each.point
    if point is None or point.unit != "day" or point.every or each.year is not None:
        return False
    return each.bind in {"before", "by"}


def _bind_of_list(n: int, found: Sequence[Found], low: str) -> Bind:
    """How a day binds that closes a list of days that come back: `trước ngày 15/6 và ngày 15/12 hằng năm`.

    A day that prints its own year does not come back, and begins no such list.
    """
    each, before = found[n], found[n - 1] if n else None
    if before is None or before.point is None or each.point is None or each.point.every != "Y" or before.year:
        return ""
    days = each.point.unit == before.point.unit == "day" and before.bind in {"before", "by"}
    return before.bind if days and low[before.end : each.start].strip() in _AND else ""


_AND = frozenset((",", "và", "hoặc", ", và"))


def _of_month(value: TimeValue, years: Years) -> TimeValue:
    if value.kind != "event_month" or not value.edtf or "XXXX" not in value.edtf or years.year is None:
        return value
    return replace(value, edtf=value.edtf.replace("XXXX", str(years.year)), year_inferred=True)


def _comes_back(n: int, found: Sequence[Found], low: str) -> bool:
    """Whether the sentence says so: Hằng năm, …; trước 15/6 và trước 15/12 hằng năm; định kỳ trước ngày 15/11."""
    if low[max(0, found[n].start - 10) : found[n].start].rstrip().endswith(("định kỳ", "định kì")):
        return True
    if _NEXT_YEAR.match(low, found[n].end):
        return True  # trước ngày 31/01 năm liền kề: of the year after each year
    for other in found[n + 1 : n + 3]:
        if _apart(low, found[n].end, other.start) or other.start - found[n].end > _LIST:
            break
        if other.point is not None and other.point.every == "Y":
            return True
    for other in reversed(found[max(0, n - 4) : n]):
        if _apart(low, other.end, found[n].start):
            return False
        if other.value is not None and other.value.kind == "recur" and _COMES_BACK & set(other.value.every):
            return True
    return False


def _sentence_year(n: int, found: Sequence[Found], low: str) -> int | None:
    """The year of another expression of the sentence: of the next day in a list, of `Năm 2025, …`, of a bound day."""
    for other in found[n + 1 : n + 4]:
        if _apart(low, found[n].end, other.start) or other.start - found[n].end > _LIST or other.point is None:
            break
        if other.year is not None and other.point.unit == "day" and not other.bind:
            return other.year
    for other in reversed(found[max(0, n - 4) : n]):
        if _apart(low, other.end, found[n].start):
            break
        if other.year is not None and other.point is not None and _tells(other, low):
            return other.year
    return None


def _tells(other: Found, low: str) -> bool:
    """Whether the year of an expression is that of the sentence, not of a document that it cites."""
    point = other.point
    assert point is not None
    if point.unit == "year":
        return point.first == point.last and (other.bind == "within" or _begins(low, other.start))
    return bool(other.bind) or other.to is not None


def _begins(low: str, at: int) -> bool:
    """Whether a clause begins at a place; one word may stand before: Riêng năm 2020."""
    before = low[max(0, at - 8) : at].removesuffix("riêng ").rstrip()
    return not before or before[-1] in ".:;,-("


def _apart(low: str, start: int, end: int) -> bool:
    return end - start > _NEAR or _SENTENCE.search(low, start, end) is not None


def _around(each: Found, years: Years) -> int | None:
    year = years.year
    if year is None or years.planned is not None or not years.issued:
        return year
    if each.point is None or each.bind not in {"before", "by"}:
        return year
    ends = last_day(each.point, year)
    return year + 1 if ends is not None and ends < years.issued else year  # not due before it was ordered
