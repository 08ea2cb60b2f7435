"""Tables of HTML in a text or in Markdown, where converters put those that bars cannot draw (docs/domain.md 0.3).

No character is changed: the tags are markup already (`inline`), and the grid lies over the text between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.grid import GridCell
from ..text.patterns import pattern
from ..text.source import Mark, MarkKind
from .limits import check_cells
from .places import Places

_TAG = pattern(r"<(?P<close>/?)(?P<name>table|thead|tbody|tr|t[dh])\b(?P<rest>[^<>]{0,400})>", re.IGNORECASE)
_SPAN = pattern(r"\b(row|col)span\s?=\s?[\"']?(\d{1,4})", re.IGNORECASE)
_ANY_TAG = pattern(r"<[^<>]{1,400}>")


def has_table(text: str) -> bool:
    """Whether a text holds the tag of a table at all; cheap."""
    return "<table" in text or "<TABLE" in text


def marks(text: str) -> Iterator[Mark]:
    """A mark with its grid for each table that stands in no other.

    Raises:
        ReadError: the tables have more cells than are read.
    """
    cells = 0
    for start, body, end in _outer(text):
        places = _read(text, start, body, end)
        cells += max(places.size, places.taken)
        check_cells(cells)
        if places.size:
            yield Mark(MarkKind.TABLE, start, end, places.grid(end, "html"))


def _outer(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each outer table begins, where its first tag and where it ends."""
    depth = start = body = 0
    for m in _TAG.finditer(text):
        if m["name"].lower() != "table":
            continue
        if not m["close"]:
            if depth == 0:
                start, body = m.span()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield start, body, m.end()


def _read(text: str, start: int, body: int, end: int) -> Places:
    """The cells of a table; what a table inside of a cell holds is text of the cell."""
    places = Places(start)
    cell: GridCell | None = None
    begin = depth = 0
    heads = in_row = False
    for m in _TAG.finditer(text, body, end):
        name, closes = m["name"].lower(), bool(m["close"])
        if name == "table":
            depth += -1 if closes else 1
        if depth > 0:
            continue
        if cell is not None:
            _close(places, cell, text, begin, m.start())
            cell = None
        if name == "thead":
            heads = not closes
        elif name == "tr":
            in_row = not closes
            if in_row:
                places.open_row(header=heads)
        elif name in ("td", "th") and not closes:
            if not in_row:
                places.open_row(header=heads)
                in_row = True
            spans = {which.lower(): int(n) for which, n in _SPAN.findall(m["rest"])}
            cell, begin = places.take(spans.get("row", 1), spans.get("col", 1)), m.end()
    return places


def _close(places: Places, cell: GridCell, text: str, start: int, end: int) -> None:
    words = " ".join(_ANY_TAG.sub(" ", text[start:end]).split())
    places.cells.append(cell._replace(text=words, start=start, end=end) if words else cell)
