"""A raw table to the grid that goes out: header, places, cells that tile."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.text.grid import Grid, GridCell
from kehoach.text.lines import Line

from .heads import head_of, roles_of
from .place import as_printed, floating
from .raw import NOTHING, Merge, RawCell, RawTable, Slot, TableBlock

_SPARSE = 16  # places per printed cell; a table emptier than that is no table but a line of pipes among short rows


def build(table: RawTable) -> TableBlock:
    """The block of a table."""
    _narrow(table)
    head = head_of(table)
    rows: list[list[Slot]] = [*head]
    roles = roles_of(head, table.width)
    above: list[Slot] | None = None
    for row in table.rows[len(head) :]:
        if table.floating:
            above = floating(row, table.width, roles, above)
        else:
            above = as_printed(row, table.width, roles)
        rows.append(above)
    for r, slots in enumerate(rows):
        table.rows[r].ragged |= sum(bool(c.text) for c in table.rows[r].cells) != sum(
            isinstance(s, RawCell) and bool(s.text) for s in slots
        )
    return _block(table, rows, len(head))


def _narrow(table: RawTable) -> None:
    """Hold the number of places in proportion to what was printed, whatever the input is."""
    printed = sum(len(r.cells) for r in table.rows)
    if table.width * len(table.rows) > _SPARSE * printed + 4096:
        table.width = max(2, _SPARSE * printed // len(table.rows))


def _block(table: RawTable, rows: list[list[Slot]], head: int) -> TableBlock:
    cells = tuple(tile(rows, table.width))
    pieces = tuple(_pieces(slots) for slots in rows)
    spans = [(c.start, c.end) for c in cells if c.start >= 0]
    grid = Grid(
        n_rows=len(rows),
        n_cols=table.width,
        cells=cells,
        header_rows=head,
        start=min((s for s, _ in spans), default=0),
        end=max((e for _, e in spans), default=0),
        profile=table.profile,
        ragged=tuple(r for r, row in enumerate(table.rows) if row.ragged),
        cut=table.cut,
    )
    return TableBlock(table.first, table.last, grid, pieces, tuple(table.left))


def _pieces(slots: Sequence[Slot]) -> tuple[Line, ...]:
    out: list[Line] = []
    for c, slot in enumerate(slots):
        if isinstance(slot, RawCell):
            for piece in slot.pieces:
                piece.cell = c
                out.append(piece)
    return tuple(out)


Place = tuple[int, int]


def tile(rows: Sequence[Sequence[Slot]], width: int) -> list[GridCell]:
    """Cells that tile the places, in order of row and column. A merge that gives no rectangle becomes a blank."""
    owners = _owners(rows, width)
    sizes = _sizes(rows, owners, width)
    cells: list[GridCell] = []
    for r, slots in enumerate(rows):
        for c, slot in enumerate(slots):
            owner = owners[r][c]
            down, across = sizes[owner]
            if owner != (r, c):
                if r < owner[0] + down and c < owner[1] + across:
                    continue
                cells.append(GridCell(r, c, ""))
                continue
            cell = slot if isinstance(slot, RawCell) else NOTHING
            inferred = down > 1 or (across > 1 and any(s is Merge.LEFT for s in slots[c + 1 : c + across]))
            start, end = (min(p.start for p in cell.pieces), max(p.end for p in cell.pieces)) if cell.text else (-1, -1)
            cells.append(GridCell(r, c, cell.text, start, end, down, across, inferred))
    return cells


def _owners(rows: Sequence[Sequence[Slot]], width: int) -> list[list[Place]]:
    """For each place the place of the cell that covers it."""
    owners: list[list[Place]] = []
    for r, slots in enumerate(rows):
        line: list[Place] = []
        for c in range(width):
            slot = slots[c]
            if slot is Merge.UP and r:
                line.append(owners[r - 1][c])
            elif isinstance(slot, Merge) and slot is not Merge.UP and c:
                line.append(line[c - 1])
            else:
                line.append((r, c))
        owners.append(line)
    return owners


def _sizes(rows: Sequence[Sequence[Slot]], owners: list[list[Place]], width: int) -> dict[Place, Place]:
    """(rows, columns) of each cell: the largest block of full rows that it covers from its own place."""
    sizes: dict[Place, Place] = {}
    for r in range(len(rows)):
        c = 0
        while c < width:
            owner = owners[r][c]
            end = c + 1
            while end < width and owners[r][end] == owner:
                end += 1
            if owner == (r, c):
                sizes[owner] = (1, end - c)
            elif owner in sizes:
                down, across = sizes[owner]
                if c == owner[1] and end - c == across and owner[0] + down == r:
                    sizes[owner] = (down + 1, across)
            c = end
    return sizes
