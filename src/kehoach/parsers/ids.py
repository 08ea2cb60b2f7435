"""A stable id for a document, from what it says of itself alone (docs/domain.md 11.4).

    vnd:1 / place.organ / type / date / number        vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60

Party numbers run per term and merged organs begin anew, so the whole date is part of the id. Where a part is not known
there is no id: a wrong one would join two documents.
"""

from __future__ import annotations

import re

from ..reference.provinces import province_named
from ..reference.sign import Sign
from ..reference.types import DocumentType
from ..text.letters import one_of
from .values import Found

_MERGED = "2025-07-01"  # from this day on the 34 new provinces
_PROVINCE = re.compile(r"(?:^|\s)(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)\s+(?P<name>[^,]+)$")
CENTRAL: tuple[tuple[str, str], ...] = (
    (r"Bộ (?!Chỉ huy|Tư lệnh)", "Bộ Y tế"),
    (r"Chính phủ", "Chính phủ"),
    (r"Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
    (r"Quốc hội", "Quốc hội"),
    (r"Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    (r"Chủ tịch nước", "Chủ tịch nước"),
    (r"Văn phòng (?:Chính phủ|Quốc hội)", "Văn phòng Chính phủ"),
    (r"Thanh tra Chính phủ", "Thanh tra Chính phủ"),
    (r"Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam"),
    (r"Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"),
    (r"Bộ Chính trị", "Bộ Chính trị"),
    (r"Ban Bí thư", "Ban Bí thư"),
)
"""How the name of a central organ begins: pattern, example."""
_CENTRAL = re.compile(one_of(*(p for p, _ in CENTRAL)))


def document_id(values: dict[str, Found], sign: Sign | None, kind: DocumentType | None) -> str | None:
    """The id, or None when number, date, type or the place of the issuer is not known.

    Args:
        values: the header.
        sign: its number, as understood.
        kind: its type.
    """
    date, organ = values.get("ngay_ban_hanh"), values.get("co_quan_ban_hanh")
    if sign is None or sign.number is None or not sign.organs or date is None or organ is None:
        return None
    slug = kind.slug if kind else "cong-van" if sign.family == "letter" else None
    place = _place(organ, values.get("co_quan_chu_quan"), date.value)
    if slug is None or place is None:
        return None
    mark = _ascii(sign.organs[0])
    return f"vnd:1/{place}.{mark}/{slug}/{date.value}/{sign.number}{sign.suffix.replace('đ', 'dd')}"


def _place(organ: Found, parent: Found | None, date: str) -> str | None:
    """`vn-10` for an organ of a province, by the division in force on the day; `vn` for a central one."""
    for name in (organ.value, parent.value if parent else ""):
        m = _PROVINCE.search(name)
        if m is not None and (province := province_named(m["name"])) is not None:
            return f"vn-{province.successor_code if date >= _MERGED else province.code}"
    return "vn" if parent is None and _CENTRAL.match(organ.value) else None


def _ascii(mark: str) -> str:
    """An organ's mark in ASCII; Đ is dd, since ĐA and DA are different."""
    return "".join(c for c in mark.lower().replace("đ", "dd").replace("ư", "u") if c.isascii() and c.isalnum())
