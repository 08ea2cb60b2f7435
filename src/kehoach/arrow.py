"""Documents in Arrow batches: one pure function, for every engine that can hand over such batches.

    import pyarrow.dataset as ds
    from .arrow import OUTPUT, parse_batches

    reader = ds.dataset("packed/").scanner(batch_size=64).to_batches()
    ds.write_dataset(parse_batches(reader), "parsed", schema=OUTPUT, format="parquet")

Needs pyarrow: `pip install 'kehoach[parquet]'`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .batch.from_arrow import Named, check, in_groups, records_of
from .batch.model import Record
from .batch.shard import Limits
from .batch.to_arrow import input_schema, schema_of, tables_of
from .exports.needs import require

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["INPUT", "OUTPUT", "parse_batches"]

_MOST_ROWS = 256
"""In a batch."""

require("parquet")

INPUT: pa.Schema = input_schema()
"""What `parse_batches` reads. Only `content` has to be there; it may also be text, or either with long offsets."""

OUTPUT: pa.Schema = schema_of("documents")
"""What `parse_batches` gives: the columns of the table `documents` (docs/output.md says what the fields mean)."""


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    content: str = "content",
    source: str = "source",
    name: str = "name",
    seconds: float = 120.0,
    memory: int = 4 * 2**30,
) -> Iterator[pa.RecordBatch]:
    """Parse the documents in Arrow batches.

    Args:
        batches: a document a row; other columns than those of INPUT are not looked at.
        content: name of the column with the bytes of the file, or its text.
        source: name of the column with what people call the document.
        name: name of the column with its file name, which tells a table from other text; where there is none, the
            last part of `source`.
        seconds: time for each document: that of reading, where its format is read in a process of its own (PDF, DOC,
            RTF, ODT, pictures), and of all where this runs in the main thread of a POSIX system.
        memory: bytes of address space for such a process.

    Yields:
        Batches of OUTPUT: a row for each row of the input, in its order, whatever the rows are cut into. Nothing in a
        document raises: `outcome`, `error_code`, `error` and `remedy` say why a row has no `json`. `number` and `path`
        are those of the input, null where it has none.

    Raises:
        ValueError: there is no column for the content, or it is neither bytes nor text.
    """
    named, limits = Named(content, source, name), Limits(seconds, memory)
    numbered = True

    def checked() -> Iterator[pa.RecordBatch]:
        nonlocal numbered
        for batch in batches:
            check(batch.schema, named)
            numbered = named.number in batch.schema.names
            yield batch

    for pairs in in_groups(records_of(checked(), named, limits), _MOST_ROWS):
        yield _batch([record for record, _ in pairs], numbered=numbered)


def _batch(records: list[Record], *, numbered: bool) -> pa.RecordBatch:
    import pyarrow as pa

    table = tables_of(records, ("documents",))["documents"]
    if not numbered:
        table = table.set_column(0, OUTPUT.field(0), pa.nulls(len(records), pa.int64()))
    (batch,) = table.combine_chunks().to_batches()
    return batch
