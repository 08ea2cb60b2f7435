"""Rows and cells as they are printed, before anybody knows which column a cell stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from ...text.grid import Grid
from ...text.lines import Line

MAX_COLUMNS = 256
"""Wider rows are not tables of an office; what comes after stays in the last column."""


class Ink(Enum):
    """What was printed between two separators."""

    TEXT = "text"
    BLANK = "blank"  # a cell that is there and holds nothing: a new line was printed in it
    SPACE = "space"  # only blanks
    BARE = "bare"  # nothing at all: two separators side by side


class Merge(Enum):
    """A place that belongs to a neighbour."""

    LEFT = "left"  # inferred
    UP = "up"  # inferred
    SPAN = "span"  # printed as a span over columns


class RawCell(NamedTuple):
    """What was printed in one cell: its first piece and those on further lines, if there are any.

    A tuple, since there are many of them and they are made fast.
    """

    first: Line | None = None
    ink: Ink = Ink.BLANK
    text: str = ""
    more: tuple[Line, ...] = ()

    @property
    def pieces(self) -> tuple[Line, ...]:
        """All pieces in printed order."""
        return () if self.first is None else (self.first, *self.more)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.first is not None and self.first.bold and all(p.bold for p in self.more)


_TEXT, _CLOSING = Ink.TEXT, (Ink.SPACE, Ink.BARE)  # looking up a member of an Enum takes time
NOTHING = RawCell()
_EMPTY = {Ink.BLANK: NOTHING, Ink.SPACE: RawCell(ink=Ink.SPACE), Ink.BARE: RawCell(ink=Ink.BARE)}
Slot = RawCell | Merge


def lines_of(taken: Sequence[tuple[int, int]]) -> set[int]:
    """The indexes of the lines that tables hold which were found already: first line, and that behind the last."""
    return {index for first, last in taken for index in range(first, last)}


Read = Callable[[Sequence[Line], int, int], "RawTable | None"]
"""Reads the table that begins at a line and ends before another; None where none begins."""


def tables_between(lines: Sequence[Line], taken: Sequence[tuple[int, int]], read: Read) -> Iterator[RawTable]:
    """The tables that begin anywhere in the lines that no other table has taken, one behind the other."""
    at = 0
    for first, last in [*taken, (len(lines), len(lines))]:
        while at < first:
            table = read(lines, at, first)
            if table is not None:
                yield table
            at = at + 1 if table is None else table.last
        at = max(at, last)


def empty_cell(ink: Ink) -> RawCell:
    """A cell without text."""
    return _EMPTY[ink]


def cell_of(pieces: Sequence[Line]) -> RawCell:
    """A cell made of the pieces that have text, a blank one if none has; markup in them breaks lines."""
    if len(pieces) == 1:
        text = pieces[0].text
        if text.isprintable() and "  " not in text:  # a blank that is not U+0020 is not printable
            return RawCell(pieces[0], _TEXT, text) if text else NOTHING
    kept = [part for p in pieces for part in p.parted() if part.text]
    text = " ".join([word for p in kept for word in p.text.split()])
    return RawCell(kept[0], _TEXT, text, tuple(kept[1:])) if text else NOTHING


@dataclass(slots=True)
class RawRow:
    """The cells of one row in printed order; `first`/`last` index the lines it was printed on.

    Attributes:
        ragged: it had other cells than the header has columns.
        shared: so many of its first cells are those of the row above.
    """

    cells: list[RawCell]
    first: int
    last: int
    ragged: bool = False
    shared: int = 0

    def real(self) -> list[RawCell]:
        """Cells before the run of separators that closes the row."""
        n = len(self.cells)
        while n and self.cells[n - 1].ink in _CLOSING:
            n -= 1
        return self.cells[:n]

    def texts(self) -> list[str]:
        """The text of each cell that has some."""
        return [c.text for c in self.cells if c.text]


def row_of(cells: Sequence[Sequence[Line]], first: int, last: int) -> RawRow:
    """A row of cells of whole lines."""
    return RawRow([cell_of([line.piece(0) for line in cell]) for cell in cells], first, last)


@dataclass(slots=True)
class RawTable:
    """The rows of one table.

    Attributes:
        profile: how it was written.
        first: index of its first line; `last` after its last.
        width: number of columns.
        floating: a row with fewer cells than columns has lost the places of its cells (docs/domain.md 6.4).
        printed_head: number of rows above a printed separator, None where there is none.
        left: lines of the block that are not in a cell: separators, page numbers, a header printed again.
        again: pieces of lines with what a merged cell says, in the places that it covers.
    """

    profile: str
    first: int
    last: int
    width: int
    rows: list[RawRow]
    floating: bool = False
    printed_head: int | None = None
    cut: bool = False
    left: list[Line] = field(default_factory=list)
    again: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table and the lines that it was read from.

    Attributes:
        first: index into the lines of its first line.
        last: index after its last line.
        grid: the table; offsets of cells are offsets of the source.
        pieces: for each row its cells in printed order, as pieces of lines with `cell` = column. For a table that
            turns out to be layout (letterhead, signature).
        left: lines of the block that stand in no cell: separator rows, page numbers, a repeated header.
        again: pieces of lines with what a merged cell says, in the places that it covers.
    """

    first: int
    last: int
    grid: Grid
    pieces: tuple[tuple[Line, ...], ...]
    left: tuple[Line, ...] = ()
    again: tuple[Line, ...] = ()

    @property
    def start(self) -> int:
        """Source offset of its first character."""
        return self.grid.start

    @property
    def end(self) -> int:
        """Source offset after its last character."""
        return self.grid.end
