"""A record as rows of the SQLite tables: the columns in the order of `sqlite_schema.TABLES`."""

from __future__ import annotations

from collections.abc import Iterator

from ...exports import citations, tasks
from ...exports.cells import joined
from ...exports.contents import Identity, parts
from ...schema import Document, Value
from ..model import Record
from .search_text import search_text

Row = tuple[str | int | float | None, ...]


_LARGEST = 2**63 - 1


def rows(record: Record) -> list[tuple[str, Row]]:
    """Table and row for all that a record says; one without a document gives one row.

    JSON that cannot be read back is kept, with nothing besides: one document must not end a run.
    """
    if record.json is not None:
        try:
            return list(_rows(record, Document.model_validate_json(record.json)))
        except (ValueError, RecursionError):
            pass
    return [("documents", (*_opening(record), *(None,) * 11, record.json))]


def _rows(record: Record, document: Document) -> Iterator[tuple[str, Row]]:
    yield "documents", (*_opening(record), *_header(document), search_text(document), record.json)
    outer = next(parts(document)).identity.key
    yield from (("tasks", (record.number, *row)) for row in _tasks(document, outer))
    yield from (("citations", (record.number, *row)) for row in _citations(document, outer))
    yield from (("targets", (record.number, *row)) for row in _targets(document, outer))


def _opening(record: Record) -> Row:
    error = record.failure.message if record.failure else None
    names = (_encodable(record.source), _encodable(record.path))
    return (record.number, *names, record.sha256, record.size, record.outcome.value, error and _encodable(error))


def _encodable(text: str) -> str:
    """Bytes of a file name that are no UTF-8 are written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _header(document: Document) -> Row:
    header = document.header
    names = [signature.nguoi_ky.value for signature in document.signatures if signature.nguoi_ky]
    return (
        document.kind,
        document.id,
        _value(header.so_hieu),
        _value(header.ngay_ban_hanh),
        _value(header.loai_van_ban),
        _value(header.co_quan_ban_hanh),
        _value(header.co_quan_chu_quan),
        _value(header.noi_ban_hanh),
        _value(header.trich_yeu),
        joined(names) or None,
    )


def _value(value: Value | None) -> str | None:
    return None if value is None else value.value


def _whole(number: int | None) -> int | None:
    """A number that a column can hold."""
    return number if number is not None and abs(number) <= _LARGEST else None


def _attached(identity: Identity, outer: str) -> str | None:
    return None if identity.key == outer else identity.title


def _tasks(document: Document, outer: str) -> Iterator[Row]:
    for row in tasks.of_document(document):
        task = row.task
        yield (
            _attached(row.document, outer),
            task.id,
            row.section,
            task.text,
            joined([office.name for office in row.chu_tri]) or None,
            joined([office.name for office in row.phoi_hop]) or None,
            joined([actor.name for actor in task.trinh]) or None,
            row.thoi_han or None,
            row.due.isoformat() if row.due else None,
            any(deadline.time.rrule is not None or bool(deadline.time.every) for deadline in row.deadlines),
            task.san_pham.text if task.san_pham else None,
            task.kind,
            task.modality,
            task.parent,
            task.source,
        )


def _citations(document: Document, outer: str) -> Iterator[Row]:
    for row in citations.of_document(document):
        cited = row.citation
        yield (
            _attached(row.document, outer),
            row.role,
            cited.loai,
            cited.so_hieu,
            cited.ten,
            cited.ngay,
            _whole(cited.nam),
            cited.co_quan,
            cited.trich_yeu,
            joined(row.pinpoints) or None,
            cited.id,
            joined(row.places) or None,
        )


def _targets(document: Document, outer: str) -> Iterator[Row]:
    for part in parts(document):
        for target in part.content.targets:
            yield (
                _attached(part.identity, outer),
                target.measure,
                target.population,
                target.op,
                target.value,
                target.value_to,
                target.unit,
                target.of,
                target.amount,
                target.delta,
                target.per,
                target.at,
                target.direction,
                target.modality,
                target.source,
                target.raw,
            )
