"""Kính gửi and its list, in the ways that copies print it."""

from __future__ import annotations

import pytest

import kehoach

HEAD = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VX
Bình Sơn, ngày 05 tháng 3 năm 2026
V/v trồng cây
"""


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Kính gửi: Sở Y tế.", ["Sở Y tế"]),
        ("Kính gởi: Sở Y tế", ["Sở Y tế"]),
        ("Kính trình: Ban Giám hiệu Nhà trường", ["Ban Giám hiệu Nhà trường"]),
        ("Kính øửi: Sở Y tế", ["Sở Y tế"]),
        ("Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Kính gửi: | - Sở Y tế; - Công an tỉnh; - Ủy ban nhân dân các xã.",
         ["Sở Y tế", "Công an tỉnh", "Ủy ban nhân dân các xã"]),
        ("Kính gửi: | Sở Y tế", ["Sở Y tế"]),
        ("Kính gửi:\n– Sở Y tế;\n– Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Kính gửi:\n- Sở Y tế;\n- Công ty Lam Sơn. |", ["Sở Y tế", "Công ty Lam Sơn"]),
        ("Kính gửi: - Trưởng các thôn.\n\n - Hiệu trưởng các trường.", ["Trưởng các thôn", "Hiệu trưởng các trường"]),
        ("Kính gửi:\nTrưởng các thôn\nDo trời hạn, nhiều thôn thiếu nước. Phòng yêu cầu:", ["Trưởng các thôn"]),
        ("Kính gửi: Hiệu trưởng các trường Mầm non, Tiểu học,\n\n   THCS của xã.",
         ["Hiệu trưởng các trường Mầm non, Tiểu học, THCS của xã"]),
        ("Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n(gọi chung là đơn vị)\nNgày 01/3/2026 Ủy ban ban hành kế hoạch.",
         ["Sở Y tế", "Sở Nội vụ. (gọi chung là đơn vị)"]),
        ("Kính gửi:\n- Các trường.\n\n- Căn cứ Kế hoạch số 3/KH-UBND ngày 01/4/2026 của tỉnh;\n- Sở Y tế báo cáo.",
         ["Các trường"]),
        ("Kính gửi:\nThực hiện kế hoạch năm, Sở Nội vụ đề nghị các xã báo cáo:", []),
        ("Kính gửi:\nSở Nội vụ nhận được Công văn số 5/BNV-VP về trồng cây.", []),
        ("Kính gửi:\nCác Sở, ban, ngành:", ["Các Sở, ban, ngành:"]),
        ("Kính gửi:\n- Sở Y tế;\n- Các trường.\n(Sau đây gọi chung là đơn vị) Theo quy định tại Điều 9 Luật Thư viện, "
         "Sở Nội vụ hướng dẫn mượn sách như sau:", ["Sở Y tế", "Các trường"]),
        ("Kính gửi: Công ty trồng cây\n(Việt Nam) Bình Sơn", ["Công ty trồng cây (Việt Nam) Bình Sơn"]),
        ("Kính gửi: Công ty trồng cây Bình Sơn\n(Việt Nam)", ["Công ty trồng cây Bình Sơn (Việt Nam)"]),
        ("Kính gửi: Sở Y tế\nCác thôn, tổ\ntrong xã\nCăn cứ Luật Lâm nghiệp;", ["Sở Y tế", "Các thôn, tổ trong xã"]),
        ("Kính gửi: Sở Y tế\nNăm nay trời hạn\nCăn cứ Luật Lâm nghiệp;", ["Sở Y tế"]),
        ("Kính gửi: Các sở\nSở Nội vụ nhận được Công văn số 5/BNV-VP về việc báo\ncáo trồng cây.\nThực hiện Luật;",
         ["Các sở"]),
        ("Kính gửi: Các sở\nSở Nội vụ luôn quan tâm việc trồng\ncây.\nCăn cứ Luật Lâm nghiệp;", ["Các sở"]),
        ("Kính gửi: Các sở\nỦy ban nhân dân tỉnh đã ban hành Kế hoạch\nCăn cứ Luật Lâm nghiệp;", ["Các sở"]),
        ("Kính gửi: Sở Y tế\nCác thôn và hội có liên\nquan\nCăn cứ Luật Lâm nghiệp;",
         ["Sở Y tế", "Các thôn và hội có liên quan"]),
        ("Kính gửi: Sở Y tế\nCác thôn trồng cây như sau:\nCăn cứ Luật Lâm nghiệp;", ["Sở Y tế"]),
        ("Kính gửi: - Đảng ủy xã - BGH nhà trường - Ban Giám sát", ["Đảng ủy xã", "BGH nhà trường", "Ban Giám sát"]),
        ("Kính gửi: - Đảng ủy - HĐND - UBND các xã, phường;\n- Sở Y tế.",
         ["Đảng ủy - HĐND - UBND các xã, phường", "Sở Y tế"]),
        ("Kính gửi: - Cục Khám chữa bệnh - Bộ Y tế;\n- Sở Y tế.", ["Cục Khám chữa bệnh - Bộ Y tế", "Sở Y tế"]),
        ("Kính gửi: - Sở Y tế; - Sở Nội vụ;\n- Sở Tài chính.", ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính"]),
        ("| Kính gửi: | - Sở Y tế; - Sở Nội vụ; - Cục Việc làm - Bộ Nội vụ |\n| --- | --- |",
         ["Sở Y tế", "Sở Nội vụ", "Cục Việc làm - Bộ Nội vụ"]),
        ("Kính gửi:\n- Sở Y tế; - Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Kính gửi:\n- Phòng Nội vụ - Ủy ban nhân dân xã Phú Lâm.", ["Phòng Nội vụ - Ủy ban nhân dân xã Phú Lâm"]),
        ("Kính gửi: Sở Y tế; Sở Nội vụ; Ủy ban nhân dân các xã,\nphường.",
         ["Sở Y tế", "Sở Nội vụ", "Ủy ban nhân dân các xã, phường"]),
        ("Kính gửi: Hiệu trưởng các trường: Mầm non; Tiểu học.", ["Hiệu trưởng các trường: Mầm non; Tiểu học"]),
        ("Kính gửi: Giám đốc các Sở: Y tế; Nội vụ.", ["Giám đốc các Sở: Y tế; Nội vụ"]),
        ("Kính gửi: Sở Y tế; ông Võ Thanh Sơn.", ["Sở Y tế; ông Võ Thanh Sơn"]),
        ("Kính gửi: - Sở Lao động - Thương binh và Xã hội\n- Sở Y tế",
         ["Sở Lao động - Thương binh và Xã hội", "Sở Y tế"]),
        ("Kính gửi: Các trường của xã Thực hiện Công văn số 23/SVH-TV ngày 02/10/2025 của Sở Văn hóa về việc trồng cây "
         "quanh trường, Phòng Văn hóa hướng dẫn các trường như sau:", ["Các trường của xã"]),
        ("Kính gửi: Hội đồng nhân dân tỉnh Thực hiện quy định của Luật Thư viện năm 2019, Ủy ban nhân dân "
         "tỉnh kính trình Hội đồng nhân dân tỉnh như sau:", ["Hội đồng nhân dân tỉnh"]),
        ("Kính gửi: Ban Chỉ đạo Thực hiện Kế hoạch số 2/KH-UB", ["Ban Chỉ đạo Thực hiện Kế hoạch số 2/KH-UB"]),
        ("Kính gửi:\n- Sở Y tế;\n- Ủy ban nhân dân các xã (Sau đây viết tắt là các địa phương).",
         ["Sở Y tế", "Ủy ban nhân dân các xã"]),
        ("Kính gửi:\n- Sở Y tế;\n- Ủy ban nhân dân các xã (trừ xã Tân Lập).",
         ["Sở Y tế", "Ủy ban nhân dân các xã (trừ xã Tân Lập)"]),
        ("Kính gửi:\n- Các phòng, khoa\nI. MỤC ĐÍCH\n- Phủ xanh đất trống.", ["Các phòng, khoa"]),
    ],
)  # fmt: skip
def test_addressees(printed: str, expected: list[str]) -> None:
    text = f"{HEAD}{printed}\n\nỦy ban nhân dân tỉnh yêu cầu các đơn vị trồng cây, báo cáo kết quả.\n"
    assert [item.text for item in kehoach.parse(text).header.kinh_gui] == expected


@pytest.mark.parametrize("signs", ["Kính gửi:", "Kính øửi:"])
def test_the_right_column_between_kinh_gui_and_the_addressees_is_above_both(signs: str) -> None:
    organ, place, state, motto, number, date, about = HEAD.splitlines()
    lines = (organ, place, number, about, signs, state, motto, date, "", "- Sở Y tế;", "- Sở Nội vụ.", "")
    header = kehoach.parse("\n".join(lines) + "\nỦy ban nhân dân tỉnh yêu cầu các đơn vị trồng cây.\n").header
    assert [item.text for item in header.kinh_gui] == ["Sở Y tế", "Sở Nội vụ"]
    assert header.quoc_hieu and header.tieu_ngu and header.noi_ban_hanh and header.ngay_ban_hanh


def test_a_left_column_that_ends_with_kinh_gui_is_of_the_document() -> None:
    organ, place, state, motto, _, date, about = HEAD.splitlines()
    lines = (
        organ,
        place,
        "Số: Ð/UBND-VX",
        f"{about} đầu năm",
        "tại các xã",
        "Kính gửi:",
        state,
        motto,
        date,
        "- Sở Y tế.",
    )
    header = kehoach.parse("\n".join(lines) + "\n\nỦy ban nhân dân tỉnh yêu cầu các đơn vị trồng cây.\n").header
    assert [item.text for item in header.kinh_gui] == ["Sở Y tế"]
    assert header.trich_yeu is not None and header.trich_yeu.value == "trồng cây đầu năm tại các xã"
    assert header.co_quan_ban_hanh is not None


CELLS = """SỞ Y TẾ
-------
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số: 12/TTr-SYT
|
Bình Sơn, ngày 12 tháng 3 năm 2026
|
TỜ TRÌNH
VỀ VIỆC TRỒNG CÂY
Kính gửi:
|
- Sở Tài chính;
- Các trường của tỉnh.
|
Căn cứ Quyết định số 51/2022/QĐ-SYT ngày 25/12/2022 của Sở Y tế về trồng cây;
Sở Y tế kính trình như sau:
I. SỰ CẦN THIẾT
1. Trồng cây.
2. Chăm sóc.
"""


@pytest.mark.parametrize("address", ["Kính gửi:", "Kính\ngửi:"])
def test_a_cell_that_holds_the_title_and_kinh_gui_stands_beside_the_addressees(address: str) -> None:
    document = kehoach.parse(CELLS.replace("Kính gửi:", address))
    header = document.header
    assert [item.text for item in header.kinh_gui] == ["Sở Tài chính", "Các trường của tỉnh"]
    assert header.loai_van_ban is not None and header.loai_van_ban.value == "Tờ trình"
    assert header.trich_yeu is not None and header.trich_yeu.value == "TRỒNG CÂY"
    assert document.tables == []


def test_a_left_cell_that_ends_with_kinh_gui_beside_the_date_is_of_the_letterhead() -> None:
    text = CELLS.replace("TTr-SYT", "SYT-VP\nV/v trồng cây\nKính gửi:").replace(
        "TỜ TRÌNH\nVỀ VIỆC TRỒNG CÂY\nKính gửi:\n|\n", ""
    )
    header = kehoach.parse(text.replace("tỉnh.\n|", "tỉnh.")).header
    assert [item.text for item in header.kinh_gui] == ["Sở Tài chính", "Các trường của tỉnh"]
    assert header.ngay_ban_hanh is not None and header.trich_yeu is not None and header.trich_yeu.value == "trồng cây"
