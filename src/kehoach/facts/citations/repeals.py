"""Documents that are said to end, `hết hiệu lực`, however far behind them or above them (docs/domain.md 7.2)."""

from __future__ import annotations

import re

from ...text.patterns import phrase
from .relations import NUMBER, OTHERS, SENTENCE

ENDS = "hết hiệu lực"
"""What is said of a document that is repealed."""
_BEFORE, _BEHIND = 480, 700
"""Characters around a reference in which its sentence is looked for."""
_NOT_YET = frozenset(("chưa", "không", "khi", "điểm", "hạn", "trước", "sẽ"))
_FROM = ("hiệu lực", "thi hành")


def ends_it(text: str, low: int, start: int, end: int, high: int) -> bool:
    """Whether a document is the subject of `hết hiệu lực`, however much of its title stands between.

    Args:
        text: the joined text.
        low: where the passage begins, behind its label.
        start: where the reference begins, with its pinpoint; it must open a sentence, or a member of a list.
        end: where it ends.
        high: where the passage ends.

    >>> text = "Nghị định số 1/2020/NĐ-CP quy định về phí hết hiệu lực từ ngày Nghị định này có hiệu lực."
    >>> ends_it(text, 0, 0, 25, len(text))
    True
    """
    at = text.find(ENDS, end, min(high, end + _BEHIND))
    if at < 0:
        return False
    before = text[max(low, start - _BEFORE) : start].rstrip()
    opens = not before or before[-1] in ".;:" or (before[-1] == "," and before[:-1].endswith(_FROM))
    if not opens and before.endswith(" và"):  # a second one beside that which opens
        clause = SENTENCE.split(before)[-1].rpartition(";")[2].lstrip()
        opens = OTHERS.match(clause) is not None and len(NUMBER.findall(clause.lower())) == 1
    between = text[end:at]
    return (
        opens
        and between.rsplit(None, 1)[-1:] not in ([word] for word in _NOT_YET)
        and between.count("(") == between.count(")")
        and SENTENCE.search(between) is None
        and " này " not in between
    )


_PAUSE = phrase(r"[;:.]\s|(?:hiệu lực|thi hành),\s")
_IN_CASE = phrase(r"(?<!\w)(?:khi|trường hợp|nếu)(?!\w)", re.IGNORECASE)


def ends_those(lead: str) -> bool:
    """Whether a lead-in says that what stands below it ends.

    >>> ends_those("Các Quyết định sau đây hết hiệu lực:"), ends_those("Khi Quyết định này hết hiệu lực:")
    (True, False)
    """
    at = lead.rfind(ENDS)
    clause = _PAUSE.split(lead[: max(0, at)])[-1]
    before = clause[-40:].split()
    if not before or before[-1] == "này" or before[-1] in _NOT_YET:
        return False
    return _IN_CASE.search(clause) is None and NUMBER.search(clause.lower()) is None
