"""Provinces, old and new."""

from __future__ import annotations

import pytest

from kehoach.reference.provinces import PROVINCES, is_province, province_named


def test_the_table_is_whole() -> None:
    assert len(PROVINCES) == len({province.code for province in PROVINCES}) == 63
    assert len({province.successor for province in PROVINCES}) == 34
    old = {province.name for province in PROVINCES}
    assert {province.seat for province in PROVINCES} <= old
    assert all(is_province(province.name) and is_province(province.successor) for province in PROVINCES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lào Cai", "Lào Cai"),
        ("tỉnh Khánh Hoà", "Khánh Hòa"),
        ("TỈNH THANH HÓA", "Thanh Hóa"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("thành phố Huế", "Thừa Thiên Huế"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Đăk Lăk", "Đắk Lắk"),
    ],
)
def test_names(text: str, name: str) -> None:
    province = province_named(text)
    assert province is not None
    assert province.name == name


@pytest.mark.parametrize("text", ["Tân Biên", "tỉnh", "Lào", "", "Lào Cai năm 2024"])
def test_other_texts(text: str) -> None:
    assert not is_province(text)


def test_a_code_belongs_to_another_name_after_the_reform() -> None:
    yen_bai = province_named("Yên Bái")
    assert yen_bai is not None
    assert (yen_bai.code, yen_bai.successor, yen_bai.successor_code) == ("15", "Tỉnh Lào Cai", "15")
