"""Capital and small Vietnamese letters for patterns.

The range `à-ỹ` does not tell them apart: from U+1EA0 on, capitals and small letters take turns.
"""

from __future__ import annotations

import re
import unicodedata

_MARKED = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
ACCENTED_SMALL = "".join(c for c in _MARKED + "đ" if not c.isascii())
LOWER = "a-z" + ACCENTED_SMALL
UPPER = "A-Z" + ACCENTED_SMALL.upper()


def one_of(*alternatives: str) -> str:
    """A group of alternatives, for patterns that are lists of words.

    >>> one_of("Căn cứ", "Xét")
    '(?:Căn cứ|Xét)'
    """
    return f"(?:{'|'.join(alternatives)})"


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern in which `<U>` and `<L>` inside a class stand for capital and small letters.

    >>> bool(pattern("[<U>][<L>]+").fullmatch("Kế")), bool(pattern("[<U>][<L>]+").fullmatch("KẾ"))
    (True, False)
    """
    return re.compile(text.replace("<U>", UPPER).replace("<L>", LOWER), flags)
