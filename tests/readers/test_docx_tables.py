"""Word files: the grids of tables, and what stands outside the body."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.make import docx, wordml
from tests.readers.made import grids, marked, word

from kehoach.readers.docx import read
from kehoach.text.source import MarkKind

FIXTURES = Path(__file__).parents[2] / "fixtures"
p, run, cell = wordml.paragraph, wordml.run, wordml.cell


def rows(body: str) -> list[list[str]]:
    """The one table of a body, merged cells repeated."""
    (grid,) = grids(word(body))
    return grid.rows()


def c(text: str = "", **more: object) -> str:
    return cell(p(run(text)), **more)  # type: ignore[arg-type]


_CONTROL = f"<w:sdt><w:sdtContent><w:tr>{c('1')}{c('2')}</w:tr></w:sdtContent></w:sdt>"
_DELETED = f"<w:tr><w:trPr><w:del/></w:trPr>{c('x')}{c('y')}</w:tr>"
_GAP = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'


@pytest.mark.parametrize(
    ("title", "table", "expected"),
    [
        ("merged across", wordml.table([[c("a", span=2), c("b")], [c("1"), c("2"), c("3")]], 3),
         [["a", "a", "b"], ["1", "2", "3"]]),
        ("merged downwards", wordml.table([[c("a", merge="restart"), c("1")], [c(merge="continue"), c("2")]], 2),
         [["a", "1"], ["a", "2"]]),
        ("downwards, the second beginning at once",
         wordml.table([[c("a", merge="restart"), c("1")], [c("b", merge="restart"), c("2")],
                     [c(merge="continue"), c("3")]], 2),
         [["a", "1"], ["b", "2"], ["b", "3"]]),
        ("both ways", wordml.table([[c("a", span=2, merge="restart"), c("1")], [c(span=2, merge="continue"), c("2")],
                                  [c("x"), c("y"), c("3")]], 3),
         [["a", "a", "1"], ["a", "a", "2"], ["x", "y", "3"]]),
        ("merged across, the old way",
         wordml.table([[c("a", properties='<w:hMerge w:val="restart"/>'), c(properties="<w:hMerge/>"), c("b")],
                     [c("1"), c("2"), c("3")]], 3),
         [["a", "a", "b"], ["1", "2", "3"]]),
        ("continues nothing", wordml.table([[c(merge="continue"), c("1")], [c("a"), c("2")]], 2),
         [["", "1"], ["a", "2"]]),
        ("continues with blanks",
         wordml.table([[c("a", merge="restart"), c("1")], [c(" ", merge="continue"), c("2")]], 2),
         [["a", "1"], ["a", "2"]]),
        ("continues with a run of nothing",
         wordml.table([[c("a", merge="restart"), c("1")], [cell(p("<w:r><w:t/></w:r>"), merge="continue"), c("2")]], 2),
         [["a", "1"], ["a", "2"]]),
        ("continues with text of its own",
         wordml.table([[c("a", merge="restart"), c("1")], [c("b", merge="continue"), c("2")]], 2),
         [["a", "1"], ["b", "2"]]),
        ("a gap before the first cell", wordml.table([[c("a"), c("b")], [_GAP, c("2")]], 2), [["a", "b"], ["", "2"]]),
        ("columns that no cell begins at",
         wordml.table([[c("a", span=3), c("b", span=2)], [c("1", span=3), c("2", span=2)]], 5),
         [["a", "b"], ["1", "2"]]),
        ("a span beyond all sense", wordml.table([[c("a", span=10**9), c("b")], [c("1"), c("2")]], 2),
         [["a", "a", "b"], ["1", "2", ""]]),
        ("rows in controls, and one that was deleted",
         wordml.table([[c("a"), c("b")]], 2).replace("</w:tbl>", f"{_CONTROL}{_DELETED}</w:tbl>"),
         [["a", "b"], ["1", "2"]]),
    ],
)  # fmt: skip
def test_the_grid_of_a_table(title: str, table: str, expected: list[list[str]]) -> None:
    assert rows(table) == expected


@pytest.mark.parametrize(
    ("title", "widths", "inner", "expected"),
    [
        ("an edge a hair off", (2000, 20, 2000), "", [["a", "b"], ["1", "2"]]),
        ("columns of their own", (2000, 500, 2000), "", [["a", "b", "b"], ["1", "1", "2"]]),
        ("text in the thinnest column", (2000, 20, 2000), "x", [["a", "b", "b"], ["1", "1", "2"], ["u", "x", "v"]]),
    ],
)
def test_edges_that_a_hand_did_not_hit(title: str, widths: tuple[int, ...], inner: str, expected: list[object]) -> None:
    rows_ = [[c("a"), c("b", span=2)], [c("1", span=2), c("2")]] + ([[c("u"), c(inner), c("v")]] if inner else [])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    assert rows(wordml.table(rows_, 3).replace("<w:gridCol/>" * 3, grid)) == expected


def test_a_table_in_a_table() -> None:
    inner = wordml.table([[c("1"), c("2")]], 2)
    got = word(wordml.table([[cell(p(run("a")) + inner + p()), c("b")]], 2))
    assert got.text == "a\n1\n2\nb\n"
    assert [[cell.text for cell in grid.cells] for grid in grids(got)] == [["a 1 2", "b"], ["1", "2"]]


def test_a_hidden_end_joins_nothing_over_the_edge_of_a_cell() -> None:
    def open_end(text: str) -> str:
        return f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run(text)}</w:p>"

    got = word(open_end("a") + wordml.table([[cell(open_end("b")), c("d")]], 2))
    assert got.text == "a\nb\nd\n"
    assert grids(got)[0].rows() == [["b", "d"]]


def test_a_number_alone_in_a_cell_is_printed() -> None:
    body = wordml.table([[cell(p(num=(1, 1))), c("a")], [cell(p(num=(1, 1))), c("b")]], 2)
    (grid,) = grids(word(body, numbering=docx.NUMBERING))
    assert grid.rows() == [["1.", "a"], ["2.", "b"]]


def test_merged_cells_of_the_fixture() -> None:
    got = read((FIXTURES / "docx" / "decision_merged_tables.docx").read_bytes())
    tasks, targets = grids(got)[2:]
    assert (tasks.n_rows, tasks.n_cols, tasks.header_rows) == (7, 5, 1)
    assert [(c.row, c.col, c.colspan, c.text) for c in tasks.cells if c.colspan > 1] == [
        (1, 1, 4, "TUYÊN TRUYỀN"),
        (4, 1, 4, "THU GOM"),
    ]
    assert targets.header_rows == 2
    assert [(c.text, c.rowspan, c.colspan) for c in targets.cells if c.row == 0] == [
        ("TT", 2, 1), ("Thôn", 2, 1), ("Chia theo tháng", 1, 4), ("Cộng", 2, 1),
    ]  # fmt: skip
    assert targets.rows()[3] == ["2", "Thôn Trung", "300", "300", "350", "350", "1.300"]


# --- notes, heads and feet --------------------------------------------------------------------------------------------


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    def note(name: int, text: str) -> str:
        return f'<w:footnote w:id="{name}">{p("<w:r><w:footnoteRef/></w:r>" + run(" " + text))}</w:footnote>'

    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="5"/></w:r>'
    body = p(run("số 30/NĐ-CP") + refer.format(7) + run(" và") + refer.format(3) + end)
    got = word(
        body,
        footnotes=note(3, "ba") + note(7, "bảy") + note(9, "thừa"),
        endnotes=f'<w:endnote w:id="5">{p(run("cuối"))}</w:endnote>',
    )
    assert got.text == "số 30/NĐ-CP[1] và[2][i]\n[1] bảy\n[2] ba\n[i] cuối\n"
    assert marked(got, MarkKind.MARKUP) == ["[1]", "[2][i]"]
    assert marked(got, MarkKind.FOOTNOTE) == ["[1] bảy\n", "[2] ba\n", "[i] cuối\n"]


def test_heads_and_feet_stand_once_and_only_if_printed() -> None:
    section = (
        '<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="even" r:id="footer2"/><w:footerReference w:type="default" r:id="footer"/>'
    )
    got = word(
        f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr>{run('a')}</w:p><w:sectPr>{section}</w:sectPr>",
        header=p(run("Sở Y tế")), header2=p(run("trang đầu")), footer=p(run("Trang 1/5")), footer2=p(run("chẵn")),
    )  # fmt: skip
    found = [(got.text[m.start : m.end], m.value) for m in got.marks if m.kind is MarkKind.FURNITURE]
    assert found == [("Sở Y tế\n", "running_head"), ("Trang 1/5\n", "page_number")]


def test_heads_of_first_and_even_pages_are_printed_where_the_file_asks_for_them() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header"/><w:headerReference w:type="even" r:id="header2"/>'
        '<w:headerReference w:type="default" r:id="header3"/><w:titlePg/></w:sectPr>'
    )
    got = word(
        p(run("a")) + section, settings="<w:evenAndOddHeaders/>",
        header=p(run("đầu")), header2=p(run("chẵn")), header3=p(run("đầu")),
    )  # fmt: skip
    assert got.text == "a\nđầu\nchẵn\n"  # the same words once


def test_the_file_names_the_numbers_of_its_notes() -> None:
    refer = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    got = word(
        p(run("a") + refer) + '<w:sectPr><w:endnotePr><w:numFmt w:val="upperLetter"/></w:endnotePr></w:sectPr>',
        settings='<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>',
    )
    assert got.text == "a[I][A]\n"


def test_a_note_with_a_sign_of_its_own_is_not_counted() -> None:
    own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = p(run("a") + own + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = "".join(f'<w:footnote w:id="{i}">{p(run(text))}</w:footnote>' for i, text in ((1, "* sao"), (2, "hai")))
    assert word(body, footnotes=notes).text == "a*[1]\n* sao\n[1] hai\n"
