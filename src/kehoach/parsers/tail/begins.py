"""Where the closing part begins: recipients, a mark of the signature, a title above a name."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lines import Line
from .. import recipients, signature
from ..letterhead import columns

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
    """Whether a title in capitals stands here with a name below it: one who signs without a mark.

    A post in small letters may stand between where they are signed for, or nothing but recipients follows.
    """
    line = lines[at]
    glued = signature.part(line)
    if len(glued) == 2 and signature.is_signing(glued[0].fold) and signature.name_in(glued[1].fold) is not None:
        return True
    if not line.fold.isupper() or len(line.fold) > 60 or not signature.is_signing(line.fold):
        return False
    in_small = signed = False
    for i, below in enumerate(lines[at + 1 : at + 5], at + 1):
        if signature.name_in(below.fold) is not None and not below.fold.isupper():
            return signed or not in_small or i == len(lines) - 1 or recipients.is_head(lines[i + 1].fold)
        signed = signed or signature.SIGNED.fullmatch(below.fold) is not None
        if below.fold.isupper() or signature.is_signing(below.fold):
            continue
        if signature.is_office_in_small(below.fold):
            in_small = in_small or below.cell < 0  # outside a table of those who sign a list of persons is as likely
            continue
        if any(map(str.isalnum, below.fold)):
            return False  # a bracket or a rule alone is what a seal or a drawing left
    return False


def titles_begin(lines: Sequence[Line]) -> bool:
    """Whether titles in capitals stand side by side here and names below them: those who sign without a mark.

    DUYỆT CỦA HIỆU TRƯỞNG      TỔ TRƯỞNG
    """
    titles = columns(lines[0])
    if len(titles) < 2 or not all(
        len(p.fold) < 60 and p.fold.isupper() and signature.is_signing(p.fold) for p in titles
    ):
        return False
    for below in lines[1:]:
        pieces = columns(below)
        if any(signature.name_in(piece.fold) is not None for piece in pieces):
            return True
        if not all(signature.SIGNED.fullmatch(piece.fold) for piece in pieces):
            return False
    return False


def title_alone(above: object, line: Line) -> bool:
    """Whether a title in capitals, which is all that is left of a signature, stands right below the end of the text.

    Args:
        above: the block above the line; None where it is the first.
        line: the line that may be the title.
    """
    ended = isinstance(above, Line) and above.fold.endswith("./.")
    return ended and line.fold.isupper() and signature.is_signing(line.fold)
