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
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0.1,
        show_default=False,
        help="Time that a file may take; reads each apart. Default with --apart: 120.",
    ),
]
_SECONDS = 120.0


def seconds_of(apart: bool, timeout: float | None) -> float | None:
    """Time that reading a file apart may take; None where it is not to be read apart."""
    return timeout if timeout is not None else _SECONDS if apart else None


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
