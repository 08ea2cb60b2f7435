"""Vietnamese words and marks in ASCII, for ids (docs/domain.md 11.4)."""

from __future__ import annotations

import unicodedata

from ..text.fold import key
from ..text.patterns import pattern

_NOT_WORD = pattern(r"[^0-9a-z]+")
_LINKS = pattern(r"(?<!\w)và(?!\w)")


def bare(text: str) -> str:
    """A text in small letters without marks of tone and vowel; đ is d."""
    parts = unicodedata.normalize("NFD", key(text).replace("đ", "d"))
    return "".join(c for c in parts if not unicodedata.combining(c))


def slug(words: str) -> str:
    """Words in ASCII with hyphens; `và` and punctuation fall out, since printings of one name differ in them.

    >>> slug("Đài Phát thanh và Truyền hình"), slug("Đài Phát thanh - Truyền hình")
    ('dai-phat-thanh-truyen-hinh', 'dai-phat-thanh-truyen-hinh')
    """
    return _NOT_WORD.sub("-", bare(_LINKS.sub(" ", key(words)))).strip("-")


def mark_slug(mark: str) -> str:
    """The mark of an organ in ASCII; đ is dd, since a mark may not lose its stroke.

    >>> mark_slug("SLĐTBXH"), mark_slug("BKH&ĐT"), mark_slug("QH14")
    ('slddtbxh', 'bkhddt', 'qh14')
    """
    return _NOT_WORD.sub("", bare(mark.casefold().replace("đ", "dd")))
