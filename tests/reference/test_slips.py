"""Phrases whose accents text recognition misread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.pipeline import parse_source
from kehoach.reference.slips import mend, mend_lines, rejoin_lines
from kehoach.text.lines import read_lines
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


HEAD = """\
UBND TỈNH HÒA AN
SỞ NỘI VỤ
Số: 12/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa An, ngày 03 tháng 5 năm 2023

KẾ HOẠCH
Trồng rừng năm 2023
"""
SHOWS = (
    ("CỘNG HÒA XÃ HỘI", "CỌNG HOÀ XÃ HỌI"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CONG HOA XA HOI CHU NGHIA VIET NAM"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CONG HOA XÃ HỘI CHỦ NGA VIET NAM"),
    ("Độc lập - Tự do - Hạnh phúc", "Doc lap - Tu do - Hanh phuc"),
    ("KẾ HOẠCH", "KÉ HOẠCH"),
    ("KẾ HOẠCH", "KE HOACH"),
)


@pytest.mark.parametrize(("right", "printed"), SHOWS, ids=[s[1] for s in SHOWS])
def test_other_text_shows_that_it_was_recognised(right: str, printed: str) -> None:
    text = HEAD.replace(right, printed).replace("SỞ NỘI VỤ", "SỞ NỌI VỤ")
    header = parse_source(Source(text)).header
    assert header.loai_van_ban is not None
    assert header.co_quan_ban_hanh is not None
    assert (header.loai_van_ban.value, header.loai_van_ban.origin) == ("Kế hoạch", "van_ban")
    assert (header.co_quan_ban_hanh.value, header.co_quan_ban_hanh.raw) == ("Sở Nội vụ", "SỞ NỌI VỤ")
    assert header.trich_yeu is not None
    assert header.trich_yeu.value == "Trồng rừng năm 2023"


LINES = (
    ("Can cứ Luật Lâm nghiệp;", "Căn cứ Luật Lâm nghiệp;"),
    ("- Căn cử Luật Lâm nghiệp;", "- Căn cứ Luật Lâm nghiệp;"),
    ("Cần cù và sáng tạo", "Cần cù và sáng tạo"),
    ("Căn cước công dân", "Căn cước công dân"),
    ("Vệ việc trồng cây", "Về việc trồng cây"),
    ("Vụ việc trồng cây", "Vụ việc trồng cây"),
    ("SỞ NỌI VỤ", "SỞ NỌI VỤ"),  # nothing shows that the text was recognised
    ("Nơi nhận: KT.TONG CỤC TRƯỞNG", "Nơi nhận: KT.TỔNG CỤC TRƯỞNG"),
    ("TM. UỶ BAN NHÂN DÂN", "TM. UỶ BAN NHÂN DÂN"),
    ("THỐNG TRỊ", "THỐNG TRỊ"),
    ("PHƯỜNG AN", "PHƯỜNG AN"),
    ("C ỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG  HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),  # the first letter set apart
    ("ỦY BAN NHÂN DÂN T ỈNH BÌNH SƠN S ố: 12/KH-UBND", "ỦY BAN NHÂN DÂN TỈNH  BÌNH SƠN Số : 12/KH-UBND"),
    ("KHU ĐẤT ỈNH BÌNH SƠN", "KHU ĐẤT ỈNH BÌNH SƠN"),
    ("NHÓM C ỘN ÀO", "NHÓM C ỘN ÀO"),
    ("Đ iều 3. Trồng cây", "Điều  3. Trồng cây"),
    ("CÂU LẠC BỘ HÁT Ổ CHỨC NĂNG", "CÂU LẠC BỘ HÁT Ổ CHỨC NĂNG"),
)


@pytest.mark.parametrize(("printed", "meant"), LINES, ids=[s[0] for s in LINES])
def test_lines_alone(printed: str, meant: str) -> None:
    lines = list(read_lines(Source(printed)))
    rejoin_lines(lines, printed)
    mend_lines(lines)
    assert lines[0].fold == meant


def test_running_text_is_matched_as_printed() -> None:
    lines = list(read_lines(Source("KÉ HOẠCH\nNoi nhận: KT. GIÁM ĐÓC\nKE HOACH, ké hoạch do Sở Y té lập")))
    mend_lines(lines)
    assert [line.fold for line in lines] == [
        "KẾ HOẠCH", "Nơi nhận: KT. GIÁM ĐỐC", "KẾ HOẠCH, ké hoạch do Sở Y té lập",
    ]  # fmt: skip


@pytest.mark.parametrize(("sure", "number"), [(12, None), (90, "12/KH-SNV")])
def test_a_number_that_is_not_surely_read_is_none(sure: int, number: str | None) -> None:
    at = HEAD.index("Số: 12")
    document = parse_source(Source(HEAD, (Mark(MarkKind.CONFIDENCE, at, HEAD.index("\n", at), sure),)))
    found = document.header.so_hieu
    assert (found and found.value) == number
    about = [d.code for d in document.diagnostics if "so_hieu" in d.message or (d.span and d.span[0] in (at, at + 4))]
    assert about == ([] if number else ["KH211"])
    assert "so_hieu" not in document.missing


def test_a_doubtful_number_of_an_attached_document_says_nothing_of_the_outer_one() -> None:
    decision = HEAD.replace("Số: 12/KH-SNV\n", "").replace("KẾ HOẠCH\nTrồng rừng", "QUYẾT ĐỊNH\nTrồng rừng")
    text = (
        f"{decision}\nĐiều 1. Ban hành Kế hoạch.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n\n{HEAD}I. MỤC ĐÍCH\n"
    )
    at = text.index("Số: 12")
    document = parse_source(Source(text, (Mark(MarkKind.CONFIDENCE, at, text.index("\n", at), 12),)))
    assert [attached.header.so_hieu for attached in document.attachments] == [None]
    assert "KH211" in {finding.code for finding in document.diagnostics}
    assert "so_hieu" in document.missing
