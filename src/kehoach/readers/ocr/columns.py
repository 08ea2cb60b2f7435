"""Columns side by side, each read anew from its own part of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ..pdf.columns import find_zones
from ..pdf.model import Page, Row, Rule, Word, rows_of
from ..pdf.tables import find_tables
from .looks import Box, Found, Look, instead, look_twice

if TYPE_CHECKING:
    from ..pdf.open import Deadline


def column_boxes(words: Sequence[Word], rules: Sequence[Rule], page: Page) -> list[Box]:
    """Where columns stand side by side (letterhead, signature): left, top, right and lower edge of each column.

    Tesseract takes lines of two columns for one when they are nearly level, and loses some of them.
    """
    _, rest = find_tables(rules, words, scanned=True)
    rows = rows_of(rest)
    boxes: list[Box] = []
    for zone in find_zones(rows):
        if isinstance(zone, Row) or (zone.is_grid and not zone.is_layout) or len(boxes) >= 8:
            continue
        top, low = zone.top, max(row.bottom for row in zone.rows)
        above = max((r.bottom for r in rows if r.base < zone.rows[0].base - 3), default=0.0)
        below = min((r.top for r in rows if r.base > zone.rows[-1].base + 3), default=page.height)
        top, low = max(above + 1, top - 30), min(below - 1, low + 30)
        edges = [0.0, *((a + b) / 2 for a, b in zone.gutters[-1:]), page.width]
        boxes += [(a, top, b, low) for a, b in pairwise(edges)]
    return boxes


def read_again(looks: Sequence[Look], found: Sequence[Found], box: Box, deadline: Deadline) -> list[Found]:
    """The words with those of a box read anew from it alone, if that gives as many letters."""
    left, top, right, low = box
    if right - left < 20 or low - top < 8:
        return list(found)
    anew = [w.moved(box, left, top) for w in look_twice([look.crop(box) for look in looks], deadline)]
    return instead(found, anew, box)
