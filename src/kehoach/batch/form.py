"""What a batch can write, and who can do the work."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """What the documents are put into."""

    JSON = "json"  # a folder, one file a document
    NDJSON = "ndjson"
    PARQUET = "parquet"
    SQLITE = "sqlite"


class EngineName(StrEnum):
    """Who parses."""

    LOCAL = "local"  # processes of this machine
    SPARK = "spark"
    DASK = "dask"
