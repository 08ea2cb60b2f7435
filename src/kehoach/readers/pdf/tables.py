"""Tables from ruling lines: lines that cross make a lattice, places without a wall between are one cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .model import Row, Rule, Word, rows_of

_TOUCH, _REACH = 3.0, 13.0  # points between lines that cross, drawn and scanned
_NEAR, _BENT = 5.0, 9.0  # points between lines that are one, drawn and scanned
_MAX_LINES = 1_500
"""Ruling lines of a page that are looked at; a page with more is a drawing."""
_MAX_PLACES = 20_000
"""Places of one lattice; a page that is printed full of figures has some thousand."""


@dataclass(slots=True)
class Cell:
    """A cell and the rows of text in it, page by page."""

    row: int
    col: int
    rowspan: int
    colspan: int
    x0: float
    x1: float
    parts: list[list[Row]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text in one line."""
        return " ".join([row.text for part in self.parts for row in part])


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
    for xs, ys, cells in _lattices(rules, scanned=scanned):
        inside, outside = _parted(rest, xs, ys)
        table = _filled(xs, ys, cells, inside) if not (scanned and _is_stamp(xs, inside)) else None
        if table is not None:
            tables.append(table)
            rest = outside
    return tables, rest


def scanned_cells(rules: Sequence[Rule], words: Sequence[Word]) -> list[tuple[float, float, float, float]]:
    """Left, top, right and lower edge of each cell of the tables in a picture, whatever was read in it."""
    return [
        (cell.x0, ys[cell.row], cell.x1, ys[cell.row + cell.rowspan])
        for xs, ys, cells in _lattices(rules, scanned=True)
        if not _is_stamp(xs, _parted(words, xs, ys)[0])
        for cell in cells
    ]


def _parted(words: Sequence[Word], xs: Sequence[float], ys: Sequence[float]) -> tuple[list[Word], list[Word]]:
    """The words inside a lattice, and those outside."""
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
        (inside if xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1] else outside).append(word)
    return inside, outside


_STAMP = 200.0  # points that a stamp is wide at most
_UNSURE = 65.0  # per cent; its words are read less surely


def _is_stamp(xs: Sequence[float], words: Sequence[Word]) -> bool:
    """Whether the lines are of a stamp or a seal: a narrow box in which recognition reads nothing for sure."""
    return xs[-1] - xs[0] < _STAMP and sum(word.sure for word in words) < _UNSURE * len(words)


def _crossing(rules: Sequence[Rule], slack: float) -> list[list[Rule]]:
    """Rules in groups that hang together."""
    level = [r for r in rules if r.level]
    upright = [r for r in rules if not r.level]
    parent = list(range(len(level) + len(upright)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, a in enumerate(level):
        for k, b in enumerate(upright, len(level)):
            if a.x0 - slack <= b.x0 <= a.x1 + slack and b.y0 - slack <= a.y0 <= b.y1 + slack:
                parent[root(i)] = root(k)
    groups: dict[int, list[Rule]] = {}
    for i, rule in enumerate([*level, *upright]):
        groups.setdefault(root(i), []).append(rule)
    return [g for g in groups.values() if len(g) >= 3]


def _lasting(group: Sequence[Rule]) -> list[Rule]:
    """Without upright lines that are short beside the table: strokes of letters and dirt."""
    upright = [r for r in group if not r.level]
    if not upright:
        return []
    high = max(r.y1 for r in group) - min(r.y0 for r in group)
    lengths: dict[int, float] = {}
    for r in upright:
        for place in (-1, 0, 1):
            lengths[round(r.x0 / _BENT) + place] = lengths.get(round(r.x0 / _BENT) + place, 0) + r.y1 - r.y0
    return [r for r in group if r.level or lengths[round(r.x0 / _BENT)] >= 0.25 * high]


def _steps(values: Iterable[float], slack: float) -> list[float]:
    """Places of lines, those nearly alike taken as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > slack:
            out.append(value)
    return out


def _edges(lines: Iterable[float], ends: Sequence[float], slack: float) -> list[float]:
    """Places of lines, and where the lines across them end when no line closes the table there."""
    out = _steps(lines, slack)
    first, last = min(ends), max(ends)
    if first < out[0] - 3 * slack:
        out.insert(0, first)
    if last > out[-1] + 3 * slack:
        out.append(last)
    return out


def _lattices(rules: Sequence[Rule], *, scanned: bool) -> Iterator[tuple[list[float], list[float], list[Cell]]]:
    """Where the columns and rows of each table begin and end, and its cells without words."""
    if not 4 <= len(rules) <= _MAX_LINES:
        return
    for group in _crossing(rules, _REACH if scanned else _TOUCH):
        lattice = _lattice(_lasting(group) if scanned else group, _BENT if scanned else _NEAR)
        if lattice is not None:
            yield lattice


def _lattice(group: Sequence[Rule], slack: float) -> tuple[list[float], list[float], list[Cell]] | None:
    level, upright = [r for r in group if r.level], [r for r in group if not r.level]
    if not level or not upright:
        return None
    xs = _edges([r.x0 for r in upright], [x for r in level for x in (r.x0, r.x1)], slack)
    ys = _edges([r.y0 for r in level], [y for r in upright for y in (r.y0, r.y1)], slack)
    n_rows, n_cols = len(ys) - 1, len(xs) - 1
    if n_rows < 1 or n_cols < 2:
        return None
    if n_rows * n_cols > _MAX_PLACES:
        return None  # squared paper, the plan of a house
    walls = _covered(upright, xs, ys, level=False)
    floors = _covered(level, ys, xs, level=True)
    return xs, ys, _cells(xs, n_rows, walls, floors)


def _covered(
    rules: Sequence[Rule], places: Sequence[float], along: Sequence[float], *, level: bool
) -> set[tuple[int, int]]:
    """(line, step) wherever a rule on line `places[line]` runs between `along[step]` and the next."""
    out: set[tuple[int, int]] = set()
    for rule in rules:
        at, start, end = (rule.y0, rule.x0, rule.x1) if level else (rule.x0, rule.y0, rule.y1)
        line = min(range(len(places)), key=lambda i: abs(places[i] - at))
        for step in range(len(along) - 1):
            middle = (along[step] + along[step + 1]) / 2
            if start <= middle <= end:
                out.add((line, step))
    return out


def _cells(xs: Sequence[float], n_rows: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[Cell]:
    """Places that no wall and no floor parts, as boxes that tile the lattice."""
    n_cols = len(xs) - 1
    taken = [[False] * n_cols for _ in range(n_rows)]
    out: list[Cell] = []
    for r in range(n_rows):
        for c in range(n_cols):
            if taken[r][c]:
                continue
            wide = 1
            while c + wide < n_cols and (c + wide, r) not in walls and not taken[r][c + wide]:
                wide += 1
            high = 1
            while (
                r + high < n_rows
                and all((r + high, k) not in floors for k in range(c, c + wide))
                and all((k, r + high) not in walls for k in range(c + 1, c + wide))
            ):
                high += 1
            for down in range(r, r + high):
                taken[down][c : c + wide] = [True] * wide
            out.append(Cell(r, c, high, wide, xs[c], xs[c + wide]))
    return out


def _filled(xs: list[float], ys: list[float], cells: list[Cell], words: Sequence[Word]) -> Ruled | None:
    """The table with its words; None for what is no table."""
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
