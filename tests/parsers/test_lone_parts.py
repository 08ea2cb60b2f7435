"""What stands alone in a file: an appendix without its document, tables without any, a title without a letterhead."""

from __future__ import annotations

import pytest

import kehoach


def test_an_appendix_in_a_file_of_its_own_is_part_of_a_document() -> None:
    document = kehoach.parse(
        "PHỤ LỤC II\nDANH MỤC THƯ VIỆN\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 03/4/2024 của UBND tỉnh)\n\n"
        "A. THƯ VIỆN TỈNH\nI. Kho mở\n1. Sách thiếu nhi.\n"
    )
    (appendix,) = document.appendices
    assert (document.kind, appendix.label, appendix.title) == ("van_ban", "Phụ lục II", "DANH MỤC THƯ VIỆN")
    assert [node.id for node in appendix.body] == ["Phụ lục II/A"]


def test_the_head_of_an_appendix_is_enough() -> None:
    document = kehoach.parse("Phụ lục V\nKẾT QUẢ CHẤM ĐIỂM THƯ VIỆN\nI. CẤP TỈNH\nThư viện tỉnh đạt 90 điểm.\n")
    (appendix,) = document.appendices
    assert (document.kind, appendix.label, appendix.title) == ("van_ban", "Phụ lục V", "KẾT QUẢ CHẤM ĐIỂM THƯ VIỆN")


@pytest.mark.parametrize(
    "inside",
    [
        "Phần I\nQUY ĐỊNH ĐỐI VỚI THƯ VIỆN SỐ\nI. NGUYÊN TẮC\n1. Mở.\n2. Bền.\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN XIN CẤP THẺ\n1. Họ và tên: ……\n",
    ],
    ids=["a title like that of a type", "a form with a letterhead"],
)
def test_an_appendix_in_a_file_of_its_own_is_whole(inside: str) -> None:
    document = kehoach.parse(
        f"Phụ lục VI\nTHƯ VIỆN SỐ\n(Kèm theo Nghị định số 12/2024/NĐ-CP của Chính phủ)\n\n{inside}"
    )
    (appendix,) = document.appendices
    assert (document.kind, appendix.label, appendix.title) == ("van_ban", "Phụ lục VI", "THƯ VIỆN SỐ")
    assert document.header.loai_van_ban is None
    assert document.header.quoc_hieu is None
    assert document.coverage.unparsed == 0


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("PHỤ LỤC I.3", "Phụ lục I.3"),
        ("Mẫu số 02 /BBHNCT-MT", "Mẫu số 02/BBHNCT-MT"),
        ("Mẫu số 01/KH-CĐS", "Mẫu số 01/KH-CĐS"),
        ("PHỤ LỤC II", "Phụ lục II"),
    ],
)
def test_labels_of_appendices(head: str, label: str) -> None:
    document = kehoach.parse(
        "KẾ HOẠCH\nMua sách\n\nI. VIỆC\n1. Mua.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVõ Thanh Sơn\n\n"
        f"{head}\nDANH MỤC SÁCH\n1. Sách mới.\n"
    )
    assert [a.label for a in document.appendices] == [label]


TABLE = "| STT | Sách |\n|---|---|\n| 1 | Tre xanh |\n"


@pytest.mark.parametrize(
    ("below", "title", "enclosed"),
    [
        ("", None, None),
        ("DANH MỤC SÁCH\n", "DANH MỤC SÁCH", None),
        (TABLE, None, None),
        (f"(Kèm theo Kế hoạch số 12/KH-UBND\n{TABLE}", None, "(Kèm theo Kế hoạch số 12/KH-UBND"),
        ("(Kèm theo Kế hoạch số 12/KH-UBND", None, "(Kèm theo Kế hoạch số 12/KH-UBND"),
    ],
    ids=["a label", "a title", "a table", "a bracket above a table", "a bracket"],
)
def test_the_head_of_an_appendix_may_end_the_text(below: str, title: str | None, enclosed: str | None) -> None:
    document = kehoach.parse(
        f"KẾ HOẠCH\nMua sách\n\nI. VIỆC\n1. Mua.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVõ Thanh Sơn\n\nPhụ lục I\n{below}"
    )
    (appendix,) = document.appendices
    assert (appendix.label, appendix.title, appendix.kem_theo) == ("Phụ lục I", title, enclosed)


def test_tables_of_what_is_no_document_are_kept() -> None:
    document = kehoach.parse(
        "| STT | Việc | Hạn |\n|---|---|---|\n| 1 | Mua sách | Quý I |\n| 2 | Dán nhãn | Quý II |\n"
    )
    (table,) = document.tables
    assert (document.kind, table.n_rows, table.n_cols, table.header_rows) == ("khong_ro", 3, 3, 1)
    assert document.coverage.unparsed == 0


def test_a_title_in_capitals_is_no_organ() -> None:
    document = kehoach.parse(
        "BÀI PHÁT BIỂU\nTỔNG KẾT CÔNG TÁC NĂM 2024\n\nI. KẾT QUẢ\n1. Sách mới.\n2. Bạn đọc.\n\n"
        "II. PHƯƠNG HƯỚNG\n1. Số hóa.\n"
    )
    assert document.header.co_quan_ban_hanh is None
    assert document.header.trich_yeu is not None
    assert document.header.trich_yeu.value == "BÀI PHÁT BIỂU TỔNG KẾT CÔNG TÁC NĂM 2024"


def test_an_enclosure_in_a_file_of_its_own_is_no_article() -> None:
    document = kehoach.parse(
        "THUYẾT MINH DỰ THẢO THÔNG TƯ VỀ THƯ VIỆN\n(Kèm theo Công văn số 12/BVH-TV ngày 03/4/2024)\n\n"
        "Ngày 24/8/2024, Bộ trưởng giao Vụ Thư viện chủ trì; theo đó, dự thảo có các nội dung sau.\n"
    )
    assert document.kind == "van_ban"
