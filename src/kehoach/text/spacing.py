"""Blank lines that say nothing: one behind every printed line, as a recogniser or a copy of single lines leaves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .lines import Line

_FEWEST = 12  # lines of a text that shows it
_GAPPED = 0.95  # share of the lines with a blank one above
_GOING_ON = 0.08  # share of the lines that go on with the sentence above


def close_up(lines: Sequence[Line]) -> None:
    """Take a blank line from above every line, in place, where nearly all have one and many are no paragraphs.

    A paragraph to a line, with a blank one between, is as frequent: there hardly any line begins small.
    """
    if len(lines) < _FEWEST or sum(line.gap > 0 for line in lines) < _GAPPED * (len(lines) - 1):
        return
    if sum(_goes_on(above, line) for above, line in pairwise(lines)) < _GOING_ON * len(lines):
        return
    for line in lines:
        line.gap -= line.gap > 0


def _goes_on(above: Line, line: Line) -> bool:
    return line.text[0].islower() and line.text[1:2] not in ").:" and above.text[-1] not in ".;:!?"
