"""What a page is made of, whether a text layer or text recognition gave it. Points, from the upper left corner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ...text.patterns import pattern


class Word(NamedTuple):
    """A word: letters without a blank between.

    Attributes:
        text: its letters.
        x0: left edge.
        x1: right edge.
        base: height of the line that the letters stand on.
        size: of the font.
        bold: printed bold.
        italic: printed italic.
        sure: how sure text recognition is, in per cent; -1 for a text layer.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    sure: float = -1

    @property
    def top(self) -> float:
        """Height of the upper edge of a capital with its accents, about."""
        return self.base - 0.9 * self.size

    @property
    def bottom(self) -> float:
        """Height of the lower edge, about."""
        return self.base + 0.22 * self.size


def is_raised(before: Word, word: Word) -> bool:
    """Whether a word is the number of a note at the word before, or another small sign that belongs to it."""
    return word.size < 0.75 * before.size and word.x0 - before.x1 < 0.15 * before.size and word.base < before.base


_UNIT_OR_POWER = pattern(r"(?:^|[\W\d])[kcdhmµ]?m$|(?:^|[x×*·.^])10$|^CO$", re.IGNORECASE)


def is_note_number(before: Word, word: Word) -> bool:
    """Whether a word is the number of a note, raised at the word before: `Điều 22¹`, and not m² or 10³."""
    return word.text.isdigit() and is_raised(before, word) and _UNIT_OR_POWER.search(before.text) is None


@dataclass
class Row:
    """Words on one base line, from left to right: a printed line, or the part of it that stands in one column.

    Attributes:
        page: number of the page, once that is known.
    """

    words: list[Word]
    page: int = 0

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(w.x1 for w in self.words)

    @cached_property
    def base(self) -> float:
        """Height of the base line: that of most letters, since a raised number of a note lies higher."""
        return max(self.words, key=lambda w: (w.size, len(w.text))).base

    @cached_property
    def size(self) -> float:
        """Size of most letters."""
        sizes: dict[float, int] = {}
        for w in self.words:
            sizes[w.size] = sizes.get(w.size, 0) + len(w.text)
        return max(sizes, key=lambda s: (sizes[s], s))

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.base - 0.9 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.base + 0.22 * self.size

    @property
    def middle(self) -> float:
        """Halfway between the edges."""
        return (self.x0 + self.x1) / 2

    @cached_property
    def text(self) -> str:
        """The words with one blank between; a raised number stands right behind its word."""
        return "".join(
            [w.text if not k or is_raised(self.words[k - 1], w) else f" {w.text}" for k, w in enumerate(self.words)]
        )

    @cached_property
    def bold(self) -> bool:
        """Whether all words with letters are bold."""
        lettered = [w for w in self.words if any(map(str.isalpha, w.text))]
        return bool(lettered) and all(w.bold for w in lettered)


class Rule(NamedTuple):
    """A straight ruling line, level or upright."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(slots=True)
class Page:
    """A page.

    Attributes:
        number: from 1.
        words: in no order.
        rules: ruling lines.
        recognised: the words come from a picture.
        covered: share of the page, 0 … 1, that pictures cover.
        aside: rows that belong to no line: text that is turned, dirt that text recognition took for letters.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    recognised: bool = False
    covered: float = 0.0
    aside: list[Row] = field(default_factory=list)


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Words to rows, by their base lines, from the top.

    A word belongs to a row whose base line is within a quarter of a letter; smaller letters that are raised or
    lowered (the number of a note, a formula) belong to the row that they touch.
    """
    groups: list[list[Word]] = []
    biggest: Word | None = None  # of the last group; looked for anew at each word, a long row would take for ever
    for w in sorted(words, key=lambda w: w.base):
        if biggest is not None and w.base - biggest.base <= 0.25 * min(w.size, groups[-1][-1].size):
            groups[-1].append(w)
            biggest = max(biggest, w, key=lambda one: one.size)
        else:
            groups.append([w])
            biggest = w
    merged = _with_raised(groups)
    return [Row(sorted(g, key=lambda w: w.x0)) for g in merged]


def _base(group: Sequence[Word]) -> float:
    return max(group, key=lambda w: w.size).base


def _with_raised(groups: list[list[Word]]) -> list[list[Word]]:
    """Small raised words go to the row right below or above that they stand beside."""
    out: list[list[Word]] = []
    for i, group in enumerate(groups):
        size = max(w.size for w in group)
        after = groups[i + 1] if i + 1 < len(groups) else None
        if after is not None and _touches(group, size, after):
            after.extend(group)
            continue
        if out and _touches(group, size, out[-1]):
            out[-1].extend(group)
            continue
        out.append(group)
    return out


def _touches(small: Sequence[Word], size: float, row: Sequence[Word]) -> bool:
    big = max(w.size for w in row)
    if size > 0.75 * big or sum(len(w.text) for w in small) > 12:
        return False
    if any(min(w.x1, r.x1) - max(w.x0, r.x0) > 0.4 * (w.x1 - w.x0) for w in small for r in row):
        return False  # what stands above a word is a line of its own
    base = _base(row)
    if not all(-0.6 * big <= w.base - base <= 0.35 * big for w in small):
        return False
    return all(any(abs(w.x0 - r.x1) < big or abs(r.x0 - w.x1) < 0.6 * big for r in row) for w in small)
