"""Where a letter begins on its page: at Kính gửi, or at the subject in the column that ends with it."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from .letterhead.forms import about_at, kinh_gui_at
from .paragraphs import Block, line_at
from .title_line import subject_above, title_line

_NARROW = 40  # characters of a line in a column

_OF_ONE = pattern(r"(?:Tôi|Em|Cháu|Con|Mình)\b|.{0,60}\b[Tt]ôi (?:tên|là|muốn|xin)\b")
"""A person writes, and no office: `Tôi tên là …`."""


def is_address(blocks: Sequence[Block], at: int) -> bool:
    """Whether Kính gửi stands here as a letter of an office has it: above its addressees, not in a sentence."""
    line, below = line_at(blocks, at), line_at(blocks, at + 1)
    if line is None or line.fold[0] not in "Kk":
        return False
    fold = f"Kính {below.fold}" if line.fold == "Kính" and below is not None else line.fold
    m = kinh_gui_at(fold)
    if m is None or (":" not in m.group() and m.end() < len(fold)):
        return False
    return not any(isinstance(b, Line) and _OF_ONE.match(b.fold) for b in blocks[at + 1 : at + 12])


def above_address(blocks: Sequence[Block], at: int) -> int:
    """Index of `V/v …`, or of a line that names the document, right above Kính gửi: all that is left of the head of
    some letters; else `at`."""
    above, line = line_at(blocks, at - 1), line_at(blocks, at)
    if above is None or line is None:
        return at
    names = about_at(above.fold) or title_line(above) is not None or subject_above(above, line) is not None
    return at - 1 if names else at


def left_column(blocks: Sequence[Block], anchor: int) -> int:
    """Index of `V/v …` in a left column that ends with Kính gửi, right above the anchor of the right one; else that."""
    above = line_at(blocks, anchor - 1)
    if above is None or (m := kinh_gui_at(above.fold)) is None or m.end() < len(above.fold):
        return anchor
    for at in range(anchor - 1, max(-1, anchor - _SUBJECT), -1):
        if (line := line_at(blocks, at)) is None or len(line.fold) > _NARROW:
            break
        if about_at(line.fold):
            return at
    return anchor - 1


_SUBJECT = 7  # lines of a subject in a column, at most
