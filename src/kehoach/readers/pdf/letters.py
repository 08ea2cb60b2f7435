"""Letters of a page's text layer to words. The order of the letters in the file is not trusted: their places are."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...text.patterns import pattern
from ..limits import too_large
from .model import Row, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MAX_LETTERS = 200_000
"""Letters of one page."""
_BOLD = pattern(r"bold|black|heavy|demi|,b|-b$", re.IGNORECASE)
_ITALIC = pattern(r"italic|oblique|,i|-i$", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_BLANK = " \t\r\n\u00a0\u2002\u2003\u2009\u3000"
_BETWEEN = 0.17
"""A wider gap between letters, in sizes of the font, parts words; half of it does where the library says so too."""
_HINT = "\u200b"
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
            char = _HINT if raw.FPDFText_IsGenerated(text, i) == 1 else _char(code)
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
    turns = Counter([one.look.turn for one in letters if one.text not in _BLANK])
    turn, times = max(turns.items(), key=lambda item: item[1], default=(0, 0))
    return turn if turn is not None and times > 0.5 * turns.total() else 0


def words_of(letters: Sequence[Letter], convert: Callable[[str, str], str]) -> tuple[list[Word], list[Row]]:
    """Letters to words, and the rows of text that is turned.

    Args:
        letters: of a page.
        convert: gives the text of a word from its letters and its font, which may be one from before Unicode.
    """
    upright = [letter for letter in letters if letter.look.turn == 0]
    turned = [letter for letter in letters if letter.look.turn != 0]
    words = [_word(held, convert) for line in _lines(_whole(upright)) for held in _words(line)]
    aside = [_turned_word(held, convert) for held in _turned(turned)]
    return words, [Row([word]) for word in aside if word.text]


def _whole(letters: Iterable[Letter]) -> list[Letter]:
    """Accents that are letters of their own are put back on their letters; what has no size is left out."""
    out: list[Letter] = []
    for letter in letters:
        if unicodedata.combining(letter.text[0]):
            at = _bearer(out, letter)
            if at is not None:
                out[at] = out[at]._replace(text=out[at].text + letter.text)
            continue
        if letter.look.size < 1 or not math.isfinite(letter.base + letter.x0 + letter.x1):
            continue
        out.append(letter)
    return out


def _bearer(letters: list[Letter], accent: Letter) -> int | None:
    """Index of the letter that an accent stands on: the last one, unless one before it lies right below."""
    best, far = None, 2.0 * accent.look.size
    middle = (accent.x0 + accent.x1) / 2
    for i in range(len(letters) - 1, max(len(letters) - 4, -1), -1):
        at = letters[i]
        if at.text in _BLANK or at.text == _HINT:
            continue
        if abs(at.base - accent.base) > at.look.size:
            continue
        off = 0.0 if at.x0 <= middle <= at.x1 + 0.1 * at.look.size else abs((at.x0 + at.x1) / 2 - middle)
        if off < far:
            best, far = i, off
    return best


def _lines(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Letters on one base line, from left to right."""
    line: list[Letter] = []
    for letter in sorted(letters, key=lambda one: one.base):
        if line and letter.base - line[0].base > 0.12 * min(letter.look.size, line[0].look.size) + 0.4:
            yield sorted(line, key=lambda one: one.x0)
            line = []
        line.append(letter)
    if line:
        yield sorted(line, key=lambda one: one.x0)


def _words(line: list[Letter]) -> Iterator[list[Letter]]:
    word: list[Letter] = []
    hinted = blank = False
    for letter in line:
        if letter.text == _HINT:
            hinted = True
            continue
        if letter.text in _BLANK:
            # a blank of another run that lies over a letter parts nothing
            blank = blank or not word or letter.x0 >= word[-1].x1 - 0.12 * letter.look.size
            continue
        if word:
            last = word[-1]
            size = max(letter.look.size, last.look.size)
            if letter.text == last.text and abs(letter.x0 - last.x0) < 0.12 * size:
                continue  # printed twice to look bold
            gap = letter.x0 - last.x1
            half = hinted or _leaves_capitals(word, letter)
            if blank or gap > (_BETWEEN / 2 if half else _BETWEEN) * size or gap < -2 * size:
                yield word
                word = []
        word.append(letter)
        hinted = blank = False
    if word:
        yield word


def _leaves_capitals(word: Sequence[Letter], letter: Letter) -> bool:
    """Whether a small letter comes after two capitals: no word goes on so, `UBND` and `tỉnh` are two."""
    return len(word) > 1 and letter.text.islower() and word[-1].text.isupper() and word[-2].text.isupper()


def _word(letters: list[Letter], convert: Callable[[str, str], str]) -> Word:
    look = letters[0].look
    text = convert("".join([one.text for one in letters]), look.font)
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "-")
    return Word(
        text,
        letters[0].x0,
        max(one.x1 for one in letters),
        letters[0].base,
        max(one.look.size for one in letters),
        sum(one.look.bold for one in letters) * 2 > len(letters),
        look.italic,
    )


def _turned(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Turned text, a run of letters for each of its lines; the order of the file is kept."""
    run: list[Letter] = []
    for letter in letters:
        if not math.isfinite(letter.base + letter.x0 + letter.x1):
            continue
        last = run[-1] if run else None
        if last is not None and _leaves(last, letter):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _leaves(last: Letter, letter: Letter) -> bool:
    """Whether a turned letter stands on another line than the one before it."""
    size = max(last.look.size, letter.look.size)
    aside, along = abs(letter.x0 - last.x0), abs(letter.base - last.base)
    if last.look.turn != letter.look.turn or math.hypot(aside, along) > 3 * size:
        return True
    return along > 0.5 * size if letter.look.turn == 2 else letter.look.turn is not None and aside > 0.5 * size


def _turned_word(letters: Sequence[Letter], convert: Callable[[str, str], str]) -> Word:
    """A line of turned text as one word, its middle where the line has its middle."""
    font, size = letters[0].look.font, letters[0].look.size
    text = convert("".join([" " if one.text == _HINT else one.text for one in letters]), font)
    middle = (letters[0].base + letters[-1].base) / 2
    left, right = min(one.x0 for one in letters), max(one.x1 for one in letters)
    return Word(unicodedata.normalize("NFC", " ".join(text.split())), left, right, middle + 0.3 * size, size)
