"""Lines by the marks of the reader: what it knows to be no text of the document, what stands in its tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..text.lines import Line
from ..text.source import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class SetApart:
    """Lines that the reader knows not to be of the text: what of the page they are, and notes below it."""

    text: list[Line]
    furniture: list[tuple[str, Line]]
    notes: list[list[Line]]


def set_apart(lines: list[Line], marks: Sequence[Mark]) -> SetApart:
    """Part the lines by the reader's marks for furniture and footnotes.

    Args:
        lines: all lines of the source, in order.
        marks: of the source, sorted by start.
    """
    text, held = _parted(lines, [m for m in marks if m.kind in (MarkKind.FURNITURE, MarkKind.FOOTNOTE)])
    furniture = [(str(m.value), line) for m, inside in held if m.kind is MarkKind.FURNITURE for line in inside]
    return SetApart(text, furniture, [inside for m, inside in held if m.kind is MarkKind.FOOTNOTE and inside])


def outside_tables(lines: list[Line], marks: Sequence[Mark]) -> list[Line]:
    """The lines that stand in no table of the reader's: they alone can show how a copy was flattened."""
    return _parted(lines, [m for m in marks if m.kind is MarkKind.TABLE])[0]


def _parted(lines: list[Line], marks: Sequence[Mark]) -> tuple[list[Line], list[tuple[Mark, list[Line]]]]:
    """The lines that stand in none of some marks, and beside each mark those that stand in it."""
    if not marks:
        return lines, []
    outside: list[Line] = []
    inside: list[tuple[Mark, list[Line]]] = []
    starts = [line.start for line in lines]
    at = 0
    for mark in marks:
        first, last = bisect_left(starts, mark.start, at), bisect_left(starts, mark.end, at)
        outside += lines[at:first]
        inside.append((mark, lines[first:last]))
        at = max(at, last)
    return outside + lines[at:], inside
