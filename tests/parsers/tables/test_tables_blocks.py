"""What a block says besides its rows: spans, pieces, merged cells, lines left over, cuts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.parsers.tables import TableBlock

Decode = Callable[[str], list[TableBlock]]

MERGED = """\
TT | Nhiệm vụ | Chủ trì | Thời hạn |
1 | Trồng rừng | Sở Nông nghiệp | Năm 2030 |
1.1 | Ươm giống | ||
1.2 | Làm đất | Tháng 6 năm 2030 | |
"""


def test_a_filled_cell_is_one_cell_of_several_rows(decode: Decode) -> None:
    (block,) = decode(MERGED)
    lead = next(c for c in block.grid.cells if c.text == "Sở Nông nghiệp")
    assert (lead.row, lead.col, lead.rowspan, lead.inferred) == (1, 2, 3, True)
    assert MERGED[lead.start : lead.end] == "Sở Nông nghiệp"
    time = next(c for c in block.grid.cells if c.text == "Năm 2030")
    assert (time.rowspan, time.inferred) == (2, True)
    assert not next(c for c in block.grid.cells if c.text == "Ươm giống").inferred


def test_a_printed_span_is_not_inferred(decode: Decode) -> None:
    (block,) = decode("| A | B | C |\n|---|---|---|\n| Buổi sáng |||\n| 1 | 2 | x |\n")
    span = next(c for c in block.grid.cells if c.text == "Buổi sáng")
    assert (span.colspan, span.inferred) == (3, False)


def test_pieces_keep_the_printed_order(decode: Decode) -> None:
    (block,) = decode("UBND XÃ ĐỒNG | CỘNG HÒA |\nSố: 1/KH-UBND | Đồng, ngày 1 |\n")
    assert [[(p.text, p.cell) for p in row] for row in block.pieces] == [
        [("UBND XÃ ĐỒNG", 0), ("CỘNG HÒA", 1)],
        [("Số: 1/KH-UBND", 0), ("Đồng, ngày 1", 1)],
    ]


def test_separators_and_page_breaks_are_left_over(decode: Decode) -> None:
    head = "| TT | Việc | Ai |\n|---|---|---|\n"
    (block,) = decode(f"{head}| 1 | a | b |\n| 2 | c | d |\n\n7\n\n{head}| 3 | e | f |\n")
    assert [line.text for line in block.left] == ["|---|---|---|", "7", "|---|---|---|", "| TT | Việc | Ai |"]
    assert block.grid.n_rows == 4


def test_tables_with_text_between_stay_apart(decode: Decode) -> None:
    head = "| TT | Việc | Ai |\n|---|---|---|\n"
    assert len(decode(f"{head}| 1 | a | b |\n\nNgày 2\n\n{head}| 1 | a | b |\n")) == 2


def test_a_separator_belongs_to_one_table(decode: Decode) -> None:
    blocks = decode("| a | b |\n|---|---|\n| STT | Nội dung | Chủ trì |\n| 1 | Cày | Tổ 1 |\n")
    assert [(b.first, b.last, len(b.left)) for b in blocks] == [(0, 2, 1), (2, 4, 0)]


def test_what_a_merged_cell_says_again_is_of_the_table(decode: Decode) -> None:
    text = "| A | B | C |\n|---|---|---|\n| 1 | x | y |\n| Làm cỏ | Làm cỏ | Làm cỏ |\n"
    (block,) = decode(text)
    assert text[block.grid.start : block.grid.end] == text[2:-3]
    assert len(block.again) == 2


def test_a_row_of_another_width_is_ragged(decode: Decode) -> None:
    (block,) = decode("| A | B | C |\n|---|---|---|\n| x | y |\n| x | y | z |\n| x | y | z | t |\n| x | y | z |\n")
    assert block.grid.ragged == (1, 3)
    assert block.grid.rows()[3] == ["x", "y", "z t"]


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("| A | B | C |\n|---|---|---|\n| x | y | z |\n| x | y", True),
        ("| A | B | C |\n|---|---|---|\n| x | y | z |\n", False),
        ("TT | A | B |\n1 | x | y |\n2 | x", True),
        ("TT | A | B |\n1 | x | y |\n2 | x |", False),
    ],
)
def test_a_table_that_stops_in_mid_row_is_cut(text: str, is_cut: bool, decode: Decode) -> None:
    (block,) = decode(text)
    assert block.grid.cut is is_cut


def test_a_converter_dropped_the_ordinal(decode: Decode) -> None:
    (block,) = decode("| STT | Đối tượng | Mức |\n|---|---|---|\n| 1 | Hộ nghèo | 9 |\n| Hộ cận nghèo | 7 |  |\n")
    assert block.grid.rows()[2] == ["", "Hộ cận nghèo", "7"]
    assert block.grid.ragged == (2,)
