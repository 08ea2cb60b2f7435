r"""CSV for spreadsheets: UTF-8 with a byte order mark, commas, every text quoted, lines ending in \r\n (RFC 4180).

Without the mark Excel reads the file in the code page of the machine and no Vietnamese letter is right; programs that
read CSV pass over it (`utf-8-sig`). Texts that a spreadsheet would run are changed (`cells.inert`): JSON has
them exactly.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from .cells import Cell, inert
from .columns import columns
from .tasks import Row

MARK = "\ufeff"


def table(head: Sequence[str], lines: Iterable[Sequence[Cell]]) -> str:
    """A CSV file; days are ISO 8601."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_text(cell) for cell in line] for line in lines)
    return MARK + out.getvalue()


def tasks(rows: Iterable[Row], *, with_became: bool = False) -> str:
    """The CSV file of tasks."""
    shown = columns(with_became=with_became)
    return table([column.name for column in shown], ([column.value(row) for column in shown] for row in rows))


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return inert(cell) if isinstance(cell, str) else cell.isoformat()
