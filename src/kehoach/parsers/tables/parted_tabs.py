"""Rows with two tabs between cells, whose cells of several paragraphs stand between blank lines (docs/domain.md 6.4).

What makes text of a page so prints a row on a line as long as its cells are one line each. A cell of several paragraphs
takes a line for each, a blank one above it, and what follows it begins with its tabs on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reference.columns import is_ord_head, loose_role_of, role_of
from ...text.lines import Line
from .kinds import follows, is_ord, opens_group
from .raw import MAX_COLUMNS, RawRow, RawTable, cell_of, lines_of

_FEWEST_HEADS = 2  # header words in the first row; with an ordinal before two other cells that is enough
_LONGEST = 60  # paragraphs and groups below each other that no further row has borne out yet
_ENDS = ("nơi nhận", "phụ lục", "cộng hòa", "cộng hoà", "điều ", "chương ")
_HEAD = 10  # characters of them
_SUBHEAD = "("  # what a header cell has on its second line: `(đồng/lần)`


@dataclass(slots=True)
class _Row:
    """A row as far as it was read: the lines of each cell with their indexes; `open` while its last is paragraphs."""

    cells: list[list[tuple[int, Line]]]
    first: int
    open: bool = False


@dataclass(slots=True)
class _Run:
    """Rows below a header; those from line `sure` on may be text below the table."""

    rows: list[_Row]
    width: int
    ordered: bool
    sure: int


def parted_tab_tables(lines: Sequence[Line], text: str, taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of which some cell takes paragraphs, or some row its whole width; others are `tab_tables`."""
    busy = lines_of(taken)
    k = 0
    while k < len(lines):
        run = _header(k, lines[k], text) if k not in busy and "\t\t" in lines[k].text else None
        if run is None:
            k += 1
            continue
        at = k + 1
        while at < len(lines) and at not in busy and at - run.sure < _LONGEST and _take(run, at, lines[at], text):
            at += 1
        if (table := _table(run, k)) is not None:
            yield table
        k = run.sure


def _cells(k: int, line: Line, before: int = 0) -> list[list[tuple[int, Line]]]:
    """The cells of a line behind so many blank ones."""
    out: list[list[tuple[int, Line]]] = [[] for _ in range(before)]
    at = 0
    for part in line.text.split("\t\t", MAX_COLUMNS):
        out.append([(k, line.piece(at, at + len(part)))] if part.strip() else [])
        at += len(part) + 2
    return out


def _header(k: int, line: Line, text: str) -> _Run | None:
    if "\t" in line.text.replace("\t\t", "") or _tabs_before(line, text):
        return None
    cells = _cells(k, line)
    heads = [c[0][1].text for c in cells if c]
    ordered = bool(heads) and is_ord_head(heads[0])
    if len(heads) < len(cells) or not any(role_of(t) is not None for t in heads):
        return None
    if sum(loose_role_of(t) is not None for t in heads) + (ordered and len(heads) > _FEWEST_HEADS) < _FEWEST_HEADS:
        return None
    return _Run([_Row(cells, k)], len(cells), ordered, k + 1)


def _tabs_before(line: Line, text: str) -> int:
    """Pairs of tabs that stand before the text of a line."""
    at = line.start
    while at and text[at - 1] in "\t \u00a0" and line.start - at < 2 * MAX_COLUMNS:
        at -= 1
    return text.count("\t", at, line.start) // 2 if not at or text[at - 1] == "\n" else 0


def _take(run: _Run, k: int, line: Line, text: str) -> bool:
    """Enter a line; whether it may belong to the table."""
    before, tabbed = _tabs_before(line, text), "\t" in line.text
    if line.level or (not tabbed and line.fold[:_HEAD].lower().startswith(_ENDS)):
        return False
    if line.gap:
        if before:
            return _closes(run, k, line, before)
        if not tabbed:
            return _paragraph(run, k, line)
        if not _counts_on(run, line):
            return False
    cells = _cells(k, line, before)
    if len(cells) > run.width:
        return False
    if not before and not tabbed:
        _lone(run, k, line)
        return True
    if run.ordered and cells[0] and not is_ord(cells[0][0][1].text) and run.sure < k:
        return False
    run.rows.append(_Row(cells, k))
    run.sure = k + 1
    return True


def _counts_on(run: _Run, line: Line) -> bool:
    """Whether a row below a blank line has the next number, where the row above ended in a cell of paragraphs."""
    above = run.rows[-1]
    if not run.ordered or not above.open or not above.cells[0]:
        return False
    return follows(above.cells[0][0][1].text, line.text[: line.text.index("\t")])


def _paragraph(run: _Run, k: int, line: Line) -> bool:
    """A line below a blank one: a further paragraph of a cell, or the first of the next one."""
    row = run.rows[-1]
    if row.open:
        row.cells[-1].append((k, line))
        return True
    if len(row.cells) >= run.width:
        if len(run.rows) > 1:
            return False
        run.width += 1
    row.cells.append([(k, line)])
    row.open = True
    return True


def _closes(run: _Run, k: int, line: Line, before: int) -> bool:
    """Tabs below a blank line: the cells behind one of several paragraphs, in which the lines of a list stand close."""
    at = len(run.rows) - 1
    while at and len(run.rows[at].cells) == 1:
        at -= 1
    row = run.rows[at]
    if row.open:
        row.cells[-1] += [piece for lone in run.rows[at + 1 :] for piece in lone.cells[0]]
        del run.rows[at + 1 :]
    full = len(row.cells) == run.width  # then the first cell of a row below is blank
    cells = _cells(k, line, before if full else before - 1)
    if not row.open or len(cells) + (0 if full else len(row.cells)) > run.width:
        return False
    if full:
        run.rows.append(_Row(cells, k))
    else:
        row.cells += cells
        row.open = False
    run.sure = k + 1
    return True


def _lone(run: _Run, k: int, line: Line) -> None:
    """A line without tabs right below a row: the first cell of a row, a row as wide as the table, or a further line."""
    row = run.rows[-1]
    name = run.ordered and not is_ord(line.text) and not opens_group(line.text)
    if line.text.startswith(_SUBHEAD) or (name and not row.open):
        row.cells[-1].append((k, line))
        return
    run.rows.append(_Row([[(k, line)]], k))


def _table(run: _Run, first: int) -> RawTable | None:
    """The rows that are borne out, if some of them are such as `tab_tables` does not read."""
    rows: list[RawRow] = []
    odd = False
    for row in run.rows:
        if row.first < run.sure:
            cells = [[piece for k, piece in cell if k < run.sure] for cell in row.cells]
            last = max(k for cell in row.cells for k, _ in cell if k < run.sure) + 1
            odd |= last > row.first + 1 or len(row.cells) == 1
            rows.append(RawRow([cell_of(c) for c in cells], row.first, last))
    return RawTable("tabs", first, run.sure, run.width, rows) if len(rows) > 1 and odd else None
