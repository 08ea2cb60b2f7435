"""Which column the words of a row stand in, where blanks hold the columns apart (docs/domain.md 6.4)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.lines import Line
from .gutters import Chunk, band_at, bands, edges_between, parted_at
from .kinds import is_ord
from .raw import RawRow, cell_of


@dataclass(slots=True)
class PrintedRow:
    """Lines of one row, each as its chunks; `first` indexes the lines."""

    first: int
    lines: list[list[Chunk]]


def in_columns(rows: Sequence[PrintedRow], columns: Sequence[tuple[int, int]]) -> list[RawRow]:
    """The rows with their cells, the header first: by gutters, else by the places where columns end."""
    return _by_bands(rows, columns) or _by_edges(rows, columns)


def _by_bands(rows: Sequence[PrintedRow], columns: Sequence[tuple[int, int]]) -> list[RawRow] | None:
    """Rows by the gutters that run through the whole table; None when there are fewer than columns."""
    found = bands(line for row in rows for line in row.lines if len(line) > 1)
    if len(found) != len(columns) or any(x >= end for (x, _), (_, end) in zip(columns, found, strict=True)):
        return None
    if any(end <= x for (_, end), (x, _) in zip(columns, found, strict=True)):
        return None
    out: list[RawRow] = []
    for row in rows:
        cells: list[list[Line]] = [[] for _ in columns]
        for line in row.lines:
            for c in line:
                k = band_at(c, found)
                if k is None:
                    k = next((n for n, band in enumerate(found) if c.x < band[1]), len(found) - 1)
                cells[k].append(c.line.piece(c.i, c.j, cell=k))
        out.append(_raw(row, cells))
    return out


def _by_edges(rows: Sequence[PrintedRow], columns: Sequence[tuple[int, int]]) -> list[RawRow]:
    """Rows by the places where their columns end, near those of the table."""
    usual = edges_between([line for row in rows for line in row.lines], columns)
    out: list[RawRow] = []
    for n, row in enumerate(rows):
        edges = edges_between(row.lines, columns, near=usual) if n else usual
        cells: list[list[Line]] = [[] for _ in columns]
        whole = not n or not any(sum(not is_ord(c.text) for c in line) > 1 for line in row.lines)
        for line in row.lines:
            parts = line if whole else parted_at(line, edges)
            # a long cell behind an ordinal moves those behind it to the right
            pushed = len(parts) > len(line) == len(columns) and is_ord(line[0].text)
            for at, c in enumerate(line if pushed else parts):
                if pushed:
                    k = at
                elif n:
                    k = bisect_right(edges, c.x if whole else (c.x + c.end) // 2)
                else:
                    k = band_at(c, columns) or 0
                cells[k].append(c.line.piece(c.i, c.j, cell=k))
        out.append(_raw(row, cells))
    return out


def _raw(row: PrintedRow, cells: Sequence[Sequence[Line]]) -> RawRow:
    return RawRow([cell_of(c) for c in cells], row.first, row.first + len(row.lines))
