"""Ruling lines in the picture of a page: stretches that are dark without a break, longer than any letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..pdf.model import Rule

if TYPE_CHECKING:
    from PIL.Image import Image

_DARK = 150  # of 255: darker is ink
_STEP = 12.0  # points that are looked at together
_FULL = 215  # of 255: share of ink in a step of a line
_LEAST = 3  # steps that a line has at least
_EDGE = 10.0  # points at the edge of the paper where shadows are
_THICK = 5.0  # points; what is thicker is no line
_RUN = re.compile(b"\x01{%d,}" % _LEAST)
_MAX_PIECES = 20_000


def find_rules(grey: Image, scale: float) -> list[Rule]:
    """Level and upright ruling lines in pieces; they may lie askew a little.

    Args:
        grey: the picture in grey.
        scale: dots in a point.
    """
    from PIL.Image import Transpose
    from PIL.ImageFilter import MaxFilter

    ink = grey.point([255 if level < _DARK else 0 for level in range(256)])
    ink = ink.filter(MaxFilter(3))  # a line that lies askew, or is broken by dots, still fills its steps
    level = [Rule(a, at, b, at) for at, a, b in _pieces(ink, scale)]
    upright = [Rule(at, a, at, b) for at, a, b in _pieces(ink.transpose(Transpose.TRANSPOSE), scale)]
    return [*level, *upright] if level and upright and len(level) + len(upright) <= _MAX_PIECES else []


def _pieces(ink: Image, scale: float) -> Iterator[tuple[float, float, float]]:
    """(height, start, end) of level lines, in points."""
    step = max(round(_STEP * scale), 1)
    wide, high = ink.size
    if wide < step * _LEAST:
        return
    steps = ink.reduce((step, 1))
    across = steps.size[0]
    full = steps.point([1 if level >= _FULL else 0 for level in range(256)]).tobytes()
    edge, thick = _EDGE * scale, _THICK * scale
    begun: dict[tuple[int, int], int] = {}  # stretch → first row of dots; a line is some rows thick
    seen: dict[tuple[int, int], int] = {}
    for y in range(high + 1):
        row = full[y * across : (y + 1) * across] if y < high else b""
        now = {m.span() for m in _RUN.finditer(row)} if b"\x01" in row else set()
        for span in [s for s in begun if s not in now]:
            first = begun.pop(span)
            seen[span] = y
            middle = (first + y - 1) / 2
            if y - first <= thick and edge < middle < high - edge:
                yield middle / scale, span[0] * step / scale, min(span[1] * step, wide) / scale
        for span in now:
            begun.setdefault(span, y)


def without_rules(grey: Image, rules: Sequence[Rule], scale: float) -> Image:
    """The picture with its ruling lines painted over, so that they are not read as letters."""
    if not rules:
        return grey
    from PIL.ImageDraw import Draw

    out = grey.copy()
    draw = Draw(out)
    width = max(round(1.6 * scale), 3)
    for x0, y0, x1, y1 in rules:  # an end that fills no whole step is painted over too
        beyond = (_STEP, 0.0) if x1 - x0 >= y1 - y0 else (0.0, _STEP)
        ends = (x0 - beyond[0], y0 - beyond[1], x1 + beyond[0], y1 + beyond[1])
        draw.line([v * scale for v in ends], fill=255, width=width)
    return out
