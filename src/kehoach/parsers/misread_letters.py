"""Letters before items that a scan misread, told by the letters around them (docs/domain.md 4.7)."""

from __future__ import annotations

import re

from .labels import VIETNAMESE, Label, Reading

READ_FOR_ANOTHER = ("e)", "d)", "đ)")
"""Labels that stand in every list of letters, and that recognition puts in the place of another."""
_LETTERS = {
    "ø": (("e", "g", "h"), ("e", "g", None)),
    "€": (("b", "c", "d"), ("b", "c", None)),
    "©": (("b", "c", "d"), ("b", "c", None)),
    "¢": (("b", "c", "d"), ("b", "c", None)),
    "e": (("b", "c", "d"),),
    "d": (("d", "đ", "e"),),
    "đ": (("c", "d", "đ"),),
}
"""What is read in the place of a letter: the letter before, the letter, and the one behind it."""


def misread_letter(m: re.Match[str], before: object, after: object) -> Label | None:
    """`ø)` between e) and h), `€)` between b) and d), the second of two `d)` above e), `„_ b)` below a)."""
    if letter := m.groupdict().get("letter"):  # dirt stands before it
        proved = before == VIETNAMESE[VIETNAMESE.index(letter) - 1]
        return Label(m["sign"], letter, m.end(), (Reading("chu_thuong", letter, ")"),)) if proved else None
    for above, letter, below in _LETTERS[m["sign"][-2]]:
        if (before, after) == (above, below):
            return Label(m["sign"], letter, m.end(), (Reading("chu_thuong", letter, ")"),))
    return None
