"""Tables with a rule for each column below the header and one over all of them at both ends, as pandoc prints them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...text.lines import Line
from ...text.patterns import pattern
from .raw import MAX_COLUMNS, RawRow, RawTable, cell_of, tables_between

_RULES = pattern(r"-{2,}(?: -{2,})+")
_EDGE = pattern(r"-{10,}")
_HEAD_LINES = 14


def dashed_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """The tables that are drawn so, in the lines that no other table has taken."""
    return tables_between(lines, taken, _table)


def _is(form: re.Pattern[str], line: Line) -> bool:
    return line.text[0] == "-" and form.fullmatch(line.text) is not None


def _table(lines: Sequence[Line], first: int, end: int) -> RawTable | None:
    """The table from the rule over its header on; None where that or its other rules are not there."""
    if not _is(_EDGE, lines[first]):
        return None
    rules = next((k for k in range(first + 2, min(end, first + _HEAD_LINES)) if _is(_RULES, lines[k])), 0)
    if not rules or any(lines[k].gap for k in range(first + 1, rules + 1)):
        return None
    last = next((k for k in range(rules + 1, end) if _is(_EDGE, lines[k])), 0)
    starts = [lines[rules].indent + m.start() for m in _DASHES.finditer(lines[rules].text)]
    if last < rules + 2 or len(starts) > MAX_COLUMNS:
        return None
    apart = any(lines[k].gap for k in range(rules + 2, last))
    begins = [k for k in range(rules + 1, last) if not apart or k == rules + 1 or lines[k].gap]
    rows = [_row(lines, a, b, starts) for a, b in [(first + 1, rules), *pairwise([*begins, last])]]
    table = RawTable("grid", first, last + 1, len(starts), rows, printed_head=1)
    table.left = [lines[k] for k in (first, rules, last)]
    return table


_DASHES = pattern(r"-+")


def _row(lines: Sequence[Line], first: int, last: int, starts: Sequence[int]) -> RawRow:
    pieces: list[list[Line]] = [[] for _ in starts]
    for line in lines[first:last]:
        cuts = [_index(line, start) for start in starts[1:]]
        for c, (i, j) in enumerate(pairwise([0, *cuts, len(line.text)])):
            if piece := line.piece(i, j):
                pieces[c].append(piece)
    return RawRow([cell_of(cell) for cell in pieces], first, last)


def _index(line: Line, column: int) -> int:
    """Where the text of a line reaches a column of the page."""
    at = column - line.indent
    if line.offsets is not None:
        return bisect_left(line.offsets, line.start + at)
    return min(max(0, at), len(line.text))
