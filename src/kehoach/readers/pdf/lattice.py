"""Ruling lines to lattices: lines that cross hang together, places without a wall between are one cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .model import Row, Rule

_TOUCH, _REACH = 3.0, 13.0  # points between lines that cross, drawn and scanned
_NEAR, _BENT = 5.0, 9.0  # points between lines that are one, drawn and scanned
_MAX_LINES = 1_500
"""Ruling lines of a page that are looked at; a page with more is a drawing."""
_MAX_PLACES = 20_000
"""Places of one lattice; a page that is printed full of figures has some thousand."""


@dataclass(slots=True)
class Cell:
    """A cell and the rows of text in it, page by page."""

    row: int
    col: int
    rowspan: int
    colspan: int
    x0: float
    x1: float
    parts: list[list[Row]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text in one line."""
        return " ".join([row.text for part in self.parts for row in part])


class Lattice(NamedTuple):
    """Where the columns and rows of a table begin and end, and its cells, which tile it."""

    xs: list[float]
    ys: list[float]
    cells: list[Cell]


def lattices(rules: Sequence[Rule], *, scanned: bool) -> Iterator[Lattice]:
    """The lattices that the lines of a page draw, without words.

    Args:
        rules: ruling lines of the page.
        scanned: the lines come from a picture: they are bent, broken, and some are dirt.
    """
    if not 4 <= len(rules) <= _MAX_LINES:
        return
    for group in _crossing(rules, _REACH if scanned else _TOUCH):
        lattice = _lattice(_lasting(group) if scanned else group, _BENT if scanned else _NEAR)
        if lattice is not None:
            yield lattice


def _crossing(rules: Sequence[Rule], slack: float) -> list[list[Rule]]:
    """Rules in groups that hang together."""
    level = [r for r in rules if r.level]
    upright = [r for r in rules if not r.level]
    parent = list(range(len(level) + len(upright)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, a in enumerate(level):
        for k, b in enumerate(upright, len(level)):
            if a.x0 - slack <= b.x0 <= a.x1 + slack and b.y0 - slack <= a.y0 <= b.y1 + slack:
                parent[root(i)] = root(k)
    groups: dict[int, list[Rule]] = {}
    for i, rule in enumerate([*level, *upright]):
        groups.setdefault(root(i), []).append(rule)
    return [g for g in groups.values() if len(g) >= 3]


def _lasting(group: Sequence[Rule]) -> list[Rule]:
    """Without upright lines that are short beside the table: strokes of letters and dirt."""
    upright = [r for r in group if not r.level]
    if not upright:
        return []
    high = max(r.y1 for r in group) - min(r.y0 for r in group)
    lengths: dict[int, float] = {}
    for r in upright:
        for place in (-1, 0, 1):
            lengths[round(r.x0 / _BENT) + place] = lengths.get(round(r.x0 / _BENT) + place, 0) + r.y1 - r.y0
    return [r for r in group if r.level or lengths[round(r.x0 / _BENT)] >= 0.25 * high]


def _steps(values: Iterable[float], slack: float) -> list[float]:
    """Places of lines, those nearly alike taken as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > slack:
            out.append(value)
    return out


def _edges(lines: Iterable[float], ends: Sequence[float], slack: float) -> list[float]:
    """Places of lines, and where the lines across them end when no line closes the table there."""
    out = _steps(lines, slack)
    first, last = min(ends), max(ends)
    if first < out[0] - 3 * slack:
        out.insert(0, first)
    if last > out[-1] + 3 * slack:
        out.append(last)
    return out


def _lattice(group: Sequence[Rule], slack: float) -> Lattice | None:
    level, upright = [r for r in group if r.level], [r for r in group if not r.level]
    if not level or not upright:
        return None
    xs = _edges([r.x0 for r in upright], [x for r in level for x in (r.x0, r.x1)], slack)
    ys = _edges([r.y0 for r in level], [y for r in upright for y in (r.y0, r.y1)], slack)
    n_rows, n_cols = len(ys) - 1, len(xs) - 1
    if n_rows < 1 or n_cols < 2:
        return None
    if n_rows * n_cols > _MAX_PLACES:
        return None  # squared paper, the plan of a house
    walls = _covered(upright, xs, ys, level=False)
    floors = _covered(level, ys, xs, level=True)
    return Lattice(xs, ys, _cells(xs, n_rows, walls, floors))


def _covered(
    rules: Sequence[Rule], places: Sequence[float], along: Sequence[float], *, level: bool
) -> set[tuple[int, int]]:
    """(line, step) wherever a rule on line `places[line]` runs between `along[step]` and the next."""
    out: set[tuple[int, int]] = set()
    for rule in rules:
        at, start, end = (rule.y0, rule.x0, rule.x1) if level else (rule.x0, rule.y0, rule.y1)
        line = min(range(len(places)), key=lambda i: abs(places[i] - at))
        for step in range(len(along) - 1):
            middle = (along[step] + along[step + 1]) / 2
            if start <= middle <= end:
                out.add((line, step))
    return out


def _cells(xs: Sequence[float], n_rows: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[Cell]:
    """Places that no wall and no floor parts, as boxes that tile the lattice."""
    n_cols = len(xs) - 1
    taken = [[False] * n_cols for _ in range(n_rows)]
    out: list[Cell] = []
    for r in range(n_rows):
        for c in range(n_cols):
            if taken[r][c]:
                continue
            wide = 1
            while c + wide < n_cols and (c + wide, r) not in walls and not taken[r][c + wide]:
                wide += 1
            high = 1
            while (
                r + high < n_rows
                and all((r + high, k) not in floors for k in range(c, c + wide))
                and all((k, r + high) not in walls for k in range(c + 1, c + wide))
            ):
                high += 1
            for down in range(r, r + high):
                taken[down][c : c + wide] = [True] * wide
            out.append(Cell(r, c, high, wide, xs[c], xs[c + wide]))
    return out
