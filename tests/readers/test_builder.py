"""The builder: text, marks and grids as a walk over a document hands them in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.made import grids, marked

from kehoach.readers import limits
from kehoach.readers.builder import Builder, Run
from kehoach.readers.errors import ReadError
from kehoach.text.grid import Grid
from kehoach.text.source import MarkKind

BOLD, PLAIN = True, False


RUNS: tuple[tuple[str, list[Run], str, list[str]], ...] = (
    ("one run", [Run("KẾ HOẠCH", BOLD)], "KẾ HOẠCH", ["KẾ HOẠCH"]),
    ("blanks between bold words are bold", [Run("KẾ", BOLD), Run(" "), Run("HOẠCH", BOLD)], "KẾ HOẠCH", ["KẾ HOẠCH"]),
    ("a word between ends it", [Run("a", BOLD), Run(" b "), Run("c", BOLD)], "a b c", ["a", "c"]),
    ("an accent in a run of its own", [Run("Kê", BOLD), Run("\u0301"), Run(" hoạch")], "Kế hoạch", ["Kế"]),
    ("letters apart from their accents", [Run("Ke\u0302\u0301")], "Kế", []),
    ("controls are no text", [Run("a\x07\x00b\ufeff")], "ab", []),
    ("line ends are alike", [Run("a\r\nb\rc\x0bd\u2028e")], "a\nb\nc\nd\ne", []),
    ("blanks alone are not bold", [Run("  ", BOLD)], "  ", []),
)


@pytest.mark.parametrize(("title", "runs", "text", "bold"), RUNS, ids=[r[0] for r in RUNS])
def test_runs_make_a_paragraph(title: str, runs: list[Run], text: str, bold: list[str]) -> None:
    builder = Builder()
    for run in runs:
        builder.run(run.text, bold=run.bold)
    span = builder.end()
    assert builder.text == text + "\n"
    assert builder.text[slice(*span)] == text
    assert marked(builder, MarkKind.BOLD) == bold


def test_marks_of_paragraphs_and_stretches() -> None:
    builder = Builder()
    with builder.within(MarkKind.FURNITURE, "menu"):
        builder.run("Trang chủ")
        builder.end()
        builder.run("Văn bản")  # an open paragraph is closed at the end of the stretch
    builder.run("KẾ HOẠCH")
    builder.end(centred=True, heading=2)
    builder.run("Nội dung")
    builder.end(list_level=1)
    assert marked(builder, MarkKind.FURNITURE) == ["Trang chủ\nVăn bản\n"]
    assert marked(builder, MarkKind.CENTRED) == marked(builder, MarkKind.HEADING) == ["KẾ HOẠCH"]
    assert marked(builder, MarkKind.LIST_LEVEL) == ["Nội dung"]
    assert [m.start for m in builder.marks] == sorted(m.start for m in builder.marks)


def test_a_blank_paragraph_is_a_blank_line_and_has_no_marks() -> None:
    builder = Builder()
    builder.end(centred=True, heading=1)
    assert (builder.text, builder.marks) == ("\n", ())


# Rows of (text, rowspan, colspan); what `Grid.rows` says of them.
TABLES = (
    ("plain", [[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]], [["a", "b"], ["c", "d"]]),
    ("over columns", [[("a", 1, 2)], [("b", 1, 1), ("c", 1, 1)]], [["a", "a"], ["b", "c"]]),
    ("over rows", [[("a", 2, 1), ("b", 1, 1)], [("c", 1, 1)]], [["a", "b"], ["a", "c"]]),
    ("a short row", [[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1)]], [["a", "b"], ["c", ""]]),
    ("a span past the last row", [[("a", 9, 1), ("b", 1, 1)], [("c", 1, 1)]], [["a", "b"], ["a", "c"]]),
    ("a span against one from above", [[("x", 1, 1), ("a", 2, 1)], [("b", 1, 3)]], [["x", "a"], ["b", "a"]]),
    ("spans of nothing", [[("a", 0, -1), ("b", 1, 1)]], [["a", "b"]]),
)


def build(rows: list[list[tuple[str, int, int]]]) -> Builder:
    builder = Builder()
    with builder.table("html"):
        for row in rows:
            builder.row()
            for text, rowspan, colspan in row:
                with builder.cell(rowspan, colspan):
                    builder.run(text)
    return builder


@pytest.mark.parametrize(("title", "rows", "expected"), TABLES, ids=[t[0] for t in TABLES])
def test_cells_make_a_grid(title: str, rows: list[list[tuple[str, int, int]]], expected: list[list[str]]) -> None:
    builder = build(rows)
    grid = grids(builder)[0]
    assert grid.rows() == expected
    assert all(builder.text[c.start : c.end] == c.text for c in grid.cells if c.text)


CELLS = st.tuples(st.sampled_from(["", "một", "hai\nba"]), st.integers(-1, 4), st.integers(-1, 4))


@given(st.lists(st.lists(CELLS, max_size=5), max_size=5))
def test_cells_tile_whatever_they_claim(rows: list[list[tuple[str, int, int]]]) -> None:
    builder = build(rows)
    for mark in builder.marks:
        grid = mark.value
        assert isinstance(grid, Grid)
        places = [
            (r, c)
            for cell in grid.cells
            for r in range(cell.row, cell.row + cell.rowspan)
            for c in range(cell.col, cell.col + cell.colspan)
        ]
        assert sorted(places) == [(r, c) for r in range(grid.n_rows) for c in range(grid.n_cols)]
        for cell in grid.cells:
            assert " ".join(builder.text[cell.start : cell.end].split()) == cell.text or cell.start < 0


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    builder = Builder()
    with builder.table("html"):
        builder.row(header=True)
        with builder.cell():
            builder.run("trên")
            with builder.table("html"):
                builder.row()
                with builder.cell():
                    builder.run("trong")
        with builder.cell():
            builder.run("bên")
    outer, inner = (m.value for m in builder.marks)
    assert isinstance(outer, Grid)
    assert isinstance(inner, Grid)
    assert (outer.rows(), outer.header_rows) == ([["trên trong", "bên"]], 1)
    assert inner.rows() == [["trong"]]


def test_a_table_without_cells_is_none() -> None:
    builder = Builder()
    with builder.table("html"):
        builder.row()
    assert builder.marks == ()


@pytest.mark.parametrize("colspan", [10**9, 1000])
def test_more_cells_than_are_read_are_refused(colspan: int) -> None:
    with pytest.raises(ReadError, match="table cells") as refused:
        build([[("a", 1, colspan)]] * (limits.MAX_CELLS // 1000 + 1))
    assert refused.value.code == "KH803"


def test_more_text_than_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.readers.builder.MAX_CHARACTERS", 10)
    builder = Builder()
    builder.run("12345")
    builder.end()
    builder.run("67890")
    with pytest.raises(ReadError) as refused:
        builder.end()
    assert refused.value.code == "KH803"


@given(st.lists(st.text(max_size=8), max_size=5))
def test_text_is_nfc_whatever_the_runs_are(texts: list[str]) -> None:
    builder = Builder()
    for text in texts:
        builder.run(text)
    builder.end()
    assert unicodedata.is_normalized("NFC", builder.text)
