"""Letters to words, by their places: the order of the letters in the file is not trusted."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from .letters import BLANK, HINT, Letter
from .model import Row, Word

_BETWEEN = 0.17
"""A wider gap between letters, in sizes of the font, parts words; half of it does where the library says so too."""


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
                bearer = out[at]
                end = letter.x1 if _is_half(bearer, letter) else bearer.x1
                out[at] = bearer._replace(text=bearer.text + letter.text, x1=end)
            continue
        if letter.look.size < 1 or not math.isfinite(letter.base + letter.x0 + letter.x1):
            continue
        out.append(letter)
    return out


def _is_half(letter: Letter, accent: Letter) -> bool:
    """Whether letter and accent are one sign of the font, whose room the library halves between them."""
    near = 0.05 * accent.look.size
    same = abs((accent.x1 - accent.x0) - (letter.x1 - letter.x0)) < near
    return same and abs(accent.x0 - letter.x1) < near and abs(accent.base - letter.base) < near


def _bearer(letters: list[Letter], accent: Letter) -> int | None:
    """Index of the letter that an accent stands on: the last one, unless one before it lies right below."""
    best, far = None, 2.0 * accent.look.size
    middle = (accent.x0 + accent.x1) / 2
    for i in range(len(letters) - 1, max(len(letters) - 4, -1), -1):
        at = letters[i]
        if at.text in BLANK or at.text == HINT:
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
        if letter.text == HINT:
            hinted = True
            continue
        if letter.text in BLANK:
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
    text = convert("".join([" " if one.text == HINT else one.text for one in letters]), font)
    middle = (letters[0].base + letters[-1].base) / 2
    left, right = min(one.x0 for one in letters), max(one.x1 for one in letters)
    return Word(unicodedata.normalize("NFC", " ".join(text.split())), left, right, middle + 0.3 * size, size)
