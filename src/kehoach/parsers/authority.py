"""Who decides, at the end of a title that runs into it (docs/domain.md 3.4)."""

from __future__ import annotations

import re

from ..text.fold import key
from ..text.patterns import pattern
from .subject_ends import OPEN_END

_LEVEL = pattern(r"(.{3,20} nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)) ", re.IGNORECASE)


def _short(issuer: str | None) -> str | None:
    """`Ủy ban nhân dân tỉnh` of a name that says which; below a title no more is printed."""
    m = _LEVEL.match(issuer) if issuer else None
    return m[1] if m else None


def authority_at(fold: str, issuer: str | None, *, glued: bool) -> int:
    """Where who decides begins at the end of a title, 0 if it does not stand there.

    Args:
        fold: the line, folded.
        issuer: the organ that the letterhead names.
        glued: the text follows in the same line, so no line of its own names who decides.
    """
    return _named_at(fold, issuer) or (_named_at(fold, _short(issuer)) if glued else 0)


def _named_at(fold: str, issuer: str | None) -> int:
    """Where a name begins at the end of a title, with the post that heads the organ; 0 if it does not stand there."""
    if issuer is None or len(fold) < len(issuer) + 10:
        return 0
    at = len(fold.rstrip()) - len(issuer)
    if not fold[at:].isupper():
        return 0
    if key(fold[at:]) != key(issuer) or fold[at - 1] != " ":
        return 0
    before = fold[:at].rstrip()
    for office in ("CHỦ TỊCH", "GIÁM ĐỐC", "BỘ TRƯỞNG"):
        if before.endswith(office):
            at = len(before) - len(office)
    return 0 if OPEN_END.search(fold[:at].rstrip()) else at
