"""The letters of a page's text layer with their places and looks, as the PDF library has them."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...text.patterns import pattern
from ..limits import too_large

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MAX_LETTERS = 200_000
"""Letters of one page."""
_BOLD = pattern(r"bold|black|heavy|demi|,b|-b$", re.IGNORECASE)
_ITALIC = pattern(r"italic|oblique|,i|-i$", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
BLANK = " \t\r\n\u00a0\u2002\u2003\u2009\u3000"
HINT = "\u200b"
"""Stands where the library thinks that a word ends, though the file has no blank there."""
_NAMES = {0x02: "-", 0xFFFE: "-", 0xF0B7: "•", 0xF02D: "-", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓"}
_NAMES |= {0x1A2: "Ư", 0x1A3: "ư"}
"""Signs that stand for others: the library's mark for a hyphen that ends a line, bullets of symbol fonts, and two
letters that programs write for Ư and ư, which look like them and which Vietnamese does not have."""


class Look(NamedTuple):
    """What the letters of one run have in common."""

    font: str
    size: float
    bold: bool
    italic: bool
    turn: int | None  # quarters against the page as it is seen, to the left; None for what lies askew
    unseen: bool


class Letter(NamedTuple):
    """A letter with its accents."""

    text: str
    x0: float
    x1: float
    base: float
    look: Look


class Place:
    """Turns places of the file into points from the upper left corner of the page as it is seen."""

    def __init__(self, page: PdfPage) -> None:
        left, bottom, right, top = page.get_bbox()
        self.turn = page.get_rotation() // 90 % 4
        self.left, self.bottom, self.right, self.top = left, bottom, right, top
        wide, high = right - left, top - bottom
        self.width, self.height = (high, wide) if self.turn % 2 else (wide, high)

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """The point of the seen page for a point of the file."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


def letters_of(page: PdfPage, place: Place) -> Iterator[Letter]:
    """The letters of a page, in the order of the file.

    Raises:
        ReadError: KH803, more letters than a page can hold.
    """
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(text)
        if count > MAX_LETTERS:
            raise too_large(f"{count} letters on one page")
        looks: dict[int, Look] = {}
        look: Look | None = None
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        for i in range(count):
            code = raw.FPDFText_GetUnicode(text, i)
            run = raw.FPDFText_GetTextObject(text, i)
            key = ctypes.cast(run, ctypes.c_void_p).value or 0
            if key or look is None:  # a letter that the library made up goes with the one before
                look = looks.get(key)
            if look is None:
                look = looks[key] = _look(text, i, run, place.turn)
            raw.FPDFText_GetLooseCharBox(text, i, box)
            raw.FPDFText_GetCharOrigin(text, i, x, y)
            xa, _ = place(box.left, box.bottom)
            xb, _ = place(box.right, box.top)
            _, base = place(x.value, y.value)
            char = HINT if raw.FPDFText_IsGenerated(text, i) == 1 else _char(code)
            yield Letter(char, min(xa, xb), max(xa, xb), base, look)
    finally:
        text.close()


def _char(code: int) -> str:
    """A letter by its code; what stands for no letter is the replacement character."""
    if code in _NAMES:
        return _NAMES[code]
    if code in (9, 10, 13):
        return " "
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"


def _look(text: object, i: int, run: object, turn: int) -> Look:
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, i, name, 128, flags)
    font = name.value.decode("utf-8", "replace")
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, i, matrix)
    size = raw.FPDFText_GetFontSize(text, i) * (math.hypot(matrix.c, matrix.d) or 1.0)
    angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * turn + 180) % 360 - 180
    mode = raw.FPDFTextObj_GetTextRenderMode(run) if run else 0
    weight = raw.FPDFText_GetFontWeight(text, i)
    short = font.split("+")[-1]
    bold = bool(_BOLD.search(short)) or bool(flags.value & _FORCED_BOLD) or weight >= 600 or mode == 2
    italic = bool(_ITALIC.search(short)) or bool(flags.value & _ITALIC_FLAG)
    quarter = round(angle / 90)
    straight = abs(angle - 90 * quarter) <= 8
    return Look(font, round(size, 1), bold, italic, quarter % 4 if straight else None, mode == 3)


def turn_of(letters: Sequence[Letter]) -> int:
    """Quarters to the left by which most of a page is turned: a wide table on an upright sheet; 0 when it is not."""
    turns = Counter([one.look.turn for one in letters if one.text not in BLANK])
    turn, times = max(turns.items(), key=lambda item: item[1], default=(0, 0))
    return turn if turn is not None and times > 0.5 * turns.total() else 0
