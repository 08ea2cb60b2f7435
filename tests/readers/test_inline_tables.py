"""Tables of HTML in Markdown: grids over the text as it is."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.readers.errors import ReadError
from kehoach.readers.formats import format_of, read_source
from kehoach.readers.inline_tables import marks
from kehoach.text.grid import Grid

TABLE = """<table>
<colgroup>
<col style="width: 10%" />
<col style="width: 60%" />
</colgroup>
<thead>
<tr class="header">
<th><strong>TT</strong></th>
<th><strong>Nhiệm vụ</strong></th>
<th>Chủ trì</th>
</tr>
</thead>
<tbody>
<tr class="odd">
<td>1</td>
<td><p>Rà soát</p>
<p>hồ sơ</p></td>
<td rowspan="2">Sở Y tế</td>
</tr>
<tr class="even">
<td>2</td>
<td>Tổng hợp</td>
</tr>
</tbody>
</table>
"""
PLAN = f"""# KẾ HOẠCH

**Kiểm tra hồ sơ**

**I. NỘI DUNG**

a\\) Rà soát hồ sơ của
các xã.

{TABLE}
**II. TỔ CHỨC THỰC HIỆN**

1\\. Sở Nội vụ chủ trì tổng hợp.
"""


def grids(text: str) -> list[list[list[str]]]:
    return [mark.value.rows() for mark in marks(text) if isinstance(mark.value, Grid)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [[["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát hồ sơ", "Sở Y tế"], ["2", "Tổng hợp", "Sở Y tế"]]]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", [[["a", "b"], ["c", ""]]]),  # nothing but what must be closed
        ("<TABLE><td colspan=2>a</td></tr><tr><td>b</td><td></td></TABLE>", [[["a", "a"], ["b", ""]]]),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>", [[["a b"]]]),
        ("<table></table>", []),
        ("<table><tr><td>a", []),  # never closed
        ("</table></td><td>a</td>", []),
    ],
)
def test_the_places_of_cells(text: str, expected: list[list[list[str]]]) -> None:
    assert grids(text) == expected


def test_cells_point_at_the_text() -> None:
    (mark,) = marks(PLAN)
    assert isinstance(mark.value, Grid)
    assert PLAN[mark.start : mark.end] == TABLE.strip()
    assert {PLAN[c.start : c.end].strip() for c in mark.value.cells if c.text == "Tổng hợp"} == {"Tổng hợp"}


def test_more_cells_than_are_read_are_refused() -> None:
    row = "<tr>" + '<td colspan="1000">a</td>' * 20 + "</tr>"
    with pytest.raises(ReadError):
        list(marks(f"<table>{row * 200}</table>"))


@pytest.mark.parametrize("text", [PLAN, TABLE + "\n" + PLAN])
def test_markdown_with_a_table_of_html_is_no_page(text: str) -> None:
    assert format_of(text.encode()) == "text"
    document = kehoach.parse_bytes(text.encode(), name="plan.md")
    assert document.source.reader == "markdown"
    assert [(table.n_rows, table.n_cols, table.header_rows) for table in document.tables][-1] == (3, 3, 1)
    tasks = {task.text: [actor.name for actor in task.chu_tri] for task in document.tasks}
    assert tasks == {
        "Rà soát hồ sơ": ["Sở Y tế"],
        "Tổng hợp": ["Sở Y tế"],
        "Sở Nội vụ chủ trì tổng hợp.": ["Sở Nội vụ"],
    }
    assert document.body[0].children[0].text == "Rà soát hồ sơ của các xã."


def test_a_fragment_of_a_page_stays_one() -> None:
    page = TABLE + "\n<p>I. NỘI DUNG</p>\n\n<p>1. Rà soát hồ sơ.</p>\n\n<p>2. Tổng hợp.</p>\n"
    assert format_of(page.encode()) == "html"
    assert read_source(page.encode()).reader == "html"
