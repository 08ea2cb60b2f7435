"""Syllables that a copy tore: `Qu ả ng Ngãi`, `Đặ ng Văn An`.

A syllable of Vietnamese has a vowel, so a piece without one belongs to its neighbour. This holds for names, in which no
word in small letters stands by itself; in running text `m` may be a metre.
"""

from __future__ import annotations

from .patterns import pattern

_VOWELS = "aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_END = pattern(rf"(?<=[{_VOWELS}]) (?=(?:ng|nh|n|m|ch|c|t|p)(?![^\W\d_]))")
_HEAD = pattern(rf"(?<![^\W\d_])(?P<head>Ch|Gi|Kh|Ngh?|Nh|Ph|Qu|Th|Tr|[BCDĐGHKLMNPRSTVX]) (?=[{_VOWELS}])")


def untorn(name: str) -> str:
    """A name with its torn syllables whole again.

    >>> untorn("Qu ả ng Ngãi"), untorn("Hồ Chí M inh"), untorn("Đặ ng Văn An"), untorn("Lê Thị An")
    ('Quảng Ngãi', 'Hồ Chí Minh', 'Đặng Văn An', 'Lê Thị An')
    """
    return _HEAD.sub(r"\g<head>", _END.sub("", name))
