"""Where a quotation ends: the numbering of quoted text is not that of the document (docs/domain.md 4.5)."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.lines import Line
from .labels import read_label
from .tables import TableBlock

_LONGEST = 300  # lines: a mark that nobody closed must not swallow the document
_DEEPEST = 8  # quotations one inside the other; more are open where nobody closes any


def quotation_end(blocks: Sequence[Line | TableBlock], start: int) -> int:
    """Index of the line that closes the quotation with which the line at `start` opens.

    Returns:
        -1 when no label follows the opening mark, when it is closed on the same line, or when nothing closes it.
    """
    first = blocks[start]
    assert isinstance(first, Line)
    if read_label(first.fold[1:].lstrip() or " ") is None:
        return -1
    curly = first.fold[0] == "“"
    depth = others = 0  # others: marks of the sort that does not open it, which are open
    for i in range(start, min(start + _LONGEST, len(blocks))):
        line = blocks[i]
        if not isinstance(line, Line):
            return -1
        if i > start + 1 and depth > 0 and _opens_next(blocks, i):
            return i - 2  # nobody closed it: the next one opens, below the line that announces it
        straight, balance = line.fold.count('"'), line.fold.count("“") - line.fold.count("”")
        if curly:
            others = (others + straight) % 2
            closed = others and straight % 2 and line.fold[-1] == '"' and balance <= 0
            depth += balance - (1 if closed else 0)
        else:
            others += balance
            depth = 0 if others < 0 else (depth + straight) % 2
        if depth <= 0:
            return i if i > start else -1
        if depth > _DEEPEST:
            return -1
    return -1


def _opens_next(blocks: Sequence[Line | TableBlock], i: int) -> bool:
    """Whether a quotation of labelled text opens at `i`, announced by the line above: `3. Sửa đổi Điều 7 như sau:`."""
    line, above = blocks[i], blocks[i - 1]
    if not isinstance(line, Line) or not isinstance(above, Line) or line.fold[0] != "“":
        return False
    if not above.fold.endswith(":") or read_label(above.fold) is None:
        return False
    return read_label(line.fold[1:].lstrip() or " ") is not None
