"""The issuing organ: pieces of the letterhead made a name, a torn name completed (docs/domain.md 3.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.organs import SCHOOLS, organ_head, true_case
from ..reference.provinces import is_province, province_named
from ..text.fold import fold, key
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .letterhead.organ_lines import is_part, is_session, is_torn_committee, names_place
from .values import Found, join

_OPEN_END = pattern(r"(?:\b(?:VÀ|VỀ|CỦA|CHO|VỚI|và|về|của)|[-,–&])$")
_COMMA_HEAD = pattern(r"^\S+,")
_UNIT = r"(?P<unit>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_NAME = (
    r"(?P<name>(?!VỀ\b|Về\b|BAN HÀNH)(?:[<U>][\w’'.]*)"
    r"(?:[ -](?!Giai|Năm|Đến|GIAI|NĂM|ĐẾN|VÀ|TRONG|VỀ)[<U>][\w’'.]*){0,3})"
)
_COMMITTEE = r"Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND"
_FULL = pattern(rf"(?<!tịch )(?i:(?P<organ>{_COMMITTEE}|Hội\s+đồng\s+nhân\s+dân|HĐND)\s+{_UNIT})\s+{_NAME}")
_AREA = pattern(rf"(?:địa\s+bàn|ĐỊA\s+BÀN)\s+(?i:{_UNIT})\s+{_NAME}")
_DIVISION = pattern(
    r"(?:KHOA(?! HỌC\b)|THƯ VIỆN|BẢO TÀNG|NHÀ MÁY|KÝ TÚC XÁ|CƠ QUAN (?:CẢNH SÁT|AN NINH) ĐIỀU TRA)(?!\w)"
)
_OF_SORT = pattern(
    r"(?<!\w)(?:ĐA|CHUYÊN|BÁCH|NHA|ĐẠI HỌC|CAO ĐẲNG|CÔNG TY|CỔ PHẦN|TNHH|HỮU HẠN|MTV|THÀNH VIÊN|TRUNG TÂM|QUẢN LÝ)$"
)
"""What is a part of the organ above, unless that has only said its sort: `KHOA DƯỢC`; `BỆNH VIỆN ĐA` / `KHOA …`."""
_BOX = pattern(rf"^(?i:{_UNIT})\s+{_NAME}$")
_TORN = ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd")
_ACTS = pattern(rf"(?P<organ>{_COMMITTEE})\s+{_UNIT}\s*,?\s*(?:{_NAME}\s*)?(?:ban hành|xây dựng|yêu cầu)")

_JOINT_HEADS = (
    *("SỞ", "BỘ", "BAN", "HỘI", "ỦY BAN", "UỶ BAN", "UBND", "CÔNG AN", "LIÊN ĐOÀN", "ĐOÀN", "TÒA ÁN", "CỤC"),
    *("VIỆN KIỂM SÁT", "NGÂN HÀNG"),
)
_JOINT_AFTER_HYPHEN = (
    "BỘ",
    "NGÂN HÀNG NHÀ NƯỚC",
    "TỔNG CỤC",
    "TÒA ÁN NHÂN DÂN",
    "VIỆN KIỂM SÁT NHÂN DÂN",
    "BAN TỔ CHỨC",
)
"""Organs that a hyphen without blanks joins to another; it may stand inside a name as well."""
_JOINT = pattern(rf"(?:\s-\s(?={one_of(*_JOINT_HEADS)}\s)|-(?={one_of(*_JOINT_AFTER_HYPHEN)}\b))")
_OF_ONE_AREA = pattern(r"(?:THƯỜNG TRỰC |TT\.? ?)?(?:HĐND|HỘI ĐỒNG NHÂN DÂN)")
"""An organ without its area before another of the same one: `THƯỜNG TRỰC HĐND - UBND XÃ PHÚ LÂM`; neither is above."""


def _alone(head: str, *first: str) -> str:
    """A head word that is no second syllable: no TRƯỜNG in MÔI TRƯỜNG."""
    return "".join(rf"(?<!{syllable}\s)" for syllable in first) + head


_PARENTS = ("BỘ", r"PHÒNG (?:GD|GIÁO DỤC)\S*", "UBND", "[ỦU][YỶ] BAN NHÂN DÂN", "SỞ", "TỔNG CỤC", "TỔNG CÔNG TY")
_CHILDREN = (
    *("CỤC", "TỔNG CỤC", "CHI CỤC", "TRUNG TÂM", "BỆNH VIỆN", "BAN QUẢN LÝ", "BAN CHỈ ĐẠO", "VĂN PHÒNG"),
    *(_alone("SỞ", "CƠ", "TRỤ"), _alone("TRƯỜNG", "MÔI", "THỊ", "NÔNG", "LÂM", "CÔNG", "HIỆN")),
    *(_alone("VỤ", "NỘI", "NGOẠI", "DỊCH", "NGHIỆP", "PHỤC", "CÔNG"), "THANH TRA TỈNH", "ĐẠI HỌC"),
    "CÔNG AN (?:TỈNH|THÀNH PHỐ)",
    "PHÒNG (?:GIÁO|Y TẾ|TƯ PHÁP|NỘI VỤ|TÀI|VĂN HÓA|LAO|KINH TẾ|NÔNG)",
)
_PARTY = ("ĐẢNG [ỦU][YỶ]", "ĐẢNG BỘ", "BAN CHẤP HÀNH TRUNG", "(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) [ỦU][YỶ]")
_OF_PARTY = (
    *("ĐẢNG [ỦU][YỶ]", "ĐẢNG BỘ", "CHI BỘ", "CHI [ỦU][YỶ]", "[ỦU][YỶ] BAN KIỂM TRA", "VĂN PHÒNG", "TRUNG TÂM"),
    "BAN (?:TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG|CHỈ ĐẠO|QUẢN LÝ)",
)
_UNIONS = ("LĐLĐ", "LIÊN ĐOÀN LAO ĐỘNG", "CÔNG ĐOÀN (?:GIÁO DỤC|NGÀNH)")
_OF_UNION = ("CĐCS", "CÔNG ĐOÀN (?:CƠ SỞ|TRƯỜNG)")
_FRONT = ("[ỦU][YỶ] BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)",)
_OFFICES = ("VĂN PHÒNG (?:UBND|[ỦU][YỶ] BAN NHÂN DÂN|ĐOÀN ĐBQH)",)


def _pair(parents: Sequence[str], children: Sequence[str], end: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return pattern(rf"{one_of(*parents)}\s+(?!CƠ QUAN\b)\S+"), pattern(rf"\s(?={one_of(*children)}{end})")


_GLUED_PAIRS = (
    _pair((*_PARENTS, "TẬP ĐOÀN", "ĐẠI HỌC"), _CHILDREN, r"\s"),  # NỘI VỤ is a name
    _pair(_PARTY, _OF_PARTY, r"(?:\s|$)"),
    _pair(_UNIONS, _OF_UNION, r"\s"),
    _pair(_FRONT, ("BAN THƯỜNG TRỰC",), r"\s*$"),
    _pair(_OFFICES, ("TRUNG TÂM",), r"\s"),
    _pair(_PARENTS, ("VĂN PHÒNG",), r"\s*$"),
)
"""How a parent begins that stands on one line with its organ, and how the organ begins: the Party's has no school."""


_LOCAL_BODY = pattern(r"(?:HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|TỈNH) (?:[ỦU][YỶ]|ĐOÀN)\b")
_ITS_PARENT = pattern(r"(?:ĐẢNG BỘ|(?:TỈNH|THÀNH) (?:[ỦU][YỶ]|ĐOÀN)) \S")
"""`ĐẢNG BỘ TỈNH VĨNH HÀ` / `HUYỆN ỦY PHÚ LÂM` are two; `VĂN PHÒNG` / `TỈNH ỦY VĨNH HÀ` is one."""


def _parted(piece: Line) -> list[Line]:
    """Two organs on one line: parent and issuer glued, BỘ TÀI CHÍNH TỔNG CỤC THUẾ, or two that issue together."""
    joint = _JOINT.search(piece.fold)
    if joint is not None and _OF_ONE_AREA.fullmatch(piece.fold, 0, joint.start()):
        return [piece]
    if joint is not None and organ_head(piece.fold[joint.end() :]) is not None:
        return [piece.piece(0, joint.start()), *_parted(piece.piece(joint.end()))]
    for parent, child in _GLUED_PAIRS:
        m = parent.match(piece.fold)
        cut = child.search(piece.fold, m.end()) if m is not None else None
        if cut is not None:
            return [piece.piece(0, cut.start()), piece.piece(cut.end())]
    return [piece]


def _organ_names(pieces: Sequence[Line]) -> list[list[Line]]:
    """Pieces of the letterhead, grouped into organs: a piece goes on unless it begins with the head word of an organ.

    ỦY BAN NHÂN DÂN / TỈNH LÀO CAI is one organ; UBND TỈNH LÀO CAI / SỞ CÔNG THƯƠNG are two.
    """
    groups: list[list[Line]] = []
    for piece in [part for p in pieces for part in _parted(p)]:
        fold = piece.fold
        named = is_part(fold) or organ_head(fold.upper()) is not None
        if not named and groups and _DIVISION.match(fold) is not None:
            named = _OF_SORT.search(groups[-1][-1].fold) is None
        own = groups and _LOCAL_BODY.match(fold) is not None and _ITS_PARENT.match(groups[-1][0].fold) is not None
        begins = named and not _COMMA_HEAD.match(fold) and (own or not names_place(fold))
        if groups and (not begins or _OPEN_END.search(groups[-1][-1].fold)):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


_GLUED = pattern(
    r"(?:NHÂN DÂN|UBND)(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\b)"
    rf"|^TRƯỜNG(?=(?:{'|'.join(SCHOOLS).upper()})\b)"
)
"""Where a copy lost the blank, ỦY BAN NHÂN DÂNTỈNH, TRƯỜNGMN HOA SEN."""
_NOTE = pattern(r"^\(\d\)\s*")


_BLANK_NAME = pattern(r"(?:\(\s*)?TÊN (?:TỔ CHỨC|CƠ QUAN|CQ|ĐƠN VỊ|DOANH NGHIỆP)\b", re.IGNORECASE)


def is_blank_name(fold: str) -> bool:
    """Whether a line of a form says that the name of an organ is to be filled in: `TÊN CƠ QUAN (1)`."""
    return fold[:1] in "(Tt" and _BLANK_NAME.match(fold.lstrip("( ")) is not None


def _printed(line: Line) -> str:
    """A line as printed; as it is matched where the two differ in letters, since it was misread then."""
    return line.text if fold(line.text) == line.fold else line.fold


def _found(lines: Sequence[Line]) -> Found:
    named = [line for line in lines if not is_session(line.fold)]  # KHÓA XI is of the organ, and no part of its name
    name = " ".join(" ".join(map(_printed, named)).split()).strip(" .,;:*_-–")
    name = _GLUED.sub(r"\g<0> ", _NOTE.sub("", name))
    found = Found.of(lines, true_case(name.upper()) if name.isupper() or name.islower() else name)
    if is_torn_committee(name):  # the first letter was lost
        found.repaired = true_case(f"ỦY {name[name.index('BAN') :]}")
    return found


def organs(pieces: Sequence[Line], *, joint: int) -> tuple[Found | None, Found | None, list[list[Line]]]:
    """(parent organ, issuing organ, lines of other organs) from the pieces of the letterhead.

    `joint`: how many organs of one rank issue the document as its number says, 0 where one does; the first stands for
    them.
    """
    groups = [g for g in _organ_names(pieces) if not is_blank_name(g[0].fold)]
    if not groups:
        return None, None, []
    if joint and len(groups) > 1:
        parted = len(groups) > max(joint, 2) and any(parent.match(groups[0][0].fold) for parent, _ in _GLUED_PAIRS)
        above = groups[:1] if parted else []
        first, *others = groups[len(above) :]
        return (_found(above[0]) if above else None), _found(first), others
    issuer = _found(groups[-1])
    above = [g for g in groups[:-1] if key(join(g)) != key(join(groups[-1]))]
    return (_found(above[-1]) if above else None), issuer, above[:-1]


def _organ(name: str) -> str:
    name = " ".join(name.upper().split())
    return "Hội đồng nhân dân" if name in ("HỘI ĐỒNG NHÂN DÂN", "HĐND") else "Ủy ban nhân dân"


def complete(
    issuer: Found | None,
    texts: Sequence[tuple[str, str, int]],
    box: Found | None,
    place: Found | None,
    issued: str | None = None,
) -> Found | None:
    """Complete an issuer of which the copy lost the place, or that stands in no letterhead.

    Args:
        issuer: what the letterhead gave.
        texts: (name, folded text, source offset) of the parts to look in, most trusted first; the text of each stands
            at its offset without a break.
        box: the place in the page's own box.
        place: of issue; a province that a text names besides has issued the document.
        issued: date of issue, in ISO 8601.

    Returns:
        The completed name, marked as inferred, or `issuer` as it was when it is whole or nothing completes it.
    """
    if issuer is not None and key(issuer.value) not in _TORN:
        return issuer
    organ = _organ(issuer.value) if issuer else "Ủy ban nhân dân"
    acting = issuer is not None
    for name, folded, at in texts:
        m = _FULL.search(folded) if name != "trich_yeu" else None
        if m is not None and _organ(m["organ"]) == organ and (acting or name == "kem_theo"):
            return _named(organ, m, issuer, at, name)
        if m is None and name == "noi_dung" and not acting:
            acting = _ACTS.search(folded) is not None
    for name, folded, at in texts:
        m = _AREA.search(folded) if acting or (name == "trich_yeu" and _acts_somewhere(texts)) else None
        if m is not None:
            return _named(organ, m, issuer, at, name)
    if acting and place is not None and is_province(place.value):
        named = re.compile(rf"(?P<unit>tỉnh|thành phố)\s+{re.escape(place.value)}(?!\w)", re.IGNORECASE)
        for name, folded, at in texts:
            if (m := named.search(folded)) is not None:
                value = f"{organ} {m['unit'].lower()} {place.value}"
                return _inferred(value, issuer, at + m.start(), at + m.end(), name)
        if _is_one(place.value, issued) and (found := _of_province(issuer, organ, texts, place.value)) is not None:
            return found
    m = _BOX.match(box.value) if box is not None and issuer is not None else None
    return _named(organ, m, issuer, box.start, "trang_web") if m is not None and box is not None else issuer


def _named(organ: str, m: re.Match[str], issuer: Found | None, at: int, name: str) -> Found:
    """The organ of the area that was found in a text at an offset."""
    value = f"{organ} {m['unit'].lower()} {_cased(m['name'])}"
    return _inferred(value, issuer, at + m.start(), at + m.end(), name)


_OF_PROVINCE = pattern(rf"(?:Chủ tịch )?(?P<organ>{_COMMITTEE}|Hội\s+đồng\s+nhân\s+dân)\s+tỉnh", re.IGNORECASE)
"""Who decides, with the level and no name: `ỦY BAN NHÂN DÂN TỈNH`."""


def _of_province(
    issuer: Found | None, organ: str, texts: Sequence[tuple[str, str, int]], province: str
) -> Found | None:
    """The organ of the province where it was issued, if that of a province without a name is who decides."""
    for name, folded, at in texts:
        m = _OF_PROVINCE.fullmatch(" ".join(folded.split())) if name == "tham_quyen" else None
        if m is not None and _organ(m["organ"]) == organ:
            return _inferred(f"{organ} tỉnh {province}", issuer, at, at + len(folded), name)
    return None


def _is_one(place: str, issued: str | None) -> bool:
    """Whether a place of issue was a province on a day; before 1997 a province might sit where another has its name."""
    province = province_named(place)
    if province is None or issued is None or issued < "1997":
        return False
    return issued < "2025-07" or province.successor == f"Tỉnh {province.name}"


def _inferred(value: str, printed: Found | None, start: int, end: int, name: str) -> Found:
    """A completed name: it stands where the letterhead prints its beginning, else where it was read."""
    place = (printed.start, printed.end) if printed else (start, end)
    return Found(value, *place, "suy_luan", name, (start, end))


def _acts_somewhere(texts: Sequence[tuple[str, str, int]]) -> bool:
    return any(name == "noi_dung" and _ACTS.search(folded) for name, folded, _ in texts)


def _cased(name: str) -> str:
    name = name.rstrip(".")
    return true_case(name) if name.isupper() else name
