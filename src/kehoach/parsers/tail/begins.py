"""Where the closing part begins: recipients, a mark of the signature, a title above a name."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.titles import APPROVALS
from ...text.lines import Line
from .. import recipients, signature
from ..letterhead.forms import columns
from ..place_date import find_place_date

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
    """Whether titles stand side by side here and names below them: those who sign without a mark.

    DUYỆT CỦA HIỆU TRƯỞNG      TỔ TRƯỞNG

    In small letters what says where to sign stands between, or nothing follows the names: else persons are listed.
    Place and date may stand beside the first title, above the second: `NGƯỜI LẬP BIỂU      Bình Sơn, ngày …`.
    """
    titles = columns(lines[0])
    offices = [piece.fold for piece in titles if not is_dateline(piece.fold)]
    if len(titles) < _SIDES or not offices or not all(map(_is_office, offices)):
        return False
    dated, in_small = len(offices) < len(titles), not all(map(str.isupper, offices))
    hands = False  # what says where to sign, or that it was signed
    for at, below in enumerate(lines[1:], 1):
        folds = [piece.fold for piece in columns(below)]
        if any(signature.name_in(fold) is not None for fold in folds):
            return hands or not in_small or at + 1 == len(lines)
        more = [fold for fold in folds if signature.SIGNED.fullmatch(fold) is None]  # an office may go on in capitals
        hands = hands or len(more) < len(folds)
        in_small = in_small or not all(map(str.isupper, more))
        if not all((fold.isupper() and len(fold) < _LONGEST) or (dated and _is_office(fold)) for fold in more):
            return False
    return False


_SIDES, _LONGEST = 2, 60  # columns; characters of a title


def _is_office(fold: str) -> bool:
    if len(fold) >= _LONGEST:
        return False
    return signature.is_signing(fold) if fold.isupper() else is_in_small(fold)


def is_in_small(fold: str) -> bool:
    """Whether a column is an office in small letters, or says whose it is to approve.

    >>> is_in_small("Tổ trưởng chuyên môn"), is_in_small("Duyệt của Ban Giám hiệu"), is_in_small("Tổ trưởng mua sách.")
    (True, True, False)
    """
    if fold.startswith(APPROVALS):
        return len(fold) < _LONGEST and fold[-1] not in ".;:,"
    return signature.is_office_in_small(fold) and not signature.is_mark(fold)


def is_dateline(fold: str) -> bool:
    """Whether a piece is place and date, as they stand above one who signs, and nothing else."""
    when = find_place_date(fold) if "gày" in fold else None
    return when is not None and not when.start and when.end == len(fold) and not when.unread


def title_alone(above: Line | None, line: Line) -> bool:
    """Whether a title in capitals, which is all that is left of a signature, stands right below the end of the text.

    Args:
        above: the line above; None where there is none.
        line: the line that may be the title.
    """
    ended = above is not None and above.fold.endswith("./.")
    return ended and line.fold.isupper() and signature.is_signing(line.fold)
