"""The fields of an activity: `Cơ quan chủ trì: …`, `Thời gian thực hiện: …` on lines of their own or in one line."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...reference.columns import role_of
from ..passages import Passage

ROLES = frozenset({"lead", "co", "time", "output", "budget"})
"""Roles of columns that stand as fields too; `task`, `note` and the like do not."""
_FIRST = frozenset(
    ("cơ", "đơn", "chủ", "phối", "thời", "tiến", "sản", "kết", "kinh", "nguồn", "trách", "phân", "hoàn", "bộ", "ngành",
     "đầu", "người", "lộ", "cấp")
)  # fmt: skip
_LETTERS = "CĐPTSKNBLcđptsknbl *-"
_OF_SOMEBODY = re.compile(
    r"(?:của|nhiệm vụ|liên hệ|giải quyết|phối hợp với)\b|Phối hợp với \S"
    r"|Phối hợp (?!với|thực hiện|tổ chức|chính)|[Cc]hủ trì (?:tại|(?:cuộc |buổi )?họp|hội nghị|điểm)\b"
)
"""`Trách nhiệm của Sở Y tế:` heads a duty, `Kết quả giải quyết hồ sơ:` a text, `Phối hợp với các sở:` a list in one,
`Phối hợp giám sát:` what is done, `Chủ trì cuộc họp:` tells who is in the chair.
"""
_LONGEST = 60
_NEXT = re.compile(r"[;.]\s{1,3}(?P<label>[^;.:]{3,60}):\s")


class Field(NamedTuple):
    """One field: its role, and where its value stands in the passage."""

    role: str
    start: int
    end: int
    passage: Passage


def fields_in(passage: Passage) -> list[Field]:
    """The fields of a passage that begins with one; else nothing.

    >>> from kehoach.facts.passages import Passage
    >>> line = "Cơ quan chủ trì: Sở Y tế; Cơ quan phối hợp: Sở Nội vụ."
    >>> [(f.role, line[f.start:f.end]) for f in fields_in(Passage("1", "muc", line, line, 0, len(line)))]
    [('lead', 'Sở Y tế'), ('co', 'Sở Nội vụ')]
    """
    text, start = passage.text, passage.label
    colon = text.find(":", start, start + _LONGEST)
    if colon < 0 or text[start : start + 1] not in _LETTERS:
        return []
    role = _role(text[start:colon])
    if role is None:
        return []
    out: list[Field] = []
    at = colon + 1
    for m in _NEXT.finditer(text, at):
        following = _role(m["label"])
        if following is not None:
            out.append(Field(role, *_trimmed(text, at, m.start()), passage))
            role, at = following, m.end()
    out.append(Field(role, *_trimmed(text, at, len(text)), passage))
    return out


def _role(label: str) -> str | None:
    label = label.strip(" *-+•")
    first, _, rest = label.partition(" ")
    if first.lower() not in _FIRST or (not rest and first.lower() not in ("chủ", "phối")):
        return None
    if _OF_SOMEBODY.search(label):
        return None
    role = role_of(label)
    return role if role in ROLES else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] in " .;":
        end -= 1
    return start, end
