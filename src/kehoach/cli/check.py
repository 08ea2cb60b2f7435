"""`kehoach check`: has the parser changed its mind?"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .gather import documents_in, is_pattern, matches
from .inputs import STORED_SUFFIX, document_for, printable
from .options import Apart, Exit, FailOn, ReportFormat, Timeout, seconds_of
from .output import colour_wanted

if TYPE_CHECKING:
    from .verdict import Result

EXAMPLES = """
\b
Examples:
  kehoach check fixtures                       compare every document with its stored result
  kehoach check fixtures --update              store results, also of documents without one
  kehoach check plans/plan.txt --format concise
  kehoach check plans --format github          in GitHub Actions
  kehoach check plans --fail-on warning        let pass what brings no new warning

The result of plan.txt is stored beside it as plan.txt.expected.json.
"""


class CheckFailOn(StrEnum):
    """What makes the exit code 1, besides files that failed."""

    CHANGE = "change"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"


def command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Documents, or folders to walk.")],
    *,
    update: Annotated[
        bool, typer.Option("--update", help="Store the present results where they differ or are missing.")
    ] = False,
    form: Annotated[ReportFormat, typer.Option("--format", help="How changes are printed.")] = ReportFormat.FULL,
    fail_on: Annotated[
        CheckFailOn,
        typer.Option("--fail-on", help="change: any change; info, warning, error: a new diagnostic from there on."),
    ] = CheckFailOn.CHANGE,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="A document that needs what is not installed fails; see kehoach doctor."),
    ] = False,
    apart: Apart = False,
    timeout: Timeout = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary on stderr.")] = False,
) -> None:
    """Compare documents with their stored results.

    Prints what changed, field by field. A folder is walked for documents that have a stored result; with --update also
    for documents of every format that have none (but a README). A stored file carries a hash: one that was edited by
    hand fails. So do a stored result without its document and a document named here without a stored result. With
    --update nothing fails that could be stored; a document that cannot be read is stored as an error.

    A document that needs a library or a program that is not installed is passed over, and that is said; with --strict
    it fails.
    """
    # The comparison and its parts are loaded only when they are used: every other command imports this file too.
    from .printing import Report
    from .verdict import examine, findings, print_full

    documents = _find(paths, update=update)
    tally: Counter[str] = Counter()
    failed = False
    wait = len(documents) >= 10 and sys.stderr.isatty()
    held: list[str] = []  # what would be printed into the bar
    write: Callable[[str], object] = held.append if wait else sys.stdout.write
    with Report(form, write, colour=colour_wanted(sys.stdout)) as report:
        for document in _progress(documents) if wait else documents:
            result = examine(document, update=update, strict=strict, seconds=seconds_of(apart, timeout))
            tally[result.status] += 1
            bad = bool(result.problems) or (not update and _fails(result, fail_on))
            failed = failed or bad
            if form is ReportFormat.FULL:
                print_full(result, write)
            else:
                report.add(findings(result, bad=bad, fold=form is not ReportFormat.JSON), result.text)
    sys.stdout.writelines(held)
    if not quiet:
        counts = ", ".join(f"{count} {status}" for status, count in tally.items())
        print(f"kehoach check: {counts}", file=sys.stderr)
    raise typer.Exit(Exit.FINDINGS if failed else Exit.CLEAN)


def _fails(result: Result, fail_on: CheckFailOn) -> bool:
    if fail_on is CheckFailOn.CHANGE:
        return bool(result.changes)
    return any(FailOn(fail_on.value).caught_by(severity) for severity in result.fresh)


# finding documents


def _find(paths: Iterable[str], *, update: bool) -> list[Path]:
    """Documents in the order of the arguments, each once.

    Raises:
        typer.BadParameter: when a folder gives nothing to check, since a check of nothing would pass for ever.
    """
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = list(_inside(path, update=update))
            if not inside:
                remedy = "it holds no document" if update else "--update stores the results of its documents"
                raise typer.BadParameter(f"nothing to check in it; {remedy}", param_hint=repr(printable(path)))
            found.update(dict.fromkeys(inside))
        elif is_pattern(given):
            found.update(dict.fromkeys(document_for(file) for file in matches(given)) or {path: None})
        else:
            found[document_for(path)] = None
    return list(found)


def _inside(folder: Path, *, update: bool) -> Iterator[Path]:
    """Documents of a folder: those with a stored result, even if gone themselves, and with `update` the rest."""
    names = {document_for(file) for file in _stored(folder)}
    if update:
        names.update(documents_in(folder))
    yield from sorted(names)


def _stored(folder: Path) -> Iterator[Path]:
    """Stored results below a folder: links to files count, folders that a link leads to and hidden ones do not.

    Raises:
        typer.BadParameter: for a folder that cannot be listed, since what it holds would pass for ever.
    """

    def refuse(error: OSError) -> None:
        hint = repr(printable(Path(error.filename)))
        raise typer.BadParameter(f"the folder cannot be listed: {error.strerror}", param_hint=hint)

    for root, names, files in os.walk(folder, onerror=refuse):
        names[:] = [name for name in names if not name.startswith(".")]
        yield from (Path(root, file) for file in files if file.endswith(STORED_SUFFIX) and not file.startswith("."))


def _progress(documents: list[Path]) -> Iterator[Path]:
    """The documents, with a bar on stderr while they pass."""
    with typer.progressbar(documents, label="check", file=sys.stderr) as bar:
        yield from bar
