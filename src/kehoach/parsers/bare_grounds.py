"""Grounds that print no `Căn cứ` of their own: a document beside other grounds (docs/domain.md 3.4)."""

from __future__ import annotations

from ..text.patterns import pattern
from .paragraphs import Paragraph

_DOCUMENT = pattern(
    r"(?:(?:Luật|Bộ luật|Pháp lệnh)\s[^;:]{0,160}?"
    r"|(?:Nghị (?:định|quyết)|Quyết định|Thông tư|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Công văn|Hướng dẫn|Văn bản"
    r"|Thông báo|Tờ trình|Đề án)\s(?!này\b)(?:[<L>]{1,7}\s){0,3})(?:số\s?:?\s?\d|ngày\s\d)"
)
_SAYS_MORE = pattern(r"\s(?:này|đã|được|thay thế)\s")
"""What a sentence says of the document that it begins with."""


def with_bare(grounds: list[Paragraph], front: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Grounds and preamble, those of the preamble that are grounds among the others.

    A document that opens a paragraph and is told by number or day is one, if the paragraph ends with a semicolon, as
    grounds do, and there are others: `Kế hoạch số 5/KH-UBND ngày 1/2/2024 của Ủy ban nhân dân tỉnh;`.
    """
    others: list[Paragraph] = []
    own = list(grounds)
    for item in front if grounds else ():
        (own if _names_document(item.fold) else others).append(item)
    if len(own) == len(grounds):
        return grounds, front
    return sorted(own, key=lambda item: item.start), others


def _names_document(fold: str) -> bool:
    """Whether a paragraph names a document and tells nothing of it; its own subject may have any word.

    >>> _names_document("Kế hoạch số 5/KH-UBND ngày 1/2/2024;"), _names_document("Kế hoạch số 5 đã được xã thông qua;")
    (True, False)
    """
    if not fold.endswith(";") or _DOCUMENT.match(fold) is None:
        return False
    return _SAYS_MORE.search(fold.partition(" về ")[0]) is None
