"""What a batch can write."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """What the documents are put into."""

    JSON = "json"  # a folder, one file a document
    NDJSON = "ndjson"
    PARQUET = "parquet"
    SQLITE = "sqlite"
