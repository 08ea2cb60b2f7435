"""The ledger of a run: which documents are done and where they stand; what a run that was broken off goes on from.

A SQLite file. What a shard gave is entered in one transaction after the destination has it for good, so the ledger
never says more than the output holds.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .entry import Entry
from .places import folded_key
from .shard import Done, Shard

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE shards (number INTEGER PRIMARY KEY, state TEXT NOT NULL);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    stamp TEXT NOT NULL,
    suffix TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    key TEXT NOT NULL,        -- places.folded_key of the path
    shard INTEGER NOT NULL,
    place TEXT,
    entry TEXT NOT NULL
);
CREATE INDEX by_source ON documents (source);
CREATE INDEX by_content ON documents (sha256, suffix);
CREATE INDEX by_key ON documents (key);
"""
_COLUMNS = "documents.number, source, stamp, suffix, sha256, path, state, place, entry"


class LedgerError(Exception):
    """The ledger is not one, or another run holds it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document that is done.

    Attributes:
        number: place in the order of the sources.
        source: what people call it.
        stamp: as in Work.
        suffix: of its name, which may say the format.
        sha256: of the bytes.
        path: as in Work.
        state: of the shard it came with, for `Destination.read`.
        place: there; None without a document.
        entry: what is told of it.
    """

    number: int
    source: str
    stamp: str
    suffix: str
    sha256: str
    path: str
    state: str
    place: str | None
    entry: Entry


class Ledger:
    """The ledger in a file; a context manager."""

    def __init__(self, path: Path) -> None:
        """Open a ledger, or make one where there is none. One process at a time can hold it.

        Raises:
            LedgerError: it is none, or another run holds it.
            OSError: it cannot be written.
        """
        new = not path.exists()
        self._db = sqlite3.connect(path, isolation_level=None, timeout=0.5)
        try:
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("BEGIN EXCLUSIVE")
            if new or not self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                for statement in _TABLES.split(";\n"):
                    self._db.execute(statement)
            self._db.execute("SELECT key FROM meta LIMIT 1")
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            self._db.close()
            raise _told(error, path) from error

    def __enter__(self) -> Ledger:
        """Use it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it: one file is left."""
        with suppress(sqlite3.Error):
            self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.close()

    def meta(self, key: str) -> str | None:
        """What was noted of the run."""
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else None

    def note(self, key: str, value: str) -> None:
        """Note something of the run."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    @property
    def shards(self) -> int:
        """Shards that are done: those below this number."""
        return int(self._db.execute("SELECT coalesce(max(number) + 1, 0) FROM shards").fetchone()[0])

    @property
    def documents(self) -> int:
        """Documents that are done: those below this number."""
        return int(self._db.execute("SELECT coalesce(max(number) + 1, 0) FROM documents").fetchone()[0])

    @property
    def state(self) -> str | None:
        """The state of the destination behind the last shard."""
        found = self._db.execute("SELECT state FROM shards ORDER BY number DESC LIMIT 1").fetchone()
        return str(found[0]) if found else None

    def enter(self, shard: Shard, done: Done, state: str) -> None:
        """Enter a shard that the destination has.

        Args:
            shard: its documents.
            done: what became of them.
            state: what the destination gave.
        """
        rows = [
            (
                work.number, work.source, work.stamp, suffix_of(work.name), work.sha256, work.path,
                folded_key(work.path), shard.number, place, entry.to_json(),
            )
            for work, place, entry in zip(shard.works, done.part.places, done.entries, strict=True)
        ]  # fmt: skip
        self._db.execute("BEGIN")
        try:
            self._db.execute("INSERT INTO shards VALUES (?, ?)", (shard.number, state))
            self._db.executemany("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self._db.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            raise

    def by_number(self, number: int) -> Row | None:
        """The document at a place in the order of the sources."""
        return self._row("documents.number = ?", number)

    def by_source(self, source: str) -> Row | None:
        """The document that people call so."""
        return self._row("source = ?", source)

    def by_content(self, sha256: str, suffix: str) -> Row | None:
        """The first document with these bytes under a name with this suffix."""
        return self._row("sha256 = ? AND suffix = ?", sha256, suffix)

    def kept(self) -> Iterator[tuple[str, str]]:
        """Source and path of each document that there is."""
        yield from self._db.execute("SELECT source, path FROM documents WHERE place IS NOT NULL ORDER BY number")

    def has_source(self, source: str) -> bool:
        """Whether it is a document of this run."""
        return self._db.execute("SELECT 1 FROM documents WHERE source = ?", (source,)).fetchone() is not None

    def has_key(self, key: str) -> bool:
        """Whether a document has this path, case aside."""
        return self._db.execute("SELECT 1 FROM documents WHERE key = ?", (key,)).fetchone() is not None

    def entries(self) -> Iterator[tuple[Entry, str]]:
        """What is told of each document, in their order, and the same as compact JSON."""
        for (text,) in self._db.execute("SELECT entry FROM documents ORDER BY number"):
            yield Entry.from_json(text), text

    def _row(self, where: str, *values: object) -> Row | None:
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM documents JOIN shards ON shards.number = shard "  # noqa: S608 - `where` is ours
            f"WHERE {where} ORDER BY documents.number LIMIT 1",
            values,
        ).fetchone()
        if found is None:
            return None
        return Row(*(*found[:-1], Entry.from_json(found[-1])))


def suffix_of(name: str) -> str:
    """The suffix of a file name in small letters: with the content it says the format."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a path object for each name would cost ten times as much


def _told(error: sqlite3.Error, path: Path) -> LedgerError | OSError:
    if "locked" in str(error):
        return LedgerError("another run is writing there")
    if "full" in str(error) or "disk" in str(error):
        return OSError(28, str(error), str(path))
    return LedgerError(f"{path.name} is no ledger of kehoach ({error})")
