"""Pipe tables as trafilatura and Markdown print them (docs/domain.md 6.4; checked on trafilatura 1.12.2 and 2.0.0)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kehoach.text.lines import Line

from .kinds import follows, is_ord
from .pipes import PipeLine, RowBuilder, runs
from .raw import MAX_COLUMNS, RawRow, RawTable
from .roles import role_of

_PADDED = re.compile(r"[^|\s]\s*\| \|\|+$")
"""trafilatura's padding: the last cell is closed, then a blank, then bare pipes."""


def pipe_tables(lines: Sequence[Line]) -> Iterator[RawTable]:
    """Tables of the runs of pipe lines. Lines that only close cells (`text |` alone, `|` alone) are left to `cells`."""
    for run in runs(lines):
        if any(p.inner and not p.separator for p in run):
            yield from _tables(run, lines)


def _tables(run: list[PipeLine], lines: Sequence[Line]) -> Iterator[RawTable]:
    ended = any(p.ends for p in run)
    printed = any(p.separator for p in run)
    led = not any(p.count and not p.leads and not p.bare and not p.separator for p in run)
    floating = _floats(run, led)
    if not led and not ended:
        yield from _plain(run, printed)
        return
    rows = _rows(run, led=led and (len(run) > 1 or not floating), glue=floating)
    for part, head in _split(rows, run, floating=floating):
        if len(part) == 1 and not _strong(part[0], lines):
            continue
        table = _table(part, head, floating=floating)
        if table is not None:
            _separators(table, run)
            at_end = table.last == len(lines) and len(part) > 1
            table.cut = at_end and lines[-1].text[-1] != "|" and sum(p.ends for p in run) > 1
            yield table


def _floats(run: list[PipeLine], led: bool) -> bool:
    """Whether the run is trafilatura's: rows start without a pipe, or are padded, or cells go over lines."""
    if not led:
        return any(p.ends and p.count and not p.separator for p in run)
    return any(
        p.bare or not p.count or (p.line.text.endswith("||") and _PADDED.search(p.line.text[-MAX_COLUMNS:]))
        for p in run
    )


def _usual(groups: list[int]) -> int:
    """The number of cells that rows have: the most frequent, the larger of two as frequent."""
    tally = Counter(groups)
    return max(tally, key=lambda n: (tally[n], n)) if tally else 0


def _rows(run: list[PipeLine], *, led: bool, glue: bool) -> list[RawRow]:
    """Physical lines joined to rows: a line that starts with a pipe continues a row that is not full."""
    body = [p for p in run if not p.separator]
    lead = 1 if led else 0
    width = _usual([p.count - lead for p in body if p.ends and not p.bare and p.leads == led]) if glue else 0
    width = max([width, *(p.count - lead for p in run if p.separator and p.ends)])
    rows: list[RawRow] = []
    build: RowBuilder | None = None
    for p in body:
        starts = build is None or not glue or (p.leads == led and not p.bare and p.count > 0 and not build.open)
        if glue and build is not None:
            size = len(build.cells)
            full = size >= width
            if starts and led and not full and size + p.count <= width and p.leads:
                starts = False
            elif not starts and p.leads and full and not build.open and not p.bare:
                starts = True
        if starts or build is None:
            if build is not None:
                rows.append(build.row())
            build = RowBuilder(p.index)
            build.add(p.index, p.line, skip_lead=led)
        else:
            build.add(p.index, p.line, skip_lead=False)
    if build is not None:
        rows.append(build.row())
    return rows


def _split(rows: list[RawRow], run: list[PipeLine], *, floating: bool) -> Iterator[tuple[list[RawRow], int | None]]:
    """Parts of a run that are tables of their own, each with the number of rows above its printed separator."""
    after = {p.index for p in run if p.separator}
    part: list[RawRow] = []
    widths: set[int] = set()
    head: int | None = None
    for k, row in enumerate(rows):
        printed = row.last in after  # this row is the head of a separator
        begins = printed and (head is not None or len(part) > 1)
        if part and (begins or _new(part[-1], widths, row, rows[k + 1 : k + 2], floating=floating)):
            yield part, head
            part, head, widths = [], None, set()
        part.append(row)
        widths.add(len(row.cells))
        if printed and head is None:
            head = len(part)
    if part:
        yield part, head


def _new(before: RawRow, widths: set[int], row: RawRow, following: list[RawRow], *, floating: bool) -> bool:
    """Whether `row` begins another table: of another width than those before it, which are whole."""
    if len(widths) == 1 and len(row.cells) in widths:
        return False
    width = max(widths)
    if len(row.cells) == width:
        return False
    if not following or len(following[0].cells) != width:
        texts = row.texts()
        if len(texts) > 1 and sum(role_of(t) is not None for t in texts) > 1:
            return True
    if not floating or len(row.cells) < width:
        return False
    # trafilatura pads every row but the last, so a wider row cannot be of the same table
    return len(widths) == 1 and not _goes_on(before, row)


def _goes_on(before: RawRow, row: RawRow) -> bool:
    a, b = before.texts(), row.texts()
    return bool(a and b) and is_ord(a[0]) and follows(a[0], b[0])


def _strong(row: RawRow, lines: Sequence[Line]) -> bool:
    """Whether one row alone is a table: it ends with a pipe and has two cells, or starts with a pipe."""
    if lines[row.last - 1].text[-1] != "|" or not row.texts():
        return False
    return len(row.cells) >= 2 or lines[row.first].text[0] == "|"


def _table(part: list[RawRow], head: int | None, *, floating: bool) -> RawTable | None:
    if not any(t.strip("| ") for r in part for t in r.texts()):
        return None
    widths = [len(r.cells) for r in part]
    width = _usual(widths) if head is None and not floating else max(widths[0], _usual(widths))
    if len(part) < 3:
        width = max(widths)
    profile = "trafilatura" if floating else "markdown" if head is not None else "pipes"
    return RawTable(profile, part[0].first, part[-1].last, min(width, MAX_COLUMNS), part, floating, head)


def _plain(run: list[PipeLine], printed: bool) -> Iterator[RawTable]:
    """Rows without pipes at their ends: a table if a separator says so, or if the rows agree and are no prose."""
    rows: list[RawRow] = []
    for p in run:
        if not p.separator and p.count:
            build = RowBuilder(p.index)
            build.add(p.index, p.line, skip_lead=p.leads)
            rows.append(build.row())
    widths = {len(r.cells) for r in rows}
    heads = sum(role_of(t) is not None for t in rows[0].texts()) if rows else 0
    agree = len(widths) == 1 and (len(rows) > 2 or max(widths) > 2 or heads > 1) and len(rows) > 1
    if not rows or not (printed or agree):
        return
    head = sum(r.first < min(p.index for p in run if p.separator) for r in rows) if printed else None
    table = _table(rows, head, floating=False)
    if table is not None:
        _separators(table, run)
        yield table


def _separators(table: RawTable, run: list[PipeLine]) -> None:
    """Give a table its separator rows: lines of its block that are in no cell."""
    for p in run:
        if p.separator and table.first - 1 <= p.index <= table.last:
            table.first = min(table.first, p.index)
            table.last = max(table.last, p.index + 1)
            table.left.append(p.line)
