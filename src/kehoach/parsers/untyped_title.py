"""A title in capitals that names no type: a list, a form, a decision whose type line was lost (docs/domain.md 3.4)."""

from __future__ import annotations

import re

from ..reference.types import type_of_line
from ..text.lines import Line
from ..text.patterns import pattern
from .addressees import read_addressees
from .appendices.head_lines import head_match
from .grounds import is_ground
from .labels import read_label
from .ledger import Ledger
from .letterhead.forms import about_at, is_stamp, kinh_gui_at, subject_text
from .letterhead.organ_lines import is_session
from .paragraphs import Block, line_at
from .signature import name_in
from .subject_ends import OPEN_END, is_authority, is_period
from .title import Title, attached_to
from .values import Found

_LINES, _LETTERS, _LETTERS_BELOW = 6, 20, 13
"""Lines of a title; letters that it has at least, and below a letterhead."""


def read_untyped(blocks: list[Block], start: int, title: Title, ledger: Ledger) -> int:
    """Read a title in capitals, and who decides below it, where the text begins and no type is named.

    Args:
        blocks: the document.
        start: index of the first line below the letterhead, 0 where there is none.
        title: takes what is found.
        ledger: takes the lines.

    Returns:
        The index of the first block after it; `start` where there is none.
    """
    lines: list[Line] = []
    decides: list[Line] = []
    for at, block in enumerate(blocks[start : start + _LINES], start):
        more = start > 0 and _says_more(lines, blocks, at)
        if not isinstance(block, Line) or not (more or block.fold.isupper() or _goes_on(lines, block)):
            break
        if _parts_from_title(lines, block):
            break
        if lines and (decides := _who_decides(blocks, at, lines[-1])):
            break
        if head_match(block.fold) is not None or (start and not more and _is_other_head(block.fold)):
            return start
        lines.append(block)
    form = start > 0 and bool(lines) and _FORM.match(lines[0].fold) is not None
    short = not form and sum([c.isalpha() for line in lines for c in line.fold]) < (
        _LETTERS_BELOW if start else _LETTERS
    )
    if short and not (start and lines and _is_addressed(blocks, start + len(lines))):
        return start
    title.values["trich_yeu"] = Found.of(lines, subject_text(lines))
    ledger.take("trich_yeu", *lines)
    if decides:
        title.values["tham_quyen"] = Found.of(decides)
        ledger.take("tham_quyen", *decides)
    at = attached_to(blocks, start + len(lines) + len(decides), title, ledger)
    title.kinh_gui, at = read_addressees(blocks, at, title.values, ledger)
    return at


def _who_decides(blocks: list[Block], at: int, above: Line) -> list[Line]:
    """The organ above the grounds, with its session: a decision lost its type, and the organ is none of its subject."""
    first = line_at(blocks, at)
    if first is None or not is_authority(first.fold) or OPEN_END.search(above.fold):
        return []
    for end, block in enumerate(blocks[at + 1 : at + 3], at + 1):
        if not isinstance(block, Line):
            break
        if is_ground(block.fold):
            return [line for line in blocks[at:end] if isinstance(line, Line)]
        if not is_session(block.fold):
            break
    return []


def _parts_from_title(title: list[Line], line: Line) -> bool:
    """Whether a line cannot be of a title, or not of the one above it: a cell, a section, a ground, far below."""
    if line.cell >= 0 or (title and (line.gap > 1 or line.fold in _ORDINAL)) or line.fold[-1] in ":;":
        return True
    return read_label(line.fold) is not None or is_ground(line.fold)


_ORDINAL = ("TT", "STT")
"""What the header of a table begins with, whose cells became lines."""


def _is_other_head(fold: str) -> bool:
    """Whether a line below a letterhead tells type or subject, who acts, or is of a stamp: no title stands above."""
    return type_of_line(fold) is not None or about_at(fold) is not None or is_authority(fold) or is_stamp(fold)


def _goes_on(title: list[Line], line: Line) -> bool:
    """Whether a title in capitals goes on below in small letters: `BẢNG KÊ SÁCH` / `dùng cho các thôn`."""
    return bool(title) and line.fold[0].islower() and line.gap <= 1 and line.fold[-1] not in ".;:,"


_OPEN = pattern(
    r"(?:DANH (?:SÁCH|MỤC)|(?:BẢNG|BIỂU) (?:TỔNG HỢP|KÊ)|BẢNG PHÂN CÔNG)\b.{0,15}|(?:VĂN BẢN|GIẤY|ĐƠN) ĐỀ NGHỊ"
    r"|(?:GIẤY|ĐƠN|BẢN|PHIẾU) ĐĂNG KÝ|NỘI QUY|THỂ LỆ|ĐỀ CƯƠNG(?: BÁO CÁO)?"
)
"""Titles that leave open what is listed, or asked for."""
_FORM = pattern(r"(?:GIẤY|BẢN|BẢNG|BIỂU|ĐƠN|PHIẾU|LỊCH|NỘI QUY|THỂ LỆ|ĐỀ CƯƠNG|DANH SÁCH|DANH MỤC)(?= |$)")
"""How the titles begin of what names no type, however short below a letterhead: `NỘI QUY`, `GIẤY BÁO TIN`."""
_FOR_WHAT = "Đề nghị tặng "
"""What a title of merits is followed by: `BẢN KHAI THÀNH TÍCH CỦA TRƯỜNG` / `Đề nghị tặng Giấy khen`."""
_DAY = r"ngày \d{1,2}(?:[/.-]\d{1,2}){0,2}(?:[/.-]\d{4})?"
_TIME = pattern(
    r"Tháng \d{1,2}(?:/| năm )\d{4}"
    rf"|(?:Tuần(?: thứ)? \d{{1,2}}\b,? ?)?(?:\(?từ {_DAY}(?: đến(?: hết)? | ?- ?){_DAY})?(?<=\d)\)?",
    re.IGNORECASE,
)
"""The time that a calendar is for: `Tháng 5 năm 2026`, `Tuần 12 (Từ ngày 5/3 đến ngày 10/3/2026)`."""
_FIRST_ROW = pattern(r"(?:S?TT|Số|Họ|Tên|Thứ|Ngày|\d+)\b")
_ABOUT = 120  # characters of a line that says what a list is about


def _is_addressed(blocks: list[Block], at: int) -> bool:
    line = line_at(blocks, at)
    return line is not None and kinh_gui_at(line.fold) is not None


def _says_more(title: list[Line], blocks: list[Block], at: int) -> bool:
    """Whether a line right below a title in capitals says what is listed: `DANH SÁCH` / `Cán bộ đi học năm 2026`.

    Or the time that it is for: `LỊCH HỌP` / `Tháng 5 năm 2026`. No name, no pair, no row, and no sentence, which runs
    on to its full stop.
    """
    line = line_at(blocks, at)
    if not title or not title[-1].fold.isupper() or line is None:
        return False
    if line.gap and not (line.gap == 1 and _is_addressed(blocks, at + 1)):
        return False
    fold = line.fold
    if fold[0] == "(" or len(fold) > _ABOUT:
        return False
    if is_period(fold) or _TIME.fullmatch(fold):
        return True
    if about_at(fold):
        return len(title) == 1 and _FORM.match(title[0].fold) is not None
    is_open = fold.startswith(_FOR_WHAT) or (len(title) == 1 and _OPEN.fullmatch(title[0].fold) is not None)
    if not is_open or _FIRST_ROW.match(fold) or ":" in fold or kinh_gui_at(fold) or name_in(fold) is not None:
        return False
    run = [fold]
    for below in blocks[at + 1 : at + _LINES]:
        if not isinstance(below, Line) or below.gap or not (below.fold[0].islower() or below.fold[0].isdigit()):
            break
        run.append(below.fold)
    return run[-1][-1] not in ".;:,"
