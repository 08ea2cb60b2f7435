"""What the rows and cells of a table mean: rows that head others, several entries in a cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.parsers.tables import TableBlock

Decode = Callable[[str], list[TableBlock]]

HEAD = "| TT | Nội dung | Chủ trì | Phối hợp |\n|---|---|---|---|\n"


def table(rows: str) -> str:
    return HEAD + "".join(f"| {row} |\n" for row in rows.split("\n"))


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ("I | TRUYỀN THÔNG | | \n1 | In tờ rơi | Tổ 1 | Tổ 2", (1,)),
        ("A | Trồng trọt | | \n1 | Gieo mạ | Tổ 1 | ", (1,)),
        ("TRUYỀN THÔNG | | | \n1 | In tờ rơi | Tổ 1 | Tổ 2", (1,)),
        ("1 | Gieo mạ | Tổ 1 | \n1.1 | Ngâm giống | Tổ 1 | \n1.2 | Làm đất | Tổ 2 | ", (1,)),
        ("1 | Gieo mạ | Tổ 1 | \n1.2 | Làm đất | Tổ 2 | ", ()),
        ("1 | CHĂN NUÔI | | \n2 | Tiêm phòng | Tổ 1 | ", (1,)),
        ("1 | Gieo mạ | | \n2 | Làm đất | | ", ()),
        ("1 | Gieo mạ | Tổ 1 | \n | TỔNG CỘNG | | ", ()),
    ],
)
def test_rows_that_head_others(decode: Decode, rows: str, groups: tuple[int, ...]) -> None:
    (block,) = decode(table(rows))
    assert block.grid.header_rows == 1
    assert block.grid.group_rows == groups


def test_a_row_that_a_cell_from_above_reaches_heads_no_group(decode: Decode) -> None:
    (block,) = decode("TT | Việc | Chủ trì | Thời hạn |\n1 | Cày | Tổ 1 | Năm 2030 |\n2 | Bừa | ||\n3 | Gieo |\n")
    assert block.grid.group_rows == ()


@pytest.mark.parametrize(
    ("cell", "entries"),
    [
        ("Sở Y tế; Sở Tài chính; Công an tỉnh.", ["Sở Y tế", "Sở Tài chính", "Công an tỉnh"]),
        ("- Sở Y tế; - Sở Tài chính.", ["Sở Y tế", "Sở Tài chính"]),
        ("- Sở Nội vụ - UBND các xã", ["Sở Nội vụ", "UBND các xã"]),
        ("- Sở Lao động - Thương binh và Xã hội - Sở Y tế", ["Sở Lao động - Thương binh và Xã hội", "Sở Y tế"]),
        ("- Văn phòng HĐND - UBND; - Ban Văn hóa - Xã hội", ["Văn phòng HĐND - UBND", "Ban Văn hóa - Xã hội"]),
        ("- Mở lớp. + Cấp giấy khen", ["Mở lớp", "Cấp giấy khen"]),
        ("Sở Y tế (Phòng A; Phòng B); Sở Nội vụ", ["Sở Y tế (Phòng A; Phòng B)", "Sở Nội vụ"]),
        ("Sở Lao động - Thương binh và Xã hội", []),
        ("Rà soát các văn bản; đề xuất sửa đổi", []),
        ("Năm 2019 - 2020", []),
        ("- Sở Y tế", []),
    ],
)
def test_entries_of_a_cell(decode: Decode, cell: str, entries: list[str]) -> None:
    text = table(f"1 | Cày | Tổ 1 | {cell}\n2 | Bừa | Tổ 2 | Tổ 3")
    (block,) = decode(text)
    found = next(c for c in block.grid.cells if (c.row, c.col) == (1, 3))
    assert found.text == cell
    assert [entry for entry, _, _ in found.items] == entries
    assert all(text[start:end].lstrip("-+ ").rstrip(" ;.") == entry for entry, start, end in found.items)
