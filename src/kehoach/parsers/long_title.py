"""A title that says what a letterhead does: SẮC LỆNH / CỦA CHỦ TỊCH CHÍNH PHỦ / SỐ 65 NGÀY 23 THÁNG 11 NĂM 1945.

Or the other way round: NGHỊ QUYẾT / SỐ 17-NQ/TVQH NGÀY 21-12-1960 / CỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI / VỀ ….

Decrees of the first years have it, and so do databases of laws that print documents without their letterhead.
"""

from __future__ import annotations

import re

from ..reference.dates import find_date
from ..reference.organs import true_case
from ..reference.sign import Sign, bare_sign, find_sign_line
from ..text.fold import fold
from ..text.patterns import one_of, pattern
from .letterhead.forms import ABOUT
from .values import Found

SUBJECT_WORDS = ("VỀ", "V/V", "BAN HÀNH", "QUY ĐỊNH", "HƯỚNG DẪN", "PHÊ DUYỆT", "PHÊ CHUẨN", "SỬA ĐỔI", "CÔNG BỐ",
                 "THỰC HIỆN", "TRIỂN KHAI")  # fmt: skip
"""How a subject in capitals begins behind the issuer."""
_SIGN = r"\d [\w/.-]{0,40} (?: \s?[-/]\s? \w{1,20} ){0,4} (?: \s (?: NQ/\w{1,20} | [A-ZĐ]{1,4}(?=[\s,]) ) )?"
_ORGAN_SIGN = pattern(
    rf"""
    CỦA \s+ (?P<organ> \S (?: (?! \b(?:THỰC\s+HIỆN|TRIỂN\s+KHAI|NGHỊ\s+QUYẾT|QUYẾT\s+ĐỊNH)\b ) . ){{3,120}}? ) \s+
    (?P<so> SỐ \s? :? \s* (?P<sign> {_SIGN} ) )
    [\s,]+ (?= NGÀY\s )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_SIGN_FIRST = pattern(rf"(?P<so> SỐ \s? :? \s* (?P<sign> {_SIGN} ) ) [\s,]+ (?= NGÀY\s )", re.VERBOSE | re.IGNORECASE)
_OF = pattern(rf"\s+(?P<of>CỦA)\s+(?P<organ>[^\n]{{4,120}}?)(?=\n|\s+{one_of(*SUBJECT_WORDS)}\b)")


def read_long_title(subject: Found, text: str) -> tuple[dict[str, Found], Sign] | None:
    """What a title says of issuer, number and date, and its subject without them; None if it is no such title.

    Args:
        subject: what stands below the name of the type.
        text: the source text.
    """
    start = subject.start
    folded = fold(text[start : subject.end])
    m = _ORGAN_SIGN.match(folded) or _SIGN_FIRST.match(folded)
    date = find_date(folded, m.end()) if m is not None else None
    if m is None or date is None or date[1] != m.end():
        return None
    behind = m if "organ" in m.re.groupindex else _OF.match(folded, date[2])
    if behind is None:
        return None
    sign = find_sign_line(" ".join(m["so"].split())) or bare_sign(m["sign"])
    organ = " ".join(text[start + behind.start("organ") : start + behind.end("organ")].split())
    found = {
        "co_quan_ban_hanh": Found(
            true_case(organ) if organ.isupper() else organ,
            start + (0 if behind is m else behind.start("of")),  # from CỦA on
            start + behind.end("organ"),
        ),
        "so_hieu": Found(sign.value, start + m.start("sign"), start + m.end("sign")),
        "ngay_ban_hanh": Found(date[0], start + date[1], start + date[2]),
    }
    end = max(date[2], behind.end())
    at = end + len(folded[end:]) - len(folded[end:].lstrip(" \n,.:-"))
    about = ABOUT.match(folded, at)
    rest = text[start + (about.end() if about else at) : subject.end].strip()
    if rest:
        found["trich_yeu"] = Found(" ".join(rest.split()), subject.end - len(rest), subject.end)
    return found, sign
