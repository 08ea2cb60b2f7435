"""What two versions of one text say differently: facts first, and only what they leave as a change of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..text.patterns import pattern
from .align import align, gaps
from .facts import Fact
from .model import Part
from .pieces import Piece
from .words import Edit, edits, same_form, tokens

_ORDER = (
    Part.CITATION, Part.DEADLINE, Part.TARGET, Part.OUTPUT, Part.LEAD, Part.HELPER, Part.SUBMITTED_TO,
)  # fmt: skip
_JOINING = frozenset({"", "và", "hoặc", "cùng", "với"})
"""Words that come and go with an entry of a list."""
_WORD = pattern(r"\S+")
_LOOSE = 12  # characters by which a place may be off before the words must fit as well


@dataclass(slots=True, eq=False)
class FactChange:
    """A fact that is otherwise, came or went; `old_words`, `new_words` are what stands for it on a side without it."""

    part: Part
    old: Fact | None
    new: Fact | None
    old_words: str | None = None
    new_words: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be said of a pair of texts."""

    facts: list[FactChange]
    rest: list[Edit]


def tell(old: Piece, new: Piece, old_facts: Sequence[Fact], new_facts: Sequence[Fact]) -> Told:
    """Compare two texts that belong together.

    A fact that no differing word is about says nothing new (it was read otherwise, not written otherwise) and is
    passed over; a differing stretch that facts account for is not said again.
    """
    found = edits(old.text, new.text)
    there = {fact.part for fact in (*old_facts, *new_facts)} if found else set()
    changes = [change for part in _ORDER if part in there for change in _changes(part, old_facts, new_facts)]
    kept: dict[FactChange, None] = {}
    rest: list[Edit] = []
    for edit in found:
        before = _Side(old, edit.old, [(c, c.old) for c in changes if c.old is not None])
        after = _Side(new, edit.new, [(c, c.new) for c in changes if c.new is not None])
        kept.update(dict.fromkeys([*before.touched, *after.touched]))
        if not _accounted(before, after):
            rest.append(edit)
    return Told([change for change in changes if change in kept], rest)


def _changes(part: Part, old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[FactChange]:
    before = [fact for fact in old if fact.part is part]
    after = [fact for fact in new if fact.part is part]
    pairs = align([fact.identity for fact in before], [fact.identity for fact in after])
    same_old, same_new = {i for i, _ in pairs}, {j for _, j in pairs}
    paired: dict[int, int] = {}
    for i, i_end, j, j_end in gaps(pairs, len(before), len(after)):
        paired.update(zip(range(i, i_end), range(j, j_end), strict=False))
    for i, fact in enumerate(before):
        if i not in same_old:
            yield FactChange(part, fact, after[paired[i]] if i in paired else None)
    come = set(range(len(after))) - same_new - set(paired.values())
    yield from (FactChange(part, None, after[j]) for j in sorted(come))


class _Side:
    """The words of one side of an edit, and which changed facts they say."""

    def __init__(self, piece: Piece, stretch: tuple[int, int], facts: list[tuple[FactChange, Fact]]) -> None:
        """Look at the stretch of the text of `piece`."""
        self.text = piece.text[slice(*stretch)]
        self.touched: dict[FactChange, None] = {}
        self.bare = 0
        for m in _WORD.finditer(piece.text, *stretch):
            about = [change for change, fact in facts if _says(piece, m.start(), m.end(), fact)]
            self.touched.update(dict.fromkeys(about))
            self.bare += not about and same_form(m.group()) not in _JOINING

    @property
    def covered(self) -> bool:
        """Whether facts account for all of it."""
        return not self.bare


def _accounted(old: _Side, new: _Side) -> bool:
    """Whether the facts say all that an edit says; a value that became one which is not understood counts."""
    if old.covered and new.covered:
        return bool(old.touched or new.touched)
    if old.covered and len(old.touched) == 1 and not new.touched and old.text and new.text:
        change = next(iter(old.touched))
        if change.new is None and change.new_words is None:
            change.new_words = new.text
            return True
    if new.covered and len(new.touched) == 1 and not old.touched and old.text and new.text:
        change = next(iter(new.touched))
        if change.old is None and change.old_words is None:
            change.old_words = old.text
            return True
    return False


def _says(piece: Piece, start: int, end: int, fact: Fact) -> bool:
    """Whether the word at these characters of the text belongs to a fact.

    A text has the characters of its span, but for blanks that were joined and what was left out at page ends, so that
    a place in it is known up to the difference of their lengths.
    """
    if piece.span is None:
        return False
    first = piece.span[0] + piece.lead
    off = piece.span[1] - first - len(piece.text)
    low, high = first + min(off, 0), first + max(off, 0)
    inside = fact.span[0] <= high + start and low + end <= fact.span[1] + 1
    if inside and abs(off) <= _LOOSE:
        return True
    reached = fact.span[0] <= high + start and low + end <= fact.span[1] + fact.reach
    return (inside or reached) and fact.words.issuperset(tokens(piece.text[start:end]))
