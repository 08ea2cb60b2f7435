"""Where a worker is, in memory that it shares with who leads: a message for each document would cost both of them."""

from __future__ import annotations

from multiprocessing.context import BaseContext
from time import monotonic

WRITING = -1
"""In place of a document: all are parsed, their part is being written."""
NOWHERE = -2
"""In place of a document: the worker starts, or waits for a shard."""


class Whereabouts:
    """The document of its shard that a worker is at, and since when; handed to its process."""

    def __init__(self, context: BaseContext) -> None:
        """Take how processes are made."""
        self._held = context.RawArray("d", [NOWHERE, monotonic()])

    def tell(self, at: int) -> None:
        """In the worker: what it begins now."""
        # the time comes first: a document is never seen with the time of the one before it
        self._held[1] = monotonic()
        self._held[0] = at

    @property
    def at(self) -> int:
        """Place of the document in the shard, or WRITING, or NOWHERE."""
        return int(self._held[0])

    @property
    def seconds(self) -> float:
        """How long it has been there. To be asked after `at`."""
        return monotonic() - float(self._held[1])
