"""Columns that are held apart by blanks alone: where on the line each one begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from ...text.lines import Line
from ...text.patterns import pattern
from .raw import MAX_COLUMNS

_CHUNK = pattern(r"\S+(?: \S+)*")


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


def band_at(chunk: Chunk, columns: Sequence[tuple[int, int]]) -> int | None:
    """The one band that a chunk lies in, None when it reaches over several."""
    k = bisect_right(columns, chunk.x, key=_end)  # the first band that ends after the chunk begins
    n = bisect_left(columns, chunk.end, key=_start)  # the first one that begins where the chunk has ended
    return k if n - k == 1 else None


def _start(band: tuple[int, int]) -> int:
    return band[0]


def _end(band: tuple[int, int]) -> int:
    return band[1]


def edges_between(
    rows: Sequence[Sequence[Chunk]], columns: Sequence[tuple[int, int]], near: Sequence[int] = ()
) -> list[int]:
    """Where each column but the last ends: the places between two headers that the fewest lines print on.

    Blanks inside a justified cell stand on other places in each of its lines, and cells with one blank between them
    still end at one place.

    Args:
        rows: lines of a table; those that hold one cell may reach over several columns and do not count.
        columns: of the header.
        near: the places for the whole table. Where there are several for these lines, that is taken behind which most
            cells begin, then the nearest; else the widest.
    """
    middles = [(x + end) // 2 for x, end in columns]
    width = middles[-1] + 1
    change = [0] * (width + 1)
    begins: Counter[int] = Counter()
    for row in rows:
        if len(row) < 2:
            continue
        for chunk in row:
            begins[chunk.x] += 1
            for x, end in _words(chunk):
                change[min(x, width)] += 1
                change[min(end, width)] -= 1
    inked = list(accumulate(change))
    out: list[int] = []
    for n, (x, end) in enumerate(pairwise(middles)):
        least = min(inked[x:end], default=0)
        if near:
            free = [at for at in range(x, end) if inked[at] == least] or [x]
            usual = near[n]
            out.append(min(free, key=lambda at: (-begins[at + 1], abs(at - usual))))
        else:
            out.append(_middle_of_run(inked, x, end, least))
    return out


def _middle_of_run(inked: Sequence[int], first: int, end: int, least: int) -> int:
    """The middle of the longest stretch of places with the least ink."""
    best, size, run = first, 0, 0
    for x in range(first, end):
        run = run + 1 if inked[x] == least else 0
        if run > size:
            best, size = x - run // 2, run
    return best


def _words(chunk: Chunk) -> Iterator[tuple[int, int]]:
    """First column of each word, and the one after its last."""
    at = chunk.x
    for word in chunk.text.split(" "):
        yield at, at + len(word)
        at += len(word) + 1


def parted_at(row: Sequence[Chunk], edges: Sequence[int]) -> list[Chunk]:
    """The chunks of a line, cut between words where a column ends."""
    out: list[Chunk] = []
    for chunk in row:
        begin, column = chunk.i, -1
        for x, end in _words(chunk):
            at = bisect_right(edges, (x + end) // 2)
            if column >= 0 and at != column:
                out.append(Chunk(chunk.line, begin, x - 1 - chunk.line.indent))
                begin = x - chunk.line.indent
            column = at
        out.append(Chunk(chunk.line, begin, chunk.j))
    return out
