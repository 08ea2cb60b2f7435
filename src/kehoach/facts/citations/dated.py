"""Documents that are told by their day: those without a number, and drafts whose number is left open."""

from __future__ import annotations

from collections.abc import Iterator

from ...reference.sign import Sign
from ...reference.sign.patterns import SO_BLANK, WINDOW
from ...text.patterns import phrase
from .days import date_at
from .heads import NO_DOCUMENT, head_before
from .model import Found
from .text import Text

_MEETING = phrase(r"Nghị quyết (?:[Đđ]ại hội|[Hh]ội nghị)\s[^;,.:\d\0]{2,70}\Z")


_OF_MONTH = phrase(r"\s{0,3},?\s{0,3}ngày[\s.…_]{1,20}tháng \d{1,2} năm 20\d\d của(?= [A-ZĐỦ])")
"""A day left open, whose month is printed, and an issuer: a draft's, that waits for another to be signed."""


def find_dated(text: Text) -> Iterator[Found]:
    """Documents without a number: `Quyết nghị ngày 14 tháng 11 năm 1945 của …`; those without an issuer are none."""
    for at in text.finds("ngày"):
        before = text.all[at - 2 : at]
        if not (before[-1:] == " " and before[:1].islower()):
            continue  # behind most numbers
        low, high = text.bounds(at)
        head = head_before(text.all, low, at) or _of_meeting(text, low, at)
        if head is None or not text.all[head[1]].isupper() or head[0].lower() in NO_DOCUMENT:
            continue
        if date_at(text.all, at, high) is not None:
            yield Found(head[1], at, loai=head[0])


def _of_meeting(text: Text, low: int, at: int) -> tuple[str, int] | None:
    """A resolution that its meeting names: `Nghị quyết đại hội Chi đoàn ngày 26/9/2010 của …`."""
    start = text.all.rfind("Nghị quyết", max(low, at - 100), at)
    return ("Nghị quyết", start) if start >= 0 and _MEETING.match(text.all, start, at) else None


def of_blank(text: Text, sign: Sign) -> Found | None:
    """A document whose number a draft leaves open but whose day is printed: `Tờ trình số     /TTr-SYT ngày 1/2/2024`.

    Where the month is open too it is a form's; and what is attached to such a document stands in the draft itself.
    """
    low, high = text.bounds(sign.start)
    if date_at(text.all, sign.end, high) is None and _OF_MONTH.match(text.all, sign.end, high) is None:
        return None
    begin = max(low, sign.start - WINDOW)
    so = SO_BLANK.search(text.all[begin : sign.start])
    head = head_before(text.all, low, begin + so.start()) if so else None
    if so is None or head is None or text.all[max(low, head[1] - 12) : head[1]].rstrip().lower().endswith("kèm theo"):
        return None
    return Found(head[1], sign.end, loai=head[0], so_at=begin + so.start(), so_hieu=sign.value, sign=sign)
