"""`kehoach cites`: what documents cite, as a table or a graph."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from .gather import gather
from .options import Apart, Exit, Output, Timeout, check_known, chosen_form, named, seconds_of
from .output import whole
from .several import Several, write_bytes

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from ..exports.citations import Row
    from ..schema import Citation, Document

EXAMPLES = """
\b
Examples:
  kehoach cites plan.docx
  kehoach cites plans/ --role based_on,implements
  kehoach cites plans/ -o cites.csv
  kehoach cites plans.ndjson                               what kehoach parse or batch wrote
  kehoach cites plans/ --format dot | dot -Tsvg > cites.svg
  kehoach cites plans/ -o cites.graphml                    for Gephi, yEd, Cytoscape
"""


class CitesFormat(StrEnum):
    """Form of the answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    DOT = "dot"
    GRAPHML = "graphml"


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders, patterns, or - for standard input.")
    ],
    *,
    form: Annotated[
        CitesFormat | None,
        typer.Option("--format", help="Default: what the name of --output ends in, else table.", show_default=False),
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="ROLES", help="Only these relations: based_on,implements.", show_default=False),
    ] = None,
    output: Output = None,
    apart: Apart = False,
    timeout: Timeout = None,
) -> None:
    """List or draw which documents cite which.

    Relations: based_on, implements, proposed_by, attached_to, replaces, repeals, amends, corrects, details,
    consolidates, funded_by, reports, refers_to; and self, by which a document speaks of itself, only when it is asked
    for. In the graph a document that several others cite is one node, where its number and day or its id are known.
    Files may hold JSON that kehoach parse or batch wrote.
    """
    roles = _roles(role)
    chosen = chosen_form(form, output, CitesFormat.TABLE)
    several = Several(gather(files, folders=True, output=output), seconds_of(apart, timeout))
    with whole(output) as out:
        found = list(several)
        if several.read == 0:  # leaving inside the block: an old output file stays as it is
            raise typer.Exit(Exit.FINDINGS)
        count = _write(out, chosen, found, roles)
    if sys.stderr.isatty():
        print(several.line("cites", count, "citation"), file=sys.stderr)
    raise typer.Exit(several.exit_code)


def _roles(given: list[str] | None) -> list[str]:
    """The relations in a list of comma lists.

    Raises:
        typer.BadParameter: when there is no such relation.
    """
    from ..exports.citations import ROLES

    roles = [role.lower() for role in named(given, "--role")]
    check_known(roles, ROLES, "relation", "--role")
    return roles


def _write(out: TextIO, form: CitesFormat, found: list[tuple[Document, str]], roles: list[str]) -> int:
    """Write the answer; give back the number of citations."""
    from ..exports import citations, drawing, graph

    rows = [row for document, label in found for row in citations.of_document(document, label, roles=roles)]
    if form is CitesFormat.JSON:
        json.dump([citations.as_data(row) for row in rows], out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif form is CitesFormat.CSV:
        out.write(citations.as_csv(rows))
    elif form is CitesFormat.DOT:
        out.write(drawing.dot(graph.of_files(found, roles)))
    elif form is CitesFormat.GRAPHML:
        write_bytes(out, drawing.graphml(graph.of_files(found, roles)))
    else:
        _draw(out, rows)
    return len(rows)


# the table


def _draw(out: TextIO, rows: list[Row]) -> None:
    """A table for each document that cites."""
    from .console import console_for, plain, print_by_document

    console = console_for(out)
    if not rows:
        console.print(plain("Không có viện dẫn nào", "dim"))
    print_by_document(console, rows, _draw_table)


def _draw_table(console: Console, rows: list[Row]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid

    from .console import plain

    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True)
    grid.add_column("Quan hệ", overflow="fold", max_width=16)
    grid.add_column("Văn bản", overflow="fold", ratio=5)
    grid.add_column("Ngày", overflow="fold", min_width=10)
    grid.add_column("Điểm, khoản, điều", overflow="fold", ratio=2)
    grid.add_column("Vị trí", overflow="fold", ratio=2, style="dim")
    for row in rows:
        cited = row.citation
        day = cited.ngay or (str(cited.nam) if cited.nam is not None else "")
        cells = "; ".join(row.relations), _name(cited), day, "; ".join(row.pinpoints), ", ".join(row.places)
        grid.add_row(*(plain(cell) if isinstance(cell, str) else cell for cell in cells))
    console.print(grid)


def _name(cited: Citation) -> Text:
    """Type, number and what it is about; the name alone of a law."""
    from .console import plain

    about = cited.ten or cited.trich_yeu or ""
    if cited.so_hieu is None:
        return plain(about or cited.loai or "")
    name = plain(" ".join(part for part in (cited.loai, cited.so_hieu) if part))
    return name.append_text(plain(f" {about}", "dim")) if about else name
