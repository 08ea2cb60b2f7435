"""Which lines of a letterhead can be of the name of an organ, and which stand below it."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from ...reference.office_fields import FIELDS
from ...reference.organs import organ_head
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import pattern
from ..ledger import Ledger
from ..values import Found
from .own_number import names_team
from .reader import Letterhead

_LABEL = pattern(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s")
"""A section that a row of a table drew into the letterhead."""


_DEEDS = ("BAN HÀNH ", "PHÊ DUYỆT ", "SỬA ĐỔI", "BÃI BỎ ", "THÀNH LẬP ", "KIỆN TOÀN ", "CÔNG BỐ ")
"""How a subject begins that lost the line of its type: `PHÊ DUYỆT ĐỀ ÁN …` / `THỦ TƯỚNG CHÍNH PHỦ`."""
_FORMS = ("ĐƠN ĐỀ NGHỊ", "ĐƠN XIN", "ĐƠN ĐĂNG KÝ", "GIẤY ĐỀ NGHỊ", "GIẤY ĐĂNG KÝ", "TỜ KHAI", "PHIẾU ")
"""How the title of a form begins, which has the name of the State above it and no organ."""


def is_organ(piece: Line, found: Letterhead) -> bool:
    """Whether a piece of a letterhead can be of an organ's name: what stands below the columns is not."""
    fold = piece.fold
    if found.organs and _below(piece, found):
        return False
    if len(fold) > 120 or (fold[-1] in ".;:" and not fold.isupper()):
        return False
    letters = [c for c in fold if c.isalpha()]
    if not letters or type_of_line(fold) is not None or _LABEL.match(fold) or fold.startswith(_DEEDS + _FORMS):
        return False
    if sum([c.isupper() for c in letters]) > 0.85 * len(letters):
        return True
    if found.organs:
        return is_organ_in_small(fold) and _goes_on_in_small(piece, found.organs[-1])
    first = not found.values and not found.pending and fold.islower()  # ubnd tỉnh phú lâm
    return organ_head(fold.upper()) is not None and len(fold) < _SMALL and (fold[0].isupper() or first)


_SMALL = 70  # characters of an organ in small letters
_PLACE = pattern(r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn) [<U>]")
_SMALL_PLACE = pattern(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) [^\W\d_]+(?: [^\W\d_]+){0,3}\Z")
"""The place where nothing is in capitals: `ủy ban nhân dân` / `xã phú lâm`."""


_OF_WHERE = pattern(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|KHU VỰC|VIỆT NAM|VÀ|VỀ|KHÓA|TRUNG ƯƠNG)\b"
)


def names_place(fold: str) -> bool:
    """Whether a line in capitals says of where an organ is, or of what, and so goes on with its name."""
    return _OF_WHERE.match(fold) is not None


_TORN_COMMITTEE = pattern(r"[YỶ]?\s?BAN NHÂN DÂN\b")


def is_torn_committee(fold: str) -> bool:
    """Whether a committee is named without its first letter, or word: `Y BAN NHÂN DÂN XÃ`."""
    return _TORN_COMMITTEE.match(fold) is not None


_UNIT = pattern(r"(?:ĐƠN VỊ|Đơn vị) ?: ?")


def behind_unit(fold: str) -> int:
    """Where the name of an organ begins behind the word that schools print before it, 0 where none does.

    >>> behind_unit("Đơn vị: Trường THPT Sơn Thủy"), behind_unit("ĐƠN VỊ: TRIỆU ĐỒNG")
    (8, 0)
    """
    m = _UNIT.match(fold) if fold[:1] == "Đ" else None
    return m.end() if m is not None and organ_head(fold[m.end() :].upper()) is not None else 0


def is_organ_in_small(fold: str) -> bool:
    """Whether a line in small letters is an organ or its place, as such a letterhead has them.

    >>> is_organ_in_small("Sở Văn hóa"), is_organ_in_small("xã Phú Lâm"), is_organ_in_small("Sở Văn hóa đọc sách.")
    (True, True, False)
    """
    fold = fold[behind_unit(fold) :]
    if len(fold) >= _SMALL or not fold[-1].isalnum():
        return False
    if fold.islower() and _SMALL_PLACE.match(fold) is not None:
        return True
    whole = fold[0].isupper() or fold.islower()
    return is_part(fold) or _PLACE.match(fold) is not None or (whole and organ_head(fold.upper()) is not None)


_PART = pattern(r"ĐOÀN (?:KIỂM TRA|THANH TRA|GIÁM SÁT)(?!\w)|(?:TỔ(?! CHỨC)|NHÓM)(?=[ :])|(?:Tổ|Nhóm|Khoa|KHOA)\s?:")


def is_part(fold: str) -> bool:
    """Whether a line names what an office above it sends out or is made of; the title of a table may begin so too.

    >>> is_part("TỔ TOÁN - TIN"), is_part("Tổ: Toán - Tin"), is_part("TỔ CHỨC")
    (True, True, False)
    """
    return _PART.match(fold) is not None


def _goes_on_in_small(piece: Line, above: Line) -> bool:
    """Whether a line stands right below an organ, in small letters as that: `Ủy ban nhân dân` / `xã Phú Lâm`.

    One with an organ of its own may stand below capitals: `SỞ GD&ĐT TỈNH PHÚ LÂM` / `Trường THPT Sơn Thủy`.
    """
    own = not above.fold.isupper() or is_part(piece.fold)
    own = own or (piece.fold[:2].istitle() and organ_head(piece.fold.upper()) is not None)
    return own and piece.cell == above.cell and piece.number <= above.number + 1 + piece.gap


_COMPLETE = ("quoc_hieu", "so_hieu", "ngay_ban_hanh")


def _below(piece: Line, found: Letterhead) -> bool:
    """Whether a piece stands below the columns, or below a letterhead that has all else, or whose columns are over."""
    last = found.organs[-1]
    if piece.cell < 0 <= last.cell:  # unless it alone is on its row, above that of the number
        return "so_hieu" in found.values or "ngay_ban_hanh" in found.values or organ_head(piece.fold) is None
    over = all(name in found.values for name in _COMPLETE) or _stacked(piece, found)
    return over and piece.number > last.number + 1 and organ_head(piece.fold) is None


def _stacked(piece: Line, found: Letterhead) -> bool:
    """Whether a piece stands apart below place and date, as what follows columns that a copy has one below the other.

    A form may have no number there: `BẢN ĐĂNG KÝ`. The place of an organ may stand there: `XÃ PHÚ LÂM`.
    """
    state, date = found.values.get("quoc_hieu"), found.date_span
    if state is None or date is None or not piece.gap or _SMALL_PLACE.match(piece.fold.lower()) is not None:
        return False
    return found.organs[-1].start < state.start < date[0] < piece.start


_TERM = r"KH[ÓO][AÁ] (?:THỨ )?(?:[IVXL]{1,6}|\d{1,2})"
_COUNT = r"(?:\d{1,2}|[IVX]{1,5}|(?:MƯỜI )?(?:NHẤT|HAI|BA|TƯ|BỐN|NĂM|LĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI|MỘT))(?!\w)"
_MEETING = rf"KỲ HỌP (?:CHUYÊN ĐỀ |BẤT THƯỜNG )?(?:LẦN )?(?:THỨ )?{_COUNT}"
_DAYS = r"\(TỪ NGÀY \d[^()]{2,40} ĐẾN(?: HẾT)? NGÀY \d[^()]{2,40}\)"
_SESSION = pattern(
    rf"\(?(?:{_TERM}(?:[ ,-]{{1,3}}{_MEETING})?|{_MEETING}[ ,-]{{1,3}}{_TERM})\)?(?: {_DAYS})?|{_DAYS}", re.IGNORECASE
)
_LONGEST_SESSION, _FAR = 120, 200


def is_session(fold: str) -> bool:
    """Whether a line is the term and session of an assembly, or its days, and nothing else.

    >>> is_session("Khóa XI, kỳ họp thứ 10"), is_session("(Từ ngày 17 tháng 10 đến ngày 29 tháng 11 năm 2006)")
    (True, True)
    """
    return fold[0] in "Kk(" and len(fold) < _LONGEST_SESSION and _SESSION.fullmatch(fold) is not None


def take_assembly(lines: Sequence[Line], index: int, found: Letterhead, ledger: Ledger) -> int:
    """Take a line that names the organ above the number once more, and the lines of its session below.

    Returns:
        The index behind them; `index` if the line does not.
    """
    end, again = index + 1, _again(lines[index].fold, found)
    while again and end < len(lines) and is_session(lines[end].fold):
        end += 1
    if end == index + 1:
        return index
    _take(lines[index:end], found, ledger)
    return end


def without_assembly(part: Line, found: Letterhead, ledger: Ledger) -> Line:
    """What is left of a piece behind the organ that is named once more and its session, before the type: all else."""
    fold = part.fold
    if "ỳ họp " not in fold[:_FAR].lower() or not _again(fold, found):
        return part
    session = _SESSION.search(fold, 0, _FAR)
    rest = fold[session.end() :].strip() if session else ""
    if session is None or not fold[: session.start()].isupper() or (rest and type_of_line(rest) is None):
        return part
    _take([part.piece(0, session.end())], found, ledger)
    return part.piece(session.end())


def _again(fold: str, found: Letterhead) -> bool:
    """Whether a line below the number names the organ above it once more."""
    return "so_hieu" in found.values and bool(found.organs) and fold.startswith(found.organs[0].fold)


def _take(lines: Sequence[Line], found: Letterhead, ledger: Ledger) -> None:
    found.values["tham_quyen"] = Found.of(lines)
    ledger.take("tham_quyen", *lines)


_NAMED_BELOW = pattern(r"TRƯỜNG|CÔNG TY|TRUNG TÂM|VIỆN|BAN QUẢN LÝ|CHI NHÁNH|HỢP TÁC XÃ|NHÀ MÁY|XÍ NGHIỆP")
"""Organs that have a name of their own, for which a line is often too short; the field of a sở is named beside it."""
_HANGING = (",", " VÀ")
"""With what a line of a name ends that goes on below, whatever organ it is of."""
_ORGAN_BELOW = pattern(r"(?:KHOA|TỔ|CHI ĐOÀN|LỚP|BỘ MÔN)\b")
"""What is of that organ and no part of its name: `TRƯỜNG ĐẠI HỌC PHÚ LÂM` / `KHOA NGOẠI NGỮ`."""


def ends_organ(part: Line, found: Letterhead) -> bool:
    """Whether a line is the rest of the organ above it in the left column, where the right one has no line beside it.

    `ĐOÀN TRƯỜNG CAO ĐẲNG    ĐOÀN TNCS HỒ CHÍ MINH` / `CƠ KHÍ SÔNG LAM`: it stands right below, above number and date.
    `CỤC VIỄN THÔNG` / `VÀ AN TOÀN MẠNG` may be of any organ, and so may what makes a field whole: `SỞ VĂN HÓA, THỂ` /
    `THAO VÀ DU LỊCH`.
    """
    above = found.organs[-1] if found.organs else None
    if above is None or above.cell != 0 or part.cell >= 0 or part.number > above.number + 1 + part.gap:
        return False
    hangs = above.fold.endswith(_HANGING) or part.fold.startswith("VÀ ")
    if not (
        names_team(part.fold) or hangs or _NAMED_BELOW.search(above.fold) or _is_field(f"{above.fold} {part.fold}")
    ):
        return False
    if "so_hieu" in found.values or "ngay_ban_hanh" in found.values or part.gap > 1 or part.indent > _LEFT:
        return False
    if _ORGAN_BELOW.match(part.fold) is not None:
        return False
    return part.fold.isupper() and " " in part.fold and all(c.isalpha() or c in " -,." for c in part.fold)


_LONGEST_HEAD = 2  # words


def _is_field(fold: str) -> bool:
    """Whether two lines are an organ with a field that is known.

    >>> _is_field("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"), _is_field("SỞ VĂN HÓA CHƯƠNG TRÌNH TRỒNG RỪNG")
    (True, False)
    """
    words = _plain(fold).split()
    fields = _fields()
    return any(" ".join(words[head:]) in fields for head in range(1, _LONGEST_HEAD + 1))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace(",", " ").replace("-", " ").split())


@functools.cache
def _fields() -> frozenset[str]:
    return frozenset(map(_plain, FIELDS))


_LEFT = 30
"""Columns before a line of the left column at most."""
