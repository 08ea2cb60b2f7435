"""The worker processes: each has a shard, and the next one; one that ends or hangs at a document costs that document
alone.

A worker says which document it is at. When it ends there, the shard is given to a new one with that document first;
when it ends there again, the document is given up and the rest goes on. A document that is not done in time is given up
at once: the worker stops itself first, and is killed when it does not.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from .destinations.base import Destination
from .model import Failure, Outcome, Work
from .shard import Done, Limits, Shard
from .whereabouts import Whereabouts
from .worker import serve, too_slow

_GRACE = 10.0
"""Seconds over its time after which a worker is killed: its own alarm cannot reach it inside a library."""
_TRIES = 3
"""Times that workers may end while they start or write, before the run gives up."""
_AHEAD = 4
"""Shards a worker that are packed, parsed or wait for one before them: what a run holds in memory."""
_GIVEN = 2
"""Shards that a worker has: the one that it parses, and the next, so that it never waits for who leads."""


class WorkerError(Exception):
    """Workers end although they are at no document."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    whereabouts: Whereabouts
    shards: deque[Shard] = field(default_factory=deque)


class Pool:
    """Processes that parse shards; a context manager that ends them all when it is left.

    Attributes:
        ahead: shards that may be given out and not accepted.
        goes_on: shards become ready one by one, so that one can be waited for.
    """

    goes_on = True

    def __init__(self, count: int, destination: Destination, limits: Limits) -> None:
        """Take how many workers, where they write, and what a document may take; nothing is started yet."""
        self._count, self._destination, self._limits = count, destination, limits
        self.ahead = _AHEAD * count
        self._context = _context()
        self._workers: list[_Worker] = []
        self._waiting: deque[Shard] = deque()
        self._accidents = 0

    def __enter__(self) -> Pool:
        """Start the first worker; others are started when there is work for them."""
        self._workers = [self._start()]
        return self

    def __exit__(self, *_: object) -> None:
        """End them: those who wait by themselves, those who are at work by force."""
        for worker in self._workers:
            if worker.shards:
                _kill(worker)
            else:
                worker.connection.close()
        for worker in self._workers:
            worker.process.join(timeout=_GRACE)
            if worker.process.is_alive():
                _kill(worker)
                worker.process.join()

    def submit(self, shard: Shard) -> None:
        """Give a shard to a worker that is free, or let it wait."""
        self._waiting.append(shard)
        self._give()

    def done(self, settle: Callable[[Work], Work]) -> list[Done]:
        """Wait until something happens; what has become ready with it, often nothing.

        Args:
            settle: is not needed here: nothing is left for later.

        Raises:
            OSError: a worker cannot write.
            WorkerError: workers end although they are at no document.
        """
        ready = wait([worker.connection for worker in self._workers if worker.shards], timeout=self._patience())
        heard = [self._hear(worker) for worker in list(self._workers) if worker.connection in ready]
        for said in heard:
            if isinstance(said, OSError):
                raise said
        for worker in list(self._workers):
            if worker.shards and self._left(worker) < 0:
                self._lose(worker, late=True)
        self._give()
        return [said for said in heard if isinstance(said, Done)]

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        whereabouts = Whereabouts(self._context)
        given = (theirs, whereabouts, self._destination, self._limits)
        process = self._context.Process(target=serve, args=given, daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        return _Worker(process, ours, whereabouts)

    def _give(self) -> None:
        """Shards to those who have fewest; a worker more where none is idle."""
        idle = sum(not worker.shards for worker in self._workers)
        more = min(len(self._waiting) - idle, self._count - len(self._workers))
        self._workers += [self._start() for _ in range(more)]
        for most in range(_GIVEN):
            for worker in self._workers:
                if len(worker.shards) <= most and self._waiting:
                    worker.shards.append(self._waiting.popleft())
                    with suppress(OSError):  # it has ended: seen when it is heard next
                        worker.connection.send(worker.shards[-1])

    def _hear(self, worker: _Worker) -> Done | OSError | None:
        """What a worker has done or could not write."""
        try:
            said = worker.connection.recv()
        except (EOFError, OSError):
            self._lose(worker)
            return None
        worker.shards.popleft()
        self._accidents = 0
        return said if isinstance(said, Done | OSError) else None

    def _left(self, worker: _Worker) -> float:
        """Seconds until a worker is late; starting, waiting and writing have no limit."""
        if worker.whereabouts.at < 0:
            return 1.0
        return self._limits.seconds + _GRACE - worker.whereabouts.seconds

    def _patience(self) -> float:
        return max(0.0, min([1.0, *(self._left(worker) for worker in self._workers if worker.shards)]))

    def _lose(self, worker: _Worker, *, late: bool = False) -> None:
        """Put another worker in the place of one that has ended or must; its shards go first."""
        shards, at = worker.shards, worker.whereabouts.at
        _kill(worker)
        worker.process.join()
        worker.connection.close()
        ended = worker.process.exitcode
        self._workers[self._workers.index(worker)] = self._start()
        if not shards:
            return
        shard = shards.popleft()
        self._waiting.extendleft(reversed(shards))
        if at < 0:
            self._accidents += 1
            if self._accidents >= _TRIES:
                raise WorkerError(f"worker processes end by themselves ({_how(ended)})")
        elif late:
            shard = shard.without(at, too_slow(self._limits.seconds))
        elif at in shard.suspects:
            message = f"the process that read it ended twice ({_how(ended)})"
            shard = shard.without(at, Failure(Outcome.CRASHED, message, "please report it"))
        else:
            shard = shard.suspecting(at)
        self._waiting.appendleft(shard)


def _context() -> BaseContext:
    """How processes are made: from a clean server that has the parser loaded already, where the system can."""
    if sys.platform == "win32" or "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kehoach.pipeline", "kehoach.batch.worker"])
    return context


def _kill(worker: _Worker) -> None:
    """End a worker with its children."""
    pid = worker.process.pid
    if pid is None or not worker.process.is_alive():
        return
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            if os.getpgid(pid) == pid:
                os.killpg(pid, signal.SIGKILL)
    worker.process.kill()


def _how(status: int | None) -> str:
    return f"signal {-status}" if status is not None and status < 0 else f"exit code {status}"
