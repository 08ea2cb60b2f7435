"""Rows that head the rows below them (docs/domain.md 6.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...text.grid import GridCell
from ...text.patterns import pattern
from .kinds import is_ord, opens_group

_TOTAL = pattern(r"(?:tổng|cộng)\b", re.IGNORECASE)
_PARENT = pattern(r"(?P<number>\d{1,3}(?:\.\d{1,2})*)[.)]?")
_NARROW = 2  # a table of two columns has no room for a row that names a group: every row has a blank cell sometimes


def group_rows(cells: Sequence[GridCell], n_cols: int, header_rows: int) -> tuple[int, ...]:
    """Numbers of the rows below the header that name a group: `I | TRUYỀN THÔNG`, or `2` above `2.1`.

    Args:
        cells: of the whole table, in order of row and column.
        n_cols: width of the table.
        header_rows: rows above the data.
    """
    rows: dict[int, list[GridCell]] = {}
    for cell in cells:
        if cell.row >= header_rows:
            rows.setdefault(cell.row, []).append(cell)
    order = sorted(rows)
    firsts = [rows[r][0].text if rows[r][0].col == 0 else "" for r in order]
    parents = {r for r, (a, b) in zip(order, pairwise(firsts), strict=False) if _has_child(a, b)}
    return tuple(r for r in order if r in parents or _names_group(rows[r], n_cols))


def _has_child(number: str, following: str) -> bool:
    """Whether an ordinal is followed by its first decimal."""
    parent, child = _PARENT.fullmatch(number), _PARENT.fullmatch(following)
    return parent is not None and child is not None and child["number"] == f"{parent['number']}.1"


def _names_group(row: Sequence[GridCell], n_cols: int) -> bool:
    """Whether a row holds one text, perhaps behind an ordinal, and all other places are blank and its own."""
    if n_cols <= _NARROW or sum(c.colspan for c in row) < n_cols:
        return False  # a cell from above reaches into the row, so it is one of the rows of that cell
    texts = [c for c in row if c.text]
    if not 1 <= len(texts) <= 2 or texts[0].col > 1 or _TOTAL.match(texts[-1].text):
        return False
    if len(texts) == 1:
        return not is_ord(texts[0].text) and (texts[0].colspan == n_cols or opens_group(texts[0].text))
    number, name = texts[0].text, texts[1].text
    if not is_ord(number) or texts[1].col != 1 or is_ord(name):
        return False
    return not number[0].isdigit() or name.isupper()
