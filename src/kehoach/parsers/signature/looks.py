"""What a piece of a closing part looks like: an authority mark, an office, a name, what stands for the hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...reference.organs import organ_head
from ...reference.persons import is_person_name, split_rank
from ...reference.provinces import is_province
from ...reference.titles import APPROVALS, is_title, split_marks, title_in
from ...text.lines import Line
from ...text.patterns import one_of, pattern
from ...text.torn import untorn

SIGNED_WORDS: tuple[tuple[str, str], ...] = (
    (r"Đã k[ýí]", "Đã kí"),
    (r"đã k[ýí]", "đã ký"),
    (r"ĐÃ K[ÝÍ]", "ĐÃ KÝ"),
    (r"[Đđ]ã k[ýí] (?:điện tử|số)", "Đã ký điện tử"),
    (r"[ĐđK]ã? ?ký,? (?:và )?đóng dấu", "Đã ký, đóng dấu"),
    (r"Ký,? (?:và )?đóng dấu", "Ký và đóng dấu"),
    (r"[Kk]ý tên.{0,30}", "Ký tên, ghi rõ họ tên"),
    (r"daky", "daky"),
)
"""What a copy prints in place of the hand: pattern, example."""
_IN_BRACKETS = r"[(\[<](?:[Ss]ignature|[Ss]igned|[Ss]eal|[Ss]tamp|[Cc]hữ ký|[Dd]ấu)[^()\[\]<>]{0,30}[)\]>]"
"""What a recogniser writes: `[Signature and seal]`, `<stamp and signature>`."""
SIGN_HERE_WORDS: tuple[tuple[str, str], ...] = (
    (r"[Kk]ý\b[^()]{0,50}", "(Ký, ghi rõ họ tên, đóng dấu)"),
    (r"[Cc]hữ ký\b[^()]{0,50}", "(Chữ ký, họ và tên, chức danh, dấu)"),
    (r"[Hh]ọ,? (?:và )?tên\b[^()]{0,50}", "(họ và tên)"),
    (r"[Gg]hi rõ họ,? (?:và )?tên\b[^()]{0,50}", "(Ghi rõ họ tên)"),
)
"""What a form prints below the office of who is to sign it: pattern, example."""
SIGN_HERE = pattern(rf"\(\s*{one_of(*(p for p, _ in SIGN_HERE_WORDS))}\)\.?")
SIGNED = pattern(
    rf"(?:[(\[]?\s*{one_of(*(p for p, _ in SIGNED_WORDS))}\s*[)\]]?|{_IN_BRACKETS})[.:]?|{SIGN_HERE.pattern}"
)
SIGNED_INSIDE = pattern(r"[(\[](?:[Đđ]ã k[ýí]|ĐÃ K[ÝÍ]|Ký)(?:(?: và|,) đóng dấu)?[)\]]|Đã k[ýí]\s*:")
NAME = pattern(r"(?:(?:[<U>][<L>'’]+|[YHK]['’]?)(?:\s+|$)){2,5}")

_TERM = pattern(r"(?:NHIỆM KỲ|Nhiệm kỳ|KHÓA|Khóa|KHOÁ|Khoá)\s+(?:\d|[IVX]+\b)[^;]{0,30}$")
"""`TM. BAN CHẤP HÀNH` / `Nhiệm kỳ 2021 - 2026`."""


def is_mark(fold: str) -> bool:
    """Whether a piece begins with an authority mark and goes on in capitals: `TM. ỦY BAN NHÂN DÂN`."""
    if fold[:1] not in "TKQ":
        return False
    marks, rest = split_marks(fold)
    if not marks or len(fold) > 200:
        return False
    if not rest:
        return marks == ("TM.",)  # the collective stands below
    letters = [c for c in rest[:24] if c.isalpha()]
    return bool(letters) and sum([c.isupper() for c in letters]) > 0.7 * len(letters)


_LONE_MARK = pattern(r"(?:KT|TL|TUQ|Q)\.|[KT]/[TL]\.?|PHÓ")


def is_parted(above: Line, line: Line) -> bool:
    """Whether a line end parted a mark from its post: `KT.` / `HIỆU TRƯỞNG` / `PHÓ` / `HIỆU TRƯỞNG`.

    The text of a page has such ends where a line was made of each stretch of bold.
    """
    if above.fold[0] not in "KTQP" or line.gap or line.cell != above.cell:
        return False
    return _LONE_MARK.fullmatch(above.fold) is not None and is_signing(line.fold)


def is_signing(fold: str) -> bool:
    """Whether a piece can only stand in a signature: marks, a title in capitals."""
    return _is_office(fold) or bool(SIGNED.fullmatch(fold))


def _is_office(fold: str) -> bool:
    """Whether a piece is marks or a title in capitals."""
    return is_mark(fold) or (fold.isupper() and len(fold) < _OFFICE and is_title(fold))


_OFFICE = 60  # characters of who signs


def offices_in_small(lines: Sequence[Line], at: int) -> int:
    """How many lines of offices in small letters stand here above (Đã ký) and a name, or a name that ends the text.

    `KT. Giám đốc` / `Phó Giám đốc` / `(Đã ký)` / `Trần Văn An`: in small letters they are no signature but for these,
    or for an office in capitals right below a mark: `TM. Ủy ban nhân dân tỉnh` / `CHỦ TỊCH`.
    """
    end = at
    while end < min(len(lines), at + _OFFICE_LINES) and is_office_in_small(lines[end].fold):
        end += 1
    if end == at or end == len(lines):
        return 0
    if _is_office(lines[end].fold) and split_marks(lines[end - 1].fold)[0]:
        return end - at
    signed = SIGNED.fullmatch(lines[end].fold) is not None
    if end == len(lines) - 1 and SIGN_HERE.fullmatch(lines[end].fold):
        return end - at
    name = end + signed
    if name == len(lines) or name_in(lines[name].fold) is None:
        return 0
    goes_on = name + 1 < len(lines) and lines[name + 1].fold[0] in "-+•*"  # a list of persons is no closing part
    surely = signed or (not goes_on and any(split_marks(line.fold)[0] for line in lines[at:end]))
    return end - at if surely or (name == len(lines) - 1 and lines[name].gap) else 0


_OFFICE_LINES = 4


def is_office_in_small(fold: str) -> bool:
    """Whether a piece is an office printed in small letters, its marks before it, or a collective behind TM."""
    if len(fold) > _OFFICE or fold[-1] in ".;:," or fold.isupper():
        return False
    return is_title(fold) or (fold[0] == "T" and organ_head(split_marks(fold)[1].upper()) is not None)


def in_capitals(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a closing part; offices in small letters match as if they were printed in capitals."""
    out = list(lines)
    for at, line in enumerate(lines):
        if line.fold[:1].isupper() and not line.fold.isupper():
            below = at > 0 and (
                _is_of_mark(lines[at - 1].fold, line.fold) or _is_behind_hand(lines, at) or _is_below_name(lines, at)
            )
            below = below or _approves(lines, at)
            count = 1 if below else offices_in_small(lines, at) or _offices_in_cell(lines, at)
            out[at : at + count] = map(raised, lines[at : at + count])
    return out


def _approves(lines: Sequence[Line], at: int) -> bool:
    """Whether a line in small letters heads the hand of who approves, below that of who drew up: `Phê duyệt của …`."""
    fold = lines[at].fold
    if not fold.startswith(APPROVALS) or len(fold) > _OFFICE or fold[-1] in ".;:,":
        return False
    signed = any(name_in(line.fold) is not None for line in lines[:at])
    return signed and any(name_in(line.fold) is not None for line in lines[at + 1 : at + _OFFICE_LINES])


def raised(line: Line) -> Line:
    """A line that matches as if it were printed in capitals."""
    fold = line.fold.upper()
    return replace(line, fold=fold) if len(fold) == len(line.fold) else line


def _is_of_mark(above: str, fold: str) -> bool:
    """Whether a line in small letters is the post of who signs right below a mark, or the collective below `TM.`."""
    if not is_mark(above) or len(fold) > _OFFICE or is_mark(fold):  # its own mark and post may have a name behind them
        return False
    if is_title(fold):
        return not fold[:_POST].isupper()  # PHÓ CHỦ TỊCH Trần Văn An
    return not split_marks(above)[1] and organ_head(fold.upper()) is not None


_POST = 5  # characters that show in which letters a post is printed: `P. Chủ tịch`


def _offices_in_cell(lines: Sequence[Line], at: int) -> int:
    """How many lines of a cell on the right say who signs, above the name: `Thường trực Đảng ủy` / `Bí thư`."""
    cell = lines[at].cell
    if cell <= 0 or lines[at - 1].cell == cell:
        return 0
    inside = [line.fold for line in lines[at : at + _OFFICE_LINES + 1] if line.cell == cell]
    count = next((i for i, fold in enumerate(inside) if not (_signs(fold) or is_collective(fold))), len(inside))
    return count if count < len(inside) and name_in(inside[count]) is not None else 0


def _signs(fold: str) -> bool:
    return is_office_in_small(fold) or is_signing(fold)


def is_collective(fold: str) -> bool:
    """Whether a piece is an organ, as one that signs as a whole without a mark: `Tập thể Ban Giám đốc`."""
    if len(fold) > _OFFICE or fold[-1] in ".;:," or is_title(fold):
        return False
    return organ_head(fold.upper().removeprefix("TẬP THỂ ")) is not None


def _is_behind_hand(lines: Sequence[Line], at: int) -> bool:
    """Whether a line in small letters is the post between what stands for the hand and the name."""
    if at + 1 == len(lines) or SIGNED.fullmatch(lines[at - 1].fold) is None or not is_office_in_small(lines[at].fold):
        return False
    return name_in(lines[at + 1].fold) is not None


def _is_below_name(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the post of who has signed, right below the name: no other name follows.

    Among persons who are listed each name has its post below it.
    """
    line, name = lines[at], lines[at - 1]
    if line.cell != name.cell or line.gap > 1 or not is_office_in_small(line.fold) or name_in(name.fold) is None:
        return False
    if at + 1 < len(lines) and name_in(lines[at + 1].fold) is not None:
        return False
    above = next((above.fold for above in lines[max(0, at - 3) : at - 1][::-1] if not SIGNED.fullmatch(above.fold)), "")
    return not is_title(above) or _OF_ORGAN.search(line.fold) is not None


_OF_ORGAN = pattern(r"\b(?:UBND|[ỦU][yỷ] ban|HĐND|Sở|Bộ|tỉnh|huyện|xã|phường)\b")
"""What another post than the one above the name says: `PHÓ TRƯỞNG BAN` / name / `Phó Chủ tịch UBND xã`."""


def is_term(fold: str) -> bool:
    """Whether a piece says of which term a collective is that signs."""
    return fold[:1] in "NK" and _TERM.match(fold) is not None


def name_in(fold: str) -> tuple[int, int] | None:
    """A person's name that fills the piece, perhaps with a rank before it; a copy may have torn a syllable of it."""
    if fold.isupper():
        return None
    _, name = split_rank(fold.rstrip(" .*"))
    if not name or not (is_person_name(name) or _is_torn_name(name)):
        return None
    at = fold.find(name)
    return at, at + len(name)


def _is_torn_name(name: str) -> bool:
    if not name[0].isupper() or len(name) > _LONGEST_TORN or not name.replace(" ", "").isalpha():
        return False
    whole = untorn(name)
    return whole != name and is_person_name(whole)


_LONGEST_TORN = 40


def is_signed_name(fold: str) -> bool:
    """Whether a piece is a name with what stands for the hand behind it: `Nguyễn Văn An (Đã ký)`."""
    m = SIGNED_INSIDE.search(fold) if fold[-1] == ")" and len(fold) < 60 else None
    return m is not None and m.end() == len(fold) and name_in(fold[: m.start()]) is not None


def ends_name(above: Sequence[object], line: Line) -> bool:
    """Whether a syllable ends the name of who signs: `Trần Thị` / `Vân`, apart from the post in capitals above."""
    if line.gap or len(above) < 2 or not (line.fold.isalpha() and line.fold.istitle()):
        return False
    post, first = above
    if not (isinstance(post, Line) and isinstance(first, Line) and first.gap and first.cell == line.cell):
        return False
    if not post.fold.isupper() or is_province(line.fold) or is_province(first.fold):
        return False
    name = f"{first.fold} {line.fold}"
    return whole_name(name) is not None and (is_person_name(name) or first.fold.endswith((" Thị", " Văn")))


_RANKS = ("THƯỜNG TRỰC", "PHỤ TRÁCH", "CHUYÊN TRÁCH")
"""Which of several deputies: `PHÓ CHỦ TỊCH` / `THƯỜNG TRỰC`."""


def name_in_capitals(fold: str) -> tuple[int, int] | None:
    """A signer whose name is printed in capitals; a title in capitals is none, nor what goes on with one."""
    if title_in(fold) is not None or fold in _RANKS or not is_person_name(fold.title()):
        return None
    return 0, len(fold)


def whole_name(fold: str) -> tuple[int, int] | None:
    """Two to five syllables with capitals, below a title: a name, be its surname known or not."""
    name = fold.rstrip(" .*-_")
    return (0, len(name)) if NAME.fullmatch(name) and title_in(name) is None else None
