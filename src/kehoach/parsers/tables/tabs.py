"""Rows with a tab between cells: pasted from Word or Excel (docs/domain.md 6.4 and 0.4, F14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reference.columns import role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .kinds import is_ord
from .raw import MAX_COLUMNS, NOTHING, RawRow, RawTable, cell_of, lines_of

_LABEL = pattern(r"[-+*•–]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]|Điều \d+\.?")
_BULLETS = "-+*•–"
_LEADERS = ".…_;: "


def tab_tables(lines: Sequence[Line], text: str, taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Runs of lines with tabs that agree in their number of cells."""
    busy = lines_of(taken)
    run: list[RawRow] = []
    for k, line in enumerate(lines):
        has_tab = k not in busy and ("\t" in line.text or _outside(line, text) != (0, 0))
        if has_tab and run and not line.gap and run[-1].last == k:
            run.append(_row(k, line, text))
            continue
        if not has_tab and _continues(run, lines, k, text):
            run[-1].last = k + 1
            run[-1].cells[-1] = cell_of([*run[-1].cells[-1].pieces, line])
            continue
        yield from _table(run, lines)
        run = [_row(k, line, text)] if has_tab and "\t" in line.text else []
    yield from _table(run, lines)


def _outside(line: Line, text: str) -> tuple[int, int]:
    """Tabs before and after the text of a line: blank cells at its ends."""
    before = 0
    at = line.start - 1
    while at >= 0 and text[at] in "\t \u00a0" and before < MAX_COLUMNS:
        before += text[at] == "\t"
        at -= 1
    if at >= 0 and text[at] != "\n":
        return 0, 0
    after, at = 0, line.end
    while at < len(text) and text[at] in "\t \u00a0\r" and after < MAX_COLUMNS:
        after += text[at] == "\t"
        at += 1
    return before, after


def _row(k: int, line: Line, text: str) -> RawRow:
    before, after = _outside(line, text)
    cells = [NOTHING] * before
    at = 0
    for part in line.text.split("\t", max(0, MAX_COLUMNS - before)):
        end = at + len(part)
        cells.append(NOTHING if not part or part.isspace() else cell_of([line.piece(at, end, cell=len(cells))]))
        at = end + 1
    cells += [NOTHING] * after
    return RawRow(cells, k, k + 1)


def _continues(run: list[RawRow], lines: Sequence[Line], k: int, text: str) -> bool:
    """Whether a line without a tab is a further paragraph of the last cell: the row after it is whole again."""
    if not run or lines[k].gap or run[-1].last != k or k + 1 >= len(lines) or len(run) < 2:
        return False
    width = len(run[0].cells)
    if len(run[-1].cells) != width or "|" in lines[k].text:
        return False
    following = lines[k + 1]
    if following.gap or "\t" not in following.text:
        return False
    row = _row(k + 1, following, text)
    return len(row.cells) == width and is_ord(row.cells[0].text)


def _table(run: list[RawRow], lines: Sequence[Line]) -> Iterator[RawTable]:
    """The run as a table, if it is one: two columns without a header, or names with colons, are a list or a form.

    Columns are those that hold text: people press the tab key until the words stand where they should.
    """
    if len(run) < 2:
        return
    width = max(_filled(r) for r in run)
    for r in run:
        del r.cells[width:]
    if width < 2 or any(_form(r) for r in run) or all(r.texts()[0].endswith(":") for r in run if r.texts()):
        return
    heads = sum(role_of(t) is not None for t in run[0].texts())
    full = sum(len(r.cells) == width or len(r.texts()) > 1 for r in run)
    listed = all(_LABEL.fullmatch(r.cells[0].text) for r in run if r.cells[0].text)
    if not heads and all(r.texts()[0][0] in _BULLETS for r in run):
        return
    used = {column for r in run for column, cell in enumerate(r.cells) if cell.text}
    if full * 2 < len(run) or (len(used) == 2 and (not heads or listed)):
        return
    table = RawTable("tabs", run[0].first, run[-1].last, min(width, MAX_COLUMNS), run)
    table.cut = table.last == len(lines) and len(run) > 2 and len(run[-1].cells) < min(len(r.cells) for r in run[:-1])
    yield table


def _filled(row: RawRow) -> int:
    """Number of cells up to the last that has text; 1 if none has."""
    n = len(row.cells)
    while n > 1 and not row.cells[n - 1].text:
        n -= 1
    return n


def _form(row: RawRow) -> bool:
    """A line to be filled in: dots between tabs."""
    return any(not t.strip(_LEADERS) or "....." in t or "……" in t for t in row.texts())
