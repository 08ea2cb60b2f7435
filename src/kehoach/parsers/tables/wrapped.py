"""Task tables of gazettes as text: a cell after the other, each over many short lines, the header again on each page.

Nothing but order is left of such a table (docs/domain.md 6.4). A row begins at its ordinal; which column each of its
lines stands in is chosen by `partition`. Only tables whose header names a task and who acts are read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.text.lines import Line
from kehoach.text.roman import from_roman

from ...reference.columns import is_ord_head, loose_role_of
from .join import GAZETTE, is_page_number
from .partition import ACTS, columns_of
from .raw import NOTHING, RawRow, RawTable, cell_of

_HEAD_LINES = 24
_NARROW = 75  # characters; a longer line is of no column
_ROW_LINES = 160
_USUAL = 0.9
_ORDINAL = re.compile(r"(?P<n>\d{1,3})(?:[.)]\s*(?=\S)|[.)]?$)")
_GROUP = re.compile(r"(?P<roman>[IVXLC]{1,6})[.)](?:\s|$)")
_ENDS = ("PHỤ LỤC", "Phụ lục", "Nơi nhận", "TM.", "KT.", "TL.", "Mẫu ", "MẪU ", "____")


class _Head(NamedTuple):
    """The header: the lines of each cell, the role of each column, the line below it."""

    cells: list[list[Line]]
    roles: list[str | None]
    body: int


class _Piece(NamedTuple):
    """A line of a row, and whether it is the first on a page."""

    line: Line
    page: bool


def wrapped_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Task tables whose cells stand one after the other over several lines each."""
    at = 0
    for first, last in [*taken, (len(lines), len(lines))]:
        while at < first:
            head = _head(lines, at, first) if is_ord_head(lines[at].text) else None
            if head is None:
                at += 1
                continue
            table, at = _table(lines, at, first, head)
            if table is not None:
                yield table
        at = max(at, last)


def _head(lines: Sequence[Line], at: int, end: int) -> _Head | None:
    """The header that begins at a line, if it is one of tasks: a task and who acts, above the first row."""
    cells = [[lines[at]]]
    for k in range(at + 1, min(end, at + _HEAD_LINES)):
        text = lines[k].text
        if _ORDINAL.match(text) or _GROUP.match(text):
            roles = [loose_role_of(_joined(cell)) for cell in cells]
            known = "task" in roles and len({*ACTS, "time"} & set(roles)) > 1 and len(set(roles)) == len(roles)
            wraps = any(len(cell) > 1 for cell in cells)
            return _Head(cells, roles, k) if known and wraps else None
        if len(text) > _NARROW or text[-1] in ".;":
            return None
        if text[0].islower() or text[0] == "(" or _half(cells[-1], text):
            cells[-1].append(lines[k])
        else:
            cells.append([lines[k]])
    return None


def _half(cell: Sequence[Line], text: str) -> bool:
    """Whether a head cell says what it is only with the next line: `Cơ quan` above `Chủ trì`."""
    said = _joined(cell)
    return loose_role_of(said) is None and loose_role_of(f"{said} {text}") is not None


def _joined(cell: Sequence[Line]) -> str:
    return " ".join([line.text for line in cell])


def _table(lines: Sequence[Line], at: int, end: int, head: _Head) -> tuple[RawTable | None, int]:
    """The table below a header, None if it has no two rows; and the line to look on from."""
    printed = [line.text for cell in head.cells for line in cell]
    rows = [RawRow([cell_of(cell) for cell in head.cells], at, head.body)]
    left: list[Line] = []
    found_rows: list[tuple[_Row, RawRow | None]] = []
    k, number, group = head.body, 0, 0
    while k < end:
        if (size := _of_page(lines, k, printed)) > 0:
            left += lines[k : k + size]
            k += size
            continue
        text = lines[k].text
        if not _begins(text, number, group, first=True):
            break
        names = _GROUP.match(text)
        if names is not None:
            group += 1
        else:
            number = _number(text)
        found = _row(lines, k, end, printed, number, group)
        row = _group(found, len(head.cells), names) if names is not None else None
        found_rows.append((found, row))
        left += found.left
        k = found.last
    data = [found for found, row in found_rows if row is None]
    if len(data) < 2:
        return None, k
    widths = _widths([_place(found, head, [0] * len(head.cells)) for found in data])
    rows += [_placed(_place(found, head, widths), found) if row is None else row for found, row in found_rows]
    table = RawTable("wrapped", at, k, len(head.cells), rows)
    table.left = left
    return table, k


def _widths(rows: Sequence[Sequence[Sequence[Line]]]) -> list[int]:
    """How wide each column is in letters, by all rows; some lines may stand wrong."""
    out = []
    for cells in zip(*rows, strict=True):
        lengths = sorted(len(line.text) for cell in cells for line in cell)
        out.append(lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0)
    return out


class _Row(NamedTuple):
    """The lines of one row, its first and last place, and the headers that were printed again inside."""

    pieces: list[_Piece]
    first: int
    last: int
    left: list[Line]


def _of_page(lines: Sequence[Line], k: int, printed: Sequence[str]) -> int:
    """How many lines from here on are of the page: its number, its head, the header of the table again."""
    if lines[k].text == printed[0] and [line.text for line in lines[k : k + len(printed)]] == list(printed):
        return len(printed)
    gazette = GAZETTE.match(lines[k].text) is not None
    if gazette or (k and is_page_number(lines[k]) and GAZETTE.match(lines[k - 1].text)):
        return 1
    return 0


def _number(text: str) -> int:
    """The ordinal that a line begins with, 0 if there is none."""
    m = _ORDINAL.match(text)
    return int(m["n"]) if m is not None else 0


def _begins(text: str, number: int, group: int, *, first: bool) -> bool:
    """Whether a line begins the row behind row `number` or group `group`; with `first` also a row 1."""
    if found := _number(text):
        return found == number + 1 or (first and found == 1)
    names = _GROUP.match(text)
    return names is not None and from_roman(names["roman"]) == group + 1


def _row(lines: Sequence[Line], at: int, end: int, printed: Sequence[str], number: int, group: int) -> _Row:
    """The lines from an ordinal to the next, or to where no cell can go on."""
    pieces = [_Piece(lines[at], True)]
    left: list[Line] = []
    heads = _GROUP.match(lines[at].text) is not None
    page = False
    k = at + 1
    while k < min(end, at + _ROW_LINES):
        text = lines[k].text
        if (size := _of_page(lines, k, printed)) > 0:
            left += lines[k : k + size]
            k, page = k + size, True
            continue
        if _begins(text, number, group, first=heads) or text.startswith(_ENDS):
            break
        if len(text) > _NARROW and not heads:
            break
        pieces.append(_Piece(lines[k], page))
        page = False
        k += 1
    return _Row(pieces, at, k, left)


def _group(found: _Row, width: int, label: re.Match[str]) -> RawRow:
    """A row that heads others: its ordinal, and all the rest as one text."""
    first = found.pieces[0].line
    cells = [cell_of([first.piece(0, label.end("roman") + 1)])]
    cells.append(cell_of([first.piece(label.end()), *(piece.line for piece in found.pieces[1:])]))
    return RawRow([*cells, *[NOTHING] * (width - 2)], found.first, found.last)


def _place(found: _Row, head: _Head, widths: Sequence[int]) -> list[list[Line]]:
    """The lines of a row by column."""
    first = found.pieces[0].line
    label = _ORDINAL.match(first.text)
    assert label is not None
    rest = first.piece(label.end())
    pieces = [_Piece(rest, True), *found.pieces[1:]] if rest.text else found.pieces[1:]
    cells: list[list[Line]] = [[] for _ in head.cells]
    cells[0].append(first.piece(0, label.end()))
    begin = 0
    while begin < len(pieces):
        stop = next((i for i in range(begin + 1, len(pieces)) if pieces[i].page), len(pieces))
        segment = [piece.line for piece in pieces[begin:stop]]
        for line, column in zip(segment, columns_of(segment, cells, head.roles, widths), strict=True):
            cells[column].append(line)
        begin = stop
    return cells


def _placed(cells: Sequence[Sequence[Line]], found: _Row) -> RawRow:
    return RawRow([cell_of(cell) if cell else NOTHING for cell in cells], found.first, found.last)
