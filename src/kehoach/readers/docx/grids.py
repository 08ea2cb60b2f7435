"""The shape of a Word table: which cells are printed, how many rows and columns each covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from ..limits import check_cells
from .names import MC, TC, TR, VAL, WRAPS, W
from .runs import chosen
from .styles import is_on, number

_MOST_COLUMNS = 63  # Word makes no more
_THINNEST = 100  # twentieths of a point that a column has at least
_WIDE = 10_000
_T = W + "t"


class Cell(NamedTuple):
    """A printed cell; `element` is None for a gap before the first cell of a row."""

    element: etree._Element | None
    rowspan: int
    colspan: int


class Row(NamedTuple):
    """A printed row; `header` where it is repeated at the head of each page."""

    cells: list[Cell]
    header: bool


class _Place(NamedTuple):
    """A cell of the file before merging; `merge` is '', 'restart' or 'continue'."""

    element: etree._Element | None
    col: int
    span: int
    merge: str


def rows_of(table: etree._Element) -> list[Row]:
    """The rows of a table with their cells, merged both ways; columns that nobody sees are left out."""
    grid = table.find(W + "tblGrid")
    widths = [_width(column) for column in grid] if grid is not None else []
    limit = max(_MOST_COLUMNS, len(widths))
    found: list[tuple[list[_Place], bool]] = []
    count = 0
    for row in within(table, TR):
        if not _is_gone(row):
            found.append((_places(row, limit), _is_header(row)))
            count += len(found[-1][0])
            check_cells(count)
    columns = _columns([place for places, _ in found for place in places], widths)
    below: dict[tuple[int, int], int] = {}  # columns of a cell → rows below that continue it
    out: list[Row] = []
    for places, header in reversed(found):
        cells: list[Cell] = []
        above: dict[tuple[int, int], int] = {}
        for place in places:
            key = (columns[place.col], columns[place.col + place.span])
            if place.merge == "continue":
                above[key] = below.get(key, 0) + 1
            rowspan = 1 + below.get(key, 0) if place.merge == "restart" else 1
            if key[0] < key[1]:
                cells.append(Cell(place.element, rowspan if place.merge != "continue" else 0, key[1] - key[0]))
        below = above
        out.append(Row(cells, header))
    return _joined(out[::-1])


def _columns(places: Sequence[_Place], widths: Sequence[int]) -> dict[int, int]:
    """Edges of cells, in columns of the file, to edges in columns that are seen.

    A column is seen where some cell begins. Columns thinner than any letter come from dragging lines about; they are
    one with the column before, unless text stands in one of them.
    """
    starts = sorted({place.col for place in places})
    ends = {place.col + place.span for place in places}
    at = [0]
    for column in range(max(ends, default=0)):
        at.append(at[-1] + (widths[column] if column < len(widths) else _WIDE))
    for thinnest in (_THINNEST, 0):
        seen: list[int] = []  # where a column begins
        for start in starts:
            if not seen or not thinnest or at[start] - at[seen[-1]] >= thinnest:
                seen.append(start)
        if thinnest:
            edges = [at[start] for start in seen]
            columns = {edge: bisect_left(edges, at[edge] - thinnest + 1) for edge in ends}
            columns |= {start: bisect_right(edges, at[start]) - 1 for start in starts}
        else:
            columns = {edge: bisect_left(seen, edge) for edge in {*starts, *ends}}
        if all(columns[place.col] < columns[place.col + place.span] or not _has_text(place) for place in places):
            break
    return columns


def _width(column: etree._Element) -> int:
    """Width of a column of the file in twentieths of a point."""
    width = number(column.get(W + "w"))
    return _WIDE if width is None else min(max(width, 0), _WIDE)


def _joined(rows: list[Row]) -> list[Row]:
    """Rows without the cells that one above covers; one that continues nothing stands for itself."""
    open_until: dict[int, int] = {}
    out: list[Row] = []
    for r, row in enumerate(rows):
        cells: list[Cell] = []
        col = 0
        for cell in row.cells:
            covered = cell.rowspan == 0 and open_until.get(col, 0) > r
            if not covered:
                cells.append(cell._replace(rowspan=max(cell.rowspan, 1)))
                if cell.rowspan > 1:
                    open_until[col] = r + cell.rowspan
            col += cell.colspan
        out.append(Row(cells, row.header))
    return out


def within(parent: Iterable[etree._Element], tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those that stand in content controls or tracked insertions."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in WRAPS:
            yield from within(element, tag)
        elif element.tag == MC + "AlternateContent":
            yield from within(chosen(element), tag)


def _is_gone(row: etree._Element) -> bool:
    """Whether a tracked change took the row out."""
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None


def _is_header(row: etree._Element) -> bool:
    said = row.find(f"{W}trPr/{W}tblHeader")
    return said is not None and is_on(said)


def _places(row: etree._Element, limit: int) -> list[_Place]:
    out: list[_Place] = []
    gap = min(_count(row.find(f"{W}trPr/{W}gridBefore"), 0), limit)
    if gap > 0:
        out.append(_Place(None, 0, gap, ""))
    col = gap
    for element in within(row, TC):
        properties = element.find(W + "tcPr")
        span, merge, beside = 1, "", False
        for child in properties if properties is not None else ():
            if child.tag == W + "gridSpan":
                span = min(max(_count(child, 1), 1), limit)
            elif child.tag == W + "vMerge":
                merge = "restart" if child.get(VAL) == "restart" else "continue"
            elif child.tag == W + "hMerge":
                beside = child.get(VAL) != "restart"
        if beside and out:
            out[-1] = out[-1]._replace(span=out[-1].span + span)
        else:
            place = _Place(element, col, span, merge)
            if merge == "continue" and _has_text(place):
                place = place._replace(merge="restart")  # its text must not be lost
            out.append(place)
        col += span
    return out


def _has_text(place: _Place) -> bool:
    if place.element is None:
        return False
    return any(found.tag != _T or (found.text or "").strip() for found in place.element.iter(_T, W + "numId"))


def _count(element: etree._Element | None, otherwise: int) -> int:
    value = None if element is None else number(element.get(VAL))
    return otherwise if value is None else value
