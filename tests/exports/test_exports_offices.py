"""Names that mean one office, and names that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.exports.offices import OfficeName

SOCIAL = "Sở Lao động - Thương binh và Xã hội"


@pytest.mark.parametrize(
    ("wanted", "printed"),
    [
        ("Sở LĐTBXH", SOCIAL),
        ("SLĐTBXH", SOCIAL),
        ("Sở LĐ-TBXH", SOCIAL),
        ("Sở LĐTB&XH", SOCIAL),
        ("Sở Lao động – TBXH", SOCIAL),
        ("Sở Lao động, Thương binh & Xã hội", SOCIAL),
        (SOCIAL, "Sở LĐTBXH"),
        (SOCIAL, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
        ("Sở Văn hoá và Thể thao", "Sở Văn hóa, Thể thao"),
        ("sở y tế", "Sở Y tế"),
        ("Sở Y tế", "Sở Y tế tỉnh Sông Trà"),
        ("SYT", "Sở Y tế"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Sông Trà"),
        ("UBND huyện", "UBND các huyện, thành phố"),
        ("Ủy ban nhân dân", "UBND các xã"),
        ("CAT", "CÔNG AN TỈNH"),
        ("Công an", "CÔNG AN TỈNH"),
        ("Ban Tổ chức TW", "Ban Tổ chức Trung ương"),
        ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ],
)
def test_one_office(wanted: str, printed: str) -> None:
    assert OfficeName(wanted).means([printed])


@pytest.mark.parametrize(
    ("wanted", "printed"),
    [
        ("Sở Y tế", "Sở Tài chính"),
        ("Sở", "Sở Y tế"),
        ("Sở LĐ", SOCIAL),
        ("Sở LĐ", "Sở LĐTBXH"),
        ("Sở LĐTBXH", "Sở LĐ"),
        ("Sở Y tế tỉnh Sông Trà", "Sở Y tế tỉnh Sông Con"),
        ("Sở Y tế tỉnh Sông Trà", "Sở Y tế"),
        ("UBND tỉnh", "UBND huyện"),
        ("Bộ Y tế", "Sở Y tế"),
        ("Đề án", "Dự án"),
        ("BDT", "Ban Đào tạo"),
    ],
)
def test_two_offices(wanted: str, printed: str) -> None:
    assert not OfficeName(wanted).means([printed])


@pytest.mark.parametrize("place", ["Sông Trà", "tỉnh Sông Trà"])
def test_the_place_of_the_office_may_stand_in_the_wanted_name(place: str) -> None:
    assert OfficeName("Sở Y tế tỉnh Sông Trà").means(["Sở Y tế"], place)
    assert OfficeName("Sở Y tế").means(["Sở Y tế Sông Trà"], place)
    assert not OfficeName("Sở Y tế tỉnh Sông Con").means(["Sở Y tế"], place)


def test_a_name_without_words_is_empty() -> None:
    assert not OfficeName(" - ")
    assert not OfficeName("- ").means(["Sở Y tế", ""])


@given(st.text(max_size=60))
def test_a_name_means_itself(name: str) -> None:
    wanted = OfficeName(name)
    assert wanted.means([name]) == bool(wanted)
