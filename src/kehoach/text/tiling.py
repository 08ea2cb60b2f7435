"""The check that nothing is lost: leaves must tile the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tiling:
    """Characters that are not white space, by what holds them, and the stretches that nothing holds.

    `overlaps` holds stretches that two leaves claim: a fault of the parser, never of the input. They count once.
    """

    characters: int
    body: int
    furniture: int
    unparsed: int
    gaps: tuple[tuple[int, int], ...]
    overlaps: tuple[tuple[int, int], ...] = ()


_RARE = (
    "\t\xa0\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""All that `str.isspace` calls white space: counting each is faster than cutting a long text into words."""


def inked(text: str) -> int:
    """Number of characters that are not white space."""
    if len(text) < 400:
        return len(text) - text.count(" ") if text.isprintable() else len("".join(text.split()))
    count = text.count
    unbroken = text.replace("\n", "")
    plain = unbroken.isprintable()  # of all that is white space U+0020 alone is printable
    rare = 0 if plain else sum([count(c) for c in _RARE if c in text])
    return len(unbroken) - count(" ") - rare


def tile(
    text: str,
    body: Iterable[tuple[int, int]],
    furniture: Iterable[tuple[int, int]],
    markup: Iterable[tuple[int, int]] = (),
) -> Tiling:
    """Count what each leaf holds and find what none holds.

    Args:
        text: the source text.
        body: spans of leaves of documents.
        furniture: spans of page furniture.
        markup: stretches of syntax; where no leaf holds them they count as body.
    """
    leaves = sorted([(s, e, True) for s, e in body if e > s] + [(s, e, False) for s, e in furniture if e > s])
    syntax = sorted(markup)
    outside = 0
    gaps: list[tuple[int, int]] = []
    overlaps: list[tuple[int, int]] = []
    at = k = 0
    leaves.append((len(text), len(text), True))
    for start, end, is_body in leaves:
        if start > at:
            if not text[at:start].isspace():
                k = _gap(text, at, start, syntax, k, gaps)
        elif start < at:
            overlaps.append((start, min(at, end)))
            if end <= at:
                continue
        if not is_body:
            outside += inked(text[max(start, at) : end])
        at = end
    total, free = inked(text), sum(inked(text[s:e]) for s, e in gaps)
    return Tiling(total, total - outside - free, outside, free, tuple(gaps), tuple(overlaps))


def _gap(text: str, start: int, end: int, syntax: list[tuple[int, int]], k: int, gaps: list[tuple[int, int]]) -> int:
    """Split one gap at the markup in it; returns the next markup to look at."""
    while k < len(syntax) and syntax[k][1] <= start:
        k += 1
    at, i = start, k
    while i < len(syntax) and syntax[i][0] < end:
        s, e = max(syntax[i][0], start), min(syntax[i][1], end)
        _keep(text, at, s, gaps)
        at, i = max(at, e), i + 1
    _keep(text, at, end, gaps)
    return k


def _keep(text: str, start: int, end: int, gaps: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        start += piece.index(body)
        gaps.append((start, start + len(body)))
