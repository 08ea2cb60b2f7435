"""Whether a text stops before its document does."""

from __future__ import annotations

import pytest

import kehoach

HEAD = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 27/QĐ-UBND
Bình Sơn, ngày 05 tháng 3 năm 2026
QUYẾT ĐỊNH
Về việc mở thư viện xã
"""
GROUNDS = HEAD + "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n"
TEXT = GROUNDS + "QUYẾT ĐỊNH:\nĐiều 1. Mở thư viện tại các xã.\n"
LIST = TEXT + "Điều 2. Các xã:\na) Bố trí phòng đọc;\nb) Mua sách.\n"
LOOSE = HEAD + "1. Chuẩn bị\n- Bàn ghế\n- Loa đài\n- Sách báo\n2. Thời gian\n- Sáng thứ bảy\n- Chiều chủ nhật\n"
RECIPIENTS = LIST + "Nơi nhận:\n- Các sở, ngành;\n"
SIGNED = RECIPIENTS + "- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVõ Thanh Sơn\n"
RULES = SIGNED + "QUY CHẾ\nMượn sách\n(Ban hành kèm theo Quyết định số 27/QĐ-UBND)\nĐiều 1. Mỗi người mượn hai cuốn.\n"
FORM = SIGNED + "PHỤ LỤC\nMẪU PHIẾU\n1. Họ tên:\n2. Tên sách:\n"

CHAPTER = GROUNDS + "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Mở thư viện\nMở thư viện tại các xã.\n"

CUT = [
    (CHAPTER, ""),
    *((LIST, "c) Phân công;"), (LIST, "c) Phân"), (LOOSE, "- Cờ ph"), (RULES, "Điều 2. Bạn đọc"), (HEAD, "")),
    *((HEAD, "Căn cứ"), (GROUNDS, ""), (GROUNDS, "Xét đề nghị c"), (GROUNDS, "QUYẾT Đ")),
    *((TEXT, "Điều 2. Quyết"), (TEXT, "Điều 2. Các xã:"), (TEXT, "Điều 2. Các xã,"), (TEXT, "Điều 2. Các xã và")),
    *((LIST, "c) Mượn sách của"), (LIST, "Các xã mượn sách, đọc sách, bình sách ở")),
    *((RECIPIENTS, ""), (LIST, "Nơi nhận:"), (RECIPIENTS, "- Như Điều")),
    (LOOSE, "Các thôn đưa học sinh đến thư viện xã vào"),
]
WHOLE = [
    (CHAPTER, "Chương II\nTỔ CHỨC THỰC HIỆN\nĐiều 2. Mượn sách\nMỗi người mượn hai cuốn."),
    (LOOSE, "3. GIAO LƯU: 18h"),
    (LIST, "Điều 3. Giờ mở cửa: 18h30"),
    (TEXT, "Điều 2. Các xã thực hiện./.\nNgười lập: Võ Thị Lành\nÝ kiến của lãnh đạo:"),
    *((TEXT, ""), (TEXT, "Điều 2. Các xã thực hiện./."), (LIST, ""), (LOOSE, ""), (LOOSE, "- Nước uống: 20 l")),
    *((RECIPIENTS, "- Lưu: VT"), (SIGNED, ""), (RULES, ""), (FORM, ""), (FORM, "3. Ngày mượn")),
    *((LIST, "Võ Thanh Sơn"), (LIST, "Ý KIẾN CỦA GIÁM ĐỐC SỞ VĂN HÓA TỈNH BÌNH SƠN"), (LIST, "Trân trọng cảm ơn")),
    (LIST, "Theo https://binhson.gov.vn/van-ban/quyet-dinh-27-qd-ubnd"),
]


@pytest.mark.parametrize(("text", "last"), CUT, ids=lambda v: v[-30:])
def test_it_stops_in_mid_sentence(text: str, last: str) -> None:
    assert kehoach.parse(f"{text}{last}\n").truncated


@pytest.mark.parametrize(("text", "last"), WHOLE, ids=lambda v: v[-30:])
def test_it_is_whole(text: str, last: str) -> None:
    assert not kehoach.parse(f"{text}{last}\n").truncated


def test_a_page_number_below_hides_no_cut() -> None:
    assert kehoach.parse(f"{TEXT}Điều 2. Các xã và\n- 2 -\n").truncated
