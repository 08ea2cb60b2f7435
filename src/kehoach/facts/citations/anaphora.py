"""Later references: `Quyết định này`, `Nghị định nêu trên` (docs/domain.md 7.1)."""

from __future__ import annotations

from collections.abc import Iterator

from .heads import head_before, is_plural
from .model import Found
from .text import Text

_BEFORE_ABOVE = ("nêu", "nói", "dẫn")
_REACH = 32


def find_anaphora(text: Text) -> Iterator[Found]:
    """`Quyết định này` and its like, with the type word; what they mean is for the caller."""
    for at in text.finds(" này"):
        if not text.all[at + 4 : at + 5].isalpha() and (found := _behind_type(text, at, at + 4)) is not None:
            yield found
    for at in text.finds(" trên"):
        if text.all[at - 3 : at] in _BEFORE_ABOVE and (found := _behind_type(text, at - 3, at + 5)) is not None:
            yield found


def _behind_type(text: Text, at: int, end: int) -> Found | None:
    """The reference that ends in a word like `này`, if a capitalised type word of one document stands before it."""
    low, _ = text.bounds(at)
    if text.all[max(low, at - _REACH) : at].islower():
        return None
    head = head_before(text.all, low, at)
    if head is None or not text.all[head[1]].isupper() or is_plural(text.all, low, head[1]):
        return None
    return Found(head[1], end, loai=head[0], form="anaphora")
