"""Closing sentences: the paragraphs below the sections (docs/domain.md 5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.patterns import one_of, pattern
from .grounds import Item
from .paragraphs import Paragraph
from .place_date import find_place_date

CLOSINGS: tuple[tuple[str, str], ...] = (
    (r"Trên đây là", "Trên đây là Kế hoạch chuyển đổi số năm 2026"),
    (r"Trong quá trình", "Trong quá trình thực hiện, nếu có khó khăn"),
    (r"Quá trình (?:thực hiện|triển khai)", "Quá trình thực hiện có vướng mắc"),
    (r"Yêu cầu (?:các|Thủ trưởng|Giám đốc|Chủ tịch)", "Yêu cầu các đơn vị triển khai"),
    (r"Đề nghị (?:các|Thủ trưởng)", "Đề nghị các cơ quan phối hợp"),
    (
        r"(?:Yêu cầu|Đề nghị) [^.;:]{3,400} (?:triển khai|tổ chức) thực hiện\s?\.?/\.?\s*$",
        "Yêu cầu Sở Y tế, các cơ quan, đơn vị liên quan triển khai thực hiện./.",
    ),
    (r"Nhận được", "Nhận được Kế hoạch này, đề nghị"),
    (r"Căn cứ (?:Kế hoạch này|nội dung Kế hoạch)", "Căn cứ Kế hoạch này, các xã xây dựng"),
    (r"Giao .{3,80}(?:đôn đốc|theo dõi)", "Giao Sở Nội vụ theo dõi"),
    (r"Nghị quyết này (?:đã|được|phổ biến)\b", "Nghị quyết này đã được Hội đồng nhân dân thông qua"),
    (r"(?:Chỉ thị|Kế hoạch|Kết luận|Chương trình|Hướng dẫn|Thông tri) này\b", "Chỉ thị này có hiệu lực kể từ ngày ký"),
    (r"[^.]{0,80}nghiêm túc (?:triển khai|tổ chức|thực hiện)", "Các đơn vị nghiêm túc triển khai"),
    (r"Kính (?:trình|đề nghị|báo cáo)", "Kính trình Hội đồng nhân dân xem xét"),
    (r"(?:[^.;:]{0,80} )?[Kk]ính mời\b", "Sở Văn hóa trân trọng kính mời các đại biểu về dự"),
    (r"(?:Xin )?[Tt]rân trọng\s?[./!]*$", "Trân trọng./."),
    (r"(?:[^.;:]{0,80} )?[Tt]rân trọng (?:thông báo|cảm ơn)\b", "Ủy ban nhân dân phường xin trân trọng thông báo./."),
    (r"(?:Ủy ban nhân dân|UBND) .{3,60}(?:yêu cầu|đề nghị|báo cáo)", "UBND xã yêu cầu các thôn"),
)
"""How a closing sentence begins: pattern, example (domain section 5.1)."""

CLOSING = pattern(one_of(*(p for p, _ in CLOSINGS)))
END_MARK = pattern(r"[./]\s?/\s?\.?\s*\*?$|\./\.$")


def split_closing(items: Sequence[Item]) -> tuple[list[Item], list[Paragraph]]:
    """Part the closing sentences from the end of a body: (body, closing). At most three paragraphs."""
    body = list(items)
    closing: list[Paragraph] = []
    while body and len(closing) < 3:
        last = body[-1]
        if not isinstance(last, Paragraph) or last.label is not None:
            break
        if not (
            CLOSING.match(last.fold)
            or _is_dateline(last)
            or (END_MARK.search(last.fold) and len(body) > 1 and _labelled(body) and _sums_up(last.fold))
            or _ENCLOSES.match(last.fold)
        ):
            break
        closing.insert(0, last)
        body.pop()
    if closing and not _SUMMARY.match(closing[0].fold) and (not body or _awaits(body, closing)):
        body.append(closing.pop(0))  # all that the document, or its last section, says
    return body, closing


_SUMMARY = pattern(r"Trên đây là|Trân trọng")


def _awaits(body: Sequence[Item], closing: Sequence[Paragraph]) -> bool:
    """Whether the last paragraph is the title of a section and nothing else, so that what follows is its text.

    `III. TỔ CHỨC THỰC HIỆN` is one; `6. Các sở, ban, ngành` may be an item of a list, unless more than one paragraph
    follows and the last of them sums the document up, or the section before it has a text of its own.
    """
    head = body[-1]
    if not isinstance(head, Paragraph) or head.label is None:
        return False
    kind, title = head.label.readings[0].kind, head.fold[head.label.end :].strip()
    if kind == "la_ma" and title.isupper():
        return True
    return (
        kind in ("la_ma", "so", "thap_phan", "chu_hoa")
        and title[-1:] not in ("", ".", ";", ":", ",")
        and (any(_SUMMARY.match(p.fold) for p in closing[1:]) or _has_text_before(body, kind, closing[0]))
    )


def _has_text_before(body: Sequence[Item], kind: str, first: Paragraph) -> bool:
    """Whether the section before the last one is a title with a text below; `first` closes the document else."""
    if CLOSING.match(first.fold):
        return False
    for i in range(len(body) - 2, -1, -1):
        item = body[i]
        if isinstance(item, Paragraph) and item.label is not None and item.label.readings[0].kind == kind:
            return i < len(body) - 2 and item.fold[-1] not in ".;"
    return False


_ENCLOSES = pattern(
    r"\((?:Gửi kèm|Kèm theo|Có .{2,40} kèm theo|Hồ sơ (?:gửi )?kèm theo)[^()]*(?:\([^()]*\)[^()]*)*\)[.;]?$"
)
"""`(Gửi kèm: Dự thảo Quyết định, Đề án)`: what comes with a letter."""


def _is_dateline(p: Paragraph) -> bool:
    """Place and date alone in a paragraph, as above the signature of some letters."""
    if "ngày" not in p.fold or len(p.fold) > 80:
        return False
    when = find_place_date(p.fold)
    return when is not None and when.start == 0 and when.end == len(p.fold)


def _labelled(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Paragraph) and item.label is not None for item in items)


_DUTY = pattern(r"Định kỳ|H[ằà]ng (?:năm|quý|tháng|tuần)|Trước ngày|Chậm nhất")


def _sums_up(fold: str) -> bool:
    """Whether a last paragraph asks in general to carry the document out; a duty with its time belongs to the text."""
    return not _DUTY.match(fold) and bool(re.search(r"(?:triển khai|thực hiện|báo cáo|xem xét|biết)\b.{0,60}$", fold))
