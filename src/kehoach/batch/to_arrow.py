"""Records to Arrow tables, by the rules of `columns.py`: the same types whatever the rows hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from .columns import DOCUMENT, JSON, KEYS, PARTS, RECORD, Column
from .model import Record
from .values import Json, encodable

if TYPE_CHECKING:
    import pyarrow as pa

_LIST = "list<"


@cache
def schema_of(table: str) -> pa.Schema:
    """The Arrow schema of a table of TABLES."""
    return fields_of(_columns(table))


@cache
def input_schema() -> pa.Schema:
    """What is packed for an engine: a document a row. Only `content` has to be there."""
    import pyarrow as pa

    texts = [pa.field(name, pa.string()) for name in ("source", "name", "path")]
    return pa.schema([pa.field("number", pa.int64()), *texts, pa.field("content", pa.binary(), nullable=False)])


def fields_of(columns: Iterable[Column]) -> pa.Schema:
    """The Arrow schema of some columns."""
    import pyarrow as pa

    return pa.schema([_field(column) for column in columns])


def _columns(table: str) -> tuple[Column, ...]:
    return (*RECORD, *DOCUMENT, JSON) if table == "documents" else (*KEYS, *PARTS[table].columns)


def repeating(table: str) -> list[str]:
    """The columns that pay as a dictionary, as Parquet names them."""
    return [path for column in _columns(table) for path in _paths(column)]


def _paths(column: Column) -> list[str]:
    if column.type in PARTS:
        inner = [path for part in PARTS[column.type].columns for path in _paths(part)]
        return [f"{column.name}.list.element.{path}" for path in inner]
    if not column.repeats:
        return []
    return [f"{column.name}.list.element" if column.type.startswith(_LIST) else column.name]


def tables_of(records: Sequence[Record], names: Collection[str]) -> dict[str, pa.Table]:
    """The rows of records, a table for each name.

    Args:
        records: in the order that the rows are to have.
        names: of TABLES.
    """
    documents = [_document(record) for record in records]
    whole = [(record, document) for record, document in zip(records, documents, strict=True) if document is not None]
    nested = [column.type for column in DOCUMENT if column.type in PARTS] if "documents" in names else []
    parts = {name: _Part(name, whole) for name in PARTS if name in names or name in nested}
    made = {name: parts[name].table(whole) for name in PARTS if name in names}
    if "documents" in names:
        made["documents"] = _documents(records, documents, parts)
    return made


def _document(record: Record) -> Json | None:
    """The JSON of a record, read."""
    if record.json is None:
        return None
    from pydantic_core import from_json

    try:
        found: Json = from_json(record.json)
    except ValueError:  # a tree deeper than its stack; the standard library's is larger
        import json

        found = json.loads(record.json)
    return found


@cache
def _type(name: str) -> pa.DataType:
    import pyarrow as pa

    if name in PARTS:
        return pa.list_(pa.struct([_field(column) for column in PARTS[name].columns]))
    if name.startswith(_LIST):
        return pa.list_(_type(name[len(_LIST) : -1]))
    return pa.type_for_alias(name)


def _field(column: Column) -> pa.Field:
    import pyarrow as pa

    return pa.field(column.name, _type(column.type))


class _Part:
    """The rows of a table of parts: its columns are made once, for the table and for the list in `documents`."""

    def __init__(self, name: str, whole: Sequence[tuple[Record, Json]]) -> None:
        """Take the records that have a document, with it."""
        self._name, rule = name, PARTS[name]
        rows: list[Json] = []
        self._lengths: list[int] = []
        for _, document in whole:
            before = len(rows)
            rows.extend(rule.rows(document))
            self._lengths.append(len(rows) - before)
        self._arrays = [array_of(column, rows) for column in rule.columns]

    def table(self, whole: Sequence[tuple[Record, Json]]) -> pa.Table:
        """As a table, what it says of its document before it."""
        import pyarrow as pa

        owners = [pair for pair, length in zip(whole, self._lengths, strict=True) for _ in range(length)]
        keys = [array_of(column, owners) for column in KEYS]
        return pa.Table.from_arrays([*keys, *self._arrays], schema=schema_of(self._name))

    def lists(self, documents: Sequence[Json | None]) -> pa.Array:
        """As a list for each document; null where there is none."""
        import pyarrow as pa

        offsets: list[int | None] = []
        lengths, end = iter(self._lengths), 0
        for document in documents:
            offsets.append(None if document is None else end)
            end += next(lengths) if document is not None else 0
        type_ = _type(self._name)
        rows = pa.StructArray.from_arrays(self._arrays, fields=list(type_.value_type))
        return pa.ListArray.from_arrays(pa.array([*offsets, end], pa.int32()), rows, type=type_)


def _documents(records: Sequence[Record], documents: Sequence[Json | None], parts: dict[str, _Part]) -> pa.Table:
    import pyarrow as pa

    arrays = [array_of(column, records) for column in RECORD]
    for column in DOCUMENT:
        if column.type in parts:
            arrays.append(parts[column.type].lists(documents))
        else:
            values = [None if document is None else column.get(document) for document in documents]
            arrays.append(pa.array(values, _type(column.type)))
    arrays.append(array_of(JSON, records))
    return pa.Table.from_arrays(arrays, schema=schema_of("documents"))


def array_of(column: Column, rows: Sequence[Any]) -> pa.Array:
    """The values of a column in some rows."""
    import pyarrow as pa

    values = [column.get(row) for row in rows]
    try:
        return pa.array(values, _type(column.type))
    except UnicodeEncodeError:  # a file name that is no text
        texts = [encodable(value) if isinstance(value, str) else value for value in values]
        return pa.array(texts, _type(column.type))
