"""What offices and places of older texts are after the reforms of 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kehoach.reference.entities import name_of_mark
from kehoach.reference.places import MERGED, city_named, lower_unit, province_on
from kehoach.reference.provinces import PROVINCES, province_named
from kehoach.reference.reforms import became, lifetime, place_became
from kehoach.reference.reforms.organs import DEPARTMENTS, FOUNDED, MINISTRIES, OFFICES

FEBRUARY, APRIL, AUGUST = date(2025, 2, 28), date(2025, 4, 15), date(2025, 8, 1)

# entity, day, topic, entities in order
OFFICES_LATER: tuple[tuple[Any, ...], ...] = (
    ("vn-10.slddtbxh", FEBRUARY, None, ["vn-10.slddtbxh"]),
    ("vn-10.slddtbxh", APRIL, "trẻ em", ["vn-10.syt"]),
    ("vn-10.slddtbxh", AUGUST, "tre-em", ["vn-15.syt"]),
    ("vn-10.slddtbxh", AUGUST, "Cai nghiện", ["vn-15.cong-an"]),
    ("vn-10.slddtbxh", APRIL, "người có công", ["vn-10.snv"]),
    ("vn-37.slddtbxh", APRIL, "giảm nghèo", ["vn-37.snnmt"]),
    ("vn.blddtbxh", AUGUST, "giáo dục nghề nghiệp", ["vn.bgdddt"]),
    ("vn.bkhddt", AUGUST, None, ["vn.btc"]),
    ("vn.btttt", AUGUST, "báo chí", ["vn.bvhttdl"]),
    ("vn.ubdt", AUGUST, None, ["vn.bdttg"]),
    ("vn.byt", AUGUST, "trẻ em", ["vn.byt"]),
    ("vn.qh14", AUGUST, None, ["vn.qh14"]),
    ("vn.cuc-tre-em", AUGUST, None, ["vn.cuc-ba-me-tre-em"]),
    ("vn-06.bdt", AUGUST, None, ["vn-19.sdttg", "vn-19.snv"]),
    ("vn-02.ubnd", AUGUST, None, ["vn-08.ubnd"]),
    ("vn-15.ubnd", AUGUST, None, ["vn-15.ubnd"]),
    ("vn-01.syt", AUGUST, None, ["vn-01.syt"]),
    ("vn-22-ba-che.plddtbxh", APRIL, None, ["vn-22-ba-che.pnv", *["vn-22-ba-che.pyt"] * 3]),
    ("vn-22-ba-che.cong-an", FEBRUARY, None, ["vn-22-ba-che.cong-an"]),
    ("vn-22-ba-che.cong-an", APRIL, None, []),
    ("vn-22-ba-che-xa-tan-lap.cong-an", APRIL, None, ["vn-22-ba-che-xa-tan-lap.cong-an"]),
    ("vn-22-ba-che.ubnd", AUGUST, None, []),
)


@pytest.mark.parametrize(("entity", "day", "topic", "later"), OFFICES_LATER)
def test_an_office_later(entity: str, day: date, topic: str | None, later: list[str]) -> None:
    assert [found.entity for found in became(entity, day, topic)] == later


def test_without_a_topic_the_whole_comes_first_then_the_parts() -> None:
    first, *parts = became("vn.blddtbxh", AUGUST)
    assert (first.entity, first.topic, first.since) == ("vn.bnv", None, "2025-03-01")
    assert {part.topic for part in parts} >= {"tre-em", "bao-tro-xa-hoi", "te-nan-xa-hoi", "cai-nghien"}


def test_a_successor_has_name_day_and_weight() -> None:
    (found,) = became("vn-10.slddtbxh", AUGUST, "trẻ em")
    assert found == ("vn-15.syt", "Sở Y tế tỉnh Lào Cai", "2025-07-01", 0.95, "tre-em")
    (same,) = became("vn-15.syt", APRIL)
    assert same == ("vn-15.syt", "Sở Y tế tỉnh Yên Bái", None, 1.0, None)


PLACES_LATER: tuple[tuple[Any, ...], ...] = (
    ("vn-10", date(2025, 6, 30), ["tỉnh Lào Cai"]),
    ("vn-10", AUGUST, ["tỉnh Lào Cai"]),
    ("vn-15", AUGUST, ["tỉnh Lào Cai"]),
    ("vn-30", AUGUST, ["thành phố Hải Phòng"]),
    ("vn-46", date(2024, 12, 31), ["tỉnh Thừa Thiên Huế"]),
    ("vn-46", date(2025, 1, 1), ["thành phố Huế"]),
    ("vn-70", AUGUST, ["tỉnh Đồng Nai"]),
    ("vn-70", date(2026, 5, 1), ["thành phố Đồng Nai"]),
    ("vn-22-ba-che", APRIL, [None]),
    ("vn-22-ba-che", AUGUST, []),
    ("vn-99", AUGUST, []),
    ("vn", AUGUST, ["Việt Nam"]),
)


@pytest.mark.parametrize(("place", "day", "names"), PLACES_LATER)
def test_a_place_later(place: str, day: date, names: list[str | None]) -> None:
    assert [found.name for found in place_became(place, day)] == names


def test_every_province_has_one_successor_and_34_are_left() -> None:
    later = [place_became(f"vn-{province.code}", AUGUST) for province in PROVINCES]
    assert all(len(found) == 1 for found in later)
    assert len({found[0].entity for found in later}) == 34
    assert sum(found[0].since is None for found in later) == 11


def test_what_goes_on_stays_as_it_is() -> None:
    """Asked again on the same day, a successor is its own successor."""
    for province in PROVINCES:
        for mark in ("slddtbxh", "syt", "stnmt", "ubnd"):
            for found in became(f"vn-{province.code}.{mark}", AUGUST):
                assert [again.entity for again in became(found.entity, AUGUST)] == [found.entity]


@pytest.mark.parametrize("row", [*MINISTRIES, *DEPARTMENTS, *OFFICES], ids=lambda row: f"{row.old} {row.topic}")
def test_rows_of_the_table(row: tuple[str, str, str, str | None, float, str]) -> None:
    old, new, since, _topic, weight, source = row
    assert 0 < weight <= 1
    assert date.fromisoformat(since)
    assert source
    assert old != new
    for mark in (old, new):
        assert name_of_mark(mark) or "-" in mark or mark == ""


def test_an_office_of_the_table_went_somewhere_as_a_whole() -> None:
    for table in (MINISTRIES, DEPARTMENTS, OFFICES):
        assert {row.old for row in table} == {row.old for row in table if row.topic is None}


LIFETIMES = (
    ("slddtbxh", "tinh", (None, "2025-02-28")),
    ("snnmt", "tinh", ("2025-03-01", None)),
    ("bnnmt", "trung_uong", ("2025-03-01", None)),
    ("ubnd", "huyen", (None, "2025-06-30")),
    ("cong-an", "huyen", (None, "2025-02-28")),
    ("cong-an", "tinh", (None, None)),
    ("byt", "trung_uong", (None, None)),
    ("ubnd", None, (None, None)),
)


@pytest.mark.parametrize(("mark", "level", "days"), LIFETIMES)
def test_lifetimes(mark: str, level: str | None, days: tuple[str | None, str | None]) -> None:
    assert lifetime(mark, level) == days


@pytest.mark.parametrize("row", FOUNDED, ids=lambda row: row[0])
def test_new_offices_are_successors(row: tuple[str, str, str]) -> None:
    assert row[0] in {change.new for change in (*MINISTRIES, *DEPARTMENTS)}
    assert date.fromisoformat(row[1])


# name, day, acting, id, name on the day
ON_A_DAY = (
    ("Lào Cai", "2025-06-30", False, "vn-10", "tỉnh Lào Cai"),
    ("Lào Cai", "2025-07-01", False, "vn-15", "tỉnh Lào Cai"),
    ("Hà Giang", "2025-07-02", False, "vn-02", "tỉnh Hà Giang"),
    ("Hà Giang", "2025-07-02", True, "vn-08", "tỉnh Tuyên Quang"),
    ("Yên Bái", "2025-07-02", False, None, "tỉnh Yên Bái"),
    ("Huế", "2024-05-01", False, "vn-46", "tỉnh Thừa Thiên Huế"),
    ("Thừa Thiên Huế", "2025-02-01", False, "vn-46", "thành phố Huế"),
    ("Cần Thơ", "2020-01-01", False, "vn-92", "thành phố Cần Thơ"),
)


@pytest.mark.parametrize(("name", "day", "acting", "place", "shown"), ON_A_DAY)
def test_a_province_on_a_day(name: str, day: str, acting: bool, place: str | None, shown: str) -> None:
    province = province_named(name)
    assert province is not None
    found = province_on(province, day, acting=acting)
    assert (found.id, found.name) == (place, shown)


CITIES = (
    ("Hà Nội", "2020-01-01", True),
    ("Huế", "2024-12-31", False),
    ("Huế", "2025-01-01", True),
    ("Lào Cai", "2020-01-01", False),
    ("Thủ Đức", "2022-01-01", False),
    ("Đồng Nai", "2026-04-29", False),
    ("Đồng Nai", "2026-04-30", True),
)


@pytest.mark.parametrize(("name", "day", "central"), CITIES)
def test_a_city_is_a_province_or_part_of_one(name: str, day: str, central: bool) -> None:
    assert (city_named(name, day) is not None) == central


def test_units_of_one_name_get_ids_of_their_own() -> None:
    province = province_on(next(p for p in PROVINCES if p.name == "Đồng Tháp"), "2020-01-01")
    units = [("huyện", "Cao Lãnh"), ("thành phố", "Cao Lãnh"), ("xã", "Cao Lãnh"), ("thị trấn", "Cao Lãnh")]
    ids = [lower_unit(unit, name, province).id for unit, name in units]
    assert ids == ["vn-87-cao-lanh", "vn-87-thanh-pho-cao-lanh", "vn-87-xa-cao-lanh", "vn-87-thi-tran-cao-lanh"]


def test_a_district_of_a_merged_province_has_no_id() -> None:
    """Of which of the old provinces it was the name does not say."""
    province = province_on(next(p for p in PROVINCES if p.name == "Lào Cai"), MERGED)
    assert lower_unit("huyện", "Bát Xát", province).id is None
