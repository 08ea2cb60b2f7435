"""A sheet as a page: paragraphs above and below, and the table between them.

People put a whole plan on a sheet: the letterhead in two cells a row, the title in one merged cell, the table, the
signature. What is the table is told by its frame where there is one, else by the rows with many cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from .builder import Builder


@dataclass(slots=True)
class Cell:
    """A cell with text. `row` and `col` count from 0; `framed` says that it has a border."""

    row: int
    col: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    bold: bool = False
    italic: bool = False
    centred: bool = False
    framed: bool = False


@dataclass(slots=True)
class _Row:
    """A row with text: its cells from left to right, and how many cells one sees in it, those from above too."""

    number: int
    cells: list[Cell]
    seen: int
    inside: bool = field(default=False)

    @property
    def framed(self) -> bool:
        return any(cell.framed for cell in self.cells)


_WIDE = 3
"""Cells of a row that only tables have: letterhead and signature have two."""
_ORDINAL = 5
"""Characters of the longest ordinal: `VIII.`."""


def lay_out(builder: Builder, cells: Sequence[Cell], profile: str) -> None:
    """Add the cells of a sheet to the text.

    Args:
        builder: takes the text.
        cells: those with text, in any order, none on top of another.
        profile: how the tables were written, for the output.

    Raises:
        ReadError: too many cells, too much text.
    """
    rows = _rows(cells)
    _find_tables(rows)
    start = 0
    while start < len(rows):
        inside = rows[start].inside
        end = start
        while end < len(rows) and rows[end].inside == inside:
            end += 1
        if inside:
            _table(builder, rows[start:end], profile)
        else:
            _page(builder, rows[start:end], profile, first=start == 0)
        start = end


def _rows(cells: Sequence[Cell]) -> list[_Row]:
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell)
    out: list[_Row] = []
    reaching: list[Cell] = []  # cells from above that reach into the row
    for number in sorted(by_row):
        reaching = [cell for cell in reaching if cell.row + cell.rowspan > number]
        own = sorted(by_row[number], key=lambda cell: cell.col)
        out.append(_Row(number, own, len(own) + len(reaching)))
        reaching += [cell for cell in own if cell.rowspan > 1]
    return out


def _find_tables(rows: list[_Row]) -> None:
    """Say of each row whether it lies in a table."""
    most = max((row.seen for row in rows), default=0)
    least = min(_WIDE, max(most, 2))
    wide = [i for i, row in enumerate(rows) if row.seen >= least]
    if not wide:
        return
    if any(rows[i].framed for i in wide):
        for row in rows:
            row.inside = row.framed
    else:
        last = wide[-1]
        while last + 1 < len(rows) and _goes_on(rows[last], rows[last + 1]):
            last += 1
        for row in rows[wide[0] : last + 1]:
            row.inside = True
    _close_gaps(rows)
    _trim(rows)


def _goes_on(above: _Row, row: _Row) -> bool:
    """Whether a row of two cells right below a table without a frame is of it: an ordinal first, or a figure last."""
    if row.number != above.number + 1 or row.seen != 2:
        return False
    return len(row.cells[0].text) <= _ORDINAL or row.cells[-1].text[:1].isdigit()


def _close_gaps(rows: list[_Row]) -> None:
    """A row into which a cell of the table reaches lies in the table."""
    reach = -1
    for row in rows:
        row.inside = row.inside or row.number < reach
        if row.inside:
            reach = max(reach, *(cell.row + cell.rowspan for cell in row.cells))


def _trim(rows: list[_Row]) -> None:
    """Rows of one cell above a table are its title, not its first rows."""
    for i, row in enumerate(rows):
        above = i > 0 and rows[i - 1].inside
        if row.inside and not above and row.seen == 1 and row.cells[0].rowspan == 1:
            row.inside = False


def _page(builder: Builder, rows: Sequence[_Row], profile: str, *, first: bool) -> None:
    """Rows outside of tables: one cell is a paragraph; rows of several cells are two sides of the page."""
    several = [i for i, row in enumerate(rows) if row.seen > 1]
    if not several:
        _paragraphs(builder, rows)
        return
    # Below the letterhead comes the title; the signature goes on to the end.
    begin, end = several[0], several[-1] + 1 if first else len(rows)
    _paragraphs(builder, rows[:begin])
    _table(builder, rows[begin:end], profile)
    _paragraphs(builder, rows[end:])


def _paragraphs(builder: Builder, rows: Sequence[_Row]) -> None:
    for row in rows:
        for cell in row.cells:
            _write(builder, cell)


def _write(builder: Builder, cell: Cell) -> None:
    for line in cell.text.splitlines():
        builder.run(line.strip(), bold=cell.bold, italic=cell.italic)
        if builder.is_open:
            builder.end(centred=cell.centred)


def _table(builder: Builder, rows: Sequence[_Row], profile: str) -> None:
    """Rows to a table; rows and columns in which nothing begins are left out."""
    numbers = [row.number for row in rows]
    columns = sorted({cell.col for row in rows for cell in row.cells})
    with builder.table(profile):
        for r, row in enumerate(rows):
            builder.row()
            for cell in row.cells:
                col = bisect_left(columns, cell.col)
                down = bisect_left(numbers, cell.row + cell.rowspan) - r
                right = bisect_left(columns, cell.col + cell.colspan) - col
                with builder.cell(down, right, col):
                    _write(builder, cell)
