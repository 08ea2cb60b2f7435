"""The case files of tasks and reports: a body, and a line for each fact that is read from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cases import Case, read_cases
from tests.heads import OF_PROVINCE as HEAD

import kehoach

CASES = Path(__file__).parent / "cases"


def parsed(case: Case) -> dict[str, Any]:
    document: dict[str, Any] = kehoach.parse(HEAD + case.text).model_dump(by_alias=True)
    return document


def names(actors: list[dict[str, Any]]) -> str:
    return "; ".join(actor["name"] for actor in actors) or "-"


def raw(times: list[dict[str, Any] | None]) -> str:
    return "; ".join(" ".join(time["raw"].split()) for time in times if time) or "-"


def task_line(task: dict[str, Any]) -> str:
    inherited = ", ".join(task["inherited"])
    parts = [task["source"], task["kind"], names(task["chu_tri"]), names(task["phoi_hop"]), raw([task["thoi_han"]])]
    return " | ".join([*parts, inherited]).rstrip()


def report_line(report: dict[str, Any]) -> str:
    people = [names(report[key]) for key in ("who", "to", "via", "then_to")]
    return " | ".join([report["source"], *people, ", ".join(report["period"]) or "-", raw(report["due"])])


TASKS, REPORTS = read_cases(CASES / "tasks.txt"), read_cases(CASES / "reports.txt")


@pytest.mark.parametrize("case", TASKS, ids=[case.title for case in TASKS])
def test_tasks(case: Case) -> None:
    assert [task_line(task) for task in parsed(case)["tasks"]] == case.expected


DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/2026/NĐ-CP
Hà Nội, ngày 03 tháng 02 năm 2026
NGHỊ ĐỊNH
Quy định về trồng rừng

"""
STATUTE = """ĐIỀU LỆ
Hội Chủ rừng tỉnh Vĩnh Hà

"""


@pytest.mark.parametrize(
    ("head", "title", "leads"),
    [
        (DECREE, "Trách nhiệm của Ủy ban nhân dân cấp tỉnh trong trồng rừng", ["Ủy ban nhân dân cấp tỉnh"]),
        (DECREE, "Nhiệm vụ, quyền hạn của chủ rừng", None),
        (STATUTE, "Nhiệm vụ của Hội", None),
        ("", "Nhiệm vụ của chủ rừng", None),  # no type is printed, but chapters are
    ],
)
def test_what_always_holds_is_no_task_unless_it_is_the_duty_of_an_office(
    head: str, title: str, leads: list[str] | None
) -> None:
    tasks = kehoach.parse(f"{head}Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. {title}\n1. Tổ chức tập huấn cho các hộ.\n").tasks
    assert [[actor.name for actor in task.chu_tri] for task in tasks] == ([] if leads is None else [leads])


DECISION = DECREE.replace("12/2026/NĐ-CP", "12/2026/QĐ-UBND").replace("NGHỊ ĐỊNH", "QUYẾT ĐỊNH")
OF_A_COMPANY = DECISION.replace("QĐ-UBND", "QĐ-MAITRE")
RESOLUTION = DECREE.replace("NGHỊ ĐỊNH", "NGHỊ QUYẾT").replace("NĐ-CP", "NQ-HĐND")
RESOLUTION = RESOLUTION.replace("CHÍNH PHỦ", "HỘI ĐỒNG NHÂN DÂN\nTỈNH VĨNH HÀ")
STEERS = "hướng dẫn, kiểm tra việc thực hiện Nghị định này."


@pytest.mark.parametrize(
    ("head", "clause", "leads"),
    [
        (DECISION, "Giao Sở Nội vụ chủ trì, phối hợp với các sở kiểm tra.", "Sở Nội vụ"),
        (DECISION, "Giao thông trong rừng được bảo đảm.", None),
        (DECISION, "Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.", None),
        (RESOLUTION, "Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.", "Ủy ban nhân dân tỉnh"),
        # the council itself gives it; what other organs may give is a rule
        (RESOLUTION, "HĐND tỉnh giao Ủy ban nhân dân tỉnh tổ chức thực hiện.", "Ủy ban nhân dân tỉnh"),
        (RESOLUTION, "Ủy ban nhân dân xã giao Trạm Y tế thu phí trồng rừng.", None),
        (RESOLUTION, "HĐND tỉnh giao cho Ủy ban nhân dân tỉnh tổ chức thực hiện.", "Ủy ban nhân dân tỉnh"),
        (RESOLUTION, "Hội đồng nhân dân tỉnh giao rừng cho các hộ.", None),
        (RESOLUTION, "Hội đồng nhân dân tỉnh giao đất, cho thuê đất theo quy định tại Điều 5.", None),
        (RESOLUTION, "HĐND tỉnh giao chỉ tiêu trồng rừng hằng năm cho các sở.", None),
        (RESOLUTION, "Hội đồng nhân dân t giao Sở Y tế tổ chức thực hiện.", None),
        # who sees to it that the document is carried out, not all who carry it out, nor who sees to something else
        (RESOLUTION, "Sở Tài chính, Sở Y tế giám sát việc thực hiện.", "Sở Tài chính, Sở Y tế"),
        (DECISION, "Sở Y tế chủ trì kiểm tra việc thi hành Quyết định này.", "Sở Y tế"),
        (DECREE, f"Bộ Y tế chịu trách nhiệm {STEERS}", "Bộ Y tế"),
        (DECREE, "Bộ Y tế hướng dẫn, kiểm tra việc thực hiện.", None),
        (DECREE, "Bộ Y tế kiểm tra việc thực hiện quy trình trồng rừng của các xã.", None),
        (DECISION, "Sở Y tế kiểm tra việc tổ chức triển khai thực hiện.", "Sở Y tế"),
        (DECISION, "Sở Y tế kiểm tra việc xây dựng và thực hiện.", None),
        (DECISION, "Phòng Kế toán có trách nhiệm chi trả tiền công.", None),
        (OF_A_COMPANY, "Phòng Kế toán có trách nhiệm chi trả tiền công.", "Phòng Kế toán"),
        (STATUTE, "Ban Kiểm tra theo dõi, đôn đốc việc thực hiện Điều lệ này.", None),
        # a day of the calendar, which does not come back and is still to come
        (DECREE, "Bộ Y tế rà soát các trạm, báo cáo Chính phủ trước ngày 31/12/2026.", "Bộ Y tế"),
        (DECREE, "Bộ Y tế rà soát các trạm, báo cáo Chính phủ trước ngày 31/12 hằng năm.", None),
        (DECREE, "Bộ Y tế rà soát các trạm, báo cáo Chính phủ trước ngày 31/12.", None),
        (DECREE, "Đối với rừng trồng trước ngày 31/12/2026, Bộ Y tế xem xét hỗ trợ.", None),
        (DECREE, "Bộ Y tế tiếp tục giải quyết hồ sơ đã nhận trước ngày 01/01/2026.", None),
        (DECREE, "Rừng trồng trước ngày 31/12/2026 được hỗ trợ.", None),
    ],
)  # fmt: skip
def test_a_document_that_sets_rules_may_give_an_order_too(head: str, clause: str, leads: str | None) -> None:
    tasks = kehoach.parse(f"{head}Điều 1. Rừng được trồng mới.\nĐiều 2. {clause}\n").tasks
    found = [(task.source, ", ".join(actor.name for actor in task.chu_tri)) for task in tasks]
    assert found == ([] if leads is None else [("Điều 2", leads)])


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Hội đồng nhân dân tỉnh giao", ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]),
        ("Hội đồng nhân dân tỉnh giao:", ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]),
        ("Ủy ban nhân dân xã giao", []),
        ("Rừng được giao", []),
    ],
)
def test_an_article_may_be_headed_by_who_gives_what_stands_in_it(title: str, leads: list[str]) -> None:
    items = "1. Ủy ban nhân dân tỉnh tổ chức trồng rừng.\n2. Sở Nội vụ xét khen thưởng.\n3. Rừng được chăm sóc."
    tasks = kehoach.parse(f"{RESOLUTION}Điều 1. Rừng được trồng mới.\nĐiều 2. {title}\n{items}\n").tasks
    assert [actor.name for task in tasks for actor in task.chu_tri] == leads


def test_rules_may_charge_an_office_in_any_article() -> None:
    text = """QUY ĐỊNH
Công tác trực ban mùa cháy rừng

Chương I
QUY ĐỊNH CHUNG
Điều 1. Công tác trực ban
1. Sở Nông nghiệp và Môi trường:
a) Tổ chức trực ban 24/24 giờ.
b) Khi có cháy lớn: báo cáo ngay Ủy ban nhân dân tỉnh.
2. Chi cục Kiểm lâm có quyền:
a) Kiểm tra hồ sơ.
3. Các đơn vị trực gồm:
a) Hạt Kiểm lâm.
4. Thường trực Ban Chỉ huy trồng rừng tỉnh:
a) Khi nhận được tin cháy rừng phải liên hệ với các xã.
5. Ủy ban nhân dân các xã, căn cứ vào tình hình cháy rừng:
a) Tổ chức chữa cháy.
"""
    tasks = kehoach.parse(text).tasks
    assert [(task.source[-3:], [actor.name for actor in task.chu_tri]) for task in tasks] == [
        ("1/a", ["Sở Nông nghiệp và Môi trường"]),
        ("1/b", ["Sở Nông nghiệp và Môi trường"]),
        ("4/a", ["Thường trực Ban Chỉ huy trồng rừng tỉnh"]),
        ("5/a", ["Ủy ban nhân dân các xã"]),
    ]


@pytest.mark.parametrize("case", REPORTS, ids=[case.title for case in REPORTS])
def test_reports(case: Case) -> None:
    assert [report_line(report) for report in parsed(case)["reports"]] == case.expected


def test_rules_charge_whom_a_heading_or_a_sentence_names() -> None:
    text = """QUY CHẾ
Làm việc của Ban Chỉ đạo trồng rừng

Chương I
QUY ĐỊNH CHUNG
Điều 1. Nhiệm vụ, quyền hạn chung của Chi cục Kiểm lâm
1. Tham gia đầy đủ các cuộc họp.
Chương II
CHẾ ĐỘ LÀM VIỆC
Điều 2. Chế độ báo cáo
1. Hằng quý, Chi cục Kiểm lâm báo cáo kết quả với Sở Nội vụ.
2. Chi cục Kiểm lâm có trách nhiệm dự họp.
3. Chi cục Kiểm lâm làm việc theo chế độ thủ trưởng.
4. Chi cục Kiểm lâm họp mỗi tháng 01 lần.
"""
    tasks = kehoach.parse(text).tasks
    assert [(task.source, [actor.name for actor in task.chu_tri]) for task in tasks] == [
        (f"Chương {article}", ["Chi cục Kiểm lâm"]) for article in ("I/Điều 1/1", "II/Điều 2/1", "II/Điều 2/2")
    ]


def test_a_report_tells_what_was_but_where_it_looks_ahead_or_asks() -> None:
    head = HEAD.replace("KẾ HOẠCH", "BÁO CÁO").replace("KH-UBND", "BC-UBND")
    text = """I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
1. Về mô hình, giải pháp mới
Sở Y tế phối hợp với các xã tổ chức tập huấn.
2. Đề nghị Hội Nông dân tỉnh tuyên truyền.
II. PHƯƠNG HƯỚNG, NHIỆM VỤ
1. Sở Y tế tổ chức tập huấn.
"""
    assert [task.source for task in kehoach.parse(head + text).tasks] == ["I/2", "II/1"]


@pytest.mark.parametrize(
    ("lines", "due"),
    [
        ("- Thời gian thực hiện: Quý II/2026.", ["Quý II/2026"]),
        ("- Thời gian: Quý II/2026 và Quý IV/2026.", ["Quý II/2026 và Quý IV/2026", "Quý IV/2026"]),
        (
            "- Thời gian: Quý II/2026.\n- Thời gian báo cáo: trước ngày 15/11/2026.",
            ["Quý II/2026", "trước ngày 15/11/2026"],
        ),
    ],
)
def test_the_field_of_an_activity_tells_its_deadline_once(lines: str, due: list[str]) -> None:
    (task,) = kehoach.parse(
        f"{HEAD}II. NỘI DUNG\n1. Rà soát vườn ươm\n- Đơn vị chủ trì: Chi cục Kiểm lâm.\n{lines}"
    ).tasks
    assert task.thoi_han is not None
    assert [time.raw for time in (task.thoi_han, *task.thoi_han_khac)] == due


def test_the_office_above_is_bound_behind_what_it_is_called() -> None:
    items = "- Cơ quan đầu mối, chịu trách nhiệm tổng hợp báo cáo.\n- Cơ quan đầu mối, tổng hợp báo cáo.\n"
    tasks = kehoach.parse(f"{HEAD}III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ:\n{items}").tasks
    assert [([actor.name for actor in task.chu_tri], task.modality) for task in tasks] == [
        (["Sở Nội vụ"], "order"),
        (["Sở Nội vụ"], None),
    ]
