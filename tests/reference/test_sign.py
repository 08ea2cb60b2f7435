"""Số, ký hiệu: every row of the grammar's test list, in running text and in letterheads."""

from __future__ import annotations

import itertools

import pytest

from kehoach.reference.sign import Sign, find_sign_line, find_signs, same_sign, sign_key

Row = tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]

SIGNS: list[Row] = [  # printed, family, type, organs, units
    ("38/KH-UBND", "named", "KH", ("UBND",), ()),
    ("60/KH-UBND", "named", "KH", ("UBND",), ()),
    ("103/KH-UBND", "named", "KH", ("UBND",), ()),
    ("4628/UBND-KGVX", "letter", None, ("UBND",), ("KGVX",)),
    ("2622/UBND-KGVX", "letter", None, ("UBND",), ("KGVX",)),
    ("1481/BYT-BMTE", "letter", None, ("BYT",), ("BMTE",)),
    ("23/LĐTBXH-TE", "letter", None, ("LĐTBXH",), ("TE",)),
    ("7722/VPCP-KSTT", "letter", None, ("VPCP",), ("KSTT",)),
    ("126/SKHĐT", "letter", None, ("SKHĐT",), ()),
    ("772/BXD", "letter", None, ("BXD",), ()),
    ("1506/QĐ-LĐTBXH", "named", "QĐ", ("LĐTBXH",), ()),
    ("316/TTr-SLĐTBXH", "named", "TTr", ("SLĐTBXH",), ()),
    ("324/TB-CP", "named", "TB", ("CP",), ()),
    ("324/TB-VPCP", "named", "TB", ("VPCP",), ()),
    ("121/2020/QH14", "qh", None, ("QH",), ()),
    ("351/2017/UBTVQH14", "qh", None, ("UBTVQH",), ()),
    ("517/NQ-UBTVQH15", "qh", "NQ", ("UBTVQH",), ()),
    ("56/2017/NĐ-CP", "qppl", "NĐ", ("CP",), ()),
    ("66.7/2025/NQ-CP", "qppl", "NQ", ("CP",), ()),
    ("05/2024/QĐ-UBND", "qppl", "QĐ", ("UBND",), ()),
    ("41/2019/QĐ-UBND", "qppl", "QĐ", ("UBND",), ()),
    ("12/2019/L-CTN", "qppl", "L", ("CTN",), ()),
    ("103/2005/QĐ-UB", "qppl", "QĐ", ("UB",), ()),
    ("03/VBHN-VPQH", "named", "VBHN", ("VPQH",), ()),
    ("19/2012/TTLT-BTC-BKH&ĐT-BTTTT", "joint", "TTLT", ("BTC", "BKH&ĐT", "BTTTT"), ()),
    ("19/2008/NQLT/CP-UBTUMTTQVN", "joint", "NQLT", ("CP", "UBTUMTTQVN"), ()),
    ("01/QCPH/UBND-UBMTTQ", "joint", "QCPH", ("UBND", "UBMTTQ"), ()),
    ("15-KH/TU", "party", "KH", ("TU",), ()),
    ("36-HD/VPTW", "party", "HD", ("VPTW",), ()),
    ("147-CTHĐ/TU", "party", "CTHĐ", ("TU",), ()),
    ("24-BS/UBKTTU", "party", "BS", ("UBKTTU",), ()),
    ("3260-KH/ĐĐQH15", "party", "KH", ("ĐĐQH15",), ()),
    ("18-KL/TW", "party", "KL", ("TW",), ()),
    ("12a/QĐ-UBND", "named", "QĐ", ("UBND",), ()),
    ("1371/KH-SYT", "named", "KH", ("SYT",), ()),
    ("290/TB-BYT", "named", "TB", ("BYT",), ()),
    ("827/QĐ-BYT", "named", "QĐ", ("BYT",), ()),
    ("16/KH-MTTQ-BTT", "named", "KH", ("MTTQ",), ("BTT",)),
    ("58/KH-THPTCL2", "named", "KH", ("THPTCL2",), ()),
    ("4538/BYT-BM-TE", "letter", None, ("BYT",), ("BM-TE",)),
    ("3-LCT/HĐNN7", "old", "LCT", ("HĐNN7",), ()),
    ("487-NQ/QHK4", "old", "NQ", ("QHK4",), ()),
]

PRINTED: list[tuple[str, str, str | None]] = [  # running text, value, repaired
    ("số 367 - QĐ/TWĐTN-VP ngày", "367-QĐ/TWĐTN-VP", None),
    ("số 298 KH/TWĐTN ngày", "298KH/TWĐTN", "298-KH/TWĐTN"),
    ("Nghị quyết 20NQ/TW của", "20NQ/TW", "20-NQ/TW"),
    ("số 24/2026//NQ-CP ngày", "24/2026/NQ-CP", None),
    ("Nghị định số 73-CP ngày", "73-CP", None),
    ("Nghị định số 174-CP.", "174-CP", None),
    ("Nghị định s20/2008/NĐ-CP", "20/2008/NĐ-CP", None),
    ("số31-QĐ/TW", "31-QĐ/TW", None),
    ("số 12/KH - UBND tỉnh", "12/KH-UBND", None),
    ("số: 59    /QĐ-SCT", "59/QĐ-SCT", None),
    ("47/2020/ND-CP", "47/2020/ND-CP", "47/2020/NĐ-CP"),
    ("12/QD-UBND", "12/QD-UBND", "12/QĐ-UBND"),
    ("22/2019/NQ-HDND", "22/2019/NQ-HDND", "22/2019/NQ-HĐND"),
    ("62/QĐ_HĐBT", "62/QĐ_HĐBT", "62/QĐ-HĐBT"),
    ("01/2011/TTBNV", "01/2011/TTBNV", "01/2011/TT-BNV"),
    ("12/KHUBND", "12/KHUBND", "12/KH-UBND"),
    ("12/QĐ-TTG,", "12/QĐ-TTG", "12/QĐ-TTg"),
    ("12/QĐĐ-UBND,", "12/QĐĐ-UBND", "12/QĐ-UBND"),
    ("7/NQ-HĐĐND,", "7/NQ-HĐĐND", "7/NQ-HĐND"),
    ("3/BC-ĐĐBQH,", "3/BC-ĐĐBQH", None),
    ("65/2024/QHI15,", "65/2024/QHI15", "65/2024/QH15"),
    ("65/2020/QHl4,", "65/2020/QHl4", "65/2020/QH14"),
    ("12/CTR-UBND", "12/CTR-UBND", "12/CTr-UBND"),
    ("15/2023/TT-BTС (Cyrillic)", "15/2023/TT-BTC", None),
    ("Quyết định số\n112/2021/QĐ-TTg", "112/2021/QĐ-TTg", None),
    ("Thông tư số 17/2016/TT-\nBTTTT ngày", "17/2016/TT-BTTTT", None),
    ("Thông tư số 17/2016/TT-      BTTTT ngày", "17/2016/TT-BTTTT", None),
    ("Chương trình số 31-    CTr/TW ngày", "31-CTr/TW", None),
    ("Kế hoạch số 38/KH-UBND      - UBND tỉnh", "38/KH-UBND", None),
    ("Quyết định số 12/QĐ-      Sở Y tế", "12/QĐ", None),
    ("38/KH-UBND - UBND tỉnh", "38/KH-UBND", None),
    ("772/BXD - UBND tỉnh", "772/BXD", None),
    ("Kế hoạch số     /KH-UBND ngày", "/KH-UBND", None),
    ("Kế hoạch số …../KH-UBND ngày", "/KH-UBND", None),
    ("Nghị quyết số .../20.../NQ-HĐND", "/NQ-HĐND", None),
    ("(38/KH-UBND)", "38/KH-UBND", None),
    ("theo số 1.234/UBND-TH.", "1.234/UBND-TH", None),
    ("Văn bản số 93/CT-05 ngày", "93/CT-05", None),
    ("Quyết định số 93/QD-UBND-05;", "93/QD-UBND-05", "93/QĐ-UBND-05"),
    ("Luật số 43/2013/QH 13 ngày", "43/2013/QH13", None),
    ("Nghị quyết số 35/2017/UBTVQH 14,", "35/2017/UBTVQH14", None),
]

NO_SIGNS = [
    *("1/6", "27/3/2019", "9/9 huyện", "550/100.000", "01/12", "6 tháng/lần", "HIV/AIDS", "24/7", "km/h", "và/hoặc"),
    *("QCVN 01:2009/BYT", "tổ 3/KP5", "Mẫu số 01/HNCT", "số nhà 12/A1", "13/13 xã", "TCVN ISO/IEC 17025", "01/QL1"),
    *("Keyword=%2038/2015/TT-BL%C4%90TBXH", "?so=38/2015/TT-BYT", "&38/KH-UBND", "x?38/KH-UBND", "43/2013/QH 13/2"),
    *("100%/năm", "12/KH", "3 - 4/NQ", "-⁄2026/NĐ-CP", "0912-345/ABC", "", "/", "số /", "10/10 UBND"),
]


@pytest.mark.parametrize(("printed", "family", "kind", "organs", "units"), SIGNS)
def test_grammar(printed: str, family: str, kind: str | None, organs: tuple[str, ...], units: tuple[str, ...]) -> None:
    text = f"theo {printed}, và"
    (sign,) = find_signs(text)
    assert (sign.value, sign.family, sign.type_mark) == (printed, family, kind)
    assert (sign.organs, sign.units) == (organs, units)
    assert text[sign.start : sign.end] == sign.raw == printed
    assert sign.number is not None
    assert printed.startswith(f"{sign.number}{sign.suffix}") or printed.startswith("0")


@pytest.mark.parametrize("printed", [row[0] for row in SIGNS])
def test_grammar_in_a_letterhead(printed: str) -> None:
    for line in (f"Số: {printed}", f"Số {printed}", printed, f"| {printed} |", f"Số: {printed} | Lào Cai, ngày"):
        sign = find_sign_line(line)
        assert sign is not None, line
        assert sign.value == printed


@pytest.mark.parametrize(("text", "value", "repaired"), PRINTED)
def test_printed_and_repaired(text: str, value: str, repaired: str | None) -> None:
    (sign,) = find_signs(text)
    assert (sign.value, sign.repaired) == (value, repaired)
    assert text[sign.start : sign.end] == sign.raw


@pytest.mark.parametrize("text", NO_SIGNS)
def test_not_signs(text: str) -> None:
    assert find_signs(text) == []
    assert find_sign_line(text) is None


@pytest.mark.parametrize(
    ("line", "value", "repaired"),
    [
        ("S6: 12/KH-UBND", "12/KH-UBND", None),
        ("Sổ: 12/KH-UBND", "12/KH-UBND", None),
        ("So: 12/KH-UBND", "12/KH-UBND", None),
        ("SỐ : 12/KH-UBND", "12/KH-UBND", None),
        ("Sô: 12/KH-UBND", "12/KH-UBND", None),
        ("Số ; 12/KHUBND", "12/KHUBND", "12/KH-UBND"),
        ("Số: l2/KH-UBND", "l2/KH-UBND", "12/KH-UBND"),
        ("Số: O5/QĐ-UBND", "O5/QĐ-UBND", "05/QĐ-UBND"),
        ("Số:    /KH-UBND", "/KH-UBND", None),
        ("Số: …./KH-UBND", "/KH-UBND", None),
        ("Số: /KH-THPTĐBK", "/KH-THPTĐBK", None),
        ("Số:         /HD- MTTQ-BTT", "/HD-MTTQ-BTT", None),
        ("Số: .../20.../NQ-HĐND", "/NQ-HĐND", None),
        ("Số:" + " " * 40 + "/KH-UBND      Lào Cai, ngày    tháng    năm 2026", "/KH-UBND", None),
        ("Số      -KH/TU", "-KH/TU", None),
        ("Số: .../GPXD", "/GPXD", None),
        ("Luật số: 74/2014/QH13", "74/2014/QH13", None),
        ("Số: 12/KH-UBND; 13/KH-UBND", "12/KH-UBND", None),
        ("Số: 46  /VBHN-BQP     Hà Nội, ngày 3 tháng 2 năm 2026", "46/VBHN-BQP", None),
        ("Số: 3745/QĐ-UBND Tây Ninh, ngày 30", "3745/QĐ-UBND", None),
        ("UBND TỈNH CỘNG HÒA Độc lập - Tự do - Hạnh phúc ----- Số: 5/QĐ-UBND Tây Ninh", "5/QĐ-UBND", None),
        ("Số: 1.234/UBND-TH", "1.234/UBND-TH", None),
        ("Số: 12/KH-UBND ngày 3/4/2020", "12/KH-UBND", None),
        ("Số: 3210/QĐ - U B ND", "3210/QĐ-UBND", None),
        ("Số: 02/SYT-GA VI", "02/SYT-GAVI", None),
        ("Số: 02/SYT-NVY SỞ Y TẾ", "02/SYT-NVY", None),
        ("Số: 5/NQ-H ĐND | Hà Châu", "5/NQ-HĐND", None),
        ("Số: 12/KH-UBND TP", "12/KH-UBND", None),
        ("Số: 06/QC-TT.HĐND-UBND", "06/QC-TT.HĐND-UBND", None),
        ("Số:      /BDN-V.I", "/BDN-V.I", None),
        ("Số: 15/BDN-V. I", "15/BDN-V", None),
        ("Số: 05/KHPH-CA,QS", "05/KHPH-CA,QS", None),
        ("Số: 05/KH-UBND, HĐND", "05/KH-UBND", None),
        ("Số 04/ KH-THPTBL. PL", "04/KH-THPTBL.PL", None),
        ("Số: 12/QĐ.UB     Hà Châu, ngày 5 tháng 9 năm 1998", "12/QĐ.UB", None),
        ("Số: 12/QĐ-UB. TP. Hà Châu, ngày 5 tháng 9 năm 1998", "12/QĐ-UB", None),
        ("Số: 07/ KH.LĐ Hà Châu, ngày 5 tháng 9 năm 2024", "07/KH.LĐ", None),
        ("Số: 12/QĐ-UB. TP Hà Châu, ngày 5 tháng 9 năm 1998", "12/QĐ-UB", None),
        ("Số: 31 /KH-THCS HL        Hà Châu, ngày 5 tháng 9 năm 2024", "31/KH-THCSHL", None),
        ("Số: 9/KH-THPT HC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "9/KH-THPTHC", None),
        ("Số: 15/KH-THCS CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "15/KH-THCS", None),
        ("Số: 12/XYZ", "12/XYZ", None),
        ("SỐ 65", "65", None),
        ("Số 73-CP", "73-CP", None),
        ("sÓ:33 /TB-UBND", "33/TB-UBND", None),
        ("SÓ: 33/TB-UBND", "33/TB-UBND", None),
        ("Số:48. /UBND-KTTH", "48/UBND-KTTH", None),
        ("Số: 93./KH-UBND", "93/KH-UBND", None),
        ("Số: 9 , /KH-UBND", "9/KH-UBND", None),
        ("Số: 65-SL", "65-SL", None),
    ],
)
def test_letterhead(line: str, value: str, repaired: str | None) -> None:
    sign = find_sign_line(line)
    assert sign is not None
    assert (sign.value, sign.repaired) == (value, repaired)
    assert line[sign.start : sign.end] == sign.raw
    assert sign.number is None if value[0] in "/-" else sign.number


@pytest.mark.parametrize(
    "line",
    [
        "Không số",
        "Số: Không số",
        "MẪU SỐ 01/HNCT",
        "Mẫu số 05/HNCT",
        "Số 12/KH-UBND ngày 3 tháng 4 năm 2020 của UBND",
        "Căn cứ Kế hoạch số 16/KH-MTTQ-BTT ngày 18/11/2025",
        "Số lượng: 12 người/KH",
        "Số CMND/CCCD: ……………",
        "TRIỂN KHAI THÔNG TƯ SỐ 09/2013/TT-BXD NGÀY 01 THÁNG 7 NĂM 2013",
        "Thông tư số 08/2017/TT-BLĐTBXH",
        "59 Nghị định số 193/2025/NĐ-CP):",
        "| TT 23/2024 | /TT-BYT | T |",
        "Số: ",
        "Số điện thoại: 0912-345-678",
        "Số 1. /2 suất",
        "TỔ CÔNG TÁC SỐ 01",
        "TRƯỜNG TIỂU HỌC SỐ 2",
        "sÓ 33 /TB-UBND",
    ],
)
def test_lines_without_a_sign(line: str) -> None:
    assert find_sign_line(line) is None


def _sign(text: str) -> Sign:
    (sign,) = find_signs(text)
    return sign


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("06/QĐ-TTg", "6/QD-TTG", True),
        ("12/KHUBND", "12/KH-UBND", True),
        ("15-KH/TU", "15 - KH/TU", True),
        ("12a/QĐ-UBND", "12/QĐ-UBND", False),
        ("324/TB-CP", "324/TB-VPCP", False),
        ("22/2019/NQ-HĐND", "22/NQ-HĐND", False),
        ("…/KH-UBND", "…/KH-UBND", False),
    ],
)
def test_same_sign(a: str, b: str, same: bool) -> None:
    assert same_sign(_sign(a), _sign(b)) is same


def test_key() -> None:
    assert sign_key(_sign("06/QĐ-TTg")) == "6||QĐ|TTG"


def test_signs_come_in_order_and_apart() -> None:
    text = "Nghị định số 73-CP; số 38/KH-UBND, 39/KH-UBND và 18-KL/TW; số 174-CP"
    signs = find_signs(text)
    assert [sign.value for sign in signs] == ["73-CP", "38/KH-UBND", "39/KH-UBND", "18-KL/TW", "174-CP"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(signs))


@pytest.mark.parametrize(
    "unit",
    ["1", "/", "-", "1/", "1-", "12/-", "12/KH-", "số ", "/A", "A/", "…/", "1-A/A", " /A", "-CP", "12/2020/", ". "],
)
def test_signs_of_a_megabyte_of_pieces_do_not_overlap(unit: str) -> None:
    text = unit * (1_000_000 // len(unit)) + "/KH-UBND"
    signs = find_signs(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(signs))
    line = find_sign_line(text)
    assert line is None or line.raw == text[line.start : line.end]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Số: 12 /TTr-CAT(PC07)", "12/TTr-CAT(PC07)"),
        ("Số: 12/TB-SYT (PDF)", "12/TB-SYT"),
        ("Số: 12/TB-SYT(bản)", "12/TB-SYT"),
    ],
)
def test_a_unit_stands_right_behind_the_sign(line: str, value: str) -> None:
    sign = find_sign_line(line)
    assert sign is not None
    assert sign.value == value
