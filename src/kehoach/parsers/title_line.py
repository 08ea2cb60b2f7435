"""The line by which a page names a document that it prints without its head.

`Thông báo số 217/TB-UBND ngày 08/5/2024 của UBND xã V/v trồng cây` above the text says what a letterhead does.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.dates import find_date
from ..reference.sign import Sign, find_sign_line
from ..reference.types import TYPES, DocumentType, type_named
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .grounds import is_ground
from .labels import read_label
from .letterhead.forms import ABOUT, kinh_gui_at, subject_of
from .values import Found

_LONGEST, _NEAR = 400, 4  # characters of the line, and those between a number and its date
_NAMES = {name for kind in TYPES for name in (kind.name, kind.name.title())}
_TYPE = pattern(rf"(?P<type>{one_of(*sorted(_NAMES, key=lambda name: (-len(name), name)))})\s+")
_INITIALS = frozenset(kind.name[0] for kind in TYPES)
_NUMBER = pattern(r"(?P<so>(?:số\s?:?\s*)?)(?P<sign>\d{1,5}[^\W\d_]?(?:/\d{4})?(?:\s?[-/&]\s?\w[\w&Đ.]*){1,5})(?!\w)")
_OF = pattern(r"[\s,]*(?P<of>của\s+(?P<organ>[^,;:.()]{3,100}?))[\s,]+(?=(?:V/v|[Vv]ề)\s)")
_YEAR = pattern(r"\s+năm\s+\d{4}(?=\s)")
_VERBS = "ban hành|triển khai|thực hiện|phê duyệt|hướng dẫn|quy định|sửa đổi|bãi bỏ"
_ABOUT = pattern(rf"(?P<blank>[\s,]*)(?:{ABOUT.pattern}|(?=(?:[Vv]ề|{_VERBS})\s))")
_ISSUED_BY = pattern(r"\s+(?P<of>do\s+(?P<organ>[^,;:.()]{3,100}?)\s+ban hành)$")
_FINAL = ".;:,"


Named = tuple[dict[str, Found], DocumentType, Sign]
"""What such a line says: the values of a head, the type and the number."""


def title_line(line: Line) -> Named | None:
    """What such a line says: the values of a head, the type and the number; None for any other line."""
    fold = line.fold
    if fold[0] not in _INITIALS or not _NEAR < len(fold) < _LONGEST or fold[-1] in _FINAL:
        return None
    head = _TYPE.match(fold)
    number = _NUMBER.match(fold, head.end()) if head is not None else None
    if head is None or number is None:
        return None
    kind, sign = type_named(head["type"]), find_sign_line(f"Số: {''.join(number['sign'].split())}")
    if kind is None or sign is None:
        return None
    values = {"loai_van_ban": Found.of([line.piece(*head.span("type"))], kind.name)}
    at = number_end = number.end()
    date = find_date(fold, at)
    if date is not None and date[1] - at <= _NEAR:
        values["ngay_ban_hanh"] = Found.of([line.piece(date[1], date[2])], date[0])
        at = date[2]
    elif (year := _YEAR.match(fold, at)) is not None:
        number_end = at = year.end()
    values["so_hieu"] = Found.of([line.piece(number.start("sign"), number_end)], sign.value)
    organ = _OF.match(fold, at)
    about = _ABOUT.match(fold, organ.end() if organ is not None else at)
    if about is None or about.end() == len(fold):
        return None
    organ = organ or _ISSUED_BY.search(fold, about.end())
    if organ is not None:  # its span tells what the word before it is for
        values["co_quan_ban_hanh"] = Found.of([line.piece(*organ.span("of"))], line.piece(*organ.span("organ")).text)
    end = organ.start() if organ is not None and organ.start() > about.end() else len(fold)
    values["trich_yeu"] = subject_of([line.piece(about.end("blank"), end)]) or Found.of([line.piece(about.end(), end)])
    return values, kind, sign


_OTHERS = ("của ", "này ", "số ", "-", "–", ":", ";", "/", ",")
"""What stands behind a type word that is no title: `Báo cáo của Sở Y tế`, `Kế hoạch - Tài chính`."""


def subject_above(
    line: Line, below: Line, told: DocumentType | None = None, *, headed: bool = False
) -> tuple[DocumentType, int] | None:
    """The type that opens a title in small letters, and where its name ends; None for other lines.

    `Báo cáo kết quả trồng cây năm 2026` / `Kính gửi: Ủy ban nhân dân xã`: type and subject share a line there. The same
    where the number of the letterhead right above tells that type, or where the line stands apart below a letterhead
    that has no number.

    Args:
        line: the one that may be the title.
        below: the line below it.
        told: the type that the number tells.
        headed: a letterhead ends right above.
    """
    fold = line.fold
    if fold[0] not in _INITIALS or len(fold) > _LONGEST or fold[-1] in ":;,":
        return None
    addressed = kinh_gui_at(below.fold) is not None
    named = headed and fold[-1] != "." and (_stands_apart(line, below) if told is None else fold.startswith(told.name))
    if not (addressed or named):
        return None
    m = _TYPE.match(fold)
    if m is None or fold.startswith(_OTHERS, m.end()) or ". " in fold:
        return None
    kind = type_named(m["type"])
    if kind is None or kind.family == "qppl" or len(fold[m.end() :].split()) < _SUBJECT_WORDS:
        return None
    return kind, m.end("type")


def _stands_apart(line: Line, below: Line) -> bool:
    """Whether a line stands apart from the letterhead above it and from the text below, as a title does."""
    if not line.gap or len(line.fold) > _TITLE:
        return False
    return below.gap > 0 or read_label(below.fold) is not None or is_ground(below.fold) or line.bold > below.bold


_TOP, _SUBJECT_WORDS = 6, 4  # lines of a page above its text; words of a subject, at least
_TITLE = 160  # characters of a title that nothing but its place tells


def find_title_line(lines: Sequence[Line]) -> tuple[int, Named] | None:
    """Index of such a line among the first ones, and what it says; None where there is none.

    Of several, or below a label or the end of a sentence, it cites a document: `I. CĂN CỨ PHÁP LÝ` / `Luật số 15/…`.
    """
    found = [(i, told) for i, line in enumerate(lines[:_TOP]) if (told := title_line(line)) is not None]
    if len({lines[i].fold for i, _ in found}) != 1:
        return None
    above = lines[: found[0][0]]
    return None if any(read_label(x.fold) is not None or x.fold[-1] in ".:" for x in above) else found[0]
