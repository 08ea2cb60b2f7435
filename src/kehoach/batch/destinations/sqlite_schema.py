"""The statements that make the tables of the SQLite output, and make them searchable."""

from __future__ import annotations

from .sqlite_columns import TABLES

VERSION = 1
"""`PRAGMA user_version` of a finished file: grows when a column changes its name or its meaning."""

INDEXES = (
    ("documents", "so_hieu"),
    ("documents", "ngay_ban_hanh"),
    ("documents", "loai_van_ban"),
    ("documents", "doc_id"),
    ("tasks", "document"),
    ("tasks", "due"),
    ("citations", "document"),
    ("citations", "so_hieu"),
    ("citations", "target"),
    ("targets", "document"),
)

# FTS5 takes the marks from letters by itself, in the index and in the question, but đ is a letter of its own to it.
# So the text stands in the index twice: `text` finds đào, `folded` finds dao. `folded` takes no room in the table.
_FOLDED = "folded TEXT GENERATED ALWAYS AS (replace(replace(text, 'đ', 'd'), 'Đ', 'D')) VIRTUAL"

_SEARCH = (
    # datasette finds the index of a table by content="…", written so
    'CREATE VIRTUAL TABLE search USING fts5(so_hieu, trich_yeu, text, folded, content="documents", content_rowid="id", '
    'tokenize="unicode61 remove_diacritics 2")',
    "INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10.0, 10.0, 1.0, 1.0)')",
)


def names_of(table: str) -> str:
    """The names of a table's columns for a statement."""
    return ", ".join(f'"{column.name}"' for column in TABLES[table])


def statements(*, finished: bool) -> list[str]:
    """What makes empty tables; `finished`: of the whole output, not of a part."""
    made = []
    for table, columns in TABLES.items():
        held = [f'"{column.name}" {column.type}' for column in columns]
        if table != "documents":
            held.insert(0, "id INTEGER PRIMARY KEY")
        elif finished:
            held.insert(-1, _FOLDED)
        made.append(f"CREATE TABLE {table} ({', '.join(held)})")
    if finished:
        made += ["CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID", *_SEARCH]
    return made


def indexes() -> list[str]:
    """What makes the indexes, after the rows are there."""
    return [f"CREATE INDEX {table}_{column} ON {table} ({column})" for table, column in INDEXES]


def insertion(table: str) -> str:
    """What inserts one row."""
    marks = ", ".join("?" for _ in TABLES[table])
    return f"INSERT INTO {table} ({names_of(table)}) VALUES ({marks})"  # noqa: S608 - names of our own


def copying(table: str) -> str:
    """What copies the rows of a part that is attached as `part`, in their order."""
    names = names_of(table)
    return f"INSERT INTO main.{table} ({names}) SELECT {names} FROM part.{table} ORDER BY id"  # noqa: S608 - our own names
