"""`kehoach show`: a document for reading in a terminal."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .gather import gather_one
from .inputs import Input, InputError, load, trace_of
from .options import Exit

if TYPE_CHECKING:
    from ..text.lines import Line

EXAMPLES = """
\b
Examples:
  kehoach show plan.txt
  kehoach show plan.txt --full | less -R
  kehoach show plan.txt --stage zones      how the lines were read
"""


class Stage(StrEnum):
    """A stage of the way from text to document."""

    LINES = "lines"
    ZONES = "zones"
    TREE = "tree"


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")],
    stage: Annotated[
        Stage | None, typer.Option("--stage", help="Print this stage of parsing only.", show_default=False)
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Do not cut texts to the width, nor tables to 30 rows.")] = False,
) -> None:
    """Show a document: header, outline, tables, signature, findings.

    Colours are left out when the output is no terminal or NO_COLOR is set. Control characters of the document are
    shown as signs.
    """
    item = gather_one(file)
    try:
        if stage in (Stage.LINES, Stage.ZONES):
            _print_stage(item, stage)
        else:
            _print_document(item, full=full, tree_only=stage is Stage.TREE)
    except InputError as error:
        from .printing import complain

        complain(item.label, error)
        raise typer.Exit(Exit.FINDINGS) from error


def _print_document(item: Input, *, full: bool, tree_only: bool) -> None:
    loaded = load(item)
    from . import view
    from .console import console_for

    console = console_for(sys.stdout)
    if tree_only:
        view.print_trees(console, loaded.document, full=full)
    else:
        view.print_document(console, loaded, item.label, full=full)


def _print_stage(item: Input, stage: Stage) -> None:
    """Print lines or zones: a line each, cut by nothing, so that it can be searched and compared."""
    from .visible import visible_line

    traced = trace_of(item)
    if stage is Stage.LINES:
        for line in traced.lines:
            sys.stdout.write(f"{_place(line)}  {_marks(line):<7}  {visible_line(line.text)}\n")
    else:
        for zone, line in traced.zones:
            sys.stdout.write(f"{_place(line)}  {zone:<14}  {visible_line(line.text)}\n")


def _place(line: Line) -> str:
    """Line number from 1, and the span."""
    return f"{line.number + 1:>5}  {f'{line.start}:{line.end}':<13}"


def _marks(line: Line) -> str:
    """A line in a few letters: b(old) i(talic) c(entred), h and its level, t and its cell, + and blank lines above."""
    marks = "".join(letter for letter, on in (("b", line.bold), ("i", line.italic), ("c", line.centred)) if on)
    level = f"h{line.level}" if line.level else ""
    cell = f"t{line.cell}" if line.cell >= 0 else ""
    return f"{marks}{level}{cell}{f'+{line.gap}' if line.gap else ''}"
