"""Standards: QCVN 01:2019/BCT, TCVN ISO 9001:2015 (Luật Tiêu chuẩn và quy chuẩn kỹ thuật)."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.patterns import pattern
from .model import Found
from .text import Text

_STANDARD = pattern(
    r"\s{0,2}(?:[A-Z]{2,5}(?:/[A-Z]{2,5})?\s)?\d{1,5}[A-Z]?(?:-\d{1,2})?\s?:\s?\d{4}(?:/\s?(?![QT]CVN)[A-ZĐ&]{2,12})?"
)
_APART = pattern(r"\s?([:/])\s?")
_STANDARDS = {"Q": "Quy chuẩn kỹ thuật quốc gia", "T": "Tiêu chuẩn quốc gia"}


def find_standards(text: Text) -> Iterator[Found]:
    """Every standard that a text names, by its number."""
    done = 0
    for at in text.finds_by("CVN", 1):
        match = _STANDARD.match(text.all, at + 3) if at >= done else None
        if match is None:
            continue
        end = done = match.end()
        letter = text.all[at - 1 : at]
        if letter in _STANDARDS and not text.all[at - 2 : at - 1].isalpha():
            yield Found(
                at - 1, end, loai=_STANDARDS[letter], plain=False, so_hieu=_APART.sub(r"\1", text.quote(at - 1, end))
            )
