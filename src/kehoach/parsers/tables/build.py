"""A raw table to the grid that goes out: header, places, cells that tile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.grid import Grid, GridCell
from ...text.lines import Line
from .entries import entries_of
from .groups import group_rows
from .heads import head_of, roles_of
from .place import as_printed, fit, floating
from .raw import Merge, RawCell, RawTable, Slot, TableBlock
from .repeats import print_once

_LEFT, _UP, _SPAN = Merge.LEFT, Merge.UP, Merge.SPAN
_SPARSE = 2  # places per printed cell; a table emptier than that is no table but a line of pipes among short rows


def build(table: RawTable) -> TableBlock:
    """The block of a table."""
    _narrow(table)
    print_once(table)
    head = head_of(table)
    rows: list[Sequence[Slot]] = [*head]
    roles = roles_of(head, table.width)
    above: Sequence[Slot] | None = None
    place = floating if table.floating else as_printed
    for row in table.rows[len(head) :]:
        cut = table.cut and row is table.rows[-1]
        above = fit(row, table.width) if cut else place(row, table.width, roles, above)  # what is cut off is unknown
        if row.shared:
            above = [*[_UP] * row.shared, *above[row.shared :]]
        rows.append(above)
    return _block(table, rows, len(head))


def _narrow(table: RawTable) -> None:
    """Hold the number of places in proportion to what was printed, whatever the input is."""
    printed = sum(len(r.cells) for r in table.rows)
    if table.width * len(table.rows) > _SPARSE * printed + 4096:
        table.width = max(2, _SPARSE * printed // len(table.rows))


def _block(table: RawTable, rows: Sequence[Sequence[Slot]], head: int) -> TableBlock:
    cells = tuple(tile(rows, table.width))
    pieces = tuple(_pieces(slots) for slots in rows)
    spans = [(c.start, c.end) for c in cells if c.start >= 0] + [piece.span() for piece in table.again]
    grid = Grid(
        n_rows=len(rows),
        n_cols=table.width,
        cells=cells,
        header_rows=head,
        start=min([s for s, _ in spans], default=0),
        end=max([e for _, e in spans], default=0),
        profile=table.profile,
        ragged=tuple(r for r, row in enumerate(table.rows) if row.ragged),
        group_rows=group_rows(cells, table.width, head),
        cut=table.cut,
    )
    return TableBlock(table.first, table.last, grid, pieces, tuple(table.left), tuple(table.again))


def _pieces(slots: Sequence[Slot]) -> tuple[Line, ...]:
    out: list[Line] = []
    for c, slot in enumerate(slots):
        if isinstance(slot, RawCell) and slot.first is not None:
            slot.first.cell = c
            out.append(slot.first)
            for piece in slot.more:
                piece.cell = c
                out.append(piece)
    return tuple(out)


@dataclass(slots=True)
class _Reach:
    """A cell at its own place, and how many rows and columns it covers so far."""

    row: int
    col: int
    slot: Slot
    across: int
    inferred: bool
    down: int = 1


def tile(rows: Sequence[Sequence[Slot]], width: int) -> list[GridCell]:
    """Cells that tile the places, in order of row and column. A merge that gives no rectangle becomes blanks."""
    if not any(isinstance(slot, Merge) for slots in rows for slot in slots):
        return [_grid_cell(r, c, slot) for r, slots in enumerate(rows) for c, slot in enumerate(slots)]
    reaches: list[_Reach] = []
    above: list[_Reach] = []  # for each column the cell that covers it in the row before
    for r, slots in enumerate(rows):
        owners: list[_Reach] = []
        while len(owners) < width:
            c = len(owners)
            up = above[c] if above and slots[c] is _UP else None
            end = c + 1
            while end < width and _joins(slots[end], up, above, end):
                end += 1
            if up is None:
                owner = _Reach(r, c, slots[c], end - c, end > c + 1 and slots[c + 1] is _LEFT)
                reaches.append(owner)
            else:
                owner = up
                if (up.row + up.down, up.col, up.across) == (r, c, end - c):
                    up.down += 1
                else:
                    reaches += [_Reach(r, k, _UP, 1, False) for k in range(c, end)]
            owners += [owner] * (end - c)
        above = owners
    return [_grid_cell(x.row, x.col, x.slot, x.down, x.across, x.inferred or x.down > 1) for x in reaches]


def _joins(slot: Slot, up: _Reach | None, above: Sequence[_Reach], c: int) -> bool:
    """Whether a place at column `c` belongs to the cell on its left, which reaches down from `up` if not None."""
    return slot is _LEFT or slot is _SPAN or (slot is _UP and up is not None and above[c] is up)


def _grid_cell(r: int, c: int, slot: Slot, down: int = 1, across: int = 1, inferred: bool = False) -> GridCell:
    if not isinstance(slot, RawCell) or slot.first is None:
        return GridCell(r, c, "", -1, -1, down, across, inferred)
    start, end = slot.first.start, slot.first.end
    for piece in slot.more:  # in columns of blanks a later piece may stand before the first
        start, end = min(start, piece.start), max(end, piece.end)
    return GridCell(r, c, slot.text, start, end, down, across, inferred, entries_of(slot.text, slot.pieces))
