"""Brackets behind a name or inside it: a short form, who it is, what else it is."""

from __future__ import annotations

from ...reference.office_posts import CALLED
from .words import Words, match, tables

_BRACKET = 300
_LONGEST_SHORT = 7


def calls_person(words: Words, j: int) -> bool:
    """Whether a bracket tells who it is: Nhân viên thư viện (đồng chí Lê Thị Bê)."""
    return match(tables().posts, words, j + 1)[0] in CALLED


def calls_role(words: Words, j: int) -> bool:
    """Whether a bracket tells what else an office is: Sở Nội vụ (Cơ quan Thường trực Hội đồng)."""
    return words.low(j + 1) in ("cơ", "đơn") and words.low(j + 3) in ("thường", "đầu", "chủ")


def is_remark(words: Words, j: int) -> bool:
    """Whether a bracket is no part of the name in a list: Sở Tài chính (nguồn vốn), các hội khác (nếu có).

    It begins with a small letter and holds no figure, and nothing of the name stands behind it.
    """
    if words.low(j) != "(" or not words.low(j + 1).isalpha() or words.capital(j + 1):
        return False
    k = past_bracket(words, j)
    if k == j or any(words.low(i).isdigit() for i in range(j, k)):
        return False
    return not words.low(k) or not words.low(k)[0].isalnum() or words.low(k) in ("và", "hoặc")


def past_bracket(words: Words, j: int) -> int:
    """The word behind a bracket that is closed not far on; j if it is not."""
    closed = words.text.find(")", words.start(j), min(words.end, words.start(j) + _BRACKET))
    if closed < 0:
        return j
    k = j
    while words.low(k) and words.start(k) < closed:
        k += 1
    return k + 1


def past_short(words: Words, j: int) -> int:
    """Past a bracket at word `j` with nothing but the short form of what stands before it: (UBND); else j."""
    if words.low(j) != "(" or words.low(j + 2) != ")" or not words.upper(j + 1):
        return j
    return j + 3 if len(words.low(j + 1)) <= _LONGEST_SHORT else j
