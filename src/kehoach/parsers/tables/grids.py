"""Grid tables: cells of several lines between rules of `+` and `-`, as pandoc, docutils and databases print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kehoach.text.lines import Line
from kehoach.text.patterns import pattern

from .raw import MAX_COLUMNS, NOTHING, RawCell, RawRow, RawTable, cell_of

_RULE = pattern(r"\+(?:[-=:]{2,}\+)+")
_HEAD = "="
_WITHIN = "+--"
"""A rule that does not reach over the whole line: a cell goes over several rows, and which is not told here."""


def grid_tables(lines: Sequence[Line]) -> Iterator[RawTable]:
    """The tables that are drawn so, each from its first rule to its last."""
    at = 0
    while at < len(lines):
        if lines[at].text[0] != "+" or not _is_rule(lines[at]):
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and not lines[stop].gap and (_is_row(lines[stop]) or _is_rule(lines[stop])):
            stop += 1
        while not _is_rule(lines[stop - 1]):
            stop -= 1
        table = _table(lines, at, stop)
        if table is not None:
            yield table
        at = stop


def _is_rule(line: Line) -> bool:
    return line.text[0] == "+" and _RULE.fullmatch(line.text) is not None


def _is_row(line: Line) -> bool:
    return line.text[0] == "|" == line.text[-1] and len(line.text) > 1


def _table(lines: Sequence[Line], first: int, last: int) -> RawTable | None:
    edges = [_column(lines[first], i) for i, sign in enumerate(lines[first].text) if sign == "+"]
    if not 2 < len(edges) <= MAX_COLUMNS or any(
        lines[k].text[0] == "|" and _WITHIN in lines[k].text for k in range(first, last)
    ):
        return None
    rows: list[RawRow] = []
    head: int | None = None
    above = first
    for k in range(first + 1, last):
        if lines[k].text[0] == "+":
            if k > above + 1:
                rows.append(_row(lines, above + 1, k, edges))
            if _HEAD in lines[k].text:
                head = len(rows)
            above = k
    if not rows:
        return None
    table = RawTable("grid", first, last, len(edges) - 1, rows, printed_head=head)
    table.left = [line for line in lines[first:last] if line.text[0] == "+"]
    return table


def _column(line: Line, index: int) -> int:
    """Where a character stands on its line, markup counted."""
    return line.at(index) - line.start


def _row(lines: Sequence[Line], first: int, last: int, edges: Sequence[int]) -> RawRow:
    """The cells between two rules; one that a bar is missing behind reaches over the next column."""
    inked: list[list[Line]] = [[] for _ in edges[1:]]
    blank = [0] * len(inked)
    for line in lines[first:last]:
        bars = {_column(line, i): i for i, sign in enumerate(line.text) if sign == "|"}
        found = [(c, bars[edge]) for c, edge in enumerate(edges) if edge in bars]
        for (c, begin), (_, end) in pairwise(found):
            piece = line.piece(begin + 1, end)
            if piece:
                piece.gap = blank[c]
                inked[c].append(piece)
            blank[c] = 0 if piece else blank[c] + 1
    cells: list[RawCell] = [cell_of(pieces) if pieces else NOTHING for pieces in inked]
    return RawRow(cells, first, last)
