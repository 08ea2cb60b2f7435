"""Phrases whose accents text recognition misread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.pipeline import parse_source
from kehoach.reference.slips import mend
from kehoach.text.source import Mark, MarkKind, Source

SLIPS = (
    ("KT.GIÁM ĐÓC", "KT.GIÁM ĐỐC"),
    ("KÉ HOẠCH", "KẾ HOẠCH"),
    ("Sở Y té tỉnh Kiên Giạng", "Sở Y tế tỉnh Kiên Giang"),
    ("Nơi nhân:", "Nơi nhận:"),
    ("CỘNG HOA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("QUYÉT ĐỊNHH", "QUYÉT ĐỊNHH"),  # a longer word is another word
    ("Đọc sách ở thư viện", "Đọc sách ở thư viện"),
    ("ngày Ơ1 tháng Ø3 năm 2018", "ngày 01 tháng 03 năm 2018"),
)


@pytest.mark.parametrize(("printed", "meant"), SLIPS, ids=[s[0] for s in SLIPS])
def test_known_phrases_get_their_accents(printed: str, meant: str) -> None:
    assert mend(printed) == meant


@given(st.text(alphabet="KẾÉE HOẠACH kế éehoạch ĐđIİıßﬁ\u0301", max_size=60))
def test_the_length_never_changes(text: str) -> None:
    assert len(mend(text)) == len(text)


TEXT = """\
UBND TỈNH KIÊN GIANG
SỞ Y TÉ
Số:{34.2 /KH-SYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kiên Giang, ngày {Ô tháng 10 năm 2017

KÉ HOẠCH
Kiểm tra phòng đọc

1. MỤC ĐÍCH
- Giữ gìn sách báo.
2. TÓ CHỨC THỰC HIỆN
- Văn phòng Sở chủ trì.

Nơi nhân:
- Như trên;
- Lưu: VT.
KT.GIÁM ĐÓC
PHÓ GIÁM ĐÓC
Trần Văn Mẫu
"""


def test_recognised_text_is_matched_as_mended_and_put_out_as_printed() -> None:
    sure = Mark(MarkKind.CONFIDENCE, 0, len(TEXT), 80)
    document = parse_source(Source(TEXT, (sure,)))
    header = document.header
    assert header.loai_van_ban is not None
    assert header.co_quan_ban_hanh is not None
    assert (header.loai_van_ban.value, header.loai_van_ban.raw) == ("Kế hoạch", "KÉ HOẠCH")
    assert (header.co_quan_ban_hanh.value, header.co_quan_ban_hanh.raw) == ("Sở Y tế", "SỞ Y TÉ")
    assert (header.so_hieu, header.ngay_ban_hanh) == (None, None)
    assert [node.heading for node in document.body] == ["MỤC ĐÍCH", "TÓ CHỨC THỰC HIỆN"]
    (signature,) = document.signatures
    assert (signature.chuc_vu, signature.nguoi_ky and signature.nguoi_ky.value) == ("PHÓ GIÁM ĐÓC", "Trần Văn Mẫu")
    assert [item.text for item in document.noi_nhan] == ["Như trên", "Lưu: VT"]
    assert "KH211" in {finding.code for finding in document.diagnostics}


def test_other_text_is_matched_as_printed() -> None:
    assert parse_source(Source(TEXT)).header.loai_van_ban is None
