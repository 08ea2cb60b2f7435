"""When Python looks for cycles of objects: not while one document is read and parsed."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def rests(work: Callable[P, R]) -> Callable[P, R]:
    """A function during which the collector rests; if it was off before, it stays so.

    A parse makes thousands of objects, nearly all of which stay until it ends, and no cycle: a tenth of the time would
    go into looking in vain. The trees that HTML and DOCX are read from are cycles; they are found right after.
    """

    @wraps(work)
    def resting(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return resting


def look_seldom(new: int = 10_000) -> None:
    """Let the collector of this process, which is ours alone, look for cycles less often outside of parses too.

    new: how many objects are made before it looks through them.
    """
    gc.set_threshold(new, 5, 5)  # of Python itself: 700, 10, 10
