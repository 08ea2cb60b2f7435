"""What kind of input it is: a document, an article about one, or neither (docs/domain.md 9.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..reference.columns import role_of
from ..reference.organs import organ_head
from ..text.lines import Line
from ..text.patterns import pattern
from . import article, tail
from .addressees import is_office
from .appendices.head_lines import head_match
from .frame import Frame
from .grounds import is_ground
from .headless import ends_as_document, reads_as_document
from .kem_theo import KEM_THEO
from .labels import read_label
from .letterhead.forms import kinh_gui_at
from .news import opens_as_news
from .profile import Profile
from .tables import TableBlock

_OF_TASKS = frozenset({"lead", "co", "time", "output", "target"})
"""Roles of columns that a table of tasks or targets has, and a list of documents has not."""


def kind_of(text: str, lines: Sequence[Line], page: Frame, profile: Profile) -> str:
    """van_ban, tin_bai or khong_ro.

    A document shows a component that has a form of its own. Without any, an article is told by its phrases, a document
    whose head was lost by its sections, and a short article by how it opens.
    """
    if not lines:
        return "khong_ro"
    if _is_sample(page):
        return "khong_ro"
    if page.sure or (page.anchored and (_has_text(lines) or any(_heads(page)))) or _is_enclosed(lines, page):
        return "van_ban"
    if "F13" in profile.names:
        return "khong_ro"
    if article.is_article(text, lines):
        return "tin_bai"
    if reads_as_document(lines) or _is_task_table(page, lines):
        return "van_ban"
    prose = article.unwrapped(lines, profile)
    if opens_as_news(prose) or article.is_article(text, prose):
        return "tin_bai"
    return "van_ban" if ends_as_document(lines) else "khong_ro"


_BLANK = ("…", "...", "___")
_LETTERHEAD = 6  # lines


def _is_sample(page: Frame) -> bool:
    """Whether a form stands in an article that explains it: a heading above asks, its letterhead has blanks."""
    if not any(isinstance(b, Line) and b.fold[-1] == "?" and read_label(b.fold) is not None for b in page.before):
        return False
    top = [b.fold for b in page.body[:_LETTERHEAD] if isinstance(b, Line)]
    return sum(any(blank in fold for blank in _BLANK) for fold in top) > 1


def _heads(page: Frame) -> Iterator[tuple[TableBlock, set[str | None]]]:
    """The tables that have a head, each with the roles that its cells name."""
    for block in page.body:
        if isinstance(block, TableBlock) and (rows := block.grid.header_rows):
            yield block, {role_of(cell.text) for cell in block.grid.cells if cell.row < rows}


def _is_task_table(page: Frame, lines: Sequence[Line]) -> bool:
    """Whether the text is a table of tasks, as offices send sheets around: what is to be done, by whom, until when.

    A list of documents is none: its head names numbers and dates.
    """
    tables = [block for block, roles in _heads(page) if len(roles - {None}) >= 3 and roles & _OF_TASKS]
    inside = sum(len(cell.text) for table in tables for cell in table.grid.cells)
    return bool(tables) and 2 * inside >= sum(len(line.text) for line in lines)


_HEAD_LINES = 8


def _is_enclosed(lines: Sequence[Line], page: Frame) -> bool:
    """What was issued with a document and stands in a file of its own: (Kèm theo …), or the head of an appendix.

    The head alone could be a line of a list; a title in capitals below it, or a table, shows that it is none.
    """
    head = head_match(lines[0].fold)
    if head is not None and head["number"] and not head["title"] and len(lines) > 1:
        return lines[1].fold.isupper() or any(_heads(page))
    return any(KEM_THEO.match(line.fold) for line in lines[:_HEAD_LINES])


def _has_text(lines: Sequence[Line]) -> bool:
    """Whether there is the text of a document below the name of a type: sections, grounds or a closing part.

    In a letter it is text enough that somebody is asked for something; news has headlines in capitals, and asks too.
    """
    letter = False
    for line in lines:
        letter = letter or (line.fold[0] in "Kk" and kinh_gui_at(line.fold) is not None)
        if is_ground(line.fold) or tail.begins(line) or (letter and _asks(line.fold)):
            return True
        label = read_label(line.fold)
        if label is not None and label.readings[0].kind in ("la_ma", "dieu", "chuong", "so"):
            return True
    return False


_ASKS = pattern(r"(?:(?:Kính |Trân trọng )?[Đđ]ề nghị|Yêu cầu)\s(?P<whom>[^\W\d_].{1,80})")
_ASKING = (" đề nghị ", " yêu cầu ")


def _asks(fold: str) -> bool:
    """Whether an office is asked for something, or asks.

    >>> _asks("Đề nghị Hiệu trưởng các trường nộp báo cáo."), _asks("Sở Văn hóa yêu cầu các xã nộp báo cáo.")
    (True, True)
    """
    if (m := _ASKS.match(fold)) is not None:
        return is_office(m["whom"])
    return any(word in fold for word in _ASKING) and organ_head(fold.upper()) is not None
