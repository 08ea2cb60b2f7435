"""Place and date of a letterhead, dates in a text, dates in the box of a site."""

from __future__ import annotations

import pytest

from kehoach.parsers.place_date import find_place_date
from kehoach.reference.dates import find_date, iter_dates, parse_site_date

FOUND = [  # line, place, date, blank
    ("Lào Cai, ngày 30 tháng 01 năm 2024", "Lào Cai", "2024-01-30", False),
    ("Tân Biên, ngày 05 tháng 6 năm 2020", "Tân Biên", "2020-06-05", False),
    ("Ninh Bình, ngày 27/3/2019", "Ninh Bình", "2019-03-27", False),
    ("Hà Nội, ngày 02-02-1998", "Hà Nội", "1998-02-02", False),
    ("Hà Nội, 03/4/2018", "Hà Nội", "2018-04-03", False),
    ("Hà Nội, 03 tháng 4 năm 2018", "Hà Nội", "2018-04-03", False),
    ("Hà Nội ngày 02 tháng 3 năm 1998", "Hà Nội", "1998-03-02", False),
    ("Hà Nội, ngày12tháng3năm2020", "Hà Nội", "2020-03-12", False),
    ("Hà Nội, ngày 12 tháng 3 nãm 2020", "Hà Nội", "2020-03-12", False),
    ("Bình sơn, ngày 12 tháng 3 năm 2020", "Bình sơn", "2020-03-12", False),
    ("TT Bình Sơn, ngày 12 tháng 3 năm 2020", "TT Bình Sơn", "2020-03-12", False),
    ("TX. Bình Sơn, ngày 12 tháng 3 năm 2020", "TX. Bình Sơn", "2020-03-12", False),
    ("Số: 7/BC - TT Bình Sơn, ngày 12 tháng 3 năm 2020", "Bình Sơn", "2020-03-12", False),
    ("Phú Lâm, 15 giờ ngày 3/9/2026", "Phú Lâm", "2026-09-03", False),
    ("Số: 05/CĐ-UBND, Phú Lâm, 15 giờ 30, ngày 3 tháng 9 năm 2026", "Phú Lâm", "2026-09-03", False),
    ("Qu ả ng Ngãi, ngày 12 tháng 3 năm 2020", "Qu ả ng Ngãi", "2020-03-12", False),
    ("Lâm Đồ ng, ngày 12 tháng 3 năm 2020", "Lâm Đồ ng", "2020-03-12", False),
    ("   \x0cSơn, 7 tháng 4 năm 2026", "Sơn", "2026-04-07", False),
    ("Bình Sơn, ngày..05..tháng..4..năm..2016..", "Bình Sơn", "2016-04-05", False),
    ("Bình Sơn, ngày … 05 … tháng … 4 … năm … 2016", "Bình Sơn", "2016-04-05", False),
    # blanks of drafts
    ("Lào Cai, ngày    tháng    năm 2026", "Lào Cai", None, True),
    ("Lào Cai, ngày ... tháng 8 năm 2026", "Lào Cai", None, True),
    ("Lâm Đồng, ngày … tháng … năm 20…", "Lâm Đồng", None, True),
    ("Hà Nội, ngày....tháng....năm 2026 ", "Hà Nội", None, True),
    ("Đồng Tháp, ngày       tháng 4 năm 2026", "Đồng Tháp", None, True),
    ("Hà Nội, ngày....... tháng..... năm 20.... ", "Hà Nội", None, True),
    ("Hà Nội, ngày … tháng … năm 202…", "Hà Nội", None, True),
    ("Bình Sơn, ngày ..... tháng ..... năm 200", "Bình Sơn", None, True),
    ("......., ngày... tháng... năm...... ", None, None, True),
    # unreadable and impossible
    ("Số: 46  /VBHN-BQP     Hà Nội, ngày OW tháng ,Š năm 2026", "Hà Nội", None, False),
    ("Hà Nội, ngày 31 tháng 02 năm 2020", "Hà Nội", None, False),
    # cut out of a longer line
    ("Số: 3745/QĐ-UBND Tây Ninh, ngày 30 tháng 12 năm 2021 QUYẾT ĐỊNH", "Tây Ninh", "2021-12-30", False),
    ("Độc lập - Tự do - Hạnh phúc Tây Ninh, ngày 30 tháng 12 năm 2021", "Tây Ninh", "2021-12-30", False),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Kon Tum, ngày 04 tháng 5 năm 2020", "Kon Tum", "2020-05-04", False),
    ("Số: 38/KH-UBND | Ninh Bình, ngày 27 tháng 03 năm 2019 |", "Ninh Bình", "2019-03-27", False),
    ("Số: 38/KH-UBND, ngày 27 tháng 03 năm 2019", None, "2019-03-27", False),
    ("Số: 38/KH-UBND ngày 27/3/2019", None, "2019-03-27", False),
    ("Số 38-KH/ĐU, Bình Sơn, ngày 27 tháng 3 năm 2019", "Bình Sơn", "2019-03-27", False),
    ("  Số: 1050 /QĐ-SCT          Lào Cai, ngày 06 tháng 3 năm 2026", "Lào Cai", "2026-03-06", False),
    ("UBND TỈNH LÀO CAI Lào Cai, ngày 5 tháng 6 năm 2020", "Lào Cai", "2020-06-05", False),
    ("*Lương Minh, ngày 10 tháng 12 năm 2025*", "Lương Minh", "2025-12-10", False),
    # shapes of places
    ("Thành phố Hồ Chí Minh, ngày 5 tháng 6 năm 2020", "Thành phố Hồ Chí Minh", "2020-06-05", False),
    ("TP. Hồ Chí Minh, ngày 5 tháng 6 năm 2020", "TP. Hồ Chí Minh", "2020-06-05", False),
    ("TP.HCM, ngày 5 tháng 6 năm 2020", "TP.HCM", "2020-06-05", False),
    ("Phan Rang-Tháp Chàm, ngày 5 tháng 6 năm 2020", "Phan Rang-Tháp Chàm", "2020-06-05", False),
    ("Bà Rịa - Vũng Tàu, ngày 5 tháng 6 năm 2020", "Bà Rịa - Vũng Tàu", "2020-06-05", False),
    ("Quận 1, ngày 5 tháng 6 năm 2020", "Quận 1", "2020-06-05", False),
    ("A Lưới, ngày 5 tháng 6 năm 2020", "A Lưới", "2020-06-05", False),
    ("Ea H'leo, ngày 5 tháng 6 năm 2020", "Ea H'leo", "2020-06-05", False),
    ("xã Lương Minh, ngày 10 tháng 12 năm 2025", "xã Lương Minh", "2025-12-10", False),
    ("LÀO CAI, ngày 5 tháng 6 năm 2020", "LÀO CAI", "2020-06-05", False),
    ("Ngày 12 tháng 3 năm 2020", None, "2020-03-12", False),
]

NOT_FOUND = [
    "Thứ 7, ngày 23 tháng 10 năm 2021",
    "Chủ nhật, 24/10/2021",
    "Hôm nay, ngày 3 tháng 2 năm 2020",
    "Cập nhật, ngày 23/10/2021",
    "Sáng mai, 15 giờ ngày 3/9/2026",
    "trước 15 giờ ngày 3 tháng 9 năm 2026",
    "Thứ Ba, 15 giờ ngày 3/9/2026",
    "Chậm nhất là ngày 15 tháng 12 năm 2025, Tổ bầu cử",
    "Căn cứ Luật Xây dựng ngày ... tháng ... năm 2025;",
    "thông qua ngày 03 tháng 12 năm 2025.",
    "Hồi ….giờ ….., ngày …. tháng …. năm …., tại",
    "Tại Hà Nội, ngày 3 tháng 2 năm 2020",
    "của UBND tỉnh Lào Cai, ngày 5 tháng 6 năm 2020",
    "Số, ngày, tháng, năm của quyết định",
    "Kế hoạch số 12/KH-UBND ngày 3/4/2020 của UBND tỉnh",
    "Số 12/KH-UBND ngày 3 tháng 4 năm 2020 của Ủy ban nhân dân tỉnh",
    "kèm theo Quyết định số 12/QĐ-UBND ngày 3 tháng 4 năm 2020",
    "theo số 12/QĐ-UBND, Bình Sơn, ngày 3 tháng 4 năm 2020",
    "ngày 26/3/1998",
    "tại Tờ trình số 02/TTr-CAT- ANCTNB ngày 03 tháng 02 năm 2023.",
    "#### NGÀY 2: THỨ BA, NGÀY 25/8/2026",
    "",
]


@pytest.mark.parametrize(("line", "place", "date", "blank"), FOUND)
def test_place_date_is_found(line: str, place: str | None, date: str | None, blank: bool) -> None:
    found = find_place_date(line)
    assert found is not None
    assert (found.place, found.date, found.blank) == (place, date, blank)
    assert line[found.place_start : found.place_end] == (place or "")
    assert (found.start, found.end) == (found.place_start, found.date_end)


@pytest.mark.parametrize("line", NOT_FOUND)
def test_a_sentence_or_a_clock_is_no_place_date(line: str) -> None:
    assert find_place_date(line) is None


@pytest.mark.parametrize(
    ("text", "iso", "printed"),
    [
        ("của ngày 30/02/2024 và ngày 1-3-2024 nữa", "2024-03-01", "ngày 1-3-2024"),
        ("số 12 ngày 30 tháng 01 năm 2024 của", "2024-01-30", "ngày 30 tháng 01 năm 2024"),
        ("trước 15/4/2019;", "2019-04-15", "15/4/2019"),
        ("(01.12.2025)", "2025-12-01", "01.12.2025"),
        ("Ngày 05 tháng 6, 2020", "2020-06-05", "Ngày 05 tháng 6, 2020"),
    ],
)
def test_first_date_of_a_text(text: str, iso: str, printed: str) -> None:
    found = find_date(text)
    assert found is not None
    assert (found[0], text[found[1] : found[2]]) == (iso, printed)


@pytest.mark.parametrize(
    "text", ["1/6", "9/9 huyện", "27/3", "121/2020/QH14", "1.2.3.2024", "ngày ... tháng 8 năm 2026"]
)
def test_no_date(text: str) -> None:
    assert find_date(text) is None


def test_all_dates_in_order() -> None:
    text = "từ ngày 01/02/2024 đến ngày 3 tháng 4 năm 2024"
    assert [iso for iso, _, _ in iter_dates(text)] == ["2024-02-01", "2024-04-03"]
    assert find_date(text, 20) == ("2024-04-03", 23, len(text))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("27/03/2019", "2019-03-27"),
        ("27-3-2019", "2019-03-27"),
        ("2019-03-27", "2019-03-27"),
        ("2019-03-27T10:11:12", "2019-03-27"),
        ("Thứ 7, 23/10/2021 08:30", "2021-10-23"),
        ("30 tháng 01 năm 2024", "2024-01-30"),
        ("12/22/2020 7:41:10 AM", "2020-12-22"),
        ("05/06/2020 7:41:10 AM", None),
        ("Đang cập nhật", None),
        ("31/02/2020", None),
        ("", None),
    ],
)
def test_site_date(text: str, iso: str | None) -> None:
    assert parse_site_date(text) == iso


@pytest.mark.parametrize("unit", ["ngày ", "1/", "ngày ... tháng ", "Hà Nội, ", "12 tháng ", ".", "năm 20"])
def test_a_megabyte_of_pieces_is_no_date(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    found = find_place_date(text)
    assert found is None or found.date is None
    assert (find_date(text), parse_site_date(text)) == (None, None)
