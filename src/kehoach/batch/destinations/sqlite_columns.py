"""The columns of the SQLite tables: for each its name, its type and how it is got; and a record as their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...exports import citations, tasks
from ...exports.cells import joined
from ...exports.contents import Identity, parts
from ...schema import Document
from ..model import Record
from ..values import whole
from .search_text import search_text

Row = tuple[str | int | float | None, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: that of the JSON, so far as it has one.
        type: as SQLite declares it.
        get: its value in what the row is made of.
    """

    name: str
    type: str
    get: Callable[[Any], str | int | float | None]


def _encodable(text: str) -> str:
    """Bytes of a file name that are no UTF-8 are written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _error(record: Record) -> str | None:
    return None if record.failure is None else _encodable(record.failure.message)


def _header(name: str) -> Callable[[Document], str | None]:
    """The value of a field of the header."""

    def get(document: Document) -> str | None:
        found = getattr(document.header, name)
        return None if found is None else str(found.value)

    return get


def _signers(document: Document) -> str | None:
    names = [signature.nguoi_ky.value for signature in document.signatures if signature.nguoi_ky]
    return joined(names) or None


RECORD = (
    Column("id", "INTEGER PRIMARY KEY", lambda record: record.number),  # place in the order of the sources, from 0
    Column("source", "TEXT NOT NULL", lambda record: _encodable(record.source)),
    Column("path", "TEXT NOT NULL", lambda record: _encodable(record.path)),
    Column("sha256", "TEXT NOT NULL", lambda record: record.sha256),
    Column("size", "INTEGER NOT NULL", lambda record: record.size),
    Column("outcome", "TEXT NOT NULL", lambda record: record.outcome.value),
    Column("error", "TEXT", _error),
)
"""Of a record, whether there is a document or not."""

DOCUMENT = (
    Column("kind", "TEXT", lambda document: document.kind),
    Column("doc_id", "TEXT", lambda document: document.id),
    Column("so_hieu", "TEXT", _header("so_hieu")),
    Column("ngay_ban_hanh", "TEXT", _header("ngay_ban_hanh")),
    Column("loai_van_ban", "TEXT", _header("loai_van_ban")),
    Column("co_quan_ban_hanh", "TEXT", _header("co_quan_ban_hanh")),
    Column("co_quan_chu_quan", "TEXT", _header("co_quan_chu_quan")),
    Column("noi_ban_hanh", "TEXT", _header("noi_ban_hanh")),
    Column("trich_yeu", "TEXT", _header("trich_yeu")),
    Column("nguoi_ky", "TEXT", _signers),
    Column("text", "TEXT", search_text),
)
"""Of a document; null where there is none."""

JSON = Column("json", "TEXT", lambda record: record.json)

KEYS = (
    Column("document", "INTEGER NOT NULL REFERENCES documents(id)", lambda place: place[0]),
    Column("attached", "TEXT", lambda place: place[1]),  # title of the attached document that it stands in
)
"""What a row of another table says of its document: of the number of the record, and that title."""

TASKS = (
    Column("task", "TEXT", lambda row: row.task.id),
    Column("section", "TEXT", lambda row: row.section),
    Column("text", "TEXT", lambda row: row.task.text),
    Column("chu_tri", "TEXT", lambda row: joined([office.name for office in row.chu_tri]) or None),
    Column("phoi_hop", "TEXT", lambda row: joined([office.name for office in row.phoi_hop]) or None),
    Column("trinh", "TEXT", lambda row: joined([actor.name for actor in row.task.trinh]) or None),
    Column("thoi_han", "TEXT", lambda row: row.thoi_han or None),  # as printed
    Column("due", "TEXT", lambda row: row.due.isoformat() if row.due else None),  # the last day, ISO 8601
    Column("dinh_ky", "INTEGER", lambda row: row.comes_back),
    Column("san_pham", "TEXT", lambda row: row.task.san_pham.text if row.task.san_pham else None),
    Column("kind", "TEXT", lambda row: row.task.kind),
    Column("modality", "TEXT", lambda row: row.task.modality),
    Column("parent", "TEXT", lambda row: row.task.parent),
    Column("source", "TEXT", lambda row: row.task.source),
)

CITATIONS = (
    Column("role", "TEXT", lambda row: row.role),
    Column("loai", "TEXT", lambda row: row.citation.loai),
    Column("so_hieu", "TEXT", lambda row: row.citation.so_hieu),
    Column("ten", "TEXT", lambda row: row.citation.ten),
    Column("ngay", "TEXT", lambda row: row.citation.ngay),
    Column("nam", "INTEGER", lambda row: whole(row.citation.nam)),
    Column("co_quan", "TEXT", lambda row: row.citation.co_quan),
    Column("trich_yeu", "TEXT", lambda row: row.citation.trich_yeu),
    Column("pinpoint", "TEXT", lambda row: joined(row.pinpoints) or None),
    Column("target", "TEXT", lambda row: row.citation.id),  # stable id of the cited document
    Column("source", "TEXT", lambda row: joined(row.places) or None),
)

TARGETS = (
    Column("measure", "TEXT", lambda target: target.measure),
    Column("population", "TEXT", lambda target: target.population),
    Column("op", "TEXT", lambda target: target.op),
    Column("value", "REAL", lambda target: target.value),
    Column("value_to", "REAL", lambda target: target.value_to),
    Column("unit", "TEXT", lambda target: target.unit),
    Column("of", "REAL", lambda target: target.of),
    Column("amount", "REAL", lambda target: target.amount),
    Column("delta", "INTEGER", lambda target: target.delta),
    Column("per", "TEXT", lambda target: target.per),
    Column("at", "TEXT", lambda target: target.at),
    Column("direction", "TEXT", lambda target: target.direction),
    Column("modality", "TEXT", lambda target: target.modality),
    Column("source", "TEXT", lambda target: target.source),
    Column("raw", "TEXT", lambda target: target.raw),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "documents": (*RECORD, *DOCUMENT, JSON),
    "tasks": (*KEYS, *TASKS),
    "citations": (*KEYS, *CITATIONS),
    "targets": (*KEYS, *TARGETS),
}
"""Every table."""


def rows(record: Record) -> list[tuple[str, Row]]:
    """Table and row for all that a record says; one without a document gives one row.

    JSON that cannot be read back is kept, with nothing besides: one document must not end a run.
    """
    if record.json is not None:
        try:
            return list(_rows(record, Document.model_validate_json(record.json)))
        except (ValueError, RecursionError):
            pass
    return [("documents", (*_values(RECORD, record), *(None for _ in DOCUMENT), record.json))]


def _rows(record: Record, document: Document) -> Iterator[tuple[str, Row]]:
    yield "documents", (*_values(RECORD, record), *_values(DOCUMENT, document), record.json)
    outer = next(parts(document)).identity.key

    def keys(identity: Identity) -> Row:
        return _values(KEYS, (record.number, None if identity.key == outer else identity.title))

    for task in tasks.of_document(document):
        yield "tasks", (*keys(task.document), *_values(TASKS, task))
    for citation in citations.of_document(document):
        yield "citations", (*keys(citation.document), *_values(CITATIONS, citation))
    for part in parts(document):
        for target in part.content.targets:
            yield "targets", (*keys(part.identity), *_values(TARGETS, target))


def _values(columns: Iterable[Column], row: object) -> Row:
    return tuple(column.get(row) for column in columns)
