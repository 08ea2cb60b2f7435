"""Pipe tables as trafilatura and Markdown print them (docs/domain.md 6.4; checked on trafilatura 1.12.2 and 2.0.0)."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from ...reference.columns import is_ord_head, role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .kinds import follows, is_ord
from .pipes import PipeLine, RowBuilder, runs
from .raw import MAX_COLUMNS, NOTHING, Ink, RawRow, RawTable, empty_cell
from .ruled import ruled_table

_PADDED = pattern(r"[^|\s]\s*\| \|\|+$")
"""trafilatura's padding: the last cell is closed, then a blank, then bare pipes."""


def pipe_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of the runs of pipe lines outside of what is taken.

    Lines that only close cells (`text |` alone, `|` alone) are left to `cells`.
    """
    free = 0
    for run in runs(lines, taken):
        for table in _of_run(run, lines, free):
            yield table
            free = table.last


def _of_run(run: list[PipeLine], lines: Sequence[Line], free: int) -> Iterator[RawTable]:
    ruled = ruled_table(run, lines, free) if run[0].separator else None
    rest = run
    if ruled is not None:
        yield ruled
        rest = [p for p in run if p.index >= ruled.last]
    if any(p.inner and not p.separator for p in rest):
        yield from _tables(rest, lines)


def _tables(run: list[PipeLine], lines: Sequence[Line]) -> Iterator[RawTable]:
    ended = sum(p.ends for p in run)
    rules = deque(p for p in run if p.separator)
    led = not any(p.count and not p.leads and not p.bare and not p.separator for p in run)
    floating = _floats(run, led)
    if (not led and (not ended or _unframed(run))) or (led and rules and _first_blank(run, rules[0])):
        yield from _plain(run, rules)
        return
    rows = _rows(run, led=led and (len(run) > 1 or not floating), glue=floating)
    for part, head in _split(rows, run, floating=floating):
        if len(part) == 1 and not _strong(part[0], lines):
            continue
        table = _table(part, head, floating=floating)
        if table is not None:
            _separators(table, rules)
            at_end = table.last == len(lines) and len(part) > 1
            table.cut = at_end and lines[-1].text[-1] != "|" and ended > 1
            yield table


def _unframed(run: list[PipeLine]) -> bool:
    """Whether a last pipe closes no cell: each row is on one line, and most have none, or all as many as the head.

    The head has none then. A blank cell stands behind it: `Việc | Ai làm | Ghi chú`, and below it
    `Trồng cây | Các thôn |`; of two cells the last may go on: `- Lưu: VT. | BỘ TRƯỞNG`, `Vũ Văn Bình |`.
    """
    rows = [p for p in run if not p.separator]
    if not all(p.count and not p.bare for p in rows):
        return False
    even = rows[0].count > 1 and not rows[0].ends and all(p.count == rows[0].count for p in rows)
    return even or 2 * sum(p.ends for p in rows) < len(rows)


def _first_blank(run: list[PipeLine], rule: PipeLine) -> bool:
    """Whether a pipe at the start stands behind a blank cell in all rows: the rule has none, and as many others."""
    return not rule.leads and not rule.ends and all(p.count == rule.count for p in run)


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
    width, even = 0, True  # of the part: cells of its widest row, whether all its rows have as many
    head: int | None = None
    for k, row in enumerate(rows):
        printed = row.last in after  # this row is the head of a separator
        begins = printed and (head is not None or len(part) > 1)
        size = len(row.cells)
        other = part and size != width and _new(part[-1], width, row, rows[k + 1 : k + 2], even=even, floating=floating)
        if part and (begins or other or _below_letterhead(part[0], row)):
            yield part, head
            part, head = [], None
        even = not part or (even and size == width)
        width = max(width, size) if part else size
        part.append(row)
        if printed and head is None:
            head = len(part)
    if part:
        yield part, head


def _below_letterhead(first: RawRow, row: RawRow) -> bool:
    """Whether `row` is a header and `first`, the first row above it, is of a table without one."""
    names, above = row.texts(), first.texts()
    if len(above) < 2 or len(names) < 2 or not is_ord_head(names[0]) or not any(map(role_of, names[1:])):
        return False
    return not any(map(role_of, above))


def _new(before: RawRow, width: int, row: RawRow, following: list[RawRow], *, even: bool, floating: bool) -> bool:
    """Whether `row`, of another width than those before it, begins another table."""
    if not following or len(following[0].cells) != width:
        texts = row.texts()
        if len(texts) > 1 and sum(role_of(t) is not None for t in texts) > 1:
            return True
    if not floating or len(row.cells) < width:
        return False
    # trafilatura pads every row but the last, so a wider row cannot be of the same table
    return even and not _goes_on(before, row)


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
    blank = head if head and not any(row.texts() for row in part[:head]) else 0  # for a table without a header
    table = RawTable(profile, part[0].first, part[-1].last, min(width, MAX_COLUMNS), part[blank:], floating)
    table.printed_head = None if blank else head
    return table


def _plain(run: list[PipeLine], rules: deque[PipeLine]) -> Iterator[RawTable]:
    """Rows without pipes at their ends: a table if a separator says so, or if the rows agree and are no prose.

    A pipe at one end stands beside a blank cell where the row has as many pipes as the others.
    """
    body = [p for p in run if not p.separator]  # without a pipe it is one cell over the whole width
    usual = _usual([p.count for p in body if p.count])
    rows: list[RawRow] = []
    for p in body:
        build = RowBuilder(p.index)
        build.add(p.index, p.line, skip_lead=p.leads and p.count != usual)
        row = build.row()
        if not p.count:
            row.cells += [empty_cell(Ink.BARE)] * usual
        if p.ends and p.count == usual:
            row.cells.append(NOTHING)
        rows.append(row)
    widths = {len(row.cells) for row, p in zip(rows, body, strict=True) if p.count}
    heads = sum(role_of(t) is not None for t in rows[0].texts()) if rows else 0
    agree = len(widths) == 1 and (len(rows) > 2 or max(widths) > 2 or heads > 1) and len(rows) > 1
    if not rows or not (rules or agree):
        return
    head = sum(r.first < rules[0].index for r in rows) if rules else None
    table = _table(rows, head, floating=False)
    if table is not None:
        _separators(table, rules)
        yield table


def _separators(table: RawTable, rules: deque[PipeLine]) -> None:
    """Give a table its separator rows: lines of its block that are in no cell. They are taken out of `rules`."""
    while rules and rules[0].index <= table.last:
        p = rules.popleft()
        if p.index >= table.first - 1:
            table.first = min(table.first, p.index)
            table.last = max(table.last, p.index + 1)
            table.left.append(p.line)
