"""Where the text of a document ends, and what only looks like its closing part, an appendix or the page's end."""

from __future__ import annotations

import kehoach

PLAN = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 27/KH-UBND
Bình Sơn, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Mở thư viện xã năm 2026

I. HỒ SƠ
1. Các xã lập hồ sơ.
"""
CLOSING = """
Nơi nhận:
- Các sở, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Võ Thanh Sơn
"""


def ends(text: str) -> tuple[list[str], list[str], list[str]]:
    """Sections of the highest rank, recipients, and names of those who signed."""
    out = kehoach.parse(text)
    return (
        [node.id for node in out.body],
        [entry.text for entry in out.noi_nhan],
        [s.nguoi_ky.value for s in out.signatures if s.nguoi_ky],
    )


WHOLE = (["I", "II"], ["Các sở, ngành", "Lưu: VT"], ["Võ Thanh Sơn"])


def test_where_papers_are_received_is_no_list_of_recipients() -> None:
    text = PLAN + "Nơi nhận hồ sơ: Sở Nội vụ, tầng 2.\nNơi nhận kết quả: Phòng Văn thư.\nII. THỜI GIAN\n1. Quý II."
    assert ends(text + CLOSING) == WHOLE
