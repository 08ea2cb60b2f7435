"""The words with which a decision or a resolution begins what it decides: `QUYẾT ĐỊNH:` alone below the grounds."""

from __future__ import annotations

from ..text.patterns import pattern

FORMULA = r"(?:QUYẾT\s*ĐỊNH|QUYẾT\s*NGHỊ|NGHỊ\s*QUYẾT)"
"""NĐ 30/2020, Phụ lục III, mẫu 1.1 and 1.2; copies lose the blank. Without a colon two of them are a title as well."""
_ENACTS = pattern(rf"{FORMULA}\s*:?")


def enacts(fold: str) -> bool:
    """Whether a line is that formula and nothing else.

    >>> enacts("QUYẾT NGHỊ:"), enacts("QUYẾT ĐỊNH PHÊ DUYỆT ĐỀ ÁN")
    (True, False)
    """
    return fold[:1] in ("Q", "N") and _ENACTS.fullmatch(fold) is not None
