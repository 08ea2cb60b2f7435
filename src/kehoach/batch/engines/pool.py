"""An engine in the place of worker processes: shards are packed, parsed by it in one job, and written here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..destinations.base import Destination
from ..entry import Entry
from ..model import Record, Work
from ..shard import Done, Limits, Shard
from ..whole import whole
from ..worker import made, written
from .base import Engine


class EnginePool:
    """Does what `pool.Pool` does. Only what has to be parsed goes to the engine; copies are made here.

    Attributes:
        ahead: shards of a job: it has a cost of its own, and a run that is broken off loses what is not entered.
        goes_on: a job begins when all its shards are packed, so none of them can be waited for.
    """

    ahead = 512
    goes_on = False

    def __init__(self, engine: Engine, destination: Destination, limits: Limits, work: Path) -> None:
        """Take the engine, where to write, what a document may take, and a folder that all workers reach."""
        self._engine, self._destination, self._limits, self._work = engine, destination, limits, work
        self._shards: list[tuple[Shard, Path]] = []

    def __enter__(self) -> EnginePool:
        """Use it; the engine starts with its first job."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let its workers go."""
        self._engine.close()

    def submit(self, shard: Shard) -> None:
        """Pack a shard; its bytes are on the disk and not in memory afterwards.

        Raises:
            OSError: it cannot be written.
        """
        packed = self._work / "packed" / f"{shard.number:06d}.parquet"
        packed.parent.mkdir(parents=True, exist_ok=True)
        _pack([work for work in shard.works if work.data is not None], packed)
        bare = tuple(replace(work, data=None if work.data is None else b"") for work in shard.works)
        self._shards.append((replace(shard, works=bare), packed))

    def done(self, settle: Callable[[Work], Work]) -> Iterator[Done]:
        """Let the engine parse what was submitted; each shard when it is written.

        Args:
            settle: completes a work that was left for later; all shards that were given out are in the ledger then.

        Raises:
            EngineError: it cannot start, or its job failed.
            OSError: a shard cannot be written.
        """
        job, self._shards = self._shards, []
        results = self._engine.run([packed for _, packed in job], self._work)
        for shard, packed in job:
            yield written(shard.number, self._filled(shard, results, settle), self._destination)
            packed.unlink()

    def _filled(
        self, shard: Shard, results: Iterator[tuple[Record, Entry]], settle: Callable[[Work], Work]
    ) -> list[tuple[Record, Entry]]:
        """What is kept of a shard's documents: the results of the engine, and what need not be parsed."""
        pairs: dict[int, tuple[Record, Entry]] = {}
        for index, work in enumerate(shard.works):
            if work.data is not None:
                pairs[index] = _named(next(results), work)
        for index, work in enumerate(shard.works):
            if index not in pairs:
                twin = pairs[work.twin][0] if work.twin is not None else None
                pairs[index] = made(settle(work) if work.later else work, twin, self._limits)
        return [pairs[index] for index in range(len(shard.works))]


def _named(pair: tuple[Record, Entry], work: Work) -> tuple[Record, Entry]:
    """A result under the name of its work: a name that is no UTF-8 does not come back from an engine as it was."""
    record, entry = pair
    return replace(record, source=work.source, path=work.path), replace(entry, source=work.source)


def _pack(works: list[Work], packed: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from ..to_arrow import input_schema

    def text(value: Any) -> Any:
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value

    columns = {"number": "number", "source": "source", "name": "name", "path": "path", "content": "data"}
    table = pa.Table.from_pydict(
        {column: [text(getattr(work, name)) for work in works] for column, name in columns.items()},
        schema=input_schema(),
    )
    with whole(packed) as out:
        pq.write_table(table, out, compression="zstd")
