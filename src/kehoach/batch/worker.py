"""A worker: the documents of a shard to records, one after the other, within limits, in a process of its own."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from queue import SimpleQueue
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ..collector import look_seldom
from ..time_limit import TooLong, time_limit
from .destinations.base import Destination
from .entry import Entry, facts_of
from .model import Failure, Outcome, Record, Work
from .shard import Done, Limits, Shard
from .whereabouts import NOWHERE, WRITING, Whereabouts

if TYPE_CHECKING:
    from ..schema import Document

_RISKY = frozenset(("pdf", "picture", "doc", "rtf", "odt"))
"""Formats whose readers are libraries in C or other programs: they are read in a child of the worker."""


def serve(connection: Connection, whereabouts: Whereabouts, destination: Destination, limits: Limits) -> None:
    """Take shards for as long as who leads is there, and send for each the Done or the OSError."""
    _settle(limits)
    for shard in _received(connection):
        said: Done | OSError
        try:
            said = run_shard(shard, destination, limits, whereabouts.tell)
        except OSError as error:
            said = error
        whereabouts.tell(NOWHERE)
        with suppress(OSError):  # who leads is gone
            connection.send(said)


def _received(connection: Connection) -> Iterator[Shard]:
    """The shards that are sent: the next is taken in while one is parsed, so that who leads never waits to send it.

    When who leads is gone the process ends at once: another run may go on with its work already.
    """
    received: SimpleQueue[Shard] = SimpleQueue()

    def receive() -> None:
        try:
            while True:
                received.put(connection.recv())
        except (EOFError, OSError):
            os._exit(0)

    threading.Thread(target=receive, daemon=True).start()
    while True:
        yield received.get()


def _settle(limits: Limits) -> None:
    """A process of ours: a group of its own, which ends with it; interrupts are for who leads; limits of the system."""
    look_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    os.setsid()
    for kind, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # a lower limit stands already
            resource.setrlimit(kind, (most, most))


def run_shard(
    shard: Shard, destination: Destination, limits: Limits, tell: Callable[[int], None] = lambda _: None
) -> Done:
    """Parse and write the documents of a shard.

    Args:
        shard: what to do.
        destination: where to.
        limits: for each document.
        tell: called with the index of each document before it is begun, and with WRITING.

    Raises:
        OSError: the part cannot be written.
    """
    pairs: list[tuple[Record, Entry] | None] = [None] * len(shard.works)
    for index in shard.order:
        tell(index)
        work = shard.works[index]
        twin = pairs[work.twin] if work.twin is not None else None
        pairs[index] = made(work, twin[0] if twin else None, limits)
    tell(WRITING)
    return written(shard.number, [pair for pair in pairs if pair is not None], destination)


def written(number: int, pairs: Sequence[tuple[Record, Entry]], destination: Destination) -> Done:
    """Write what is kept of the documents of a shard.

    Raises:
        OSError: it cannot be written.
    """
    part = destination.write_part(number, [record for record, _ in pairs])
    return Done(number, part, tuple(entry for _, entry in pairs))


def made(work: Work, twin: Record | None, limits: Limits) -> tuple[Record, Entry]:
    """One document to what is kept of it and what is told of it; nothing in it raises.

    Args:
        work: what to do.
        twin: what was kept of the document in the same shard with the same content.
        limits: the time is held to in the main thread of a POSIX system, the memory by readers that run apart.
    """
    record = Record(work.number, work.source, work.path, work.sha256, work.size, work.outcome, json=work.json)
    if work.known is not None:
        return record, replace(work.known, outcome=work.outcome.value, ms=0.0)
    started = perf_counter()
    stored, failure = (twin.json, twin.failure) if twin else (work.json, work.failure)
    outcome = work.outcome if stored is not None else Outcome.PARSED
    json = None
    facts: dict[str, Any] = {}
    if failure is None:
        try:
            with time_limit(limits.seconds):
                json, facts = _parsed(work, stored, limits)
        except TooLong:
            failure = too_slow(limits.seconds)
        except Exception as error:
            failure = failure_of(error, limits)
    if failure is not None:
        outcome = failure.outcome
        facts = {"code": failure.code, "message": failure.message, "remedy": failure.remedy}
    ms = round((perf_counter() - started) * 1000, 3)
    entry = Entry(work.source, outcome.value, work.same_as, work.sha256, work.size, ms=ms, **facts)
    return replace(record, outcome=outcome, failure=failure, json=json), entry


def _parsed(work: Work, stored: str | None, limits: Limits) -> tuple[str, dict[str, Any]]:
    """The JSON of a document and what an entry says of it."""
    document = _document(work, limits) if stored is None else _renamed(stored, work.name)
    return document.to_json(), facts_of(document)


def _renamed(stored: str, name: str) -> Document:
    """A stored result under another name."""
    from ..schema import Document

    document = Document.model_validate_json(stored)
    return document.model_copy(update={"source": document.source.model_copy(update={"name": name})})


def _document(work: Work, limits: Limits) -> Document:
    from ..pipeline import parse_source, read_source
    from ..readers.formats import format_of

    assert work.data is not None
    if format_of(work.data, work.name) in _RISKY:
        from ..readers.apart import read_apart

        return parse_source(read_apart(work.data, work.name, seconds=limits.seconds, memory=limits.memory))
    return parse_source(read_source(work.data, work.name))


def failure_of(error: Exception, limits: Limits) -> Failure:
    """An exception on the way from bytes to a document, as the failure that it is."""
    from ..readers import ReadError

    if isinstance(error, ReadError):
        kind = Outcome.TIMEOUT if error.code == "KH809" else Outcome.REFUSED
        return Failure(kind, _one_line(str(error)), error.remedy, error.code)
    if isinstance(error, MemoryError):
        return Failure(Outcome.MEMORY, f"it takes more than {limits.memory // 2**20} MiB of memory", "raise --memory")
    said = _one_line(f"{type(error).__name__}: {error}")
    return Failure(Outcome.FAULT, f"fault in kehoach: {said}", "please report it")


def too_slow(seconds: float) -> Failure:
    """A document that took too long."""
    return Failure(Outcome.TIMEOUT, f"it took more than {seconds:g} s", "raise --timeout")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]
