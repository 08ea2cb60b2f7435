"""Header names and kinds of cells, a row each."""

from __future__ import annotations

import pytest

from kehoach.parsers.tables.kinds import follows, is_ord, kind_of
from kehoach.reference.columns import SYNONYMS, is_ord_head, loose_role_of, role_of


@pytest.mark.parametrize(("word", "role"), [(word, role) for role, words in SYNONYMS for word in words])
def test_every_synonym_has_its_role_in_any_case(word: str, role: str) -> None:
    assert role_of(word) == role
    assert role_of(word.upper()) == role
    assert role_of(f" {word.capitalize()} ") == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thời gian hoàn thành", "time"),
        ("Cơ quan chủ trì tham mưu", "lead"),
        ("Đơn vị tính", "unit"),
        ("Kinh phí (triệu đồng)", "budget"),
        ("Thứ, ngày", "time"),
        ("Tháng/tuần", None),
        ("Tháng", "time"),
        ("Tháng 9", None),
        ("Ngày ban hành", None),
        ("Năm 2031", "target"),
        ("2031 - 2035", "target"),
        ("Nội dung", "task"),
        ("Đơn vi chủ tri", "lead"),
        ("NÔI DUNG", "task"),
        ("Nam", None),
        ("Sở Y tế", None),
        ("TTX", None),
        ("", None),
        ("Nội dung " * 20, None),
    ],
)
def test_role(text: str, role: str | None) -> None:
    assert role_of(text) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sở, ngành chủ trì tham mưu", "lead"),
        ("Đơn vi/cá nhân thực hiện", "lead"),
        ("Khoa/phòng chịu trách nhiệm", "lead"),
        ("Bộ phận tham mưu", "lead"),
        ("Nội dung tham mưu", "task"),
        ("Lực lượng thực hiện", "lead"),
        ("Thời han thực hiện", "time"),
        ("Đơn vị phôi hơp", "co"),
        ("Giai đoạn", "time"),
        ("Nhu cầu giai đoạn 2026-2030", None),
        ("Chương trình", "task"),
        ("Chương trình khung", None),
        ("Sở Y tế", None),
    ],
)
def test_role_in_a_known_header(text: str, role: str | None) -> None:
    assert loose_role_of(text) == role


def test_tone_marks_in_either_place_are_one() -> None:
    assert role_of("Lộ trình") == role_of("LỘ TRÌNH") == "time"
    assert is_ord_head("Stt")
    assert not is_ord_head("Nội dung")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2.1", "ord"),
        ("IV.", "ord"),
        ("a)", "ord"),
        ("", "blank"),
        ("Năm 2031 - 2032", "time"),
        ("Trước ngày 15/4/2031", "time"),
        ("Ngay sau khi Đề án được ban hành", "time"),
        ("Hằng tháng", "time"),
        ("Sở Tài chính", "organ"),
        ("- Các sở: Y tế; Tư pháp.", "organ"),
        ("UBND các xã, phường", "organ"),
        ("1.200.000", "money"),
        ("12,5%", "money"),
        ("Rà soát quỹ đất", "text"),
        ("Bộ", "organ"),
        ("Bồi dưỡng cán bộ", "text"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("before", "after", "good"),
    [
        ("1", "2", True),
        ("01", "02", True),
        ("2", "2.1", True),
        ("2.1", "2.2", True),
        ("2.3", "3", True),
        ("2.3.4", "2.4", True),
        ("I", "1", True),
        ("3", "II", True),
        ("IX", "X", True),
        ("2", "5", False),
        ("2", "3.1", False),
        ("IX", "XI", False),
        ("x y", "1", False),
    ],
)
def test_follows(before: str, after: str, good: bool) -> None:
    assert follows(before, after) is good


def test_a_label_is_short() -> None:
    assert is_ord("1.2.3")
    assert not is_ord("1" * 30)
    assert not is_ord("Điều 1")
