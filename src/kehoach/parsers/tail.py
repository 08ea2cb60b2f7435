"""The closing part: recipients on the left, signature on the right, in whatever order they come (docs/domain.md 5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..reference.organs import organ_head
from ..reference.titles import title_in
from ..reference.types import type_of_line
from ..text.letters import pattern
from ..text.lines import Line
from . import recipients, signature
from .ledger import Ledger
from .letterhead import RULE, columns
from .letterhead.forms import CONTACT, is_esign
from .values import Item, RecipientItem, item

TICK = re.compile(r"[*_\s]*[✓✔☑√][*_\s]*$")


@dataclass(slots=True)
class Tail:
    """What the closing part holds; lists are Items and Signatures of the schema."""

    signatures: list[signature.Block] = field(default_factory=list)
    noi_nhan: list[RecipientItem] = field(default_factory=list)
    ky_so: list[Item] = field(default_factory=list)
    found_head: bool = False


INITIALS = frozenset("NnTKQ*ƠƯ")
"""First letters of the lines that a closing part begins with, but for those of two columns."""


def begins(line: Line) -> bool:
    """Whether the closing part begins with this line."""
    fold = line.fold
    if recipients.is_head(fold):
        return len(fold) < 40 or (fold[0] == "N" and (":" in fold[:14] or "  " in fold))
    pieces = columns(line) if "   " in fold else [line]
    if any(signature.is_mark(p.fold) for p in pieces):
        return True
    return len(pieces) > 1 and any(recipients.is_head(p.fold) for p in pieces)


def title_begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a title in capitals stands here with a name below it: one who signs without a mark."""
    line = lines[at]
    glued = signature.part(line)
    if len(glued) == 2 and signature.is_signing(glued[0].fold) and signature.name_in(glued[1].fold) is not None:
        return True
    if not line.fold.isupper() or len(line.fold) > 60 or not signature.is_signing(line.fold):
        return False
    for below in lines[at + 1 : at + 5]:
        if signature.name_in(below.fold) is not None and not below.fold.isupper():
            return True
        if not (signature.is_signing(below.fold) or below.fold.isupper()) and any(map(str.isalnum, below.fold)):
            return False  # a bracket or a rule alone is what a seal or a drawing left
    return False


def title_alone(above: object, line: Line) -> bool:
    """Whether a title in capitals, which is all that is left of a signature, stands right below the end of the text.

    Args:
        above: the block above the line; None where it is the first.
        line: the line that may be the title.
    """
    ended = isinstance(above, Line) and above.fold.endswith("./.")
    return ended and line.fold.isupper() and signature.is_signing(line.fold)


_SUBHEAD = 40
"""`Đồng kính gửi:` above further items is not longer."""


class _Reader:
    """Deals the pieces out to the left and the right."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.left: list[Line] = []
        self.right: list[Line] = []
        self.esign: list[Line] = []
        self.head = False
        self.archived = False  # the open item is the one that begins with Lưu
        self.closed = False
        self.torn = False  # scraps stand in the signature

    def take(self, piece: Line) -> bool:
        """Put one piece where it belongs; False when it belongs to neither side."""
        fold = piece.fold
        if recipients.is_head(fold) and not self.head:
            self.head = True
            m = recipients.HEAD.match(fold)
            assert m is not None
            self.ledger.take("noi_nhan", piece.piece(0, m.end()))
            rest = piece.piece(m.end())
            if rest:
                self._rest_of_head(rest)
            return True
        if RULE.fullmatch(fold) or not any(c.isalnum() for c in fold):
            self.ledger.page("rule" if RULE.fullmatch(fold) else "mark", [piece])
            return True
        if is_esign(fold):
            self.esign.append(piece)
            return True
        if self._signs(piece):
            self.right.append(piece)
            return True
        if self.head and not self.closed and self._is_left(piece):
            self._add_left(piece)
            return True
        if self.head and (recipients.is_drafter(fold) or self._is_note(piece)):
            self.ledger.page("mark", [piece])
            return True
        return False

    def expects(self, lines: Sequence[Line]) -> bool:
        """Whether a signature or an item of the list goes on in the next lines."""
        folds = [line.fold for line in lines if not is_scrap(line.fold)]
        if self.right and any(signature.name_in(fold) is not None for fold in folds):
            return True
        listed = self.head and not self.closed
        return any(signature.is_signing(fold) or (listed and recipients.is_item(fold)) for fold in folds)

    def _rest_of_head(self, rest: Line) -> None:
        if TICK.fullmatch(rest.fold) or not any(c.isalnum() for c in rest.fold):
            self.ledger.page("mark", [rest])
            return
        for piece in recipients.inner_items(rest):
            if not self.take(piece):
                self.ledger.note("KH602", "text beside Nơi nhận fits no part", piece.span())

    def _signs(self, piece: Line) -> bool:
        fold = piece.fold
        if signature.is_signing(fold):
            return True
        if self.closed and not self.right and fold.isupper() and 6 < len(fold) < 90 and type_of_line(fold) is None:
            return True
        if recipients.is_item(fold):
            return False
        if signature.name_in(fold) is not None and not fold.isupper():
            return (
                bool(self.right) or self.closed or not self.left or piece.gap > 0 or piece.cell > 0 or piece.indent > 30
            )
        if not self.right or len(fold) > 90:
            return False
        if signature.is_term(fold) and signature.is_mark(self.right[-1].fold):
            return True
        if self.right[-1].fold.isupper() and (
            signature.whole_name(fold) or (title_in(fold) is not None and len(fold) < 60)
        ):
            return True
        if not fold.isupper() or is_scrap(fold) or self.torn:
            return False
        return any(_below(x, piece) for x in self.right[-2:]) and not self._open_item()

    def _open_item(self) -> bool:
        return bool(self.left) and self.left[-1].number == (self.right[-1].number if self.right else -1)

    def _between_items(self) -> bool:
        return not self.left or self.left[-1].fold[-1] in ";."

    def _is_left(self, piece: Line) -> bool:
        fold = piece.fold
        if recipients.is_item(fold) or recipients.ARCHIVE.match(fold):
            return True
        if len(fold) > 160 or (is_scrap(fold) and self._between_items()):
            return False
        if fold.isupper() and len(fold) > 12 and not (self.left and self.left[-1].fold[-1] == ","):
            return False  # behind `các Vụ: KTTH,` stand departments
        if self.archived and not self._goes_on_archiving(piece):
            return False
        return piece.gap <= 1 or not self.left or fold[0].islower() or not self.left[-1].fold.endswith(".")

    def _goes_on_archiving(self, piece: Line) -> bool:
        """Whether a piece without a bullet goes on with `Lưu: …`, the last item, and is no note below the list."""
        if piece.gap or piece.fold[-1] == ":":
            return False
        return self.left[-1].fold[-1] in ",:-&" or (len(piece.fold) < 40 and ":" not in piece.fold)

    def _is_note(self, piece: Line) -> bool:
        """Whether a piece stands below the last item, in its cell, or tells where to call."""
        if not self.archived or recipients.is_item(piece.fold) or piece.fold.isupper():
            return False
        return 0 <= piece.cell == self.left[-1].cell or CONTACT.match(piece.fold) is not None

    def _goes_on_with(self, brace: Line) -> bool:
        """Whether a line says what the item above it is for, which had not ended: `- Ban Chỉ đạo` / `(b/c);`."""
        above = self.left[-1] if self.left else None
        return above is not None and above.number != brace.number and above.fold[-1] not in ";.,:"

    def _add_left(self, piece: Line) -> None:
        for inner in recipients.inner_items(piece):
            if recipients.is_brace(inner.fold) and not self._goes_on_with(inner):
                self.ledger.page("mark", [inner])
            elif inner.fold[-1] == ":" and not recipients.is_item(inner.fold) and len(inner.fold) < _SUBHEAD:
                self.ledger.take("noi_nhan", inner)
            else:
                self.left.append(inner)
        if not self.left:
            return
        if recipients.is_item(piece.fold) or recipients.ARCHIVE.match(piece.fold):
            self.archived = recipients.ARCHIVE.match(self.left[-1].fold) is not None
        if self.archived and self.left[-1].fold.rstrip("* ").endswith("."):
            self.closed = True


_ODD = re.compile(r"[|¡¬⁄§`{}<>=^°\\‹›_“®©\u0370-\u03ff]")
"""Signs that stand in no name, and letters that recognition takes for ours."""
_SCRAP_LENGTH, _SCRAPS = 20, 5  # characters of one, lines of them


def is_scrap(fold: str) -> bool:
    """Whether a short piece is what a seal or a hand left of itself: a letter or two, signs, capitals without accents.

    >>> is_scrap("TRUONG DAI HO"), is_scrap("¡2| CÔNG ĐOA"), is_scrap("SỞ Y TẾ"), is_scrap("UBND XÃ")
    (True, True, False, False)
    """
    if len(fold) > _SCRAP_LENGTH:
        return False
    if len(fold) < 3 or _ODD.search(fold) is not None:
        return True
    return fold.isascii() and fold.isupper() and fold.replace(" ", "").isalpha() and organ_head(fold) is None


def _below(above: Line, piece: Line) -> bool:
    """Whether a piece stands a few lines below another, in the same column."""
    return piece.number - above.number <= 3 + piece.gap and (
        piece.cell == above.cell or abs(piece.indent - above.indent) < 25
    )


_INTERLEAVED = pattern(
    r"""
      (?<=[<U>])\s+ (?= -\s?[A-ZĐ][\w.]*\s?[<L><U>] )    # PHÓ CHỦ TỊCH - Như trên;
    | (?<=;)\s+     (?= [<U>]{2,}\s[<U>]{2,}\s )         # - Như trên; PHÓ CHỦ TỊCH
    | (?<=\.)\s+    (?= (?:[<U>][<L>]+\s?){3,4}$ )       # - Lưu: VT. Nguyễn Văn An
    """,
    re.VERBOSE,
)


def _interleaved(fold: str) -> list[int]:
    """Where left and right change on a line that holds both: before an item, a title in capitals, a name at the end."""
    cuts: list[int] = []
    for m in _INTERLEAVED.finditer(fold):
        left = fold[cuts[-1] if cuts else 0 : m.start()]
        if fold[m.end()] != "-" or signature.is_signing(left) or left.endswith(";"):
            cuts.append(m.end())
    return cuts


def _pieces(line: Line) -> list[Line]:
    """The pieces of a line: columns first, then what one line of a PDF ran together from left and right."""
    out = []
    for column in columns(line):
        cuts = _interleaved(column.fold) if ";" in column.fold or recipients.ARCHIVE.search(column.fold) else []
        for stretch in column.cut(cuts):
            out += signature.part(stretch)
    return [p for p in out if p]


def read_tail(lines: Sequence[Line], ledger: Ledger) -> tuple[Tail, int]:
    """Read the closing part.

    Args:
        lines: from the first line of the closing part to the next boundary.
        ledger: takes what is recognised.

    Returns:
        What was found, and how many of the lines belong to it.
    """
    reader = _Reader(ledger)
    lines = signature.in_capitals(lines)
    used = 0
    for index, line in enumerate(lines):
        pieces = _pieces(line)
        if (
            line.cell < 0
            and reader.closed
            and reader.right
            and any(signature.name_in(p.fold) for p in reader.right)
            and not _more(line)
        ):
            break
        taken = [reader.take(piece) for piece in pieces]
        scrap = not any(taken) and (reader.torn or is_scrap(line.fold))
        if scrap and reader.expects(lines[index + 1 : index + 1 + _SCRAPS]):
            ledger.page("mark", [line])
            reader.torn = bool(reader.right)
        elif not all(taken):
            if any(taken):
                for piece, ok in zip(pieces, taken, strict=True):
                    if not ok:
                        ledger.note("KH602", "text beside the signature fits no part", piece.span())
                used += 1
                continue
            break
        used += 1
    return _finish(reader, ledger), used


def _more(line: Line) -> bool:
    """Whether a line after a whole closing part still belongs to it (a second signature, an e-signature)."""
    fold = line.fold
    return (
        signature.is_signing(fold)
        or signature.name_in(fold) is not None
        or is_esign(fold)
        or recipients.is_drafter(fold)
        or RULE.fullmatch(fold) is not None
    )


def _side_by_side(pieces: Sequence[Line]) -> list[list[Line]]:
    """Two signatures side by side, read line by line, become two columns again; else all pieces are one column."""
    pairs = [
        (a, b)
        for a, b in pairwise(pieces)
        if a.number == b.number
        and b.indent >= a.indent + len(a.text) + 3
        and (signature.name_in(a.fold) is None) == (signature.name_in(b.fold) is None)  # else one: a title and its name
    ]
    if not pairs:
        return [list(pieces)]
    middle = sum(_centre(a) + _centre(b) for a, b in pairs) / (2 * len(pairs))
    return [[p for p in pieces if _centre(p) < middle], [p for p in pieces if _centre(p) >= middle]]


def _centre(piece: Line) -> float:
    return piece.indent + len(piece.text) / 2


def _finish(reader: _Reader, ledger: Ledger) -> Tail:
    blocks, rest = [], []
    for column in _side_by_side(reader.right):
        found, others = signature.read_signatures(column)
        blocks += found
        rest += others
    for block in blocks:
        ledger.take("chu_ky", *block.lines)
    for piece in rest:
        if signature.SIGNED.fullmatch(piece.fold):  # above the title: a recogniser met it first
            ledger.page("mark", [piece])
            continue
        ledger.note("KH602", "text in the signature fits no part of it", piece.span())
    groups = recipients.group(reader.left)
    for lines in groups:
        ledger.take("noi_nhan", *lines)
    ledger.take("ky_so", *reader.esign)
    return Tail(blocks, recipients.items(groups), [item([line]) for line in reader.esign], reader.head)
