"""Findings point at what they are about."""

from __future__ import annotations

import pytest
from tests.properties.reading import lost

import kehoach

HEAD = """ỦY BAN NHÂN DÂN
XÃ PHÚ LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Phú Lâm, ngày {day}
KẾ HOẠCH
Trồng cây
1. Trồng cây phân tán.
"""


def test_a_date_that_no_calendar_has_is_there_and_wrong() -> None:
    text = HEAD.format(day="31 tháng 02 năm 2026")
    document = kehoach.parse(text)
    (finding,) = [found for found in document.diagnostics if found.code == "KH209"]
    assert finding.span is not None
    assert text[slice(*finding.span)] == "ngày 31 tháng 02 năm 2026"
    assert document.header.ngay_ban_hanh is None
    assert "ngay_ban_hanh" not in document.missing


def test_a_blank_date_is_there() -> None:
    document = kehoach.parse(HEAD.format(day="   tháng 4 năm 2026"))
    assert "KH207" in {found.code for found in document.diagnostics}
    assert "ngay_ban_hanh" not in document.missing


@pytest.mark.parametrize("day", ["C4 tháng 4 năm 2026", "31 tháng 02 năm 2026", "C4 tháng    năm 2026"])
def test_a_date_without_a_value_stands_in_unparsed(day: str) -> None:
    text = HEAD.format(day=day)
    document = kehoach.parse(text).model_dump(by_alias=True)
    assert lost(document, text) == []
    assert any(day in text[slice(*span)] for span in document["unparsed"])
    assert document["header"]["noi_ban_hanh"]["value"] == "Phú Lâm"


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ("I II III IV V V", ["KH311"]),
        ("I II III IV V VI", []),
        ("A B C D E G H I K L M", []),
        ("I II A B C D", []),
        ("I II D", ["KH314"]),
    ],
)
def test_a_roman_number_that_stands_twice_is_no_letter(labels: str, codes: list[str]) -> None:
    sections = "".join(f"{label}. TRỒNG CÂY\n1. Trồng cây ven đường.\n" for label in labels.split())
    text = HEAD.format(day="02 tháng 3 năm 2026").removesuffix("1. Trồng cây phân tán.\n") + sections
    assert [found.code for found in kehoach.parse(text).diagnostics if found.code.startswith("KH31")] == codes
