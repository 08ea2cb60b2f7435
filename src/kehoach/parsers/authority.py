"""Who decides or writes, in a title: at its end, or before the subject (docs/domain.md 3.4)."""

from __future__ import annotations

import re

from ..reference.organs import same_organ
from ..reference.types import DocumentType
from ..text.fold import key
from ..text.patterns import one_of, pattern
from .long_title import SUBJECT_WORDS
from .subject_ends import BY_AUTHORITY, OPEN_END, is_authority

_LEVEL = pattern(
    r"((?:.{3,20} nhân dân|UBND|HĐND) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)) ", re.IGNORECASE
)


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
    if glued and (session := _SESSION.search(fold)) is not None:
        fold = fold[: session.start()]
    return _named_at(fold, issuer) or (_named_at(fold, _short(issuer)) if glued else 0) or _behind_small(fold, issuer)


def _behind_small(fold: str, issuer: str | None) -> int:
    """Where who decides begins in capitals at the end of a title in small letters, 0 if it does not stand there.

    The letterhead may have its name shortened, `UBND TỈNH …`, and the title may leave out the place.

    >>> _behind_small("Về việc mở chợ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "UBND tỉnh Phú Lâm")
    15
    """
    if issuer is None or not fold[-_TWO_CAPITALS:].isupper():
        return 0
    at = len(fold)
    for word in reversed(fold[-_WHO:].split(" ")[1:]):
        if not word.isupper():
            break
        at -= len(word) + 1
    name, before = fold[at + 1 :], fold[:at].rstrip()
    office = next((office for office in _OFFICES if name.startswith(f"{office} ")), "")
    name = name[len(office) :].strip()
    if not before or before.isupper() or OPEN_END.search(before.rsplit(None, 1)[-1].upper()) is not None:
        return 0
    return at + 1 if any(known and same_organ(name, known) for known in (issuer, _short(issuer))) else 0


_TWO_CAPITALS, _WHO = 2, 120  # characters: of the end of a name in capitals, of the longest one with its post


_SESSION = pattern(r",?\sKH[ÓO][AÁ]\s[IVXLC\d]{1,6}\b[^<L>;:]{0,80}$")
"""`HỘI ĐỒNG NHÂN DÂN TỈNH … KHÓA XVII, KỲ HỌP THỨ 5`: the session in which a council decides."""


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
    office = next((office for office in _OFFICES if before.endswith(office)), None)
    if office is not None:
        at = len(before) - len(office)
    return 0 if OPEN_END.search(fold[:at].rstrip()) else at


_OFFICES = (
    *("CHỦ TỊCH", "TỔNG GIÁM ĐỐC", "GIÁM ĐỐC", "BỘ TRƯỞNG", "TỔNG CỤC TRƯỞNG", "CỤC TRƯỞNG", "THỐNG ĐỐC"),
    *("HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "CHÁNH ÁN"),
)
OPENS_SUBJECT = pattern(rf"{one_of(*SUBJECT_WORDS)}\b", re.IGNORECASE)
_DATED = r"[\s,]+NGÀY\s+\d[\s\d/.-]{0,9}(?:THÁNG\s+\d{1,2}\s+NĂM\s+\d{4})?"
_SELF = pattern(
    rf"CỦA\s+(?P<who>\S.{{2,100}}?)(?:\s+SỐ\s?:?\s*\d\S{{0,30}}(?:{_DATED})?)?\s*(?:$|(?={one_of(*SUBJECT_WORDS)}\b))"
)
"""`CỦA BỘ TÀI CHÍNH SỐ 12/2004/TT-BTC NGÀY 16 THÁNG 12 NĂM 2004` before `HƯỚNG DẪN …`: what the letterhead says."""
_COMMITTEES = ("BAN CHỈ ĐẠO", "TỔ CÔNG TÁC", "HỘI ĐỒNG")
"""Names that go on: `QUY CHẾ` / `CỦA BAN CHỈ ĐẠO VỀ CHUYỂN ĐỔI SỐ`."""


def issuer_at_head(fold: str, below: str, issuer: str | None, kind: DocumentType | None) -> re.Match[str] | None:
    """The issuer, his number and date, before the subject in its first line; None if they do not stand there.

    Below a type that names none there an organ is who wrote the document only if the subject stands behind it:
    `KẾT LUẬN` / `CỦA BAN THƯỜNG VỤ TỈNH ỦY` / `về công tác cán bộ`, not `ĐIỀU LỆ` / `CỦA HỘI LÀM VƯỜN`.

    Args:
        fold: the first line of the subject, folded.
        below: the line below it.
        issuer: the organ that the letterhead names.
        kind: type of the document.
    """
    m = _SELF.match(fold) if fold.startswith("CỦA ") else None
    if m is None or not is_authority(m["who"]):
        return None
    if kind is not None and kind.slug in BY_AUTHORITY:
        return m if issuer else None
    if fold[m.end("who") : m.end()].strip() or m["who"].endswith(_COMMITTEES):
        return None
    return m if OPENS_SUBJECT.match(fold[m.end() :] or below) else None
