"""What several commands have in common: levels, formats, exit codes."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Annotated

import typer

from kehoach.diagnostics import Severity

Apart = Annotated[
    bool,
    typer.Option(
        "--apart", help="Read each file in a process of its own, as PDF always is: a crash fails that file alone."
    ),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0.1,
        help="With --apart, without which it has no effect: time that a file may take.",
    ),
]
SECONDS = 120.0
"""Default of --timeout."""


class Exit(IntEnum):
    """Exit codes of every command."""

    CLEAN = 0
    FINDINGS = 1  # at or above --fail-on, or a file that failed
    MISUSE = 2


class FailOn(StrEnum):
    """From which severity on findings make the exit code 1."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"

    def caught_by(self, severity: str) -> bool:
        """Whether a finding of this severity is at or above the level."""
        return self is not FailOn.NEVER and Severity(severity).rank >= Severity(self.value).rank


class ReportFormat(StrEnum):
    """How findings are printed."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
