"""Excel sheets (XLSX): what is printed in the cells, and the table that they make.

The parts of the archive are read one after the other as streams; a cell is kept when it has text. Formulas are not
reckoned: their stored values stand. Hidden sheets, rows and columns are left out, and that is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..text.source import Finding, MarkKind, Source
from .builder import Builder
from .limits import MAX_CELLS, check_cells, too_large
from .number_format import printed
from .sheet import Cell, lay_out
from .workbook import LAST_COL, Style, Workbook, area_of, local, own_text, place_of, whole

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(slots=True)
class _Sheet:
    """What is read of a sheet: cells by place, merged areas, what is hidden."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_cols: bytearray = field(default_factory=lambda: bytearray(LAST_COL + 1))
    stretches: int = 0
    without_value: int = 0

    def hide(self, first: int, last: int) -> None:
        """Hide columns.

        Raises:
            ReadError: there are more stretches of them than a sheet has columns.
        """
        self.stretches += 1
        if self.stretches > LAST_COL:
            raise too_large("more stretches of columns than there are columns")
        last = min(last, LAST_COL)
        self.hidden_cols[first : last + 1] = b"\1" * (last + 1 - first)


def read(data: bytes, name: str | None = None) -> Source:
    """The bytes of an XLSX file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: the file is damaged, protected, or holds too much.
    """
    book = Workbook(data)
    builder = Builder()
    shown = []
    for title, part in book.sheets():
        sheet = _sheet(book, part)
        cells, left_out = _visible(sheet)
        shown.append((title, cells))
        builder.findings += _remarks(title, sheet, left_out)
    filled = [(title, cells) for title, cells in shown if cells]
    for title, cells in filled:
        if len(filled) > 1:  # the name on the tab is seen, and is no part of the document
            with builder.within(MarkKind.FURNITURE, "running_head"):
                builder.run(title)
        lay_out(builder, cells, "xlsx")
    builder.findings += [Finding("KH825", message) for message in book.not_read()]
    return builder.source(data, name, MEDIA_TYPE, "xlsx")


def _remarks(title: str, sheet: _Sheet, left_out: int) -> Iterator[Finding]:
    if left_out:
        yield Finding("KH825", f"{left_out} cells in hidden rows or columns of the sheet “{title}” were not read")
    if sheet.without_value:
        yield Finding(
            "KH825", f"{sheet.without_value} formulas of the sheet “{title}” have no stored value and were not read"
        )


# --- one sheet --------------------------------------------------------------------------------------------------------


def _sheet(book: Workbook, part: str) -> _Sheet:
    """Read a sheet as a stream."""
    sheet = _Sheet()
    row = col = -1
    for event, element in book.stream(part, ["row", "c", "mergeCell", "col"], events=("start", "end")):
        kind = local(element)
        if event == "start":
            if kind == "row":
                row, col = _number(element.get("r"), row + 1), -1
                if element.get("hidden") in ("1", "true"):
                    sheet.hidden_rows.add(row)
        elif kind == "c":
            given = element.get("r")
            at = place_of(given) if given else (row, col + 1)
            col = at[1]
            cell = _cell(book, sheet, element, at)
            if cell is not None:
                sheet.cells[at] = cell
                check_cells(len(sheet.cells))
        elif kind == "mergeCell":
            sheet.merged.append(area_of(element.get("ref") or ""))
            if len(sheet.merged) > MAX_CELLS:
                raise too_large(f"more than {MAX_CELLS} merged cells")
        elif kind == "col" and element.get("hidden") in ("1", "true"):
            sheet.hide(_number(element.get("min"), 0), _number(element.get("max"), 0))
    return sheet


def _number(given: str | None, default: int) -> int:
    """A number that a file counts from 1, from 0 here."""
    number = whole(given)
    return default if number is None else number - 1


def _cell(book: Workbook, sheet: _Sheet, element: Any, at: tuple[int, int]) -> Cell | None:
    """The cell of an element, None where nothing is printed in it."""
    stored = ""
    inline: str | None = None
    has_formula = False
    for child in element:
        kind = local(child)
        if kind == "v":
            stored = child.text or ""
        elif kind == "is":
            inline = own_text(child)
        elif kind == "f":
            has_formula = True
    style = book.style(element.get("s"))
    text = inline if inline is not None else _shown(book, stored, element.get("t") or "n", style)
    if has_formula and not stored and inline is None:
        sheet.without_value += 1
    if not text or not text.strip():
        return None
    return Cell(*at, text.strip(), 1, 1, style.bold, style.italic, style.centred, style.framed)


def _shown(book: Workbook, stored: str, form: str, style: Style) -> str:
    """A stored value as the sheet shows it."""
    if not stored:
        return ""
    if form == "s":
        return book.shared(stored)
    if form == "b":
        return "TRUE" if stored.strip() == "1" else "FALSE"
    if form != "n":
        return stored
    try:
        number = float(stored)
        return printed(number, style.number_format, from_1904=book.from_1904)
    except (ValueError, OverflowError, ArithmeticError):
        return stored


# --- what is seen -----------------------------------------------------------------------------------------------------


def _visible(sheet: _Sheet) -> tuple[list[Cell], int]:
    """The cells that are seen, with the reach of the merged ones, and how many are hidden."""
    covered = _merge(sheet)
    next_row = _after(sheet.hidden_rows)
    next_col = _after(col for col, hidden in enumerate(sheet.hidden_cols) if hidden)
    out: list[Cell] = []
    left_out = 0
    for (row, col), cell in sheet.cells.items():
        if (row, col) in covered:
            continue
        down, right = cell.row + cell.rowspan, cell.col + cell.colspan
        cell.row, cell.col = next_row.get(cell.row, cell.row), next_col.get(cell.col, cell.col)
        if cell.row < down and cell.col < right:
            cell.rowspan, cell.colspan = down - cell.row, right - cell.col
            out.append(cell)
        else:
            left_out += 1
    return out, left_out


def _after(hidden: Iterable[int]) -> dict[int, int]:
    """For each hidden row or column the next that is seen: there a merged cell that begins in it shows its text."""
    out: dict[int, int] = {}
    for number in sorted(hidden, reverse=True):
        out[number] = out.get(number + 1, number + 1)
    return out


def _merge(sheet: _Sheet) -> set[tuple[int, int]]:
    """Give merged cells their reach; the places below them come out: nobody sees what is stored there.

    Only rows and columns in use are looked at: a file can merge a million rows in one line.
    """
    rows = sorted({row for row, _ in sheet.cells})
    cols = sorted({col for _, col in sheet.cells})
    covered: set[tuple[int, int]] = set()
    places = 0
    for top, left, bottom, right in sheet.merged:
        anchor = sheet.cells.get((top, left))
        if anchor is None or (top, left) in covered:
            continue
        anchor.rowspan, anchor.colspan = bottom - top + 1, right - left + 1
        inner_rows = rows[bisect_left(rows, top) : bisect_left(rows, bottom + 1)]
        inner_cols = cols[bisect_left(cols, left) : bisect_left(cols, right + 1)]
        places += len(inner_rows) * len(inner_cols)
        check_cells(places)
        covered.update((r, c) for r in inner_rows for c in inner_cols)
        covered.discard((top, left))
    return covered
