"""The closing part: recipients on the left, signature on the right, in whatever order they come (docs/domain.md 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text.lines import Line
from .. import recipients, signature
from ..ledger import Ledger
from ..letterhead.forms import RULE, is_esign
from ..values import Item, RecipientItem, item
from .begins import INITIALS, begins, title_alone, title_begins, titles_begin
from .pieces import is_scrap, pieces_of, side_by_side
from .sides import Sides

__all__ = ["INITIALS", "Tail", "begins", "read_tail", "title_alone", "title_begins", "titles_begin"]


@dataclass(slots=True)
class Tail:
    """What the closing part holds; lists are Items and Signatures of the schema."""

    signatures: list[signature.Block] = field(default_factory=list)
    noi_nhan: list[RecipientItem] = field(default_factory=list)
    ky_so: list[Item] = field(default_factory=list)
    dated: list[Line] = field(default_factory=list)
    enclosed: list[Line] = field(default_factory=list)


_SCRAPS = 5  # lines of them that a signature may hold


def read_tail(lines: Sequence[Line], ledger: Ledger) -> tuple[Tail, int]:
    """Read the closing part.

    Args:
        lines: from the first line of the closing part to the next boundary.
        ledger: takes what is recognised.

    Returns:
        What was found, and how many of the lines belong to it.
    """
    sides = Sides(ledger)
    lines = signature.in_capitals(lines)
    used = 0
    for index, line in enumerate(lines):
        pieces = pieces_of(line)
        if index + 1 == len(lines) and len(pieces) == 1 and not sides.named:
            pieces = signature.post_and_name(pieces[0])
        heads = sides.whole() and _heads_next(lines, index)
        if line.cell < 0 and sides.whole() and not (heads or _more(pieces[0], sides)):
            break
        if heads:
            sides.right.append(line)
        taken = [heads or sides.take(piece) for piece in pieces]
        scrap = not any(taken) and (sides.torn or is_scrap(line.fold))
        if scrap and sides.expects(lines[index + 1 : index + 1 + _SCRAPS]):
            ledger.page("mark", [line])
            sides.torn = bool(sides.right)
        elif not all(taken):
            if any(taken):
                for piece, ok in zip(pieces, taken, strict=True):
                    if not ok:
                        ledger.note("KH602", "text beside the signature fits no part", piece.span())
                used += 1
                continue
            break
        used += 1
    return _finish(sides, ledger), used


def _more(line: Line, sides: Sides) -> bool:
    """Whether a line after a whole closing part still belongs to it (a second signature, an e-signature)."""
    fold = line.fold
    return (
        signature.is_signing(fold)
        or signature.name_in(fold) is not None
        or is_esign(fold)
        or recipients.is_drafter(fold)
        or RULE.fullmatch(fold) is not None
        or sides.encloses(line)
        or sides.goes_on(line)
    )


def _heads_next(lines: Sequence[Line], index: int) -> bool:
    """Whether an organ heads the signature of another one below: `SỞ TÀI CHÍNH` / `GIÁM ĐỐC` / `Trần Thị Bé`."""
    if len(lines) <= index + _POST_AND_NAME or not lines[index].fold.isupper():
        return False
    if not signature.is_collective(lines[index].fold):
        return False
    post, name = lines[index + 1], lines[index + 2]
    return signature.is_signing(post.fold) and signature.name_in(name.fold) is not None and not name.fold.isupper()


_POST_AND_NAME = 2  # lines


def _finish(sides: Sides, ledger: Ledger) -> Tail:
    blocks, rest = [], []
    for column in side_by_side(sides.right):
        found, others = signature.read_signatures(column)
        blocks += found
        rest += others
    for block in blocks:
        ledger.take("chu_ky", *block.lines)
    for piece in rest:
        if signature.SIGNED.fullmatch(piece.fold) or signature.is_of_seal(piece.fold):  # above the title, or below it
            ledger.page("mark", [piece])
            continue
        ledger.note("KH602", "text in the signature fits no part of it", piece.span())
    ledger.take("ky_so", *sides.esign)
    return Tail(blocks, _entries(sides, ledger), [item([line]) for line in sides.esign], sides.dated, sides.enclosed)


def _entries(sides: Sides, ledger: Ledger) -> list[RecipientItem]:
    """The recipients in reading order; a head with nothing below it is an entry itself."""
    entries: list[RecipientItem] = []
    for head, pieces in sides.lists():
        groups = recipients.group(pieces)
        for lines in groups:
            ledger.take("noi_nhan", *lines)
        entries += recipients.items(groups, head) if groups or head is None else recipients.items([[head]])
    return entries
