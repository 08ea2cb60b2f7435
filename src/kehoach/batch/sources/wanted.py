"""What is wanted of every source of a run."""

from __future__ import annotations

from dataclasses import dataclass, field

from .choice import Choice
from .passed import Passed
from .rows import Columns


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of every source.

    Attributes:
        choice: which paths.
        columns: which columns of a table.
        passed: counts what is not taken.
    """

    choice: Choice
    columns: Columns = field(default_factory=Columns)
    passed: Passed = field(default_factory=Passed)
