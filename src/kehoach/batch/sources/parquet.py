"""Rows of a Parquet file as documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...exports.needs import require
from ..cells import holds_text, plain
from ..model import Item, SourceError
from .files import File, open_file, stamp_of
from .rows import Columns, row_item, takes
from .wanted import Wanted

_ROWS = 16
"""Rows in memory at a time; one may have MAX_BYTES."""


def rows_of_parquet(file: File, wanted: Wanted) -> Iterator[Item]:
    """The rows of a table.

    Args:
        file: the table.
        wanted: which columns, and which rows by their names; counts the rest.

    Raises:
        MissingLibraryError: without pyarrow.
        SourceError: the file cannot be opened, or is damaged.
    """
    require("parquet")
    with open_file(file.path, follow=file.follow) as opened:
        stamp = stamp_of(opened)
        for number, (value, name) in enumerate(_values(opened, wanted.columns)):
            item = row_item(file, number, value, name, stamp)
            if takes(file, item, wanted.choice, wanted.passed):
                yield item


def _values(opened: Any, columns: Columns) -> Iterator[tuple[object, object]]:
    """Document and name of each row.

    Raises:
        SourceError: when the columns are not settled, or the file is damaged.
    """
    from pyarrow import nulls, parquet

    try:
        with parquet.ParquetFile(opened, pre_buffer=False, buffer_size=2**16) as table:
            schema = table.schema_arrow
            column = columns.chosen(schema.names, [field.name for field in schema if holds_text(_inner(field.type))])
            wanted = [column] if columns.name in (None, column) else [column, columns.name]
            for batch in table.iter_batches(_ROWS, columns=wanted, use_threads=False):
                names = batch.column(columns.name) if columns.name is not None else nulls(batch.num_rows)
                for value, name in zip(batch.column(column), names, strict=True):
                    yield plain(value), plain(name)
    except SourceError:
        raise
    except Exception as error:  # of Arrow, of Python for names that are no UTF-8
        said = " ".join(str(error).split())[:200]
        raise SourceError(f"damaged, or no Parquet file: {said}", "fetch or write it again") from error


def _inner(type_: Any) -> Any:
    """The type of the values: of a column that is written as a dictionary, those in it."""
    from pyarrow import types

    return type_.value_type if types.is_dictionary(type_) else type_
