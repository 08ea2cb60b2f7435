"""Tables that a reader marks: which are data, which lay out the page, what their header is."""

from __future__ import annotations

import pytest

from kehoach.parsers.layout import blocks
from kehoach.parsers.ledger import Ledger
from kehoach.parsers.reader_marks import set_apart
from kehoach.parsers.tables import TableBlock, marked_tables
from kehoach.pipeline import parse_source
from kehoach.readers.builder import Builder
from kehoach.text.lines import Line, read_lines
from kehoach.text.source import MarkKind, Source

Rows = list[list[str | tuple[str, int, int]]]


def add(builder: Builder, rows: Rows, header: int = 0) -> None:
    """Add a table; a cell is its text, or text, rowspan, colspan. Lines of a cell are parted by ⏎."""
    with builder.table("html"):
        for r, row in enumerate(rows):
            builder.row(header=r < header)
            for cell in row:
                text, rowspan, colspan = (cell, 1, 1) if isinstance(cell, str) else cell
                with builder.cell(rowspan, colspan):
                    for line in text.split("⏎") if text else ():
                        builder.run(line)
                        builder.end()


def source_of(builder: Builder) -> Source:
    return Source(builder.text, builder.marks)


def told(source: Source) -> list[str]:
    """The blocks in order: lines as they are, tables as `n_rows × n_cols`."""
    found = blocks(list(read_lines(source)), source.text, source.marks, Ledger())
    return [b.text if isinstance(b, Line) else f"{b.grid.n_rows} × {b.grid.n_cols}" for b in found]


LAYOUTS: tuple[tuple[str, Rows, list[str]], ...] = (
    (
        "a letterhead comes column by column",
        [["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 1/KH-UBND", "X, ngày 1 tháng 2 năm 2024"]],
        ["UBND TỈNH X", "Số: 1/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "X, ngày 1 tháng 2 năm 2024"],
    ),
    (
        "a signature",
        [["Nơi nhận:⏎- Như trên;⏎- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Trần Văn Mẫu"]],
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Mẫu"],
    ),
    (
        "a long list of recipients is a signature too",
        [["Nơi nhận:⏎" + "⏎".join(f"- Sở số {n};" for n in range(40)), "KT. CHỦ TỊCH⏎PHÓ CHỦ TỊCH"]],
        ["Nơi nhận:", *(f"- Sở số {n};" for n in range(40)), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ),
    (
        "one row parts a page, but not where it is an entry of a list",
        [["5", "Sữa bột Bình Sơn", "Hộp 400 g", "24 tháng", "VN-05-26"]],
        ["1 × 5"],
    ),
    (
        "who is addressed",
        [["Kính gửi:", "- Sở Y tế;"], ["", "- Sở Nội vụ."]],
        ["Kính gửi:", "- Sở Y tế;", "- Sở Nội vụ."],
    ),
    (
        "a signature with blank columns between",
        [["Nơi nhận:⏎- Lưu: VT.", "", "", "", "", "GIÁM ĐỐC⏎Trần Văn Mẫu"], ["", "", "", "", "", ""]],
        ["Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Văn Mẫu"],
    ),
    (
        "a form with its letterhead inside is a table",
        [
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "", "", "PHẦN GHI CỦA NGƯỜI NHẬN"],
            ["1. Người sử dụng đất: " + "Kê khai theo giấy tờ. " * 60, "", "", "", ""],
        ],
        ["2 × 5"],
    ),
    ("data", [["STT", "Nội dung"], ["1", "Tập huấn"]], ["2 × 2"]),
    (
        "a numbered list of the parts of a letterhead is data",
        [["Ô số", ":", "Thành phần"], ["1", ":", "Nơi nhận"], ["2", ":", "Số, ký hiệu"], ["3", ":", "Dấu"]],
        ["4 × 3"],
    ),
    ("one column is no table", [["I. MỤC ĐÍCH"], ["1. Yêu cầu"]], ["I. MỤC ĐÍCH", "1. Yêu cầu"]),
    (
        "cells as wide as the table are one column",
        [[("BÁO CÁO KẾT QUẢ", 1, 9)], [("Từ ngày 01/5 đến ngày 31/5", 1, 9)]],
        ["BÁO CÁO KẾT QUẢ", "Từ ngày 01/5 đến ngày 31/5"],
    ),
    ("one filled cell is a frame", [["", "Nội dung"], ["", ""]], ["Nội dung"]),
)


@pytest.mark.parametrize(("title", "rows", "expected"), LAYOUTS, ids=[x[0] for x in LAYOUTS])
def test_data_and_layout(title: str, rows: Rows, expected: list[str]) -> None:
    builder = Builder()
    add(builder, rows)
    assert told(source_of(builder)) == expected


def test_a_table_around_tables_gives_a_page_its_shape() -> None:
    builder = Builder()
    with builder.table("html"):
        builder.row()
        with builder.cell():
            builder.run("Trang chủ")
        with builder.cell():
            builder.run("Kế hoạch năm")
            add(builder, [["STT", "Nội dung"], ["1", "Tập huấn"]])
    assert told(source_of(builder)) == ["Trang chủ", "Kế hoạch năm", "2 × 2"]


_LONG = "Số bạn đọc được giúp tìm sách trong năm, kể cả bạn đọc ở các thôn xa đ"
_LONG += "ược thư viện lưu động phục vụ tại chỗ"

HEADS: tuple[tuple[str, Rows, int, int], ...] = (
    ("told by its words", [["STT", "Nội dung"], ["1", "Tập huấn"]], 0, 1),
    ("told by the markup", [["Tên", "Điểm"], ["An", "9"], ["Bình", "8"]], 1, 1),
    ("none", [["1", "Tập huấn"], ["2", "Kiểm tra"]], 0, 0),
    ("all rows are marked as heads", [["STT", "Nội dung"], ["1", "Tập huấn"], ["2", "Kiểm tra"]], 3, 1),
    ("all rows are marked as heads, and none is one", [["1", "Tập huấn"], ["2", "Kiểm tra"]], 2, 0),
    (
        "two rows under merged heads",
        [
            [("STT", 2, 1), ("Nội dung", 2, 1), ("Thời gian", 1, 2)],
            ["Bắt đầu", "Kết thúc"],
            ["1", "Tập huấn", "Quý I", "Quý II"],
        ],
        0,
        2,
    ),
    (
        "two rows told by their shape",
        [
            [("Điểm góc", 2, 1), ("Tọa độ", 1, 2)],
            ["Hướng bắc", "Hướng đông"],
            ["A1", "2418", "490"],
            ["A2", "2419", "491"],
        ],
        0,
        2,
    ),
    (
        "two rows told by their shape, though a head is long",
        [
            [("Điểm đọc", 2, 1), (_LONG, 2, 1), ("Sách", 1, 2)],
            ["Cũ", "Mới"],
            ["Phú Lâm", "24", "490", "20"],
            ["Phú Sơn", "25", "491", "30"],
        ],
        0,
        2,
    ),
    ("dots beside the heads stand for more", [["Việc", "Sáng", "Chiều", "…"], ["Đọc sách", "…", "", ""]], 0, 1),
    ("a long text above blanks is no head", [["Ngày đi", "Nơi đến", _LONG], ["", "", ""]], 0, 0),
    ("a full row above rows to be filled in", [["Ngày đi", "Nơi đến", "Việc"], ["", "", ""], ["…", "", ""]], 0, 1),
    ("full rows of equal kind have none", [["Bắc", "Trung", "Nam"], ["Đông", "Tây", "Giữa"]], 0, 0),
    ("a cell over the height of all is no head", [[("Bắc", 2, 1), ("Trung", 1, 2)], ["Đông", "Tây"]], 0, 0),
    (
        "a name and its figures are no sub-heads, though a column stays blank",
        [
            [("Xã", 2, 2), ("Cơ cấu", 1, 3), ""],
            ["Nữ", "Trẻ", "Tái cử", "Già"],
            ["", "Tổng số", "45", "16", "-", "7"],
            ["", "Phú Lâm", "20", "8", "-", "3"],
        ],
        1,
        2,
    ),
    ("with numbers below", [["STT", "Nội dung"], ["(1)", "(2)"], ["1", "Tập huấn"]], 0, 2),
    (
        "a row over the whole width is no head, though it is printed on each page",
        [["Giờ", "Việc", "Ai"], [("Buổi sáng", 1, 3)], ["7 giờ", "Khai mạc", "Nhà trường"]],
        2,
        1,
    ),
    (
        "above the heads it is the title",
        [[("Lịch học", 1, 3)], ["Giờ", "Nội dung", "Đơn vị"], ["7 giờ", "Khai mạc", "Nhà trường"]],
        2,
        2,
    ),
    (
        "a form with a group to be filled in",
        [["Ngày đi", "Nơi đến", "Việc"], [("Năm ......", 1, 3)], ["....", "....", "...."]],
        0,
        1,
    ),
)


@pytest.mark.parametrize(("title", "rows", "said", "expected"), HEADS, ids=[x[0] for x in HEADS])
def test_header_rows(title: str, rows: Rows, said: int, expected: int) -> None:
    builder = Builder()
    add(builder, rows, said)
    source = source_of(builder)
    (block,) = marked_tables(list(read_lines(source)), source.marks)
    assert block.grid.header_rows == expected


def test_cells_have_their_places_and_entries() -> None:
    builder = Builder()
    builder.run("Phụ lục")
    builder.end()
    add(builder, [["STT", "Cơ quan"], ["1", "- Sở Y tế;⏎- Sở Tài chính"], ["2", ""]])
    source = source_of(builder)
    (block,) = marked_tables(list(read_lines(source)), source.marks)
    assert isinstance(block, TableBlock)
    cells = {(c.row, c.col): c for c in block.grid.cells}
    assert cells[1, 1].text == "- Sở Y tế; - Sở Tài chính"
    assert source.text[cells[1, 1].start : cells[1, 1].end] == "- Sở Y tế;\n- Sở Tài chính"
    assert [text for text, _, _ in cells[1, 1].items] == ["Sở Y tế", "Sở Tài chính"]
    assert (cells[2, 1].text, cells[2, 1].start) == ("", -1)


def test_furniture_and_notes_are_set_apart() -> None:
    builder = Builder()
    with builder.within(MarkKind.FURNITURE, "menu"):
        builder.run("Trang chủ")
    builder.run("KẾ HOẠCH")
    builder.end()
    for note in ("[1] Luật Mẫu.", "[2] Nghị định mẫu."):
        with builder.within(MarkKind.FOOTNOTE):
            builder.run(note)
    source = source_of(builder)
    apart = set_apart(list(read_lines(source)), source.marks)
    assert [line.text for line in apart.text] == ["KẾ HOẠCH"]
    assert [(kind, line.text) for kind, line in apart.furniture] == [("menu", "Trang chủ")]
    assert [[line.text for line in note] for note in apart.notes] == [["[1] Luật Mẫu."], ["[2] Nghị định mẫu."]]


def test_the_letterhead_of_an_attached_document_is_whole() -> None:
    builder = Builder()
    add(builder, [["UBND TỈNH MẪU⏎Số: 7/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Mẫu, ngày 1 tháng 2 năm 2024"]])
    for line in ("QUYẾT ĐỊNH", "Ban hành Quy định", "Điều 1. Ban hành kèm theo.", "Điều 2. Hiệu lực."):
        builder.run(line)
        builder.end()
    add(builder, [["Nơi nhận:⏎- Lưu: VT.", "CHỦ TỊCH⏎Trần Văn Mẫu"]])
    add(builder, [["UBND TỈNH MẪU⏎SỞ VĂN HÓA⏎TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]])
    for line in ("QUY ĐỊNH", "Về phòng đọc", "Điều 1. Giờ mở cửa."):
        builder.run(line)
        builder.end()
    document = parse_source(source_of(builder))
    (attached,) = document.attachments
    assert attached.header.co_quan_ban_hanh is not None
    assert attached.header.co_quan_ban_hanh.value == "Sở Văn hóa tỉnh Mẫu"
    (signature,) = document.signatures
    assert (signature.chuc_vu, signature.nguoi_ky and signature.nguoi_ky.value) == ("CHỦ TỊCH", "Trần Văn Mẫu")
    assert document.coverage.unparsed == 0
