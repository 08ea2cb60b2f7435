"""Whether the letters of a text layer are Vietnamese text, and what is to be done where they are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from ...text.legacy import mojibake, tcvn3, vni
from ...text.legacy.single_byte import WINDOWS_C1
from ...text.legacy.syllables import is_syllable, score
from ...text.patterns import pattern
from .letters import HINT, Letter

_LEAST = 20
"""Letters that a page needs for a verdict."""
_STRANGE = pattern("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SIGNS = pattern(r"[&$#@<>^~\\{}!*+;]")
"""Signs that text has few of; a cipher of letters shifted down the table is full of them."""
_TOKEN = pattern(r"\S+")
_MIXED = pattern(r"[^\W\d_][^\w\s.,:;/()“”\"'’\-–…?!%&@+*°]|[a-zđ][A-ZĐ]|[^\W\d_]\d[^\W\d_]")


class Verdict(Enum):
    """What a text layer is worth."""

    FINE = "fine"
    EMPTY = "empty"
    GIBBERISH = "gibberish"


def judge(text: str, *, unseen: bool) -> Verdict:
    """The worth of the text layer of a page.

    Args:
        text: its words, NFC.
        unseen: the letters are not printed; they lie below a picture, put there by text recognition.
    """
    inked = sum(not char.isspace() for char in text)
    if inked >= 2 * _LEAST and len(_SIGNS.findall(text)) > 0.1 * inked:
        return Verdict.GIBBERISH
    letters = sum(map(str.isalpha, text)) + len(_STRANGE.findall(text))
    if letters < _LEAST:
        return Verdict.EMPTY
    if len(_STRANGE.findall(text)) > 0.08 * letters:
        return Verdict.GIBBERISH
    measured = score(text)
    if measured.marked >= 12 and measured.share < (0.88 if unseen else 0.7):
        return Verdict.GIBBERISH
    tokens = [t for t in _TOKEN.findall(text) if any(map(str.isalpha, t))]
    if unseen:
        return Verdict.GIBBERISH if measured.marked < 0.4 * min(len(tokens), 1500) else Verdict.FINE
    if measured.marked < 0.1 * len(tokens):
        return _judge_ascii(tokens)
    return Verdict.FINE


def _judge_ascii(tokens: Sequence[str]) -> Verdict:
    """Hardly an accent: Vietnamese without accents and English read on, a cipher of signs does not."""
    mixed = sum(1 for t in tokens if _MIXED.search(t))
    plain = [t.strip(".,;:()\"'") for t in tokens]
    said = sum(1 for t in plain if is_syllable(t) or (t.isalpha() and re.search("[aeiouyAEIOUY]", t)))
    return Verdict.GIBBERISH if mixed > 0.3 * len(tokens) or said < 0.5 * len(tokens) else Verdict.FINE


# --- fonts from before Unicode --------------------------------------------------------------------------------------

_TO_BYTE = {char: code for code, char in enumerate(WINDOWS_C1, 0x80)}
_SOFT = pattern(r"[^\W\d_]-|-[^\W\d_]")
_LETTERS = pattern(r"[^\W\d_]+")
_DECODERS = {"tcvn3": tcvn3.decode, "vni": vni.decode}


def legacy_fonts(texts: dict[str, str]) -> dict[str, str]:
    """Fonts whose letters are those of an old character set.

    Args:
        texts: font → what is printed in it.

    Returns:
        Font → name of the set, for the fonts whose text becomes Vietnamese by it.
    """
    out: dict[str, str] = {}
    for font, text in texts.items():
        mended = mojibake.mend(text)
        if mended is not None and mended.held in _DECODERS:
            out[font] = mended.held
    if out:  # a font of few words goes with its family: `.VnTimeH` with `.VnTime`
        held = max(set(out.values()), key=list(out.values()).count)
        for font in texts:
            name = font.split("+")[-1].lower()
            if font not in out and name.startswith((".vn", "vni")):
                out[font] = held
    return out


def decoded(text: str, held: str) -> str:
    """A word in the letters of an old set, as Unicode; a word with other letters stays as it is."""
    try:
        data = bytes(_TO_BYTE.get(char, ord(char)) for char in text)
    except ValueError:
        return text
    if held == "tcvn3" and _SOFT.search(text):
        # the byte of ư is the soft hyphen of Windows, which PDF libraries give as a plain one
        anew = tcvn3.decode(data.replace(b"-", b"\xad"))
        if all(is_syllable(word) for word in _LETTERS.findall(anew)):
            return anew
    return _DECODERS[held](data)


def by_font(letters: Sequence[Letter]) -> dict[str, str]:
    """What is printed in each font, for `legacy_fonts`."""
    held: dict[str, list[str]] = {}
    for letter in letters:
        held.setdefault(letter.look.font, []).append(letter.text)
    return {font: "".join(parts).replace(HINT, " ") for font, parts in held.items()}
