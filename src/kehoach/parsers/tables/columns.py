"""Tables whose columns are held apart by blanks: `pdftotext -layout`, text set by hand (docs/domain.md 0.4, F12).

A table begins with a header that names the ordinal column, or two others (docs/domain.md 6.2). So a letterhead and a
signature, which are two columns too, are never taken. Rows are told by their ordinals and by blank lines; an ordinal
may stand in the middle of its row, as Word centres cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...reference.columns import is_ord_head, role_of
from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from .column_cells import PrintedRow, in_columns
from .column_ends import begins_part, ends_page, skippable
from .gutters import Chunk, band_at, bands, chunks
from .heads import is_numbering
from .kinds import follows, is_first, is_ord, kind_of
from .middles import cuts_around
from .programmes import heads_two_columns, is_clock, starts_at_clocks
from .raw import MAX_COLUMNS, RawRow, RawTable, cell_of

_HEAD_LINES = 4
_WIDEST = 1000  # columns of a page
_HEAD_CELL, _LONE_HEAD = 60, 24
_BREAK = pattern(
    r"(?:[IVX]+\.|Điều\s\d|Nơi nhận|Ghi chú|\(?Kèm theo|Căn cứ|PHỤ LỤC|Phụ lục|\d+\.\s\w|[a-zđ]\)\s|\*\s"
    r"|\(?(?:(?:Số tiền )?[Vv]iết |Tổng số tiền )?[Bb]ằng chữ|Nguồn kinh phí|Trên đây|(?:Kính )?[Đđ]ề nghị\s)"
)
_SECTION = pattern(r"\d{1,2}\.\s[<U>]")


@dataclass(frozen=True, slots=True)
class _Head:
    """A header: where its columns are, whether the first is of ordinals, and its lines as keys."""

    columns: list[tuple[int, int]]
    with_ord: bool
    printed: frozenset[str]


def column_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of aligned columns in the lines that no other table has taken."""
    at = 0
    for first, last in [*taken, (len(lines), len(lines))]:
        while at < first:
            if _may_head(lines[at], chunks(lines[at])):
                table, at = _table(lines, _ord_line(lines, at, first), first)
                if table is not None:
                    yield table
                continue
            at += 1
        at = max(at, last)


def _ord_line(lines: Sequence[Line], at: int, end: int) -> int:
    """The line of a header that its ordinal word stands on, which may be below others; `at` if there is none."""
    for k in range(at, min(end, at + _HEAD_LINES)):
        if k > at and lines[k].gap:
            break
        if is_ord_head(chunks(lines[k])[0].text):
            return k
    return at


def _may_head(line: Line, row: Sequence[Chunk]) -> bool:
    """Whether a line of these chunks may be the line of a header that its ordinal word stands on."""
    if "\t" in line.text or (len(row) == 1 and not is_ord_head(line.text)):
        return False
    if any(len(c.text) > _HEAD_CELL for c in row) or len(row) > MAX_COLUMNS:
        return False
    if is_ord_head(row[0].text):
        return True
    return (len(row) > 2 and sum(role_of(c.text) is not None for c in row) > 1) or heads_two_columns(row)


def _table(lines: Sequence[Line], at: int, end: int) -> tuple[RawTable | None, int]:
    """The table whose header has its ordinal word on line `at`, or None; and the line to look on from."""
    top, body = _head_lines(lines, at, end)
    head = [chunks(line) for line in lines[top:body]]
    columns = bands(head)
    with_ord = is_ord_head(head[at - top][0].text)
    timed = not with_ord and len(columns) == 2
    if not (2 if with_ord or timed else 3) <= len(columns) <= MAX_COLUMNS or columns[-1][1] > _WIDEST:
        return None, at + 1
    numbering = body < end and _numbers(lines[body])
    body += numbering
    rows, last, left, seen = _body(
        lines, body, end, _Head(columns, with_ord, frozenset(key(line.text) for line in lines[top:body]))
    )
    if numbering:
        rows.insert(0, PrintedRow(body - 1, [chunks(lines[body - 1])]))
    data = sum(any(len(line) > 1 for line in r.lines) for r in rows)
    if data < (1 if with_ord and len(columns) > 2 else 2) or (timed and not _is_timed(rows)):
        return None, max(at + 1, seen)
    head_row = PrintedRow(top, head)
    table = RawTable("columns", top, last, len(columns), in_columns([head_row, *rows], columns))
    table.printed_head = 1
    table.left = left
    return table, last


def _head_lines(lines: Sequence[Line], at: int, end: int) -> tuple[int, int]:
    """First line of the header and first line after it. Cells of a header wrap, and its ordinal word is centred."""
    top = at
    while top > 0 and at - top < _HEAD_LINES - 1 and not lines[top].gap and _head_like(lines[top - 1]):
        top -= 1
    if (
        top > 0
        and at - top < _HEAD_LINES - 1
        and not lines[top].gap
        and _is_lone_head(lines[top - 1], lines[top : at + 1], lines[at + 1] if at + 1 < end else None)
    ):
        top -= 1
    body = at + 1
    above = at - top
    while body < end and body - at < _HEAD_LINES and not lines[body].gap:
        row = chunks(lines[body])
        wraps = above or len(chunks(lines[at])) == 1 or _wraps(row, lines[at])
        if is_ord(row[0].text) or not wraps or any(len(c.text) > _HEAD_CELL for c in row):
            break
        if body - at > above and above:
            break
        body += 1
    return top, body


def _numbers(line: Line) -> bool:
    """`(1)   (2)   (3)` under a header."""
    return is_numbering(RawRow([cell_of([line.piece(c.i, c.j)]) for c in chunks(line)], 0, 0))


def _head_like(line: Line) -> bool:
    row = chunks(line)
    return len(row) > 1 and all(len(c.text) <= _HEAD_CELL for c in row) and not is_ord(row[0].text)


def _is_lone_head(line: Line, head: Sequence[Line], last: Line | None) -> bool:
    """Whether a line holds the first words of one cell of a header, alone since that cell has the most lines.

    Args:
        line: right above the header.
        head: the lines of the header down to the one with its ordinal word.
        last: the line below that one.
    """
    row, columns = chunks(line), bands(map(chunks, head))
    first = row[0]
    if len(row) > 1 or len(columns) < 3 or len(first.text) > _LONE_HEAD or not first.text[0].isupper():
        return False
    if ":" in first.text or first.text[-1] in ".;0123456789":
        return False  # a unit, say: what the figures below are; or a title, `Năm 2026`, `Biểu số 1`
    at = band_at(first, columns)
    if at is not None:
        cell = [c for line in head for c in chunks(line) if band_at(c, columns) == at]
        return at > 0 and first.text.isupper() == cell[0].text.isupper()
    beside = all(first.end <= x or end <= first.x for x, end in columns)
    return beside and first.x > columns[0][1] and last is not None and band_at(first, bands([chunks(last)])) is not None


def _wraps(row: Sequence[Chunk], head: Line) -> bool:
    """Whether every chunk stands under a cell of the header and goes on with it: it begins with a small letter."""
    above = bands([chunks(head)])
    return all(band_at(c, above) is not None and (c.text[0].islower() or c.text[0] in "(/") for c in row)


def _body(lines: Sequence[Line], at: int, end: int, head: _Head) -> tuple[list[PrintedRow], int, list[Line], int]:
    """Rows below a header, the index after the last line, lines between that are of no row, and where it stopped."""
    rows: list[PrintedRow] = []
    left: list[Line] = []
    pending: list[Line] = []
    before = ""
    last = at
    while at < end:
        stop, group = at + 1, [chunks(lines[at])]
        while stop < end and not lines[stop].gap:
            row = chunks(lines[stop])
            if _ends(lines[stop], row, head.columns) or _may_head(lines[stop], row) or begins_part(lines, stop, end):
                break
            if _heads_text(row, group, head) or ends_page(lines, stop, end, head.columns):
                break
            group.append(row)
            stop += 1
        if skippable(lines[at:stop], head.printed):
            pending += lines[at:stop]
            at = stop
            continue
        if pending and key(lines[at].text) in head.printed:
            break  # a table of its own, whose columns may have other places; `join` puts both together
        found = _rows(at, group, before, head)
        if not found:
            break
        left += pending
        pending = []
        rows += found
        before = next((o for r in reversed(found) if (o := _ordinal(r, head.columns))), before)
        last = at = stop
        goes_on = at < end and (lines[at].gap > 0 or key(lines[at].text) in head.printed)
        if not goes_on and not (at < end and ends_page(lines, at, end, head.columns)):
            break
    return rows, last, left, at


def _ends(line: Line, row: Sequence[Chunk], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether a line of these chunks is no part of the table, though no blank line stands before it."""
    if len(row) > 1 or _BREAK.match(line.text) is None:
        return False
    first = row[0]
    return first.x < columns[-1][0] < first.end or sum(first.x < x and end < first.end for x, end in columns) > 1


def _heads_text(row: Sequence[Chunk], above: Sequence[list[Chunk]], head: _Head) -> bool:
    """Whether a heading of the text stands below rows that have no dot behind their number: `5. Tổ chức thực hiện`."""
    if len(row) > 1 or not head.with_ord or _SECTION.match(row[0].text) is None:
        return False
    if not row[0].x < head.columns[1][0] < row[0].end:
        return False
    return next((o for line in reversed(above) if (o := _is_ord_chunk(line, head.columns))), "").isdigit()


def _is_timed(rows: Sequence[PrintedRow]) -> bool:
    """Whether every row below a header of two columns begins with a clock: else its second line is text."""
    return all(is_clock(row.lines[0][0].text) for row in rows)


def _is_ord_chunk(row: Sequence[Chunk], columns: Sequence[tuple[int, int]]) -> str:
    """The ordinal at the start of a line, or nothing."""
    first = row[0]
    if first.x >= columns[1][0]:
        return ""
    if is_ord(first.text):
        return first.text
    word = first.text.split(" ", 1)[0]
    # one blank between the ordinal and the text: only a number can be told from a word
    return word if len(row) > 1 and word[0].isdigit() and is_ord(word) and first.x <= columns[0][1] else ""


def _ordinal(row: PrintedRow, columns: Sequence[tuple[int, int]]) -> str:
    return next((o for line in row.lines if (o := _is_ord_chunk(line, columns))), "")


def _rows(at: int, group: list[list[Chunk]], before: str, head: _Head) -> list[PrintedRow]:
    """The rows of lines without a blank one between them; none when the lines are no part of the table."""
    ords = [k for k, row in enumerate(group) if _is_ord_chunk(row, head.columns)] if head.with_ord else []
    several = sum(len(row) > 1 for row in group)
    if not ords:
        if several * 2 < len(group) or (head.with_ord and not before) or any(_BREAK.match(r[0].text) for r in group):
            return []
        if head.with_ord:
            return [PrintedRow(at, group)]
        starts = starts_at_clocks(group) or range(len(group))
        return [PrintedRow(at + a, group[a:b]) for a, b in pairwise([*starts, len(group)])]
    if before and not follows(before, _is_ord_chunk(group[ords[0]], head.columns)) and not several:
        return []
    if not several and all(len(row) == 1 for row in group) and len(group[0][0].text) > _HEAD_CELL:
        return []
    cuts = _cuts(group, ords, head.columns, torn=not before and not _opens(group[ords[0]], head.columns))
    return [PrintedRow(at + a, group[a:b]) for a, b in zip(cuts, [*cuts[1:], len(group)], strict=True)]


def _opens(row: Sequence[Chunk], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether the ordinal of a line is the first of a list."""
    return is_first(_is_ord_chunk(row, columns))


def _cuts(group: list[list[Chunk]], ords: list[int], columns: Sequence[tuple[int, int]], *, torn: bool) -> list[int]:
    """Where rows begin: at their ordinals; around them when ordinals stand in the middle of their rows."""
    around = cuts_around(group, ords, columns, torn=torn) if len(ords) > 1 or ords[0] else None
    if around is not None:
        return around
    return sorted({0, *ords, *_totals(group, ords[-1] + 1)})


def _totals(group: list[list[Chunk]], at: int) -> list[int]:
    """Lines that begin a row without an ordinal: a total, or figures under figures."""
    out: list[int] = []
    for k in range(at, len(group)):
        row = group[k]
        figures = sum(kind_of(c.text) in ("money", "ord") for c in row)
        if key(row[0].text).startswith(("tổng", "cộng")) or (figures > 1 and figures >= len(row) - 1):
            out.append(k)
    return out
