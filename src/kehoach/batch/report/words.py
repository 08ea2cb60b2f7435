"""A report in words: the sentence at the end of a run, and numbers as people read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..home import Home

if TYPE_CHECKING:
    from .models import Summary

_MOST_KINDS = 4
"""Kinds of failures that the sentence names."""


def sentence(summary: Summary, place: str | None = None) -> str:
    """The end of a run in one sentence, without a line break at its end; what it names is not made safe for a terminal.

    Args:
        summary: the report.
        place: of report.json; by default beside the destination. Empty: none is named.
    """
    said = f"kehoach batch: {_how_many(summary)} in {duration(summary.seconds)}"
    if summary.throughput.documents:
        said += f" ({rate(summary.throughput.documents)}/s)"
    told = [_failed(summary)] if summary.failed else []
    told += [plural(summary.copies.documents, "copy", "copies")] if summary.copies.documents else []
    told += [f"{unchanged:,} unchanged"] if (unchanged := summary.outcomes.get("unchanged", 0)) else []
    told += [f"{summary.resumed:,} done before"] if summary.resumed else []
    told += [f"{summary.gone:,} gone"] if summary.gone else []
    if passed := sum(summary.passed_over.values()):
        told.append(f"{plural(passed, 'file')} passed over")
    if told:
        said += f": {', '.join(told)}"
    if place is None:
        named = summary.destination not in ("", "-") and Path(summary.destination).name
        place = str(Home.of(Path(summary.destination)).report) if named else ""
    return f"{said}; see {place}" if place else said


def _how_many(summary: Summary) -> str:
    every = plural(summary.documents, "document")
    return f"{summary.good:,} of {every}" if summary.failed else every


def _failed(summary: Summary) -> str:
    """`12 failed (8 KH803, 3 timeout, 1 crashed)`."""
    kinds: dict[str, int] = {}
    for failure in summary.failures:
        kinds[failure.label] = kinds.get(failure.label, 0) + failure.documents
    ordered = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
    # one more name is no longer than saying that there is one more
    shown = ordered if len(ordered) <= _MOST_KINDS + 1 else ordered[:_MOST_KINDS]
    rest = sum(count for _, count in ordered[len(shown) :])
    parts = [f"{count:,} {label}" for label, count in shown] + ([f"{rest:,} otherwise"] if rest else [])
    return f"{summary.failed:,} failed ({', '.join(parts)})"


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 document`, `2,000 documents`."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def rate(number: float) -> str:
    """A rate as people read it: 192, 9.5, 0.04."""
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"


def duration(seconds: float) -> str:
    """`0.4 s`, `52 s`, `3 min 20 s`, `2 h 5 min`."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s" if whole % 60 else f"{whole // 60} min"
    hours, minutes = divmod(round(whole / 60), 60)
    return f"{hours:,} h {minutes} min" if minutes else f"{hours:,} h"


def percent(part: float, whole: float) -> str:
    """`93.4 %`; what is not all or nothing never looks so. `—` of nothing."""
    if not whole:
        return "—"
    share = 100 * part / whole
    if part >= whole or part <= 0:
        return f"{share:.0f} %"
    return f"{min(99.9, max(0.1, share)):.1f} %"


def count(number: float) -> str:
    """`12,345`."""
    return f"{number:,.0f}"


def size(number: float) -> str:
    """Bytes: `840 B`, `12.3 kB`, `4.5 MB`."""
    if number < 1000:
        return f"{number:.0f} B"
    for unit in ("kB", "MB", "GB"):
        number /= 1000
        if number < 999.5:
            return f"{_three(number)} {unit}"
    return f"{_three(number / 1000)} TB"


def milliseconds(number: float) -> str:
    """A time given in milliseconds: `0.42 ms`, `12 ms`, `1.2 s`, `3 min 20 s`."""
    if number < 999.5:
        return f"{_three(number)} ms"
    return f"{_three(number / 1000)} s" if number < 59_500 else duration(number / 1000)


def milliseconds_short(number: float) -> str:
    """The same without minutes: `100 s`."""
    return milliseconds(number) if number < 999.5 else f"{_three(number / 1000)} s"


def _three(number: float) -> str:
    """Three digits at most, those behind the point without zeros at the end."""
    digits = 0 if number >= 99.95 else 1 if number >= 9.995 else 2
    text = f"{number:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
