"""Columns of blanks in which every line is filled up to one width, blank ones too (docs/domain.md 6.4).

What prints a table of a page so centres the cells of a row: the one line of its first cell stands in the middle of the
lines of the others, so it says how many they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...reference.columns import role_of
from ...text.lines import Line
from .gutters import chunks
from .raw import MAX_COLUMNS, RawRow, RawTable, cell_of, lines_of

_FEWEST = 3  # columns
_GUTTER = 2  # blanks between two columns at least
_LONGEST = 400  # lines of a row


def padded_tables(lines: Sequence[Line], text: str, taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of lines of one width, some of them blank; others are `column_tables`."""
    busy = lines_of(taken)
    free = 0
    for k, line in enumerate(lines):
        if k < free or k in busy or "  " not in line.text or (columns := _columns(line)) is None:
            continue
        stretch = _stretch(lines, text, k)
        free = k + 1 + sum(below is not None for below in stretch)
        if busy.isdisjoint(range(k, free)) and (table := _table(line, stretch, columns, k)) is not None:
            yield table


def _columns(head: Line) -> list[int] | None:
    """Where the columns of a header begin, in characters of the line; None if it is none."""
    row = chunks(head)
    if head.indent or head.offsets is not None or not _FEWEST <= len(row) <= MAX_COLUMNS:
        return None
    return [c.i for c in row] if sum(role_of(c.text) is not None for c in row) > 1 else None


def _stretch(lines: Sequence[Line], text: str, k: int) -> list[Line | None]:
    """The printed lines below a header that are as wide as it is, None for blank ones."""
    start = lines[k].start
    end = text.find("\n", start)
    width = end - start
    out: list[Line | None] = []
    at, k = end + 1, k + 1
    while end >= 0 and (text[at + width : at + width + 1] or "\n") == "\n" and text.find("\n", at, at + width) < 0:
        if at + width > len(text):
            break
        below = lines[k] if k < len(lines) and lines[k].start < at + width else None
        if below is not None:
            k += 1
        out.append(below)
        at += width + 1
    return out


def _table(head: Line, stretch: Sequence[Line | None], columns: Sequence[int], first: int) -> RawTable | None:
    if None not in stretch or any(line is not None and line.offsets is not None for line in stretch):
        return None
    cells = [_cut(line, columns) for line in stretch]
    whole = [row for row in cells if row is not None]
    if len(whole) < len(cells):
        return None
    anchors = [i for i, row in enumerate(whole) if row[0]]
    cuts = _rows(anchors, [not any(row) for row in whole])
    if cuts is None:
        return None
    rows = [RawRow([cell_of([piece]) for c in chunks(head) if (piece := head.piece(c.i, c.j))], first, first + 1)]
    at = first + 1
    for a, b in pairwise(cuts):
        printed = sum(any(row) for row in whole[a:b])
        of_row = [[row[c] for row in whole[a:b] if row[c]] for c in range(len(columns))]
        rows.append(RawRow([cell_of([p for p in cell if p is not None]) for cell in of_row], at, at + printed))
        at += printed
    table = RawTable("columns", first, at, len(columns), rows)
    table.printed_head = 1
    return table


def _cut(line: Line | None, columns: Sequence[int]) -> list[Line | None] | None:
    """What stands in each column on a line; None where a text runs over the gutter between two."""
    if line is None:
        return [None] * len(columns)
    out: list[Line | None] = []
    for begin, end in pairwise([*columns, line.indent + len(line.text) + _GUTTER]):
        i, j = max(0, begin - line.indent), max(0, end - line.indent)
        if i and line.text[max(0, i - _GUTTER) : i].strip():
            return None
        piece = line.piece(i, j) if i < j and line.text[i:j].strip() else None
        out.append(piece)
    return out


def _rows(anchors: Sequence[int], blank: Sequence[bool]) -> list[int] | None:
    """Where rows begin and the last one ends, so that each anchor stands in the middle of its row; None for no way.

    A row of as many lines above its anchor as below, or one more below: the cheapest way is that in which a blank line
    there is the last of the row.
    """
    count = len(blank)
    ways: dict[int, tuple[int, int]] = {0: (0, -1)}
    back: list[dict[int, int]] = []
    for o, following in pairwise([*anchors, count]):
        found: dict[int, tuple[int, int]] = {}
        for start, (cost, _) in ways.items():
            odd = 2 * o - start + 1
            for end in (odd, odd + 1):
                paid = cost + ((end == odd) == (odd < count and blank[odd]))
                if start <= o < end <= following and end - start < _LONGEST and paid < found.get(end, (paid + 1, 0))[0]:
                    found[end] = paid, start
        back.append({end: start for end, (_, start) in found.items()})
        ways = found
    if count not in ways or not anchors:
        return None
    cuts = [count]
    for way in reversed(back):
        cuts.append(way[cuts[-1]])
    return cuts[::-1]
