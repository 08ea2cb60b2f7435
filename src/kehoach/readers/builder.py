"""From a walk over a structured document (a web page, a Word file, a sheet) to a Source.

A reader says what it meets in reading order: runs of text, ends of paragraphs, tables with their rows and cells. The
builder keeps the text, a line for each printed line, and the marks over it; cells become the places of a Grid.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from ..text.grid import Grid
from ..text.patterns import pattern
from ..text.source import Finding, Mark, MarkKind, Source
from .limits import MAX_CHARACTERS, check_cells, too_large
from .places import Places

_LOST = pattern("[\0-\x08\x0e-\x1f\ud800-\udfff\ufeff]")
_NEWLINE = pattern("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


class Run(NamedTuple):
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    markup: bool = False


class Builder:
    """Takes a document piece by piece; `text` and `marks` give the whole once everything is closed."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._tables: list[Places] = []
        self._places = 0
        self.findings: list[Finding] = []

    @property
    def at(self) -> int:
        """Offset at which the open paragraph begins."""
        return self._at

    @property
    def is_open(self) -> bool:
        """Whether the open paragraph has any text."""
        return bool(self._runs)

    @property
    def text(self) -> str:
        """The text so far, without the open paragraph."""
        return "".join(self._parts)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks so far, sorted by start."""
        return tuple(sorted(self._marks, key=lambda m: (m.start, -m.end)))

    def source(
        self, data: bytes, name: str | None, media_type: str, reader: str,
        encoding: str = "utf-8", confidence: float = 1.0, repairs: tuple[str, ...] = (),
    ) -> Source:  # fmt: skip
        """All that was added, as the Source of the file with these bytes; the rest as Source has it."""
        return Source(
            self.text, self.marks, name, hashlib.sha256(data).hexdigest(), media_type,
            encoding, confidence, repairs, reader, tuple(self.findings),
        )  # fmt: skip

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def run(
        self, text: str, *, bold: bool = False, italic: bool = False, hidden: bool = False, markup: bool = False
    ) -> None:
        """Add text to the open paragraph; a newline in it is a printed line break.

        Args:
            text: what is added.
            bold: how it looks.
            italic: how it looks.
            hidden: it is not printed.
            markup: a sign that is no part of the words around it, as the number of a note is.
        """
        if text:
            self._runs.append(Run(text, bold, italic, hidden, markup))

    def end(self, *, centred: bool = False, heading: int = 0, list_level: int | None = None) -> tuple[int, int]:
        """Close the open paragraph, which may be blank, and give its span.

        Args:
            centred: it was printed in the middle.
            heading: its level, 1 … 6; 0 for none.
            list_level: depth in a list, from 0.
        """
        start = self._at
        runs = _composed(self._runs)
        self._runs = []
        for run in runs:
            self._add(run.text)
        span = (start, self._at)
        if runs:
            self._marks += _looks(runs, start)
            if centred:
                self.mark(MarkKind.CENTRED, *span, 1)
            if heading:
                self.mark(MarkKind.HEADING, *span, heading)
            if list_level is not None:
                self.mark(MarkKind.LIST_LEVEL, *span, list_level)
        self._add("\n")
        return span

    def close(self) -> None:
        """Close the open paragraph if it has any text."""
        if self._runs:
            self.end()

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)
        if self._at > MAX_CHARACTERS:
            raise too_large(f"more than {MAX_CHARACTERS} characters of text")

    # --- marks --------------------------------------------------------------------------------------------------------

    def mark(self, kind: MarkKind, start: int, end: int, value: int | str | Grid | None = None) -> None:
        """Mark a stretch of text that is already there."""
        if end > start:
            self._marks.append(Mark(kind, start, end, value))

    @contextmanager
    def within(self, kind: MarkKind, value: int | str | None = None) -> Iterator[None]:
        """Mark all text that is added meanwhile: `with builder.within(MarkKind.FURNITURE, "menu"): …`."""
        self.close()
        start = self._at
        yield
        self.close()
        self.mark(kind, start, self._at, value)

    # --- tables -------------------------------------------------------------------------------------------------------

    @contextmanager
    def table(self, profile: str) -> Iterator[None]:
        """A table: inside, `row` begins each row and `cell` holds the text of each cell.

        Args:
            profile: how the table was written (`html`, `docx`, `ruled` …), for the output.
        """
        self.close()
        table = Places(self._at)
        self._tables.append(table)
        yield
        self._tables.pop()
        if (size := table.size) > 0:
            self._count(size - table.taken)  # blank places are built, too
            self.mark(MarkKind.TABLE, table.start, self._at, table.grid(self._at, profile))

    def _count(self, places: int) -> None:
        self._places += places
        check_cells(self._places)

    def row(self, *, header: bool = False) -> None:
        """Begin a row; `header` where the markup says that it heads the table."""
        self._tables[-1].open_row(header=header)

    @contextmanager
    def cell(self, rowspan: int = 1, colspan: int = 1, col: int = 0) -> Iterator[None]:
        """A cell at the next free place of the row: paragraphs that are added meanwhile are its text.

        Args:
            rowspan: rows that it covers.
            colspan: columns that it covers.
            col: column before which it does not stand, where blank ones are passed over.
        """
        table = self._tables[-1]
        place = table.take(rowspan, colspan, col)
        self._count(place.colspan)
        self.close()
        start = self._at
        yield
        self.close()
        body = "".join(self._parts_since(start))
        lead = len(body) - len(body.lstrip())
        text = body.strip()
        places = (start + lead, start + lead + len(text)) if text else (-1, -1)
        table.cells.append(place._replace(text=" ".join(text.split()), start=places[0], end=places[1]))

    def _parts_since(self, start: int) -> list[str]:
        out: list[str] = []
        at = self._at
        for part in reversed(self._parts):
            if at <= start:
                break
            at -= len(part)
            out.append(part)
        return out[::-1]


def _composed(runs: Sequence[Run]) -> list[Run]:
    """Runs as they go out: controls dropped, newlines alike, NFC across the borders of runs too."""
    out: list[tuple[Run, list[str]]] = []
    for run in runs:
        text = _NEWLINE.sub("\n", _LOST.sub("", run.text))
        if out and text and unicodedata.combining(text[0]):
            k = next((i for i, c in enumerate(text) if not unicodedata.combining(c)), len(text))
            out[-1][1].append(text[:k])
            text = text[k:]
        if text:
            out.append((run, [text]))
    return [run._replace(text=unicodedata.normalize("NFC", "".join(parts))) for run, parts in out]


_LOOKS = (
    (MarkKind.BOLD, "bold"), (MarkKind.ITALIC, "italic"), (MarkKind.HIDDEN, "hidden"), (MarkKind.MARKUP, "markup"),
)  # fmt: skip


def _looks(runs: Sequence[Run], start: int) -> Iterator[Mark]:
    """Marks for bold, italic, hidden and foreign runs; blanks between two runs of one look belong to it."""
    for kind, name in _LOOKS:
        at, first, last = start, -1, -1
        for run in runs:
            end = at + len(run.text)
            if run.text.strip():
                if getattr(run, name):
                    first, last = (at if first < 0 else first), end
                elif first >= 0:
                    yield Mark(kind, first, last, 1)
                    first = -1
            at = end
        if first >= 0:
            yield Mark(kind, first, last, 1)


__all__ = ["Builder", "Run"]
