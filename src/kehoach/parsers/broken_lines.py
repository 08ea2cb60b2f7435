"""How a text goes on whose lines end inside of sentences: at full lines, or wherever no blank line stands above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..text.lines import Line
from .labels import is_lone, read_label

_FULL, _SHARE = 0.86, 0.3  # share of the width; of the lines that go on which fill it
_FIRST_LINES, _GOING_ON = 3, 5  # lines that show how long such lines are
_NARROW = 60  # columns of a cell


def full_line(lines: Sequence[Line], widest: int) -> int:
    """Characters of a line that fills its width, if hardly a line that opens a paragraph does; else 0.

    Args:
        lines: of the text.
        widest: characters beyond which a line is a paragraph.
    """
    firsts: list[int] = []
    others: list[int] = []
    for above, line in pairwise(lines):
        if line.gap or "|" in line.text or "\t" in line.text:
            continue
        if line.text[0].islower():
            others.append(len(line.text))
        elif above.text[-1] in ".;:":
            firsts.append(len(line.text))
    if len(firsts) < _FIRST_LINES or len(others) < _GOING_ON:
        return 0
    others.sort()
    width = others[int(0.8 * len(others))]
    full = int(_FULL * width)
    if not _NARROW <= width <= widest or sum(n >= full for n in others) < _SHARE * len(others):
        return 0
    return full if sum(n >= full for n in firsts) <= 0.1 * len(firsts) else 0


_PARTED, _SMALLER = 5, 2  # labels that show it; times that lines that go on begin small, or with a number


def is_parted(lines: Sequence[Line]) -> bool:
    """Whether a blank line stands above every label of a broken text, as in what a word processor's HTML became.

    Cells of a table that stand one per line would be glued: most lines without a blank one above must begin small.
    """
    labels = small = large = 0
    for above, line in pairwise(lines):
        if line.fold.startswith(_RECIPIENTS):
            break
        if (lone := is_lone(line.fold)) or read_label(line.fold) is not None:
            if line.gap:
                labels += 1
            elif above.fold in _WORD_OF_LABEL:
                labels += above.gap > 0
            elif lone or line.fold[0] not in "-+" or above.fold[-1] in ".;:":
                return False
        elif labels and not (line.gap or is_lone(above.fold)):
            if line.text[0].islower() or line.text[0].isdigit():
                small += 1
            else:
                large += 1
    return labels >= _PARTED and small >= _SMALLER * large


_WORD_OF_LABEL = ("Điều", "Chương", "Phần", "Mục")
_RECIPIENTS = ("Nơi nhận", "NƠI NHẬN")
