"""`kehoach batch`: folders, archives and tables of documents to data."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..batch.form import EngineName, Form
from .options import Exit

if TYPE_CHECKING:
    from ..batch.job import Job
    from ..batch.run import Mode
    from .batch_view import View

EXAMPLES = """
\b
Examples:
  kehoach batch plans/ --out plans.json.d                    a folder of JSON, like the sources
  kehoach batch plans/ --out plans.ndjson.zst                one file, a line a document
  kehoach batch plans/ letters.zip --out data.parquet        for pandas, DuckDB, Spark
  kehoach batch plans/ --out data.parquet --tables documents,tasks,citations
  kehoach batch plans/ --out plans.sqlite                    with full-text search, for datasette
  kehoach batch crawl.parquet --column html --out out/       a table with a document a row
  find . -name '*.docx' | kehoach batch --files-from - --out - | jq .id
  kehoach batch plans/ --out plans.sqlite --resume           go on after a break
  kehoach batch plans/ --out plans.sqlite --changed-only     every night
  kehoach batch /shared/plans --out /shared/data.parquet --engine spark --master yarn
  kehoach report plans.sqlite                                what came out
"""

_SECONDS, _MIB = 120.0, 4096


class LogFormat(StrEnum):
    """How a run tells of itself."""

    TEXT = "text"
    JSON = "json"


def command(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="SRC", help="Folders, files, patterns, zip and tar archives, Parquet, NDJSON."),
    ] = None,
    *,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            "-o",
            metavar="DEST",
            help="A folder of JSON, or a name with .ndjson[.gz|.zst], .parquet, .sqlite, or - for NDJSON.",
        ),
    ],
    to: Annotated[
        Form | None, typer.Option("--to", help="What to write, whatever DEST is called.", show_default=False)
    ] = None,
    tables: Annotated[
        str | None,
        typer.Option(
            "--tables",
            metavar="LIST",
            help="Parquet: documents,sections,tasks,citations,targets as one dataset each.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option("--workers", "-j", min=1, help="Processes. Default: one for each core.", show_default=False),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was broken off.")] = False,
    changed_only: Annotated[
        bool, typer.Option("--changed-only", help="Parse what is new or has changed since the last run.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Start again, in place of what is there.")] = False,
    include: Annotated[
        list[str] | None, typer.Option("--include", metavar="PATTERN", help="Take only these.", show_default=False)
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="PATTERN", help="Leave these out.", show_default=False)
    ] = None,
    files_from: Annotated[
        str | None,
        typer.Option("--files-from", metavar="FILE", help="Paths from a file, one a line, or -.", show_default=False),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option("--column", metavar="NAME", help="Of Parquet, NDJSON: which is the document.", show_default=False),
    ] = None,
    name_column: Annotated[
        str | None,
        typer.Option("--name-column", metavar="NAME", help="Of the same: which is its file name.", show_default=False),
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Time that a document may take.")
    ] = _SECONDS,
    memory: Annotated[
        int, typer.Option("--memory", metavar="MIB", min=256, help="Memory that a worker may take.")
    ] = _MIB,
    engine: Annotated[EngineName, typer.Option("--engine", help="Who parses.")] = EngineName.LOCAL,
    master: Annotated[
        str | None,
        typer.Option(
            "--master",
            metavar="URL",
            help="Where the cluster is: spark://host:7077, yarn, tcp://host:8786. Default: it is started here.",
            show_default=False,
        ),
    ] = None,
    log_format: Annotated[
        LogFormat, typer.Option("--log-format", help="How progress is told on stderr.")
    ] = LogFormat.TEXT,
) -> None:
    """Parse folders, archives and tables of documents.

    Nothing is lost, nothing is silent, and the output has the same bytes whatever the number of workers. Beside DEST a
    folder DEST.kehoach keeps the ledger of the run and its report. A run that is broken off, by whatever, goes on with
    --resume. A document that crashes, hangs or takes too much memory is named in the report and costs itself alone. The
    exit code is 1 when a document failed.
    """
    from ..batch.destinations.base import DestinationError
    from ..batch.errors import BatchError, CannotBeginError
    from ..batch.job import Job, convert
    from ..batch.model import SourceError
    from ..batch.report.words import sentence
    from ..batch.shard import Limits

    if not sources and files_from is None:
        raise typer.BadParameter("name what to parse, or --files-from", param_hint="SRC")
    job = Job(
        sources or (),
        out,
        to,
        [name.strip() for name in tables.split(",")] if tables else (),
        _mode(resume=resume, changed_only=changed_only, overwrite=overwrite),
        workers,
        files_from,
        include or (),
        exclude or (),
        column,
        name_column,
        Limits(timeout, memory * 2**20),
        engine,
        master,
    )
    if master is not None and engine is EngineName.LOCAL:
        raise typer.BadParameter("it goes with --engine spark or dask", param_hint="--master")
    try:
        with _view(log_format, job) as view:
            summary = convert(job, view)
            view.ended(summary, sentence(summary))
    except (DestinationError, CannotBeginError) as error:
        raise _stopped(error.message, error.remedy, Exit.MISUSE) from error
    except (SourceError, BatchError) as error:
        raise _stopped(error.message, error.remedy) from error
    except KeyboardInterrupt as error:
        again = "the same command with --resume goes on from here" if out != "-" else None
        raise _stopped("stopped", again) from error
    raise typer.Exit(Exit.FINDINGS if summary.failed else Exit.CLEAN)


def _mode(**asked: bool) -> Mode:
    """What to do with what is there, of at most one option."""
    from ..batch.run import Mode

    named = [name.replace("_", "-") for name, wanted in asked.items() if wanted]
    if len(named) > 1:
        raise typer.BadParameter(f"it and --{named[1]} exclude each other", param_hint=f"--{named[0]}")
    return Mode(named[0]) if named else Mode.NEW


def _view(form: LogFormat, job: Job) -> View:
    """How the run is told: a bar needs a terminal."""
    from .batch_view import Bar, Machine, Plain

    if form is LogFormat.JSON:
        return Machine()
    if not sys.stderr.isatty():
        return Plain(job.out)
    once = job.files_from == "-"  # standard input can be read once only
    return Bar(job.out, None if once else lambda: sum(1 for _ in job.items()))


def _stopped(message: str, remedy: str | None, code: Exit = Exit.FINDINGS) -> typer.Exit:
    """Tell why there is no result."""
    from .printing import error_text

    print(error_text(message, remedy), file=sys.stderr)
    return typer.Exit(code)
