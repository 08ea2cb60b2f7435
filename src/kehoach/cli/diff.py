"""`kehoach diff`: what changed between two versions of a document."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO

import typer

from .gather import gather
from .inputs import Input, InputError
from .options import Apart, Exit, Output, Timeout, check_known, chosen_form, named, seconds_of
from .output import whole
from .stored import single

if TYPE_CHECKING:
    from ..compare import Comparison, Part
    from ..schema import Document

EXAMPLES = """
\b
Examples:
  kehoach diff draft.docx signed.pdf
  kehoach diff draft.docx signed.pdf --only tasks,deadlines
  kehoach diff old.txt new.txt --output changes.html
  kehoach diff old.json new.txt --format json | jq '.changes[] | select(.part == "deadline")'
  kehoach diff old.txt new.txt > /dev/null || echo "the plan has changed"

Exit codes: 0 no difference, 1 differences, 2 misuse or a file that cannot be read.
"""


class DiffFormat(StrEnum):
    """Shape of the output."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version: a file, or - for standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.")],
    *,
    form: Annotated[
        DiffFormat | None,
        typer.Option("--format", help="Default: what the name of --output ends in, else text.", show_default=False),
    ] = None,
    output: Output = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="PARTS",
            show_default=False,
            help="Changes of these alone, with commas between: header, grounds, sections, tasks, deadlines, targets, "
            "citations, tables, signatures, recipients.",
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit code 0 also where there are differences.")
    ] = False,
    apart: Apart = False,
    timeout: Timeout = None,
) -> None:
    """Say what changed between two versions of a plan.

    Sections, tasks, deadlines, targets, citations, tables, header, signature and recipients are compared by structure:
    what moved or got another number is recognised, and each change is said once. OLD and NEW may be of any two formats
    that kehoach reads, or JSON that kehoach parse wrote. Letter case, blanks, dashes, punctuation and the place of tone
    marks (hoà, hòa) are no differences.
    """
    parts = _parts(only)
    chosen = chosen_form(form, output, DiffFormat.TEXT)
    seconds = seconds_of(apart, timeout)
    before, after = (_document(item, seconds) for item in gather([old, new], output=output))
    from ..compare import compare

    comparison = compare(before, after)
    if parts is not None:
        comparison = comparison.only(parts)
    with whole(output) as out:
        _write(out, comparison, chosen)
    if sys.stderr.isatty() and chosen is DiffFormat.TEXT:
        from ..compare.labels import summary

        counts = (
            f"{len(comparison.changes)} thay đổi: {summary(comparison.changes)}" if comparison.changes else "như nhau"
        )
        print(f"kehoach diff: {counts}", file=sys.stderr)
    raise typer.Exit(Exit.CLEAN if comparison.same or exit_zero else Exit.FINDINGS)


def _parts(only: str | None) -> frozenset[Part] | None:
    """The parts that `--only` names.

    Raises:
        typer.BadParameter: for a name that stands for nothing, and for none.
    """
    if only is None:
        return None
    from ..compare import GROUPS

    names = named(only, "--only")
    check_known(names, GROUPS, "part", "--only")
    return frozenset().union(*(GROUPS[name] for name in names))


def _write(out: TextIO, comparison: Comparison, form: DiffFormat) -> None:
    if form is DiffFormat.JSON:
        out.write(comparison.to_json(indent=2) + "\n")
    elif form is DiffFormat.HTML:
        from ..compare.page import page

        out.writelines(page(comparison))
    else:
        from . import diff_view
        from .console import console_for

        diff_view.print_comparison(console_for(out), comparison)


def _document(item: Input, seconds: float | None) -> Document:
    """A document of any format, or one that was stored as JSON."""
    try:
        return single(item, seconds=seconds)
    except InputError as error:
        _give_up(item, error)


def _give_up(item: Input, error: InputError) -> NoReturn:
    from .printing import complain

    complain(item.label, error)
    raise typer.Exit(Exit.MISUSE) from error
