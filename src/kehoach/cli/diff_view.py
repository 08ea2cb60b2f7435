"""The terminal view of a comparison: a sign and a head for each change, below it what was and what is."""

from __future__ import annotations

from itertools import pairwise

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ..compare import Change, Comparison, Kind, Op, Part, Words
from ..compare.labels import heading_of, inside, name_of, place_of
from .console import plain
from .visible import visible_line

_SIGNS = {
    Kind.ADDED: ("+", "green"),
    Kind.REMOVED: ("-", "red"),
    Kind.CHANGED: ("~", "yellow"),
    Kind.REWORDED: ("~", "yellow"),
    Kind.MOVED: (">", "cyan"),
    Kind.RENUMBERED: ("#", "cyan"),
}
_AROUND = 40  # characters of what stayed that are shown beside a change
_LONGEST = 400


def print_comparison(out: Console, comparison: Comparison) -> None:
    """Print every change; of long texts only what is around the words that changed."""
    for number, change in enumerate(comparison.changes):
        if number:
            out.print()
        out.print(_head(change))
        body = _body(change, colour=not out.no_color)
        if body is not None:
            out.print(Padding(body, (0, 0, 0, 4), expand=False))
        for line in inside(change):
            out.print(Padding(plain(f"* {_cut(line)}", "dim"), (0, 0, 0, 4), expand=False))


def _head(change: Change) -> Text:
    sign, style = _SIGNS[change.kind]
    head = plain(f"{sign} {name_of(change)}", f"bold {style}")
    if change.count > 1:
        head.append(f" ({change.count})", style="bold")
    head.append(f"  {visible_line(place_of(change))}", style="dim")
    title = heading_of(change)
    if title and (change.kind is Kind.MOVED or not _said_below(change)):
        head.append(f"  {visible_line(title)}")
    return head


def _said_below(change: Change) -> bool:
    """Whether the lines below begin with the words of the title."""
    if change.part in (Part.CELL, Part.HEADER):
        return False
    return bool(change.words) or any(text and text.startswith(change.title[:60]) for text in (change.old, change.new))


def _body(change: Change, *, colour: bool) -> Text | None:
    if change.words:
        return _words(change.words, colour=colour)
    if change.kind is Kind.MOVED:
        return None
    sides = [
        _marked(op, _cut(text), colour=colour)
        for op, text in ((Op.REMOVED, change.old), (Op.ADDED, change.new))
        if text
    ]
    return Text(" → ").join(sides)


def _words(words: list[Words], *, colour: bool) -> Text:
    """The text with its changes; what stayed is cut to a little on both sides of a change."""
    last = len(words) - 1
    pieces = [
        _marked(piece.op, _cut(piece.text), colour=colour)
        if piece.op is not Op.SAME
        else plain(_stayed(piece.text, first=i == 0, last=i == last))
        for i, piece in enumerate(words)
    ]
    text = pieces[0]
    for (before, after), piece in zip(pairwise(words), pieces[1:], strict=True):
        joined = before.text[-1:].isspace() or after.text[:1].isspace()
        text.append("" if joined else " ")
        text.append_text(piece)
    return text


def _marked(op: Op, text: str, *, colour: bool) -> Text:
    """What went and what came: by colour, and without it in brackets as wdiff does."""
    if op is Op.REMOVED:
        return plain(text, "red strike") if colour else plain(f"[-{text}-]")
    return plain(text, "green underline") if colour else plain(f"{{+{text}+}}")


def _stayed(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * _AROUND + 10:
        return text
    lead = "" if first else text[:_AROUND].rpartition(" ")[0]
    tail = "" if last else text[-_AROUND:].partition(" ")[2]
    return f"{lead} … {tail}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
