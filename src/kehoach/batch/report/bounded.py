"""What holds a few of many: the same few, in whatever order the many arrive."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class First(Generic[T]):
    """Keeps the few with the smallest keys, in their order. Keys are to differ, or equal ones to mean the same.

    A sorted list: it is short, and most things that come are turned away by one comparison.
    """

    def __init__(self, most: int) -> None:
        """Take how many to keep."""
        self.most = most
        self._kept: list[tuple[Any, T]] = []

    def offer(self, key: Any, make: Callable[[], T]) -> None:
        """Keep what `make` gives, if the key is among the smallest; else it is not called."""
        if self.most < 1 or (len(self._kept) >= self.most and key >= self._kept[-1][0]):
            return
        insort(self._kept, (key, make()), key=_first)
        del self._kept[self.most :]

    def items(self) -> list[T]:
        """What is kept, smallest key first."""
        return [item for _, item in self._kept]


def _first(pair: tuple[Any, object]) -> Any:
    return pair[0]


class Names(Generic[T]):
    """Something for each of many names, of which only so many may have their own.

    Where there are more names than that, the shortest keep theirs: kinds of documents are short and few, what a
    damaged file says in their place is long. The rule does not depend on the order in which names come.
    """

    def __init__(self, most: int, make: Callable[[], T], join: Callable[[T, T], None]) -> None:
        """Take how many names, what a new one gets, and what adds the second to the first."""
        self.most, self._make, self._join = most, make, join
        self.own: dict[str, T] = {}
        self.rest = make()
        self._longest: tuple[int, str] | None = None

    def of(self, name: str) -> T:
        """What this name has: of its own, or that of the rest."""
        found = self.own.get(name)
        if found is not None:
            return found
        rank = (len(name), name)
        if len(self.own) < self.most:
            self._longest = rank if self._longest is None else max(self._longest, rank)
        elif self._longest is None or rank > self._longest:
            return self.rest
        else:
            self._join(self.rest, self.own.pop(self._longest[1]))
            self._longest = max((rank, *((len(kept), kept) for kept in self.own)))
        made = self.own[name] = self._make()
        return made
