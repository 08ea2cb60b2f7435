"""Which old character set are these bytes in? The one whose reading makes the most Vietnamese syllables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from . import cp1258, tcvn3, viscii, vni, vps
from .syllables import Score, score

FLOOR = 0.6
"""The least share of syllables a reading must make; right readings make 0.9 and more, wrong ones under 0.35."""

_SLICE = 8192

READINGS: tuple[tuple[str, Callable[[bytes], str]], ...] = (
    # Equal readings go to the first: ABC fonts are far more common than full TCVN, VPS is the rarest.
    ("windows-1258", cp1258.decode),
    ("tcvn3", partial(tcvn3.decode, capitals=False)),
    ("tcvn3", tcvn3.decode),
    ("vni", vni.decode),
    ("viscii", viscii.decode),
    ("vps", vps.decode),
    ("windows-1252", lambda data: data.decode("cp1252", "replace")),
)
NAMES = tuple(dict.fromkeys(name for name, _ in READINGS))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the bytes: the set's name, the share of its marked words that are syllables, its confidence."""

    name: str
    decode: Callable[[bytes], str]
    share: float
    confidence: float


def best(data: bytes) -> Reading:
    """Return the most Vietnamese reading of `data`; the caller compares its `share` with FLOOR.

    Text with no accented letter in windows-1252, only signs such as curly quotes, is that, with a middling confidence.
    """
    part = _sample(data)
    scores = [(name, read, score(read(part))) for name, read in READINGS]
    name, read, measured = scores[-1]
    if not measured.marked:
        return Reading(name, read, 1.0, 0.6)
    name, read, measured = max(scores, key=lambda one: one[2].rank)
    second = max((other.rank for label, _, other in scores if label != name), default=0.0)
    return Reading(name, read, measured.share, confidence(measured, second))


def confidence(winner: Score, second: float) -> float:
    """Return 0..1: the winner's share of syllables, less where the runner-up's rank (`second`) is close."""
    lead = min(1.0, max(0.0, winner.rank - second) / 0.3)
    return round(winner.share * (0.7 + 0.3 * lead), 3)


def _sample(data: bytes) -> bytes:
    """Return the head, the middle and the tail of long data: a document may open with pages of English."""
    if len(data) <= 3 * _SLICE:
        return data
    middle = (len(data) - _SLICE) // 2
    return data[:_SLICE] + b"\n" + data[middle : middle + _SLICE] + b"\n" + data[-_SLICE:]
