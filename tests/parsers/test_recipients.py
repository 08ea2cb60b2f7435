"""What an entry of Nơi nhận says beside a name."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.parsers.recipients import PURPOSES, is_brace, kind_of, purpose_of

ENTRIES = (
    ("Bộ Y tế (để b/c)", "noi_nhan", "báo cáo"),
    ("UBND tỉnh (b/c)", "noi_nhan", "báo cáo"),
    ("Các xã, phường (t/h)", "noi_nhan", "thực hiện"),
    ("Sở Tài chính (để phối hợp)", "noi_nhan", "phối hợp"),
    ("CVP, PVP UBND tỉnh (phụ trách KGVX)", "noi_nhan", None),
    ("Như Điều 3", "dan_chieu", None),
    ("Như trên", "dan_chieu", None),
    ("Như tổ chức thực hiện", "dan_chieu", None),
    ("Lưu: VT, VX3", "luu", None),
    ("Lưu Văn phòng Tỉnh ủy", "luu", None),
)


@pytest.mark.parametrize(("text", "kind", "purpose"), ENTRIES)
def test_an_entry_is_understood(text: str, kind: str, purpose: str | None) -> None:
    assert (kind_of(text), purpose_of(text)) == (kind, purpose)


def test_every_form_is_written_out() -> None:
    for full, forms in PURPOSES:
        for form in forms:
            assert purpose_of(f"Sở Nội vụ ({form})") == full


@pytest.mark.parametrize(
    ("text", "brace"),
    [
        ("(để báo cáo)", True),
        ("(Để", True),
        ("b/c);", True),
        ("(t/h)", True),
        ("Sở Y tế (để b/c)", False),
        ("(mới)", False),
    ],
)
def test_what_a_brace_says(text: str, brace: bool) -> None:
    assert is_brace(text) is brace


def test_recipients_that_a_converter_prints_beside_each_line_of_the_signature_are_read_once() -> None:
    recipients = "***Nơi nhận:***  - Các xóm;  - Lưu: VT."
    rows = ["**KT. CHỦ TỊCH**  **PHÓ CHỦ TỊCH**", "", "**Phạm Đình Khôi**"]
    table = [f"| {recipients} | {right} |" for right in rows]
    table.insert(1, "|---|---|")
    document = kehoach.parse("KẾ HOẠCH\nTrồng cây\n\n1. Các xóm trồng cây./.\n\n" + "\n".join(table))
    assert [r.text for r in document.noi_nhan] == ["Các xóm", "Lưu: VT"]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Phạm Đình Khôi"]
    assert document.appendices == []
    assert document.unparsed == []
