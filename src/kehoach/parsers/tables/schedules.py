"""Schedules of a cell a line, whose rows begin with a day, a month or a clock: `Thời gian`, `Nội dung`, `Chủ trì`.

A blank line is an empty cell (`blanks`). Careful on purpose: the header names the time first, and a task; every row
has a line or a blank one for each name at least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reference.columns import role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .blanks import table_with_blanks
from .kinds import kind_of
from .programmes import ENDS, is_clock
from .raw import RawTable, tables_between
from .stacked import FlatHead, flat_head

_NAME, _TIME = 24, 40  # characters of the name of the time, and of a time
_INITIALS = "TNMHLGtnmhlg"
_SPAN = pattern(r"(?:Tuần|Thứ|Học kỳ|HK)\s?(?:\d|[IVX]|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|Chủ nhật|Cả năm")
_FEW, _ROWS = 2, 3  # rows of a table of three columns or more, and of one of two


def names_time(text: str) -> bool:
    """Whether a line is the name of a column of times.

    >>> names_time("Thời gian"), names_time("Tháng"), names_time("Thời gian: Tháng 9.")
    (True, True, False)
    """
    return len(text) <= _NAME and text[0] in _INITIALS and text[-1].isalpha() and role_of(text) == "time"


def is_time(text: str) -> bool:
    """Whether a line holds a time and no more.

    >>> is_time("9/2031"), is_time("Tuần 2"), is_time("Tháng 9 các thôn trồng cây ở ven đường và bờ kênh.")
    (True, True, False)
    """
    if len(text) > _TIME or text[-1] in ".;:":
        return False
    return kind_of(text) == "time" or is_clock(text) or _SPAN.match(text) is not None


class _Times:
    """Rows begin with times."""

    def begins(self, line: Line) -> bool:
        """Whether a line is a time."""
        return is_time(line.text)

    def enter(self, line: Line) -> None:
        """Times need not follow each other."""

    def ends(self, line: Line) -> bool:
        """Whether a line stands below a schedule."""
        return ENDS.match(line.text) is not None


def schedule_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Schedules of a cell a line, outside of what is taken."""
    return tables_between(lines, taken, _table)


def _is_head(head: FlatHead) -> bool:
    """Whether the names below that of the time are those of columns, one may be unknown, and one is of tasks."""
    roles = [role_of(name) for name in head.names[1:]]
    return "task" in roles and roles.count(None) < min(2, len(roles)) and all(n[-1] != ":" for n in head.names)


def _table(lines: Sequence[Line], at: int, end: int) -> RawTable | None:
    head = flat_head(lines, at, end, is_time) if names_time(lines[at].text) else None
    if head is None or not _is_head(head):
        return None
    width = len(head.cells)
    table = table_with_blanks(lines, end, head, _Times)
    if table is None or table.floating or len(table.rows) - 1 < (_ROWS if width < _ROWS else _FEW):
        return None
    below = lines[table.last : min(end, table.last + width)]
    if any(is_time(line.text) for line in below) or (below and below[0].gap < _empty_at_end(table)):
        return None  # the cells were counted wrongly
    return table


def _empty_at_end(table: RawTable) -> int:
    """Number of empty cells that close the last row: a blank line stands for each."""
    cells = table.rows[-1].cells
    return next(n for n, cell in enumerate(reversed(cells)) if cell.text)
