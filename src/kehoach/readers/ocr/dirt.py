"""What text recognition makes of dirt, of the edge of a stamp, of a hand: no text."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Protocol

from ...text.legacy.syllables import is_syllable
from ...text.patterns import pattern

_SPECK = 35  # per cent below which a word without letters is dirt
_GRAIN = 0.09  # of the height of the words beside it; a full stop is larger, a hyphen three times as wide
_NO_TEXT = frozenset("|¦_[]{}=~—–-.,:;'`‘’\"“”*°•«»<>\\/!^")
_TO_FILL = _NO_TEXT | {"…"}
_BULLETS = frozenset("-+*~=")
"""What stands before an item, or what recognition makes of it."""


class Recognised(Protocol):
    """A word as it was recognised, and how sure that is in per cent."""

    @property
    def text(self) -> str:
        """Its letters."""

    @property
    def sure(self) -> float:
        """How sure recognition is of it."""

    @property
    def x0(self) -> float:
        """Its left edge."""

    @property
    def x1(self) -> float:
        """Its right edge."""

    @property
    def top(self) -> float:
        """Its upper edge."""

    @property
    def bottom(self) -> float:
        """Its lower edge."""


def is_speck(word: Recognised, line: Sequence[Recognised]) -> bool:
    """Whether a word is dirt: a piece of a ruling line, the edge of a stamp. A word among others is none."""
    if set(word.text) <= frozenset("|¦_[]{}"):
        return True
    letters = sum(map(str.isalnum, "".join([w.text for w in line])))
    if set(word.text) <= _NO_TEXT:
        return (word.sure < 60 and word.text not in "-+") or letters < 2 or _is_grain(word, line)
    return word.sure < _SPECK and letters <= 4 and not word.text.isdigit()


def _is_grain(word: Recognised, line: Sequence[Recognised]) -> bool:
    """Whether a sign is a grain of dust, which recognition takes for a dash or a stop however small it is."""
    heights = [w.bottom - w.top for w in line if any(map(str.isalnum, w.text))]
    return bool(heights) and max(word.x1 - word.x0, word.bottom - word.top) < _GRAIN * median(heights)


def soiled(text: str) -> int:
    """How many signs at the begin of a word are dirt that touches it: 1 of `_3.`, 2 of `__Thành`.

    Nothing that is printed begins so; a line to write on is no word with letters.
    """
    rest = text.lstrip("_")
    return len(text) - len(rest) if rest[:1] in _BULLETS or not set(rest) <= _TO_FILL else 0


def is_scrawl(line: Sequence[Recognised]) -> bool:
    """Whether a line is what a hand, a stamp or the edge of a picture was taken for: few of its words are any.

    One that is printed in letters that look bad is not sure either, but made of syllables.
    """
    text = "".join([w.text for w in line])
    sure = sum(w.sure * len(w.text) for w in line) / len(text)
    words = _LETTERS.findall(" ".join([w.text for w in line])) if sure <= _UNSURE else []
    syllables = sum(len(word) for word in words if is_syllable(word))
    return bool(words) and syllables < len(text) * (0.25 if sure > _SCRAWLED else 0.45)


_UNSURE, _SCRAWLED = 40, 30  # per cent
_LETTERS = pattern(r"[^\W\d_]{2,}")
