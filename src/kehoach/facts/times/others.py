"""Times of something else that a sentence speaks of, which are no deadlines of its own."""

from __future__ import annotations

from ...text.patterns import pattern, phrase

_DUE_THEN = phrase(r"(?:nhiệm vụ|(?:dự|đề) án|công trình|việc) có (?:thời )?hạn (?P<done>hoàn thành )?\Z")
_DONE = "hoàn "
_TO_BE_DONE = pattern(r"(?<!kết quả )hoàn\s+thành(?:\s+[^\W\d_]+){0,6}\s+\Z")
_NEAR = 40
_LAW = 60
_SEE_TO_IT = ("bảo đảm có ", "đảm bảo có ", "để có ")


def is_of_others(low: str, at: int) -> bool:
    """Whether the time at an offset is that of something else.

    It may tell which tasks are meant: `rà soát 44 nhiệm vụ có thời hạn hoàn thành trong …`. Who is to do those very
    tasks is bound by it: `hoàn thành các nhiệm vụ có thời hạn hoàn thành trước ngày 30/6`. It may also tell from when
    a text holds, `có hiệu lực đến trước ngày …`, unless somebody must see to it.

    >>> low = "rà soát các nhiệm vụ có thời hạn hoàn thành trong quý ii"
    >>> is_of_others(low, low.index("trong")), is_of_others("lập đề án trong quý ii", 10)
    (True, False)
    """
    law = low.rfind("hiệu lực", max(0, at - _LAW), at)
    if law >= 0 and not low.endswith(_SEE_TO_IT, 0, law):
        return True
    found = _DUE_THEN.search(low, max(0, at - _NEAR), at)
    if found is None or (found["done"] is None and not low.startswith(_DONE, at)):
        return False
    return _TO_BE_DONE.search(low, max(0, found.start() - _NEAR), found.start()) is None
