"""Administrative units on a day: which province a name meant, its id, and how long the unit lasted.

Sources: NQ 202/2025/QH15 (63 provinces become 34 on 1 July 2025, no districts from that day on), NQ 175/2024/QH15 (Huế
a central city from 1 January 2025), NQ 30/2026/QH16 (Đồng Nai a central city from 30 April 2026).

The id of a province is `vn-` and its code on the day. A merged province keeps the old code of the part with its seat:
vn-15 is Yên Bái until 30 June 2025 and Lào Cai from then on, so an id goes with a day.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from ..text.fold import key
from .provinces import PROVINCES, Province, province_named
from .slug import slug

Level = Literal["tinh", "huyen", "xa"]

MERGED = "2025-07-01"
"""The first day of the 34 provinces, and of local government without districts."""
LAST_OLD = "2025-06-30"

UNIT_LEVELS: dict[str, Level] = {
    "tỉnh": "tinh",
    "huyện": "huyen",
    "quận": "huyen",
    "thị xã": "huyen",
    "xã": "xa",
    "phường": "xa",
    "thị trấn": "xa",
    "đặc khu": "xa",
}
"""The words for units; `thành phố` is of a province or of a district, by its name."""

UNITS: tuple[str, ...] = (*UNIT_LEVELS, "thành phố")
"""All words for units; none of them begins another one."""

ENDED_UNITS: tuple[str, ...] = (*(unit for unit, level in UNIT_LEVELS.items() if level == "huyen"), "thị trấn")
"""Kinds of unit that there are no longer; the cities below a province ended with the districts."""

_CITIES = {"01": "", "31": "", "48": "", "79": "", "92": "", "46": "2025-01-01", "75": "2026-04-30"}
"""Code of a central city, the first day on which it was one; empty where it is older than all documents."""


@dataclass(frozen=True, slots=True)
class Territory:
    """A unit on a day.

    Attributes:
        id: `vn-10`, `vn-72-tan-bien`; None where the province is not known.
        name: with its kind, "tỉnh Lào Cai".
        level: of which of the three levels.
        valid_from: its first day, None where it is older than the reforms.
        valid_to: its last day, None while it goes on.
    """

    id: str | None
    name: str
    level: Level
    valid_from: str | None = None
    valid_to: str | None = None


def is_city(code: str, day: str) -> bool:
    """Whether the province with this code is a central city on a day (ISO 8601)."""
    return code in _CITIES and _CITIES[code] <= day


def city_named(name: str, day: str) -> Province | None:
    """The province that `thành phố` and this name mean; None where that is a city below a province."""
    found = province_named(name)
    if found is None:
        return None
    code = found.successor_code if day >= MERGED and _new_name(found) == key(found.name) else found.code
    return found if is_city(code, day) or (found.code == "46" and is_city("46", day)) else None


@functools.cache
def _parts() -> dict[str, int]:
    """How many old provinces a new one is made of."""
    counts: dict[str, int] = {}
    for province in PROVINCES:
        counts[province.successor_code] = counts.get(province.successor_code, 0) + 1
    return counts


def _new_name(province: Province) -> str:
    return key(province.successor).removeprefix("tỉnh ").removeprefix("thành phố ")


def _kept(province: Province) -> bool:
    """Whether a name goes on as the name of the new province; Huế lost only its first words, half a year earlier."""
    return _new_name(province) == key(province.name) or province.code == "46"


@functools.lru_cache(maxsize=256)
def province_on(province: Province, day: str, *, acting: bool = False) -> Territory:
    """The unit that the name of a province meant on a day.

    Args:
        province: the row of the name.
        day: ISO 8601.
        acting: the unit acts on that day, as the issuer of a document does; a name that has ended stands for its
            successor then.

    Returns:
        From 1 July 2025 on the new unit, where it has the name; else the old one, with its last day, and without an
        id if a new one has taken over its code.
    """
    merged = _parts()[province.successor_code] > 1
    if day >= MERGED and (acting or _kept(province)):
        code = province.successor_code
        name = province.successor[0].lower() + province.successor[1:]
        if is_city(code, day):
            name = name.replace("tỉnh ", "thành phố ", 1)
        return Territory(f"vn-{code}", name, "tinh", MERGED if merged else None)
    kind = "thành phố" if is_city(province.code, day) else "tỉnh"
    name = "Huế" if province.code == "46" and kind == "thành phố" else province.name
    reused = day >= MERGED and province.code == province.successor_code and not _kept(province)
    place = None if reused else f"vn-{province.code}"  # from that day on the code is another province's
    return Territory(place, f"{kind} {name}", "tinh", None, LAST_OLD if merged else None)


@functools.lru_cache(maxsize=1024)
def lower_unit(unit: str, name: str, province: Territory | None, district: str | None = None) -> Territory:
    """A unit below a province.

    The id has the kind of the unit before its name, but for huyện: a huyện and a thị xã, a xã and a thị trấn of one
    province may have one name. Of two xã with one name the district tells which, where it is printed.

    Args:
        unit: its kind in small letters, "huyện".
        name: "Tân Biên".
        province: the province around it, None where that is not known.
        district: slug of the district around a xã, as in the id of the district.
    """
    level = UNIT_LEVELS.get(unit, "huyen")
    own = slug(name) if unit == "huyện" else f"{slug(unit)}-{slug(name)}"
    own = f"{district}-{own}" if district and level == "xa" else own
    ended = level == "huyen" or unit in ENDED_UNITS
    started = MERGED if unit == "đặc khu" else None
    unsure = level == "huyen" and province is not None and province.valid_from == MERGED  # of which of its old parts?
    place = f"{province.id}-{own}" if province is not None and province.id and not unsure else None
    return Territory(place, f"{unit} {name}", level, started, LAST_OLD if ended else None)
