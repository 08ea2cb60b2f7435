"""Fonts whose letters are not what they seem: .VnTime, VNI-Times, Wingdings."""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.legacy.fonts import encoding_of, unicode_of
from ...text.patterns import pattern

_SIZE = pattern(r"[^,\"']*?\d(?:pt|px|em|rem|%)(?:/\S+)?\s+", re.IGNORECASE)
_SIGNS = ("symbol", "wingdings", "webdings")
_MOST_SIGNS = 3  # characters of a run; longer text is only said to be in such a font


@lru_cache(512)
def odd_font(family: str) -> str:
    """The font that a list of families begins with, if its letters are not what they seem; else nothing.

    >>> odd_font('".VnTimeH", serif'), odd_font('12.0pt Wingdings'), odd_font('"Times New Roman", serif')
    ('.VnTimeH', 'Wingdings', '')
    """
    first = _SIZE.sub("", family, count=1).split(",")[0].strip(" \t\n\"'")
    return first if first.lower().startswith(_SIGNS) or encoding_of(first) is not None else ""


def as_seen(text: str, font: str) -> str:
    """The text of a run as it is seen in an odd font: Unicode letters, or the signs of Wingdings."""
    if not font.lower().startswith(_SIGNS):
        return unicode_of(text, font)
    if len(text.strip()) > _MOST_SIGNS:
        return text
    from ..symbols import symbol

    return "".join([symbol(ord(c), font) if "!" <= c <= "\xff" or "\uf020" <= c <= "\uf0ff" else c for c in text])


def is_legacy(font: str) -> bool:
    """Whether an odd font is one of Vietnamese letters rather than of signs."""
    return encoding_of(font) is not None
