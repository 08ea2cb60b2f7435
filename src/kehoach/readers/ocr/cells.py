"""Cells of tables, each read anew from its own part of the picture.

Tesseract takes the lines of two cells for one when they are nearly level, and loses short lines in narrow columns. The
cells of a table are put below one another on a sheet, so that it looks once and sees one column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .looks import Box, Found, Look, instead, is_torn, look_twice, words_in

if TYPE_CHECKING:
    from ..pdf.open import Deadline

_GAP = 14.0  # points between cells on a sheet, and around them
_INSIDE = 1.0  # points that the border of a cell may take
_LEAST = 6.0  # points that a cell with text is high and wide
_SHEET = 1_500.0  # points; a higher sheet is begun anew
_SURE = 90.0  # per cent; a cell that was read as surely is not read anew
_LEGIBLE = 70.0  # per cent; what is read less surely is a pattern, dirt, a hand
_BEYOND = 3.0  # points that a word may reach over the border of its cell
_INK = 150  # of 255: darker is ink


class _Placed(NamedTuple):
    """A cell in the picture, and how far down its sheet it stands."""

    box: Box
    at: float


def read_cells(looks: Sequence[Look], found: Sequence[Found], boxes: Sequence[Box], deadline: Deadline) -> list[Found]:
    """The words with those of each cell read anew, where that gives as many letters.

    Args:
        looks: the picture in two sizes, without its ruling lines.
        found: all words of the picture.
        boxes: left, top, right and lower edge of each cell, in points of the picture.
        deadline: when recognition must be over.
    """
    out = list(found)
    for sheet in _sheets([box for box in boxes if _has_ink(looks[-1], box) and not _is_read(box, found)]):
        anew = look_twice([_laid_out(look, sheet) for look in looks], deadline)
        for placed in sheet:
            words = list(_moved_back(anew, placed))
            if _sure(words) >= _LEGIBLE:
                out = instead(out, words, placed.box)
    return out


def _sure(words: Sequence[Found]) -> float:
    """How sure recognition is of a letter, in per cent; 0 where there is none."""
    letters = sum(len(w.text) for w in words)
    return sum(w.sure * len(w.text) for w in words) / letters if letters else 0.0


def _is_read(box: Box, found: Sequence[Found]) -> bool:
    """Whether the words of a cell were read surely, none reaches into the next cell, and no line is torn."""
    inside = words_in(box, found)
    out = any(w.x0 < box[0] - _BEYOND or w.x1 > box[2] + _BEYOND for w in inside)
    return not out and _sure(inside) >= _SURE and not is_torn(inside)


def _has_ink(look: Look, box: Box) -> bool:
    left, top, right, low = box
    if right - left < _LEAST or low - top < _LEAST:
        return False
    darkest = look.crop(box).picture.getextrema()[0]
    return isinstance(darkest, int | float) and darkest < _INK


def _sheets(boxes: Sequence[Box]) -> Iterator[list[_Placed]]:
    """The cells on sheets, one below the other."""
    sheet: list[_Placed] = []
    at = _GAP
    for box in boxes:
        high = box[3] - box[1]
        if sheet and at + high > _SHEET:
            yield sheet
            sheet, at = [], _GAP
        sheet.append(_Placed(box, at))
        at += high + _GAP
    if sheet:
        yield sheet


def _laid_out(look: Look, sheet: Sequence[_Placed]) -> Look:
    """The picture of a sheet."""
    from PIL import Image

    wide = max(box[2] - box[0] for box, _ in sheet) + 2 * _GAP
    last = sheet[-1]
    high = last.at + last.box[3] - last.box[1] + _GAP
    paper = Image.new("L", (round(wide * look.scale), round(high * look.scale)), 255)
    for (left, top, right, low), at in sheet:
        inside = look.crop((left + _INSIDE, top + _INSIDE, right - _INSIDE, low - _INSIDE)).picture
        paper.paste(inside, (round((_GAP + _INSIDE) * look.scale), round((at + _INSIDE) * look.scale)))
    return Look(paper, look.scale)


def _moved_back(words: Sequence[Found], placed: _Placed) -> Iterator[Found]:
    """The words of a cell, at their places in the picture."""
    (left, top, _, low), at = placed
    for w in words:
        if at <= (w.top + w.bottom) / 2 <= at + low - top:
            yield w.moved(placed.box, left - _GAP, top - at)
