"""Times of the tasks that a sentence speaks of, which are no deadlines of its own."""

from __future__ import annotations

from ...text.patterns import pattern

_DUE_THEN = pattern(
    r"(?:nhiệm\s+vụ|(?:dự|đề)\s+án|công\s+trình|việc)\s+có\s+(?:thời\s+)?hạn\s+(?P<done>hoàn\s+thành\s+)?\Z"
)
_DONE = "hoàn "
_TO_BE_DONE = pattern(r"(?<!kết quả )hoàn\s+thành(?:\s+[^\W\d_]+){0,6}\s+\Z")
_NEAR = 40


def is_of_others(low: str, at: int) -> bool:
    """Whether the time at an offset tells which tasks are meant: `rà soát 44 nhiệm vụ có thời hạn hoàn thành trong …`.

    Who is to do those very tasks is bound by it: `hoàn thành các nhiệm vụ có thời hạn hoàn thành trước ngày 30/6`.

    >>> low = "rà soát các nhiệm vụ có thời hạn hoàn thành trong quý ii"
    >>> is_of_others(low, low.index("trong")), is_of_others("lập đề án trong quý ii", 10)
    (True, False)
    """
    found = _DUE_THEN.search(low, max(0, at - _NEAR), at)
    if found is None or (found["done"] is None and not low.startswith(_DONE, at)):
        return False
    return _TO_BE_DONE.search(low, max(0, found.start() - _NEAR), found.start()) is None
