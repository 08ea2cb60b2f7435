"""Clauses behind a name that tell it apart: cơ quan có người ứng cử, UBND xã nơi có đất (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import AUXILIARIES, BOUND, INNER, PARTICLES, TELLING
from .words import Words, match, tables

_FURTHEST = 14
_SIGNS = frozenset((",", ";", ":", ".", "(", ")", ""))
_OBJECTS = frozenset(("người", "bộ", "quan", "vị", "chức", "nhân", "viên", "và"))
"""Last syllables of those who may be the object of a verb: … cử cán bộ có trách nhiệm theo dõi; or a further verb."""


def told_apart(words: Words, j: int, *, group: bool) -> int:
    """The word behind a clause that tells a name apart, where it is said what is done; j if none stands at word `j`.

    It begins with `nơi`, behind a group with `có`; or a duty stands behind it, which nothing but a name stands before:
    cơ quan có người ứng cử cung cấp …, cơ sở tiếp nhận chất thải có trách nhiệm … No sign stands in it.
    """
    known = tables()
    related = words.low(j) == "nơi" or (
        group and words.low(j) == "có" and match(known.havings, words, j + 1)[0] is None
    )
    if not related and not (group and _may_tell(words, j)):
        return j
    for k in range(j + 1, j + _FURTHEST + 1):
        low = words.low(k)
        if low in _SIGNS:
            return j
        if low not in known.openers or words.low(k - 1) in AUXILIARIES:
            continue
        opener, behind = match(known.openers, words, k)
        if opener in BOUND:
            return k if words.low(k - 1) not in _OBJECTS else j
        if related and k > j + 1 and _is_plain_verb(opener) and not _is_noun(words, behind):
            return k
    return j


def _is_plain_verb(opener: str | None) -> bool:
    """Whether an opener is a verb of two syllables; one alone may end another word: ứng cử."""
    return opener is not None and " " in opener and opener not in PARTICLES and opener not in INNER


def _is_noun(words: Words, behind: int) -> bool:
    """Whether what stands behind a verb says that it is no verb here: có công trình xây dựng phải …, có …"""
    return words.low(behind) == "có" or match(tables().openers, words, behind)[0] in PARTICLES


def _may_tell(words: Words, j: int) -> bool:
    """Whether word `j` may begin what tells a group apart: it is no verb of an order."""
    if words.capital(j) or not words.low(j).isalpha() or words.low(j) in ("và", "hoặc", "cùng"):
        return False
    opener, _ = match(tables().openers, words, j)
    return opener is None or opener in TELLING
