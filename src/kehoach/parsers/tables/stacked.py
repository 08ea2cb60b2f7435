"""A cell on each line and no marks at all (docs/domain.md 0.4, F2 and F14): rows are found again from the ordinals.

Careful on purpose: the header must begin with the name of the ordinal column and hold another known name, every row
must have as many cells as the header, and the ordinals must follow each other. Otherwise the lines are left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...reference.columns import is_ord_head, role_of
from ...text.fold import key
from ...text.lines import Line
from .heads import is_numbering
from .kinds import follows, is_ord, kind_of
from .raw import NOTHING, RawRow, RawTable, cell_of

_COLUMNS = range(2, 13)
_HEAD_CELL = 60
_CELL = 400
_LINES = 12  # of one cell
_FIRST = ("1", "01", "I", "A")


Read = Callable[[Sequence[Line], int, int, int], RawTable | None]
"""Reads a table: the lines, where its header begins, where it must end, how many lines the header has."""


def stacked_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of one cell a line."""
    return below_heads(lines, taken, _table)


def below_heads(lines: Sequence[Line], taken: Sequence[tuple[int, int]], read: Read) -> Iterator[RawTable]:
    """The tables that begin with a header of one name a line, outside of what is taken."""
    at = 0
    for first, last in [*taken, (len(lines), len(lines))]:
        while at < first:
            if is_ord_head(lines[at].text):
                width = _width(lines, at, first)
                table = read(lines, at, first, width) if width else None
                if table is not None:
                    yield table
                    at = table.last
                    continue
            at += 1
        at = max(at, last)


def _bare(text: str) -> str:
    return text.strip(".()")


def _table(lines: Sequence[Line], at: int, end: int, width: int) -> RawTable | None:
    rows = [_row([[line] for line in lines[at : at + width]], at, at + width)]
    k = at + width
    numbering = _row([[line] for line in lines[k : k + width]], k, k + width)
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
    return RawTable("lines", at, k, width, rows)


def _width(lines: Sequence[Line], at: int, end: int) -> int:
    """Number of header lines before the first ordinal, 0 if they are no header."""
    for n in _COLUMNS:
        if at + n >= end:
            return 0
        text = lines[at + n].text
        if _bare(text) in _FIRST:
            names = [role_of(line.text) for line in lines[at + 1 : at + n]]
            return n if any(r is not None and r != "ord" for r in names) else 0
        if len(text) > _HEAD_CELL or text[-1] in ".;" or "\t" in text or text[0] in "-+•" or is_ord_head(text):
            return 0
    return 0


def _row(cells: Sequence[Sequence[Line]], first: int, last: int) -> RawRow:
    return RawRow([cell_of([line.piece(0) for line in c]) for c in cells], first, last)


def _read(lines: Sequence[Line], at: int, end: int, width: int, before: str) -> RawRow | None:
    """The row that starts at line `at`, or None."""
    text = lines[at].text
    if key(text).startswith(("tổng", "cộng")):
        return _total(lines, at, end, width)
    if not is_ord(text) or (before and not follows(before, text)) or (not before and _bare(text) not in _FIRST):
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
    return _row(cells, at, k) if len(cells) == width else None


def _continues(line: Line) -> bool:
    """Whether a line goes on with a cell: it begins with a small letter, and is no label."""
    return line.text[0].islower() and not line.gap and line.text[1:2] not in (".", ")", "")


def _total(lines: Sequence[Line], at: int, end: int, width: int) -> RawRow | None:
    """`Tổng cộng` and its figures: a row without an ordinal."""
    k = at + 1
    while k < end and k - at < width - 1 and kind_of(lines[k].text) in ("money", "ord"):
        k += 1
    if k - at != width - 1 or width < 3:
        return None
    row = _row([[line] for line in lines[at:k]], at, k)
    row.cells.insert(0, NOTHING)
    return row


def _mid_row(lines: Sequence[Line], at: int, end: int, width: int, before: str) -> bool:
    """Whether the ordinals go on just below: then the cells were counted wrongly."""
    if at < end and not lines[at].gap and kind_of(lines[at].text) == "money":
        return True
    below = (lines[k].text for k in range(at, min(end, at + 3 * width)))
    return any(is_ord(text) and text[-1] not in ".)" and follows(before, text) for text in below)
