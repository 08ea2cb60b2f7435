"""A SQLite database: documents, their facts and a full-text search, in one file.

Parts stay small databases until the end; then the output is made of them in one go, always in the same way. So the
same records give the same bytes, however often the run was broken, and what was accepted can be taken back by
removing a file.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from ..._version import __version__
from ...schema.document import SCHEMA_NAME
from ..model import Record
from ..whole import move, sync_folder
from .base import Destination, Part
from .parts import clear_parts, drop, part_name, parts_of
from .sqlite_columns import TABLES, rows
from .sqlite_schema import VERSION, copying, indexes, insertion, statements

SUFFIX = ".sqlite"

_BUILT_ANEW = (
    # a break leaves nothing behind that is worth a journal: the file is made again
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = NONE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -65536",  # KiB
)


class SqliteDestination(Destination):
    """Documents, tasks, citations, targets and `search`.

    The state of a part is `number+count`, its own and how many there are with it; a place is `id+sha256`, the hash cut
    short: under the id an earlier output may have another document.
    """

    _count = 0
    """How many parts are accepted."""

    @property
    def _accepted(self) -> Path:
        return self.work / "accepted"

    def write_part(self, number: int, records: Sequence[Record]) -> Part:
        """Write the rows of a shard into a database of their own."""
        name = part_name(number, SUFFIX)
        made = parts_of(self.work) / f".{name}.tmp"
        with _built(made) as base:
            for statement in statements(finished=False):
                base.execute(statement)
            for record in records:
                for table, row in rows(record):
                    base.execute(insertion(table), row)
        made.replace(made.with_name(name))
        return Part(number, tuple(None if record.json is None else _place(record) for record in records))

    def start(self) -> None:
        """Nothing accepted."""
        clear_parts(self.work)
        drop(self._accepted)
        self._accepted.mkdir()
        self._count = 0
        sync_folder(self.work)

    def resume(self, state: str | None) -> None:
        """Remove parts that were accepted behind the state.

        Raises:
            OSError: a part is gone.
        """
        if state is None:
            self.start()
            return
        clear_parts(self.work)
        if not self._accepted.exists() and self.out.exists():
            return  # finished before the break
        last, self._count = _numbers(state)
        for path in self._accepted.iterdir():
            if int(path.stem) > last:
                path.unlink()
        sync_folder(self._accepted)
        if len(list(self._accepted.iterdir())) != self._count:
            raise OSError(errno.EIO, "what was written is not all there any more; start anew", str(self._accepted))

    def accept(self, part: Part) -> str:
        """Put a part beside those that are there."""
        name = part_name(part.number, SUFFIX)
        (parts_of(self.work) / name).replace(self._accepted / name)
        sync_folder(self._accepted)
        self._count += 1
        return f"{part.number}+{self._count}"

    def read(self, state: str, place: str) -> str:
        """The JSON of a document, from its part if that is still there.

        Raises:
            OSError: it is not there.
        """
        part = self._accepted / part_name(_numbers(state)[0], SUFFIX)
        path = part if part.exists() else self.out
        number, proof = place.split("+")
        with _as_os_error(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            found = base.execute("SELECT json, sha256 FROM documents WHERE id = ?", (int(number),)).fetchone()
        if found is None or found[0] is None or not found[1].startswith(proof):
            raise OSError(errno.EIO, f"the output does not have document {number}", str(path))
        return str(found[0])

    def finish(self) -> None:
        """Make the output of the parts and put it under its name."""
        if not self._accepted.exists() and self.out.exists():
            return
        made = self.work / f"finished{SUFFIX}"
        with _built(made) as base:
            _fill(base, sorted(self._accepted.iterdir(), key=lambda path: int(path.stem)))
        for left in ("-wal", "-shm", "-journal"):
            # of the old file, by a program that was ended: SQLite would apply it to the new one
            self.out.with_name(f"{self.out.name}{left}").unlink(missing_ok=True)
        move(made, self.out)
        sync_folder(self.out.absolute().parent)
        # in one step: were parts removed one by one, a break would leave some, and the output would be made of those
        drop(self.work / "taken")
        self._accepted.rename(self.work / "taken")


def _fill(base: sqlite3.Connection, parts: Sequence[Path]) -> None:
    """The whole output into an empty database."""
    for statement in statements(finished=True):
        base.execute(statement)
    meta = {"generator": f"kehoach {__version__}", "schema": SCHEMA_NAME}
    base.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    _copy(base, ["documents"], parts)
    base.execute("INSERT INTO search(search) VALUES ('rebuild')")
    base.execute("INSERT INTO search(search) VALUES ('optimize')")
    # behind the index, since they fill the room that making it has left
    _copy(base, [table for table in TABLES if table != "documents"], parts)
    for statement in indexes():
        base.execute(statement)
    base.execute(f"PRAGMA user_version = {VERSION}")


def _copy(base: sqlite3.Connection, tables: Sequence[str], parts: Sequence[Path]) -> None:
    for part in parts:
        base.execute("COMMIT")  # nothing can be attached within a transaction
        base.execute("ATTACH ? AS part", (os.fsencode(part.absolute()),))
        base.execute("BEGIN")
        for table in tables:
            base.execute(copying(table))
        base.execute("COMMIT")
        base.execute("DETACH part")
        base.execute("BEGIN")


@contextmanager
def _built(path: Path) -> Iterator[sqlite3.Connection]:
    """A new database in a transaction, in place of one that a break has left; on the disk when the block ends.

    Raises:
        OSError: when it cannot be written; the file is removed.
    """
    path.unlink(missing_ok=True)
    try:
        with _as_os_error(path), closing(sqlite3.connect(path.absolute(), isolation_level=None)) as base:
            for setting in _BUILT_ANEW:
                base.execute(setting)
            base.execute("BEGIN")
            yield base
            base.execute("COMMIT")
        with path.open("r+b") as stream:
            os.fsync(stream.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _as_os_error(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the OSError that it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        number = errno.ENOSPC if code == sqlite3.SQLITE_FULL else errno.EIO
        raise OSError(number, f"SQLite: {error}", str(path)) from error


def _place(record: Record) -> str:
    return f"{record.number}+{record.sha256[:16]}"


def _numbers(state: str) -> tuple[int, int]:
    last, count = state.split("+")
    return int(last), int(count)
