"""Findings in words: every format of diagnostics."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .inputs import InputError
from .options import ReportFormat
from .visible import excerpt, visible, visible_line

if TYPE_CHECKING:
    from ..schema import Document
    from ..text.lines import Places

TextOf = Callable[[], str]
"""Gives the text that spans index; called only when a place must be shown."""

_COLOUR = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say about a file. `span` is in characters of its text; `data` goes into JSON as it is."""

    file: str
    code: str
    severity: Severity
    message: str
    span: tuple[int, int] | None = None
    help: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)


def findings_of(document: Document, file: str) -> list[Finding]:
    """The diagnostics of a document, in the order of their places; those without a place come first."""
    found = [Finding(file, d.code, Severity(d.severity), d.message, d.span, d.help) for d in document.diagnostics]
    return sorted(found, key=lambda finding: finding.span or (-1, -1))


def failure(file: str, error: InputError) -> Finding:
    """A file that gave no document."""
    return Finding(file, error.code, Severity.ERROR, error.message, None, error.remedy)


def counted(severities: Mapping[str, int]) -> str:
    """`2 errors, 1 warning, 3 info`; what there is none of is not named."""
    from ..batch.report.words import plural

    names = (("error", None), ("warning", None), ("info", "info"))
    return ", ".join(plural(count, one, many) for one, many in names if (count := severities.get(one, 0)))


def error_text(message: str, remedy: str | None, code: str | None = None) -> str:
    """What is wrong, for people, and on a line below it what to do."""
    head = f"error[{code}]" if code else "error"
    help_line = f"\n  = help: {visible_line(remedy)}" if remedy else ""
    return f"{head}: {visible_line(message)}{help_line}"


def complain(label: str, error: InputError) -> None:
    """Say on stderr that a file failed, and what to do: for commands whose stdout is not for findings."""
    code = error.code if error.of_content else None
    print(error_text(f"{label}: {error.message}", error.remedy, code), file=sys.stderr)


class Report:
    """Prints findings in one format, file by file.

    Args:
        form: the format.
        write: takes pieces of output, with their line breaks.
        colour: use terminal colours (full and concise only).
        width: columns to fill with an excerpt.
    """

    def __init__(
        self, form: ReportFormat, write: Callable[[str], object], *, colour: bool = False, width: int = 100
    ) -> None:
        """Take the format and where to write."""
        self.form, self.write, self.colour, self.width = form, write, colour, width
        self.first = True

    def __enter__(self) -> Report:
        """Begin; JSON needs a bracket at the end, which leaving writes."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the list of JSON."""
        if self.form is ReportFormat.JSON:
            self.write("[]\n" if self.first else "\n]\n")

    def add(self, findings: Iterable[Finding], text: TextOf) -> None:
        """Print the findings of one file, whose text is `text()`."""
        from ..text.lines import Places

        places: Places | None = None
        for finding in findings:
            if finding.span is not None and places is None:
                places = Places(text())
            self.write(self._render(finding, text, places))
            self.first = False

    def _render(self, finding: Finding, text: TextOf, places: Places | None) -> str:
        if self.form is ReportFormat.JSON:
            return ("[\n" if self.first else ",\n") + json.dumps(as_data(finding, places), ensure_ascii=False)
        if self.form is ReportFormat.GITHUB:
            return github(finding, places) + "\n"
        if self.form is ReportFormat.CONCISE:
            return concise(finding, places, colour=self.colour) + "\n"
        around = text() if finding.span is not None else ""
        return (
            ("" if self.first else "\n")
            + "\n".join(full(finding, around, places, width=self.width, colour=self.colour))
            + "\n"
        )


def as_data(finding: Finding, places: Places | None) -> dict[str, object]:
    """A finding as JSON data; lines and columns count from 1, the end is after the last character."""
    line = column = end_line = end_column = None
    if finding.span is not None and places is not None:
        (line, column), (end_line, end_column) = places.of(finding.span[0]), places.of(finding.span[1])
    return {
        "file": finding.file,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "span": finding.span,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **finding.data,
    }


def concise(finding: Finding, places: Places | None, *, colour: bool = False) -> str:
    """`file:line:col: warning[KH312] message`; a finding without a place stands at 1:1, where editors can jump to."""
    line, column = _place(finding, places) or (1, 1)
    label = _paint(f"{finding.severity}[{finding.code}]", _COLOUR[finding.severity], colour)
    return f"{visible_line(finding.file)}:{line}:{column}: {label} {visible_line(finding.message)}"


def github(finding: Finding, places: Places | None) -> str:
    """A workflow command of GitHub Actions, which shows the finding beside the line."""
    line, column = _place(finding, places) or (1, 1)
    command = _GITHUB[finding.severity]
    where = f"file={_property(finding.file)},line={line},col={column},title={_property(finding.code)}"
    message = finding.message if finding.help is None else f"{finding.message}\n{finding.help}"
    return f"::{command} {where}::{_escape(visible(message))}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(visible_line(text)).replace(":", "%3A").replace(",", "%2C")


def full(
    finding: Finding, text: str, places: Places | None, *, width: int = 100, colour: bool = False
) -> Iterator[str]:
    """The lines of a finding with an excerpt and carets under its place."""
    tint = _COLOUR[finding.severity]
    head = _paint(f"{finding.severity}[{finding.code}]", f"1;{tint}", colour)
    yield f"{head}: {_paint(visible_line(finding.message), '1', colour)}"
    place = _place(finding, places)
    gutter = " " * (len(str(place[0])) if place else 1)
    rule = _paint("|", "34", colour)
    arrow = _paint("-->", "34", colour)
    yield f"{gutter}{arrow} {visible_line(finding.file)}{'' if place is None else f':{place[0]}:{place[1]}'}"
    if place is not None and finding.span is not None:
        shown = excerpt(text, finding.span, max(20, width - len(gutter) - 4))
        number = _paint(str(place[0]), "34", colour)
        yield f"{gutter} {rule}"
        yield f"{number} {rule} {shown.line}".rstrip()
        carets = _paint("^" * shown.carets, f"1;{tint}", colour)
        yield f"{gutter} {rule} {' ' * shown.before}{carets}{_reach(finding.span, places, text)}"
    if finding.help:
        yield f"{gutter} {_paint('=', '34', colour)} help: {visible_line(finding.help)}"


def _reach(span: tuple[int, int], places: Places | None, text: str) -> str:
    """Says how far a place goes on when it does not end on its first line."""
    if places is None or "\n" not in text[span[0] : max(span[0], span[1] - 1)]:
        return ""
    return f" … to line {places.of(span[1] - 1)[0]}"


def _place(finding: Finding, places: Places | None) -> tuple[int, int] | None:
    return None if finding.span is None or places is None else places.of(finding.span[0])


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour and text else text
