"""Cells one after another, each closed by a pipe: on a line of its own (profile F6) or at the end of its text (F9).

The pipes are the only thing that is printed, so the number of columns comes from the header: it starts with the name
of the ordinal column and ends before the first ordinal. Without such a header the cells are taken two by two, which is
how letterheads and signatures come (docs/domain.md 0.4, F6 and F9; 6.4, other shapes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reference.columns import is_ord_head, role_of
from ...reference.organs import organ_head
from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from .heads import is_numbering
from .kinds import follows, is_ord
from .raw import RawCell, RawRow, RawTable, cell_of

_CELL = 40  # lines of one cell at most, inside a row
_LAYOUT_CELL = 12  # lines of one cell at most in a letterhead or a signature
_BLANKS = 2  # blank cells side by side in a letterhead
_LAYOUT_CELLS = 64  # more of them, and there is no telling how they are to be laid out
_COLUMNS = range(1, 31)
_BREAK = pattern(
    r"""
      (?:Điều|Chương|Phần|Mục)\s[\dIVX]+ | [IVX]+\.\s | Căn\scứ\s | \(?(?:Ban\shành\s)?[Kk]èm\stheo
      | (?:KẾ\sHOẠCH|QUYẾT\sĐỊNH|CHỈ\sTHỊ|THÔNG\sBÁO|CÔNG\sĐIỆN|HƯỚNG\sDẪN|TỜ\sTRÌNH|BÁO\sCÁO|NGHỊ\sQUYẾT|PHỤ\sLỤC)\b
    """,
    re.VERBOSE,
)
_RECIPIENTS = "nơi nhận"


@dataclass(slots=True)
class Segment:
    """Lines up to a pipe: one cell, and before it whatever stood there. `first`/`last` index the lines."""

    first: int
    last: int
    lines: list[Line]  # of text, the closing pipe left out

    def cell(self, skip: int = 0) -> RawCell:
        """The cell, without its first `skip` lines."""
        return cell_of(self.lines[skip:])

    def tail(self) -> int:
        """How many lines at the start are not of the cell, when nothing says where it begins."""
        lines = self.lines
        if not lines:
            return 0
        k = len(lines) - 1
        if is_ord_head(lines[k].text):
            return k
        while k and not lines[k].gap and _BREAK.match(lines[k].text) is None and _alike(lines[k - 1], lines[k]):
            k -= 1
        if lines[k].text[0] in "-+•*–":
            for i in range(k, max(-1, k - _LAYOUT_CELL), -1):
                if key(lines[i].text).startswith(_RECIPIENTS):
                    return i
        return k


def _alike(above: Line, line: Line) -> bool:
    """Whether two lines can be of one cell of a letterhead: both in capitals, or the lower one a rule or a number."""
    if above.text[0] in "-+•*–" or line.text[0] in "-+•*–":
        return above.text[-1] in ";,:" or not line.text.strip("-_—– ") or above.text.isupper()
    return above.text.isupper() or not (above.text[-1] in ".;:" or _opens_letterhead(above.fold, line.fold))


def _opens_letterhead(above: str, fold: str) -> bool:
    """Whether a letterhead begins with a line in capitals: what stands in small letters above is the page's title.

    >>> _opens_letterhead("Kế hoạch trồng cây năm 2024", "ỦY BAN NHÂN DÂN XÃ MẪU"), _opens_letterhead("Tỉnh", "SỞ Y TẾ")
    (True, False)
    """
    if not fold.isupper() or " " not in above:
        return False
    return organ_head(fold) is not None and organ_head(above.upper()) is None


def cell_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables of closed cells in the lines that no other table has taken."""
    at = 0
    for first, last in [*taken, (len(lines), len(lines))]:
        for segments in _runs(_segments(lines, at, first)):
            if len(segments) > 1:
                yield from _tables(segments, lines, first)
        at = last


def _runs(segments: Iterator[Segment]) -> Iterator[list[Segment]]:
    """Segments that stand one behind the other; a line with pipes inside, which is none, parts two runs."""
    run: list[Segment] = []
    for segment in segments:
        if run and segment.first != run[-1].last:
            yield run
            run = []
        run.append(segment)
    yield run


def _segments(lines: Sequence[Line], at: int, end: int) -> Iterator[Segment]:
    begin = at
    for k in range(at, end):
        line = lines[k]
        text = line.text
        if text[-1] != "|":
            continue
        if "|" in text[:-1]:
            begin = k + 1
            continue
        body = list(lines[begin:k])
        if len(text) > 1:
            body.append(line.piece(0, len(text) - 1))
        yield Segment(begin, k + 1, body)
        begin = k + 1


def _tables(segments: list[Segment], lines: Sequence[Line], end: int) -> Iterator[RawTable]:
    k = 0
    while k < len(segments):
        width = _width(segments, k)
        if width:
            ruled, k = _ruled(segments, k, width)
            ruled.cut = ruled.rows[-1].ragged and ruled.last >= end - 1 and end == len(lines)
            yield ruled
            continue
        table, k = _layout(segments, k)
        if table is not None:
            yield table


def _last_line(segment: Segment) -> str:
    return segment.lines[-1].text if segment.lines else ""


def _width(segments: list[Segment], k: int) -> int:
    """Number of columns when a header starts at segment `k`: cells up to the first ordinal. 0 if none does."""
    if not is_ord_head(_last_line(segments[k])):
        return 0
    for n in _COLUMNS:
        if k + n >= len(segments) or len(segments[k + n].lines) > _LAYOUT_CELL:
            return 0
        if is_ord_head(_last_line(segments[k + n])):  # another header: this one is none, and no cell is read twice
            return 0
        text = " ".join(line.text for line in segments[k + n].lines)
        if is_ord(text.strip("()")):
            return n if n > 1 else 0
    return 0


def _row(segments: Sequence[Segment], *, skip: int = 0) -> RawRow:
    cells = [s.cell(skip if i == 0 else 0) for i, s in enumerate(segments)]
    return RawRow(cells, segments[0].first + skip, segments[-1].last)


def _ruled(segments: list[Segment], k: int, width: int) -> tuple[RawTable, int]:
    """A table with a header, from segment `k`; gives the first segment after it too."""
    rows = [_row(segments[k : k + width], skip=len(segments[k].lines) - 1)]
    k += width
    numbering = _row(segments[k : k + width])
    if is_numbering(numbering) and len(numbering.cells) == width and numbering.cells[-1].text.strip("()") != "1":
        rows.append(numbering)
        k += width
    before = ""
    while k < len(segments) and _starts_row(segments[k], before):
        n = 1
        before = segments[k].cell().text if is_ord(segments[k].cell().text) else before
        while n < width and k + n < len(segments) and len(segments[k + n].lines) <= _CELL:
            text = segments[k + n].cell().text
            if n > 1 and before and is_ord(text) and follows(before, text) and n < width - 1:
                break
            n += 1
        row = _row(segments[k : k + n])
        row.ragged = n < width
        rows.append(row)
        k += n
    return RawTable("cells", rows[0].first, rows[-1].last, width, rows, floating=True), k


def _starts_row(segment: Segment, before: str) -> bool:
    """Whether a segment can be the first cell of a row: the next ordinal, nothing, or a few words (a total)."""
    text = segment.cell().text
    if is_ord(text):
        return not before or follows(before, text) or not before[0].isdigit()
    return len(segment.lines) <= 2 and (not text or (len(text) < 60 and _BREAK.match(text) is None))


def _layout(segments: list[Segment], k: int) -> tuple[RawTable | None, int]:
    """Cells without a header, two to a row: as many as follow each other closely."""
    skip = segments[k].tail()
    end = k + 1
    while end < len(segments) and not _width(segments, end):
        blank = end
        while end < len(segments) and not segments[end].lines and end - blank < _BLANKS:
            end += 1
        if end == len(segments) or not _follows(segments[end]):
            end = blank
            break
        end += 1
    chosen = segments[k:end]
    if len(chosen) < 2 or len(chosen) > _LAYOUT_CELLS:
        return None, end
    width = 2 if len(chosen) % 2 == 0 else len(chosen) if len(chosen) < 6 else 2
    rows = [_row(chosen[i : i + width], skip=skip if i == 0 else 0) for i in range(0, len(chosen), width)]
    if sum(role_of(t) is not None for t in rows[0].texts()) == len(rows[0].cells) == width and len(rows) == 1:
        return None, end
    return RawTable("cells", rows[0].first, rows[-1].last, width, rows), end


def _follows(segment: Segment) -> bool:
    """Whether a segment is one cell and no stretch of the document that happens to stand before a pipe."""
    if len(segment.lines) > _LAYOUT_CELL or not segment.lines:
        return False
    return not any(_BREAK.match(line.text) for line in segment.lines)
