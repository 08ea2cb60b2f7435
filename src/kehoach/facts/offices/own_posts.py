"""What one is who is called by name: đồng chí Lê Văn A, Phó Giám đốc; cô Lê Thị B, nhân viên (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_posts import CALLED
from ...reference.office_words import CLOSED
from .words import Words, match, opener_at, tables

_MEMBER, _STANDING = "thành viên", "thường trực"
_ROLES = frozenset(("trưởng ban", "phó trưởng ban", "phó ban", "ủy viên", "thư ký"))
"""What one is in a committee beside one's own post."""
_TRADES = ("nhân viên", "giáo viên", "tổng phụ trách đội")
_RANKED = ("thanh tra", "kiểm tra", "kiểm lâm")
"""First words of what somebody is by rank, which alone is told of in laws: Thanh tra viên, Kiểm lâm viên."""


def own_post(words: Words, j: int) -> int:
    """Past the post of somebody who is called by name: đồng chí Lê Văn A, Đảng ủy viên, Phó Giám đốc; -1 if none is."""
    if words.two(j) == _MEMBER and words.low(j + 2) in (":", ""):
        return j + 2  # ông Lê Văn A, Chuyên viên Phòng Nội vụ, thành viên:
    if words.low(j + 2) == "viên" and words.two(j) in _RANKED:
        return j + 3
    if (k := _own_trade(words, j)) > 0 or not words.capital(j):
        return k
    post, k = match(tables().posts, words, j)
    if post is not None:
        _, named = match(tables().fields, words, k) if words.low(k - 1) in tables().branches else (None, k)
        named += 2 * (words.two(named) == _STANDING)
        return named if post not in CALLED else -1  # Phó Trưởng phòng Tổ chức cán bộ, Phó Trưởng ban Thường trực
    head, k = match(tables().heads, words, j)
    return k if head in CLOSED else -1


def past_role(words: Words, j: int) -> int:
    """Past the dash at word `j` and what a person is in a committee besides; else j.

    Trưởng phòng Nội vụ - Phó Trưởng ban; another post is that of somebody else: Hiệu trưởng - Phó Hiệu trưởng.
    """
    if not words.capital(j + 1):
        return j
    post, k = match(tables().posts, words, j + 1)
    if words.two(j + 1) == _MEMBER:
        return j + 3
    if post not in _ROLES:
        return j
    k += 2 * (words.two(k) == _STANDING)
    ends = not words.low(k).isalnum() or opener_at(words, k) is not None
    return k if ends and not words.capital(k) else j  # Trưởng ban Công tác Mặt trận


def _own_trade(words: Words, j: int) -> int:
    """Past what somebody who is called by name is at a school: cô Lê Thị B, nhân viên y tế:; -1 if more follows."""
    noun, k = match(tables().nouns, words, j)
    if noun is None or not noun.startswith(_TRADES):
        return -1
    _, behind = match(tables().fields, words, k)
    return behind if words.low(behind) in (":", "") else -1
