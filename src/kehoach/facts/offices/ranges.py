"""From where to where the members of a group are: UBND các tỉnh từ Hà Lam đến Hà Sơn (docs/domain.md 8.2)."""

from __future__ import annotations

from .words import Words, match, tables

_LONGEST_PLACE = 5
_NO_PLACES = frozenset((
    "quý", "tháng", "ngày", "năm", "thứ", "điều", "khoản", "mục", "phần", "chương", "tết", "lễ",
    "mùng", "mồng", "rằm",
))  # fmt: skip
"""What begins times and parts of a document, which go from one to another as well."""
_ONWARD = ("ra", "vào", "lên", "xuống")


def past_range(words: Words, j: int) -> int:
    """Past `từ` at word `j` and two places or two sorts, or one place and where it goes on; j if that does not stand.

    từ Hà Lam đến thành phố Hà Sơn, từ Hà Lam trở ra, từ mầm non đến trung học cơ sở; not từ Quý I đến Quý IV.
    """
    sort, k = match(tables().alike, words, j + 1)
    if sort is not None:
        other, behind = match(tables().alike, words, k + 1) if words.low(k) == "đến" else (None, j)
        return behind if other == sort else j
    k = _past_place(words, j + 1)
    if k == j + 1:
        return j
    if words.low(k) == "trở" and words.low(k + 1) in _ONWARD:
        return k + 2
    behind = _past_place(words, k + 1) if words.low(k) in ("đến", "tới") else k + 1
    return behind if behind > k + 1 else j


def _past_place(words: Words, k: int) -> int:
    """Past a place by its name, its level before it or not: Hà Lam, tỉnh Hà Lam; k if none stands there."""
    first = match(tables().areas, words, k)[1]
    if words.low(first) in _NO_PLACES:
        return k
    behind = first
    while behind - first < _LONGEST_PLACE and words.capital(behind) and words.low(behind).isalpha():
        behind += 1
        if words.low(behind) == "-" and words.capital(behind + 1):  # Bà Rịa - Vũng Tàu
            behind += 1
    return behind if behind > first else k
