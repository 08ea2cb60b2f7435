"""Views of a text for matching. They never change what is put out (docs/domain.md 0.3, N2 to N5).

`fold` keeps the length, so an offset into the folded text is an offset into the text. `key` does not: it is for
comparing two names.
"""

from __future__ import annotations

import re
import unicodedata

from .patterns import pattern

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
"""Blanks that a keyboard does not have."""
_SAME_LENGTH = (
    *((dash, "-") for dash in _DASHES),
    *((blank, " ") for blank in BLANKS),
    ("\uff1a", ":"),
    ("\u00d0", "Đ"),
    ("\u0189", "Đ"),
    ("\u00f0", "đ"),
    ("\u01a2", "Ư"),
    ("\u01a3", "ư"),
)
_QUY = tuple((q, pattern(rf"{q}(?<!\w{q})[uU][iíĩIÍĨ](?!\w)")) for q in "qQ")  # a letter first is found much faster
"""Words that are spelled in two ways: `qui định` is `quy định`, `quí I` is `quý I`."""
_Y = str.maketrans("iíĩIÍĨ", "yýỹYÝỸ")

_OTHER_FORM = pattern(f"[{''.join(old for old, _ in _SAME_LENGTH)}]")
_SHORT = 400  # up to here one search by pattern is faster than looking for each character

HIDDEN = pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
"""Characters without width or ink: they break words for matching, and are passed over."""
_HIDDEN_CHARS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"


def has_hidden(text: str) -> bool:
    """Whether a text holds any character without width or ink; much cheaper than a search by pattern."""
    return not text.isascii() and any(True for c in _HIDDEN_CHARS if c in text)


def without_hidden(text: str) -> str:
    """The text with blanks for characters without width or ink. Same length."""
    return HIDDEN.sub(lambda m: " " * len(m[0]), text) if has_hidden(text) else text


_TONE_LAST = pattern(
    r"[oOuU](?:(?<=[oO])[àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?!\w)(?<![qQ]..)"  # a class first is found faster
)


def fold(text: str) -> str:
    """The text with dashes, blanks, Đ and the words in quy in one form each. Same length, same offsets.

    >>> fold("Số: 12/KH–UBND")
    'Số: 12/KH-UBND'
    >>> fold("Bộ Y tế qui định, quí I")
    'Bộ Y tế quy định, quý I'
    """
    if text.isascii():
        return text
    for letter, form in _QUY:
        if letter in text and form.search(text) is not None:
            text = form.sub(lambda m: m.group().translate(_Y), text)
    if len(text) < _SHORT and _OTHER_FORM.search(text) is None:
        return text
    for old, new in _SAME_LENGTH:
        if old in text:
            text = text.replace(old, new)
    return text


def _tone_first(match: re.Match[str]) -> str:
    first, second = match.group()[0], match.group()[1]
    parts = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + parts[1:]) + parts[0]


def tones(text: str) -> str:
    """Tone marks of oa, oe, uy moved to the first vowel: `hoà` is `hòa`. Same length (docs/domain.md 0.3, N5)."""
    return _TONE_LAST.sub(_tone_first, text)


def key(text: str) -> str:
    """A form in which two spellings of one name are equal: folded, tones in one place, lower case, single blanks."""
    return " ".join(tones(fold(text)).casefold().split())
