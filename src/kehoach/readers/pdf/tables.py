"""Tables from ruling lines, with the words that stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from .lattice import Cell, Lattice, lattices
from .model import Row, Rule, Word, rows_of


@dataclass(slots=True)
class Ruled:
    """A table that lines draw.

    Attributes:
        xs: where its columns begin and end.
        cells: sorted by row and column; they tile the grid.
        heads: rows that a page repeated, taken out.
        profile: what kind of table the builder is told.
    """

    xs: list[float]
    top: float
    bottom: float
    n_rows: int
    cells: list[Cell]
    heads: list[Row] = field(default_factory=list)
    profile: str = "ruled"

    @property
    def base(self) -> float:
        """Where it stands among the rows of the page."""
        return self.top

    @property
    def n_cols(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1


def find_tables(
    rules: Sequence[Rule], words: Sequence[Word], *, scanned: bool = False
) -> tuple[list[Ruled], list[Word]]:
    """The ruled tables of a page with their words, and the words outside.

    A box with a single cell is no table: its words stay outside.

    Args:
        rules: ruling lines of the page.
        words: of the page.
        scanned: the lines come from a picture: they are bent, broken, and some are dirt.
    """
    tables: list[Ruled] = []
    rest = list(words)
    for lattice in lattices(rules, scanned=scanned):
        inside, outside = _parted(rest, lattice)
        table = None if scanned and _is_stamp(lattice, inside) else _filled(lattice, inside)
        if table is not None:
            tables.append(table)
            rest = outside
    return tables, rest


def scanned_cells(rules: Sequence[Rule], words: Sequence[Word]) -> list[tuple[float, float, float, float]]:
    """Left, top, right and lower edge of each cell of the tables in a picture, whatever was read in it."""
    return [
        (cell.x0, lattice.ys[cell.row], cell.x1, lattice.ys[cell.row + cell.rowspan])
        for lattice in lattices(rules, scanned=True)
        if not _is_stamp(lattice, _parted(words, lattice)[0])
        for cell in lattice.cells
    ]


def _parted(words: Sequence[Word], lattice: Lattice) -> tuple[list[Word], list[Word]]:
    """The words inside a lattice, and those outside."""
    xs, ys, _ = lattice
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
        (inside if xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1] else outside).append(word)
    return inside, outside


_STAMP = 200.0  # points that a stamp is wide at most
_UNSURE = 65.0  # per cent; its words are read less surely


def _is_stamp(lattice: Lattice, words: Sequence[Word]) -> bool:
    """Whether the lines are of a stamp or a seal: a narrow box in which recognition reads nothing for sure."""
    return lattice.xs[-1] - lattice.xs[0] < _STAMP and sum(word.sure for word in words) < _UNSURE * len(words)


def _filled(lattice: Lattice, words: Sequence[Word]) -> Ruled | None:
    """The table with its words; None for what is no table."""
    xs, ys, cells = lattice
    at = {
        (r, c): cell
        for cell in cells
        for r in range(cell.row, cell.row + cell.rowspan)
        for c in range(cell.col, cell.col + cell.colspan)
    }
    held: dict[int, list[Word]] = {}
    for word in words:
        r = min(max(bisect_right(ys, word.base - 0.3 * word.size) - 1, 0), len(ys) - 2)
        c = min(max(bisect_right(xs, (word.x0 + word.x1) / 2) - 1, 0), len(xs) - 2)
        held.setdefault(id(at[r, c]), []).append(word)
    if len(held) < 2:
        return None
    for cell in cells:
        if id(cell) in held:
            cell.parts = [rows_of(held[id(cell)])]
    return _compact(Ruled(xs, ys[0], ys[-1], len(ys) - 1, cells))


def _compact(table: Ruled) -> Ruled | None:
    """Without rows and columns that hold no cell of their own: double lines and shadows draw them."""
    cols = {c.col for c in table.cells if c.parts}
    if len(cols) < 2:
        return None
    thin_cols = {k for k in range(table.n_cols) if table.xs[k + 1] - table.xs[k] < 8 and k not in cols}
    empty_rows = {
        r for r in range(table.n_rows) if not any(c.parts and c.row <= r < c.row + c.rowspan for c in table.cells)
    }
    if not thin_cols and not empty_rows:
        return table
    new_col = [0]
    for k in range(table.n_cols):
        new_col.append(new_col[-1] + (k not in thin_cols))
    new_row = [0]
    for r in range(table.n_rows):
        new_row.append(new_row[-1] + (r not in empty_rows))
    cells = []
    for c in table.cells:
        r0, r1 = new_row[c.row], new_row[c.row + c.rowspan]
        k0, k1 = new_col[c.col], new_col[c.col + c.colspan]
        if r1 > r0 and k1 > k0:
            cells.append(Cell(r0, k0, r1 - r0, k1 - k0, c.x0, c.x1, c.parts))
    xs = [x for k, x in enumerate(table.xs) if k == 0 or (k - 1) not in thin_cols]
    return Ruled(xs, table.top, table.bottom, new_row[-1], cells) if len(xs) > 2 and new_row[-1] else None
