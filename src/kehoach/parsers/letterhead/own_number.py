"""The number that a letterhead prints as its own, and those that a sentence or a title of it names."""

from __future__ import annotations

import re

from ...reference.organs import organ_head
from ...reference.sign import Sign, find_sign_line
from ...text.patterns import pattern

_CITED = pattern(
    r"\S\s+(?:thông tư|nghị định|quyết định|nghị quyết|luật|kế hoạch|chỉ thị|công văn|văn bản)\s*$", re.IGNORECASE
)
_CITED_FROM = 20  # characters before a number that is cited
_OF_TEAM = pattern(r"(?<!\w)THEO\s+(?:QUYẾT\s+ĐỊNH|QĐ)(?:\s+SỐ)?\s*$")
_WORD = r"[SsŠ][ốổôoỐỔÔO60]\s*[:;.]?"
"""Số, with the slips that it is read with."""
_HAS_SO = pattern(rf"{_WORD}\s")
_SO = pattern(rf"(?:Luật\s+|Pháp lệnh\s+|Nghị quyết\s+)?{_WORD}\s*$")
_SO_WIDTH = 24


def own_sign(fold: str) -> Sign | None:
    """The number that a line of the letterhead prints; None where the line names a document in a sentence or a title.

    `BẢN THUYẾT MINH DỰ THẢO THÔNG TƯ THAY THẾ THÔNG TƯ SỐ 12/2020/TT-BTC` has no number of its own.
    """
    return own(fold, find_sign_line(fold))


def own(fold: str, sign: Sign | None) -> Sign | None:
    """The first number of a line, if it is one that the letterhead prints."""
    if sign is None or sign.start < _CITED_FROM:
        return sign
    before = fold[: so_start(fold, sign.start)]
    cited = _CITED.search(before) is not None and organ_head(before) is None
    return None if cited or names_team(before) else sign


def names_team(fold: str) -> bool:
    """Whether the name of a team ends here, before the number of the decision that made it.

    >>> names_team("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH"), names_team("ĐOÀN KIỂM TRA")
    (True, False)
    """
    return _OF_TEAM.search(fold) is not None


def so_start(fold: str, at: int) -> int:
    """Where the word Số before a number at an offset begins; that offset where none stands there."""
    m = _SO.search(fold, max(0, at - _SO_WIDTH), at)
    return m.start() if m else at


def has_so(fold: str) -> bool:
    """Whether the word Số stands anywhere in a line."""
    return _HAS_SO.search(fold) is not None


def is_so(fold: str) -> bool:
    """Whether a text is the word Số and nothing else."""
    return _SO.fullmatch(fold) is not None
