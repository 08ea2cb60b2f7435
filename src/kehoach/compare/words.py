"""Texts as they are compared, and what differs between two of them word by word.

Compared are letters and figures: tones of `hoà` in one place, no case, no blanks, no punctuation, `03` as `3`. So two
formats of one document do not differ, nor a list whose last `;` became a full stop.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from ..text.fold import HIDDEN, has_hidden, key
from ..text.patterns import pattern
from .align import Gap, Pairs, anchors, refine
from .model import Op, Words

_TOKEN = pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%‰<>≤≥=+]")
_BETWEEN = pattern(r"(?<=\D) | (?=\D)")
_WORD = pattern(r"\S+")
_MOST_MATCHES = 3000  # pairs of equal words in a gap: what difflib costs grows with them
_MOST_WORDS = 1000  # on both sides of a gap, for the same reason
_LEAST_KEPT = 0.2
"""Below this part of words kept, two texts are shown one after the other: shreds help nobody."""


def tokens(text: str) -> list[str]:
    """Words and numbers for comparing, in order."""
    if has_hidden(text):
        text = HIDDEN.sub("", text)
    return [t.lstrip("0") or "0" if t.isdigit() else t for t in _TOKEN.findall(key(text))]


def same_form(text: str) -> str:
    """One form for all texts that count as the same; blanks are left between numbers alone.

    >>> same_form("Số 05/KH–UBND; hoà giải") == same_form("Số 5/KH- UBND, hòa  giải.")
    True
    """
    return _BETWEEN.sub("", " ".join(tokens(text))) if text else ""


_form_of_word = lru_cache(maxsize=20_000)(same_form)
"""Words come again and again; texts hardly do."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch that differs: characters [from, to) of the old text, and of the new."""

    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Sequence:
    keys: list[str]
    spans: list[tuple[int, int]]
    length: int

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Characters from word `start` up to word `end`."""
        if start < end:
            return self.spans[start][0], self.spans[end - 1][1]
        place = self.spans[start][0] if start < len(self.spans) else self.length
        return place, place


def edits(old: str, new: str) -> list[Edit]:
    """Where two texts differ, in order; whole words as printed."""
    before, after = _sequence(old), _sequence(new)
    pairs = anchors(before.keys, after.keys)
    pairs = refine(pairs, len(before.keys), len(after.keys), lambda gap: _matched(before.keys, after.keys, gap))
    if len(pairs) < _LEAST_KEPT * max(len(before.keys), len(after.keys)):
        pairs = []
    found: list[Edit] = []
    i = j = 0
    for i_next, j_next in [*pairs, (len(before.keys), len(after.keys))]:
        if i_next > i or j_next > j:
            edit = Edit(before.stretch(i, i_next), after.stretch(j, j_next))
            if same_form(old[slice(*edit.old)]) != same_form(new[slice(*edit.new)]):
                found.append(edit)
        i, j = i_next + 1, j_next + 1
    return found


def _sequence(text: str) -> _Sequence:
    found = [(form, m.span()) for m in _WORD.finditer(text) if (form := _form_of_word(m.group()))]
    return _Sequence([form for form, _ in found], [span for _, span in found], len(text))


def _matched(old: list[str], new: list[str], gap: Gap) -> Pairs:
    """Pairs of equal words inside a gap, by difflib where that is cheap."""
    i, i_end, j, j_end = gap
    before, after = old[i:i_end], new[j:j_end]
    counts = Counter(after)
    if len(before) + len(after) > _MOST_WORDS or sum(counts[word] for word in before) > _MOST_MATCHES:
        return []
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return [(i + block.a + k, j + block.b + k) for block in blocks for k in range(block.size)]


def marked(old: str, new: str, changed: list[Edit]) -> list[Words]:
    """The new text with what went and came at each edit; other differences are not shown."""
    found: list[Words] = []
    place = 0
    for edit in changed:
        pieces = (
            (Op.SAME, new[place : edit.new[0]]), (Op.REMOVED, old[slice(*edit.old)]), (Op.ADDED, new[slice(*edit.new)]),
        )  # fmt: skip
        found += [Words(op=op, text=text) for op, text in pieces if text]
        place = edit.new[1]
    if new[place:]:
        found.append(Words(op=Op.SAME, text=new[place:]))
    return found
