"""An alarm clock around a piece of work, for processes that are ours alone: commands and workers."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


class TooLong(BaseException):
    """Time is up; no `except Exception` on the way takes it."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise TooLong in the block when time is up, where the system can: in the main thread, and not on Windows.

    Args:
        seconds: by the clock; None for no limit.
    """
    if seconds is None or sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(*_: object) -> NoReturn:
    raise TooLong
