"""Where a document comes from: the place and level of its issuer, which names without a place are read by."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...reference.entities import OfficeLevel, read_name
from ...reference.places import LAST_OLD, MERGED, UNIT_LEVELS, Territory, city_named, is_city, lower_unit, province_on
from ...reference.provinces import Province, province_named
from ...reference.slug import slug

Unit = tuple[str, str]
"""Kind and name: ("huyện", "Tân Biên")."""


@dataclass(frozen=True, slots=True)
class Home:
    """The issuer of a document.

    Attributes:
        core: its name as `reference.entities` compares it; empty where there is none.
        level: its level, None where nothing tells it.
        province: where it is.
        district: the huyện, quận, thị xã or thành phố around it.
        commune: its xã, phường, thị trấn or đặc khu.
        found: the units of it that were asked for.
    """

    core: str = ""
    level: OfficeLevel | None = None
    province: Province | None = None
    district: Unit | None = None
    commune: Unit | None = None
    found: dict[tuple[OfficeLevel | None, str], Territory | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def territory(self, level: OfficeLevel | None, day: str) -> Territory | None:
        """The unit of one level that the issuer is in, on a day."""
        if (level, day) not in self.found:
            self.found[level, day] = self._territory(level, day)
        return self.found[level, day]

    def _territory(self, level: OfficeLevel | None, day: str) -> Territory | None:
        province = province_on(self.province, day, acting=True) if self.province else None
        if level == "tinh":
            return province
        if level == "huyen" and self.district:
            return lower_unit(*self.district, province)
        if level == "xa" and self.commune:
            return commune_on(self.commune, self.district, province, day)
        return None


def commune_on(commune: Unit, district: Unit | None, province: Territory | None, day: str) -> Territory:
    """A commune on a day. Until 30 June 2025 two of a province could have one name, so its district must be known."""
    around = slug(lower_unit(*district, None).name.removeprefix("huyện ")) if district and day < MERGED else None
    return lower_unit(*commune, province if around or day >= MERGED else None, around)


def home_of(issuer: str | None, parent: str | None, place: Province | None, date: str | None, title: str = "") -> Home:
    """The home of a document.

    Args:
        issuer: co_quan_ban_hanh.
        parent: co_quan_chu_quan.
        place: the province that the letterhead names, in the name of an organ or before the date.
        date: day of issue, ISO 8601; an undated document is read as one of the time before the reforms.
        title: what it is about: `… trên địa bàn xã Tân Lập, tỉnh Tây Ninh` tells where the commune is.
    """
    if issuer is None:
        return Home()
    own = read_name(issuer)
    above = read_name(parent) if parent else None
    day = date or LAST_OLD
    units = own.units + (above.units if above else ())
    province, district, commune, level = _placed(units, day)
    level = own.level or (level if own.units else None)
    if level is None and above is not None and above.level in ("huyen", "xa"):
        level = above.level
    if level == "trung_uong" or (above is not None and above.level == "trung_uong" and not own.units):
        return Home(own.core, "trung_uong" if level == "trung_uong" else None)
    lowest = commune or district
    if province is None and lowest is not None:
        province = _beside(lowest[1], title)
    if province is None and place is not None and _may_be_at(place, level, lowest, day):
        province = place
    return Home(own.core, level, province, district, commune)


def _placed(units: tuple[Unit, ...], day: str) -> tuple[Province | None, Unit | None, Unit | None, OfficeLevel | None]:
    """Province, district and commune among printed units, and the level of the smallest."""
    province: Province | None = None
    district: Unit | None = None
    commune: Unit | None = None
    smallest: OfficeLevel | None = None
    for unit, name in units:
        level: OfficeLevel = UNIT_LEVELS.get(unit, "tinh")
        if unit == "thành phố" and name and city_named(name, day) is None:
            level = "huyen"
        smallest = smallest or level
        if not name:
            continue
        if level == "tinh":
            province = province or province_named(name)
        elif level == "huyen":
            district = district or (unit, name)
            if unit in ("thành phố", "thị xã"):  # a town that is called as a province lies in it
                province = province or province_named(name)
        else:
            commune = commune or (unit, name)
    return province, district, commune, smallest


def _beside(name: str, title: str) -> Province | None:
    """The province that a title prints right behind the name of the issuer's own unit."""
    at = title.casefold().find(name.casefold())
    if at < 0:
        return None
    behind = read_name(title[at : at + 80].partition(";")[0])
    return next((province_named(n) for unit, n in behind.units if unit in ("tỉnh", "thành phố") and n), None)


def _may_be_at(place: Province, level: OfficeLevel | None, lowest: Unit | None, day: str) -> bool:
    """Whether the province before the date is where the issuer is, and not a commune that is called so too."""
    if lowest is not None:
        return slug(lowest[1]) != slug(place.name)
    return level == "tinh" or is_city(place.successor_code if day >= MERGED else place.code, day)
