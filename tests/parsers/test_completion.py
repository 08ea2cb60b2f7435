"""What the page's box gives when the text does not: marked so, and never over what the text says."""

from __future__ import annotations

import pytest

import kehoach

BOX = """Trang chủ
Số hiệu: 15/KH-UBND
Loại văn bản: {kind}
Người ký: Vi Văn Hoài
Trích yếu: {subject}
Ngày ban hành: 12/03/2025
"""
HEAD = """ỦY BAN NHÂN DÂN
XÃ PHÚ LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Phú Lâm, {date}
KẾ HOẠCH
Chăm sóc cây xanh năm 2026
"""
BODY = """Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
I. MỤC ĐÍCH
1. Nâng cao ý thức của người dân.
2. Phủ xanh đất trống.
II. TỔ CHỨC THỰC HIỆN
1. Các thôn báo cáo kết quả trước ngày 15 tháng 6.
"""
NAMES = ("so_hieu", "ngay_ban_hanh", "loai_van_ban", "trich_yeu")


def header(text: str) -> dict[str, tuple[str, str]]:
    head = kehoach.parse(text).header
    values = {name: getattr(head, name) for name in NAMES}
    return {name: (value.value, value.origin) for name, value in values.items() if value is not None}


@pytest.mark.parametrize(
    ("kind", "subject", "expected"),
    [
        (
            "Kế hoạch",
            "Trồng cây năm 2025",
            {"loai_van_ban": ("Kế hoạch", "trang_web"), "trich_yeu": ("Trồng cây năm 2025", "trang_web")},
        ),
        ("KẾ HOẠCH", "Đang cập nhật", {"loai_van_ban": ("Kế hoạch", "trang_web")}),
        ("Văn bản khác", "Kế hoạch 15/KH-UBND về trồng cây", {}),
    ],
)
def test_a_document_without_head_takes_the_box(kind: str, subject: str, expected: dict[str, tuple[str, str]]) -> None:
    always = {"so_hieu": ("15/KH-UBND", "trang_web"), "ngay_ban_hanh": ("2025-03-12", "trang_web")}
    assert header(BOX.format(kind=kind, subject=subject) + BODY) == always | expected


def test_what_the_text_says_stands() -> None:
    head = HEAD.format(number="27/KH-UBND", date="ngày 05 tháng 01 năm 2026")
    text = BOX.format(kind="Quyết định", subject="Trồng cây") + head + BODY
    assert header(text) == {
        "so_hieu": ("27/KH-UBND", "van_ban"),
        "ngay_ban_hanh": ("2026-01-05", "van_ban"),
        "loai_van_ban": ("Kế hoạch", "van_ban"),
        "trich_yeu": ("Chăm sóc cây xanh năm 2026", "van_ban"),
    }
    assert "KH203" in {d.code for d in kehoach.parse(text).diagnostics}


def test_a_draft_takes_neither_number_nor_date() -> None:
    head = HEAD.format(number="   /KH-UBND", date="ngày    tháng    năm 2026")
    found = header(BOX.format(kind="Kế hoạch", subject="Trồng cây") + head + BODY)
    assert found["so_hieu"] == ("/KH-UBND", "van_ban")
    assert "ngay_ban_hanh" not in found


def test_two_pairs_are_no_box() -> None:
    assert header("Số hiệu: 15/KH-UBND\nLoại văn bản: Kế hoạch\n" + BODY) == {}


FRONT = """---
layout: document
so_hieu: "15/KH-UBND"
ngay-ban-hanh: 12-03-2025
loai_van_ban: 'Kế hoạch'
trich_yeu: Chăm sóc cây xanh
nguoi_ky: "Đang cập nhật"
---
## I. MỤC ĐÍCH
1. Nâng cao ý thức của người dân.
## II. TỔ CHỨC THỰC HIỆN
1. Các thôn thực hiện Kế hoạch này, báo cáo kết quả trước ngày 15 tháng 6.
"""


def test_the_pairs_above_a_markdown_file_are_a_box() -> None:
    document = kehoach.parse(FRONT)
    assert header(FRONT) == {
        "so_hieu": ("15/KH-UBND", "trang_web"),
        "ngay_ban_hanh": ("2025-03-12", "trang_web"),
        "loai_van_ban": ("Kế hoạch", "trang_web"),
        "trich_yeu": ("Chăm sóc cây xanh", "trang_web"),
    }
    assert "nguoi_ky" not in document.site.metadata
    assert [cited.role for cited in document.citations] == ["self"]


def test_a_label_is_no_value_of_the_label_before_it() -> None:
    form = "Tìm kiếm văn bản : Nơi ban hành :\nSố hiệu : Từ khóa :\nLoại văn bản :\n"
    form += "Loại văn bản : Kế hoạch Số hiệu : 15/KH-UBND\nNgười ký : Vi Văn Hoài Nơi ban hành : Xã La Mẫu\n"
    text = form + HEAD.format(number="15/KH-UBND", date="ngày 12 tháng 3 năm 2026") + BODY
    document = kehoach.parse(text)
    assert document.site.metadata["so_hieu"].value == "15/KH-UBND"
    assert "KH203" not in [finding.code for finding in document.diagnostics]


def test_keys_in_the_text_are_text() -> None:
    text = HEAD.format(number="     /KH-UBND", date="ngày    tháng   năm 2026") + BODY + "so_hieu: 15/KH-UBND\n"
    assert kehoach.parse(text).site.metadata == {}


PAIRS = {
    "so_hieu": ("15/KH-UBND", "trang_web"),
    "ngay_ban_hanh": ("2025-03-12", "trang_web"),
    "loai_van_ban": ("Kế hoạch", "trang_web"),
}
TABLE = """
| Thông tin | Chi tiết |
|---|---|
| **Số hiệu** | 15/KH-UBND |
| Loại văn bản | Kế hoạch |
| Ngày ban hành | 12/03/2025 |

"""


def test_a_table_below_headings_is_the_box() -> None:
    assert header("# Trồng cây\n\n## Thông tin chung\n" + TABLE + "---\n" + BODY) == PAIRS
    assert not kehoach.parse("# Trồng cây\n" + TABLE + BODY).tables


def test_a_table_of_documents_is_no_box() -> None:
    two = "# Trồng cây\n" + TABLE.replace("| Ngày ban hành | 12/03/2025 |\n", "") + BODY
    below = "# Trồng cây\nCác xã trồng cây theo văn bản sau.\n" + TABLE + BODY
    wide = "# Trồng cây\n" + TABLE.replace(" |\n", " | |\n").replace("---| |", "---|---|") + BODY
    for text in (two, below, wide):
        assert header(text) == {}
        assert len(kehoach.parse(text).tables) == 1
