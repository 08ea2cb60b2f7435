"""What is drawn on a page besides letters: ruling lines, and how much of the page pictures cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .model import Rule

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from .letters import Place

MAX_OBJECTS = 60_000
"""Objects of a page that are looked at for ruling lines."""
_MAX_NESTED = 6
_MAX_POINTS = 4_000
"""Points of one path; a path with more is a drawing."""
_THIN = 3.0
_SHORT = 4.0
_Matrix = tuple[float, float, float, float, float, float]


class Drawn:
    """Ruling lines of a page, and the share of it that the largest picture covers."""

    def __init__(self, page: PdfPage, place: Place) -> None:
        self.rules: list[Rule] = []
        self.pictures: list[tuple[float, float, float, float]] = []
        self._place = place
        self._seen = 0
        from pypdfium2 import raw

        self._raw: Any = raw
        self._walk(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, (1, 0, 0, 1, 0, 0), 0)
        self.rules = joined(self.rules)

    def picture_share(self, width: float, height: float) -> float:
        """Share of the page, 0 … 1, that pictures cover."""
        area = sum(max(x1 - x0, 0) * max(y1 - y0, 0) for x0, y0, x1, y1 in self.pictures)
        return min(area / (width * height), 1.0) if width * height else 0.0

    def _walk(self, owner: object, count: Any, get: Any, outer: _Matrix, depth: int) -> None:
        raw = self._raw
        for i in range(count(owner)):
            self._seen += 1
            if self._seen > MAX_OBJECTS:
                return
            one = get(owner, i)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self.rules += self._path(one, _times(self._matrix(one), outer))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._picture(_times(self._matrix(one), outer))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_NESTED:
                inner = _times(self._matrix(one), outer)
                self._walk(one, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)

    def _matrix(self, one: object) -> _Matrix:
        m = self._raw.FS_MATRIX()
        self._raw.FPDFPageObj_GetMatrix(one, m)
        return m.a, m.b, m.c, m.d, m.e, m.f

    def _picture(self, matrix: _Matrix) -> None:
        corners = [self._place(*_at(matrix, x, y)) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        self.pictures.append((min(xs), min(ys), max(xs), max(ys)))

    def _path(self, one: object, matrix: _Matrix) -> Iterator[Rule]:
        """The level and upright sides of a path; a thin filled box is one line."""
        raw = self._raw
        count = raw.FPDFPath_CountSegments(one)
        if not 2 <= count <= _MAX_POINTS:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(one, fill, stroke)
        if not (fill.value or stroke.value):
            return
        for figure in self._figures(one, matrix, count):
            xs, ys = [x for x, _ in figure], [y for _, y in figure]
            x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
            if x1 - x0 <= _THIN or y1 - y0 <= _THIN:
                if max(x1 - x0, y1 - y0) >= _SHORT:
                    yield _thin(x0, y0, x1, y1)
            elif stroke.value:
                yield from _sides(figure)

    def _figures(self, one: object, matrix: _Matrix, count: int) -> Iterator[list[tuple[float, float]]]:
        raw = self._raw
        x, y = ctypes.c_float(), ctypes.c_float()
        figure: list[tuple[float, float]] = []
        for i in range(count):
            segment = raw.FPDFPath_GetPathSegment(one, i)
            kind = raw.FPDFPathSegment_GetType(segment)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            if kind == raw.FPDF_SEGMENT_MOVETO and figure:
                yield figure
                figure = []
            figure.append(self._place(*_at(matrix, x.value, y.value)))
            if raw.FPDFPathSegment_GetClose(segment):
                figure.append(figure[0])
        if figure:
            yield figure


def _thin(x0: float, y0: float, x1: float, y1: float) -> Rule:
    if x1 - x0 >= y1 - y0:
        return Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    return Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)


def _sides(figure: list[tuple[float, float]]) -> Iterator[Rule]:
    for (xa, ya), (xb, yb) in pairwise(figure):
        wide, high = abs(xa - xb), abs(ya - yb)
        if min(wide, high) <= 0.5 and max(wide, high) >= _SHORT:
            yield _thin(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def joined(rules: Iterable[Rule], slack: float = 3.0, near: float = 1.5) -> list[Rule]:
    """Pieces of one ruling line put together.

    Args:
        rules: level and upright ones.
        slack: how far apart pieces may end and begin, in points.
        near: how far beside each other they may lie.
    """
    level: list[Rule] = []
    upright: list[Rule] = []
    for rule in rules:
        (level if rule.level else upright).append(rule)
    out = [Rule(a, at, b, at) for at, a, b in _runs([(r.y0, r.x0, r.x1) for r in level], slack, near)]
    return out + [Rule(at, a, at, b) for at, a, b in _runs([(r.x0, r.y0, r.y1) for r in upright], slack, near)]


def _runs(pieces: list[tuple[float, float, float]], slack: float, near: float) -> Iterator[tuple[float, float, float]]:
    """(place, start, end) of pieces on parallel lines, those of one line put together."""
    groups: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces):
        if groups and piece[0] - groups[-1][0][0] <= near:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in groups:
        at = sum(p[0] for p in group) / len(group)
        (_, start, end), *others = sorted(group, key=lambda p: p[1])
        for _, a, b in others:
            if a > end + slack:
                yield at, start, end
                start, end = a, b
            else:
                end = max(end, b)
        yield at, start, end


def _at(m: _Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _times(a: _Matrix, b: _Matrix) -> _Matrix:
    """First `a`, then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip
