"""A document whose head was lost: what its body alone shows (docs/domain.md 9.4, rule 5)."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.organs import organ_head
from ..text.lines import Line
from ..text.patterns import pattern
from . import tail
from .addressees import is_office
from .enacting import enacts
from .frame import names_document
from .grounds import is_ground
from .labels import read_label

_FAR = 20  # lines at the top in which a text opens
_WRAPPED = 14  # lines of one opening sentence

OCCASIONS = ("Nhân dịp", "Nhân kỷ niệm", "Nhằm ", "Hưởng ứng", "Hướng tới", "Chào mừng", "Để ")
"""How the opening sentence of a document begins that gives no ground."""
_ADVICE = pattern(r"Căn cứ (?:theo |vào )?(?:quy định|[Đđ]iều \d|[Kk]hoản \d|điểm [a-zđ]\b)")
"""`Căn cứ quy định tại Điều 7 …`: the law is explained, to whoever asked."""
_LISTS = pattern(
    r"(?:\bsau(?: đây)?|thông báo|yêu cầu|đề nghị|hướng dẫn)\s*:$|\b(?:yêu cầu|đề nghị|hướng dẫn)\s[^.;:]{3,160}:$"
)
"""`… ban hành Kế hoạch như sau:`, `… thông báo:`, `… yêu cầu các đơn vị:`: the end of an opening sentence."""
TOLD = pattern(
    r"\b(?:vừa|đã|mới)\s+(?:ký|ban hành|có|ra|phát động|phát hành|tổ chức|triển khai|xây dựng|gửi|công bố)\b"
)
"""What was done is told by others: `Hội Phụ nữ tỉnh đã phát động phong trào`."""
_AIM = pattern(r"MỤC ĐÍCH\b")
_ROMAN = pattern(r"(?P<number>[IVX]{1,5})\s?[.-]\s")


def reads_as_document(lines: Sequence[Line]) -> bool:
    """Sections in capitals under Roman numbers, articles, grounds, an opening: what the body of a document has."""
    roman = capitals = articles = ground = numbered = labels = closing = 0
    enacted = aims = False
    for line in lines:
        fold = line.fold
        if is_ground(fold):
            ground += 1
        if fold[0] in tail.INITIALS and tail.begins(line):
            closing += 1
        enacted = enacted or (enacts(fold) and (fold[0] == "Q" or fold[-1] == ":"))
        label = read_label(fold)
        if label is None:
            continue
        labels += 1
        kind, title = label.readings[0].kind, fold[label.end :]
        if kind == "la_ma" and (title.isupper() or len(fold) < 100):
            roman += 1
            capitals += title.isupper()
        elif kind == "dieu":
            articles += 1
        elif kind == "so":
            numbered += 1
        aims = aims or (kind in ("la_ma", "chu_hoa") and _AIM.match(title) is not None)
    return (
        (roman >= 2 and (numbered >= 2 or ground >= 1 or roman >= 3))
        or (roman == 1 and numbered >= 2 and _is_section(lines[0].fold) and _is_formal(lines))
        or (roman >= 1 and ground >= 2 and lines[0].fold.isupper())
        or articles >= 2
        or (articles == 1 and numbered >= 2 and lines[0].fold.startswith(("Điều ", "ĐIỀU ")))
        or (ground >= 2 and (numbered + articles >= 1 or enacted))
        or (closing >= 1 and numbered + articles >= 2)
        or (enacted and labels >= 1)
        or (aims and labels >= 3)
        or (capitals >= 1 and any(names_document(line.fold) for line in lines[:3]))
        or _opens(lines)
        or _parts_duties(lines)
    )


def _is_section(fold: str) -> bool:
    """Whether a line is the head of the first section, or of one in capitals with which an excerpt begins.

    >>> [_is_section(x) for x in ("I. Mục đích", "III. TỔ CHỨC THỰC HIỆN", "III. Tổ chức thực hiện")]
    [True, True, False]
    """
    m = _ROMAN.match(fold)
    return m is not None and (m["number"] == "I" or fold.isupper())


def _parts_duties(lines: Sequence[Line]) -> bool:
    """Whether a text begins with the duties of offices that are named: `1. Đối với UBND xã:` above bullets, `2. …`.

    Advice on the law speaks of `UBND cấp xã` and of what holds for organisations.
    """
    if lines[0].fold[0] != "1" or _office_of_duties(lines[0]) is None:
        return False
    offices = [line for line in lines if line.fold[0].isdigit() and _office_of_duties(line) is not None]
    return len(offices) > 1 and sum(1 for line in lines if line.fold[0] in "-+") > 1


def _office_of_duties(line: Line) -> str | None:
    m = _DUTIES.match(line.fold)
    if m is None or " cấp " in m["who"] or (m["of"] and _LOCAL.search(m["who"]) is None):
        return None
    return organ_head(m["who"].upper())


_DUTIES = pattern(r"\d\d?[.)/]\s*(?:Đối với|(?P<of>Trách nhiệm của)) (?P<who>[^.;]{2,80}?)\s?:?$")
_LOCAL = pattern(r"\b(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)\b|^(?:các )?Sở ")
"""Offices of a commune or a province: of the duties of the Government and its ministries a law speaks."""


def ends_as_document(lines: Sequence[Line]) -> bool:
    """Whether a text below its title ends with the sign of a document's end: `… xem xét, quyết định./.`

    The title is in capitals, or names the type above a list: `Giấy mời dự lễ phát động`.
    """
    if not any(True for line in lines if line.fold.endswith("./.")):
        return False
    return lines[0].fold.isupper() or (
        any(names_document(line.fold) for line in lines[:3]) and sum(map(_is_numbered, lines)) > 1 and _is_formal(lines)
    )


_FORMAL = ("Kính ", "Trân trọng ", "Đề nghị ", "Yêu cầu ")


def _is_formal(lines: Sequence[Line]) -> bool:
    """Whether some line begins with an office or as one that speaks to others: the outline of an essay has none.

    In small letters an office begins the rest of a wrapped line: `… của nhà / trường tiểu học hiện nay.`
    """
    return any(
        line.fold.startswith(_FORMAL)
        or (not line.fold[0].islower() and is_office(_unlabelled(line).removeprefix("Đề nghị ").removeprefix("Giao ")))
        for line in lines
    )


def _unlabelled(line: Line) -> str:
    label = read_label(line.fold)
    return line.fold[label.end :] if label is not None else line.fold


def _is_numbered(line: Line) -> bool:
    label = read_label(line.fold)
    return label is not None and label.readings[0].kind == "so"


def _opens(lines: Sequence[Line]) -> bool:
    """Whether a sentence opens the text that ends in `như sau:`, with a list below it, or cut off there."""
    for i, first in enumerate(lines[:_FAR]):
        if not (is_ground(first.fold) or first.fold.startswith(OCCASIONS)) or _ADVICE.match(first.fold):
            continue
        for j, line in enumerate(lines[i : i + _WRAPPED], i):
            fold = line.fold
            if TOLD.search(fold) or (j > i and fold[-1] != ";" and _is_item(fold)):
                break
            if fold[-1] == ":" and _LISTS.search(fold):
                below = lines[j + 1 :]
                return len(below) < 3 or any(map(_is_listed, below[:_FAR]))
            if fold[-1] == ".":
                break
    return False


_NAMED = pattern(r"(?:Thời gian|Địa điểm|Đối tượng|Thành phần|Nội dung|Mục đích|Hình thức)\b[^.:;]{0,60}:\s")
"""`Thời gian nghỉ: từ ngày …`: an item without a label."""


def _is_listed(line: Line) -> bool:
    return read_label(line.fold) is not None or _NAMED.match(line.fold) is not None


def _is_item(fold: str) -> bool:
    label = read_label(fold)
    return label is not None and label.readings[0].kind != "gach_dau_dong"
