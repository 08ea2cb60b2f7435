"""`kehoach text`: the text that spans index."""

from __future__ import annotations

import re
import sys
from typing import Annotated

import typer

from ..text.patterns import pattern
from .gather import gather_one
from .inputs import InputError, source_of
from .options import Exit

EXAMPLES = """
\b
Examples:
  kehoach text plan.txt
  kehoach text plan.txt --span 120:131     what a span of the JSON points at
"""

_SPAN = pattern(r"\s*\[?\s*(\d+)\s*[:,]\s*(\d+)\s*\]?\s*", re.ASCII)  # also as JSON prints it: [10, 20]


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")],
    span: Annotated[
        str | None,
        typer.Option(
            "--span", metavar="START:END", help="Only these characters, as a span counts them.", show_default=False
        ),
    ] = None,
) -> None:
    """Print the exact text that spans index.

    It is the decoded text in NFC with lines ended by \\n; nothing is added at the end. Control characters in it are
    printed as they are.
    """
    stretch = None if span is None else _parse_span(span)
    item = gather_one(file)
    try:
        text = source_of(item).text
    except InputError as error:
        from .printing import complain

        complain(item.label, error)
        raise typer.Exit(Exit.FINDINGS) from error
    if stretch is not None:
        if stretch[1] > len(text):
            raise typer.BadParameter(f"the text has {len(text)} characters", param_hint="--span")
        text = text[stretch[0] : stretch[1]]
    sys.stdout.write(text)


def _parse_span(given: str) -> tuple[int, int]:
    match = _SPAN.fullmatch(given)
    if match is None:
        raise typer.BadParameter(f"{given!r} is not START:END, such as 10:20", param_hint="--span")
    start, end = int(match[1]), int(match[2])
    if start > end:
        raise typer.BadParameter("the start is after the end", param_hint="--span")
    return start, end
