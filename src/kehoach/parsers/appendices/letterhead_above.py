"""Where the letterhead of an attached document begins, above its quốc hiệu or its type (docs/domain.md 6.1)."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.organs import organ_head
from ...reference.titles import is_title
from ...text.lines import Line
from .. import tail
from ..issuer import is_blank_name
from ..letterhead import LONE_SO, RULE
from ..letterhead.forms import about_at
from ..paragraphs import Block


def with_organ(blocks: Sequence[Block], at: int, start: int) -> int:
    """Index of the first line of an attached document: the name of its organ may stand above its title.

    Where the letterhead has columns, all of them belong to it; else it is lines in capitals and a number, of which the
    uppermost begins the name of an organ.
    """
    first = _first_of_columns(blocks, at, start)
    above = at = first
    while above > start + 1 and isinstance(line := blocks[above - 1], Line) and line.cell < 0:
        if not (line.fold.isupper() or RULE.fullmatch(line.fold) or LONE_SO.match(line.fold)):
            about = _subject_begins(blocks, above - 1, start)
            if about < 0:
                break
            above = first = about
            continue
        if tail.begins(line) or (is_title(line.fold) and organ_head(line.fold) is None):  # THỦ TƯỚNG CHÍNH PHỦ issues
            break
        above -= 1
        if RULE.fullmatch(line.fold) or organ_head(line.fold) or is_blank_name(line.fold):
            at = above
        elif first - above > _NAME_LINES:
            break
    return at


def _subject_begins(blocks: Sequence[Block], at: int, start: int) -> int:
    """Index of the V/v of a letter whose subject ends at `at`, below its number; -1 where there is none."""
    for i in range(at, max(at - _SUBJECT_LINES, start + 1), -1):
        line, above = blocks[i], blocks[i - 1]
        if not isinstance(line, Line) or not isinstance(above, Line) or line.cell >= 0:
            return -1
        if about_at(line.fold) is not None:
            return i if LONE_SO.match(above.fold) else -1
    return -1


_NAME_LINES, _SUBJECT_LINES = 3, 5  # lines of an organ's name; of a subject beside the quốc hiệu


def _first_of_columns(blocks: Sequence[Block], at: int, start: int) -> int:
    """Index of the first line of the columns that the line at `at` stands in; `at` itself where it stands in none."""
    while (
        at > start + 1
        and isinstance(line := blocks[at], Line)
        and isinstance(above := blocks[at - 1], Line)
        and 0 <= above.cell <= line.cell
    ):
        at -= 1
    return at
