"""Lines with pipes: where the cells of a line are, and which runs of lines can be a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reference.columns import is_ord_head, role_of
from ...text.lines import Line
from ...text.patterns import pattern
from .kinds import is_ord, opens_group
from .raw import MAX_COLUMNS, Ink, RawCell, RawRow, cell_of, empty_cell

_SEPARATOR = pattern(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
"""`|---|---|`, `---|---`: syntax of Markdown, which trafilatura prints too under a row of <th>."""

_PIPE = pattern(r"(?<!\\)\|")
_BULLET = pattern(r"[-+*•–]\s*\S")
_SPILL = 60  # lines that one cell may take


def is_separator(line: Line) -> bool:
    """Whether the line is a separator row."""
    text = line.text
    if text[-1] not in "|-:" or not ("--" in text or ":-" in text or "-:" in text):
        return False  # a single hyphen in a cell is a value that is missing
    return _SEPARATOR.fullmatch(text) is not None


@dataclass(slots=True)
class PipeLine:
    """A line of a run and what it looks like. `count` is the number of pipes that close a cell, capped."""

    index: int
    line: Line
    count: int
    leads: bool  # starts with a pipe
    ends: bool  # ends with a pipe
    separator: bool
    bare: bool  # one pipe and nothing else: it closes a blank cell

    @property
    def inner(self) -> bool:
        """Whether a pipe stands between two texts, or the line starts with one: more than `text |`."""
        return not self.bare and (self.leads or self.count > 1 or not self.ends)


def look(index: int, line: Line) -> PipeLine:
    """What a line with pipes looks like."""
    text = line.text
    if text == "|":
        return PipeLine(index, line, 1, True, True, False, True)
    count = min(text.count("|"), MAX_COLUMNS)
    return PipeLine(index, line, count, text[0] == "|", text[-1] == "|", is_separator(line), False)


def runs(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[list[PipeLine]]:
    """Runs of lines that may be one pipe table, outside of what is taken, in order.

    Lines that a cell spilled over are among them.
    """
    at, n = 0, len(lines)
    past = dict(taken)
    while at < n:
        if at in past:
            at = past[at]
            continue
        text = lines[at].text
        if "|" not in text or _only_closes(lines, at, text):
            at += 1
            continue
        run = [look(at, lines[at])]
        at += 1
        while at < n:
            line = lines[at]
            if at in past:
                break
            if "|" in line.text:
                this = look(at, line)
                if line.gap and not _across(run, this):
                    break
                run.append(this)
                at += 1
                continue
            spilled = _spill(lines, at, run) or _band(lines, at, run)
            if not spilled:
                break
            run += [look(k, lines[k]) for k in range(at, spilled)]
            at = spilled
        yield run


def _only_closes(lines: Sequence[Line], at: int, text: str) -> bool:
    """Whether a line closes one cell and the next does not go on with its row: no run starts there."""
    if text[-1] != "|" or "|" in text[:-1]:
        return False
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    return following[:1] != "|" or following == "|"


def _across(run: list[PipeLine], this: PipeLine) -> bool:
    """Whether a line after a blank one still belongs to the run."""
    if this.bare:
        return run[-1].inner
    return run[-1].ends and this.ends and this.inner and this.count == run[0].count and this.leads == run[0].leads


def _spill(lines: Sequence[Line], at: int, run: list[PipeLine]) -> int:
    """End of the lines without pipes that belong to the open cell of the run, or 0: a list inside a cell spills."""
    last = run[-1]
    if not (last.inner or last.bare) or not run[0].ends:
        return 0
    bullets = True
    for k in range(at, min(len(lines), at + _SPILL)):
        line = lines[k]
        if line.gap > 1:
            return 0
        if "|" in line.text:
            fits = last.count + line.text.count("|") <= run[0].count
            return k if line.text[0] == "|" and fits and (bullets or not last.ends) and not is_separator(line) else 0
        bullets = bullets and _BULLET.match(line.text) is not None
        if last.ends and not bullets:
            return 0
    return 0


def _band(lines: Sequence[Line], at: int, run: Sequence[PipeLine]) -> int:
    """End of a line that heads a group between two rows: a cell over the whole width, printed once. Or 0.

    Rows with a pipe at an end would print the others of its cells, and below a rule of Markdown cells go over lines;
    below the title of another table stands its header.
    """
    above, line, following = run[-1], lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if above.count < _BETWEEN or above.leads or above.ends or line.gap or " " not in line.text:
        return 0
    if not line.text[0].isalpha() or not opens_group(line.fold):
        return 0
    if following is None or following.gap or "|" not in following.text or any(p.separator for p in run[:_HEAD_LINES]):
        return 0
    below = look(at + 1, following)
    alike = below.count == above.count and not (below.leads or below.ends or below.separator)
    return at + 1 if alike and not _is_header(following.fold) else 0


def _is_header(fold: str) -> bool:
    """Whether a row holds names of columns: that of the ordinals comes first, or two others stand in it."""
    cells = [cell.strip() for cell in fold.split("|")]
    return is_ord_head(cells[0]) or (not is_ord(cells[0]) and sum(role_of(cell) is not None for cell in cells) > 1)


_HEAD_LINES = 4
_BETWEEN = 2  # pipes of a row at least


class RowBuilder:
    """Collects the cells of one row over several lines."""

    def __init__(self, first: int) -> None:
        """Begin a row on line `first`."""
        self.first = self.last = first
        self.cells: list[RawCell] = []
        self._open: list[Line] = []
        self._ragged = False  # more cells than columns that a table may have
        self._turned = False  # a new line has begun since the last pipe
        self._blank = False

    def add(self, index: int, line: Line, *, skip_lead: bool) -> None:
        """Add a line; `skip_lead`: a pipe at its very start opens the row and closes no cell."""
        self.last = index + 1
        text = line.text
        if text == "|" and self.cells:
            if self._open or len(self.cells) < 2 * MAX_COLUMNS:
                self._turned = True
                self._close()
            return
        skip = 1 if skip_lead and text[0] == "|" else 0
        parts = _PIPE.split(text, MAX_COLUMNS) if "\\|" in text else text.split("|", MAX_COLUMNS)
        self._ragged |= len(parts) > MAX_COLUMNS
        at = skip
        cells = self.cells
        for part in parts[skip:]:
            if at > skip:
                self._close()
            end = at + len(part)
            if part:
                if part.isspace():
                    self._blank = True
                else:
                    self._open.append(line.piece(at, end, cell=len(cells)))
            at = end + 1
        self._turned = True

    def _close(self) -> None:
        if self._open:
            self.cells.append(cell_of(self._open))
            self._open = []
        else:
            self.cells.append(empty_cell(Ink.BLANK if self._turned else Ink.SPACE if self._blank else Ink.BARE))
        self._turned = self._blank = False

    @property
    def open(self) -> bool:
        """Whether text stands after the last pipe."""
        return bool(self._open)

    def row(self) -> RawRow:
        """The row, an open cell closed."""
        if self._open:
            self._close()
        return RawRow(self.cells, self.first, self.last, self._ragged)
