"""What is to be given whenever somebody asks for it (docs/domain.md 8.3)."""

from __future__ import annotations

from ...text.patterns import phrase
from .deeds import AT_END, CLAUSE, begins_sentence
from .model import TimeAt

_GIVEN = phrase(
    r"(?<!\w)(?:cung cấp|gửi|nộp|báo cáo(?! viên)|giải trình|tham gia|xuất trình|phối hợp|hỗ trợ)(?!\w)[^.;:]{0,160}\Z"
)
_SENTENCE = 600
"""How far before it a semicolon is looked for, so that many in one line cost no more than the line."""
_ASKED, _OF_WHOM = ("khi có yêu cầu", "đột xuất khi có yêu cầu"), " của "


def is_asked_for(time: TimeAt, low: str) -> bool:
    """Whether something is to be given or done whenever somebody asks: `cung cấp số liệu khi có yêu cầu.`

    What is done besides, behind a semicolon, has no say: `Rà soát hồ sơ; báo cáo khi có yêu cầu.`
    """
    if not low.startswith(_ASKED, time.start) or low.endswith(("sau ", "ngay ", "trước "), 0, time.start):
        return False
    if begins_sentence(low, time.start):
        return low.startswith((",", _OF_WHOM), time.end)
    if not (low[time.end : time.end + 1] in AT_END or low.startswith(_OF_WHOM, time.end)):
        return False
    besides = low.rfind(";", max(0, time.start - _SENTENCE), time.start) >= 0
    return not besides and _GIVEN.search(low, max(0, time.start - 2 * CLAUSE), time.start) is not None
