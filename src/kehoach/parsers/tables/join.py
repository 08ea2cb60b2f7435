"""Pieces of one table that page breaks have torn apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from .heads import is_numbering
from .kinds import follows, is_ord
from .raw import RawRow, RawTable, cell_of

_PAGE = pattern(r"(?:trang\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*/\s*\d{1,4})?|[-–—]{2,}", re.IGNORECASE)
_BETWEEN = 3  # lines of a page break
_NAME = 200  # characters of a header cell that are compared


def is_page_number(line: Line) -> bool:
    """Whether a line is a page number and nothing else."""
    return len(line.text) <= 16 and _PAGE.fullmatch(line.text) is not None


GAZETTE = pattern(r"(?i:CÔNG BÁO)\s*/\s*Số|Công báo số \d+")
"""The line at the head of each page of a gazette."""


def join(found: Sequence[RawTable], lines: Sequence[Line]) -> list[RawTable]:
    """Tables with the pieces of one table in one: same writing, same width, and nothing but a page number between."""
    out: list[RawTable] = []
    for table in found:
        if out and _goes_on(out[-1], table, lines):
            _append(out[-1], table, lines)
        else:
            out.append(table)
    return out


def _goes_on(a: RawTable, b: RawTable, lines: Sequence[Line]) -> bool:
    between = lines[a.last : b.first]
    if a.width != b.width or a.profile != b.profile or len(between) > _BETWEEN:
        return False
    if len(a.rows) < 2 or not all(is_page_number(line) for line in between):
        return False
    n = _repeated(a, b)
    if n:
        return bool(between) or _next(a.rows[-1], b.rows[n:])
    return _next(a.rows[-1], b.rows) and b.printed_head is None


def _key(row: RawRow) -> list[str]:
    return [key(c.text[:_NAME]) for c in row.cells]


def _repeated(a: RawTable, b: RawTable) -> int:
    """Number of rows at the start of `b` that print the header of `a` again."""
    n = 0
    while n < min(len(a.rows), len(b.rows), 4) and _key(a.rows[n]) == _key(b.rows[n]):
        n += 1
    first = b.rows[0].texts()
    return n if n and first and not is_ord(first[0]) else 0


def _next(before: RawRow, rows: Sequence[RawRow]) -> bool:
    """Whether the ordinals go on from one row to the first that follows."""
    if not rows or is_numbering(rows[0]):
        return False
    a, b = before.texts(), rows[0].texts()
    if not a or not b or not is_ord(a[0]) or not is_ord(b[0]):
        return False
    return follows(a[0], b[0]) and b[0].strip(".()") not in ("1", "I", "A", "01")


def _append(a: RawTable, b: RawTable, lines: Sequence[Line]) -> None:
    n = _repeated(a, b)
    a.left += [*lines[a.last : b.first], *b.left]
    for row in b.rows[:n]:
        a.left += lines[row.first : row.last]
    rows = b.rows[n:]
    if n and rows and _is_rest(a.rows[-1], rows[0]):
        a.rows[-1] = _with_rest(a.rows[-1], rows.pop(0))
    a.rows += rows
    a.last, a.cut = b.last, b.cut


def _is_rest(above: RawRow, row: RawRow) -> bool:
    """Whether the first row of a page goes on with the last one of the page before: no ordinal, and it begins small.

    A row with something in each of its other cells may begin one with a small letter: `Dọn kênh`, `các xã`, `tháng 5`.
    """
    if len(above.cells) != len(row.cells) or row.cells[0].text or not above.cells[0].text:
        return False
    texts = row.texts()
    if len(texts) == len(row.cells) - 1:
        texts = texts[:1]
    return any(text[0].islower() for text in texts)


def _with_rest(above: RawRow, row: RawRow) -> RawRow:
    cells = [cell_of([*a.pieces, *b.pieces]) if b.text else a for a, b in zip(above.cells, row.cells, strict=True)]
    return RawRow(cells, above.first, row.last)
