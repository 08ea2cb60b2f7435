"""Offices: printed forms made one, and what a name meant on the date of the document."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from kehoach.facts.context import Context
from kehoach.facts.offices.registry import Registry, office_findings
from kehoach.reference.entities import ALIASES, CENTRAL, read_name
from kehoach.reference.provinces import province_named
from kehoach.reference.written_out import SECTORS, write_out
from kehoach.schema.facts import Office

PROVINCE = Context(issuer="Ủy ban nhân dân tỉnh Lào Cai", date="2024-01-30")
MERGED = Context(issuer="Ủy ban nhân dân tỉnh Lào Cai", date="2025-08-01")
UNDATED = Context(issuer="Ủy ban nhân dân tỉnh Lào Cai")
SAME_CODE = Context(issuer="Ủy ban nhân dân tỉnh Khánh Hòa")
DISTRICT = Context(issuer="Ủy ban nhân dân huyện Ba Chẽ", parent="UBND tỉnh Quảng Ninh", date="2021-05-04")
LONE_DISTRICT = Context(issuer="Ủy ban nhân dân huyện Tân Biên", date="2021-05-04")
COMMUNE = Context(issuer="Ủy ban nhân dân xã Ba Sơn", parent="UBND tỉnh Lạng Sơn", date="2025-12-05")
CITY = Context(issuer="Ủy ban nhân dân thành phố Hà Nội", date="2022-03-01")
DEPARTMENT = Context(issuer="Sở Công Thương", parent="UBND tỉnh Kon Tum", date="2020-06-05")
BY_PLACE_LINE = Context(issuer="Sở Y tế", province=province_named("Lào Cai"), date="2020-06-05")
MINISTRY = Context(issuer="Bộ Y tế", province=province_named("Hà Nội"), date="2020-06-05")


def entries(context: Context, *names: str, kind: str = "co_quan") -> list[dict[str, Any]]:
    registry = Registry(context)
    for name in names:
        registry.actor(name, kind, (0, len(name)))
    return registry.entries()


ONE_OFFICE = (
    ("Sở Lao động - TBXH", "Sở LĐTBXH", "Sở Lao động – Thương binh và Xã hội", "Sở LĐ-TB&XH", "SLĐTBXH"),
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh", "UBND tỉnh Lào Cai", "UỶ BAN NHÂN DÂN TỈNH LÀO CAI"),
    ("CAT", "Công an tỉnh", "CÔNG AN TỈNH"),
    ("Sở Văn hóa - Thể thao và Du lịch", "Sở Văn hoá, Thể thao và Du lịch", "Sở VH,TT&DL"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "Sở Giáo dục & Đào tạo"),
    ("Hội LHPN tỉnh", "Hội Liên hiệp phụ nữ tỉnh", "Hội Phụ nữ tỉnh"),
    ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận tổ quốc Việt Nam tỉnh", "MTTQ tỉnh"),
    ("Đài PT-TH tỉnh", "Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình tỉnh Lào Cai"),
    ("Sở Y tế", "Sở Y tế tỉnh Lào Cai", "Sở Y tế Lào Cai"),
)


@pytest.mark.parametrize("forms", ONE_OFFICE, ids=lambda forms: forms[0])
def test_printed_forms_of_one_office_are_one_entry(forms: tuple[str, ...]) -> None:
    found = entries(PROVINCE, *forms)
    assert len(found) == 1
    assert sorted([found[0]["name"], *found[0]["forms"]]) == sorted(forms)


APART = (
    ("Sở Văn hóa và Thể thao", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Công an tỉnh", "Công an huyện"),
    ("UBND huyện Bát Xát", "UBND huyện Bảo Yên"),
    ("Hội đồng nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
    ("UBND huyện Bảo Yên", "UBND thị xã Bảo Yên"),
    ("Sở Y tế", "Sở Y tế Yên Bái"),
)


@pytest.mark.parametrize("names", APART, ids=lambda names: names[1])
def test_different_offices_stay_apart(names: tuple[str, str]) -> None:
    assert len(entries(PROVINCE, *names)) == 2


class Case(NamedTuple):
    """A name in a document, and what it meant."""

    name: str
    context: Context
    level: str | None
    place: tuple[str | None, str] | None
    entity: str | None
    valid_to: str | None = None


LAO_CAI = ("vn-10", "tỉnh Lào Cai")
MEANINGS = (
    Case("Sở LĐTBXH", PROVINCE, "tinh", LAO_CAI, "vn-10.slddtbxh", "2025-02-28"),
    Case("Sở Y tế", PROVINCE, "tinh", LAO_CAI, "vn-10.syt", "2025-06-30"),
    Case("UBND tỉnh", MERGED, "tinh", ("vn-15", "tỉnh Lào Cai"), "vn-15.ubnd"),
    Case("Sở LĐTBXH", MERGED, "tinh", ("vn-15", "tỉnh Lào Cai"), None, "2025-02-28"),
    Case("UBND tỉnh Yên Bái", MERGED, "tinh", (None, "tỉnh Yên Bái"), None, "2025-06-30"),
    Case("UBND tỉnh Bắc Kạn", MERGED, "tinh", ("vn-06", "tỉnh Bắc Kạn"), "vn-06.ubnd", "2025-06-30"),
    Case("UBND tỉnh", UNDATED, "tinh", (None, "tỉnh Lào Cai"), None),
    Case("Sở LĐTBXH", UNDATED, "tinh", LAO_CAI, "vn-10.slddtbxh", "2025-02-28"),
    Case("Sở Y tế", SAME_CODE, "tinh", ("vn-56", "tỉnh Khánh Hòa"), "vn-56.syt"),
    Case("Bộ LĐTBXH", UNDATED, "trung_uong", None, "vn.blddtbxh", "2025-02-28"),
    Case("Bộ Y tế", PROVINCE, "trung_uong", None, "vn.byt"),
    Case("Bộ Chỉ huy Quân sự tỉnh", PROVINCE, "tinh", LAO_CAI, "vn-10.bchqs", "2025-06-30"),
    Case("Bộ Tư lệnh Vùng Hải quân 9", PROVINCE, None, None, None),
    Case("Tòa án nhân dân tối cao", PROVINCE, "trung_uong", None, "vn.tandtc"),
    Case("Ban Tuyên giáo Tỉnh ủy", PROVINCE, "tinh", LAO_CAI, "vn-10.btgtu", "2025-06-30"),
    Case("Tỉnh đoàn", PROVINCE, "tinh", LAO_CAI, "vn-10.ddtn", "2025-06-30"),
    Case("Huyện ủy Bát Xát", PROVINCE, "huyen", ("vn-10-bat-xat", "huyện Bát Xát"), "vn-10-bat-xat.hu", "2025-06-30"),
    Case("Công an huyện", PROVINCE, "huyen", None, None, "2025-02-28"),
    Case("UBND thành phố", PROVINCE, "huyen", None, None, "2025-06-30"),
    Case("UBND thành phố", CITY, "tinh", ("vn-01", "thành phố Hà Nội"), "vn-01.ubnd"),
    Case("UBND Quận 1", CITY, "huyen", ("vn-01-quan-1", "quận 1"), "vn-01-quan-1.ubnd", "2025-06-30"),
    Case("UBND TP. HCM", MINISTRY, "tinh", ("vn-79", "thành phố Hồ Chí Minh"), "vn-79.ubnd", "2025-06-30"),
    Case("UBND xã Tân Lập", PROVINCE, "xa", (None, "xã Tân Lập"), None),
    Case("UBND xã Tân Lập", DISTRICT, "xa", ("vn-22-ba-che-xa-tan-lap", "xã Tân Lập"), "vn-22-ba-che-xa-tan-lap.ubnd"),
    Case("UBND xã Tân Lập", MERGED, "xa", ("vn-15-xa-tan-lap", "xã Tân Lập"), "vn-15-xa-tan-lap.ubnd"),
    Case("Phòng LĐTBXH", DISTRICT, "huyen", ("vn-22-ba-che", "huyện Ba Chẽ"), "vn-22-ba-che.plddtbxh", "2025-02-28"),
    Case("Phòng Tư pháp", LONE_DISTRICT, "huyen", (None, "huyện Tân Biên"), None, "2025-06-30"),
    Case("Phòng Quản lý Điện", DEPARTMENT, None, None, None),
    Case("Sở Y tế", DEPARTMENT, "tinh", ("vn-62", "tỉnh Kon Tum"), "vn-62.syt", "2025-06-30"),
    Case("Sở Nội vụ", BY_PLACE_LINE, "tinh", LAO_CAI, "vn-10.snv", "2025-06-30"),
    Case("Sở Y tế", MINISTRY, "tinh", None, None),
    Case("Phòng Kinh tế", COMMUNE, "xa", ("vn-20-xa-ba-son", "xã Ba Sơn"), "vn-20-xa-ba-son.pkt"),
    Case("UBND", COMMUNE, "xa", ("vn-20-xa-ba-son", "xã Ba Sơn"), "vn-20-xa-ba-son.ubnd"),
    Case(
        "Bệnh viện Đa khoa huyện Ba Chẽ", DISTRICT, "huyen", ("vn-22-ba-che", "huyện Ba Chẽ"),
        "vn-22-ba-che.benh-vien-da-khoa",
    ),
    Case("Hợp tác xã Rau sạch", DISTRICT, None, None, None),
)  # fmt: skip


@pytest.mark.parametrize("case", MEANINGS, ids=lambda case: f"{case.name} {case.context.issuer} {case.context.date}")
def test_a_name_is_read_on_the_date_of_its_document(case: Case) -> None:
    (found,) = entries(case.context, case.name)
    place = found["place"] and (found["place"]["id"], found["place"]["name"])
    assert (found["level"], place, found["entity"], found["valid_to"]) == case[2:]


def test_an_office_with_a_bracket_is_the_office_without_it() -> None:
    (found,) = entries(PROVINCE, "Sở Y tế", "Sở Y tế (Chi cục Dân số)", "Sở Y tế (qua Văn phòng")
    assert found["entity"] == "vn-10.syt"


FULL_NAMES = (
    ("Sở Lao động - TBXH", "Sở Lao động - Thương binh và Xã hội"),
    ("UBND tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
    ("CAT", "Công an tỉnh"),
    ("Phòng VH&TT", "Phòng Văn hóa và Thông tin"),
    ("Sở VHTT", "Sở Văn hóa và Thể thao"),
    ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Sở Nông nghiệp và phát triển nông thôn", None),
    ("Công an tỉnh", None),
    ("BTC", None),
)


@pytest.mark.parametrize(("name", "full"), FULL_NAMES)
def test_abbreviations_are_written_out(name: str, full: str | None) -> None:
    assert entries(PROVINCE, name)[0]["full_name"] == full


@pytest.mark.parametrize("kind", ["nhom", "ca_nhan"])
def test_groups_and_persons_have_no_entity(kind: str) -> None:
    (found,) = entries(PROVINCE, "Sở Y tế", kind=kind)
    assert (found["entity"], found["place"], found["valid_to"]) == (None, None, None)


GROUPS = (
    ("các sở, ban, ngành", "tinh"),
    ("UBND các huyện, thị xã, thành phố", "huyen"),
    ("Ủy ban nhân dân các xã, phường", "xa"),
    ("các Bộ, ngành", "trung_uong"),
    ("các cơ quan liên quan", None),
    ("các xã hội nghề nghiệp", None),
    ("UBND cấp xã", "xa"),
    ("Ủy ban nhân dân cấp tỉnh, cấp xã", None),
    ("UBND xã, phường, thị trấn", "xa"),
    ("Ủy ban nhân dân quận, huyện", "huyen"),
    ("Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương", "tinh"),
    ("Ủy ban nhân dân các cấp", None),
)


@pytest.mark.parametrize(("name", "level"), GROUPS)
def test_a_group_has_the_level_of_its_first_word(name: str, level: str | None) -> None:
    (found,) = entries(PROVINCE, name, kind="nhom")
    assert (found["level"], found["entity"]) == (level, None)


@pytest.mark.parametrize(
    "name",
    ["UBND các xã, phường", "các Sở Y tế", "UBND cấp xã", "UBND cấp tỉnh", "UBND mỗi xã", "Văn phòng UBND các xã"],
)
def test_a_group_taken_for_one_office_has_no_entity(name: str) -> None:
    assert entries(COMMUNE, name)[0]["entity"] is None


def test_the_fullest_form_gives_the_name() -> None:
    (found,) = entries(PROVINCE, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở LĐTBXH", "Sở Lao động - TBXH tỉnh Lào Cai")
    assert (found["name"], found["full_name"]) == (
        "Sở Lao động - TBXH tỉnh Lào Cai",
        "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai",
    )
    (found,) = entries(PROVINCE, "UBND tỉnh Lào Cai", "Ủy ban nhân dân tỉnh")
    assert (found["name"], found["full_name"]) == ("Ủy ban nhân dân tỉnh", None)


def test_offices_are_numbered_by_first_mention_and_mentions_point_at_them() -> None:
    registry = Registry(PROVINCE)
    names = ("Sở Y tế", "CAT", "các cơ quan", "Công an tỉnh", "Sở Y tế")
    kinds = ("co_quan", "co_quan", "nhom", "co_quan", "co_quan")
    made = [registry.actor(n, k, (i, i + 5)) for i, (n, k) in enumerate(zip(names, kinds, strict=True))]
    assert [actor["office"] for actor in made] == ["cq-1", "cq-2", "cq-3", "cq-2", "cq-1"]
    assert made[3] == {"name": "Công an tỉnh", "kind": "co_quan", "office": "cq-2", "span": (3, 8)}
    assert [(e["name"], e["forms"], e["span"]) for e in registry.entries()] == [
        ("Sở Y tế", [], (0, 5)),
        ("Công an tỉnh", ["CAT"], (1, 6)),
        ("các cơ quan", [], (2, 7)),
    ]
    for entry in registry.entries():
        assert Office.model_validate(entry).id == entry["id"]


FINDINGS = (
    ("Sở Lao động - Thương binh và Xã hội", "co_quan", "2025-06-12", "KH521"),
    ("Sở Lao động - Thương binh và Xã hội", "co_quan", "2025-02-12", None),
    ("Bộ Kế hoạch và Đầu tư", "co_quan", "2025-09-01", "KH521"),
    ("Công an huyện", "co_quan", "2025-04-01", "KH521"),
    ("UBND huyện Bát Xát", "co_quan", "2025-07-01", "KH522"),
    ("UBND huyện Bát Xát", "co_quan", "2025-06-30", None),
    ("UBND thị trấn Phố Ràng", "co_quan", "2025-09-01", "KH522"),
    ("UBND tỉnh Yên Bái", "co_quan", "2025-09-01", "KH522"),
    ("UBND tỉnh Lào Cai", "co_quan", "2025-09-01", None),
    ("Bệnh viện Đa khoa huyện Bát Xát", "co_quan", "2025-09-01", None),
    ("UBND các huyện, thành phố", "nhom", "2025-09-01", "KH522"),
    ("UBND các xã, phường", "nhom", "2025-09-01", None),
    ("UBND các huyện, thành phố", "nhom", "2025-05-01", None),
    ("Sở Lao động - Thương binh và Xã hội", "co_quan", None, None),
)


@pytest.mark.parametrize(("name", "kind", "date", "code"), FINDINGS)
def test_offices_that_had_ended_are_found(name: str, kind: str, date: str | None, code: str | None) -> None:
    context = Context(issuer="Ủy ban nhân dân tỉnh Lào Cai", date=date)
    found = office_findings(entries(context, name, kind=kind), context)
    assert [d.code for d in found] == ([code] if code else [])
    assert all(d.span == (0, len(name)) for d in found)


@pytest.mark.parametrize(("mark", "words"), SECTORS, ids=lambda s: s)
def test_every_abbreviation_is_written_out(mark: str, words: str) -> None:
    assert write_out(f"Hội {mark}") == f"Hội {words}"


@pytest.mark.parametrize("name", CENTRAL)
def test_central_organs_are_known_as_such(name: str) -> None:
    assert read_name(name).level == "trung_uong"


@pytest.mark.parametrize(("other", "name"), ALIASES)
def test_every_alias_is_the_office(other: str, name: str) -> None:
    assert (read_name(other).mark, read_name(other).core) == (read_name(name).mark, read_name(name).core)


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("piece", ["Sở ", "tỉnh A ", "xã, ", "TP.", "A&", "UBND huyện Ba Chẽ, "])
def test_a_hostile_name_is_read(piece: str, times: int) -> None:
    (found,) = entries(PROVINCE, piece * 20_000 * times)
    assert found["entity"] is None
