"""Columns of months, quarters or years in which a tick says when."""

from __future__ import annotations

import pytest

import kehoach

HEAD = "SỞ Y TẾ\nSố: 5/KH-SYT\nHà Giang, ngày 06 tháng 9 năm 2022\n\nKẾ HOẠCH\nTrồng cây {plan}\n\nI. NỘI DUNG\n\n"


def times(table: str, plan: str = "bóng mát") -> list[list[tuple[str, str | None]]]:
    tasks = kehoach.parse(HEAD.format(plan=plan) + table).tasks
    return [[(t.raw, t.edtf) for t in (task.thoi_han, *task.thoi_han_khac) if t is not None] for task in tasks]


def markdown(*rows: str) -> str:
    head, *below = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "".join(f"| {row} |\n" for row in (head, rule, *below))


def test_ticks_below_quarters_say_when() -> None:
    table = markdown(
        "TT | Nội dung | Chủ trì | Quý I | QII | Q3 | Quý IV",
        "1 | Đào hố | Hội Nông dân | x | | | ",
        "2 | Giao cây | Hạt Kiểm lâm | | X | x | ",
        "3 | Tưới cây | Hội Phụ nữ | ✓ | | | ✓",
        "4 | Rào cây | Hội Phụ nữ | | | | ",
    )
    assert times(table) == [
        [("Quý I", "2022-33")],
        [("QII | Q3", "2022-04/2022-09")],
        [("Quý I", "2022-33"), ("Quý IV", "2022-36")],
        [],
    ]


def test_bare_months_of_a_year_of_schools() -> None:
    table = markdown(
        "TT | Nội dung | Người phụ trách | 10 | 11 | 12 | 1 | 2",
        "1 | Đào hố | Hiệu trưởng | x | | | | ",
        "2 | Giao cây | Kế toán | | x | x | x | ",
        "3 | Tưới cây | Kế toán | | | | | x",
    )
    assert times(table) == [
        [("10", "2022-10")],
        [("11 | 12 | 1", "2022-11/2023-01")],
        [("2", "2023-02")],
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("TT | Nội dung | Chủ trì | 1 | 2 | Tổng", "1 | Giao cây | Hội Nông dân | 5 | 7 | 12"),
        ("TT | Nội dung | Chủ trì | Có | Không", "1 | Giao cây | Hội Nông dân | x | "),
        ("TT | Nội dung | Chủ trì | Quý I | Quý II", "1 | Giao cây | Hội Nông dân | 5 ha | x"),
    ],
)
def test_what_is_no_tick_or_no_time(head: str, row: str) -> None:
    assert times(markdown(head, row)) == [[]]


def test_months_below_a_common_head_and_years() -> None:
    head = (
        "<tr><td rowspan=2>TT<td rowspan=2>Nội dung<td rowspan=2>Đơn vị phụ trách<td colspan=2>Tháng</tr>"
        "<tr><td>3<td>5</tr>"
    )
    page = f"<h1>KẾ HOẠCH</h1><p>I. TIẾN ĐỘ</p><table>{head}<tr><td>1<td>Giao cây<td>Hội Nông dân<td><td>X</tr></table>"
    (task,) = kehoach.parse_bytes(page.encode()).tasks
    assert task.thoi_han is not None and task.thoi_han.raw == "5"
    years = markdown("TT | Nhiệm vụ | Chủ trì | 2026 | 2027", "1 | Giao cây | Hội Nông dân | | x")
    assert times(years) == [[("2027", "2027")]]


def test_a_time_that_is_printed_goes_before_ticks() -> None:
    table = markdown(
        "TT | Nội dung | Chủ trì | Quý I | Quý II | Thời hạn",
        "1 | Đào hố | Hội Nông dân | x | | 15/3/2023",
        "2 | Giao cây | Hội Nông dân | | x | ",
    )
    assert [[raw for raw, _ in task] for task in times(table)] == [["15/3/2023"], ["Quý II"]]
