"""Tables in text files: CSV, and the same with semicolons, tabs or pipes.

The text is made of the cells, one after the other, so that a span points into a cell and quotes are out of the way.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from ..text.decode import decode
from ..text.source import Source
from .builder import Builder
from .limits import MAX_CHARACTERS, check_cells
from .sheet import Cell, lay_out

DELIMITERS = ",;\t|"
_SAMPLE = 200  # rows
_SAMPLE_CHARACTERS = 65_536


def read(data: bytes, name: str | None = None) -> Source:
    """The bytes of a CSV file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        DecodeError: no encoding fits, or the bytes are no text.
        ReadError: too many cells.
    """
    decoded = decode(data)
    told, body = _told(decoded.text)
    builder, sign = Builder(), told or delimiter(body)
    lay_out(builder, _cells(body, sign), "csv")
    media_type = "text/tab-separated-values" if sign == "\t" else "text/csv"
    return builder.source(data, name, media_type, "csv", decoded.encoding, decoded.confidence, decoded.repairs)


def _told(text: str) -> tuple[str, str]:
    """The delimiter that the first line tells (`sep=;`, as Excel writes it), and the text below that line."""
    first, _, rest = text.partition("\n")
    if first[:4].lower() == "sep=" and first[4:].strip(" ") in DELIMITERS:
        return first[4:].strip(" "), rest
    return "", text


def delimiter(text: str) -> str:
    """The delimiter that cuts most rows of the sample into one number of cells, above one; a comma where none does."""
    sample = text[:_SAMPLE_CHARACTERS]

    def share(sign: str) -> tuple[float, int]:
        rows = [row for row in islice(_rows(sample, sign), _SAMPLE) if any(row)]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths:
            return 0.0, 0
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        return count / len(rows), width

    return max(DELIMITERS, key=share)


def _rows(text: str, sign: str) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_CHARACTERS)
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign)


def _cells(text: str, sign: str) -> list[Cell]:
    out: list[Cell] = []
    for r, row in enumerate(_rows(text, sign)):
        out += [Cell(r, c, text) for c, field in enumerate(row) if (text := field.strip())]
        check_cells(len(out))
    return out
