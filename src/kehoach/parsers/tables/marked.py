"""Tables that the reader handed over whole, with rows, columns and merged cells (web pages, Word, sheets, PDF)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kehoach.text.grid import Grid, GridCell
from kehoach.text.lines import Line
from kehoach.text.source import Mark, MarkKind

from .entries import entries_of
from .groups import group_rows
from .heads import head_of, is_numbering
from .raw import NOTHING, RawRow, RawTable, TableBlock, cell_of


def marked_tables(lines: Sequence[Line], marks: Iterable[Mark]) -> list[TableBlock]:
    """The data and layout tables that marks set off, disjoint and in order.

    A table that only gives a page its shape gives none: its lines stand as they are, and the tables in it count. It is
    told by having one column, or one cell with text, or by holding other tables.
    """
    tables = [m for m in marks if m.kind is MarkKind.TABLE]
    starts = [line.start for line in lines]
    out: list[TableBlock] = []
    end = -1
    for i, mark in enumerate(tables):
        grid = mark.value
        if mark.start < end or not isinstance(grid, Grid) or _shapes_page(mark, grid, tables[i + 1 :]):
            continue
        first, last = bisect_left(starts, mark.start), bisect_left(starts, mark.end)
        if first < last:
            out.append(_block(grid, lines, first, last))
            end = mark.end
    return out


def _shapes_page(mark: Mark, grid: Grid, following: Sequence[Mark]) -> bool:
    """Whether a table holds parts of a page rather than data."""
    printed = sum(1 for c in grid.cells if c.text)
    if printed < 2 or grid.n_cols < 2:
        return True
    inner = 0
    for other in following:
        if other.start >= mark.end:
            break
        inner += other.end - other.start
    return inner * 2 > mark.end - mark.start or (inner > 0 and (grid.n_cols == 2 or grid.n_rows == 1))


def _block(grid: Grid, lines: Sequence[Line], first: int, last: int) -> TableBlock:
    """The block of a table whose lines are `lines[first:last]`."""
    held: list[list[Line]] = [[] for _ in grid.cells]
    order = sorted((c.start, c.end, k) for k, c in enumerate(grid.cells) if c.start >= 0)
    left: list[Line] = []
    at = 0
    for line in lines[first:last]:
        while at < len(order) and order[at][1] <= line.start:
            at += 1
        if at < len(order) and order[at][0] <= line.start:
            k = order[at][2]
            line.cell = grid.cells[k].col
            held[k].append(line)
        else:
            left.append(line)
    cells = [_filled(cell, pieces) for cell, pieces in zip(grid.cells, held, strict=True)]
    rows = _rows(grid, held)
    head = _header_rows(grid, rows)
    return TableBlock(
        first,
        last,
        replace(
            grid, cells=tuple(cells), header_rows=head, start=lines[first].start, end=lines[last - 1].end,
            group_rows=group_rows(cells, grid.n_cols, head),
        ),
        tuple(tuple(p for c, pieces in zip(grid.cells, held, strict=True) if c.row == r for p in pieces)
              for r in range(grid.n_rows)),
        tuple(left),
    )  # fmt: skip


def _filled(cell: GridCell, pieces: Sequence[Line]) -> GridCell:
    """A cell with its text as the lines give it: without hidden characters, without its markup."""
    text = " ".join([word for p in pieces for word in p.text.split()])
    if not text:
        return cell._replace(text="", start=-1, end=-1)
    return cell._replace(text=text, start=pieces[0].start, end=pieces[-1].end, items=entries_of(text, pieces))


def _rows(grid: Grid, held: Sequence[Sequence[Line]]) -> list[RawRow]:
    """The rows as they would look in print: places that a cell covers are blank."""
    rows = [[NOTHING] * grid.n_cols for _ in range(grid.n_rows)]
    for cell, pieces in zip(grid.cells, held, strict=True):
        rows[cell.row][cell.col] = cell_of(pieces)
    return [RawRow(cells, r, r + 1) for r, cells in enumerate(rows)]


def _header_rows(grid: Grid, rows: Sequence[RawRow]) -> int:
    """Rows of the header: what the words show, and at least what the markup says; merged cells are not cut."""
    head = len(
        head_of(RawTable(grid.profile, 0, grid.n_rows, grid.n_cols, list(rows), False, grid.header_rows or None))
    )
    if not head:
        return 0
    for cell in grid.cells:
        if cell.row < head < cell.row + cell.rowspan and cell.rowspan < grid.n_rows:
            head = cell.row + cell.rowspan
    if head < grid.n_rows and is_numbering(rows[head]):
        head += 1
    return min(head, grid.n_rows)
