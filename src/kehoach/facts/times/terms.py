"""Days that bind by the words of a term before them: `Thời hạn: 15/12/2026`."""

from __future__ import annotations

from ...text.patterns import pattern

_TERM = pattern(
    r"(?<!\w)(?:thời\s{1,3}hạn|(?:thời\s{1,3}gian\s{1,3})?hoàn\s{1,3}thành|hạn\s{1,3}(?:gửi|nộp))[^:.;,]{0,30}:\s{0,2}\Z"
)
_NEAR = 60


def is_term(low: str, at: int) -> bool:
    """Whether a term with a colon stands before a day; of a mere time it is not said what ends then.

    >>> is_term("thời hạn: 15/12/2026", 10), is_term("thời gian: 15/12/2026", 11)
    (True, False)
    """
    return low[max(0, at - 2) : at].strip() == ":" and _TERM.search(low, max(0, at - _NEAR), at) is not None
