"""Days that bind by the words of a term before them: `Thời hạn: 15/12/2026`."""

from __future__ import annotations

from ...text.patterns import pattern

_TERM = pattern(
    r"(?<!\w)(?:thời\s{1,3}hạn|(?:thời\s{1,3}gian\s{1,3})?hoàn\s{1,3}thành|hạn\s{1,3}(?:gửi|nộp))[^:.;,]{0,30}:\s{0,2}\Z"
)
_TIME_OF_DEED = pattern(r"[.;(]\s{0,3}thời\s{1,3}gian(?:\s{1,3}thực\s{1,3}hiện)?\s?:\s{0,2}\Z")
_MEETING = pattern(
    r"(?<!\w)(?:tổ\s{1,3}chức|(?<!kỳ\s)họp|hội\s{1,3}(?:nghị|thi|thảo)|lễ|tập\s{1,3}huấn)(?!\w)[^.;]{0,80}\Z"
)
_ENDS = ("", ".", ";", ")")
_NEAR, _CLAUSE = 60, 80


def is_term(low: str, at: int) -> bool:
    """Whether a term with a colon stands before a day; of a mere time it is not said what ends then.

    >>> is_term("thời hạn: 15/12/2026", 10), is_term("thời gian: 15/12/2026", 11)
    (True, False)
    """
    return low[max(0, at - 2) : at].strip() == ":" and _TERM.search(low, max(0, at - _NEAR), at) is not None


def is_time_of_deed(low: str, at: int, end: int) -> bool:
    """Whether a day from `at` to `end` is all that is said in a sentence of when the one before is to be done.

    >>> [is_time_of_deed(text, 16, 19) for text in ("gửi. thời gian: 9/5.", "họp. thời gian: 9/5.")]
    [True, False]
    """
    said = _TIME_OF_DEED.search(low, max(0, at - _NEAR), at) if low[end : end + 1] in _ENDS else None
    return said is not None and _MEETING.search(low, max(0, said.start() - _CLAUSE), said.start()) is None
