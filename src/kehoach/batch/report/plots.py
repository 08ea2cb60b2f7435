"""Plots of a report as SVG; labels come in as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from .markup import safe
from .models import Spread

_WIDTH = 720
_ROW = 20
_LABEL = 220
"""Where bars begin."""
_BAR = 380
_HEIGHT = 120
_TOP = 46
"""Room above a histogram for the names of its percentiles, one below the other."""
_MOST_DECADES = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        label: beside it.
        share: length, from 0 to 1.
        told: the number behind it.
        tone: class of its colour.
    """

    label: str
    share: float
    told: str
    tone: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a stacked bar: what it stands for, how many, class of its colour."""

    label: str
    count: int
    tone: str


def bars(title: str, rows: Sequence[Bar]) -> Iterator[str]:
    """Bars below each other, with their labels on the left and their numbers on the right."""
    yield from _open(title, _ROW * len(rows) + 4)
    for i, row in enumerate(rows):
        y = i * _ROW
        yield f'<text class="end" x="{_LABEL - 10}" y="{y + 14}">{safe(row.label)}</text>'
        yield f'<rect class="track" x="{_LABEL}" y="{y + 3}" width="{_BAR}" height="{_ROW - 6}"/>'
        yield f'<rect class="{row.tone}" x="{_LABEL}" y="{y + 3}" width="{_length(row.share):.1f}"'
        yield f' height="{_ROW - 6}"/><text x="{_LABEL + _BAR + 10}" y="{y + 14}">{safe(row.told)}</text>\n'
    yield "</svg>\n"


def _length(share: float) -> float:
    """What is there at all can be seen."""
    return max(1.5, min(1.0, share) * _BAR) if share > 0 else 0.0


def stacked(title: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """One bar of several parts; a part that is there at all can be seen."""
    total = sum(piece.count for piece in pieces)
    if not total:
        return
    least = 3.0
    widths = [max(least, piece.count / total * _WIDTH) if piece.count else 0.0 for piece in pieces]
    scale = _WIDTH / sum(widths)
    yield from _open(title, 28)
    x = 0.0
    for piece, width in zip(pieces, widths, strict=True):
        if piece.count:
            yield f'<rect class="{piece.tone}" x="{x:.1f}" y="2" width="{width * scale:.1f}" height="24">'
            yield f"<title>{safe(piece.label)}: {piece.count:,}</title></rect>"
        x += width * scale
    yield "\n</svg>\n"


def histogram(title: str, spread: Spread, unit: Callable[[float], str], tick: Callable[[float], str]) -> Iterator[str]:
    """A histogram over powers of ten, with lines at the percentiles.

    Args:
        title: what was measured.
        spread: the counts; nothing is drawn where there are none.
        unit: a number as text.
        tick: a power of ten as short text, for the axis.
    """
    if not spread.buckets:
        return
    axis = _Axis.of(spread)
    bottom = _TOP + _HEIGHT
    yield from _open(title, bottom + 24)
    most = max(bucket.count for bucket in spread.buckets)
    for bucket in spread.buckets:
        left, right = axis.x(bucket.low), axis.x(bucket.high if bucket.high is not None else bucket.low * 1.2)
        height = max(1.0, bucket.count / most * _HEIGHT)
        width = max(1.0, right - left - 0.7)
        yield f'<rect class="info" x="{left:.1f}" y="{bottom - height:.1f}" width="{width:.1f}"'
        until = "" if bucket.high is None else f" to {unit(bucket.high)}"
        yield f' height="{height:.1f}"><title>{safe(unit(bucket.low) + until)}: {bucket.count:,}</title></rect>'
    yield f'\n<line x1="0" x2="{_WIDTH}" y1="{bottom}" y2="{bottom}"/>'
    for power in range(axis.first, axis.last + 1):
        x = axis.x(10.0**power)
        side = "" if power == axis.first else "end" if power == axis.last else "middle"
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{bottom}" y2="{bottom + 5}"/>'
        yield f'<text class="faint {side}" x="{x:.1f}" y="{bottom + 18}">{safe(tick(10.0**power))}</text>'
    for i, (label, value) in enumerate((("p50", spread.p50), ("p90", spread.p90), ("p99", spread.p99))):
        x, y = axis.x(value), 13 + 14 * i
        side, shift = ("end", -4) if x > _WIDTH * 0.7 else ("", 4)
        yield f'<line class="mark" x1="{x:.1f}" x2="{x:.1f}" y1="{y - 9}" y2="{bottom}" stroke-dasharray="2 3"/>'
        yield f'<text class="{side}" x="{x + shift:.1f}" y="{y}">{label} {safe(unit(value))}</text>\n'
    yield "</svg>\n"


@dataclass(frozen=True, slots=True)
class _Axis:
    """Whole powers of ten from left to right; what is below the first stands at the left edge."""

    first: int
    last: int

    @classmethod
    def of(cls, spread: Spread) -> _Axis:
        """An axis on which every bucket has its place."""
        low = min((bucket.low for bucket in spread.buckets if bucket.low > 0), default=1.0)
        high = max(bucket.high or bucket.low for bucket in spread.buckets)
        last = max(ceil(log10(max(high, low)) - 1e-9), floor(log10(low) + 1e-9) + 1)
        return cls(max(floor(log10(low) + 1e-9), last - _MOST_DECADES), last)

    def x(self, value: float) -> float:
        """Where a number stands."""
        if value <= 0:
            return 0.0
        part = (log10(value) - self.first) / (self.last - self.first)
        return min(1.0, max(0.0, part)) * _WIDTH


def _open(title: str, height: int) -> Iterator[str]:
    yield f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{safe(title)}"><title>{safe(title)}</title>\n'
