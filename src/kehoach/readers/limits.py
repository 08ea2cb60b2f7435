"""How much a file may hold before it is refused: input is hostile, and memory and time are bounded."""

from __future__ import annotations

from .errors import ReadError

MAX_BYTES = 256 * 2**20
"""Bytes of a file."""
MAX_UNPACKED = 256 * 2**20
"""Bytes that one part of an archive (document.xml, sheet1.xml) may unpack to."""
MAX_RATIO = 400
"""Times that a part of an archive may grow when it is unpacked; past a megabyte, real documents stay below 100."""
MAX_CHARACTERS = 64 * 2**20
"""Characters of a text."""
MAX_CELLS = 300_000
"""Places of all tables of a document, merged ones counted as often as they cover."""
MAX_DEPTH = 200
"""Elements within elements that are followed; what lies deeper is refused or taken as flat text."""
MAX_PAGES = 2_000
"""Pages of a PDF."""


def too_large(what: str, remedy: str = "split the document") -> ReadError:
    """The refusal of a file that holds too much of something: `too_large("more than 300000 table cells")`."""
    return ReadError(f"too large: {what}", remedy, code="KH803")


def check_cells(cells: int) -> None:
    """Refuse a document whose tables have more places than are read.

    Raises:
        ReadError: KH803.
    """
    if cells > MAX_CELLS:
        raise too_large(f"more than {MAX_CELLS} table cells")
