"""Programmes of meetings, whose rows begin with a clock and not with an ordinal: `Thời gian`, `Nội dung`, `Chủ trì`.

Careful on purpose: a name of the header says that a time comes first, and every row begins with a clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reference.columns import role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .gutters import Chunk
from .raw import RawRow, RawTable, row_of, tables_between

_CLOCK = pattern(r"(?:[Tt]ừ |[Ll]úc )?\d{1,2}\s?(?:[hg]|giờ|:(?=\d\d))\s?(?:\d{1,2})?(?!\w|\s?:\s*[^\W\d_])")
ENDS = pattern(
    r"[IVX]{1,5}\s?[./)-]|Điều\s\d|Nơi nhận|NƠI NHẬN|Ghi chú|Kèm theo|PHỤ LỤC|Phụ lục|Trên đây|(?:TM|KT|TL)\."
)
"""What stands below a programme, or above a signature: no cell that a row lacks."""
_HEADS = frozenset(("thời gian", "giờ", "thời điểm"))
_HEAD, _TIME, _CELL = 60, 40, 400  # characters of a name, a time, a cell
_COLUMNS = range(2, 6)
_ROWS = 3


def is_clock(text: str) -> bool:
    """Whether a text begins with a time of a day.

    >>> is_clock("7h30 - 8h00"), is_clock("Từ 8 giờ đến 9 giờ"), is_clock("7 hộ"), is_clock("8h: Họp")
    (True, True, False, False)
    """
    return len(text) <= _TIME and _CLOCK.match(text) is not None


def is_time_head(text: str) -> bool:
    """Whether a name of a header is that of the time, and nothing else."""
    return text[0] in "TtGg" and text.lower() in _HEADS


def programme_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Programmes of one cell a line, outside of what is taken."""
    return tables_between(lines, taken, _table)


def _table(lines: Sequence[Line], at: int, end: int) -> RawTable | None:
    if not is_time_head(lines[at].text):
        return None
    width = _width(lines, at, end)
    rows = [row_of([[line] for line in lines[at : at + width]], at, at + width)]
    while width and (row := _read(lines, rows[-1].last, end, width)) is not None:
        rows.append(row)
    if len(rows) <= _ROWS:
        return None
    last = rows[-1].last
    if any(is_clock(line.text) for line in lines[last : min(end, last + width)]):
        return None  # the cells were counted wrongly
    return RawTable("lines", at, last, width, rows)


def _width(lines: Sequence[Line], at: int, end: int) -> int:
    """Number of lines of a header down to the first clock, 0 where they are none."""
    for width in _COLUMNS:
        if at + width >= end:
            return 0
        if is_clock(lines[at + width].text):
            return width if any(role_of(line.text) == "task" for line in lines[at + 1 : at + width]) else 0
        if len(lines[at + width].text) > _HEAD or lines[at + width].text[-1] in ".;:":
            return 0
    return 0


def _read(lines: Sequence[Line], at: int, end: int, width: int) -> RawRow | None:
    """The row that begins at a line with a clock and has a cell for each column, or None."""
    if at >= end or not is_clock(lines[at].text):
        return None
    cells, k = [[lines[at]]], at + 1
    while k < end and not is_clock(lines[k].text) and len(lines[k].text) <= _CELL and not ENDS.match(lines[k].text):
        if len(cells) > 1 and lines[k].text[0].islower() and not lines[k].gap:
            cells[-1].append(lines[k])
        elif len(cells) < width:
            cells.append([lines[k]])
        else:
            break
        k += 1
    return row_of(cells, at, k) if len(cells) == width else None


def heads_two_columns(row: Sequence[Chunk]) -> bool:
    """Whether the chunks of a line are a header of two columns, the first one of times."""
    return len(row) == 2 and is_time_head(row[0].text) and role_of(row[1].text) is not None


def starts_at_clocks(group: Sequence[Sequence[Chunk]]) -> list[int]:
    """Which lines of columns begin a row, where the first one of them has a clock; none where it has none."""
    starts = [k for k, row in enumerate(group) if is_clock(row[0].text)]
    return starts if starts and not starts[0] else []
