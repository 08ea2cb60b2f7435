"""Lines to blocks: tables set apart, tables that only make a layout (letterhead, signature) opened into pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from ..reference.sign import find_sign_line
from ..text.fold import fold
from ..text.grid import Grid, GridCell
from ..text.lines import Line
from ..text.patterns import pattern
from ..text.source import Mark, MarkKind
from . import recipients, signature
from .addressees import is_addressed_row
from .labels import BULLETS, read_label
from .ledger import Ledger
from .letterhead import QUOC_HIEU, TIEU_DE, TIEU_NGU
from .metadata import is_label, is_pair
from .paragraphs import Block
from .subject_ends import KEM_THEO
from .tables import TableBlock, find_tables, marked_tables
from .tables.kinds import is_ord

_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS, _MOST_TEXT = 12, 4, 24, 1200
"""A letterhead or a signature has no more."""


_HEAD_CELLS, _BOX_LABELS, _UNTITLED, _MOST_SIGNING = 4, 3, 8, 16
_COUNTED, _COUNTED_ROWS = pattern(r"\d{1,2}[a-z]?[.)]?"), 3


_SENTENCE = 60  # characters of a line that is one, with its full stop; the recipients below a signature are shorter


@dataclass(frozen=True)
class _Page:
    """Lines among which a table stands."""

    lines: Sequence[Line]

    @cached_property
    def last(self) -> int:
        """Where the text ends: with its last section, its last sentence, or the last office of one who signs."""
        return next((line.end for line in reversed(self.lines) if _is_text(line.fold)), 0)

    @cached_property
    def enclosed(self) -> float:
        """Where what is enclosed begins, in which nobody signs without the place for a hand."""
        return next((line.start for at, line in enumerate(self.lines) if _is_enclosed(self.lines, at)), inf)


def _is_enclosed(lines: Sequence[Line], at: int) -> bool:
    fold = lines[at].fold
    if fold.startswith("PHỤ LỤC") or (fold[0] == "(" and KEM_THEO.match(fold) is not None):
        return True
    return fold.startswith("DANH SÁCH ") and at > 0 and signature.name_in(lines[at - 1].fold) is not None


def _is_text(fold: str) -> bool:
    if fold[0] in BULLETS:
        return False
    return (len(fold) > _SENTENCE and fold[-1] in ".;:") or signature.is_signing(fold) or read_label(fold) is not None


def _is_layout(block: TableBlock, page: _Page) -> bool:
    """Whether a table holds the letterhead or the signature: then its cells are pieces of the page, not data."""
    filled = [c for c in block.grid.cells if c.text]
    pieces = [piece for row in block.pieces for piece in row if piece.text]
    n = len(filled)
    if not pieces or _is_data(block.grid, filled):
        return False
    if n == 1:
        return True  # a frame around a line
    if n <= 6 and is_addressed_row(pieces):
        return True
    for piece in pieces:
        text = piece.fold
        if QUOC_HIEU.search(text) or TIEU_NGU.search(text) or TIEU_DE.fullmatch(text) or recipients.is_head(text):
            return True
        if n <= 6 and any(signature.is_mark(p.fold) for p in signature.part(piece)):
            return True
        if signature.is_mark(text) or (n <= 3 and signature.is_signing(text)):
            return True
    if n <= _MOST_SIGNING and _is_signed(block, page):
        return True
    head = filled[:_HEAD_CELLS]
    if any(QUOC_HIEU.search(c.text) or TIEU_DE.match(c.text) for c in head):  # over two lines of its cell
        return True
    return n <= _UNTITLED and any(find_sign_line(fold(c.text)) is not None for c in head[:3])


_PARTIES = ("ĐẠI DIỆN", "BÊN ")
"""How cells begin that name who signs together; who chairs and who writes are also told at the head of minutes."""


def _is_signed(block: TableBlock, page: _Page) -> bool:
    """Whether people sign side by side: their offices in capitals in the first row, in the last one names below each.

    `ĐẠI DIỆN BÊN A | ĐẠI DIỆN BÊN B` / `GIÁM ĐỐC | GIÁM ĐỐC` / `Trần Văn Mẫu | Vũ Văn Thử`. Those who are no parties
    may be the members of a committee: there must be a row of what stands for the hands, or nothing of the text below.
    """
    rows = [pieces for row in block.pieces if (pieces := [p for p in row if p.text])]
    filled = [[piece.fold for piece in row] for row in rows]
    if len(filled) < 2 or not (1 < len(filled[0]) == len(filled[-1])) or not all(map(str.isupper, filled[0])):
        return False
    if not any(all(map(signature.is_signing, row)) for row in filled[:2]):  # BÊN A | BÊN B stand above the offices
        return False
    parties = all(fold.startswith(_PARTIES) for fold in filled[0])
    if not parties and any(all(map(signature.SIGNED.fullmatch, row)) for row in filled[1:]):
        return True
    named = all(signature.name_in(fold) or signature.SIGNED.fullmatch(fold) for fold in filled[-1])
    return named and (parties or page.last < rows[-1][-1].end < page.enclosed)


def _is_data(grid: Grid, filled: Sequence[GridCell]) -> bool:
    """Whether a table is larger than a layout, or lists something, as the page's own box does."""
    if len({c.col for c in filled}) > _MOST_COLUMNS:
        return True
    if (grid.n_rows > _MOST_ROWS or len(filled) > _MOST_CELLS) and not _is_closing(filled):
        return True
    if grid.n_cols > _MOST_COLUMNS and sum(len(c.text) for c in filled) > _MOST_TEXT:
        return True  # a form with its letterhead inside
    if sum(1 for c in filled if c.col == 0 and _COUNTED.fullmatch(c.text)) >= _COUNTED_ROWS:
        return True  # a list of the parts of a letterhead, for one
    return sum(1 for c in filled[:_MOST_ROWS] if is_label(c.text)) >= _BOX_LABELS


_LONG_CLOSING, _CLOSING_HEAD = 60, 3  # rows of a closing part that has one for each line; those that its heads stand in


def _is_closing(filled: Sequence[GridCell]) -> bool:
    """Whether a table has a row for each recipient, with bullets: their head on top, and beside it who signs."""
    top = [(c.col, fold(c.text)) for c in filled if c.row < _CLOSING_HEAD]
    heads = {col for col, text in top if recipients.is_head(text)}
    signing = {col for col, text in top if signature.is_signing(text)}
    items = [recipients.is_item(c.text) for c in filled if c.col in heads]
    signed = len(heads) == 1 and bool(signing - heads) and 2 * sum(items) >= len(items)
    return signed and filled[-1].row < _LONG_CLOSING


_BOX_LINES = 60


def _below_box(lines: Sequence[Line]) -> int:
    """Index of the first row of a letterhead right below rows of the page's box, where both are drawn; 0 if none is."""
    for i, line in enumerate(lines[:_BOX_LINES], 1):
        if "|" in line.fold and is_pair(line.fold.lstrip("| ")) and i < len(lines) and "|" in lines[i].fold:
            below = lines[i : i + 4]
            if any(_MOTTO.search(each.fold) for each in below) and not is_pair(below[0].fold.lstrip("| ")):
                return i
    return 0


_MOTTO = pattern(r"CỘNG\s+H[ÒO][AÀ]\b")
_GRID_SIGNS = pattern(r"[|+\-:=]+")


@dataclass(frozen=True, slots=True)
class SetApart:
    """Lines that the reader knows not to be of the text: what of the page they are, and notes below it."""

    text: list[Line]
    furniture: list[tuple[str, Line]]
    notes: list[list[Line]]


def set_apart(lines: list[Line], marks: Sequence[Mark]) -> SetApart:
    """Part the lines by the reader's marks for furniture and footnotes. Lines that a reader does not see are left out.

    Args:
        lines: all lines of the source, in order.
        marks: of the source, sorted by start.
    """
    apart = [m for m in marks if m.kind in (MarkKind.FURNITURE, MarkKind.FOOTNOTE)]
    if not apart:
        return SetApart(lines, [], [])
    out = SetApart([], [], [])
    starts = [line.start for line in lines]
    at = 0
    for mark in apart:
        first, last = bisect_left(starts, mark.start, at), bisect_left(starts, mark.end, at)
        out.text.extend(lines[at:first])
        inside = lines[first:last]
        if mark.kind is MarkKind.FURNITURE:
            out.furniture.extend((str(mark.value), line) for line in inside)
        elif inside:
            out.notes.append(inside)
        at = max(at, last)
    out.text.extend(lines[at:])
    return out


def outside_tables(lines: Sequence[Line], marks: Sequence[Mark]) -> Sequence[Line]:
    """The lines that stand in no table of the reader's: they alone can show how a copy was flattened."""
    tables = [m for m in marks if m.kind is MarkKind.TABLE]
    if not tables:
        return lines
    out: list[Line] = []
    starts = [line.start for line in lines]
    at = 0
    for table in tables:
        first, last = bisect_left(starts, table.start, at), bisect_left(starts, table.end, at)
        out += lines[at:first]
        at = max(at, last)
    return [*out, *lines[at:]]


def blocks(lines: Sequence[Line], text: str, marks: Sequence[Mark], ledger: Ledger) -> list[Block]:
    """Lines and data tables in reading order; the cells of a layout table come column by column.

    The signs that drew a table are entered as markup.
    """
    out: list[Block] = []
    page = _Page(lines)
    at = 0
    for table in marked_tables(lines, marks) if marks else ():
        out += _drawn(lines[at : table.first], text, ledger, page)
        at = table.last
        out += _opened(table) if _is_lone_row(table) or _is_layout(table, page) else [table]
    return out + _drawn(lines[at:], text, ledger, page)


_ENTRY = 4  # cells of a lone row that is a table


def _is_lone_row(table: TableBlock) -> bool:
    """Whether a table has one row that parts a page, and not the entry of a list with its number and its columns."""
    if table.grid.n_rows > 1:
        return False
    cells = [c.text for c in table.grid.cells if c.text]
    return len(cells) < _ENTRY or not is_ord(cells[0])


def _drawn(lines: Sequence[Line], text: str, ledger: Ledger, page: _Page) -> list[Block]:
    """Lines with the tables that characters draw in them; a box and the letterhead right below it are two."""
    cut = _below_box(lines)
    above = _in_tables(lines[:cut], text, ledger, page) if cut else []
    return above + _in_tables(lines[cut:], text, ledger, page)


def _in_tables(lines: Sequence[Line], text: str, ledger: Ledger, page: _Page) -> list[Block]:
    tables = find_tables(lines, text)
    out: list[Block] = []
    at = 0
    for table in tables:
        out += _plain(lines[at : table.first])
        at = table.last
        start, end = lines[table.first].start, lines[table.last - 1].end
        ledger.markup += _signs(start, end, table, text)
        layout = _is_layout(table, page)
        out += _opened(table) if layout else [table]
        if layout:
            ledger.page("running_head", table.again)
    return out + _plain(lines[at:])


def _plain(lines: Sequence[Line]) -> list[Line]:
    """Lines of no table: those with pipes that markup breaks are no rows after all."""
    if not any(True for line in lines if "\n" in line.text):
        return list(lines)
    return [piece for line in lines for piece in line.parted()]


def _opened(table: TableBlock) -> list[Line]:
    """The pieces column by column; from a row of addressees on row by row, since they stand beside their word."""
    rows = [[piece for piece in row if piece.text] for row in table.pieces]
    letter = next((i for i, row in enumerate(rows) if is_addressed_row(row)), len(rows))
    next_head = _next_letterhead(rows[:letter])
    return [
        *_by_column(rows[:next_head]),
        *_by_column(rows[next_head:letter]),
        *(piece for row in rows[letter:] for piece in row),
    ]


def _by_column(rows: Sequence[Sequence[Line]]) -> list[Line]:
    return sorted((piece for row in rows for piece in row), key=lambda p: (p.cell, p.start))


def _next_letterhead(rows: Sequence[Sequence[Line]]) -> int:
    """Index of the row of a letterhead right below rows that close the document before it; 0 where there is none."""
    closing = False
    for i, row in enumerate(rows):
        if closing and any(QUOC_HIEU.search(piece.fold) for piece in row):
            return i
        closing = closing or any(recipients.is_head(p.fold) or signature.is_mark(p.fold) for p in row)
    return 0


def _signs(first: int, last: int, table: TableBlock, text: str) -> list[tuple[int, int]]:
    """The pipes and rules that drew a table, between its cells and at its edges."""
    out: list[tuple[int, int]] = []
    at = first
    for start, end in [*sorted([(p.start, p.end) for row in table.pieces for p in row if p.text]), (last, last)]:
        if start > at:
            out += [m.span() for m in _GRID_SIGNS.finditer(text, at, start)]
        at = max(at, end)
    return out
