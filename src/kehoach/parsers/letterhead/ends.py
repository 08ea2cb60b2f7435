"""Where a letterhead ends: what its text, its title or what a stamp left in it looks like (docs/domain.md 3.1)."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.organs import organ_head
from ...reference.sign import find_sign_line
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import one_of, pattern
from ..place_date import find_place_date
from .forms import about_at, find_quoc_hieu, is_stamp, kinh_gui_at
from .organ_lines import names_place
from .reader import Letterhead

TEXT_BEGINS: tuple[tuple[str, str], ...] = (
    (r"Căn cứ", "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;"),
    (r"CĂN CỨ", "CĂN CỨ LUẬT THƯ VIỆN"),
    (r"Thực hiện", "Thực hiện Quyết định số 12/QĐ-UBND"),
    (r"Xét", "Xét đề nghị của Giám đốc Sở Nội vụ;"),
    (r"Theo đề nghị", "Theo đề nghị của Chánh Văn phòng"),
    (r"Để\b", "Để triển khai Luật Thư viện"),
    (r"Nhằm", "Nhằm chủ động phòng, chống thiên tai"),
    (r"Trên cơ sở", "Trên cơ sở ý kiến của các thành viên"),
    (r"[IVX]{1,4}[.\-]\s", "II. NHIỆM VỤ"),
    (r"1\.\s", "1. Mục đích"),
    (r"Điều 1\b", "Điều 1. Phạm vi điều chỉnh"),
    (r"Chương I\b", "Chương I"),
    (r"Phần I\b", "Phần I"),
    (r"Phần thứ", "Phần thứ nhất"),
)
"""How the text of a document begins, so that the letterhead is over: pattern, example."""
_BODY = pattern(one_of(*(p for p, _ in TEXT_BEGINS)))
_BODY_HEADS = frozenset("CTXĐNIV1P")


def begins_text(fold: str) -> bool:
    """Whether the text of the document begins with a line; its first letter passes over most."""
    return fold[:1] in _BODY_HEADS and _BODY.match(fold) is not None


def stops(line: Line, found: Letterhead) -> bool:
    """Whether the letterhead is over before this line as a whole."""
    fold = line.fold
    kind = type_of_line(fold)
    if (
        kind is not None
        and (kind[1] == len(fold.rstrip(" *:")) or found.anchors() or fold[kind[1] :].isupper())
        and not is_stamp(fold)  # CÔNG VĂN ĐẾN
    ):
        return True
    return kinh_gui_at(fold) is not None or begins_text(fold)


def goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a component stands in the next lines: then a piece that means nothing does not end the letterhead."""
    fold = lines[index].fold
    if kinh_gui_at(fold) or type_of_line(fold) is not None or begins_text(fold):
        return False
    for line in lines[index + 1 : index + 7]:
        fold = line.fold
        if len(fold) > 200 or begins_text(fold):
            return False
        if find_quoc_hieu(fold) or find_sign_line(fold) is not None or find_place_date(fold) is not None:
            return True
    return False


_SCRAP = pattern(r"[:#{}\[\]|\\!<>=~^]|tháng|^\S*[^\w\s]\S*$|^[<U>]{2,6}$")
_SCRAP_LENGTH = 60


def is_scrap(fold: str) -> bool:
    """Whether a line can be what a stamp, a register or a scanner sets into a letterhead, or what it tore off a number.

    >>> is_scrap("Số hồ sơ: HA/67"), is_scrap("![](picture.jpeg)"), is_scrap("XMC"), is_scrap("Trồng rừng năm 2023")
    (True, True, True, False)
    """
    return len(fold) < _SCRAP_LENGTH and fold[-1] not in ".;" and _SCRAP.search(fold) is not None


def title_below(lines: Sequence[Line], index: int) -> bool:
    """Whether the name of a type stands alone right below, or V/v and Kính gửi: the line between parts no text off."""
    for line in lines[index + 1 : index + 4]:
        fold = line.fold
        kind = type_of_line(fold)
        if kind is not None:
            return kind[1] == len(fold.rstrip(" *"))
        if about_at(fold) or kinh_gui_at(fold):
            return True
        if not is_scrap(fold) or begins_text(fold):
            return False
    return False


def is_untyped_title(lines: Sequence[Line], index: int, part: Line, found: Letterhead) -> bool:
    """Whether a line is a title that names no type, `DANH SÁCH CÁN BỘ ĐI HỌC`: below motto or date, parted from them.

    The rest of a name may stand there as well, which the right column was drawn into; its number or its type follows.
    """
    if part.cell >= 0 or not part.fold.isupper() or names_place(part.fold):
        return False
    named = found.organs[-1].end if found.organs else 0
    head = [found.values[name].start for name in ("tieu_ngu", "ngay_ban_hanh") if name in found.values]
    if not head or max(head) < named or not (part.gap or "ngay_ban_hanh" in found.values):
        return False
    if organ_head(part.fold) is not None or about_at(part.fold) is not None or goes_on(lines, index):
        return False
    return not any(type_of_line(line.fold) or kinh_gui_at(line.fold) for line in lines[index + 1 : index + 7])
