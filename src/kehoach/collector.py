"""How often Python looks for cycles of objects, in processes that are ours alone; a library leaves that to its user."""

from __future__ import annotations

import gc

_THRESHOLDS = (10_000, 5, 5)  # of Python itself: 700, 10, 10


def look_seldom() -> None:
    """Let the collector of this process look for cycles less often.

    A parse makes thousands of objects, nearly all of which stay until it ends, and no cycle: at Python's own pace a
    tenth of the time goes into looking in vain. The trees that HTML and DOCX are read from are cycles, so it must look
    now and then.
    """
    gc.set_threshold(*_THRESHOLDS)
