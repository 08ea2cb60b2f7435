"""A picture looked at in two sizes: each reads some words better than the other. The words are not altered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from .tesseract import tables_of

if TYPE_CHECKING:
    from PIL.Image import Image

    from ..pdf.open import Deadline

_BAND = 12.0
"""Points; words are looked for in bands of this height."""
_FLAT = 3.0
"""Points; no letter is as low as that."""
Box = tuple[float, float, float, float]


class Look(NamedTuple):
    """A picture of a page in grey, and its dots in a point."""

    picture: Image
    scale: float

    def crop(self, box: Box) -> Look:
        """The part of it inside a box of points."""
        left, top, right, low = (round(v * self.scale) for v in box)
        return Look(self.picture.crop((left, top, right, low)), self.scale)


@dataclass(frozen=True, slots=True)
class Found:
    """A word as tesseract found it; places in points."""

    text: str
    line: tuple[str, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    sure: float

    def moved(self, box: Box, right: float, down: float) -> Found:
        """The word at its place in the whole picture, where it was read in a box of it: its line is of that box."""
        return replace(
            self, line=(str(box), *self.line), x0=self.x0 + right, x1=self.x1 + right,
            top=self.top + down, bottom=self.bottom + down,
        )  # fmt: skip


def look_twice(looks: Sequence[Look], deadline: Deadline) -> list[Found]:
    """The words of a picture, looked at in two sizes: each word as the look that is surer of it gives it."""
    rows = tables_of([(picture, round(scale * 72)) for picture, scale in looks], deadline)
    first, second = (list(_words(table, look.scale)) for table, look in zip(rows, looks, strict=True))
    return _surer(first, second)


def instead(found: Sequence[Found], anew: Sequence[Found], box: Box) -> list[Found]:
    """The words with those of a box as they were read anew, if that gives as many letters or mends torn lines."""
    inside = words_in(box, found)
    if _weight(anew) < 0.9 * _weight(inside) and (is_torn(anew) or not is_torn(inside)):
        return list(found)
    held = set(map(id, inside))
    return [w for w in found if id(w) not in held] + list(anew)


def words_in(box: Box, found: Iterable[Found]) -> list[Found]:
    """The words whose middle lies in a box."""
    left, top, right, low = box
    return [w for w in found if left <= (w.x0 + w.x1) / 2 <= right and top <= (w.top + w.bottom) / 2 <= low]


def is_torn(words: Iterable[Found]) -> bool:
    """Whether tesseract took one line for two, which lie on each other and share its words."""
    lines: dict[tuple[str, ...], list[Found]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    spans = sorted((median([w.top for w in line]), median([w.bottom for w in line])) for line in lines.values())
    return any(min(low, end) - start > 0.5 * (min(low, end) - top) for (top, low), (start, end) in pairwise(spans))


def _weight(found: Iterable[Found]) -> float:
    """Letters, each as much as it is sure."""
    return sum(len(w.text) * w.sure for w in found)


def _surer(first: Sequence[Found], second: Sequence[Found]) -> list[Found]:
    """The words of the first look, each in the letters of the second where that is surer of the same place."""
    rows: dict[int, list[Found]] = {}
    for w in second:
        rows.setdefault(round((w.top + w.bottom) / 2 / _BAND), []).append(w)
    out: list[Found] = []
    for w in first:
        band = round((w.top + w.bottom) / 2 / _BAND)
        near = [v for k in (band - 1, band, band + 1) for v in rows.get(k, ()) if _same_place(w, v)]
        best = max(near, key=lambda v: v.sure, default=w)
        word = replace(w, text=best.text, sure=best.sure) if best.sure > w.sure else w
        if not (out and _lies_in(word, out[-1])):
            out.append(word)
    return out


def _lies_in(word: Found, before: Found) -> bool:
    """Whether a word is a piece of the word before it, which the other look gave whole."""
    inside = before.x1 - word.x0 > 0.7 * (word.x1 - word.x0)
    return word.line == before.line and inside and word.text in before.text


def _same_place(a: Found, b: Found) -> bool:
    """Whether two words lie on each other."""
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide > 0.75 * (max(a.x1, b.x1) - min(a.x0, b.x0)) and high > 0.4 * (
        max(a.bottom, b.bottom) - min(a.top, b.top)
    )


def _words(rows: Iterable[Mapping[str, str]], scale: float) -> Iterator[Found]:
    for row in rows:
        text = unicodedata.normalize("NFC", row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        x, y, wide, high = (float(row[key]) / scale for key in ("left", "top", "width", "height"))
        if high < _FLAT and any(map(str.isalnum, text)):
            continue  # the upper edge of a line that tesseract tore in two
        line = (row["block_num"], row["par_num"], row["line_num"])
        yield Found(text, line, x, x + wide, y, y + high, float(row["conf"]))
