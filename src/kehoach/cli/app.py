"""The application: its commands, and how it ends."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .._version import __version__
from . import batch, check, cites, diff, doctor, explain, lint, parse, report, schema, show, tasks, text
from .output import finish, use_utf8

# rich_markup_mode=None and pretty_exceptions_enable=False keep typer from importing rich, which costs more than typer.
app = typer.Typer(
    name="kehoach",
    help="Read Vietnamese administrative documents, above all plans (kế hoạch), into validated JSON.",
    epilog="""
\b
Examples:
  kehoach parse plan.txt                  one document as JSON
  kehoach parse *.docx > plans.ndjson     many, one per line
  kehoach show plan.txt                   for reading in a terminal
  kehoach tasks plans/* -o tasks.xlsx     who must do what, by when
  kehoach cites plans/*                   which documents they cite
  kehoach diff old.docx new.pdf           what changed between two versions
  kehoach batch plans/ --out plans.sqlite thousands, with a ledger and a report
  kehoach check fixtures                  has the parser changed its mind?
  kehoach doctor                          which formats can be read here?

Exit codes: 0 clean, 1 findings or files that failed, 2 misuse.
""",
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)

app.command("parse", epilog=parse.EXAMPLES)(parse.command)
app.command("show", epilog=show.EXAMPLES)(show.command)
app.command("tasks", epilog=tasks.EXAMPLES)(tasks.command)
app.command("cites", epilog=cites.EXAMPLES)(cites.command)
app.command("diff", epilog=diff.EXAMPLES)(diff.command)
app.command("batch", epilog=batch.EXAMPLES)(batch.command)
app.command("report", epilog=report.EXAMPLES)(report.command)
app.command("check", epilog=check.EXAMPLES)(check.command)
app.command("lint", epilog=lint.EXAMPLES)(lint.command)
app.command("text", epilog=text.EXAMPLES)(text.command)
app.command("schema", epilog=schema.EXAMPLES)(schema.command)
app.command("explain", epilog=explain.EXAMPLES)(explain.command)
app.command("doctor", epilog=doctor.EXAMPLES)(doctor.command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kehoach {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version and leave."),
    ] = False,
) -> None:
    """Options that stand before the command; typer shows the help of `app` instead of this."""


def run() -> None:
    """Run the application on `sys.argv` and leave with its exit code; a closed pipe or full disk gives no traceback."""
    use_utf8()
    code: str | int | None = 0
    try:
        app(prog_name="kehoach")
    except SystemExit as leaving:
        code = leaving.code
    except OSError as error:  # reading is caught where files are read, so this is about writing
        from .printing import error_text

        where = f" {error.filename}" if error.filename else ""
        remedy = "name a file in a folder that is there and that you may write to"
        print(error_text(f"cannot write{where}: {error.strerror or error}", remedy), file=sys.stderr)
        code = 1
    sys.exit(finish(code))
