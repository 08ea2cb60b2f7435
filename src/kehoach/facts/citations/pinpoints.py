"""The place inside a document: `điểm a khoản 2 Điều 103 Mục 5 Chương XII`, `khoản 1, 2 và 3 Điều 5`.

Source: NĐ 30/2020, Phụ lục II.V.7 (smallest unit first); docs/domain.md 7.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = {
    "điểm": "diem",
    "khoản": "khoan",
    "điều": "dieu",
    "mục": "muc",
    "chương": "chuong",
    "phần": "phan",
    "lục": "phu_luc",
}
_TOKEN = re.compile(r"[^\s,;]+|[,;]")
_ORDINAL = re.compile(r"\d{1,4}[a-zđ]?|[IVXLC]{1,7}|[a-zđ]\d{0,2}|[A-H]")
_BETWEEN = frozenset((",", ";", "và", "đến", "-", "hoặc"))
_TAIL = frozenset(("của", "trong", "các", "tại", "ban", "hành", "kèm", "theo"))
_REACH = 200
_NEAR = 28
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside a document: where it is printed, and its path."""

    start: int
    end: int
    path: dict[str, list[str]]


def place_before(text: str, low: int, at: int) -> Place | None:
    """The path that ends before an offset, where a reference begins.

    >>> place_before("theo điểm a khoản 2 Điều 5 ", 0, 27).path["khoan"]
    ['2']
    """
    begin = max(low, at - _REACH)
    words = text[max(begin, at - _NEAR) : at].rsplit(None, 1)
    while words and words[-1] in _TAIL:
        words = words[0].rsplit(None, 1) if len(words) > 1 else []
    if not words:
        return None
    number = words[-1].rstrip(",:")
    if (len(number) > 1 and number.isalpha() and number.islower()) or _ORDINAL.fullmatch(number) is None:
        return None  # most references stand behind a word
    tokens = list(_TOKEN.finditer(text, begin, at))
    while tokens and (tokens[-1].group().lower() in _TAIL or tokens[-1].group() in ",:"):
        tokens.pop()
    first = last = len(tokens)
    while first:
        word = tokens[first - 1].group()
        if not (_unit(word) or word in _BETWEEN or word in ("phụ", "Phụ", "Tiểu", "tiểu") or _ORDINAL.fullmatch(word)):
            break
        first -= 1
    while first < last and _unit(tokens[first].group()) is None:
        first += 1
    if first >= last - 1:
        return None
    if _unit(tokens[first].group()) == "phu_luc" and tokens[first - 1].group().lower() == "phụ":
        path = _path([token.group() for token in tokens[first:last]])
        first -= 1
    else:
        path = _path([token.group() for token in tokens[first:last]])
    return Place(tokens[first].start(), tokens[last - 1].end(), path) if path else None


def _unit(word: str) -> str | None:
    return _UNITS.get(word.lower())


def _path(words: list[str]) -> dict[str, list[str]]:
    """The ordinals of each unit; a range of numbers is written out."""
    path: dict[str, list[str]] = {}
    unit, open_range = None, False
    for word in words:
        if (named := _unit(word)) is not None:
            unit = named
        elif word in ("đến", "-"):
            open_range = True
        elif word not in _BETWEEN and unit is not None and _ORDINAL.fullmatch(word):
            held = path.setdefault(unit, [])
            if open_range and held and held[-1].isdigit() and word.isdigit():
                first, final = int(held[-1]), int(word)
                held += [str(n) for n in range(first + 1, min(final, first + _WIDEST))]
            if word not in held:
                held.append(word)
            open_range = False
    return path
