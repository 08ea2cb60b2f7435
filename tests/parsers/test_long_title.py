"""Titles that hold what a letterhead does."""

from __future__ import annotations

import pytest
from tests.properties.reading import lost, output_of

import kehoach

BODY = "\n\nĐiều 1. Lập Ban Kiểm tra.\n\nĐiều 2. Các cơ quan thi hành.\n"
TITLES = (
    (
        "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ 165 NGÀY 3 THÁNG 2 NĂM 1946",
        ("Chủ tịch Chính phủ lâm thời", "165", "1946-02-03", None),
    ),
    (
        "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 112/2003/NĐ-CP NGÀY 15 THÁNG 4 NĂM 2003 VỀ VIỆC QUẢN LÝ KHO SÁCH",
        ("Chính phủ", "112/2003/NĐ-CP", "2003-04-15", "QUẢN LÝ KHO SÁCH"),
    ),
    (
        "SẮC LỆNH\nCủa Chủ tịch nước số 75VN/CC ngày 17/12/1946 về công vụ",
        ("Chủ tịch nước", "75VN/CC", "1946-12-17", "về công vụ"),
    ),
    (
        "NGHỊ QUYẾT\nSỐ 17-NQ/TVQH NGÀY 21-12-1960\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI\nVỀ VIỆC TRỒNG CÂY",
        ("Ủy ban Thường vụ Quốc hội", "17-NQ/TVQH", "1960-12-21", "TRỒNG CÂY"),
    ),
    (
        "NGHỊ QUYẾT SỐ 207 NQ/UBTVQH9 NGÀY 25-8-1994\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH SỐ CÂY",
        ("Ủy ban Thường vụ Quốc hội", "207NQ/UBTVQH9", "1994-08-25", "QUY ĐỊNH SỐ CÂY"),
    ),
    ("SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ SỐ 165", (None, None, None, "CỦA CHỦ TỊCH CHÍNH PHỦ SỐ 165")),
)


@pytest.mark.parametrize(("title", "expected"), TITLES, ids=[t[0][-30:] for t in TITLES])
def test_a_title_names_issuer_number_and_date(title: str, expected: tuple[str | None, ...]) -> None:
    text = title + BODY
    header = kehoach.parse(text).header
    found = (header.co_quan_ban_hanh, header.so_hieu, header.ngay_ban_hanh, header.trich_yeu)
    assert tuple(None if value is None else value.value for value in found) == expected
    assert all(text[value.span[0] : value.span[1]] == value.raw for value in found if value is not None)
    assert lost(output_of(text), text) == []


def test_the_word_that_opens_a_subject_is_held_with_it() -> None:
    text = "BỘ VĂN HÓA\nSố: 14/QĐ-BVH\nQUYẾT ĐỊNH\nVỀ\nVIỆC MỞ THƯ VIỆN XÃ\nBỘ TRƯỞNG BỘ VĂN HÓA" + BODY
    document = kehoach.parse(text)
    assert (document.header.trich_yeu and document.header.trich_yeu.value) == "MỞ THƯ VIỆN XÃ"
    assert document.coverage.unparsed == 0
