"""Căn cứ, preamble, closing sentences: the paragraphs around the sections (DOMAIN 3.4, 5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .paragraphs import Paragraph
from .tables import TableBlock

GROUND = re.compile(
    r"(?:[-+*•]\s*)?(?:Căn\s*cứ|CĂN\s*CỨ|Thực\s*hiện|Triển khai thực hiện|Thi hành|Xét|Theo đề nghị|Theo (?:Tờ trình|Công văn|Quyết định|Kế hoạch)|Trên cơ sở|Để (?:triển khai|thực hiện)|Tiếp theo)\b"
)
_FORMULA = re.compile(r"(?:QUYẾT\s*ĐỊNH|QUYẾT\s*NGHỊ|NGHỊ\s*QUYẾT|CHỈ\s*THỊ|YÊU CẦU)\s*:?$|.{0,60}điện\s*:$")
CLOSING = re.compile(
    r"(?:Trên đây là|Trong quá trình|Quá trình (?:thực hiện|triển khai)|Yêu cầu (?:các|Thủ trưởng|Giám đốc|Chủ tịch)|Đề nghị (?:các|Thủ trưởng)|Nhận được|Kế hoạch này (?:thay thế|có hiệu lực)"
    r"|Căn cứ (?:Kế hoạch này|nội dung Kế hoạch)|Giao .{3,80}(?:đôn đốc|theo dõi)|Nghị quyết này đã được|Chỉ thị này|[^.]{0,80}nghiêm túc (?:triển khai|tổ chức|thực hiện)|Kính (?:trình|đề nghị|báo cáo)"
    r"|Ủy ban nhân dân .{3,60}(?:yêu cầu|đề nghị|báo cáo)|UBND .{3,60}(?:yêu cầu|đề nghị|báo cáo))"
)
END_MARK = re.compile(r"[./]\s?/\s?\.?\s*\*?$|\./\.$")

Item = Paragraph | TableBlock


def is_ground(fold: str) -> bool:
    """Whether a paragraph gives a ground: Căn cứ …, Thực hiện …, Xét đề nghị …"""
    return GROUND.match(fold) is not None


def split_front(items: Sequence[Item]) -> tuple[list[Paragraph], list[Paragraph], list[Item]]:
    """Part the paragraphs before the first section from the sections.

    Returns:
        (grounds, other paragraphs of the preamble, the rest). Without any labelled section only grounds and a line such
        as QUYẾT ĐỊNH: are parted off; the paragraphs are the body.
    """
    first = next((i for i, item in enumerate(items) if _is_section(item)), None)
    grounds: list[Paragraph] = []
    front: list[Paragraph] = []
    rest: list[Item] = []
    limit = len(items) if first is None else first
    for i, item in enumerate(items[:limit]):
        if not isinstance(item, Paragraph):
            rest.append(item)
        elif is_ground(item.fold) and not (first is None and i > 0 and not grounds):
            grounds.append(item)
        elif first is not None or _FORMULA.match(item.fold):
            front.append(item)
        else:
            rest.append(item)
    return grounds, front, rest + list(items[limit:])


def _is_section(item: Item) -> bool:
    if not isinstance(item, Paragraph) or item.label is None or item.weak:
        return False
    return not (item.label.readings[0].kind == "gach_dau_dong" and is_ground(item.fold))


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
            or (
                END_MARK.search(last.fold)
                and len(body) > 1
                and _labelled(body)
                and last.lines[0].gap >= 0
                and _sums_up(last)
            )
        ):
            break
        closing.insert(0, last)
        body.pop()
    return body, closing


def _labelled(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Paragraph) and item.label is not None for item in items)


def _sums_up(p: Paragraph) -> bool:
    return bool(re.search(r"(?:triển khai|thực hiện|báo cáo|xem xét|biết)\b.{0,60}$", p.fold))
