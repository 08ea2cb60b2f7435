"""The line (Kèm theo …), by which what is issued with a document names it (docs/domain.md 3.4, 6.1)."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from .paragraphs import Block, line_at

KEM_THEO = pattern(
    r"\(\s*(?:[Bb]an\s+hành\s+)?[Kk]èm\s+theo|\(\s*BAN\s+HÀNH\s+KÈM|\(\s*KÈM\s+THEO|\(\s*Ban hành theo"
    r"|\(\s*(?:[Bb]an\s+hành(?:\s+kèm)?|BAN\s+HÀNH|[Kk]èm)$|^\(\s*[Bb]an$"
)
"""How it begins, wherever the line is broken: the word that ends a line is all that is left there."""
_MOST_LINES = 6  # of (Kèm theo …)


def kem_theo_lines(first: Line, blocks: Sequence[Block], at: int) -> list[Line]:
    """The lines of (Kèm theo …), which may be wrapped; the first alone where its bracket is not closed soon.

    Args:
        first: the line that it begins with, or what is left of it.
        blocks: the document.
        at: index of the block below that line.
    """
    lines = [first]
    while ")" not in lines[-1].fold[-3:]:
        below = line_at(blocks, at + len(lines) - 1)
        if below is None or len(lines) == _MOST_LINES:
            return lines[:1]
        lines.append(below)
    return lines


def ends_enclosed(fold: str) -> bool:
    """Whether a line is (Kèm theo …), perhaps with capitals of the title before it."""
    m = KEM_THEO.search(fold) if "(" in fold else None
    return m is not None and (not m.start() or fold[: m.start()].isupper())
