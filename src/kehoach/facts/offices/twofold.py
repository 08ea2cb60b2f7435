"""One office that is for two things: Phòng Kỹ thuật và An toàn, Trạm Trồng trọt và BVTV (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DIVISIONS
from .heads import start_at
from .start import OFFICE, Start
from .words import Words, match, tables

_BRANCHES = frozenset(("phòng", "trạm", "tổ", "trung tâm"))
_LONGEST = 6


def past_second(words: Words, j: int, start: Start) -> int:
    """Past `và` at word `j` and the second thing that an office is for; j if another name stands behind it.

    Two things that have a division each are two offices: Phòng Y tế và Tư pháp. What is not known is one thing where
    a sign or a verb ends it.
    """
    if words.low(j) != "và" or start.kind != OFFICE or start.branch not in _BRANCHES or j != start.at:
        return j
    if not words.capital(j + 1) or words.low(j - 1) == start.branch or start_at(words, j + 1) is not None:
        return j
    known = tables()
    field, k = match(known.fields, words, j + 1)
    if field is not None and _ends(words, k):
        return j if _is_division(words, j + 1) and _is_first_division(words, j) else k
    if words.upper(j + 1) or match(known.people, words, j + 1)[0] is not None:
        return j
    for k in range(j + 2, j + _LONGEST):
        if _ends(words, k):
            return k
        if words.capital(k):
            return j
    return j


def _ends(words: Words, k: int) -> bool:
    """Whether a sign, an area or what the office does stands at word `k`."""
    if not words.low(k)[:1].isalnum():
        return True
    if words.capital(k):
        return False
    return match(tables().areas, words, k)[0] is not None or " " in (match(tables().openers, words, k)[0] or "")


def _is_division(words: Words, k: int) -> bool:
    return f"{words.low(k)} {words.low(k + 1)}" in DIVISIONS


def _is_first_division(words: Words, j: int) -> bool:
    """Whether the field that ends before word `j` begins like one that has a division."""
    return any(_is_division(words, k) and words.low(k - 1) in _LAST for k in range(max(1, j - _LONGEST), j - 1))


_LAST = frozenset(word.split()[-1] for word in _BRANCHES)
