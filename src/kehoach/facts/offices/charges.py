"""What somebody is in charge of: phụ trách lĩnh vực Hành chính, Văn phòng (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import MATTERS, PARTICLES
from .heads import start_at
from .start import GROUP, OFFICE
from .words import Mode, Words, match, tables

_JOINTS = frozenset((",", "và"))


def past_charge(words: Words, j: int, mode: Mode) -> int:
    """The word behind the matters at word `j`, one or several; j if none is named there."""
    matter = words.low(j)
    if matter not in MATTERS or (MATTERS[matter] and words.low(j + 1) != MATTERS[matter]):
        return j
    k = j + 1 + bool(MATTERS[matter])
    first = k  # the first word of a matter may be a verb elsewhere: lĩnh vực giám sát
    while low := words.low(k):
        if low in _JOINTS:
            if not _is_matter(words, k + 1) or (low == "," and _acts(words, k + 1, mode)):
                break
            first = k + 1
        elif not low[0].isalnum() or (k > first and _acts(words, k, mode)):
            break
        k += 1
    return k


def _acts(words: Words, k: int, mode: Mode) -> bool:
    """Whether it is said at word `k` what somebody does."""
    if words.capital(k):
        return False
    opener, _ = match(tables().openers, words, k)
    return opener is not None and (mode is Mode.SENTENCE or opener in PARTICLES)


def _is_matter(words: Words, k: int) -> bool:
    """Whether a further matter stands at word `k`, not the next name: Văn phòng, các Hội quần chúng; not Sở Y tế."""
    if not words.low(k)[:1].isalnum():
        return False
    start = start_at(words, k)
    if start is None or match(tables().fields, words, k)[0] is not None:
        return True
    if words.capital(start.at) or words.low(start.at) in tables().inside:
        return False
    if start.kind == GROUP:
        return start.branch.startswith(("hội", "đoàn thể"))
    return start.kind == OFFICE and not start.complete
