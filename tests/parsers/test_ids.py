"""Ids from what a document says of itself."""

from __future__ import annotations

import pytest

import kehoach

CASES = (
    ("a province's plan", "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "Số: 60/KH-UBND", "Lào Cai, ngày 30 tháng 01 năm 2024", "vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60"),
    ("a department of a province", "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG", "Số: 07/KH-SCT", "Lào Cai, ngày 06 tháng 3 năm 2024", "vnd:1/vn-10.sct/ke-hoach/2024-03-06/7"),
    ("after the mergers of 2025", "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG", "Số: 5/KH-UBND", "Hà Giang, ngày 02 tháng 7 năm 2025", "vnd:1/vn-08.ubnd/ke-hoach/2025-07-02/5"),
    ("a ministry", "BỘ Y TẾ", "Số: 12a/KH-BYT", "Hà Nội, ngày 02 tháng 7 năm 2024", "vnd:1/vn.byt/ke-hoach/2024-07-02/12a"),
    ("Đ is not D", "UBND TỈNH LÀO CAI\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Số: 9/KH-SLĐTBXH", "Lào Cai, ngày 06 tháng 3 năm 2024", "vnd:1/vn-10.slddtbxh/ke-hoach/2024-03-06/9"),
    ("a commune: the text does not say of which province", "ỦY BAN NHÂN DÂN\nXÃ BÌNH THUẬN ĐÔNG", "Số: 9/KH-UBND", "Bình Thuận Đông, ngày 06 tháng 3 năm 2024", None),
    ("a blank number", "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "Số:      /KH-UBND", "Lào Cai, ngày 30 tháng 01 năm 2024", None),
    ("a blank date", "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "Số: 60/KH-UBND", "Lào Cai, ngày    tháng    năm 2024", None),
)  # fmt: skip


@pytest.mark.parametrize(("case", "organ", "sign", "date", "expected"), CASES, ids=[c[0] for c in CASES])
def test_id(case: str, organ: str, sign: str, date: str, expected: str | None) -> None:
    text = f"{organ}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n{sign}\n\n{date}\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n"
    assert kehoach.parse(text).id == expected, case
