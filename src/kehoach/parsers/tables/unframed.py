"""Tables of Markdown without pipes at the ends of rows, some rows of which take several lines (docs/domain.md 6.4).

The rule says how many pipes a row has. What makes Markdown of a page so lets the number of a list, a heading or a break
in a cell begin a line, and prints a row that is one cell without any pipe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...text.lines import Line
from .kinds import is_ord, opens_group
from .pipes import PipeLine, RowBuilder, is_separator, look
from .raw import NOTHING, Ink, RawRow, RawTable, empty_cell, lines_of

_FEWEST = 2  # pipes of a row: with one it may lay out a letterhead
_LONGEST = 60  # lines of a row


def unframed_tables(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[RawTable]:
    """Tables below a rule without pipes at its ends, some rows of which are not one line; others are `pipe_tables`."""
    busy = lines_of(taken)
    free = 0
    for k in range(1, len(lines)):
        if k <= free or lines[k].text[0] not in "-:" or k in busy or not is_separator(lines[k]):
            continue
        rule, head = look(k, lines[k]), look(k - 1, lines[k - 1])
        if rule.ends or rule.count < _FEWEST or head.count != rule.count or head.leads or k - 1 in busy:
            continue
        walk = _Walk(lines, rule.count, busy, [_row(head)], k + 1)
        walk.run()
        if walk.odd and len(walk.rows) > 1:
            free = walk.sure
            yield _table(walk, head, rule)


def _row(p: PipeLine) -> RowBuilder:
    build = RowBuilder(p.index)
    build.add(p.index, p.line, skip_lead=False)
    return build


def _table(walk: _Walk, head: PipeLine, rule: PipeLine) -> RawTable:
    rows: list[RawRow] = []
    for build in walk.rows:
        row = build.row()
        blank = empty_cell(Ink.BARE) if len(row.cells) == 1 and len(rows) > 0 else NOTHING
        row.cells += [blank] * (rule.count + 1 - len(row.cells))
        rows.append(row)
    table = RawTable("markdown", head.index, walk.sure, rule.count + 1, rows)
    table.printed_head = 1
    table.left.append(rule.line)
    return table


def _goes_on(above: Line, this: PipeLine) -> bool:
    """Whether a line goes on with the cell that the line right above it left open."""
    return not this.line.gap and (above.text[-1] in ":;," or this.line.text[0].islower())


@dataclass(slots=True)
class _Walk:
    """Rows below the rule. `sure`: after the last line of a row that is whole; `odd`: some row is not one line."""

    lines: Sequence[Line]
    width: int
    busy: set[int]
    rows: list[RowBuilder]
    sure: int
    odd: bool = False

    def run(self) -> None:
        """Read rows until something stands there that is none."""
        while (end := self._next(self.sure)) > self.sure:
            self.sure = end

    def _line(self, k: int) -> PipeLine | None:
        return look(k, self.lines[k]) if k < len(self.lines) and k not in self.busy else None

    def _next(self, at: int) -> int:
        """Read the row at `at`; the end of it, `at` if there is none."""
        p = self._line(at)
        if p is None or p.separator:
            return at
        if not p.count:
            return self._lone(p)
        if p.line.gap or p.count > self.width:
            return at
        if p.count == self.width:
            self.rows.append(_row(p))
            return at + 1
        return self._several(p)

    def _lone(self, p: PipeLine) -> int:
        """A line without a pipe: the number of a row whose other cells stand below, or a row of one cell."""
        below = self._line(p.index + 1)
        if below is None or below.line.gap or below.count != self.width or below.separator:
            return p.index
        build = _row(p)
        if below.leads and is_ord(p.line.text):
            build.add(below.index, below.line, skip_lead=False)
        elif p.line.gap or below.leads or not (p.line.bold or len(self.rows) == 1 or opens_group(p.line.text)):
            return p.index
        self.odd = True
        self.rows.append(build)
        return build.last

    def _several(self, p: PipeLine) -> int:
        """A row of several lines: all of its pipes stand on them. A line that goes on in a cell stands right below."""
        build, count = _row(p), p.count
        for k in range(p.index + 1, p.index + _LONGEST):
            this = self._line(k)
            if this is None or this.separator:
                break
            if this.count == self.width and not this.leads and not this.line.gap:
                return self._short(p)
            count += this.count
            if count > self.width or (this.count and not this.leads and not _goes_on(self.lines[k - 1], this)):
                break
            build.add(k, this.line, skip_lead=False)
            if count == self.width:
                self.odd = True
                self.rows.append(build)
                return k + 1
        return p.index

    def _short(self, p: PipeLine) -> int:
        """A row above a whole one that has fewer cells."""
        self.odd |= p.count == 1 and p.ends
        self.rows.append(_row(p))
        return p.index + 1
