"""The terminal view of the report of a batch."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from ..batch.entry import FIELDS
from ..batch.report.failures import what_to_do
from ..batch.report.models import Summary, Worst
from ..batch.report.words import count, milliseconds, percent, plural, sentence, size
from ..diagnostics import CODES
from .console import plain

_STYLES = {"error": "red", "warning": "yellow", "info": "cyan"}
_GOOD = {"parsed": "green", "copied": "dim", "unchanged": "dim"}
_BAR = 20
_MOST_FAILED = 5
_MOST_CODES = 20
_MOST_LOAI = 8


def print_summary(out: Console, summary: Summary, worst: int) -> None:
    """Print a report.

    Args:
        out: where to.
        summary: the report.
        worst: documents in each list of those that stand out.
    """
    out.print(plain(sentence(summary, "")), soft_wrap=True)
    out.print(plain(f"{summary.generator} · {summary.started} · {plural(summary.workers, 'worker')}", "dim"))
    out.print()
    _outcomes(out, summary)
    _failures(out, summary)
    _codes(out, summary)
    _kinds(out, summary)
    _fields(out, summary)
    _spreads(out, summary)
    _worst(out, summary, worst)


def _grid(*heads: str, numbers: Sequence[str] = ()) -> Grid:
    """An empty table; the columns in `numbers` are set to the right and never broken."""
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for head in heads:
        if head in numbers:
            grid.add_column(head, justify="right", no_wrap=True)
        else:
            grid.add_column(head, overflow="fold")
    return grid


def _bar(part: int, whole: int, style: str) -> Text:
    """A bar of blocks; what is there at all has one."""
    length = max(1, round(_BAR * part / whole)) if part and whole else 0
    return Text("█" * length, style=style)


def _outcomes(out: Console, summary: Summary) -> None:
    grid = _grid("outcome", "documents", "share", "", numbers=("documents", "share"))
    for outcome, number in summary.outcomes.items():
        style = _GOOD.get(outcome, "red")
        share = percent(number, summary.documents)
        grid.add_row(plain(outcome), f"{number:,}", share, _bar(number, summary.documents, style))
    if summary.outcomes:
        out.print(grid)


def _failures(out: Console, summary: Summary) -> None:
    if not summary.failures:
        return
    grid = _grid("failure", "documents", "what to do", "such as", numbers=("documents",))
    for failure in summary.failures:
        known = CODES.get(failure.code or "")
        label = f"{failure.code} {known.title}" if failure.code and known else failure.label
        some = Text("\n").join(plain(one.source) for one in failure.examples[:_MOST_FAILED])
        if failure.documents > _MOST_FAILED:
            option = f"--code {failure.code}" if failure.code else f"--outcome {failure.outcome}"
            some.append(f"\n… {option}", style="dim")
        grid.add_row(plain(label, "red"), f"{failure.documents:,}", plain(what_to_do(failure) or ""), some)
    out.print(grid)


def _codes(out: Console, summary: Summary) -> None:
    if not summary.codes:
        return
    grid = _grid("code", "finding", "documents", "share", "total", "most in", numbers=("documents", "share", "total"))
    for code in summary.codes[:_MOST_CODES]:
        known = CODES.get(code.code)
        grid.add_row(
            plain(code.code, _STYLES.get(code.severity or "", "")),
            plain(known.title if known else ""),
            f"{code.documents:,}",
            percent(code.documents, summary.read),
            f"{code.total:,}",
            plain(code.examples[0].source if code.examples else "", "dim"),
        )
    out.print(grid)
    if len(summary.codes) > _MOST_CODES:
        out.print(plain(f"… {plural(len(summary.codes) - _MOST_CODES, 'more code')} in the JSON and HTML forms", "dim"))


def _kinds(out: Console, summary: Summary) -> None:
    """Kinds of documents; how the fields of each are filled stands on the page."""
    if not summary.read:
        return
    kinds = [(fill.name or "?", fill.documents) for fill in summary.fields.by_kind]
    types = [(fill.name or "(no type)", fill.documents) for fill in summary.fields.by_loai_van_ban]
    for label, groups in (("kind", kinds), ("loai_van_ban", types)):
        shown = ", ".join(f"{name} {number:,}" for name, number in groups[:_MOST_LOAI])
        out.print(plain(f"{label}: {shown}{', …' if len(groups) > _MOST_LOAI else ''}"))
    out.print()


def _fields(out: Console, summary: Summary) -> None:
    """How fields are filled: in documents, and in everything that was read where that is more."""
    if not summary.read:
        return
    overall = summary.fields.overall
    fill = summary.fields.of_kind("van_ban") or overall
    more = overall.documents > fill.documents
    own = f"of {fill.documents:,} {fill.name or 'read'}"
    heads = ("field", own, "", *((f"of all {overall.documents:,}",) if more else ()))
    grid = _grid(*heads, numbers=(own, f"of all {overall.documents:,}"))
    for name in FIELDS:
        filled = fill.filled.get(name, 0)
        row: list[RenderableType] = [name, percent(filled, fill.documents), _bar(filled, fill.documents, "green")]
        grid.add_row(*row, *([percent(overall.filled.get(name, 0), overall.documents)] if more else []))
    out.print(grid)


def _spreads(out: Console, summary: Summary) -> None:
    rows = (
        ("time", summary.ms, milliseconds),
        ("size", summary.sizes, size),
        ("characters", summary.characters, count),
        ("unparsed", summary.unparsed, count),
    )
    heads = ("half are below", "9 of 10", "99 of 100", "most", "together")
    grid = _grid("of a document", *heads, numbers=heads)
    for label, spread, unit in rows:
        if spread.count:
            grid.add_row(label, *map(unit, (spread.p50, spread.p90, spread.p99, spread.max, spread.sum)))
    if grid.row_count:
        out.print(grid)


def _worst(out: Console, summary: Summary, most: int) -> None:
    lists: tuple[tuple[str, list[Worst]], ...] = (
        ("most errors and warnings", summary.worst.findings),
        ("most unparsed", summary.worst.unparsed),
        ("greatest share unparsed", summary.worst.unparsed_share),
        ("slowest", summary.worst.ms),
    )
    numbers = ("errors", "warnings", "unparsed", "share", "time")
    for title, found in lists:
        if not found[:most]:
            continue
        grid = _grid(title, *numbers, numbers=numbers)
        for one in found[:most]:
            share = percent(one.unparsed, one.characters)
            told = (f"{one.errors:,}", f"{one.warnings:,}", f"{one.unparsed:,}", share, milliseconds(one.ms))
            grid.add_row(plain(one.source), *told)
        out.print(grid)
