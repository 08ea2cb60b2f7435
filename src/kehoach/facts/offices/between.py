"""What stands between two names of a list, and at the end of one (docs/domain.md 6.3, 8.2)."""

from __future__ import annotations

from .brackets import past_bracket
from .words import Mode, Words, opener_at

BETWEEN = frozenset((",", ";", "và", "hoặc", "-", "+", "&", "/", "*", "•", "–", "."))
_STEPS = 4


def next_name(words: Words, behind: int, mode: Mode) -> int:
    """The word at which the next name may begin; -1 if the list ends."""
    j = behind
    if words.low(j) == "(":
        j = past_bracket(words, behind)
        if j == behind:
            return -1
    steps = 0
    while (low := words.low(j)) in BETWEEN and (mode is Mode.LIST or low != ".") and steps < _STEPS:
        j += 1
        steps += 1
    if low == "cùng":
        j += 2 if words.low(j + 1) == "với" else 1
        steps += 1
    elif low == "với" and steps:
        j += 1
    if not words.low(j):
        return -1
    return j if steps or (mode is Mode.LIST and words.capital(j)) else -1


def ends_piece(words: Words, k: int) -> bool:
    """Whether a piece of a list ends before word `k`: a sign stands there, or what all of them do."""
    low = words.low(k)
    if low in BETWEEN or low in ("", "(", ":"):
        return True
    return not words.capital(k) and opener_at(words, k) is not None
