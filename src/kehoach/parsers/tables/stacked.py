"""A cell on each line and no marks at all (docs/domain.md 0.4, F2 and F14): rows are found again from the ordinals.

Careful on purpose: the header must begin with the name of the ordinal column and hold another known name, every row
must have as many cells as the header, and the ordinals must follow each other. Otherwise the lines are left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...reference.columns import is_ord_head, role_of
from ...text.fold import key
from ...text.lines import Line
from .heads import is_numbering
from .kinds import follows, is_first, is_ord, kind_of
from .raw import NOTHING, RawRow, RawTable, row_of, tables_between

_COLUMNS = range(2, 13)
_HEAD_LINES = 20
_HEAD_CELL = 60
_CELL = 400
_LINES = 12  # of one cell


class FlatHead(NamedTuple):
    """A header of one name a line, or of some lines where a name goes on with a small letter.

    Attributes:
        cells: the lines of each name.
        first: index of its first line; `body` of the one below it.
    """

    cells: list[list[Line]]
    first: int
    body: int

    @property
    def names(self) -> list[str]:
        """The name of each column."""
        return [" ".join([line.text for line in cell]) for cell in self.cells]

    def row(self) -> RawRow:
        """The header as the first row of its table."""
        return row_of(self.cells, self.first, self.body)


ReadBelow = Callable[[Sequence[Line], int, FlatHead], RawTable | None]
"""Reads a table: the lines, where it must end, its header."""


def below_heads(lines: Sequence[Line], taken: Sequence[tuple[int, int]], read: ReadBelow) -> Iterator[RawTable]:
    """The tables that begin with a header of one name a line, outside of what is taken."""

    def read_at(lines: Sequence[Line], at: int, end: int) -> RawTable | None:
        head = _head(lines, at, end) if is_ord_head(lines[at].text) else None
        return read(lines, end, head) if head is not None else None

    return tables_between(lines, taken, read_at)


def stacked_table(lines: Sequence[Line], end: int, head: FlatHead) -> RawTable | None:
    """The table of one cell a line below a header, None if its rows do not fit it."""
    width, k = len(head.cells), head.body
    rows = [head.row()]
    numbering = row_of([[line] for line in lines[k : k + width]], k, k + width)
    if len(numbering.cells) == width and is_numbering(numbering):
        rows.append(numbering)
        k += width
    before = ""
    while k < end:
        row = _read(lines, k, end, width, before)
        if row is None:
            break
        rows.append(row)
        k = row.last
        before = row.cells[0].text or before
    data = sum(bool(r.cells[0].text) for r in rows) - 1 - (len(rows) > 1 and rows[1] is numbering)
    if data < 2 or _mid_row(lines, k, end, width, before):
        return None
    return RawTable("lines", head.first, k, width, rows)


def _head(lines: Sequence[Line], at: int, end: int) -> FlatHead | None:
    """The header that begins with the name of the ordinals, down to the first of them."""
    head = flat_head(lines, at, end, is_first)
    if head is None or any(map(is_ord_head, head.names[1:])):
        return None
    return head if any(role_of(name) is not None for name in head.names[1:]) else None


def flat_head(lines: Sequence[Line], at: int, end: int, begins: Callable[[str], bool]) -> FlatHead | None:
    """The names from a line down to the first that begins a row, None if they are no header."""
    cells = [[lines[at]]]
    for k in range(at + 1, min(end, at + _HEAD_LINES)):
        text = lines[k].text
        if begins(text):
            return FlatHead(cells, at, k) if len(cells) in _COLUMNS else None
        if len(text) > _HEAD_CELL or text[-1] in ".;" or "\t" in text or text[0] in "-+•":
            return None
        if len(cells) > 1 and (_continues(lines[k]) or _adds(lines[k])):
            cells[-1].append(lines[k])
        else:
            cells.append([lines[k]])
    return None


def _read(lines: Sequence[Line], at: int, end: int, width: int, before: str) -> RawRow | None:
    """The row that starts at line `at`, or None."""
    text = lines[at].text
    if key(text).startswith(("tổng", "cộng")):
        return _total(lines, at, end, width)
    if not is_ord(text) or (before and not follows(before, text)) or (not before and not is_first(text)):
        return None
    cells: list[list[Line]] = [[lines[at]]]
    k = at + 1
    while k < end:
        line = lines[k]
        if _continues(line) and len(cells) > 1 and len(cells[-1]) < _LINES:
            cells[-1].append(line)
        elif len(cells) < width and len(line.text) <= _CELL and "\t" not in line.text:
            cells.append([line])
        else:
            break
        k += 1
    return row_of(cells, at, k) if len(cells) == width else None


def _continues(line: Line) -> bool:
    """Whether a line goes on with a cell: it begins with a small letter, and is no label."""
    return line.text[0].islower() and not line.gap and line.text[1:2] not in (".", ")", "")


def _adds(line: Line) -> bool:
    """Whether a line says more of the name above in brackets: `(triệu đồng)`, and not `(1)`."""
    return line.text[0] == "(" and line.text[1:2].islower() and not line.gap and len(line.text) > len("(a)")


def _total(lines: Sequence[Line], at: int, end: int, width: int) -> RawRow | None:
    """`Tổng cộng` and its figures: a row without an ordinal."""
    k = at + 1
    while k < end and k - at < width - 1 and kind_of(lines[k].text) in ("money", "ord"):
        k += 1
    if k - at != width - 1 or width < 3:
        return None
    row = row_of([[line] for line in lines[at:k]], at, k)
    row.cells.insert(0, NOTHING)
    return row


def _mid_row(lines: Sequence[Line], at: int, end: int, width: int, before: str) -> bool:
    """Whether the ordinals go on just below: then the cells were counted wrongly."""
    if at < end and not lines[at].gap and kind_of(lines[at].text) == "money":
        return True
    below = (lines[k].text for k in range(at, min(end, at + 3 * width)))
    return any(is_ord(text) and text[-1] not in ".)" and follows(before, text) for text in below)
