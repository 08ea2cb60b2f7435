"""What a label is: the classes of NĐ 30/2020 (Phụ lục I, mục II.6) and of practice, and what only looks like one.

A line may be read in several ways (`I.` is a Roman number or a letter). `read_label` gives all readings that make sense
of the line alone; `depth.py` chooses by the sequence of lines.
"""

from __future__ import annotations

from functools import lru_cache

from .letters import bracket_label, capital_label, small_label
from .lone import LONE_LENGTH, is_lone
from .model import BY_LETTER, CODIFIED, DIVISIONS, PLAIN, TO_LETTER, VIETNAMESE, Label, Reading
from .numbers import number_label
from .words import word_label

__all__ = [
    "BULLETS",
    "BY_LETTER",
    "CODIFIED",
    "DIVISIONS",
    "LONE_LENGTH",
    "PLAIN",
    "TO_LETTER",
    "VIETNAMESE",
    "Label",
    "Reading",
    "is_lone",
    "read_label",
]

BULLETS = "-+*•●○▪◦·►➢❖■◆□\uf0b7\uf02d\uf0a7\uf0d8\uf0fc–"


def read_label(text: str) -> Label | None:
    """The label at the start of a folded line, with every reading that makes sense of the line alone, or None.

    False labels (dates, thousands, counts, initials, a figure of a table) give None.

    >>> read_label("1. Mục đích").readings[0].kind, read_label("1.000 ngày đầu đời")
    ('so', None)
    """
    first = text[0]
    if first in BULLETS:
        return _bullet_label(text)
    if first.isdigit():
        return number_label(text)
    if first == "(":
        return bracket_label(text)
    if first.isupper():
        if len(text) > 1 and (text[1] in ".)/->: " or text[1] in "IVXLCl"):
            found = capital_label(text)
            if found is not None:
                return found
        if first in "PCTMĐBGHNĐ":
            return word_label(text)
        return None
    if len(text) > 1 and (text[1] in ".)/->ivxlIVX" or text[1].isdigit() or text[1:3] == " )"):
        return small_label(text)
    return None


def _bullet_label(text: str) -> Label | None:
    sign = text[0]
    if text[1:2] == " " and (first := text[2:3]).isalpha() and first not in "abcdđ" and text[3:4] != ")":
        return _bullet(sign, 2)  # as most of them are
    rest = text[1:].lstrip()
    if not rest or rest[0] == sign:
        return None
    if not rest[0].isalpha():
        if text[1] not in " \t" and rest[0] not in '“"(':
            return None  # -5 %
        if not any(c.isalnum() for c in rest[:40]):
            return None
    at = len(text) - len(rest)
    return (_marked_down(text, at) if sign in "-*+" else None) or _bullet(sign, at)


def _marked_down(text: str, at: int) -> Label | None:
    """The label behind a sign of Markdown: `- a)`."""
    first = text[at]
    if not (first in "abcdđ123456789(" or (first.islower() and text[at + 1 : at + 2] == ")")):
        return None
    inner = read_label(text[at:])
    if inner is None or inner.readings[0].style == "":
        return None
    return Label(text[: at + len(inner.marker)], inner.name, at + inner.end, inner.readings)


@lru_cache(maxsize=64)
def _bullet(sign: str, end: int) -> Label:
    """Bullets are the most frequent labels and all alike."""
    return Label(sign, sign, end, (Reading("gach_dau_dong", sign, ""),))
