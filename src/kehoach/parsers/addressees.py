"""Kính gửi with its list, or who wires and to whom (NĐ 30/2020, Phụ lục I, mục II.6)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.organs import organ_head
from ..text.lines import Line
from ..text.patterns import pattern
from .grounds import is_ground
from .labels import read_label
from .ledger import Ledger
from .letterhead.forms import KINH_GUI, RULE, find_quoc_hieu, find_tieu_ngu
from .paragraphs import Block, line_at
from .place_date import find_place_date
from .values import Found, Item, item, join

_WIRES = pattern(r"(?P<who>[^.;]{1,80}?)\s*\b(?:điện|ĐIỆN)\s*:$")
"""`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:` above the addressees of a telegram (NĐ 30/2020, Phụ lục III, mẫu 1.6)."""


def wires(fold: str) -> re.Match[str] | None:
    """Who wires, in the line above the addressees of a telegram; None for any other line."""
    return _WIRES.match(fold) if fold[-1] == ":" else None


def read_addressees(blocks: list[Block], at: int, values: dict[str, Found], ledger: Ledger) -> tuple[list[Item], int]:
    """Kính gửi with its list, or who wires and to whom."""
    if (line := line_at(blocks, at)) is None:
        return [], at
    m = KINH_GUI.match(line.fold)
    if m is None and (m := wires(line.fold)) is not None:
        values["tham_quyen"] = Found.of([line.piece(0, m.end("who"))])
    if m is None:
        return [], at
    begin = m.end() + len(line.fold[m.end() :]) - len(line.fold[m.end() :].lstrip("| "))  # the bar between two cells
    first = line.piece(begin)
    if (cut := _text_begins(line, m.end())) is not None:
        first, rest, line = line.piece(begin, cut), line.piece(cut), line.piece(0, cut)
        blocks[at : at + 1] = [line, rest]
    ledger.take("kinh_gui", line)
    groups: list[list[Line]] = [[piece] for piece in _listed(first)] if first else []
    at += 1
    while (line := line_at(blocks, at)) is not None:
        if groups and line.fold[0] == "(" and (note := _NOTE_AND_TEXT.match(line.fold)) is not None:
            blocks[at : at + 1] = line.cut([note.end()])
            line = line.piece(0, note.end())
        bullet = line.fold[0] in _BULLETS and not RULE.match(line.fold)
        alone = len(groups) == 1 and groups[0][0].fold[0] in _BULLETS  # a list has more than one item
        if (bullet and is_ground(line.fold.lstrip(_BULLETS))) or _is_section(line):
            break
        if bullet and (not groups or alone or not groups[-1][-1].fold.endswith(".") or line.gap == 0):
            groups += [[piece] for piece in _listed(line, own=True)]
        elif groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        elif (not groups and len(line.fold) < _LONG and not _is_sentence(line.fold)) or _is_another(blocks, at, groups):
            groups.append([line])
        else:
            break
        ledger.take("kinh_gui", line)
        at += 1
    return [item(g, _CALLED_SO.sub("", join(g).lstrip(_BULLETS).rstrip(_ENDS)).rstrip(_ENDS)) for g in groups], at


_ENDS = " ;.,|"
_CALLED_SO = pattern(r"\s?\((?:[Ss]au đây|[Dd]ưới đây)(?: được)? (?:gọi|viết)[^()]{1,160}\)\Z")
"""How those are called in the text, which is none of their name: `(Sau đây viết tắt là các địa phương)`."""


_BULLETS = "-–+•* "
_LONG = 120
_NOTE_AND_TEXT = pattern(r"\([^()]{5,160}\)\s{1,3}(?=[<U>].{60})")
"""A remark on who is written to, and the text behind it: `(Sau đây gọi chung là các đơn vị) Thực hiện quy định …`."""
_TEXT = pattern(
    r"(?<=[\w.,;])\s+(?=(?:Thực hiện|Căn cứ|Triển khai) (?:(?:Công văn|Kế hoạch|Quyết định|Chỉ thị|Hướng dẫn"
    r"|Nghị quyết|Nghị định|Thông báo|Thông tư|Công điện) số |Luật |quy định (?:của|tại) |ý kiến |chỉ đạo ))"
)


def _text_begins(line: Line, at: int) -> int | None:
    """Where the first ground of the text begins, which a copy ran on behind the addressee; None if it did not."""
    m = _TEXT.search(line.fold, at) if len(line.fold) > _LONG else None
    return m.end() if m is not None else None


_NEXT = pattern(r"(?<=[\w.;,])\s+(?=[-–]\s[<U>])")


def _listed(line: Line, *, own: bool = False) -> list[Line]:
    """The addressees of a line, each behind its bullet: `- Đảng ủy xã - Ban Giám hiệu`, not `Sở Lao động - Xã hội`.

    Where a semicolon ends the line, a dash behind a word is of a name: `- Cục Khám chữa bệnh - Bộ Y tế;`.

    Args:
        line: what is printed.
        own: a dash behind a word is of a name in any case.
    """
    if line.fold[0] not in "-–":
        return _parted(line)
    own = own or line.fold[-1] == ";"
    ends = (m.end() for m in _NEXT.finditer(line.fold) if not own or line.fold[m.start() - 1] in ".;,")
    return line.cut([end for end in ends if is_office(line.fold[end + 2 : end + 2 + _LONG])])


def _parted(line: Line) -> list[Line]:
    """The offices of a line that semicolons part: `Bộ Y tế; Bộ Nội vụ`, not `Các trường: Mầm non; Tiểu học`."""
    if "; " not in line.fold:
        return [line]
    pieces = line.cut([m.end() for m in _SEMICOLON.finditer(line.fold)])
    return pieces if all(is_office(piece.fold[:_LONG]) for piece in pieces) else [line]


_SEMICOLON = pattern(r";\s(?!$)")


def _is_section(line: Line) -> bool:
    """Whether a section of the text begins, which no addressee is numbered like."""
    label = read_label(line.fold) if line.fold[0] in "IVXĐCP" else None
    return label is not None and label.readings[0].kind in ("la_ma", "dieu", "chuong", "phan")


def _is_another(blocks: list[Block], at: int, groups: list[list[Line]]) -> bool:
    """Whether a line without a bullet is one more addressee: an office, right above the grounds of the text."""
    line = blocks[at]
    assert isinstance(line, Line)
    if not groups or line.gap or len(line.fold) > _LONG or line.fold[-1] in ".:" or groups[-1][-1].fold[-1] in ".:":
        return False
    if not (is_office(line.fold) or line.fold.startswith(_PERSONS)):
        return False
    if _ACTS.search(line.fold):
        return False
    for below in blocks[at + 1 : at + 4]:
        if not isinstance(below, Line):
            return False
        if not below.fold[0].islower():
            return is_ground(below.fold)
        if below.fold[-1] == ".":
            return False
    return False


_ASKS = pattern(r"\s(?:nhận được|ban hành|đề nghị|yêu cầu|báo cáo)\s")


def _is_sentence(fold: str) -> bool:
    """Whether the text begins with a line, right below a `Kính gửi:` that lost its addressees.

    >>> _is_sentence("Thực hiện kế hoạch năm, Sở Nội vụ đề nghị các xã báo cáo:"), _is_sentence("Các Sở, ban, ngành:")
    (True, False)
    >>> _is_sentence("Trường Tiểu học số 1 Mẫu."), _is_sentence("Các đơn vị đã đăng ký dự thi:")
    (False, False)
    """
    return is_ground(fold) or (fold[-1] in ".:" and _ASKS.search(fold) is not None)


_PERSONS = ("Các ", "Tổng phụ trách ", "Quý ")
_ACTS = pattern(r"\s(?:đã|có(?! liên\b)|nhận được|ban hành|đề nghị|yêu cầu|báo cáo)\s|\ssố \d")
"""What an office does that begins the text: `Sở Nội vụ nhận được Công văn số 5/BNV-VP`."""


def _goes_on(group: list[Line], line: Line) -> bool:
    """Whether a line is the rest of an addressee that the one above began."""
    above = group[-1].fold
    if line.fold[0].isupper() and (line.fold[-1] == ":" or is_ground(line.fold)):
        return False
    if line.gap > int(above[-1] == ",") or (above[0] == "(" and above[-1] == ")" and line.fold[0] != "("):
        return False
    return (
        line.fold[0].islower()
        or line.fold[0] == "("
        or above[-1] == ","
        or (above[-1] not in ";.:" and line.indent >= group[0].indent)
    )


def is_addressed_row(row: Sequence[Line]) -> bool:
    """Whether a row begins with `Kính gửi`, or its first cell ends with it and who is written to stands beside it.

    Args:
        row: the lines of its cells; `TỜ TRÌNH` / `Về việc …` / `Kính gửi:` may share the first one.
    """
    if not row or KINH_GUI.match(row[0].fold):
        return bool(row)
    first = [line.fold for line in row if line.cell == row[0].cell]
    m = KINH_GUI.search(" ".join(first[-2:])) if first[-1][:1] in "KkGg" else None
    if m is None or m.end() < len(m.string) or len(first) == len(row):
        return False
    beside = row[len(first)].fold
    return find_quoc_hieu(beside) is None and find_tieu_ngu(beside) is None and find_place_date(beside) is None


_OFFICES = ("cơ quan", "đơn vị", "thủ trưởng", "giám đốc", "hiệu trưởng", "chủ tịch", "trưởng ", "bí thư ", "bgh ")


def is_office(name: str) -> bool:
    """Whether who is written to is an office: a letter to it that lost its letterhead is a công văn.

    >>> is_office("Các sở, ban, ngành"), is_office("Ông (Bà) Hiệu Trưởng các trường")
    (True, True)
    >>> is_office("Quý phụ huynh"), is_office("Ông (Bà) Vi Văn Hoài")
    (False, False)
    """
    if (polite := _POLITE.match(name)) is not None:
        name = name[polite.end() :]
    return organ_head(name.upper()) is not None or name.lower().startswith(_OFFICES)


_POLITE = pattern(r"[Cc]ác (?:[Ôô]ng ?[(/] ?[Bb]à\)? )?|[Ôô]ng ?[(/] ?[Bb]à\)? ")
"""What stands before an office: `Các Ông (Bà) Hiệu trưởng các trường`."""
