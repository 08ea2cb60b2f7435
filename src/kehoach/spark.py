"""Documents in a Spark DataFrame.

    from .spark import parse_dataframe

    packed = spark.read.parquet("s3a://bucket/packed/")          # columns: source, content
    parse_dataframe(packed).write.parquet("s3a://bucket/parsed/")

The workers need kehoach: installed there with its dependencies, or, where those are installed, handed over with
`spark-submit --py-files kehoach.zip job.py`: a copy of its wheel, since Spark takes no `.whl`. The session should set
`spark.sql.execution.arrow.maxRecordsPerBatch` to some 64: so many documents are in the memory of a worker at once, and
Spark's own 10,000 are for small rows. Pack small files into Parquet before: Spark opens each file by itself.

Needs pyspark with pandas, and Java 17: `pip install 'kehoach[spark]'`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .exports.needs import require

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["parse_dataframe"]

_TYPES = {
    "string": "string", "large_string": "string", "int64": "bigint", "double": "double", "bool": "boolean",
    "date32[day]": "date",
}  # fmt: skip
"""Arrow's names of types to those of Spark's SQL."""


def parse_dataframe(
    df: DataFrame,
    *,
    content: str = "content",
    source: str = "source",
    name: str = "name",
    seconds: float = 120.0,
    memory: int = 4 * 2**30,
) -> DataFrame:
    """Parse the documents of a DataFrame.

    Args:
        df: a document a row; the columns are those of `kehoach.arrow.parse_batches`, as are the other arguments.
        content: name of the column with the bytes of the file, or its text.
        source: name of the column with what people call the document.
        name: name of the column with its file name.
        seconds: time for each document.
        memory: bytes of address space of a reader that runs apart.

    Returns:
        The columns of `kehoach.arrow.OUTPUT`; a document that cannot be read is a row with `outcome` and `error`.

    Raises:
        MissingLibraryError: pyspark or pyarrow is not installed.
        ValueError: there is no column for the content.
    """
    require("spark")
    from .arrow import OUTPUT
    from .batch.engines.spark import map_in_arrow

    if content not in df.columns:
        raise ValueError(f"no column {content!r}: there are {', '.join(df.columns)}")
    wanted = [column for column in dict.fromkeys(("number", "path", source, name, content)) if column in df.columns]

    def parse(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from .arrow import parse_batches

        yield from parse_batches(batches, content=content, source=source, name=name, seconds=seconds, memory=memory)

    return map_in_arrow(df.select(*(df[f"`{column}`"] for column in wanted)), parse, _ddl(OUTPUT))


def _ddl(schema: pa.Schema) -> str:
    """An Arrow schema as Spark writes one."""
    return ", ".join(f"`{field.name}` {_spark_type(field.type)}" for field in schema)


def _spark_type(type_: pa.DataType) -> str:
    import pyarrow.types as kinds

    if kinds.is_list(type_):
        return f"array<{_spark_type(type_.value_type)}>"
    if kinds.is_struct(type_):
        return f"struct<{', '.join(f'`{field.name}`: {_spark_type(field.type)}' for field in type_.fields)}>"
    return _TYPES[str(type_)]
