"""Capital and small Vietnamese letters for patterns.

The range `à-ỹ` does not tell them apart: from U+1EA0 on, capitals and small letters take turns.
"""

from __future__ import annotations

import unicodedata

_MARKED = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
ACCENTED_SMALL = "".join(c for c in _MARKED + "đ" if not c.isascii())
LOWER = "a-z" + ACCENTED_SMALL
UPPER = "A-Z" + ACCENTED_SMALL.upper()
