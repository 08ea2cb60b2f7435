"""Rows of tasks: what they say, which are chosen, in which order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.exports.documents import OFFICES, actor, document, header, node, plan, task, time

from kehoach.exports import tasks
from kehoach.exports.deadlines import due_day, last_day
from kehoach.schema import Time


def test_a_row_says_where_the_task_stands() -> None:
    first, second, third, attached = tasks.rows([plan()])
    assert first.section == "II. NHIỆM VỤ › A. Truyền thông"
    assert second.section == third.section == "III. TỔ CHỨC THỰC HIỆN › 1. Sở Y tế"
    assert attached.section == "1. Dạy bơi"


def test_a_task_of_an_attached_document_names_the_document_that_it_was_issued_with() -> None:
    identity = tasks.rows([plan()])[-1].document
    assert (identity.loai, identity.so_hieu, identity.kem_theo, identity.ngay) == (
        "Chương trình",
        None,
        "12/KH-UBND",
        "2025-02-10",
    )
    assert identity.number == "kèm theo 12/KH-UBND"


def test_a_task_of_an_article_is_of_the_document_that_it_is_about() -> None:
    told = {"loai": "Công văn", "so_hieu": "77/UBND-VX", "ngay": "2025-03-01", "span": (0, 1)}
    made = document(kind="tin_bai", header={}, reported=told, tasks=[task("nv-1", "Kiểm tra")])
    (row,) = tasks.rows([made])
    assert row.document.title == "Công văn · 77/UBND-VX · 2025-03-01"


def test_json() -> None:
    data = tasks.as_data(tasks.rows([plan()])[0])
    assert data == {
        "van_ban": {
            "id": None,
            "loai": "Kế hoạch",
            "so_hieu": "12/KH-UBND",
            "ngay": "2025-02-10",
            "co_quan": None,
            "trich_yeu": "Chăm sóc trẻ em năm 2025",
            "kem_theo": None,
            "file": "plan.txt",
        },
        "id": "nv-1",
        "section": "II. NHIỆM VỤ › A. Truyền thông",
        "text": "Tổ chức tháng hành động, truyền thông ở 12 xã",
        "chu_tri": ["Sở LĐTBXH"],
        "phoi_hop": ["Sở Y tế", "UBND các huyện, thành phố"],
        "trinh": [],
        "thoi_han": "Trước ngày 15/6",
        "due": "2025-06-14",
        "dinh_ky": False,
        "san_pham": "Báo cáo",
        "kind": "muc",
        "modality": None,
        "parent": None,
        "same_as": [],
        "source": "bang-1/3",
        "span": [3, 9],
    }


def test_every_field_of_json_is_told_in_the_module() -> None:
    for name in tasks.as_data(tasks.rows([plan()])[0], with_became=True):
        assert f"`{name}`" in (tasks.__doc__ or "")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (time("ngày 01/3/2025", "date", date="2025-03-01"), date(2025, 3, 1)),
        (time("chậm nhất 01/3/2025", "by", date="2025-03-01"), date(2025, 3, 1)),
        (time("trước 01/3/2025", "before", date="2025-03-01"), date(2025, 2, 28)),
        (time("trước 16h ngày 01/3/2025", "before", date="2025-03-01", edtf="2025-03-01T16:00:00"), date(2025, 3, 1)),
        (time("quý II/2025", "range", start="2025-04-01", end="2025-06-30"), date(2025, 6, 30)),
        (time("hằng năm", "recur", every=["P1Y"]), None),
        (time("1/6", "annual_day", date="2025-06-01"), None),
        (time("thường xuyên", "continuous"), None),
        (time("tháng 3/2025", "date", date="2025-03-XX"), None),
        (time("trước công nguyên", "before", date="0001-01-01"), None),
    ],
)
def test_last_day(given: dict[str, Any], expected: date | None) -> None:
    assert due_day(Time.model_validate(given), date(2025, 1, 1), last_day) == expected


def test_what_comes_back_has_no_first_day_without_a_date_of_the_document() -> None:
    rule = Time.model_validate(time("05 hằng tháng", "recur", rrule="FREQ=MONTHLY;BYMONTHDAY=5"))
    asked: list[date] = []

    def due(_time: Time, on: date) -> date:
        asked.append(on)
        return on

    assert due_day(rule, None, due) is None
    assert due_day(rule, date(2025, 2, 10), due) == date(2025, 2, 10)
    assert asked == [date(2025, 2, 10)]


def ids(found: list[tasks.Row]) -> list[str]:
    return [f"{row.document.loai} {row.task.id}" for row in found]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ["Kế hoạch nv-1", "Kế hoạch nv-2", "Kế hoạch nv-3", "Chương trình nv-1"]),
        ({"office": "Sở Y tế"}, ["Kế hoạch nv-1", "Kế hoạch nv-2", "Kế hoạch nv-3"]),
        ({"office": "Sở Y tế", "role": "lead"}, ["Kế hoạch nv-2", "Kế hoạch nv-3"]),
        ({"office": "Sở Y tế", "role": "help"}, ["Kế hoạch nv-1"]),
        ({"office": "Sở Lao động – Thương binh và Xã hội"}, ["Kế hoạch nv-1"]),
        ({"office": "Sở Y tế tỉnh Sông Trà", "role": "help"}, ["Kế hoạch nv-1"]),
        ({"office": "Sở Y tế tỉnh Sông Con"}, []),
        ({"due_before": date(2025, 6, 14)}, ["Chương trình nv-1"]),
        ({"due_before": date(2025, 6, 15)}, ["Kế hoạch nv-1", "Chương trình nv-1"]),
        ({"due_before": date(2025, 6, 15), "office": "UBND huyện"}, ["Kế hoạch nv-1"]),
    ],
)
def test_select(options: dict[str, Any], expected: list[str]) -> None:
    assert ids(tasks.select(tasks.rows([plan()]), **options)) == expected


def test_any_of_several_times_may_be_before_the_day() -> None:
    made = document(
        tasks=[
            task(
                "nv-1",
                "Báo cáo",
                thoi_han=time("quý IV/2025", "range", end="2025-12-31"),
                thoi_han_khac=[time("15/6/2025", "by", date="2025-06-15")],
            )
        ]
    )
    found = tasks.rows([made])
    assert len(tasks.select(found, due_before=date(2025, 7, 1))) == 1
    assert (found[0].due, found[0].thoi_han) == (date(2025, 12, 31), "quý IV/2025; 15/6/2025")


def test_by_due_keeps_the_order_of_those_without_a_day_at_the_end() -> None:
    assert ids(tasks.by_due(tasks.rows([plan()]))) == [
        "Chương trình nv-1",
        "Kế hoạch nv-1",
        "Kế hoạch nv-2",
        "Kế hoạch nv-3",
    ]


def test_what_offices_became_stands_beside_them() -> None:
    became = {"vn-99.slddtbxh": ["Sở Nội vụ", "Sở Y tế"]}
    row = next(tasks.of_document(plan(), became=lambda entity: became.get(entity, [])))
    assert row.nay_la == {"Sở LĐTBXH": ["Sở Nội vụ", "Sở Y tế"]}
    assert tasks.as_data(row, with_became=True)["nay_la"] == row.nay_la


def test_an_attached_document_may_name_offices_of_the_outer_one() -> None:
    inner = {"span": (0, 1), "tasks": [task("nv-1", "Khám", chu_tri=[actor("sở này", "syt")])]}
    (row,) = tasks.rows([document(offices=OFFICES, attachments=[inner])])
    assert tasks.select([row], office="SYT") == [row]


def test_a_deep_tree_is_named_by_the_nearest_headings() -> None:
    made = node("x", "1.", "tầng 200")
    for depth in range(199, 0, -1):
        made = {**node(f"t{depth}", "1.", f"tầng {depth}", made)}
    (row,) = tasks.rows([document(body=[made], tasks=[task("nv-1", "Làm", "x")])])
    assert row.section.startswith("1. tầng 189") and row.section.endswith("1. tầng 200")


def test_a_task_of_a_place_that_is_not_known_has_no_section() -> None:
    (row,) = tasks.rows([document(header=header(None), tasks=[task("nv-1", "Làm", "bang-9/1")])])
    assert row.section == ""
