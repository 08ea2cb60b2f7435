"""The line by which a page names a document that it prints without its head."""

from __future__ import annotations

import pytest
from tests.properties.reading import lost, output_of

import kehoach

BODY = "\n\nCăn cứ Luật Thư viện;\n\nSở hướng dẫn các xã như sau:\n\n1. Các xã mở thư viện.\n\n2. Các xã mua sách.\n"
LINES = (
    (
        "Thông báo số 217/TB-UBND ngày 08/5/2024 của UBND xã Phú Lâm V/v mở thư viện",
        ("Thông báo", "UBND xã Phú Lâm", "217/TB-UBND", "2024-05-08", "mở thư viện"),
    ),
    (
        "Thông Tư số 16/2024/TT-BVH quy định về thư viện các xã",
        ("Thông tư", None, "16/2024/TT-BVH", None, "quy định về thư viện các xã"),
    ),
    ("Thông tư số 16/2024/TT-BVH quy định các xã phải mở thư viện.", (None,) * 5),
    ("Công văn số 532/SVH&TT V/v tôn vinh thủ thư", ("Công văn", None, "532/SVH&TT", None, "tôn vinh thủ thư")),
    (
        "Hướng dẫn 20/HD-SVH năm 2024 về mở thư viện do Sở Văn hóa tỉnh Bình Sơn ban hành",
        ("Hướng dẫn", "Sở Văn hóa tỉnh Bình Sơn", "20/HD-SVH", None, "về mở thư viện"),
    ),
    (
        "Công văn số 76-CV/VPTU ngày 06/10/2024 của Văn phòng Tỉnh ủy về việc đọc sách",
        ("Công văn", "Văn phòng Tỉnh ủy", "76-CV/VPTU", "2024-10-06", "đọc sách"),
    ),
    ("Công văn số 532/SVH&TT (V/v tôn vinh thủ thư)", ("Công văn", None, "532/SVH&TT", None, "tôn vinh thủ thư")),
    ("Công văn số 532/SVH&TT đã gửi các xã", (None,) * 5),
    ("Công văn số 532/SVH&TT về việc đọc sách nêu rõ các xã mua sách.", (None,) * 5),
    ("Kế hoạch 5 năm về văn hóa đọc", (None,) * 5),
    (
        "Công văn số 532/SVH V/v họp ngày 06/10/2024 tại xã",
        ("Công văn", None, "532/SVH", None, "họp ngày 06/10/2024 tại xã"),
    ),
    ("Công văn số 532/SVH V/v", (None,) * 5),
    ("Công văn số 12-2024 V/v đọc sách", (None,) * 5),
    (f"Công văn số 532/SVH V/v {'mở thư viện ' * 40}cho trẻ em", (None,) * 5),
)


@pytest.mark.parametrize("above", ["", "Mở thư viện xã\nNgày đăng: 10/05/2024\n"])
@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_page_names_the_document_that_it_prints(line: str, expected: tuple[str | None, ...], above: str) -> None:
    text = above + line + BODY
    document = kehoach.parse(text)
    header = document.header
    found = (
        header.loai_van_ban, header.co_quan_ban_hanh, header.so_hieu, header.ngay_ban_hanh, header.trich_yeu
    )  # fmt: skip
    assert tuple(None if value is None else value.value for value in found) == expected
    assert all(text[value.span[0] : value.span[1]] == value.raw for value in found if value is not None)
    assert lost(output_of(text), text) == []
    assert document.kind == "van_ban"


def test_the_line_above_kinh_gui_is_of_the_letter() -> None:
    text = "Trang chủ\nCông văn số 532/SVH V/v tôn vinh thủ thư\nKính gửi: Thư viện các xã" + BODY
    header = kehoach.parse(text).header
    assert header.so_hieu is not None and header.so_hieu.value == "532/SVH"
    assert [entry.text for entry in header.kinh_gui] == ["Thư viện các xã"]


@pytest.mark.parametrize(("lines", "number"), [(5, "532/SVH"), (6, None)])
def test_such_a_line_stands_among_the_first_of_a_page(lines: int, number: str | None) -> None:
    menu = "".join(f"Trang {letter}\n" for letter in "abcdef"[:lines])
    header = kehoach.parse(f"{menu}Công văn số 532/SVH V/v tôn vinh thủ thư{BODY}").header
    assert (header.so_hieu and header.so_hieu.value) == number


@pytest.mark.parametrize("above", ["Sở mở thư viện.", "Thư viện thông báo:"])
def test_what_is_cited_below_a_sentence_is_no_head(above: str) -> None:
    assert kehoach.parse(f"{above}\nCông văn số 532/SVH V/v tôn vinh thủ thư{BODY}").header.so_hieu is None


def test_what_a_section_cites_is_no_head() -> None:
    text = (
        "I. CĂN CỨ PHÁP LÝ\nLuật số 15/2026/QH15 ngày 6/5/2026 của Quốc hội về trồng cây\n"
        "II. NỘI DUNG\n1. Sở Y tế trồng cây.\n2. Sở Nội vụ tưới cây.\n"
    )
    document = kehoach.parse(text)
    assert document.header.so_hieu is None
    assert [node.id for node in document.body] == ["I", "II"]


@pytest.mark.parametrize(("line", "other"), [("QUYẾT ĐỊNH", "QUYẾT ĐỊNH"), ("Kính gửi:", "Kính gửi: ")])
def test_a_heading_that_stands_once_more_below_itself_is_the_page_s(line: str, other: str) -> None:
    below = "VỀ VIỆC MUA SÁCH\nỦY BAN NHÂN DÂN XÃ\n" if line.isupper() else "- Sở Y tế;\n- Sở Nội vụ.\n"
    text = f"{other}\n{below}Căn cứ Luật Thư viện;\nĐiều 1. Các xã mua sách.\n"
    document = kehoach.parse(f"# {line}\n\n{text}")
    alone = kehoach.parse(text).header
    assert [entry.kind for entry in document.furniture] == ["running_head"]
    for found in (document.header, alone):
        assert (found.trich_yeu and found.trich_yeu.value) == ("MUA SÁCH" if line.isupper() else None)
        assert [entry.text for entry in found.kinh_gui] == ([] if line.isupper() else ["Sở Y tế", "Sở Nội vụ"])


def test_a_heading_above_another_line_is_of_the_document() -> None:
    document = kehoach.parse("# QUYẾT ĐỊNH\n\nVỀ VIỆC MUA SÁCH\n\nCăn cứ Luật Thư viện;\nĐiều 1. Các xã mua sách.\n")
    assert document.furniture == []
    assert document.header.trich_yeu is not None and document.header.trich_yeu.value == "MUA SÁCH"


HEAD = "SỞ Y TẾ\n\nSố: 12/BC-SYT\n\nHà Lam, ngày 5 tháng 3 năm 2026\n\n"
LONG = "Kết quả mở thư viện và mua sách cho trẻ em của các xã, phường trên địa bàn tỉnh"
ITEMS = "1. Các xã mở thư viện.\n\n2. Các xã mua sách.\n"
ADDRESSED = f"Kính gửi: Ủy ban nhân dân các xã\n\nSở Y tế báo cáo như sau:\n\n{ITEMS}"


@pytest.mark.parametrize("head", ["", HEAD])
@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (f"**BÁO CÁO**\n\n**{LONG}.**", LONG),
        (f"**BÁO CÁO**\n\n**{LONG}**\n\n**trong quý I năm 2026 và việc phải làm trong các quý tới của năm.**", None),
        ("# Báo cáo kết quả mở thư viện năm 2026.", "kết quả mở thư viện năm 2026"),
        ("Tờ trình về việc mở thư viện xã", "mở thư viện xã"),
    ],
)
def test_a_subject_above_kinh_gui(head: str, title: str, subject: str | None) -> None:
    text = f"{head}{title}\n\n{ADDRESSED}"
    header = kehoach.parse(text).header
    subject = subject or " ".join(title.replace("*", "").split("\n\n")[1:]).rstrip(".")
    assert (header.trich_yeu and header.trich_yeu.value) == subject
    assert [entry.text for entry in header.kinh_gui] == ["Ủy ban nhân dân các xã"]
    assert lost(output_of(text), text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Thông báo mới",  # of a menu
        "Kế hoạch - Tài chính của xã",
        "Báo cáo của Sở Y tế về sách",
        "Luật sư tư vấn cho nhân dân",
        "Thông báo đã gửi các xã. Các xã mua sách.",
    ],
)
def test_what_is_no_title_above_kinh_gui(line: str) -> None:
    header = kehoach.parse(f"{line}\n\n{ADDRESSED}").header
    assert header.trich_yeu is None
    assert header.loai_van_ban is not None and header.loai_van_ban.value == "Công văn"


def test_the_subject_of_a_letter_goes_on_with_the_name_of_a_type() -> None:
    head = HEAD.replace("BC-SYT", "SYT-NV")
    header = kehoach.parse(f"{head}V/v góp ý\n\nKế hoạch mở thư viện các xã\n\n{ADDRESSED}").header
    assert header.trich_yeu is not None and header.trich_yeu.value == "góp ý Kế hoạch mở thư viện các xã"
    assert header.loai_van_ban is not None and header.loai_van_ban.value == "Công văn"


@pytest.mark.parametrize("text", [f"{LONG} như sau:", f"Ngày 5/3/2026, {LONG.lower()} được kiểm tra."])
def test_a_sentence_below_a_type_is_text(text: str) -> None:
    document = kehoach.parse(f"{HEAD}BÁO CÁO\n\n{text}\n\n{ITEMS}")
    assert document.header.trich_yeu is None
    assert [entry.text for entry in document.mo_dau] == [text]


def test_a_subject_that_is_printed_twice_gives_no_ground() -> None:
    subject = "Thực hiện Nghị quyết số 5-NQ/TU về thư viện"
    ground = f"{subject}, Sở Văn hóa hướng dẫn các xã như sau:"
    head = f"SỞ VĂN HÓA\nSố: 7/KH-SVH\nLa Mẫu, ngày 3 tháng 12 năm 2024\nKẾ HOẠCH\n{subject}\n{subject}\n"
    document = kehoach.parse(f"{head}{ground}\n1. Các xã mở thư viện.\n2. Các xã mua sách.\n")
    assert document.header.trich_yeu is not None and document.header.trich_yeu.value == subject
    assert [entry.text for entry in document.can_cu] == [f"{subject},"]
