"""Which of two readings of a table of one cell a line holds: by its lines alone, or with blank ones as empty cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...text.lines import Line
from .blanks import is_torn, table_with_blanks
from .raw import RawTable
from .stacked import FlatHead, below_heads, stacked_table


def flat_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of one cell a line, outside of what is taken."""
    return below_heads(lines, taken, _table)


def _table(lines: Sequence[Line], end: int, head: FlatHead) -> RawTable | None:
    """The reading that knows more rows; by its lines alone a row without a cell takes what is printed below it."""
    plain = stacked_table(lines, end, head)
    if plain is not None and not _has_blanks(lines, plain, head):
        return plain
    if plain is not None and is_torn(lines[head.body : plain.last]):
        plain = None  # it takes the rest of a cell for the next one
    counted = table_with_blanks(lines, end, head)
    if counted is None or (counted.floating and (plain is None or len(counted.rows) <= len(plain.rows))):
        return plain
    return counted if plain is None or len(counted.rows) >= len(plain.rows) else plain


def _has_blanks(lines: Sequence[Line], table: RawTable, head: FlatHead) -> bool:
    """Whether more blank lines stand somewhere below the header than between its names."""
    usual = head.cells[1][0].gap
    return any(line.gap > usual for line in lines[head.body : table.last])
