"""What several commands have in common: levels, formats, exit codes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from ..diagnostics import Severity

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
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file: whole, or not at all.", show_default=False),
]
_SECONDS = 120.0


def seconds_of(apart: bool, timeout: float | None) -> float | None:
    """Time that reading a file apart may take; None where it is not to be read apart."""
    return timeout if timeout is not None else _SECONDS if apart else None


def named(given: str | list[str] | None, option: str) -> list[str]:
    """What stands in comma lists, without blanks around; nothing where the option was not given.

    Args:
        given: one list or several; None where the option was not given.
        option: its name.

    Raises:
        typer.BadParameter: when it was given and names nothing: that is a slip, and does not ask for everything.
    """
    texts = [given] if isinstance(given, str) else given or []
    found = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    if texts and not found:
        raise typer.BadParameter("it names nothing", param_hint=option)
    return found


def check_known(names: Iterable[str], known: Collection[str], what: str, option: str) -> None:
    """See that there is what an option names.

    Args:
        names: what it names.
        known: what there is.
        what: what that is: relation, part.
        option: its name.

    Raises:
        typer.BadParameter: for the first name that stands for nothing.
    """
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"no {what} is called {name!r}; there are {', '.join(known)}", param_hint=option)


F = TypeVar("F", bound=StrEnum)
_ENDINGS = {"gv": "dot", "htm": "html", "jsonl": "ndjson"}
"""Other endings that a format has."""
_TAKEN = frozenset(
    (
        "csv", "tsv", "htm", "html", "xhtml", "mht", "mhtml", "ics", "xls", "xlsx", "xlsm", "doc", "docx", "docm",
        "odt", "rtf", "pdf", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "webp", "zip", "gz", "bz2", "xz",
        "zst", "tar", "tgz", "7z", "parquet", "sqlite", "sqlite3", "db",
    )
)  # fmt: skip
"""Endings by which programs choose how to open a file: nothing else belongs into one."""


def chosen_form(form: F | None, output: Path | None, default: F, *, any_ending: bool = False) -> F:
    """The format that was asked for, by name or by what the output ends in; `.txt` is for reading, as the default.

    Args:
        form: what --format says.
        output: where the answer goes; None and a name without an ending say nothing.
        default: of the formats.
        any_ending: an ending that says nothing may stand for the default.

    Raises:
        typer.BadParameter: for an ending that stands for no format, or for another than the one asked for.
    """
    ending = output.suffix.lower().lstrip(".") if output is not None else ""
    if ending in ("", "txt"):
        return form or default
    forms = type(default)
    name = _ENDINGS.get(ending, ending)
    known = ", ".join(forms)
    if form is None and name in set(forms):
        return forms(name)
    if form is None and ending in _TAKEN:
        raise typer.BadParameter(f"no format ends in .{ending}; there are {known}", param_hint="--output")
    if form is None and not any_ending:
        raise typer.BadParameter(f"no format ends in .{ending}; name one with --format: {known}", param_hint="--output")
    fits = form is None or name == form or (form == "ndjson" and name == "json")  # a line of it is JSON
    if not fits and (ending in _TAKEN or name in set(forms)):
        raise typer.BadParameter(f"{form} does not belong into a file that ends in .{ending}", param_hint="--output")
    return form or default


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
