"""Lines of JSON as documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

from ...readers.limits import MAX_BYTES
from ..model import Item, SourceError
from .files import File, open_file, refusal, stamp_of
from .kinds import kind_of
from .rows import row_item, takes
from .unpack import unpacked
from .wanted import Wanted

_CHUNK = 2**20


def rows_of_ndjson(file: File, wanted: Wanted) -> Iterator[Item]:
    """The rows of a file with one JSON object a line, numbered by line; blank lines give none.

    Args:
        file: the table, `.ndjson` or `.jsonl`, perhaps packed.
        wanted: which keys (without one, the first line that is an object settles it), and which rows by their names;
            counts the rest.

    Raises:
        MissingLibraryError: when the library for its packing is not installed.
        SourceError: the file cannot be opened, or is damaged.
    """
    kind = kind_of(file.parts[-1])
    try:
        with (
            open_file(file.path, follow=file.follow) as opened,
            closing(unpacked(opened, kind.packing if kind else None)) as stream,
        ):
            stamp = stamp_of(opened)
            columns = wanted.columns
            column = columns.document
            for number, row in _rows(stream):
                if column is None and isinstance(row, dict):
                    column = columns.chosen(list(row), [key for key in row if isinstance(row[key], str | None)])
                item = row_item(file, number, _value(row, column), _value(row, columns.name), stamp)
                if takes(file, item, wanted.choice, wanted.passed):
                    yield item
    except OSError as error:
        remedy = refusal(error).remedy or "fetch it again"
        raise SourceError(f"damaged: {error}: what follows is lost", remedy) from error


def _value(row: object, column: str | None) -> object:
    """What a line gives: a SourceError for one that gives nothing."""
    if not isinstance(row, dict):
        return row
    return row.get(column)


def _rows(stream: BinaryIO) -> Iterator[tuple[int, object]]:
    """Number and content of each line: an object, or a SourceError.

    Raises:
        OSError: when the stream is damaged.
    """
    number = -1
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            _skip_line(stream, line)
            yield number, SourceError(f"too large: this line has more than {MAX_BYTES} bytes", "split the document")
        elif line.strip():
            yield number, _parsed(line)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _parsed(line: bytes) -> dict[str, object] | SourceError:
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        return SourceError("this line is not UTF-8", "write the file as UTF-8")
    except (ValueError, RecursionError):
        return SourceError("this line is no JSON", "write one JSON object a line")
    if not isinstance(row, dict):
        return SourceError("this line is no JSON object", "write one JSON object a line")
    return row
