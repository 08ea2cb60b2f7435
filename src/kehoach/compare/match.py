"""Which piece of the old document is which of the new: by equal words, then by likeness, then anywhere (moves)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from .align import Gap, Pairs, align, refine, rising
from .model import Part
from .pieces import Piece

T = TypeVar("T")
_ALIKE = 0.5  # among siblings
_ALIKE_ANYWHERE = 0.8  # of a piece that moved and was reworded
_LONG_ENOUGH = 12  # letters that a piece needs to be known again anywhere
_BY_PLACE = frozenset({Part.TABLE, Part.SIGNATURE})
"""Where one stands on each side, it is the same one, however much of it changed."""


@dataclass(slots=True)
class Matching:
    """Pieces of two forests that belong together."""

    old_root: Piece
    new_root: Piece
    new_of: dict[Piece, Piece] = field(default_factory=dict)
    old_of: dict[Piece, Piece] = field(default_factory=dict)

    def join(self, old: Piece, new: Piece) -> None:
        """Say that two pieces are the same one."""
        self.new_of[old], self.old_of[new] = new, old

    def pairs(self) -> Iterator[tuple[Piece, Piece]]:
        """Pairs in the order of the old document."""
        return ((old, self.new_of[old]) for old in self.old_root.below() if old in self.new_of)


def match(old_root: Piece, new_root: Piece) -> Matching:
    """Pair the pieces of two forests; each has one partner or none."""
    found = Matching(old_root, new_root)
    found.join(old_root, new_root)
    for old, new in zip(old_root.children, new_root.children, strict=True):  # the areas
        _descend(found, old, new)
    for by in (_by_whole, _by_form, _by_likeness):
        loose_old = [piece for piece in old_root.below() if piece not in found.new_of]
        loose_new = [piece for piece in new_root.below() if piece not in found.old_of]
        if not loose_old or not loose_new:
            break
        for old, new in by(loose_old, loose_new):
            if old not in found.new_of and new not in found.old_of:
                _descend(found, old, new)
    return found


def _descend(found: Matching, old: Piece, new: Piece) -> None:
    """Join two pieces and, below them, the children that belong together."""
    stack = [(old, new)]
    while stack:
        old, new = stack.pop()
        found.join(old, new)
        before = [child for child in old.children if child not in found.new_of]
        after = [child for child in new.children if child not in found.old_of]
        stack.extend((before[i], after[j]) for i, j in _siblings(before, after))


def _siblings(old: Sequence[Piece], new: Sequence[Piece]) -> Pairs:
    """Pairs of two lists, rising on both sides."""
    pairs = align([piece.whole for piece in old], [piece.whole for piece in new])
    before, after = [_form(piece) for piece in old], [_form(piece) for piece in new]
    pairs = refine(pairs, len(old), len(new), lambda gap: _shift(align(*_cut(before, after, gap)), gap))
    return refine(pairs, len(old), len(new), lambda gap: _shift(_likely(*_cut(old, new, gap)), gap))


def _cut(old: Sequence[T], new: Sequence[T], gap: Gap) -> tuple[Sequence[T], Sequence[T]]:
    return old[gap[0] : gap[1]], new[gap[2] : gap[3]]


def _shift(pairs: Pairs, gap: Gap) -> Pairs:
    return [(i + gap[0], j + gap[2]) for i, j in pairs]


def _form(piece: Piece) -> Hashable:
    return piece.form or piece  # without words it is equal to nothing but itself


def _likely(old: Sequence[Piece], new: Sequence[Piece]) -> Pairs:
    if len(old) == len(new) == 1 and old[0].part is new[0].part and old[0].part in _BY_PLACE:
        return [(0, 0)]
    scored = [
        (score, i, j) for i, j in _candidates(old, new) if (score := _likeness(old[i], new[j], among=True)) >= _ALIKE
    ]
    return rising(sorted(_best(scored)))


def _best(scored: list[tuple[float, int, int]]) -> Pairs:
    """The most alike first; each piece once. Of equals those that stand closest."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found: Pairs = []
    for _, i, j in sorted(scored, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1])):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            found.append((i, j))
    return found


def _likeness(old: Piece, new: Piece, *, among: bool) -> float:
    """From 0 to 1: words in common, or children in common; among siblings the same title is nearly enough."""
    if old.part is not new.part:
        return 0.0
    if among and old.heading and old.heading == new.heading:
        return 0.9
    shared = len(old.words & new.words)
    alike = 2 * shared / (len(old.words) + len(new.words)) if shared else 0.0
    if old.children and new.children:
        before, after = ({child.whole for child in piece.children} for piece in (old, new))
        alike = max(alike, len(before & after) / max(len(before), len(after)))
    return alike


_FEW = 12  # lists up to here are compared each with each
_RARE = 8  # a word that more pieces have says little
_TRIED = 5


def _candidates(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Pairs that may be alike: all of short lists; else those that share rare words, so that the cost stays linear."""
    if len(old) <= _FEW and len(new) <= _FEW:
        yield from ((i, j) for i in range(len(old)) for j in range(len(new)))
        return
    places: dict[Hashable, list[int]] = defaultdict(list)
    for j, piece in enumerate(new):
        for mark in _marks(piece):
            if len(places[mark]) <= _RARE:
                places[mark].append(j)
    for i, piece in enumerate(old):
        votes = Counter(j for mark in _marks(piece) if len(places.get(mark, ())) <= _RARE for j in places.get(mark, ()))
        yield from ((i, j) for j, _ in votes.most_common(_TRIED))
        if len(old) == len(new) and i not in votes:
            yield i, i


def _marks(piece: Piece) -> Iterator[Hashable]:
    """What a piece is known by: its words, its label with its title, its children."""
    yield from piece.words
    yield (piece.label_form, piece.heading)
    yield from (child.whole for child in piece.children)


# anywhere


def _by_whole(old: list[Piece], new: list[Piece]) -> Iterator[tuple[Piece, Piece]]:
    return _once([(p, p.whole if p.children else None) for p in old], [(p, p.whole) for p in new])


def _by_form(old: list[Piece], new: list[Piece]) -> Iterator[tuple[Piece, Piece]]:
    def known(piece: Piece) -> Hashable:
        return (piece.part, piece.form) if len(piece.form) >= _LONG_ENOUGH else None

    return _once([(p, known(p)) for p in old], [(p, known(p)) for p in new])


def _once(old: list[tuple[Piece, Hashable]], new: list[tuple[Piece, Hashable]]) -> Iterator[tuple[Piece, Piece]]:
    """Pieces whose key stands once on each side."""
    counts_old, counts_new = Counter(key for _, key in old), Counter(key for _, key in new)
    places = {key: piece for piece, key in new if counts_new[key] == 1}
    for piece, key in old:
        if key is not None and counts_old[key] == 1 and key in places:
            yield piece, places[key]


def _by_likeness(old: list[Piece], new: list[Piece]) -> Iterator[tuple[Piece, Piece]]:
    before = [piece for piece in old if len(piece.form) >= _LONG_ENOUGH]
    after = [piece for piece in new if len(piece.form) >= _LONG_ENOUGH]
    scored = [
        (score, i, j)
        for i, j in _candidates(before, after)
        if (score := _likeness(before[i], after[j], among=False)) >= _ALIKE_ANYWHERE
    ]
    return ((before[i], after[j]) for i, j in _best(scored))
