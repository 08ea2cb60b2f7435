"""What a sign is, and when two signs are one."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Family = Literal["named", "letter", "qh", "qppl", "joint", "party", "old", "blank"]


class Sign(NamedTuple):
    """A number and sign, as printed and as understood.

    Attributes:
        raw: the characters at `start` to `end`.
        value: `raw` without blanks; a blank number gives "/KH-UBND". Marks stay as printed.
        number: None where it is blank.
        suffix: what follows the number, "a" of 12a/QĐ-UBND, ".7" of 66.7/2025/NQ-CP, or "".
        year: the year inside the sign of a normative document.
        type_mark: the mark of the type in its fixed spelling, None for a công văn and for laws.
        organs: the marks of the organs that issue, as in the repaired reading if there is one.
        units: the marks of the drafting units.
        family: which grammar the sign follows; "blank" for any grammar when the number is not filled in.
        start: offset of the first character (the so-word is not part of it).
        end: offset after the last one.
        repaired: the reading after a repair of OCR or typing, None if there was nothing to repair.
    """

    raw: str
    value: str
    number: int | None
    suffix: str
    year: int | None
    type_mark: str | None
    organs: tuple[str, ...]
    units: tuple[str, ...]
    family: Family
    start: int
    end: int
    repaired: str | None = None


def bare_sign(printed: str, family: Family = "old", at: int = 0) -> Sign:
    """A sign of which the number alone is understood, its digits the first characters of it: `75VN/CC`, `37`.

    Args:
        printed: the sign as printed, from its number on.
        family: which it is of.
        at: offset of its first character.
    """
    digits = re.match(r"\d+", printed)
    assert digits is not None
    value = "".join(printed.split())
    return Sign(printed, value, int(digits[0]), "", None, None, (), (), family, at, at + len(printed))


def sign_key(sign: Sign) -> str:
    """A key in which two printings of one sign are equal: no leading zeros, no case, no repaired slips.

    "06/QĐ-TTg" and "6/QD-TTG" both give "6||QĐ|TTG".
    """
    letters = (sign.type_mark or "", *sign.organs, *sign.units)
    number = "" if sign.number is None else str(sign.number)
    return "|".join((number + sign.suffix, str(sign.year or ""), *letters)).upper().replace("TƯ", "TW")


def same_sign(a: Sign, b: Sign) -> bool:
    """Whether two signs are the same sign, however printed. A blank number equals nothing."""
    return a.number is not None and b.number is not None and sign_key(a) == sign_key(b)
