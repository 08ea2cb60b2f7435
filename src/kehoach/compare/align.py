"""Alignment of two sequences that stays near linear: what is unique in both first, the rest between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise

Pairs = list[tuple[int, int]]
"""Places that belong together, rising on both sides."""
Gap = tuple[int, int, int, int]
"""Ends of a stretch without pairs: old from, old to, new from, new to."""


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Pair equal entries in order: both ends, then those that are unique, then repeated ones by their turn.

    >>> align("axbxc", "axbc")
    [(0, 0), (1, 1), (2, 2), (4, 3)]
    """
    return refine(anchors(old, new), len(old), len(new), lambda gap: _by_turn(old, new, gap))


def anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Pair what both begin and end with, and what stands once on each side between."""
    shorter = min(len(old), len(new))
    lead = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - lead) if old[-1 - i] != new[-1 - i]), shorter - lead)
    i_end, j_end = len(old) - tail, len(new) - tail
    once = {key for key, count in Counter(old[lead:i_end]).items() if count == 1}
    counts = Counter(new[lead:j_end])
    places = {new[j]: j for j in range(lead, j_end) if counts[new[j]] == 1}
    middle = [(i, places[old[i]]) for i in range(lead, i_end) if old[i] in once and old[i] in places]
    return [
        *((i, i) for i in range(lead)),
        *rising(middle),
        *((len(old) - i, len(new) - i) for i in range(tail, 0, -1)),
    ]


def refine(pairs: Pairs, old_length: int, new_length: int, more: Callable[[Gap], Pairs]) -> Pairs:
    """The pairs with those that `more` finds in the gaps between them."""
    found = list(pairs)
    for gap in gaps(pairs, old_length, new_length):
        found += more(gap)
    return sorted(found)


def gaps(pairs: Pairs, old_length: int, new_length: int) -> Iterator[Gap]:
    """Stretches between pairs that have something on both sides."""
    for (i, j), (i_next, j_next) in pairwise([(-1, -1), *pairs, (old_length, new_length)]):
        if i_next - i > 1 and j_next - j > 1:
            yield i + 1, i_next, j + 1, j_next


def rising(pairs: Pairs) -> Pairs:
    """The longest run of pairs, given in rising order of the first place, whose second place rises too."""
    ends: list[int] = []  # least last place of a run, by its length
    at: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before.append(at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(j)
            at.append(number)
        else:
            ends[length], at[length] = j, number
    found: Pairs = []
    number = at[-1] if at else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _by_turn(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> Pairs:
    """The first of a kind with the first, the second with the second."""
    i_from, i_end, j_from, j_end = gap
    places: dict[Hashable, list[int]] = defaultdict(list)
    for j in range(j_end - 1, j_from - 1, -1):
        places[new[j]].append(j)
    return rising([(i, places[old[i]].pop()) for i in range(i_from, i_end) if places.get(old[i])])
