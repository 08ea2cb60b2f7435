"""Where rows begin whose ordinals stand in their middle, as Word centres cells (docs/domain.md 6.4).

A row reaches as far above its ordinal as below it, but only about: lines of cells that stand between those of others
are lines of their own. So the beginnings are chosen for all rows of a stretch together, as the cheapest of all ways:
each row costs what it is off its middle, each beginning what it would be wrong by in the columns that it parts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from .gutters import Chunk
from .kinds import is_ord
from .partition import between, goes_inside

_OFF = 1.0
"""What a row costs for each half line that its ordinal is off its middle."""
_TOP = 2.5
"""What a row costs whose ordinal stands on its first line."""
_BARE = 4.0
"""What a row costs with nothing in the column behind the ordinals, which says what the row is of."""
_SMALL, _TORN = 4.0, 1.5
_FAR = 60  # lines between two ordinals; beyond, the row above ends half way
_GAIN = 1.0  # by which the middles must be better than the tops, where the first ordinal stands on the first line
_FULL_GAIN = 5.0  # the same where every column of a row stands on the line of its ordinal


def cuts_around(
    group: Sequence[Sequence[Chunk]], ords: Sequence[int], columns: Sequence[tuple[int, int]], *, torn: bool
) -> list[int] | None:
    """The lines with which rows begin, the first of them 0; None where ordinals stand on the first lines of rows.

    Args:
        group: lines without a blank one between them, as chunks.
        ords: the lines with an ordinal, one at least.
        columns: of the header.
        torn: the first lines may be the rest of a row of the page before.
    """
    costs = _costs(group, columns)
    named = [0, *accumulate(any(_column(c, columns) == 1 for c in row) for row in group)]
    top = sum(costs[o] for o in ords[1:]) if not ords[0] else None
    places = [_between_ords(a, b) for a, b in pairwise(ords)]
    first = range(ords[0] + 1) if torn and ords[0] < _FAR else range(1)
    price = {s: (_TORN + _opening(group, columns) + costs[s] if s else 0.0) for s in first}
    back: list[dict[int, int]] = []
    for o, ends in zip(ords, [*places, range(len(group), len(group) + 1)], strict=True):
        best: dict[int, float] = {}
        way: dict[int, int] = {}
        for end in ends:
            best[end], way[end] = min(
                (paid + _off(s, end - 1, o) + _BARE * (named[end] == named[s]), s) for s, paid in price.items()
            )
            if end < len(group):
                best[end] += costs[end]
        price = best
        back.append(way)
    gain = _FULL_GAIN if top is not None and _full(group, ords, columns) else _GAIN
    if top is not None and price[len(group)] + gain > top:
        return None
    cuts = [len(group)]
    for way in reversed(back):
        cuts.append(way[cuts[-1]])
    return sorted({0, *cuts[1:]})


def _full(group: Sequence[Sequence[Chunk]], ords: Sequence[int], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether the line of each ordinal has something in every column that the lines below it have, up to the next.

    Cells of two lines and of one, centred, have none on the line of the ordinal.
    """
    own = [{_column(c, columns) for c in group[o]} for o in ords]
    below = [
        {_column(c, columns) for row in group[o + 1 : end] for c in row}
        for o, end in zip(ords, [*ords[1:], len(group)], strict=True)
    ]
    return sum(map(bool, below)) > 1 and all(rest <= first for rest, first in zip(below, own, strict=True))


def _between_ords(a: int, b: int) -> range:
    """The lines with which the row of the ordinal on line `b` may begin, below that on line `a`."""
    return range(a + 1, b + 1) if b - a < _FAR else range((a + b) // 2, (a + b) // 2 + 1)


def _off(first: int, last: int, middle: int) -> float:
    """What a row costs for where its ordinal stands."""
    off = _OFF * abs(first + last - 2 * middle)
    return min(off, _TOP) if first == middle else off


def _costs(group: Sequence[Sequence[Chunk]], columns: Sequence[tuple[int, int]]) -> list[float]:
    """What it costs that a row begins with each line: less than nothing where cells of the row above have ended."""
    costs = [0.0] * len(group)
    above: dict[int, tuple[int, str]] = {}
    for i, row in enumerate(group):
        for chunk in row:
            column, text = _column(chunk, columns), chunk.text
            if not column:
                continue  # an ordinal
            if column in above:
                k, before = above[column]
                cost = between(before, text) + _SMALL * text[0].islower() - goes_inside(before, text)
                for b in range(max(k + 1, i - _FAR), i + 1):
                    costs[b] += cost
            above[column] = i, text
    return costs


def _opening(group: Sequence[Sequence[Chunk]], columns: Sequence[tuple[int, int]]) -> float:
    """What it costs that the first line goes on with a row of the page before: nothing where a cell begins small."""
    return 0.0 if any(c.text[0].islower() and _column(c, columns) for c in group[0]) else 2 * _TORN


def _column(chunk: Chunk, columns: Sequence[tuple[int, int]]) -> int:
    """The column whose header a chunk stands under, or nearest to; the first one holds ordinals alone."""
    if chunk.x < columns[1][0] and is_ord(chunk.text):
        return 0
    middle = chunk.x + chunk.end
    c = max(1, bisect_left(columns, middle, key=sum))
    if c == len(columns) or (c > 1 and middle - sum(columns[c - 1]) < sum(columns[c]) - middle):
        c -= 1
    return max(c, 1)
