"""Which lines of a letterhead can be of the name of an organ, and which stand below it."""

from __future__ import annotations

import re

from ...reference.organs import organ_head
from ...reference.types import type_of_line
from ...text.lines import Line
from .reader import Letterhead

_LABEL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s")
"""A section that a row of a table drew into the letterhead."""


def is_organ(piece: Line, found: Letterhead) -> bool:
    """Whether a piece of a letterhead can be of an organ's name: what stands below the columns is not."""
    fold = piece.fold
    if found.organs and _below(piece, found):
        return False
    if len(fold) > 120 or (fold[-1] in ".;:" and not fold.isupper()):
        return False
    letters = [c for c in fold if c.isalpha()]
    if not letters or type_of_line(fold) is not None or _LABEL.match(fold):
        return False
    if sum([c.isupper() for c in letters]) > 0.85 * len(letters):
        return True
    return organ_head(fold.upper()) is not None and len(fold) < 70 and fold[0].isupper() and not found.organs


_COMPLETE = ("quoc_hieu", "so_hieu", "ngay_ban_hanh")


def _below(piece: Line, found: Letterhead) -> bool:
    """Whether a piece stands below the columns, or below a letterhead that has all else."""
    last = found.organs[-1]
    if piece.cell < 0 <= last.cell:  # unless it alone is on its row, above that of the number
        return "so_hieu" in found.values or "ngay_ban_hanh" in found.values or organ_head(piece.fold) is None
    complete = all(name in found.values for name in _COMPLETE)
    return complete and piece.number > last.number + 1 and organ_head(piece.fold) is None


_NAMED_BELOW = re.compile(r"TRƯỜNG|CÔNG TY|TRUNG TÂM|VIỆN|BAN QUẢN LÝ|CHI NHÁNH|HỢP TÁC XÃ|NHÀ MÁY|XÍ NGHIỆP")
"""Organs that have a name of their own, for which a line is often too short; the field of a sở is named beside it."""
_ORGAN_BELOW = re.compile(r"(?:KHOA|TỔ|CHI ĐOÀN|LỚP|BỘ MÔN)\b")
"""What is of that organ and no part of its name: `TRƯỜNG ĐẠI HỌC PHÚ LÂM` / `KHOA NGOẠI NGỮ`."""


def ends_organ(part: Line, found: Letterhead) -> bool:
    """Whether a line is the rest of the organ above it in the left column, where the right one has no line beside it.

    `ĐOÀN TRƯỜNG CAO ĐẲNG    ĐOÀN TNCS HỒ CHÍ MINH` / `CƠ KHÍ SÔNG LAM`: it stands right below, above number and date.
    """
    above = found.organs[-1] if found.organs else None
    if above is None or above.cell != 0 or part.cell >= 0 or part.number > above.number + 1 + part.gap:
        return False
    if _NAMED_BELOW.search(above.fold) is None:
        return False
    if "so_hieu" in found.values or "ngay_ban_hanh" in found.values or part.gap > 1 or part.indent > _LEFT:
        return False
    if _ORGAN_BELOW.match(part.fold) is not None:
        return False
    return part.fold.isupper() and " " in part.fold and all(c.isalpha() or c in " -,." for c in part.fold)


_LEFT = 30
"""Columns before a line of the left column at most."""
