"""Places of a table that is read cell by cell: which one a cell takes beside merged ones, and the grid at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..text.grid import Grid, GridCell

_MAX_SPAN = 1000  # columns or rows that one cell may claim


@dataclass(slots=True)
class Places:
    """A table while it is read.

    Attributes:
        start: where it begins in the text.
        cells: those that are read; who reads them adds them with text and place.
        taken: places that cells were given in their own rows.
    """

    start: int
    cells: list[GridCell] = field(default_factory=list)
    taken: int = 0
    _row: int = -1
    _col: int = 0
    _header_rows: int = 0
    _covered: dict[int, int] = field(default_factory=dict)  # column → first row that no cell above covers

    @property
    def size(self) -> int:
        """Places of the table, 0 if it has no cells."""
        return (self._row + 1) * self._width

    @property
    def _width(self) -> int:
        return max((c.col + c.colspan for c in self.cells), default=0)

    def open_row(self, *, header: bool = False) -> None:
        """Begin a row; `header` where the markup says that it heads the table."""
        self._row += 1
        self._col = 0
        if header and self._header_rows == self._row:
            self._header_rows += 1

    def take(self, rowspan: int = 1, colspan: int = 1, col: int = 0) -> GridCell:
        """The next free place of the row, or that from a column on, as a blank cell."""
        self._col = max(self._col, col)
        while self._covered.get(self._col, 0) > self._row:
            self._col += 1
        rowspan, colspan = (min(max(n, 1), _MAX_SPAN) for n in (rowspan, colspan))
        col, free = self._col, 1
        while free < colspan and self._covered.get(col + free, 0) <= self._row:
            free += 1  # a cell from above stops it
        for c in range(col, col + free):
            self._covered[c] = self._row + rowspan
        self.taken += free
        self._col = col + free
        return GridCell(self._row, col, "", rowspan=rowspan, colspan=free)

    def grid(self, end: int, profile: str) -> Grid:
        """The grid: rows that end early are filled with blank cells, spans that reach too far are cut."""
        n_rows, n_cols = self._row + 1, self._width
        taken = [[False] * n_cols for _ in range(n_rows)]
        cells: list[GridCell] = []
        for cell in self.cells:
            down = min(cell.rowspan, n_rows - cell.row)
            for r in range(cell.row, cell.row + down):
                taken[r][cell.col : cell.col + cell.colspan] = [True] * cell.colspan
            cells.append(cell._replace(rowspan=down))
        cells += [GridCell(r, c, "") for r, row in enumerate(taken) for c, full in enumerate(row) if not full]
        cells.sort(key=lambda c: (c.row, c.col))
        return Grid(n_rows, n_cols, tuple(cells), self._header_rows, self.start, end, profile)
