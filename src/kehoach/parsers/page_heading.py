"""A title that a page prints above a document which has its own below its letterhead (docs/domain.md 9.4)."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.organs import organ_head
from ..reference.sign import find_sign_line
from ..reference.types import type_of_line
from ..text.lines import Line
from .grounds import is_ground
from .letterhead.forms import find_quoc_hieu, is_tieu_de
from .page_end import is_section
from .paragraphs import Block
from .place_date import find_place_date

_FAR = 25  # lines between the two titles: the page's box, a letterhead with a line each
_LONG = 200  # characters; no line of a letterhead is longer
_COMPONENTS = 2  # of a letterhead between two titles, at least: with one, a number say, the first is the document's own


def title_below(blocks: Sequence[Block], at: int) -> int | None:
    """Index of the type line of the letterhead below a line that begins with a type; None where that line is its own.

    Of the same type, unless the name of the State or the Party's head stands between them: a page names what it shows.
    """
    heading = blocks[at]
    kind = type_of_line(heading.fold) if isinstance(heading, Line) else None
    if kind is None:
        return None
    parts: set[str] = set()
    for i, line in enumerate(blocks[at + 1 : at + 1 + _FAR], at + 1):
        if not isinstance(line, Line) or is_ground(line.fold) or is_section(line):
            return None
        other = type_of_line(line.fold)
        if other is not None and parts:
            alike = "state" in parts or (other[0] is kind[0] and len(parts) >= _COMPONENTS)
            return i if alike else None
        if part := _component(line.fold):
            parts.add(part)
        elif parts and len(line.fold) > _LONG:
            return None
    return None


def _component(fold: str) -> str:
    """Which component of a letterhead a line has, "" for any other line."""
    if find_quoc_hieu(fold) or is_tieu_de(fold):
        return "state"
    if len(fold) > _LONG and len(fold := " ".join(fold.split())) > _LONG:  # two columns lie far apart
        return ""
    if find_place_date(fold) is not None:
        return "date"
    if find_sign_line(fold) is not None:
        return "number"
    return "organ" if fold.isupper() and organ_head(fold) is not None else ""


def front_matter(blocks: Sequence[Block]) -> int:
    """Index after a block of pairs between two rules at the top of a Markdown file, 0 when there is none."""
    if not blocks or not isinstance(first := blocks[0], Line) or first.fold != "---":
        return 0
    for i, block in enumerate(blocks[1:80], 1):
        if isinstance(block, Line) and block.fold == "---":
            return i + 1
    return 0
