"""What a news article says about the document that it reports on."""

from __future__ import annotations

import pytest

import kehoach

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
