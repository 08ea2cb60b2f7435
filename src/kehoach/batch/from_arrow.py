"""Arrow batches to records, a document a row: what `kehoach.arrow` and the engines do with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .cells import holds_text, plain
from .entry import Entry
from .model import Failure, Outcome, Record, Work
from .shard import Limits, sha256
from .worker import made

if TYPE_CHECKING:
    import pyarrow as pa


MOST_BYTES = 16 * 2**20
"""Of JSON in a group of documents; one alone may have more."""


@dataclass(frozen=True, slots=True)
class Named:
    """How the columns of the input are called.

    Attributes:
        content: the bytes of the file, or a text.
        source: what people call the document.
        name: its file name; where there is no such column, or null, the last part of the source.
        number: its place in some order.
        path: as in Work.
    """

    content: str = "content"
    source: str = "source"
    name: str = "name"
    number: str = "number"
    path: str = "path"


def records_of(
    batches: Iterable[pa.RecordBatch], named: Named | None = None, limits: Limits | None = None
) -> Iterator[tuple[Record, Entry]]:
    """One record for each row, and what a report says of it; whatever a row holds, nothing is raised for it.

    Args:
        batches: only the column `content` has to be there. Rows without a number are counted from 0.
        named: how the columns are called.
        limits: for each document.

    Raises:
        ValueError: there is no column for the content, or it holds something else.
    """
    named, limits, count = named or Named(), limits or Limits(), 0
    for batch in batches:
        check(batch.schema, named)
        for row in range(batch.num_rows):
            yield made(_work(batch, row, named, count), None, limits)
            count += 1


def in_groups(pairs: Iterable[tuple[Record, Entry]], most: int) -> Iterator[list[tuple[Record, Entry]]]:
    """Documents in groups that fit into memory: so many at most, and not much more JSON than MOST_BYTES."""
    kept: list[tuple[Record, Entry]] = []
    size = 0
    for pair in pairs:
        kept.append(pair)
        size += len(pair[0].json or "")
        if len(kept) >= most or size >= MOST_BYTES:
            yield kept
            kept, size = [], 0
    if kept:
        yield kept


def check(schema: pa.Schema, named: Named) -> None:
    """See that the content is there.

    Raises:
        ValueError: it is not, or it is neither bytes nor text.
    """
    import pyarrow.types as kinds

    index = schema.get_field_index(named.content)
    if index < 0:
        raise ValueError(f"no column {named.content!r}: there are {', '.join(schema.names)}")
    kind = schema.field(index).type
    if not holds_text(kind) and not kinds.is_null(kind):
        raise ValueError(f"column {named.content!r} is {kind}, which is neither bytes nor text")


def _work(batch: pa.RecordBatch, row: int, named: Named, count: int) -> Work:
    """A row as a document to be parsed."""

    def value(column: str) -> Any:
        index = batch.schema.get_field_index(column)
        return None if index < 0 else plain(batch.column(index)[row])

    number, source, name, path = (value(name) for name in (named.number, named.source, named.name, named.path))
    number, source, path = count if number is None else int(number), _text(source), _text(path)
    name = source.rpartition("/")[2] if name is None else _text(name)
    data = value(named.content)
    if data is None:
        lost = Failure(Outcome.UNREADABLE, "the row has no content", "look at where it comes from")
        return Work(number, source, name, path, 0, failure=lost)
    data = data.encode() if isinstance(data, str) else data
    return Work(number, source, name, path, len(data), sha256=sha256(data), data=data)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)
