"""Tasks as an Excel workbook: one sheet with filters, a head that stays, real dates, links to the files."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cells import Cell, clipped, one_line
from .columns import Column, columns
from .needs import require
from .tasks import Row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""As the entries of the archive say: the same rows give the same bytes."""

_MOST_LETTERS = 32_000
_MOST_LINKS = 65_000
_MOST_ROWS = 1_048_575
_LONGEST_LINK = 2_000
"""Limits of Excel, or a little below."""

_FIRST_YEAR = 1900


def tasks(rows: Sequence[Row], *, with_became: bool = False, beside: Path | None = None) -> bytes:
    """The workbook.

    Every text is written as a text, so that none is a formula or a link, however it begins.

    Args:
        rows: the tasks.
        with_became: whether to show what the offices became.
        beside: folder that the workbook will lie in: links are relative to it; None writes no links.

    Raises:
        MissingLibraryError: without XlsxWriter.
        ValueError: more rows than a sheet holds.
    """
    require("xlsx")
    import xlsxwriter

    if len(rows) > _MOST_ROWS:
        raise ValueError(f"{len(rows)} tasks; a sheet of a workbook holds {_MOST_ROWS}")
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": "Nhiệm vụ", "created": _CREATED})
    formats = {
        "head": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDEBF7", "border": 1}
        ),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"}),
        "link": book.add_format({"text_wrap": True, "valign": "top", "font_color": "blue", "underline": 1}),
    }
    _fill(book.add_worksheet("Nhiệm vụ"), rows, columns(with_became=with_became), formats, _linker(rows, beside))
    book.close()
    return out.getvalue()


def _fill(
    sheet: Worksheet,
    rows: Sequence[Row],
    shown: list[Column],
    formats: dict[str, Any],
    link: Callable[[Row], str | None],
) -> None:
    for number, column in enumerate(shown):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.name, formats["head"])
    for line, row in enumerate(rows, 1):
        for number, column in enumerate(shown):
            target = link(row) if column.name == "Tệp" else None
            if target is not None:
                sheet.write_url(line, number, target, formats["link"], clipped(one_line(row.document.file or ""), 200))
            else:
                _write(sheet, line, number, column.value(row), formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(shown) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, line: int, number: int, value: Cell, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(line, number, clipped(one_line(value), _MOST_LETTERS), formats["text"])
    elif value.year < _FIRST_YEAR:  # Excel has no earlier days
        sheet.write_string(line, number, value.isoformat(), formats["text"])
    else:
        sheet.write_datetime(line, number, datetime(value.year, value.month, value.day), formats["day"])


def _linker(rows: Sequence[Row], beside: Path | None) -> Callable[[Row], str | None]:
    """Where the file of a row lies, as a link from `beside`; None where there is no link."""
    known: dict[str, str | None] = {}

    def link(row: Row) -> str | None:
        file = row.document.file
        if beside is None or file is None or len(rows) > _MOST_LINKS:
            return None
        if file not in known:
            known[file] = _link(file, beside)
        return known[file]

    return link


def _link(file: str, beside: Path) -> str | None:
    """`external:` and the path; None for what is no file, or what a link cannot say (# begins a place inside)."""
    if "#" in file or one_line(file) != file:
        return None
    try:
        if not Path(file).is_file():
            return None
        path = os.path.relpath(file, beside)
    except (OSError, ValueError):  # a name that cannot be one; another drive of Windows
        return None
    return f"external:{path}" if len(path) <= _LONGEST_LINK else None
