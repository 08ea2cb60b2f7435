"""Columns that stand side by side: letterhead, signature, text set in two columns.

A gutter is a strip from top to bottom that no word touches. A zone begins with a row that has a wide gap and takes the
rows above and below as long as a strip stays free and they lie in its columns: a centred title below a letterhead does
not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text.patterns import pattern
from .model import Row, Word

_SEED = 1.3  # a gap that may part columns, in sizes of the font
_LEAST = 0.45  # what must stay free of a gutter
_PROSE = 8  # rows that each of two columns of running text has at least
_MOST = 40  # gaps of a row; one with more is no row of columns
_AXIS = 32.0  # points that a centred line may be off the middle of its column
_LABEL = pattern(r"(?:[-–+*•·▪➢✓]|[(\[]?\w{1,4}[.)\]:/]?|(?:Điều|Khoản|Chương|Mục|Phần) \w{1,5}[.:]?)$")
LAYOUT = pattern(
    r"N[oơ]i nh[aâậ]n|CỘNG H[OÒ]|X[AÃ] HỘI CHỦ|CHỦ NGH[IĨ]A|VIỆT NAM$|Độc lập|Tự do|Hạnh phúc|ĐẢNG CỘNG SẢN"
    r"|(?:^|\s)(?:TM|KT|TL|TUQ|Q)\s?\.\s?\w",
    re.MULTILINE,
)
"""Words of a letterhead or of a signature."""
_MOTTO = pattern(r"C[OỘỌ]NG$")
"""First word of the state's name, in the right column of a letterhead."""
Strip = tuple[float, float]


@dataclass(slots=True)
class Zone:
    """Rows over which columns stand side by side.

    Attributes:
        gutters: strips between the columns, from the left.
    """

    rows: list[Row]
    gutters: list[Strip] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(r.top for r in self.rows)

    @property
    def base(self) -> float:
        """Base line of the first row."""
        return self.rows[0].base

    def cells(self) -> list[list[Row | None]]:
        """For each row, what stands in each column."""
        return [_cut(row, self.gutters) for row in self.rows]

    def columns(self) -> list[list[Row]]:
        """The columns, each from top to bottom."""
        cells = self.cells()
        return [[row for row in column if row is not None] for column in zip(*cells, strict=True)]

    @property
    def is_layout(self) -> bool:
        """Whether this is a letterhead or a signature."""
        return any(LAYOUT.search("\n".join([row.text for row in column])) for column in self.columns())

    @property
    def is_prose(self) -> bool:
        """Whether two columns hold running text: most lines of both reach the right edge, as cells do not."""
        columns = self.columns()
        if len(columns) != 2 or min(map(len, columns)) < _PROSE:
            return False
        for column in columns:
            left, right = min(row.x0 for row in column), max(row.x1 for row in column)
            full = sum(right - row.x1 < max(0.2 * (right - left), 3 * row.size) for row in column)
            if full < 0.7 * len(column) or any(row.size * 8 > right - left for row in column):
                return False
        return True

    @property
    def is_grid(self) -> bool:
        """Whether the rows of the columns belong together as those of a table do."""
        if self.is_prose:
            return False
        cells = self.cells()
        full = sum(1 for row in cells if all(row))
        return full >= 3 and full >= 0.6 * len(cells)


def _cut(row: Row, gutters: Sequence[Strip]) -> list[Row | None]:
    edges = [(a + b) / 2 for a, b in gutters]
    held: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in row.words:
        middle = (word.x0 + word.x1) / 2
        held[bisect_left(edges, middle)].append(word)
    return [Row(words, row.page) if words else None for words in held]


def find_zones(rows: Sequence[Row]) -> list[Row | Zone]:
    """Rows of a page from the top; those with columns put together as zones."""
    out: list[Row | Zone] = []
    at = 0
    while at < len(rows):
        seed = rows[at : at + (2 if _side_by_side(rows, at) else 1)]
        strips = _gaps(Row(sorted([w for row in seed for w in row.words], key=lambda w: w.x0)), _SEED)
        zone = _grown(rows, at, len(seed), strips, _tail(out)) if strips else None
        if zone is None:
            out.append(rows[at])
            at += 1
            continue
        above, last, gutters = zone
        if above:
            del out[len(out) - above :]
        held = list(rows[at - above : last])
        out += [_numbered(Zone(held, gutters))] if len(held) > 1 or LAYOUT.search(held[0].text) else held
        at = last
    return out


def _numbered(zone: Zone) -> Zone:
    """A grid with its first column too, which holds numbers: alone, such a gap is that behind the label of a list."""
    if zone.is_layout or not zone.is_grid:
        return zone
    first = zone.columns()[0]
    strips = [(min(row.x0 for row in first), max(row.x1 for row in first))]
    for row in first:
        strips = _narrowed(strips, row)
    wide = [s for s in strips if s[1] - s[0] >= _SEED * first[0].size]
    parts = [_cut(row, wide[:1]) for row in first] if wide else []
    if len(wide) != 1 or sum(map(all, parts)) < 0.6 * len(parts):
        return zone
    if not all(_LABEL.match(part[0].text) for part in parts if part[0] is not None):
        return zone
    return Zone(zone.rows, [*wide, *zone.gutters])


def _side_by_side(rows: Sequence[Row], at: int) -> bool:
    """Whether the next row stands beside this one, a little lower."""
    if at + 1 >= len(rows):
        return False
    a, b = rows[at], rows[at + 1]
    return b.base - a.base < 0.75 * min(a.size, b.size) and (a.x1 < b.x0 or b.x1 < a.x0)


def _tail(out: Sequence[Row | Zone]) -> int:
    """How many rows stand free at the end."""
    n = 0
    while n < len(out) and isinstance(out[-1 - n], Row):
        n += 1
    return n


def _gaps(row: Row, least: float) -> list[Strip]:
    """Gaps of a row that may be gutters."""
    out: list[Strip] = []
    right, left_words = row.words[0].x1, [row.words[0].text]
    for word in row.words[1:]:
        if word.x0 - right >= least * row.size and not (
            least >= _SEED and not out and _LABEL.match(" ".join(left_words))
        ):
            out.append((right, word.x0))
        elif _MOTTO.match(word.text) and word.x0 - right >= _LEAST * row.size and len(left_words) > 1:
            out.append((right, word.x0))  # the columns of a letterhead may nearly touch
        right = max(right, word.x1)
        left_words.append(word.text)
    return out if len(out) <= _MOST else []


def _narrowed(strips: Sequence[Strip], row: Row) -> list[Strip]:
    """What a row leaves free of the strips."""
    free: list[Strip] = []
    for a, b in strips:
        at = a
        for word in row.words:
            if word.x1 <= at or word.x0 >= b:
                continue
            if word.x0 - at >= _LEAST * row.size:
                free.append((at, word.x0))
            at = max(at, word.x1)
        if b - at >= _LEAST * row.size:
            free.append((at, b))
    return free


class _Sides:
    """The two sides of a growing zone: where each is, and which row came last."""

    def __init__(self) -> None:
        self.rows: tuple[list[Row], list[Row]] = ([], [])

    def add(self, row: Row, strips: Sequence[Strip]) -> None:
        for side, part in enumerate(_cut(row, [max(strips, key=lambda s: s[1] - s[0])])):
            if part is not None:
                self.rows[side].append(part)

    def takes(self, row: Row, side: int, *, upward: bool) -> bool:
        """Whether a row that stands on one side alone lies in that column."""
        held = self.rows[side]
        if not held:
            return False
        last = held[0] if upward else held[-1]
        far = abs(row.base - last.base) / max(row.size, last.size)
        widest = max(held, key=lambda r: r.x1 - r.x0)
        off = abs(row.middle - widest.middle)
        if side == 1:
            return off <= _AXIS and far <= (3 if upward else 14)
        if upward and row.text[0].islower():
            return False  # the last line of the text above
        if far > 2.4:
            return False
        aligned = min(abs(row.x0 - r.x0) for r in held) <= 0.8 * row.size
        hanging = 0 <= row.x0 - held[-1].x0 <= 2 * row.size
        return off <= _AXIS / 2 if upward else (aligned or hanging or off <= _AXIS)


def _grown(rows: Sequence[Row], at: int, seed: int, strips: list[Strip], free: int) -> tuple[int, int, list[Strip]]:
    """Rows above that join, index after the last row, and the gutters.

    Args:
        rows: of the page.
        at: index of the first row with a gap.
        seed: how many rows make the gap.
        strips: what may be gutters.
        free: how many rows above stand free.
    """
    sides = _Sides()
    for row in rows[at : at + seed]:
        sides.add(row, strips)
    last, above = at + seed, 0
    while last < len(rows):
        left = _joined(rows[last], strips, sides, upward=False)
        if left is None:
            break
        strips = left
        sides.add(rows[last], strips)
        last += 1
    while above < free:
        row = rows[at - above - 1]
        left = _joined(row, strips, sides, upward=True)
        if left is None or (_side(row, left) == 0 and at - above > 3):
            break
        strips = left
        above += 1
    wide = sorted(strips, key=lambda s: s[0] - s[1])
    return above, last, sorted(wide)


def _side(row: Row, strips: Sequence[Strip]) -> int | None:
    """0 or 1 when all of a row stands left or right of the widest strip; None when on both sides."""
    a, b = max(strips, key=lambda s: s[1] - s[0])
    edge = (a + b) / 2
    if row.x1 <= edge:
        return 0
    return 1 if row.x0 >= edge else None


def _joined(row: Row, strips: list[Strip], sides: _Sides, *, upward: bool) -> list[Strip] | None:
    """The strips that stay free when a row joins; None when it does not."""
    left = _narrowed(strips, row)
    if not left:
        return None
    side = _side(row, left)
    if side is None:
        near = min(abs(row.base - held[0 if upward else -1].base) for held in sides.rows if held)
        return left if near <= 9 * row.size else None
    return left if sides.takes(row, side, upward=upward) else None
