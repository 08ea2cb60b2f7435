"""The checks that every decoded table must pass, whatever it was decoded from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest

from kehoach.parsers.tables import TableBlock, find_tables
from kehoach.text.grid import Grid
from kehoach.text.lines import Line, read_lines
from kehoach.text.source import Mark, MarkKind, Source


def check_tiles(grid: Grid) -> None:
    """The cells cover every place once, and nothing else."""
    covered: dict[tuple[int, int], str] = {}
    for cell in grid.cells:
        assert cell.rowspan >= 1
        assert cell.colspan >= 1
        for r in range(cell.row, cell.row + cell.rowspan):
            for c in range(cell.col, cell.col + cell.colspan):
                assert (r, c) not in covered, f"place {r},{c} covered twice"
                covered[r, c] = cell.text
    assert set(covered) == {(r, c) for r in range(grid.n_rows) for c in range(grid.n_cols)}


def check_spans(block: TableBlock, lines: list[Line], text: str) -> None:
    """Cells lie inside the block, do not overlap, and say what the source says."""
    first, last = lines[block.first].start, lines[block.last - 1].end
    spans = sorted((c.start, c.end) for c in block.grid.cells if c.start >= 0)
    assert all(first <= s < e <= last for s, e in spans)
    for cell in block.grid.cells:
        assert (cell.start < 0) == (not cell.text)
    if block.grid.profile in ("columns", "grid", "wrapped"):  # pieces of a cell stand apart there
        return
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for cell in block.grid.cells:
        if cell.start >= 0:
            inside = [line for line in block.pieces[cell.row] if cell.start <= line.start < cell.end]
            assert cell.text == " ".join(" ".join(piece.text for piece in inside).split())
            if not any(piece.offsets for piece in inside):
                # pipes of a list that goes over lines, or of cells too many for the table, stand between the pieces,
                # and lines that are in no cell: separators
                printed = _without(text, cell.start, cell.end, [*block.left, *block.again]).replace("|", " ")
                assert cell.text.replace("|", " ").split() == printed.split()


def _without(text: str, start: int, end: int, lines: Iterable[Line]) -> str:
    """A stretch of the text with the lines in it that stand in no cell left out."""
    for line in sorted(lines, key=lambda line: line.start, reverse=True):
        if start <= line.start and line.end <= end:
            text, end = text[: line.start] + " " + text[line.end :], end - (line.end - line.start) + 1
    return text[start:end]


def ink(lines: Iterable[Line]) -> Counter[str]:
    """How often each character stands in the lines, pipes and blanks not counted."""
    return Counter(c for line in lines for c in line.text if c != "|" and not c.isspace())


def check_nothing_lost(block: TableBlock, lines: list[Line]) -> None:
    """Every character of the block is in a cell or in a line that is said to be in none, once."""
    left = {line.number for line in block.left}
    inside = [line for line in lines[block.first : block.last] if line.number not in left]
    assert ink([*(piece for row in block.pieces for piece in row), *block.again]) == ink(inside)


def tables_of(text: str) -> list[TableBlock]:
    """Tables of a text, checked; `**` counts as markup, as the Markdown reader marks it."""
    marks = [Mark(MarkKind.MARKUP, m.start(), m.end()) for m in re.finditer(r"\*\*", text)]
    bold = [Mark(MarkKind.BOLD, m.start(), m.end()) for m in re.finditer(r"\*\*[^*\n|]+\*\*", text)]
    source = Source(text, tuple(sorted([*marks, *bold], key=lambda m: m.start)))
    lines = list(read_lines(source))
    blocks = find_tables(lines, text)
    at = 0
    for block in blocks:
        assert at <= block.first < block.last <= len(lines)
        at = block.last
        check_tiles(block.grid)
        check_spans(block, lines, text)
        assert len(block.pieces) == block.grid.n_rows
        assert 0 <= block.grid.header_rows <= block.grid.n_rows
        check_nothing_lost(block, lines)
    return blocks


@pytest.fixture(scope="session")
def decode() -> Callable[[str], list[TableBlock]]:
    """`decode(text)` gives the tables of a text, each of them checked."""
    return tables_of
