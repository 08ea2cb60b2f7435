"""Blanks that mean one blank: no-break ones, and two side by side where nothing near stands in columns.

Justified lines of a PDF have two between all words, typed text has them here and there (docs/domain.md 0.3, N2).
"""

from __future__ import annotations

from .fold import BLANKS
from .patterns import pattern

_TWO = pattern("(?<! )  (?! )")
_ROOM = pattern(r"(?:[Ss]ố\s?:?|[Nn]gày|tháng|năm|/) {2,}| {2,}(?:[-/,.;]|ngày|tháng|năm)")
"""Room that was left for a number or a date is no column."""
_SHORT = 50  # characters of a line that may be two cells: the second begins with a capital
_NEAR = 2  # lines from columns within which two blanks may part columns as well


def one_blank(text: str) -> str:
    """The text with the blank of the keyboard for every other; same length.

    >>> one_blank("12\\u00a0tháng")
    '12 tháng'
    """
    if not text.isascii():
        for blank in BLANKS:
            if blank in text:
                text = text.replace(blank, " ")
    return text


def slack(text: str) -> list[tuple[int, int]]:
    """Spans of the second of two blanks inside lines, but for those that part columns. Sorted.

    Args:
        text: as `one_blank` gives it.

    >>> slack("căn  cứ  quyết định;"), slack("Xã Phú Lâm     Hà Lam\\nTỉnh  Sở")
    ([(4, 5), (8, 9)], [])
    """
    if "  " not in text:
        return []
    doubled: list[tuple[int, int, str]] = []  # number, offset and text of the lines that have some
    columns: list[int] = []  # numbers of the lines that stand in columns
    at = 0
    for number, line in enumerate(text.split("\n")):
        if "  " in line or "\t" in line:
            body = line.strip()
            if "|" in body or "\t" in body or ("   " in body and "   " in _ROOM.sub(" ", body)):
                columns.append(number)
            elif "  " in body:
                doubled.append((number, at + line.index(body), body))
        at += len(line) + 1
    near = {number + k for number in columns for k in range(-_NEAR, _NEAR + 1)}
    return [
        (start + m.start() + 1, start + m.end())
        for number, start, body in doubled
        if number not in near
        for m in _TWO.finditer(body)
        if len(body) > _SHORT or body[m.start() - 1].isupper() or not body[m.end()].isupper()
    ]
