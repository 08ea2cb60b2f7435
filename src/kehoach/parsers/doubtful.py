"""A number that text recognition is not sure of, filled in by hand as a rule: better none than a wrong one."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.source import Mark, MarkKind
from .part import Part

_UNSURE = 40  # per cent; what a hand wrote is read with as little as 10, what was printed with 80 and more


def drop_doubtful(part: Part, marks: Sequence[Mark]) -> None:
    """Give up the number of a document where recognition of its line is not sure; it is reported.

    It is done before values are completed: the page's box may know the number.

    Args:
        part: the document; those attached to it are looked at as well.
        marks: of the source; those of CONFIDENCE say how sure recognition is of a line.
    """
    for attached in part.attachments:
        drop_doubtful(attached, marks)
    number = part.values.get("so_hieu")
    if number is None:
        return
    for mark in marks:
        doubtful = mark.kind is MarkKind.CONFIDENCE and isinstance(mark.value, int) and mark.value < _UNSURE
        if doubtful and mark.start <= number.start < mark.end:
            ledger, part.unread_number = part.ledger, (number.start, number.end)
            ledger.note("KH211", f'the number "{number.value}" is not surely read', part.unread_number)
            ledger.zones = [(zone, line) for zone, line in ledger.zones if not line.start <= number.start < line.end]
            del part.values["so_hieu"]
            return
