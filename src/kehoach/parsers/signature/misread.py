"""What a scan makes of a signature: a deputy's post told by the head above it, and what a seal left of itself."""

from __future__ import annotations

from functools import cache

from ...reference.organs import organ_head
from ...reference.slug import bare
from ...reference.surnames import COMMON
from ...reference.titles import all_titles
from ...text.patterns import pattern
from .looks import is_mark

_MOST_WRONG = 2  # letters of a post
_LONGEST = 60  # characters of one
_SEAL = 6  # letters of what a seal left, at most
_DIRT = pattern(r"[^\w\s(]{0,2}(?:[^\w\s(+-]|_)[^\w\s(]{0,2}\s?(?=[TKQ])")
"""Signs before a mark that are no bullet: `-_ KT. GIÁM ĐỐC`."""


def dirt_before_mark(fold: str) -> int:
    """How many characters of dirt stand before the marks of a signature; 0 where it begins with none, or is none."""
    m = _DIRT.match(fold) if not fold[:1].isalnum() else None
    return m.end() if m is not None and is_mark(fold[m.end() :]) else 0


def deputy(fold: str, head: str) -> tuple[int, int] | None:
    """Where a line in capitals holds the post of who signs for a head, though letters of it are wrong.

    >>> deputy("»ĐHÓ GIÁM ĐỐC -", "GIÁM ĐỐC"), deputy("SỞ Y TẾ", "GIÁM ĐỐC")
    ((1, 13), None)
    """
    letters = [i for i, char in enumerate(fold) if char.isalnum()]
    if not letters or len(fold) > _LONGEST or not fold.isupper():
        return None
    start, end = letters[0], letters[-1] + 1
    printed, whole = bare(fold[start:end]), bare(head)
    posts = {f"pho {whole}", f"pho {whole.rsplit(', ', 1)[-1]}"} | ({"thu truong"} if "bo truong" in whole else set())
    return (start, end) if printed in posts or any(_wrong(printed, post) <= _MOST_WRONG for post in posts) else None


def _wrong(printed: str, right: str) -> int:
    """How many letters are wrong, missing or too many; where lengths are too far apart, their difference."""
    if abs(len(printed) - len(right)) > _MOST_WRONG:
        return abs(len(printed) - len(right))
    row = list(range(len(right) + 1))
    for i, char in enumerate(printed, 1):
        before, row = row, [i]
        for j, wanted in enumerate(right, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (char != wanted)))
    return row[-1]


def is_of_seal(fold: str) -> bool:
    """Whether a few letters below a deputy's post are no post, organ, rank or name: `VÀ TẠO`, `TƯỜNG`."""
    words = fold.title().split()
    if not fold.isupper() or sum(map(str.isalpha, fold)) > _SEAL or words[0] in COMMON or organ_head(fold):
        return False
    return _known().isdisjoint(fold.lower().replace(".", " ").split())


@cache
def _known() -> frozenset[str]:
    return _RANKS.union(*(title.lower().split() for title in all_titles()))


_RANKS = frozenset(
    ("úy", "uý", "tá", "tướng", "ts", "ths", "gs", "pgs", "bs", "bộ", "sở", "tỉnh", "xã", "huyện", "cảng", "kho", "quỹ")
)
"""Words of ranks, degrees and organs, which may stand there alone."""
