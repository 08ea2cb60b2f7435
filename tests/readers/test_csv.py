"""Tables in text files: delimiters, quotes, encodings, places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.made import grids

import kehoach
from kehoach.readers import ReadError, csv, limits, read_source
from kehoach.text.source import Source

FIXTURES = Path(__file__).parents[2] / "fixtures" / "csv"

DELIMITERS: tuple[tuple[str, str], ...] = (
    ("a,b,c\n1,2,3\n", ","),
    ("a;b;c\n1,5;2,5;3\n", ";"),
    ("a\tb\n1,2\t3;4\n", "\t"),
    ("a|b|c\n1|2|3\n", "|"),
    ("Danh sách, lần 2;;\nTT;Việc;Ai\n1;a, b;c\n2;d, e;f\n", ";"),
    ('"a;b","c;d","e"\n"1;2","3","4"\n', ","),
    ("một dòng\n", ","),
    ("", ","),
)


@pytest.mark.parametrize(("text", "sign"), DELIMITERS)
def test_the_delimiter_is_found(text: str, sign: str) -> None:
    assert csv.delimiter(text) == sign


def read(name: str) -> Source:
    return read_source((FIXTURES / name).read_bytes(), name)


def test_quotes_line_breaks_and_a_title() -> None:
    source = read("tasks_semicolon.csv")
    assert source.text.startswith("KẾ HOẠCH\nThu gom rác thải nhựa quý II năm 2025\nTT\n")
    assert grids(source)[0].rows() == [
        ["TT", "Nội dung", "Đơn vị; người làm", "Thời hạn"],
        ["1", 'Phát động "Ngày chủ nhật xanh"', "Đoàn xã", "06/4/2025"],
        ["2", "Thu gom ở chợ", "Ban Quản lý chợ", "Hằng tuần"],
        ["3", "Báo cáo kết quả", "Văn phòng", "30/6/2025"],
    ]


def test_the_table_comes_out_in_the_document() -> None:
    document = kehoach.parse_file(FIXTURES / "tasks_semicolon.csv")
    (table,) = document.tables
    assert (table.n_rows, table.n_cols, table.header_rows) == (4, 4, 1)


def test_tabs_in_utf16() -> None:
    source = read("tasks_tab_utf16.tsv")
    assert (source.encoding, source.media_type, source.reader) == ("utf-16-le", "text/tab-separated-values", "csv")
    assert grids(source)[0].rows()[2] == ["2", "Lắp đèn đường", "Phòng Kinh tế", "", "Tháng 7"]


def test_the_delimiter_told_in_the_first_line() -> None:
    source = read_source(b"sep=;\na;b,c;d\n1;2,3;4\n", "a.csv")
    assert grids(source)[0].rows() == [["a", "b,c", "d"], ["1", "2,3", "4"]]
    assert "sep=" not in source.text


def test_an_old_encoding() -> None:
    text = "TT,Công việc,Đơn vị chủ trì\n1,Rà soát danh sách hộ nghèo,Phòng Nội vụ\n2,Tập huấn cán bộ,Phòng Y tế\n"
    source = read_source(text.encode("utf-8-sig"), "a.csv")
    assert grids(source)[0].rows()[1] == ["1", "Rà soát danh sách hộ nghèo", "Phòng Nội vụ"]


def test_ragged_rows() -> None:
    assert grids(read_source(b"a,b,c\n1,2,3,4\n5,6,7\n", "a.csv"))[0].rows() == [
        ["a", "b", "c", ""],
        ["1", "2", "3", "4"],
        ["5", "6", "7", ""],
    ]


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 10)
    with pytest.raises(ReadError, match="more than 10 table cells") as caught:
        read_source(b"a,b,c\n" * 4, "a.csv")
    assert caught.value.code == "KH803"
