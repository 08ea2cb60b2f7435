"""The place inside a document: `điểm a khoản 2 Điều 103 Mục 5 Chương XII`, `khoản 1, 2 và 3 Điều 5`.

Source: NĐ 30/2020, Phụ lục II.V.7 (smallest unit first); docs/domain.md 7.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.patterns import pattern

_UNITS = {
    "điểm": "diem",
    "khoản": "khoan",
    "điều": "dieu",
    "mục": "muc",
    "chương": "chuong",
    "phần": "phan",
    "lục": "phu_luc",
}
_TOKEN = pattern(r"[^\s,;]+|[,;]")
_ORDINAL = pattern(r"\d{1,4}[a-zđ]?|[IVXLC]{1,7}|[a-zđ]\d{0,2}|[A-H]")
_BETWEEN = frozenset((",", ";", "và", "đến", "-", "hoặc"))
_TAIL = frozenset(("của", "trong", "các", "tại", "ban", "hành", "kèm", "theo"))
_PREFIXES = ("phụ", "Phụ", "Tiểu", "tiểu")
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
    if not _ends_in_ordinal(text[max(begin, at - _NEAR) : at]):
        return None
    tokens = list(_TOKEN.finditer(text, begin, at))
    while tokens and (tokens[-1].group().lower() in _TAIL or tokens[-1].group() in ",:"):
        tokens.pop()
    words = [token.group() for token in tokens]
    first = _first_of_path(words)
    path = _path(words[first:]) if first < len(words) - 1 else {}
    if not path:
        return None
    if _unit(words[first]) == "phu_luc" and words[first - 1].lower() == "phụ":
        first -= 1
    return Place(tokens[first].start(), tokens[-1].end(), path)


def _ends_in_ordinal(text: str) -> bool:
    """Whether a text ends in a number or a letter of a unit, before words like `của`: most references stand so not."""
    words = text.rsplit(None, 1)
    while words and words[-1] in _TAIL:
        words = words[0].rsplit(None, 1) if len(words) > 1 else []
    if not words:
        return False
    last = words[-1].rstrip(",:")
    return not (len(last) > 1 and last.isalpha() and last.islower()) and _ORDINAL.fullmatch(last) is not None


def _first_of_path(words: Sequence[str]) -> int:
    """The first unit from which on nothing but units and ordinals stands; the number of words if there is none."""
    first = len(words)
    while first and _may_be_in_path(words[first - 1]):
        first -= 1
    while first < len(words) and _unit(words[first]) is None:
        first += 1
    return first


def _may_be_in_path(word: str) -> bool:
    return bool(_unit(word) or word in _BETWEEN or word in _PREFIXES or _ORDINAL.fullmatch(word))


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
