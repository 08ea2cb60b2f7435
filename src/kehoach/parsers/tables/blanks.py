"""A cell on each line and a blank line for each empty cell, as programs save a table of Word as plain text
(docs/domain.md 0.4, F14): rows are found again by counting from one ordinal to the next.

Where a cell has several paragraphs a row has more lines than columns; which of them go on with a cell is told by what
the columns hold. Careful on purpose: most rows must have just as many lines as the header has names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from ...reference.columns import is_ord_head, role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .kinds import follows, is_first, is_ord
from .partition import enters, goes_inside
from .raw import NOTHING, RawCell, RawRow, RawTable, cell_of
from .stacked import FlatHead, below_heads

_MORE = 8  # lines that a row may have beyond its cells
_EXACT, _ROWS = 0.5, 2  # rows that have as many lines as columns: of all, and at least
_NUMBERING = pattern(r"\(\d{1,2}\)")
_AFTER, _BEFORE = 1.0, 3.0
"""What it costs that a cell holds a blank line behind its text, or before it."""
_FAR = 1e9

Printed = Line | None
"""A line, or a blank one."""


class Count(Protocol):
    """Tells where rows begin; a new one for each way to read a table."""

    def begins(self, line: Line) -> bool:
        """Whether a line may begin the next row."""

    def enter(self, line: Line) -> None:
        """Take a line as the beginning of a row."""

    def ends(self, line: Line) -> bool:
        """Whether a line is of no table like this."""


def tables_with_blanks(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of one cell a line, in which a blank line is an empty cell."""
    return below_heads(lines, taken, table_with_blanks)


def table_with_blanks(
    lines: Sequence[Line], end: int, head: FlatHead, count: type[Count] | None = None
) -> RawTable | None:
    """The table below a header of one name a line, None if too few rows have just as many lines as that has names.

    `count`: tells where the rows begin; ordinals do if none is given.
    """
    width, step = len(head.cells), head.cells[1][0].gap + 1
    if any(cell[0].gap + 1 != step for cell in head.cells[1:]):
        return None
    body = head.body
    while body < end and _NUMBERING.fullmatch(lines[body].text):
        body += 1
    ways = [list(_rows(lines, body, end, _Form(width, step, apart), (count or _Ordinals)())) for apart in (0, 1)]
    rows = max(ways, key=lambda way: _exact(way, width))
    exact = _exact(rows, width)
    if exact < _ROWS or exact < _EXACT * len(rows):
        return None
    made = [head.row()]
    if body > head.body:
        numbers = [cell_of([line.piece(0)]) for line in lines[head.body : body]]
        made.append(RawRow([*[NOTHING] * (width - len(numbers)), *numbers], head.body, body))
    roles = [role_of(name) for name in head.names]
    made += [_raw(row, roles) for row in rows]
    return RawTable("lines", head.first, rows[-1].last, width, made, floating=exact < len(rows))


class _Form(NamedTuple):
    """How a table was printed: its columns, lines from one cell to the next, blank lines between rows (in steps)."""

    width: int
    step: int
    apart: int


def _exact(rows: Sequence[_Row], width: int) -> int:
    return sum(len(row.printed) == width and not is_torn(row.printed) for row in rows)


_LONG, _PHRASE = 30, 3


def is_torn(printed: Sequence[Printed]) -> bool:
    """Whether a line goes on with a sentence: `Hoàn thành công việc theo kế hoạch, bảo đảm` / `đúng tiến độ đề ra`."""
    for above, line in pairwise(printed):
        if above is None or line is None or len(above.text) < _LONG or above.text[-1] in ".;:":
            continue
        if line.text[0].islower() and len(line.text.split()) >= _PHRASE:
            return True
    return False


class _Row(NamedTuple):
    """What is printed of a row, from its ordinal on, its first line and the one behind it."""

    printed: list[Printed]
    first: int
    last: int


def _raw(row: _Row, roles: Sequence[str | None]) -> RawRow:
    """Its cells: fewer than columns where merged ones were left out; without an ordinal the first are shared."""
    few = len(row.printed) <= len(roles)
    cells = [[line] for line in row.printed] if few else _parted(row.printed, roles)
    shared = next(i for i, line in enumerate(row.printed) if line is not None)
    return RawRow([_cell(cell) for cell in cells], row.first, row.last, shared=shared)


def _cell(printed: Sequence[Printed]) -> RawCell:
    return cell_of([line.piece(0) for line in printed if line is not None])


def _rows(lines: Sequence[Line], at: int, end: int, form: _Form, count: Count) -> Iterator[_Row]:
    """The rows, each up to where the next begins, best just where its cells are full; the last one ends there."""
    width, step, apart = form
    while at < end and count.begins(lines[at]):
        count.enter(lines[at])
        printed: list[Printed] = [lines[at]]
        full, stops, k = 0, [], at + 1
        while k < end and len(printed) < width + _MORE and not count.ends(lines[k]):
            printed += [None] * min(lines[k].gap // step, width + _MORE)
            if len(printed) > 1 and count.begins(lines[k]):
                stops.append((k, len(printed) - min(apart, lines[k].gap // step)))
            if len(printed) >= width:
                full = full or k
            printed.append(lines[k])
            k += 1
        if not stops:
            printed += [None] * (width - len(printed))
        k, size = next((stop for stop in stops if stop[1] == width), stops[0] if stops else (full or k, width))
        yield from _parts(_Row(printed[:size], at, k), width)
        at = k if stops else end


def _parts(row: _Row, width: int) -> Iterator[_Row]:
    """The rows that share an ordinal: all but the first have a blank one."""
    parts = [row.printed[at : at + width] for at in range(0, len(row.printed), width)]
    if len(parts) == 1 or len(parts[-1]) < width or any(part[0] is not None for part in parts[1:]):
        yield row
        return
    at = row.first
    for part in parts:
        size = sum(line is not None for line in part)
        yield _Row(part, at, at + size)
        at += size


class _Ordinals:
    """Rows begin with ordinals; `first`: no row stands yet below the one of a group."""

    def __init__(self) -> None:
        self.number, self.group, self.first = "", "", True

    def begins(self, line: Line) -> bool:
        """Whether a line is the ordinal behind those of a row and of its group."""
        text = line.text
        if not is_ord(text):
            return False
        if text[0].isdigit():
            goes_on = self.number != "" and follows(self.number, text)
            return goes_on or (self.first and is_first(text))
        return follows(self.group, text) if self.group else is_first(text)

    def enter(self, line: Line) -> None:
        """Take an ordinal; below that of a group numbers go on, or begin again."""
        self.first = not line.text[0].isdigit()
        if self.first:
            self.group = line.text
        else:
            self.number = line.text

    def ends(self, line: Line) -> bool:
        """Whether a line begins the next header."""
        return is_ord_head(line.text)


def _parted(printed: Sequence[Printed], roles: Sequence[str | None]) -> list[list[Printed]]:
    """The cells of a row with too many lines: the cheapest way to go on with some of them (`partition`)."""
    width, extra = len(roles), len(printed) - len(roles)
    price = [0.0, *[_FAR] * extra]  # by how many lines too many the cells so far have
    ways: list[list[int]] = []
    for column in range(1, width):
        best, way = [_FAR] * (extra + 1), [0] * (extra + 1)
        for had, paid in enumerate(price):
            cost = paid
            for more in range(extra - had + 1):
                at = column + had + more
                cost += _begin(printed[at], roles[column]) if not more else _go_on(printed[at - 1], printed[at])
                if cost < best[had + more]:
                    best[had + more], way[had + more] = cost, more
        price = best
        ways.append(way)
    cells: list[list[Printed]] = []
    stop = len(printed)
    for column in range(width - 1, 0, -1):
        size = ways[column - 1][stop - column - 1] + 1
        cells.append(list(printed[stop - size : stop]))
        stop -= size
    return [[printed[0]], *reversed(cells)]


def _begin(line: Printed, role: str | None) -> float:
    return 0.0 if line is None else enters(line.text, role)


def _go_on(before: Printed, line: Printed) -> float:
    if line is None:
        return _AFTER
    return _BEFORE if before is None else goes_inside(before.text, line.text)
