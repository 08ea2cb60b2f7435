"""Task tables of gazettes as text: a cell after the other, each over many short lines, the header again on each page.

Nothing but order is left of such a table (docs/domain.md 6.4). A row begins at its ordinal; which column each of its
lines stands in is chosen by `partition`. Only tables whose header names a task and who acts are read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...reference.columns import is_ord_head, loose_role_of
from ...text.lines import Line
from ...text.patterns import pattern
from ...text.roman import from_roman
from .join import GAZETTE
from .kinds import follows, kind_of
from .partition import ACTS, columns_of, goes_on
from .raw import NOTHING, RawRow, RawTable, cell_of

_HEAD_LINES = 24
_NARROW = 75  # characters; a longer line is of no column
_ROW_LINES = 160
_USUAL = 0.9
_ORDINAL = pattern(r"(?P<n>\d{1,3}(?:\.\d{1,2}){0,3})(?:[.)](?!\d)\s*(?=\S)|[.)]?$|(?P<bare>\s+)(?=[<U>]))")
_GROUP = pattern(r"(?P<roman>[IVXLC]{1,6})(?:[.)](?:\s|$)|$|(?P<bare>\s+)(?=[<U>]))")
_GAP = pattern(r"\s{2,}(?=[<U>])")
"""Between two cells on one line."""
_NOTE = pattern(r"(?P<n>[1-9]\d?)\s+(?=[<U>])")
_NOTE_LINES, _REFERRED_LINES = 12, 80
_HEADING_LINES = 3
_PAGE_DIGITS = 3  # a number of four is a year
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
    """The table below a header, None if it has no two rows, a group's among them; and the line to look on from."""
    printed = [line.text for cell in head.cells for line in cell]
    found: list[_Row] = []
    left: list[Line] = []
    k, number, group = head.body, "", 0
    while k < end and (label := _begins(lines, k, number, group, first=True)) is not None:
        if _is_roman(label):
            group += 1
        else:
            number = label["n"]
        found.append(_row(lines, k, end, printed, label, number, group))
        left += found[-1].left
        k = found[-1].last
    heads = [_heads_others(row, below) for row, below in zip(found, [*found[1:], None], strict=False)]
    data = [row for row, heads_others in zip(found, heads, strict=True) if not heads_others]
    if not data or len(found) < 2:
        return None, k
    width = len(head.cells)
    widths = _widths([_place(row, head, [0] * width) for row in data])
    rows = [RawRow([cell_of(cell) for cell in head.cells], at, head.body)]
    for row, heads_others in zip(found, heads, strict=True):
        rows.append(_group(row, width) if heads_others else _placed(_place(row, head, widths), row))
    table = RawTable("wrapped", at, k, width, rows)
    table.left = left
    return table, k


def _is_roman(label: re.Match[str]) -> bool:
    return "roman" in label.re.groupindex


def _heads_others(row: _Row, below: _Row | None) -> bool:
    """Whether a row heads those below it: it has a Roman number, or nothing but a name and its first part below."""
    if _is_roman(row.label):
        return True
    if below is None or _is_roman(below.label) or below.label["n"] != f"{row.label['n']}.1":
        return False
    lines = [piece.line.text for piece in row.pieces[1:]]
    return len(lines) < _HEADING_LINES and not any(kind_of(text) in ("organ", "time") for text in lines[1:])


def _widths(rows: Sequence[Sequence[Sequence[Line]]]) -> list[int]:
    """How wide each column is in letters, by all rows; some lines may stand wrong."""
    out = []
    for cells in zip(*rows, strict=True):
        lengths = sorted(len(line.text) for cell in cells for line in cell)
        out.append(lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0)
    return out


class _Row(NamedTuple):
    """Its ordinal, the lines of it, its first and last place, and the lines of the page that stand inside."""

    label: re.Match[str]
    pieces: list[_Piece]
    first: int
    last: int
    left: list[Line]


def _of_page(lines: Sequence[Line], k: int, printed: Sequence[str], *, begins: bool) -> int:
    """How many lines from here on are of the page: its number, head, notes, the header of the table again.

    `begins`: the line may begin the next row.
    """
    line = lines[k]
    if line.text == printed[0] and [line.text for line in lines[k : k + len(printed)]] == list(printed):
        return len(printed)
    if GAZETTE.match(line.text) is not None:
        return 1
    if not line.text[0].isdigit():
        return 0
    if line.text.isdigit() and len(line.text) <= _PAGE_DIGITS:
        return int((k > 0 and GAZETTE.match(lines[k - 1].text) is not None) or _ends_page(lines, k + 1, printed))
    return _note(lines, k, printed, begins=begins)


_PAGE_NUMBERS = 3  # that stand below each other


def _ends_page(lines: Sequence[Line], k: int, printed: Sequence[str]) -> bool:
    """Whether a new page begins at a line, a page number perhaps above it."""
    for _ in range(_PAGE_NUMBERS):
        if k < len(lines) and lines[k].text.isdigit() and len(lines[k].text) <= _PAGE_DIGITS:
            k += 1
    return k < len(lines) and (lines[k].text == printed[0] or GAZETTE.match(lines[k].text) is not None)


def _note(lines: Sequence[Line], k: int, printed: Sequence[str], *, begins: bool) -> int:
    """How many lines are footnotes at the foot of a page, 0 if a line begins none.

    They reach over the whole page, as no cell does, or the number of the first is glued to a word of a cell above.
    """
    m = _NOTE.match(lines[k].text)
    if m is None:
        return 0
    stop = next((i for i in range(k + 1, min(len(lines), k + _NOTE_LINES)) if _ends_page(lines, i, printed)), 0)
    if not stop:
        return 0
    if any(len(line.text) > _NARROW for line in lines[k:stop]):
        return stop - k
    mark = re.compile(rf"[^\W\d_][,”\"]?{m['n']}$")
    referred = not begins and any(mark.search(line.text) for line in lines[max(0, k - _REFERRED_LINES) : k])
    return stop - k if referred else 0


def _begins(lines: Sequence[Line], k: int, number: str, group: int, *, first: bool = False) -> re.Match[str] | None:
    """The ordinal, if a line begins the row behind row `number` or group `group`; with `first` also a row 1."""
    text = lines[k].text
    if (m := _ORDINAL.match(text)) is not None:
        expected = (number and follows(number, m["n"])) or (first and m["n"].lstrip("0") == "1")
    elif (m := _GROUP.match(text)) is not None:
        expected = from_roman(m["roman"]) == group + 1
    if m is None or not expected:
        return None
    # one blank alone may stand between the words of a cell
    return None if m["bare"] == " " and goes_on(lines[k - 1].text) else m


def _row(
    lines: Sequence[Line], at: int, end: int, printed: Sequence[str], label: re.Match[str], number: str, group: int
) -> _Row:
    """The lines from an ordinal to the next, or to where no cell can go on."""
    pieces = [_Piece(lines[at], True)]
    left: list[Line] = []
    heads = _is_roman(label)
    page = False
    k = at + 1
    while k < min(end, at + _ROW_LINES):
        line = lines[k]
        text = line.text
        begins = _begins(lines, k, number, group, first=heads) is not None
        if (size := _of_page(lines, k, printed, begins=begins)) > 0:
            left += lines[k : k + size]
            k, page = k + size, True
            continue
        if begins or text.startswith(_ENDS):
            break
        if len(text) > _NARROW and not heads:
            break
        for part in line.cut([m.end() for m in _GAP.finditer(text)]) if "  " in text else [line]:
            pieces.append(_Piece(part, page))
            page = False
        k += 1
    return _Row(label, pieces, at, k, left)


def _group(found: _Row, width: int) -> RawRow:
    """A row that heads others: its ordinal, and all the rest as one text."""
    first, end = found.pieces[0].line, found.label.end()
    cells = [cell_of([first.piece(0, end)])]
    cells.append(cell_of([first.piece(end), *(piece.line for piece in found.pieces[1:])]))
    return RawRow([*cells, *[NOTHING] * (width - 2)], found.first, found.last)


def _place(found: _Row, head: _Head, widths: Sequence[int]) -> list[list[Line]]:
    """The lines of a row by column."""
    first, end = found.pieces[0].line, found.label.end()
    rest = first.piece(end)
    pieces = [_Piece(rest, True), *found.pieces[1:]] if rest.text else found.pieces[1:]
    cells: list[list[Line]] = [[] for _ in head.cells]
    cells[0].append(first.piece(0, end))
    begin = 0
    while begin < len(pieces):
        stop = next((i for i in range(begin + 1, len(pieces)) if pieces[i].page), len(pieces))
        segment = [piece.line for piece in pieces[begin:stop]]
        columns = columns_of(segment, cells, head.roles, widths, torn=stop < len(pieces))
        for line, column in zip(segment, columns, strict=True):
            cells[column].append(line)
        begin = stop
    return cells


def _placed(cells: Sequence[Sequence[Line]], found: _Row) -> RawRow:
    return RawRow([cell_of(cell) for cell in cells], found.first, found.last)
