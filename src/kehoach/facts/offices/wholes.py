"""Signs inside a name before what the office is part of, or who the members of a group are (docs/domain.md 8.2).

Phòng Nội vụ - Sở Tư pháp, các doanh nghiệp viễn thông (Alpha, Beta).
"""

from __future__ import annotations

from ...reference.office_context import SUBJECTS
from .brackets import past_bracket
from .start import GROUP, Start
from .words import Mode, Words, match, tables

_PARTS = frozenset(("vụ", "cục", "chi cục", "phòng", "trung tâm", "tổ"))
_WHOLES = frozenset(("văn phòng", "bộ", "sở", "ủy ban", "ủy ban nhân dân", "ubnd", "tổng cục", "công an"))
_SURE_WHOLES = frozenset(("bộ", "sở", "tổng cục"))
"""What has divisions and stands beside none of them in a list: `Phòng Nội vụ - Công an xã` are two."""
_FEWEST, _LONGEST = 2, 40


def is_part(words: Words, j: int, start: Start, mode: Mode) -> bool:
    """Whether the office that the name is a part of stands behind a dash: Trung tâm Thông tin - Văn phòng UBND tỉnh.

    In a list where dashes part the names, before this one or behind it, all are names of their own.
    """
    if start.branch not in _PARTS or not words.capital(j + 1):
        return False
    head = match(tables().heads, words, j + 1)[0]
    if mode is not Mode.LIST:
        return head in _WHOLES
    return head in _SURE_WHOLES and "-" not in words.lows[:j] and words.text.find(" - ", words.stop(j), words.end) < 0


def past_members(words: Words, j: int, start: Start) -> int:
    """Past a bracket at word `j` with nothing but names of the members of a group, two at least; else j.

    Each piece begins with a capital letter: (Alpha, Beta và Gamma); not (Phòng Nội vụ tổng hợp), (nếu có).
    """
    if start.kind != GROUP or not words.capital(j + 1):
        return j
    k = past_bracket(words, j)
    if k - j > _LONGEST:
        return j
    inside = range(j + 1, k - 1)
    signs = [i for i in inside if words.low(i) in (",", "và")]
    if len(signs) + 1 < _FEWEST or any(not words.capital(i) for i in inside if i not in signs):
        return j
    taught = any(words.low(i) in SUBJECTS for i in inside)  # các tổ chuyên môn (Toán, Lý)
    return k if all(words.capital(i + 1) for i in signs) and not taught else j
