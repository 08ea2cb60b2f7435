"""Ids from what a document says of itself."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import kehoach


class Case(NamedTuple):
    """What a letterhead says, and the id that follows from it."""

    name: str
    organ: str
    sign: str
    date: str
    id: str | None


CASES = (
    Case(
        "a province's plan",
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
        "Số: 60/KH-UBND",
        "Lào Cai, ngày 30 tháng 01 năm 2024",
        "vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60",
    ),
    Case(
        "a department of a province",
        "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG",
        "Số: 07/KH-SCT",
        "Lào Cai, ngày 06 tháng 3 năm 2024",
        "vnd:1/vn-10.sct/ke-hoach/2024-03-06/7",
    ),
    Case(
        "after the mergers of 2025",
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG",
        "Số: 5/KH-UBND",
        "Hà Giang, ngày 02 tháng 7 năm 2025",
        "vnd:1/vn-08.ubnd/ke-hoach/2025-07-02/5",
    ),
    Case(
        "a ministry",
        "BỘ Y TẾ",
        "Số: 12a/KH-BYT",
        "Hà Nội, ngày 02 tháng 7 năm 2024",
        "vnd:1/vn.byt/ke-hoach/2024-07-02/12a",
    ),
    Case(
        "Đ is not D",
        "UBND TỈNH LÀO CAI\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "Số: 9/KH-SLĐTBXH",
        "Lào Cai, ngày 06 tháng 3 năm 2024",
        "vnd:1/vn-10.slddtbxh/ke-hoach/2024-03-06/9",
    ),
    Case(
        "a commune: the text does not say of which province",
        "ỦY BAN NHÂN DÂN\nXÃ BÌNH THUẬN ĐÔNG",
        "Số: 9/KH-UBND",
        "Bình Thuận Đông, ngày 06 tháng 3 năm 2024",
        None,
    ),
    Case(
        "a blank number",
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
        "Số:      /KH-UBND",
        "Lào Cai, ngày 30 tháng 01 năm 2024",
        None,
    ),
    Case(
        "a blank date",
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
        "Số: 60/KH-UBND",
        "Lào Cai, ngày    tháng    năm 2024",
        None,
    ),
)

TEXT = """\
{organ}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{sign}

{date}

KẾ HOẠCH
Trồng cây

I. MỤC ĐÍCH
"""


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_id(case: Case) -> None:
    text = TEXT.format(organ=case.organ, sign=case.sign, date=case.date)
    assert kehoach.parse(text).id == case.id
