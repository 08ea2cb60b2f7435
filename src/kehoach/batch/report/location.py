"""Where the report of a run is."""

from __future__ import annotations

import os
from pathlib import Path

from ..home import SUFFIX, Home
from ..told import ToldError


class ReportError(ToldError):
    """A report that cannot be had."""


def report_of(path: Path) -> Path:
    """The report.json that belongs to what a person names.

    Args:
        path: the destination of a run, its folder `.kehoach`, or the report itself.

    Raises:
        ReportError: when there is none.
    """
    named = path if path.name not in ("", "..") else path.resolve()
    homes = [Home.of(named), Home(named)] if named.name else [Home(named)]
    # A destination may hold a report.json of its own, made from a document of that name: what is beside it goes first.
    # os.path, since a name that is too long for the system is no fault here.
    for home in homes:
        if os.path.isfile(home.report):  # noqa: PTH113
            return home.report
    if named.suffix == ".json" and os.path.isfile(named):  # noqa: PTH113
        return named
    if any(home.path.name.endswith(SUFFIX) and os.path.isdir(home.path) for home in homes):  # noqa: PTH112
        raise ReportError("the run has not come to its end", "go on with it: kehoach batch … --resume")
    if not os.path.lexists(named):
        raise ReportError("no such file or folder", "name the destination of a run of kehoach batch")
    raise ReportError("no report of a batch here", "name the destination of a run, or its report.json")


def entries_of(report: Path) -> Path:
    """The report.ndjson beside a report.json.

    Raises:
        ReportError: when it is not there.
    """
    found = Home(report.parent).entries
    if not found.is_file():
        raise ReportError(f"there is no {found.name} beside it", "what is said of each document stands there")
    return found


def unreadable(path: Path, error: OSError) -> ReportError:
    """The operating system's no."""
    return ReportError(f"{path.name} cannot be read: {error.strerror or error}", "check the rights of the file")
