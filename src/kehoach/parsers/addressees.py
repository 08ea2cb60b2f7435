"""Kính gửi with its list, or who wires and to whom (NĐ 30/2020, Phụ lục I, mục II.6)."""

from __future__ import annotations

import re

from ..reference.organs import organ_head
from ..text.lines import Line
from .grounds import is_ground
from .ledger import Ledger
from .letterhead import KINH_GUI, RULE
from .paragraphs import Block
from .values import Found, Item, item, join

_WIRES = re.compile(r"(?P<who>[^.;]{1,80}?)\s*\bđiện\s*:\s*$")
"""`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:` above the addressees of a telegram (NĐ 30/2020, Phụ lục III, mẫu 1.6)."""


def read_addressees(blocks: list[Block], at: int, values: dict[str, Found], ledger: Ledger) -> tuple[list[Item], int]:
    """Kính gửi with its list, or who wires and to whom."""
    if at >= len(blocks) or not isinstance(line := blocks[at], Line):
        return [], at
    m = KINH_GUI.match(line.fold)
    if m is None and (m := _WIRES.match(line.fold)) is not None:
        values["tham_quyen"] = Found.of([line.piece(0, m.end("who"))])
    if m is None:
        return [], at
    ledger.take("kinh_gui", line)
    groups: list[list[Line]] = []
    first = line.piece(m.end())
    if first:
        groups.append([first])
    at += 1
    while at < len(blocks) and isinstance(line := blocks[at], Line):
        bullet = line.fold[0] in "-–+•*" and not RULE.match(line.fold)
        alone = len(groups) == 1 and groups[0][0].fold[0] in "-–+•*"  # a list has more than one item
        if bullet and is_ground(line.fold.lstrip("-–+•* ")):
            break
        if bullet and (not groups or alone or not groups[-1][-1].fold.endswith(".") or line.gap == 0):
            groups.append([line])
        elif groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        elif not groups and len(line.fold) < 120:
            groups.append([line])
        else:
            break
        ledger.take("kinh_gui", line)
        at += 1
    return [item(g, join(g).lstrip("-–+•* ").rstrip(" ;.,")) for g in groups], at


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


_OFFICES = ("Cơ quan", "Đơn vị", "Thủ trưởng", "Giám đốc", "Hiệu trưởng", "Chủ tịch", "Trưởng ", "Bí thư ")


def is_office(name: str) -> bool:
    """Whether who is written to is an office: a letter to it that lost its letterhead is a công văn.

    >>> is_office("Các sở, ban, ngành"), is_office("Quý phụ huynh")
    (True, False)
    """
    name = name.removeprefix("Các ").removeprefix("các ")
    return organ_head(name.upper()) is not None or (name[:1].upper() + name[1:]).startswith(_OFFICES)
