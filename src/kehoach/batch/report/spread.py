"""How numbers are spread, in a few hundred counters: a histogram whose buckets grow by a fifth."""

from __future__ import annotations

from bisect import bisect_right

from .models import Bucket, Spread

_STEPS = (10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82)
_BOUNDS = (*range(10), *(step * 10**power for power in range(14) for step in _STEPS), 10**15)
"""First number of each bucket: 0 to 9 alone, then twelve to each power of ten. Whole numbers, so that a bucket is the
same on every machine."""


class SpreadCount:
    """Counts whole numbers from 0; the order in which they come does not matter.

    Attributes:
        count: how many.
        total: their sum.
    """

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.count = self.total = self._smallest = self._largest = 0
        self._buckets: dict[int, int] = {}

    def add(self, number: int) -> None:
        """Count a number; one below 0 counts as 0."""
        number = max(0, number)
        self._smallest = min(self._smallest, number) if self.count else number
        self._largest = max(self._largest, number)
        self.count += 1
        self.total += number
        place = bisect_right(_BOUNDS, number) - 1
        self._buckets[place] = self._buckets.get(place, 0) + 1

    def percentile(self, share: float) -> float:
        """The number that this share of all do not pass, as near as the buckets tell: within a fifth. 0 without any."""
        if not self.count:
            return 0.0
        wanted, before = share * self.count, 0
        for place in sorted(self._buckets):
            here = self._buckets[place]
            if before + here >= wanted:
                low, high = _ends(place)
                found = low + (high - low) * (wanted - before) / here
                return float(min(max(found, self._smallest), self._largest))
            before += here
        return float(self._largest)

    def spread(self, unit: int = 1) -> Spread:
        """The counts as the report holds them.

        Args:
            unit: what to divide by: 1000 where microseconds were counted and milliseconds are to be told.
        """
        p50, p90, p99 = (round(self.percentile(share) / unit, 3) for share in (0.5, 0.9, 0.99))
        return Spread(
            count=self.count,
            sum=self.total / unit,
            min=self._smallest / unit,
            max=self._largest / unit,
            p50=p50,
            p90=p90,
            p99=p99,
            buckets=[
                Bucket(
                    low=_BOUNDS[place] / unit,
                    high=_BOUNDS[place + 1] / unit if place + 1 < len(_BOUNDS) else None,
                    count=count,
                )
                for place, count in sorted(self._buckets.items())
            ],
        )


def _ends(place: int) -> tuple[int, int]:
    """First and last number of a bucket; the last bucket has no end, so its first number stands for all."""
    low = _BOUNDS[place]
    return low, (_BOUNDS[place + 1] - 1 if place + 1 < len(_BOUNDS) else low)
