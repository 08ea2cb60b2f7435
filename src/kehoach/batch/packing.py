"""From items to shards: each is numbered, given its path, read, and held against what is known already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .destinations.base import Destination
from .earlier import Earlier, copied
from .ledger import Ledger, suffix_of
from .model import Failure, Item, Outcome, SourceError, Work
from .places import folded_key, safe_place
from .shard import Shard, sha256

MOST_BYTES = 8 * 2**20
"""Bytes of a shard, unless one document alone has more."""


class SourcesChangedError(Exception):
    """A run cannot go on: its sources are not what they were.

    Attributes:
        source: the first that differs.
    """

    def __init__(self, source: str) -> None:
        """Take the source."""
        super().__init__(f"the sources are not those of the run that was broken off: {source}")
        self.source = source


class Packer:
    """Makes shards of items, in their order.

    What is being parsed is not in the ledger yet; until it is, its content and its path are kept here.
    """

    def __init__(
        self,
        items: Iterator[Item],
        ledger: Ledger,
        destination: Destination,
        earlier: Earlier | None,
        until_done: Callable[[int], bool],
    ) -> None:
        """Take the items and what is known.

        Args:
            items: of the sources, in their order.
            ledger: of this run.
            destination: of this run.
            earlier: a finished run over the same sources, whose documents are taken over where nothing has changed.
            until_done: waits until the shard with a number is in the ledger; False where that cannot be waited for.
        """
        self._items, self._ledger, self._destination, self._earlier = items, ledger, destination, earlier
        self._until_done = until_done
        self._contents: dict[tuple[str, str], tuple[int, int]] = {}  # → shard, place in it
        self._keys: set[str] = set()

    def __iter__(self) -> Iterator[Shard]:
        """The shards that are not done yet.

        Raises:
            SourcesChangedError: what the ledger holds does not fit the items.
        """
        number, start = self._skip_done()
        works: list[Work] = []
        size = 0
        for at, item in enumerate(self._items, start):
            if works and (len(works) >= self._destination.most or size + item.size > MOST_BYTES):
                yield Shard(number, tuple(works))
                number, works, size = number + 1, [], 0
            work = Work(at, item.source, item.name, self._path(item), item.size, _stamp(item))
            works.append(self._work(work, item, number, works))
            size += item.size
        if works:
            yield Shard(number, tuple(works))

    def entered(self, shard: Shard) -> None:
        """Tell that a shard is in the ledger now."""
        self._keys.difference_update(folded_key(work.path) for work in shard.works)
        for work in shard.works:
            if self._contents.get(_content(work), (-1, 0))[0] == shard.number:
                del self._contents[_content(work)]

    def settled(self, work: Work) -> Work:
        """A work that was to be settled later, now that the document with the same content is in the ledger."""
        row = self._ledger.by_content(*_content(work))
        assert row is not None
        return replace(copied(work, row, self._destination), later=False)

    def _skip_done(self) -> tuple[int, int]:
        """Pass over the items that the ledger holds; the numbers of the next shard and document."""
        for at in range(self._ledger.documents):
            row, item = self._ledger.by_number(at), next(self._items, None)
            if row is None or item is None or (row.source, row.stamp) != (item.source, _stamp(item)):
                raise SourcesChangedError(item.source if item else row.source if row else "")
        return self._ledger.shards, self._ledger.documents

    def _path(self, item: Item) -> str:
        """A path that no other document has, also where case does not count."""
        wanted = path = safe_place(item.place)
        count = 1
        while (key := folded_key(path)) in self._keys or self._ledger.has_key(key):
            count += 1
            path = f"{wanted}~{count}"
        self._keys.add(key)
        return path

    def _work(self, work: Work, item: Item, shard: int, works: list[Work]) -> Work:
        """What is to be done for an item: taken over, copied, parsed; `works` come before it in the shard."""
        before = self._earlier.row(item.source) if self._earlier else None
        if self._earlier and before and before.stamp == work.stamp:
            same = self._earlier.taken_over(replace(work, sha256=before.sha256), before)
            if same is not None:
                self._contents.setdefault(_content(same), (shard, len(works)))
                return same
        try:
            data = item.read()
        except SourceError as error:
            return replace(work, failure=Failure(Outcome.UNREADABLE, error.message, error.remedy))
        work = replace(work, size=len(data), sha256=sha256(data))
        if self._earlier and before and before.sha256 == work.sha256:
            same = self._earlier.taken_over(work, before)
            if same is not None:
                return same
        return self._twin(work, shard, works) or replace(work, data=data)

    def _twin(self, work: Work, shard: int, works: list[Work]) -> Work | None:
        """The work as a copy of a document with the same content that came before it, None where there is none."""
        content = _content(work)
        of, place = self._contents.setdefault(content, (shard, len(works)))
        if of == shard and place < len(works):
            first = works[place]
            if self._earlier and first.outcome is Outcome.UNCHANGED:  # it may stand where it is, unread
                return self._earlier.copied(work, first.source)
            return replace(work, twin=place, same_as=first.source)
        if of != shard and not self._until_done(of):
            return replace(work, later=True)
        row = self._ledger.by_content(*content)
        if row is None:
            return None
        self._contents.pop(content, None)
        return copied(work, row, self._destination)


def _stamp(item: Item) -> str:
    return f"{item.size} {item.stamp}"


def _content(work: Work) -> tuple[str, str]:
    """What two documents share that are parsed alike: bytes, and a suffix that may say the format."""
    return work.sha256, suffix_of(work.name)
