"""Where one document ends and the next thing begins: appendices and attached documents (docs/domain.md 6.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...reference.titles import is_title
from ...reference.types import type_of_line
from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from .. import signature, tail
from ..labels import read_label
from ..letterhead import QUOC_HIEU, TIEU_DE, TIEU_NGU
from ..paragraphs import Block
from ..subject_ends import KEM_THEO
from .enclosed import ends_enclosed, part_of
from .letterhead_above import with_organ

HEAD = pattern(
    r"""
    (?P<word> PHỤ\s*LỤC | Phụ\s*lục | PHỤ\s*BIỂU | Phụ\s*biểu | BIỂU\s+MẪU | Biểu\s+mẫu | BIỂU | Biểu | MẪU | Mẫu )
    (?: \s* (?:số|SỐ|Số)? \s*
        (?P<number>
            [IVXLC]{1,6}(?:[.-]\d{1,2}){0,2}(?![\w])          # Phụ lục II, Phụ lục I.3
          | \d{1,3}[a-zA-Z]?(?:(?:[.-]|\s?/)\w{1,10}){0,3}(?!\w)  # Biểu số 02a, Mẫu số 01/KH-CĐS, Mẫu số 02 /BB-HN
          | [A-Z](?![\w])                                    # Phụ lục A
        )
    )?
    \s* (?P<mark>[.:\-]?) \s*
    (?P<title>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ALWAYS = ("phụ lục", "phụlục", "phụ biểu")


@dataclass(frozen=True, slots=True)
class Boundary:
    """Something begins at block `at`: an appendix, an attachment, or the same appendix goes on below a running head."""

    at: int
    kind: str


def head_match(fold: str) -> re.Match[str] | None:
    """The head of an appendix that a line is, if it is one."""
    if fold[:1] not in "PBM" or len(fold) > 400:
        return None
    m = HEAD.match(fold)
    if m is None:
        return None
    title, always = m["title"], key(m["word"]).startswith(_ALWAYS)
    if not always and not m["number"]:
        return None
    if not title:
        return m
    if KEM_THEO.match(title) or title.isupper():
        return m
    return (
        m
        if always
        and m["mark"] in (":", ".")
        and title[0].isupper()
        and not title.endswith((";", "."))
        and len(title) < 160
        else None
    )


def head_at(blocks: Sequence[Block], at: int) -> re.Match[str] | None:
    """The head of an appendix that a line is, by its words alone or by what stands below it."""
    fold = blocks[at].fold  # type: ignore[union-attr]
    return head_match(fold) or form_head(blocks, at, fold)


def form_head(blocks: Sequence[Block], at: int, fold: str) -> re.Match[str] | None:
    """The head of a form whose title goes on in its line, above the letterhead: `Mẫu số 01: Thông báo khởi công`."""
    m = HEAD.match(fold) if fold[0] == "M" and len(fold) < _FORM_TITLE else None
    if m is None or not m["number"] or m["mark"] not in (".", ":") or not m["title"] or fold[-1] in ".;:,":
        return None
    for block in blocks[at + 1 : at + _FORM_LETTERHEAD]:
        if not isinstance(block, Line) or (block.fold[0] == "M" and HEAD.match(block.fold)):
            return None  # a list of forms
        if QUOC_HIEU.search(block.fold):
            return m
    return None


_FORM_TITLE, _FORM_LETTERHEAD = 160, 8  # characters; blocks down to the quốc hiệu


def _may_be_named(blocks: Sequence[Block], at: int, m: re.Match[str]) -> bool:
    """Whether what looks like a head may only name an appendix: `Phụ lục I: Danh mục sách`, not (Kèm theo …) below."""
    title = m["title"]
    if not title or title.isupper() or KEM_THEO.match(title):
        return False
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return not (isinstance(below, Line) and KEM_THEO.match(below.fold))


def label_of(m: re.Match[str]) -> str | None:
    """`Phụ lục I`, in the case of a reader; None when there is no number."""
    if not m["number"]:
        return None
    word = " ".join(m["word"].split())
    so = " số" if re.search(r"số", m.group(0)[: m.end("number") - m.start()], re.IGNORECASE) else ""
    return f"{word[0].upper()}{word[1:].lower()}{so} {''.join(m['number'].split())}"


_ENCLOSURE_HEAD, _LONE_MARK = 5, 6  # blocks; characters of TM. alone


def is_enclosure(blocks: Sequence[Block], at: int) -> bool:
    """Whether an appendix in a file of its own begins here: a letterhead below is that of a form in it."""
    line = blocks[at]
    if not isinstance(line, Line) or line.fold[0] not in "PBM" or head_match(line.fold) is None:
        return False
    near = blocks[at : at + _ENCLOSURE_HEAD]
    return any(isinstance(b, Line) and KEM_THEO.search(b.fold) for b in near)


def _attached(blocks: Sequence[Block], at: int, line: Line, *, closed: bool) -> bool:
    """Whether a type line opens a document of its own: after a closing part, or with (Kèm theo …) below it."""
    found = type_of_line(line.fold)
    if found is None:
        return False
    rest = line.fold[found[1] :].strip()
    if (
        rest.startswith(":")
        or line.fold.endswith(":")
        or (rest and not (rest.isupper() or KEM_THEO.search(rest) or rest[0].isupper()))
    ):
        return False
    if KEM_THEO.search(rest):
        return True
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


def _other_head(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """A title in capitals after the closing part, with (Kèm theo …) right below: an appendix that does not say so.

    The name of an organ above its quốc hiệu is none: a letterhead begins with it.
    """
    if part_of(line.fold) is not None:
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        return isinstance(below, Line) and part_of(below.fold) is None and _other_head(blocks, at + 1, below)
    if not line.fold.isupper() or len(line.fold) < 6 or signature.is_signing(line.fold):
        return False
    above = blocks[at - 1] if at else None
    if isinstance(above, Line) and len(above.fold) < _LONE_MARK and signature.is_mark(above.fold):
        return False  # the collective that signs
    mixed = False
    for block in blocks[at + 1 : at + 6]:
        if not isinstance(block, Line) or QUOC_HIEU.search(block.fold):
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
    above = blocks[at - 1]
    if QUOC_HIEU.search(line.fold) is None or (not line.gap and isinstance(above, Line) and above.fold[-1] == ":"):
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
    return tail.title_begins(below, 0) or tail.title_alone(blocks[at - 1] if at else None, line)


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
        if not self.closed and not self.found and at > self.start and _may_be_named(self.blocks, at, m):
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
        names_state = QUOC_HIEU.search(fold) is not None and (outside or _next_form(self.blocks, at, line))
        of_state = (outside or self.in_form) and (names_state or TIEU_DE.fullmatch(fold) is not None)
        if attached or of_state:
            before = (self.found or self.named)[-1:]
            start = before[0].at if before else self.start
            self.found.append(Boundary(with_organ(self.blocks, at, start), "attachment"))
            self._enter(at + _LETTERHEAD, letterhead=of_state)
        elif ((self.closed or (self._unnamed and line.gap)) and _other_head(self.blocks, at, line)) or self._next(fold):
            self.found.append(Boundary(at, "appendix"))
            self._enter(at + _APPENDIX_HEAD, label=part_of(fold), inside=True, unnamed=True)

    def _next(self, fold: str) -> bool:
        """Whether a line is the label of the next part, behind an appendix that is one."""
        return (self._label or "").startswith("Phần") and part_of(fold) not in (None, self._label)

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
