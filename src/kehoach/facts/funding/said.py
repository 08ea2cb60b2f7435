"""What is said of money beside its source: who gets it, by what rule, how often, in what year, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ...text.patterns import pattern
from ..passages import Content, Passage
from ..quantities import Quantity

_RULE = pattern(r"theo\s+(?:đúng\s+)?(?:(?:các\s+)?qu[yi]\s+định|phân\s+cấp)", re.IGNORECASE)
_RULE_END = pattern(r"[.;,:(](?=\s|\Z)|\s(?:và\s+(?:các\s+nguồn|huy\s+động|nguồn|theo)|để|phải)(?!\w)")
_LONGEST_RULE = 120
_GIVEN = pattern(r"(?<!trợ )(?:cấp|giao|bố trí|phân bổ)\Z", re.IGNORECASE)
_BUDGET = pattern(r"(?:dự\s+toán|kinh\s+phí\s+thường\s+xuyên)(?:(?!\s+của\s)[^.;]){0,80}\s+của\s+")
_NAME_END = pattern(
    r"[.;:()]|\s(?:năm|theo|để|tại|thực\s+hiện|trong|từ|và\s+(?:các\s+nguồn|nguồn)|được|giao|hàng|hằng)(?!\w)"
    r"|,\s+(?=kinh\s+phí|nguồn|ngân\s+sách|theo|đảm|bảo|và)|\Z"
)
_FOR = " cho "
_NAMES = pattern(r"[^\W\d_]")
_YEAR = pattern(r"(?<!\w)năm\s+((?:19|20)\d\d)(?!\d|\s{0,2}-)")
_EVERY = (
    (pattern(r"(?<!\w)(?:hàng|hằng)\s+năm(?!\w)", re.IGNORECASE), "P1Y"),
    (pattern(r"(?<!\w)(?:hàng|hằng)\s+quý(?!\w)", re.IGNORECASE), "P3M"),
    (pattern(r"(?<!\w)(?:hàng|hằng)\s+tháng(?!\w)", re.IGNORECASE), "P1M"),
)
_SIGN_YEAR = pattern(r"(?:tháng\s+\d{1,2}\s+|/)\Z")
_LONGEST_NAME = 120


def said_of(passages: Sequence[Passage]) -> dict[str, Any]:
    """Holder, rule and recurrence, each from the first passage that tells it; None where none does."""
    return {name: next(filter(None, map(read, passages)), None) for name, read in _READERS}


def _rule(passage: Passage) -> str | None:
    """By what rule the money is found, as printed, to the end of its clause."""
    if "heo" not in passage.text:
        return None
    found = _RULE.search(passage.text, passage.heading)
    if found is None:
        return None
    stop = min(len(passage.text), found.end() + _LONGEST_RULE)
    over = _RULE_END.search(passage.text, found.end(), stop)
    end = over.start() if over else stop if stop == len(passage.text) else passage.text.rfind(" ", found.end(), stop)
    return passage.quote(found.start(), max(end, found.end()))


def _holder(passage: Passage) -> str | None:
    """To whom it is given, or of whose budget it is: `dự toán chi thường xuyên năm 2027 của Sở Y tế`."""
    text = passage.text
    begin = _behind_gift(text, passage.heading)
    if begin is None and ("dự toán" in text or "thường xuyên" in text):
        budget = _BUDGET.search(text, passage.heading)
        begin = budget.end() if budget else None
    if begin is None or not _NAMES.match(text, begin):
        return None
    end = _NAME_END.search(text, begin, min(len(text), begin + _LONGEST_NAME))
    return passage.quote(begin, end.start()).rstrip(" ,") or None if end else None


def _behind_gift(text: str, start: int) -> int | None:
    """Where the one begins to whom money is given: behind `cấp cho`, `bố trí cho`."""
    begin = text.find(_FOR, start)
    while begin >= 0 and not _GIVEN.search(text[max(0, begin - 20) : begin].rstrip()):
        begin = text.find(_FOR, begin + 4)
    return begin + len(_FOR) if begin >= 0 else None


def _every(passage: Passage) -> str | None:
    """How often, ISO 8601."""
    text = passage.text
    if not ("hàng" in text or "hằng" in text or "Hàng" in text or "Hằng" in text):
        return None
    return next((every for form, every in _EVERY if form.search(text, passage.heading)), None)


_READERS = (("holder", _holder), ("rule", _rule), ("every", _every))


def years_in(text: str) -> Iterator[int]:
    """The years that are named, those in dates left out."""
    for found in _YEAR.finditer(text) if "năm" in text else ():
        if not _SIGN_YEAR.search(text[max(0, found.start() - 12) : found.start()]):
            yield int(found[1])


def amount(passage: Passage, quantity: Quantity) -> Content:
    """A sum that a passage prints, in the form of the schema."""
    return {
        "raw": passage.raw(quantity.start, quantity.end),
        "value": quantity.amount,
        "currency": quantity.currency or "VND",
        "op": quantity.op,
        "per": list(quantity.per),
        "span": passage.span(quantity.start, quantity.end),
    }
