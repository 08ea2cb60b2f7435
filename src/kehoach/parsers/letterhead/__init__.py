"""The head above the title: quốc hiệu, organs, number, place and date, marks (docs/domain.md 3.1 to 3.3).

Copies tear the two columns of a letterhead apart in every way. So its order is not looked at: each component that has a
form of its own is cut out of the lines wherever it stands, and what remains, in order, is the name of the organs.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.organs import organ_head
from ...reference.sign import find_sign_line
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import one_of, pattern
from ..issuer import names_place
from ..ledger import Ledger
from ..place_date import find_place_date
from .forms import (
    ABOUT,
    KINH_GUI,
    LONE_SO,
    MARKS,
    RULE,
    TIEU_DE,
    TIEU_NGU,
    about_at,
    columns,
    find_mark,
    find_quoc_hieu,
    find_tieu_ngu,
    is_bare_about,
    is_closed,
    is_stamp,
    is_tieu_de,
    kinh_gui_at,
    name_of_state,
    subject_of,
)
from .organ_lines import behind_unit, ends_organ, is_organ, is_session, take_assembly, without_assembly
from .reader import Letterhead, Reader, own_sign
from .torn import drop_bullet, join_torn

__all__ = [
    "ABOUT",
    "KINH_GUI",
    "LONE_SO",
    "MARKS",
    "RULE",
    "TIEU_DE",
    "TIEU_NGU",
    "Letterhead",
    "begins_text",
    "columns",
    "find_mark",
    "find_quoc_hieu",
    "find_tieu_ngu",
    "is_tieu_de",
    "kinh_gui_at",
    "name_of_state",
    "read_letterhead",
    "subject_of",
]


_OPEN = (" số", " và", " của", " các", " với")
"""Words that a subject does not end with, however far the next line of it stands."""


def read_letterhead(lines: list[Line], ledger: Ledger) -> tuple[Letterhead, int]:
    """Read the components above the title.

    Args:
        lines: lines of the document from its first one; a line in which the letterhead ends is replaced by what is
            left of it.
        ledger: takes what is recognised.

    Returns:
        What was found, and the index of the first line that is not the letterhead's: the type line, Kính gửi, or the
        beginning of the text.
    """
    found = Letterhead()
    reader = Reader(found, ledger)
    join_torn(lines)
    _lower_address(lines)
    if not _anchored(lines):
        return found, 0
    drop_bullet(lines, ledger)
    address, taken = _address(lines), 0
    for index, line in enumerate(lines[:60]):
        if index < taken:
            continue
        if line.cell < 0 and _stops(line, found):
            return found, index
        if (taken := take_assembly(lines, index, found, ledger)) > index:
            continue
        for n, piece in enumerate(pieces := reader.open(line)):
            for k, whole in enumerate(parts := reader.read(piece)):
                part = without_assembly(whole, found, ledger)
                untyped = bool(part) and _is_untyped_title(lines, index, part, found)
                if not part or (not untyped and _place(part, found, ledger, above=address - index)):
                    continue
                if len(part.fold) < _SHORT and _goes_on(lines, index):
                    if ends_organ(part, found):
                        found.organs.append(part)
                        ledger.take("co_quan", part)
                    continue
                if found.anchors() > 1 and _is_scrap(part.fold) and _title_below(lines, index):
                    ledger.page("mark", [part])
                    continue
                lines[index : index + 1] = [part, *parts[k + 1 :], *pieces[n + 1 :]]
                return found, index
    return found, min(len(lines), 60)


def _lower_address(lines: list[Line]) -> None:
    """Put `Kính gửi:` below the motto where the left column, which ends with it, was read before the right one."""
    for index, line in enumerate(lines[:_LEFT_COLUMN]):
        if line.fold[0] not in "Kk" or len(line.fold) > _BARE_ADDRESS or kinh_gui_at(line.fold) is None:
            continue
        end = index + 1
        while end < len(lines) and end <= index + _RIGHT_COLUMN and _of_right_column(lines[end].fold):
            end += 1
        if any(find_quoc_hieu(below.fold) for below in lines[index + 1 : end]):
            lines[index:end] = [*lines[index + 1 : end], line]
        return


_LEFT_COLUMN, _RIGHT_COLUMN, _BARE_ADDRESS = 14, 6, 12  # lines of a column; characters of `Kính gửi:` alone


def _of_right_column(fold: str) -> bool:
    """Whether a line is of the right column of a letterhead: quốc hiệu, motto, place and date."""
    if find_quoc_hieu(fold) or find_tieu_ngu(fold) or RULE.fullmatch(fold):
        return True
    return len(fold) < 90 and find_place_date(fold) is not None


def _anchored(lines: Sequence[Line]) -> bool:
    """Whether there is a letterhead at all: words in capitals alone are the title of something."""
    for line in lines[:_FAR]:
        fold = line.fold
        if find_quoc_hieu(fold) or find_tieu_ngu(fold) or is_tieu_de(fold) or about_at(fold):
            return True
        if len(fold) < 120 and (organ_head(fold.upper()) is not None or find_mark(fold) is not None):
            return True
        if len(fold) < 300 and (own_sign(fold) is not None or find_place_date(fold) is not None):
            return True
        if begins_text(fold):
            break
    return False


_FAR = 40
"""Lines that are looked at for a letterhead."""
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


def _stops(line: Line, found: Letterhead) -> bool:
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


def _goes_on(lines: Sequence[Line], index: int) -> bool:
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
_SHORT = 60  # characters of a piece between two components


def _is_scrap(fold: str) -> bool:
    """Whether a line can be what a stamp, a register or a scanner sets into a letterhead, or what it tore off a number.

    >>> _is_scrap("Số hồ sơ: HA/67"), _is_scrap("![](picture.jpeg)"), _is_scrap("XMC"), _is_scrap("Trồng rừng năm 2023")
    (True, True, True, False)
    """
    return len(fold) < _SCRAP_LENGTH and fold[-1] not in ".;" and _SCRAP.search(fold) is not None


def _title_below(lines: Sequence[Line], index: int) -> bool:
    """Whether the name of a type stands alone right below, or V/v and Kính gửi: the line between parts no text off."""
    for line in lines[index + 1 : index + 4]:
        fold = line.fold
        kind = type_of_line(fold)
        if kind is not None:
            return kind[1] == len(fold.rstrip(" *"))
        if about_at(fold) or kinh_gui_at(fold):
            return True
        if not _is_scrap(fold) or begins_text(fold):
            return False
    return False


def _is_untyped_title(lines: Sequence[Line], index: int, part: Line, found: Letterhead) -> bool:
    """Whether a line is a title that names no type, `DANH SÁCH CÁN BỘ ĐI HỌC`: below motto or date, parted from them.

    The rest of a name may stand there as well, which the right column was drawn into; its number or its type follows.
    """
    if part.cell >= 0 or not part.fold.isupper() or names_place(part.fold):
        return False
    named = found.organs[-1].end if found.organs else 0
    head = [found.values[name].start for name in ("tieu_ngu", "ngay_ban_hanh") if name in found.values]
    if not head or max(head) < named or not (part.gap or "ngay_ban_hanh" in found.values):
        return False
    if organ_head(part.fold) is not None or about_at(part.fold) is not None or _goes_on(lines, index):
        return False
    return not any(type_of_line(line.fold) or kinh_gui_at(line.fold) for line in lines[index + 1 : index + 7])


def _address(lines: Sequence[Line]) -> int:
    """Index of Kính gửi below the letterhead, or of what goes on right above it; -1 where there is none, or a type."""
    for index, line in enumerate(lines[:_FAR]):
        if kinh_gui_at(line.fold):
            return next((i + 1 for i in range(index - 1, -1, -1) if not lines[i].fold[0].islower()), index)
        if type_of_line(line.fold) is not None:
            return -1
    return -1


def _place(part: Line, found: Letterhead, ledger: Ledger, *, above: int) -> bool:
    """Put a remaining part where it belongs, `above` lines over Kính gửi; False when the letterhead ends with it."""
    fold = part.fold
    sign = found.sign if above > 0 and not found.about else None
    bare = sign is not None and (fold.startswith("Về ") or (above == 1 and is_bare_about(fold, sign.type_mark)))
    if len(fold) < 400 and (bare or about_at(fold)):
        found.about.append(part)
        ledger.take("trich_yeu", part)
        return True
    if (
        found.about
        and not is_closed(found.about)
        and not kinh_gui_at(fold)
        and type_of_line(fold) is None
        and not begins_text(fold)
    ):
        about = found.about[-1]
        near = part.number - about.number <= 1 + part.gap and part.gap <= about.gap
        in_cell = part.cell == about.cell >= 0
        if (
            fold[0].islower()
            or (len(fold) < 90 and about.fold.lower().endswith(_OPEN))
            or (near and (in_cell or not (fold.isupper() or (part.gap and about.fold.isupper()))) and len(fold) < 90)
        ):
            found.about.append(part)
            ledger.take("trich_yeu", part)
            return True
    if kinh_gui_at(fold) or type_of_line(fold) is not None:
        return False
    if found.about and found.organs and "quoc_hieu" in found.values and found.about[-1].fold.isupper():
        return False  # `VỀ VIỆC …` / `ỦY BAN NHÂN DÂN TỈNH …`: who decides, below a title that lost its type
    organ = part.piece(behind_unit(fold))
    if (found.organs and is_session(fold)) or is_organ(organ, found):
        found.organs.append(organ)
        ledger.take("co_quan", part)
        return True
    return False
