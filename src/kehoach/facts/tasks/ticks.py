"""Columns of months, quarters or years in which a tick says when (docs/domain.md 6.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...text.patterns import pattern
from ..passages import Content
from ..times import Years, read_times
from .book import Book, Fact

_TICK = frozenset(("x", "X", "✓", "✔", "√", "☑", "☒", "×", "*", "●", "•", "+", "v", "V"))
_PERIOD = pattern(
    r"(?:(?P<quarter>quý|q)\s?\.?\s?(?P<q>iv|i{1,3}|[1-4])|(?P<month>tháng|th|t)\s?\.?\s?0?(?P<m>1[0-2]|[1-9])"
    r"|(?:năm\s)?(?P<year>20\d\d)|0?(?P<bare>1[0-2]|[1-9])|(?P<roman>iv|i{1,3}))"
    r"(?:\s?[/-]\s?(?:năm\s)?(?P<of>20\d\d))?"
)
_OF_YEAR = pattern(r"năm\s(20\d\d)")
_MONTHS = pattern(r"(?:thời gian|tiến độ|các|theo|thực hiện|lộ trình|[ (])*tháng(?!\s?\d)")
_QUARTERS = pattern(r"(?:thời gian|tiến độ|các|theo|thực hiện|lộ trình|[ (])*quý(?!\s?[iv\d])")
_RUN = 3
"""Bare figures that follow each other in as many columns are months, whatever stands above them."""


class _Column(NamedTuple):
    """A column of a period: its words, as a text says them; where its header stands; whether that lacks the year."""

    words: str
    span: tuple[int, int]
    inferred: bool


Places = Mapping[tuple[int, int], Content]


def tick_columns(table: Content, places: Places, years: Years) -> dict[int, _Column]:
    """The columns of a table whose header is a period and whose cells hold ticks and nothing else.

    Args:
        table: in the form of the schema.
        places: the cell over each place of it.
        years: where a missing year is taken from.
    """
    heads = {col: cell for col in range(table["n_cols"]) if (cell := _head(table, places, col)) is not None}
    found = {col: m for col, cell in heads.items() if (m := _PERIOD.fullmatch(_low(cell)))}
    cols = [col for col in found if _is_ticked(table, places, col)]
    if len(cols) < 2 or not any(_ticks(table, places, col) for col in cols):
        return {}
    out: dict[int, _Column] = {}
    month, year = 0, 0
    for col in cols:
        m = found[col]
        above = _above(table, places, col)
        words = _words(m, above, is_run=_in_run(col, found))
        if not words:
            continue
        of = m["of"] or next(iter(_OF_YEAR.findall(above)), "")
        this = int(m["m"] or m["bare"] or 0) if words.startswith("tháng") else 0
        if this and month > this and not of:  # 11, 12, 1, 2: a year of schools
            year = (year or _year_of(f"tháng {month}", years)) + 1
        month = this
        inferred = not of and not m["year"]
        of = of or (str(year) if year > 1 else "")
        out[col] = _Column(f"{words} năm {of}" if of else words, heads[col]["span"], inferred)
    return out


def ticked(columns: Mapping[int, _Column], places: Places, row: int, source: str, book: Book) -> Fact:
    """The times that the ticks of a row say, as facts of a task: a run of them is one time from the first to the last.

    Args:
        columns: as `tick_columns` found them.
        places: the cell over each place of the table.
        row: number of the row.
        source: the text of the source.
        book: enters the times.
    """
    order = list(columns)
    hit = [at for at, col in enumerate(order) if (cell := places.get((row, col))) is not None and _is_tick(cell)]
    times: list[Fact] = []
    for first, last in ((columns[order[a]], columns[order[b]]) for a, b in _runs(hit)):
        words = first.words if first is last else f"từ {first.words} đến {last.words}"
        read = read_times(words, book.years)
        if not read or first.span[0] > last.span[0]:
            continue
        value = read[0].value
        inferred = value.year_inferred or (first.inferred and value.edtf is not None)
        start, end = first.span[0], last.span[1]
        times.append(book.valued(source[start:end], (start, end), replace(value, year_inferred=inferred)))
    return {"thoi_han": times[0], "thoi_han_khac": times[1:]} if times else {}


def _runs(hit: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of numbers that follow each other."""
    first = 0
    for at in range(1, len(hit) + 1):
        if at == len(hit) or hit[at] != hit[at - 1] + 1:
            yield hit[first], hit[at - 1]
            first = at


def _head(table: Content, places: Places, col: int) -> Content | None:
    """The lowest header cell of a column with a text."""
    cells = (places.get((row, col)) for row in range(table["header_rows"] - 1, -1, -1))
    return next((cell for cell in cells if cell is not None and cell["text"].strip() and cell["span"]), None)


def _above(table: Content, places: Places, col: int) -> str:
    """What the header says above the lowest cell of a column."""
    said = dict.fromkeys(_low(cell) for row in range(table["header_rows"]) if (cell := places.get((row, col))))
    return " ".join(list(said)[:-1])


def _low(cell: Content) -> str:
    return " ".join(cell["text"].lower().split())


def _is_tick(cell: Content) -> bool:
    return cell["colspan"] == 1 and str(cell["text"]).strip() in _TICK


def _ticks(table: Content, places: Places, col: int) -> int:
    rows = range(table["header_rows"], table["n_rows"])
    return sum((cell := places.get((row, col))) is not None and _is_tick(cell) for row in rows)


def _is_ticked(table: Content, places: Places, col: int) -> bool:
    """Whether nothing but ticks and blanks stands in a column; a cell merged across is no part of it."""
    for row in range(table["header_rows"], table["n_rows"]):
        cell = places.get((row, col))
        if cell is not None and cell["colspan"] == 1 and cell["text"].strip(" -") and not _is_tick(cell):
            return False
    return True


def _in_run(col: int, found: Mapping[int, object]) -> bool:
    """Whether a column stands among so many of a period, side by side."""
    first = last = col
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    return last - first + 1 >= _RUN


def _words(m: re.Match[str], above: str, *, is_run: bool) -> str:
    """A period in the words of a text: `quý II`, `tháng 9`, `năm 2026`; nothing where bare figures may be another."""
    group = m.groupdict()
    if group["year"]:
        return f"năm {group['year']}"
    if group["quarter"]:
        return f"quý {group['q']}"
    if group["month"]:
        return f"tháng {group['m']}"
    if group["roman"]:
        return f"quý {group['roman']}" if _QUARTERS.match(above) else ""
    if _QUARTERS.match(above):
        return f"quý {group['bare']}" if int(group["bare"]) <= 4 else ""
    return f"tháng {group['bare']}" if is_run or _MONTHS.match(above) else ""


def _year_of(words: str, years: Years) -> int:
    """The year in which a period falls, 0 if it is not known."""
    read = read_times(words, years)
    printed = (read[0].value.edtf or "") if read else ""
    return int(printed[:4]) if printed[:4].isdigit() else 0
