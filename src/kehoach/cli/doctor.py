"""`kehoach doctor`: which formats can be read here, and what to install for the others."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Exit

if TYPE_CHECKING:
    from ..readers.needs import State

EXAMPLES = """
\b
Examples:
  kehoach doctor                    every format
  kehoach doctor pdf scan           exit code 1 if one of these cannot be read
  kehoach doctor --format json | jq '.[] | select(.ready | not) | .install'
"""


class DoctorFormat(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def command(
    formats: Annotated[
        list[str] | None, typer.Argument(metavar="FORMAT", help="Such as pdf; without it, every format.")
    ] = None,
    form: Annotated[DoctorFormat, typer.Option("--format", help="How the answer is printed.")] = DoctorFormat.TABLE,
) -> None:
    """Say which formats can be read here and what is missing.

    Plain text, web pages, Word (DOCX) and Excel (XLSX) need nothing more. The exit code is 1 only when a format that is
    named cannot be read.
    """
    from ..readers.needs import NEEDS, states

    wanted = [name.strip().lower().lstrip(".") for name in formats or ()]
    for name in wanted:
        if name not in NEEDS:
            raise typer.BadParameter(f"no format is called {name!r}; known: {', '.join(NEEDS)}", param_hint="FORMAT")
    found = states(wanted)
    if form is DoctorFormat.JSON:
        print(json.dumps([_as_data(state) for state in found], ensure_ascii=False, indent=2))
    else:
        _print(found)
    raise typer.Exit(Exit.FINDINGS if wanted and not all(state.is_ready for state in found) else Exit.CLEAN)


def _as_data(state: State) -> dict[str, object]:
    return {
        "format": state.name,
        "title": state.title,
        "ready": state.is_ready,
        "needs": [
            {"name": found.need.name, "kind": found.need.kind.value, "version": found.version} for found in state.found
        ],
        "install": list(dict.fromkeys(need.remedy for need in state.missing)),
    }


def _print(found: list[State]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from .console import console_for

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for head in ("format", "what it is", "state", "needs"):
        table.add_column(head)
    for state in found:
        needs = ", ".join(f"{part.need.name} {part.version or '(missing)'}" for part in state.found)
        ready = Text("ready", style="green") if state.is_ready else Text("missing", style="yellow")
        table.add_row(Text(state.name), Text(state.title), ready, Text(needs or "nothing more"))
    out = console_for(sys.stdout)
    out.print(table)
    remedies: dict[str, list[str]] = {}
    for state in found:
        for need in state.missing:
            names = remedies.setdefault(need.remedy, [])
            if state.name not in names:
                names.append(state.name)
    for remedy, names in remedies.items():
        out.print(Text(f"for {', '.join(names)}: {remedy}"), soft_wrap=True)
