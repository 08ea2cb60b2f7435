"""Which destination a DEST means: by what is asked for, else by its suffix."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...exports.needs import MissingLibraryError, require
from ..form import Form
from .base import Destination, DestinationError

STDOUT = "-"

SUFFIXES = {
    ".ndjson": Form.NDJSON,
    ".jsonl": Form.NDJSON,
    ".ndjson.gz": Form.NDJSON,
    ".jsonl.gz": Form.NDJSON,
    ".ndjson.zst": Form.NDJSON,
    ".jsonl.zst": Form.NDJSON,
    ".parquet": Form.PARQUET,
    ".sqlite": Form.SQLITE,
    ".sqlite3": Form.SQLITE,
    ".db": Form.SQLITE,
}
"""End of a DEST: what it means."""

_NOT_WRITTEN = frozenset(
    (
        ".json", ".csv", ".tsv", ".txt", ".md", ".html", ".xml", ".xlsx", ".docx", ".pdf", ".zip", ".tar", ".tgz",
        ".7z", ".gz", ".bz2", ".xz", ".zst", ".arrow", ".feather", ".avro", ".orc", ".duckdb",
    )
)  # fmt: skip
"""Whoever writes one of these behind a name wants a file of a kind that a batch does not write, and no folder."""

_ENDINGS = "a folder, or a file with one of " + ", ".join(SUFFIXES)
_FTS_SINCE = (3, 31, 0)
"""SQLite with columns that are worked out when they are read."""


def choose(dest: str, work: Path, *, form: Form | None = None, tables: Sequence[str] = ()) -> Destination:
    """The destination for what is given on the command line.

    Args:
        dest: a path, or `-` for NDJSON on standard output.
        work: the folder for what is unfinished.
        form: what was asked for, whatever the suffix.
        tables: datasets beside the documents; Parquet alone has them.

    Raises:
        DestinationError: it is not known what is meant, it cannot be put there, or a library is missing.
    """
    out = Path(dest)
    meant = form or form_of(dest)
    if tables and meant is not Form.PARQUET:
        raise DestinationError("tables are for Parquet", "name a .parquet destination, or ask for parquet")
    if dest == STDOUT:
        if meant is not Form.NDJSON:
            raise DestinationError(f"{meant} cannot go to standard output", "name a file or a folder")
    else:
        _check_place(out, meant)
    return _made(out, work, meant, tables)


def form_of(dest: str) -> Form:
    """What a DEST means by its name, and by what is there already.

    Raises:
        DestinationError: its suffix is none that a batch writes.
    """
    if dest == STDOUT:
        return Form.NDJSON
    path, name = Path(dest), Path(dest).name.lower()
    found = next((form for suffix, form in SUFFIXES.items() if name.endswith(suffix) and name != suffix), None)
    if found is not None and not dest.endswith("/"):
        return found
    if path.suffix.lower() in _NOT_WRITTEN and not path.is_dir() and not dest.endswith("/"):
        raise DestinationError(f"a batch does not write {path.suffix} files", f"name {_ENDINGS}")
    return Form.JSON


def _check_place(out: Path, form: Form) -> None:
    """Raise DestinationError where what is there already is of another kind."""
    if form is Form.JSON and (out.exists() or out.is_symlink()) and not out.is_dir():
        raise DestinationError("this is a file, and documents go into a folder", f"name {_ENDINGS}")
    if form in (Form.NDJSON, Form.SQLITE) and out.is_dir():
        raise DestinationError(f"this is a folder, and {form} is one file", "name a file in it")
    if form is not Form.JSON and out.exists() and not out.is_dir() and not out.is_file():
        raise DestinationError("this is no regular file, it cannot be replaced", "use - for standard output")


def _made(out: Path, work: Path, form: Form, tables: Sequence[str]) -> Destination:
    if form is Form.JSON:
        from .folder import FolderDestination

        return FolderDestination(out, work)
    if form is Form.NDJSON:
        from .lines import LinesDestination

        if out.suffix.lower() == ".zst":
            _require("zst")
        return LinesDestination(out, work)
    if form is Form.SQLITE:
        _check_sqlite()
        from .sqlite import SqliteDestination

        return SqliteDestination(out, work)
    _require("parquet")
    from .parquet import DOCUMENTS, ParquetDestination

    return ParquetDestination(out, work, tables or (DOCUMENTS,))


def _require(form: str) -> None:
    try:
        require(form)
    except MissingLibraryError as error:
        raise DestinationError(f"{form} needs {error.library}", error.remedy) from error


def _check_sqlite() -> None:
    import sqlite3

    base = sqlite3.connect(":memory:")
    try:
        base.execute("CREATE VIRTUAL TABLE search USING fts5(text)")
    except sqlite3.OperationalError as error:
        raise DestinationError("SQLite of this Python has no full-text search (FTS5)", "use another Python") from error
    finally:
        base.close()
    if sqlite3.sqlite_version_info < _FTS_SINCE:
        raise DestinationError(f"SQLite {sqlite3.sqlite_version} is too old", "use a Python with SQLite 3.31 or later")
