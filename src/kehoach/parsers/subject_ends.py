"""Where the subject of a document ends: what can stand in it, and how the text below it begins (docs/domain.md 3.4)."""

from __future__ import annotations

import re

from ..reference.organs import organ_head
from ..reference.titles import is_title
from ..reference.types import TYPES, DocumentType
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .addressees import wires
from .grounds import is_ground
from .kem_theo import KEM_THEO
from .labels import read_label
from .letterhead.forms import ABOUT, KINH_GUI, RULE
from .paragraphs import Block, line_at
from .wrapping import OPEN_ENDS

_ISSUED = r"(?:Kế hoạch|Quyết định|Nghị quyết|Công văn|Chỉ thị)"
TEXT_BEGINS: tuple[tuple[str, str], ...] = (
    (r"Căn cứ|CĂN CỨ", "Căn cứ Luật Thư viện;"),
    (r"(?:Căn|Theo|Thực)$", "Căn"),
    (r"Thực hiện|Thi hành", "Thực hiện Quyết định số 12/QĐ-UBND"),
    (rf"(?:Triển khai|Tiếp tục) thực hiện {_ISSUED}", "Triển khai thực hiện Kế hoạch số 5/KH-UBND"),
    (r"Xét|Theo đề nghị|Theo ", "Xét đề nghị của Giám đốc Sở Nội vụ,"),
    (r"Để |Nhằm |Trên cơ sở", "Để chủ động phòng, chống thiên tai"),
    (r"Ngày \d|Năm \d|Trong |Vừa qua,|Thời gian (?:vừa )?qua,", "Ngày 12/3/2026, Ủy ban nhân dân tỉnh"),
    (r"(?:Thời gian|Địa điểm)(?:,? \w[\w ]{0,24})?:", "Địa điểm, hình thức: Hội trường UBND xã"),
    (r"Kính thưa|Kính trình", "Kính trình Hội đồng nhân dân tỉnh"),
    (r"QUYẾT ĐỊNH\s*:|QUYẾT NGHỊ|NGHỊ QUYẾT\s*:", "QUYẾT ĐỊNH:"),
    (r"\(?Số\s*:", "Số: 12/KH-UBND"),
    (r"I (?:MỤC ĐÍCH|MỤC TIÊU|ĐẶC ĐIỂM|NỘI DUNG|CĂN CỨ)(?!\w)", "I MỤC ĐÍCH, YÊU CẦU"),
    (r"LỜI NÓI ĐẦU|Lời nói đầu", "LỜI NÓI ĐẦU"),
)
"""How the text after a subject begins: pattern, example (NĐ 30/2020, Phụ lục I, mục II.6)."""
_TEXT_BEGINS = pattern(one_of(*(p for p, _ in TEXT_BEGINS)))
BY_AUTHORITY = frozenset(
    {"nghi-quyet", "quyet-dinh", "chi-thi", "cong-dien"} | {t.slug for t in TYPES if t.family == "qppl"}
)
"""Types that name below the subject who issues them (NĐ 30/2020, Phụ lục III, mẫu 1.1 to 1.6).

In another title an organ belongs to the subject: `ĐIỀU LỆ` / `HỘI LÀM VƯỜN TỈNH …`.
"""
OPEN_END = pattern(r"(?:\b(?:CỦA(?: BỘ TRƯỞNG| GIÁM ĐỐC| CHỦ TỊCH)?(?: BỘ| SỞ)?|VÀ|CHO|VỚI|DO|TẠI|THUỘC|GIỮA)|[,–-])$")


def is_over(blocks: list[Block], at: int, line: Line, lines: list[Line], kind: DocumentType | None) -> bool:
    """Whether a subject is over before a line, as that line and those below it say.

    Args:
        blocks: the document.
        at: index of the line in it.
        line: what is left of it.
        lines: those of the subject that are known.
        kind: type of the document.
    """
    if _ends_subject(line, lines, kind):
        if _is_sentence_above_address(blocks, at, line, lines):
            return False
        return not (lines and (_spaced_out(blocks, at, lines) or _is_last_line(blocks, at)))
    return bool(lines) and _begins_prose(blocks, at, lines[-1])


def _ends_subject(line: Line, lines: list[Line], kind: DocumentType | None) -> bool:
    """Whether the subject of this type, of which `lines` are known, is over before this line."""
    fold = line.fold
    if KINH_GUI.match(fold) or KEM_THEO.match(fold) or wires(fold):
        return True
    if lines and line.gap <= max(1, lines[-1].gap) and is_period(fold):
        return False
    if _TEXT_BEGINS.match(fold) and not ABOUT.match(fold):
        begun = bool(lines) and not (len(lines) == 1 and lines[0].indent and len(lines[0].fold) < 30 and not line.gap)
        return begun or not _may_be_subject(line)
    label = read_label(fold)
    if label is not None and label.readings[0].kind != "thap_phan":
        return not (lines and _goes_on_with_label(fold, lines[-1].fold))
    if not lines:
        sentence = fold[-1] == ":" or (fold[-1] == "." and line.gap > 0 and not (fold.isupper() or ABOUT.match(fold)))
        return len(fold) > 400 or (len(fold) > 60 and sentence)
    if fold.startswith("Về ") and not line.gap and line.bold == lines[-1].bold:
        return False
    if is_authority(fold) and not _of_subject(lines, kind):
        return True
    if fold[-1] == ";" or (len(fold) > 60 and fold[-1] in ":." and not fold.isupper() and not _is_rest(lines, line)):
        return True
    return _leaves_subject(lines[-1], line)


_PERIOD = pattern(
    r"(?:(?:Năm(?: học)?|Học kỳ|Quý|Giai đoạn|Nhiệm kỳ|Niên khóa)|NĂM(?: HỌC)?|HỌC KỲ|QUÝ|GIAI ĐOẠN|NHIỆM KỲ)"
    r" [\dIVX][\dIVX ./-]{0,24}(?:[Nn]ăm(?: học)? \d{4}[\d -]{0,9})?"
    r"(?: (?:của|trên địa bàn|tại) [^\W\d_][^.,;:\d]{2,48}[^\s.,;:])?|\(\d[\d ./-]{6,40}\)"
)
_LONGEST_PERIOD = 70


def is_period(fold: str) -> bool:
    """Whether a line is a time that a document is for and nothing else: it ends a subject, and text in
    small letters stands below it.

    >>> is_period("Năm học 2025 - 2026"), is_period("Năm 2026 của Ban Pháp chế"), is_period("Năm 2025, Ủy ban nhân dân")
    (True, True, False)
    """
    return fold[0] in "NHQG(" and len(fold) < _LONGEST_PERIOD and _PERIOD.fullmatch(fold) is not None


def _goes_on_with_label(fold: str, above: str) -> bool:
    """Whether a line of the subject only looks like a label: a hyphen in it, a number torn from its word."""
    if len(fold) <= _COUNT and _COUNTS.search(above):
        return True
    return fold[0] == "-" and above[-1] != "." and fold[-1] != ":" and not is_ground(fold)


_COUNTS = pattern(r"(?:GIAI ĐOẠN|ĐỢT|PHẦN|CẤP|LẦN THỨ|KH[ÓO][AÁ]|HẠNG|LOẠI|NHÓM|QUÝ|KỲ)$", re.IGNORECASE)
_COUNT = 8
"""`… (GIAI ĐOẠN` above `II)`: a number that a break parted from its word, and its most characters."""


def _leaves_subject(above: Line, line: Line) -> bool:
    """Whether a line differs from the last line of the subject as the text below does: in case, weight or distance."""
    fold = line.fold
    if fold[0].islower():
        return line.gap > max(1, above.gap)  # some pages set every line apart
    if not fold.isupper() and is_period(above.fold):
        return True
    capitals, above_too = _in_capitals(fold), _in_capitals(above.text)
    if capitals != above_too and (len(fold) > 30 or fold[-1] == "."):
        return True
    if line.gap:
        return not (capitals and above_too) and not (line.bold and above.bold and line.gap <= 1)
    if above.bold != line.bold:
        return True
    return above.text.endswith((".", ";", ":")) or len(fold) > 200


def _is_rest(lines: list[Line], line: Line) -> bool:
    """Whether a sentence in small letters is the rest of a subject that a blank line parts, as Markdown does."""
    return len(lines) == 1 and line.gap == 1 and line.fold[0].islower() and line.fold[-1] == "."


_NUMBER = pattern(r"\d\S{0,12}/\S{1,30}")


def _in_capitals(text: str) -> bool:
    """Whether a line is in capitals but for the small letters of a number: `THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTg`."""
    return text.isupper() or ("/" in text and _NUMBER.sub("", text).isupper())


def _may_be_subject(line: Line) -> bool:
    """`Thực hiện Nghị quyết …` right below the type is the subject; as a ground it would end as a clause does."""
    fold = line.fold
    return (
        fold.startswith(("Thực hiện", "Triển khai", "Tiếp tục", "Thi hành", "Theo dõi", "Nhằm"))
        and len(fold) < 300
        and fold[-1] not in ":;,."
    )


def _of_subject(lines: list[Line], kind: DocumentType | None) -> bool:
    """Whether an organ in capitals below the subject belongs to it: no authority is named there, or a word is open."""
    if not lines or not lines[-1].fold.isupper():
        return False
    return kind is None or kind.slug not in BY_AUTHORITY or OPEN_END.search(lines[-1].fold) is not None


def is_authority(fold: str) -> bool:
    """Whether a line in capitals names who decides: an organ, or the post that heads one."""
    return " " in fold and fold.isupper() and not wires(fold) and (organ_head(fold) is not None or is_title(fold))


_LONGEST_SENTENCE = 400  # characters


def _is_sentence_above_address(blocks: list[Block], at: int, line: Line, lines: list[Line]) -> bool:
    """Whether a line that ends in a full stop is the subject, or its rest, since who is addressed stands below it."""
    below = line_at(blocks, at + 1)
    if line.fold[-1] != "." or below is None or KINH_GUI.match(below.fold) is None:
        return False
    if len(line.fold) > _LONGEST_SENTENCE or read_label(line.fold) is not None or is_ground(line.fold):
        return False
    return not lines or line.fold[0].islower()


_BRACKET, _LAST = 120, 90  # characters


def _is_last_line(blocks: list[Block], at: int) -> bool:
    """Whether what looks like the end of a subject is its last line, as what follows a subject follows it.

    In brackets above who is addressed: `(tre khô - loại 4)`. With no stop above the text: `Trong nhà trường năm 2025`.
    """
    line, below = line_at(blocks, at), line_at(blocks, at + 1)
    if line is None or below is None:
        return False
    if line.fold[0] == "(" and line.fold[-1] == ")":
        return len(line.fold) < _BRACKET and not KEM_THEO.match(line.fold) and KINH_GUI.match(below.fold) is not None
    if not line.fold.startswith("Trong ") or line.gap or len(line.fold) > _LAST or line.fold[-1] in ".,;:":
        return False
    return RULE.fullmatch(below.fold) is not None or is_ground(below.fold) or KINH_GUI.match(below.fold) is not None


_PROSE, _PROSE_LINES = 60, 12  # characters, lines
_WHOLE = 20  # characters of a subject that a line in small letters below it needs not complete


def _begins_prose(blocks: list[Block], at: int, above: Line) -> bool:
    """Whether a short line below a subject in capitals is the first one of a wrapped sentence: a stop ends it."""
    first = line_at(blocks, at)
    if not above.fold.isupper() or len(above.fold) < _WHOLE or first is None:
        return False
    if first.fold.isupper() or first.fold[0].islower() or ABOUT.match(first.fold):
        return False
    length = len(first.fold)
    for block in blocks[at + 1 : at + _PROSE_LINES]:
        if not isinstance(block, Line) or block.gap or not (block.fold[0].islower() or length > len(first.fold)):
            return False
        if read_label(block.fold) is not None or is_ground(block.fold):
            return False
        length += len(block.fold)
        if block.fold[-1] == ".":
            return length > _PROSE
    return False


_MOST_SPACED = 3  # lines
_OPEN_SUBJECT = pattern(
    rf"(?<![^\W\d_])(?:{one_of(*(word for word in OPEN_ENDS if word != 'năm'))}|thành lập|kỷ niệm|nhiệm vụ|\d năm)$"
)
_OWN = pattern(
    r"(?:Mục (?:đích|tiêu)|Yêu cầu|Nội dung|Phạm vi|Đối tượng|Thời gian|Địa điểm|Thành phần|Phần|Lời|Kính|Ngày|Số)\b",
    re.IGNORECASE,
)
"""How a heading without a label begins, or another part of the head."""
_POSTED = pattern(r"\d{1,2}:\d{2}|^(?:Thứ|Chủ nhật|Ngày đăng|Đăng|Cập nhật)\b")
"""When a page was posted: `Thứ năm - 09/01/2020 09:32`."""


def _spaced_out(blocks: list[Block], at: int, lines: list[Line]) -> bool:
    """Whether a subject goes on below a blank line, and what comes behind one follows it.

    It is open, or began beside its type, or a blank line parted its first line from the type as well.
    """
    above, line = lines[-1], line_at(blocks, at)
    if line is None:
        return False
    is_open = (lines[0].indent > 0 and lines[0].fold.isupper()) or _OPEN_SUBJECT.search(above.fold) is not None
    apart = not is_open and lines[0].gap > 0 and not _OWN.match(line.fold)
    organ = apart and organ_head(line.fold.upper()) is not None  # who speaks in the text, where text stands below
    if not (is_open or apart):
        return False
    gap = above.gap or 1
    for block in blocks[at : at + _MOST_SPACED + 1]:
        if not isinstance(block, Line) or not gap:
            return False
        fold = block.fold
        if block is not line and (RULE.fullmatch(fold) or is_ground(fold) or _TEXT_BEGINS.match(fold)):
            return not organ
        if block is not line and (KINH_GUI.match(fold) or is_authority(fold)):
            return True
        if (
            block.gap > gap
            or len(fold) > 90
            or " ban hành " in fold
            or _POSTED.search(fold)
            or fold[-1] in ".;:,"
            or read_label(fold)
            or is_authority(fold)
        ):
            return False
        if KINH_GUI.match(fold) or KEM_THEO.match(fold) or _TEXT_BEGINS.match(fold) or is_ground(fold):
            return False
    return False


_CAPITALS = pattern(r"[^<L>]{14,}?(?=(?:[<U>][<L>]+|\[[^\]]*) [<L>\d])")


def prose_at(fold: str) -> int:
    """Where the text begins on a glued line whose subject is in capitals, 0 when it does not."""
    if len(fold) < 120:
        return 0
    m = _CAPITALS.match(fold)
    return m.end() if m is not None and len(fold) - m.end() > 60 else 0
