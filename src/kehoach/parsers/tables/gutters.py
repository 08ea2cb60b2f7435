"""Columns that are held apart by blanks alone: where on the line each one begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from kehoach.text.lines import Line
from kehoach.text.patterns import pattern

from .raw import MAX_COLUMNS

_CHUNK = pattern(r"\S+(?: \S+)*")
_NEAR = 2  # columns that a cell may stand off the start of its column
_CLUSTER = 3


class Chunk(NamedTuple):
    """Words with single blanks between them. `x`/`end` are columns on the page, `i`/`j` index the text of the line."""

    line: Line
    i: int
    j: int

    @property
    def x(self) -> int:
        """Column of the first character."""
        return self.line.indent + self.i

    @property
    def end(self) -> int:
        """Column after the last character."""
        return self.line.indent + self.j

    @property
    def text(self) -> str:
        """The words."""
        return self.line.text[self.i : self.j]


def chunks(line: Line) -> list[Chunk]:
    """The chunks of a line, from left to right."""
    if "  " not in line.text:
        return [Chunk(line, 0, len(line.text))]
    found = [Chunk(line, *m.span()) for m in islice(_CHUNK.finditer(line.text), MAX_COLUMNS + 1)]
    return found if len(found) <= MAX_COLUMNS else [Chunk(line, 0, len(line.text))]


def bands(rows: Iterable[Sequence[Chunk]]) -> list[tuple[int, int]]:
    """Stretches of the page in which something is printed, the blank gutters between them left out."""
    out: list[tuple[int, int]] = []
    for x, end in sorted((c.x, c.end) for row in rows for c in row):
        if out and x <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((x, end))
    return out


def clusters(xs: Iterable[int]) -> list[int]:
    """The places where chunks begin, those close to each other taken as one."""
    out: list[int] = []
    last = -99
    for x in sorted(xs):
        if x - last > _CLUSTER:
            out.append(x)
        last = x
    return out


def starts_of(row: Sequence[Sequence[Chunk]], reference: Sequence[int]) -> list[int]:
    """Where the columns of one row begin. Cells of another row may stand a little to the left or right of them."""
    found = clusters(c.x for line in row for c in line)
    if len(found) == len(reference):
        return found
    starts = list(reference)
    near: dict[int, int] = {}
    for x in found:
        k = bisect_left(reference, x)
        if k == len(reference) or (k and x - reference[k - 1] <= reference[k] - x):
            k -= 1
        near.setdefault(k, x)
    for k, x in near.items():
        low = starts[k - 1] if k else -1
        if x > low and (k + 1 == len(starts) or x < starts[k + 1]):
            starts[k] = x
    return starts


def cut(chunk: Chunk, starts: Sequence[int]) -> list[Chunk]:
    """A chunk cut where a column begins inside it: the text of two cells with one blank between them."""
    out: list[Chunk] = []
    begin = chunk.i
    for k in range(bisect_right(starts, chunk.x + _NEAR), bisect_left(starts, chunk.end)):
        at = _word_near(chunk, starts[k])
        if at is not None and at > begin:
            out.append(Chunk(chunk.line, begin, at))
            begin = at
    out.append(Chunk(chunk.line, begin, chunk.j))
    return out


def _word_near(chunk: Chunk, x: int) -> int | None:
    """Index of the word of a chunk that begins nearest to column `x`."""
    text, middle = chunk.line.text, x - chunk.line.indent
    for off in sorted(range(-_NEAR, _NEAR + 1), key=abs):
        at = middle + off
        if chunk.i < at < chunk.j and text[at - 1] == " " and text[at] != " ":
            return at
    return None


def column_at(x: int, starts: Sequence[int]) -> int:
    """The column that a chunk at `x` belongs to."""
    return max(0, bisect_right(starts, x + _NEAR) - 1)


def band_at(chunk: Chunk, columns: Sequence[tuple[int, int]]) -> int | None:
    """The one band that a chunk lies in, None when it reaches over several."""
    k = bisect_right(columns, chunk.x, key=_end)  # the first band that ends after the chunk begins
    n = bisect_left(columns, chunk.end, key=_start)  # the first one that begins where the chunk has ended
    return k if n - k == 1 else None


def _start(band: tuple[int, int]) -> int:
    return band[0]


def _end(band: tuple[int, int]) -> int:
    return band[1]
