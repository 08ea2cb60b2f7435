"""Words set straight: how askew a page lay, the line that letters stand on, their size."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from statistics import median

from ..pdf.model import Row, Rule, Word, rows_of
from .dirt import is_scrawl, is_speck, soiled
from .looks import Box, Found


def slope_of(found: Sequence[Found]) -> float:
    """How much lines sink from left to right, as a share of their length: a page that lay askew."""
    slopes: list[float] = []
    for line in _lines(found):
        first, last = line[0], line[-1]
        if len(line) >= 5 and last.x0 - first.x0 > 150:
            xs = [(w.x0 + w.x1) / 2 for w in line]
            ys = [_base(w, 12) for w in line]
            slopes.append(_fit(xs, ys))
    return median(slopes) if len(slopes) >= 3 else 0.0


def _fit(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Slope of the straight line through points."""
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((a - x) ** 2 for a in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread if spread else 0.0


def _lines(found: Sequence[Found]) -> list[list[Found]]:
    lines: dict[tuple[str, ...], list[Found]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


_BELOW = frozenset("gjpqyQ,;()[]{}|/_")
_TALL = frozenset("bdđhklftiíìịjJ0123456789()[]{}|/!?%&\"'“”")
_RAISED = frozenset("\u0300\u0301\u0303\u0309\u0302\u0306\u031b")


def _sinks(text: str) -> bool:
    """Whether a word reaches below the line that letters stand on."""
    return any(c in _BELOW or c == "\u0323" for c in unicodedata.normalize("NFD", text))


def _base(word: Found, size: float) -> float:
    return word.bottom - (0.21 * size if _sinks(word.text) else 0.0)


def _size(word: Found) -> float:
    """Size of the font, from the height of the word and the letters in it."""
    share = 0.46
    for char in word.text:
        marks = [m for m in unicodedata.normalize("NFD", char)[1:] if m in _RAISED]
        tall = char.isupper() or char in _TALL
        share = max(share, (0.66 if tall else 0.46) + (0.2 if marks else 0) + (0.08 if len(marks) > 1 else 0))
    return (word.bottom - word.top) / (share + (0.21 if _sinks(word.text) else 0))


def words_of(found: Sequence[Found], slope: float, middle: tuple[float, float]) -> tuple[list[Word], list[Row]]:
    """Words set straight, each on the base line of its line; and rows of dirt."""
    sizes = [_size(w) for w in found if len(w.text) > 2 and w.sure > 60]
    usual = median(sizes) if sizes else 12.0
    words: list[Word] = []
    specks: list[Word] = []
    for line in _lines(found):
        own = [_size(w) for w in line if len(w.text) > 1]
        size = median(own) if own else usual
        size = round(usual if 0.6 * usual < size < 1.5 * usual or size > 3 * usual else size, 1)
        bases = [_base(w, size) - slope * ((w.x0 + w.x1) / 2 - middle[0]) for w in line]
        level = median(bases)
        scrawl = is_scrawl(line)
        for w, base in zip(line, bases, strict=True):
            shift = slope * ((w.top + w.bottom) / 2 - middle[1])
            own_line = abs(base - level) > 0.5 * size and 0.7 * size < _size(w) < 1.3 * size
            at = base if own_line else level
            word = Word(w.text, w.x0 + shift, w.x1 + shift, at, size, sure=w.sure)
            if count := soiled(w.text):
                edge = word.x0 + (word.x1 - word.x0) * count / len(w.text)
                specks.append(word._replace(text=w.text[:count], x1=edge))
                word = word._replace(text=w.text[count:], x0=edge)
            (specks if scrawl or is_speck(w, line) else words).append(word)
    words = _without_margins(words, specks)
    return words, rows_of(specks)


def _without_margins(words: list[Word], specks: list[Word]) -> list[Word]:
    """Words without the dirt left and right of the lines, which goes to `specks`."""
    rows = rows_of(words)
    lefts = sorted(row.x0 for row in rows if len(row.text) > 40)
    if len(lefts) < 5:
        return words
    left = lefts[len(lefts) // 5]
    dirt = {id(w) for row in rows for w in row.words[:1] if w.x1 < left - 1 and not any(map(str.isalnum, w.text))}
    specks += [w for w in words if id(w) in dirt]
    return [w for w in words if id(w) not in dirt]


def upright(rule: Rule, slope: float, middle: tuple[float, float]) -> Rule:
    """A ruling line of a page that lay askew, set straight about the middle of the page."""
    x, y = (rule.x0 + rule.x1) / 2, (rule.y0 + rule.y1) / 2
    if rule.level:
        at = y - slope * (x - middle[0])
        return Rule(rule.x0, at, rule.x1, at)
    at = x + slope * (y - middle[1])
    return Rule(at, rule.y0, at, rule.y1)


def askew(box: Box, slope: float, middle: tuple[float, float]) -> Box:
    """Where a box of a page that was set straight lies in its picture."""
    left, top, right, low = box
    x = slope * ((top + low) / 2 - middle[1])
    y = slope * ((left + right) / 2 - middle[0])
    return left - x, top + y, right - x, low + y
