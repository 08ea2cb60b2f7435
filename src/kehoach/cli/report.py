"""`kehoach report`: what a batch came to, and which documents to look at."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO

import typer

from .options import Exit, Output, check_known, chosen_form, named
from .output import whole

if TYPE_CHECKING:
    from ..batch.entry import Entry
    from ..batch.report.entries import Wanted
    from ..batch.report.location import ReportError
    from ..batch.report.models import Summary

EXAMPLES = """
\b
Examples:
  kehoach report out                                  of kehoach batch … --out out
  kehoach report out --format html -o report.html
  kehoach report out --outcome failed                 which documents failed, and why
  kehoach report out --code KH312                     which have this finding
  kehoach report out --worst 100 --format json | jq '.worst.unparsed[].source'
  kehoach report out --outcome timeout --format paths | kehoach batch --files-from - --out again --timeout 600
"""


class BatchReportFormat(StrEnum):
    """How the report, or the list of documents, is printed."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"
    PATHS = "paths"


def command(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="The destination of a run, its folder .kehoach, or report.json.")
    ],
    *,
    form: Annotated[
        BatchReportFormat | None,
        typer.Option("--format", help="Default: what the name of --output ends in, else table.", show_default=False),
    ] = None,
    output: Output = None,
    worst: Annotated[
        int | None,
        typer.Option(
            "--worst",
            metavar="N",
            min=0,
            max=10_000,
            show_default=False,
            help="Documents in each list of the worst. Default: 5 in a table, else 20.",
        ),
    ] = None,
    code: Annotated[
        list[str] | None,
        typer.Option("--code", metavar="CODES", help="List the documents with such a code: KH312.", show_default=False),
    ] = None,
    outcome: Annotated[
        list[str] | None,
        typer.Option(
            "--outcome",
            metavar="OUTCOMES",
            show_default=False,
            help="List the documents with such an outcome: failed (all that gave no document), parsed, copied, "
            "unchanged, refused, unreadable, timeout, memory, crashed, fault.",
        ),
    ] = None,
    null: Annotated[
        bool, typer.Option("--null", "-0", help="With --format paths: a NUL behind each name, for xargs -0.")
    ] = False,
) -> None:
    """Show what a batch came to.

    Outcomes, failures, findings, how each field is filled, the worst documents. With --code or --outcome it lists
    documents instead, one a line: what is said of each as a table, its whole entry as JSON, or its name alone as paths.
    Where both are given, both must fit.
    """
    chosen = chosen_form(form, output, BatchReportFormat.TABLE)
    wanted = _wanted(code, outcome)
    listing = wanted is not None or chosen is BatchReportFormat.PATHS
    if listing and chosen is BatchReportFormat.HTML:
        raise typer.BadParameter("a list of documents has no page; ask for table, json or paths", param_hint="--format")
    if null and chosen is not BatchReportFormat.PATHS:
        raise typer.BadParameter("it goes with --format paths", param_hint="--null")
    from ..batch.report.location import ReportError, entries_of, report_of

    try:
        report = report_of(path)
        with whole(output) as out:
            if listing:
                _list(out, entries_of(report), wanted, chosen, null=null)
            else:
                _show(out, report, chosen, worst)
    except ReportError as error:
        _give_up(path, error)


def _wanted(codes: list[str] | None, outcomes: list[str] | None) -> Wanted | None:
    """Which documents are asked for; None where a report is.

    Raises:
        typer.BadParameter: for a code or an outcome that there is not.
    """
    if not codes and not outcomes:
        return None
    from ..batch.model import Outcome
    from ..batch.report.entries import FAILED, Wanted
    from ..diagnostics import CODES
    from .explain import code_name

    chosen = [code_name(name) for name in named(codes, "--code")]
    for name in chosen:
        if name not in CODES:
            raise typer.BadParameter(f"unknown code {name!r}; `kehoach explain` lists the codes", param_hint="--code")
    results = [name.lower() for name in named(outcomes, "--outcome")]
    check_known(results, (FAILED, *Outcome), "outcome", "--outcome")
    return Wanted(frozenset(chosen), frozenset(results))


# the report


def _show(out: TextIO, report: Path, form: BatchReportFormat, worst: int | None) -> None:
    from ..batch.report.summary import as_json, load

    summary = _deep_enough(load(report), report, worst)
    if form is BatchReportFormat.JSON:
        out.write(as_json(summary))
    elif form is BatchReportFormat.HTML:
        from ..batch.report.page import page

        out.writelines(page(summary, 20 if worst is None else worst))
    else:
        from .console import console_for
        from .report_view import print_summary

        print_summary(console_for(out), summary, 5 if worst is None else worst)


def _deep_enough(summary: Summary, report: Path, worst: int | None) -> Summary:
    """The report with so many of the worst documents; where it keeps fewer, all entries are read again."""
    if worst is None:
        return summary
    from ..batch.report.entries import read
    from ..batch.report.location import entries_of
    from ..batch.report.tally import KEPT, Tally

    lists = ("findings", "unparsed", "unparsed_share", "ms")
    kept = summary.worst
    # a list that is shorter than a run keeps holds all that there are
    if worst > KEPT and any(len(getattr(kept, name)) >= KEPT for name in lists):
        tally = Tally(worst)
        for entry in read(entries_of(report)):
            tally.add(entry)
        kept = tally.counted().worst
    cut = kept.model_copy(update={name: getattr(kept, name)[:worst] for name in lists})
    return summary.model_copy(update={"worst": cut})


# lists of documents


def _list(out: TextIO, entries: Path, wanted: Wanted | None, form: BatchReportFormat, *, null: bool) -> None:
    """Write the documents that are asked for, one at a time."""
    from ..batch.report.entries import ALL, read
    from .visible import visible_line

    chosen = wanted or ALL
    for entry in read(entries, chosen):
        if form is BatchReportFormat.JSON:
            out.write(json.dumps(entry.as_dict(), ensure_ascii=False) + "\n")
        elif form is BatchReportFormat.TABLE:
            out.write(visible_line(_line(entry, chosen)) + "\n")
        elif null:
            out.write(f"{entry.source}\0")
        else:  # no name may pass for two: one with a line break in it is found with --null alone
            out.write(f"{visible_line(entry.source)}\n")


def _line(entry: Entry, wanted: Wanted) -> str:
    """`plans/a.pdf: timeout: reading took more than 120 s`; of a document the findings that were asked for."""
    label = entry.outcome if entry.code is None else f"{entry.outcome}[{entry.code}]"
    if entry.message:
        said = f"{label}: {entry.message}"
    elif entry.same_as:
        said = f"{label} of {entry.same_as}"
    else:
        shown = {code: count for code, count in entry.findings.items() if not wanted.codes or code in wanted.codes}
        counts = ", ".join(f"{code} {count}" for code, count in shown.items())
        said = counts if wanted.codes and counts else f"{label}: {counts}" if counts else label
    return f"{entry.source}: {said}"


def _give_up(path: Path, error: ReportError) -> NoReturn:
    from .inputs import printable
    from .printing import error_text

    print(error_text(f"{printable(path)}: {error.message}", error.remedy), file=sys.stderr)
    raise typer.Exit(Exit.MISUSE) from error
