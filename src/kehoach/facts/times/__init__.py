"""Times: every expression of docs/domain.md 8.3 as a typed value; which of them bind a task; when it is next due."""

from __future__ import annotations

from .bind import deadlines
from .due import next_due
from .find import find_times, shifted
from .model import Deadlines, TimeAt, TimeValue, Years, hangs_on_event
from .read import read_length, read_other, read_time, read_times

__all__ = [
    "Deadlines",
    "TimeAt",
    "TimeValue",
    "Years",
    "deadlines",
    "find_times",
    "hangs_on_event",
    "next_due",
    "read_length",
    "read_other",
    "read_time",
    "read_times",
    "shifted",
]
