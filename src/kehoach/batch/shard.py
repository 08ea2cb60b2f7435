"""A shard: some documents that a worker takes at once, and what it gives back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from .destinations.base import Part
from .entry import Entry
from .model import Failure, Work


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take.

    Attributes:
        seconds: by the clock, from bytes to JSON.
        memory: bytes of address space of the process that parses it, where the system has such a limit.
    """

    seconds: float = 120.0
    memory: int = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Shard:
    """Some documents in the order of the sources.

    Attributes:
        number: place in the order of shards, from 0.
        works: the documents.
        suspects: places of documents at which a worker ended; they come first, so that little is lost again.
    """

    number: int
    works: tuple[Work, ...]
    suspects: frozenset[int] = frozenset()

    @property
    def order(self) -> list[int]:
        """In which order the documents are parsed: suspects first, what is copied from within the shard last."""
        return sorted(range(len(self.works)), key=lambda i: (self.works[i].twin is not None, i not in self.suspects, i))

    def suspecting(self, index: int) -> Shard:
        """The shard, to be tried once more after its worker ended at a document."""
        return replace(self, suspects=self.suspects | {index})

    def without(self, index: int, failure: Failure) -> Shard:
        """The shard, with one document given up."""
        failed = replace(self.works[index], data=None, json=None, failure=failure)
        works = (*self.works[:index], failed, *self.works[index + 1 :])
        return replace(self, works=works, suspects=self.suspects - {index})


@dataclass(frozen=True, slots=True)
class Done:
    """A shard that is parsed and written.

    Attributes:
        shard: its number.
        part: what the destination wrote.
        entries: of its documents, in their order.
    """

    shard: int
    part: Part
    entries: tuple[Entry, ...]


def sha256(data: bytes) -> str:
    """The hash of a document's bytes, as the output says it."""
    return hashlib.sha256(data).hexdigest()
