"""Text of documents as a terminal may show it: no control characters, and as much of a line as has room."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE = (
    {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
    | {0x7F: 0x2421, 0x2028: 0x2424, 0x2029: 0x2424}
    | dict.fromkeys((*range(0x80, 0xA0), *_BIDI), 0xFFFD)
)
_ONE_LINE = _VISIBLE | {0x09: 0x20, 0x0A: 0x2424}
_TAB = 4


def visible(text: str) -> str:
    """The text with control characters, and marks that reorder it, replaced by signs; line breaks and tabs stay."""
    return text.translate(_VISIBLE)


def visible_line(text: str) -> str:
    """As `visible`, on one line."""
    return text.translate(_ONE_LINE)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text around a place: what to print, columns before the carets, number of carets."""

    line: str
    before: int
    carets: int


def excerpt(text: str, span: tuple[int, int], width: int) -> Excerpt:
    """The line of `span[0]`, cut to `width` columns around the place, with `…` where it was cut.

    Costs no more than the width, however long the line is.
    """
    start = min(span[0], len(text))
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    end = max(start, min(span[1], stop))
    reach = 4 * width  # a few characters of the text can share one column: letters and their marks
    middle = _fit(text[start : min(end, start + reach)], width - 2)
    left_text = text[max(begin, start - reach) : start]
    right_text = text[start + len(middle.taken) : min(stop, start + len(middle.taken) + reach)]
    room = width - middle.columns
    right = _fit(right_text, max(room - _columns(left_text), room * 2 // 3) - 1)
    left = _fit(left_text[::-1], room - right.columns - 2)
    cut_left = begin < start - len(left.taken)
    cut_right = start + len(middle.taken) + len(right.taken) < stop
    before = "".join(_glyph(c) for c in reversed(left.taken))
    line = "…" * cut_left + before + middle.shown + right.shown + "…" * cut_right
    return Excerpt(line, cut_left + left.columns, max(1, middle.columns))


@dataclass(frozen=True, slots=True)
class _Fitted:
    taken: str
    shown: str
    columns: int


def _fit(text: str, width: int) -> _Fitted:
    """As much of the text as fits, as it is shown."""
    columns = count = 0
    shown: list[str] = []
    for char in text:
        glyph = _glyph(char)
        wide = _columns(glyph)
        if columns + wide > width:
            break
        columns += wide
        count += 1
        shown.append(glyph)
    return _Fitted(text[:count], "".join(shown), columns)


def _glyph(char: str) -> str:
    return " " * _TAB if char == "\t" else visible_line(char)


def _columns(text: str) -> int:
    """Columns that the text takes in a terminal: marks take none, East Asian wide letters two, a tab its blanks."""
    if text.isascii():
        return len(text) + text.count("\t") * (_TAB - 1)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if char == "\t":
        return _TAB
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
