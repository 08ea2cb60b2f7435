"""What stands between and below the rows of a table whose columns are held apart by blanks."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from .join import is_page_number

_PAGE, _MIDDLE = 70, 10  # columns of a table that fills its page, and those that a page number is off the middle
_PART = pattern(r"[IVX]{1,4}[./-]\s?[<U>]")
_ITEM = pattern(r"(?:\d{1,2}[./]|[-+*]|[a-zđ][)./])\s?[<U>]")


def ends_page(lines: Sequence[Line], at: int, end: int, columns: Sequence[tuple[int, int]]) -> bool:
    """Whether a line holds the number of a page and no figure of a cell: below the middle, the last before a blank."""
    line, width = lines[at], columns[-1][1] - columns[0][0]
    if width < _PAGE or abs(line.indent - columns[0][0] - width // 2) > _MIDDLE:
        return False
    if at + 1 < end and not lines[at + 1].gap:
        return False
    return is_page_number(line)


def skippable(group: Sequence[Line], printed: frozenset[str]) -> bool:
    """A page number, or the header printed again."""
    return all(is_page_number(line) or key(line.text) in printed for line in group)


def begins_part(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a section begins right below a table: a heading of a line, with an item below that is no row."""
    if at + 1 >= end or _PART.match(lines[at].text) is None or lines[at + 1].gap:
        return False
    return _ITEM.match(lines[at + 1].text) is not None and not any("   " in line.text for line in lines[at : at + 2])
