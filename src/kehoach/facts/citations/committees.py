"""Steering committees that are named by their field: `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`."""

from __future__ import annotations

import re

from ...text.patterns import phrase

_HEAD = phrase(
    r"(?:Ban [Cc]hỉ đạo|BCĐ)(?P<central>(?: liên ngành)? (?:Trung ương|TW|[Qq]uốc gia|(?:của )?Chính phủ))?"
    r"|(?P<national>[UỦ][yỷ] ban [Qq]uốc gia)"
)
_FIELDS = (
    r"phát triển khoa học,?(?: và)? công nghệ, đổi mới sáng tạo(?:,|,? và) chuyển đổi số(?: và Đề án 06)?",
    r"phòng,? chống tham nhũng(?:, lãng phí)?(?:,(?: và)? tiêu cực)?",
    r"phòng,? chống (?:thiên tai|tội phạm)",
    *("chuyển đổi số", "nhân quyền", "hội nhập quốc tế", "an toàn thực phẩm", "trẻ em", "người cao tuổi"),
    "biến đổi khí hậu",
)
_FIELD = phrase(rf"về (?:{'|'.join(_FIELDS)})(?!\w)", re.IGNORECASE)
_DEED = phrase(
    r"(?: (?:tỉnh|thành phố|xã|phường)(?: [A-ZĐÂ]\w{0,6}){0,4})?"
    r" (?:về|ban hành|triển khai|thực hiện|tổ chức|phân công|để|nhằm) "
)
"""The place of a committee, and how the title behind its name begins."""


def field_at(text: str, start: int, at: int, high: int) -> int | None:
    """Where the field ends that a committee is named by; None where no such name goes on.

    `Ban Chỉ đạo Trung ương` and `Ủy ban Quốc gia` are no names without one. Behind a committee of a province it may as
    well be a title; there a second title must follow.

    Args:
        text: the joined text.
        start: where the name begins.
        at: where `về` stands.
        high: where the passage ends.

    >>> text = "Ban Chỉ đạo tỉnh về nhân quyền về việc giám sát"
    >>> field_at(text, 0, 17, len(text)), field_at(text[:30], 0, 17, 30)
    (30, None)
    """
    head = _HEAD.match(text, start, at) if text[start] in "BUỦ" else None
    field = _FIELD.match(text, at, high) if head else None
    if head is None or field is None:
        return None
    named = (head["central"] or head["national"]) and not text[head.end() : at].strip()
    return field.end() if named or _DEED.match(text, field.end(), high) else None
