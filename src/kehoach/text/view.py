"""A text for reading in stretches: line ends, markup and furniture are blanks, so offsets stay those of the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .slack import one_blank

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class View:
    """Two forms of one text, both as long as the source.

    Attributes:
        source: the text itself.
        folded: for matching.
        printed: for putting out with `quoted`.
    """

    source: str
    folded: str
    printed: str


def view(text: str, hidden: Iterable[Span], folded: str, seen: str | None = None) -> View:
    """The view of a source text.

    Args:
        text: the source text.
        hidden: spans of what is not to be read: markup, furniture, characters without ink. In any order.
        folded: the text for matching, of the same length.
        seen: the text as it is seen, of the same length, where markup in it stands for characters.
    """
    seen = one_blank(text if seen is None else seen)
    flat = folded.replace("\n", " ").replace("\t", " ")
    printed = seen.replace("\n", " ").replace("\t", " ") if folded is not seen else flat
    spans = sorted(hidden)
    return View(text, _filled(flat, spans, " "), _filled(printed, spans, _NOTHING))


def without(view: View, hidden: Iterable[Span]) -> View:
    """The view without further stretches."""
    spans = sorted(hidden)
    if not spans:
        return view
    return View(view.source, _filled(view.folded, spans, " "), _filled(view.printed, spans, _NOTHING))


_NOTHING = "\0"


def quoted(printed: str) -> str:
    """A stretch of `View.printed` as it is put out: markup left out, runs of blanks made one."""
    if "  " not in printed and printed.isprintable():  # neither U+0000 nor any blank but U+0020 is printable
        return printed.strip()
    return " ".join(printed.replace(_NOTHING, "").split())


def _filled(text: str, spans: Iterable[Span], sign: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        if end > at:
            begin = max(at, start)
            pieces += (text[at:begin], sign * (end - begin))
            at = end
    return "".join(pieces) + text[at:] if pieces else text
