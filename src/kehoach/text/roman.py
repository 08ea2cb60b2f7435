"""Roman numbers: read below 400, as chapters, sections and groups of rows are counted with; written below 4000."""

from __future__ import annotations

from functools import lru_cache

_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@lru_cache(maxsize=512)
def from_roman(text: str) -> int:
    """Value of a Roman number in capitals, 0 when it is not written properly.

    >>> from_roman("XIV"), from_roman("IIX")
    (14, 0)
    """
    total = 0
    for i, c in enumerate(text):
        value = _DIGITS[c]
        total += -value if i + 1 < len(text) and _DIGITS[text[i + 1]] > value else value
    return total if to_roman(total) == text else 0


def to_roman(n: int) -> str:
    """A number below 4000 in Roman digits.

    >>> to_roman(49)
    'XLIX'
    """
    out = ""
    for value, digits in _STEPS:
        times, n = divmod(n, value)
        out += digits * times
    return out
