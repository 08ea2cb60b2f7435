"""Several entries in one cell: `- Sở Y tế; - Sở Tài chính` (docs/domain.md 6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text.lines import Line
from ...text.patterns import pattern
from .kinds import begins_organ

_BULLETS = "-–+•●*"
_CUT = pattern(
    r"""
    [().;:\s]                                                           # a class first is found faster
    (?: (?<= [()] )
      | (?<= [.;:] ) \s+ [-–+•●] \s? (?=\w)
      | (?<= ; ) (?=\s)
      | (?<= \s ) (?<! HĐND\s ) [-–+•●] \s (?! Xã\shội ) (?=\w) )
    """,
    re.VERBOSE,
)
"""A bracket, a stop that ends an entry, or a blank and a bullet after it."""
_BEHIND_STOP = pattern(r"[;:.]\s+(?:[-–+•●]|(?<=;\s)[<U>\d])")
"""What a cell of several entries shows, when it does not begin with a bullet."""
_EDGE = " \t;.,"

Entry = tuple[str, int, int]
"""Text without bullet and final punctuation, and where it stands."""


def entries_of(text: str, pieces: Sequence[Line]) -> tuple[Entry, ...]:
    """The entries of a cell, none when it holds only one.

    A bullet begins an entry at the start of a line, behind a full stop or semicolon, and, in a cell that begins with
    one, before the name of an organ: the hyphens of `Lao động - Thương binh` and `2019 - 2020` begin none. Each entry
    must begin with a capital or a digit, or the cell is a sentence with semicolons.

    Args:
        text: of the whole cell.
        pieces: the lines that it was read from, one at least.
    """
    bulleted = text[0] in _BULLETS
    if not bulleted and len(pieces) == 1 and not _shows_several(text):
        return ()
    runs: list[list[Line]] = []
    for piece in pieces:
        for k, part in enumerate(_parts(piece, bulleted)):
            if not runs or k or part.text[0] in _BULLETS:
                runs.append([])
            runs[-1].append(part)
    entries = [_entry(run) for run in runs]
    if len(entries) < 2 or not all(_opens(text) for text, _, _ in entries):
        return ()
    return tuple(entries)


def _shows_several(text: str) -> bool:
    """Whether a cell on one line, which begins with no bullet, may hold several entries."""
    return ("; " in text or ". " in text or ": " in text) and _BEHIND_STOP.search(text) is not None


def _parts(piece: Line, bulleted: bool) -> Iterator[Line]:
    """A line cut where an entry begins, but not inside brackets."""
    text, depth, cuts = piece.text, 0, []
    for m in _CUT.finditer(text):
        at = m.start()
        sign = text[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif sign in ".;:":
            cuts.append(at + 1)
        elif bulleted and begins_organ(text[m.end() : m.end() + 64]):
            cuts.append(at)
    yield from piece.cut(cuts)


def _entry(run: Sequence[Line]) -> Entry:
    text = " ".join([word for part in run for word in part.text.split()])
    return text.lstrip(_BULLETS + " ").rstrip(_EDGE), run[0].start, run[-1].end


def _opens(text: str) -> bool:
    """Whether a text is an entry of its own and not the rest of a sentence."""
    return bool(text) and (text[0].isupper() or text[0].isdigit())
