"""What a news article says about the document that it reports on."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.parsers.article import unwrapped
from kehoach.parsers.profile import Profile
from kehoach.readers.text import read_string
from kehoach.text.lines import read_lines

ARTICLE = """Trang chủ
Xã Phú Lâm mở thư viện cho trẻ em trong dịp nghỉ hè năm nay
12/03/2024 10:30

Theo đó, {day} UBND tỉnh Bình Sơn vừa ban hành Văn bản số {number} về mở thư viện xã cho trẻ em trong dịp nghỉ hè; \
yêu cầu các đơn vị chuẩn bị sách, bàn ghế và người trông coi, báo cáo kết quả về Sở Văn hóa. Ảnh: V.T
"""


@pytest.mark.parametrize(
    ("number", "kind"),
    [("12/KH-UBND", "Kế hoạch"), ("12/UBND-VX", "Công văn"), ("12-CV/TU", "Công văn"), ("12/2024/QH15", None)],
)
def test_the_number_tells_of_what_type_a_paper_is(number: str, kind: str | None) -> None:
    reported = kehoach.parse(ARTICLE.format(day="sáng 12/3,", number=number)).reported
    assert reported is not None
    assert (reported.loai, reported.so_hieu) == (kind, number)


@pytest.mark.parametrize(("day", "date"), [("05/3", "2024-03-05"), ("31/02", None), ("45/13", None)])
def test_a_day_that_no_calendar_has_is_no_date(day: str, date: str | None) -> None:
    reported = kehoach.parse(ARTICLE.format(day=f"ngày {day},", number="12/KH-UBND")).reported
    assert reported is not None
    assert reported.ngay == date


SAID = (
    ("", "số 12/KH-UBND ngày 05/3", "2024-03-05"),
    ("", "số 12/KH-UBND (ngày 05/3)", "2024-03-05"),
    ("sáng 12/3,", "số 12/KH-UBND ngày 05/3", "2024-03-05"),
    ("ngày 11/3/2024,", "số 12/KH-UBND ngày 05/3", "2024-03-05"),
    ("", "số 12/KH-UBND ngày 30/12", "2023-12-30"),  # the post is of March
    ("chiều 11/3,", "số 12/KH-UBND", "2024-03-11"),
    ("tối nay (11-3),", "số 12/KH-UBND", "2024-03-11"),
    ("sáng 11/3, lễ hội khai mạc. Nay", "số 12/KH-UBND", None),
    ("sau khi kiểm tra trưa 11/3, sáng nay,", "số 12/KH-UBND", None),
    ("với tỷ lệ sáng 1/3 và", "số 12/KH-UBND", None),
    ("", "số 12/KH-UBND mở cửa thư viện ngày 05/4", None),
)


@pytest.mark.parametrize(("before", "number", "date"), SAID, ids=[f"{before} {number}" for before, number, _ in SAID])
def test_a_day_without_its_year(before: str, number: str, date: str | None) -> None:
    reported = kehoach.parse(ARTICLE.format(day=before, number=number.removeprefix("số "))).reported
    assert reported is not None
    assert reported.ngay == date


def test_lines_that_a_copy_broke_are_paragraphs() -> None:
    document = kehoach.parse(
        "Thành lập Tổ công tác chuyển đổi số\n27/08/2025 11:00\nNgày 26/8/2025,\n"
        "UBND tỉnh Bình Sơn họp và ban hành Quyết\nđịnh số 2743/QĐ-UBND về lập Tổ công tác.\n"
        "Theo đó, Tổ công tác gồm 15 thành viên và báo cáo kết quả trước ngày\n30/9/2025.\n"
    )
    assert (document.kind, [paragraph.text for paragraph in document.mo_dau]) == (
        "tin_bai",
        [
            "Thành lập Tổ công tác chuyển đổi số",
            "Ngày 26/8/2025, UBND tỉnh Bình Sơn họp và ban hành Quyết định số 2743/QĐ-UBND về lập Tổ công tác.",
            "Theo đó, Tổ công tác gồm 15 thành viên và báo cáo kết quả trước ngày 30/9/2025.",
        ],
    )
    assert document.reported is not None
    assert (document.reported.so_hieu, document.reported.ngay) == ("2743/QĐ-UBND", "2025-08-26")


@pytest.mark.parametrize(
    "lines",
    [
        ("Trang chủ,", "tin tức", "văn hóa", "thể thao"),  # a menu
        ("Xã Phú Lâm mở thư viện cho trẻ em trong dịp nghỉ hè năm nay", "12/03/2024 10:30"),
        ("Trẻ em của xã được mượn sách về nhà đọc trong mười ngày.", "người lớn cũng được mượn sách về nhà đọc."),
        ("Trẻ em của xã được mượn sách về nhà đọc, trong đó", "1. Sách giáo khoa của các lớp học trong xã"),
    ],
)
def test_lines_of_their_own_are_not_joined(lines: tuple[str, ...]) -> None:
    read = list(read_lines(read_string("\n".join(lines))))
    assert unwrapped(read, Profile()) == read


def test_lines_with_something_of_the_page_between_them_are_not_joined() -> None:
    above, _, line = read_lines(read_string("Trẻ em của xã được mượn sách về nhà đọc,\nTrang 2\nnhững ai đã có thẻ."))
    assert unwrapped([above, line], Profile()) == [above, line]


def test_a_table_among_the_paragraphs_is_given_and_is_no_text_of_the_article() -> None:
    rows = "| Ngày | Buổi | Môn |\n|---|---|---|\n| 04/4 | Sáng | Vẽ |\n| 05/4 | Chiều | Hát |\n"
    last = "Thư viện mở cửa cả tuần, trẻ em được mượn sách về nhà đọc trong mười ngày rồi mang sách trả lại.\n"
    document = kehoach.parse(ARTICLE.format(day="ngày 4/3/2024", number="12/UBND-VX") + "\n" + rows + "\n" + last)
    assert document.kind == "tin_bai"
    assert [[cell.text for cell in table.cells][:6] for table in document.tables] == [
        ["Ngày", "Buổi", "Môn", "04/4", "Sáng", "Vẽ"]
    ]
    assert not [item.text for item in document.mo_dau if "|" in item.text]
    assert any(item.text.startswith("Thư viện") for item in document.mo_dau)
    assert document.coverage.unparsed == 0
