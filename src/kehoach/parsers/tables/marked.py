"""Tables that the reader handed over whole, with rows, columns and merged cells (web pages, Word, sheets, PDF)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from ...text.grid import Grid, GridCell
from ...text.lines import Line
from ...text.source import Mark, MarkKind
from .entries import entries_of
from .groups import group_rows
from .heads import head_of, is_numbering
from .kinds import is_ord
from .raw import NOTHING, RawRow, RawTable, TableBlock, cell_of


def marked_tables(lines: Sequence[Line], marks: Iterable[Mark]) -> list[TableBlock]:
    """The data and layout tables that marks set off, disjoint and in order.

    A table that only gives a page its shape gives none: its lines stand as they are, and the tables in it count. It is
    told by having one column, or cells as wide as the table, or one cell with text, or by holding other tables.
    """
    tables = [m for m in marks if m.kind is MarkKind.TABLE]
    if not tables:
        return []
    starts = [line.start for line in lines]
    out: list[TableBlock] = []
    end = -1
    for i, mark in enumerate(tables):
        grid = mark.value
        if mark.start < end or not isinstance(grid, Grid) or _shapes_page(mark, grid, islice(tables, i + 1, None)):
            continue
        first, last = bisect_left(starts, mark.start), bisect_left(starts, mark.end)
        if first < last:
            out.append(_block(grid, lines, first, last))
            end = mark.end
    return out


def _shapes_page(mark: Mark, grid: Grid, following: Iterable[Mark]) -> bool:
    """Whether a table holds parts of a page rather than data."""
    printed = sum(1 for c in grid.cells if c.text)
    if printed < 2 or min(c.colspan for c in grid.cells) >= grid.n_cols:
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
        _by_row(grid, held),
        tuple(left),
    )  # fmt: skip


def _by_row(grid: Grid, held: Sequence[Sequence[Line]]) -> tuple[tuple[Line, ...], ...]:
    """The pieces of the cells that begin in each row."""
    out: list[list[Line]] = [[] for _ in range(grid.n_rows)]
    for cell, pieces in zip(grid.cells, held, strict=True):
        out[cell.row] += pieces
    return tuple(tuple(pieces) for pieces in out)


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
    marked = grid.header_rows if grid.header_rows < max(grid.n_rows, 2) else 0  # all rows marked: that tells nothing
    head = len(head_of(RawTable(grid.profile, 0, grid.n_rows, grid.n_cols, list(rows), False, marked or None)))
    head = head or _head_by_shape(grid)
    if not head:
        return 0
    for cell in grid.cells:
        if cell.row < head < cell.row + cell.rowspan and cell.rowspan < grid.n_rows:
            head = cell.row + cell.rowspan
    if head < grid.n_rows and is_numbering(rows[head]):
        head += 1
    return _above_group(grid, min(head, grid.n_rows))


def _above_group(grid: Grid, head: int) -> int:
    """The rows of a header above the first row that is one cell over the whole width: it names the rows below it.

    Above the heads such a row is the title of the table.
    """
    if head < 2 or grid.n_cols < 3:
        return head
    wide = {c.row for c in grid.cells if c.colspan == grid.n_cols}
    return next((row for row in range(1, head) if row in wide and row - 1 not in wide), head)


_HEAD_CELL, _MERGED_HEAD_CELL = 90, 250  # characters of a head cell at most; where merged cells show the head


def _head_by_shape(grid: Grid) -> int:
    """Rows of a header that its words do not show.

    Heads that stand over sub-heads beside heads as high as both; or a row that is full above rows to be filled in.
    """
    first = [c for c in grid.cells if c.row == 0]
    if grid.n_cols < 3 or any(len(c.text) > _MERGED_HEAD_CELL or is_ord(c.text) for c in first):
        return 0
    height = max(c.rowspan for c in first)
    over = [c for c in first if c.colspan > 1 and c.rowspan < height]
    subheads = [c for c in grid.cells if 0 < c.row < height]
    if 1 < height < grid.n_rows and over and all(c.text for c in first) and all(c.text for c in subheads):
        return height
    if len(first) < grid.n_cols or grid.n_rows < 2 or not all(0 < len(c.text) <= _HEAD_CELL for c in first):
        return 0
    filled = [0] * grid.n_rows
    for cell in grid.cells:
        filled[cell.row] += any(map(str.isalnum, cell.text))  # dots are a blank to be filled in
    return int(filled[0] >= grid.n_cols - 1 and max(filled[1:]) <= 1)  # a head of dots stands for more of them
