"""Grid tables: cells of several lines between rules of `+` and `-`, as pandoc, docutils and databases print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...text.lines import Line
from ...text.patterns import pattern
from .raw import MAX_COLUMNS, RawRow, RawTable, cell_of

_RULE = pattern(r"\+(?:[-=:]{2,}\+)+")
_HEAD = "="
_OF_DATABASE = 3
"""Rules of a table whose rows stand on one line each: above and below its header, and at the end."""
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
        table = _table(lines, at, stop)
        if table is not None:
            yield table
        at = stop


def _is_rule(line: Line) -> bool:
    return line.text[0] == "+" and _RULE.fullmatch(line.text) is not None


def _is_row(line: Line) -> bool:
    return line.text[0] == "|" == line.text[-1] and len(line.text) > 1


def _table(lines: Sequence[Line], first: int, last: int) -> RawTable | None:
    """The table of some lines; None where a row cannot be told apart at the edges that the rule above it draws."""
    edges = [_column(lines[first], i) for i, sign in enumerate(lines[first].text) if sign == "+"]
    if not 2 < len(edges) <= MAX_COLUMNS:
        return None
    rows: list[RawRow] = []
    head: int | None = None
    rules = [k for k in range(first, last) if lines[k].text[0] == "+"]
    if rules[-1] < last - 1:
        rules.append(last)  # a copy that was cut
    bars = {k: _bars(lines[k], edges) for k in range(first, last) if lines[k].text[0] == "|"}
    for above, below in pairwise(rules):
        block = [(lines[k], at) for k in range(above + 1, below) if (at := bars[k])]
        if len(block) < below - above - 1:
            return None
        apart = len(rules) == _OF_DATABASE and below == rules[-1] and head is None and len(rows) == 1
        row = _row(block, above + 1, below, len(edges) - 1)
        if apart and len(row.cells[0].pieces) == len(block):
            rows += [_row([pair], k, k + 1, len(edges) - 1) for k, pair in enumerate(block, above + 1)]
        elif block:
            rows.append(row)
        if below < last and _HEAD in lines[below].text:
            head = len(rows)
    if not rows:
        return None
    table = RawTable("grid", first, last, len(edges) - 1, rows, printed_head=head)
    table.left = [line for line in lines[first:last] if line.text[0] == "+"]
    return table


def _column(line: Line, index: int) -> int:
    """Where a character stands on its line, markup counted."""
    return line.at(index) - line.start


def _bars(line: Line, edges: Sequence[int]) -> list[tuple[int, int]]:
    """The bars of a line: edge and place in it, from its first sign to its last. None that says nothing of the edges.

    A line with as many bars as there are edges may be wider than they are, where somebody wrote into a cell.
    """
    found = [i for i, sign in enumerate(line.text) if sign == "|"]
    if len(found) == len(edges):
        return list(enumerate(found))
    at = {_column(line, i): i for i in found}
    bars = [(c, at[edge]) for c, edge in enumerate(edges) if edge in at]
    return bars if _WITHIN not in line.text and bars and (bars[0][1], bars[-1][1]) == (found[0], found[-1]) else []


def _row(block: Sequence[tuple[Line, list[tuple[int, int]]]], first: int, last: int, width: int) -> RawRow:
    """The cells of some lines; one that a bar is missing behind reaches over the next column."""
    inked: list[list[Line]] = [[] for _ in range(width)]
    blank = [0] * width
    for line, bars in block:
        for (c, begin), (_, end) in pairwise(bars):
            piece = line.piece(begin + 1, end)
            if piece:
                piece.gap = blank[c]
                inked[c].append(piece)
            blank[c] = 0 if piece else blank[c] + 1
    return RawRow([cell_of(pieces) for pieces in inked], first, last)
