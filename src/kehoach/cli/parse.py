"""`kehoach parse`: documents to JSON."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from .gather import gather
from .inputs import Input, InputError, load
from .options import Apart, Exit, FailOn, Output, Timeout, chosen_form, seconds_of
from .output import whole

if TYPE_CHECKING:
    from ..schema import Document

EXAMPLES = """
\b
Examples:
  kehoach parse plan.docx
  kehoach parse plan.txt --output plan.json
  kehoach parse plans/*.txt > plans.ndjson
  kehoach parse 'plans/**/*.txt' --output plans.json            an array
  kehoach parse inbox/* --apart --timeout 30 > plans.ndjson     files that nobody vouches for
  curl -s https://example.org/plan.txt | kehoach parse - | jq .header.so_hieu.value
"""


class JsonFormat(StrEnum):
    """Shape of the output."""

    JSON = "json"
    NDJSON = "ndjson"


@dataclass(slots=True)
class Tally:
    """What became of the files, for the summary and the exit code."""

    documents: int = 0
    failed: int = 0
    findings: Counter[str] = field(default_factory=Counter)

    def count(self, document: Document) -> None:
        """Add a document."""
        self.documents += 1
        self.findings.update(finding.severity for finding in document.diagnostics)

    def exit_code(self, fail_on: FailOn) -> Exit:
        """1 when a file failed or a finding reaches the level."""
        bad = self.failed or any(fail_on.caught_by(severity) for severity in self.findings)
        return Exit.FINDINGS if bad else Exit.CLEAN

    def line(self) -> str:
        """One line for the end of a run."""
        from .printing import counted

        return f"kehoach: {self.documents} parsed, {self.failed} failed; findings: {counted(self.findings) or 'none'}"


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Files, patterns, or - for standard input.")],
    *,
    form: Annotated[
        JsonFormat | None,
        typer.Option(
            "--format",
            help="Default: what the name of --output ends in, else json for one file, ndjson for several.",
            show_default=False,
        ),
    ] = None,
    compact: Annotated[bool, typer.Option("--compact", help="JSON without line breaks and blanks.")] = False,
    output: Output = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Lowest severity of a finding that makes the exit code 1.")
    ] = FailOn.NEVER,
    apart: Apart = False,
    timeout: Timeout = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="A summary on stderr, also when that is no terminal.")
    ] = False,
) -> None:
    """Parse documents to JSON on standard output.

    What a file is, its content says: text, Markdown, HTML, DOCX, DOC, RTF, ODT, PDF, pictures, XLSX, CSV (see kehoach
    doctor). One file gives one JSON object. Several give one object per line, or with --format json an array. A file
    that fails is named on stderr, the others go on, and the exit code is 1.
    """
    inputs = gather(files, output=output, of_folder="name its files, or use a pattern; kehoach batch takes folders")
    # JSON may stand in a file of any name that does not say that it holds something else
    usual = JsonFormat.NDJSON if len(inputs) > 1 else JsonFormat.JSON
    chosen = chosen_form(form, output, usual, any_ending=True)
    tally = Tally()
    with whole(output) as out:
        documents = _documents(inputs, tally, seconds_of(apart, timeout))
        if chosen is JsonFormat.JSON and len(inputs) > 1:
            _write_array(out, documents, compact=compact)
        else:
            indent = None if compact or chosen is JsonFormat.NDJSON else 2
            out.writelines(document.to_json(indent=indent) + "\n" for document in documents)
        if verbose or sys.stderr.isatty():
            print(tally.line(), file=sys.stderr)
        if tally.documents == 0:  # leaving inside the block: an old output file stays as it is
            raise typer.Exit(Exit.FINDINGS)
    raise typer.Exit(tally.exit_code(fail_on))


def _documents(inputs: list[Input], tally: Tally, seconds: float | None) -> Iterator[Document]:
    """Parsed documents one by one; failures are told and counted."""
    for item in inputs:
        try:
            document = load(item, seconds=seconds).document
        except InputError as error:
            from .printing import complain

            tally.failed += 1
            complain(item.label, error)
        else:
            tally.count(document)
            yield document


def _write_array(out: TextIO, documents: Iterator[Document], *, compact: bool) -> None:
    """An array, a document at a time, so that memory does not grow with the number of files."""
    separator, comma, end = ("[", ",", "]\n") if compact else ("[\n", ",\n", "\n]\n")
    first = True
    for document in documents:
        out.write(separator if first else comma)
        out.write(document.to_json(indent=None if compact else 2))
        first = False
    out.write("[]\n" if first else end)
