"""The reforms of 2025: what an office or a place of an older text is on a later day.

Ministries and departments changed on 1 March 2025 (NQ 176/2025/QH15; NĐ 45/2025/NĐ-CP, then NĐ 150/2025/NĐ-CP),
provinces merged and districts ended on 1 July 2025 (NQ 202/2025/QH15; Luật 72/2025/QH15). Nothing here touches a text:
an office is looked up where a reader asks for it.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import NamedTuple

from ..entities import name_of_mark
from ..places import LAST_OLD, MERGED, UNIT_LEVELS, province_on
from ..provinces import PROVINCES, Province
from ..slug import slug
from .organs import DEPARTMENTS, FOUNDED, MINISTRIES, OFFICES, Change

__all__ = ["Successor", "became", "lifetime", "place_became"]

_SLUG_NAMES = {
    "cong-an": "Công an",
    "thanh-tra": "Thanh tra",
    "cuc-tre-em": "Cục Trẻ em",
    "cuc-ba-me-tre-em": "Cục Bà mẹ và Trẻ em",
}
_TABLES = {"trung_uong": MINISTRIES, "tinh": DEPARTMENTS, "huyen": OFFICES}
_COMMUNES = tuple(f"{slug(unit)}-" for unit, level in UNIT_LEVELS.items() if level == "xa")


class Successor(NamedTuple):
    """What an office or a place is on a day.

    Attributes:
        entity: its id.
        name: its name, None where only the id is known.
        since: the first day of the last change on the way there, ISO 8601; None if nothing changed.
        weight: how sure it is, from 0 to 1.
        topic: what went there, None for the whole.
    """

    entity: str
    name: str | None
    since: str | None = None
    weight: float = 1.0
    topic: str | None = None


def became(entity: str, on: date, topic: str | None = None) -> list[Successor]:
    """What an office of an older text is on a day.

    Args:
        entity: id of the office, `vn-10.slddtbxh`.
        on: the day.
        topic: what it is asked for, in words or as a slug: "trẻ em". An office may have gone to several others.

    Returns:
        The office itself if it goes on. Where it was split: with a topic of the table the one that has it now; with
        any other the one that took the whole; without a topic the whole first, then each part. Empty where it ended
        and nobody took over, or the table does not say who: districts ended on 30 June 2025, each into many communes.

    >>> [s.entity for s in became("vn-10.slddtbxh", date(2025, 8, 1), "trẻ em")]
    ['vn-15.syt']
    """
    place, _, mark = entity.partition(".")
    day = on.isoformat()
    places = place_became(place, on)
    rows = [row for row in _changes(_level(place)).get(mark, ()) if row.since <= day]
    if topic is not None:
        wanted = slug(topic)
        rows = [row for row in rows if row.topic == wanted] or [row for row in rows if row.topic is None]
    found = rows or [Change(mark, mark, "", None, 1.0, "")]
    return [
        Successor(
            f"{where.entity}.{row.new}",
            _office_name(row.new, where.name if place != "vn" else None),
            max(row.since, where.since or "") or None,
            row.weight,
            row.topic,
        )
        for where in places
        for row in found
        if row.new
    ]


def place_became(place_id: str, on: date) -> list[Successor]:
    """What a place of an older text is on a day; itself, where nothing changed.

    Empty where it ended without one successor (districts), and from 1 July 2025 for communes, which the table lacks.

    >>> place_became("vn-10", date(2025, 7, 1))
    [Successor(entity='vn-15', name='tỉnh Lào Cai', since='2025-07-01', weight=1.0, topic=None)]
    """
    if place_id == "vn":
        return [Successor("vn", "Việt Nam")]
    day = on.isoformat()
    code, _, lower = place_id.removeprefix("vn-").partition("-")
    if lower:
        return [] if day >= MERGED else [Successor(place_id, None)]
    province = _by_code().get(code)
    if province is None:
        return []
    unit = province_on(province, day, acting=True)
    assert unit.id is not None
    return [Successor(unit.id, unit.name, unit.valid_from)]


def lifetime(mark: str, level: str | None) -> tuple[str | None, str | None]:
    """First and last day of an office of one level, by the reforms of 2025; None for a day that they do not set."""
    rows = _changes(level).get(mark) if level else None
    last = "2025-02-28" if rows else LAST_OLD if level == "huyen" else None
    return _founded().get(mark), last


def _level(place: str) -> str:
    """The level of the organs of a place, by its id."""
    if place == "vn":
        return "trung_uong"
    lower = place.removeprefix("vn-").partition("-")[2]
    if not lower:
        return "tinh"
    return "xa" if any(lower.startswith(unit) or f"-{unit}" in lower for unit in _COMMUNES) else "huyen"


def _office_name(mark: str, place: str | None) -> str | None:
    name = _SLUG_NAMES.get(mark) or name_of_mark(mark)
    return f"{name} {place}" if name and place else name


@functools.cache
def _changes(level: str | None) -> dict[str, tuple[Change, ...]]:
    table: dict[str, tuple[Change, ...]] = {}
    for row in sorted(_TABLES.get(level or "", ()), key=lambda row: row.topic is not None):
        table[row.old] = (*table.get(row.old, ()), row)
    return table


@functools.cache
def _founded() -> dict[str, str]:
    return {mark: first for mark, first, _ in FOUNDED}


@functools.cache
def _by_code() -> dict[str, Province]:
    return {province.code: province for province in PROVINCES}
