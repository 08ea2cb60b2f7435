"""`kehoach lint`: the findings alone."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from ..diagnostics import CODES
from .gather import gather
from .inputs import Input, InputError, load
from .options import Apart, Exit, FailOn, ReportFormat, Timeout, named, seconds_of
from .output import colour_wanted, width_of

if TYPE_CHECKING:
    from .printing import Report

EXAMPLES = """
\b
Examples:
  kehoach lint plan.txt
  kehoach lint plans/ --format concise
  kehoach lint plan.txt --select KH3 --ignore KH316
  kehoach lint plans/ --format github --fail-on error     in GitHub Actions
"""


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Files, folders, patterns, or - for standard input.")
    ],
    *,
    form: Annotated[ReportFormat, typer.Option("--format", help="How findings are printed.")] = ReportFormat.FULL,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Lowest severity of a finding that makes the exit code 1.")
    ] = FailOn.WARNING,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODES", help="Only these codes or prefixes: KH3,KH201.", show_default=False),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="CODES", help="Not these codes or prefixes.", show_default=False),
    ] = None,
    apart: Apart = False,
    timeout: Timeout = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary on stderr.")] = False,
) -> None:
    """Print what is doubtful in documents.

    The longer prefix wins: --select KH312 --ignore KH3 shows KH312 alone. Files that cannot be read are printed in the
    same format and always make the exit code 1.
    """
    from .printing import Report

    chosen = _choose(_prefixes(select, "--select"), _prefixes(ignore, "--ignore"))
    tally: Counter[str] = Counter()
    failed = 0
    inputs = gather(files, folders=True)
    with Report(form, sys.stdout.write, colour=colour_wanted(sys.stdout), width=width_of(sys.stdout)) as report:
        for item in inputs:
            found = _examine(item, report, chosen, seconds_of(apart, timeout))
            if found is None:
                failed += 1
            else:
                tally.update(found)
    if not quiet:
        print(_summary(len(inputs), failed, tally), file=sys.stderr)
    bad = failed or any(fail_on.caught_by(severity) for severity in tally)
    raise typer.Exit(Exit.FINDINGS if bad else Exit.CLEAN)


def _examine(item: Input, report: Report, chosen: frozenset[str], seconds: float | None) -> list[str] | None:
    """Print what is found in one input; give back the severities, None when it cannot be read."""
    from .printing import failure, findings_of

    try:
        loaded = load(item, seconds=seconds)
    except InputError as error:
        report.add([failure(item.label, error)], str)
        return None
    found = [finding for finding in findings_of(loaded.document, item.label) if finding.code in chosen]
    report.add(found, lambda: loaded.text)
    return [finding.severity for finding in found]


def _prefixes(given: list[str] | None, option: str) -> list[str]:
    """The prefixes in a list of comma lists.

    Raises:
        typer.BadParameter: when no code begins so.
    """
    prefixes = named(given, option)
    for prefix in prefixes:
        if not any(code.startswith(prefix.upper()) for code in CODES):
            raise typer.BadParameter(
                f"no code begins with {prefix!r}; `kehoach explain` lists the codes", param_hint=option
            )
    return [prefix.upper() for prefix in prefixes]


def _choose(select: list[str], ignore: list[str]) -> frozenset[str]:
    """The codes to show; the longer prefix wins, and of two alike the one that ignores."""

    def longest(code: str, prefixes: list[str]) -> int:
        return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

    wanted = select or [""]
    return frozenset(code for code in CODES if longest(code, wanted) > longest(code, ignore))


def _summary(files: int, failed: int, tally: Counter[str]) -> str:
    from ..batch.report.words import plural
    from .printing import counted

    told = "" if failed == files else f": {counted(tally) or 'nothing found'}"
    return f"kehoach lint: {plural(files, 'file')}{f', {failed} failed' if failed else ''}{told}"
