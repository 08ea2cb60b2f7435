"""Lines to blocks: tables set apart, tables that only make a layout (letterhead, signature) opened into pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.lines import Line
from . import recipients, signature
from .ledger import Ledger
from .letterhead import QUOC_HIEU, TIEU_DE, TIEU_NGU
from .paragraphs import Block
from .sign import find_sign_line
from .tables import TableBlock, find_tables


def is_layout(block: TableBlock) -> bool:
    """Whether a table holds the letterhead or the signature: then its cells are pieces of the page, not data."""
    if block.grid.n_rows > 12 or block.grid.n_cols > 4:
        return False
    cells = [piece for row in block.pieces for piece in row if piece]
    if len(cells) > 24:
        return False
    for piece in cells:
        fold = piece.fold
        if QUOC_HIEU.search(fold) or TIEU_NGU.search(fold) or TIEU_DE.fullmatch(fold) or recipients.is_head(fold):
            return True
        if len(cells) <= 6 and any(signature.is_mark(p.fold) for p in signature.part(piece)):
            return True
        if signature.is_mark(fold) or (len(cells) <= 3 and signature.is_signing(fold)):
            return True
    return any(find_sign_line(piece.fold) is not None for piece in cells[:3]) and len(cells) <= 8


_GRID_SIGNS = re.compile(r"[|+\-:=]+")


def blocks(lines: Sequence[Line], text: str, ledger: Ledger) -> list[Block]:
    """Lines and data tables in reading order; the cells of a layout table come column by column.

    The signs that drew a table are entered as markup.
    """
    tables = find_tables(lines, text)
    if not tables:
        return list(lines)
    out: list[Block] = []
    at = 0
    for table in tables:
        out += lines[at : table.first]
        at = table.last
        start, end = lines[table.first].start, lines[table.last - 1].end
        pieces = _opened(table)
        ledger.markup += _signs(start, end, pieces, text)
        out += pieces if is_layout(table) else [table]
    out += lines[at:]
    return out


def _opened(table: TableBlock) -> list[Line]:
    pieces = [piece for row in table.pieces for piece in row if piece]
    pieces.sort(key=lambda p: (p.cell, p.start))
    return pieces


def _signs(first: int, last: int, pieces: Sequence[Line], text: str) -> list[tuple[int, int]]:
    """The pipes and rules that drew a table, between its cells and at its edges."""
    out, at = [], first
    for start, end in [*sorted((p.start, p.end) for p in pieces), (last, last)]:
        out += [m.span() for m in _GRID_SIGNS.finditer(text, at, max(at, start))]
        at = max(at, end)
    return out
