"""Documents in a Dask DataFrame.

    import dask.dataframe as dd
    from .dask import parse_dataframe

    packed = dd.read_parquet("s3://bucket/packed/", columns=["source", "content"])
    parse_dataframe(packed).to_parquet("s3://bucket/parsed/")

The workers need kehoach installed. A partition is in the memory of a worker at once, with its results: some hundred
documents each.

Needs dask with pandas: `pip install 'kehoach[dask]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .exports.needs import require

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    from dask.dataframe import DataFrame

__all__ = ["parse_dataframe"]

_AT_ONCE = 64


def parse_dataframe(
    ddf: DataFrame,
    *,
    content: str = "content",
    source: str = "source",
    name: str = "name",
    seconds: float = 120.0,
    memory: int = 4 * 2**30,
) -> DataFrame:
    """Parse the documents of a DataFrame.

    Args:
        ddf: a document a row; the columns are those of `kehoach.arrow.parse_batches`, as are the other arguments.
        content: name of the column with the bytes of the file, or its text.
        source: name of the column with what people call the document.
        name: name of the column with its file name.
        seconds: time for each document.
        memory: bytes of address space of a reader that runs apart.

    Returns:
        The columns of `kehoach.arrow.OUTPUT`, each of its Arrow type, under the index of the input; a document that
        cannot be read is a row with `outcome` and `error`.

    Raises:
        MissingLibraryError: dask or pyarrow is not installed.
        ValueError: there is no column for the content.
    """
    require("dask")
    from .arrow import OUTPUT

    if content not in ddf.columns:
        raise ValueError(f"no column {content!r}: there are {', '.join(map(str, ddf.columns))}")
    wanted = [column for column in dict.fromkeys(("number", "path", source, name, content)) if column in ddf.columns]
    names = {"content": content, "source": source, "name": name}
    meta = _frame(OUTPUT.empty_table(), ddf._meta.index[:0])
    parsed: DataFrame = ddf[wanted].map_partitions(_parse, names, seconds, memory, meta=meta)
    return parsed


def _parse(frame: pd.DataFrame, names: dict[str, str], seconds: float, memory: int) -> pd.DataFrame:
    """A partition, parsed."""
    import pyarrow as pa

    from .arrow import OUTPUT, parse_batches

    rows = pa.Table.from_pandas(frame, preserve_index=False)
    batches = parse_batches(rows.to_batches(_AT_ONCE), seconds=seconds, memory=memory, **names)
    return _frame(pa.Table.from_batches(batches, schema=OUTPUT), frame.index)


def _frame(table: pa.Table, index: pd.Index) -> pd.DataFrame:
    """With the types of Arrow: no date becomes a number and no list an object."""
    import pandas as pd

    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    frame.index = index
    return frame
