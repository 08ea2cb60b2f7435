"""Sheets: what is printed in the cells, where the table is, what is hidden, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.made import archive, cells, grids, parts_of, xlsx

import kehoach
from kehoach.readers import ReadError, read_source
from kehoach.readers.number_format import printed
from kehoach.text.source import MarkKind

FIXTURES = Path(__file__).parents[2] / "fixtures" / "xlsx"
Number = tuple[float, str, str]

NUMBERS: tuple[Number, ...] = (
    (12500000, "#,##0", "12,500,000"),
    (12500000, "#,##0.00", "12,500,000.00"),
    (1234.5, "0.00", "1234.50"),
    (-1234.5, "#,##0.0;(#,##0.0)", "(1,234.5)"),
    (0.0, '#,##0;-#,##0;"-"', "-"),
    (0.125, "0.0%", "12.5%"),
    (0.405, "0%", "41%"),
    (2.5, "0", "3"),
    (1.005, "0.##", "1.01"),
    (7, "0.##", "7"),
    (0.5, "#.0", ".5"),
    (5, "000", "005"),
    (1500000, "#,##0,", "1,500"),
    (1500000, '0.0,,"tr"', "1.5tr"),
    (12, '"Điều "0', "Điều 12"),
    (12, '0" xã"', "12 xã"),
    (12, "[Red]0_);[Blue](0)", "12"),
    (3, "0\\.", "3."),
    (12345.678, "0.00E+00", "1.23E+4"),
    (0.75, "# ?/?", "0.75"),
    (3.0, "General", "3"),
    (0.1 + 0.2, "General", "0.3"),
    (1 / 3, "General", "0.3333333333"),
    (1e20, "General", "1e+20"),
    (12, "@", "12"),
    (45000, "dd/mm/yyyy", "15/03/2023"),
    (45000, "d/m/yy", "15/3/23"),
    (45000, "[$-42A]dd/mm/yyyy;@", "15/03/2023"),
    (45000, '"ngày "dd" tháng "mm" năm "yyyy', "ngày 15 tháng 03 năm 2023"),
    (45000, "mm-yyyy", "03-2023"),
    (45000, "dddd", "Thứ Tư"),
    (45000, "mmmm yyyy", "Tháng 3 2023"),
    (45000.5625, "dd/mm/yyyy h:mm", "15/03/2023 13:30"),
    (45000.5625, "h:mm AM/PM", "1:30 CH"),
    (0.0625, "mm:ss", "30:00"),
    (1.25, "[h]:mm", "30:00"),
    (59, "dd/mm/yyyy", "28/02/1900"),
    (61, "dd/mm/yyyy", "01/03/1900"),
    (-1, "dd/mm/yyyy", "-1"),
    (9e9, "dd/mm/yyyy", "9000000000"),
    (5, "", "5"),
    (5, '"', ""),
    (5, ";" * 300, "5"),
)


@pytest.mark.parametrize(("number", "code", "text"), NUMBERS, ids=[f"{n} {c[:20]}" for n, c, _ in NUMBERS])
def test_a_number_is_printed_as_its_format_says(number: float, code: str, text: str) -> None:
    assert printed(number, code) == text


def test_days_from_1904() -> None:
    assert printed(43538, "dd/mm/yyyy", from_1904=True) == "15/03/2023"


def test_the_plan_on_a_sheet() -> None:
    document = kehoach.parse_file(FIXTURES / "task_plan.xlsx")
    header = document.header
    assert header.so_hieu is not None
    assert (header.so_hieu.value, document.source.reader) == ("71/KH-UBND", "xlsx")
    assert header.trich_yeu is not None
    assert header.trich_yeu.value == "Giảm nghèo bền vững năm 2025"
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Ma Văn Tiệp"]
    assert [item.text for item in document.noi_nhan] == ["UBND tỉnh", "Lưu: VT"]
    (table,) = document.tables
    assert (table.n_rows, table.n_cols, table.header_rows) == (8, 6, 2)
    texts = {(cell.row, cell.col): cell.text for cell in table.cells}
    assert texts[3, 4] == "15/03/2025"
    assert texts[7, 5] == "50,750,000"
    spans = {(cell.row, cell.col): (cell.rowspan, cell.colspan) for cell in table.cells}
    assert (spans[0, 0], spans[0, 2], spans[7, 0]) == ((2, 1), (1, 2), (1, 5))


def test_hidden_rows_and_columns_are_left_out_and_that_is_said() -> None:
    source = read_source((FIXTURES / "task_plan.xlsx").read_bytes())
    assert "Việc đã bỏ" not in source.text
    assert "Mã nội bộ" not in source.text
    assert [(f.code, f.message[:28]) for f in source.findings] == [("KH825", "7 cells in hidden rows or co")]


def test_sheets_follow_each_other_and_their_names_are_set_apart() -> None:
    source = read_source((FIXTURES / "two_sheets.xlsx").read_bytes())
    assert source.text.split("\n")[:4] == ["PL1", "PHỤ LỤC I", "Chỉ tiêu trồng rừng năm 2025", "TT"]
    names = [source.text[m.start : m.end].strip() for m in source.marks if m.kind is MarkKind.FURNITURE]
    assert names == ["PL1", "PL2"]
    assert "không in" not in source.text
    assert [f.message for f in source.findings] == ["hidden sheets were not read: “Nháp”"]
    first, second = grids(source)
    assert first.rows()[1] == ["1", "Pác Nặm", "120.5", "40.5%"]
    assert second.rows() == [["TT", "Loại giống", "Ngày cấp"], ["1", "Keo lai", "05/06/2025"], ["2", "Mỡ", ""]]


def test_what_openpyxl_reads_is_read() -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="NO OPENPYXL: sheets were not held against it")
    book = openpyxl.load_workbook(FIXTURES / "two_sheets.xlsx", data_only=True)
    source = read_source((FIXTURES / "two_sheets.xlsx").read_bytes())
    lines = set(source.text.split("\n"))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    assert (cell.value in lines) == (sheet.sheet_state == "visible")


SHEETS: tuple[tuple[str, str, list[list[str]], str], ...] = (
    (
        "a title, a table, a note",
        cells("Danh sách", "", "TT|Việc|Ai", "1|a|b", "2|c|d", "Ghi chú: không"),
        [["TT", "Việc", "Ai"], ["1", "a", "b"], ["2", "c", "d"]],
        "Danh sách\n|Ghi chú: không\n",
    ),
    (
        "two columns",
        cells("Danh sách", "Xã|Số hộ", "A|12", "B|14"),
        [["Xã", "Số hộ"], ["A", "12"], ["B", "14"]],
        "Danh sách\n|",
    ),
    (
        "a total of two cells",
        cells("TT|Việc|Tiền", "1|a|5", "Cộng||5"),
        [["TT", "Việc", "Tiền"], ["1", "a", "5"], ["Cộng", "", "5"]],
        "|",
    ),
    (
        "blank cells and a blank column",
        cells("TT||Việc|Ai", "1|||b", "2||c"),
        [["TT", "Việc", "Ai"], ["1", "", "b"], ["2", "c", ""]],
        "|",
    ),
    (
        "merged cells",
        cells("TT|Việc|Ai|", "|| A|B", "1|x|y|z", "|u|v|w")
        + '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/>'
        '<mergeCell ref="A3:A4"/></mergeCells>',
        [["TT", "Việc", "Ai", "Ai"], ["TT", "Việc", "A", "B"], ["1", "x", "y", "z"], ["1", "u", "v", "w"]],
        "|",
    ),
    (
        "text below a merged cell is not seen",
        cells("TT|Việc|Ai", "1|a|b") + '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
        [["TT", "Việc", "Ai"], ["1", "a", "a"]],
        "|",
    ),
)


@pytest.mark.parametrize(("title", "sheet", "grid", "around"), SHEETS, ids=[row[0] for row in SHEETS])
def test_where_the_table_is(title: str, sheet: str, grid: list[list[str]], around: str) -> None:
    source = read_source(xlsx(sheet))
    assert [table.rows() for table in grids(source)] == [grid], title
    (mark,) = [m for m in source.marks if m.kind is MarkKind.TABLE]
    assert f"{source.text[: mark.start]}|{source.text[mark.end :]}" == around


def test_values_of_all_kinds() -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>'
    )
    strings = "<si><t>chung</t></si><si><r><t>hai </t></r><r><t>đoạn</t></r><rPh><t>đọc</t></rPh></si>"
    row = (
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"><v>45000</v></c><c s="2"><v>0.5</v></c>'
        '<c t="b"><v>1</v></c>'
        '<c t="str"><f>A1</f><v>tính</v></c><c t="e"><v>#REF!</v></c><c s="9"><v>7</v></c>'
        "<c><v>1e999</v></c><c><f>B1</f></c>"
    )
    source = read_source(xlsx(f"<sheetData><row>{row}</row></sheetData>", styles=styles, sharedStrings=strings))
    shown = ["chung", "hai đoạn", "15/03/2023", "50%", "TRUE", "tính", "#REF!", "7", "1e999"]
    assert source.text.split("\n")[:-1] == shown
    assert [f.message[:10] for f in source.findings] == ["1 formulas"]


PARTS = parts_of(xlsx(cells("a|b|c")))
BAD: tuple[tuple[str, bytes, str], ...] = (
    ("no workbook", archive({"xl/workbook.xml": ""}), "KH804"),
    ("no XML", archive({"xl/workbook.xml": "<a"}), "KH804"),
    ("a sheet cut short", xlsx("<sheetData><row><c><v>1</v>"), "KH804"),
    ("no sheet", archive({**PARTS, "xl/worksheets/sheet1.xml": ""}), "KH804"),
    ("a sheet that is lost", archive({k: v for k, v in PARTS.items() if "sheet1" not in k}), "KH804"),
    ("sheets that nothing leads to", archive({k: v for k, v in PARTS.items() if "rels" not in k}), "KH804"),
    ("no such string", xlsx('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'), "KH804"),
    ("a place that no sheet has", xlsx('<sheetData><row><c r="AAAA1"><v>7</v></c></row></sheetData>'), "KH804"),
    ("a row that no sheet has", xlsx('<sheetData><row><c r="A9999999"><v>7</v></c></row></sheetData>'), "KH804"),
    ("cut short", xlsx(cells("a|b|c"))[:-40], "KH804"),
    ("entities", archive({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "KH804"),
)


@pytest.mark.parametrize(("title", "data", "code"), BAD, ids=[row[0] for row in BAD])
def test_what_breaks_the_rules_of_the_format(title: str, data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_source(data)
    assert caught.value.code == code, title


def test_an_empty_sheet_is_an_empty_text() -> None:
    assert read_source(xlsx("<sheetData/>")).text == ""
