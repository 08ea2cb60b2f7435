"""Where a sentence ends that somebody acts in."""

from __future__ import annotations

from ...text.patterns import pattern

_FULL_STOP = pattern(r"[.;](?=\s|$)")
_LONGEST = 400


def sentence_end(text: str, at: int, end: int, longest: int = _LONGEST) -> int:
    """Where the sentence ends that goes on at `at`, if that is near; else how far it was looked for."""
    limit = min(end, at + longest)
    stop = _FULL_STOP.search(text, at, limit)
    return stop.start() if stop is not None else limit
