"""The pieces of one paragraph: text of one look, and how they become the text of a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from ...text.legacy.fonts import encoding_of, unicode_of
from ..builder import Builder


class Piece(NamedTuple):
    """Text of one look.

    Attributes:
        font: its font where that is one of a legacy character set.
        mark: it is the number of a note, set above the line; no part of the words around it.
        caps: its small letters are printed as capitals.
    """

    text: str
    bold: bool = False
    italic: bool = False
    font: str | None = None
    mark: bool = False
    caps: bool = False


def as_printed(pieces: Sequence[Piece], converted: set[str]) -> list[Piece]:
    """The pieces with legacy characters converted and capitals as printed.

    Args:
        pieces: of one paragraph.
        converted: takes the names of the fonts whose text was changed.
    """
    if not any(piece.font or piece.caps for piece in pieces):
        return list(pieces)
    out: list[Piece] = []
    for font, group in groupby(pieces, key=lambda piece: piece.font):
        same = list(group)
        if font is not None:
            read = _converted(same, font)
            if read != same:
                converted.add(font)
            same = read
        out += same
    return [piece._replace(text=piece.text.upper()) if piece.caps else piece for piece in out]


def _converted(pieces: list[Piece], font: str) -> list[Piece]:
    """Pieces of one font. A letter may be spread over two of them: then the first takes the whole text."""
    whole = unicode_of("".join([piece.text for piece in pieces]), font)
    parts = [piece._replace(text=unicode_of(piece.text, font)) for piece in pieces]
    return parts if "".join([part.text for part in parts]) == whole else [pieces[0]._replace(text=whole)]


def legacy_font(font: str | None) -> str | None:
    """The font if it is one of a legacy character set."""
    return font if font is not None and encoding_of(font) is not None else None


def add(pieces: Iterable[Piece], builder: Builder) -> None:
    """Add pieces to the open paragraph."""
    for piece in pieces:
        builder.run(piece.text, bold=piece.bold, italic=piece.italic, markup=piece.mark)
