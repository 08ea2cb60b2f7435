"""The columns of a table of tasks, for CSV and XLSX."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .cells import Cell, joined
from .tasks import Row


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: its head.
        width: in letters, for a workbook.
        value: of a row.
        later: only shown when it was asked what the offices became.
    """

    name: str
    width: int
    value: Callable[[Row], Cell]
    later: bool = False


def _issued(row: Row) -> Cell:
    """The date of the document, as it is printed where it is no whole day."""
    try:
        return None if row.document.ngay is None else date.fromisoformat(row.document.ngay)
    except ValueError:
        return row.document.ngay


_ALL = (
    Column("Văn bản", 18, lambda row: row.document.number),
    Column("Ngày ban hành", 13, _issued),
    Column("Trích yếu", 34, lambda row: row.document.trich_yeu),
    Column("Mục", 30, lambda row: row.section),
    Column("Nhiệm vụ", 60, lambda row: row.task.text),
    Column("Chủ trì", 28, lambda row: joined([office.name for office in row.chu_tri])),
    Column("Phối hợp", 32, lambda row: joined([office.name for office in row.phoi_hop])),
    Column("Nay là", 32, lambda row: row.became, later=True),
    Column("Thời hạn", 22, lambda row: row.thoi_han),
    Column("Hạn cuối", 12, lambda row: row.due),
    Column("Sản phẩm", 26, lambda row: row.task.san_pham.text if row.task.san_pham else None),
    Column("Tệp", 24, lambda row: row.document.file),
    Column("Vị trí", 14, lambda row: row.task.source),
    Column("Mã", 8, lambda row: row.task.id),
)


def columns(*, with_became: bool = False) -> list[Column]:
    """The columns; `Nay là` where it is asked for."""
    return [column for column in _ALL if with_became or not column.later]
