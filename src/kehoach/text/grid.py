"""A table as rows and columns, whatever it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class GridCell(NamedTuple):
    """One cell, covering `rowspan` × `colspan` places.

    `start`/`end` are source offsets, -1 for a blank cell; where a cell is made of pieces of several lines (columns of
    blanks), they are the hull of the pieces. `inferred` says that the reach of the cell was not printed but inferred.
    `items` are the entries of a cell that holds several: text, start, end.
    """

    row: int
    col: int
    text: str
    start: int = -1
    end: int = -1
    rowspan: int = 1
    colspan: int = 1
    inferred: bool = False
    items: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells that tile `n_rows` × `n_cols` without gap or overlap.

    `profile` names the way it was written; `ragged` holds the numbers of rows whose cells did not fit the width,
    `group_rows` of those that head the rows below them.
    """

    n_rows: int
    n_cols: int
    cells: tuple[GridCell, ...]
    header_rows: int = 0
    start: int = 0
    end: int = 0
    profile: str = "grid"
    ragged: tuple[int, ...] = ()
    group_rows: tuple[int, ...] = ()
    cut: bool = False

    def rows(self) -> list[list[str]]:
        """Text of every place, merged cells repeated in each place that they cover."""
        out = [[""] * self.n_cols for _ in range(self.n_rows)]
        for cell in self.cells:
            for r in range(cell.row, cell.row + cell.rowspan):
                for c in range(cell.col, cell.col + cell.colspan):
                    out[r][c] = cell.text
        return out
