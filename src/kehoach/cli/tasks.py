"""`kehoach tasks`: who must do what by when, a row a task."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from .gather import gather
from .options import Apart, Exit, Output, Timeout, chosen_form, seconds_of
from .output import whole
from .several import Several, is_terminal, write_bytes

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from ..exports.tasks import Became, Named, Row

EXAMPLES = """
\b
Examples:
  kehoach tasks plan.docx
  kehoach tasks plans/ --office 'Sở Y tế' --role lead
  kehoach tasks plans/ --due-before 2025-07-01 --sort due
  kehoach tasks plans/ -o tasks.xlsx                       for Excel and LibreOffice
  kehoach tasks plan.docx --format ics -o deadlines.ics    for a calendar
  kehoach tasks plans.ndjson --office 'Sở Y tế'            what kehoach parse or batch wrote
  kehoach tasks plan.docx --as-of 2025-07-01               what the offices became
  kehoach tasks plan.docx --format json | jq '.[] | select(.due == null)'
"""


class TasksFormat(StrEnum):
    """Form of the answer."""

    TABLE = "table"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    ICS = "ics"


class RoleOption(StrEnum):
    """What an office does in a task."""

    LEAD = "lead"
    HELP = "help"
    ANY = "any"


class Sort(StrEnum):
    """Order of the tasks."""

    DOCUMENT = "document"
    DUE = "due"


_MOST_LETTERS = 200
"""Of the text of a task in the table; the other formats have it whole."""


def _day(given: str) -> date:
    """A day as people write it."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(given.strip(), form).date()
    raise typer.BadParameter(f"{given!r} is no day; write YYYY-MM-DD or DD/MM/YYYY")


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders, patterns, or - for standard input.")
    ],
    *,
    form: Annotated[
        TasksFormat | None,
        typer.Option("--format", help="Default: what the name of --output ends in, else table.", show_default=False),
    ] = None,
    office: Annotated[
        str | None,
        typer.Option("--office", metavar="NAME", help="Only tasks of this office, by any name.", show_default=False),
    ] = None,
    role: Annotated[RoleOption, typer.Option("--role", help="What --office does in the task.")] = RoleOption.ANY,
    due_before: Annotated[
        date | None,
        typer.Option(
            "--due-before", metavar="DATE", parser=_day, help="Only tasks due before that day.", show_default=False
        ),
    ] = None,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of", metavar="DATE", parser=_day, help="Show what offices became by that day.", show_default=False
        ),
    ] = None,
    sort: Annotated[Sort, typer.Option("--sort", help="Order of the tasks.")] = Sort.DOCUMENT,
    output: Output = None,
    apart: Apart = False,
    timeout: Timeout = None,
) -> None:
    """List the tasks: who leads, who helps, by when.

    An office is found by its full name, a short form (Sở LĐTBXH) or any form that the document prints; the place behind
    a name (tỉnh Lào Cai) may be left out. A task without a day has no place before one, so --due-before leaves it out,
    and a calendar too. Days are YYYY-MM-DD or DD/MM/YYYY. Files may hold JSON that kehoach parse or batch wrote.
    """
    from ..exports.tasks import by_due, of_document, select
    from ..facts.times import next_due

    chosen = chosen_form(form, output, TasksFormat.TABLE)
    _check(chosen, output, office, role)
    became = _became(as_of) if as_of else None
    several = Several(gather(files, folders=True, output=output), seconds_of(apart, timeout))
    with whole(output) as out:
        found = [
            row
            for document, label in several
            for row in of_document(document, label, due=next_due, on=as_of, became=became)
        ]
        if several.read == 0:  # leaving inside the block: an old output file stays as it is
            raise typer.Exit(Exit.FINDINGS)
        wanted = select(found, office=office, role=role.value, due_before=due_before)
        rows = by_due(wanted) if sort is Sort.DUE else wanted
        _write(out, chosen, rows, output, with_became=became is not None)
        if chosen is TasksFormat.TABLE:
            _draw(out, rows, with_became=became is not None, mixed=sort is Sort.DUE)
    if sys.stderr.isatty():
        print(several.line("tasks", len(rows), "task"), file=sys.stderr)
    raise typer.Exit(several.exit_code)


def _check(form: TasksFormat, output: Path | None, office: str | None, role: RoleOption) -> None:
    """Refuse before reading what cannot be done.

    Raises:
        typer.BadParameter: a library is missing, a workbook would go to a terminal, a name has no letter, or a role is
            nobody's.
    """
    from ..exports.needs import MissingLibraryError, require
    from ..exports.offices import OfficeName

    try:
        require(form.value)
    except MissingLibraryError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from error
    if form is TasksFormat.XLSX and is_terminal(output):
        raise typer.BadParameter("a workbook is not for a terminal: name a file with --output", param_hint="--format")
    if office is not None and not OfficeName(office):
        raise typer.BadParameter("there is no word in it", param_hint="--office")
    if office is None and role is not RoleOption.ANY:
        raise typer.BadParameter("it goes with --office", param_hint="--role")


def _became(day: date) -> Became:
    """What an office became by a day."""
    from ..reference.reforms import became

    def by_day(entity: str) -> list[str]:
        # An office that was split is named once for each of its topics.
        later = {successor.entity: successor.name for successor in became(entity, day)}
        return [name or id_ for id_, name in later.items() if id_ != entity]

    return by_day


def _write(out: TextIO, form: TasksFormat, rows: list[Row], output: Path | None, *, with_became: bool) -> None:
    """Write every format but the table."""
    from ..exports.tasks import as_data

    if form is TasksFormat.JSON:
        json.dump([as_data(row, with_became=with_became) for row in rows], out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif form is TasksFormat.CSV:
        from ..exports import delimited

        out.write(delimited.tasks(rows, with_became=with_became))
    elif form is TasksFormat.XLSX:
        from ..exports import workbook

        folder = output.resolve().parent if output is not None and str(output) != "-" else None
        write_bytes(out, workbook.tasks(rows, with_became=with_became, beside=folder))
    elif form is TasksFormat.ICS:
        from ..batch.report.words import plural
        from ..exports import calendar

        made = calendar.tasks(rows)
        write_bytes(out, made.data)
        if made.left_out:
            count = plural(made.left_out, "task has", "tasks have")
            print(f"note: {count} no day and no place in a calendar", file=sys.stderr)


# the table


def _draw(out: TextIO, rows: list[Row], *, with_became: bool, mixed: bool) -> None:
    """A table for each document; one for all, with a column for the document, where their rows are mixed."""
    from .console import console_for, plain, print_by_document

    console = console_for(out)
    if not rows:
        console.print(plain("Không có nhiệm vụ nào", "dim"))
    elif mixed:
        _draw_table(console, rows, with_became=with_became, with_document=True)
    else:
        print_by_document(console, rows, partial(_draw_table, with_became=with_became, with_document=False))


def _draw_table(console: Console, rows: list[Row], *, with_became: bool, with_document: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid

    from ..exports.cells import clipped
    from .console import plain

    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True)
    if with_document:
        grid.add_column("Văn bản", overflow="fold", max_width=16)
    grid.add_column("Vị trí", overflow="fold", max_width=12, style="dim")
    grid.add_column("Nhiệm vụ", overflow="fold", ratio=5)
    grid.add_column("Chủ trì", overflow="fold", ratio=3)
    grid.add_column("Phối hợp", overflow="fold", ratio=3)
    grid.add_column("Thời hạn", overflow="fold", min_width=10, max_width=18)
    for row in rows:
        first = [plain(row.document.number or row.document.file or "")] if with_document else []
        leads, helps = (_names(offices, with_became=with_became) for offices in (row.chu_tri, row.phoi_hop))
        grid.add_row(
            *first, plain(row.task.source), plain(clipped(row.task.text, _MOST_LETTERS)), leads, helps, _deadline(row)
        )
    console.print(grid)


def _names(offices: tuple[Named, ...], *, with_became: bool) -> Text:
    from .console import plain

    text = plain("")
    for number, office in enumerate(offices):
        text.append_text(plain(("; " if number else "") + office.name))
        if with_became and office.became:
            text.append_text(plain(f" (nay là {', '.join(office.became)})", "yellow"))
    return text


def _deadline(row: Row) -> Text:
    from .console import plain

    text = plain(row.thoi_han)
    if row.due is not None and row.due.isoformat() != row.thoi_han:
        text.append(("\n" if row.thoi_han else "") + row.due.isoformat(), "cyan")
    return text
