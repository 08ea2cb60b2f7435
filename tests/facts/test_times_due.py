"""The last day on which a time is kept."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.facts.times import Years, next_due, read_time
from kehoach.schema.facts import Time

ON = date(2026, 3, 10)
YEARS = Years(plan=(2026, 2026))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("trước ngày 15/4/2026", "2026-04-14"),
        ("trước ngày 15/4", "2026-04-14"),
        ("trước ngày 01/01/2020", "2019-12-31"),
        ("chậm nhất ngày 20/12/2026", "2026-12-20"),
        ("ngày 24/8/2026", "2026-08-24"),
        ("Quý II/2026", "2026-06-30"),
        ("xong trong tháng 6/2026", "2026-06-30"),
        ("Từ tháng 02 đến tháng 4 năm 2026", "2026-04-30"),
        ("cuối năm 2026", "2026-12-31"),
        ("trước tháng 6/2026", "2026-05-31"),
        ("đến năm 2030", "2030-12-31"),
        ("trước ngày 01/12 hàng năm", "2026-11-30"),
        ("trước ngày 11/3 hàng năm", "2026-03-10"),
        ("trước ngày 10/3 hàng năm", "2027-03-09"),
        ("trước ngày 01/01 hàng năm", "2026-12-31"),
        ("trước ngày 05 hàng tháng", "2026-04-04"),
        ("trước ngày 01 hàng tháng", "2026-03-31"),
        ("chậm nhất ngày 10 hàng tháng", "2026-03-10"),
        ("trước ngày 20 tháng cuối quý", "2026-03-19"),
        ("trước ngày 05 và 25 hằng tháng", "2026-03-24"),
        ("ngày 5 và ngày cuối tháng", "2026-03-31"),
        ("Quý IV hằng năm", "2026-12-31"),
        ("Tháng 2 hằng năm", "2027-02-28"),
        ("Từ tháng 11 đến tháng 2 hằng năm", "2027-02-28"),
        ("chậm nhất ngày 29/2 hàng năm", "2028-02-29"),
        ("chậm nhất ngày 31 hàng tháng", "2026-03-31"),
        ("trước 16h00 hằng ngày", "2026-03-10"),
        ("trước 16h00 thứ Ba hằng tuần", "2026-03-10"),
        ("trước thứ Ba hằng tuần", "2026-03-16"),
        ("chậm nhất thứ Hai hằng tuần", "2026-03-16"),
        ("Hằng năm", None),
        ("Thường xuyên", None),
        ("Sau khi có hướng dẫn", None),
        ("7h00 - 7h15", None),
        ("kể từ ngày 01/7/2026", None),
    ],
)
def test_next_due(text: str, due: str | None) -> None:
    value = read_time(text, YEARS)
    assert value is not None
    found = next_due(value, ON)
    assert (found.isoformat() if found else None) == due


def test_a_day_without_a_year_is_not_known() -> None:
    value = read_time("trước ngày 15/4", Years())
    assert value is not None
    assert next_due(value, ON) is None


def test_before_the_first_of_january_of_the_year_to_come() -> None:
    value = read_time("trước ngày 01/01 hàng năm", YEARS)
    assert value is not None
    assert next_due(value, date(2026, 12, 31)) == date(2026, 12, 31)


def test_a_time_of_the_schema() -> None:
    time = Time(raw="Trước ngày 15/4/2026", span=(0, 20), kind="before", edtf="2026-04-15", date="2026-04-15")
    assert next_due(time, ON) == date(2026, 4, 14)


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;COUNT", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=1"]
)
def test_a_rule_without_a_day_of_the_calendar(rule: str) -> None:
    time = Time(raw="x", span=(0, 1), kind="recur", rrule=rule)
    found = next_due(time, ON)
    assert found is None or found >= ON
