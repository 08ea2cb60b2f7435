"""Grounds that print no `Căn cứ` of their own: a document beside other grounds (docs/domain.md 3.4)."""

from __future__ import annotations

import re

from .paragraphs import Paragraph

_DOCUMENT = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị (?:định|quyết)|Quyết định|Thông tư|Chỉ thị|Kết luận|Kế hoạch"
    r"|Chương trình|Công văn|Hướng dẫn|Văn bản|Thông báo|Tờ trình|Đề án)\s[^;:]{0,160}?(?:số\s?:?\s?\d|ngày\s\d)"
)


def with_bare(grounds: list[Paragraph], front: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Grounds and preamble, those of the preamble that are grounds among the others.

    A document that opens a paragraph and is told by number or day is one, if the paragraph ends with a semicolon, as
    grounds do, and there are others: `Kế hoạch số 5/KH-UBND ngày 1/2/2024 của Ủy ban nhân dân tỉnh;`.
    """
    others: list[Paragraph] = []
    own = list(grounds)
    for item in front if grounds else ():
        (own if item.fold.endswith(";") and _DOCUMENT.match(item.fold) else others).append(item)
    if len(own) == len(grounds):
        return grounds, front
    return sorted(own, key=lambda item: item.start), others
