"""Units, hamlets and zones that one name lists: các sở, huyện, thị xã; Ban công tác Mặt trận thôn, tổ dân phố."""

from __future__ import annotations

from ...reference.office_context import HAMLETS, UNITS
from .words import Words, match, opener_at, tables

_ZONES = frozenset(("khu", "cụm", "kkt", "kcn", "ccn", "chế"))
_LONGEST_ZONE = 8


def further_zone(words: Words, j: int) -> int:
    """Past `và các` before a further zone of those who manage several: Khu kinh tế và các khu công nghiệp; else -1."""
    k = j + 1 + (words.low(j + 1) == "các")
    if words.low(j) != "và" or words.low(k) not in _ZONES:
        return -1
    if not any(words.low(i) in _ZONES for i in range(max(0, j - _LONGEST_ZONE), j)):
        return -1
    return k + 2 if words.low(k) == "chế" else k


def further_hamlet(words: Words, j: int, k: int) -> bool:
    """Whether hamlets of a further sort stand from word `j` to `k`, and no more of them: Chi bộ thôn, khu phố."""
    areas = tables().areas
    here, before = match(areas, words, j)[0], (match(areas, words, i) for i in range(max(0, j - 4), j - 1))
    if here not in HAMLETS or not any(area in HAMLETS and behind == j - 1 for area, behind in before):
        return False
    return not words.low(k)[:1].isalnum() or words.low(k) == "và" or opener_at(words, k) is not None


def unit_among(words: Words, j: int) -> int:
    """Past a unit among common nouns, none with a name: các sở, ngành, huyện, Trưởng các thôn, tổ dân phố; else -1."""
    area, k = match(tables().areas, words, j)
    if (
        (area not in UNITS and area not in HAMLETS)
        or words.low(k) == "số"
        or words.low(k).isdigit()
        or words.capital(j)
        or words.capital(k)
        or words.low(k) in ("ủy", "uỷ")
    ):
        return -1
    return k
