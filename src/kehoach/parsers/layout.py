"""Lines to blocks: tables set apart, tables that only make a layout (letterhead, signature) opened into pieces."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from ..text.source import Mark
from . import recipients, signature
from .addressees import is_addressed_row
from .layout_tables import Page, is_layout, is_lone_row
from .ledger import Ledger
from .letterhead.forms import name_of_state
from .metadata import is_label, is_pair
from .paragraphs import Block
from .tables import TableBlock, find_tables, marked_tables

_BOX_LINES = 60


def _below_box(lines: Sequence[Line]) -> int:
    """Index of the first row of a letterhead right below rows of the page's box, where both are drawn; 0 if none is."""
    for i, line in enumerate(lines[:_BOX_LINES], 1):
        if "|" in line.fold and is_pair(line.fold.lstrip("| ")) and i < len(lines) and "|" in lines[i].fold:
            below = lines[i : i + 4]
            if any(_MOTTO.search(each.fold) for each in below) and not is_pair(below[0].fold.lstrip("| ")):
                return i
    return _below_cells(lines)


def _below_cells(lines: Sequence[Line]) -> int:
    """The same where each label, each value and each cell of the letterhead has lines of its own, a pipe behind it."""
    bars = [i for i, line in enumerate(lines[: 2 * _BOX_LINES]) if line.fold == "|"]
    if len(bars) < _CELLS:  # as on most pages
        return 0
    state = next((i for i in range(min(len(lines) - 1, 2 * _BOX_LINES)) if _begins_state(lines, i)), 0)
    bars = [i for i in bars if i < state]
    if len(bars) < _CELLS or state - bars[-2] > _ORGAN_LINES:
        return 0
    begin = bars[-2] + 1
    labels = sum(is_label(line.fold) for line in lines[max(0, begin - _BOX_LINES) : begin])
    return begin if labels >= _LABELS else 0


def _begins_state(lines: Sequence[Line], at: int) -> bool:
    """Whether the name of the state begins with a line; it may end in the next one."""
    fold = lines[at].fold
    return fold.startswith("CỘNG") and _MOTTO.match(f"{fold} {lines[at + 1].fold}") is not None


_CELLS, _LABELS, _ORGAN_LINES = 8, 3, 8
"""Pipes of a box, its labels, and lines from the pipe above the left cell of a letterhead to the name of the state."""
_MOTTO = pattern(r"CỘNG\s+H[ÒO][AÀ]\b")
_GRID_SIGNS = pattern(r"[|+\-:=]+")


def blocks(lines: Sequence[Line], text: str, marks: Sequence[Mark], ledger: Ledger) -> list[Block]:
    """Lines and data tables in reading order; the cells of a layout table come column by column.

    The signs that drew a table are entered as markup.
    """
    out: list[Block] = []
    page = Page(lines)
    at = 0
    for table in marked_tables(lines, marks) if marks else ():
        out += _drawn(lines[at : table.first], text, ledger, page)
        at = table.last
        out += _opened(table) if is_lone_row(table) or is_layout(table, page) else [table]
    return out + _drawn(lines[at:], text, ledger, page)


def _drawn(lines: Sequence[Line], text: str, ledger: Ledger, page: Page) -> list[Block]:
    """Lines with the tables that characters draw in them; a box and the letterhead right below it are two."""
    cut = _below_box(lines)
    above = _in_tables(lines[:cut], text, ledger, page) if cut else []
    return above + _in_tables(lines[cut:], text, ledger, page)


def _in_tables(lines: Sequence[Line], text: str, ledger: Ledger, page: Page) -> list[Block]:
    tables = find_tables(lines, text)
    out: list[Block] = []
    at = 0
    for table in tables:
        out += _plain(lines[at : table.first])
        at = table.last
        start, end = lines[table.first].start, lines[table.last - 1].end
        ledger.markup += _signs(start, end, table, text)
        if is_layout(table, page):
            out += _opened(table)
            ledger.page("running_head", table.again)
        else:
            out.append(table)
    return out + _plain(lines[at:])


def _plain(lines: Sequence[Line]) -> list[Line]:
    """Lines of no table: those with pipes that markup breaks are no rows after all."""
    if not any(True for line in lines if "\n" in line.text):
        return list(lines)
    return [piece for line in lines for piece in line.parted()]


def _opened(table: TableBlock) -> list[Line]:
    """The pieces column by column; from a row of addressees on row by row, since they stand beside their word."""
    rows = table.pieces
    letter = next((i for i, row in enumerate(rows) if is_addressed_row(row)), len(rows))
    next_head = _next_letterhead(rows[:letter])
    return [
        *_by_column(rows[:next_head]),
        *_by_column(rows[next_head:letter]),
        *(piece for row in rows[letter:] for piece in row),
    ]


def _by_column(rows: Sequence[Sequence[Line]]) -> list[Line]:
    return sorted((piece for row in rows for piece in row), key=lambda p: (p.cell, p.start))


def _next_letterhead(rows: Sequence[Sequence[Line]]) -> int:
    """Index of the row of a letterhead right below rows that close the document before it; 0 where there is none."""
    closing = False
    for i, row in enumerate(rows):
        if closing and any(name_of_state(piece.fold) for piece in row):
            return i
        closing = closing or any(recipients.is_head(p.fold) or signature.is_mark(p.fold) for p in row)
    return 0


def _signs(first: int, last: int, table: TableBlock, text: str) -> list[tuple[int, int]]:
    """The pipes and rules that drew a table, between its cells and at its edges."""
    out: list[tuple[int, int]] = []
    at = first
    for start, end in [*sorted([(p.start, p.end) for row in table.pieces for p in row]), (last, last)]:
        if start > at:
            out += [m.span() for m in _GRID_SIGNS.finditer(text, at, start)]
        at = max(at, end)
    return out
