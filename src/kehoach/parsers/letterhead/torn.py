"""Components of a letterhead that a page broke over two or three lines (docs/domain.md 0.4, F6).

A page keeps the line breaks of its source: `Lào Cai, ngày` above `05 tháng 6 năm 2023`, `ỦY` above `BAN NHÂN DÂN`. What
is a component only when its lines are read together is made one line; anything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...reference.organs import organ_head
from ...reference.provinces import is_province
from ...reference.sign import find_sign_line
from ...reference.slips import rejoined
from ...reference.types import type_of_line
from ...text.fold import key
from ...text.lines import Line, one_line
from ...text.patterns import pattern
from ..ledger import Ledger
from ..place_date import find_place_date
from .forms import (
    LONE_NUMBER,
    LONE_SO,
    QH_WORDS,
    RULE,
    find_mark,
    find_quoc_hieu,
    find_tieu_ngu,
    is_tieu_de,
    kinh_gui_at,
)

_FAR = 30  # lines that are looked at
_MOST = 3  # lines of one component
_LONG = 60  # characters; no piece of what is torn is longer
_WORDS = 4  # words of an organ or a type that a break left alone


def join_torn(lines: list[Line]) -> None:
    """Make each torn component of a letterhead one line, in place."""
    _join_letters(lines)
    _part_columns(lines)
    at = 0
    while at < min(len(lines) - 1, _FAR):
        above = lines[at - 1] if at else None
        count = _torn(lines[at : at + _MOST], first_of_cell=above is None or _parted(above, lines[at]))
        if count > 1:
            lines[at : at + count] = [one_line(lines[at : at + count])]
        at += 1


def drop_bullet(lines: list[Line], ledger: Ledger) -> None:
    """Take out a bullet before the organ on the first line, in place: `- ỦY BAN NHÂN DÂN`."""
    fold = lines[0].fold
    if fold[0] in "-+•·" and fold.isupper() and organ_head(fold[1:]) is not None:
        ledger.page("mark", [lines[0].piece(0, 1)])
        lines[0] = lines[0].piece(1)


def _join_letters(lines: list[Line]) -> None:
    """Join first letters that stand on lines of their own to their words: `T` / `ỈNH BÌNH SƠN`."""
    for at in range(min(len(lines) - 1, _FAR) - 1, -1, -1):
        letter, rest = lines[at], lines[at + 1]
        if len(letter.fold) > 1 or rest.gap or rest.cell != letter.cell or not letter.fold.isupper():
            continue
        torn = f"{letter.fold} {rest.fold}"
        if (whole := rejoined(torn)) != torn:
            lines[at : at + 2] = [replace(one_line([letter, rest]), fold=whole)]


_FEWEST = 4  # of its words that the upper line ends with
_BETWEEN = 2  # lines below it that may hold the rest
_PARTY = " ĐẢNG CỘNG SẢN VIỆT NAM"
_PARTY_MISREAD = pattern(r" Đ[ẢAÀÁÃẠ]NG C[ỘÔO]NG S[ẢÀÁÃA]N VI[ỆÊE]T NAM\Z")
"""The same, as recognition of text may misread its marks, too."""
_BELOW_PARTY = 5  # lines below the Party's name that hold star or number


def _part_columns(lines: list[Line]) -> None:
    """Cut the left column off a right one that a copy set behind it with one blank, where nothing else can tell it.

    `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT` / `XÃ PHÚ LÂM NAM`; `HUYỆN ỦY PHÚ LÂM ĐẢNG CỘNG SẢN VIỆT NAM`.
    """
    for at, line in enumerate(lines[:_FAR]):
        fold = line.fold
        if line.cell >= 0 or not fold.isupper():
            continue
        party = _PARTY_MISREAD.search(fold) if "NG S" in fold else None
        if party is not None:
            head = fold[: party.start()]
            if organ_head(head) is not None and any(map(_is_of_party, lines[at + 1 : at + 1 + _BELOW_PARTY])):
                whole = replace(line, fold=head + _PARTY)
                lines[at : at + 1] = _columns_at(whole, len(head))
            return
        if "CHỦ" in fold and (have := _words_of_state(fold)):
            rest = " ".join(QH_WORDS[have:])
            below = range(at + 1, min(at + 1 + _BETWEEN, len(lines)))
            end = next((i for i in below if f" {lines[i].fold}".lower().endswith(f" {rest}")), 0)
            if end:
                lines[end : end + 1] = _columns_at(lines[end], len(lines[end].fold) - len(rest))
                words = fold.split()
                lines[at : at + 1] = _columns_at(line, len(fold) - len(" ".join(words[-have:])))
            return


def _words_of_state(fold: str) -> int:
    """How many first words of the name of the State a line ends with, if some are missing; 0 for few or none."""
    words = key(fold[-len("NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT") :]).split()
    counts = range(len(QH_WORDS) - 1, _FEWEST - 1, -1)
    return next((n for n in counts if tuple(words[-n:]) == QH_WORDS[:n] and words[-n - 1 :][0] != "nước"), 0)


def _is_of_party(line: Line) -> bool:
    return line.fold.startswith("*") or find_sign_line(line.fold) is not None


def _columns_at(line: Line, at: int) -> list[Line]:
    return [piece for piece in (line.piece(0, at), line.piece(at, cell=1)) if piece]


def _parted(above: Line, line: Line) -> bool:
    """Whether a line stands in another cell, or below a rule."""
    return (
        above.cell != line.cell
        or not any(map(str.isalnum, above.fold))
        or (line.cell >= 0 and line.number > above.number + 1)
    )


def _torn(lines: Sequence[Line], *, first_of_cell: bool) -> int:
    """How many of the lines, from the first on, are one component."""
    first = lines[0]
    if not _may_be_torn(first) or not _next(first, lines[1]):
        return 1
    if LONE_SO.fullmatch(first.fold):
        return 2 if lines[1].fold[0].isdigit() or _BLANK_NUMBER.match(lines[1].fold) else 1
    if first.fold[0] in "Ss" and (number := LONE_NUMBER.fullmatch(first.fold)) is not None:
        rest = _SIGN_BEHIND_SLASH if number["slash"] else _SIGN
        return 2 if rest.fullmatch(lines[1].fold) and not lines[1].gap else 1
    if first.fold[0] in "Vv" and _LONE_ABOUT.fullmatch(first.fold):
        return 2 if not lines[1].gap and _is_subject(lines[1].fold) else 1
    if first.fold == "Kính":
        return 2 if lines[1].fold.startswith("gửi") and not lines[1].gap else 1
    in_capitals = first.fold.isupper() and first.fold.count(" ") < _WORDS
    for count in range(2, len(lines) + 1):
        above, last = lines[count - 2], lines[count - 1]
        apart = last.cell != first.cell and not (last.cell < 0 and _YEAR.fullmatch(last.fold) and not last.gap)
        if not _may_be_torn(last) or apart or not _next(above, last):
            break
        if in_capitals and (last.gap or not last.fold.isupper()):
            break
        fold = " ".join([line.fold for line in lines[:count]])
        if _is_name(fold, len(last.fold)) if in_capitals else _is_date(fold, lines[:count], first_of_cell):
            return count
    return 1


_YEAR = pattern(r"(?:19|20)\d\d")
"""The year of a date, the only word of its line, may have fallen out of the column."""


def _next(above: Line, line: Line) -> bool:
    """Whether a line comes next on the page: none, a page number say, was taken from between the two.

    Columns are read one after the other, so that the first line of the right one can stand above the left one's last.
    """
    return above.end <= line.start and line.number <= above.number + 1 + line.gap


def _may_be_torn(line: Line) -> bool:
    return len(line.fold) < _LONG and line.fold[0].isalnum()


_BLANK_NUMBER = pattern(r"/\s?[<U>][\w-]{0,12}\s?-\s?[<U>]")
"""`/TTr - UBND`, what is printed of a number that is still blank."""
_SIGN_BEHIND_SLASH = pattern(r"[<U>][<U><L>&]{0,12}(?:\s?[-/]\s?[<U>][\w.-]{0,15}){1,3}")
_SIGN = pattern(rf"[/-]\s?{_SIGN_BEHIND_SLASH.pattern}")
"""The sign that a break parted from its number: `Số 36` / `-KH/ĐU`, `Số: 118/` / `KH-UBND`."""
_LONE_ABOUT = pattern(r"[Vv]/[Vv]\s?:?")


def _is_subject(fold: str) -> bool:
    """Whether a line can be the subject of a V/v that stands alone above it: it is no other component.

    >>> _is_subject(": Thực hiện quy định"), _is_subject("Hà Nội, ngày 18 tháng 7 năm 2014")
    (True, False)
    """
    if kinh_gui_at(fold) or find_quoc_hieu(fold) or find_tieu_ngu(fold) or RULE.fullmatch(fold):
        return False
    return find_place_date(fold) is None and find_sign_line(fold) is None


_OPEN_DATE = pattern(r"(?:,|[Nn]gày|tháng|năm|\d)$")


def _is_date(fold: str, pieces: Sequence[Line], first_of_cell: bool) -> bool:
    """Place and date; a break within the place is one where the whole is a province, or alone in its cell."""
    when = find_place_date(fold) if fold[-1].isdigit() and "th" in fold else None
    if when is None or when.start or when.end < len(fold) or not (when.date or (when.blank and when.place)):
        return False
    below = find_place_date(fold[len(pieces[0].fold) + 1 :])
    if below is None or below.place is None:
        return _OPEN_DATE.search(pieces[0].fold) is not None
    if pieces[1].gap:
        return False
    if is_province(when.place or ""):
        return True
    return pieces[0].fold.isalpha() and (first_of_cell or _opens(pieces[0], below.place))


def _opens(line: Line, place: str) -> bool:
    """Whether a word below a blank line opens a place: `Lương` / `Minh, ngày`, but `Khẩn` / `Phú Lâm, ngày`."""
    if not line.gap or not line.fold[1:].islower():
        return False
    return find_mark(line.fold.upper()) is None and not is_province(place)


def _is_name(fold: str, last: int) -> bool:
    """An organ, a type or the Party's head that the first line alone does not name; `last`: length of the last line."""
    if is_tieu_de(fold):
        return True
    head = organ_head(fold)
    if head is not None:
        return len(head) > len(fold) - last
    kind = type_of_line(fold)
    return kind is not None and kind[1] == len(fold.rstrip(" :"))
