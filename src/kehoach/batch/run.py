"""A run from its first item to its report: what is done once, in which order, and what a break leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from .destinations.base import Destination
from .earlier import Earlier
from .engines.base import Engine
from .engines.pool import EnginePool
from .entry import Entry
from .errors import CannotBeginError, explained
from .home import Home
from .ledger import Ledger
from .model import Item
from .packing import Packer
from .places import folded_key
from .pool import Pool
from .shard import Done, Limits, Shard


class Mode(StrEnum):
    """What a run does with what is there."""

    NEW = "new"
    OVERWRITE = "overwrite"
    RESUME = "resume"
    CHANGED_ONLY = "changed-only"


@dataclass(frozen=True, slots=True)
class Plan:
    """A run before it begins.

    Attributes:
        items: of the sources, in their order; taken from the start, also when a run goes on.
        destination: where documents go; its `work` is that of `home`.
        home: where ledger and report are.
        options: what the output depends on besides the sources: version, form, options. As text, to be compared.
        mode: what to do with what is there.
        workers: processes.
        limits: for each document.
        engine: parses in the place of worker processes.
    """

    items: Iterator[Item]
    destination: Destination
    home: Home
    options: str
    mode: Mode = Mode.NEW
    workers: int = 1
    limits: Limits = field(default_factory=Limits)
    engine: Engine | None = None


class Watcher(Protocol):
    """Is told how a run goes."""

    def began(self, done: int) -> None:
        """So many documents were done by the run that is resumed."""

    def entered(self, entries: Sequence[Entry]) -> None:
        """These documents are done."""


def run(plan: Plan, watcher: Watcher) -> int:
    """Do everything that a plan says; at the end the output and the ledger stand under their final names.

    Returns:
        Documents that an earlier run had done already; the whole number where there was nothing left to do.

    Raises:
        BatchError: it cannot begin or go on. What was done stays, and `--resume` goes on from there.
    """
    with explained(plan.home.path, plan.destination.out):
        _look(plan)
        if plan.mode is Mode.RESUME and not plan.home.running.exists() and plan.home.ledger.exists():
            with Ledger(plan.home.ledger) as ledger:
                _same_options(plan, ledger)
                return ledger.documents
        plan.home.work.mkdir(parents=True, exist_ok=True)
        with Ledger(plan.home.running) as ledger:
            _same_options(plan, ledger)
            done = ledger.documents
            watcher.began(done)
            if ledger.meta("complete") is None:
                with _earlier(plan) as earlier:
                    _work(plan, ledger, earlier, watcher)
                _forget(plan, ledger)
                ledger.note("complete", "yes")
            plan.destination.finish()
        return done


def _look(plan: Plan) -> None:
    """Whether the plan fits what is there; removes what it is to replace."""
    home, out = plan.home, plan.destination.out
    if home.running.exists() and plan.mode is Mode.NEW:
        raise CannotBeginError(
            f"{out}: a run was broken off here", "--resume goes on with it, --overwrite starts again"
        )
    if home.running.exists() and plan.mode is Mode.OVERWRITE:
        Ledger(home.running).__exit__()  # nobody else has it
        home.clear()
    there = out.exists() and not (out.is_dir() and not any(out.iterdir()))
    if there and plan.mode is Mode.NEW:
        update = "--changed-only brings it up to date" if home.ledger.exists() else "name another"
        raise CannotBeginError(f"{out} is there already", f"{update}, or --overwrite writes it anew")
    known = home.running.exists() or home.ledger.exists()
    if there and not known and plan.mode in (Mode.RESUME, Mode.CHANGED_ONLY):
        raise CannotBeginError(f"{out} was not made by a run that left a ledger", "name another, or --overwrite it")


def _same_options(plan: Plan, ledger: Ledger) -> None:
    """Note the options in a new ledger; a run goes on with the ones that it began with."""
    noted = ledger.meta("options")
    if noted is None:
        ledger.note("options", plan.options)
        ledger.note("mode", plan.mode)
    elif noted != plan.options:
        raise CannotBeginError(
            "the run that was broken off had other options, or another version of kehoach",
            "give the same ones, or --overwrite to start again",
        )


@contextmanager
def _earlier(plan: Plan) -> Iterator[Earlier | None]:
    """The run that was finished before, where its documents can be taken over."""
    if plan.mode is not Mode.CHANGED_ONLY or not plan.home.ledger.exists():
        yield None
        return
    with Ledger(plan.home.ledger) as ledger:
        reader = copy(plan.destination)
        reader.work = plan.home.path / "none"  # it reads the finished output, and not what is being made
        yield Earlier(ledger, reader) if ledger.meta("options") == plan.options else None


def _forget(plan: Plan, ledger: Ledger) -> None:
    """Let the destination remove what the run before it had and this one has not; only what a ledger says is ours."""
    if not plan.home.ledger.exists():
        return
    with Ledger(plan.home.ledger) as before:
        plan.destination.forget(path for _, path in before.kept() if not ledger.has_key(folded_key(path)))
        gone = sum(not ledger.has_source(source) for source, _ in before.kept())
    if plan.mode is Mode.CHANGED_ONLY:
        ledger.note("gone", str(gone))


def _work(plan: Plan, ledger: Ledger, earlier: Earlier | None, watcher: Watcher) -> None:
    destination, of_workers = plan.destination, copy(plan.destination)
    try:
        if ledger.state is None:
            destination.start()
        else:
            destination.resume(ledger.state)
        with _pool(plan, of_workers) as pool:
            _Flow(plan, ledger, earlier, pool, watcher).go()
    finally:
        destination.close()


def _pool(plan: Plan, destination: Destination) -> Pool | EnginePool:
    """Who parses."""
    if plan.engine is None:
        return Pool(plan.workers, destination, plan.limits)
    return EnginePool(plan.engine, destination, plan.limits, plan.home.work)


class _Flow:
    """Shards on their way: packed, parsed in any order, accepted in theirs."""

    def __init__(
        self, plan: Plan, ledger: Ledger, earlier: Earlier | None, pool: Pool | EnginePool, watcher: Watcher
    ) -> None:
        self._ledger, self._pool, self._watcher, self._destination = ledger, pool, watcher, plan.destination
        self._packer = Packer(plan.items, ledger, plan.destination, earlier, self._until_done)
        self._given: dict[int, Shard] = {}
        self._done: dict[int, Done] = {}
        self._next = ledger.shards

    def go(self) -> None:
        for shard in self._packer:
            while len(self._given) >= self._pool.ahead:
                self._wait()
            self._given[shard.number] = shard
            self._pool.submit(shard)
        while self._given:
            self._wait()

    def _until_done(self, number: int) -> bool:
        while self._pool.goes_on and number in self._given:
            self._wait()
        return self._pool.goes_on

    def _wait(self) -> None:
        for finished in self._pool.done(self._packer.settled):
            self._done[finished.shard] = finished
            self._accept()

    def _accept(self) -> None:
        while (done := self._done.pop(self._next, None)) is not None:
            shard = self._given.pop(self._next)
            state = self._destination.accept(done.part)
            self._ledger.enter(shard, done, state)
            self._packer.entered(shard)
            self._watcher.entered(done.entries)
            self._next += 1
