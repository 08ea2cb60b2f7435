"""The forms of the components above the title (docs/domain.md 3.1), and lines cut into columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text.lines import Line
from ...text.patterns import pattern
from ..values import Found, join

_QUOC_HIEU = pattern(
    r"C[ỘÔOỌ]NG(?<!NƯỚC C.NG)(?<![“\"‘]C.NG)\s*H[ÒOÕÓỒ][AÀÁ]?\s*X[ÃàÀẢ]\s*H[ỘÔ][I1l|]?"  # slips of the pen as well
    r"\s*CHỦ\s*NGH?(?:[ĨIỈl1]?A|IÃ)\s*V[I1l|]?[ỆÊE]T\s*NAM"
    r"|(?<!NƯỚC )(?<!CHỦ TỊCH )(?<!CHÍNH PHỦ )VIỆT\s*NAM\s*DÂN\s*CHỦ\s*CỘNG\s*H[ÒO][AÀ]",  # 1945 to 1976
    re.IGNORECASE,
)
TIEU_NGU = pattern(r"Đ[ộô]c\s*l[ậâ]p\s*[-.]?\s*T[ựư]\s*do\s*[-.]?\s*H[ạa]nh\s*ph[úu]c", re.IGNORECASE)
TIEU_DE = pattern(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH")
_PARTY_BEHIND = pattern(
    r"(?:\*|S[ốỐ]\s?:?\s{0,3}[\d.…]{0,6}\s{0,2}-\s?[\w/]{2,20}(?:-[<U>]{2,4}?)?)\s{0,3}"
    r"(?P<name>(?<!\w)ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|ĐOÀN\s+TNCS\s+HỒ\s+CHÍ\s+MINH)(?!\w)"
)
RULE = pattern(r"[-_=*~.–—]{3,}|^--$|^\*$|^[*oO0]{1,5}$")
_COLUMNS = pattern(r"\s{3,}|\t+")

MARKS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "du_thao",
        pattern(
            r"""
            \(?\s* (?:BẢN\s+)? DỰ\s+THẢO (?:\s+(?:LẦN\s+)?(?:THỨ\s+)?\d{1,2})? [^\w]* $   # at the end of any line
            | ^\(? [Dd]ự\ thảo (?:\s+lần\s+\d+)? \)?$                                   # in small letters: alone
            """,
            re.VERBOSE,
        ),
        "DỰ THẢO LẦN 2",
    ),
    ("do_mat", pattern(r"^(?:Độ\s+mật\s*:\s*)?(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)$"), "TỐI MẬT"),
    (
        "do_khan",
        pattern(r"^(?:Độ\s+khẩn\s*:\s*)?(?:H[ỎO][AẢ]\s+TỐC(?:\s+HẸN\s+GIỜ)?|THƯỢNG\s+KHẨN|KHẨN)$"),
        "HỎA TỐC",
    ),
    (
        "pham_vi_luu_hanh",
        pattern(r"^(?:XEM\s+XONG\s+TRẢ\s+LẠI|LƯU\s+HÀNH\s+NỘI\s+BỘ|TÀI\s+LIỆU\s+THU\s+HỒI)$"),
        "LƯU HÀNH NỘI BỘ",
    ),
)
"""Marks that stand alone on a line (NĐ 30/2020, Phụ lục I, mục III.2): field, pattern, example."""

ABOUT = pattern(r"(?:[“\"]|\(\s?)?(?:V/v|V/V|v/v|V\.v|V\.V|Về\s*vi[ệê]c|VỀ\s*VIỆC|về\s+việc)\s*[:.]?\s*")
KINH_GUI = pattern(r"K[íi]nh\s+(?:[gø][ửưuởơừữ]i\b\s*:?|trình\s*:)\s*", re.IGNORECASE)
"""A scan reads a g in italics as ø."""
DRAFT = pattern(r"DỰ\s+THẢO(?:\s+(?:LẦN\s+)?(?:THỨ\s+)?\d{1,2}(?:[./]\d{1,2}[./]\d{4})?)?(?=\s+[<U>]{2})\s*")
_STAMP = pattern(
    r"(?:CÔNG\s+VĂN\s+)?ĐẾN\b.*(?:Số|Ngày)|^(?:CÔNG\s+VĂN\s+)?ĐẾN$|^CONG\s+VAN\s+DEN$|^Số\s*:?\s*\d+\s+Ngày\s*:|^Chuyển\s*:|^Giờ\s*:\s*\S*\s*Ngày"
)
UNREADABLE = pattern(
    r"S[ốỐôÔổồỗóáâÓÁ6o]\s?(?:[:;.,]?\s?\S.{0,24}[/-]\s?[<U>]{2}|[:;]\s?[^\s<L>]{0,8}\d[^<L>]{0,16}[<U>]{2})[^<L>]{0,24}$"
)
"""`Số:{34.2 /KH-SYT`, `Số: 4451 CT-KK`: a number that is a number to people alone."""
LONE_SO = pattern(r"[SsŠ][ốổôỐỔÔ]\s*[:;.]?")
"""`Số:` that a break parted from its number."""
LONE_NUMBER = pattern(r"[Ss][ốổôỐỔÔ]\s?:?\s?\d{1,5}[a-z]?(?:\s?(?P<slash>[/-]))?")
"""A number that a break parted from its sign: `Số 36`, `Số: 118/`."""
NO_NUMBER = pattern(r"[Ss]ố\s*:\s*[Kk]hông\s*số")
"""What databases print of a document of a time without numbers."""
CONTACT = pattern(
    r"^(?:Địa chỉ|Điện thoại|Số điện thoại[^:.]{0,40}|ĐT|Tel|Fax|Email|Website|Web)\s*[:.]", re.IGNORECASE
)
_ESIGN = pattern(
    r"(?:Người ký|Ký bởi|Được ký bởi|Ngày ký|Thời gian ký|Cơ quan|Email)\s*:|Signature Not Verified|Digitally signed",
    re.IGNORECASE,
)


def name_of_state(fold: str) -> re.Match[str] | None:
    """The name of the State in a line; the letter of CHỦ, one look, passes over most lines, and NAM over most others.

    >>> bool(name_of_state("nước bạn và Cộng hòa xã hội chủ nghĩa Việt Nam cùng ký"))
    True
    """
    return _QUOC_HIEU.search(fold) if ("Ủ" in fold or "ủ" in fold) and "NAM" in fold.upper() else None


def find_quoc_hieu(fold: str) -> re.Match[str] | None:
    """The quốc hiệu in a line, which is no sentence that names the State.

    >>> find_quoc_hieu("nước bạn và Cộng hòa xã hội chủ nghĩa Việt Nam cùng ký")
    """
    found = name_of_state(fold)
    return None if found is None or _in_sentence(fold, found) else found


def _in_sentence(fold: str, found: re.Match[str]) -> bool:
    """Whether the name of the State, in small letters, stands among words of a sentence."""
    if found.group().replace("l", "I").isupper():
        return False
    before, behind = fold[: found.start()].split()[-1:], fold[found.end() :].lstrip()[:1]
    return (bool(before) and before[0].islower()) or behind.islower() or behind in (",", ";")


def is_tieu_de(fold: str) -> bool:
    """Whether a line is the head of the Party's or the Youth Union's documents and nothing else."""
    return fold[:1] == "Đ" and TIEU_DE.fullmatch(fold) is not None


def party_behind(fold: str) -> tuple[int, int] | None:
    """Where the name of the Party or its Youth Union stands behind star or number of its letterhead, on one line.

    >>> party_behind("ĐẢNG ỦY XÃ MẪU * ĐẢNG CỘNG SẢN VIỆT NAM"), party_behind("THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM")
    ((17, 39), None)
    """
    found = _PARTY_BEHIND.search(fold) if "SẢN VIỆT NAM" in fold or "TNCS HỒ CHÍ MINH" in fold else None
    return None if found is None else found.span("name")


def find_tieu_ngu(fold: str) -> re.Match[str] | None:
    """The tiêu ngữ in a line; the letter of TỰ, one look, passes over most lines."""
    if "Ự" in fold or "ự" in fold or "Ư" in fold or "ư" in fold:
        return TIEU_NGU.search(fold)
    return None


def is_stamp(fold: str) -> bool:
    """Whether a line is of the stamp of a document that has come in."""
    return ("ĐẾN" in fold or fold[:1] in _STAMP_HEADS) and _STAMP.search(fold) is not None


def is_esign(fold: str) -> bool:
    """Whether a line is what a digital signature prints."""
    return (":" in fold or fold[:1] in _ESIGN_HEADS) and _ESIGN.match(fold) is not None


_STAMP_HEADS, _ESIGN_HEADS = frozenset("SCG"), frozenset("SsDd")
"""With what their lines begin that hold no ĐẾN, no colon."""


def about_at(fold: str) -> re.Match[str] | None:
    """V/v or Về việc at the head of a line."""
    return ABOUT.match(fold) if fold[:1] in _ABOUT_HEADS else None


_BARE_WORDS, _LETTERS = 4, (None, "CV")


def is_bare_about(fold: str, mark: str | None) -> bool:
    """Whether a line right above Kính gửi is the subject without V/v, as letters of the Party print it.

    Args:
        fold: the line.
        mark: what its number tells of the type.

    >>> is_bare_about("Hoãn hội nghị ngày 06/9/2025", "CV"), is_bare_about("Hoãn hội nghị ngày 06/9/2025", "BC")
    (True, False)
    >>> is_bare_about("ĐẢNG BỘ XÃ HÀ LAM", "CV"), is_bare_about("(Dự thảo lần 2)", None)
    (False, False)
    """
    words = fold.split()
    plain = fold[0].isupper() and not words[0].isupper() and fold[-1] not in ".:;,"
    return plain and len(words) >= _BARE_WORDS and mark in _LETTERS


def is_closed(about: Sequence[Line]) -> bool:
    """Whether lines that hold a subject are one bracket, `(V/v trồng cây)`: nothing of it follows."""
    if about[0].fold[0] != "(":
        return False
    whole = " ".join([line.fold for line in about]).rstrip(" .;")
    deep = 0
    for m in _BRACKET.finditer(whole):
        deep += 1 if m[0] == "(" else -1
        if deep < 1:
            return m.end() == len(whole)
    return False


def subject_of(about: Sequence[Line]) -> Found | None:
    """The subject in lines that may begin with V/v, without that word and the brackets around the whole."""
    if not about:
        return None
    m = ABOUT.match(about[0].fold)
    closed = m is not None and m[0][0] == "(" and is_closed(about)
    if m is not None and m[0][0] == "(" and not closed and any(")" in line.fold for line in about):
        m = None  # what follows goes on with it: (Về việc trồng cây) năm 2026
    first = about[0].piece(m.end() if m else 0)
    lines = [first, *about[1:]] if first else list(about[1:])
    if closed and lines:
        lines[-1] = lines[-1].piece(0, lines[-1].fold.rindex(")"))
        lines = [line for line in lines if line]
    return Found.of(lines, subject_text(lines)) if lines else None


_TORN_SIGN = pattern(r"(\d/(?:\d{4}/)?[A-ZĐ]{1,4}[a-z]{0,3}-) (?=[A-ZĐ]{2})")
_SHORT_END = pattern(r"(?:[.\s][^\W\d_]?|\s[A-ZĐ]{2,3})\.\Z")
"""Full stops that are of the word before them: `v.v.`, `TP.`"""


def subject_text(lines: Sequence[Line]) -> str:
    """The text of a subject, a number that the end of a line tears whole again, without its full stop."""
    text = join(lines)
    if len(lines) > 1 and any(line.fold.endswith("-") for line in lines):
        text = _TORN_SIGN.sub(r"\1", text)
    return text if not text.endswith(".") or _SHORT_END.search(text) else text[:-1].rstrip()


def kinh_gui_at(fold: str) -> re.Match[str] | None:
    """Kính gửi at the head of a line."""
    return KINH_GUI.match(fold) if fold[:1] in _KINH_HEADS else None


_BRACKET = pattern(r"[()]")
_ABOUT_HEADS, _KINH_HEADS = frozenset('Vv“"('), frozenset("Kk")


def find_mark(fold: str) -> str | None:
    """The field of the mark that a line is: draft, secrecy, urgency, circulation."""
    if not (fold[:1] in _MARK_HEADS or "Ự" in fold or "ự" in fold):
        return None
    return next((name for name, form, _ in MARKS if form.search(fold)), None)


_MARK_HEADS = frozenset("ĐTMHKXL")
"""What all marks but that of a draft begin with; a draft has the letter of DỰ."""

QH_WORDS = ("cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam")
TN_WORDS = ("độc", "lập", "-", "tự", "do", "-", "hạnh", "phúc")


def columns(line: Line) -> list[Line]:
    """A line cut at runs of three blanks or more, where two columns stood side by side."""
    if "   " not in line.fold and "\t" not in line.fold:
        return [line]
    out: list[Line] = []
    at = 0
    for m in _COLUMNS.finditer(line.fold):
        if m.start() == 1 and line.fold[0] in "-+*•":
            continue  # a bullet and its text
        if m.start() > at:
            out.append(line.piece(at, m.start(), cell=len(out)))
        at = m.end()
    out.append(line.piece(at, None, cell=len(out)))
    return [p for p in out if p]
