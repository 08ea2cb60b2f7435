"""One packed shard to the Parquet file of its results: the task that every engine gives to its workers."""

from __future__ import annotations

import os
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..columns import JSON, RECORD, Column
from ..entry import Entry
from ..from_arrow import in_groups, records_of
from ..model import Failure, Outcome, Record
from ..shard import Limits
from ..to_arrow import array_of, fields_of
from ..whole import whole

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS_READ = 16
"""Documents of a packed shard that are in memory at once."""
_MOST_ROWS = 128
"""In a row group of the results."""
_MOST_NAMED = 3
"""Documents that are named where a process ended."""

_RESULT = (
    *(Column(column.name, column.type, lambda pair, get=column.get: get(pair[0])) for column in (*RECORD, JSON)),  # type: ignore[misc]
    Column("entry", "large_string", lambda pair: pair[1].to_json()),
)
"""Of a record and what a report says of it."""


def result_file(folder: Path, index: int) -> Path:
    """Where the results of a shard are: by its place among the packed ones."""
    return folder / f"part-{index:06d}.parquet"


def parse_packed(packed: Path, index: int, folder: Path, limits: Limits) -> int:
    """Parse the documents of a packed shard; runs in a worker of an engine.

    While it works it says in a file which document it is at: what is left of a process that ends there.

    Args:
        packed: a Parquet file with the columns of `kehoach.arrow.INPUT`.
        index: its place among all of them.
        folder: of the results; whole under their name, or not there.
        limits: for each document.

    Returns:
        Documents.

    Raises:
        OSError: a file cannot be read or written.
    """
    import pyarrow.parquet as pq

    target, mark = result_file(folder, index), uuid.uuid4().hex  # the same shard may be tried twice at once
    at, count = folder / f".{index:06d}.{mark}.at", 0
    try:
        with (
            pq.ParquetFile(packed) as shard,
            whole(target) as out,
            _Place(at) as place,
            pq.ParquetWriter(out, fields_of(_RESULT), compression="zstd") as writer,
        ):
            results = records_of(place.told(shard.iter_batches(_ROWS_READ)), limits=limits)
            for pairs in in_groups(results, _MOST_ROWS):
                writer.write_table(_table(pairs))
                count += len(pairs)
    finally:
        at.unlink(missing_ok=True)
    return count


def results_in(file: Path) -> Iterator[tuple[Record, Entry]]:
    """What `parse_packed` has written, in the order of the shard; a few documents are in memory at once."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as opened:
        for batch in opened.iter_batches(_ROWS_READ):
            yield from map(_result, batch.to_pylist())


def lost_at(folder: Path) -> list[str]:
    """The documents that processes were at when they ended: those where most did, of shards without results; a few."""
    found: Counter[str] = Counter()
    for file in sorted(folder.glob(".*.at")):
        if result_file(folder, int(file.name.split(".")[1])).exists():
            continue
        with suppress(OSError):
            if source := file.read_bytes().partition(b"\n")[0].decode("utf-8", "replace").strip():
                found[source] += 1
    often = max(found.values(), default=0)
    return [source for source, times in found.most_common(_MOST_NAMED) if times == often]


class _Place:
    """A file that says which document a process is at."""

    def __init__(self, path: Path) -> None:
        """Take where it is."""
        self._path, self._handle = path, -1

    def __enter__(self) -> _Place:
        """Make it."""
        self._handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        os.close(self._handle)

    def told(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows one by one, each said before it is given out."""
        for batch in batches:
            for row in range(batch.num_rows):
                one = batch.slice(row, 1)
                source = " ".join(str(one.column("source")[0].as_py()).split())
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, f"{source}\n".encode("utf-8", "replace"))
                yield one


def _table(pairs: list[tuple[Record, Entry]]) -> pa.Table:
    import pyarrow as pa

    return pa.Table.from_arrays([array_of(column, pairs) for column in _RESULT], schema=fields_of(_RESULT))


def _result(row: dict[str, object]) -> tuple[Record, Entry]:
    """A row as the record and the entry that it was made of."""
    outcome = Outcome(str(row["outcome"]))
    message, remedy, code = (
        (None if row[name] is None else str(row[name])) for name in ("error", "remedy", "error_code")
    )
    record = Record(
        int(str(row["number"])),
        str(row["source"] or ""),
        str(row["path"] or ""),
        str(row["sha256"] or ""),
        int(str(row["size"])),
        outcome,
        None if message is None else Failure(outcome, message, remedy, code),
        None if row["json"] is None else str(row["json"]),
    )
    return record, Entry.from_json(str(row["entry"]))
