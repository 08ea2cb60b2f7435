"""Where the letterhead of an attached document or an appendix begins (docs/domain.md 6.1)."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.organs import organ_head
from ...reference.titles import is_title
from ...text.lines import Line
from .. import tail
from ..issuer import is_blank_name
from ..kem_theo import KEM_THEO
from ..letterhead.forms import LONE_SO, RULE, TIEU_DE, TIEU_NGU, about_at, name_of_state
from ..paragraphs import Block
from .head_lines import head_match


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
    while at < first and isinstance(line := blocks[at], Line) and RULE.fullmatch(line.fold):
        at += 1  # a rule below the signature parts the documents, and is of neither
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


def appendix_below(blocks: Sequence[Block], at: int) -> int:
    """Index of the head of an appendix right below the letterhead that the line at `at` is of; -1 where there is none.

    Landscape appendices repeat the name of the organ, also its quốc hiệu, and neither number nor date; below the label
    stands (Kèm theo …).
    """
    for i in range(at, min(at + _LETTERHEAD_LINES, len(blocks))):
        line = blocks[i]
        if not isinstance(line, Line):
            return -1
        if i > at and line.fold[0] in "Pp" and head_match(line.fold) is not None:
            below = blocks[i : i + _HEAD_LINES]
            return i if any(isinstance(b, Line) and KEM_THEO.search(b.fold) for b in below) else -1
        if not _may_stand_above(line.fold, first=i == at):
            return -1
    return -1


def _may_stand_above(fold: str, *, first: bool) -> bool:
    """Whether a line may be of a letterhead without number and date; the first one is an organ or the quốc hiệu."""
    if name_of_state(fold) is not None or TIEU_DE.fullmatch(fold) or organ_head(fold) is not None:
        return fold.isupper() or not first
    return not first and (fold.isupper() or RULE.fullmatch(fold) is not None or TIEU_NGU.fullmatch(fold) is not None)


_LETTERHEAD_LINES, _HEAD_LINES = 8, 7
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
