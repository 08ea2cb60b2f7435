"""All passages of a document as one text, so that each kind of anchor is looked for once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...text.view import quoted
from ..passages import Passage

WALL = "\0"
"""Stands between two passages: no pattern of a reference matches it, so none runs from one passage into the next."""


@dataclass(slots=True)
class Text:
    """The passages of a document, joined.

    Attributes:
        all: the text.
        passages: what it is made of, in reading order.
        starts: where each passage begins in it, and where one more would.
    """

    all: str
    passages: Sequence[Passage]
    starts: list[int]

    def index(self, at: int) -> int:
        """The number of the passage that holds an offset."""
        return bisect_right(self.starts, at) - 1

    def bounds(self, at: int) -> tuple[int, int]:
        """Start and end of the passage that holds an offset."""
        number = bisect_right(self.starts, at)
        return self.starts[number - 1], self.starts[number] - 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a stretch inside one passage."""
        number = bisect_right(self.starts, start) - 1
        low = self.starts[number]
        return self.passages[number].span(start - low, end - low)

    def quote(self, start: int, end: int) -> str:
        """A stretch inside one passage, as printed."""
        number = bisect_right(self.starts, start) - 1
        low = self.starts[number]
        return quoted(self.passages[number].printed[start - low : end - low])

    def finds_by(self, word: str, rare: int) -> list[int]:
        """Every place of a word, by one letter of it: one is found many times faster than several.

        Args:
            word: the word; no two places of it overlap.
            rare: the index of the letter in it, one that stands in few other words.
        """
        out: list[int] = []
        find, holds, letter = self.all.find, self.all.startswith, word[rare]
        at = find(letter, rare)
        while at >= 0:
            if holds(word, at - rare):
                out.append(at - rare)
            at = find(letter, at + 1)
        return out

    def finds(self, word: str) -> list[int]:
        """Every place of a word."""
        out: list[int] = []
        find, step = self.all.find, len(word)
        at = find(word)
        while at >= 0:
            out.append(at)
            at = find(word, at + step)
        return out


def joined(passages: Sequence[Passage]) -> Text:
    """The passages as one text."""
    texts = [passage.text for passage in passages]
    starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    return Text(WALL.join(texts), passages, starts)
