"""A whole batch as one call: from names of sources to an output and its report."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from .._version import __version__
from .conclude import conclude
from .destinations.choose import STDOUT, choose
from .errors import CannotBeginError, explained
from .form import EngineName, Form
from .home import Home
from .report.models import Summary
from .report.summary import Run
from .run import Mode, Plan, Watcher, run
from .shard import Limits
from .sources import Passed, items, nothing_in

if TYPE_CHECKING:
    from .engines.base import Engine
    from .model import Item


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done.

    Attributes:
        sources: folders, files, patterns, archives, tables.
        out: where to, `-` for NDJSON on standard output.
        form: what to write; None: what `out` ends in.
        tables: of Parquet; empty: documents alone.
        mode: what to do with what is there.
        workers: processes; None: one for each core that this process may use.
        files_from: a file with paths, `-` for standard input.
        include: patterns of what to take.
        exclude: patterns of what to leave out.
        column: of tables: which is the document.
        name_column: of tables: which is the name of its file.
        limits: for each document.
        engine: who parses: worker processes of this machine, or a cluster.
        master: where the cluster is, as its engine writes it; None: it is started on this machine.
    """

    sources: Sequence[str]
    out: str
    form: Form | None = None
    tables: Sequence[str] = ()
    mode: Mode = Mode.NEW
    workers: int | None = None
    files_from: str | None = None
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    column: str | None = None
    name_column: str | None = None
    limits: Limits = field(default_factory=Limits)
    engine: EngineName = EngineName.LOCAL
    master: str | None = None

    def items(self, passed: Passed | None = None) -> Iterator[Item]:
        """The documents of the sources, in their order; `passed` counts what is not taken."""
        return items(
            self.sources,
            files_from=self.files_from,
            include=self.include,
            exclude=self.exclude,
            column=self.column,
            name_column=self.name_column,
            passed=passed,
        )


def convert(job: Job, watcher: Watcher) -> Summary:
    """Do a job.

    Worker processes are started as `multiprocessing` does it: a script that calls this needs the usual
    `if __name__ == "__main__"`.

    Args:
        job: what to do.
        watcher: is told how it goes.

    Returns:
        The report, which also stands in `report.json` beside the output.

    Raises:
        DestinationError: nothing can be put there.
        SourceError: a source is not what its option says.
        CannotBeginError: no source gives a file.
        BatchError: the run cannot begin or go on; what is done stays.
    """
    started, begun = datetime.now(UTC), monotonic()
    # a name that is typed wrong must not leave an output that is in the way of the right one, or empty an old one
    if job.files_from is None and (nothing := nothing_in(job.sources, job.include, job.exclude)) is not None:
        raise CannotBeginError(nothing.message, nothing.remedy)
    passed, workers = Passed(), job.workers or _cores()
    with _home(job.out) as home:
        destination = choose(job.out, home.work, form=job.form, tables=job.tables)
        options = f"{__version__} {type(destination).__name__} {','.join(job.tables)}"
        plan = Plan(job.items(passed), destination, home, options, job.mode, workers, job.limits, _engine(job))
        done = run(plan, watcher)
        told = Run(
            sources=job.sources,
            destination=job.out,
            started=_iso(started),
            finished=_iso(datetime.now(UTC)),
            seconds=monotonic() - begun,
            workers=workers,
            resumed=done,
            passed_over=passed.suffixes,
        )
        with explained(home.path, destination.out):
            return conclude(home, told)


def _engine(job: Job) -> Engine | None:
    if job.engine is EngineName.SPARK:
        from .engines.spark import SparkEngine

        return SparkEngine(job.master, limits=job.limits)
    if job.engine is EngineName.DASK:
        from .engines.dask import DaskEngine

        return DaskEngine(job.master, limits=job.limits)
    return None


def _cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _home(out: str) -> Iterator[Home]:
    """The folder of the run: beside the output, or one that is gone afterwards for standard output."""
    if out != STDOUT:
        yield Home.of(Path(out))
        return
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        yield Home(Path(folder))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
