"""Lines that begin as a label does and go on with the paragraph above all the same (docs/domain.md 4.5, 4.6)."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from .labels import DIVISIONS, Label
from .profile import Profile
from .wrapping import closes_bracket, ends_sentence, ends_with_open_word, reaches_edge


def counts_on(lines: Sequence[Line], line: Line, profile: Profile) -> bool:
    """Whether a number in parentheses at the margin counts what a sentence names: `Cụ thể: (i) …; (ii)` over two lines.

    First lines are indented in such a text, and the line above is full. Or a program broke the lines, and the number
    before stands inside the paragraph.
    """
    before = lines[-1]
    if line.fold[0] != "(" or line.cell != before.cell or not reaches_edge(before, line, profile.edge):
        return False
    if profile.exact and line.fold[1:2].isdigit() and line.fold[2:3] == ")" and lines[0].fold[0] != "(":
        number = f"({int(line.fold[1]) - 1})"
        return any(number in above.fold for above in lines[-_ITEM_LINES:])
    if not profile.first_lines or line.indent >= before.indent + 3:
        return False
    return line.indent < 3 and not before.text.isupper()


_ITEM_LINES = 6  # of what a sentence names
_SIGNS, _NAMED = ("-", "+"), 40  # characters up to the colon behind what an item names


def stands_for_a_word(lines: Sequence[Line], line: Line, label: Label, profile: Profile) -> bool:
    """Whether a hyphen or a plus at the margin is one of a sentence, and opens no item.

    A program had no room for it on the line above, or it stands in a bracket that is open there. What a colon follows
    soon, `- Đơn vị chủ trì:`, is an item below a line that happens to be full, and so is what begins large below an
    item with the same sign.
    """
    before = lines[-1]
    if label.name not in _SIGNS or before.level or before.cell != line.cell or ends_sentence(before.fold):
        return False
    item = ":" in line.fold[:_NAMED] or (lines[0].fold[0] == label.name and line.fold[2:3].isupper())
    if profile.exact and line.fold[1:2] == " " and not item and reaches_edge(before, line, profile.edge):
        return True
    return profile.broken and closes_bracket(lines, line)


_PLACE_END = pattern(r"(?<!\w)(?:(?:[Mm]ục|[Pp]hần|[Cc]hương|Điều|khoản|điểm)\s[\w.]{1,6},|(?:khoản|điểm)\s\w{1,3})$")
"""A place in a document that goes on below: `theo Mục 5,` / `Phần VI Hướng dẫn số …`, `khoản 2` / `Điều 37.`"""
_CITED_END = pattern(r"\s(?:tại|theo)\s(?:điểm\s\w{1,3},?\s)?(?:khoản|điểm)\s\w{1,3}$")
_PLACES = frozenset(("dieu", "phan", "chuong", "muc"))


def cites_on(before: Line, line: Line, label: Label) -> bool:
    """Whether a line goes on with a place of which a smaller one ends the line above, and opens no titled article."""
    if label.readings[0].kind not in _PLACES or _PLACE_END.search(before.fold) is None:
        return False
    titled = label.marker[-1] == "." and line.fold[label.end :].lstrip()[:1].isupper()
    return not titled or before.fold[-1] == "," or _CITED_END.search(before.fold) is not None


_NEVER_WEAK = DIVISIONS | {"la_ma"}


def is_weak(before: Line, line: Line, label: Label, profile: Profile) -> bool:
    """Whether the label that `line` begins with may be an accident: the line above is full, in mid sentence."""
    if line.gap or line.level or ends_sentence(before.fold) or before.text.isupper():
        return False
    if ends_with_open_word(before.fold):
        return True
    reading = label.readings[0]
    if reading.kind in _NEVER_WEAK or reading.value == "a":
        return False
    if reading.kind == "chu_hoa" or (reading.kind == "dieu" and label.marker[-1].isalnum()):
        return True
    if not profile.width or reading.kind == "dieu":
        return False
    if profile.indented and line.indent > before.indent + 1:
        return False
    rest = line.fold[label.end :]
    if reading.kind == "gach_dau_dong" and rest[:1].isupper():
        return False
    return reaches_edge(before, line, profile.edge)
