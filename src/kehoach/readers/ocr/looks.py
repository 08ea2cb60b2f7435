"""A picture looked at in two sizes: each reads some words better than the other. The words are not altered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from .tesseract import table_of

if TYPE_CHECKING:
    from PIL.Image import Image

    from ..pdf.open import Deadline

_BAND = 12.0
"""Points; words are looked for in bands of this height."""
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


def look_twice(looks: Sequence[Look], deadline: Deadline) -> list[Found]:
    """The words of a picture, looked at in two sizes: each word as the look that is surer of it gives it."""
    first, second = (list(_look(look, deadline)) for look in looks)
    return _surer(first, second)


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


def _look(look: Look, deadline: Deadline) -> Iterator[Found]:
    picture, scale = look
    for row in table_of(picture, round(scale * 72), deadline):
        text = unicodedata.normalize("NFC", row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        x, y, wide, high = (float(row[key]) / scale for key in ("left", "top", "width", "height"))
        line = (row["block_num"], row["par_num"], row["line_num"])
        yield Found(text, line, x, x + wide, y, y + high, float(row["conf"]))
