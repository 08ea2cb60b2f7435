"""Checks across the parts of a document, and the links between tasks."""

from __future__ import annotations

import pytest
from tests.heads import OF_PROVINCE

import kehoach

HEAD = OF_PROVINCE.replace("03 tháng 02", "27 tháng 3")
PLAN = "I. PHÂN CÔNG\nSTT | Công việc | Cơ quan chủ trì | Thời gian\n"
TABLE = """STT | Nội dung công việc | Cơ quan chủ trì | Thời gian
1 | Rà soát quỹ đất trống ven các tuyến đường liên thôn | Sở Nông nghiệp và Môi trường | Tháng 4/2026
{row} | Chuẩn bị cây giống cho các thôn vùng cao của tỉnh | Sở Nông nghiệp và Môi trường | Tháng 5/2026
"""


def codes(body: str) -> list[str]:
    return [d.code for d in kehoach.parse(HEAD + body).diagnostics if d.code.startswith("KH5")]


@pytest.mark.parametrize(
    ("due", "found"),
    [
        ("Trước ngày 15/3/2026", True),
        ("Tháng 2/2026", True),
        ("Trước ngày 15/4/2026", False),
        ("Trước ngày 15/3", False),  # the year is not printed: the day may be next year's
        ("Trước ngày 15/3 hằng năm", False),
    ],
)
def test_a_deadline_before_the_day_of_issue(due: str, found: bool) -> None:
    text = f"{PLAN}1 | Lập danh sách | Sở Y tế | {due}\n2 | Kiểm tra | Sở Nội vụ | Năm 2026\n"
    assert ("KH531" in codes(text)) is found


@pytest.mark.parametrize(("row", "found"), [("2", False), ("3", True)])
def test_the_numbers_of_text_and_table(row: str, found: bool) -> None:
    body = """I. NỘI DUNG
1. Rà soát quỹ đất trống ven các tuyến đường liên thôn.
2. Chuẩn bị cây giống cho các thôn vùng cao của tỉnh.
II. PHÂN CÔNG
"""
    assert ("KH532" in codes(body + TABLE.format(row=row))) is found


LOST = """Nơi nhận:
- Lưu: VT.
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ TRỒNG RỪNG
STT
Nội dung công việc
Cơ quan chủ trì
{third}
1
Sở Nông nghiệp và Môi trường
Rà soát quỹ đất trống ven các tuyến đường
2
Sở Nội vụ
Chuẩn bị cây giống cho các thôn vùng cao
"""


@pytest.mark.parametrize(("third", "found"), [("Thời gian", True), ("Vườn ươm", False)])
def test_a_table_that_lost_its_rows_has_no_tasks(third: str, *, found: bool) -> None:
    out = kehoach.parse(HEAD + "I. MỤC ĐÍCH\nTrồng rừng.\n" + LOST.format(third=third))
    assert ("KH405" in [d.code for d in out.diagnostics]) is found
    assert (not out.tasks) is found


@pytest.mark.parametrize(
    "text", ["Giao việc như sau.\n", "1. Sở Y tế kiểm tra các vườn ươm.\n2. Các đơn vị báo cáo theo mẫu:\n"]
)
@pytest.mark.parametrize("above", [LOST[: LOST.index("STT")], "III. PHÂN CÔNG NHIỆM VỤ\n"])
def test_what_stands_above_such_a_table_is_read(above: str, text: str) -> None:
    table = LOST.format(third="Thời gian")[LOST.index("STT") :]
    out = kehoach.parse(f"{HEAD}I. MỤC ĐÍCH\nTrồng rừng.\n{above}{text}{table}")
    assert [d.code for d in out.diagnostics].count("KH405") == 1
    assert [task.chu_tri[0].name for task in out.tasks] == (["Sở Y tế"] if "Sở Y tế" in text else [])


COLUMNS = """Nơi nhận:
- Lưu: VT.
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ TRỒNG RỪNG
Nhiệm vụ
1
Rà soát quỹ đất trống ven các tuyến đường
2
Chuẩn bị cây giống cho các thôn vùng cao
{names}
Quý I
Sở Nông nghiệp và Môi trường
Sở Nội vụ
Chuẩn bị cây giống cho các thôn vùng thấp
"""


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("Thời gian thực hiện\nChủ trì thực hiện\nPhối hợp thực hiện", True),
        ("Sản phẩm\nTheo dõi\nThời gian thực hiện\nChủ trì thực hiện", True),
        ("Sản phẩm\nThời gian thực hiện\nGhi chú", False),
        ("Sản phẩm:\nThời gian thực hiện:\nChủ trì thực hiện:", False),
        ("Thời gian\nĐịa điểm\nChủ trì\nThành phần", False),
        ("Thời gian thực hiện\nChủ trì thực hiện", False),
    ],
)
def test_columns_that_were_printed_one_below_the_other_have_no_tasks(names: str, *, found: bool) -> None:
    out = kehoach.parse(HEAD + "I. MỤC ĐÍCH\nTrồng rừng.\n" + COLUMNS.format(names=names))
    assert [d.code for d in out.diagnostics].count("KH405") == found
    assert (not out.tasks) is found


def test_a_heading_above_such_columns_is_no_name_of_one() -> None:
    names = "Sản phẩm\nThời gian thực hiện\nChủ trì thực hiện"
    appendix = COLUMNS.format(names=names).replace("\n1\n", "\nSở Y tế kiểm tra các vườn ươm trước ngày 15/6/2026.\n")
    out = kehoach.parse(HEAD + "I. MỤC ĐÍCH\nTrồng rừng.\n" + appendix)
    assert [task.chu_tri[0].name for task in out.tasks][:1] == ["Sở Y tế"]
    assert "KH405" in [d.code for d in out.diagnostics]


def test_a_heading_in_capitals_stands_above_a_table_that_lost_its_rows() -> None:
    rows = LOST.partition("RỪNG\n")[2].format(third="Thời gian")
    out = kehoach.parse(HEAD + "I. MỤC ĐÍCH\nTrồng rừng.\nII. PHÂN CÔNG NHIỆM VỤ\n" + rows)
    assert (out.body[1].heading, out.tasks) == ("PHÂN CÔNG NHIỆM VỤ", [])
    assert "KH405" in [d.code for d in out.diagnostics]


def test_a_task_in_table_and_text_is_linked() -> None:
    body = (
        "I. NỘI DUNG\n1. Sở Y tế khám sức khỏe cho học sinh các trường vùng cao của tỉnh.\n2. Sở Nội vụ theo dõi.\n"
        "II. PHÂN CÔNG\nSTT | Nội dung công việc | Cơ quan chủ trì\n"
        "1 | Sở Y tế khám sức khỏe cho học sinh các trường vùng cao của tỉnh | Sở Y tế\n2 | Theo dõi | Sở Nội vụ\n"
    )
    tasks = {task.source: task for task in kehoach.parse(HEAD + body).tasks}
    assert tasks["I/1"].same_as == [tasks["bang-1/1"].id]
    assert tasks["bang-1/1"].same_as == [tasks["I/1"].id]


@pytest.mark.parametrize(("times", "linked"), [(2, 1), (50, 49), (51, 0)])
def test_a_sentence_that_stands_everywhere_is_a_formula(times: int, linked: int) -> None:
    line = "- Báo cáo kết quả trồng rừng của đơn vị về Chi cục Kiểm lâm theo quy định.\n"
    tasks = kehoach.parse(f"{HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Hạt Kiểm lâm\n{line * times}").tasks
    assert [len(task.same_as) for task in tasks if task.text.startswith("Báo cáo")] == [linked] * times


def test_money_is_linked_to_its_activity() -> None:
    body = """I. NỘI DUNG
1. Tập huấn kỹ năng trồng rừng
- Cơ quan chủ trì: Chi cục Kiểm lâm.
- Kinh phí: Ngân sách tỉnh cấp 250 triệu đồng.
2. Trồng cây
- Cơ quan chủ trì: Hội Nông dân tỉnh.
"""
    document = kehoach.parse(HEAD + body)
    assert [(entry.source, entry.task) for entry in document.funding] == [("I/1/-2", document.tasks[0].id)]
    assert document.tasks[0].source == "I/1"
