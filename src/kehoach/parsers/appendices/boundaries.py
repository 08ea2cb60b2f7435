"""Where one document ends and the next thing begins: appendices and attached documents (docs/domain.md 6.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...reference.organs import organ_head
from ...reference.titles import is_title
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import pattern
from .. import signature, tail
from ..kem_theo import KEM_THEO, ends_enclosed
from ..labels import read_label
from ..letterhead.forms import TIEU_DE, TIEU_NGU, name_of_state
from ..paragraphs import Block, line_at
from .head_lines import head_at, label_of, may_be_named, part_of
from .letterhead_above import appendix_below, with_organ


@dataclass(frozen=True, slots=True)
class Boundary:
    """Something begins at block `at`.

    An appendix, the letterhead above the head of one, an attachment; or the same appendix goes on below a running head.
    """

    at: int
    kind: str


_LONE_MARK = 6  # characters of TM. alone


def _attached(blocks: Sequence[Block], at: int, line: Line, *, closed: bool) -> bool:
    """Whether a type line opens a document of its own: after a closing part, or with (Kèm theo …) below it."""
    found = type_of_line(line.fold)
    if found is None:
        return False
    rest = line.fold[found[1] :].strip()
    if rest.startswith(":"):
        return False
    if KEM_THEO.search(rest):
        return True  # its first sentence may be glued to it: `… ban hành Chương trình với những nội dung sau:`
    if line.fold.endswith(":") or (rest and not (rest.isupper() or rest[0].isupper())):
        return False
    for block in blocks[at + 1 : at + 10]:
        if not isinstance(block, Line):
            break
        if KEM_THEO.match(block.fold):
            return True
        if block.fold.startswith(("Điều 1", "I.", "1.")):
            break
    return closed and (not rest or rest.isupper()) and line.fold[: found[1]].isupper()


_NO_NUMBER = pattern(r"(?<!\w)số\s{0,3}:?\s{0,3}[.…_/]")


def _is_sample(blocks: Sequence[Block], at: int) -> bool:
    """Whether what a type line opens is part of a sample: `QUY CHẾ` / `(Kèm theo Quyết định số …/QĐ-UBND ngày …)`."""
    near = [block.fold for block in blocks[at : at + 10] if isinstance(block, Line)]
    named = next((fold for fold in near if KEM_THEO.search(fold)), "")
    return _NO_NUMBER.search(named) is not None


_TITLE = 6  # characters of a title, at least


def _other_head(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """A title in capitals after the closing part, with (Kèm theo …) behind or below: an appendix that does not say so.

    The name of an organ above its quốc hiệu is none: a letterhead begins with it.
    """
    part = part_of(line.fold)
    if part is not None and part[1] == len(line.fold):
        below = line_at(blocks, at + 1)
        return below is not None and part_of(below.fold) is None and _other_head(blocks, at + 1, below)
    if line.fold[0] != "(" and line.fold[:_TITLE].isupper() and ends_enclosed(line.fold):
        return True
    if not line.fold.isupper() or len(line.fold) < 6 or signature.is_signing(line.fold):
        return False
    above = line_at(blocks, at - 1)
    if above is not None and len(above.fold) < _LONE_MARK and signature.is_mark(above.fold):
        return False  # the collective that signs
    mixed = False
    for block in blocks[at + 1 : at + 6]:
        if not isinstance(block, Line) or name_of_state(block.fold):
            return False
        if ends_enclosed(block.fold):
            return True
        if not block.fold.isupper():
            if mixed or read_label(block.fold) is not None or block.fold[-1] in ".;:,":
                return False
            mixed = True  # DANH SÁCH / Xã, phường trọng điểm / (Kèm theo …)
    return False


def boundaries(blocks: Sequence[Block], start: int) -> list[Boundary]:
    """Every place from block `start` on where an appendix or an attached document begins."""
    scan = _Scan(blocks, start)
    for at in range(start, len(blocks)):
        line = blocks[at]
        if not isinstance(line, Line):
            scan.quiet = at
            continue
        first = line.fold[0]
        if not first.isupper() and first not in "*(":
            continue
        if not scan.closed and _closes(blocks, at, line):
            scan.close()
        elif first in "PBM" and (m := head_at(blocks, at)) is not None:
            scan.head(at, m)
        elif at >= scan.quiet or (first == "C" and scan.in_form and _next_form(blocks, at, line)):
            scan.title(at, line)
    return scan.named + scan.found


def _next_form(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """Whether a line is a quốc hiệu below the text of a form, and not part of it.

    `Trên bìa in dòng chữ:` names it; where text goes on in it, `Tôi là công dân nước`, no motto stands below.
    """
    above = line_at(blocks, at - 1)
    if name_of_state(line.fold) is None or (not line.gap and above is not None and above.fold[-1] == ":"):
        return False
    below = [b.fold for b in blocks[at : at + 4] if isinstance(b, Line)]
    return line.gap > 0 or any(TIEU_NGU.search(fold) for fold in below)


def _closes(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """Whether a closing part begins: the head of the recipients, a mark, a title in capitals above a name."""
    if line.fold[0] in "TKQNn*" and tail.begins(line):
        return True
    if not line.fold.isupper() or not is_title(line.fold):
        return False
    below = [b for b in blocks[at : at + 6] if isinstance(b, Line)]
    return tail.title_begins(below, 0) or tail.title_alone(line_at(blocks, at - 1), line)


_APPENDIX_HEAD, _LETTERHEAD = 4, 10
"""Blocks of a head, in which nothing else begins."""


class _Scan:
    """What was found so far, and what the lines that come stand in.

    Attributes:
        found: the boundaries.
        named: heads above the closing part; the text may only name the appendices.
        quiet: block up to which nothing begins but under another label: heads stand close together in none.
        closed: behind the closing part of a document, and in no appendix of it.
        in_form: in an attached document with a letterhead: with the next one, however near, another begins.
    """

    def __init__(self, blocks: Sequence[Block], start: int) -> None:
        self.blocks, self.start, self.quiet = blocks, start, start
        self.found: list[Boundary] = []
        self.named: list[Boundary] = []
        self.closed = False
        self._label: str | None = None  # of the appendix that is open
        self._inside = False  # an appendix: a quốc hiệu there is a form's
        self._unnamed = False  # an appendix that does not say that it is one: the next may not either
        self.in_form = False

    def close(self) -> None:
        """A closing part begins: what looked like heads above it were names."""
        self.closed = True
        if not self.found:
            self.named, self._label = [], None

    def head(self, at: int, m: re.Match[str]) -> None:
        """A line that is the head of an appendix by its form."""
        label = label_of(m)
        again = label is not None and label == self._label
        if at < self.quiet and (again or label is None):
            return
        self._label = label
        if again:
            self.found.append(Boundary(at, "running_head"))
            return
        if not self.closed and not self.found and at > self.start and may_be_named(self.blocks, at, m):
            self.quiet = at + _APPENDIX_HEAD
            self.named.append(Boundary(at, "appendix"))
            return
        self.found.append(Boundary(at, "appendix"))
        self._enter(at + _APPENDIX_HEAD, label=label, inside=True)

    def title(self, at: int, line: Line) -> None:
        """Any other line: the type or the letterhead of an attached document, or the title of an unnamed appendix."""
        fold, outside = line.fold, self.closed and not self._inside
        attached = _attached(self.blocks, at, line, closed=outside)
        if attached and self._label is not None and self._label.startswith("Mẫu") and _is_sample(self.blocks, at):
            return
        names_state = name_of_state(fold) is not None and (outside or _next_form(self.blocks, at, line))
        of_state = (outside or self.in_form) and (names_state or TIEU_DE.fullmatch(fold) is not None)
        before = (self.found or self.named)[-1:]
        start = before[0].at if before else self.start
        if (head := self._head_below(at, fold)) > 0:
            self.found.append(Boundary(with_organ(self.blocks, at, start), "letterhead"))
            self.quiet = head
        elif attached or of_state:
            self.found.append(Boundary(with_organ(self.blocks, at, start), "attachment"))
            self._enter(at + _LETTERHEAD, letterhead=of_state)
        elif ((self.closed or (self._unnamed and line.gap)) and _other_head(self.blocks, at, line)) or self._next(fold):
            self.found.append(Boundary(at, "appendix"))
            part = part_of(fold)
            self._enter(at + _APPENDIX_HEAD, label=part[0] if part else None, inside=True, unnamed=True)

    def _head_below(self, at: int, fold: str) -> int:
        """Index of the head of the appendix whose letterhead a line begins; -1 where it does not."""
        named = name_of_state(fold) is not None or TIEU_DE.fullmatch(fold) is not None
        if not named and not (self.closed and fold.isupper() and organ_head(fold) is not None):
            return -1
        return appendix_below(self.blocks, at)

    def _next(self, fold: str) -> bool:
        """Whether a line is the label of the next part, behind an appendix that is one."""
        if self._label is None or not self._label.startswith("Phần"):
            return False
        part = part_of(fold)
        return part is not None and part[0] != self._label

    def _enter(
        self,
        quiet: int,
        *,
        label: str | None = None,
        inside: bool = False,
        unnamed: bool = False,
        letterhead: bool = False,
    ) -> None:
        self.quiet, self.closed = quiet, False
        self._label, self._inside, self._unnamed, self.in_form = label, inside, unnamed, letterhead
