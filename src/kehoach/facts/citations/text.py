"""All passages of a document as one text, so that each kind of anchor is looked for once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..passages import Passage

WALL = "\0"
"""Stands between two passages: no pattern of a reference matches it, so none runs from one passage into the next."""


@dataclass(slots=True)
class Text:
    """The passages of a document, joined.

    Attributes:
        all: the text.
        passages: what it is made of, in reading order.
        starts: where each passage begins in it.
    """

    all: str
    passages: Sequence[Passage]
    starts: list[int]

    def index(self, at: int) -> int:
        """The number of the passage that holds an offset."""
        return bisect_right(self.starts, at) - 1

    def bounds(self, at: int) -> tuple[int, int]:
        """Start and end of the passage that holds an offset."""
        number = self.index(at)
        start = self.starts[number]
        return start, start + len(self.passages[number].text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a stretch inside one passage."""
        number = self.index(start)
        return self.passages[number].span(start - self.starts[number], end - self.starts[number])

    def quote(self, start: int, end: int) -> str:
        """A stretch inside one passage, as printed."""
        number = self.index(start)
        return self.passages[number].quote(start - self.starts[number], end - self.starts[number])

    def finds(self, word: str) -> Iterator[int]:
        """Every place of a word."""
        at = self.all.find(word)
        while at >= 0:
            yield at
            at = self.all.find(word, at + len(word))


def joined(passages: Sequence[Passage]) -> Text:
    """The passages as one text."""
    starts: list[int] = []
    at = 0
    for passage in passages:
        starts.append(at)
        at += len(passage.text) + 1
    return Text(WALL.join([passage.text for passage in passages]), passages, starts)
