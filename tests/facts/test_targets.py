"""Which figures are targets, and what they say."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.facts.context import Context
from kehoach.facts.passages import Passage, Reader
from kehoach.facts.targets import read_targets
from kehoach.schema.facts import Target
from kehoach.text.fold import fold
from kehoach.text.view import view

PLAN = Context(loai="Kế hoạch", date="2024-02-01")


def passage(source: str, text: str, start: int = 0, heading: bool = False) -> Passage:
    return Passage(
        source,
        "muc",
        fold(text),
        text,
        start,
        start + len(text),
        True,
        0,
        len(text) if heading else 0,
        " " * start + text,
    )


def targets(text: str, heading: str | None = "Mục tiêu", context: Context = PLAN) -> list[Target]:
    passages = [passage("II", heading, heading=True)] if heading else []
    passages.append(passage("II/1", text, len(heading) if heading else 0))
    found = read_targets({"tables": []}, Reader(view("", [], "")), passages, context)
    return [Target.model_validate(target) for target in found]


AIMS: list[tuple[str, dict[str, Any]]] = [
    ("Phấn đấu 90% trẻ em có hoàn cảnh khó khăn được tặng quà.",
     {"value": 90, "unit": "%", "op": ">=", "population": "trẻ em có hoàn cảnh khó khăn", "measure": "được tặng quà",
      "modality": "strive"}),
    ("100% xã, phường không để xảy ra cháy lớn.",
     {"population": "xã, phường", "measure": "không để xảy ra cháy lớn", "modality": None}),
    ("Tỷ lệ hồ sơ đúng hạn đạt tối thiểu 98%.",
     {"measure": "Tỷ lệ hồ sơ đúng hạn", "op": ">=", "value": 98, "population": None}),
    ("Giảm tỷ lệ hộ nghèo từ 4,5% năm 2023 xuống còn 3% năm 2024.",
     {"measure": "tỷ lệ hộ nghèo", "op": "<=", "direction": "down", "at": "2024",
      "baseline": {"value": 4.5, "unit": "%", "at": "2023"}}),
    ("Tỷ lệ dùng nước sạch từ 60% nâng lên 80%.",
     {"value": 80, "op": ">=", "direction": "up", "baseline": {"value": 60, "unit": "%", "at": None}}),
    ("Tỷ lệ hộ nghèo từ 6% giảm xuống còn 2%.",
     {"value": 2, "op": "<=", "direction": "down", "baseline": {"value": 6, "unit": "%", "at": None}}),
    ("Duy trì tỷ lệ 100% thôn có nhà văn hóa.", {"op": "=", "direction": "maintain", "modality": "maintain"}),
    ("Đến năm 2027, hoàn thành số hóa 100% hồ sơ lưu trữ.",
     {"at": "2027", "measure": "hoàn thành số hóa", "population": "hồ sơ lưu trữ"}),
    ("Quỹ khuyến học đạt 02 tỷ đồng trở lên.",
     {"value": 2, "unit": "tỷ đồng", "amount": 2e9, "op": ">=", "measure": "Quỹ khuyến học"}),
    ("Chỉ số sản xuất tăng bình quân 9%/năm.", {"delta": True, "direction": "up", "per": "P1Y", "op": "="}),
    ("Tỷ lệ lấp đầy đạt 60-70%.", {"value": 60, "value_to": 70}),
    ("Hình thành mới 03 cụm công nghiệp.", {"value": 3, "unit": "cụm công nghiệp", "measure": "Hình thành mới"}),
    ("100% nhiệm vụ được Chủ tịch giao được theo dõi.",
     {"population": "nhiệm vụ được Chủ tịch giao", "measure": "được theo dõi"}),
    ("100% đơn vị bố trí viên chức theo vị trí được phê duyệt.",
     {"population": "đơn vị", "measure": "bố trí viên chức theo vị trí được phê duyệt"}),
    ("Giảm 10% số vụ so với năm 2023.", {"delta": True, "baseline": {"value": None, "unit": None, "at": "2023"}}),
    ("Số vụ xuyên quốc gia tăng trên 3%.", {"measure": "Số vụ xuyên quốc gia", "direction": "up"}),
    ("30/45 xã đạt chuẩn nông thôn mới.", {"value": 30, "of": 45, "unit": "xã"}),
    ("Phấn đấu năm 2026 giảm 50% số vụ cháy rừng so với năm 2025.",
     {"measure": "số vụ cháy rừng", "direction": "down", "at": "2026"}),
    ("Trên 80% các câu lạc bộ có số hội viên lớn có tủ sách về trẻ em.",
     {"population": "các câu lạc bộ có số hội viên lớn", "measure": "có tủ sách về trẻ em"}),
    ("Trên 70% xã có người trồng tre bố trí điểm tư vấn.",
     {"population": "xã có người trồng tre", "measure": "bố trí điểm tư vấn"}),
    ("100% hồ sơ có giao dịch trực tuyến trong trường hợp có phí.",
     {"population": "hồ sơ", "measure": "có giao dịch trực tuyến trong trường hợp có phí"}),
    ("100% xã không có tai nạn ngay trong năm 2025.", {"measure": "không có tai nạn", "at": "2025"}),
    ("Duy trì xu thế giảm cháy rừng chậm nhất vào năm 2028, với quy mô rừng trồng khoảng 1.300 ha.",
     {"measure": "quy mô rừng trồng", "op": "~", "at": "2028"}),
    ("Đến 31/12/2025, trên 80% hộ dân trồng cây.", {"measure": "hộ dân trồng cây", "population": None, "at": "2025"}),
    ("Đến tháng 6/2026: 50% thôn có vườn ươm.", {"measure": "có vườn ươm", "population": "thôn", "at": "2026"}),
    ("Phấn đấu trong quý I/2026 hoàn thành 02 công trình.", {"measure": "hoàn thành", "at": "2026"}),
    ("Số vụ cháy giảm 5-10% so với trung bình ba năm.", {"measure": "Số vụ cháy", "population": None}),
    ("Phấn đấu đến ngày 31/12/2025 giải ngân 100% kế hoạch vốn.",
     {"measure": "giải ngân", "population": "kế hoạch vốn", "at": "2025", "modality": "strive"}),
    ("Trồng rừng trước ngày 31/12/2026 đạt 500 ha.", {"measure": "Trồng rừng", "at": "2026"}),
    ("Tỷ lệ xã có rừng trồng sau ngày 31/12/2022 đạt 90%.",
     {"measure": "Tỷ lệ xã có rừng trồng sau ngày 31/12/2022", "at": None}),
    ("Tiêm chủng cho trẻ sinh trước ngày 01/01/2020 đạt 95%.",
     {"measure": "Tiêm chủng cho trẻ sinh trước ngày 01/01/2020", "at": None}),
    ("Tỷ lệ hồ sơ tiếp nhận trước ngày 01/01/2023 được số hóa đạt 100%.",
     {"measure": "Tỷ lệ hồ sơ tiếp nhận trước ngày 01/01/2023 được số hóa", "at": None}),
    ("Trước ngày 31/12/2026, tỷ lệ hồ sơ được số hóa đạt 100%.",
     {"measure": "tỷ lệ hồ sơ được số hóa", "at": "2026"}),
    ("Giảm 10% số vụ đuối nước năm 2025.", {"measure": "số vụ đuối nước", "at": "2025"}),
    ("Hoàn thành 100% kế hoạch năm 2025.", {"population": "kế hoạch năm 2025"}),
    ("100% trạm y tế hoạt động lại trước tháng 10 năm 2025.", {"at": None}),
    ("100% thôn (trên 45 thôn) có nhà văn hóa.", {"population": "thôn (trên 45 thôn)", "measure": "có nhà văn hóa"}),
    ("Phấn đấu năm 2026 có thêm 20 xã đạt chuẩn nông thôn mới.",
     {"measure": "xã đạt chuẩn nông thôn mới", "value": 20, "at": "2026"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AIMS, ids=[text for text, _ in AIMS])
def test_a_target(text: str, expected: dict[str, Any]) -> None:
    (found,) = targets(text)
    said = found.model_dump()
    assert {name: said[name] for name in expected} == expected
    assert found.raw == text[found.span[0] - 8 : found.span[1] - 8]


def test_figures_of_one_sentence_share_what_they_measure() -> None:
    found = targets("Tỷ lệ dùng nước sạch đạt 65% vào năm 2025 và 75% vào năm 2030.")
    assert [(t.measure, t.value, t.at) for t in found] == [
        ("Tỷ lệ dùng nước sạch", 65, "2025"),
        ("Tỷ lệ dùng nước sạch", 75, "2030"),
    ]
    found = targets("Thu nhập bình quân đầu người đến năm 2025 đạt 8.300 USD, đến năm 2030 đạt 12.000 USD.")
    assert [(t.measure, t.at) for t in found] == [
        ("Thu nhập bình quân đầu người", "2025"),
        ("Thu nhập bình quân đầu người", "2030"),
    ]
    found = targets("Giảm tỷ suất tử vong năm 2025 xuống còn 5% và 4% vào năm 2030.")
    assert [(t.measure, t.at, t.direction) for t in found] == [
        ("tỷ suất tử vong năm 2025", "2025", "down"),
        ("tỷ suất tử vong", "2030", "down"),
    ]
    found = targets("80% trạm y tế và 100% bệnh viện được kết nối mạng.")
    assert [(t.population, t.measure) for t in found] == [
        ("trạm y tế", "được kết nối mạng"),
        ("bệnh viện", "được kết nối mạng"),
    ]


def test_population_that_a_verb_tells_apart() -> None:
    found = targets("Trên 80% trạm y tế và 100% cơ sở thực hiện chăm sóc công lập đủ điều kiện khám bệnh.")
    assert [(t.population, t.measure) for t in found] == [
        ("trạm y tế", "đủ điều kiện khám bệnh"),
        ("cơ sở thực hiện chăm sóc công lập", "đủ điều kiện khám bệnh"),
    ]


def test_the_year_that_opens_a_sentence_is_of_all_its_members() -> None:
    text = "Đến năm 2025{} tỷ lệ thấp còi dưới 24%; tỷ lệ nhẹ cân dưới 15%; tỷ lệ sơ sinh (dưới 2.500 gram) dưới 5%."
    for sign in (",", ":"):
        assert [(t.value, t.at) for t in targets(text.format(sign))] == [(24, "2025"), (15, "2025"), (5, "2025")]
    text = "Đến năm 2025, tỷ lệ A dưới 24%; đến năm 2030, tỷ lệ B dưới 15%; tỷ lệ C dưới 5%. Tỷ lệ D dưới 3%."
    assert [(t.value, t.at) for t in targets(text)] == [(24, "2025"), (15, "2030"), (5, "2030"), (3, None)]
    found = targets("Giai đoạn 2026 - 2030: tỷ lệ A tăng 5%/năm; tỷ lệ B đạt 6%.")
    assert [(t.measure, t.at) for t in found] == [("tỷ lệ A", "2026/2030"), ("tỷ lệ B", "2026/2030")]
    assert [t.at for t in targets("Năm 2026: tỷ lệ A đạt 5%; tỷ lệ B đạt 6%.")] == ["2026", "2026"]
    assert targets("Năm 2022: tỷ lệ A đạt 5%; tỷ lệ B đạt 6%.") == []


def test_all_the_time_is_no_figure() -> None:
    assert targets("Bảo đảm cung cấp nước liên tục 24/24 giờ.") == []
    assert targets("Bảo đảm trực 24/24h, 7/7 ngày trong tuần.") == []
    assert [target.value for target in targets("Bảo đảm 24/24 xã đạt chuẩn.")] == [24]
    assert [target.at for target in targets("Phấn đấu trong tháng 6/2026, 100% trẻ được tiêm.")] == ["2026"]
    assert targets("Trong tháng 6, 100% trẻ được tiêm.") == []
    assert [target.value for target in targets("Duy trì 24/25 xã đạt chuẩn.")] == [24]
    assert [t.at for t in targets("Năm 2022, tỷ lệ A đạt 5%; tỷ lệ B năm 2026 đạt 6%.")] == ["2026"]


def test_a_year_behind_and_is_of_the_next_figure() -> None:
    found = targets("Đến năm 2025, 90% xã và đến năm 2030, 100% xã đạt chuẩn.")
    assert [(t.population, t.at) for t in found] == [("xã", "2025"), ("xã", "2030")]


def test_the_year_above_an_item_holds_below_it() -> None:
    made = [
        passage("II", "Mục tiêu", heading=True),
        passage("II/a", "Đến năm 2030:", 100),
        passage("II/a/-1", "Tỷ lệ che phủ rừng đạt 58%.", 200),
        passage("II/b", "Tỷ lệ khác đạt 5%.", 300),
    ]
    found = read_targets({"tables": []}, Reader(view("", [], "")), made, PLAN)
    assert [target["at"] for target in found] == ["2030", None]
    made[1].heading = 13
    found = read_targets({"tables": []}, Reader(view("", [], "")), made, PLAN)
    assert [target["at"] for target in found] == ["2030", None]


def test_the_year_of_the_heading_holds_below_it() -> None:
    assert targets("Tỷ lệ che phủ rừng đạt 58%.", "Chỉ tiêu đến năm 2030")[0].at == "2030"
    assert targets("Tỷ lệ che phủ rừng đạt 58%.", "MỤC TIÊU GIAI ĐOẠN 2026-2030")[0].at == "2026/2030"


ANYWHERE = [
    ("Phấn đấu trên 70% văn bản được ký số.", True),
    ("Rà soát hồ sơ, bảo đảm 100% thủ tục được công khai.", True),
    ("Triển khai để tỷ lệ đúng hạn đến năm 2025 đạt 95%.", True),
    ("Giảm tỷ lệ trễ hạn xuống còn 2%.", True),
    ("Tỷ lệ hồ sơ đúng hạn được nâng lên 98%.", True),
    ("Toàn xã chỉ còn 2% hộ nghèo.", False),
    ("Tỷ lệ trễ hạn còn 2%.", False),
    ("Tổ chức 09 lớp tập huấn cho 540 người.", False),
    ("Hướng dẫn 12/12 huyện, thị xã tổ chức diễn đàn.", False),
    ("Năm 2023 đạt 95%.", False),
    ("Đã phấn đấu đạt 95%.", False),
    ("Hội nghị phải bảo đảm đạt ít nhất 50% cử tri được triệu tập.", False),
    ("Người có tỷ lệ thương tật 81% được hỗ trợ.", False),
    ("Kiểm tra tối thiểu 20% cơ quan.", False),
    ("Lãi suất cho vay là 4,8%/năm.", False),
    ("Phấn đấu mỗi năm kết nạp 10 - 15 hội viên mới.", True),
    ("Chương trình mục tiêu quốc gia xây dựng 05 xã đạt 100% yêu cầu.", False),
]


@pytest.mark.parametrize(("text", "is_target"), ANYWHERE, ids=[text for text, _ in ANYWHERE])
def test_outside_sections_of_aims_a_verb_must_say_so(text: str, is_target: bool) -> None:
    assert bool(targets(text, "Nhiệm vụ")) is is_target


def led(*texts: str, kind: str = "muc") -> list[tuple[str, float]]:
    """Measure and value of the targets in paragraphs of one section."""
    made = [passage(f"1/-{n}", text, 1000 * n) for n, text in enumerate(texts, 1)]
    for one in made:
        one.kind = kind
    found = read_targets({"tables": []}, Reader(view("", [], "")), made, PLAN)
    return [(target["measure"], target["value"]) for target in found]


def test_a_lead_in_to_aims_that_begins_with_other_words() -> None:
    lead = "Đề án cũng đề ra các chỉ tiêu đến năm 2030 có tính khả thi cao; cụ thể như:"
    assert led(lead, "Trên 80% trạm y tế có bác sĩ.") == [("có bác sĩ", 80)]
    assert led("Về mục tiêu của Chương trình:", "Trên 80% trạm y tế có bác sĩ.") == [("có bác sĩ", 80)]
    assert led("Kết quả thực hiện các chỉ tiêu đề ra:", "Trên 80% trạm y tế có bác sĩ.") == []
    assert led("Đánh giá việc đề ra các chỉ tiêu:", "Trên 80% trạm y tế có bác sĩ.") == []


def test_aims_in_the_paragraph_that_names_them() -> None:
    text = (
        "Các chỉ tiêu chủ yếu là: tỷ lệ che phủ rừng đạt 42%; tạo việc làm cho 5.000 lao động. Tỷ lệ hộ nghèo giảm 1%."
    )
    expected = [("tỷ lệ che phủ rừng", 42), ("tạo việc làm", 5000), ("Tỷ lệ hộ nghèo", 1)]
    assert led(text) == led(text, kind="mo_dau") == expected


def test_shares_of_one_sentence_go_on_with_what_is_aimed_at() -> None:
    text = "Phấn đấu 70% cơ sở được cấp báo, trong đó từ năm 2024, 100% cơ sở được cấp vở, 50% cơ sở được cấp tủ sách."
    assert [t.value for t in targets(text, "Nhiệm vụ")] == [70, 100, 50]
    assert targets(text, "Nhiệm vụ")[0].measure == "được cấp báo"


NOT_AIMED = [
    "Chăm sóc trẻ em dưới 6 tuổi.", "Gọi Tổng đài quốc gia 111.", "Chăm sóc 1.000 ngày đầu đời.",
    "Thực hiện 25 quyền trẻ em.", "Hiện nay tỷ lệ đạt 60%.", "Tăng dần tỷ lệ trẻ em biết bơi.",
    "Áp dụng cho 2 loại ống nước là 60mm và 75mm.", "Lấy ống nước có đường kính 75mm.", "Hệ số k = 0,4kg/m3;",
    "Năm 2022 tỷ lệ đạt 60%.", "Thực hiện Quyết định số 12/QĐ-TTg ngày 03/01/2023.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_AIMED)
def test_below_a_heading_of_aims_not_every_number_is_a_target(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("heading", "counts"),
    [("Mục tiêu", True), ("CHỈ TIÊU CHỦ YẾU", True), ("2. Mục tiêu cụ thể", True),
     ("Kết quả thực hiện mục tiêu", False),
     ("Kinh phí Chương trình mục tiêu quốc gia", False), ("Nội dung", False), ("Mục tiêu, nhiệm vụ", True)],
)  # fmt: skip
def test_headings_of_aims(heading: str, counts: bool) -> None:
    assert bool(targets("Tỷ lệ đúng hạn đạt 98%.", heading)) is counts


def test_a_law_has_targets_only_below_a_heading_that_says_so() -> None:
    law = Context(loai="Nghị định", date="2024-02-01")
    assert targets("Phấn đấu 100% hồ sơ được số hóa.", "Trách nhiệm", law) == []
    assert targets("Chỉ số đạt 100% yêu cầu.", "Chỉ tiêu kỹ thuật", law) == []
    assert len(targets("100% hồ sơ được số hóa.", "Điều 3. Mục tiêu", law)) == 1


def table(rows: list[list[str]], groups: tuple[int, ...] = ()) -> dict[str, Any]:
    cells, at = [], 0
    for row, texts in enumerate(rows):
        for col, text in enumerate(texts):
            span = (at, at + len(text)) if text else None
            at += len(text) + 1
            cells.append({"row": row, "col": col, "rowspan": 1, "colspan": 1, "text": text, "span": span})
    return {"id": "bang-1", "header_rows": 1, "group_rows": list(groups), "cells": cells, "span": (0, at)}


def of_table(rows: list[list[str]], groups: tuple[int, ...] = (), context: Context = PLAN) -> list[Target]:
    made = table(rows, groups)
    text = "|".join("|".join(row) for row in rows)
    reader = Reader(view(text, [], fold(text)))
    return [Target.model_validate(t) for t in read_targets({"tables": [made]}, reader, [], context)]


def test_columns_of_aims() -> None:
    rows = [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2023", "Kế hoạch năm 2024"],
        ["1", "Hộ nghèo", "%", "4,2", "≤ 3"],
        ["2", "Xã đạt chuẩn", "xã", "20", "25"],
        ["3", "Môi trường", "", "", "Cải thiện"],
    ]
    found = of_table(rows)
    assert [(t.measure, t.op, t.value, t.unit, t.at, t.source) for t in found] == [
        ("Hộ nghèo", "<=", 3, "%", "2024", "bang-1/1/4"),
        ("Xã đạt chuẩn", ">=", 25, "xã", "2024", "bang-1/2/4"),
    ]
    assert found[0].baseline is not None
    assert (found[0].baseline.value, found[0].baseline.at) == (4.2, "2023")
    assert found[0].raw == "≤ 3"


FIGURES: list[tuple[str, str, tuple[Any, ...] | None]] = [  # unit, cell; op, figure, its end, unit, how often
    ("cái", "60", (">=", 60, None, "cái", None)),
    ("cái", "60-70", ("=", 60, 70, "cái", None)),
    ("cái", "70-60", None),
    ("cái", "90%", (">=", 90, None, "%", None)),
    ("cái", "60 - 70%", ("=", 60, 70, "%", None)),
    ("cái", "05 lớp", (">=", 5, None, "lớp", None)),
    ("cái", "5 lớp/năm", (">=", 5, None, "lớp", "P1Y")),
    ("cái", "5 xe đạp", None),
    ("cái", "5 lớp ở các xã vùng cao, vùng sâu, vùng xa của tỉnh", None),
    ("", "60", None),
]


@pytest.mark.parametrize(("unit", "cell", "expected"), FIGURES)
def test_the_figure_of_a_cell(unit: str, cell: str, expected: tuple[Any, ...] | None) -> None:
    found = of_table([["Chỉ tiêu", "Đơn vị", "Năm 2026"], ["Thư viện", unit, cell]])
    shown = [(t.op, t.value, t.value_to, t.unit, t.per) for t in found]
    assert shown == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("heads", "row", "measures"),
    [
        (["CHỈ TIÊU", "ĐVT", "NĂM 2026"], ["Thư viện", "cái", "60"], ["Thư viện"]),
        (["Nội dung", "Đơn vị", "Kế hoạch năm 2026"], ["Thư viện", "cái", "60"], ["Thư viện"]),
        (["Nội dung", "Đơn vị", "KẾ HOẠCH 2026"], ["Thư viện", "cái", "60"], ["Thư viện"]),
        (["TT", "Tiêu chí", "Chỉ tiêu 2026"], ["1", "Thư viện", "60%"], ["Thư viện"]),
        (["Chỉ tiêu", "Mục tiêu (%)"], ["Thư viện", "60"], ["Thư viện"]),
        (["Chỉ tiêu", "Mục tiêu"], ["12", "60%"], []),
        (["Chỉ tiêu", "Mục tiêu"], ["", "60%"], []),
    ],
)
def test_heads_of_columns_of_aims(heads: list[str], row: list[str], measures: list[str]) -> None:
    assert [t.measure for t in of_table([heads, row])] == measures


def test_results_are_aims_where_the_rows_say_by_when() -> None:
    rows = [["TT", "Chỉ tiêu", "Đơn vị", "Kết quả"], ["I", "Đến năm 2030", "", ""], ["1", "Phủ sóng", "%", "99"]]
    assert [(t.value, t.at) for t in of_table(rows, (1,))] == [(99, "2030")]
    assert of_table([rows[0], rows[2]]) == []
    assert of_table(rows, (1,), Context(loai="Báo cáo")) == []


@pytest.mark.parametrize("unit", ["100% ", "đạt, 5% và ", "từ 5% xuống còn ", "phấn đấu ", "90% trẻ em được khám, "])
@pytest.mark.parametrize("times", [1, 4])
def test_hostile_passages_come_to_an_end(unit: str, times: int) -> None:
    assert isinstance(targets(unit * (1000 * times)), list)
