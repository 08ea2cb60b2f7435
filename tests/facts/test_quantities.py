"""Numbers in running text, with unit, comparison, year and baseline."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.facts.quantities import find_quantities, parse_number, unit_name
from kehoach.facts.quantities.numbers import parse_words
from kehoach.facts.quantities.words import CHANGE, HARD, SOFT, TOWARDS, TRENDS
from kehoach.text.fold import fold

ONE: list[tuple[str, dict[str, Any]]] = [
    ("tỷ lệ là 2,75%", {"value": 2.75, "unit": "%"}),
    ("có 12.345 học sinh", {"value": 12345, "unit": "học sinh"}),
    ("tổ chức 07 buổi", {"value": 7, "unit": "buổi"}),
    ("ba trăm hộ", {"value": 300, "unit": "hộ"}),
    ("từ 5% năm 2025 đến 8% năm 2026", {"value": 8, "unit": "%", "op": ">=", "baseline": (5, "2025")}),
    ("5.3% số hộ", {"value": 5.3, "unit": "%"}),
    ("đạt 1.234,5 ha", {"value": 1234.5, "unit": "ha", "op": ">="}),
    ("40 tuyên truyền viên", {"value": 40, "unit": "tuyên truyền viên"}),
    ("30 giảng viên kiêm chức", {"value": 30, "unit": "giảng viên"}),
    ("trên 300 nghìn người", {"value": 300000, "unit": "người", "op": ">"}),
    ("hơn 2 vạn lượt khách", {"value": 20000, "unit": "lượt khách", "op": ">"}),
    ("dưới 8%", {"value": 8, "op": "<"}),
    ("ít nhất 03 mô hình", {"value": 3, "unit": "mô hình", "op": ">="}),
    ("tối thiểu là 55 cử tri", {"value": 55, "unit": "cử tri", "op": ">="}),
    ("không quá 10 ngày làm việc", {"value": 10, "unit": "ngày làm việc", "op": "<="}),
    ("không vượt quá 15%", {"value": 15, "op": "<="}),
    ("khoảng 2.500 lao động", {"value": 2500, "unit": "lao động", "op": "~"}),
    ("gần 90% hộ dân", {"value": 90, "op": "~"}),
    ("20% trở lên", {"value": 20, "op": ">="}),
    ("5 người trở xuống", {"value": 5, "unit": "người", "op": "<="}),
    ("hồ sơ ≥98%", {"value": 98, "op": ">="}),
    ("thanh toán ≥ 90%", {"value": 90, "op": ">="}),
    ("xuống còn 4%", {"value": 4, "op": "<=", "direction": "down"}),
    ("nâng lên 60%", {"value": 60, "op": ">=", "direction": "up"}),
    ("duy trì 99%", {"value": 99, "op": "=", "direction": "maintain"}),
    ("giảm 12% số vụ", {"value": 12, "delta": True, "direction": "down"}),
    ("tăng trên 3%", {"value": 3, "delta": True, "direction": "up", "op": ">"}),
    ("tăng bình quân 12%/năm.", {"value": 12, "delta": True, "per": ("P1Y",)}),
    ("giảm 2 - 4% mỗi năm", {"value": 2, "value_to": 4, "delta": True}),
    ("đạt 60-70%", {"value": 60, "value_to": 70, "op": ">="}),
    ("từ 70% đến 80% số xã", {"value": 70, "value_to": 80, "unit": "%"}),
    ("mỗi xã có 02-03 cán bộ", {"value": 2, "value_to": 3, "unit": "cán bộ"}),
    ("55/60 xã đạt chuẩn", {"kind": "ratio", "value": 55, "of": 60, "unit": "xã"}),
    ("12/12 huyện, thị xã, thành phố", {"kind": "ratio", "of": 12, "unit": "huyện, thị xã, thành phố"}),
    ("còn 20/100.000 trẻ đẻ sống", {"kind": "rate", "value": 20, "per": ("100000",), "op": "<="}),
    ("12 bác sĩ/vạn dân", {"value": 12, "unit": "bác sĩ", "per": ("vạn dân",)}),
    ("01 lần/quý", {"value": 1, "unit": "lần", "per": ("P3M",)}),
    ("trẻ em dưới 16 tuổi", {"kind": "age", "value": 16, "op": "<", "unit": "năm"}),
    ("trẻ từ 6 đến 23 tháng tuổi", {"kind": "age", "value": 6, "value_to": 23, "unit": "tháng"}),
    ("người từ đủ 15 tuổi trở lên", {"kind": "age", "value": 15, "op": ">="}),
    ("gọi đường dây nóng 1900 6048", {"kind": "phone", "number": "19006048"}),
    ("điện thoại: 0203.3835.123", {"kind": "phone", "number": "02033835123"}),
    ("Tổng đài quốc gia (111)", {"kind": "phone", "number": "111"}),
    ("chăm sóc 1.000 ngày đầu đời", {"kind": "name", "value": 1000}),
    ("2,5 tỷ đồng", {"kind": "money", "amount": 2.5e9, "value": 2.5, "unit": "tỷ đồng"}),
    ("hơn 22.450 tỷ đồng", {"kind": "money", "amount": 22450e9, "op": ">"}),
    ("5 nghìn tỷ đồng", {"kind": "money", "amount": 5e12}),
    ("800.000đ", {"kind": "money", "amount": 800000, "unit": "đ"}),
    ("300 triệu VNĐ trở lên", {"kind": "money", "amount": 3e8, "op": ">="}),
    ("15.000 USD", {"kind": "money", "amount": 15000, "currency": "USD"}),
    ("30.000 đồng/người/buổi", {"kind": "money", "amount": 30000, "per": ("người", "buổi")}),
    ("bốn nhóm", {"value": 4, "unit": "nhóm"}),
    ("hai mươi lớp", {"value": 20, "unit": "lớp"}),
    ("ít nhất hai lớp trở lên", {"value": 2, "unit": "lớp", "op": ">="}),
    ("hai tỷ đồng", {"kind": "money", "amount": 2e9, "currency": "VND"}),
    ("năm chuyên đề", {"value": 5, "unit": "chuyên đề"}),
    ("chiếm 12%3; còn lại", {"value": 12, "footnote": 3}),
    ("đạt 40%[2]", {"value": 40, "footnote": 2}),
    ("đạt 70% vào năm 2027", {"value": 70, "at": "2027"}),
    ("trên 95,5% dân số, đến năm 2030 bao phủ toàn dân", {"value": 95.5, "at": None}),
    ("giảm từ 6,5% năm 2022 xuống còn 5% năm 2025", {"value": 5, "baseline": (6.5, "2022"), "at": "2025"}),
    ("tăng từ 40% năm 2021 lên 55% năm 2025", {"value": 55, "baseline": (40, "2021"), "direction": "up"}),
    ("từ 60% nâng lên 80%", {"value": 80, "op": ">=", "baseline": (60, None), "direction": "up"}),
    ("từ 6% giảm còn 2%", {"value": 2, "op": "<=", "baseline": (6, None), "direction": "down"}),
    ("từ 6% giảm xuống còn dưới 2%", {"value": 2, "op": "<", "baseline": (6, None), "direction": "down"}),
    ("từ 12 vụ chỉ còn 3 vụ", {"value": 3, "op": "<=", "baseline": (12, None), "direction": "down"}),
    ("Giảm thiểu rác thải", {"kind": "trend", "direction": "down", "value": None}),
    ("(bao gồm 3 xã)", {"value": 3, "parenthesis": True}),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[text for text, _ in ONE])
def test_one_quantity(text: str, expected: dict[str, Any]) -> None:
    found = find_quantities(fold(text))
    assert len(found) == 1
    assert {name: getattr(found[0], name) for name in expected} == expected


NONE = [
    "Quyết định số 06/QĐ-TTg ngày 03/01/2019", "Nghị quyết số 121/2020/QH14", "Hướng dẫn 36-HD/VPTW", "năm 2024",
    "giai đoạn 2021 - 2025", "khoản 3 Điều 90", "trước ngày 15/6", "trước 30/6/2025", "Tết Thiếu nhi (1/6)",
    "mục 4.1 của kế hoạch", "tháng 5/2025", "quý 2", "trong năm học tới", "một số cơ quan", "Covid-19", "phường 7",
    "dịch vụ công mức độ cao", "",
    "năm cây số",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_labels_dates_and_signs_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_several_in_one_sentence() -> None:
    found = find_quantities("Mở 06 lớp cho 300 tình nguyện viên; đạt 20% vào năm 2025 và 35% vào năm 2030")
    assert [(q.value, q.unit, q.at) for q in found] == [
        (6, "lớp", None), (300, "tình nguyện viên", None), (20, "%", "2025"), (35, "%", "2030"),
    ]  # fmt: skip
    assert [q.op for q in found[2:]] == [">=", ">="]


@pytest.mark.parametrize(
    ("text", "value"),
    [("mười", 10), ("mười hai", 12), ("hai mươi lăm", 25), ("ba trăm linh hai", 302), ("một nghìn hai trăm", 1200),
     ("hai triệu rưỡi", 2e6), ("năm tỷ", 5e9), ("chín mươi chín", 99)],
)  # fmt: skip
def test_numbers_in_words(text: str, value: float) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize(
    ("unit", "name"),
    [("gam", "g"), ("kilôgam", "kg"), ("m²", "m2"), ("xã, phường, thị trấn", "đơn vị cấp xã"), ("KCN", "KCN"),
     (None, None)],
)  # fmt: skip
def test_forms_of_a_unit_have_one_name(unit: str | None, name: str | None) -> None:
    assert unit_name(unit) == name


@pytest.mark.parametrize("phrase", [row[0] for row in (*HARD, *SOFT, *CHANGE)])
def test_every_word_of_the_tables_is_read(phrase: str) -> None:
    (found,) = find_quantities(f"{phrase} 5%")
    assert found.before.words == (phrase,)


@pytest.mark.parametrize("phrase", sorted(TOWARDS))
def test_every_word_of_the_way_leads_from_a_start(phrase: str) -> None:
    (found,) = find_quantities(f"từ 6% {phrase} 5%")
    assert (found.value, found.baseline) == (5, (6, None))


def test_a_figure_behind_another_does_not_start_there() -> None:
    assert len(find_quantities("từ 6% hộ nghèo và chỉ còn 3% hộ cận nghèo")) == 2
    assert len(find_quantities("6% nâng lên 8%")) == 2


@pytest.mark.parametrize(("phrase", "direction"), TRENDS)
def test_every_trend_is_read(phrase: str, direction: str) -> None:
    (found,) = find_quantities(f"{phrase} tình trạng ô nhiễm")
    assert (found.kind, found.direction) == ("trend", direction)


@given(st.integers(0, 10**12))
def test_a_printed_number_is_read_back(number: int) -> None:
    assert parse_number(f"{number:,}".replace(",", ".")) == number


@given(st.text("0123456789.,%/-() năm đạtrênừỷồ", max_size=80))
def test_quantities_lie_in_order_and_apart(text: str) -> None:
    found = [q for q in find_quantities(text) if q.baseline is None]
    assert all(0 <= q.start <= q.figure < q.end <= len(text) for q in found)
    assert all(a.end <= b.figure for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["100% ", "1.000.", "một trăm ", "trên ", "kinh phí ", "9/9 ", "5 - ", "(", "12/"])
@pytest.mark.parametrize("times", [1, 4])
def test_hostile_lines_come_to_an_end(unit: str, times: int) -> None:
    assert isinstance(find_quantities(unit * (3000 * times)), list)
