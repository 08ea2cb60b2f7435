"""What every reader hands over: the text that spans index, and marks over it.

A parser never learns which format the text came from. A Word file, a web page and a text file with Markdown in it all
arrive as one string plus marks: this stretch is bold, this one is a heading, this one is a table with that grid.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .grid import Grid


class MarkKind(StrEnum):
    """What a mark says of its stretch of text."""

    BOLD = "bold"
    ITALIC = "italic"
    CENTRED = "centred"
    HEADING = "heading"  # value: level 1..6
    LIST_LEVEL = "list_level"  # value: depth from 0
    PAGE = "page"  # value: page number; the stretch is the page
    TABLE = "table"  # value: the Grid; the text of its cells lies in the stretch
    MARKUP = "markup"  # characters that are syntax (** or #), not text; value: the one that they stand for (<br>)
    HIDDEN = "hidden"  # text of the page that a reader does not see
    FURNITURE = "furniture"  # value: what of the page or the print it is: menu, metadata, page_number, running_head …
    FOOTNOTE = "footnote"  # the text of a note
    CONFIDENCE = "confidence"  # value: how sure text recognition is of the line, in per cent


@dataclass(frozen=True, slots=True)
class Mark:
    """A property of `text[start:end]`."""

    kind: MarkKind
    start: int
    end: int
    value: int | str | Grid | None = None


class Finding(NamedTuple):
    """What a reader noticed: a code of the table of diagnostics, a message, the place if there is one."""

    code: str
    message: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A text and what is known about it.

    Attributes:
        text: NFC, lines ended by LF; every span of the output indexes it.
        marks: sorted by start.
        name: file name without folders, or None.
        sha256: of the bytes that were read.
        encoding: what the bytes were in; `confidence` is between 0 and 1.
        repairs: names of what decoding had to mend.
        reader: the reader that made this.
        findings: what the reader noticed.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    name: str | None = None
    sha256: str = ""
    media_type: str = "text/plain"
    encoding: str = "str"
    confidence: float = 1.0
    repairs: tuple[str, ...] = ()
    reader: str = "text"
    findings: tuple[Finding, ...] = ()
