"""Citations: a sentence a row. What is cited, how it is put together, and what disagrees."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from kehoach.diagnostics import Diagnostic
from kehoach.facts.citations import read_citations
from kehoach.facts.context import Context
from kehoach.facts.passages import Passage
from kehoach.schema.facts import Citation

PLAN = Context(loai="Kế hoạch", so_hieu="38/KH-UBND", date="2019-03-27")
DECREE = Context(loai="Nghị định", so_hieu="38/2024/NĐ-CP", date="2024-03-27")


def passages(*texts: str, kind: str = "muc") -> list[Passage]:
    out, at = [], 0
    for number, text in enumerate(texts, 1):
        out.append(Passage(str(number), kind, text, text, at, at + len(text)))
        at += len(text) + 1
    return out


def cite(*texts: str, kind: str = "muc", context: Context = PLAN) -> list[dict[str, Any]]:
    found, _ = read_citations(passages(*texts, kind=kind), context)
    for entry in found:
        Citation.model_validate(entry)
    return found


def found_in(*texts: str, context: Context = PLAN) -> list[Diagnostic]:
    return read_citations(passages(*texts), context)[1]


NUMBERED = [  # text, type, number, date
    ("Quyết định số 1472/QĐ-TTg ngày 28/9/2020 của", "Quyết định", "1472/QĐ-TTg", "2020-09-28"),
    ("Kế hoạch số 984/KH-UBND ngày 13 tháng 5 năm 2020", "Kế hoạch", "984/KH-UBND", "2020-05-13"),
    ("Quyết định số 34/2014/QĐ-TTg , ngày 30/5/2014", "Quyết định", "34/2014/QĐ-TTg", "2014-05-30"),
    ("Quyết định 34/2014/QĐ-TTg ngày 30.5.2014", "Quyết định", "34/2014/QĐ-TTg", "2014-05-30"),
    ("Kế hoạch số 9/KH-LĐLĐ thành phố Hà Lam ngày 16/3/2026", "Kế hoạch", "9/KH-LĐLĐ", "2026-03-16"),
    ("Kế hoạch số 9/KH-UBND huyện, ngày 16 tháng 3 năm 2026", "Kế hoạch", "9/KH-UBND", "2026-03-16"),
    ("Kế hoạch số 9/KH-UBND huyện giao các xã họp ngày 16/3/2026", "Kế hoạch", "9/KH-UBND", None),
    ("Nghị quyết số 10- NQ/TW ngày 10/02/2022", "Nghị quyết", "10-NQ/TW", "2022-02-10"),
    ("Tờ trình số 02/TTr-CAT- ANCTNB ngày 03/02/2023 của", "Tờ trình", "02/TTr-CAT-ANCTNB", "2023-02-03"),
    ("Công văn số 130/SYT-KHTC ngày 2l tháng 02 năm 2012", "Công văn", "130/SYT-KHTC", "2012-02-21"),
    ("Văn bản số 05/2026/VLN/CV-LV ngày 21/4/2026", "Văn bản", "05/2026/VLN/CV-LV", "2026-04-21"),
    ("văn bản số 21.4/GĐN ngày 21/4/2026", "Văn bản", "21.4/GĐN", "2026-04-21"),
    ("Văn bản số 01-GCN-MT ngày 21/4/2026", "Văn bản", "01-GCN-MT", "2026-04-21"),
    ("Văn bản số 11/2026CV-ABC ngày 18/4/2026", "Văn bản", "11/2026CV-ABC", "2026-04-18"),
    ("Văn bản số 02 ngày 21/4/2026", "Văn bản", "02", "2026-04-21"),
    ("Thông báo số 70-TB/TWngày 06/01/2012", "Thông báo", "70-TB/TW", "2012-01-06"),
    ("công văn số 1033/ABC-SMEngày 15 tháng 4 năm 2009", "Công văn", "1033/ABC-SME", "2009-04-15"),
    ("nhận đượccông văn số 628/BXD-QLN ngày 11/12/2007", "Công văn", "628/BXD-QLN", "2007-12-11"),
    ("số 66-NQ/TW1 ngày 30/4/2025", "Nghị quyết", "66-NQ/TW", "2025-04-30"),
    ("Nghị quyết số 140/NQ-CP2;", "Nghị quyết", "140/NQ-CP", None),
    ("Nghị quyết số 14/2016/NQ-HĐND9 ngày 12/8/2016", "Nghị quyết", "14/2016/NQ-HĐND9", "2016-08-12"),
    ("Nghị quyết số 14/NQ-HĐND2 ngày 12/8/2016", "Nghị quyết", "14/NQ-HĐND", "2016-08-12"),
    ("Nghị định 53/CP ngày 01/11/1995 của", "Nghị định", "53/CP", "1995-11-01"),
    ("ban hành Điện số 491/ĐK-HT ngày 01/11/2024", "Điện", "491/ĐK-HT", "2024-11-01"),
    ("thực hiện Điện mật số 12/ĐM-BCA", "Điện", "12/ĐM-BCA", None),
    ("hóa đơn tiền điện số 123/HĐ-ĐL", "Hợp đồng", "123/HĐ-ĐL", None),
    ("Văn bản số 44/KL ngày 1/2/2019 của", "Văn bản", "44/KL", "2019-02-01"),
    ("Văn bản số 44/KL-SYT ngày 1/2/2019 của", "Kết luận", "44/KL-SYT", "2019-02-01"),
    ("Hướng dẫn số 624/HD.PGDĐT ngày 07 tháng 9 năm 2017", "Hướng dẫn", "624/HD.PGDĐT", "2017-09-07"),
    ("Kế hoạch 307/KH.BGD&ĐT ngày 22/4/2008 của", "Kế hoạch", "307/KH.BGD&ĐT", "2008-04-22"),
    ("theo Quyết định 4858/QĐ.BYT.", "Quyết định", "4858/QĐ.BYT", None),
    ("Thông tư 19/2013/BYT, các đơn vị", "Thông tư", "19/2013/BYT", None),
    ("Thông tư 19/2013/TT-BYT, các đơn vị", "Thông tư", "19/2013/TT-BYT", None),
    ("Quyết định số 02/1998/QĐ.UB;", "Quyết định", "02/1998/QĐ.UB", None),
    ("Công điện khẩn số 06/CĐ-UBND hồi 08h00 ngày 18/8/2016", "Công điện", "06/CĐ-UBND", "2016-08-18"),
    ("Công điện số 06/CĐ-UBND lúc 8 giờ 30 phút, ngày 18 tháng 8 năm 2016", "Công điện", "06/CĐ-UBND", "2016-08-18"),
    ("Giấy mời số 06/GM-UBND hồi 08h00 ngày 18/8/2016", "Giấy mời", "06/GM-UBND", None),
    ("Quy chế số 06/QC-TT.HĐND-UBND ngày 1/2/2019", "Quy chế", "06/QC-TT.HĐND-UBND", "2019-02-01"),
    ("Kế hoạch số 12/KH-UBND. UBND tỉnh", "Kế hoạch", "12/KH-UBND", None),
    ("Kế hoạch số 41/KH-PGD và ĐT-CĐ ngày 24/9/2012", "Kế hoạch", "41/KH-PGD và ĐT-CĐ", "2012-09-24"),
    ("Kế hoạch số 41/KH-PGD và Đoàn ngày 24/9/2012", "Kế hoạch", "41/KH-PGD", None),
    ("Thông tư 01/2016/TT-BGD ĐT ngày 15/01/2016", "Thông tư", "01/2016/TT-BGDĐT", "2016-01-15"),
    ("công văn hướng dẫn số 237/SGDĐT-GDMN ngày 1/2/2003", "Công văn", "237/SGDĐT-GDMN", "2003-02-01"),
    ("Công văn số ABC/01-2020 đề ngày 22/09/2020", "Công văn", "ABC/01-2020", "2020-09-22"),
    ("căn cứ luật xây dựng số: 16/2003/QH11 ngày 26/11/2003", "Luật", "16/2003/QH11", "2003-11-26"),
    ("Nghị quyết 06/TU ngày 1/2/2021 của", "Nghị quyết", "06/TU", "2021-02-01"),
    ("Quy định thi hành Điều lệ Đảng số 23-QĐ/TW ngày 1/2/2003", "Quy định", "23-QĐ/TW", "2003-02-01"),
    ("Quyết định số 24/2021/QĐ-TTg ngày 16/7/20 21 của", "Quyết định", "24/2021/QĐ-TTg", "2021-07-16"),
    ("Sắc lệnh số 21/SL ngày 18-12-47", "Sắc lệnh", "21/SL", "1947-12-18"),
    ("Luật Thủ đô (Luật số 39/2024/QH15).", "Luật", "39/2024/QH15", None),
    ("Quy chuẩn kỹ thuật quốc gia QCVN 01:2019/BCT về", "Quy chuẩn kỹ thuật quốc gia", "QCVN 01:2019/BCT", None),
    ("Nghị định số 73-CP ngày 01/11/1995", "Nghị định", "73-CP", "1995-11-01"),
    ("Quyết định 201-CP ngày 01/7/1980 của", "Quyết định", "201-CP", "1980-07-01"),
    ("Văn bản số 93/CT-05 ngày 18/6/2026;", "Văn bản", "93/CT-05", "2026-06-18"),
    (
        "Nghị quyết liên tịch số 5/2024/NQLT/CP- ĐCTUBTWMTTQVN ngày 02/5/2024",
        "Nghị quyết liên tịch",
        "5/2024/NQLT/CP-ĐCTUBTWMTTQVN",
        "2024-05-02",
    ),
    ("Nghị quyết số 12/2024/UBTV QH15 ngày 02/5/2024", "Nghị quyết", "12/2024/UBTVQH15", "2024-05-02"),
    ("Luật Trẻ em năm 2016 số 102/2016/QH13 ngày 05/4/2016", "Luật", "102/2016/QH13", "2016-04-05"),
    ("Luật Đấu thầu số 43/2013/QH 13 ngày 26/11/2013;", "Luật", "43/2013/QH13", "2013-11-26"),
    ("Luật Điện lực số 61/2024/QH15 ngày 30/11/2024;", "Luật", "61/2024/QH15", "2024-11-30"),
    ("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;", "Luật", "64/2025/QH15", None),
    ("Đề án 08-ĐA/TU của Tỉnh ủy ngày 29/12/2025 về", "Đề án", "08-ĐA/TU", "2025-12-29"),
    ("tại Tờ trình số      /TTr-SYT ngày 28/6/2025 về", "Tờ trình", "/TTr-SYT", "2025-06-28"),
    ("Kế hoạch số ……/KH-SYT ngày 01 tháng 02 năm 2024", "Kế hoạch", "/KH-SYT", "2024-02-01"),
    ("Kế hoạch số /KH-SYT ngày    tháng 02 năm 2024 của Sở Y tế", "Kế hoạch", "/KH-SYT", None),
    ("Quyết định số 12/2002/QĐ /BYT-KH ngày 28/8/2002 của", "Quyết định", "12/2002/QĐ/BYT-KH", "2002-08-28"),
    ("Quyết định số 12/2002/QĐ/ BYT-KH ngày 28/8/2002 của", "Quyết định", "12/2002/QĐ/BYT-KH", "2002-08-28"),
    ("(Công điện 68/TVN-AT ngày 23/11/2018)", "Công điện", "68/TVN-AT", "2018-11-23"),
    ("Quy chuẩn QCVN 04 : 2009/ BCT", "Quy chuẩn kỹ thuật quốc gia", "QCVN 04:2009/BCT", None),
    ("TCVN 1: 2005/ TCVN", "Tiêu chuẩn quốc gia", "TCVN 1:2005", None),
    ("THỰC HIỆN CHỈ THỊ SỐ 37-CT/TW NGÀY 03 THÁNG 9 NĂM 2019", "Chỉ thị", "37-CT/TW", "2019-09-03"),
]


@pytest.mark.parametrize(("text", "loai", "so_hieu", "ngay"), NUMBERED, ids=[row[2] for row in NUMBERED])
def test_a_numbered_document(text: str, loai: str, so_hieu: str, ngay: str | None) -> None:
    assert [(c["loai"], c["so_hieu"], c["ngay"]) for c in cite(text)] == [(loai, so_hieu, ngay)]


NONE = [
    "ban hành từ tháng 10/2013/BYT và khóa 12/KH.UBND",
    "trong Kế hoạch 12/KH.Sở Y tế",
    "Nhà máy Điện số 2 của Công ty Điện 5",
    "biên bản theo Mẫu số 02/HNMT",
    "biên bản (Mẫu số 01 và 02/HNMT)",
    "báo cáo 6 tháng/lần, trước ngày 15/6/2024",
    "Dự án số 3 và gói thầu số 14",
    "pháp luật của tổ chức; luật sư; Luật này",
    "theo quy định của pháp luật và Hiến pháp",
    "Văn bản số /UBND-VX",
    "Kế hoạch số    /KH-UBND ngày    tháng    năm 2026 của UBND xã",
    "Kèm theo Kế hoạch số    /KH-UBND ngày    tháng 5 năm 2026 của UBND xã",
    "theo Thông báo số ……/TB-MTTQ ngày …. tháng …. năm",
    "(Kèm theo Kế hoạch số   /KH-UBND ngày 20/12/2025)",
    "Mẫu số   /TTr-SYT ngày 28/6/2025",
    "họp với tổ 43/CP ngày 9/11/1994",
    "Luật 5 năm",
]


@pytest.mark.parametrize("text", NONE)
def test_no_document(text: str) -> None:
    assert [c for c in cite(text) if c["so_hieu"] or c["loai"] in ("Luật", "Hiến pháp")] == []


LAWS = [  # text, names, years
    ("Luật Quản lý, sử dụng vũ khí, vật liệu nổ ngày 20/6/2017", ["Luật Quản lý, sử dụng vũ khí, vật liệu nổ"], [None]),
    ("theo Luật Trẻ em năm 2016, các chương trình", ["Luật Trẻ em"], [2016]),
    ("theo Luật Trẻ em 2016, các chương trình", ["Luật Trẻ em"], [2016]),
    ("Luật phòng, chống bạo lực gia đình; triển khai", ["Luật phòng, chống bạo lực gia đình"], [None]),
    ("Luật Hôn nhân và gia đình và Bộ luật Dân sự", ["Luật Hôn nhân và gia đình", "Bộ luật Dân sự"], [None, None]),
    ("các Luật: Đầu tư, Đấu thầu, Giá.", ["Luật Đầu tư", "Luật Đấu thầu", "Luật Giá"], [None, None, None]),
    ("Luật Đặc khu kinh tế được ban hành", ["Luật Đặc khu kinh tế"], [None]),
    ("Hiến pháp năm 2013 và", ["Hiến pháp"], [2013]),
    ("Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992;", ["Hiến pháp"], [1992]),
    ("KỶ LUẬT LAO ĐỘNG, TRÁCH NHIỆM VẬT CHẤT", [], []),
    ("các văn bản dưới Luật hướng dẫn việc đọc sách", [], []),
    ("các văn bản dưới Luật trẻ em, dưới Luật Thư viện", ["Luật trẻ em", "Luật Thư viện"], [None, None]),
    ("Luật sửa đổi, bổ sung một số điều năm 2019;", ["Luật sửa đổi, bổ sung một số điều"], [2019]),
    (
        "Pháp lệnh Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam;",
        ["Pháp lệnh Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam"],
        [None],
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thủ đô;",
        ["Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thủ đô"],
        [None],
    ),
    (
        "Luật Sửa đổi, bổ sung một số Điều của Luật Trẻ em;",
        ["Luật Sửa đổi, bổ sung một số Điều của Luật Trẻ em"],
        [None],
    ),
    (
        "Luật Sửa đổi, bổ sung một số Nội dung của Luật Giá;",
        ["Luật Sửa đổi, bổ sung một số Nội dung của Luật Giá"],
        [None],
    ),
    ("Luật Thủy lợi./.", ["Luật Thủy lợi"], [None]),
    ("dự án Luật điều chỉnh về thủy lợi; Luật điều ước quốc tế", ["Luật điều ước quốc tế"], [None]),
    ("Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân;", ["Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân"], [None]),
    ("Luật Phòng cháy, chữa cháy, các", ["Luật Phòng cháy, chữa cháy"], [None]),
    ("Luật Vệ tinh./.", ["Luật Vệ tinh"], [None]),
    ("Luật Phát triển đô thị đảm bảo tính kịp thời", ["Luật Phát triển đô thị"], [None]),
    ("Luật Tổ chức Chính phủngày 25/12/2001;", ["Luật Tổ chức Chính phủ"], [None]),
    ("Luật Vệ tinhngày 25/12/2001;", ["Luật Vệ tinh"], [None]),
    ("Luật Trẻ em (sửa đổi) năm 2016;", ["Luật Trẻ em"], [2016]),
    ("Pháp lệnh Phòng, chống lụt, bão; các", ["Pháp lệnh Phòng, chống lụt, bão"], [None]),
    (
        "Luật Phòng, chống ma túy, luật xử lý vi phạm hành chính và luật lệ",
        ["Luật Phòng, chống ma túy", "Luật xử lý vi phạm hành chính"],
        [None, None],
    ),
    ("Luật Trẻ em,… và", ["Luật Trẻ em"], [None]),
    ("các Luật thuế sửa đổi, bổ sung", [], []),
    ("51 Luật thông qua tại Kỳ họp thứ 10", [], []),
    ("theo Luật chuyên ngành và Luật gốc; Luật trình Quốc hội; Luật gồm 9 chương", [], []),
    ("Luật áp dụng cho các hộ; Luật yêu cầu các sở; Luật hướng tới công bằng", [], []),
    (
        "Luật Hội đồng nghĩa vụ và Luật Ngân hàng Nhà nước",
        ["Luật Hội đồng nghĩa vụ", "Luật Ngân hàng Nhà nước"],
        [None, None],
    ),
    (
        "Luật số 12/2024/QH15 về sửa đổi, bổ sung một số điều của Luật Trẻ em, Luật Giá; Luật Dược",
        [None, "Luật Dược"],
        [None, None],
    ),
    (
        "Luật Phòng cháy và chữa cháy và cứu nạn, cứu hộ; các",
        ["Luật Phòng cháy và chữa cháy và cứu nạn, cứu hộ"],
        [None],
    ),
    (
        "Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND ngày 03/12/2004",
        ["Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND"],
        [None],
    ),
    ("Pháp lệnh Ưu đãi người có công với cách mạng", ["Pháp lệnh Ưu đãi người có công với cách mạng"], [None]),
    ("Điều 22 Luật BHYT đối với các chi phí", ["Luật BHYT"], [None]),
    ("Luật Đầu tư theo phương thức đối tác công tư", ["Luật Đầu tư theo phương thức đối tác công tư"], [None]),
]


@pytest.mark.parametrize(("text", "names", "years"), LAWS)
def test_laws_by_name(text: str, names: list[str], years: list[int | None]) -> None:
    found = cite(text)
    assert [c["ten"] for c in found] == names
    assert [c["nam"] for c in found] == years


ONE_LAW = [  # text, number and name of each law
    ("Luật Bầu cử đại biểu Quốc hội số 56/1997/QH10; theo Điều 4 Luật Bầu cử",
     [("56/1997/QH10", "Luật Bầu cử đại biểu Quốc hội")]),
    ("Điều 4 Luật Bầu cử và Luật Bầu cử đại biểu Quốc hội", [(None, "Luật Bầu cử đại biểu Quốc hội")]),
    ("Luật Mặt trận Tổ quốc Việt Nam; theo Luật MTTQ Việt Nam", [(None, "Luật Mặt trận Tổ quốc Việt Nam")]),
    ("Luật Phòng cháy và chữa cháy; theo Luật PCCC", [(None, "Luật Phòng cháy và chữa cháy")]),
    ("theo Luật Ban hành VBQPPL, Luật Ban hành văn bản quy phạm pháp luật",
     [(None, "Luật Ban hành văn bản quy phạm pháp luật")]),
    ("Luật Giáo dục đại học; theo Luật Giáo dục", [(None, "Luật Giáo dục đại học"), (None, "Luật Giáo dục")]),
    ("Luật Bầu cử năm 1997; Luật Bầu cử đại biểu Quốc hội năm 2015",
     [(None, "Luật Bầu cử"), (None, "Luật Bầu cử đại biểu Quốc hội")]),
    ("Luật Bầu cử đại biểu Quốc hội; Luật Bầu cử đại biểu Hội đồng nhân dân; theo Luật Bầu cử",
     [(None, "Luật Bầu cử đại biểu Quốc hội"), (None, "Luật Bầu cử đại biểu Hội đồng nhân dân"),
      (None, "Luật Bầu cử")]),
    ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Luật sửa đổi, bổ sung một số điều của Luật Bầu cử"
     " đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Luật Bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp;"
     " Luật Bầu cử năm 2015; Luật Bầu cử ĐBQH và HĐND",
     [(None, "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"),
      (None, "Luật sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân")]),
    ("Luật Bầu cử đại biểu Quốc hội và dại biểu Hội đồng nhân dân số 85/2015/QH13; Luật số 85/2015/QH13",
     [("85/2015/QH13", "Luật Bầu cử đại biểu Quốc hội và dại biểu Hội đồng nhân dân")]),
    ("Luật Điện lực số 61/2024/QH15; Luật Điện lực sửa đổi 2026 số 12/2026/QH16",
     [("61/2024/QH15", "Luật Điện lực"), ("12/2026/QH16", "Luật Điện lực sửa đổi")]),
    ("Luật Điện lực sửa đổi năm 2026 số 12/2026/QH16", [("12/2026/QH16", "Luật Điện lực sửa đổi")]),
    ("Luật Điện lực sửa đổi năm 2026 và Nghị quyết số 12/2026/QH16", [(None, "Luật Điện lực"), ("12/2026/QH16", None)]),
    ("Luật Điện lực và Nghị quyết của kỳ họp số 12/2026/QH16",
     [(None, "Luật Điện lực"), ("12/2026/QH16", None)]),
    ("Luật Trẻ em và bảo trợ, chăm sóc số 12/2026/QH16", [("12/2026/QH16", "Luật Trẻ em và bảo trợ, chăm sóc")]),
    ("Luật số 42/2024/QH15, quản lý, sử dụng tài sản công được ban hành; Luật quản lý, sử dụng tài sản công",
     [("42/2024/QH15", "Luật quản lý, sử dụng tài sản công")]),
    ("Luật số 146/2025/QH15 của Quốc hội: Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp.",
     [("146/2025/QH15", None)]),
    ("Luật số 12/2025/QH15 của Quốc hội: Luật Nhà giáo.", [("12/2025/QH15", None)]),
    ("Luật số 12/2025/QH15 và các luật: Luật Nhà giáo.", [("12/2025/QH15", None), (None, "Luật Nhà giáo")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "laws"), ONE_LAW)
def test_a_short_name_is_the_law_that_has_it_whole(text: str, laws: list[tuple[str | None, str]]) -> None:
    assert [(c["so_hieu"], c["ten"]) for c in cite(text)] == laws


TITLES = [  # text, title of its last document
    ("Luật số 146/2025/QH15 của Quốc hội: Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp;",
     "sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp"),
    ("Luật số 12/2025/QH15 ngày 16/6/2025 của Quốc hội: Luật Nhà giáo, các trường rà soát", "Nhà giáo"),
    ("Văn bản số 14/SYT-NV về việc: Mở thư viện;", "Mở thư viện"),
    ("Văn bản số 14/SYT-NV của Sở Y tế v/v : mở thư viện", "mở thư viện"),
    ("Quyết định số 14/QĐ-SNN của Sở Nông nghiệp (nay là Sở Nông nghiệp và Môi trường) về trồng tre", "trồng tre"),
    ("Quyết định số 14/QĐ-SNN của Sở Nông nghiệp (theo đề nghị của các xã) về trồng tre", None),
    ("Văn bản số 14/SYT-NV về việc mở thư viện, sau khi nghiên cứu, Cục Y tế có ý kiến", "mở thư viện"),
    ("Văn bản số 14/SYT-NV về việc xử lý cây đổ, sau khi bão tan.", "xử lý cây đổ, sau khi bão tan"),
    ("Công văn số 14/BTC-QLCS về việc kiểm kê tài sản (gửi kèm theo), nhằm bảo đảm tiến độ", "kiểm kê tài sản"),
    ("Kế hoạch số 14/KH-UBND về trồng rừng (có gửi kèm theo).", "trồng rừng"),
    ("Quyết định số 14/QĐ-UBND về định mức (mới) trồng rừng.", "định mức (mới) trồng rừng"),
    ("Văn bản số 14/VP-TCD thông báo ý kiến của Chủ tịch UBND tỉnh, giao Sở Y tế trả lời đơn.",
     "thông báo ý kiến của Chủ tịch UBND tỉnh"),
    ("Quyết định số 14/QĐ-UBND về việc phê duyệt kế hoạch vốn, giao Sở Y tế làm chủ đầu tư.",
     "phê duyệt kế hoạch vốn, giao Sở Y tế làm chủ đầu tư"),
    ("Kế hoạch số 1/KH-UBND của UBND tỉnh A - Trưởng nhóm hợp tác phát triển du lịch các tỉnh Tây Bắc mở rộng và Thành "
     "phố Hồ Chí Minh về triển khai hợp tác;", "triển khai hợp tác"),
    ("Kế hoạch số 9/KH-UBND huyện Hà Lam ngày 16/3/2026 về việc trồng tre.", "trồng tre"),
    ("hướng dẫn một số điều của Luật Hóa chất về quản lý hóa chất", None),
    ("theo Bộ luật Dân sự, quy định của pháp luật về hội", None),
    ("Luật số 61/2024/QH15 về Điện lực", "Điện lực"),
    ("Nghị định số 15/2025/NĐ-CP về phí trồng tre quy định: mức thu 5%", "phí trồng tre"),
    ("Nghị định số 15/2025/NĐ-CP về nơi trồng tre theo quy định", "nơi trồng tre theo quy định"),
    ("Việc quy định tại Điều 5 Nghị định số 15/2025/NĐ-CP về tre nứa do Ủy ban nhân dân cấp xã thực hiện.", "tre nứa"),
    ("Quyết định số 15/QĐ-UBND về danh mục tre do Sở Y tế thực hiện.", "danh mục tre do Sở Y tế thực hiện"),
    ("quy định tại Quyết định số 15/QĐ-UBND về vườn tre do hộ nghèo thực hiện.", "vườn tre do hộ nghèo thực hiện"),
    ("Kết luận số 15-KL/TW của Bộ Chính trị (khóa XIII) về tre nứa", "tre nứa"),
    ("Chỉ thị số 15-CT/TW của Ban Bí thư khoá XII về tre nứa", "tre nứa"),
    ("Nghị quyết số 15-NQ/TW ngày 2/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về tre", "tre"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh khóa XV, kỳ họp thứ 5 về tre nứa", "tre nứa"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh (khóa XV, nhiệm kỳ 2021 - 2026) quy định phí", "quy định phí"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh, kỳ họp thứ mười hai ban hành quy chế", "ban hành quy chế"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh (khóa mới) về phí", None),
    ("Nghị quyết số 15/NQ-HĐND ngày 2/10/2017 tại kỳ họp thứ 5, HĐND tỉnh khóa XV về tre nứa", "tre nứa"),
    ("Nghị quyết số 15/NQ-HĐND ngày 2/10/2017 tại kỳ họp thứ 5 về tre nứa", None),
    ("Thông tư số 15/2020/TT-BYT của Bộ Y tế sửa đổi, bổ sung khoản 1 Điều 2 Quy chế",
     "sửa đổi, bổ sung khoản 1 Điều 2 Quy chế"),
    ("Thông tư số 15/2020/TT-BYT của Bộ Y tế sửa đổi, bổ sung khi cần", None),
    ("Kế hoạch số 15/KH-SYT về tập huấn - Xem tại đây", "tập huấn"),
    ("Kế hoạch số 15/KH-SYT về tập huấn (xem tại đây)", "tập huấn"),
    ("Kế hoạch số 15/KH-SYT về mời khách xem tại đây", "mời khách xem tại đây"),
    ("Luật số 61/2024/QH15, Điện lực;", "Điện lực"),
    ("Luật số 61/2024/QH15, Điện lực tỉnh", None),
    ("Nghị định số 15/2020/NĐ-CP về phí, đã được sửa đổi, bổ sung bởi", "phí"),
    ("Nghị định số 15/2020/NĐ-CP về phí (được bổ sung năm 2021)", "phí"),
    ("Nghị định số 15/2020/NĐ-CP về phí hết hiệu lực thi hành", "phí"),
    ("Nghị định số 15/2020/NĐ-CP về phí, có hiệu lực kể từ ngày", "phí"),
    ("Quyết định số 40/2020/QĐ-TTg về tiêu chí ngày 30/12/2020 của Thủ tướng Chính phủ", "tiêu chí"),
    (
        "Nghị định số 15/2020/NĐ-CP sửa đổi, bổ sung một số nghị định về phí hết hiệu lực kể từ",
        "sửa đổi, bổ sung một số nghị định về phí",
    ),
    ("Nghị định số 15/2020/NĐ-CP sửa đổi, bổ sung năm 2024", None),
    ("Công văn số 15/BYT-KH của Bộ Y tế về phí, Phó Thủ tướng Chính phủ Trần Văn An có ý kiến như sau", "phí"),
    ("Công văn số 15/BYT-KH về phí A, thay mặt Thủ tướng Chính phủ, Phó Thủ tướng Lê Văn B có ý kiến như sau", "phí A"),
    (
        "Công văn số 15/LĐLĐ về phí, lệ phí, Công đoàn Giáo dục tỉnh hướng dẫn các trường thực hiện như sau",
        "phí, lệ phí",
    ),
    (
        "Công văn số 15/LĐLĐ về phí, lệ phí, Công đoàn Giáo dục tỉnh, Hội Nông dân",
        "phí, lệ phí, Công đoàn Giáo dục tỉnh, Hội Nông dân",
    ),
    ("Kế hoạch số 15/KH-UBND về phí, ngày 31/12/2024 Sở Y tế đã có", "phí"),
    ("Hướng dẫn số 15-HD/BTG của Ban Tuyên giáo tuyên truyền kỷ niệm", "tuyên truyền kỷ niệm"),
    ("Công văn số 15/CT-KK ngày 02/3/2024 của Cục Thuế tỉnh hỏi về hóa đơn,", "hóa đơn"),
    ("Kế hoạch số 15/KH-UBND về phí cụ thể như sau:", "phí"),
    ("Kế hoạch số 15/KH-UBND triển khai đề án và ban hành Quyết định số mới", "triển khai đề án"),
    ("Nghị định số 15/2020/NĐ-CP quy định về phí (Nghị định số 15/2020/NĐ-CP) và các", "quy định về phí"),
    ("Quyết định số 15/QĐ-BYT phê duyệt Dự án: Cấp nước các xã;", "phê duyệt Dự án: Cấp nước các xã"),
    ("Quyết định số 15/QĐ-BYT triển khai các nhiệm vụ: Sở Y tế", "triển khai các nhiệm vụ"),
    ("Báo cáo số 15/BC-HH về kết quả mùa vụ và ý kiến của Sở Nội vụ tại văn bản số mới", "kết quả mùa vụ"),
    ("Kế hoạch số 15/KH-UBND về phí; việc thu; các cơ quan", "phí"),
    ("Nghị quyết số 15/NQ-CP về phí, trong đó có mục tiêu", "phí"),
    ("Quyết định số 15/QĐ-TTg về phí, trình Thủ tướng Chính phủ trong quý IV", "phí"),
    ("Quyết định số 15/QĐ-TTg về phí, để thực hiện việc thu", "phí"),
    ("Hướng dẫn số 15/HD-BQP về tuyển quân năm 2026, từ ngày 4/3 đến ngày 6/3 các xã", "tuyển quân năm 2026"),
    ("Công văn số 15/SYT-KH về hồ sơ trồng tre gửi Sở Nội vụ có ý kiến", "hồ sơ trồng tre"),
    ("Công văn số 15/SYT-KH về việc báo cáo số liệu gửi Bộ Y tế", "báo cáo số liệu gửi Bộ Y tế"),
    ("Công văn số 15/SYT-KH về việc chuẩn bị nội dung gửi Bộ Nội vụ thẩm định",
     "chuẩn bị nội dung gửi Bộ Nội vụ thẩm định"),
    ("Công văn số 15/SYT-KH về việc thống kê số ca mắc gửi Sở Tài chính", "thống kê số ca mắc gửi Sở Tài chính"),
    ("Công văn số 15/SYT-KH về kết quả khám gửi Sở Tài chính", "kết quả khám gửi Sở Tài chính"),
    ("Công văn số 15/CAT-A4 về cấp phát sổ tay gửi Sở Y tế tổng hợp", "cấp phát sổ tay"),
    ("Công văn số 15/SYT-KH về việc hướng dẫn gửi báo cáo", "hướng dẫn gửi báo cáo"),
    ("Kế hoạch số 15/KH-UBND về đào tạo năm 2026, hiện nay đang", "đào tạo năm 2026"),
    ("Nghị quyết số 15/NQ-CP về công nghiệp hóa, hiện đại hóa,", "công nghiệp hóa, hiện đại hóa"),
    ("Công văn số 15/BYT-KCB về báo cáo quý, Giám đốc Sở Y tế yêu cầu các đơn vị", "báo cáo quý"),
    ("Quyết định số 15/QĐ-SYT về ủy quyền cho Phó Giám đốc, Giám đốc các trung tâm",
     "ủy quyền cho Phó Giám đốc, Giám đốc các trung tâm"),
    ("Thông báo số 15/TB-SYT về ký kết giữa Sở Y tế, Sở Nội vụ, Công an tỉnh về phí",
     "ký kết giữa Sở Y tế, Sở Nội vụ, Công an tỉnh về phí"),
    ("Thông báo số 15/TB-SYT về ký kết giữa Sở Khoa học và Công nghệ, Sở Nội vụ, Công an tỉnh",
     "ký kết giữa Sở Khoa học và Công nghệ, Sở Nội vụ, Công an tỉnh"),
    ("Quy chế số 15/QC-UBND về phối hợp giữa Công an tỉnh và Sở Y tế, căn cứ tình hình, Sở Y tế kiểm tra",
     "phối hợp giữa Công an tỉnh và Sở Y tế"),
    ("Quy chế số 15/QC-UBND về phối hợp giữa Sở Y tế với Sở Tài chính, UBND tỉnh giao Sở Y tế",
     "phối hợp giữa Sở Y tế với Sở Tài chính"),
    ("Quy chế số 15/QC-UBND về phối hợp giữa Sở Y tế, Sở Nội vụ về thu phí, UBND tỉnh giao Sở Y tế",
     "phối hợp giữa Sở Y tế, Sở Nội vụ về thu phí"),
    ("Kế hoạch số 15/KH-UBND về thời gian giữa hai vụ, Sở Y tế đã", "thời gian giữa hai vụ"),
    ("Kế hoạch số 15/KH-SYT về chăm sóc tuổi dậy thì cho học sinh", "chăm sóc tuổi dậy thì cho học sinh"),
    ("Quy định số 15-QĐ/TW về kiểm tra của Đảng thì ngoài việc chuyển đến", "kiểm tra của Đảng"),
    ("Nghị định số 15/2020/NĐ-CP về phí và các văn bản có liên quan", "phí"),
    ("Thông tư số 15/2020/TT-BTC hướng dẫn lập dự toán và các quy định khác có liên quan.", "hướng dẫn lập dự toán"),
    ("Thông tư số 15/2020/TT-BTC hướng dẫn thu phí và quy định hiện hành", "hướng dẫn thu phí"),
    ("Nghị định số 15/2020/NĐ-CP về phí và các quy định của pháp luật có liên quan;", "phí"),
    ("Nghị định số 15/2020/NĐ-CP về phí và các quy định pháp luật hiện hành, các xã", "phí"),
    ("Công văn số 15/BTC-NS về phí và quy định của pháp luật về giá", "phí và quy định của pháp luật về giá"),
    ("Công văn số 15/BTC-NS rà soát và về các quy định khác", None),
    ("Công văn số 15/BTC-NS về phí và các quy định khác của Chính phủ", "phí và các quy định khác của Chính phủ"),
    ("Nghị quyết số 15/NQ-CP của Chính phủ tạm ngưng hiệu lực và điều chỉnh hạn thu phí",
     "tạm ngưng hiệu lực và điều chỉnh hạn thu phí"),
    ("Nghị quyết số 15/NQ-CP của Chính phủ tạm thời thu phí", None),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh ban hành về phân cấp", "phân cấp"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh ban hành về việc thu phí", "thu phí"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh ban hành Quy định về phí", "ban hành Quy định về phí"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh về phân cấp quản lý, nguyên tắc là: đúng luật", "phân cấp quản lý"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh về phân cấp, thu phí, lệ phí: các xã", "phân cấp, thu phí, lệ phí"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh về mức thu là: 5 triệu đồng", "mức thu"),
    ("Công văn số 15/ĐHT-HC về lễ kỷ niệm, Nhà trường yêu cầu các khoa", "lễ kỷ niệm"),
    ("Kết luận số 15-KL/TU về “Đổi mới lãnh đạo, chỉ đạo”, công tác này đã", "“Đổi mới lãnh đạo, chỉ đạo”"),
    ("Kết luận số 15-KL/TU về “Đổi mới” trong các cơ quan, đơn vị", "“Đổi mới” trong các cơ quan, đơn vị"),
    ("theo Nghị định số 15/2020/NĐ-CP quy định tại khoản 2", None),
    ("Quyết định số 15/QĐ-BYT công bố danh mục văn bản hết hiệu lực", "công bố danh mục văn bản hết hiệu lực"),
    ("Quyết định số 15/QĐ-BYT sửa đổi quy định đã được bổ sung năm 2021", "sửa đổi quy định đã được bổ sung năm 2021"),
    ("Quyết định số 12/QĐ-UBND “về mua sách; dán nhãn” và báo cáo", "mua sách; dán nhãn"),
    ('Quyết định số 12/QĐ-UBND "về mua sách; dán nhãn" và báo cáo', "mua sách; dán nhãn"),
    ("Nghị định số 15/2020/NĐ-CP quy định về phí, có hiệu  lực kể từ ngày 01 tháng 6", "quy định về phí"),
    ("Nghị định số 15/2020/NĐ-CP quy định về phí và các quy  định có liên  quan;", "quy định về phí"),
    ("Công văn số 15/SYT-KH về hồ sơ trồng tre gửi  Sở Nội vụ có ý  kiến", "hồ sơ trồng tre"),
    ("Nghị định số 15/2020/NĐ-CP quy định về phí - https://cong.example/15", "quy định về phí"),
    ("Nghị định số 15/2020/NĐ-CP ngưng hiệu lực từ ngày 01/01/2022", None),
    ("Nghị định số 15/2020/NĐ-CP tạm ngưng hiệu lực thi hành kể từ ngày 01/01/2022", None),
    ("Nghị định số 15/2020/NĐ-CP ngưng hiệu lực thi hành.", None),
    ("Nghị quyết số 15/NQ-CP ngưng hiệu lực thi hành một phần Quy chế trồng tre",
     "ngưng hiệu lực thi hành một phần Quy chế trồng tre"),
    ("Nghị quyết số 15/NQ-CP tạm ngưng hiệu lực từng phần Quy chế trồng tre",
     "tạm ngưng hiệu lực từng phần Quy chế trồng tre"),
    ("Quyết định số 12/QĐ-UBND về ;", None),
    ("Quyết định số 12/QĐ-UBND về ", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_where_a_title_is_and_ends(text: str, title: str | None) -> None:
    assert cite(text)[-1]["trich_yeu"] == title


OF_GROUNDS = [  # text, title
    ("Căn cứ Nghị quyết số 1/NQ-CP về hội nghị; việc giới thiệu; việc hiệp thương;",
     "hội nghị; việc giới thiệu; việc hiệp thương"),
    ("Căn cứ Nghị quyết số 1/NQ-CP về hội nghị; việc giới thiệu; căn cứ tình hình", "hội nghị; việc giới thiệu"),
    ("Căn cứ Nghị quyết số 1/NQ-CP về phí; quy chế theo Quyết định số 2/QĐ-TTg;", "phí"),
    ("Căn cứ Nghị quyết số 1/NQ-CP về phí; Ủy ban nhân dân xã", "phí"),
    ("Căn cứ Thông tư số 1/2022/TT-BTC quy định chi tiết Điều 3 và Điều 5 Nghị định số 3/2020/NĐ-CP;",
     "quy định chi tiết Điều 3 và Điều 5 Nghị định số 3/2020/NĐ-CP"),
    ("Căn cứ Thông tư số 1/2022/TT-BTC hướng dẫn thực hiện điểm a khoản 2 và khoản 3 Điều 5 Nghị định số 3/2020/NĐ-CP;",
     "hướng dẫn thực hiện điểm a khoản 2 và khoản 3 Điều 5 Nghị định số 3/2020/NĐ-CP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), OF_GROUNDS)
def test_a_title_in_a_ground_has_parts(text: str, title: str) -> None:
    assert cite(text, kind="can_cu")[0]["trich_yeu"] == title


LISTED = [  # text, titles
    ("Nghị định số 15/2020/NĐ-CP về phí, Thông tư số 2/2021/TT-BTC về giá", ["phí", "giá"]),
    ("Chỉ thị 8-CT/TU về phí, Chương trình hành động số 9-CTr/TU về giá", ["phí", "giá"]),
    ("Quyết định số 15/QĐ-BYT thực hiện Chỉ thị số 1/CT-TTg, Chỉ thị số 2/CT-TTg",
     ["thực hiện Chỉ thị số 1/CT-TTg, Chỉ thị số 2/CT-TTg", None, None]),
    ("Bãi bỏ Điều 6 Nghị định số 1/2020/NĐ-CP về phí và Điều 3, khoản 1 Điều 5 Nghị định số 2/2020/NĐ-CP về giá",
     ["phí", "giá"]),
    ("Nghị định số 3/2020/NĐ-CP sửa đổi Điều 6 Nghị định số 1/2020/NĐ-CP và Điều 5 Nghị định số 2/2020/NĐ-CP",
     ["sửa đổi Điều 6 Nghị định số 1/2020/NĐ-CP và Điều 5 Nghị định số 2/2020/NĐ-CP", None, None]),
    ("Thông tư số 1/2022/TT-BTC sửa đổi, bổ sung khoản 2 Điều 3 và khoản 1 Điều 5 Thông tư số 3/2020/TT-BTC",
     ["sửa đổi, bổ sung khoản 2 Điều 3 và khoản 1 Điều 5 Thông tư số 3/2020/TT-BTC", None]),
    ("Thông tư số 1/2022/TT-BTC về bãi bỏ một số điều của Quy chế trồng tre và Điều 5 Thông tư số 3/2020/TT-BTC",
     ["bãi bỏ một số điều của Quy chế trồng tre và Điều 5 Thông tư số 3/2020/TT-BTC", None]),
    ("Bãi bỏ Nghị định số 1/2020/NĐ-CP về điều kiện trồng tre ở các điểm du lịch và Điều 3 Nghị định số 2/2020/NĐ-CP",
     ["điều kiện trồng tre ở các điểm du lịch", None]),
    ("Kế hoạch số 15/KH-UBND về thi hành Luật Trẻ em và các quy định có liên quan, các xã",
     ["thi hành Luật Trẻ em và các quy định có liên quan, các xã", None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), LISTED)
def test_a_title_ends_before_the_next_document_of_a_list(text: str, titles: list[str | None]) -> None:
    assert [c["trich_yeu"] for c in cite(text)] == titles


def test_a_document_without_a_number_is_told_by_its_day() -> None:
    (found,) = cite(
        "Chiểu theo Quyết nghị ngày 14 tháng 2 năm 1946 của Hội đồng Chính phủ lập Bộ A; Quyết nghị ngày 14/2/1946"
    )
    assert (found["loai"], found["so_hieu"], found["ten"]) == ("Quyết nghị", None, None)
    assert (found["ngay"], found["co_quan"], len(found["mentions"])) == ("1946-02-14", "Hội đồng Chính phủ", 1)
    (found,) = cite("Nghị quyết đại hội Chi đoàn ngày 26/9/2010 của Chi đoàn Trường THCS Mẫu Sơn; ngày hội")
    assert (found["loai"], found["ngay"], found["co_quan"]) == (
        "Nghị quyết", "2010-09-26", "Chi đoàn Trường THCS Mẫu Sơn"
    )  # fmt: skip
    assert cite("Nghị quyết Đại hội Chi đoàn và họp ngày 26/9/2010") == []
    assert [c["ngay"] for c in cite("Nghị quyết Đại hội Đảng bộ tỉnh và họp ngày 26/9/2010")] == [None]
    assert cite("Báo cáo ngày 14/2/2024 về Sở Y tế") == []
    assert cite("theo kế hoạch ngày 14/2/2024 của Sở Y tế") == []


MEETINGS = [  # text, names and titles
    ("Thực hiện Nghị quyết Trung ương 6 khóa XII về tre nứa;", [("Nghị quyết Trung ương 6 khóa XII", "tre nứa")]),
    ("Nghị quyết Hội nghị lần thứ 6 BCH Trung ương (khóa XI) về tre",
     [("Nghị quyết Hội nghị lần thứ 6 BCH Trung ương (khóa XI)", "tre")]),
    ("Kết luận của Hội nghị Trung ương 5 Khóa XI và", [("Kết luận của Hội nghị Trung ương 5 Khóa XI", None)]),
    ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
     [("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", None)]),
    ("Nghị quyết Đại hội Đảng bộ tỉnh và các đề án", [("Nghị quyết Đại hội Đảng bộ tỉnh", None)]),
    ("Nghị quyết Đại hội đại biểu Đảng bộ xã Phú Lâm lần thứ XI, nhiệm kỳ 2025 - 2030; Nghị quyết Đại hội Đảng bộ xã"
     " Phú Lâm lần thứ XI", [("Nghị quyết Đại hội đại biểu Đảng bộ xã Phú Lâm lần thứ XI", None)]),
    ("Nghị quyết Đại hội Đảng bộ xã lần thứ XI; Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ XI; Nghị quyết Đại hội"
     " Đảng bộ xã lần thứ XI", [("Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ XI", None)]),
    ("Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ XI, Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ X, Nghị quyết"
     " Đại hội Đảng bộ tỉnh lần thứ XI và Nghị quyết Đại hội Đảng bộ xã Hà An lần thứ XI",
     [("Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ XI", None),
      ("Nghị quyết Đại hội Đảng bộ xã Phú Lâm lần thứ X", None),
      ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI", None), ("Nghị quyết Đại hội Đảng bộ xã Hà An lần thứ XI", None)]),
    ("Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XIII của Đảng",
     [("Nghị quyết Đại hội XIII của Đảng", None)]),
    ("Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW)", [(None, None)]),
    ("Nghị quyết số 18-NQ/TW Hội nghị Trung ương 6 khóa XII", [(None, None)]),
    ("các Nghị quyết Trung ương 6 khóa XII", []),
    ("Nghị quyết Trung ương 4 (khóa XI, XII)", []),
    ("Nghị quyết Trung ương 4 khóa XI, XII về", []),
    ("Nghị quyết Trung ương 4 khóa XI và khóa XII về", []),
    ("Nghị quyết Trung ương 4 (khóa XI", []),
    ("Nghị quyết Trung ương 4 khóa XI), các xã", [("Nghị quyết Trung ương 4 khóa XI", None)]),
    ("Nghị quyết Trung ương 8 khóa XI; Nghị quyết Trung ương 8 (khóa XI)", [("Nghị quyết Trung ương 8 khóa XI", None)]),
    ("Nghị quyết Trung ương 8 khóa XI, Nghị quyết Trung ương 8 khóa XII",
     [("Nghị quyết Trung ương 8 khóa XI", None), ("Nghị quyết Trung ương 8 khóa XII", None)]),
    ("Nghị quyết Đại hội Đảng bộ lần thứ XX và", [("Nghị quyết Đại hội Đảng bộ lần thứ XX", None)]),
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX, lần thứ XX", []),
    ("Nghị quyết Đại hội Đảng bộ các cấp", []),
    ("Nghị quyết Đại hội Đảng bộ, chi bộ các cấp", []),
    ("Nghị quyết Đại hội Đảng bộ cấp trên", []),
    ("Nghị quyết Đại hội Đảng bộ Công an tỉnh lần thứ XV", []),
    ("Nghị quyết Đại hội lần thứ XI Đảng bộ Quân đội, Nghị quyết Đại hội Đảng bộ trường", []),
    ("Nghị quyết Trung ương về tre nứa", []),
    ("Nghị quyết của Đại hội đồng cổ đông", []),
    ("Nghị quyết Đại hội đã đề ra", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), MEETINGS)
def test_a_resolution_that_a_meeting_names(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert [(c["ten"], c["trich_yeu"]) for c in cite(text)] == found


def test_the_day_on_which_a_law_was_passed() -> None:
    (found,) = cite("Luật số 61/2024/QH15 đã được Quốc hội khóa XV, kỳ họp thứ 8 thông qua ngày 30 tháng 11 năm 2024;")
    assert (found["ngay"], found["co_quan"]) == ("2024-11-30", "Quốc hội")

    (found,) = cite("Luật Trẻ em (sửa đổi) đã được Quốc hội thông qua ngày 05/4/2016;")
    assert (found["ten"], found["ngay"], found["co_quan"]) == ("Luật Trẻ em", "2016-04-05", "Quốc hội")


def test_the_day_on_which_somebody_issued_the_next_document() -> None:
    text = (
        "Thực hiện Nghị định số 6/2022/NĐ-CP, ngày 17 tháng 6 năm 2025 Bộ trưởng Bộ Y tế đã ban hành Thông tư số "
        "8/2025/TT-BYT; theo Công văn số 7/SYT-VP, ngày 02/3/2026 Sở Y tế đã kiểm tra"
    )
    decree, circular, letter = cite(text)
    assert (decree["ngay"], circular["ngay"], letter["ngay"]) == (None, "2025-06-17", "2026-03-02")


def test_issuer_and_title() -> None:
    (found,) = cite(
        "Quyết định số 15/QĐ-LĐTBXH ngày 31/10/2018 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội về giao vốn;"
    )
    assert found["co_quan"] == "Bộ trưởng Bộ Lao động - Thương binh và Xã hội"
    assert found["trich_yeu"] == "giao vốn"


def test_the_issuer_before_the_number() -> None:
    (found,) = cite("Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 01/02/2024,", kind="can_cu")
    assert (found["co_quan"], found["role"]) == ("Giám đốc Sở Y tế", "proposed_by")


BEFORE = [  # text, issuer and day of its last document
    (
        "Ngày 05/8/1983, Hội đồng Bộ trưởng (nay là Chính phủ) ban hành Quyết định số 67-HĐBT",
        "Hội đồng Bộ trưởng",
        "1983-08-05",
    ),
    ("Ngày 05/8/2024, UBND huyện Hà Lam (cũ) đã có Văn bản số 553/UBND-NV về", "UBND huyện Hà Lam", "2024-08-05"),
    ("Ngày 05/8/2024, Sở Y tế (theo yêu cầu của các xã) có văn bản số 553/SYT-NV", None, None),
    ("Thông tư liên Bộ Giáo dục - Nội vụ số 10/TT-LB ngày 09-9-1976", "Bộ Giáo dục - Nội vụ", "1976-09-09"),
    ("Thông tư liên tịch Bộ Y tế, Bộ Nội vụ số 10/2009/TTLT-BYT-BNV", "Bộ Y tế, Bộ Nội vụ", None),
    ("theo Thông tư liên quan đến Bộ Y tế số 10/2009/TTLT-BYT-BNV", None, None),
    ("Ngày 05/8/2024, Sở Y tế có văn bản số 553/SYT-NV về", "Sở Y tế", "2024-08-05"),
    ("Đến ngày 5 tháng 8 năm 2024 Sở Y tế đã ban hành Kế hoạch số 12/KH-SYT", "Sở Y tế", "2024-08-05"),
    ("Ngày 05-8-2024, Ban Thường vụ Tỉnh ủy vừa ký ban hành Chỉ thị số 8-CT/TU", "Ban Thường vụ Tỉnh ủy", "2024-08-05"),
    ("Ngày 05/8, Sở Y tế ban hành Kế hoạch số 12/KH-SYT", "Sở Y tế", None),
    ("Ngày 05/8/2024, Sở Y tế ban hành Kế hoạch số 12/KH-SYT ngày 04/8/2024", "Sở Y tế", "2024-08-04"),
    ("Luật Trẻ em ngày 05/4/2016, Sở Y tế có văn bản số 553/SYT-NV", "Sở Y tế", None),
    ("Ngày 09 tháng 3 năm 1976 Hội đồng Chính phủ đã ra Quyết định số 12-CP", "Hội đồng Chính phủ", "1976-03-09"),
    ("của Sở Y tế tại Tờ trình số 1/TTr-SYT và Chủ tịch Hội An tại Tờ trình số 2/TT-HA", "Chủ tịch Hội An", None),
    ("đề nghị của Sở Y tế tại Tờ trình số 1/TTr-SYT ngày 1/2/2024 và Công văn số 2/SYT-NV", "Sở Y tế", None),
    ("đề nghị của Sở Y tế tại Tờ trình số 1/TTr-SYT ngày 1/2/2024 và Công văn số 2/STC-NS", None, None),
    ("Sở Y tế đã có Công văn số 1/SYT-NV ngày 1/2/2024 về tre và Công văn số 2/SYT-NV", "Sở Y tế", None),
    ("đề nghị của Sở Y tế tại các văn bản số 1/SYT-KH, số 2/SYT-NV", "Sở Y tế", None),
    ("ý kiến của Bộ A tại Công văn số 8/BA-HS ngày 08/8/2024, Bộ Y tế tại Công văn số 6/BYT-TT", "Bộ Y tế", None),
    ("đề nghị của Sở Y tế, tại Tờ trình số 1/TTr-SYT", "Sở Y tế", None),
    ("lập dự thảo; Sở Y tế thẩm định tại Báo cáo số 1/BC-SYT", "Sở Y tế", None),
    ("Sở Y tế đã có ý kiến tại Công văn số 1/SYT-NV", "Sở Y tế", None),
    ("Cử tri phường 2 kiến nghị tại Công văn số 8/UBND-VX", None, None),
    ("đề nghị của Sở Y tế (Thường trực Ban Chỉ đạo) tại Tờ trình số 1/TTr-SYT", "Sở Y tế", None),
    ("đề nghị của Sở Y tế và Sở Nội vụ tại Tờ trình số 1/LS-SYT-SNV", "Sở Y tế và Sở Nội vụ", None),
    ("Xét đề nghị của Sở Y tế (công văn số 1/SYT-KH)", "Sở Y tế", None),
    ("chỉ đạo của Thủ tướng Chính phủ Trần Văn Mẫu tại Thông báo số 1/TB-VPCP", None, None),
    ("nhiệm vụ của Sở Y tế (Quyết định số 1/QĐ-UBND)", None, None),
    ("Ngày 05/8/2024, Sở Y tế họp và UBND tỉnh có văn bản số 553/UBND-VX", None, None),
    ("1. Ủy ban nhân dân tỉnh ban hành Kế hoạch số 12/KH-UBND", "Ủy ban nhân dân tỉnh", None),
    (
        "Hội đồng phổ biến, giáo dục pháp luật đã ban hành Kế hoạch số 1/KH-HĐ",
        "Hội đồng phổ biến, giáo dục pháp luật",
        None,
    ),
    ("Sở Y tế tham mưu UBND tỉnh ban hành Kế hoạch số 12/KH-UBND", None, None),
    ("Sở Y tế phối hợp Sở Nội vụ ban hành Kế hoạch số 12/KH-SYT", None, None),
    ("của 02 đơn vị gồm: Công ty Mai Tre tại Văn bản số 1.6/GĐN/MT ngày 1/6/2024", "Công ty Mai Tre", "2024-06-01"),
    (
        "tại Văn bản số 1/A-B; HTX khai thác đá và chế biến tre Nà Mẫu tại Văn bản số 35 ngày 24/6/2024",
        "HTX khai thác đá và chế biến tre Nà Mẫu",
        "2024-06-24",
    ),
    (
        "số 1/A-B; Công ty cổ phần Mai Tre - Chi nhánh Nà Mẫu tại Văn bản ngày 22/6/2024",
        "Công ty cổ phần Mai Tre - Chi nhánh Nà Mẫu",
        "2024-06-22",
    ),
    ("Công ty cổ phần Mai Tre được phê duyệt tại Quyết định số 12/QĐ-UBND", None, None),
    ("Danh mục dự án tại Nghị quyết số 12/NQ-HĐND", None, None),
    ("đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 12/QĐ-TTg", "Thủ tướng Chính phủ", None),
    ("kế hoạch được Chính phủ quy định tại các Nghị định số 1/2024/NĐ-CP", "Chính phủ", None),
    ("được cấp có thẩm quyền phê duyệt tại Quyết định số 12/QĐ-UBND", None, None),
    ("Đề án đã được UBND tỉnh phê duyệt (Quyết định số 12/QĐ-UBND ngày 2/3/2024)", "UBND tỉnh", "2024-03-02"),
    ("Đề án được UBND tỉnh phê duyệt cho huyện (Quyết định số 12/QĐ-UBND)", None, None),
    ("1. Ngày 5/8/2024, Sở Y tế đã phê duyệt Quy chế A (Quyết định số 12/QĐ-SYT)", "Sở Y tế", "2024-08-05"),
    ("Giám đốc Sở Y tế đã phê duyệt Quy chế A (Quyết định số 12/QĐ-SYT)", "Giám đốc Sở Y tế", None),
    (
        "Do đó, ngày 5/8/2024 Thủ tướng Chính phủ đã phê duyệt Đề án của Bộ Y tế tại Quyết định số 12/QĐ-TTg",
        "Thủ tướng Chính phủ",
        "2024-08-05",
    ),
    (
        "a) UBND tỉnh đã phê duyệt Quy hoạch tre nứa tại Quyết định số 12/QĐ-UBND ngày 2/3/2024",
        "UBND tỉnh",
        "2024-03-02",
    ),
    ("Ban Quản lý dự án đã phê duyệt hồ sơ tại Quyết định số 12/QĐ-BQLDA", "Ban Quản lý dự án", None),
    ("Trường Đại học Nà Mẫu đã phê duyệt đề tài (Quyết định số 12/QĐ-ĐHNM)", "Trường Đại học Nà Mẫu", None),
    ("Trung tâm Y tế đã phê duyệt đề tài (Quyết định số 12/QĐ-TTYT)", "Trung tâm Y tế", None),
    ("Trung tâm Y tế đã phê duyệt đề tài (Quyết định số 12/QĐ-TTVH)", None, None),
    ("UBND tỉnh đã phê duyệt Đề án, UBND huyện quản lý, tại Quyết định số 12/QĐ-UBND", None, None),
    ("UBND tỉnh đã phê duyệt Quy hoạch tre nứa (Quyết định số 12/QĐ-TTg)", None, None),
    ("UBND xã đã phê duyệt quy hoạch, UBND tỉnh thống nhất (Công văn số 12/UBND-CN)", None, None),
    ("UBND xã đã ban hành kế hoạch sau khi UBND tỉnh phê duyệt (Quyết định số 12/QĐ-UBND)", None, None),
    ("UBND xã đã thành lập Tổ công tác và UBND tỉnh kiện toàn tại Quyết định số 12/QĐ-UBND", None, None),
    ("UBND xã đã thành lập Tổ công tác và Tổ giúp việc tại Quyết định số 12/QĐ-UBND", "UBND xã", None),
    ("UBND tỉnh đã phê duyệt Đề án tre, nứa của Sở Y tế, Sở Nội vụ (Quyết định số 12/QĐ-UBND)", "UBND tỉnh", None),
    ("UBND tỉnh đã phê duyệt chủ trương đầu tư, Ban Quản lý dự án lập hồ sơ (Tờ trình số 12/TTr-BQL)", None, None),
    ("Sở Y tế đã ban hành văn bản, Cục Quản lý Dược trả lời tại Công văn số 12/QLD-KD", None, None),
    ("UBND xã đã ban hành Kế hoạch triển khai Quy hoạch tre nứa (Quyết định số 12/QĐ-UBND)", None, None),
    ("UBND xã đã ban hành Kế hoạch, trình HĐND tỉnh công nhận phố (Quyết định số 12/QĐ-UBND)", None, None),
    ("UBND xã sẽ phê duyệt Quy hoạch tre nứa (Quyết định số 12/QĐ-UBND)", None, None),
    ("UBND xã đã phê duyệt Đề án A. Quy hoạch tre nứa (Quyết định số 12/QĐ-UBND)", None, None),
    ("nội dung UBND tỉnh đã ban hành tại Quyết định số 12/QĐ-UBND", None, None),
    ("Bộ trưởng Bộ Y tế Trần Văn Mẫu đã ký ban hành Chỉ thị số 2/CT-BYT", "Bộ trưởng Bộ Y tế", None),
    ("Thủ tướng Chính phủ Trần Văn Mẫu vừa ký Công điện số 2/CĐ-TTg", "Thủ tướng Chính phủ", None),
    (
        "Phó Chủ tịch UBND tỉnh Tuyên Quang Trần Văn Mẫu đã ký văn bản số 2/UBND-VX",
        "Phó Chủ tịch UBND tỉnh Tuyên Quang",
        None,
    ),
    ("Bộ trưởng Bộ Y tế Nguyễn Thị Tre Mai ký Chỉ thị số 2/CT-BYT", "Bộ trưởng Bộ Y tế", None),
    ("UBND phường Trần Văn Mẫu ban hành Kế hoạch số 2/KH-UBND", "UBND phường Trần Văn Mẫu", None),
    ("Ý kiến của Sở Y tế: Tại Công văn số 12/SYT-NV", "Sở Y tế", None),
]


@pytest.mark.parametrize(("text", "issuer", "day"), BEFORE)
def test_issuer_and_day_before_the_number(text: str, issuer: str | None, day: str | None) -> None:
    found = cite(text)[-1]
    assert (found["co_quan"], found["ngay"]) == (issuer, day)


BEHIND = [  # text, issuer, day, year
    ("Quyết định số 12/QĐ-UBND của UBND huyện Hà Lam (nay là xã Hà Lam) ngày 05/8/2024 về", "UBND huyện Hà Lam",
     "2024-08-05", None),
    ("Quyết định số 12/QĐ-BYT ngày 05/8/2024 Bộ Y tế", "Bộ Y tế", "2024-08-05", None),
    ("Quyết định số 12/QĐ-BYT ngày 05/8/2024     Bộ Y tế", "Bộ Y tế", "2024-08-05", None),
    ("Quyết định số 12/QĐ-UBND ngày 05/8/2024, Sở Y tế xây dựng kế hoạch", None, "2024-08-05", None),
    ("Nghị quyết số 5/NQ-TW ngày 5/5/2024 Hội nghị Trung ương rà soát", "Hội nghị Trung ương", "2024-05-05", None),
    ("Công văn số 31/SNV-TC ngày ngày 11 tháng 01 năm 2018 của Sở Nội vụ", "Sở Nội vụ", "2018-01-11", None),
    ("Kế hoạch số 42/KH-SYT ngày /0 tháng 10 năm 2017 của Sở Y tế", "Sở Y tế", None, 2017),
    ("Kế hoạch số 42/KH-SYT ngày     tháng … năm 2017 của Sở Y tế", "Sở Y tế", None, 2017),
    ("Quyết định số 16/QĐ-BYT ngày 12/3/2017.của Bộ Y tế", "Bộ Y tế", "2017-03-12", None),
    ("Quyết định số 16/QĐ-BYT ngây 12 tháng 3 năm 2017 của Bộ Y tế", "Bộ Y tế", "2017-03-12", None),
    ("Chỉ thị số 4/CT-UBND ngày 42/02/2018 của UBND tỉnh về rừng", "UBND tỉnh", None, 2018),
    ("Quyết định số 40/2020/QĐ-TTg về tiêu chí ngày 30/12/2020 của Thủ tướng Chính phủ", "Thủ tướng Chính phủ",
     "2020-12-30", None),
    ("Quyết định số 40/2020/QĐ-TTg về lễ kỷ niệm ngày 27/7/1947 của Thủ tướng Chính phủ", None, None, None),
    ("Quyết định số 40/2020/QĐ-TTg Tiêu chí xã nghèo ngày 30/12/2020 của Thủ tướng Chính phủ, có hiệu lực",
     "Thủ tướng Chính phủ", "2020-12-30", None),
    ("Thông tư 9/2017/TT-BTC Quy định về kinh phí ban hành ngày 29/9/2017)", None, "2017-09-29", None),
    ("Thông tư 9/2017/TT-BTC Quy định về kinh phí ngày 29/9/2017)", None, None, None),
    ("Thông tư số 12/TT-BYT ngày 05/8/2024 của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc",
     "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "2024-08-05", None),
    ("Quyết định số 12/QĐ-UBND do UBND tỉnh ban hành", "UBND tỉnh", None, None),
    ("Quyết định số 12/QĐ-UBND do UBND tỉnh ký ngày 3/4/2018", None, None, None),
    ("Quyết định số 12/2018/QĐ-UBND ngày 2/3/2018 về họp ngày 3/4/2018 của UBND tỉnh", None, "2018-03-02", None),
    ("Quyết định số 12/2018/QĐ-UBND về sách ban hành ngày 3/4/2018 và dán nhãn", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "issuer", "day", "year"), BEHIND)
def test_issuer_and_day_behind_the_number(text: str, issuer: str | None, day: str | None, year: int | None) -> None:
    (found,) = cite(text)
    assert (found["co_quan"], found["ngay"], found["nam"]) == (issuer, day, year)


PINPOINTS = [  # before the number, as printed, path
    ("điểm a khoản 2 Điều 103 Mục 5 Chương XII của ", "điểm a khoản 2 Điều 103 Mục 5 Chương XII",
     {"diem": ["a"], "khoan": ["2"], "dieu": ["103"], "muc": ["5"], "chuong": ["XII"]}),
    ("khoản 1, 2 và 3 Điều 5 ", "khoản 1, 2 và 3 Điều 5", {"khoan": ["1", "2", "3"], "dieu": ["5"]}),
    ("từ Điều 5 đến Điều 7 ", "Điều 5 đến Điều 7", {"dieu": ["5", "6", "7"]}),
    ("Điều 7, Điều 8 ", "Điều 7, Điều 8", {"dieu": ["7", "8"]}),
    ("Phụ lục II ban hành kèm theo ", "Phụ lục II", {"phu_luc": ["II"]}),
    ("năm 2024 của ", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "printed", "path"), PINPOINTS)
def test_the_place_inside(before: str, printed: str | None, path: dict[str, list[str]] | None) -> None:
    (found,) = cite(f"theo {before}Nghị định số 15/2020/NĐ-CP")
    assert found["pinpoint"] == printed
    assert found["mentions"][0]["path"] == path


ROLES = [  # text, role of its last document
    ("Đơn đề nghị theo Mẫu số 14 Phụ lục III ban hành kèm theo Nghị định số 15/2020/NĐ-CP", "attached_to"),
    ("Theo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT", "proposed_by"),
    ("Sở Y tế đề nghị tại Tờ trình số 12/TTr-SYT", "proposed_by"),
    ("Theo đề nghị của Sở Y tế tại Nghị định số 15/2020/NĐ-CP", "refers_to"),
    ("Nghị định số 15/2020/NĐ-CP quy định chi tiết và biện pháp thi hành Luật Trẻ em", "refers_to"),
    ("Kế hoạch thi hành Luật Trẻ em", "implements"),
    ("Nghị định số 15/2020/NĐ-CP của Chính phủ quy định mức phí hết hiệu lực thi hành từ ngày", "repeals"),
    ("Kể từ ngày Nghị định này có hiệu lực, Nghị định số 15/2020/NĐ-CP hết hiệu lực.", "repeals"),
    ("Nghị định này thay cho các quyết định sau; Nghị định số 15/2020/NĐ-CP về phí hết hiệu lực", "repeals"),
    ("Nghị định số 15/2020/NĐ-CP về phí và Nghị định số 16/2020/NĐ-CP hết hiệu lực từ", "repeals"),
    ("Nghị định số 1/2020/NĐ-CP sửa theo Nghị định số 2/2020/NĐ-CP và Luật số 3/2020/QH14 hết hiệu lực", "refers_to"),
    ("Khi Nghị định số 15/2020/NĐ-CP hết hiệu lực", "refers_to"),
    ("Nghị định số 15/2020/NĐ-CP chưa hết hiệu lực", "refers_to"),
    ("Nghị định số 15/2020/NĐ-CP quy định phí. Giấy phép hết hiệu lực", "refers_to"),
    ("Nghị định số 15/2020/NĐ-CP (văn bản hết hiệu lực)", "refers_to"),
    ("Điều trị bằng thuốc thay thế theo Nghị định số 15/2020/NĐ-CP", "refers_to"),
    ("Tờ đề nghị hợp nhất số 12/TTr-SYT", "refers_to"),
    ("Nghị định này thay thế Nghị định số 1/2020/NĐ-CP quy định một số nội dung của Luật số 3/2020/QH14", "refers_to"),
    (
        "Nghị định này thay thế Nghị định số 1/2020/NĐ-CP tạm ngưng và điều chỉnh hạn của Nghị định số 2/2020/NĐ-CP",
        "refers_to",
    ),
    ("Nghị định này thay thế Nghị định số 1/2020/NĐ-CP và Nghị định số 2/2020/NĐ-CP", "replaces"),
    ("Bãi bỏ Điều 6 của Nghị định số 1/2020/NĐ-CP về phí và Điều 3 của Nghị định số 2/2020/NĐ-CP", "repeals"),
    ("BÃI BỎ NGHỊ ĐỊNH SỐ 1/2020/NĐ-CP VỀ PHÍ VÀ NGHỊ ĐỊNH SỐ 2/2020/NĐ-CP", "repeals"),
]


def test_a_title_in_capitals_ends_before_the_next_document() -> None:
    first, _ = cite("BÃI BỎ NGHỊ ĐỊNH SỐ 1/2020/NĐ-CP VỀ PHÍ VÀ LỆ PHÍ VÀ NGHỊ ĐỊNH SỐ 2/2020/NĐ-CP", context=DECREE)
    assert first["trich_yeu"] == "PHÍ VÀ LỆ PHÍ"


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_of_a_document(text: str, role: str) -> None:
    assert cite(text, context=DECREE)[-1]["role"] == role


@pytest.mark.parametrize(
    ("joined", "role"),
    [
        (", Kế hoạch", "replaces"),
        ("và các Kế hoạch", "replaces"),
        ("cùng Kế hoạch", "replaces"),
        ("cùng với các Kế hoạch", "replaces"),
        ("và một phần Kế hoạch", "replaces"),
        ("và Phụ lục I của Kế hoạch", "replaces"),
        ("cùng thời hạn với Kế hoạch", "refers_to"),
        ("của các Kế hoạch", "refers_to"),
        ("khi nộp toàn bộ Kế hoạch", "refers_to"),
    ],
)
def test_what_is_replaced_beside_a_title(joined: str, role: str) -> None:
    found = cite(f"Kế hoạch này thay thế Kế hoạch số 5/KH-UBND về phí {joined} số 6/KH-UBND, số 7/KH-UBND")
    assert [c["role"] for c in found if c["so_hieu"] == "6/KH-UBND"] == [role]


AMENDS_SEVERAL = [  # text, number, name and day of each law
    ("Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15, Luật Trẻ em số 102/2016/QH13 và Luật Thủ đô số"
     " 39/2024/QH15 ngày 05 tháng 6 năm 2025; Luật Dược số 105/2016/QH13 ngày 6/4/2016;",
     [(None, "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Trẻ em và Luật Thủ đô", "2025-06-05"),
      ("16/2023/QH15", "Luật Giá", None), ("102/2016/QH13", "Luật Trẻ em", None), ("39/2024/QH15", "Luật Thủ đô", None),
      ("105/2016/QH13", "Luật Dược", "2016-04-06")]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Trẻ em số 52/2024/QH15 ngày 05/6/2024;",
     [("52/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Trẻ em", "2024-06-05")]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Giá số 52/2024/QH15 ngày 05/6/2024 và Luật Trẻ em số 102/2016/QH13;",
     [("52/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Giá", "2024-06-05"),
      ("102/2016/QH13", "Luật Trẻ em", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Giá số 52/2024/QH15, Luật Trẻ em số 102/2016/QH13;",
     [("52/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Giá", None),
      ("102/2016/QH13", "Luật Trẻ em", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "laws"), AMENDS_SEVERAL)
def test_a_law_that_amends_several(text: str, laws: list[tuple[str | None, str, str | None]]) -> None:
    found = cite(text)
    assert [(c["so_hieu"], c["ten"], c["ngay"]) for c in found] == laws
    assert {c["role"] for c in found} == {"refers_to"}


def test_a_plan_changes_no_law() -> None:
    text = "Sửa đổi, bổ sung Luật Trẻ em; thay thế Kế hoạch số 12/KH-UBND"
    assert [c["role"] for c in cite(text)] == ["refers_to", "replaces"]
    assert cite(text, context=DECREE)[0]["role"] == "amends"


def test_the_number_behind_the_name_of_an_amendment_is_of_what_it_amends() -> None:
    subject = "Sửa đổi, bổ sung một số điều của Pháp lệnh Vệ tinh"
    own = Context(loai="Pháp lệnh", so_hieu="9/2025/UBTVQH15", date="2025-06-01")
    made = passages(
        subject, f"ban hành Pháp lệnh {subject.lower().replace('pháp lệnh v', 'Pháp lệnh V')} số 1/2014/UBTVQH13."
    )
    made[0].kind = "trich_yeu"
    found, _ = read_citations(made, own)
    assert [(c["so_hieu"], c["ten"]) for c in found if c["role"] != "self"] == [
        ("1/2014/UBTVQH13", "Pháp lệnh Vệ tinh")
    ]


def test_a_joint_resolution_calls_itself_a_resolution() -> None:
    joint = Context(loai="Nghị quyết liên tịch", so_hieu="5/2024/NQLT-CP-ĐCTUBTWMTTQVN")
    found = cite("Căn cứ Nghị quyết số 12/2024/QH15", "Nghị quyết này có hiệu lực", context=joint)
    assert [c["role"] for c in found] == ["based_on", "self"]


def test_in_what_is_issued_with_a_decision_this_decision_is_that() -> None:
    texts = ("Ban hành kèm theo Quyết định số 9/QĐ-UBND", "theo Quyết định số 8/QĐ-TTg", "thực hiện Quyết định này")
    attached = Context(loai="Quy chế", outer=("Quyết định", "9/QĐ-UBND"))
    assert [(c["so_hieu"], len(c["mentions"])) for c in cite(*texts, context=attached)] == [
        ("9/QĐ-UBND", 2), ("8/QĐ-TTg", 1)
    ]  # fmt: skip
    assert [len(c["mentions"]) for c in cite(*texts, context=Context(loai="Quy chế"))] == [1, 2]


def test_a_label_before_an_organ_is_no_number() -> None:
    body = "KẾ HOẠCH\nI/ PHÂN CÔNG\n1/ UBND các xã kiểm tra chợ.\n2/ HĐND tỉnh giám sát theo Kế hoạch số 3/KH-HĐND.\n"
    assert [citation.so_hieu for citation in kehoach.parse(body).citations] == ["3/KH-HĐND"]


def test_a_number_alone_below_an_example_is_shown_not_cited() -> None:
    assert cite("Ví dụ 1: Báo cáo của tỉnh", "Số 16-BC/TU; Số 17-BC/TU") == []
    assert [c["so_hieu"] for c in cite("Danh mục", "Số 16-BC/TU")] == ["16-BC/TU"]


def test_the_mark_of_a_footnote_behind_a_number() -> None:
    (found,) = cite("Chương trình số 12-CTr/BCĐ ngày 12/8/2016; theo Chương trình số 12-CTr/BCĐ3 và")
    assert (found["so_hieu"], len(found["mentions"])) == ("12-CTr/BCĐ", 2)


@pytest.mark.parametrize(
    ("marked", "bare"),
    [("Luật số 42/2024/QH151", "Luật số 42/2024/QH15"), ("Thông tư số 47/2024/TT-BYT4", "Thông tư số 47/2024/TT-BYT")],
)
def test_the_mark_of_a_footnote_behind_the_first_mention(marked: str, bare: str) -> None:
    (found,) = cite(f"theo {marked} và", f"theo {bare} và")
    assert (found["so_hieu"], len(found["mentions"])) == (bare.rpartition(" ")[2], 2)


def test_a_number_that_only_begins_alike_is_another() -> None:
    assert len(cite("theo Văn bản số 787/C06-P31 và", "theo Văn bản số 787/C06-P3 và")) == 2
    assert len(cite("theo Luật số 42/2024/QH15 và", "theo Luật số 42/2024/QH1 và")) == 2
    days = ("Kế hoạch số 12/KH-BCĐ ngày 05/3/2025 và", "Kế hoạch số 12/KH-BCĐ35 ngày 06/3/2025 và")
    assert [one["so_hieu"] for one in cite(*days)] == ["12/KH-BCĐ", "12/KH-BCĐ35"]


def test_a_number_that_the_end_of_the_text_cuts_is_the_one_that_is_whole() -> None:
    (found,) = cite("Quyết định số 26/QĐ-TTg ngày 12/8/2016; theo Quyết định số 26/QĐ-T")
    assert (found["so_hieu"], len(found["mentions"])) == ("26/QĐ-TTg", 2)
    assert len(cite("Quyết định số 26/QĐ-TTg ngày 12/8/2016; theo Quyết định số 26/QĐ-T của")) == 2
    assert len(cite("Kế hoạch số 12/KH-SGDĐT ngày 12/8/2016; theo Kế hoạch số 12/KH-SGD")) == 2


def test_one_number_with_its_letters_run_together() -> None:
    (found,) = cite("Thông tư số 27/2016/TTBYT ngày 12/8/2016", "Thông tư số 27/2016/TT-BYT ngày 12/8/2016")
    assert (found["so_hieu"], found["repaired"]) == ("27/2016/TT-BYT", None)
    assert len(cite("Nghị quyết số 5/2024/NQLT/CP-UBTV", "Nghị quyết số 5/2024/NQLT-CP-UBTV")) == 1


def test_references_to_one_document_are_one_entry() -> None:
    found = cite(
        "Thực hiện Quyết định số 147/QĐ-TTg về trẻ em",
        "Triển khai Quyết định số 147/QĐ-TTg ngày 28/9/2020. Khen thưởng việc thực hiện Quyết định này.",
        "Kế hoạch này được phổ biến đến các xã.",
    )
    assert [(c["so_hieu"], c["ngay"], c["role"]) for c in found] == [
        ("147/QĐ-TTg", "2020-09-28", "implements"),
        ("38/KH-UBND", "2019-03-27", "self"),
    ]
    assert [(m["source"], m["form"]) for m in found[0]["mentions"]] == [("1", "full"), ("2", "full"), ("2", "anaphora")]


def test_a_blank_number_is_not_that_of_a_draft_without_a_day() -> None:
    text = "Căn cứ Quyết định số    /QĐ-UBND ngày 12/3/2024 của UBND tỉnh"
    assert cite(text, context=Context(loai="Quyết định", so_hieu="/QĐ-UBND"))[0]["role"] != "self"
    assert cite(text, context=Context(loai="Quyết định", so_hieu="/QĐ-UBND", date="2024-03-12"))[0]["role"] == "self"


def test_two_dates_are_two_documents() -> None:
    found = cite("Chỉ thị số 02/CT-TTg ngày 15/11/2019; Chỉ thị số 02/CT-TTg ngày 04/7/2018")
    assert [c["ngay"] for c in found] == ["2019-11-15", "2018-07-04"]
    found = cite("Quyết định số 2/2019/QĐ-UBND ngày 15/11/2019; Quyết định số 2/2019/QĐ-UBND ngày 04/7/2019")
    assert [c["ngay"] for c in found] == ["2019-11-15", "2019-07-04"]


def test_a_number_with_its_year_is_of_one_document() -> None:
    found = cite("Nghị định số 75/2021/NĐ-CP ngày 24/7/2023; Nghị định số 75/2021/NĐ-CP ngày 24/7/2021")
    assert [c["ngay"] for c in found] == ["2021-07-24"]
    found = cite("Luật số 75/2021/QH15 ngày 24/7/2021; Luật số 75/2021/QH15 ngày 25/7/2021")
    assert [c["ngay"] for c in found] == ["2021-07-24"]


def test_two_years_are_two_laws() -> None:
    found = cite("Luật Thư viện năm 2019, Luật Thư viện năm 2025, Luật Thư viện năm 2019 và Luật Thư viện")
    assert [(c["nam"], len(c["mentions"])) for c in found] == [(2019, 2), (2025, 2)]
    found = cite("Luật Thư viện năm 2019 thay thế Luật Thư viện số 12/2001/QH10; theo Luật Thư viện năm 2019")
    assert [(c["nam"], c["so_hieu"], len(c["mentions"])) for c in found] == [(2019, None, 2), (None, "12/2001/QH10", 1)]
    found = cite("Luật Thư viện năm 2019; theo Luật Thư viện số 46/2019/QH14")
    assert [(c["nam"], c["so_hieu"]) for c in found] == [(2019, "46/2019/QH14")]
    found = cite("Luật Thư viện và Luật Thư viện năm 2019")
    assert [(c["nam"], len(c["mentions"])) for c in found] == [(2019, 2)]


def test_a_further_reference_prints_the_title() -> None:
    (found,) = cite("Nghị định số 12/2020/NĐ-CP và Nghị định số 12/2020/NĐ-CP về mua sách;")
    assert found["trich_yeu"] == "mua sách"


@pytest.mark.parametrize(
    ("subject", "ground", "title"),
    [
        ("về phòng cháy trên địa bàn tỉnh A", "về phòng cháy;", "phòng cháy"),
        ("VỀ PHÒNG CHÁY NĂM 2020", "về việc phòng cháy;", "phòng cháy"),
        ("về phòng cháy trên địa bàn tỉnh A", "của Thủ tướng Chính phủ;", "phòng cháy trên địa bàn tỉnh A"),
        ("về phòng cháy trên địa bàn tỉnh A", "về phòng cháy, chữa cháy;", "phòng cháy trên địa bàn tỉnh A"),
        ("về phòng cháy", "về phòng cháy, chữa cháy;", "phòng cháy"),
        ("về phòng cháy rừng năm 2020", "về phòng cháy;", "phòng cháy rừng năm 2020"),
    ],
)
def test_a_subject_goes_on_behind_the_title_of_what_it_carries_out(subject: str, ground: str, title: str) -> None:
    made = passages(f"Triển khai Chỉ thị số 3/CT-TTg {subject}", f"Căn cứ Chỉ thị số 3/CT-TTg {ground}")
    made[0].kind, made[1].kind = "trich_yeu", "can_cu"
    assert [c["trich_yeu"] for c in read_citations(made, PLAN)[0]] == [title]
    made[0].kind = "muc"  # in other text it is as good as any
    assert read_citations(made, PLAN)[0][0]["trich_yeu"] == subject.split(None, 1)[1]


def test_the_number_of_the_document_with_another_day_is_of_another_document() -> None:
    (found,) = cite("Kế hoạch số 38/KH-UBND ngày 28/3/2019")
    assert (found["ngay"], found["role"]) == ("2019-03-28", "refers_to")


def test_a_type_above_which_nothing_is_cited_is_not_the_document_itself() -> None:
    found = cite("Kế hoạch nêu trên; Kế hoạch số 7/KH-UBND")
    assert [c["so_hieu"] for c in found] == ["7/KH-UBND"]


def test_an_alias_is_used_later() -> None:
    (found,) = cite(
        "Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ (sau đây gọi tắt là Nghị định 56)",
        "theo Nghị định 56.",
    )
    assert found["aliases"] == ["Nghị định 56"]
    assert [m["form"] for m in found["mentions"]] == ["full", "alias"]


def test_an_alias_is_a_whole_word() -> None:
    (found,) = cite(
        "Quyết định số 12/QĐ-UBND ngày 3/4/2018 (sau đây gọi tắt là Quyết định 12)",
        "theo Quyết định 12, Nhóm 123, XQuyết định 12, và Quyết định 12a",
    )
    assert len(found["mentions"]) == 2


def test_an_alias_is_of_the_nearest_document_in_its_passage_that_it_can_mean() -> None:
    found = cite("Kế hoạch số 7/KH-UBND, Quyết định số 12/QĐ-UBND (sau đây gọi tắt là Kế hoạch số 7)")
    assert [(c["so_hieu"], c["aliases"]) for c in found] == [("7/KH-UBND", ["Kế hoạch số 7"]), ("12/QĐ-UBND", [])]
    (found_above,) = cite("Kế hoạch số 72/KH-SYT", "Các xã làm (sau đây gọi tắt là Kế hoạch 72).")
    assert found_above["aliases"] == []


def test_an_alias_by_the_number_is_no_document_of_its_own() -> None:
    (found,) = cite(
        "ban hành Kế hoạch kèm theo Quyết định số 72/QĐ-SYT ngày 05/01/2022 (sau đây gọi là Kế hoạch số 72)",
        "theo Kế hoạch số 72, các trạm",
    )
    assert (found["so_hieu"], found["aliases"], len(found["mentions"])) == ("72/QĐ-SYT", ["Kế hoạch số 72"], 3)


@pytest.mark.parametrize("name", ["Ban Chỉ đạo 35", "Tổ công tác 35", "Chương trình 35"])
def test_what_a_decision_sets_up_has_its_figures_and_is_no_name_of_it(name: str) -> None:
    (found,) = cite(
        f"Quyết định số 35/QĐ-UBND ngày 5/5/2025 về việc trồng cây (sau đây gọi tắt là {name})", f"{name} họp"
    )
    assert (found["aliases"], len(found["mentions"])) == ([], 1)


def test_an_alias_of_another_thing_is_none() -> None:
    (found,) = cite("Thông tư số 23/2024/TT-BCT về vật liệu nổ công nghiệp (viết tắt là VLNCN)")
    assert found["aliases"] == []


def test_a_short_number_is_its_document() -> None:
    found = cite("Thực hiện Đề án số 08 về công nghiệp", "Đề án 08-ĐA/TU ngày 29/12/2025 của Tỉnh ủy")
    assert [(c["so_hieu"], c["ngay"], len(c["mentions"])) for c in found] == [("08-ĐA/TU", "2025-12-29", 2)]


CUT = [  # passages, numbers
    (("Số 38/2015/TT-", "BYT  ", "ngày 19/10/2015"), ["38/2015/TT-BYT"]),
    (("Số 38/2015/TT-", "BYT về trẻ em"), []),
    (("Quyết định số 38/QĐ-",), []),
    (("Thông tư số 38/2015/TT- ", "12/2016/TT-BYT"), ["12/2016/TT-BYT"]),
    (("Thông tư số 38/2015/TT-", "TT", "Tên văn bản"), []),
]


@pytest.mark.parametrize(("texts", "numbers"), CUT)
def test_a_number_that_the_end_of_a_passage_cuts(texts: tuple[str, ...], numbers: list[str]) -> None:
    assert [c["so_hieu"] for c in cite(*texts)] == numbers


LISTS = [  # text, type and number and issuer of each
    ("các nghị quyết của Quốc hội: Số 14/2011/QH13 ngày 02/11/2011; số 16/2011/QH13 về trẻ em",
     [("Nghị quyết", "14/2011/QH13", "Quốc hội"), ("Nghị quyết", "16/2011/QH13", "Quốc hội")]),
    ("tại các công văn: Số 15/SYT-NV ngày 02/11/2011; số 16/SYT-NV về trẻ em",
     [("Công văn", "15/SYT-NV", None), ("Công văn", "16/SYT-NV", None)]),
    ("gửi công văn cho các xã: số 15/SYT-NV ngày 02/11/2011", [(None, "15/SYT-NV", None)]),
    ("các Nghị quyết của Quốc hội: số 14/2011/QH13 ngày 02/11/2011; số 16/2011/QH13, số 17/2011/QH13 về trẻ em",
     [("Nghị quyết", "14/2011/QH13", "Quốc hội"), ("Nghị quyết", "16/2011/QH13", "Quốc hội"),
      ("Nghị quyết", "17/2011/QH13", "Quốc hội")]),
    ("các Quyết định số 12/QĐ-UBND; số 14/2011/QH13",
     [("Quyết định", "12/QĐ-UBND", None), ("Quyết định", "14/2011/QH13", None)]),
    ("Quyết định số 12/QĐ-UBND; số 14/2011/QH13",
     [("Quyết định", "12/QĐ-UBND", None), (None, "14/2011/QH13", None)]),
    ("các Nghị quyết: số 14/2011/QH13; Thông báo số 1/TB-UBND; số 16/2011/QH13",
     [("Nghị quyết", "14/2011/QH13", None), ("Thông báo", "1/TB-UBND", None), (None, "16/2011/QH13", None)]),
    ("các Nghị quyết của Quốc hội: số 14/2011/QH13; số 12/KH-UBND",
     [("Nghị quyết", "14/2011/QH13", "Quốc hội"), ("Kế hoạch", "12/KH-UBND", None)]),
    ("các văn bản số 12/TTr-SYT, 15/SYT-NV và 16/BC-SYT",
     [("Tờ trình", "12/TTr-SYT", None), ("Văn bản", "15/SYT-NV", None), ("Báo cáo", "16/BC-SYT", None)]),
    ("văn bản số 12/TTr-SYT", [("Tờ trình", "12/TTr-SYT", None)]),
    ("văn bản số 12/CV-LH", [("Văn bản", "12/CV-LH", None)]),
    ("Quyết định số 1/QĐ-TTg ngày 1/2/2013, Quyết định số 2/QĐ-TTg ngày 4/2/2013 của Thủ tướng Chính phủ",
     [("Quyết định", "1/QĐ-TTg", "Thủ tướng Chính phủ"), ("Quyết định", "2/QĐ-TTg", "Thủ tướng Chính phủ")]),
    ("Chỉ thị số 1-CT/TW và Nghị quyết số 2-NQ/TW của Bộ Chính trị",
     [("Chỉ thị", "1-CT/TW", None), ("Nghị quyết", "2-NQ/TW", "Bộ Chính trị")]),
    ("Tờ trình số 1/TTr-UBND ngày 1/2/2025, Công văn số 5/UBND-VX và Báo cáo số 2/BC-UBND của UBND tỉnh",
     [("Tờ trình", "1/TTr-UBND", "UBND tỉnh"), ("Công văn", "5/UBND-VX", "UBND tỉnh"),
      ("Báo cáo", "2/BC-UBND", "UBND tỉnh")]),
    ("Kế hoạch số 1/KH-UBND, Công văn số 5/UBND-VX của UBND tỉnh",
     [("Kế hoạch", "1/KH-UBND", None), ("Công văn", "5/UBND-VX", "UBND tỉnh")]),
    ("Tờ trình số 1/TTr-SYT và Báo cáo số 2/BC-UBND của UBND tỉnh",
     [("Tờ trình", "1/TTr-SYT", None), ("Báo cáo", "2/BC-UBND", "UBND tỉnh")]),
    ("Quyết định số 1/QĐ-UBND củaỦy ban nhân dân tỉnh", [("Quyết định", "1/QĐ-UBND", "Ủy ban nhân dân tỉnh")]),
    ("Nghị định của Chính phủ số 57/1998/NĐ-CP", [("Nghị định", "57/1998/NĐ-CP", "Chính phủ")]),
    ("Nghị quyết của Quốc hội theo Quyết định số 12/QĐ-TTg", [("Quyết định", "12/QĐ-TTg", None)]),
    ("Nghị định của Chính phủ về chất lượng của tre số 8/2022/NĐ-CP ngày 14/02/2022, số 41/2024/NĐ-CP",
     [("Nghị định", "8/2022/NĐ-CP", "Chính phủ"), ("Nghị định", "41/2024/NĐ-CP", "Chính phủ")]),
    ("các Thông tư của Bộ Y tế: Thông tư số 1/2020/TT-BYT về thuốc; Thông tư số 2/2020/TT-BYT về giá; "
     "Thông tư số 2/2020/TT-BTC",
     [("Thông tư", "1/2020/TT-BYT", "Bộ Y tế"), ("Thông tư", "2/2020/TT-BYT", "Bộ Y tế"),
      ("Thông tư", "2/2020/TT-BTC", None)]),
    ("các văn bản chỉ đạo của Bộ Y tế: Chỉ thị số 1/CT-BYT ngày 1/2/2024, Quyết định số 2/QĐ-BYT và các văn bản của "
     "Ủy ban nhân dân tỉnh: Kế hoạch số 3/KH-UBND, Thông báo số 4/TB-SYT",
     [("Chỉ thị", "1/CT-BYT", "Bộ Y tế"), ("Quyết định", "2/QĐ-BYT", "Bộ Y tế"),
      ("Kế hoạch", "3/KH-UBND", "Ủy ban nhân dân tỉnh"), ("Thông báo", "4/TB-SYT", None)]),
    ("Kế hoạch số 1/KH-MNHL của trường mầm non Hoa Lam về khai giảng, Kế hoạch số 2/KH-CKL của chi cục Kiểm lâm",
     [("Kế hoạch", "1/KH-MNHL", "trường mầm non Hoa Lam"), ("Kế hoạch", "2/KH-CKL", "chi cục Kiểm lâm")]),
    ("Thông tư liên tịch số 1/2014/TTLT-BYT-BTC của Bộ Y tế, Bộ Tài chính, các địa phương",
     [("Thông tư liên tịch", "1/2014/TTLT-BYT-BTC", "Bộ Y tế, Bộ Tài chính")]),
    ("Chương trình phối hợp số 12/CTPH-SYT-SNV giữa Sở Y tế và Sở Nội vụ về phối hợp",
     [("Chương trình phối hợp", "12/CTPH-SYT-SNV", "Sở Y tế và Sở Nội vụ")]),
    ("tại văn bản số 12/SYT-NV và 15/STC-NS", [("Văn bản", "12/SYT-NV", None), ("Văn bản", "15/STC-NS", None)]),
    ("các Nghị quyết: số 14/2011/QH13. Theo đó số 16/2011/QH13",
     [("Nghị quyết", "14/2011/QH13", None), ("Nghị quyết", "16/2011/QH13", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_takes_type_and_issuer_of_its_head(
    text: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert [(c["loai"], c["so_hieu"], c["co_quan"]) for c in cite(text)] == expected


def test_a_short_number_is_no_name() -> None:
    (found,) = cite("Thực hiện Quyết định số 15/QĐ-UBND ngày 01/02/2024. Theo Quyết định số 15 các xã rà soát.")
    assert (found["so_hieu"], found["ten"], len(found["mentions"])) == ("15/QĐ-UBND", None, 2)


def test_every_span_is_its_text() -> None:
    text = "Căn cứ Luật Trẻ em;  Nghị định số   56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ quy định chi tiết."
    for entry in cite(text):
        for mention in entry["mentions"]:
            start, end = mention["span"]
            assert text[start:end].startswith(entry["loai"])


DISAGREE = [  # text, codes
    ("Thông báo số 324/TB-CP ngày 29/8/2018 của Văn phòng Chính phủ", ["KH512"]),
    ("Thông tư số 98/2013/TT-BXD của Bộ Tài chính", ["KH512"]),
    ("Chỉ thị số 49-NQ/TW của Ban Bí thư", ["KH511"]),
    ("Quyết định số 12/KH-UBND của UBND tỉnh", ["KH511"]),
    ("Quy định số 69-QĐ/TW của Bộ Chính trị", []),
    ("Nghị định số 15/2020/NĐ-CP của Chính phủ", []),
    ("Thông tư số 23/2024/TT-BCT của Bộ trưởng Bộ Công Thương", []),
    ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh", []),
]


@pytest.mark.parametrize(("text", "codes"), DISAGREE)
def test_numbers_that_disagree(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in found_in(text)] == codes


def test_the_list_of_the_site() -> None:
    listed = Context(related=(("Thông báo 32/TB-VPCP năm 2018 về bảo vệ trẻ em toàn quốc", (90, 140)),))
    text = "Thông báo số 32/TB-CP ngày 29/8/2018 của Chính phủ về bảo vệ trẻ em toàn quốc"
    assert [finding.code for finding in found_in(text, context=listed)] == ["KH513"]
    assert found_in("Thông báo số 32/TB-VPCP ngày 29/8/2018 về bảo vệ trẻ em toàn quốc", context=listed) == []


def test_in_an_article_it_is_the_reported_document_that_this_means() -> None:
    read = passages("Chỉ thị số 2/CT-BYT. Trước đó có Chỉ thị số 33/CT-TTg. Theo Chỉ thị này, các sở rà soát.")
    found, _ = read_citations(read, Context(kind="tin_bai"), {"so_hieu": "2/CT-BYT"})
    assert [(c["so_hieu"], len(c["mentions"])) for c in found] == [("2/CT-BYT", 2), ("33/CT-TTg", 1)]


def test_the_date_of_what_an_article_reports_on() -> None:
    read = passages("Ngày 21/12, Ủy ban nhân dân tỉnh ban hành Công văn số 46/UBND-VX về trẻ em")
    (found,), _ = read_citations(read, Context(kind="tin_bai"), {"so_hieu": "46/UBND-VX", "ngay": "2020-12-21"})
    assert found["ngay"] == "2020-12-21"


ALONE = """{number}
KẾ HOẠCH
Phát triển nghề tre
({line} Quyết định số 70/QĐ-UBND ngày 07 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh Sông Lam)
I. MỤC TIÊU
1. Đẩy mạnh trồng tre trên địa bàn tỉnh.
"""


@pytest.mark.parametrize(
    ("number", "line", "role"),
    [
        ("", "Kèm theo", "attached_to"),
        ("", "Ban hành kèm theo", "attached_to"),
        ("", "Ban hành theo", "attached_to"),
        ("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM\nSố: 5/KH-UBND\n", "Kèm theo", None),  # the line is of the title
        ("QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nĐiều 1. Ban hành Kế hoạch.\n", "Kèm theo", None),
    ],
)
def test_what_stands_alone_cites_what_it_was_issued_with(number: str, line: str, role: str | None) -> None:
    parsed = kehoach.parse(ALONE.format(number=number, line=line))
    found = [(c.so_hieu, c.co_quan, c.role, c.mentions[0].source) for c in parsed.citations]
    expected = ("70/QĐ-UBND", "Ủy ban nhân dân tỉnh Sông Lam", role, "kem_theo")
    assert found == ([expected] if role else [])
