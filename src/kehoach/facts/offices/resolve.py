"""What the name of an office meant on a day, in a document of one home."""

from __future__ import annotations

from typing import NamedTuple

from ...reference.entities import Name, OfficeLevel
from ...reference.places import UNIT_LEVELS, Level, Territory, city_named, is_city, lower_unit, province_on
from ...reference.provinces import province_named
from ...reference.reforms import lifetime
from .home import Home, Unit, commune_on

_BEFORE, _AFTER = "2024-06-30", "2026-01-01"
"""Days on either side of the reforms: what both agree on needs no date."""

_OWN_NAME = (
    "bệnh viện", "trung tâm", "trường", "ban quản lý", "công ty", "trạm", "hợp tác xã", "ngân hàng", "kho bạc", "nhà ",
    "khu ", "chi nhánh", "quỹ", "hạt ", "vườn", "xí nghiệp", "cụm",
)  # fmt: skip
"""Bodies whose name holds the name of a place, and which outlive it."""

_PEOPLE = frozenset({"ủybannhândân", "hộiđồngnhândân"})


class Reading(NamedTuple):
    """What a name meant.

    Attributes:
        level: of the office.
        place: where it is.
        entity: its id, None where place or level is not known.
        valid_from: its first day, None where the reforms do not set it.
        valid_to: its last day, None while it goes on.
        gone: whether it is the place that ended, not the office.
    """

    level: OfficeLevel | None
    place: Territory | None
    entity: str | None
    valid_from: str | None
    valid_to: str | None
    gone: bool = False


def resolve(name: Name, home: Home, date: str | None, *, acting: bool = False) -> Reading:
    """What a name meant on the date of a document.

    Args:
        name: the name.
        home: where the document comes from.
        date: ISO 8601; None where the document has none: then only what is true of any day is given.
        acting: the office issues the document, so it does exist, under a former name perhaps.
    """
    if date is not None:
        return _on(name, home, date, acting=acting)
    before, after = (_on(name, home, day, acting=acting) for day in (_BEFORE, _AFTER))
    if after.valid_to is not None and after.valid_to < _AFTER:
        return before
    if before.valid_from is not None and before.valid_from > _BEFORE:
        return after
    if before == after:
        return before
    level = before.level if before.level == after.level else None
    place = before.place if before.place and after.place and before.place.name == after.place.name else None
    entity = before.entity if before.entity == after.entity else None
    if place is not None and after.place is not None and place.id != after.place.id:
        place = Territory(None, place.name, place.level)
    return Reading(level, place, entity, None, None)


def _on(name: Name, home: Home, day: str, *, acting: bool) -> Reading:
    level, place = _where(name, home, day, acting=acting)
    mark = name.mark
    entity = None
    if mark and level == "trung_uong":
        entity = f"vn.{mark}"
    elif mark and place is not None and place.id is not None:
        entity = f"{place.id}.{mark}"
    first, last = lifetime(mark, level)
    gone = False
    if level == "huyen" and name.head.startswith(_OWN_NAME):
        last = None
    elif place is not None:
        first = max(first or "", place.valid_from or "") or None
        if place.valid_to is not None and (last is None or place.valid_to <= last):
            last, gone = place.valid_to, True
    elif level == "huyen":
        gone = last is not None
    if first is not None and last is not None and first > last:  # of which part of the merged province?
        first = entity = None
    return Reading(level, place, entity, first, last, gone)


def _where(name: Name, home: Home, day: str, *, acting: bool) -> tuple[OfficeLevel | None, Territory | None]:
    """Level and place of an office: by the units that its name prints, else by those of the document."""
    if name.units:
        return _printed(name, home, day, acting=acting)
    if name.level == "tinh":
        return "tinh", home.territory("tinh", day)
    if name.level is not None:
        return name.level, None
    if name.head.startswith("phòng ") and home.level in ("huyen", "xa"):
        return home.level, home.territory(home.level, day)
    if name.core in _PEOPLE and home.core == name.core:
        return home.level, home.territory(home.level, day)
    return None, None


def _printed(name: Name, home: Home, day: str, *, acting: bool) -> tuple[OfficeLevel | None, Territory | None]:
    unit, own = name.units[0]
    level = _level_of(unit, own, home, day)
    if level is None:
        return None, None
    if not own:
        same = {"huyen": home.district, "xa": home.commune}.get(level)
        if level == "tinh" or (same is not None and same[0] == unit):
            return level, home.territory(level, day)
        return level, None
    if level == "tinh":
        row = province_named(own)
        return level, province_on(row, day, acting=acting) if row else None
    return level, _lower(name.units, level, home, day, acting=acting)


def _lower(units: tuple[Unit, ...], level: Level, home: Home, day: str, *, acting: bool) -> Territory:
    """A printed unit below a province, in the one that is printed behind it, else in that of the document."""
    province, district = home.territory("tinh", day), None
    for unit, name in units[1:]:
        row = province_named(name) if name and UNIT_LEVELS.get(unit, "tinh") == "tinh" else None
        if row is not None and (unit != "thành phố" or city_named(name, day) is not None):
            province = province_on(row, day, acting=acting)
        elif name and UNIT_LEVELS.get(unit, "huyen") == "huyen":
            district = (unit, name)
    if level == "xa":
        return commune_on(units[0], district or home.district, province, day)
    return lower_unit(*units[0], province)


def _level_of(unit: str, name: str, home: Home, day: str) -> Level | None:
    """The level of a printed unit; a thành phố is a province or a part of one."""
    if unit == "":
        return "tinh"
    if unit != "thành phố":
        return UNIT_LEVELS[unit]
    if name:
        return "tinh" if city_named(name, day) is not None else "huyen"
    if home.level == "tinh" and (around := home.territory("tinh", day)) is not None and around.id is not None:
        return "tinh" if is_city(around.id.removeprefix("vn-"), day) else "huyen"
    return "huyen" if home.district is not None and home.district[0] == "thành phố" else None
