"""Tasks of tables whose cells have lines of their own or are merged: web pages and word files."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach

HEAD = "<p>II. PHÂN CÔNG</p><table><tr><th>STT<th>Nhiệm vụ<th>Sản phẩm<th>Thời gian thực hiện<th>Đơn vị chủ trì</tr>"


def read(rows: str) -> list[dict[str, Any]]:
    page = f"<html><body><h1>KẾ HOẠCH</h1>{HEAD}{rows}</table></body></html>"
    return [task.model_dump() for task in kehoach.parse_bytes(page.encode()).tasks]


def leads(task: dict[str, Any]) -> list[str]:
    return [actor["name"] for actor in task["chu_tri"]]


def test_a_merged_task_has_a_part_for_each_who_leads() -> None:
    tasks = read(
        '<tr><td rowspan="2">1<td rowspan="2">Lập kế hoạch trồng rừng hằng năm của các xã'
        "<td>Kế hoạch của tỉnh<td>Tháng 01<td>Sở Nội vụ</tr>"
        "<tr><td>Kế hoạch của xã<td>Tháng 02<td>UBND các xã</tr>"
        '<tr><td>2<td rowspan="2">Giao cây giống<td rowspan="2">Biên bản<td rowspan="2">Tháng 3<td>Hạt Kiểm lâm</tr>'
        "<tr><td>3<td>Hội Nông dân tỉnh</tr>"
    )
    assert [(task["source"], task["stt"], leads(task), task["inherited"]) for task in tasks] == [
        ("bang-1/1", "1", ["Sở Nội vụ"], []),
        ("bang-1/2", "1", ["UBND các xã"], ["text"]),
        ("bang-1/3", "2", ["Hạt Kiểm lâm"], []),
    ]
    assert [task["thoi_han"]["raw"] for task in tasks] == ["Tháng 01", "Tháng 02", "Tháng 3"]
    assert not any(task["same_as"] for task in tasks)


def test_a_name_goes_on_in_the_next_line_of_its_cell() -> None:
    (task,) = read(
        "<tr><td>1<td>Phân công hồ sơ<td>Phiếu giao<td>02 ngày"
        "<td>Lãnh đạo phòng chuyên môn<br>(P.QLT)<br>Cán bộ của<br>Sở Nội vụ<br>Văn phòng</tr>"
    )
    assert leads(task) == ["Lãnh đạo phòng chuyên môn (P.QLT)", "Cán bộ của Sở Nội vụ", "Văn phòng"]
    assert (task["thoi_han"]["raw"], task["thoi_han"]["lag"]) == ("02 ngày", "P2D")


def test_nt_says_the_cell_above_and_no_header() -> None:
    tasks = read(
        "<tr><td>1<td>Rà soát quỹ đất<td>-<td>nt<td>nt</tr>"
        "<tr><td>2<td>Giao cây giống<td>-<td>Tháng 3<td>Hạt Kiểm lâm</tr>"
        "<tr><td>3<td>Trồng cây<td>-<td>nt<td>nt</tr><tr><td>4<td>Tưới cây<td>-<td>nt<td>Sở Nội vụ</tr>"
    )
    assert [leads(task) for task in tasks] == [[], ["Hạt Kiểm lâm"], ["Hạt Kiểm lâm"], ["Sở Nội vụ"]]
    assert [task["thoi_han"] and task["thoi_han"]["raw"] for task in tasks] == [None, "Tháng 3", "Tháng 3", "Tháng 3"]


def test_times_before_the_tasks_hold_for_the_rows_below() -> None:
    head = "KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n"
    rows = (
        "| Tháng 3/2031 | Đào hố | Các thôn |\n| | Giao cây | Hội Nông dân |\n| Tháng 4/2031 | Trồng cây | Các thôn |\n"
    )
    before = kehoach.parse(f"{head}| Thời gian | Công việc | Chủ trì |\n|---|---|---|\n{rows}").tasks
    times = [task.thoi_han and task.thoi_han.raw for task in before]
    assert times == ["Tháng 3/2031", "Tháng 3/2031", "Tháng 4/2031"]
    rows = "| Đào hố | Tháng 3/2031 | Các thôn |\n| Giao cây | | Hội Nông dân |\n"
    behind = kehoach.parse(f"{head}| Công việc | Thời gian | Chủ trì |\n|---|---|---|\n{rows}").tasks
    assert [task.thoi_han and task.thoi_han.raw for task in behind] == ["Tháng 3/2031", None]


def test_the_number_of_a_room_is_nobody() -> None:
    head = "KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n| Thứ | Nội dung công việc | Phòng |\n|---|---|---|\n"
    found = kehoach.parse(f"{head}| Hai | Họp giao ban | 201 |\n| Ba | Kiểm tra hố | Phòng Kinh tế |\n").tasks
    assert [[actor.name for actor in task.chu_tri] for task in found] == [[], ["Phòng Kinh tế"]]


def test_a_total_is_no_task() -> None:
    rows = "<tr><td>1<td>Rà soát quỹ đất<td>-<td>Tháng 3<td>Hạt Kiểm lâm</tr>"
    assert len(read(f"{rows}<tr><td><td>Tổng cộng<td>60.500.000<td><td></tr>")) == 1
    assert len(read(f"{rows}<tr><td>2<td>Tổng kết<td>Báo cáo<td><td></tr>")) == 2


def test_names_below_each_other_in_a_cell_of_a_wrapped_table() -> None:
    text = (
        "KẾ HOẠCH\nII. PHÂN CÔNG\nTT\nNhiệm vụ\nCơ quan\nchủ trì\nCơ quan\nphối hợp\nThời gian\nthực hiện\n"
        "1\nRà soát quỹ đất trống ven các tuyến\nđường\nSở Tài chính\nSở Nông nghiệp và\nMôi trường\nHội Nông dân\n"
        "tỉnh\nQuý I/2027\n"
        "2\nGiao cây giống cho các hộ nghèo ở\ncác thôn\nHạt Kiểm lâm\nSở Nội vụ\nTháng 3/2027\n"
    )
    tasks = [task.model_dump() for task in kehoach.parse(text).tasks]
    assert [actor["name"] for actor in tasks[0]["phoi_hop"]] == ["Sở Nông nghiệp và Môi trường", "Hội Nông dân tỉnh"]
    assert [leads(task) for task in tasks] == [["Sở Tài chính"], ["Hạt Kiểm lâm"]]


def test_what_goes_on_all_the_time_adds_no_deadline_to_a_cell() -> None:
    tasks = read(
        "<tr><td>1<td>Trồng cây<td>Báo cáo<td>Từ tháng 5/2026, thường xuyên<td>Hạt Kiểm lâm</tr>"
        "<tr><td>2<td>Tỉa cành<td>Báo cáo<td>Quý I/2026 và Quý II/2026<td>Hạt Kiểm lâm</tr>"
    )
    further = [[time["raw"] for time in task["thoi_han_khac"]] for task in tasks]
    assert further == [[], ["Quý II/2026"]]


def test_a_break_of_markdown_parts_names_and_not_the_lines_of_one() -> None:
    head = "KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n| STT | Nội dung | Chủ trì | Phối hợp |\n|---|---|---|---|\n"
    rows = (
        ("BGH, GVCN<br>TTCM", "CTCĐ<br/>Tổ chuyên môn"),
        ("Phòng Giáo dục<br>và Đào tạo", "UBND các xã<br>Hội Nông dân"),
        ("Ủy ban<br>Mặt trận Tổ quốc xã", "Trung tâm<br>Văn hóa"),
        ("Phó<br>Giám đốc Sở Y tế", "Sở  Tài   chính<br>UBND các xã<br>Bí thư<br>Đoàn xã"),
    )
    text = head + "".join(f"| {n} | Trồng cây | {lead} | {co} |\n" for n, (lead, co) in enumerate(rows, 1))
    tasks = [task.model_dump() for task in kehoach.parse(text).tasks]
    assert [(leads(task), [actor["name"] for actor in task["phoi_hop"]]) for task in tasks] == [
        (["BGH", "GVCN", "TTCM"], ["CTCĐ", "Tổ chuyên môn"]),
        (["Phòng Giáo dục và Đào tạo"], ["UBND các xã", "Hội Nông dân"]),
        (["Ủy ban Mặt trận Tổ quốc xã"], ["Trung tâm Văn hóa"]),
        (["Phó Giám đốc Sở Y tế"], ["Sở Tài chính", "UBND các xã", "Bí thư Đoàn xã"]),
    ]


NAMES = "STT | Nhiệm vụ | Sản phẩm | Thời gian thực hiện | Đơn vị chủ trì"
FIRST = "1 | Lập kế hoạch trồng rừng hằng năm của các xã | Kế hoạch của tỉnh | Tháng 01 | Sở Nội vụ"
LAST = "2 | Giao cây giống | Biên bản | Tháng 3 | Hạt Kiểm lâm"


def of_text(*rows: str, tabs: bool = False) -> list[tuple[str, str, list[str]]]:
    table = "\n".join([NAMES, *([] if tabs else ["---|---|---|---|---"]), FIRST, *rows, LAST])
    text = f"KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n{table.replace(' | ', chr(9)) if tabs else table}\n"
    tasks = [task.model_dump() for task in kehoach.parse(text).tasks]
    return [(task["stt"], task["text"].split(" ", 1)[0], leads(task)) for task in tasks]


def test_a_merged_task_whose_cells_a_copy_left_out_or_blank() -> None:
    expected = [("1", "Lập", ["Sở Nội vụ"]), ("1", "Lập", ["UBND các xã"]), ("2", "Giao", ["Hạt Kiểm lâm"])]
    assert of_text("Kế hoạch của xã | Tháng 02 | UBND các xã") == expected
    assert of_text("Kế hoạch của xã | Tháng 02 | UBND các xã", tabs=True) == expected
    found = of_text(" |  | Kế hoạch của xã | Tháng 02 | UBND các xã")
    assert [row[1:] for row in found] == [row[1:] for row in expected]
    unnumbered = " | Tưới cây | Nhật ký | Tháng 02 | Sở Y tế"  # the row above has a task of its own
    found = of_text(unnumbered, " |  | Kế hoạch của xã | Tháng 02 | UBND các xã")
    assert [row[1] for row in found] == ["Lập", "Tưới", "Tưới", "Giao"]


def test_a_row_that_goes_on_with_the_names_above_is_no_part() -> None:
    listed = " | Tưới cây | Nhật ký | Tháng 02 | Sở Y tế;"
    found = of_text(listed, " |  | Biên bản | Tháng 3 | UBND các xã")
    assert [row[1] for row in found] == ["Lập", "Tưới", "Giao"]


def test_rows_that_are_no_part_of_the_task_above() -> None:
    expected = [("1", "Lập", ["Sở Nội vụ"]), ("2", "Giao", ["Hạt Kiểm lâm"])]
    for row in (
        " |  | của các xã | hằng năm | và Tài chính",  # the cells go on
        " |  |  |  | UBND các xã",  # nothing beside who leads
        " |  | Kế hoạch của xã | Tháng 02 | ",
        "II | Trồng rừng |  |  | ",
    ):
        assert of_text(row) == expected, row


@pytest.mark.parametrize(
    ("cell", "said"),
    [("Đang làm", ("Đang làm", "other")), ("Tuần 2", ("Tuần 2", "other")), ("Không", None), ("-", None), ("…", None)],
)
def test_what_a_cell_of_times_says_is_kept_though_no_reading_is_known(cell: str, said: tuple[str, str] | None) -> None:
    (task,) = read(f"<tr><td>1<td>Giao cây giống<td>Biên bản<td>{cell}<td>Hạt Kiểm lâm</tr>")
    time = task["thoi_han"]
    assert (time and (time["raw"], time["kind"])) == said


def test_a_row_that_begins_small_and_holds_nothing_else_goes_on_with_the_task_above() -> None:
    tasks = read(
        "<tr><td>1<td>Tập huấn cho các thôn; biên soạn tài liệu<td>Tài liệu<td>Quý II<td>Hạt Kiểm lâm</tr>"
        "<tr><td><td>hỏi đáp về trồng rừng<td><td><td></tr>"
        "<tr><td>2<td>Giao cây giống.<td>Biên bản<td>Tháng 3<td>Hạt Kiểm lâm</tr>"
        "<tr><td><td>tưới cây<td><td>Tháng 4<td></tr>"
    )
    assert [task["text"] for task in tasks] == [
        "Tập huấn cho các thôn; biên soạn tài liệu hỏi đáp về trồng rừng",
        "Giao cây giống.",
        "tưới cây",
    ]


def test_the_header_again_and_the_name_of_a_group_are_no_tasks() -> None:
    again = "<tr><td>STT<td>Nhiệm vụ<td>Sản phẩm<td>Thời gian thực hiện<td>Đơn vị chủ trì</tr>"
    tasks = read(
        "<tr><td>1<td>Tuyên truyền<td><td><td></tr>"
        "<tr><td>1.1<td>Phát tờ rơi<td>Tờ rơi<td>Tháng 3<td>Hạt Kiểm lâm</tr>"
        f"{again}<tr><td>2<td>Giao cây<td>Biên bản<td><td></tr>"
        "<tr><td>2.1<td>Đào hố<td>Biên bản<td>Tháng 3<td>Hạt Kiểm lâm</tr>"
    )
    assert [task["text"] for task in tasks] == ["Phát tờ rơi", "Giao cây", "Đào hố"]
    tasks = read(
        "<tr><td>1<td>Tuyên truyền<td><td><td>Sở Nội vụ</tr><tr><td>1.1<td>Phát tờ rơi<td><td><td>Hạt Kiểm lâm</tr>"
        "<tr><td>2<td>Giao cây<td><td><td></tr><tr><td>2.1<td>Đào hố<td><td>Tháng 3<td>Hạt Kiểm lâm</tr>"
    )
    assert [task["text"] for task in tasks] == ["Tuyên truyền", "Phát tờ rơi", "Giao cây", "Đào hố"]


def test_a_column_of_deeds_says_who_beside_one_that_says_when() -> None:
    head = "KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n| Công việc | Thực hiện | {} |\n|---|---|---|\n"
    head += "| Đào hố | Hội Nông dân | 08/3/2031 |\n"
    (task,) = kehoach.parse(head.format("Hạn xong")).tasks
    assert leads(task.model_dump()) == ["Hội Nông dân"]
    assert not kehoach.parse(head.format("Tỷ lệ")).tasks


def test_the_deadline_of_a_cell_in_columns_of_blanks_is_what_the_cell_says() -> None:
    text = (
        "KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n"
        " STT      Nội dung công việc             Chủ trì                Thời gian\n"
        "  1    Đào hố, giao cây giống cho     Hội Nông dân        Từ 25/9 đến\n"
        "       các hộ ven đường               xã Hạ Lam           05/10/2031\n"
        "  2    Tưới cây                       Hội Phụ nữ xã       02/10/2031\n"
    )
    first, _ = kehoach.parse(text).tasks
    assert first.thoi_han is not None and first.thoi_han.raw == "Từ 25/9 đến 05/10/2031"


def test_the_deadline_of_a_cell_between_rules_has_no_bars_in_it() -> None:
    rule = "+----+-----------+--------------+-------------+\n"
    text = (
        f"KẾ HOẠCH\nTrồng rừng\n\nI. NỘI DUNG\n\n{rule}| TT | Công việc | Chủ trì      | Thời gian   |\n{rule}"
        f"| 1  | Đào hố    | Hội Nông dân | 25 và       |\n|    |           |              | 26/6/2031   |\n{rule}"
    )
    (task,) = kehoach.parse(text).tasks
    assert task.thoi_han is not None and task.thoi_han.raw == "25 và 26/6/2031"
