"""A raw table to the grid that goes out: header, places, cells that tile."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.text.grid import Grid, GridCell
from kehoach.text.lines import Line

from .heads import head_of, roles_of
from .place import as_printed, floating
from .raw import Merge, RawCell, RawTable, Slot, TableBlock

_SPARSE = 3  # places per printed cell; a table emptier than that is no table but a line of pipes among short rows


def build(table: RawTable) -> TableBlock:
    """The block of a table."""
    _narrow(table)
    head = head_of(table)
    rows: list[list[Slot]] = [*head]
    roles = roles_of(head, table.width)
    above: list[Slot] | None = None
    for row in table.rows[len(head) :]:
        place = floating if table.floating else as_printed
        above = place(row, table.width, roles, above)
        rows.append(above)
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
    if not any(isinstance(slot, Merge) for slots in rows for slot in slots):
        return [_grid_cell(r, c, slot) for r, slots in enumerate(rows) for c, slot in enumerate(slots)]
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
            inferred = down > 1 or (across > 1 and slots[c + 1] is Merge.LEFT)
            cells.append(_grid_cell(r, c, slot, (down, across), inferred=inferred))
    return cells


def _grid_cell(r: int, c: int, slot: Slot, reach: Place = (1, 1), *, inferred: bool = False) -> GridCell:
    down, across = reach
    if isinstance(slot, Merge) or not slot.pieces:
        return GridCell(r, c, "", -1, -1, down, across, inferred)
    pieces = slot.pieces
    if len(pieces) == 1:
        return GridCell(r, c, slot.text, pieces[0].start, pieces[0].end, down, across, inferred)
    start, end = min(p.start for p in pieces), max(p.end for p in pieces)
    return GridCell(r, c, slot.text, start, end, down, across, inferred)


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
