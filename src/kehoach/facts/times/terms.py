"""Days that bind by the words of a term before them, and days that come back on which something is handed in."""

from __future__ import annotations

from ...text.patterns import pattern

_TERM = pattern(
    r"(?<!\w)(?:thời\s{1,3}hạn|(?:thời\s{1,3}gian\s{1,3})?hoàn\s{1,3}thành|hạn\s{1,3}(?:gửi|nộp))[^:.;,]{0,30}:\s{0,2}\Z"
)
_HANDS_IN = pattern(r"(?<!\w)(?:gửi|nộp|báo\s{1,3}cáo|trình)(?!\w)[^.,;:\d]{0,80}\Z")
_NEAR, _CLAUSE = 60, 80


def is_term(low: str, at: int) -> bool:
    """Whether a term with a colon stands before a day; of a mere time it is not said what ends then.

    >>> is_term("thời hạn: 15/12/2026", 10), is_term("thời gian: 15/12/2026", 11)
    (True, False)
    """
    return low[max(0, at - 2) : at].strip() == ":" and _TERM.search(low, max(0, at - _NEAR), at) is not None


def reports_on(low: str, at: int) -> bool:
    """Whether something is handed in on the day that comes back at an offset, or is done on it regularly.

    >>> [reports_on(text, len(text)) for text in ("báo cáo xã tiến độ ", "họp thôn định kỳ ", "họp ")]
    [True, True, False]
    """
    return low.endswith("định kỳ ", 0, at) or _HANDS_IN.search(low, max(0, at - _CLAUSE), at) is not None
