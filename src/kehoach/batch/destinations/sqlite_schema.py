"""The tables of the SQLite output, and what makes them searchable."""

from __future__ import annotations

VERSION = 1
"""`PRAGMA user_version` of a finished file: grows when a column changes its name or its meaning."""

TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (
        ("id", "INTEGER PRIMARY KEY"),  # place in the order of the sources, from 0
        ("source", "TEXT NOT NULL"),
        ("path", "TEXT NOT NULL"),
        ("sha256", "TEXT NOT NULL"),
        ("size", "INTEGER NOT NULL"),
        ("outcome", "TEXT NOT NULL"),
        ("error", "TEXT"),
        ("kind", "TEXT"),
        ("doc_id", "TEXT"),
        ("so_hieu", "TEXT"),
        ("ngay_ban_hanh", "TEXT"),
        ("loai_van_ban", "TEXT"),
        ("co_quan_ban_hanh", "TEXT"),
        ("co_quan_chu_quan", "TEXT"),
        ("noi_ban_hanh", "TEXT"),
        ("trich_yeu", "TEXT"),
        ("nguoi_ky", "TEXT"),
        ("text", "TEXT"),
        ("json", "TEXT"),
    ),
    "tasks": (
        ("document", "INTEGER NOT NULL REFERENCES documents(id)"),
        ("attached", "TEXT"),  # title of the attached document that it stands in
        ("task", "TEXT"),
        ("section", "TEXT"),
        ("text", "TEXT"),
        ("chu_tri", "TEXT"),
        ("phoi_hop", "TEXT"),
        ("trinh", "TEXT"),
        ("thoi_han", "TEXT"),  # as printed
        ("due", "TEXT"),  # the last day, ISO 8601
        ("dinh_ky", "INTEGER"),
        ("san_pham", "TEXT"),
        ("kind", "TEXT"),
        ("modality", "TEXT"),
        ("parent", "TEXT"),
        ("source", "TEXT"),
    ),
    "citations": (
        ("document", "INTEGER NOT NULL REFERENCES documents(id)"),
        ("attached", "TEXT"),
        ("role", "TEXT"),
        ("loai", "TEXT"),
        ("so_hieu", "TEXT"),
        ("ten", "TEXT"),
        ("ngay", "TEXT"),
        ("nam", "INTEGER"),
        ("co_quan", "TEXT"),
        ("trich_yeu", "TEXT"),
        ("pinpoint", "TEXT"),
        ("target", "TEXT"),  # stable id of the cited document
        ("source", "TEXT"),
    ),
    "targets": (
        ("document", "INTEGER NOT NULL REFERENCES documents(id)"),
        ("attached", "TEXT"),
        ("measure", "TEXT"),
        ("population", "TEXT"),
        ("op", "TEXT"),
        ("value", "REAL"),
        ("value_to", "REAL"),
        ("unit", "TEXT"),
        ("of", "REAL"),
        ("amount", "REAL"),
        ("delta", "INTEGER"),
        ("per", "TEXT"),
        ("at", "TEXT"),
        ("direction", "TEXT"),
        ("modality", "TEXT"),
        ("source", "TEXT"),
        ("raw", "TEXT"),
    ),
}
"""Table: columns, with their types. Names are those of the JSON, so far as it has them."""

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


def columns(table: str) -> str:
    """The names of a table's columns for a statement."""
    return ", ".join(f'"{name}"' for name, _ in TABLES[table])


def statements(*, finished: bool) -> list[str]:
    """What makes empty tables; `finished`: of the whole output, not of a part."""
    made = []
    for table, described in TABLES.items():
        held = [f'"{name}" {kind}' for name, kind in described]
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
    return f"INSERT INTO {table} ({columns(table)}) VALUES ({marks})"  # noqa: S608 - names of our own


def copying(table: str) -> str:
    """What copies the rows of a part that is attached as `part`, in their order."""
    names = columns(table)
    return f"INSERT INTO main.{table} ({names}) SELECT {names} FROM part.{table} ORDER BY id"  # noqa: S608 - our own names
