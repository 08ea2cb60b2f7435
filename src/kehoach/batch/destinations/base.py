"""What every destination does, in workers and in the process that leads them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from ..model import Record
from ..told import ToldError


class DestinationError(ToldError):
    """Nothing can be put there."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a worker has written of one shard; can be pickled and is small.

    Attributes:
        number: of the shard.
        places: for each record where it stands in the part, for `read`; None for one without a document.
    """

    number: int
    places: tuple[str | None, ...]


class Destination(ABC):
    """Where records go.

    Workers write parts, each whole under its name or not there. The leading process accepts them in the order of their
    numbers and enters the state that `accept` gives in the ledger; after a break it hands the last state that was
    entered to `resume`, which takes back whatever was accepted behind it. `finish` puts the output under its final
    name. An object holds paths and options alone until `start`, `resume` or `write_part`, so it can be pickled.

    Attributes:
        out: where the output is to be.
        work: a folder beside it for what is not finished; exists, and is removed by the runner.
        mirrors: each document gets a path of its own below `out`, at once under its final name.
        most: documents in a shard.
    """

    mirrors: ClassVar[bool] = False
    most: ClassVar[int] = 64

    def __init__(self, out: Path, work: Path) -> None:
        """Take where to write; nothing is written yet."""
        self.out, self.work = out, work

    @abstractmethod
    def write_part(self, number: int, records: Sequence[Record]) -> Part:
        """In a worker: write the records of a shard. The same records give the same bytes; to be called again is safe.

        Raises:
            OSError: when they cannot be written.
        """

    @abstractmethod
    def start(self) -> None:
        """In the leading process, once, before anything is accepted in a new run."""

    @abstractmethod
    def resume(self, state: str | None) -> None:
        """In the leading process instead of `start`: go back to the last state that was entered, None for none."""

    @abstractmethod
    def accept(self, part: Part) -> str:
        """In the leading process: make a part belong to the output, for good on the disk.

        Returns:
            The state behind it: whatever `resume` and `read` need, as short text.
        """

    @abstractmethod
    def read(self, state: str, place: str) -> str:
        """The JSON of a record that was accepted: `state` of its part, `place` of it there. Also before `start`, of the
        finished output of an earlier run.

        Raises:
            OSError: it is not there; or LookupError, ValueError.
        """

    def forget(self, paths: Iterable[str]) -> None:  # noqa: B027 - most are written anew as one
        """In the leading process, before `finish`: these paths of an earlier run have no document any more.

        Raises:
            OSError: one cannot be removed.
        """

    @abstractmethod
    def finish(self) -> None:
        """Put the output under its final name, in place of an older one; to be called again is safe."""

    def close(self) -> None:  # noqa: B027 - most hold nothing open
        """Let go of what is open, finished or not."""
